"""Where the pieces of a text stand when its stretches are read side by side: in groups of like length, padded at their ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SPLIT_FROM = 4


@dataclass(frozen=True, slots=True)
class Group:
    """Some stretches, the longest first.

    ``rows`` are their numbers, ``lengths`` their lengths in pieces; ``pieces`` the numbers of their pieces in the text, which stand at
    ``place`` in the stretch ``column``.
    """

    rows: tuple[int, ...]
    lengths: NDArray[np.int32]
    pieces: NDArray[np.int64]
    place: NDArray[np.int64]
    column: NDArray[np.int64]

    def spread(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return *rows* (one for each piece of the whole text) as (places, stretches, width), with zeros behind the ends."""
        import numpy as np

        spread = np.zeros((int(self.lengths[0]), len(self.rows), rows.shape[1]), dtype=np.float32)
        spread[self.place, self.column] = rows[self.pieces]
        return spread


def groups(stretches: Sequence[tuple[int, int]]) -> Iterator[Group]:
    """Yield the groups: the longer and the shorter half of the stretches, which saves a third of the padding."""
    order = sorted(range(len(stretches)), key=lambda row: (stretches[row][0] - stretches[row][1], row))
    half = len(order) // 2 if len(order) >= _SPLIT_FROM else len(order)
    for rows in (order[:half], order[half:]):
        if rows:
            yield _group(stretches, rows)


def together(stretches: Sequence[tuple[int, int]]) -> Group:
    """Return all stretches as one group: for steps whose cost is that of the longest stretch, whatever stands beside it."""
    return _group(
        stretches, sorted(range(len(stretches)), key=lambda row: (stretches[row][0] - stretches[row][1], row))
    )


def _group(stretches: Sequence[tuple[int, int]], rows: Sequence[int]) -> Group:
    import numpy as np

    bounds = [stretches[row] for row in rows]
    lengths = np.array([last - first for first, last in bounds], dtype=np.int32)
    return Group(
        tuple(rows),
        lengths,
        np.concatenate([np.arange(first, last) for first, last in bounds]),
        np.concatenate([np.arange(length) for length in lengths]),
        np.repeat(np.arange(len(rows)), lengths),
    )
