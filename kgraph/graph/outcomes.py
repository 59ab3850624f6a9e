"""Outcome results as nodes with their numbers."""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.graph.evidence import evidence_quads
from kgraph.graph.statements import Statements
from kgraph.ids import outcome_iri, to_iri
from kgraph.model import OutcomeResult, Record
from kgraph.rdf import Quad, decimal, integer
from kgraph.vocab import BIOLINK, DCTERMS, KG, RDF, RDFS


def category_iri(category: str) -> str:
    """Return the IRI of an outcome category ("complete-response"), a concept of ``ontologies/kgraph.ttl``."""
    return f"{KG}outcome/{category}"


def outcome_quads(outcome: OutcomeResult, record: Record, graph: Statements) -> Iterator[Quad]:
    """Yield the node of *outcome* and of its evidence."""
    node = outcome_iri(outcome)
    yield from graph.types(node, KG + "OutcomeResult")
    yield graph.link(node, DCTERMS + "type", category_iri(outcome.category))
    yield graph.link(node, DCTERMS + "source", to_iri(outcome.record))
    if outcome.drug:
        yield graph.link(node, KG + "drug", to_iri(outcome.drug))
    if outcome.disease:
        yield graph.link(node, KG + "disease", to_iri(outcome.disease))
    yield from graph.texts(
        node,
        [
            (RDFS + "label", outcome.label),
            (KG + "measure", outcome.measure),
            (KG + "pValue", outcome.p_value),
            (KG + "time", outcome.time),
            (KG + "dose", outcome.dose),
            (KG + "arm", outcome.arm),
            (KG + "subgroup", outcome.subgroup),
            (KG + "check", outcome.check),
        ],
    )
    for predicate, whole in ((BIOLINK + "has_count", outcome.n), (BIOLINK + "has_total", outcome.total)):
        if whole is not None:
            yield graph.say(node, predicate, integer(whole))
    low, high = outcome.interval or (None, None)
    numbers = (
        (BIOLINK + "has_percentage", outcome.percent),
        (RDF + "value", outcome.value),
        (KG + "low", low),
        (KG + "high", high),
    )
    for predicate, number in numbers:
        if number is not None:
            yield graph.say(node, predicate, decimal(number))
    yield from evidence_quads(node, outcome.evidence, record, graph)
