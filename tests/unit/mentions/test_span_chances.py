"""Probabilities of spans against the sum over every sequence of tags."""

import itertools
import math

import numpy as np
import pytest

from kgraph.mentions.neural.decoding import constrained, spans_of
from kgraph.mentions.neural.span_chances import apart, span_chances


@pytest.mark.parametrize("length", [1, 2, 5])
def test_chances_are_those_of_all_sequences(length):
    rng = np.random.default_rng(length)
    scores, moves, start = (rng.normal(size=size).astype(np.float32) for size in ((length, 5), (5, 5), (5,)))
    follows, begins, ends = constrained(("a",), moves, start)
    total, by_span = -math.inf, {}
    for path in itertools.product(range(5), repeat=length):
        score = begins[path[0]] + ends[path[-1]] + sum(scores[i, tag] for i, tag in enumerate(path))
        score += sum(follows[a, b] for a, b in itertools.pairwise(path))
        if score < -1000:
            continue  # not allowed
        total = np.logaddexp(total, score)
        for first, last, _ in spans_of(path, ("a",)):
            by_span[first, last] = np.logaddexp(by_span.get((first, last), -math.inf), score)
    found = {(first, last): chance for first, last, chance in span_chances(scores, moves, start, least=1e-9)}
    assert found.keys() == by_span.keys()
    assert found == pytest.approx({span: math.exp(score - total) for span, score in by_span.items()}, abs=1e-5)
    likely = span_chances(scores, moves, start, least=0.3)
    assert likely == [one for one in span_chances(scores, moves, start, least=1e-9) if one[2] >= 0.3]


def test_the_likelier_of_two_that_overlap_is_kept():
    assert apart([(0, 2, 0.4), (1, 3, 0.5), (3, 4, 0.1)]) == [(1, 3, 0.5), (3, 4, 0.1)]
    assert apart([(0, 2, 0.5), (1, 3, 0.5)]) == [(0, 2, 0.5)], "of two alike the first"
