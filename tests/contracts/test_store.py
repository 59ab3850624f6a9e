"""What every store does, whatever engine is behind it."""

from __future__ import annotations

import pytest

from kgraph.errors import QueryError, StoreError, UsageError
from kgraph.graph.oxigraph import OxigraphStore
from kgraph.graph.registry import open_graph, open_named
from kgraph.graph.store import open_store
from kgraph.rdf import XSD_BOOLEAN, XSD_DECIMAL, XSD_INTEGER, Iri, Literal, Quad, Select, Triple, nquad_line
from kgraph.vocab import XSD

A, B = "https://w3id.org/kgraph/test/a", "https://w3id.org/kgraph/test/b"
S = "https://example.org/s"


def line(graph: str, number: int, text: str = "x") -> str:
    return f'<{S}{number}> <https://example.org/p> "{text}" <{graph}> .\n'


def test_dump_is_sorted_and_without_duplicates(case):
    with case.change() as writer:
        writer.load([line(B, 2), line(A, 1), line(A, 1), line(A, 3, "é\\n")])
    expected = sorted({line(B, 2), line(A, 1), line(A, 3, "é\\n")})
    assert list(case.look().dump()) == expected
    assert len(case.look()) == 3
    assert sorted(case.look().triples(A).decode().replace("\t", " ").splitlines()) in (
        [f'<{S}1> <https://example.org/p> "x" .', f'<{S}3> <https://example.org/p> "é\\n" .'],
        [f'<{S}1> <https://example.org/p> "x" .', f'<{S}3> <https://example.org/p> "\\u00E9\\n" .'],
    )


def test_replace_makes_the_graph_hold_exactly_the_lines(case):
    with case.change() as writer:
        writer.replace(A, [line(A, 1), line(A, 2)])
        writer.replace(B, [line(B, 1)])
    with case.change() as writer:
        writer.replace(A, [line(A, 3)])
    assert list(case.look().dump()) == [line(B, 1), line(A, 3)]
    with case.change() as writer:
        writer.replace(A, [])
    assert list(case.look().dump()) == [line(B, 1)]


def test_the_last_word_on_a_graph_counts(case):
    with case.change() as writer:
        writer.replace(A, [line(A, 1)])
        writer.replace(A, [line(A, 2)])
        writer.replace(B, [line(B, 1)])
        writer.remove(B)
        writer.load([line(A, 5)])
    assert list(case.look().dump()) == [line(A, 2), line(A, 5)]


def test_remove_leaves_no_trace(case):
    with case.change() as writer:
        writer.replace(A, [line(A, 1)])
        writer.replace(B, [line(B, 1)])
    with case.change() as writer:
        writer.remove(A)
        writer.remove("https://w3id.org/kgraph/test/never-there")
    assert list(case.look().dump()) == [line(B, 1)]
    assert case.look().graphs() == [B]
    assert not case.look().has_graph(A)
    assert not case.look().has_graph("no name")
    assert case.look().has_graph(B)


def test_incremental_equals_from_scratch(case):
    with case.change() as writer:
        for number in range(12):
            graph = f"{A}/{number}"
            writer.replace(graph, [line(graph, i, "old") for i in range(number)])
    for number in (3, 7, 11, 15):
        with case.change() as writer:
            graph = f"{A}/{number}"
            writer.replace(graph, [line(graph, i, "new") for i in range(5)])
    scratch = OxigraphStore()
    for number in [n for n in range(12) if n not in (3, 7, 11)]:
        scratch.load(line(f"{A}/{number}", i, "old") for i in range(number))
    for number in (3, 7, 11, 15):
        scratch.load(line(f"{A}/{number}", i, "new") for i in range(5))
    assert list(case.look().dump()) == list(scratch.dump())
    assert case.look().graphs() == scratch.graphs()


def test_what_cannot_be_stored_changes_nothing(case):
    with case.change() as writer:
        writer.replace(A, [line(A, 1)])
    with pytest.raises(ValueError, match="is not of it"), case.change() as writer:
        writer.replace(A, [line(A, 2), line(B, 1)])
    with pytest.raises((ValueError, StoreError, SyntaxError)), case.change() as writer:
        writer.replace(A, [line(A, 3), f"nonsense <{A}> .\n"])
    assert list(case.look().dump()) == [line(A, 1)]


NASTY = [
    "",
    " two  spaces ",
    'quotes " and \\ back\\slashes \\u0041 \\n',
    "line\nfeed\r\ntab\t",
    "\x00\x01\x08\x0c\x1b\x7f\x85\xa0\ufffe\uffff",
    "\u2028\u2029\u200f\ufeff\ufffd",
    "e\u0301 is not é",
    "Ж 日本 𝔘 🧬 \U0010fffd",
    "<b>&amp;</b> ' } ; DROP ALL #",
    "?x $y @en ^^<x> %41 +",
    "long é " * 5000,
]


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_any_text_comes_back_as_it_was(case, text):
    lines = [
        nquad_line(Quad(Iri(S + "1"), Iri(S + "p"), Literal(text), Iri(A))),
        nquad_line(Quad(Iri(S + "1/ä(),;=日%20"), Iri(S + "p"), Literal("x" + text, language="en"), Iri(A))),
    ]
    with case.change() as writer:
        writer.replace(A, lines)
    store = case.look()
    assert list(store.dump()) == sorted(lines)
    answer = store.query(f"SELECT ?o {{ GRAPH <{A}> {{ <{S}1> ?p ?o }} }}")
    assert isinstance(answer, Select)
    assert list(answer.rows) == [(Literal(text),)]


