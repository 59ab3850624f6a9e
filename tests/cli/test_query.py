"""kgraph query, explain and validate on a golden graph on disk."""

from __future__ import annotations

import csv
import io
import json

import pytest
from command import run_here
from golden_graph import golden_graphs

from kgraph.graph.store import write_store


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    folder = tmp_path_factory.mktemp("run")
    with write_store(folder / "store") as writer:
        for name, lines in golden_graphs().items():
            writer.replace(name, lines)
    return folder


def test_a_library_query(graph):
    done = run_here("query", "treatments", "--graph", graph, "--param", "disease=DLE", "--format", "csv")
    assert (done.code, done.err) == (0, "")
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert [row["effect"] for row in rows] == ["effective", "ineffective"]


def test_the_store_folder_itself_may_be_named(graph):
    assert run_here("query", "summary", "--graph", graph / "store").code == 0


def test_standard_input(graph):
    done = run_here("query", "-", "--graph", graph, "--format", "json", stdin=b"ASK { ?s a biolink:Association }")
    assert json.loads(done.out)["boolean"] is True


def test_a_file_with_a_parameter(graph, tmp_path):
    path = tmp_path / "mine.rq"
    path.write_text(
        "# param drug (required): a drug\nSELECT ?label {\n  # bind drug\n  ?drug skos:prefLabel ?label }\n",
        encoding="utf-8",
    )
    done = run_here("query", path, "--graph", graph, "--param", "drug=revlimid", "--format", "tsv")
    assert done.out == "label\nLenalidomide\n"


def test_the_list_tells_every_query_and_parameter():
    done = run_here("query", "--list")
    assert done.code == 0
    assert "treatments: Which drugs" in done.out
    assert "--param disease=...  (required)" in done.out


@pytest.mark.parametrize(
    ("arguments", "stdin", "message"),
    [
        (["treatment"], b"", "did you mean 'treatments'"),
        (["treatments", "--param", "drug=zzzzqqqq"], b"", "zzzzqqqq"),
        (["treatments", "--param", "drug"], b"", "name=value"),
        (["treatments", "--param", "colour=red"], b"", "no parameter 'colour'"),
        (["drugs-for-disease"], b"", "needs disease"),
        ([], b"", "name a query"),
        (["missing.rq"], b"", "cannot be read"),
        (["-"], b"SELECT * {", "not a SPARQL query"),
        (["-"], b"", "not a SPARQL query"),
        (["-"], b"\xff\xfe\x00", "not UTF-8"),
        (["-"], b"DELETE WHERE { ?s ?p ?o }", "would change the graph"),
        (["-"], b"SELECT * { SERVICE <http://x> { ?s ?p ?o } }", "another server"),
        (["treatments", "--format", "turtle"], b"", "not a graph"),
    ],
)
def test_a_mistake_is_one_line_and_exit_2(graph, arguments, stdin, message):
    done = run_here("query", *arguments, "--graph", graph, stdin=stdin)
    assert done.code == 2
    assert done.out == ""
    assert done.err.count("\n") == 1
    assert message in done.err


@pytest.mark.parametrize("verb", [["query", "treatments"], ["explain", "lenalidomide"], ["validate"]])
def test_no_graph_is_one_line_and_exit_2(tmp_path, verb):
    (tmp_path / "file").write_text("x", encoding="ascii")
    for place, reason in (
        (tmp_path, "holds no graph"),
        (tmp_path / "no", "does not exist"),
        (tmp_path / "file", "not a folder"),
    ):
        done = run_here(*verb, "--graph", place)
        assert done.code == 2
        assert reason in done.err
        assert done.err.count("\n") == 1


def test_the_newest_graph_is_the_default(graph, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert "no graph in output/" in run_here("query", "summary").err
    with write_store(tmp_path / "output" / "first" / "store"):
        pass
    done = run_here("query", "articles", "--format", "csv")
    assert done.out == "pmid,title,journal,date,status,statements\r\n"


def test_explain(graph):
    done = run_here("explain", "lenalidomide", "leukopenia", "--graph", graph)
    assert done.code == 0
    assert "PMID:102" in done.out
    silent = run_here("explain", "thalidomide", "leukopenia", "--graph", graph)
    assert (silent.code, silent.out) == (0, "")
    assert "says nothing about thalidomide and leukopenia" in silent.err
    assert run_here("explain", "zzzzqqqq", "--graph", graph).code == 2


def test_validate(graph, tmp_path):
    done = run_here("validate", "--graph", graph)
    assert (done.code, done.out) == (0, "")
    assert "conforms" in done.err
    with write_store(tmp_path / "store") as writer:
        for name, lines in golden_graphs().items():
            writer.replace(name, [line for line in lines if "bibo/status" not in line])
    broken = run_here("validate", "--graph", tmp_path)
    assert broken.code == 1
    assert broken.out.count("an article has one status") == 4
