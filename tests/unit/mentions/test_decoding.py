"""The best sequence of tags is found, allowed, and read as spans."""

import itertools

import numpy as np

from kgraph.mentions.neural.decoding import allowed, best_tags, constrained, spans_of, tag_names

TYPES = ("Chemical", "Disease")


def test_best_tags_equal_the_best_of_all_allowed_sequences():
    rng = np.random.default_rng(3)
    count = len(tag_names(TYPES))
    transitions = rng.normal(size=(count, count)).astype(np.float32)
    start = rng.normal(size=count).astype(np.float32)
    scores = rng.normal(scale=2, size=(4, 2, count)).astype(np.float32)
    moves, begin, end = constrained(TYPES, transitions, start)
    got = best_tags(scores, [4, 3], moves, begin, end)
    for row, length in ((0, 4), (1, 3)):

        def value(path, row=row):
            total = begin[path[0]] + end[path[-1]] + sum(scores[i, row, t] for i, t in enumerate(path))
            return total + sum(moves[a, b] for a, b in itertools.pairwise(path))

        best = max(itertools.product(range(count), repeat=length), key=value)
        assert got[row] == list(best)


def test_only_whole_mentions_are_allowed():
    follows, opening, closing = allowed(TYPES)
    tags = tag_names(TYPES)
    assert not follows[tags.index("B-Chemical"), tags.index("O")]
    assert not follows[tags.index("B-Chemical"), tags.index("E-Disease")]
    assert follows[tags.index("B-Chemical"), tags.index("E-Chemical")]
    assert not opening[tags.index("I-Disease")]
    assert not closing[tags.index("B-Disease")]


def test_spans_of_tags():
    tags = tag_names(TYPES)
    sequence = [tags.index(t) for t in ("O", "S-Disease", "B-Chemical", "I-Chemical", "E-Chemical", "S-Chemical")]
    assert spans_of(sequence, TYPES) == [(1, 2, "Disease"), (2, 5, "Chemical"), (5, 6, "Chemical")]
