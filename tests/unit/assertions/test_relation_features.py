from __future__ import annotations

from dataclasses import replace

import pytest
from build_document import SmallVocabulary, build

from kgraph.assertions.extract import text_features
from kgraph.assertions.relation_features import NUMBERS
from kgraph.assertions.relation_words import BITS, hashed
from kgraph.model import Candidate

TEXT = (
    "[{drug}|C|MESH:D1] and [{ill}|D|MESH:D2] || A man took [{drug}|C|MESH:D1] for [gout|D|MESH:D3]. "
    "He was well for a week. Then [{ill}|D|MESH:D2] set in, and [colchicine|C|MESH:D4] was begun."
)


def features(text):
    return text_features(build(text), SmallVocabulary())


def test_every_pair_once_and_sorted():
    found = features(TEXT.format(drug="febuxostat", ill="vertigo"))
    assert [(one.drug, one.disease) for one in found] == [
        ("MESH:D1", "MESH:D2"),
        ("MESH:D1", "MESH:D3"),
        ("MESH:D4", "MESH:D2"),
        ("MESH:D4", "MESH:D3"),
    ]
    assert all(len(one.numbers) == len(NUMBERS) for one in found)


def test_names_do_not_matter():
    """The same text about another drug and disease looks the same: nothing can be learned about one of them."""
    assert [(one.words, one.numbers) for one in features(TEXT.format(drug="febuxostat", ill="vertigo"))] == [
        (one.words, one.numbers) for one in features(TEXT.format(drug="rasburicas", ill="tremors"))
    ]


def test_words_between_matter():
    one, other = features("[a|C] caused [b|D]."), features("[a|C] never met [b|D].")
    assert set(one[0].words) != set(other[0].words)


def test_pairs_that_no_sentence_names_have_their_nearest_places():
    (pair,) = (
        p
        for p in features(TEXT.format(drug="febuxostat", ill="vertigo"))
        if p.drug == "MESH:D4" and p.disease == "MESH:D3"
    )
    assert pair.locals == ()
    assert [(place.disease.sentence, place.drug.sentence) for place in pair.far] == [(1, 3)]


def test_hashes_are_the_same_everywhere():
    assert hashed("b<induced") == 86619
    assert all(0 <= index < 1 << BITS for one in features("[a|C] caused [b|D].") for index in one.words)


def test_doubtful_links_show():
    """The same text with a less sure link of the drug differs in the numbers of that drug alone."""
    sure = build("[a|C|MESH:D1] caused [b|D|MESH:D2]. Then [c|C|MESH:C3] was given.")
    drug, *rest = sure.mentions
    rival = Candidate(id="MESH:C3", label="c", score=0.3, matched="c", method="test")
    doubtful = replace(drug, candidates=(replace(drug.candidates[0], score=0.4), rival))
    names = dict.fromkeys(NUMBERS)
    assert len(names) == len(NUMBERS)
    one = {p.drug: dict(zip(NUMBERS, p.numbers, strict=True)) for p in text_features(sure, SmallVocabulary())}
    other = {
        p.drug: dict(zip(NUMBERS, p.numbers, strict=True))
        for p in text_features(replace(sure, mentions=(doubtful, *rest)), SmallVocabulary())
    }
    changed = {name: value for name, value in other["MESH:D1"].items() if one["MESH:D1"][name] != value}
    assert changed == {
        "drug best": 0.4,
        "drug mean": 0.4,
        "drug least": 0.4,
        "drug best_lead": pytest.approx(0.1),
        "drug mean_lead": pytest.approx(0.1),
    }
    assert other["MESH:C3"]["drug beside"] == 0.3
    assert other["MESH:C3"]["drug supplementary"]
    assert not other["MESH:D1"]["drug supplementary"]
