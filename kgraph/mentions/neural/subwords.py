"""Subword vectors: fastText's subwords hashed into one small table with Bloom embeddings (https://github.com/explosion/floret).

A word's vector is the mean of the rows of the word and its parts of 3 to 5 characters, two rows each, at the two halves of the first 64 bits
of MurmurHash3 x64-128 (Appleby, https://github.com/aappleby/smhasher). The same numbers as spaCy's floret vectors, without spaCy, whose import
takes longer than everything else before the first mention.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    _Bits = NDArray[np.uint64]
    _Hashed = tuple[NDArray[np.int64], _Bits]

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

        every, sizes = _numbers(words, len(self._rows))
        rows = self._rows[every].astype(np.float32) * self._scale[every][:, None]
        total = np.add.reduceat(rows, np.cumsum(sizes) - sizes, axis=0)
        mean: NDArray[np.float32] = (total / sizes[:, None]).astype(np.float32)
        return mean


def row_numbers(words: Sequence[str], count: int) -> list[NDArray[np.int64]]:
    """Return the numbers of the rows of each word in a table of *count* rows."""
    import numpy as np

    every, sizes = _numbers(words, count)
    return np.split(every, np.cumsum(sizes)[:-1])


def _numbers(words: Sequence[str], count: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the numbers of the rows of all words, one word after the other, and how many each has."""
    import numpy as np

    marked = [f"{_BEGIN}{word}{_END}" for word in words]
    plain = [number for number, word in enumerate(marked) if word.isascii()]
    parts = [_of_whole(marked), *_of_plain([marked[number] for number in plain], plain)]
    parts += [_of_keys(_parts(word), number) for number, word in enumerate(marked) if not word.isascii()]
    owner, hashes = (np.concatenate(column) for column in zip(*parts, strict=True))
    order = np.argsort(owner, kind="stable")
    halves = np.stack([hashes & np.uint64(0xFFFFFFFF), hashes >> np.uint64(32)], axis=1)[order, :HASHES]
    return (halves % np.uint64(count)).astype(np.int64).reshape(-1), HASHES * np.bincount(owner, minlength=len(words))


def _parts(word: str) -> list[str]:
    return [word[at : at + size] for size in range(SHORTEST, LONGEST + 1) for at in range(len(word) - size + 1)]


def _of_whole(marked: Sequence[str]) -> _Hashed:
    import numpy as np

    return np.arange(len(marked)), _hashes([word.encode("utf-8", "surrogatepass") for word in marked])


def _of_keys(keys: Sequence[str], owner: int) -> _Hashed:
    import numpy as np

    return np.full(len(keys), owner), _hashes([key.encode("utf-8", "surrogatepass") for key in keys])


def _of_plain(marked: Sequence[str], owners: Sequence[int]) -> Iterator[_Hashed]:
    """Yield the parts of words in ASCII, size by size: of all words at once, since their bytes are their characters."""
    import numpy as np

    data = np.frombuffer("".join(marked).encode() + bytes(LONGEST), dtype=np.uint8).astype(np.uint64)
    lengths = np.array([len(word) for word in marked], dtype=np.int64)
    total = int(lengths.sum())
    owner = np.repeat(np.array(owners, dtype=np.int64), lengths)
    left = np.repeat(np.cumsum(lengths), lengths) - np.arange(total)  # characters from here to the word's end
    window = np.zeros(total, dtype=np.uint64)
    for size in range(1, LONGEST + 1):
        window |= data[size - 1 : size - 1 + total] << np.uint64(8 * (size - 1))
        if size >= SHORTEST:
            fits = left >= size
            short = window[fits]
            yield owner[fits], _short_hashes(short, np.zeros_like(short), np.full(len(short), size, dtype=np.uint64))


def _hashes(keys: Sequence[bytes]) -> NDArray[np.uint64]:
    """Return the first 64 bits of the hash of each key: the short ones, which are nearly all, at once."""
    import numpy as np

    low = np.array([int.from_bytes(key[:8], "little") for key in keys], dtype=np.uint64)
    high = np.array([int.from_bytes(key[8:16], "little") for key in keys], dtype=np.uint64)
    found = _short_hashes(low, high, np.array([len(key) for key in keys], dtype=np.uint64))
    for place, key in enumerate(keys):
        if len(key) >= _KNOWN_BYTES:
            found[place] = murmur(key)
    return found


def _short_hashes(low: _Bits, high: _Bits, sizes: _Bits) -> _Bits:
    """Return the hashes of keys of fewer than 16 bytes, given as two numbers and their sizes."""
    import numpy as np

    with np.errstate(over="ignore"):
        first = np.uint64(SEED) ^ _turned(low * np.uint64(_C1), 31) * np.uint64(_C2)
        second = np.uint64(SEED) ^ _turned(high * np.uint64(_C2), 33) * np.uint64(_C1)
        first, second = first ^ sizes, second ^ sizes
        first = first + second
        second = second + first
        return _mixed(first) + _mixed(second)


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
