"""The seed record from XML to N-Quads and query tables, against files that people have read line by line.

After a change that is meant: ``python tests/golden/update.py``, then read the difference before committing it.
"""

from __future__ import annotations

import csv
import gzip
import io
import json

import pytest
from command import run_here
from paths import DATA, ROOT, SHARED, needs_shared

GOLDEN = DATA / "golden"
TABLES = ("treatments", "adverse-events", "outcomes", "evidence", "articles", "summary", "negative-findings")


@pytest.fixture(scope="module")
def folder(tmp_path_factory, golden_build):
    return golden_build(tmp_path_factory.mktemp("seed") / "graph", "--pmid", "26873674")


@pytest.fixture(scope="module")
def golden_build(tmp_path_factory):
    def build(folder, *argv):
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("KGRAPH_CACHE", str(tmp_path_factory.mktemp("cache")))
            done = run_here("build", *argv, "--offline", "--date", "2026-01-31", "--out", folder)
        assert done.code == 0, done.err
        return folder

    return build


def _rows(folder, query, *argv):
    done = run_here("query", query, "--graph", folder, "--format", "csv", *argv)
    assert done.code == 0, done.err
    return list(csv.DictReader(io.StringIO(done.out)))


def test_quads_are_the_golden_ones(folder):
    with gzip.open(folder / "graph.nq.gz", "rt", encoding="utf-8") as stream:
        assert stream.read() == (GOLDEN / "seed.nq").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_the_golden_ones(folder, name):
    done = run_here("query", name, "--graph", folder, "--format", "csv")
    assert done.out == (GOLDEN / f"{name}.csv").read_bytes().decode()


def test_treatments_say_what_the_abstract_says(folder):
    found = {(r["drug"], r["disease"]): r["effect"] for r in _rows(folder, "treatments")}
    assert found == {
        ("MESH:D000077269", "MESH:D008178"): "effective",
        ("MESH:D000077269", "MESH:D008179"): "effective",
        ("MESH:D000077269", "MESH:D015435"): "ineffective",
    }


def test_adverse_events_say_what_the_abstract_says(folder):
    rows = {r["event"]: r for r in _rows(folder, "adverse-events")}
    assert set(rows) == {"MESH:D007970", "MESH:D020246"}
    assert float(rows["MESH:D007970"]["belief"]) >= 0.5
    assert float(rows["MESH:D020246"]["belief"]) < 0.5
    assert rows["MESH:D020246"]["count"] == "1"


def test_outcomes_say_what_the_abstract_says(folder):
    rows = _rows(folder, "outcomes")
    assert sorted((r["category"], r["n"], r["total"]) for r in rows) == [
        ("complete-response", "5", "9"),
        ("no-response", "2", "9"),
        ("partial-response", "2", "9"),
    ]
    assert {r["drug"] for r in rows} == {"MESH:D000077269"}
    assert {r["disease"] for r in rows} == {"MESH:D008178"}


def test_every_fact_stands_at_its_place(folder):
    record = json.loads((folder / "records.jsonl").read_text(encoding="utf-8"))
    text = record["text"]
    for line in (folder / "mentions.jsonl").read_text(encoding="utf-8").splitlines():
        mention = json.loads(line)
        assert text[mention["start"] : mention["end"]] == mention["text"]
    for row in _rows(folder, "evidence"):
        if row["start"]:
            assert text[int(row["start"]) : int(row["end"])] == row["sentence"]


def test_two_builds_give_the_same_bytes(folder, golden_build, tmp_path):
    again = golden_build(tmp_path / "graph", "--pmid", "26873674")
    for path in folder.iterdir():
        if path.is_file() and path.name != ".lock":
            assert path.read_bytes() == (again / path.name).read_bytes(), path.name


def test_the_readmes_picture_is_this_graph(folder):
    done = run_here("export", "svg", "--graph", folder)
    assert done.code == 0, done.err
    assert done.out == (ROOT / "docs" / "images" / "seed.svg").read_text(encoding="utf-8")


@needs_shared
def test_page_text_gives_the_same_facts(folder, golden_build, tmp_path):
    page = golden_build(tmp_path / "page", "--input", str(SHARED / "seed" / "26873674.txt"))
    for name in ("mentions.jsonl", "assertions.jsonl", "outcomes.jsonl"):
        assert (page / name).read_bytes() == (folder / name).read_bytes()
    assert (page / "graph.nq.gz").read_bytes() == (folder / "graph.nq.gz").read_bytes()
