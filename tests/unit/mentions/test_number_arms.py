"""Which numbers of a trial belong together, which words name their arm, and what the decider makes of it."""

from itertools import pairwise

import numpy as np
import pytest

from kgraph.mentions.neural.arm_names import arm_names, naming
from kgraph.mentions.neural.number_decider import NumberDecider, NumberReader, lower
from kgraph.mentions.neural.number_evidence import evidence
from kgraph.mentions.neural.number_groups import results_of
from kgraph.mentions.neural.number_naming import BEFORE, BEHIND, LIST_BEFORE, LIST_BEHIND, NONE, named_arms
from kgraph.mentions.neural.number_spans import (
    GROUP,
    ArmLabels,
    NumberSpan,
    arm_label,
    is_new,
    kind_of,
    number_value,
)
from kgraph.mentions.neural.pieces import piece_spans, stretches
from kgraph.mentions.neural.span_decoding import label_chances
from kgraph.mentions.recognizer import load_network
from kgraph.mentions.study_spans import head_of

TITLE = "Zolemine versus maltrex for gout. "
LABELS = (
    "control", "control-participants", "cv-bin-abs", "cv-bin-percent", "intervention", "intervention-participants", "iv-bin-abs", "iv-bin-percent",
    "total-participants",
)  # fmt: skip


def read(text, new=("zolemine",), old=("maltrex",)):
    low, pieces = text.lower(), piece_spans(text)
    rows = stretches(text, pieces)
    ends = [(pieces[first][0], pieces[last - 1][1]) for first, last in rows]
    words = [low[start:end] for start, end in pieces]
    arms = np.array([[0.9 * (word in new), 0.9 * (word in old)] for word in words], dtype=np.float32)
    return low, pieces, rows, ends, arm_names(low, pieces, ends[0][1], arms)


def numbers(text, rows, pieces, *spans):
    found, at = [], 0
    for words, kind in spans:
        at = text.index(words, at)
        first = next(i for i, (start, _) in enumerate(pieces) if start == at)
        last = next(i for i, (_, end) in enumerate(pieces) if end == at + len(words)) + 1
        stretch = next(i for i, (a, b) in enumerate(rows) if a <= first < b)
        found.append(NumberSpan(first, last, at, at + len(words), kind, stretch, 0.9, 0.0, 0.0, number_value(words)))
        at += len(words)
    return found


def arms_of(sentence, *percents):
    text = TITLE + sentence
    low, pieces, rows, ends, names = read(text)
    found = numbers(text, rows, pieces, *[(percent, "bin-percent") for percent in percents])
    results, chains = results_of(low, found, ends)
    named = named_arms(low, results, chains, names)
    return [(one.source, np.sign(one.words.lean)) for one in named]


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("12%", 12.0),
        ("1,234", 1234.0),
        ("0\u00b75%", 0.5),
        ("Forty-one", 41.0),
        ("One hundred and thirty women", 130.0),
        ("no", 0.0),
        ("many", None),
    ],
    ids=["percent", "thousands", "raised point", "in words", "hundreds in words", "none", "no number"],
)
def test_values_as_printed(printed, value):
    assert number_value(printed) == value


def test_labels_of_two_arms_are_one():
    moves, start = np.zeros((1 + 4 * len(LABELS),) * 2, np.float32), np.zeros(1 + 4 * len(LABELS), np.float32)
    arms = ArmLabels(LABELS, moves, start)
    assert arms.kinds == ("control", GROUP, "bin-abs", "bin-percent", "intervention", "total-participants")
    assert [LABELS[i] for i in arms.arms("bin-abs")] == ["iv-bin-abs", "cv-bin-abs"]
    assert [LABELS[i] for i in arms.arms(GROUP)] == ["intervention-participants", "control-participants"]
    scores = np.zeros((1, len(start)), np.float32)
    scores[0, 1 + 4 * 2] = scores[0, 1 + 4 * 6] = 2.0  # to begin a count of either arm
    merged = arms.merge(scores)
    assert merged.shape == (1, 1 + 4 * 6)
    assert merged[0, 1 + 4 * 2] == pytest.approx(2.0 + np.log(2))
    assert merged[0, 1] == 0.0, "a label without an arm keeps its score"
    for label in LABELS[1:4] + LABELS[5:8]:
        assert arm_label(kind_of(label), new=is_new(label)) == label


