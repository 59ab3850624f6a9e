from __future__ import annotations

import json

import networkx
from export_samples import LENALIDOMIDE, concept, many_assertions, seed_assertions
from hypothesis import given
from hypothesis import strategies as st

from kgraph.export.cytoscape import cytoscape_lines
from kgraph.export.network import to_networkx
from kgraph.model import Concept


def document(facts=None, names=concept):
    return json.loads("".join(cytoscape_lines(to_networkx(seed_assertions() if facts is None else facts, names))))


def test_structure_that_cytoscape_reads():
    data = document()
    nodes, edges = data["elements"]["nodes"], data["elements"]["edges"]
    ids = [element["data"]["id"] for element in (*nodes, *edges)]
    assert len(set(ids)) == len(ids)
    assert {edge["data"][end] for edge in edges for end in ("source", "target")} <= {
        node["data"]["id"] for node in nodes
    }
    assert all(isinstance(node["position"][axis], float) for node in nodes for axis in "xy")
    assert all(
        type(value) in (str, int, float, bool) for element in (*nodes, *edges) for value in element["data"].values()
    )
    drug = next(node["data"] for node in nodes if node["data"]["id"] == LENALIDOMIDE)
    assert drug["name"] == "Lenalidomide"
    denied = [edge["data"]["interaction"] for edge in edges if edge["data"]["negated"]]
    assert sorted(denied) == ["no adverse event", "not effective for"]


def test_networkx_reads_it_back():
    graph = to_networkx(many_assertions(40), concept)
    back = networkx.cytoscape_graph(json.loads("".join(cytoscape_lines(graph))))
    assert back.is_directed()
    assert back.is_multigraph()
    assert set(back.nodes) == set(graph.nodes)
    assert set(back.edges(keys=True)) == set(graph.edges(keys=True))
    edge = next(iter(graph.edges(keys=True)))
    assert graph.edges[edge].items() <= back.edges[edge].items()


def test_an_empty_graph():
    assert document([])["elements"] == {"nodes": [], "edges": []}


@given(st.text())
def test_any_label_gives_json(name):
    data = document(names=lambda curie: Concept(id=curie, label=name))
    json.dumps(data, ensure_ascii=False).encode("utf-8")
