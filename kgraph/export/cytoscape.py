"""Cytoscape's JSON (``.cyjs``), which Cytoscape, Cytoscape.js and NetworkX read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kgraph.export.xmltext import legal

if TYPE_CHECKING:
    import networkx


def cytoscape_lines(graph: networkx.MultiDiGraph[str], *, name: str = "kgraph") -> Iterator[str]:
    """Yield the document of a graph made by :func:`kgraph.export.network.to_networkx`, one node or edge at a time.

    Node and edge data are the graph's attributes; beside them ``name``, ``shared_name`` and ``interaction`` (the edge's label), which
    Cytoscape shows by default, and ``value`` and ``key``, which NetworkX's reader needs. Y grows downwards, as in Cytoscape.
    """
    head = {
        "format_version": "1.0",
        "generated_by": "kgraph",
        "target_cytoscapejs_version": "~3.0",
        "directed": True,
        "multigraph": True,
        "data": {"name": name, "shared_name": name},
    }
    yield json.dumps(head, ensure_ascii=False)[:-1] + ', "elements": {"nodes": [\n'
    yield from _separated(_node(graph, node) for node in sorted(graph.nodes))
    yield '], "edges": [\n'
    yield from _separated(_edge(graph, *edge) for edge in sorted(graph.edges(keys=True)))
    yield "]}}\n"


def _separated(elements: Iterator[dict[str, Any]]) -> Iterator[str]:
    comma = ""
    for element in elements:
        yield comma + json.dumps(element, ensure_ascii=False, allow_nan=False)
        comma = ",\n"


def _clean(values: dict[str, Any]) -> dict[str, Any]:
    return {name: legal(value) if isinstance(value, str) else value for name, value in values.items()}


def _node(graph: networkx.MultiDiGraph[str], node: str) -> dict[str, Any]:
    values = _clean(graph.nodes[node])
    place = {"x": values.pop("x"), "y": -values.pop("y")}
    return {
        "data": {"id": node, "value": node, "name": values["label"], "shared_name": values["label"], **values},
        "position": place,
        "selected": False,
    }


def _edge(graph: networkx.MultiDiGraph[str], source: str, target: str, key: str) -> dict[str, Any]:
    values = _clean(graph.edges[source, target, key])
    name = f"{graph.nodes[source]['label']} ({values['label']}) {graph.nodes[target]['label']}"
    ends = {"id": key, "key": key, "source": source, "target": target}
    return {"data": {**ends, "name": legal(name), "interaction": values["label"], **values}, "selected": False}
