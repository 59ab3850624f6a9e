"""The quality queries: silent on a healthy graph, and each one speaks up for its own kind of damage."""

from __future__ import annotations

import re

import pytest
from golden_graph import golden_graphs, golden_store

from kgraph.graph.oxigraph import OxigraphStore
from kgraph.query import library, quality
from kgraph.rdf import Select
from kgraph.resources import folder

R101 = "https://w3id.org/kgraph/graph/PMID/101"
SUMMARY = "https://w3id.org/kgraph/vocab/summary"
BIOLINK, RDF, OA = "https://w3id.org/biolink/vocab/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/ns/oa#"  # fmt: skip
DECIMAL = "http://www.w3.org/2001/XMLSchema#decimal"
EDGE = f"^<http://id.nlm.nih.gov/mesh/\\w+> <{BIOLINK}\\w+> <http://id.nlm.nih.gov/mesh/"


def add(graph, line):
    return lambda name, lines: [*lines, f"{line} <{graph}> .\n"] if name == graph else lines


def drop(graph, pattern):
    return lambda name, lines: [x for x in lines if not re.search(pattern, x)] if name == graph else lines


def swap(graph, pattern, text):
    return lambda name, lines: sorted({re.sub(pattern, text, x) for x in lines}) if name == graph else lines


def retract(name, lines):
    return [line.replace("status/current>", "status/retracted>") for line in lines]


CASES = {
    "edge-without-statement": add(SUMMARY, f"<http://id.nlm.nih.gov/mesh/D1> <{BIOLINK}causes> <http://id.nlm.nih.gov/mesh/D2>"),
    "denied-edge": None,  # made below: it needs the two ends of a denied statement
    "statement-without-edge": drop(SUMMARY, EDGE),
    "belief-out-of-range": swap(SUMMARY, r'has_confidence_score> "0\.\d+"', 'has_confidence_score> "1.5"'),
    "statement-without-article": drop(SUMMARY, f"{BIOLINK}publications>"),
    "revoked-support": retract,
    "statement-without-evidence": drop(R101, f"{BIOLINK}has_evidence>"),
    "count-above-total": swap(R101, r'has_total> "\d+"', 'has_total> "0"'),
    "record-statement-without-evidence": drop(R101, f"assertion/\\w+> <{BIOLINK}has_evidence>"),
    "evidence-without-article": drop(R101, "evidence/.*terms/source>"),
    "evidence-of-nothing": drop(R101, f"{BIOLINK}has_evidence>"),
    "dangling-selector": drop(R101, rf"/position#\S+> <{OA}start>"),
    "quote-of-other-length": swap(R101, f'{OA}start> "\\d+"', f'{OA}start> "0"'),
}  # fmt: skip


def denied_edge(name, lines):
    if name != SUMMARY:
        return lines
    (denial, *_) = [line.split()[0] for line in lines if "negated" in line and '"true"' in line]
    ends = {
        part: next(line.split()[2] for line in lines if line.startswith(f"{denial} <{RDF}{part}>"))
        for part in ("subject", "predicate", "object")
    }
    claims = {line.split()[0] for line in lines if "negated" in line and '"false"' in line}
    rivals = {c for c in claims if all(f"{c} <{RDF}{p}> {v} <{SUMMARY}> .\n" in lines for p, v in ends.items())}
    kept = [line for line in lines if line.split()[0] not in rivals]
    return [*kept, f"{ends['subject']} {ends['predicate']} {ends['object']} <{SUMMARY}> .\n"]


CASES["denied-edge"] = denied_edge


def findings(change):
    store = OxigraphStore()
    changed = False
    for name, lines in golden_graphs().items():
        new = change(name, list(lines))
        changed = changed or sorted(new) != lines
        store.replace(name, new)
    assert changed, "the damage did nothing"
    return {finding.name: finding for finding in quality.check(store)}


def test_a_healthy_graph_gives_nothing():
    assert list(quality.check(golden_store())) == []
    assert list(quality.check(OxigraphStore())) == []


@pytest.mark.parametrize("name", quality.names())
def test_each_damage_is_found_by_its_query(name):
    found = findings(CASES[name])
    assert name in found
    line = str(found[name])
    assert line.startswith(f"{name}: ")
    assert "\n" not in line


def test_there_is_a_case_for_every_query_and_quick_ones_are_some():
    assert sorted(CASES) == quality.names()
    assert {"revoked-support", "edge-without-statement"} < set(quality.names(quick=True)) < set(CASES)


@pytest.mark.parametrize("name", quality.names())
def test_each_query_tells_what_it_is(name):
    query = library.load_file(folder("queries") / "quality" / f"{name}.rq")
    assert query.title
    assert query.question.endswith("?")
    answer = golden_store().query(query.text)
    assert isinstance(answer, Select)
    assert answer.variables == query.columns


def test_only_the_first_rows_are_told():
    found = findings(CASES["belief-out-of-range"])["belief-out-of-range"]
    assert found.count > quality.SHOWN
    assert str(found).endswith(f"and {found.count - quality.SHOWN} more")
