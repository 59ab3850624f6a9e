from __future__ import annotations

import inspect
import re
from functools import lru_cache

import golden_graph
import pytest
from paths import ROOT, SHARED, needs_shared
from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef

from kgraph import vocab
from kgraph.graph import associations, evidence, outcomes, quads, record, related, shapes, summary
from kgraph.graph.outcomes import category_iri
from kgraph.graph.record import status_iri
from kgraph.model import OutcomeCategory, RecordStatus
from kgraph.vocab import BIOLINK, KG


@lru_cache(maxsize=1)
def ontology() -> Graph:
    return Graph().parse(ROOT / "ontologies" / "kgraph.ttl")


def own_terms() -> set[str]:
    graph = ontology()
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    return {str(term) for kind in kinds for term in graph.subjects(RDF.type, kind)}


def iris_written() -> set[str]:
    lines = (line for graph in golden_graph.golden_graphs().values() for line in graph)
    return {iri for line in lines for iri in re.findall(r"<([^<>]+)>", re.sub(r'"(?:[^"\\]|\\.)*"', "", line))}


def test_there_are_fewer_than_25_own_terms():
    assert 0 < len(own_terms()) < 25


def test_each_own_term_says_what_it_means_and_why_it_exists():
    graph = ontology()
    for term in own_terms():
        for predicate in (RDFS.label, SKOS.definition, SKOS.editorialNote):
            assert graph.value(URIRef(term), predicate), f"{term} has no {predicate}"


def test_what_is_written_is_what_is_documented():
    """Every own term in the golden graph is in the ontology, and the golden graph has every term of the ontology."""
    graphs = {vocab.SUMMARY_GRAPH, vocab.VOCABULARY_GRAPH}
    written = {iri for iri in iris_written() if iri.startswith(KG) and "/" not in iri[len(KG) :]} - graphs
    assert written == own_terms()


def test_categories_and_states_are_closed_lists():
    graph = ontology()
    categories = {category_iri(name) for name in OutcomeCategory.__args__}
    assert {str(c) for c in graph.subjects(SKOS.inScheme, URIRef(KG + "outcome"))} == categories
    states = {status_iri(name) for name in RecordStatus.__args__}
    assert {str(c) for c in graph.subjects(SKOS.inScheme, URIRef(KG + "status"))} == states
    for concept in categories | states:
        assert graph.value(URIRef(concept), SKOS.prefLabel)


@needs_shared
def test_close_matches_exist_in_mesh():
    import gzip

    with gzip.open(SHARED / "mesh" / "descriptors.tsv.gz", "rt", encoding="utf-8") as rows:
        known = {row.split("\t", 1)[0] for row in rows}
    matches = {str(o) for o in ontology().objects(None, SKOS.closeMatch)}
    assert len(matches) >= 7
    assert {match.removeprefix(vocab.MESH) for match in matches} <= known


@lru_cache(maxsize=1)
def biolink_names() -> tuple[set[str], set[str]]:
    """Classes as CamelCase and slots as snake_case, from the model's YAML (its layout: two spaces, a name, a colon)."""
    classes, slots, section = set(), set(), ""
    for line in (SHARED / "ontologies" / "biolink-model.yaml").read_text(encoding="utf-8").splitlines():
        if re.fullmatch(r"[a-z_]+:", line):
            section = line[:-1]
        elif match := re.fullmatch(r"  ([A-Za-z][^:#]*):\s*(#.*)?", line):
            name = match[1].strip()
            if section == "classes":
                classes.add("".join(word[:1].upper() + word[1:] for word in name.split()))
            elif section == "slots":
                slots.add(name.replace(" ", "_"))
    return classes, slots


def biolink_in_code() -> set[str]:
    """What is written in the golden graph, in the constants, in the shapes and in the source of the modules that write."""
    names = {iri[len(BIOLINK) :] for iri in iris_written() if iri.startswith(BIOLINK)}
    names |= {curie.partition(":")[2] for curie in vocab.PREDICATES.values()}
    names |= {iri[len(BIOLINK) :] for iri in vocab.ASSOCIATIONS.values()}
    for module in (associations, evidence, outcomes, quads, record, related, shapes, summary):
        names |= set(re.findall(r'BIOLINK \+ "(\w+)"', inspect.getsource(module)))
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "queries").glob("*.rq"))]
    texts.append((ROOT / "ontologies" / "shapes.ttl").read_text(encoding="utf-8"))
    names |= {name for text in texts for name in re.findall(r"\bbiolink:(\w+)", text)}
    return names


@needs_shared
def test_every_biolink_term_exists_in_the_model():
    classes, slots = biolink_names()
    assert len(classes) > 250
    assert len(slots) > 400
    used = biolink_in_code()
    assert len(used) > 30
    assert not [name for name in used if name not in (classes if name[0].isupper() else slots)]


@needs_shared
@pytest.mark.parametrize("value", ["not_provided", "text_mining_agent", "computational_model"])
def test_enumeration_values_exist_in_the_model(value):
    model = (SHARED / "ontologies" / "biolink-model.yaml").read_text(encoding="utf-8")
    assert re.search(rf"^      {value}:", model, re.MULTILINE)
