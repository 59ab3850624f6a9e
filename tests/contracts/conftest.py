"""The stores under contract, and the servers that some of them need: started once, stopped at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from engines import ENGINES

from kgraph.graph.oxigraph import OxigraphStore
from kgraph.graph.registry import open_named
from kgraph.graph.store import open_store, write_store
from kgraph.protocols import Store

ServerUrl = Callable[[str], str]


@pytest.fixture(scope="session")
def server_url(tmp_path_factory) -> Iterator[ServerUrl]:
    """Give the address of a running server by its name; skips where it is not installed."""
    running = {}

    def url(name: str) -> str:
        if name not in running:
            engine = ENGINES[name]
            if engine.program() is None:
                pytest.skip(f"the server {name} is not installed")
            running[name] = engine(tmp_path_factory.mktemp(name)).__enter__()
        return running[name].url

    try:
        yield url
    finally:
        for server in running.values():
            server.__exit__()


class Case:
    """A kind of store: how to change it, and how to look at it afterwards."""

    # whether what an error leaves undone in a block of changes is undone as a whole
    whole_blocks = False

    def __init__(self, store: Store) -> None:
        self.store = store

    @contextmanager
    def change(self) -> Iterator[Store]:
        yield self.store

    def look(self) -> Store:
        return self.store


class Generations(Case):
    """A store on disk, changed by blocks."""

    whole_blocks = True

    def __init__(self, path: Path) -> None:
        self.path = path
        with write_store(path):
            pass

    @contextmanager
    def change(self) -> Iterator[object]:
        with write_store(self.path) as writer:
            yield writer

    def look(self) -> OxigraphStore:
        return open_store(self.path)


def _remote(engine: str, **settings: object) -> Callable[[Path, ServerUrl], Case]:
    def make(_path: Path, server_url: ServerUrl) -> Case:
        url = server_url(engine)
        if "suffix" in settings:
            return Case(open_named("remote", url + str(settings["suffix"]), update=url + "/update", writable=True))
        return Case(open_named("remote", url, engine=engine, writable=True, **settings))

    return make


KINDS: dict[str, Callable[[Path, ServerUrl], Case]] = {
    "memory": lambda _path, _url: Case(open_named("memory")),
    "generations": lambda path, _url: Generations(path / "store"),
    "oxigraph": lambda path, _url: Case(open_named("oxigraph", path / "store", writable=True)),
    "rdflib": lambda _path, _url: Case(open_named("rdflib")),
    "oxigraph-server": _remote("oxigraph"),
    "oxigraph-server-update-only": _remote("oxigraph", suffix="/query"),
    "virtuoso-server": _remote("virtuoso"),
    "virtuoso-server-with-password": _remote("virtuoso", user="dba", password="dba"),
}


@pytest.fixture(params=KINDS)
def case(request: pytest.FixtureRequest, tmp_path: Path, server_url: ServerUrl) -> Iterator[Case]:
    """Give an empty store of each kind."""
    made = KINDS[request.param](tmp_path, server_url)
    try:
        yield made
    finally:
        _empty(made)


@pytest.fixture(params=KINDS, scope="module")
def golden_case(request: pytest.FixtureRequest, tmp_path_factory, server_url: ServerUrl) -> Iterator[Case]:
    """Give a store of each kind that holds the golden graph."""
    from golden_graph import golden_graphs

    made = KINDS[request.param](tmp_path_factory.mktemp("golden"), server_url)
    try:
        with made.change() as writer:
            for graph, lines in golden_graphs().items():
                writer.replace(graph, lines)
        yield made
    finally:
        _empty(made)


def _empty(case: Case) -> None:
    with case.change() as writer:
        for graph in case.look().graphs():
            writer.remove(graph)
