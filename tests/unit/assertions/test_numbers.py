from __future__ import annotations

import pytest
from build_document import SmallVocabulary, build
from hypothesis import given
from hypothesis import strategies as st

from kgraph.assertions import extract
from kgraph.assertions.numbers import find_counts, parse_number, parse_percent


@pytest.mark.parametrize(
    ("text", "shown", "n", "total", "percent"),
    [
        ("five of the nine patients (56%) relapsed", "five of the nine patients (56%)", 5, 9, 56.0),
        ("18/22 patients", "18/22 patients", 18, 22, None),
        ("82% (18/22)", "82% (18/22)", 18, 22, 82.0),
        ("45% (9 of 20)", "45% (9 of 20)", 9, 20, 45.0),
        ("14 (58%)", "14 (58%)", 14, None, 58.0),
        ("6 (25%) of 24 patients", "6 (25%) of 24 patients", 6, 24, 25.0),
        ("(n = 4)", "n = 4", 4, None, None),
        ("none of the 30 patients", "none of the 30 patients", 0, 30, None),
        ("no patients", "no patients", 0, None, None),
        ("all 12 patients", "all 12 patients", 12, 12, None),
        ("both patients", "both patients", 2, None, None),
        ("the remaining four patients", "the remaining four patients", 4, None, None),
        ("1,204 women", "1,204 women", 1204, None, None),
        ("twenty-two patients", "twenty-two patients", 22, None, None),
        ("another patient", "another patient", 1, None, None),
        ("12.5% of 40 patients", "12.5% of 40 patients", None, 40, 12.5),
    ],
)
def test_forms(text, shown, n, total, percent):
    (count,) = find_counts(text)
    assert (text[count.start : count.end], count.n, count.total, count.percent) == (shown, n, total, percent)


@pytest.mark.parametrize(
    "text",
    [
        "for 2 weeks",
        "10 mg",
        "aged 62 years",
        "grade 3",
        "p = 0.04",
        "120/80 mm Hg",
        "95% CI",
        "phase 2",
        "3-fold",
        "12 hours",
        "a retrospective case series",
        "two case-control studies",
        "a patient registry",
    ],
)
def test_what_is_no_count(text):
    assert find_counts(text) == ()


def test_more_than_all_is_no_count():
    assert all(count.total is None for count in find_counts("20 of 5 patients"))


@pytest.mark.parametrize(("text", "value"), [("Nine", 9), ("forty-two", 42), ("1,204", 1204), ("x", None), ("", None)])
def test_parse_number(text, value):
    assert parse_number(text) == value


def test_percent_above_hundred_is_none():
    assert parse_percent("140%") is None
    assert parse_percent("12·5 %") == 12.5


@given(st.text(alphabet="ofnepatis 0123456789%()/=,.-twhrlb", max_size=80))
def test_counts_lie_in_order_within_the_text(text):
    end = 0
    for count in find_counts(text):
        assert end <= count.start < count.end <= len(text)
        end = count.end
        if count.n is not None and count.total is not None:
            assert count.n <= count.total


@pytest.mark.parametrize(
    ("sentence", "total"),
    [
        ("[Topiramate|C] caused [ataxia|D] (n = 4).", 240),
        ("In both groups [topiramate|C] caused [ataxia|D] (n = 4).", 240),
        ("In the higher dose group [topiramate|C] caused [ataxia|D] (n = 4).", None),
    ],
)
def test_the_size_of_the_study_is_not_that_of_one_arm(sentence, total):
    document = build(f"A trial in [migraine|D]. || We treated 240 patients. {sentence}")
    found = [a for a in extract(document, SmallVocabulary()).assertions if a.object == "MESH:ataxia"]
    assert [(p.count, p.total) for a in found for p in a.evidence] == [(4, total)]