def test_typed_values_come_back_as_they_were(case):
    values = [
        Literal("true", XSD_BOOLEAN),
        Literal("false", XSD_BOOLEAN),
        Literal("0", XSD_INTEGER),
        Literal("-12", XSD_INTEGER),
        Literal("0.05", XSD_DECIMAL),
        Literal("2014", XSD + "gYear"),
        Literal("2014-05", XSD + "gYearMonth"),
        Literal("2014-05-01", XSD + "date"),
    ]
    lines = sorted(nquad_line(Quad(Iri(f"{S}{n}"), Iri(S + "p"), value, Iri(A))) for n, value in enumerate(values))
    with case.change() as writer:
        writer.replace(A, lines)
    assert list(case.look().dump()) == lines
    answer = case.look().query(f"SELECT ?o {{ GRAPH <{A}> {{ ?s ?p ?o }} }}")
    assert {row[0] for row in answer.rows} == set(values)


def test_queries(case):
    with case.change() as writer:
        writer.load([line(A, 1), line(B, 1), line(B, 2)])
    store = case.look()
    answer = store.query("SELECT ?s ?missing { GRAPH ?g { ?s ?p 'x' } } ORDER BY ?s ?g")
    assert isinstance(answer, Select)
    assert answer.variables == ("s", "missing")
    rows = list(answer.rows)
    assert [row[0] for row in rows] == [S + "1", S + "1", S + "2"]
    assert all(row[1] is None for row in rows)
    assert store.query(f"ASK {{ <{S}1> ?p ?o }}", union=True) is True
    assert store.query(f"ASK {{ <{S}9> ?p ?o }}", union=True) is False
    triples = list(store.query(f"CONSTRUCT {{ ?s a kg:Thing }} WHERE {{ GRAPH <{B}> {{ ?s ?p ?o }} }}"))
    assert {type(triple) for triple in triples} == {Triple}
    assert {triple.subject for triple in triples} == {S + "1", S + "2"}


def test_a_malformed_query_gives_one_line(case):
    with case.change() as writer:
        writer.load([line(A, 1)])
    with pytest.raises(QueryError) as caught:
        case.look().query("SELECT ?s WHERE { ?s ?p\n ?o ")
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 500


def test_rdflib_sees_the_same_graph(case):
    from rdflib import Literal as RdflibLiteral
    from rdflib import URIRef

    with case.change() as writer:
        writer.load([line(A, 1), line(A, 2, "é"), line(B, 1)])
    dataset = case.look().dataset()
    assert {str(g.identifier) for g in dataset.graphs() if len(g)} == {A, B}
    quads = {(str(s), str(o), str(g)) for s, _, o, g in dataset.quads((None, None, None, None))}
    assert quads == {(S + "1", "x", A), (S + "2", "é", A), (S + "1", "x", B)}
    graph = dataset.graph(URIRef(A))
    assert len(graph) == 2
    assert (URIRef(S + "2"), URIRef("https://example.org/p"), RdflibLiteral("é")) in graph
    rows = dataset.query(f"SELECT ?o {{ GRAPH <{A}> {{ ?s ?p ?o }} }} ORDER BY ?o")
    assert [str(row[0]) for row in rows] == ["x", "é"]


def test_a_view_through_rdflib_is_for_reading():
    from rdflib import Literal as RdflibLiteral
    from rdflib import URIRef

    dataset = OxigraphStore().dataset()
    with pytest.raises(StoreError, match="for reading"):
        dataset.graph(URIRef(A)).add((URIRef(S), URIRef(S), RdflibLiteral("x")))


@pytest.mark.parametrize("kind", ["oxigraph", "memory", "rdflib", "remote"])
def test_a_store_opened_for_reading_refuses_changes(kind, tmp_path):
    location = {"oxigraph": tmp_path / "s", "remote": "http://127.0.0.1:9/sparql"}.get(kind, "")
    if kind == "oxigraph":
        open_named(kind, location, writable=True).load([line(A, 1)])
    store = open_named(kind, location, writable=False)
    for change in (lambda: store.load([line(A, 2)]), lambda: store.replace(A, [line(A, 2)]), lambda: store.remove(A)):
        with pytest.raises(StoreError, match="reading only"):
            change()
    if kind == "oxigraph":
        assert list(store.dump()) == [line(A, 1)]
    store.close()


def test_an_unknown_kind_is_answered_with_the_known_ones():
    with pytest.raises(UsageError, match="known are oxigraph, memory, rdflib, remote"):
        open_named("neptune")


def test_kinds_come_from_entry_points_too(monkeypatch):
    from importlib.metadata import EntryPoint, EntryPoints

    from kgraph.graph import registry

    points = EntryPoints([EntryPoint("mine", "kgraph.graph.registry:memory", registry.GROUP)])
    monkeypatch.setattr(registry, "entry_points", points.select)
    assert open_named("mine").graphs() == []


def test_a_kind_that_rdflib_does_not_know():
    with pytest.raises(StoreError, match="rdflib has no store 'Nowhere'"):
        open_named("rdflib", plugin="Nowhere")


def test_a_graph_opens_by_its_folder_or_its_store(tmp_path):
    open_named("oxigraph", tmp_path / "store", writable=True).load([line(A, 1)])
    for place in (tmp_path, tmp_path / "store", str(tmp_path)):
        assert open_graph(place).graphs() == [A]
    assert list(open_graph(tmp_path).dump()) == list(open_store(tmp_path / "store").dump())
    with pytest.raises(StoreError, match="holds no graph"):
        open_graph(tmp_path / "elsewhere")
