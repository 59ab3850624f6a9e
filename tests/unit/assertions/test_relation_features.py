from __future__ import annotations

from build_document import SmallVocabulary, build

from kgraph.assertions.extract import text_features
from kgraph.assertions.relation_features import BITS, NUMBERS, hashed

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
