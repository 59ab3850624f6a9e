"""A narrow network of its own over a trained model's vectors of words, for the fast setting: first layer, memory, known names, second layer, heads.

It learns from annotated texts and from plain texts that wider networks labelled (Hinton et al., Distilling the knowledge in a neural network, 2015), without any
pretraining of its own.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from kgraph.train.export import Graph, export_stack
from kgraph.train.network import Batch, drop, read_rows
from kgraph.train.quantise import quantise_graph
from kgraph.train.stack import Stack
from kgraph.train.stack_plan import StackPlan

_WORD_DROPOUT = 0.05


class Narrow(Stack):
    """A stack with a first layer of its own.

    Args:
        plan: sizes; ``first`` is the width of the first layer, each way.
        word: width of the words' vectors, which stay as they are.
        corpora: the heads.
    """

    def __init__(self, plan: StackPlan, word: int, corpora: tuple[str, ...]) -> None:
        super().__init__(plan, 2 * plan.first, corpora)
        self.first = nn.LSTM(word, plan.first, bidirectional=True, batch_first=True)

    def scores(self, corpus: str, batch: Batch, hidden: Tensor, elsewhere: Tensor) -> Tensor:  # noqa: ARG002  # computed here
        """Return the score of each tag of *corpus* at each place; *hidden* are the vectors of the words, *elsewhere* is not looked at."""
        words = hidden
        if self.training:
            words = words * (torch.rand(*words.shape[:2], 1) > _WORD_DROPOUT)
        seen = read_rows(self.first, drop(words, self.plan.dropout / 2 if self.training else 0.0), batch.lengths)
        return super().scores(corpus, batch, seen, _elsewhere(seen, batch))


def _elsewhere(hidden: Tensor, batch: Batch) -> Tensor:
    """Return for each place the mean of *hidden* over the other places of the same word in its document, or zeros."""
    rows, width, size = hidden.shape
    real = batch.mask.reshape(-1)
    group, seen = batch.group.reshape(-1)[real], hidden.reshape(rows * width, size)[real]
    total = torch.zeros(batch.groups, size).index_add(0, group, seen)
    count = torch.zeros(batch.groups).index_add(0, group, torch.ones(len(group)))
    others = (total[group] - seen) / (count[group] - 1).clamp(min=1)[:, None]
    return torch.zeros(rows * width, size).index_copy(0, real.nonzero()[:, 0], others).view(rows, width, size)


def export_narrow(narrow: Narrow, name: str, folder: Path) -> None:
    """Write ``name-first.onnx``, ``name.onnx`` and the network's part of ``arrays.npz`` into *folder*, which holds the rest of a model."""
    graph = Graph()
    graph.node("Identity", [graph.lstm(narrow.first, "first", "words")], "hidden")
    graph.save(folder / f"{name}-first.onnx", {"words": narrow.first.input_size}, ["hidden"])
    quantise_graph(folder / f"{name}-first.onnx")
    export_stack(narrow, name, folder)
