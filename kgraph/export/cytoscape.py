"""Cytoscape's JSON (``.cyjs``), which Cytoscape, Cytoscape.js and NetworkX read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kgraph.export.network import Elements, InMemory
from kgraph.export.xmltext import legal

if TYPE_CHECKING:
    import networkx


def cytoscape_lines(graph: networkx.MultiDiGraph[str], *, name: str = "kgraph") -> Iterator[str]:
    """Yield the document of a graph made by :func:`kgraph.export.network.to_networkx`; see :func:`element_lines`."""
    return element_lines(InMemory(graph), name=name)


def element_lines(graph: Elements, *, name: str = "kgraph") -> Iterator[str]:
    """Yield the document of *graph* (:func:`kgraph.export.network.elements`), one node or edge at a time.

    Node and edge data are the graph's attributes; beside them ``name``, ``shared_name`` and ``interaction`` (the edge's label), which
    Cytoscape shows by default, and ``value`` and ``key``, which NetworkX's reader needs. Y grows downwards, as in Cytoscape. A graph that
    does not fit in memory has no positions.
    """
    head = {
        "format_version": "1.0",
        "generated_by": "kgraph",
        "target_cytoscapejs_version": "~3.0",
        "directed": True,
        "multigraph": True,
        "data": {"name": name, "shared_name": name},
    }
    labels: dict[str, str] = {}  # as many as there are concepts
    yield json.dumps(head, ensure_ascii=False)[:-1] + ', "elements": {"nodes": [\n'
    yield from _separated(_node(node, values, labels) for node, values in graph.nodes())
    yield '], "edges": [\n'
    yield from _separated(_edge(*edge, labels) for edge in graph.edges())
    yield "]}}\n"


def _separated(elements: Iterator[dict[str, Any]]) -> Iterator[str]:
    comma = ""
    for element in elements:
        yield comma + json.dumps(element, ensure_ascii=False, allow_nan=False)
        comma = ",\n"


def _clean(values: dict[str, Any]) -> dict[str, Any]:
    return {name: legal(value) if isinstance(value, str) else value for name, value in values.items()}


def _node(node: str, attributes: dict[str, Any], labels: dict[str, str]) -> dict[str, Any]:
    values = _clean(attributes)
    labels[node] = values["label"]
    out = {"data": {"id": node, "value": node, "name": values["label"], "shared_name": values["label"]}}
    if "x" in values:
        out["position"] = {"x": values.pop("x"), "y": -values.pop("y")}
    out["data"] |= values
    return out | {"selected": False}


def _edge(source: str, target: str, key: str, attributes: dict[str, Any], labels: dict[str, str]) -> dict[str, Any]:
    values = _clean(attributes)
    name = f"{labels[source]} ({values['label']}) {labels[target]}"
    ends = {"id": key, "key": key, "source": source, "target": target}
    return {"data": {**ends, "name": legal(name), "interaction": values["label"], **values}, "selected": False}
