"""The recognizer's network in PyTorch, for training only; :mod:`kgraph.mentions.neural` runs the exported arrays.

Words (subword vector, characters, shape) -> BiLSTM, pretrained as a language model in both directions (after Peters et al., Deep
contextualized word representations, 2018) -> memory: what the first layer saw at the word's other places in the document (after
Luo et al., Hierarchical contextualized representation for named entity recognition, 2020) and features of known names -> BiLSTM ->
for each corpus a linear layer and a conditional random field (Lample et al., 2016).
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from kgraph.mentions.neural.decoding import allowed, tag_names
from kgraph.mentions.neural.name_features import WIDTH
from kgraph.mentions.neural.word_vectors import CHARACTERS, SHAPES
from kgraph.train.documents import HEADS

_FORBIDDEN = -1e4
SUBWORD = 100
_BUCKETS = 3


def _one_way(layer: nn.LSTM, inside: Tensor, direction: str) -> Tensor:
    names = ("weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0")
    weights = [getattr(layer, name + direction) for name in names]
    zero = inside.new_zeros(1, inside.shape[0], layer.hidden_size)
    output: Tensor = torch.lstm(inside, (zero, zero), weights, True, 1, 0.0, layer.training, False, True)[0]
    return output


def read_rows(layer: nn.LSTM, inside: Tensor, lengths: Tensor) -> Tensor:
    """Return *layer*'s output over padded rows; what stands behind a row's end is without meaning.

    Rows of like length are read together and each direction by itself, which on a CPU takes half the time of packed sequences; with
    16-bit brain floats, where the processor has them, a third.
    """
    width = inside.shape[1]
    order = torch.argsort(lengths, descending=True, stable=True)
    parts = []
    for rows in torch.chunk(order, _BUCKETS):
        longest = int(lengths[rows].max())
        place = torch.arange(longest)[None]
        last = lengths[rows][:, None]
        backwards = torch.where(place < last, last - 1 - place, place)[:, :, None]
        chosen = inside[rows, :longest]
        turned = chosen.gather(1, backwards.expand(-1, -1, chosen.shape[2]))
        ahead = _one_way(layer, chosen, "")
        behind = _one_way(layer, turned, "_reverse")
        both = torch.cat([ahead, behind.gather(1, backwards.expand(-1, -1, behind.shape[2]))], 2).float()
        parts.append(functional.pad(both, (0, 0, 0, width - longest)))
    return torch.cat(parts)[torch.argsort(order)]


def drop(rows: Tensor, rate: float) -> Tensor:
    """Return *rows* with a share of their columns dropped, the same at every place of a row (variational dropout)."""
    if rate == 0:
        return rows
    return rows * torch.bernoulli(torch.full((rows.shape[0], 1, rows.shape[2]), 1 - rate)) / (1 - rate)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Sizes of the layers, and how much is dropped in training."""

    character: int = 24
    letters: int = 64
    shape: int = 8
    first: int = 192
    memory: int = 96
    names: int = 32
    second: int = 128
    dropout: float = 0.4
    word_dropout: float = 0.05
    name_dropout: float = 0.1

    @property
    def word(self) -> int:
        """Width of a word's vector."""
        return SUBWORD + self.letters + self.shape

    def json(self) -> dict[str, Any]:
        """Return the settings for the model's card."""
        return asdict(self)


@dataclass(slots=True)
class WordTable:
    """What is known of each distinct piece: subword vectors (int8 rows as shipped), character numbers, shape."""

    vectors: Tensor
    characters: Tensor
    shapes: Tensor


@dataclass(slots=True)
class Batch:
    """Some documents: stretches as padded rows. ``words`` index the word table, ``group`` numbers equal words of a document."""

    words: Tensor
    names: Tensor
    labels: Tensor
    mask: Tensor
    lengths: Tensor
    group: Tensor
    groups: int


