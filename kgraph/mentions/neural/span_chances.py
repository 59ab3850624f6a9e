"""How likely each span of pieces is one mention, over all ways to read the sentence: forward and backward sums of a chain of tags.

Tags are those of one type: nothing, begin, inside, end, single (:func:`kgraph.mentions.neural.decoding.tag_names`).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_NOTHING, _BEGIN, _INSIDE, _END, _SINGLE = range(5)


def span_chances(
    scores: NDArray[np.float32],
    moves: NDArray[np.float32],
    start: NDArray[np.float32],
    *,
    least: float,
    longest: int = 30,
) -> list[tuple[int, int, float]]:
    """Return (first, last, probability), half-open, of every span whose probability is at least *least*, in order.

    Args:
        scores: (pieces, 5) of a sentence.
        moves: score of each tag after each (from, to), at least; what is not allowed is left out here.
        start: score of each tag at the start.
        least: what is less likely is left out.
        longest: no longer spans, in pieces.
    """
    rows: list[list[float]] = scores.astype("float64").tolist()
    go: list[list[float]] = moves.astype("float64").tolist()
    ahead, total = _ahead(rows, go, start.astype("float64").tolist())
    behind = _behind(rows, go)
    floor = math.log(least)
    found = []
    for first in range(len(rows)):
        chance = ahead[first][_SINGLE] + behind[first][_SINGLE] - total
        if chance >= floor:
            found.append((first, first + 1, math.exp(chance)))
        begun = ahead[first][_BEGIN]
        if begun + behind[first][_BEGIN] - total < floor:
            continue
        tag = _BEGIN
        for last in range(first + 1, min(len(rows), first + longest)):
            row = rows[last]
            chance = begun + go[tag][_END] + row[_END] + behind[last][_END] - total
            if chance >= floor:
                found.append((first, last + 1, math.exp(chance)))
            begun += go[tag][_INSIDE] + row[_INSIDE]
            tag = _INSIDE
    return found


def _ahead(rows: list[list[float]], go: list[list[float]], start: list[float]) -> tuple[list[list[float]], float]:
    """Return the sum over all ways to each tag at each piece, its own score included, and the sum over all ways."""
    first = rows[0]
    away = -math.inf
    found = [[start[0] + first[0], start[_BEGIN] + first[_BEGIN], away, away, start[_SINGLE] + first[_SINGLE]]]
    for row in rows[1:]:
        free = found[-1]
        found.append([row[to] + _sum([free[tag] + go[tag][to] for tag in _BEFORE[to]]) for to in range(5)])
    last = found[-1]
    return found, _sum([last[_NOTHING], last[_END], last[_SINGLE]])


def _behind(rows: list[list[float]], go: list[list[float]]) -> list[list[float]]:
    """Return the sum over all ways on from each tag at each piece, its own score left out."""
    away = -math.inf
    found = [[0.0, away, away, 0.0, 0.0]]
    for row in reversed(rows[1:]):
        on = found[-1]
        found.append([_sum([go[tag][to] + row[to] + on[to] for to in _AFTER[tag]]) for tag in range(5)])
    return found[::-1]


_OPENING, _GOING = (_NOTHING, _BEGIN, _SINGLE), (_INSIDE, _END)
_AFTER = {_NOTHING: _OPENING, _BEGIN: _GOING, _INSIDE: _GOING, _END: _OPENING, _SINGLE: _OPENING}
_BEFORE = {to: tuple(tag for tag in range(5) if to in _AFTER[tag]) for to in range(5)}


def _sum(values: Sequence[float]) -> float:
    """Return the logarithm of the sum of the exponentials."""
    most = max(values)
    return most if most == -math.inf else most + math.log(sum(math.exp(value - most) for value in values))


def apart(spans: Sequence[tuple[int, int, float]]) -> list[tuple[int, int, float]]:
    """Return those of *spans* that overlap none more likely, in order."""
    kept: list[tuple[int, int, float]] = []
    for one in sorted(spans, key=lambda s: (-s[2], s)):
        if all(one[1] <= other[0] or other[1] <= one[0] for other in kept):
            kept.append(one)
    return sorted(kept)
