"""The decoder for heads gives what the plain one gives."""

import numpy as np
import pytest

from kgraph.mentions.neural.decoding import best_tags, constrained
from kgraph.mentions.neural.span_decoding import SpanDecoder


def factored(chance, kinds):
    begin = 1 + 4 * np.arange(kinds)
    count = 1 + 4 * kinds
    closed, opening = (np.concatenate([[0], begin + a, begin + 3]) for a in (2, 0))
    moves = np.zeros((count, count), dtype=np.float32)
    moves[np.ix_(closed, opening)] = chance.normal(size=(len(closed), 1)) + chance.normal(size=(1, len(opening)))
    for a, b in ((0, 1), (0, 2), (1, 1), (1, 2)):
        moves[begin + a, begin + b] = chance.normal(size=kinds)
    start = np.zeros(count, dtype=np.float32)
    start[opening] = chance.normal(size=len(opening))
    return moves, start


@pytest.mark.parametrize("seed", range(8))
def test_the_same_tags_as_the_plain_decoder(seed):
    chance = np.random.default_rng(seed)
    kinds = 1 + seed % 4
    moves, start = factored(chance, kinds)
    lengths = [int(n) for n in chance.integers(1, 14, size=5)]
    scores = (3 * chance.normal(size=(sum(lengths), 1 + 4 * kinds))).astype(np.float32)
    ends = np.cumsum(lengths)
    stretches = [(int(end - length), int(end)) for end, length in zip(ends, lengths, strict=True)]
    found = SpanDecoder(moves, start).tags(scores, stretches)
    model = constrained(tuple("abcd"[:kinds]), moves, start)
    for first, last in stretches:
        (plain,) = best_tags(scores[first:last, None], [last - first], *model)
        assert found[first:last].tolist() == plain


def test_no_pieces():
    moves, start = factored(np.random.default_rng(0), 2)
    assert SpanDecoder(moves, start).tags(np.zeros((0, 9), dtype=np.float32), []).tolist() == []
