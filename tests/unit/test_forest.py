"""Trees as arrays."""

import numpy as np
import pytest

from kgraph.forest import Forest

# one tree: feature 1 above 0.5 gives 2, else feature 0 above 0 gives 1, else -1; and one that is a leaf alone, 0.25
ARRAYS = {
    "feature": np.array([1, 0, 0, 0, 0, 0], dtype=np.int16),
    "threshold": np.array([0.5, 0.0, np.inf, np.inf, np.inf, np.inf]),
    "left": np.array([1, 3, 2, 3, 4, 5], dtype=np.int32),
    "right": np.array([2, 4, 2, 3, 4, 5], dtype=np.int32),
    "value": np.array([0, 0, 2, -1, 1, 0.25], dtype=np.float32),
    "roots": np.array([0, 5], dtype=np.int32),
    "depth": np.array(2),
}


def test_each_row_takes_its_own_way():
    rows = np.array([[0.0, 0.9], [0.1, 0.5], [0.0, 0.5]])
    assert Forest(ARRAYS).scores(rows).tolist() == [2.25, 1.25, -0.75]


def grown(trees, leaves, seed):
    """Return a forest of random shapes, each tree with 1 to *leaves* leaves, as arrays."""
    draw = np.random.default_rng(seed)
    nodes, roots, depths = [], [], [0]

    def add(many, depth):
        number = len(nodes)
        depths.append(depth)
        if many == 1:
            nodes.append((0, np.inf, number, number, draw.normal()))
            return number
        nodes.append(None)
        first = int(draw.integers(1, many))
        feature, threshold = draw.integers(4), draw.integers(5) / 4
        nodes[number] = (feature, threshold, add(first, depth + 1), add(many - first, depth + 1), 0.0)
        return number

    for _ in range(trees):
        roots.append(len(nodes))
        add(int(draw.integers(1, leaves + 1)), 0)
    names = ("feature", "threshold", "left", "right", "value")
    arrays = {name: np.array(column) for name, column in zip(names, zip(*nodes, strict=True), strict=True)}
    return arrays | {"roots": np.array(roots), "depth": np.array(max(depths)), "value": arrays["value"].astype("f4")}


def walked(arrays, row):
    """Return the sum of the leaves that *row* reaches, step by step."""
    found = []
    for root in arrays["roots"].tolist():
        at = root
        while arrays["left"][at] != at:
            side = "left" if row[arrays["feature"][at]] <= arrays["threshold"][at] else "right"
            at = arrays[side][at]
        found.append(arrays["value"][at])
    return np.array(found).sum(dtype=np.float64)


@pytest.mark.parametrize("leaves", [1, 2, 16, 17, 60])
def test_all_nodes_at_once_lead_where_a_walk_leads(leaves):
    arrays = grown(30, leaves, leaves)
    rows = np.random.default_rng(3).integers(-1, 6, size=(150, 4)) / 4  # many values equal a threshold
    rows[0, 0] = np.nan
    assert Forest(arrays).scores(rows).tolist() == [walked(arrays, row) for row in rows]
    assert Forest(arrays).scores(rows[:0]).tolist() == []


def test_trees_of_too_many_leaves_are_refused():
    with pytest.raises(ValueError, match="leaves"):
        Forest(grown(400, 90, 1))
