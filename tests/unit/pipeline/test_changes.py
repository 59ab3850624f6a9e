"""How two states differ, fact by fact."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kgraph.graph.oxigraph import OxigraphStore
from kgraph.graph.record import status_iri
from kgraph.graph.statements import Statements
from kgraph.graph.summary import summary_quads
from kgraph.ids import assertion_iri, record_graph_iri, to_iri
from kgraph.model import Assertion, Evidence
from kgraph.pipeline.changes import compare
from kgraph.pipeline.facts import facts_of
from kgraph.rdf import decimal, nquad_line
from kgraph.vocab import BIBO, BIOLINK, DCTERMS

FACT = Assertion(
    kind="treatment",
    subject="MESH:D1",
    predicate="biolink:treats_or_applied_or_studied_to_treat",
    object="MESH:D2",
    qualifiers=(("effect", "effective"),),
)


def state(*assertions, **statuses):
    """Return the facts of these assertions; ``r1="retracted"`` gives the status of PMID:1."""
    store = OxigraphStore()
    fallen = {f"PMID:{name[1:]}" for name, status in statuses.items() if status != "current"}
    lines = [nquad_line(quad) for quad in summary_quads(assertions, standing=lambda record: record not in fallen)]
    for name, status in statuses.items():
        record = f"PMID:{name[1:]}"
        graph = Statements(record_graph_iri(record))
        quads = [graph.link(to_iri(record), BIBO + "status", status_iri(status))]
        for one in assertions:
            for number, piece in enumerate(one.evidence):
                if piece.record == record:
                    node = f"https://example.org/{record}/{number}/{piece.text}"
                    quads.append(graph.link(assertion_iri(one), BIOLINK + "has_evidence", node))
                    quads.append(graph.link(node, DCTERMS + "source", to_iri(record)))
                    quads.append(graph.say(node, BIOLINK + "extraction_confidence_score", decimal(piece.score)))
        lines += [nquad_line(quad) for quad in quads]
    store.load(lines)
    return facts_of(store)


def fact(belief, *records, text="x", **changes):
    evidence = tuple(Evidence(record=f"PMID:{n}", text=text, method="rule:a", score=0.7) for n in records)
    return replace(FACT, evidence=evidence, belief=belief, **changes)


@pytest.mark.parametrize(
    ("before", "after", "kind", "beliefs", "why"),
    [
        (state(), state(fact(0.6, 1), r1="current"), "gained", (None, 0.6), ("PMID:1 added",)),
        (state(fact(0.6, 1), r1="current"), state(), "lost", (0.6, None), ("PMID:1 removed",)),
        (
            state(fact(0.8, 1, 2), r1="current", r2="current"),
            state(fact(0.6, 1, 2), r1="retracted", r2="current"),
            "lowered",
            (0.8, 0.6),
            ("PMID:1 retracted",),
        ),
        (
            state(fact(0.6, 1, 10, 9), r1="current", r10="deleted", r9="withdrawn"),
            state(fact(0.9, 1, 10, 9), r1="current", r10="current", r9="current"),
            "raised",
            (0.6, 0.9),
            ("PMID:9 no longer withdrawn", "PMID:10 no longer deleted"),
        ),
        (
            state(fact(0.6, 1), r1="current", r2="current"),
            state(fact(0.6, 2), r1="current", r2="current"),
            "support",
            (0.6, 0.6),
            ("PMID:1 reads differently", "PMID:2 reads differently"),
        ),
        (
            state(fact(0.6, 1), r1="current"),
            state(fact(0.7, 1, text="y"), r1="current"),
            "raised",
            (0.6, 0.7),
            ("PMID:1 reads differently",),
        ),
    ],
)
def test_each_kind_of_change_has_its_beliefs_and_reasons(before, after, kind, beliefs, why):
    (change,) = compare(before, after)
    assert (change.kind, (change.before, change.after), change.why) == (kind, beliefs, why)
    assert change.statement == FACT


def test_known_reasons_come_first():
    before, after = state(fact(0.6, 1), r1="current"), state(fact(0.7, 1, text="y"), r1="current")
    (change,) = compare(before, after, {"PMID:1": "updated"})
    assert change.why == ("PMID:1 updated",)


def test_equal_states_differ_in_nothing():
    one = state(fact(0.6, 1), fact(0.5, 1, object="MESH:D3"), r1="current")
    assert compare(one, one) == []


def test_changes_are_told_in_order():
    before = state(fact(0.6, 1, object="MESH:D9"), fact(0.9, 1, object="MESH:D8"), r1="current")
    after = state(fact(0.7, 1, object="MESH:D8"), fact(0.6, 1, object="MESH:D7"), r1="current")
    assert [change.kind for change in compare(before, after)] == ["lost", "lowered", "gained"]
