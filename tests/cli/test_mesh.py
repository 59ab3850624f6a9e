"""``kgraph mesh`` through its command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import run_here
from paths import DATA

XML = DATA / "mesh" / "xml"
TABLES = DATA / "mesh" / "tables"


def test_lookup_shows_what_a_name_means() -> None:
    done = run_here("mesh", "lookup", "plaquenil")
    assert (done.code, done.err) == (0, "")
    head, row = done.out.splitlines()
    assert head.split() == ["id", "label", "matched", "name", "method", "score", "type", "tree", "same", "as"]
    *first, score, kind, tree = row.split()
    assert first == ["MESH:D006886", "Hydroxychloroquine", "Plaquenil", "exact"]
    assert 0.9 < float(score) <= 1
    assert (kind, tree) == ("Chemical", "D03.633.100.810.050.180.350")


def test_lookup_takes_ids_and_several_words() -> None:
    assert "Lupus Erythematosus, Cutaneous" in run_here("mesh", "lookup", "d008178").out
    assert "MESH:D015435" in run_here("mesh", "lookup", "lupus", "panniculitis").out
    assert "MESH:D000077269" in run_here("mesh", "lookup", "MESH:C467567").out


def test_lookup_proposes_near_names_and_says_so() -> None:
    done = run_here("mesh", "lookup", "plaquenl")
    assert done.code == 1
    assert "MESH:D006886" in done.out
    assert "near it" in done.err
    words = run_here("mesh", "lookup", "renal", "tubular", "damage")
    assert (words.code, "Kidney Diseases" in words.out) == (1, True)
    nothing = run_here("mesh", "lookup", "qqqqzzzz")
    assert (nothing.code, nothing.out) == (1, "")
    assert "no name is near" in nothing.err


def test_info_tells_version_and_attribution() -> None:
    done = run_here("mesh", "info")
    assert done.code == 0
    assert "2024" in done.out
    assert "courtesy of the U.S. National Library of Medicine" in done.out
    assert "SHA-256 of terms.tsv.gz" in done.out


def test_build_and_update_give_a_vocabulary_that_opens(tmp_path: Path) -> None:
    built = run_here("mesh", "build", "--source", TABLES, "--output", tmp_path, "--year", "2099")
    assert built.code == 0, built.err
    made = tmp_path / "mesh-2099.kgmesh"
    assert "MESH:D900005" in run_here("mesh", "lookup", "demoxil", "--mesh", made).out
    first = made.read_bytes()
    updated = run_here(
        "mesh", "update", "--input", *sorted(XML.glob("*.xml")), "--mesh", made, "--output", tmp_path / "new"
    )
    assert updated.code == 0, updated.err
    assert "MESH:D900005" in run_here("mesh", "lookup", "demoxil", "--mesh", tmp_path / "new").out
    assert made.read_bytes() == first


@pytest.mark.parametrize(
    ("argv", "reason"),
    [
        (["build", "--source", "nowhere", "--output", "x"], "missing"),
        (["build", "--source", str(TABLES), "--output", "x", "--year", "last"], "not a MeSH year"),
        (["update", "--output", "x"], "either --input"),
        (["update", "--input", "nowhere.xml", "--output", "x"], "no such file"),
        (["update", "--input", str(XML / "qual2099.xml"), "--output", "x"], "descriptor file"),
        (
            ["update", "--input", str(XML / "qual2099.xml"), "--output", "x", "--sha256", "qual2099.xml=12"],
            "64 hexadecimal",
        ),
        (
            ["update", "--input", str(XML / "qual2099.xml"), "--output", "x", "--sha256", "qual2099.xml=" + "0" * 64],
            "another SHA-256",
        ),
        (["info", "--mesh", "nowhere"], "no such vocabulary"),
        (["info", "--mesh", str(XML / "qual2099.xml")], "not a packed MeSH vocabulary"),
    ],
)
def test_bad_input_is_one_line_and_exit_2(
    argv: list[str], reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run_here("mesh", *argv)
    assert done.code == 2
    assert reason in done.err
    assert done.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
