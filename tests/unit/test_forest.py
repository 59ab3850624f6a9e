"""Trees as arrays."""

import numpy as np

from kgraph.forest import forest_scores

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
    assert forest_scores(ARRAYS, rows).tolist() == [2.25, 1.25, -0.75]
