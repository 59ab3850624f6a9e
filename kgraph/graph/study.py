"""What a record tells of its study, as Web Annotations: design, number of patients, sex, age, dose, duration, follow-up."""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.graph.positions import target_iri
from kgraph.graph.statements import Statements
from kgraph.ids import study_fact_iri, to_iri
from kgraph.model import Record, StudyFact
from kgraph.rdf import Quad, integer
from kgraph.vocab import BIOLINK, DCTERMS, KG, OA, RDFS


def study_kind_iri(kind: str) -> str:
    """Return the IRI of a kind of study fact ("follow-up"), a concept of ``ontologies/kgraph.ttl``."""
    return f"{KG}study/{kind}"


def study_quads(fact: StudyFact, record: Record, graph: Statements) -> Iterator[Quad]:
    """Yield the node of *fact*: an annotation of the words it was read from, or of the article where its publication types tell it.

    ``oa:bodyValue`` is the design in words that are the same for all records, or what is printed; ``rdfs:label`` what is printed; a number of
    patients is ``biolink:has_total``. The target's own quads are not among them.
    """
    node, article = study_fact_iri(record.id, fact), to_iri(record.id)
    yield from graph.types(node, OA + "Annotation")
    yield graph.link(node, DCTERMS + "type", study_kind_iri(fact.kind))
    yield graph.link(node, DCTERMS + "source", article)
    yield graph.link(node, OA + "hasTarget", article if fact.span is None else target_iri(record, fact.span))
    yield from graph.texts(node, [(RDFS + "label", fact.text), (OA + "bodyValue", fact.value or fact.text)])
    if fact.kind == "patients" and fact.value.isdecimal():
        yield graph.say(node, BIOLINK + "has_total", integer(int(fact.value)))
