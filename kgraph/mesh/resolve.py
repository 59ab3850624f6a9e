"""Fills in the ids of MeSH headings, subheadings and substances that a source prints by name only, and brings old ids up to date."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kgraph.model import Concept, MeshHeading, MeshQualifier, Record, Substance
from kgraph.protocols import Vocabulary


def resolve_record(record: Record, vocabulary: Vocabulary) -> Record:
    """Return *record* with CURIEs on its headings, qualifiers and substances.

    A name is looked up as MeSH prints it, and as a former or other name of a concept. An id that is given is kept, or follows its
    replacement; one that the vocabulary does not know stays as it is. A name it does not know keeps the id "".
    Printed labels are never changed.
    """
    headings = tuple(_heading(heading, vocabulary) for heading in record.mesh_headings)
    chemicals = tuple(_substance(substance, vocabulary) for substance in record.chemicals)
    if headings == record.mesh_headings and chemicals == record.chemicals:
        return record
    return replace(record, mesh_headings=headings, chemicals=chemicals)


def _heading(heading: MeshHeading, vocabulary: Vocabulary) -> MeshHeading:
    found = _current(heading.descriptor, vocabulary) or _find(heading.label, vocabulary, _is_descriptor)
    qualifiers = tuple(_qualifier(qualifier, vocabulary) for qualifier in heading.qualifiers)
    return replace(heading, descriptor=found, qualifiers=qualifiers)


def _qualifier(qualifier: MeshQualifier, vocabulary: Vocabulary) -> MeshQualifier:
    found = None if qualifier.id else vocabulary.qualifier(qualifier.label)
    return qualifier if found is None else replace(qualifier, id=found.id)


def _substance(substance: Substance, vocabulary: Vocabulary) -> Substance:
    fits = _is_chemical if substance.kind == "chemical" else _is_supplementary
    return replace(substance, id=_current(substance.id, vocabulary) or _find(substance.label, vocabulary, fits))


def _current(curie: str, vocabulary: Vocabulary) -> str:
    concept = vocabulary.concept(curie) if curie else None
    return curie if concept is None else concept.id


def _find(name: str, vocabulary: Vocabulary, fits: Callable[[Concept], bool]) -> str:
    """The id of the concept with this name: one that is printed exactly so counts before one that is only written alike."""
    fitting = []
    for term in vocabulary.lookup(name):
        concept = vocabulary.concept(term.concept)
        if concept is not None and fits(concept):
            fitting.append(term)
    best = min(fitting, key=lambda term: (term.name != name, not term.preferred), default=None)
    return "" if best is None else best.concept


def _is_descriptor(concept: Concept) -> bool:
    return concept.id.startswith("MESH:D")


def _is_chemical(concept: Concept) -> bool:
    # treatment protocols stand in the chemical list too
    return "Chemical" in concept.types or _is_supplementary(concept)


def _is_supplementary(concept: Concept) -> bool:
    return concept.id.startswith("MESH:C")
