"""Treatment and prevention read by slots."""

from __future__ import annotations

import pytest
from build_document import SmallVocabulary, build

from kgraph.assertions import extract
from kgraph.assertions.effect_words import forms, nouns, verbs


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("halt", ("halt", "halts", "halted", "halting")),
        ("relieve", ("relieve", "relieves", "relieved", "relieving")),
        ("rectify", ("rectify", "rectifies", "rectified", "rectifying")),
        ("extinguish", ("extinguish", "extinguishes", "extinguished", "extinguishing")),
        ("shrink", ("shrink", "shrinks", "shrank", "shrunk", "shrinking")),
        ("remit", ("remit", "remits", "remitted", "remitting")),
    ],
)
def test_forms(base, expected):
    assert forms(base) == expected


def test_patterns_put_longer_words_first():
    assert verbs(["heal"]) == "healing|healed|heals|heal"
    assert nouns(["relief"]) == "reliefs|relief"


def _effects(text):
    return sorted((a.kind, a.effect, a.negated) for a in extract(build(text), SmallVocabulary()).assertions)


@pytest.mark.parametrize(
    "text",
    [
        "[Orlistat|C] quelled the [colic|D].",
        "The [colic|D] was quelled by [orlistat|C].",
        "The [colic|D] dissipated after [orlistat|C].",
        "Subsidence of the [colic|D] followed within days of [orlistat|C].",
        "In [colic|D], [orlistat|C] proved beneficial.",
        "After [orlistat|C], the [colic|D] vanished.",
    ],
)
def test_every_order_of_drug_word_and_disease(text):
    assert _effects(text) == [("treatment", "effective", False)]


@pytest.mark.parametrize(
    "text",
    [
        "The [colic|D] vanished after [orlistat|C] was withdrawn.",
        "[Orlistat|C]-induced [colic|D] vanished.",
        "[Colic|D] scores waned with [orlistat|C].",
        "[Orlistat|C] attenuated the rise of the receptor that patients had in [colic|D].",
    ],
)
def test_words_that_mean_something_else(text):
    assert ("treatment", "effective", False) not in _effects(text)


@pytest.mark.parametrize(
    ("text", "effects"),
    [
        ("The effect of [estradiol|C] on disease activity in [lupus|D]: a randomized trial.", []),
        ("The influence of [zinc|C] on immune responses in [asthma|D].", []),
        ("A beneficial effect of [zinc|C] on [asthma|D] was seen.", ["effective"]),
        ("The effect of [zinc|C] on [asthma|D] was beneficial.", ["effective"]),
    ],
)
def test_what_an_effect_was_looked_for_on_is_no_effect(text, effects):
    assert [a.effect for a in extract(build(text), SmallVocabulary()).assertions] == effects
