"""Evidence as nodes: a sentence (or a pair of MeSH headings), how it was read, and where each part of it stands."""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.graph.positions import target_iri
from kgraph.graph.statements import Statements
from kgraph.ids import BASE, content_hash, to_iri
from kgraph.model import Evidence, Record, Span
from kgraph.rdf import Quad, decimal, integer
from kgraph.vocab import BIOLINK, DCTERMS, KG, OA

INDEXING = "mesh-indexing"


def evidence_iri(body: str, evidence: Evidence) -> str:
    """Return the IRI of *evidence* for the assertion or outcome *body*: a hash of where it stands and how it was read.

    Its score is left out, so that a recalibrated model gives the same node a new score.
    """
    spans = (evidence.sentence, evidence.subject, evidence.object, evidence.trigger)
    places = [f"{span.start}-{span.end}" if span else "" for span in spans]
    return f"{BASE}evidence/" + content_hash(
        body, evidence.record, evidence.method, evidence.certainty, evidence.text, *places
    )


def evidence_spans(evidence: Evidence) -> Iterator[Span]:
    """Yield the spans of *evidence* that need a target."""
    for span in (evidence.sentence, evidence.subject, evidence.object, evidence.trigger):
        if span is not None:
            yield span


def evidence_quads(body: str, evidence: Evidence, record: Record, graph: Statements) -> Iterator[Quad]:
    """Yield the node of *evidence* for *body*, without the targets it points to.

    Text evidence is an ``oa:Annotation`` whose target is the sentence and whose body is what the sentence says, and at the same time
    Biolink's text-mining result. Evidence from MeSH headings has no place in the text and is of its own class.
    """
    node = evidence_iri(body, evidence)
    yield graph.link(body, BIOLINK + "has_evidence", node)
    if evidence.sentence is None:
        yield from graph.types(node, KG + "IndexingEvidence")
    else:
        yield from graph.types(node, BIOLINK + "TextMiningStudyResult", OA + "Annotation")
        yield graph.link(node, OA + "hasBody", body)
        yield graph.link(node, OA + "hasTarget", target_iri(record, evidence.sentence))
    yield graph.link(node, DCTERMS + "source", to_iri(record.id))
    yield graph.say(node, BIOLINK + "extraction_confidence_score", decimal(evidence.score))
    yield from graph.texts(
        node,
        [
            (BIOLINK + "supporting_text", evidence.text),
            (BIOLINK + "supporting_text_section_type", evidence.section),
            (KG + "method", evidence.method),
            (KG + "certainty", evidence.certainty),
            (KG + "population", evidence.population),
            (BIOLINK + "severity_qualifier", evidence.severity),
            (BIOLINK + "severity_qualifier", f"led to {evidence.led_to}" if evidence.led_to else ""),
        ],
    )
    yield from _numbers(node, evidence, graph)
    yield from _roles(node, evidence, record, graph)


def _numbers(node: str, evidence: Evidence, graph: Statements) -> Iterator[Quad]:
    if evidence.count is not None:
        yield graph.say(node, BIOLINK + "has_count", integer(evidence.count))
    if evidence.total is not None:
        yield graph.say(node, BIOLINK + "has_total", integer(evidence.total))
    if evidence.percent is not None:
        yield graph.say(node, BIOLINK + "has_percentage", decimal(evidence.percent))


def _roles(node: str, evidence: Evidence, record: Record, graph: Statements) -> Iterator[Quad]:
    roles = (
        (evidence.subject, "subjectTarget", "subject_location_in_text"),
        (evidence.object, "objectTarget", "object_location_in_text"),
        (evidence.trigger, "triggerTarget", ""),
    )
    for span, role, location in roles:
        if span is None:
            continue
        yield graph.link(node, KG + role, target_iri(record, span))
        # Biolink counts within the supporting text, and only what lies there
        if location and evidence.sentence is not None and evidence.sentence.contains(span):
            yield graph.say(node, BIOLINK + location, integer(span.start - evidence.sentence.start))
            yield graph.say(node, BIOLINK + location, integer(span.end - evidence.sentence.start))
