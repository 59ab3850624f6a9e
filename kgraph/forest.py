"""Gradient-boosted trees as plain arrays: how a trained forest gives its score, with NumPy alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


def forest_scores(arrays: Mapping[str, NDArray[Any]], rows: Floats) -> Floats:
    """Return the sum of the leaves that each row reaches, one tree after the other.

    Args:
        arrays: by node ``feature``, ``threshold`` (go left where the value is not above it), ``left``, ``right`` (numbers of nodes; a leaf leads to
            itself) and ``value`` (0 but for leaves); ``roots``, the first node of each tree; ``depth``, the longest way to a leaf.
        rows: one row of feature values per thing to score.
    """
    import numpy as np

    feature, threshold, left, right = (arrays[name] for name in ("feature", "threshold", "left", "right"))
    flat, width = rows.ravel(), rows.shape[1]
    at = np.repeat(arrays["roots"][None, :], len(rows), axis=0)
    first = np.arange(len(rows))[:, None] * width
    for _ in range(int(arrays["depth"])):
        at = np.where(flat.take(first + feature.take(at)) <= threshold.take(at), left.take(at), right.take(at))
    return np.asarray(arrays["value"].take(at).sum(axis=1, dtype=np.float64))
