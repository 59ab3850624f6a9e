from __future__ import annotations

import numpy as np
from build_document import SmallVocabulary, build

from kgraph.assertions.extract import closest_features
from kgraph.assertions.relation_sentence import (
    BITS,
    CLASSES,
    FOLDS,
    SentenceModel,
    closest_pair,
    sentence_model,
    sentence_number,
)
from kgraph.assertions.sentence_view import view_sentences

TREATS = "[Oxalizine|C|MESH:D1] was effective in the treatment of [gout|D|MESH:D2]."
PREVENTS = "The new oral [rotavirus vaccine|C|MESH:D1] prevents [severe diarrhoea|D|MESH:D2] in infants."


def chances(text):
    document = build(text)
    return sentence_model().chances(document.record.text, closest_features(document, SmallVocabulary()))


def test_treatment_and_prevention_are_told_apart():
    treats, prevents = chances(TREATS), chances(PREVENTS)
    assert treats["treatment"] > 0.5 > treats["prevention"]
    assert prevents["prevention"] > 0.5
    assert prevents["prevention"] > treats["prevention"]


def test_the_nearest_drug_and_disease_are_taken():
    (view,) = view_sentences(
        build("[a|C|MESH:D1] and [b|C|MESH:D2] for [x|D|MESH:D3]; no [y|D|MESH:D4] was seen by us.")
    )
    assert closest_pair(view) == (1, 2)
    (view,) = view_sentences(build("[a|C|MESH:D1] was given."))
    assert closest_pair(view) is None
    assert closest_features(build("[a|C|MESH:D1] was given."), SmallVocabulary()) == ()


def test_features_are_sorted_numbers_without_doubles():
    found = closest_features(build(TREATS), SmallVocabulary())
    assert list(found) == sorted(set(found))
    assert 0 <= found[0] <= found[-1] < 1 << BITS


def test_a_sentence_is_judged_by_the_fold_that_has_not_seen_it():
    weights = np.zeros((FOLDS, len(CLASSES), 1 << BITS), dtype=np.float16)
    bias = np.zeros((FOLDS, len(CLASSES)))
    known = "A known sentence."
    bias[sentence_number(known) % FOLDS] = 50.0
    model = SentenceModel({"weights": weights, "bias": bias, "seen": np.array([sentence_number(known)])})
    assert model.chances(known, [1])["treatment"] > 0.99
    assert abs(model.chances("Another one.", [1])["treatment"] - 0.6) < 0.01
