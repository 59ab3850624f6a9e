"""The best sequence of tags where how a tag leaves and the next enters are scored apart: a step for each tag instead of each pair of tags."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kgraph.mentions.neural.decoding import best_tags, constrained
from kgraph.mentions.neural.layout import together

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FORBIDDEN = -1e4
_FEW = 4  # labels: a step for each pair of tags is the shorter way


class SpanDecoder:
    """Decodes the tags of K labels (:func:`kgraph.mentions.neural.decoding.tag_names`).

    Args:
        transitions: (from, to); from O, ends and singles to O, begins and singles it must be a sum of a part for each.
        start: score of each tag at the start.
    """

    def __init__(self, transitions: NDArray[np.float32], start: NDArray[np.float32]) -> None:
        import numpy as np

        kinds = (len(start) - 1) // 4
        begin = 1 + 4 * np.arange(kinds)
        self.kinds = kinds
        self._closed = np.concatenate([[0], begin + 2, begin + 3])
        opening = np.concatenate([[0], begin, begin + 3])
        self._leave = transitions[self._closed, 0]
        self._enter = transitions[0, opening] - transitions[0, 0]
        self._stay = [transitions[begin + a, begin + b].astype(np.float32) for a, b in ((0, 1), (0, 2), (1, 1), (1, 2))]
        self._start = start[opening]
        names = [str(kind) for kind in range(kinds)]
        self._all = constrained(names, transitions, start) if kinds <= _FEW else None

    def tags(self, scores: NDArray[np.float32], stretches: Sequence[tuple[int, int]]) -> NDArray[np.int64]:
        """Return the best tag of each piece.

        Args:
            scores: (pieces, tags).
            stretches: (first, last) pieces, half-open; together all.
        """
        import numpy as np

        result = np.zeros(len(scores), dtype=np.int64)
        if not len(scores):
            return result
        if self._all is not None:
            part = together(stretches)
            best = best_tags(part.spread(scores), part.lengths.tolist(), *self._all)
            result[part.pieces] = np.concatenate(best)
            return result
        parts = sorted(stretches, key=lambda part: (part[0] - part[1], part[0]))
        self._decode(scores, parts, result)
        return result

    def _decode(
        self,
        scores: NDArray[np.float32],
        parts: Sequence[tuple[int, int]],
        result: NDArray[np.int64],
    ) -> None:
        """Set the tags of *parts*, the longest first, in *result*."""
        import numpy as np

        kinds, rows, longest = self.kinds, len(parts), parts[0][1] - parts[0][0]
        padded = np.zeros((longest, rows, scores.shape[1]), dtype=np.float32)
        for row, (first, last) in enumerate(parts):
            padded[: last - first, row] = scores[first:last]
        nothing = padded[:, :, :1]
        begin, inside, end, single = (padded[:, :, 1 + k :: 4] for k in range(4))
        start = self._start
        closed = np.concatenate(
            [nothing[0] + start[:1], np.full((rows, kinds), _FORBIDDEN, np.float32), single[0] + start[1 + kinds :]], 1
        )  # fmt: skip
        begun, within = begin[0] + start[1 : 1 + kinds], np.full((rows, kinds), _FORBIDDEN, np.float32)
        history = [closed]
        back: list[tuple[NDArray[np.int64], NDArray[np.bool_], NDArray[np.bool_]]] = []
        alive = [sum(last - first > place for first, last in parts) for place in range(longest)]
        for place in range(1, longest):
            now = alive[place]
            closed, begun, within = closed[:now], begun[:now], within[:now]
            left = closed + self._leave
            best = left.argmax(axis=1)
            free = left[np.arange(now), best][:, None] + self._enter
            to_inside, to_end = (
                (begun + self._stay[0], within + self._stay[2]),
                (begun + self._stay[1], within + self._stay[3]),
            )
            back.append((best, to_inside[1] > to_inside[0], to_end[1] > to_end[0]))
            closed = np.concatenate(
                [free[:, :1] + nothing[place, :now], np.maximum(*to_end) + end[place, :now], free[:, 1 + kinds :] + single[place, :now]], 1
            )  # fmt: skip
            within = np.maximum(*to_inside) + inside[place, :now]
            begun = free[:, 1 : 1 + kinds] + begin[place, :now]
            history.append(closed)
        for row, (first, last) in enumerate(parts):
            self._trace(result, back, row, (first, last), int(history[last - first - 1][row].argmax()))

    def _trace(
        self,
        result: NDArray[np.int64],
        back: Sequence[tuple[NDArray[np.int64], NDArray[np.bool_], NDArray[np.bool_]]],
        row: int,
        part: tuple[int, int],
        state: int,
    ) -> None:
        """Follow the choices from the end; *state* numbers O, ends, singles."""
        tag = int(self._closed[state])
        for place in range(part[1] - part[0] - 1, -1, -1):
            result[part[0] + place] = tag
            if place == 0:
                return
            best, to_inside, to_end = back[place - 1]
            kind, role = divmod(tag - 1, 4) if tag else (-1, -1)
            if role == 1:
                tag = 1 + 4 * kind + int(to_inside[row, kind])
            elif role == 2:
                tag = 1 + 4 * kind + int(to_end[row, kind])
            else:
                tag = int(self._closed[best[row]])


def label_chances(
    moves: NDArray[np.float32], scores: NDArray[np.float32], spans: Sequence[tuple[int, int]]
) -> NDArray[np.float64]:
    """Return the probability of each label (spans, labels) for pieces that are one span or none.

    Args:
        moves: (from, to), of all tags.
        scores: (pieces, tags).
        spans: (first, last) pieces, half-open.
    """
    import numpy as np

    begin = np.arange(1, scores.shape[1], 4)  # begin, inside, end, single
    first = np.array([one[0] for one in spans], dtype=np.int64)
    final = np.array([one[1] for one in spans], dtype=np.int64) - 1
    length = (final - first + 1)[:, None]
    sums = np.zeros((len(scores) + 1, 1 + len(begin)))
    np.cumsum(scores[:, np.append(0, begin + 1)], axis=0, dtype=np.float64, out=sums[1:])
    none = sums[final + 1, :1] - sums[first, :1] + moves[0, 0] * length
    single = scores[first][:, begin + 3] + moves[0, begin + 3] + moves[begin + 3, 0]
    several = scores[first][:, begin] + moves[0, begin] + scores[final][:, begin + 2] + moves[begin + 2, 0]
    inside = sums[final, 1:] - sums[np.minimum(first + 1, final), 1:] + moves[begin + 1, begin + 1] * (length - 3)
    through = moves[begin, begin + 1] + inside + moves[begin + 1, begin + 2]
    several = several + np.where(length == 2, moves[begin, begin + 2], through)  # begin and end alone
    every = np.concatenate([np.where(length == 1, single, several) - moves[0, 0], none], axis=1)
    chances = np.exp(every - every.max(axis=1, keepdims=True))
    result: NDArray[np.float64] = chances[:, :-1] / chances.sum(axis=1, keepdims=True)
    return result
