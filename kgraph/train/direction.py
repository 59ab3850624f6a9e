"""Trains the model of directions (:mod:`kgraph.assertions.direction`) from Evidence Inference: ``kgraph train direction``."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kgraph.assertions.direction import DIRECTIONS, DirectionModel, weighted_features
from kgraph.assertions.direction_features import BITS, bucket, relevance, sentence_features, words
from kgraph.errors import UsageError
from kgraph.evaluate.evidence_inference import Asked, answer, read_questions
from kgraph.evaluate.folds import PARTS, part_of
from kgraph.jsonl import atomic_writer

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

Arrays = dict[str, "NDArray[np.float32]"]
_LONGEST_EVIDENCE = 1200


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectionSettings:
    """Inverse strengths of regularisation: of the weighing of sentences, and of the reading of directions."""

    sentences: float = 1.0
    ways: float = 0.05


def train_direction(
    corpora: Path, output: Path, *, with_dev: bool = False, settings: DirectionSettings | None = None
) -> dict[str, Any]:
    """Train, write the arrays to *output* (.npz) and the card beside it (.json), and return the card.

    The card's "folds" are the shares of right answers of five models, each measured on the part that it has not seen.

    Raises:
        UsageError: if scikit-learn is not installed.
        InputError: if the corpus is missing.
    """
    try:
        import sklearn
    except ImportError as error:
        raise UsageError("training needs scikit-learn; install it with: pip install 'kgraph[train]'") from error
    from kgraph.train.arrays import save_arrays

    settings = settings or DirectionSettings()
    asked = list(read_questions(corpora / "evidence-inference" / "ei_v2.jsonl"))
    folds = [_right(asked, part, settings) for part in range(PARTS)]
    learn = asked if with_dev else [one for one in asked if part_of(one.document) != 0]
    save_arrays(output, fit_direction(learn, settings))
    digest = hashlib.sha256()
    for one in learn:
        digest.update(repr((one.document, one.printed, one.answer, one.sentences, one.evidence)).encode())
    card: dict[str, Any] = {
        "format": 1,
        "questions": len(learn),
        "sha256": digest.hexdigest(),
        "ids": sorted({one.document for one in learn}),
        "with_dev": with_dev,
        "settings": {"sentences": settings.sentences, "ways": settings.ways, "bits": BITS},
        "scikit-learn": sklearn.__version__,
        "folds": [{"in abstract": list(inside), "all": list(every)} for inside, every in folds],
        "file": hashlib.sha256(output.read_bytes()).hexdigest(),
    }
    with atomic_writer(output.with_suffix(".json")) as lines:
        lines.write(json.dumps(card, indent=1, sort_keys=True) + "\n")
    return card


def _right(asked: Sequence[Asked], part: int, settings: DirectionSettings) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return (right, questions) of a model trained without *part*, on its questions with evidence in the abstract and on all of them."""
    model = DirectionModel(fit_direction([one for one in asked if part_of(one.document) != part], settings))
    held = [(one.in_abstract, answer(model, one) == one.answer) for one in asked if part_of(one.document) == part]
    inside = [right for in_abstract, right in held if in_abstract]
    return (sum(inside), len(inside)), (sum(right for _, right in held), len(held))


def fit_direction(asked: Sequence[Asked], settings: DirectionSettings) -> Arrays:
    """Return the arrays that :class:`~kgraph.assertions.direction.DirectionModel` takes, learned from *asked*."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    rarity = _rarity(asked)
    rows: list[list[float]] = []
    wanted: list[bool] = []
    for one in asked:
        marks = [_is_evidence(text, one) for _, text in one.sentences] if one.in_abstract else []
        if any(marks):
            rows.extend(relevance(one.sentences, one.question, lambda word: float(rarity[bucket(word)])))
            wanted.extend(marks)
    chooser = LogisticRegression(C=settings.sentences, fit_intercept=False, max_iter=2000).fit(np.array(rows), wanted)
    arrays: Arrays = {
        "relevance": chooser.coef_[0].astype(np.float32),
        "rarity": rarity.astype(np.float16),
        "ways": np.zeros((1 << BITS, len(DIRECTIONS)), dtype=np.float16),
        "base": np.zeros(len(DIRECTIONS), dtype=np.float32),
    }
    model = DirectionModel(arrays)
    texts: list[dict[int, float]] = []
    ways: list[int] = []
    weights: list[float] = []
    for one in asked:
        if one.in_abstract:
            texts.append(weighted_features(one.sentences, one.question, model.weights(one.sentences, one.question)))
            ways.append(DIRECTIONS.index(one.answer))
            weights.append(1.0)
        for text, way, _ in one.evidence:
            if len(text) < _LONGEST_EVIDENCE:
                texts.append(dict.fromkeys(sorted(map(bucket, sentence_features(text, one.question))), 1.0))
                ways.append(DIRECTIONS.index(way))
                weights.append(1.0 / len(one.evidence))
    reader = LogisticRegression(C=settings.ways, max_iter=1000).fit(_sparse(texts), ways, sample_weight=weights)
    arrays["ways"] = reader.coef_.T.astype(np.float16)
    arrays["base"] = reader.intercept_.astype(np.float32)
    return arrays


def _rarity(asked: Iterable[Asked]) -> NDArray[np.float64]:
    """Return, for each bucket of stems, the logarithm of how rare it is among the abstracts."""
    import numpy as np

    seen = np.zeros(1 << BITS)
    texts = dict.fromkeys(one.sentences for one in asked)
    for sentences in texts:
        for number in {bucket(word) for _, text in sentences for word in words(text)}:
            seen[number] += 1
    rarity: NDArray[np.float64] = math.log(len(texts) + 1) - np.log(seen + 1) + 0.3
    return rarity


def _is_evidence(text: str, one: Asked) -> bool:
    """Tell whether annotators marked most of a sentence, or it most of what they marked."""
    own = frozenset(words(text))
    for marked, _, in_abstract in one.evidence:
        theirs = frozenset(words(marked))
        if in_abstract and len(own) > 3 and len(own & theirs) >= 0.7 * min(len(own), len(theirs)):
            return True
    return False


def _sparse(rows: Sequence[dict[int, float]]) -> csr_matrix:
    import numpy as np
    from scipy.sparse import csr_matrix

    ends = np.cumsum([0, *map(len, rows)])
    columns = np.array([column for row in rows for column in row])
    values = np.array([value for row in rows for value in row.values()])
    return csr_matrix((values, columns, ends), shape=(len(rows), 1 << BITS))


def direction_lines(card: dict[str, Any]) -> list[str]:
    """Return the card's figures as lines for a person."""
    lines = []
    for name in ("in abstract", "all"):
        parts = [fold[name] for fold in card["folds"]]
        right, number = sum(part[0] for part in parts), sum(part[1] for part in parts)
        shares = ", ".join(f"{part[0] / max(1, part[1]):.3f}" for part in parts)
        lines.append(f"{name}: {right / max(1, number):.4f} of {number} questions right, five folds ({shares})")
    return lines