def test_numbers_of_one_result_and_results_that_are_compared():
    text = "Relapse was seen in 8 of 72 (11%) versus 13 of 75 (17%). Later 4 died."
    _, pieces, rows, ends, _ = read(text)
    kinds = [("8", "bin-abs"), ("72", GROUP), ("11%", "bin-percent"), ("13", "bin-abs"), ("75", GROUP), ("17%", "bin-percent"), ("4", "bin-abs")]  # fmt: skip
    results, chains = results_of(text.lower(), numbers(text, rows, pieces, *kinds), ends)
    assert [one.members for one in results] == [(0, 1, 2), (3, 4, 5), (6,)]
    assert chains == [[0, 1], [2]]
    assert [(one.rank, one.size) for one in results] == [(0, 2), (1, 2), (0, 1)]


@pytest.mark.parametrize(
    ("sentence", "percents", "expected"),
    [
        ("Pain in 12% of the zolemine group and 9% of the maltrex group.", ("12%", "9%"), [(BEHIND, 1), (BEHIND, -1)]),
        ("Pain in 12% of patients given maltrex and 9% of those given zolemine.", ("12%", "9%"), [(BEHIND, -1), (BEHIND, 1)]),
        ("With maltrex 12% had pain, with zolemine 9%.", ("12%", "9%"), [(BEFORE, -1), (BEFORE, 1)]),
        ("Pain was rarer with zolemine than with maltrex (9% versus 12%).", ("9%", "12%"), [(LIST_BEFORE, 1), (LIST_BEFORE, -1)]),
        ("Compared with maltrex, zolemine gave less pain (9% vs 12%).", ("9%", "12%"), [(LIST_BEFORE, 1), (LIST_BEFORE, -1)]),
        ("Pain was seen in 12% and 9% for maltrex and zolemine, respectively.", ("12%", "9%"), [(LIST_BEHIND, -1), (LIST_BEHIND, 1)]),
        ("Pain was more common than with maltrex (9% vs 12%).", ("9%", "12%"), [(BEFORE, 1), (NONE, 0)]),
        ("Pain was seen in 12% and 9%.", ("12%", "9%"), [(NONE, 0), (NONE, 0)]),
    ],
    ids=["behind", "behind, the other first", "before", "list before", "list turned round", "list behind", "than the other", "nothing"],
)  # fmt: skip
def test_words_that_name_the_arm(sentence, percents, expected):
    assert arms_of(sentence, *percents) == expected


def test_short_forms_letters_and_controls_lean_like_their_names():
    text = "Zolemine (ZLM) in gout. Patients got zolemine (group B) or the usual care (group A). No zolemine was sold."
    low, _, _, _, names = read(text)
    assert names.short["zlm"] > 0.3
    assert names.letters["b"] > 0 > names.letters["a"]

    def lean(words):
        at = low.index(words)
        return naming(low, at, at + len(words), names).lean

    assert lean("zolemine (group b)") > 0 > lean("usual care")
    assert lean("no zolemine") < 0, "without the new treatment is the control"
    assert lean("in gout") == 0


def test_the_denominator_tells_the_arm():
    text = TITLE + "Of all, 41 got zolemine and 73 got maltrex. Relapse came in 7 of 73 and 9 of 41."
    low, pieces, rows, ends, names = read(text)
    found = numbers(
        text,
        rows,
        pieces,
        ("41", GROUP),
        ("73", GROUP),
        ("7", "bin-abs"),
        ("73", GROUP),
        ("9", "bin-abs"),
        ("41", GROUP),
    )
    leaning = [
        NumberSpan(*(getattr(one, name) for name in NumberSpan.__slots__[:7]), lean, 0.0, one.value)
        for one, lean in zip(found, (2.0, -2.0, 0.0, -0.1, 0.0, 0.1), strict=True)
    ]
    by_size = evidence(low, leaning, ends, names).signed[:, -1].tolist()
    assert by_size == [0.0, 0.0, -1.0, -1.0, 1.0, 1.0]


