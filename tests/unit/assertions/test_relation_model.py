from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from build_document import SmallVocabulary, build
from relation_arrays import small_arrays

from kgraph.assertions import relation_model
from kgraph.assertions.extract import text_features
from kgraph.assertions.relation_features import NUMBERS
from kgraph.assertions.relation_model import KINDS, NAME, Indices, RelationModel, local_scores
from kgraph.assertions.relation_words import BITS
from kgraph.errors import KgraphError

FOLDER = Path(relation_model.__file__).parent / "models"
TEXT = "[a|C] and [b|D] || [a|C] was given. [b|D] and [c|D] came after [a|C]. [d|C] helped. All had [c|D]."


def test_linear_scores_are_normed_sums():
    weights = np.array([1.0, 2.0, -3.0], dtype=np.float16)
    assert Indices([(0, 1, 1, 0), (), (2,)]).scores(weights, 0.5).tolist() == [0.5 + 6 / 2, 0.5, 0.5 - 3]
    assert Indices([]).scores(weights, 0.5).tolist() == []


def test_trees_go_left_up_to_the_threshold():
    model = RelationModel(
        small_arrays()
        | {
            "harm.roots": np.array([0, 3]),
            "harm.feature": np.array([1, 0, 0, 0]),
            "harm.threshold": np.array([2.0, np.inf, np.inf, np.inf]),
            "harm.left": np.array([1, 0, 0, 0]),
            "harm.right": np.array([2, 0, 0, 0]),
            "harm.value": np.array([0.0, -1.0, 1.0, 0.25], dtype=np.float32),
            "harm.depth": np.array(1),
        }
    )
    assert model._trees(np.array([[9.0, 2.0], [0.0, 2.1]]), "harm").tolist() == [-0.75, 1.25]


def test_best_and_sum_of_sentences():
    features = text_features(build(TEXT), SmallVocabulary())
    counts = [len(one.locals) for one in features]
    best, total = local_scores(features, np.arange(float(sum(counts))))
    assert best[0] == counts[0] - 1
    assert total[0] == pytest.approx(sum(np.log1p(np.exp(n)) for n in range(counts[0])))
    assert [b for b, n in zip(best, counts, strict=True) if n == 0] == [-6.0] * counts.count(0)


def test_the_shipped_model_gives_probabilities():
    features = text_features(build(TEXT), SmallVocabulary())
    model = relation_model.relation_model()
    for kind in KINDS:
        chances = model.probabilities(features, kind)
        assert len(chances) == len(features)
        assert ((chances > 0) & (chances < 1)).all()
        assert model.probabilities((), kind).tolist() == []


def test_induced_looks_at_the_odds_of_harm():
    features = text_features(build(TEXT), SmallVocabulary())
    with np.load(FOLDER / f"{NAME}.npz", allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    low, high = (RelationModel(arrays | {"harm.value": np.full_like(arrays["harm.value"], v)}) for v in (-0.01, 0.01))
    assert (low.probabilities(features, "induced") < high.probabilities(features, "induced")).any()
    assert (low.probabilities(features, "treatment") == high.probabilities(features, "treatment")).all()


def test_harm_in_words_is_likelier_than_none():
    said, unsaid = (
        relation_model.relation_model().probabilities(text_features(build(text), SmallVocabulary()), "harm")[0]
        for text in ("[a|C]-induced [b|D] || [a|C] caused [b|D].", "[a|C] and [b|D] || [a|C] had no bearing on [b|D].")
    )
    assert said > 2 * unsaid


def test_records_of_a_development_set_have_a_model_that_never_saw_them():
    everything = relation_model.relation_model()
    for corpus in ("bc5cdr", "biored"):
        record = min(everything.held[corpus])
        assert relation_model.relation_model(record) is not everything
    assert relation_model.relation_model("PMID:0") is everything


def test_the_card_tells_what_the_arrays_were_made_for():
    card = json.loads((FOLDER / f"{NAME}.json").read_text(encoding="utf-8"))
    assert card["settings"]["bits"] == BITS
    assert card["settings"]["numbers"] == list(NUMBERS)
    assert (FOLDER / f"{NAME}.npz").stat().st_size < 3_000_000


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04 and no more", b"text"])
def test_a_missing_or_damaged_model_is_one_line(tmp_path, monkeypatch, content):
    monkeypatch.setattr(relation_model, "_FOLDER", tmp_path)
    if content is not None:
        (tmp_path / f"{NAME}.npz").write_bytes(content)
    relation_model._load.cache_clear()
    with pytest.raises(KgraphError, match="reinstall the package"):
        relation_model.relation_model()
    relation_model._load.cache_clear()
