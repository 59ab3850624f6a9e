"""Quads in an rdflib ``Dataset``: in memory, or in whatever store plugs into rdflib.

rdflib's own memory store loads some ten thousand quads a second and answers a hundred times slower than Oxigraph; it is here for what
only rdflib reaches. Where the rdflib store has transactions, a change is committed as a whole or rolled back.
"""

from __future__ import annotations

import threading
import warnings
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from kgraph.errors import QueryError, StoreError
from kgraph.graph.oxigraph import check_lines
from kgraph.graph.terms import read_quads
from kgraph.rdf import Answer, BlankNode, Iri, Quad, Select, Triple, nquad_line, term_text
from kgraph.vocab import PREFIXES

if TYPE_CHECKING:
    from rdflib import Dataset

# rdflib's query settings are variables of a module, shared by the process
_settings = threading.Lock()


class RdflibStore:
    """A store of quads in an rdflib ``Dataset``; without one, a new one in memory. Implements :class:`kgraph.protocols.Store`."""

    def __init__(self, dataset: Dataset | None = None, *, writable: bool = True) -> None:
        """Wrap *dataset*."""
        import rdflib

        self._dataset = rdflib.Dataset(default_union=True) if dataset is None else dataset
        self._writable = writable

    def load(self, nquads: Iterable[str]) -> None:
        """Add N-Quads lines."""
        self._change(None, list(read_quads(nquads)))

    def replace(self, graph: str, nquads: Iterable[str]) -> None:
        """Make the named graph hold exactly these N-Quads lines."""
        lines = list(nquads)
        check_lines(graph, lines)
        self._change(graph, list(read_quads(lines)))

    def remove(self, graph: str) -> None:
        """Drop the named graph; nothing happens if there is none."""
        self._change(graph, [])

    def _change(self, dropped: str | None, quads: list[Quad]) -> None:
        from rdflib import URIRef

        from kgraph.graph.rdflib_terms import to_rdflib

        if not self._writable:
            raise StoreError("this graph is open for reading only; open it with writable=True to change it")
        store = self._dataset.store
        try:
            if dropped is not None:
                self._dataset.remove_graph(URIRef(dropped))
            contexts = {quad.graph: self._dataset.graph(URIRef(quad.graph)) for quad in quads}
            self._dataset.addN(
                (to_rdflib(q.subject), to_rdflib(q.predicate), to_rdflib(q.object), contexts[q.graph]) for q in quads
            )
            if store.transaction_aware:
                store.commit()
        except BaseException:
            if store.transaction_aware:
                store.rollback()
            raise

    def graphs(self) -> list[str]:
        """Return the names of all named graphs that hold something, sorted."""
        return sorted(str(g.identifier) for g in self._dataset.graphs() if self._is_named(g.identifier) and len(g))

    def _is_named(self, name: Any) -> bool:  # noqa: ANN401 -- any of rdflib's terms
        from rdflib import URIRef
        from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

        return isinstance(name, URIRef) and name != DATASET_DEFAULT_GRAPH_ID

    def has_graph(self, graph: str) -> bool:
        """Tell whether there is such a named graph."""
        from rdflib import URIRef

        return len(self._dataset.graph(URIRef(graph))) > 0

    def triples(self, graph: str) -> bytes:
        """Return the triples of the named graph as N-Triples in UTF-8."""
        from rdflib import URIRef

        from kgraph.graph.rdflib_terms import from_rdflib

        found = self._dataset.graph(URIRef(graph)).triples((None, None, None))
        return "".join(" ".join(term_text(from_rdflib(part)) for part in triple) + " .\n" for triple in found).encode()

    def _quads(self) -> Iterator[str]:
        from kgraph.graph.rdflib_terms import from_rdflib, node_from_rdflib

        for subject, predicate, value, graph in self._dataset.quads((None, None, None, None)):
            if graph is not None and self._is_named(graph):
                name, target = node_from_rdflib(subject), from_rdflib(value)
                if isinstance(name, BlankNode) or isinstance(target, BlankNode):
                    raise StoreError("the dataset holds a blank node, which a sorted dump cannot name; give it an IRI")
                yield nquad_line(Quad(name, Iri(predicate), target, Iri(graph)))

    def __len__(self) -> int:
        """Return the number of quads."""
        return sum(1 for _ in self._quads())

    def dump(self) -> Iterator[str]:
        """Yield all quads as canonical N-Quads lines, sorted by code point; they are in memory together."""
        return iter(sorted(set(self._quads())))

    def dataset(self) -> Dataset:
        """Return the ``Dataset`` itself: changes to it are changes to this store."""
        return self._dataset

    def close(self) -> None:
        """Close the rdflib store."""
        self._dataset.close()

    def query(self, text: str, *, union: bool = False) -> Answer:
        """Answer a SPARQL query; see :meth:`kgraph.rdf.Queryable.query`. The whole answer is made at once."""
        from rdflib.plugins.sparql import prepareQuery

        try:
            prepared = prepareQuery(text, initNs=PREFIXES)
        except Exception as error:  # the parser, rdflib's translation, or a plain Exception for an unknown prefix
            raise QueryError(f"not a SPARQL query: {_short(error)}; correct the text there") from error
        try:
            return self._settled(union, lambda: _answer(self._dataset.query(prepared)))
        except QueryError:
            raise
        except Exception as error:  # rdflib raises whatever its store and its functions raise
            raise QueryError(f"the query could not be answered: {_short(error)}") from error

    def _settled(self, union: bool, work: Callable[[], Answer]) -> Answer:
        """Do *work* while rdflib loads nothing that FROM names, and takes the default graph that is wanted."""
        from rdflib.plugins import sparql

        with _settings:
            before = sparql.SPARQL_LOAD_GRAPHS, sparql.SPARQL_DEFAULT_GRAPH_UNION, self._dataset.default_union
            sparql.SPARQL_LOAD_GRAPHS = False
            sparql.SPARQL_DEFAULT_GRAPH_UNION = self._dataset.default_union = union
            try:
                with warnings.catch_warnings():  # rdflib warns of its own way to take the default graph
                    warnings.simplefilter("ignore", DeprecationWarning)
                    return work()
            finally:
                sparql.SPARQL_LOAD_GRAPHS, sparql.SPARQL_DEFAULT_GRAPH_UNION, self._dataset.default_union = before


def _answer(result: Any) -> Answer:  # noqa: ANN401 -- rdflib's Result
    from kgraph.graph.rdflib_terms import from_rdflib, node_from_rdflib

    if result.type == "ASK":
        return bool(result.askAnswer)
    if result.type == "SELECT":
        rows = [tuple(None if value is None else from_rdflib(value) for value in row) for row in result]
        return Select(tuple(str(variable) for variable in result.vars or ()), iter(rows))
    return iter([Triple(node_from_rdflib(s), Iri(p), from_rdflib(o)) for s, p, o in result.graph])


def _short(error: BaseException) -> str:
    return " ".join(str(error).split())[:150]
