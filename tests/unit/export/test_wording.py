from __future__ import annotations

import dataclasses

import pytest
from export_samples import seed_assertions

from kgraph.export.appearance import rgb, stroke
from kgraph.export.wording import KIND_NAMES, OUTCOME_NAMES, hedged, numbers, p_words, phrase
from kgraph.model import AssertionKind, OutcomeCategory
from kgraph.vocab import PREDICATES


def fact(kind="treatment", effect="", *, negated=False):
    qualifiers = (("effect", effect),) if effect else ()
    return dataclasses.replace(seed_assertions()[0], kind=kind, negated=negated, qualifiers=qualifiers)


@pytest.mark.parametrize("kind", AssertionKind.__args__)
def test_denial_never_reads_like_the_statement(kind):
    for effect in ("", "effective", "not stated"):
        assert phrase(fact(kind, effect)) != phrase(fact(kind, effect, negated=True))
        assert stroke(fact(kind, effect), "asserted") != stroke(fact(kind, effect, negated=True), "asserted")


@pytest.mark.parametrize("kind", AssertionKind.__args__)
def test_doubt_is_seen_and_read(kind):
    assert (
        len({hedged(fact(kind), certainty) for certainty in ("asserted", "speculated", "hypothetical", "background")})
        == 4
    )
    assert stroke(fact(kind), "speculated").pattern == "dotted"
    assert stroke(fact(kind), "asserted").pattern == "solid"


def test_every_kind_and_category_has_its_words():
    assert set(KIND_NAMES) == set(AssertionKind.__args__) == set(PREDICATES)
    assert set(OUTCOME_NAMES) == set(OutcomeCategory.__args__)


@pytest.mark.parametrize(
    ("n", "total", "percent", "words"),
    [
        (5, 9, None, "5/9 (56%)"),
        (5, 9, 55.6, "5/9 (55.6%)"),
        (0, 9, None, "0/9 (0%)"),
        (5, 0, None, "5"),
        (5, None, 12.5, "5 (12.5%)"),
        (None, None, 100.0, "100%"),
        (None, 9, None, ""),
    ],
)
def test_numbers(n, total, percent, words):
    assert numbers(n, total, percent) == words


def test_colours_as_bytes():
    assert rgb("#00ff7f") == (0, 255, 127)


@pytest.mark.parametrize(
    ("printed", "words"), [("0.004", "p = 0.004"), ("<0.001", "p < 0.001"), ("≤ 0.05", "p ≤ 0.05"), ("", "")]
)
def test_p_values_have_their_sign(printed, words):
    assert p_words(printed) == words


def test_animals_stand_behind_the_words():
    assert hedged(fact("cause"), "asserted", "animals") == "causes (animals)"
    assert hedged(fact("adverse-event"), "speculated", "cells") == "possible adverse event (cells)"
