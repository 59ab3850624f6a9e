"""Which way a result went: did an intervention, against a comparator, raise an outcome, lower it, or make no difference?

Two linear models over :mod:`kgraph.assertions.direction_features`: one weighs the sentences of a text by how well they fit the question, the other
reads the direction from the sentences so weighed. Both were trained on the questions and evidence of Evidence Inference 2.0 (DeYoung et al., 2020).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from kgraph.assertions.direction_features import Question, bucket, relevance, sentence_features
from kgraph.errors import KgraphError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Direction = Literal["decreased", "no difference", "increased"]
DIRECTIONS: tuple[Direction, ...] = ("decreased", "no difference", "increased")
NAME = "direction-1.npz"
_MODELS = Path(__file__).resolve().parent / "models"
_LEAST = 0.03  # sentences that weigh less say nothing
_FULL = 1.5  # a sentence with two thirds of the weight counts in full
# how a question's label may stand for nothing: no sentence to read from
_NOTHING = (0.0, 1.0, 0.0)


class DirectionModel:
    """The trained arrays.

    Args:
        arrays: ``relevance`` (weights of :data:`kgraph.assertions.direction_features.RELEVANCE`), ``rarity`` (a weight for each bucket of stems), ``ways``
            (buckets x directions) and ``base`` (directions).
    """

    def __init__(self, arrays: dict[str, Any]) -> None:
        import numpy as np

        self._relevance = arrays["relevance"].astype(np.float64)
        self._rarity = arrays["rarity"].astype(np.float64)
        self._ways = arrays["ways"].astype(np.float64)
        self._base = arrays["base"].astype(np.float64)

    def chances(self, sentences: Sequence[tuple[str, str]], asked: Question) -> dict[Direction, float]:
        """Return the probability of each direction.

        Args:
            sentences: (section as printed or "", text) of a text's sentences in order.
            asked: the question (:func:`kgraph.assertions.direction_features.question`).
        """
        import numpy as np

        if not sentences:
            return dict(zip(DIRECTIONS, _NOTHING, strict=True))
        columns = weighted_features(sentences, asked, self.weights(sentences, asked))
        score = self._base + sum(weight * self._ways[column] for column, weight in columns.items())
        chance = np.exp(score - score.max())
        return dict(zip(DIRECTIONS, (chance / chance.sum()).tolist(), strict=True))

    def weights(self, sentences: Sequence[tuple[str, str]], asked: Question) -> NDArray[np.float64]:
        """Return how much each sentence has to say on the question; together 1."""
        import numpy as np

        rows = np.array(relevance(sentences, asked, lambda stem: float(self._rarity[bucket(stem)])))
        score = rows @ self._relevance
        weight = np.exp(score - score.max())
        share: NDArray[np.float64] = weight / weight.sum()
        return share


def weighted_features(
    sentences: Sequence[tuple[str, str]], asked: Question, weights: Sequence[float] | NDArray[np.float64]
) -> dict[int, float]:
    """Return the columns of a text's features, each with the weight of the sentence that says it best; sorted."""
    columns: dict[int, float] = {}
    for (_, text), weight in zip(sentences, weights, strict=True):
        if weight >= _LEAST:
            value = min(1.0, _FULL * float(weight))
            for name in sentence_features(text, asked):
                column = bucket(name)
                columns[column] = max(columns.get(column, 0.0), value)
    return dict(sorted(columns.items()))


@lru_cache(maxsize=2)
def direction_model(path: str = "") -> DirectionModel:
    """Return the model that ships, or the one at *path*.

    Raises:
        KgraphError: if the file cannot be read.
    """
    import numpy as np

    file = Path(path) if path else _MODELS / NAME
    try:
        with np.load(file) as stored:
            return DirectionModel(dict(stored))
    except (OSError, ValueError, KeyError) as error:
        raise KgraphError(
            f"{file}: holds no model of directions ({error}); train it: kgraph train direction"
        ) from error


def learned_from(path: str = "") -> frozenset[str]:
    """Return the ids of the articles that a model has learned from, by the card beside it; see :func:`direction_model`.

    Raises:
        KgraphError: if the card cannot be read.
    """
    file = (Path(path) if path else _MODELS / NAME).with_suffix(".json")
    try:
        return frozenset(json.loads(file.read_text(encoding="utf-8"))["ids"])
    except (OSError, ValueError, KeyError) as error:
        raise KgraphError(
            f"{file}: is no card of a model of directions ({error}); train it: kgraph train direction"
        ) from error
