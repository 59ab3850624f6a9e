from __future__ import annotations

import dataclasses
import io
import re
from xml.etree import ElementTree

import networkx
import pytest
from export_samples import LENALIDOMIDE, concept, many_assertions, seed_assertions
from hypothesis import given
from hypothesis import strategies as st

from kgraph.export.graphml import graphml_lines, write_graphml
from kgraph.export.network import to_networkx
from kgraph.model import Concept

NS = "{http://graphml.graphdrawing.org/xmlns}"


def document(assertions=None, names=concept) -> str:
    return "".join(graphml_lines(to_networkx(seed_assertions() if assertions is None else assertions, names)))


def test_networkx_reads_back_what_was_written_with_types():
    graph = to_networkx(many_assertions(60), concept)
    back = networkx.read_graphml(io.BytesIO("".join(graphml_lines(graph)).encode()), force_multigraph=True)
    assert back.is_directed()
    assert dict(back.nodes(data=True)) == dict(graph.nodes(data=True))
    wanted = {key: data for *_, key, data in graph.edges(keys=True, data=True)}
    got = {key: {k: v for k, v in data.items() if k != "id"} for *_, key, data in back.edges(keys=True, data=True)}
    assert got == wanted
    sample = next(iter(got.values()))
    assert (type(sample["weight"]), type(sample["articles"]), type(sample["negated"])) == (float, int, bool)


def test_rules_of_gephi_and_cytoscape():
    root = ElementTree.fromstring(document())
    keys = root.findall(f"{NS}key")
    assert [child.tag for child in root] == [f"{NS}key"] * len(keys) + [f"{NS}graph"]  # declared before use
    ids = [key.get("id") for key in keys]
    assert len(set(ids)) == len(ids)
    assert not {"d3", "d7"} & set(ids)  # Gephi reads these as yEd's labels
    assert {key.get("attr.type") for key in keys} == {"string", "int", "double", "boolean"}
    assert {key.get("for") for key in keys} == {"node", "edge"}
    types = {(key.get("for"), key.get("attr.name")): key.get("attr.type") for key in keys}
    for name, kind in {
        "label": "string",
        "size": "double",
        "x": "double",
        "y": "double",
        "r": "int",
        "g": "int",
        "b": "int",
    }.items():
        assert types["node", name] == kind
    assert (types["edge", "label"], types["edge", "weight"], types["edge", "negated"]) == (
        "string",
        "double",
        "boolean",
    )
    graph = root.find(f"{NS}graph")
    assert graph.get("edgedefault") == "directed"
    nodes = [node.get("id") for node in graph.findall(f"{NS}node")]
    edges = graph.findall(f"{NS}edge")
    assert len(set(nodes)) == len(nodes)
    assert len({edge.get("id") for edge in edges}) == len(edges)
    assert {end for edge in edges for end in (edge.get("source"), edge.get("target"))} <= set(nodes)
    seen_edge = False
    for child in graph:  # nodes come before the edges that name them
        seen_edge = seen_edge or child.tag == f"{NS}edge"
        assert not (seen_edge and child.tag == f"{NS}node")
    parsers = {"int": int, "double": float, "boolean": {"true": True, "false": False}.__getitem__, "string": str}
    of = {key.get("id"): (key.get("for"), key.get("attr.type")) for key in keys}
    for owner in [*graph.findall(f"{NS}node"), *edges]:
        for data in owner.findall(f"{NS}data"):
            belongs, kind = of[data.get("key")]
            assert owner.tag == NS + belongs
            parsers[kind](data.text or "")


def test_an_empty_graph_has_the_same_columns():
    keys = re.findall(r"<key.*", document())
    assert keys == re.findall(r"<key.*", document([]))
    assert len(networkx.read_graphml(io.BytesIO(document([]).encode()))) == 0


@given(st.text())
def test_any_label_gives_well_formed_xml(name):
    xml = document(names=lambda curie: Concept(id=curie, label=name)).encode("utf-8")
    root = ElementTree.fromstring(xml)
    assert root.find(f".//{NS}node/{NS}data[@key='label']") is not None


def test_ordinary_labels_come_back_unchanged():
    name = 'Tumor <"necrosis"> & \u03b2-factor \U0001d6fc\tx'
    xml = document(names=lambda curie: Concept(id=curie, label=name))
    back = networkx.read_graphml(io.BytesIO(xml.encode()), force_multigraph=True)
    assert back.nodes[LENALIDOMIDE]["label"] == name


def test_same_facts_same_bytes_and_nothing_left_after_an_error(tmp_path):
    target = tmp_path / "graph.graphml"
    write_graphml(target, to_networkx(seed_assertions(), concept))
    first = target.read_bytes()
    write_graphml(target, to_networkx(seed_assertions()[::-1], concept))
    assert target.read_bytes() == first
    broken = to_networkx([dataclasses.replace(seed_assertions()[0], belief=1.0)], concept)
    del broken.nodes[LENALIDOMIDE]["label"]
    with pytest.raises(KeyError):
        write_graphml(target, broken)
    assert target.read_bytes() == first
    assert list(tmp_path.iterdir()) == [target]
