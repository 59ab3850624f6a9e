"""From scores of tags to spans: the best allowed sequence of tags (Viterbi), computed in 32-bit floats."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FORBIDDEN = -1e4


def tag_names(types: Sequence[str]) -> list[str]:
    """Return the tags of *types*: O, then begin, inside, end and single of each type."""
    return ["O", *(f"{place}-{kind}" for kind in types for place in "BIES")]


def allowed(types: Sequence[str]) -> tuple[NDArray[np.bool_], NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which tag may follow which (from, to), which may start a stretch and which may end it."""
    import numpy as np

    tags = tag_names(types)
    closed = np.array([tag[0] in "OES" for tag in tags])
    opening = np.array([tag[0] in "OBS" for tag in tags])
    inside = [[a[0] in "BI" and b[0] in "IE" and a[2:] == b[2:] for b in tags] for a in tags]
    return (closed[:, None] & opening[None, :]) | np.array(inside), opening, closed


def constrained(
    types: Sequence[str], transitions: NDArray[np.float32], start: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    """Return transitions, start and end scores with what is not allowed made impossible."""
    import numpy as np

    follows, opening, closing = allowed(types)
    forbidden = np.float32(_FORBIDDEN)
    zero = np.float32(0)
    return (
        (transitions + np.where(follows, zero, forbidden)).astype(np.float32),
        (start + np.where(opening, zero, forbidden)).astype(np.float32),
        np.where(closing, zero, forbidden).astype(np.float32),
    )


def best_tags(
    scores: NDArray[np.float32],
    lengths: Sequence[int],
    transitions: NDArray[np.float32],
    start: NDArray[np.float32],
    end: NDArray[np.float32],
) -> list[list[int]]:
    """Return the best tags of each stretch.

    Args:
        scores: (places, stretches, tags), padded at the end of each stretch.
        lengths: of the stretches, in falling order, none 0.
        transitions: (from, to), as :func:`constrained` gives them.
        start: score of each tag at the start.
        end: score of each tag at the end.
    """
    import numpy as np

    places, count, tags = scores.shape
    best = scores[0] + start
    back = np.zeros((places, count, tags), dtype=np.int64)
    columns = transitions.T[None]
    final = [best[row] for row in range(count)]
    alive = count
    for place in range(1, places):
        while alive and lengths[alive - 1] <= place:
            alive -= 1
            final[alive] = best[alive]
        ways = best[:alive, None, :] + columns
        back[place, :alive] = ways.argmax(axis=2)
        best = ways.max(axis=2) + scores[place, :alive]
    for row in range(alive):
        final[row] = best[row]
    result = []
    for row in range(count):
        tag = int((final[row] + end).argmax())
        path = [tag]
        for place in range(lengths[row] - 1, 0, -1):
            tag = int(back[place, row, tag])
            path.append(tag)
        result.append(path[::-1])
    return result


def spans_of(tags: Sequence[int], types: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return (first, last, type), half-open, of each mention in an allowed sequence of tags."""
    found = []
    first = 0
    for place, tag in enumerate(tags):
        if tag == 0:
            continue
        kind, part = divmod(tag - 1, 4)
        if part in (0, 3):
            first = place
        if part in (2, 3):
            found.append((first, place + 1, types[kind]))
    return found
