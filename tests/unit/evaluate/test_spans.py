"""Counting right, found and gold."""

import pytest

from kgraph.errors import InputError
from kgraph.evaluate.gold import read_gold
from kgraph.evaluate.scores import Scores
from kgraph.evaluate.spans import GoldMention, score_mentions
from kgraph.model import Candidate, Mention, Span

PUBTATOR = """7|t|Gout and aspirin
7|a|No gout.
7\t0\t4\tGout\tDisease\tD006073
7\t9\t16\taspirin\tChemicalEntity\tMESH:D001241|D000077
7\t20\t24\tgout\tSpecificDisease\t-1
7\tCID\tD001241\tD006073

7|t|Gout again
7|a|
"""


def mention(start, end, kind, concept):
    candidates = (Candidate(id=concept, label="", score=1.0, matched="", method="exact"),) if concept else ()
    return Mention(record="PMID:7", span=Span(start, end), text="x" * (end - start), type=kind, candidates=candidates)


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


def test_spans_and_concepts_are_scored_apart():
    gold = {
        "PMID:7": [
            GoldMention(0, 4, "Disease", ("MESH:D1",)),
            GoldMention(5, 9, "Disease", ("MESH:D2",)),
            GoldMention(9, 12, "Chemical"),
        ]
    }
    found = {
        "PMID:7": [
            mention(0, 4, "Disease", "MESH:D1"),
            mention(0, 4, "Disease", "MESH:D3"),
            mention(5, 8, "Disease", "MESH:D2"),
        ]
    }
    scores = score_mentions(gold, found)
    assert scores.recognition["Disease"] == Scores(right=1, found=2, gold=2)
    assert scores.linking["Disease"] == Scores(right=2, found=3, gold=2)
    assert scores.recognition["Chemical"] == Scores(right=0, found=0, gold=1)
    assert scores.recognition["all"] == Scores(right=1, found=2, gold=3)


def test_a_document_without_mentions_counts_as_missed():
    assert score_mentions({"PMID:7": [GoldMention(0, 4, "Disease")]}, {}).recognition["all"].recall == 0.0


def test_precision_recall_and_f1():
    scores = Scores(right=1, found=2, gold=4)
    assert (scores.precision, scores.recall, scores.f1) == (0.5, 0.25, pytest.approx(1 / 3))
    assert Scores().f1 == Scores().precision == Scores().recall == 0.0
    assert "P 0.500 R 0.250 F 0.333" in str(scores)
