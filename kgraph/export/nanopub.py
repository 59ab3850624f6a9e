"""Nanopublications: a small graph of four parts for each sure assertion (http://nanopub.net/guidelines/working_draft/).

Head, assertion, provenance and publication info are named graphs of their own. The IRI of a nanopublication is a hash of all that it says, so new evidence
makes a new one and the old one stays what it was. Trusty URIs and signatures belong to whoever publishes; no licence is stated, because it is theirs to give.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from kgraph.export.support import always, record_order, support
from kgraph.ids import BASE, assertion_iri, content_hash, to_iri
from kgraph.model import Assertion, Concept, Evidence
from kgraph.rdf import Iri, Literal, Quad, Term, boolean, date_literal, decimal, integer, nquad_line
from kgraph.vocab import ASSOCIATIONS, BIOLINK, DCTERMS, INFORES, KG, NP, OA, PROV, RDF, RDFS

_INDEXING: Final = "mesh-indexing"
THRESHOLD: Final = 0.5  # the least belief of what is published; the summary graph asks the same of a plain edge


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """What made the graph: software ("kgraph 0.1.0"), vocabulary ("MeSH 2024") and the ISO date of the build, "" if unknown."""

    software: str
    vocabulary: str = ""
    date: str = ""


def nanopub_lines(
    assertions: Iterable[Assertion],
    concept: Callable[[str], Concept | None],
    maker: Maker,
    *,
    standing: Callable[[str], bool] = always,
    denied: bool = False,
) -> Iterator[str]:
    """Yield the N-Quads lines of one nanopublication for each sure assertion, graph by graph.

    Sure is what at least one record that stands states without doubt and what is believed at least to :data:`THRESHOLD`. Evidence of retracted, withdrawn and deleted records is left out. A sure denial is left out too, unless *denied* asks for it: its assertion graph
    then has the association with ``biolink:negated true`` and never the plain triple.

    Args:
        assertions: merged ones, in the order wanted.
        concept: gives the label of a CURIE.
        maker: for the publication info.
        standing: false for records that are retracted, withdrawn or deleted.
        denied: whether denied statements are wanted.
    """
    for fact in assertions:
        if fact.belief >= THRESHOLD and support(fact, standing).sure and (denied or not fact.negated):
            yield from _nanopub(fact, concept, maker, standing)


def _nanopub(
    fact: Assertion, concept: Callable[[str], Concept | None], maker: Maker, standing: Callable[[str], bool]
) -> Iterator[str]:
    # everything is written once without a name to find the name: the hash of the content
    name = f"{BASE}nanopub/" + content_hash(*_lines("urn:self", fact, concept, maker, standing))
    return _lines(name, fact, concept, maker, standing)


def _lines(
    name: str, fact: Assertion, concept: Callable[[str], Concept | None], maker: Maker, standing: Callable[[str], bool]
) -> Iterator[str]:
    evidence = [item for item in fact.evidence if standing(item.record)]
    for part, statements in (
        ("Head", _head(name)),
        ("assertion", _assertion(fact, concept)),
        ("provenance", _provenance(name, fact, evidence, maker)),
        ("pubinfo", _pubinfo(name, fact, concept, maker)),
    ):
        graph = Iri(f"{name}/{part}")
        for subject, predicate, value in statements:
            yield nquad_line(Quad(Iri(subject), Iri(predicate), value, graph))


_Statements = Iterator[tuple[str, str, Term]]


def _head(name: str) -> _Statements:
    yield name, RDF + "type", Iri(NP + "Nanopublication")
    for link, part in (
        ("hasAssertion", "assertion"),
        ("hasProvenance", "provenance"),
        ("hasPublicationInfo", "pubinfo"),
    ):
        yield name, NP + link, Iri(f"{name}/{part}")


def _assertion(fact: Assertion, concept: Callable[[str], Concept | None]) -> _Statements:
    node, subject, predicate, other = (
        assertion_iri(fact),
        to_iri(fact.subject),
        to_iri(fact.predicate),
        to_iri(fact.object),
    )
    if not fact.negated:
        yield subject, predicate, Iri(other)
    for curie in dict.fromkeys((fact.subject, fact.object)):
        if found := concept(curie):
            yield to_iri(curie), RDFS + "label", Literal(found.label)
    yield node, RDF + "type", Iri(ASSOCIATIONS[fact.kind])
    yield node, RDF + "subject", Iri(subject)
    yield node, RDF + "predicate", Iri(predicate)
    yield node, RDF + "object", Iri(other)
    yield node, BIOLINK + "negated", boolean(fact.negated)
    for key, value in fact.qualifiers:
        plain = (
            (KG + "effect", Literal(value)) if key == "effect" else (BIOLINK + "qualifier", Literal(f"{key}={value}"))
        )
        yield node, *plain


def _provenance(name: str, fact: Assertion, evidence: list[Evidence], maker: Maker) -> _Statements:
    body, reading = f"{name}/assertion", f"{name}/reading"
    for record in sorted({item.record for item in evidence}, key=record_order):
        yield body, PROV + "wasDerivedFrom", Iri(to_iri(record))
    yield body, PROV + "wasGeneratedBy", Iri(reading)
    yield body, BIOLINK + "has_confidence_score", decimal(fact.belief)
    indexed = {item.method for item in evidence} == {_INDEXING}
    yield body, BIOLINK + "knowledge_level", Literal("not_provided")
    yield body, BIOLINK + "agent_type", Literal("computational_model" if indexed else "text_mining_agent")
    yield body, BIOLINK + "primary_knowledge_source", Iri(INFORES + "kgraph")
    yield reading, RDF + "type", Iri(PROV + "Activity")
    yield reading, PROV + "wasAssociatedWith", Iri(_software(maker))
    yield reading, RDFS + "label", Literal(" with ".join(part for part in (maker.software, maker.vocabulary) if part))
    for number, item in enumerate(evidence, 1):
        node = f"{name}/evidence-{number}"
        yield body, BIOLINK + "has_evidence", Iri(node)
        yield from _evidence(node, item)


def _evidence(node: str, item: Evidence) -> _Statements:
    yield (
        node,
        RDF + "type",
        Iri(KG + "IndexingEvidence" if item.sentence is None else BIOLINK + "TextMiningStudyResult"),
    )
    yield node, DCTERMS + "source", Iri(to_iri(item.record))
    for link, text in (
        (BIOLINK + "supporting_text", item.text),
        (BIOLINK + "supporting_text_section_type", item.section),
        (KG + "method", item.method),
        (KG + "certainty", item.certainty),
        (KG + "population", item.population),
        (BIOLINK + "severity_qualifier", item.severity),
        (BIOLINK + "severity_qualifier", f"led to {item.led_to}" if item.led_to else ""),
    ):
        if text:
            yield node, link, Literal(text)
    yield node, BIOLINK + "extraction_confidence_score", decimal(item.score)
    for link, count in (("has_count", item.count), ("has_total", item.total)):
        if count is not None:
            yield node, BIOLINK + link, integer(count)
    if item.percent is not None:
        yield node, BIOLINK + "has_percentage", decimal(item.percent)
    if item.sentence is not None:  # where the sentence stands in the record's text, in code points
        selector = f"{node}-position"
        yield node, OA + "hasSelector", Iri(selector)
        yield selector, RDF + "type", Iri(OA + "TextPositionSelector")
        yield selector, OA + "start", integer(item.sentence.start)
        yield selector, OA + "end", integer(item.sentence.end)


def _pubinfo(name: str, fact: Assertion, concept: Callable[[str], Concept | None], maker: Maker) -> _Statements:
    names = [found.label if (found := concept(curie)) else curie for curie in (fact.subject, fact.object)]
    denied = " (denied)" if fact.negated else ""
    yield name, DCTERMS + "title", Literal(f"{names[0]}, {fact.kind.replace('-', ' ')}, {names[1]}{denied}")
    if maker.date:
        yield name, DCTERMS + "created", date_literal(maker.date)
    yield name, DCTERMS + "creator", Iri(_software(maker))
    yield _software(maker), RDF + "type", Iri(PROV + "SoftwareAgent")
    yield _software(maker), RDFS + "label", Literal(maker.software)


def _software(maker: Maker) -> str:
    return f"{BASE}software/" + content_hash(maker.software)
