from __future__ import annotations

from kgraph.evaluate.scores import Scores
from kgraph.evaluate.tally import Tally, interval


def test_counts_add_up_over_documents_and_errors_are_named():
    tally = Tally()
    tally.compare("all", "PMID:1", {"a", "b"}, {"b", "c"}, show=str)
    tally.compare("all", "PMID:2", {"a"}, {"a"}, show=str)
    result = tally.measurement()
    assert result.rows["all"] == Scores(right=2, found=3, gold=3)
    assert [(e.document, e.what, e.item) for e in result.errors] == [
        ("PMID:1", "missed", "c"),
        ("PMID:1", "wrong", "a"),
    ]


def test_an_interval_holds_the_figure_and_is_the_same_again():
    documents = [Scores(right=n % 3, found=2, gold=3) for n in range(60)]
    low, high = interval(documents)
    assert low < sum(documents, Scores()).f1 < high
    assert interval(documents) == (low, high)
    assert interval([]) is None


def test_what_is_all_right_has_no_width():
    assert interval([Scores(right=1, found=1, gold=1)] * 5) == (1.0, 1.0)


def test_measurements_are_put_together_under_names_of_their_own():
    tally = Tally()
    tally.compare("all", "PMID:1", {"a"}, {"b"}, show=str)
    both = tally.measurement().named("first {}") + tally.measurement().named("{} again")
    assert list(both.rows) == ["first all", "all again"]
    assert [(e.row, e.item) for e in both.errors] == [
        ("first all", "b"),
        ("first all", "a"),
        ("all again", "b"),
        ("all again", "a"),
    ]