def test_the_decider_weighs_what_is_told():
    text = TITLE + "Pain in 12% of the maltrex group and 9% of the zolemine group."
    pieces = piece_spans(text)
    rows = stretches(text, pieces)
    count = 1 + 4 * len(LABELS)
    moves, start = np.zeros((count, count), np.float32), np.zeros(count, np.float32)
    scores = np.full((len(pieces), count), -9.0, np.float32)
    scores[:, 0] = 0.0
    for place, (first, end) in enumerate(pieces):
        word = text[first:end].lower()
        if word in {"zolemine", "maltrex"}:
            scores[place, 4 + 4 * LABELS.index("intervention" if word == "zolemine" else "control")] = 5.0
        if word.isdigit():  # the head finds each percent, and is for the wrong arm
            wrong, right = (
                ("iv-bin-percent", "cv-bin-percent") if word == "12" else ("cv-bin-percent", "iv-bin-percent")
            )
            scores[place, 4 + 4 * LABELS.index(wrong)], scores[place, 4 + 4 * LABELS.index(right)] = 6.0, 5.0
    others, found = NumberReader(LABELS, moves, start, 0.0).read(text, pieces, rows, scores)
    assert [one.kind for one in found] == ["bin-percent"] * 2
    assert {one.label for one in others} == {"intervention", "control"}
    told = NumberReader(LABELS, moves, start, 0.0).told(text, pieces, rows, scores, found)
    arm, keep = np.zeros(told.signed.shape[1] + 1), np.zeros(told.plain.shape[1] + 1)
    arm[0], keep[-1] = 5.0, 3.0  # the words behind alone
    arrays = {"arm": arm, "keep": keep, "least": np.array([0.35]), "bias": np.array([0.0])}
    spans = NumberDecider(arrays, LABELS, moves, start).spans(text, pieces, rows, scores)
    assert [(one.label, one.span.of(text)) for one in spans if "bin" in one.label] == [
        ("cv-bin-percent", "12"),
        ("iv-bin-percent", "9"),
    ]
    assert spans == sorted(spans, key=lambda one: one.span)
    arrays["least"] = np.array([1.0])
    assert not [
        one
        for one in NumberDecider(arrays, LABELS, moves, start).spans(text, pieces, rows, scores)
        if "bin" in one.label
    ]


def test_lower_case_keeps_places():
    assert lower("\u0130BC") == "\u0130bc"
    assert lower("ABC") == "abc"


@pytest.mark.parametrize(
    "sentence",
    [
        "At five years, recurrence was seen in 20% of patients in the placebo group and in 10% of patients in the zolemine group.",
        "At five years, recurrence was rarer with zolemine than with placebo (10% versus 20%).",
    ],
    ids=["the control first", "a list"],
)
def test_the_shipped_head_takes_arms_from_words(sentence):
    text = f"Zolemine versus placebo for early breast cancer: a randomized trial. We randomly assigned 480 women to zolemine or placebo. {sentence}"
    found = {(one.label, one.span.of(text)) for one in head_of("", "pico").spans(text, load_network())}
    assert {("iv-bin-percent", "10%"), ("cv-bin-percent", "20%")} <= found


def test_chances_are_those_of_the_ways_through_the_tags():
    random = np.random.default_rng(7)
    kinds, pieces = 3, 6
    moves = random.normal(size=(1 + 4 * kinds,) * 2).astype(np.float32)
    scores = random.normal(size=(pieces, 1 + 4 * kinds)).astype(np.float32)

    def way(first, path):
        """Return the score of *path* from and to nothing."""
        inside = sum(float(scores[first + place, tag]) for place, tag in enumerate(path))
        return inside + sum(float(moves[a, b]) for a, b in pairwise([0, *path, 0]))

    spans = [(0, 1), (1, 3), (2, 6), (5, 6), (0, 3)]
    chances = label_chances(moves, scores, spans)
    for (first, last), row in zip(spans, chances, strict=True):
        length = last - first
        ways = [way(first, [0] * length)]
        for begin in range(1, 1 + 4 * kinds, 4):
            path = [begin + 3] if length == 1 else [begin, *[begin + 1] * (length - 2), begin + 2]
            ways.append(way(first, path))
        share = np.exp(np.array(ways) - np.logaddexp.reduce(ways))
        assert row == pytest.approx(share[1:], abs=1e-5)
    assert label_chances(moves, scores, []).shape == (0, kinds)
