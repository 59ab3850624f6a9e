"""GraphML 1.0 that NetworkX, Gephi and Cytoscape read with names, types, colours and places.

Written directly rather than with NetworkX's writer: that numbers its keys d0, d1, ..., and Gephi takes a key with the id "d3" for the
node's label and "d7" for the edge's (yEd's rule), while Cytoscape shows the key's id as the column's name; it types whole
numbers as "long", takes the types from the first values it meets, and is several times slower. Here the keys are fixed:
their ids are their names, so an empty graph has the same columns as a full one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kgraph.export.network import Elements, InMemory
from kgraph.export.xmltext import escape
from kgraph.jsonl import atomic_writer

if TYPE_CHECKING:
    import networkx

_NODE_KEYS: Final[dict[str, str]] = {
    "label": "string", "kind": "string", "iri": "string", "degree": "int", "size": "double",
    "r": "int", "g": "int", "b": "int", "color": "string",
}  # fmt: skip
# only in graphs that fit in memory
_ANALYSIS_KEYS: Final[dict[str, str]] = {"betweenness": "double", "community": "int", "x": "double", "y": "double"}
_EDGE_KEYS: Final[dict[str, str]] = {
    "label": "string", "predicate": "string", "kind": "string", "effect": "string", "negated": "boolean",
    "certainty": "string", "weight": "double", "articles": "int", "pmids": "string", "retracted": "string",
    "iri": "string", "color": "string", "r": "int", "g": "int", "b": "int", "pattern": "string",
}  # fmt: skip
_HEAD: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
)


def graphml_lines(graph: networkx.MultiDiGraph[str]) -> Iterator[str]:
    """Yield the GraphML document of a graph made by :func:`kgraph.export.network.to_networkx`, piece by piece; see :func:`element_lines`."""
    return element_lines(InMemory(graph))


def element_lines(graph: Elements) -> Iterator[str]:
    """Yield the GraphML document of *graph* (:func:`kgraph.export.network.elements`), piece by piece.

    Nodes are sorted by id and edges by subject, object and key, or as they come where the graph does not fit in memory; so equal graphs give
    equal bytes. Characters that XML cannot hold become U+FFFD.

    Raises:
        KeyError: if a node or an edge lacks one of the attributes.
    """
    node_keys = _NODE_KEYS | _ANALYSIS_KEYS if graph.analysed else _NODE_KEYS
    yield _HEAD
    for name, kind in node_keys.items():
        yield f'  <key id="{name}" for="node" attr.name="{name}" attr.type="{kind}"/>\n'
    for name, kind in _EDGE_KEYS.items():
        yield f'  <key id="{_edge_key(name)}" for="edge" attr.name="{name}" attr.type="{kind}"/>\n'
    yield '  <graph id="kgraph" edgedefault="directed">\n'
    for node, values in graph.nodes():
        yield f'    <node id="{escape(node)}">\n'
        for name, kind in node_keys.items():
            yield f'      <data key="{name}">{_value(values[name], kind)}</data>\n'
        yield "    </node>\n"
    for source, target, key, values in graph.edges():
        yield f'    <edge id="{escape(key)}" source="{escape(source)}" target="{escape(target)}">\n'
        for name, kind in _EDGE_KEYS.items():
            yield f'      <data key="{_edge_key(name)}">{_value(values[name], kind)}</data>\n'
        yield "    </edge>\n"
    yield "  </graph>\n</graphml>\n"


def write_graphml(path: Path, graph: networkx.MultiDiGraph[str]) -> None:
    """Write *graph* to *path* in one atomic step; see :func:`graphml_lines`."""
    with atomic_writer(path) as stream:
        stream.writelines(graphml_lines(graph))


def _edge_key(name: str) -> str:
    # ids are unique in the whole file; Gephi falls back to attr.name, so "label" and "weight" keep their meaning
    return f"edge_{name}" if name in _NODE_KEYS else name


def _value(value: str | float | bool, kind: str) -> str:
    if kind == "boolean":
        return "true" if value else "false"
    if kind == "double":
        return repr(float(value))
    return str(int(value)) if kind == "int" else escape(str(value))
