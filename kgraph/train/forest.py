"""Gradient-boosted trees of LightGBM as the plain arrays that :mod:`kgraph.forest` reads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def forest_arrays(boosters: Sequence[Any]) -> dict[str, Any]:
    """Return the trees of all *boosters*; values are divided by their number, so that their sum is the mean of the boosters."""
    import numpy as np

    nodes: list[tuple[int, float, int, int, float]] = []
    roots, depths = [], []

    def add(node: dict[str, Any], depth: int) -> int:
        number = len(nodes)
        depths.append(depth)
        if "leaf_value" in node:
            nodes.append((0, np.inf, number, number, node["leaf_value"] / len(boosters)))
            return number
        nodes.append((0, 0.0, 0, 0, 0.0))
        left, right = add(node["left_child"], depth + 1), add(node["right_child"], depth + 1)
        nodes[number] = (node["split_feature"], node["threshold"], left, right, 0.0)
        return number

    for booster in boosters:
        roots += [add(tree["tree_structure"], 0) for tree in booster.dump_model()["tree_info"]]
    feature, threshold, left, right, value = zip(*nodes, strict=True)
    return {
        "feature": np.array(feature, dtype=np.int16),
        "threshold": np.array(threshold),
        "left": np.array(left, dtype=np.int32),
        "right": np.array(right, dtype=np.int32),
        "value": np.array(value, dtype=np.float32),
        "roots": np.array(roots, dtype=np.int32),
        "depth": np.array(max(depths)),
    }
