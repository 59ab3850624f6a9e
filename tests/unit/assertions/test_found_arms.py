"""Outcomes whose arm no rule reads take it from what a trained head is sure of."""

from dataclasses import replace

import pytest
from build_document import SmallVocabulary, build

from kgraph.assertions import extract
from kgraph.model import LabelledSpan, Span

TRIAL = "[Zolemine|C] against [maltrex|C] in [gout|D] was tried. Of patients with [gout|D], {}."
SAID = "12 (30%) had a complete response"


def outcomes(sentence, *labels, second="maltrex"):
    """Return (arm, drug, its place) of the outcomes; *labels* are (words, label, score) in text order."""
    document = build(TRIAL.replace("[maltrex|C]", f"[{second}|C]" if second == "maltrex" else second).format(sentence))
    text, found, at = document.record.text, [], 0
    for words, label, score in labels:
        at = text.index(words, at)
        found.append(LabelledSpan(span=Span(at, at + len(words)), label=label, score=score))
    read = extract(replace(document, spans=tuple(found)), SmallVocabulary(), trained=False).outcomes
    return [(one.arm, one.drug, one.evidence.subject.of(text) if one.evidence.subject else "") for one in read]


ZOLEMINE, MALTREX = ("Zolemine", "intervention", 0.9), ("maltrex", "control", 0.9)
BOTH = (("12", "cv-bin-abs", 0.8), ("30%", "cv-bin-percent", 0.8), ("8", "iv-bin-abs", 0.8))
LATER = f"{SAID}, later 8 more did not"


def test_without_spans_there_is_no_arm():
    assert [arm for arm, _, _ in outcomes(LATER)][:1] == [""]


def test_the_arm_and_its_drug_are_those_of_the_numbers():
    assert outcomes(LATER, ZOLEMINE, MALTREX, *BOTH)[0] == ("maltrex", "MESH:maltrex", "maltrex")


def test_an_arm_without_a_drug_has_none():
    found = outcomes(LATER, ZOLEMINE, ("sugar pills", "control", 0.9), *BOTH, second="sugar pills")
    assert found[0] == ("sugar pills", "", "")


def test_the_new_treatment_fills_the_drug_only_where_the_rules_read_none():
    flipped = [(words, {"cv": "iv", "iv": "cv"}[label[:2]] + label[2:], score) for words, label, score in BOTH]
    assert outcomes(LATER)[0] == ("", "", "")
    assert outcomes(LATER, ZOLEMINE, MALTREX, *flipped)[0] == ("Zolemine", "MESH:zolemine", "Zolemine")
    named = f"on [quibine|C] {LATER}"
    assert outcomes(named)[0] == ("", "MESH:quibine", "quibine")
    assert outcomes(named, ZOLEMINE, MALTREX, *flipped)[0] == ("Zolemine", "MESH:quibine", "quibine")


@pytest.mark.parametrize(
    "labels",
    [
        (ZOLEMINE, MALTREX, ("12", "cv-bin-abs", 0.8), ("30%", "cv-bin-percent", 0.8)),
        (ZOLEMINE, *BOTH),
        (ZOLEMINE, ("maltrex", "control", 0.2), *BOTH),
        (ZOLEMINE, MALTREX, ("12", "cv-bin-abs", 0.6), ("30%", "cv-bin-percent", 0.6), ("8", "iv-bin-abs", 0.9)),
        (ZOLEMINE, MALTREX, ("12", "cv-bin-abs", 0.8), ("30%", "iv-bin-percent", 0.8), ("8", "iv-bin-abs", 0.9)),
    ],
    ids=["numbers of one arm alone", "no name", "an unsure name", "unsure numbers", "numbers of both arms"],
)
def test_doubt_leaves_the_outcome_as_it_is(labels):
    assert outcomes(LATER, *labels) == outcomes(LATER)


def test_an_arm_that_the_rules_read_stays():
    sentence = "complete response was seen in 12 of 40 (30%) on [zolemine|C] and in 8 of 40 (20%) on [maltrex|C]"
    plain = outcomes(sentence)
    assert {arm for arm, _, _ in plain} == {"zolemine", "maltrex"}
    wrong = (
        ("12", "cv-bin-abs", 0.9),
        ("30%", "cv-bin-percent", 0.9),
        ("8", "iv-bin-abs", 0.9),
        ("20%", "iv-bin-percent", 0.9),
    )
    assert outcomes(sentence, ZOLEMINE, MALTREX, *wrong) == plain
