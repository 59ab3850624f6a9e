"""What the first layer saw of a text, laid out for whoever reads on: side by side in groups of stretches, or piece by piece.

Rows are copied as seldom as can be: a row is 1.5 kB, and copying took as long as a third of the network.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.mentions.neural.layout import Group, groups

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Side:
    """A group of stretches, what the first layer saw there, and the mean of what it saw at the same words' other places: (places, stretches, width)."""

    group: Group
    hidden: Rows
    elsewhere: Rows


class Seen:
    """What the first layer saw of one window.

    Args:
        words: the pieces as characters, in lower case.
        parts: the groups that were read.
        outputs: what the layer gave for each of them.
    """

    def __init__(self, words: Sequence[str], parts: Sequence[Group], outputs: Sequence[Rows]) -> None:
        import numpy as np

        self._parts = tuple(parts)
        width = outputs[0].shape[2] if outputs else 0
        sizes = [output.shape[0] * output.shape[1] for output in outputs]
        self._bounds = np.cumsum([0, *sizes]).tolist()
        total = self._bounds[-1]
        self._hidden: Rows = np.empty((total + 1, width), dtype=np.float32)
        self._hidden[total] = 0.0  # what stands where nothing does
        self._spot = np.empty(len(words), dtype=np.int64)
        for part, output, first, last in zip(self._parts, outputs, self._bounds, self._bounds[1:], strict=False):
            self._hidden[first:last] = output.reshape(-1, width)
            self._spot[part.pieces] = part.at + first
        self._elsewhere = self._means(words)

    def _means(self, words: Sequence[str]) -> Rows:
        """Return, for each row of ``hidden``, the mean of the other rows of the same word, or zeros."""
        import numpy as np

        numbers: dict[str, int] = {}
        word = np.array([numbers.setdefault(one, len(numbers)) for one in words], dtype=np.int64)
        again = np.flatnonzero(np.bincount(word)[word] > 1) if len(word) else word
        order = again[np.argsort(word[again], kind="stable")]
        places = self._spot[order]
        means = np.zeros((len(order) + 1, self._hidden.shape[1]), dtype=np.float32)
        if len(order):
            own = word[order]
            begins = np.flatnonzero(np.diff(own, prepend=-1))
            counts = np.diff(begins, append=len(own))
            rows = self._hidden.take(places, axis=0)
            total = np.add.reduceat(rows, begins, axis=0)
            mean = means[:-1]
            np.take(total, np.repeat(np.arange(len(begins)), counts), axis=0, out=mean, mode="clip")
            mean -= rows
            mean /= np.repeat(counts - 1, counts)[:, None].astype(np.float32)
        source = np.full(len(self._hidden), len(order))
        source[places] = np.arange(len(order))
        return means.take(source, axis=0)

    def sides(self, stretches: Sequence[tuple[int, int]] | None = None) -> Iterator[Side]:
        """Yield what was seen by groups of *stretches* ((first, last) pieces each); ``None`` takes those that were read."""
        import numpy as np

        if stretches is None:
            for part, first, last in zip(self._parts, self._bounds, self._bounds[1:], strict=False):
                shape = (int(part.lengths[0]), len(part.rows), -1)
                yield Side(part, self._hidden[first:last].reshape(shape), self._elsewhere[first:last].reshape(shape))
            return
        for part in groups(stretches):
            shape = (int(part.lengths[0]), len(part.rows), -1)
            source = np.full(shape[0] * shape[1], len(self._hidden) - 1)
            source[part.at] = self._spot[part.pieces]
            yield Side(
                part,
                self._hidden.take(source, axis=0).reshape(shape),
                self._elsewhere.take(source, axis=0).reshape(shape),
            )

    def flat(self) -> tuple[Rows, Rows]:
        """Return both by piece: one row each."""
        return self._hidden.take(self._spot, axis=0), self._elsewhere.take(self._spot, axis=0)
