"""Overlaps, unseen names and intervals."""

from kgraph.evaluate.scores import Scores
from kgraph.evaluate.span_details import interval, known_names, recall_by_novelty, relaxed
from kgraph.evaluate.spans import GoldMention
from kgraph.model import Mention, Span

TEXT = "severe rash and fever after zorin"
TYPES = ("Chemical", "Disease")


def mention(start, end, kind):
    return Mention(record="PMID:1", span=Span(start, end), text=TEXT[start:end], type=kind)


GOLD = {"PMID:1": (GoldMention(7, 11, "Disease"), GoldMention(16, 21, "Disease"), GoldMention(28, 33, "Chemical"))}
FOUND = {"PMID:1": (mention(0, 11, "Disease"), mention(16, 21, "Disease"), mention(28, 33, "Disease"))}


def test_relaxed_counts_overlaps_of_the_same_type_once():
    assert relaxed(GOLD, FOUND, TYPES) == Scores(right=2, found=3, gold=3)
    twice = {"PMID:1": (mention(0, 6, "Disease"), mention(0, 9, "Disease"), mention(9, 11, "Disease"))}
    assert relaxed(GOLD, twice, TYPES) == Scores(right=1, found=3, gold=3)


def test_recall_of_seen_and_unseen_names():
    known = known_names([("Fevers", [GoldMention(0, 6, "Disease")]), ("zorin", [GoldMention(0, 5, "Disease")])])
    rows = recall_by_novelty({"PMID:1": TEXT}, GOLD, FOUND, TYPES, known)
    assert rows == {"seen": Scores(right=1, found=1, gold=1), "unseen": Scores(right=0, found=0, gold=2)}


def test_the_interval_is_repeatable_and_holds_the_value():
    gold = {f"PMID:{n}": GOLD["PMID:1"] for n in range(30)}
    found = {f"PMID:{n}": FOUND["PMID:1"] if n % 3 else () for n in range(30)}
    low, high = interval(gold, found, TYPES)
    assert interval(gold, found, TYPES) == (low, high)
    assert low < 2 * 20 / (60 + 90) < high
