"""``kgraph export`` on a graph that ``kgraph build`` made of the seed record."""

from __future__ import annotations

import csv
import gzip
import io
import json
from xml.etree import ElementTree

import networkx
import pyoxigraph as ox
import pytest
from command import environment, run_here, run_program

from kgraph.export.exporter import OWN

SEED = "26873674"
FORMATS = tuple(OWN)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("export")


@pytest.fixture(scope="module")
def graph(place):
    folder = place / "graph"
    done = run_program(
        "build", "--pmid", SEED, "--offline", "--out", folder, cwd=place, env=environment(place / "cache")
    )
    assert done.code == 0, done.err
    return folder


def exported(graph, *argv) -> str:
    done = run_here("export", *argv, "--graph", graph)
    assert (done.code, done.err) == (0, "")
    return done.out


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_holds_what_standard_output_gets(graph, tmp_path, form):
    target = tmp_path / "folder" / "out"
    table = {"kgx": ["--table", "edges"], "csv": ["--table", "evidence"]}.get(form, [])
    assert exported(graph, form, *table, "--output", target) == ""
    assert target.read_bytes().decode() == exported(graph, form)
    assert [path.name for path in target.parent.iterdir()] == ["out"]


@pytest.mark.parametrize(
    "form", ["trig", "csv"]
)  # one that goes through the byte stream, one with line ends of its own
def test_the_real_program_writes_the_same_bytes(graph, place, form):
    done = run_program("export", form, "--graph", graph, cwd=place, env=environment(place / "cache"))
    assert (done.code, done.err) == (0, "")
    assert done.out == exported(graph, form)


def test_rdf_forms_hold_the_graph(graph):
    with gzip.open(graph / "graph.nq.gz") as stream:
        quads = set(ox.parse(stream.read(), format=ox.RdfFormat.N_QUADS))
    assert len(quads) > 100
    for form, kind in (("nquads", ox.RdfFormat.N_QUADS), ("trig", ox.RdfFormat.TRIG), ("jsonld", ox.RdfFormat.JSON_LD)):
        assert set(ox.parse(exported(graph, form).encode(), format=kind)) == quads
    triples = {quad.triple for quad in ox.parse(exported(graph, "turtle").encode(), format=ox.RdfFormat.TURTLE)}
    assert triples == {quad.triple for quad in quads}


def test_graph_forms_agree(graph):
    one = networkx.read_graphml(io.BytesIO(exported(graph, "graphml").encode()), force_multigraph=True)
    other = networkx.cytoscape_graph(json.loads(exported(graph, "cytoscape")))
    assert set(one.nodes) == set(other.nodes)
    assert set(one.edges(keys=True)) == set(other.edges(keys=True))
    said = {(one.nodes[disease]["label"], edge["label"]) for _, disease, edge in one.edges(data=True)}
    assert {
        ("Lupus Erythematosus, Cutaneous", "effective for"),
        ("Panniculitis, Lupus Erythematosus", "not effective for"),
        ("Leukopenia", "adverse event"),
        ("Venous Thrombosis", "possible adverse event"),
    } <= said


def test_both_tables_are_written_beside_each_other(graph, tmp_path):
    exported(graph, "csv", "--output", tmp_path / "lupus.csv", "--bom")
    exported(graph, "kgx", "--output", tmp_path / "lupus")
    names = {"lupus_evidence.csv", "lupus_outcomes.csv", "lupus_nodes.tsv", "lupus_edges.tsv"}
    assert {path.name for path in tmp_path.iterdir()} == names
    text = (tmp_path / "lupus_outcomes.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline="")))
    assert [(row["outcome"], row["event_n"], row["total_n"]) for row in rows] == [
        ("complete-response", "5", "9"),
        ("partial-response", "2", "9"),
        ("no-response", "2", "9"),
    ]


def test_denied_edges_only_on_request(graph):
    plain = exported(graph, "kgx", "--table", "edges").splitlines()
    every = exported(graph, "kgx", "--table", "edges", "--denied").splitlines()
    assert {line.split("\t")[5] for line in plain[1:]} == {"false"}
    assert {line.split("\t")[5] for line in every[1:]} == {"false", "true"}


def test_the_picture_is_svg(graph):
    root = ElementTree.fromstring(exported(graph, "svg"))
    assert "Lenalidomide" in "".join(root.itertext())


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["rdfxml"], ["rdfxml", "known are nquads, trig"]),
        (["csv", "--table", "rows"], ["rows", "evidence, outcomes"]),
        (["html", "--table", "rows"], ["--table"]),
        (["graphml", "--denied"], ["--denied", "graphml"]),
        (["csv", "--lines"], ["--lines", "csv"]),
    ],
)
def test_what_does_not_exist_is_one_line(graph, argv, words):
    done = run_here("export", *argv, "--graph", graph)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert all(word in done.err for word in words)


def test_bad_places_are_one_line(graph, tmp_path):
    for argv in (["html", "--output", tmp_path, "--graph", graph], ["html", "--graph", tmp_path / "none"]):
        done = run_here("export", *argv)
        assert (done.code, done.err.count("\n")) == (2, 1)


def test_a_damaged_dump_is_one_line_and_leaves_the_old_file(graph, tmp_path):
    broken = tmp_path / "broken"
    (broken / "store").mkdir(parents=True)
    (broken / "store" / "CURRENT").write_text("x")
    target = tmp_path / "out.trig"
    target.write_text("old")
    for content in (
        None,
        b"no gzip",
        (graph / "graph.nq.gz").read_bytes()[:-300],
        gzip.compress(b"<http://a> nonsense .\n", mtime=0),
    ):
        if content is not None:
            (broken / "graph.nq.gz").write_bytes(content)
        done = run_here("export", "trig", "--graph", broken, "--output", target)
        assert (done.code, done.err.count("\n")) == (2, 1), done.err
        assert "build the graph again" in done.err
    assert target.read_text() == "old"
