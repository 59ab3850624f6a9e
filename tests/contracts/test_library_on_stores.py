"""The query library and the verbs that ask, unchanged on every store."""

from __future__ import annotations

import pytest
from golden_graph import golden_store

from kgraph.query import library
from kgraph.query.explain import explain
from kgraph.query.run import run_named, run_text
from kgraph.rdf import XSD, Iri, Literal

VALUES = {"drug": "MESH:D000077269", "disease": "MESH:D008179", "event": "MESH:D007970", "article": "101"}
_NUMBERS = {XSD + name for name in ("integer", "decimal", "double", "float")}
CASES = [(name, parameter.name) for name in library.names() for parameter in library.load(name).parameters]
CASES += [(name, "") for name in library.names() if not any(p.required for p in library.load(name).parameters)]


def _value(term: object) -> object:
    """Return numbers by value: engines differ in how many digits they write."""
    if isinstance(term, Literal) and term.datatype in _NUMBERS:
        return round(float(term.value), 6)
    return term


def _rows(store: object, name: str, parameter: str) -> list[tuple[object, ...]]:
    answer = run_named(store, name, {parameter: VALUES[parameter]} if parameter else {})
    return [tuple(_value(term) for term in row) for row in answer.rows]


@pytest.mark.parametrize(("name", "parameter"), CASES)
def test_every_store_gives_the_same_rows(golden_case, name, parameter):
    assert _rows(golden_case.look(), name, parameter) == _rows(golden_store(), name, parameter)


def test_most_questions_have_an_answer_in_the_golden_graph():
    empty = {(name, parameter) for name, parameter in CASES if not _rows(golden_store(), name, parameter)}
    assert len(empty) < len(CASES) / 4


def test_the_same_explanations(golden_case):
    drug = Iri("http://id.nlm.nih.gov/mesh/D000077269")
    found = explain(golden_case.look(), drug)
    assert found == explain(golden_store(), drug)
    assert found


def test_free_queries_see_all_graphs(golden_case):
    text = "SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a a biolink:Association }"
    number, expected = (next(run_text(store, text).rows) for store in (golden_case.look(), golden_store()))
    assert _value(number[0]) == _value(expected[0]) > 0


def test_the_golden_graph_conforms_on_every_store(golden_case):
    from kgraph.graph.shapes import validate

    assert list(validate(golden_case.look())) == []


def test_the_command_line_asks_an_endpoint(server_url):
    from command import run_here
    from golden_graph import golden_graphs

    from kgraph.graph.registry import open_named

    url = server_url("oxigraph")
    store = open_named("remote", url, engine="oxigraph", writable=True)
    for graph, lines in golden_graphs().items():
        store.replace(graph, lines)
    try:
        place = ["--graph", url + "/query"]
        done = run_here("query", "treatments", "--param", "drug=revlimid", "--format", "csv", *place)
        assert (done.code, done.err) == (0, "")
        assert "Lenalidomide" in done.out
        assert "PMID:102" in run_here("explain", "lenalidomide", "leukopenia", *place).out
        assert run_here("validate", *place).code == 0
        assert "another server" in run_here("query", "-", *place, stdin=b"ASK { SERVICE <http://x> { ?s ?p ?o } }").err
    finally:
        for graph in store.graphs():
            store.remove(graph)
    lost = run_here("query", "summary", "--graph", "http://127.0.0.1:9/sparql")
    assert (lost.code, lost.out, lost.err.count("\n")) == (2, "", 1)
