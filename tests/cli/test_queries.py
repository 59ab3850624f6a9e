"""``kgraph query`` and ``kgraph explain`` as a person calls them."""

from __future__ import annotations

import json

import pytest
from command import run_here


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("graph") / "seed"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KGRAPH_CACHE", str(tmp_path_factory.mktemp("cache")))
        done = run_here("build", "--pmid", "26873674", "--offline", "--date", "2026-01-31", "--out", folder)
    assert done.code == 0, done.err
    return folder


@pytest.mark.parametrize("drug", ["lenalidomide", "Revlimid", "MESH:D000077269", "D000077269", "LENALIDOMIDE"])
def test_a_drug_goes_by_any_of_its_names(folder, drug):
    done = run_here("query", "treatments", "--graph", folder, "--param", f"drug={drug}")
    assert done.code == 0, done.err
    assert "Lupus Erythematosus, Cutaneous" in done.out


def test_an_unknown_name_is_answered_with_near_ones(folder):
    done = run_here("query", "treatments", "--graph", folder, "--param", "drug=lenalidomid3")
    assert done.code == 2
    assert "enalidomide" in done.err


@pytest.mark.parametrize(
    ("argv", "stdin"),
    [
        (["nonsense"], b""),
        (["-"], b"SELECT ?x WHERE { ?x "),
        (["-"], b"DELETE WHERE { ?s ?p ?o }"),
        (["-"], b"SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"),
        (["-"], b"SELECT * FROM <file:///etc/passwd> WHERE { ?s ?p ?o }"),
        (["-"], b"\xff\xfe\x00"),
        (["nowhere.rq"], b""),
        (["treatments", "--param", "drug"], b""),
        (["treatments", "--param", "planet=Mars"], b""),
    ],
)
def test_a_bad_query_is_one_line_and_exit_2(folder, argv, stdin):
    done = run_here("query", *argv, "--graph", folder, stdin=stdin)
    assert done.code == 2
    assert done.out == ""
    assert done.err.count("\n") == 1


def test_any_sparql_is_answered(folder):
    query = b"SELECT (COUNT(DISTINCT ?a) AS ?n) WHERE { GRAPH ?g { ?a a biolink:TextMiningStudyResult } }"
    done = run_here("query", "-", "--graph", folder, "--format", "json", stdin=query)
    assert done.code == 0, done.err
    assert int(json.loads(done.out)["results"]["bindings"][0]["n"]["value"]) > 0


def test_explain_shows_the_sentence_and_marks_what_counts(folder):
    done = run_here("explain", "lenalidomide", "lupus panniculitis", "--graph", folder)
    assert done.code == 0, done.err
    assert "26873674" in done.out
    assert "but not for the treatment of" in done.out


def test_a_folder_without_a_graph_is_named(tmp_path):
    done = run_here("query", "treatments", "--graph", tmp_path)
    assert done.code == 2
    assert str(tmp_path) in done.err
