"""Counting right, found and gold."""

import pytest

from kgraph.errors import InputError
from kgraph.evaluate.gold import read_gold
from kgraph.evaluate.scores import Scores
from kgraph.evaluate.spans import GoldMention, count_spans, known_names, overlapping
from kgraph.evaluate.tally import Tally

TEXT = "severe rash and fever after zorin"
TYPES = ("Chemical", "Disease")
GOLD = {(7, 11, "Disease"), (16, 21, "Disease"), (28, 33, "Chemical")}
FOUND = {(0, 11, "Disease"), (16, 21, "Disease"), (28, 33, "Disease")}

PUBTATOR = """7|t|Gout and aspirin
7|a|No gout.
7\t0\t4\tGout\tDisease\tD006073
7\t9\t16\taspirin\tChemicalEntity\tMESH:D001241|D000077
7\t20\t24\tgout\tSpecificDisease\t-1
7\tCID\tD001241\tD006073

7|t|Gout again
7|a|
"""


def test_gold_is_read(tmp_path):
    path = tmp_path / "gold.pubtator"
    path.write_text(PUBTATOR, encoding="utf-8")
    ((record, gold),) = read_gold(path)
    assert record.text == "Gout and aspirin No gout."
    assert [s.span.of(record.text) for s in record.sections] == ["Gout and aspirin", "No gout."]
    assert gold == (
        GoldMention(0, 4, "Disease", ("MESH:D006073",)),
        GoldMention(9, 16, "Chemical", ("MESH:D001241", "MESH:D000077")),
        GoldMention(20, 24, "Disease", ()),
    )


def test_a_file_that_is_no_gold_is_named(tmp_path):
    path = tmp_path / "odd.txt"
    path.write_text("nothing", encoding="utf-8")
    with pytest.raises(InputError, match=r"odd\.txt"):
        list(read_gold(path))
    with pytest.raises(InputError, match="absent"):
        list(read_gold(tmp_path / "absent"))


def counted(gold, found, *, types=TYPES, known=None):
    tally = Tally()
    count_spans(tally, "PMID:1", TEXT, set(gold), set(found), types=types, known=known)
    return tally.measurement()


def test_spans_are_counted_by_type_and_together():
    rows = counted(GOLD, FOUND).rows
    assert list(rows) == [
        "Chemical",
        "Disease",
        "all",
        "Chemical, overlapping",
        "Disease, overlapping",
        "all, overlapping",
    ]
    assert rows["Chemical"] == Scores(right=0, found=0, gold=1)
    assert rows["Disease"] == Scores(right=1, found=3, gold=2)
    assert rows["all"] == Scores(right=1, found=3, gold=3)
    assert rows["Disease"].interval == (0.4, 0.4)


def test_a_single_type_has_no_sum():
    assert list(counted(GOLD, FOUND, types=("Disease",)).rows) == ["Disease", "Disease, overlapping"]


def test_an_overlap_of_the_same_type_counts_once():
    assert overlapping(GOLD, FOUND) == Scores(right=2, found=3, gold=3)
    twice = {(0, 6, "Disease"), (0, 9, "Disease"), (9, 11, "Disease")}
    assert overlapping(GOLD, twice) == Scores(right=1, found=3, gold=3)


def test_recall_of_seen_and_unseen_names():
    known = known_names([("Fevers", [GoldMention(0, 6, "Disease")]), ("zorin", [GoldMention(0, 5, "Disease")])])
    rows = counted(GOLD, FOUND, known=known).rows
    assert (rows["all, seen names"].right, rows["all, seen names"].gold) == (1, 1)
    assert (rows["all, unseen names"].right, rows["all, unseen names"].gold) == (0, 2)
    assert rows["all, seen names"].only_recall
    assert rows["all, seen names"].figure == 1.0


def test_errors_are_named_by_type_and_place():
    assert [(e.row, e.what, e.item) for e in counted(GOLD, FOUND).errors] == [
        ("Chemical", "missed", "zorin [Chemical, 28-33]"),
        ("Disease", "missed", "rash [Disease, 7-11]"),
        ("Disease", "wrong", "severe rash [Disease, 0-11]"),
        ("Disease", "wrong", "zorin [Disease, 28-33]"),
    ]


def test_precision_recall_and_f1():
    scores = Scores(right=1, found=2, gold=4)
    assert (scores.precision, scores.recall, scores.f1) == (0.5, 0.25, pytest.approx(1 / 3))
    assert Scores().f1 == Scores().precision == Scores().recall == 0.0
    assert "P 0.500 R 0.250 F 0.333" in str(scores)
