"""From a piece to its vector: subword vectors (floret), a small convolution over its characters, and its shape.

The vector depends on the piece alone, so each is computed once and kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any

from kgraph.mentions.neural.subwords import SubwordTable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from kgraph.mentions.neural.layout import Group

CHARACTERS = " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.,;:()[]{}/+%'\"<>=*&αβγδκμω"
MOST_CHARACTERS = 20
SHAPES = 9
WORD_ARRAYS = ("characters", "filters", "filter_bias", "project", "project_bias", "shapes")
_TAIL = 8
_NUMBER = {char: i + 2 for i, char in enumerate(CHARACTERS)}  # 0 is padding, 1 any other character
_KEPT = 200_000
_LEAST_ROWS = 4096


def character_numbers(piece: str) -> list[int]:
    """Return 20 numbers for the characters of *piece*: padded with 0; of a longer one the first 12 and the last 8."""
    if len(piece) > MOST_CHARACTERS:
        piece = piece[: MOST_CHARACTERS - _TAIL] + piece[-_TAIL:]
    return [_NUMBER.get(char, 1) for char in piece] + [0] * (MOST_CHARACTERS - len(piece))


def shape_number(piece: str) -> int:
    """Return the class of the case pattern of *piece*, 0 to 8."""
    if piece.isalpha():
        if piece.isupper():
            return 1 if len(piece) > 1 else 2
        if piece.islower():
            return 3 if len(piece) > 1 else 4
        return 5 if piece[0].isupper() and piece[1:].islower() else 6
    if piece.isdigit():
        return 7 if len(piece) == 1 else 8
    return 0


def subword_key(piece: str) -> str:
    """Return the form under which *piece* is looked up in the subword table: lower case, any number as "0"."""
    return "0" if piece.isdigit() else piece.lower()


class WordVectors:
    """Vectors of pieces, kept once computed (up to 200,000; then the memory is emptied).

    Args:
        arrays: ``table`` (int8 rows), ``scale`` (of each row), ``characters``, ``filters`` (3 x in, out), ``filter_bias``,
            ``project``, ``project_bias``, ``shapes`` (:data:`WORD_ARRAYS`): the trained arrays.
    """

    def __init__(self, arrays: dict[str, Any]) -> None:
        import numpy as np

        self._table = SubwordTable(arrays["table"], arrays["scale"].astype(np.float32))
        for name in WORD_ARRAYS:
            setattr(self, f"_{name}", np.ascontiguousarray(arrays[name], dtype=np.float32))
        width = self._project.shape[1] + self._filters.shape[1] + self._shapes.shape[1]
        self._number: dict[str, int] = {}
        self._rows = np.zeros((_LEAST_ROWS, width), dtype=np.float32)  # the first is that of no piece
        self._adding = Lock()

    _characters: NDArray[np.float32]
    _filters: NDArray[np.float32]
    _filter_bias: NDArray[np.float32]
    _project: NDArray[np.float32]
    _project_bias: NDArray[np.float32]
    _shapes: NDArray[np.float32]

    def of(self, pieces: Iterable[str]) -> NDArray[np.float32]:
        """Return one row for each piece."""
        numbers, rows = self._found(list(pieces))
        return rows.take(numbers, axis=0)

    def spread(self, pieces: Sequence[str], groups: Sequence[Group]) -> list[NDArray[np.float32]]:
        """Return one row for each piece as each of *groups* lays the pieces out: (places, stretches, width), with zeros behind the ends."""
        numbers, rows = self._found(pieces)
        return [
            rows.take(group.numbers(numbers), axis=0).reshape(-1, len(group.rows), rows.shape[1]) for group in groups
        ]

    def _found(self, pieces: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Return the numbers of *pieces* and the rows that these count."""
        import numpy as np

        with self._adding:
            known = self._number
            new = [piece for piece in dict.fromkeys(pieces) if piece not in known]
            if new:
                if len(known) + len(new) > _KEPT:
                    known.clear()
                    new = list(dict.fromkeys(pieces))
                self._add(new)
            return np.array([known[piece] for piece in pieces], dtype=np.int64), self._rows

    def _add(self, new: list[str]) -> None:
        """Compute the rows of *new* pieces; rows that somebody still looks at stay as they are."""
        import numpy as np

        first = len(self._number) + 1
        rows = self._rows
        if first == 1 or first + len(new) > len(rows):
            size = max(len(rows) if first == 1 else 2 * len(rows), first + len(new))
            self._rows = np.zeros((size, rows.shape[1]), dtype=np.float32)
            self._rows[:first] = rows[:first]
        subwords = self._table.of([subword_key(piece) for piece in new])
        self._rows[first : first + len(new)] = self._compute(new, subwords)
        self._number.update(zip(new, range(first, first + len(new)), strict=True))

    def _compute(self, pieces: list[str], subwords: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the rows of *pieces*; each product is that of one piece, so that no row depends on the others."""
        import numpy as np

        numbers = np.zeros((len(pieces), MOST_CHARACTERS + 2), dtype=np.int64)
        numbers[:, 1:-1] = [character_numbers(piece) for piece in pieces]
        inside = self._characters[numbers]
        windows = np.concatenate([inside[:, :-2], inside[:, 1:-1], inside[:, 2:]], axis=2)
        letters = np.where(numbers[:, 1:-1, None] > 0, windows @ self._filters, -np.inf).max(axis=1)
        letters = np.maximum(letters + self._filter_bias, 0.0)
        projected = (subwords[:, None] @ self._project)[:, 0] + self._project_bias
        shapes = self._shapes[[shape_number(piece) for piece in pieces]]
        return np.concatenate([projected, letters, shapes], axis=1).astype(np.float32)
