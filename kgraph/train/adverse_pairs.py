"""Trains the linear model that says which drug caused which effect (:mod:`kgraph.mentions.adverse_pairs`), and chooses from where on it is believed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from kgraph.mentions.adverse_pairs import BITS, NUMBERS, PairFeatures, believed

_STRENGTH = 1e-2  # of the penalty on squared weights, against the mean loss
_STEPS = 60


def fit_pairs(rows: Sequence[PairFeatures], right: Sequence[bool]) -> dict[str, NDArray[Any]]:
    """Return the weights: logistic regression, by L-BFGS from zero, so the same each time. Without rows all are zero."""
    if not rows:
        return {
            "weights": np.zeros(1 << BITS, np.float16),
            "numbers": np.zeros(NUMBERS, np.float32),
            "base": np.zeros(1, np.float32),
        }
    columns = torch.tensor([column for row in rows for column in row.columns])
    starts = torch.tensor(np.cumsum([0, *(len(row.columns) for row in rows)])[:-1])
    numbers = torch.tensor([row.numbers for row in rows], dtype=torch.float64)
    target = torch.tensor([float(one) for one in right], dtype=torch.float64)
    weights = torch.zeros(1 << BITS, 1, dtype=torch.float64, requires_grad=True)
    slopes = torch.zeros(NUMBERS, dtype=torch.float64, requires_grad=True)
    base = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights, slopes, base], max_iter=_STEPS, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        scores = torch.nn.functional.embedding_bag(columns, weights, starts, mode="sum")[:, 0] + numbers @ slopes + base
        value = torch.nn.functional.binary_cross_entropy_with_logits(scores, target)
        value = value + _STRENGTH * weights.square().sum()
        value.backward()  # type: ignore[no-untyped-call]
        return value

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    return {
        "weights": weights.detach().numpy()[:, 0].astype(np.float16),
        "numbers": slopes.detach().numpy().astype(np.float32),
        "base": base.detach().numpy().astype(np.float32),
    }


def best_threshold(
    chances: Sequence[Sequence[float]], right: Sequence[Sequence[bool]], gold: int, *, given: bool
) -> float:
    """Return the probability from which on pairs are believed so that F1 is highest against *gold* pairs in all, in steps of a hundredth.

    Args:
        chances: of the pairs of each sentence.
        right: whether each is.
        gold: how many there are, found or not.
        given: as :func:`kgraph.mentions.adverse_pairs.believed` takes it.
    """
    steps = [step / 100 for step in range(5, 96)]
    f1 = []
    for least in steps:
        found = [
            [flags[n] for n in believed(own, least, given=given)] for own, flags in zip(chances, right, strict=True)
        ]
        f1.append(2 * sum(map(sum, found)) / max(1, sum(map(len, found)) + gold))
    return steps[int(np.argmax(f1))]
