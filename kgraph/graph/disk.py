"""A graph on disk as a store that can be changed call by call; each change is a new generation, whole or not at all.

For many changes together use :func:`kgraph.graph.store.write_store`, which makes one generation of them all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.errors import StoreError
from kgraph.graph import generations
from kgraph.graph.oxigraph import OxigraphStore
from kgraph.graph.store import open_store, write_store
from kgraph.graph.writer import StoreWriter
from kgraph.rdf import Answer

if TYPE_CHECKING:
    from rdflib import Dataset


class DiskStore:
    """The store in a folder, seen as it was when it was opened or last changed here. Implements :class:`kgraph.protocols.Store`."""

    def __init__(self, path: str | Path, *, writable: bool = False) -> None:
        """Open the folder *path*; if it shall be *writable* and holds no store, an empty one is made.

        Raises:
            StoreError: if there is no store, or it is damaged or of an unknown format.
        """
        self._path = Path(path)
        self._writable = writable
        if writable and not generations.current(self._path):
            with write_store(self._path):
                pass
        self._now: OxigraphStore = open_store(self._path)

    def load(self, nquads: Iterable[str]) -> None:
        """Add N-Quads lines."""
        self._change(lambda writer: writer.load(nquads))

    def replace(self, graph: str, nquads: Iterable[str]) -> None:
        """Make the named graph hold exactly these N-Quads lines."""
        self._change(lambda writer: writer.replace(graph, nquads))

    def remove(self, graph: str) -> None:
        """Drop the named graph; nothing happens if there is none."""
        self._change(lambda writer: writer.remove(graph))

    def _change(self, step: Callable[[StoreWriter], None]) -> None:
        if not self._writable:
            raise StoreError("this graph is open for reading only; open it with writable=True to change it")
        with write_store(self._path) as writer:
            step(writer)
        self._now = open_store(self._path)

    def graphs(self) -> list[str]:
        """Return the names of all named graphs, sorted."""
        return self._now.graphs()

    def has_graph(self, graph: str) -> bool:
        """Tell whether there is such a named graph."""
        return self._now.has_graph(graph)

    def triples(self, graph: str) -> bytes:
        """Return the triples of the named graph as N-Triples in UTF-8."""
        return self._now.triples(graph)

    def __len__(self) -> int:
        """Return the number of quads."""
        return len(self._now)

    def dump(self) -> Iterator[str]:
        """Yield all quads as canonical N-Quads lines, sorted by code point, without duplicates, in bounded memory."""
        return self._now.dump()

    def query(self, text: str, *, union: bool = False) -> Answer:
        """Answer a SPARQL query; see :meth:`kgraph.rdf.Queryable.query`."""
        return self._now.query(text, union=union)

    def dataset(self) -> Dataset:
        """Return the present state as an rdflib ``Dataset`` for reading."""
        return self._now.dataset()

    def close(self) -> None:
        """Give back the files."""
        self._now.close()
