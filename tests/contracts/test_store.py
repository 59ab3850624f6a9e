"""What every store does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kgraph.errors import QueryError
from kgraph.graph.oxigraph import OxigraphStore
from kgraph.graph.store import open_store, write_store
from kgraph.protocols import Store
from kgraph.rdf import Select, Triple

A, B = "https://example.org/a", "https://example.org/b"


def line(graph: str, number: int, text: str = "x") -> str:
    return f'<https://example.org/s{number}> <https://example.org/p> "{text}" <{graph}> .\n'


class Case:
    """A kind of store: how to change it and how to look at it afterwards."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def change(self) -> object:
        raise NotImplementedError

    def look(self) -> OxigraphStore:
        raise NotImplementedError


class InMemory(Case):
    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.store = OxigraphStore()

    @contextmanager
    def change(self) -> Iterator[Store]:
        yield self.store

    def look(self) -> OxigraphStore:
        return self.store


class OnDisk(Case):
    @contextmanager
    def change(self) -> Iterator[object]:
        with write_store(self.path / "store") as writer:
            yield writer

    def look(self) -> OxigraphStore:
        return open_store(self.path / "store")


@pytest.fixture(params=[InMemory, OnDisk])
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Case:
    kind: Callable[[Path], Case] = request.param
    return kind(tmp_path)


def test_dump_is_sorted_and_without_duplicates(case):
    with case.change() as writer:
        writer.load([line(B, 2), line(A, 1), line(A, 1), line(A, 3, "é\\n")])
    expected = sorted({line(B, 2), line(A, 1), line(A, 3, "é\\n")})
    assert list(case.look().dump()) == expected
    assert len(case.look()) == 3


def test_replace_makes_the_graph_hold_exactly_the_lines(case):
    with case.change() as writer:
        writer.replace(A, [line(A, 1), line(A, 2)])
        writer.replace(B, [line(B, 1)])
    with case.change() as writer:
        writer.replace(A, [line(A, 3)])
    assert list(case.look().dump()) == [line(B, 1), line(A, 3)]


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
        writer.remove("https://example.org/never-there")
    assert list(case.look().dump()) == [line(B, 1)]
    assert case.look().graphs() == [B]
    assert not case.look().has_graph(A)
    assert case.look().has_graph(B)


def test_incremental_equals_from_scratch(case, tmp_path):
    with case.change() as writer:
        for number in range(20):
            graph = f"{A}/{number}"
            writer.replace(graph, [line(graph, i, "old") for i in range(number)])
    for number in (3, 7, 19, 25):
        with case.change() as writer:
            graph = f"{A}/{number}"
            writer.replace(graph, [line(graph, i, "new") for i in range(5)])
    scratch = OxigraphStore()
    for number in [n for n in range(20) if n not in (3, 7, 19)]:
        scratch.load(line(f"{A}/{number}", i, "old") for i in range(number))
    for number in (3, 7, 19, 25):
        scratch.load(line(f"{A}/{number}", i, "new") for i in range(5))
    assert list(case.look().dump()) == list(scratch.dump())


def test_a_line_of_another_graph_is_refused(case):
    with pytest.raises(ValueError, match="is not of it"), case.change() as writer:
        writer.replace(A, [line(A, 1), line(B, 1)])


def test_queries(case):
    with case.change() as writer:
        writer.load([line(A, 1), line(B, 1), line(B, 2)])
    store = case.look()
    answer = store.query("SELECT ?s ?missing { GRAPH ?g { ?s ?p 'x' } } ORDER BY ?s ?g")
    assert isinstance(answer, Select)
    assert answer.variables == ("s", "missing")
    rows = list(answer.rows)
    assert [row[0] for row in rows] == ["https://example.org/s1", "https://example.org/s1", "https://example.org/s2"]
    assert all(row[1] is None for row in rows)
    assert store.query("ASK { ?s ?p ?o }") is False
    assert store.query("ASK { ?s ?p ?o }", union=True) is True
    triples = list(store.query("CONSTRUCT { ?s a kg:Thing } WHERE { GRAPH ?g { ?s ?p ?o } }"))
    assert {type(triple) for triple in triples} == {Triple}
    assert {triple.subject for triple in triples} == {"https://example.org/s1", "https://example.org/s2"}


def test_a_malformed_query_gives_one_line(case):
    with case.change() as writer:
        writer.load([line(A, 1)])
    with pytest.raises(QueryError) as caught:
        case.look().query("SELECT ?s WHERE { ?s ?p\n ?o ")
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 200
    assert "2:" in str(caught.value)
