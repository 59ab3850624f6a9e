from __future__ import annotations

from relation_arrays import small_arrays

from kgraph.assertions.relation_features import PairFeatures
from kgraph.assertions.relation_model import RelationModel
from kgraph.assertions.relation_priors import PRIORS, Priors


def pair(drug, disease, *above):
    return PairFeatures(drug, disease, (), (), (), (), above)


ABSTRACTS = [
    ((pair("a", "x", "up"), pair("a", "y")), frozenset({("a", "x")})),
    ((pair("a", "x", "up"),), frozenset()),
    ((pair("b", "x", "up"),), frozenset({("b", "x")})),
]


def rows(*pairs):
    return [dict(zip(PRIORS, row, strict=True)) for row in Priors.of(ABSTRACTS).table(pairs).tolist()]


def test_counts_are_smoothed():
    (row,) = rows(pair("a", "x", "up"))
    assert (row["pair right"], row["pair wrong"]) == (1, 1)
    assert (row["abstracts of drug"], row["abstracts of disease"]) == (2, 3)
    assert row["share of drug"] == (1 + 2 * 0.4) / 4
    assert row["share above disease"] == (2 + 2 * 0.4) / 5


def test_an_unknown_disease_has_the_share_of_what_is_above_it():
    known, unknown = rows(pair("c", "new", "up"), pair("c", "new"))
    assert known["share of disease"] == known["share above disease"] > unknown["share of disease"] == 0.4
    assert unknown["share of drug"] == 0.4


def test_arrays_bring_everything_back():
    priors = Priors.of(ABSTRACTS)
    again = Priors.from_arrays(*priors.arrays())
    asked = [pair("a", "x", "up"), pair("b", "y"), pair("c", "z")]
    assert again.table(asked).tolist() == priors.table(asked).tolist()
    assert priors.table([]).shape == (0, len(PRIORS))
    assert RelationModel(small_arrays()).best["harm"] == 0.5
