"""The page of figures."""

from __future__ import annotations

import json

from command import run_here
from paths import ROOT

from kgraph.evaluate.board import TASKS
from kgraph.evaluate.cross import NAME
from kgraph.evaluate.published import PUBLISHED
from kgraph.evaluate.scoreboard import renewed, section, table
from kgraph.evaluate.scores import Scores
from kgraph.evaluate.tally import Measurement

PAGE = ROOT / "docs" / "scoreboard.md"
ROWS = {
    "all": Scores(right=3, found=4, gold=1200, interval=(0.5, 1.0)),
    "all, unseen names": Scores(right=1, found=1, gold=2, only_recall=True),
}


def test_figures_as_a_table():
    assert table(ROWS).splitlines()[2:] == [
        "| all | .750 | .003 | .005 | .500-1.000 | 3 | 4 | 1,200 |",
        "| all, unseen names |  | .500 |  |  | 1 |  | 2 |",
    ]


def test_published_figures_stand_beside():
    text = section("abbreviations", "pairs", "a/b.txt", "kgraph evaluate abbreviations", Measurement(rows=ROWS))
    assert text.startswith("## abbreviations\n\nPairs. Gold: `a/b.txt`.\n")
    assert "| Ab3P | the whole corpus | P .961, R .834, F .893 | Sohn et al. 2008" in text


def test_sections_are_renewed_in_their_order_and_others_stay():
    page = renewed("", {"b": "## b\n\nold b", "c": "## c\n\nold c"}, ["a", "b", "c"])
    page = renewed(page, {"a": "## a\n\nnew", "c": "## c\n\nnew c"}, ["a", "b", "c"])
    assert [line for line in page.splitlines() if line.startswith(("## ", "old", "new"))] == [
        "## a", "new", "## b", "old b", "## c", "new c",
    ]  # fmt: skip
    assert page.startswith("# Scoreboard\n")
    assert renewed(page, {}, ["a", "b", "c"]) == page


def test_one_command_renews_the_page(tmp_path):
    gold = tmp_path / "gold.pubtator"
    gold.write_text("1|t|Gout\n1|a|\n1\t0\t4\tGout\tDisease\tD006073\n", encoding="utf-8")
    page = tmp_path / "page.md"
    for name in ("ncbi-link", "ncbi-ner"):
        done = run_here("evaluate", name, "--gold", gold, "--model", "dictionary", "--markdown", page)
        assert done.code == 0, done.err
    text = page.read_text(encoding="utf-8")
    assert text.index("## ncbi-ner") < text.index("## ncbi-link")
    assert "| Disease | 1.000 | 1.000 | 1.000 | 1.000-1.000 | 1 | 1 | 1 |" in text


def test_all_is_for_the_corpora_as_they_are(tmp_path):
    done = run_here("evaluate", "all", "--gold", tmp_path)
    assert (done.code, done.err.count("\n")) == (2, 1)


def test_a_corpus_that_is_not_there_does_not_keep_all_others_from_being_measured(tmp_path):
    (tmp_path / "abbreviations").mkdir()
    text = "1\nOn gout.\nHeart rate (HR) was high.\n  HR|Heart rate\n"
    (tmp_path / "abbreviations" / "med1250.txt").write_text(text, encoding="utf-8")
    done = run_here("evaluate", "all", "--corpora", tmp_path, "--model", "dictionary", "--json")
    assert done.code == 1
    assert list(json.loads(done.out)) == ["abbreviations"]
    assert [line.split(":")[1].strip() for line in done.err.splitlines()] == [n for n in TASKS if n != "abbreviations"]


def test_every_published_figure_belongs_to_a_task():
    assert set(PUBLISHED) <= set(TASKS)


def test_the_page_names_every_task():
    text = PAGE.read_text(encoding="utf-8")
    missing = [name for name in [*TASKS, NAME] if f"\n## {name}\n" not in text]
    assert not missing, f"renew the page: kgraph evaluate {missing[0]} --model MODEL --markdown docs/scoreboard.md"


def test_the_heads_of_a_recognizer_are_compared(tmp_path):
    for folder in ("bc5cdr", "ncbi-disease", "biored"):
        (tmp_path / folder).mkdir()
        gold = "1|t|Gout and aspirin\n1|a|\n1\t0\t4\tGout\tDisease\tD006073\n"
        gold += "" if folder == "ncbi-disease" else "1\t9\t16\taspirin\tChemical\tD001241\n"
        (tmp_path / folder / "dev.pubtator").write_text(gold, encoding="utf-8")
    done = run_here("evaluate", NAME, "--fast", "--corpora", tmp_path)
    rows = [line.split("  ")[0] for line in done.out.splitlines()[1:]]
    assert "bc5cdr texts, ncbi head: Disease" in rows
    assert "bc5cdr texts, biored head: Chemical" in rows
    assert "bc5cdr texts, ncbi head: Chemical" not in rows
    assert run_here("evaluate", NAME, "--corpora", tmp_path, "--model", "dictionary").code == 2
