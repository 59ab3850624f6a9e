"""What the model of pairs is told."""

import numpy as np
import pytest

from kgraph.mentions.adverse_pairs import BITS, NUMBERS, Candidate, PairModel, believed, pair_features
from kgraph.model import Span

TEXT = "Zolemine caused nausea; maltrex was safe."
DRUGS = [Candidate(Span(0, 8), 0.9), Candidate(Span(24, 31), 0.6)]
EFFECTS = [Candidate(Span(16, 22), 0.8)]


def features(drug, sentence=1.0):
    return pair_features(TEXT, DRUGS, EFFECTS, (drug, 0), sentence)


def test_pairs_of_a_sentence_differ():
    first, second = features(0), features(1)
    assert first != second
    assert all(0 <= column < 1 << BITS for column in first.columns + second.columns)
    assert list(first.columns) == sorted(set(first.columns))
    assert len(first.numbers) == len(second.numbers) == NUMBERS
    assert first.numbers[0] > second.numbers[0], "the surer drug"


def test_how_sure_the_sentence_is_is_bounded():
    assert features(0, 100.0).numbers == features(0, 8.0).numbers
    assert features(0, -100.0).numbers != features(0, 8.0).numbers


def test_an_effect_may_hold_its_drug():
    text = "Lithium toxicity is rare."
    inside = pair_features(text, [Candidate(Span(0, 7), 1.0)], [Candidate(Span(0, 16), 1.0)], (0, 0), 0.0)
    assert inside.columns != features(0).columns


def test_the_chance_is_logistic():
    arrays = {"weights": np.zeros(1 << BITS), "numbers": np.zeros(NUMBERS), "base": np.array([0.0])}
    assert PairModel(arrays).chance(features(0)) == 0.5
    arrays["weights"][features(0).columns[0]] = 2.0
    arrays["numbers"][2] = 1.0
    assert PairModel(arrays).chance(features(0)) == pytest.approx(1 / (1 + np.exp(-3.0)))


def test_of_a_given_sentence_the_likeliest_pair_is_believed():
    assert believed([0.1, 0.7, 0.6], 0.5, given=False) == believed([0.1, 0.7, 0.6], 0.5, given=True) == [1, 2]
    assert believed([0.1, 0.3], 0.5, given=False) == []
    assert believed([0.1, 0.3], 0.5, given=True) == [1]
    assert believed([], 0.5, given=True) == []
