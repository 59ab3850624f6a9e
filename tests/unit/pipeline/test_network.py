from __future__ import annotations

import networkx
import pytest
from command import environment, run_program

import kgraph
from kgraph.errors import StoreError


def test_a_folder_is_read_as_the_exported_file(tmp_path):
    folder = tmp_path / "graph"
    done = run_program(
        "build", "--pmid", "26873674", "--offline", "--out", folder, cwd=tmp_path, env=environment(tmp_path)
    )
    assert done.code == 0, done.err
    graph = kgraph.to_networkx(folder)
    assert networkx.utils.graphs_equal(graph, kgraph.to_networkx(str(folder)))
    assert graph.nodes["MESH:D000077269"]["label"] == "Lenalidomide"
    written = networkx.read_graphml(folder / "graph.graphml", force_multigraph=True)
    assert dict(written.nodes(data=True)) == dict(graph.nodes(data=True))
    assert {key for *_, key in written.edges(keys=True)} == {key for *_, key in graph.edges(keys=True)}


def test_what_is_no_graph_is_refused(tmp_path):
    with pytest.raises(StoreError, match=r"records\.jsonl"):
        kgraph.to_networkx(tmp_path)
