"""Writes a trained network as the files that :class:`kgraph.mentions.neural.network.Network` reads: two ONNX graphs and arrays.

Weights of layers are stored in 8 bits (:mod:`kgraph.train.quantise`), small ones in 16; the subword table in 8 bits with a scale for each row.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from kgraph.mentions.neural.network import SECOND
from kgraph.train.arrays import save_arrays
from kgraph.train.network import Encoder, Tagger
from kgraph.train.quantise import quantise_graph

if TYPE_CHECKING:
    from kgraph.train.stack import Stack

_OPSET, _IR = 17, 8


class Graph:
    """Collects nodes and 16-bit weights."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.weights: list[Any] = []

    def weight(self, name: str, value: NDArray[np.float32]) -> str:
        """Add *value*, stored in 16 bits, as *name* and return the name."""
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value, dtype=np.float16), f"{name}.half"))
        self.nodes.append(helper.make_node("Cast", [f"{name}.half"], [name], to=TensorProto.FLOAT))
        return name

    def shape(self, name: str, value: list[int]) -> str:
        """Add the whole numbers *value* as *name* and return the name."""
        self.weights.append(numpy_helper.from_array(np.array(value, dtype=np.int64), name))
        return name

    def node(self, kind: str, inputs: list[str], output: str, **settings: str | int | list[int]) -> str:
        """Add a node and return the name of its *output*."""
        self.nodes.append(helper.make_node(kind, inputs, [output], **settings))
        return output

    def lstm(self, layer: nn.LSTM, name: str, inside: str) -> str:
        """Add *layer*; its output is (places, stretches, 2 x hidden)."""
        size = layer.hidden_size

        def ordered(kind: str) -> NDArray[np.float32]:
            both = []
            for direction in ("", "_reverse"):
                value = getattr(layer, f"{kind}_l0{direction}").detach().numpy()
                i, f, g, o = np.split(value, 4)
                both.append(np.concatenate([i, o, f, g]))  # PyTorch: i f g o; ONNX: i o f c
            return np.stack(both)

        bias = np.concatenate([ordered("bias_ih"), ordered("bias_hh")], axis=1)
        inputs = [
            inside, self.weight(f"{name}.w", ordered("weight_ih")), self.weight(f"{name}.r", ordered("weight_hh")),
            self.weight(f"{name}.b", bias), "lengths",
        ]  # fmt: skip
        self.node("LSTM", inputs, f"{name}.y", hidden_size=size, direction="bidirectional")
        self.node("Transpose", [f"{name}.y"], f"{name}.t", perm=[0, 2, 1, 3])
        return self.node("Reshape", [f"{name}.t", self.shape(f"{name}.s", [0, 0, 2 * size])], f"{name}.h")

    def linear(self, layer: nn.Linear, name: str, inside: str, output: str) -> str:
        """Add *layer* and return the name of its *output*."""
        self.node("MatMul", [inside, self.weight(f"{name}.w", layer.weight.detach().numpy().T)], f"{name}.m")
        return self.node("Add", [f"{name}.m", self.weight(f"{name}.b", layer.bias.detach().numpy())], output)

    def save(self, path: Path, inputs: dict[str, int], outputs: list[str]) -> None:
        """Write the graph: *inputs* with their widths, and ``lengths``."""
        values = [
            helper.make_tensor_value_info(n, TensorProto.FLOAT, ["places", "stretches", w]) for n, w in inputs.items()
        ]
        values.append(helper.make_tensor_value_info("lengths", TensorProto.INT32, ["stretches"]))
        results = [helper.make_tensor_value_info(n, TensorProto.FLOAT, ["places", "stretches", n]) for n in outputs]
        graph = helper.make_graph(self.nodes, path.stem, values, results, self.weights)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", _OPSET)], producer_name="kgraph")
        model.ir_version = _IR
        onnx.checker.check_model(model)
        path.write_bytes(model.SerializeToString(deterministic=True))


def export(tagger: Tagger, table: tuple[NDArray[np.int8], NDArray[np.float32]], folder: Path) -> None:
    """Write ``first.onnx``, ``second.onnx``, ``subwords.npy`` and ``arrays.npz`` into *folder*."""
    encoder = tagger.eval().encoder
    first = Graph()
    first.node("Identity", [first.lstm(encoder.first, "first", "words")], "hidden")
    first.save(folder / "first.onnx", {"words": encoder.shape.word}, ["hidden"])
    quantise_graph(folder / "first.onnx")
    save_arrays(folder / "arrays.npz", {"scale": table[1].astype(np.float16), **letter_arrays(encoder)})
    np.save(folder / "subwords.npy", table[0])
    parts = Upper(encoder.memory, encoder.names, encoder.second, tagger.linear, tagger.crf)
    export_stack(parts, SECOND, folder)


def letter_arrays(encoder: Encoder) -> dict[str, NDArray[Any]]:
    """Return the trained arrays of :class:`kgraph.mentions.neural.word_vectors.WordVectors`, all but the subword table."""
    filters = encoder.filters.weight.detach().numpy()
    return {
        "characters": encoder.characters.weight.detach().numpy().astype(np.float16),
        "filters": filters.transpose(2, 1, 0).reshape(-1, filters.shape[0]).astype(np.float16),
        "filter_bias": encoder.filters.bias.detach().numpy().astype(np.float16),  # type: ignore[union-attr]
        "project": encoder.project.weight.detach().numpy().T.astype(np.float16),
        "project_bias": encoder.project.bias.detach().numpy().astype(np.float16),
        "shapes": encoder.shapes.weight.detach().numpy().astype(np.float16),
    }


class Upper(NamedTuple):
    """What stands above the first layer; :class:`kgraph.train.stack.Stack` has the same parts."""

    memory: nn.Linear
    names: nn.Linear
    second: nn.LSTM
    linear: nn.ModuleDict
    crf: nn.ModuleDict


def export_stack(stack: Upper | Stack, name: str, folder: Path) -> None:
    """Write ``name.onnx`` and the stack's part of ``arrays.npz`` into *folder*, which holds the rest of a model."""
    graph = Graph()
    graph.linear(stack.memory, "memory", "elsewhere", "remembered")
    graph.linear(stack.names, "known", "names", "named")
    graph.node("Concat", ["hidden", "remembered", "named"], "inside", axis=2)
    top = graph.lstm(stack.second, "second", "inside")
    outputs = [graph.linear(layer, f"head.{corpus}", top, corpus) for corpus, layer in stack.linear.items()]  # type: ignore[arg-type]
    wide = stack.memory.in_features
    graph.save(folder / f"{name}.onnx", {"hidden": wide, "elsewhere": wide, "names": stack.names.in_features}, outputs)
    quantise_graph(folder / f"{name}.onnx")
    with np.load(folder / "arrays.npz") as stored:
        arrays: dict[str, NDArray[Any]] = dict(stored)
    for corpus, crf in stack.crf.items():
        arrays[f"{name}.transitions.{corpus}"] = crf.transitions.detach().numpy()  # type: ignore[union-attr,operator]
        arrays[f"{name}.start.{corpus}"] = crf.start.detach().numpy()  # type: ignore[union-attr,operator]
    save_arrays(folder / "arrays.npz", arrays)
