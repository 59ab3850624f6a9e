"""The vocabulary graph: the concepts that a graph uses, and all above them, as SKOS with MeSH's own identifiers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from kgraph.graph.record import heading_concepts
from kgraph.graph.statements import Statements
from kgraph.ids import to_iri
from kgraph.model import AnnotatedRecord, Concept, Facts
from kgraph.protocols import Vocabulary
from kgraph.rdf import Quad
from kgraph.vocab import BIOLINK, DCTERMS, MESHV, RDFS, SKOS, VOCABULARY_GRAPH

_PAIR = re.compile(r"(MESH:D\d+)(Q\d+)")
_CLASSES = {"Chemical": BIOLINK + "ChemicalEntity", "Disease": BIOLINK + "DiseaseOrPhenotypicFeature"}


def used_concepts(document: AnnotatedRecord, facts: Facts) -> set[str]:
    """Return the CURIEs of all concepts that the graph of this record names: headings, substances, mentions, facts."""
    record = document.record
    used = {concept for heading in record.mesh_headings for concept, _ in heading_concepts(heading)}
    used.update(substance.id for substance in record.chemicals)
    used.update(mention.concept for mention in document.mentions)
    for assertion in facts.assertions:
        used.update((assertion.subject, assertion.object))
    for outcome in facts.outcomes:
        used.update((outcome.drug, outcome.disease))
    return used - {""}


def vocabulary_quads(
    used: Iterable[str], vocabulary: Vocabulary, *, names: Mapping[str, str] | None = None
) -> Iterator[Quad]:
    """Yield the vocabulary graph, sorted by concept.

    Args:
        used: CURIEs of concepts and of descriptor-qualifier pairs, in any order. They get all their names.
        vocabulary: where names and tree come from. Ancestors get their preferred name only.
        names: CURIE -> name as records print it, for concepts that the vocabulary does not know.
    """
    graph = Statements(VOCABULARY_GRAPH)
    wanted = set(used)
    for pair in sorted(wanted):
        if match := _PAIR.fullmatch(pair):
            wanted.remove(pair)
            wanted.add(match[1])
            yield from _pair_quads(pair, match[1], f"MESH:{match[2]}", vocabulary, graph)
    for curie in sorted(_closed(wanted, vocabulary)):
        concept = vocabulary.concept(curie)
        if concept is None:
            if label := (names or {}).get(curie, ""):
                yield from graph.types(to_iri(curie), SKOS + "Concept")
                yield graph.say(to_iri(curie), SKOS + "prefLabel", label)
            continue
        yield from _concept_quads(curie, concept, vocabulary, graph, synonyms=curie in wanted)


def _closed(concepts: set[str], vocabulary: Vocabulary) -> set[str]:
    """Return *concepts* with all above them, so that every ``skos:broader`` leads to a concept that is described.

    This follows parents and not tree numbers: where a parent stands in a second place of the tree that its child does not share, what is
    above that place counts too, as in NLM's own ``meshv:broaderDescriptor``.
    """
    found, waiting = set(concepts), sorted(concepts)
    while waiting:
        fresh = [parent for parent in vocabulary.parents(waiting.pop()) if parent not in found]
        found.update(fresh)
        waiting.extend(fresh)
    return found


def _concept_quads(
    curie: str, concept: Concept, vocabulary: Vocabulary, graph: Statements, *, synonyms: bool
) -> Iterator[Quad]:
    node = to_iri(curie)
    yield from graph.types(node, SKOS + "Concept", *(_CLASSES[kind] for kind in concept.types if kind in _CLASSES))
    yield graph.say(node, SKOS + "prefLabel", concept.label)
    if concept.id != curie:
        yield graph.link(node, DCTERMS + "isReplacedBy", to_iri(concept.id))
    if synonyms:
        others = {term.name for term in vocabulary.terms(curie)} - {concept.label}
        yield from graph.texts(node, ((SKOS + "altLabel", name) for name in sorted(others)))
    for number in concept.tree_numbers:
        yield graph.link(node, MESHV + "treeNumber", to_iri(f"MESH:{number}"))
    for parent in vocabulary.parents(curie):
        yield graph.link(node, SKOS + "broader", to_iri(parent))
    for other in vocabulary.exact_matches(curie):
        yield graph.link(node, SKOS + "exactMatch", to_iri(other))


def _pair_quads(
    pair: str, descriptor: str, qualifier: str, vocabulary: Vocabulary, graph: Statements
) -> Iterator[Quad]:
    node = to_iri(pair)
    yield from graph.types(node, MESHV + "DescriptorQualifierPair")
    yield graph.link(node, MESHV + "hasDescriptor", to_iri(descriptor))
    yield graph.link(node, MESHV + "hasQualifier", to_iri(qualifier))
    concept, subheading = vocabulary.concept(descriptor), vocabulary.qualifier(qualifier)
    if concept is not None and subheading is not None:
        yield graph.say(node, RDFS + "label", f"{concept.label}/{subheading.label}")
