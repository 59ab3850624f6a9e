from __future__ import annotations

import pytest

from kgraph.assertions.context import find_cues, weakest


@pytest.mark.parametrize(
    ("frame", "word", "count"),
    [
        ("C0 did not cause D1", "cause", 1),
        ("C0 caused D1", "caused", 0),
        ("no patient developed D0", "developed", 1),
        ("without D0, C1 caused D2", "caused", 0),
        ("C0 not only caused D1", "caused", 0),
        ("C0 did not fail to prevent D1", "prevent", 2),
        ("C0 with or without food caused D1", "caused", 0),
        ("no other cause was found and C0 caused D1", "caused", 0),
        ("D0 was ruled out", "D0", 1),
        ("neither D0 occurred after C1", "occurred", 1),
        ("C0 did not help but caused D1", "caused", 0),
        ("not one patient on C0 developed D1", "developed", 1),
        ("D0 did not appear until C1 was given", "appear", 0),
        ("D0 from C1 should not be overlooked", "D0", 0),
        ("we could not rule out that C0 caused D1", "caused", 0),
    ],
)
def test_negation_scope(frame, word, count):
    at = frame.index(word)
    assert find_cues(frame).negations(at, at + len(word)) == count


@pytest.mark.parametrize(
    ("frame", "word", "doubted"),
    [
        ("C0 may cause D1", "cause", True),
        ("C0 caused D1", "caused", False),
        ("D0 of unclear etiology", "D0", True),
        ("C0 caused D1 but may help D2", "caused", False),
        ("a role of C0 in D1 cannot be excluded", "role", True),
        ("a contribution of C0 to D1 is plausible", "contribution", True),
        ("the role of C0 in D1 is debatable", "role", True),
        ("we believe that C0 caused D1", "caused", True),
        ("D0 was more likely to occur with C1", "occur", False),
        ("D0 appeared after C1", "D0", False),
        ("D0 was possibly caused by C1", "caused", True),
        ("it was likely that C0 caused D1", "caused", True),
        ("C0 caused D1 and should be avoided if possible", "caused", False),
    ],
)
def test_doubt(frame, word, doubted):
    at = frame.index(word)
    assert find_cues(frame).is_doubted(at, at + len(word)) is doubted


@pytest.mark.parametrize(
    ("frame", "asked"),
    [
        ("to evaluate whether C0 causes D1", True),
        ("C0 causes D1", False),
        ("does C0 causes D1?", True),
        ("C0 causes D1 was investigated", True),
        ("should C0 causes D1, stop it", True),
        ("we set out to learn how often C0 causes D1", True),
    ],
)
def test_questions(frame, asked):
    at = frame.index("causes")
    assert find_cues(frame).is_asked(at, at + 6) is asked


def test_recalled():
    assert find_cues("C0 has been reported to cause D1").recalled
    assert find_cues("previous studies showed that C0 causes D1").recalled
    assert not find_cues("C0 caused D1 in two patients").recalled


def test_weakest():
    assert weakest("asserted", "speculated") == "speculated"
    assert weakest("background", "hypothetical", "asserted") == "hypothetical"
    assert find_cues("earlier case reports blamed C0 for D1").recalled
    assert not find_cues("contrary to earlier reports, C0 caused D1").recalled
