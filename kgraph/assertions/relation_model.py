"""The trained relation model: how likely it is that a drug harms, or treats, a disease, by pair of a record.

Two steps, both plain arrays (made by :mod:`kgraph.train.relations`). Logistic regressions over hashed words score each pair over the whole record
and each sentence that names both; gradient-boosted trees (as LightGBM grows them, Ke et al., NIPS 2017) then weigh these scores
with places, counts, the tree and what the rules found. A logistic curve fitted on held-out folds (Platt 1999) makes the result a probability.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from zipfile import BadZipFile

from kgraph.assertions.relation_features import PairFeatures
from kgraph.errors import KgraphError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

NAME = "relations-1"
Kind = Literal["harm", "treatment"]
KINDS: tuple[Kind, ...] = ("harm", "treatment")
_FOLDER = Path(__file__).resolve().parent / "models"
_NOWHERE = -6.0  # the score of a pair that no sentence names together


def linear_scores(weights: NDArray[Any], bias: float, rows: Sequence[Sequence[int]]) -> Floats:
    """Return ``bias + sum of weights / sqrt(number of features)`` for each row of feature indices."""
    import numpy as np

    sizes = np.array([len(row) for row in rows], dtype=np.int64)
    if not len(rows):
        return np.zeros(0)
    flat = np.fromiter((index for row in rows for index in row), dtype=np.int64, count=int(sizes.sum()))
    owner = np.repeat(np.arange(len(rows)), sizes)
    sums = np.bincount(owner, weights=weights[flat].astype(np.float64), minlength=len(rows))
    return np.asarray(bias + sums / np.sqrt(np.maximum(sizes, 1)))


def local_scores(features: Sequence[PairFeatures], scores: Floats) -> tuple[Floats, Floats]:
    """Return, by pair, the best of its sentences' *scores* and the sum of their softplus; *scores* are in the order of the pairs' sentences."""
    import numpy as np

    owner = np.repeat(np.arange(len(features)), [len(one.locals) for one in features])
    best, total = np.full(len(features), _NOWHERE), np.zeros(len(features))
    np.maximum.at(best, owner, scores)
    np.add.at(total, owner, np.logaddexp(0.0, scores))
    return best, total


def _beside(features: Sequence[PairFeatures], scores: Floats) -> Floats:
    """Return how far each pair lies behind the best pair of the same drug, and of the same disease."""
    import numpy as np

    columns = []
    for names in ([one.drug for one in features], [one.disease for one in features]):
        index = {name: number for number, name in enumerate(dict.fromkeys(names))}
        owner = np.array([index[name] for name in names])
        best = np.full(len(index), -np.inf)
        np.maximum.at(best, owner, scores)
        columns.append(scores - best[owner])
        columns.append(
            np.array([(scores[owner == mine] > score).sum() for mine, score in zip(owner, scores, strict=True)])
        )
    return np.column_stack(columns)


def table(features: Sequence[PairFeatures], pair: Floats, best: Floats, total: Floats) -> Floats:
    """Return what the trees see: one row per pair of a record, the numbers and then the linear scores among their like."""
    import numpy as np

    numbers = np.array([one.numbers for one in features], dtype=np.float64)
    return np.column_stack([numbers, pair, best, total, _beside(features, pair), _beside(features, best)])


class RelationModel:
    """The arrays of one trained model. Immutable, safe to share."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._arrays = {name: arrays[name] for name in sorted(arrays)}

    def probabilities(self, features: Sequence[PairFeatures], kind: Kind) -> Floats:
        """Return the calibrated probability of *kind* for each pair; *features* are all pairs of one record."""
        import numpy as np

        if not features:
            return np.zeros(0)
        local = self.sentence_scores(features, kind)
        rows = table(
            features, self._linear("pair", kind, [one.words for one in features]), *local_scores(features, local)
        )
        slope, shift = self._arrays[f"{kind}.curve"]
        return np.asarray(1 / (1 + np.exp(-(slope * self._trees(rows, kind) + shift))))

    def sentence_scores(self, features: Sequence[PairFeatures], kind: Kind) -> Floats:
        """Return the score of every sentence of every pair, in order."""
        return self._linear("local", kind, [one.features for pair in features for one in pair.locals])

    def _linear(self, part: str, kind: Kind, rows: Sequence[Sequence[int]]) -> Floats:
        return linear_scores(self._arrays[f"{kind}.{part}"], float(self._arrays[f"{kind}.{part}.bias"]), rows)

    def _trees(self, rows: Floats, kind: Kind) -> Floats:
        """Return the mean log odds of the trees: all trees and rows go down one step at a time; a leaf leads to itself."""
        import numpy as np

        arrays = self._arrays
        feature, threshold = arrays[f"{kind}.feature"], arrays[f"{kind}.threshold"]
        left, right = arrays[f"{kind}.left"], arrays[f"{kind}.right"]
        flat, width = rows.ravel(), rows.shape[1]
        at = np.repeat(arrays[f"{kind}.roots"][None, :], len(rows), axis=0)
        first = np.arange(len(rows))[:, None] * width
        for _ in range(int(arrays[f"{kind}.depth"])):
            at = np.where(flat.take(first + feature.take(at)) <= threshold.take(at), left.take(at), right.take(at))
        return np.asarray(arrays[f"{kind}.value"].take(at).sum(axis=1, dtype=np.float64))


@lru_cache(maxsize=1)
def relation_model() -> RelationModel:
    """Return the model that travels with kgraph.

    Raises:
        KgraphError: if it is missing or damaged.
    """
    import numpy as np

    path = _FOLDER / f"{NAME}.npz"
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as arrays:
            return RelationModel({name: arrays[name] for name in arrays.files})
    except (OSError, ValueError, EOFError, BadZipFile) as error:
        raise KgraphError(f"{path}: the relation model cannot be read ({error}); reinstall the package") from error
