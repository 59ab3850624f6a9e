from __future__ import annotations

import json

import pytest
from command import run_here
from paths import SHARED, needs_shared

from kgraph.evaluate.board import TASKS

DOCUMENT = (
    "1|t|Minoxidil and headache\n1|a|Two patients on minoxidil developed headache.\n"
    "1\t0\t9\tMinoxidil\tChemical\tD008914\n1\t14\t22\theadache\tDisease\tD006261\n"
    "1\t39\t48\tminoxidil\tChemical\tD008914\n1\t59\t67\theadache\tDisease\tD006261\n"
    "1\tCID\tD008914\tD006261\n\n"
)


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "gold.pubtator"
    path.write_text(DOCUMENT, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["bc5cdr-ner", "bc5cdr-link", "biored-ner", "bc5cdr-cid"])
def test_a_file_in_pubtator_form_can_be_measured(gold, name):
    done = run_here("evaluate", name, "--gold", gold, "--json")
    assert done.code == 0, done.err
    rows = json.loads(done.out)
    assert all(row["gold"] > 0 for name, row in rows.items() if not name.endswith("seen names"))
    assert max(row["f1"] or 0 for row in rows.values()) == 1.0


@pytest.mark.parametrize("name", ["bc5cdr-ner", "bc5cdr-cid"])
def test_the_model_that_is_named_reads_the_text(gold, tmp_path, name):
    done = run_here("evaluate", name, "--gold", gold, "--model", tmp_path / "absent")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "absent" in done.err


@pytest.mark.parametrize("options", [("--model", "dictionary"), ("--pipeline", "x")])
def test_a_head_is_for_trained_recognizers(gold, options):
    done = run_here("evaluate", "bc5cdr-ner", "--gold", gold, "--head", "ncbi", *options)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "--head ncbi" in done.err


def test_another_head_marks_as_its_own_corpus_does(gold):
    done = run_here("evaluate", "bc5cdr-ner", "--gold", gold, "--fast", "--head", "ncbi", "--json")
    assert done.code == 0, done.err
    assert set(json.loads(done.out)) >= {"Disease", "Disease, dictionary"}
    assert "Chemical" not in json.loads(done.out)


def test_recall_alone_has_no_precision(gold, tmp_path):
    folder = tmp_path / "corpora" / "bc5cdr"
    folder.mkdir(parents=True)
    (folder / "train.pubtator").write_text(DOCUMENT.replace("1|", "2|").replace("1\t", "2\t"), encoding="utf-8")
    done = run_here("evaluate", "bc5cdr-ner", "--gold", gold, "--corpora", tmp_path / "corpora")
    line = next(line for line in done.out.splitlines() if line.startswith("all, seen names"))
    assert line.split()[3:] == ["-", "1.000", "-", "4", "-", "4", "R", "in", "1.000-1.000", "(95", "%)"]


def test_a_model_beside_needs_a_name(gold):
    done = run_here("evaluate", "bc5cdr-link", "--gold", gold, "--beside", "quick=fast", "--json")
    assert "all, quick" in json.loads(done.out)
    assert run_here("evaluate", "bc5cdr-link", "--gold", gold, "--beside", "fast").code == 2


def test_the_corpora_are_listed():
    assert [line.split()[0] for line in run_here("evaluate").out.splitlines()] == [*TASKS, "cross-corpus", "belief"]


def test_an_unknown_corpus_is_answered_with_the_known_ones():
    done = run_here("evaluate", "nonsense")
    assert done.code == 2
    assert "bc5cdr-ner" in done.err


def test_a_missing_file_is_named(tmp_path):
    done = run_here("evaluate", "bc5cdr-ner", "--corpora", tmp_path)
    assert done.code == 2
    assert "dev.pubtator" in done.err


@needs_shared
def test_the_gold_of_every_task_is_there():
    for task in TASKS.values():
        assert (SHARED / "corpora" / task.gold).exists()
