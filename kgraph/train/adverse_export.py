"""Writes the head for adverse events as the files that :mod:`kgraph.mentions.adverse_events` reads: one ONNX graph in 8 bits, arrays, card."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kgraph.jsonl import atomic_writer
from kgraph.mentions.adverse_events import FILES, file_hash
from kgraph.train.adverse_network import AdverseNetwork
from kgraph.train.arrays import save_arrays
from kgraph.train.export import Graph, letter_arrays
from kgraph.train.network import Encoder
from kgraph.train.quantise import quantise_graph


def write_head(
    encoder: Encoder,
    trained: AdverseNetwork,
    levels: Mapping[bool, Mapping[str, NDArray[Any]]],
    card: dict[str, Any],
    folder: Path,
) -> None:
    """Write the first layer of *encoder*, *trained* above it, the models of pairs (for sentences that are known to state an event, and for any) and *card* into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    graph = Graph()
    hidden = graph.lstm(encoder.first, "first", "words")
    graph.node("Concat", [hidden, "names"], "told", axis=2)
    graph.node("Relu", [graph.linear(trained.project, "project", "told", "projected")], "inside")
    read = graph.lstm(trained.read, "read", "inside")
    graph.node("Concat", [read, "inside"], "seen", axis=2)
    graph.linear(trained.tags, "tag", "seen", "tags")
    graph.node("ReduceMax", ["seen"], "most", axes=[0], keepdims=1)
    graph.linear(trained.gate, "gate", "most", "sentence")
    inputs = {"words": encoder.shape.word, "names": trained.project.in_features - trained.wide}
    graph.save(folder / "head.onnx", inputs, ["tags", "sentence"])
    quantise_graph(folder / "head.onnx")
    arrays: dict[str, NDArray[Any]] = {
        **letter_arrays(encoder),
        "transitions": trained.transitions.detach().numpy().astype(np.float32),
        "start": trained.start.detach().numpy().astype(np.float32),
    }
    for given, own in levels.items():
        arrays |= {f"{'given' if given else 'any'}.{name}": array for name, array in own.items()}
    save_arrays(folder / "arrays.npz", arrays)
    files = {name: file_hash(folder / name) for name in FILES if name != "card.json"}
    with atomic_writer(folder / "card.json") as lines:
        lines.write(json.dumps({**card, "files": files}, indent=1, sort_keys=True) + "\n")
