"""Trains the link model that lies beside the head ``evidencemap`` (:mod:`kgraph.mentions.study_links`), from annotated spans and links."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import torch

from kgraph.evaluate.brat import BratDocument
from kgraph.evaluate.evidencemap import gold_links, gold_spans
from kgraph.mentions.study_links import BITS, Link, candidates, link_features, sentences
from kgraph.train.arrays import save_arrays

_STRENGTH = 3e-4  # of the penalty on squared weights, against the mean loss
_STEPS = 40


def train_study_links(documents: Iterable[BratDocument], path: Path) -> None:
    """Learn from *documents* and write the weights to *path* (.npz): logistic regression, by L-BFGS from zero, so the same each time."""
    rows: list[list[int]] = []
    wanted: list[float] = []
    for one in documents:
        links = set(gold_links(one))
        for own in sentences(one.text, gold_spans(one)):
            for first, second in candidates(own):
                rows.append(link_features(one.text, own, first, second))
                wanted.append(float(Link(own[first].span, own[second].span) in links))
    columns = torch.tensor([column for row in rows for column in row])
    starts = torch.tensor(np.cumsum([0, *map(len, rows)])[:-1])
    target = torch.tensor(wanted, dtype=torch.float64)
    weights = torch.zeros(1 << BITS, 1, dtype=torch.float64, requires_grad=True)
    base = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights, base], max_iter=_STEPS, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        scores = torch.nn.functional.embedding_bag(columns, weights, starts, mode="sum")[:, 0] + base
        value = (
            torch.nn.functional.binary_cross_entropy_with_logits(scores, target) + _STRENGTH * weights.square().sum()
        )
        value.backward()  # type: ignore[no-untyped-call]
        return value

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    arrays = {"weights": weights.detach().numpy()[:, 0].astype(np.float16), "base": base.detach().numpy()}
    save_arrays(path, arrays)
