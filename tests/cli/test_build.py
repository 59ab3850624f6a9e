"""``kgraph build`` against PubMed as it is on good and on bad days."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time

import networkx
import pytest
from command import environment, run_here, run_program
from made_records import made_record, write_records

from kgraph.graph.store import open_store

PMIDS = [str(n) for n in range(99000001, 99000011)]
SEED = "26873674"


@pytest.fixture
def online(eutils_server, tmp_path, monkeypatch):
    """The environment of a build that reaches the stand-in server."""
    for name, value in environment(tmp_path / "cache", eutils_server.url).items():
        if name.startswith("KGRAPH_"):
            monkeypatch.setenv(name, value)
    return eutils_server


def _records(folder):
    return [json.loads(line)["pmid"] for line in (folder / "records.jsonl").read_text(encoding="utf-8").splitlines()]


def _manifest(folder):
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


def test_a_record_and_its_neighbours(online, tmp_path):
    folder = tmp_path / "graph"
    done = run_here("build", "--pmid", SEED, "--out", folder)
    assert done.code == 0, done.err
    found = _records(folder)
    assert f"PMID:{SEED}" in found
    assert len(found) > 5
    related = [json.loads(line) for line in (folder / "related.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [r["rank"] for r in related] == list(range(1, len(related) + 1))
    assert _manifest(folder)["missing"] == {}
    assert open_store(folder / "store").graphs()


def test_a_second_build_asks_nothing(online, tmp_path):
    run_here("build", "--pmid", SEED, "--out", tmp_path / "one")
    before = len(online.seen)
    done = run_here("build", "--pmid", SEED, "--out", tmp_path / "two")
    assert done.code == 0
    assert len(online.seen) == before
    assert (tmp_path / "one" / "graph.nq.gz").read_bytes() == (tmp_path / "two" / "graph.nq.gz").read_bytes()


FAULTS = [
    ("429", "1"), ("429", ""), ("500", ""), ("502", ""), ("503", ""), ("drop", ""), ("hangup", ""), ("truncate", ""),
    ("nothing", ""), ("empty", ""), ("error", ""), ("wrong", ""), ("html", ""), ("json", ""), ("slow", "0.2"),
]  # fmt: skip


@pytest.fixture
def patient(monkeypatch):
    """Waiting costs nothing, so that back-off can be tested."""
    monkeypatch.setattr(time, "sleep", lambda _seconds: None)


@pytest.mark.parametrize(("kind", "value"), FAULTS)
@pytest.mark.parametrize("program", ["efetch", "elink"])
@pytest.mark.usefixtures("patient")
def test_one_fault_is_got_over_or_reported(online, tmp_path, kind, value, program):
    online.misbehave(kind, program=program, value=value)
    folder = tmp_path / "graph"
    done = run_here("build", "--pmid", ",".join(PMIDS[:3]), "--related", "2", "--out", folder)
    manifest = _manifest(folder)
    wanted = {f"PMID:{pmid}" for pmid in PMIDS[:3]}
    assert wanted == set(_records(folder)) & wanted | set(manifest["missing"])
    assert done.code == (1 if manifest["missing"] else 0)
    for curie in manifest["missing"] | manifest["missing_related"]:
        assert curie in done.err
    assert open_store(folder / "store").graphs()


def test_a_pmid_that_is_not_there_is_named_and_the_rest_is_built(online, tmp_path):
    folder = tmp_path / "graph"
    done = run_here("build", "--pmid", f"{PMIDS[0]},98999999", "--related", "0", "--out", folder)
    assert done.code == 1
    assert "PMID:98999999" in done.err
    assert _records(folder) == [f"PMID:{PMIDS[0]}"]
    assert list(_manifest(folder)["missing"]) == ["PMID:98999999"]


def test_nothing_at_all_leaves_no_folder(online, tmp_path):
    done = run_here("build", "--pmid", "98999999", "--out", tmp_path / "graph")
    assert done.code == 1
    assert not (tmp_path / "graph").exists()


def test_a_query_is_searched(online, tmp_path):
    done = run_here("build", "--query", "lupus", "--limit", "3", "--out", tmp_path / "graph")
    assert done.code == 0, done.err
    assert 0 < len(_records(tmp_path / "graph")) <= 3


def test_without_network_the_seed_is_built_and_what_is_missing_is_said(tmp_path):
    env = environment(tmp_path / "cache")
    done = run_program("build", "--pmid", SEED, cwd=tmp_path, env=env)
    assert done.code == 0, done.err
    assert done.err.count("NCBI could not be reached") == 1
    assert f"kgraph build --pmid {SEED}" in done.err
    manifest = _manifest(tmp_path / "output" / SEED)
    assert list(manifest["missing_related"]) == [f"PMID:{SEED}"]
    assert manifest["missing"] == {}
    strict = run_program("build", "--pmid", SEED, "--strict", cwd=tmp_path, env=env)
    assert strict.code == 1
    offline = run_program("build", "--pmid", SEED, "--offline", cwd=tmp_path, env=env)
    assert offline.code == 0
    assert "no network was asked for" in offline.err


def test_another_pmid_without_network_is_missing(tmp_path):
    done = run_program("build", "--pmid", f"{SEED},12", cwd=tmp_path, env=environment(tmp_path / "cache"))
    assert done.code == 1
    assert "missing: PMID:12" in done.err


def test_the_copy_that_travels_is_replaced_by_pubmeds_own(online, tmp_path):
    folder = tmp_path / "graph"
    run_here("build", "--pmid", SEED, "--offline", "--out", folder)
    assert '"source":"page-text"' in (folder / "records.jsonl").read_text(encoding="utf-8")
    full = tmp_path / "full.xml"
    full.write_text(
        f"<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>{SEED}</PMID><Article><ArticleTitle>Short title."
        "</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>",
        encoding="utf-8",
    )
    done = run_here("build", "--input", full, "--out", folder)
    assert done.code == 0, done.err
    assert _records(folder) == [f"PMID:{SEED}"]
    assert '"source":"page-text"' not in (folder / "records.jsonl").read_text(encoding="utf-8")
    assert (folder / "mentions.jsonl").read_text(encoding="utf-8") == ""


def test_adding_one_by_one_gives_the_bytes_of_one_run(online, tmp_path):
    some = PMIDS[:5]
    run_here("build", "--pmid", ",".join(some), "--related", "0", "--out", tmp_path / "once")
    for pmid in reversed(some):
        assert run_here("build", "--pmid", pmid, "--related", "0", "--out", tmp_path / "bits").code == 0
    for name in (
        "records.jsonl",
        "mentions.jsonl",
        "assertions.jsonl",
        "outcomes.jsonl",
        "graph.nq.gz",
        "graph.graphml",
    ):
        assert (tmp_path / "once" / name).read_bytes() == (tmp_path / "bits" / name).read_bytes(), name


@pytest.mark.slow
def test_a_kill_at_any_moment_leaves_a_graph_that_opens_and_no_id_is_fetched_twice(eutils_server, tmp_path):
    env = environment(tmp_path / "cache", eutils_server.url)
    folder = tmp_path / "graph"
    ids = ",".join(PMIDS)
    assert run_program("build", "--pmid", PMIDS[0], "--related", "0", "--out", folder, cwd=tmp_path, env=env).code == 0
    argv = [sys.executable, "-m", "kgraph", "build", "--pmid", ids, "--related", "0", "--out", str(folder)]
    for delay in (0.4, 1.2, 1.6, 2.0):
        process = subprocess.Popen(argv, cwd=tmp_path, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert open_store(folder / "store").graphs()
        asked = run_program("query", "summary", "--graph", folder, cwd=tmp_path, env=env)
        assert asked.code == 0, asked.err
    done = run_program("build", "--pmid", ids, "--related", "0", "--out", folder, cwd=tmp_path, env=env)
    assert done.code == 0, done.err
    assert _records(folder) == [f"PMID:{pmid}" for pmid in PMIDS]
    whole = run_program("build", "--pmid", ids, "--related", "0", "--out", tmp_path / "whole", cwd=tmp_path, env=env)
    assert whole.code == 0
    assert (folder / "graph.nq.gz").read_bytes() == (tmp_path / "whole" / "graph.nq.gz").read_bytes()
    fetched = [pmid for ids_ in eutils_server.asked("efetch") for pmid in ids_]
    # a process killed while an answer was on its way could not keep it; everything else is fetched once
    assert len(fetched) <= len(PMIDS) * 2


def test_the_graphml_opens_in_networkx(online, tmp_path):
    run_here("build", "--pmid", SEED, "--related", "0", "--out", tmp_path / "graph")
    graph = networkx.read_graphml(tmp_path / "graph" / "graph.graphml")
    assert graph.nodes["MESH:D000077269"]["label"] == "Lenalidomide"
    for *_, values in graph.edges(data=True):
        assert isinstance(values["weight"], float)
        assert isinstance(values["negated"], bool)


@pytest.fixture(scope="module")
def bad_files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bad")
    contents = {
        "paper.xml": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
        "empty.txt": b"",
        "noise.bin": bytes(range(256)) * 8,
        "latin.txt": "Étude\n\nAbstract\n\nœdème près d'ici".encode("cp1252"),
        "page.html": b"<!DOCTYPE html><html><body>PubMed</body></html>",
        "cut.xml.gz": b"\x1f\x8b\x08\x00",
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    (folder / "folder").mkdir()
    return folder


@pytest.mark.parametrize(
    "name", ["paper.xml", "empty.txt", "noise.bin", "latin.txt", "page.html", "cut.xml.gz", "folder", "nowhere.xml"]
)
def test_a_bad_file_is_one_line_and_exit_2(bad_files, tmp_path, name):
    done = run_here("build", "--input", bad_files / name, "--out", tmp_path / "graph")
    assert done.code == 2
    assert done.out == ""
    assert done.err.startswith("kgraph build: error: ")
    assert done.err.count("\n") == 1
    assert name in done.err
    assert not (tmp_path / "graph").exists()


@pytest.mark.parametrize(
    ("argv", "named"),
    [
        ([], "--pmid"),
        (["--pmid", "abc"], "'abc' is not a PMID"),
        (["--pmid", "-1"], "-1"),
        (["--pmid", ","], "names no PubMed id"),
        (["--pmid", "1", "--date", "yesterday"], "'yesterday' is not a date"),
        (["--pmid", "1", "--email", "me"], "'me' is not an e-mail"),
        (["--query", "lupus", "--offline"], "--query needs the network"),
    ],
)
def test_a_bad_call_is_one_line_and_exit_2(tmp_path, argv, named):
    done = run_program("build", *argv, cwd=tmp_path, env=environment(tmp_path / "cache"))
    assert done.code == 2
    assert named in done.err
    assert done.err.count("\n") == 1


def test_rejects_are_kept_and_counted(online, tmp_path):
    source = tmp_path / "two.jsonl"
    source.write_text('{"pmid": "1", "title": "Aspirin for fever.", "abstract": ""}\n{"title": 3}\n', encoding="utf-8")
    folder = tmp_path / "graph"
    done = run_here("build", "--input", source, "--out", folder)
    assert done.code == 0, done.err
    rejects = [json.loads(line) for line in (folder / "rejects.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(rejects) == 1
    assert rejects[0]["reason"]
    assert _manifest(folder)["counts"]["rejected"] == 1


def test_nothing_to_build_from_is_told_with_its_rejects(online, tmp_path):
    source = tmp_path / "one.jsonl"
    source.write_text('{"title": 3}\n', encoding="utf-8")
    done = run_here("build", "--input", source, "--out", tmp_path / "graph")
    assert not (tmp_path / "graph").exists()
    assert "folder" not in done.out
    assert "no file was written" in done.err
    assert "rejected: " in done.err
    assert "one.jsonl" in done.err


def test_a_trained_recognizer_can_find_the_mentions(online, tmp_path):
    folder = tmp_path / "graph"
    done = run_here("build", "--pmid", SEED, "--offline", "--model", "fast", "--out", folder)
    assert done.code == 0, done.err
    assert _manifest(folder)["models"][0] == "recognizer fast"
    rows = run_here("query", "treatments", "--graph", folder, "--format", "csv").out
    assert 'MESH:D008178,"Lupus Erythematosus, Cutaneous",effective' in rows
    assert 'MESH:D015435,"Panniculitis, Lupus Erythematosus",ineffective' in rows
    # PubMed's own record takes the place of the copy that travels, read by the same recognizer
    assert run_here("refresh", "--graph", folder).code == 0
    assert _manifest(folder)["models"][0] == "recognizer fast"


def test_a_recognizer_that_is_not_there_is_one_line(tmp_path):
    done = run_here("build", "--pmid", SEED, "--offline", "--model", tmp_path / "nowhere", "--out", tmp_path / "graph")
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert "nowhere" in done.err


def test_a_concept_that_only_annotators_know_has_a_name(tmp_path, monkeypatch):
    for name, value in environment(tmp_path / "cache").items():
        if name.startswith("KGRAPH_"):
            monkeypatch.setenv(name, value)
    text = "9|t|Zorin and albumin\n9|a|Cisplatin caused analbuminemia in two patients.\n\n"
    (tmp_path / "in.pubtator").write_text(text, encoding="utf-8")
    done = run_here("build", "--input", tmp_path / "in.pubtator", "--offline", "--out", tmp_path / "graph")
    assert done.code == 0, done.err
    asked = (
        "SELECT ?n { GRAPH ?g { <https://omim.org/entry/103600> <http://www.w3.org/2004/02/skos/core#prefLabel> ?n } }"
    )
    (tmp_path / "asked.rq").write_text(asked, encoding="utf-8")
    found = run_here("query", tmp_path / "asked.rq", "--graph", tmp_path / "graph", "--format", "csv").out
    assert "nalbuminemia" in found


def test_the_build_counts_facts_as_the_report_does(tmp_path):
    source = write_records(tmp_path / "made.jsonl", (made_record(number) for number in range(80)))
    folder = tmp_path / "graph"
    assert run_here("build", "--input", source, "--model", "dictionary", "--out", folder).code == 0
    shown = dict(
        re.findall(r'<a href="#([a-z-]+)"><b>([\d,]+)</b>', (folder / "report.html").read_text(encoding="utf-8"))
    )
    counts = _manifest(folder)["counts"]
    assert counts["retracted, withdrawn or deleted"] > 0
    assert counts["denied"] == int(shown["denied"]) > 0
    assert counts["doubtful or background"] == int(shown["doubtful"]) > 0
    told = counts["treatments"] + counts["adverse events and causes"] + counts["other relations"]
    assert told == int(shown["treatments"]) + int(shown["adverse-events"])
