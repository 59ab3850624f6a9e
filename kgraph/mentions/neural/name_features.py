"""Features from known names: for each piece, whether a name of some group begins there or goes on there.

Groups are branches of MeSH ("C23", proteins ...), supplementary chemicals, and the names annotated in each training corpus. In every
group the longest name from left to right counts; groups do not disturb each other. Whether a name is meant is left to the network.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.names import word_list

if TYPE_CHECKING:
    import marisa_trie
    import numpy as np
    from numpy.typing import NDArray

# bits of a name's mask; each gives two features, "begins" and "goes on"
BRANCHES = (
    "A", "B", "C", "C23", "D", "D06", "proteins", "D23", "D27", "E", "F01", "F03", "G", "other", "supplementary", "D25-D26",
)  # fmt: skip
ABBREVIATION_BIT = len(BRANCHES)  # the vocabulary marks this name as an abbreviation: one feature, "begins"
SOURCES = (
    "bc5cdr Chemical", "bc5cdr Disease", "ncbi Disease", "biored Chemical", "biored Disease", "biored Gene", "ade Chemical", "ade Disease",
)  # fmt: skip
SOURCE_BIT = ABBREVIATION_BIT + 1
BITS = SOURCE_BIT + len(SOURCES)
WIDTH = 2 * len(BRANCHES) + 1 + 2 * len(SOURCES)
_MOST_WORDS = 12


def _column(bit: int) -> int:
    return 2 * bit if bit <= ABBREVIATION_BIT else 2 * bit - 1


_COLUMNS = [_column(bit) for bit in range(BITS)]


@lru_cache(maxsize=4096)
def _bits(mask: int) -> tuple[int, ...]:
    return tuple(bit for bit in range(BITS) if mask >> bit & 1)


def _stops(joined: Sequence[bool]) -> list[int]:
    """Return for each word the number of the next one that continues no name."""
    stops = [0] * len(joined)
    end = len(joined)
    for first in range(len(joined) - 1, -1, -1):
        stops[first] = end
        if not joined[first]:
            end = first
    return stops


class NameTable:
    """The known names: a trie of keys (:func:`kgraph.names.key`) and a mask of groups for each. Safe to share between threads.

    Args:
        trie: the keys.
        masks: for each key's number in the trie, the groups it belongs to.
    """

    def __init__(self, trie: marisa_trie.Trie, masks: NDArray[np.uint32]) -> None:
        import numpy as np

        self._trie = trie
        # gives Python's numbers, without a list of all
        self._masks = memoryview(np.ascontiguousarray(masks, dtype=np.uint32))  # type: ignore[arg-type]

    @classmethod
    def load(cls, trie: Path, masks: NDArray[np.uint32]) -> NameTable:
        """Return the table whose keys are stored (memory-mapped) in the file *trie*."""
        import marisa_trie

        keys = marisa_trie.Trie()
        keys.mmap(str(trie))
        return cls(keys, masks)

    def features(
        self, text: str, pieces: list[tuple[int, int]], mask_of: Callable[[int], int] | None = None
    ) -> NDArray[np.float32]:
        """Return a matrix of zeros and ones, one row for each piece, :data:`WIDTH` columns.

        Args:
            text: what is read.
            pieces: its pieces (:func:`kgraph.mentions.neural.pieces.piece_spans`).
            mask_of: gives the mask for a key's number instead of the stored ones (training leaves out the text's own names).
        """
        import numpy as np

        found = np.zeros((len(pieces), WIDTH), dtype=np.float32)
        number = {start: i for i, (start, _) in enumerate(pieces)}
        read = [word for word in word_list(text) if word.start in number]
        place = [number[word.start] for word in read]
        norms = [word.norm + " " for word in read]
        keys, starts = "".join(norms), [0, *accumulate(map(len, norms))]
        masks = self._masks
        covered = [-1] * BITS
        ones: list[tuple[int, int]] = []
        prefixes = self._trie.iter_prefixes_with_ids
        for first, stop in enumerate(_stops([word.joined for word in read])):
            last = min(stop, first + _MOST_WORDS)
            ends: dict[int, int] = {}
            for name, key in prefixes(keys[starts[first] : starts[last]]):
                mask = masks[key] if mask_of is None else mask_of(key)
                end = first + name.count(" ") - 1
                for bit in _bits(mask):
                    ends[bit] = end
            for bit, end in ends.items():
                if end <= covered[bit]:
                    continue
                column = _COLUMNS[bit]
                if first > covered[bit] or bit == ABBREVIATION_BIT:
                    ones.append((place[first], column))
                    begin = place[first] + 1
                else:
                    begin = place[covered[bit] + 1]
                if bit != ABBREVIATION_BIT:
                    ones.extend((row, column + 1) for row in range(begin, place[end] + 1))
                    covered[bit] = end
        if ones:
            rows, columns = zip(*ones, strict=True)
            found[list(rows), list(columns)] = 1.0
        return found
