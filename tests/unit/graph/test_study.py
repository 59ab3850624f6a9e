"""Study facts as a graph: what is written conforms, and comes back from a query with its place."""

from __future__ import annotations

import pytest

from kgraph import codec
from kgraph.errors import InputError
from kgraph.graph.oxigraph import OxigraphStore
from kgraph.graph.positions import target_iri
from kgraph.graph.quads import record_quads
from kgraph.graph.run import RunInfo
from kgraph.graph.shapes import validate
from kgraph.graph.study import study_kind_iri
from kgraph.ids import record_graph_iri, study_fact_iri
from kgraph.model import AnnotatedRecord, Facts, Record, Span, StudyFact, StudyFactKind
from kgraph.rdf import Select, nquad_line

TEXT = "Zolemine in gout. We gave forty men 200 mg daily for 12 weeks."
RUN = RunInfo(software="0.1.0", vocabulary="MeSH 2024", models=(), date="2024-05-01")


def fact(kind, words, value=""):
    return StudyFact(kind=kind, text=words, span=Span(TEXT.index(words), TEXT.index(words) + len(words)), value=value)


STUDY = (
    StudyFact(kind="design", text="randomised controlled trial", value="randomised controlled trial"),
    fact("patients", "forty", "40"),
    fact("sex", "forty men"),
    fact("dose", "200 mg daily"),
    fact("duration", "12 weeks"),
)


def store(study=STUDY):
    record = Record(id="PMID:7", title="Zolemine in gout.", text=TEXT)
    document = AnnotatedRecord(record=record, sentences=(), tokens=(), mentions=())
    quads = record_quads(document, Facts(record="PMID:7", study=study), (), RUN)
    found = OxigraphStore()
    found.replace(record_graph_iri("PMID:7"), sorted(map(nquad_line, quads)))
    return found


def test_what_is_written_conforms():
    study = [v for v in map(str, validate(store())) if "study" in v]
    assert study == []


def test_an_unknown_kind_does_not():
    odd = StudyFact(kind="mood", text="cheerful")
    assert any("closed list" in str(v) for v in validate(store((odd,))))


def test_numbers_and_places_come_back():
    query = (
        "SELECT ?value ?n ?place WHERE { GRAPH ?g { ?fact dcterms:type <https://w3id.org/kgraph/vocab/study/patients> ; oa:bodyValue ?value ; biolink:has_total ?n ; "
        "oa:hasTarget ?place } }"
    )
    answer = store().query(query)
    assert isinstance(answer, Select)
    ((value, n, place),) = answer.rows
    assert (value.value, n.value) == ("40", "40")
    assert str(place) == target_iri(Record(id="PMID:7", text=TEXT), fact("patients", "forty").span)


def test_each_fact_has_its_own_name():
    names = [study_fact_iri("PMID:7", one) for one in STUDY]
    assert len(set(names)) == len(STUDY)
    assert names == [study_fact_iri("PMID:7", one) for one in STUDY]
    assert study_fact_iri("PMID:8", STUDY[0]) != names[0]


@pytest.mark.parametrize("one", STUDY, ids=lambda one: one.kind)
def test_json_and_back(one):
    assert codec.study_from_json(codec.study_to_json(one)) == one


def test_json_of_another_kind_is_refused():
    with pytest.raises(InputError, match="kind"):
        codec.study_from_json({"kind": "mood", "text": "cheerful"})


def test_the_list_of_kinds_is_that_of_the_ontology():
    from rdflib import RDF, Graph, URIRef
    from rdflib.namespace import SKOS

    from kgraph.resources import folder

    graph = Graph().parse(folder("ontologies") / "kgraph.ttl")
    scheme = URIRef("https://w3id.org/kgraph/vocab/study")
    kinds = {str(one) for one in graph.subjects(SKOS.inScheme, scheme)}
    assert kinds == {study_kind_iri(kind) for kind in StudyFactKind.__args__}
    assert all(graph.value(URIRef(one), RDF.type) == SKOS.Concept for one in kinds)
