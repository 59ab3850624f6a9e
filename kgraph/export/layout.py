"""Places for the nodes of a graph file: a spring layout that gives the same bytes everywhere and needs no SciPy.

The forces are those of Fruchterman and Reingold (1991, Software: Practice and Experience 21:1129). NetworkX's own layout needs
SciPy from 500 nodes on and starts from random places; this one starts from a sunflower spiral in the given order and adds up
row by row, so that no random generator and no summation order of the machine can change a digit.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy

SPRING_LIMIT: Final = 1000  # above, forces between all pairs take too long: the spiral alone
_STEPS: Final = 60
_UNIT: Final = 60.0  # distance between neighbours, in the units of x and y
_GOLDEN: Final = math.pi * (3 - math.sqrt(5))


def place(nodes: Sequence[str], edges: Mapping[tuple[str, str], float]) -> dict[str, tuple[float, float]]:
    """Return x and y of every node, in order, rounded to 0.01, the y axis pointing up, around (0, 0).

    Args:
        nodes: the node ids, most important first (they get the middle of the spiral).
        edges: pairs of node ids with the strength of the pull between them.
    """
    if not nodes:
        return {}
    import numpy as np

    place_of = {node: number for number, node in enumerate(nodes)}
    angles = [number * _GOLDEN for number in range(len(nodes))]
    radii = [math.sqrt(number + 0.5) for number in range(len(nodes))]
    xy = np.array([[r * math.cos(a), r * math.sin(a)] for r, a in zip(radii, angles, strict=True)])
    if len(nodes) <= SPRING_LIMIT:
        pull = np.zeros((len(nodes), len(nodes)))
        for (source, target), strength in edges.items():
            if source != target:
                pull[place_of[source], place_of[target]] += strength
                pull[place_of[target], place_of[source]] += strength
        xy = _relax(xy, np.minimum(pull, 3.0))
    xy = (xy - (xy.max(axis=0) + xy.min(axis=0)) / 2) * _UNIT
    return {node: (round(float(x), 2) + 0.0, round(float(y), 2) + 0.0) for node, (x, y) in zip(nodes, xy, strict=True)}


def _relax(xy: numpy.ndarray, pull: numpy.ndarray) -> numpy.ndarray:
    import numpy as np

    x, y = xy[:, 0].copy(), xy[:, 1].copy()
    hottest = math.sqrt(len(x)) / 4 + 0.1
    for step in range(_STEPS):
        dx, dy = x[:, None] - x[None, :], y[:, None] - y[None, :]  # [i, j] points from j to i
        square = np.maximum(dx * dx + dy * dy, 1e-4)
        force = 1.0 / square - pull * np.sqrt(square)
        # summed over the first axis: row after row, in order, on every machine
        move_x = -(dx * force).sum(axis=0) - 0.02 * x
        move_y = -(dy * force).sum(axis=0) - 0.02 * y
        length = np.maximum(np.sqrt(move_x * move_x + move_y * move_y), 1e-9)
        pace = np.minimum(length, hottest * (1 - step / _STEPS)) / length
        x, y = x + move_x * pace, y + move_y * pace
    return np.stack((x, y), axis=1)
