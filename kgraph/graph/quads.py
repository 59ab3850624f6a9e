"""The named graph of one record: everything read from that record, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kgraph.graph.associations import association_quads
from kgraph.graph.evidence import evidence_quads, evidence_spans
from kgraph.graph.outcomes import outcome_quads
from kgraph.graph.positions import target_quads
from kgraph.graph.record import record_metadata
from kgraph.graph.related import related_quads
from kgraph.graph.run import RunInfo
from kgraph.graph.statements import Statements
from kgraph.graph.study import study_quads
from kgraph.ids import assertion_iri, record_graph_iri, to_iri
from kgraph.model import AnnotatedRecord, Facts, Related, Span
from kgraph.rdf import Quad, integer
from kgraph.vocab import BIOLINK, KG


def record_quads(document: AnnotatedRecord, facts: Facts, related: Iterable[Related], run: RunInfo) -> Iterator[Quad]:
    """Yield the named graph of a record, each quad once, in an order that depends on the content only.

    Args:
        document: the record with its mentions. Of the mentions the graph keeps how many there are and which concepts they mean;
            every mention with its position is in ``mentions.jsonl``. Positions in the graph are those that carry a fact.
        facts: what was read from this record.
        related: neighbours of any records; those of this record are taken.
        run: what read it.

    Raises:
        ValueError: if *facts* belong to another record.
    """
    record = document.record
    if facts.record != record.id:
        raise ValueError(f"facts of {facts.record} given for {record.id}")
    graph = Statements(record_graph_iri(record.id))
    yield from dict.fromkeys(_all(document, facts, related, run, graph))


def _all(
    document: AnnotatedRecord, facts: Facts, related: Iterable[Related], run: RunInfo, graph: Statements
) -> Iterator[Quad]:
    record, article = document.record, to_iri(document.record.id)
    yield from record_metadata(record, run, graph)
    yield graph.say(article, KG + "mentionCount", integer(len(document.mentions)))
    for concept in sorted({mention.concept for mention in document.mentions} - {""}):
        yield graph.link(article, BIOLINK + "mentions", to_iri(concept))
    spans: set[Span] = set()
    for assertion in facts.assertions:
        node = assertion_iri(assertion)
        yield from association_quads(assertion, graph)
        yield graph.link(node, BIOLINK + "publications", article)
        for evidence in assertion.evidence:
            yield from evidence_quads(node, evidence, record, graph)
            spans.update(evidence_spans(evidence))
    for outcome in facts.outcomes:
        yield from outcome_quads(outcome, record, graph)
        spans.update(evidence_spans(outcome.evidence))
    for fact in facts.study:
        yield from study_quads(fact, record, graph)
        if fact.span is not None:
            spans.add(fact.span)
    for span in sorted(spans):
        yield from target_quads(record, span, graph)
    for neighbour in sorted((r for r in related if r.record == record.id), key=lambda r: (r.rank, r.related)):
        yield from related_quads(neighbour, graph)
