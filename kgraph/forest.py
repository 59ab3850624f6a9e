"""Gradient-boosted trees as plain arrays: how a trained forest gives its score, with NumPy alone.

No tree is walked. Every node of every tree is asked at once, and a node that is not passed strikes out the leaves on its left; the first leaf that is
left is the one that a walk would end at (Lucchese et al., "QuickScorer", SIGIR 2015).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

_SMALL, _LARGE = 16, 64  # bits: the most leaves of a tree
_ROWS = 64  # asked together, so that what is held stays small


class Forest:
    """Trees ready to be asked. Immutable, safe to share.

    Args:
        arrays: by node ``feature``, ``threshold`` (go left where the value is not above it), ``left``, ``right`` (numbers of nodes; a leaf leads to
            itself) and ``value`` (0 but for leaves); ``roots``, the first node of each tree; ``depth``, the longest way to a leaf. The nodes of a
            tree stand together, the root first, in the order of ``roots``, and no tree has more than 64 leaves.

    Raises:
        ValueError: if a tree has more leaves.
    """

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        import numpy as np

        left, right = (arrays[side].astype(np.int64) for side in ("left", "right"))
        roots, depth = arrays["roots"].astype(np.int64), int(arrays["depth"])
        number = np.arange(len(left))
        leaf = left == number
        tree, width = np.searchsorted(roots, number, side="right") - 1, len(roots)
        order = np.lexsort((_from_left(roots, left, right, depth), tree))
        leaves, nodes = order[leaf[order]], number[~leaf]
        place = _places(tree[leaves], width)
        most = int(place.max(initial=0)) + 1
        if most > _LARGE:
            raise ValueError(f"a tree has {most} leaves; {_LARGE} is the most")
        kind: type[np.unsignedinteger[Any]] = np.uint16 if most <= _SMALL else np.uint64
        below: NDArray[np.unsignedinteger[Any]] = np.zeros(len(left), dtype=kind)
        below[leaves] = np.left_shift(np.ones(len(leaves), dtype=kind), place.astype(kind))
        for _ in range(depth):
            below = np.bitwise_or(below[left], below[right])
        row = _places(tree[nodes], width)
        # the n-th node of each tree, side by side; trees with fewer ask what every value passes
        shape = (int(row.max(initial=-1)) + 1, width)
        self._feature, self._struck = np.zeros(shape, dtype=np.intp), np.zeros(shape, dtype=kind)
        self._threshold = np.full(shape, np.inf)
        self._feature[row, tree[nodes]] = arrays["feature"][nodes]
        self._threshold[row, tree[nodes]] = arrays["threshold"][nodes]
        self._struck[row, tree[nodes]] = below[left[nodes]]
        self._value = np.zeros((width, most))
        self._value[tree[leaves], place] = arrays["value"][leaves]
        self._first = np.arange(width) * most
        self._lowest = _lowest_bits() if kind is np.uint16 else None

    def scores(self, rows: Floats) -> Floats:
        """Return the sum of the leaves that each row reaches, one tree after the other; *rows* has one row of feature values per thing to score."""
        import numpy as np

        parts = [self._part(rows[at : at + _ROWS]) for at in range(0, len(rows), _ROWS)]
        return np.concatenate(parts) if parts else np.zeros(0)

    def _part(self, rows: Floats) -> Floats:
        import numpy as np

        failed = np.logical_not(rows.take(self._feature, axis=1) <= self._threshold)
        struck = np.bitwise_or.reduce(np.negative(failed.astype(self._struck.dtype)) & self._struck, axis=1)
        left = ~struck
        first = left & (struck + struck.dtype.type(1))  # the lowest bit that is not struck out
        place = np.frexp(first)[1] - 1 if self._lowest is None else self._lowest.take(first)
        return np.asarray(self._value.take(self._first + place).sum(axis=1))


def _from_left(
    roots: NDArray[np.int64], left: NDArray[np.int64], right: NDArray[np.int64], depth: int
) -> NDArray[np.float64]:
    """Return how far to the right each node stands in its tree, 0 to 1."""
    import numpy as np

    place = np.zeros(len(left))
    inside = left != np.arange(len(left))
    at, step = roots, 0.5
    for _ in range(depth):
        at = at[inside[at]]
        place[left[at]] = place[at]
        place[right[at]] = place[at] + step
        at, step = np.concatenate([left[at], right[at]]), step / 2
    return place


def _places(tree: NDArray[np.int64], trees: int) -> NDArray[np.int64]:
    """Return for each of the nodes of *tree* (numbers of trees) how many of the same tree stand before it."""
    import numpy as np

    order = np.argsort(tree, kind="stable")
    counts = np.bincount(tree, minlength=trees)
    place = np.empty(len(tree), dtype=np.int64)
    place[order] = np.arange(len(tree)) - np.repeat(np.cumsum(counts) - counts, counts)
    return place


def _lowest_bits() -> NDArray[np.int64]:
    """Return for each number of 16 bits the place of its lowest bit."""
    import numpy as np

    lowest = np.zeros(1 << _SMALL, dtype=np.int64)
    for bit in range(_SMALL):
        lowest[1 << bit :: 2 << bit] = bit
    return lowest
