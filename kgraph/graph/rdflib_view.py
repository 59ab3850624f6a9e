"""Any of our stores as an rdflib ``Dataset`` for reading: nothing is copied, each pattern is asked as a SPARQL query.

The plugin interface is that of ``rdflib.store.Store``. SPARQL that is given to the ``Dataset`` goes to the engine as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rdflib import BNode, Dataset, Graph, URIRef
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.query import Result
from rdflib.store import Store as RdflibPlugin
from rdflib.term import Node, Variable

from kgraph.errors import StoreError
from kgraph.graph.rdflib_terms import to_rdflib
from kgraph.protocols import Store
from kgraph.rdf import Literal, Select, term_text
from kgraph.vocab import PREFIXES


def view(store: Store, *, scope: str = "") -> Dataset:
    """Return *store* as a ``Dataset`` whose default graph is all named graphs together. It refuses changes with StoreError.

    Only named graphs whose names begin with *scope* are seen, except by SPARQL given as text.
    """
    dataset = Dataset(store=_View(store, scope), default_union=True)
    for prefix, namespace in PREFIXES.items():
        dataset.bind(prefix, namespace)
    return dataset


class _View(RdflibPlugin):
    context_aware = True
    graph_aware = True
    transaction_aware = False
    formula_aware = False

    def __init__(self, store: Store, scope: str) -> None:
        super().__init__()
        self._inner = store
        self._filter = f"FILTER(STRSTARTS(STR(?g), {term_text(Literal(scope))}))" if scope else ""
        self._prefixes: dict[str, URIRef] = {}

    def triples(
        self, triple_pattern: tuple[Node | None, Node | None, Node | None], context: Graph | None = None
    ) -> Iterator[tuple[Any, Iterator[Graph | None]]]:
        if any(isinstance(part, BNode) for part in triple_pattern):
            return  # kgraph's graphs have none
        graph = _graph_name(context)
        if graph == DATASET_DEFAULT_GRAPH_ID:
            return  # and nothing outside named graphs
        parts = [f"?{name}" if part is None else part.n3() for name, part in zip("spo", triple_pattern, strict=True)]
        place = "?g" if graph is None else graph.n3()
        variables = [part for part in [*parts, place] if part.startswith("?")]
        query = f"SELECT DISTINCT {' '.join(variables) or '(1 AS ?one)'} {{ GRAPH {place} {{ {' '.join(parts)} }} {self._filter if graph is None else ''} }}"
        answer = self._inner.query(query)
        if not isinstance(answer, Select):
            return
        for row in answer.rows:
            found = {name: to_rdflib(value) for name, value in zip(answer.variables, row, strict=True)}
            triple = tuple(found.get(n, part) for n, part in zip("spo", triple_pattern, strict=True))
            name = found.get("g", graph)
            yield triple, iter([Graph(store=self, identifier=name)])

    def __len__(self, context: Graph | None = None) -> int:
        graph = _graph_name(context)
        if graph is None:
            return len(self._inner)
        if graph == DATASET_DEFAULT_GRAPH_ID:
            return 0
        answer = self._inner.query(f"SELECT (COUNT(*) AS ?n) {{ GRAPH {graph.n3()} {{ ?s ?p ?o }} }}")
        value = next(answer.rows)[0] if isinstance(answer, Select) else None
        return int(value.value) if isinstance(value, Literal) else 0

    def contexts(self, triple: Any = None) -> Iterator[Graph]:  # type: ignore[override]  # noqa: ANN401
        if triple is None or triple == (None, None, None):
            for name in self._inner.graphs():
                yield Graph(store=self, identifier=URIRef(name))
            return
        pattern = " ".join(v if p is None else p.n3() for v, p in zip(["?s", "?p", "?o"], triple, strict=True))
        answer = self._inner.query(f"SELECT DISTINCT ?g {{ GRAPH ?g {{ {pattern} }} {self._filter} }}")
        for row in answer.rows if isinstance(answer, Select) else ():
            yield Graph(store=self, identifier=to_rdflib(row[0]))

    def query(self, query: Any, initNs: Any, initBindings: Any, queryGraph: Any, **_: Any) -> Result:  # noqa: ANN401, N803
        """Hand a query to the engine where it can take it whole; rdflib evaluates the others itself."""
        if not isinstance(query, str) or initBindings or queryGraph != "__UNION__":
            raise NotImplementedError
        declared = "".join(f"PREFIX {name}: {URIRef(iri).n3()} " for name, iri in dict(initNs or {}).items())
        answer = self._inner.query(declared + query, union=True)
        if isinstance(answer, bool):
            result = Result("ASK")
            result.askAnswer = answer
        elif isinstance(answer, Select):
            result = Result("SELECT")
            result.vars = [Variable(name) for name in answer.variables]
            result.bindings = [
                {Variable(n): to_rdflib(v) for n, v in zip(answer.variables, row, strict=True) if v is not None}
                for row in answer.rows
            ]
        else:
            result = Result("CONSTRUCT")
            result.graph = Graph()
            for subject, predicate, value in answer:
                result.graph.add((to_rdflib(subject), to_rdflib(predicate), to_rdflib(value)))
        return result

    def bind(self, prefix: str, namespace: URIRef, override: bool = True) -> None:
        if override or prefix not in self._prefixes:
            self._prefixes[prefix] = URIRef(namespace)

    def namespace(self, prefix: str) -> URIRef | None:
        return self._prefixes.get(prefix)

    def prefix(self, namespace: URIRef) -> str | None:
        return next((prefix for prefix, iri in self._prefixes.items() if iri == namespace), None)

    def namespaces(self) -> Iterator[tuple[str, URIRef]]:
        yield from self._prefixes.items()

    def add(self, *_args: Any, **_kwargs: Any) -> None:  # noqa: ANN401
        raise StoreError("this dataset is for reading; change the graph with kgraph build, or copy it into a Dataset")

    addN = remove = update = add  # noqa: N815

    def add_graph(self, graph: Graph) -> None:
        """Do nothing: rdflib announces every graph that it looks at."""

    def remove_graph(self, graph: Graph) -> None:
        self.add(graph)


def _graph_name(context: Graph | None) -> URIRef | None:
    name = getattr(context, "identifier", context)
    return name if isinstance(name, URIRef) else None
