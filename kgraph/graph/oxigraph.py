"""Quads in Oxigraph, in memory or in a folder."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.errors import QueryError, StoreError
from kgraph.graph import terms
from kgraph.graph.sorting import sorted_lines
from kgraph.rdf import Answer
from kgraph.vocab import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph
    from rdflib import Dataset


class OxigraphStore:
    """A store of quads that answers SPARQL; without *inner* an empty one in memory.

    Implements :class:`kgraph.protocols.Store` and :class:`kgraph.rdf.Queryable`. One opened read-only is a snapshot and refuses
    changes with StoreError.
    """

    def __init__(self, inner: pyoxigraph.Store | None = None, *, writable: bool = True) -> None:
        """Wrap *inner*."""
        import pyoxigraph

        self._store = pyoxigraph.Store() if inner is None else inner
        self._writable = writable

    def load(self, nquads: Iterable[str]) -> None:
        """Add N-Quads lines."""
        import pyoxigraph

        self._may_write()
        self._store.bulk_load("".join(nquads).encode(), format=pyoxigraph.RdfFormat.N_QUADS)

    def replace(self, graph: str, nquads: Iterable[str]) -> None:
        """Make the named graph hold exactly these N-Quads lines.

        In memory a malformed line is met before anything is changed; on disk use :func:`kgraph.graph.store.write_store`.
        """
        import pyoxigraph

        self._may_write()
        lines = list(nquads)
        check_lines(graph, lines)
        quads = list(pyoxigraph.parse("".join(lines), format=pyoxigraph.RdfFormat.N_QUADS))
        self.remove(graph)
        self._store.bulk_extend(quads)

    def remove(self, graph: str) -> None:
        """Drop the named graph; nothing happens if there is none."""
        import pyoxigraph

        self._may_write()
        self._store.remove_graph(pyoxigraph.NamedNode(graph))

    def graphs(self) -> list[str]:
        """Return the names of all named graphs, sorted."""
        return sorted(str(getattr(graph, "value", graph)) for graph in self._store.named_graphs())

    def has_graph(self, graph: str) -> bool:
        """Tell whether there is such a named graph."""
        import pyoxigraph

        try:
            return bool(self._store.contains_named_graph(pyoxigraph.NamedNode(graph)))
        except ValueError:  # not an absolute IRI
            return False

    def triples(self, graph: str) -> bytes:
        """Return the triples of the named graph as N-Triples in UTF-8."""
        import pyoxigraph

        found = self._store.dump(format=pyoxigraph.RdfFormat.N_TRIPLES, from_graph=pyoxigraph.NamedNode(graph))
        return found or b""

    def __len__(self) -> int:
        """Return the number of quads."""
        return len(self._store)

    def dump(self) -> Iterator[str]:
        """Yield all quads as canonical N-Quads lines, sorted by code point, without duplicates, in bounded memory."""
        import pyoxigraph

        with tempfile.TemporaryDirectory(prefix="kgraph-dump-") as name:
            path = Path(name) / "all.nq"
            self._store.dump(str(path), format=pyoxigraph.RdfFormat.N_QUADS)
            with path.open("rb") as lines:
                yield from sorted_lines(lines, Path(name))

    def backup(self, target: str) -> None:
        """Copy a database on disk to the new folder *target*, by hard links where the file system has them."""
        self._store.backup(target)

    def query(self, text: str, *, union: bool = False) -> Answer:
        """Answer a SPARQL query; see :meth:`kgraph.rdf.Queryable.query`."""
        try:
            found = self._store.query(text, prefixes=PREFIXES, use_default_graph_as_union=union)
        except SyntaxError as error:
            raise QueryError(f"not a SPARQL query: {terms.one_line(error)}; correct the text there") from error
        except (OSError, RuntimeError) as error:
            raise QueryError(f"the query could not be answered: {terms.one_line(error)}") from error
        return terms.answer(found)

    def dataset(self) -> Dataset:
        """Return this store as an rdflib ``Dataset`` for reading; nothing is copied, rdflib asks for what it needs."""
        from kgraph.graph.rdflib_view import view

        return view(self)

    def close(self) -> None:
        """Give back memory and files."""
        import pyoxigraph

        # Oxigraph closes with the last reference; an empty store in its place keeps a late question harmless
        self._store = pyoxigraph.Store()
        self._writable = False

    def _may_write(self) -> None:
        if not self._writable:
            raise StoreError("this graph is open for reading only; open it with write_store to change it")


def check_lines(graph: str, lines: Iterable[str]) -> None:
    """Check that all N-Quads lines are of the named graph.

    Raises:
        ValueError: naming the first line that is not.
    """
    ending = f" <{graph}> .\n"
    for line in lines:
        if not line.endswith(ending):
            raise ValueError(f"a line for graph {graph} is not of it: {line!r}")
