"""Subword vectors without spaCy: the same numbers as spaCy's floret vectors."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.strings import StringStore
from spacy.vectors import Vectors

from kgraph.mentions.neural.subwords import LONGEST, SEED, SHORTEST, SubwordTable, murmur, row_numbers

ROWS, WIDTH = 997, 6
TABLE = np.random.default_rng(3).integers(-127, 128, size=(ROWS, WIDTH)).astype(np.int8)
SCALE = np.random.default_rng(4).uniform(0.01, 0.1, size=ROWS).astype(np.float32)
OURS = SubwordTable(TABLE, SCALE)
THEIRS = Vectors(
    strings=StringStore(), data=TABLE * SCALE[:, None], mode="floret", bow="<", eow=">", minn=SHORTEST, maxn=LONGEST, hash_count=2,
    hash_seed=SEED,
)  # fmt: skip


@pytest.mark.parametrize(
    "word", ["a", "0", "aspirin", "\u03b1", "sulfamethoxazoletrimethoprim", "\u03c7\u03b1\u03bb\u03ba\u03cc\u03c2", "\U0001d518\U0001d52b\U0001d526\U0001d520"]
)  # fmt: skip
def test_known_words(word):
    np.testing.assert_allclose(OURS.of([word])[0], THEIRS[word], atol=1e-6)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40), min_size=1, max_size=5))
def test_any_words_alone_and_together(words):
    together = OURS.of(words)
    for word, row in zip(words, together, strict=True):
        np.testing.assert_allclose(row, THEIRS[word], atol=1e-6)
        assert (OURS.of([word])[0] == row).all()


def test_half_a_surrogate_has_a_vector():
    (rows,) = row_numbers(["\ud800"], ROWS)
    assert len(rows) == 4


def test_hashes_of_all_lengths_agree():
    for size in range(1, 40):
        word = "k" * size
        (rows,) = row_numbers([word], 1 << 32)
        whole = murmur(f"<{word}>".encode())
        assert rows[:2].tolist() == [whole & 0xFFFFFFFF, whole >> 32]
