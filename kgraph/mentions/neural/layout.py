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

    ``rows`` are their numbers, ``lengths`` their lengths in pieces; ``pieces`` the numbers of their pieces in the text, which stand ``at`` these
    numbers where places and stretches are counted through, stretch by stretch within a place.
    """

    rows: tuple[int, ...]
    lengths: NDArray[np.int32]
    pieces: NDArray[np.int64]
    at: NDArray[np.int64]

    def spread(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return *rows* (one for each piece of the whole text) as (places, stretches, width), with zeros behind the ends."""
        import numpy as np

        places, width = int(self.lengths[0]), rows.shape[1]
        spread = np.zeros((places * len(self.rows), width), dtype=np.float32)
        spread[self.at] = rows.take(self.pieces, axis=0)
        return spread.reshape(places, len(self.rows), width)

    def numbers(self, numbers: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return *numbers* (one for each piece of the whole text) counted through as in ``at``, with 0 behind the ends."""
        import numpy as np

        spread = np.zeros(int(self.lengths[0]) * len(self.rows), dtype=np.int64)
        spread[self.at] = numbers.take(self.pieces)
        return spread

    def gathered(self, spread: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the rows of *spread*, (places, stretches, width), in the order of ``pieces``."""
        return spread.reshape(-1, spread.shape[2]).take(self.at, axis=0)


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

    bounds = np.array([stretches[row] for row in rows], dtype=np.int64)
    lengths = bounds[:, 1] - bounds[:, 0]
    column = np.repeat(np.arange(len(rows)), lengths)
    place = np.arange(len(column)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    return Group(tuple(rows), lengths.astype(np.int32), bounds[:, 0].take(column) + place, place * len(rows) + column)