class Encoder(nn.Module):
    """Everything before the heads."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.characters = nn.Embedding(len(CHARACTERS) + 2, shape.character, padding_idx=0)
        self.filters = nn.Conv1d(shape.character, shape.letters, 3, padding=1)
        self.shapes = nn.Embedding(SHAPES, shape.shape)
        self.project = nn.Linear(SUBWORD, SUBWORD)
        self.first = nn.LSTM(shape.word, shape.first, bidirectional=True, batch_first=True)
        self.memory = nn.Linear(2 * shape.first, shape.memory)
        self.names = nn.Linear(WIDTH, shape.names)
        self.second = nn.LSTM(
            2 * shape.first + shape.memory + shape.names, shape.second, bidirectional=True, batch_first=True
        )

    def word_vectors(self, words: Tensor, table: WordTable) -> Tensor:
        """Return the vector of each entry of *words* (numbers into *table*)."""
        distinct, places = torch.unique(words, return_inverse=True)
        characters = table.characters[distinct]
        letters = self.filters(self.characters(characters).transpose(1, 2))
        letters = letters + torch.where(characters > 0, 0.0, _FORBIDDEN)[:, None]
        letters = functional.relu(letters.amax(2))
        return torch.cat([self.project(table.vectors[distinct]), letters, self.shapes(table.shapes[distinct])], 1)[
            places
        ]

    def _elsewhere(self, hidden: Tensor, batch: Batch) -> Tensor:
        """Return for each place the mean of *hidden* over the other places of the same word in its document, or zeros."""
        rows, width, size = hidden.shape
        flat, real = hidden.reshape(rows * width, size), batch.mask.reshape(-1)
        group, seen = batch.group.reshape(-1)[real], flat[real]
        total = torch.zeros(batch.groups, size).index_add(0, group, seen)
        count = torch.zeros(batch.groups).index_add(0, group, torch.ones(len(group)))
        others = (total[group] - seen) / (count[group] - 1).clamp(min=1)[:, None]
        return torch.zeros(rows * width, size).index_copy(0, real.nonzero()[:, 0], others).view(rows, width, size)

    def forward(self, batch: Batch, table: WordTable) -> Tensor:
        """Return the last layer for each place of *batch*."""
        shape = self.shape
        words = self.word_vectors(batch.words, table)
        names = batch.names
        if self.training:
            words = words * (torch.rand(*words.shape[:2], 1) > shape.word_dropout)
            names = names * (torch.rand(names.shape[0], 1, names.shape[2]) > shape.name_dropout)
        rate = shape.dropout if self.training else 0.0
        hidden = drop(read_rows(self.first, drop(words, rate), batch.lengths), rate)
        inside = torch.cat([hidden, self.memory(self._elsewhere(hidden, batch)), self.names(names)], 2)
        return drop(read_rows(self.second, inside, batch.lengths), rate)


class Crf(nn.Module):
    """A linear-chain conditional random field over tags B, I, E, S of each type and O."""

    forbidden: Tensor
    no_start: Tensor
    no_end: Tensor

    def __init__(self, types: tuple[str, ...]) -> None:
        super().__init__()
        follows, starts, ends = allowed(types)
        count = len(tag_names(types))
        self.transitions = nn.Parameter(torch.zeros(count, count))
        self.start = nn.Parameter(torch.zeros(count))
        for name, fits in (("forbidden", follows), ("no_start", starts), ("no_end", ends)):
            self.register_buffer(name, torch.where(torch.from_numpy(fits), 0.0, _FORBIDDEN))

    def loss(self, scores: Tensor, batch: Batch) -> Tensor:
        """Return the negative log-likelihood of the labels, summed over all stretches."""
        labels, mask = batch.labels, batch.mask
        moves = self.transitions + self.forbidden
        forward = scores[:, 0] + self.start + self.no_start
        for place in range(1, scores.shape[1]):
            following = torch.logsumexp(forward[:, :, None] + moves[None], 1) + scores[:, place]
            forward = torch.where(mask[:, place, None], following, forward)
        total = torch.logsumexp(forward + self.no_end, 1)
        right = (scores.gather(2, labels[:, :, None])[:, :, 0] * mask).sum(1) + self.start[labels[:, 0]]
        right = right + (moves[labels[:, :-1], labels[:, 1:]] * mask[:, 1:]).sum(1)
        return (total - right).sum()


class Tagger(nn.Module):
    """The encoder with one head for each corpus."""

    def __init__(self, shape: Shape, corpora: tuple[str, ...]) -> None:
        super().__init__()
        self.encoder = Encoder(shape)
        self.linear = nn.ModuleDict({c: nn.Linear(2 * shape.second, len(tag_names(HEADS[c]))) for c in corpora})
        self.crf = nn.ModuleDict({c: Crf(HEADS[c]) for c in corpora})

    def scores(self, corpus: str, batch: Batch, table: WordTable) -> Tensor:
        """Return the score of each tag of *corpus* at each place."""
        scores: Tensor = self.linear[corpus](self.encoder(batch, table))
        return scores
