"""Subword vectors: fastText's subwords hashed into one small table with Bloom embeddings (https://github.com/explosion/floret).

A word's vector is the mean of the rows of the word and its parts of 3 to 5 characters, two rows each, at the two halves of the first 64 bits
of MurmurHash3 x64-128 (Appleby, https://github.com/aappleby/smhasher). The same numbers as spaCy's floret vectors, without spaCy, whose import
takes longer than everything else before the first mention.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SHORTEST, LONGEST = 3, 5
HASHES = 2
SEED = 2166136261
_BEGIN, _END = "<", ">"
_ALL = (1 << 64) - 1
_C1, _C2 = 0x87C37B91114253D5, 0x4CF5AD432745937F
_M1, _M2 = 0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53
_KNOWN_BYTES = 16


class SubwordTable:
    """The table, and how a word's rows are found in it. Safe to share between threads.

    Args:
        rows: 8-bit integers, one row for each place that a hash can fall on.
        scale: what each row is multiplied by.
    """

    def __init__(self, rows: NDArray[np.int8], scale: NDArray[np.float32]) -> None:
        import numpy as np

        self._rows = np.asarray(rows)  # of a file in memory, the plain array, which is quicker to take from
        self._scale = scale

    def of(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Return one vector for each word of *words*, none of them empty; each depends on its word alone."""
        import numpy as np

        numbers = row_numbers(words, len(self._rows))
        sizes = np.array([len(own) for own in numbers])
        every = np.concatenate(numbers)
        rows = self._rows[every].astype(np.float32) * self._scale[every][:, None]
        total = np.add.reduceat(rows, np.cumsum(sizes) - sizes, axis=0)
        mean: NDArray[np.float32] = (total / sizes[:, None]).astype(np.float32)
        return mean


def row_numbers(words: Sequence[str], count: int) -> list[NDArray[np.int64]]:
    """Return the numbers of the rows of each word in a table of *count* rows."""
    import numpy as np

    parts = [_parts(word) for word in words]
    hashes = _hashes([part.encode("utf-8", "surrogatepass") for own in parts for part in own])
    halves = np.stack([hashes & np.uint64(0xFFFFFFFF), hashes >> np.uint64(32)], axis=1)[:, :HASHES]
    rows = (halves % np.uint64(count)).astype(np.int64)
    ends = np.cumsum([len(own) for own in parts])
    return [own.reshape(-1) for own in np.split(rows, ends[:-1])]


def _parts(word: str) -> list[str]:
    marked = f"{_BEGIN}{word}{_END}"
    return [marked] + [
        marked[at : at + size] for size in range(SHORTEST, LONGEST + 1) for at in range(len(marked) - size + 1)
    ]


def _hashes(keys: Sequence[bytes]) -> NDArray[np.uint64]:
    """Return the first 64 bits of the hash of each key: the short ones, which are nearly all, at once."""
    import numpy as np

    low = np.array([int.from_bytes(key[:8], "little") for key in keys], dtype=np.uint64)
    high = np.array([int.from_bytes(key[8:16], "little") for key in keys], dtype=np.uint64)
    sizes = np.array([len(key) for key in keys], dtype=np.uint64)
    with np.errstate(over="ignore"):
        first = np.uint64(SEED) ^ _turned(low * np.uint64(_C1), 31) * np.uint64(_C2)
        second = np.uint64(SEED) ^ _turned(high * np.uint64(_C2), 33) * np.uint64(_C1)
        first, second = first ^ sizes, second ^ sizes
        first = first + second
        second = second + first
        found: NDArray[np.uint64] = _mixed(first) + _mixed(second)
    for place, key in enumerate(keys):
        if len(key) >= _KNOWN_BYTES:
            found[place] = murmur(key)
    return found


def _turned(value: NDArray[np.uint64], by: int) -> NDArray[np.uint64]:
    import numpy as np

    return (value << np.uint64(by)) | (value >> np.uint64(64 - by))


def _mixed(value: NDArray[np.uint64]) -> NDArray[np.uint64]:
    import numpy as np

    for factor in (_M1, _M2):
        value = (value ^ (value >> np.uint64(33))) * np.uint64(factor)
    return value ^ (value >> np.uint64(33))


def murmur(key: bytes, seed: int = SEED) -> int:
    """Return the first 64 bits of MurmurHash3 x64-128 of *key*."""
    first = second = seed
    whole = len(key) // 16 * 16
    for at in range(0, whole, 16):
        first ^= _word(key[at : at + 8], _C1, 31, _C2)
        first = (_turn(first, 27) + second) * 5 + 0x52DCE729 & _ALL
        second ^= _word(key[at + 8 : at + 16], _C2, 33, _C1)
        second = (_turn(second, 31) + first) * 5 + 0x38495AB5 & _ALL
    second ^= _word(key[whole + 8 :], _C2, 33, _C1)
    first ^= _word(key[whole : whole + 8], _C1, 31, _C2)
    first, second = first ^ len(key), second ^ len(key)
    first = first + second & _ALL
    second = second + first & _ALL
    return _mix(first) + _mix(second) & _ALL


def _word(part: bytes, factor: int, by: int, other: int) -> int:
    return _turn(int.from_bytes(part, "little") * factor & _ALL, by) * other & _ALL


def _turn(value: int, by: int) -> int:
    value &= _ALL
    return (value << by | value >> 64 - by) & _ALL


def _mix(value: int) -> int:
    for factor in (_M1, _M2):
        value = (value ^ value >> 33) * factor & _ALL
    return value ^ value >> 33
