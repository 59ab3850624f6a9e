from __future__ import annotations

import shutil

import pytest

from kgraph.errors import UsageError
from kgraph.evaluate.board import measure
from kgraph.evaluate.folds import is_held_out
from kgraph.evaluate.pico import rule_spans
from kgraph.evaluate.scores import Scores
from kgraph.mesh import open_mesh

NUMBER = next(str(number) for number in range(99) if is_held_out(str(number)))
TEXT = "Zolemine or placebo. We studied 90 women (n = 45 and n = 45). Fever came in 12% versus 30%."


def corpus(folder, labels):
    (folder / f"{NUMBER}.txt").write_text(TEXT)
    lines = []
    at = 0
    for number, (label, words) in enumerate(labels, 1):
        at = TEXT.index(words, at)
        lines.append(f"T{number}\t{label} {at} {at + len(words)}\t{words}\n")
    (folder / f"{NUMBER}.ann").write_text("".join(lines))
    return folder


def test_rules_go_by_order():
    found = [(one.label, one.span.of(TEXT)) for one in rule_spans(TEXT)]
    assert found == [
        ("total-participants", "90"),
        ("intervention-participants", "45"),
        ("control-participants", "45"),
        ("iv-bin-percent", "12%"),
        ("cv-bin-percent", "30%"),
    ]


def test_labels_sums_and_errors(tmp_path):
    folder = corpus(tmp_path, [("total-participants", "90"), ("outcome", "Fever"), ("iv-bin-percent", "30%")])
    result = measure("pico", tmp_path, folder, open_mesh())
    assert result.rows["all, rules"] == Scores(right=1, found=5, gold=3)
    assert result.rows["participants, rules"] == Scores(right=1, found=3, gold=1)
    assert result.rows["counts and percents by arm, rules"] == Scores(right=0, found=2, gold=1)
    shown = [(one.row, one.what) for one in result.errors]
    assert ("outcome, rules", "missed") in shown
    assert ("counts and percents by arm, rules", "wrong") in shown


@pytest.mark.slow
def test_a_trained_model_is_measured_on_what_it_was_not_trained_on(tmp_path):
    from kgraph.mentions.recognizer import model_folders

    folder = corpus(tmp_path, [("total-participants", "90"), ("cv-bin-percent", "30%")])
    result = measure("pico", tmp_path, folder, open_mesh(), model="default")
    assert result.rows["all"].gold == 2
    bare = tmp_path / "bare"
    shutil.copytree(model_folders()[0], bare, ignore=shutil.ignore_patterns("heads"))
    with pytest.raises(UsageError, match="has no head 'pico'"):
        measure("pico", tmp_path, folder, open_mesh(), model=str(bare))
