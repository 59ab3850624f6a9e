"""What the first layer saw, laid out: the same rows whichever way they are asked for."""

import numpy as np
import pytest

from kgraph.mentions.finder import is_fast
from kgraph.mentions.neural.layout import groups
from kgraph.mentions.neural.seen import Seen
from kgraph.mentions.recognizer import load_network

WORDS = "a b a c d a b e f a g h".split()
STRETCHES = [(0, 3), (3, 5), (5, 10), (10, 11), (11, 12)]


def read(words, stretches, width=4):
    """Return invented rows of a layer for each piece, and what is made of them."""
    rows = np.random.default_rng(1).normal(size=(len(words), width)).astype(np.float32)
    parts = list(groups(stretches))
    return rows, Seen(words, parts, [part.spread(rows) for part in parts])


def others(rows, words):
    """Return the mean of the rows of the same word's other places."""
    found = np.zeros_like(rows)
    for at, word in enumerate(words):
        rest = [rows[i] for i, other in enumerate(words) if other == word and i != at]
        if rest:
            found[at] = np.mean(rest, axis=0)
    return found


def test_rows_and_means_by_piece():
    rows, seen = read(WORDS, STRETCHES)
    hidden, elsewhere = seen.flat()
    assert (hidden == rows).all()
    assert np.allclose(elsewhere, others(rows, WORDS), atol=1e-6)


@pytest.mark.parametrize(
    "stretches", [None, STRETCHES, [(0, 12)], [(3, 5), (10, 11)]], ids=["read", "same", "whole", "some"]
)
def test_sides_hold_the_same_rows_with_zeros_behind(stretches):
    rows, seen = read(WORDS, STRETCHES)
    hidden, elsewhere = seen.flat()
    for side in seen.sides(stretches):
        assert (side.hidden == side.group.spread(hidden)).all()
        assert (side.elsewhere == side.group.spread(elsewhere)).all()
        assert (side.group.gathered(side.hidden) == rows[side.group.pieces]).all()


def test_words_that_stand_alone_have_no_memory():
    _, seen = read(list("xyz"), [(0, 2), (2, 3)])
    assert not seen.flat()[1].any()


def test_vectors_of_words_stay_what_they_are_as_more_come():
    words = load_network("fast")._members[0]._words
    first = words.of(["lithium", "Xq", "lithium"])
    words.of([f"filler{number}" for number in range(6000)])
    assert (words.of(["lithium", "Xq", "lithium"]) == first).all()
    assert (first[0] == first[2]).all()
    assert (first[0] != first[1]).any()


@pytest.mark.parametrize(
    ("model", "fast"), [("fast", True), ("default", False), ("some/folder@fast", True), ("dictionary", False)]
)
def test_which_models_are_fast(model, fast):
    assert is_fast(model) is fast
