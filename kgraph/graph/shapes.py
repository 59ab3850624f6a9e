"""Checks a graph against ``ontologies/shapes.ttl`` with pySHACL, which the extra ``kgraph[validate]`` brings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from kgraph import resources
from kgraph.errors import KgraphError
from kgraph.protocols import Store
from kgraph.vocab import KG, PREFIXES

if TYPE_CHECKING:
    from rdflib import Graph

# Graphs checked together: pySHACL costs memory per triple and time per call
_BATCH = 200


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Violation:
    """A node that is not as the model wants it. ``path`` is the property in short form, or ""; ``value`` the offending value, or ""."""

    node: str
    message: str
    path: str = ""
    value: str = ""

    def __str__(self) -> str:
        """Return one line for a person."""
        detail = "".join([f" [{self.path}]" if self.path else "", f": {self.value}" if self.value else ""])
        return f"{self.node}: {self.message}{detail}"


def validate(store: Store) -> Iterator[Violation]:
    """Yield what in *store* breaks the shapes; nothing if all is well. Memory does not grow with the number of articles.

    Raises:
        KgraphError: if pySHACL is not installed.
    """
    shapes = _shapes()
    graphs = store.graphs()
    own = [graph for graph in graphs if graph.startswith(KG)]
    # the summary's concepts are described in the vocabulary graph, so these two are checked together
    yield from _check(store, own, shapes)
    rest = iter([graph for graph in graphs if not graph.startswith(KG)])
    while batch := list(islice(rest, _BATCH)):
        yield from _check(store, batch, shapes)


def _shapes() -> Graph:
    try:
        import pyshacl  # noqa: F401 -- tells whether it is there
        from rdflib import Graph
    except ImportError as error:
        raise KgraphError("checking a graph needs pySHACL; install it with: pip install 'kgraph[validate]'") from error
    return Graph().parse(resources.folder("ontologies") / "shapes.ttl", format="turtle")


def _check(store: Store, graphs: Iterable[str], shapes: Graph) -> Iterator[Violation]:
    import pyshacl
    from rdflib import SH, Graph
    from rdflib.namespace import RDF

    data = Graph(bind_namespaces="none")
    for graph in graphs:
        data.parse(data=store.triples(graph), format="nt")
    if not len(data):
        return
    conforms, report, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none")
    if conforms or not isinstance(report, Graph):
        return
    found = set()
    for result in report.subjects(RDF.type, SH.ValidationResult):
        node, path, value = (report.value(result, term) for term in (SH.focusNode, SH.resultPath, SH.value))
        messages = sorted(str(message) for message in report.objects(result, SH.resultMessage))
        found.add(
            Violation(
                node=_short(str(node)),
                message="; ".join(messages) or "is not as the model wants it",
                path=_short(str(path)) if path is not None else "",
                value=_short(str(value))[:120] if value is not None and value != node else "",
            )
        )
    yield from sorted(found)


def _short(iri: str) -> str:
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return " ".join(iri.split())
