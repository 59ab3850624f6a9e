"""The least arrays that a relation model can be made of."""

from __future__ import annotations

import numpy as np

from kgraph.assertions.relation_model import KINDS


def small_arrays():
    """Return arrays of a model whose trees are single leaves of value 0."""
    arrays = {}
    for kind in KINDS:
        arrays[f"{kind}.left"] = arrays[f"{kind}.right"] = np.zeros(1, dtype=np.int16)
        arrays[f"{kind}.best"] = np.array(0.5)
        arrays[f"{kind}.names"] = np.array(["MESH:D1 MESH:D2"])
        arrays[f"{kind}.counts"] = np.array([[3, 1]], dtype=np.uint16)
    return arrays
