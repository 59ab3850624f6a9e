"""A head for labelled spans in PyTorch, for training only: a small second network over the recognizer's frozen first layer.

First layer, memory (what it saw at the same word's other places), known names and further features of each piece -> linear layer -> BiLSTM
over the whole text or over each stretch -> scores of tags -> conditional random field (Lample et al., Neural architectures for named entity
recognition, 2016). What the first layer gives is computed once for each text, so that training takes minutes.
"""

from __future__ import annotations

import copy
import math
import random
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from kgraph.mentions.neural.decoding import tag_names

_FORBIDDEN = -1e4


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadShape:
    """Sizes of a head; ``whole`` reads the text from end to end instead of stretch by stretch."""

    project: int = 128
    memory: int = 32
    size: int = 96
    whole: bool = True
    dropout: float = 0.4
    word_dropout: float = 0.1

    def json(self) -> dict[str, Any]:
        """Return the settings for the card."""
        return asdict(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadSchedule:
    """How long and how fast a head is trained."""

    epochs: int = 20
    rate: float = 3e-3
    decay: float = 1e-2
    batch: int = 8
    average: float = 0.99
    clip: float = 5.0
    warm: float = 0.1
    seed: int = 1
    brain_floats: bool = True

    def json(self) -> dict[str, Any]:
        """Return the settings for the card."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class HeadExample:
    """A text, read: what the first layer saw at each piece, at its other places, the known names and further features; and the tags."""

    id: str
    hidden: NDArray[np.float16]
    elsewhere: NDArray[np.float16]
    features: NDArray[np.int8]
    stretches: list[tuple[int, int]]
    tags: NDArray[np.int64]


@dataclass(slots=True)
class HeadBatch:
    """Rows of texts or stretches, padded.

    ``places`` are the numbers of the places of each stretch among all of the batch, padded; ``tags`` and ``mask`` have the same shape.
    """

    hidden: Tensor
    elsewhere: Tensor
    features: Tensor
    lengths: Tensor
    places: Tensor
    tags: Tensor
    mask: Tensor


class HeadNetwork(nn.Module):
    """Everything between the first layer and the tags."""

    def __init__(self, shape: HeadShape, types: tuple[str, ...], wide: int, features: int) -> None:
        super().__init__()
        self.shape = shape
        self.types = types
        self.memory = nn.Linear(wide, shape.memory)
        self.project = nn.Linear(wide + shape.memory + features, shape.project)
        self.read = nn.LSTM(shape.project, shape.size, bidirectional=True, batch_first=True)
        count = len(tag_names(types))
        self.tags = nn.Linear(2 * shape.size + shape.project, count)
        # how one tag leaves and the next enters is scored apart, so that the sum over all sequences takes a step for each tag, not pair of tags
        self.leave, self.enter = (nn.Parameter(torch.zeros(1 + 2 * len(types))) for _ in range(2))
        self.stay = nn.Parameter(
            torch.zeros(4, len(types))
        )  # begin to inside, begin to end, inside to inside, inside to end
        self.start = nn.Parameter(torch.zeros(1 + 2 * len(types)))

    def forward(self, batch: HeadBatch) -> Tensor:
        """Return the score of each tag at each place."""
        shape = self.shape
        hidden, elsewhere, features = batch.hidden, batch.elsewhere, batch.features
        if self.training:
            hidden = _drop(hidden, shape.dropout)
            elsewhere = _drop(elsewhere, shape.dropout)
            hidden = hidden * (torch.rand(*hidden.shape[:2], 1) > shape.word_dropout)
        inside = torch.cat([hidden, functional.relu(self.memory(elsewhere)), features], 2)
        inside = functional.relu(self.project(inside))
        inside = _drop(inside, shape.dropout / 2) if self.training else inside
        read = torch.cat([both_ways(self.read, inside, batch.lengths), inside], 2)
        scores: Tensor = self.tags(_drop(read, shape.dropout) if self.training else read)
        return scores

    def transitions(self) -> tuple[Tensor, Tensor]:
        """Return the score of each tag after each (from, to), and of each at the start; what is not allowed has no meaning."""
        kinds = len(self.types)
        count = len(tag_names(self.types))
        closed, opening = _closed(kinds), _opening(kinds)
        moves = torch.zeros(count, count)
        moves[closed[:, None], opening[None]] = self.leave[:, None] + self.enter[None]
        begin = 1 + 4 * torch.arange(kinds)
        for number, (of, to) in enumerate(((0, 1), (0, 2), (1, 1), (1, 2))):
            moves[begin + of, begin + to] = self.stay[number]
        start = torch.zeros(count)
        start[opening] = self.start
        return moves, start

    def loss(self, scores: Tensor, batch: HeadBatch) -> Tensor:
        """Return the negative log-likelihood of the tags, summed over all stretches; *scores* as :meth:`forward` gives them."""
        kinds = len(self.types)
        by_stretch = scores.reshape(-1, scores.shape[2])[batch.places]
        part = by_stretch[:, :, 1:].reshape(*by_stretch.shape[:2], kinds, 4)
        nothing = by_stretch[:, :, 0]
        begin, inside, end, single = part.unbind(3)
        shut = scores.new_full((len(by_stretch), kinds), _FORBIDDEN)
        # sums over all ways to be, at a place: in no span, at a begin, inside, at an end, at a single
        now = torch.cat([nothing[:, :1] + self.start[:1], shut, single[:, 0] + self.start[1 + kinds :]], 1)
        begun, within = begin[:, 0] + self.start[1 : 1 + kinds], shut
        for place in range(1, by_stretch.shape[1]):
            free = torch.logsumexp(now + self.leave, 1)[:, None] + self.enter
            ended = torch.logaddexp(begun + self.stay[1], within + self.stay[3]) + end[:, place]
            gone_on = torch.logaddexp(begun + self.stay[0], within + self.stay[2]) + inside[:, place]
            following = torch.cat(
                [free[:, :1] + nothing[:, place : place + 1], ended, free[:, 1 + kinds :] + single[:, place]], 1
            )
            real = batch.mask[:, place, None]
            now, within, begun = (
                torch.where(real, new, old)
                for new, old in ((following, now), (gone_on, within), (free[:, 1 : 1 + kinds] + begin[:, place], begun))
            )
        total = torch.logsumexp(now, 1).sum()
        moves, start = self.transitions()
        right = (by_stretch.gather(2, batch.tags[:, :, None])[:, :, 0] * batch.mask).sum() + start[
            batch.tags[:, 0]
        ].sum()
        right = right + (moves[batch.tags[:, :-1], batch.tags[:, 1:]] * batch.mask[:, 1:]).sum()
        return total - right


def _closed(kinds: int) -> Tensor:
    """Return the tags after which a span may begin: O, the ends, the singles."""
    begin = 1 + 4 * torch.arange(kinds)
    return torch.cat([torch.zeros(1, dtype=torch.long), begin + 2, begin + 3])


def _opening(kinds: int) -> Tensor:
    """Return the tags that may follow those: O, the begins, the singles."""
    begin = 1 + 4 * torch.arange(kinds)
    return torch.cat([torch.zeros(1, dtype=torch.long), begin, begin + 3])


def both_ways(layer: nn.LSTM, inside: Tensor, lengths: Tensor) -> Tensor:
    """Return *layer*'s output over padded rows, each direction by itself: on a CPU packed sequences take thirty times as long."""
    place = torch.arange(inside.shape[1])[None]
    last = lengths[:, None]
    backwards = torch.where(place < last, last - 1 - place, place)[:, :, None]
    ahead = _one_way(layer, inside, "")
    behind = _one_way(layer, inside.gather(1, backwards.expand(-1, -1, inside.shape[2])), "_reverse")
    return torch.cat([ahead, behind.gather(1, backwards.expand(-1, -1, behind.shape[2]))], 2).float()


def _one_way(layer: nn.LSTM, inside: Tensor, direction: str) -> Tensor:
    names = ("weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0")
    weights = [getattr(layer, name + direction) for name in names]
    zero = inside.new_zeros(1, inside.shape[0], layer.hidden_size)
    output: Tensor = torch.lstm(inside, (zero, zero), weights, True, 1, 0.0, layer.training, False, True)[0]
    return output


def _drop(rows: Tensor, rate: float) -> Tensor:
    return rows * torch.bernoulli(torch.full((rows.shape[0], 1, rows.shape[2]), 1 - rate)) / (1 - rate)


def collate(examples: Sequence[HeadExample], *, whole: bool) -> HeadBatch:
    """Return *examples* as one batch: a row for each text (*whole*) or for each stretch."""
    rows = [
        (example, first, last)
        for example in examples
        for first, last in ([(0, len(example.tags))] if whole else example.stretches)
    ]
    longest = max(last - first for _, first, last in rows)
    wide, features = examples[0].hidden.shape[1], examples[0].features.shape[1]
    hidden, elsewhere = (np.zeros((len(rows), longest, wide), dtype=np.float32) for _ in range(2))
    further = np.zeros((len(rows), longest, features), dtype=np.float32)
    stretches: list[tuple[HeadExample, int, int, int]] = []
    for row, (example, first, last) in enumerate(rows):
        length = last - first
        hidden[row, :length] = example.hidden[first:last]
        elsewhere[row, :length] = example.elsewhere[first:last]
        further[row, :length] = example.features[first:last]
        stretches.extend((example, a, b, row * longest + a - first) for a, b in example.stretches if first <= a < last)
    size = (len(stretches), max(b - a for _, a, b, _ in stretches))
    places, tags = (np.zeros(size, dtype=np.int64) for _ in range(2))
    mask = np.zeros(size, dtype=np.bool_)
    for number, (example, a, b, place) in enumerate(stretches):
        places[number, : b - a] = np.arange(place, place + b - a)
        tags[number, : b - a] = example.tags[a:b]
        mask[number, : b - a] = True
    return HeadBatch(
        hidden=torch.from_numpy(hidden),
        elsewhere=torch.from_numpy(elsewhere),
        features=torch.from_numpy(further),
        lengths=torch.tensor([last - first for _, first, last in rows]),
        places=torch.from_numpy(places),
        tags=torch.from_numpy(tags),
        mask=torch.from_numpy(mask),
    )


def scores_of(network: HeadNetwork, example: HeadExample) -> NDArray[np.float32]:
    """Return the score of each tag at each piece of one text that is read from end to end."""
    with torch.no_grad():
        scores: NDArray[np.float32] = network(collate([example], whole=True)).float().numpy()[0]
    return scores


def fit_head(
    network: HeadNetwork,
    examples: Sequence[HeadExample],
    schedule: HeadSchedule,
    *,
    report: Callable[[str], None],
    check: Callable[[HeadNetwork], str] | None = None,
    every: int = 5,
) -> HeadNetwork:
    """Train *network* on *examples* and return its averaged copy; *check* measures that copy every *every* epochs and at the end."""
    rng = random.Random(schedule.seed)  # noqa: S311  # an order of texts, no secret
    average = copy.deepcopy(network)
    optimizer = torch.optim.AdamW(
        network.parameters(), lr=schedule.rate, weight_decay=schedule.decay, betas=(0.9, 0.98)
    )
    total = schedule.epochs * math.ceil(len(examples) / schedule.batch)
    step = 0
    for epoch in range(1, schedule.epochs + 1):
        network.train()
        order = list(range(len(examples)))
        rng.shuffle(order)
        lost = places = 0.0
        for at in range(0, len(order), schedule.batch):
            for group in optimizer.param_groups:
                group["lr"] = schedule.rate * _pace(step / total, schedule.warm)
            batch = collate([examples[i] for i in order[at : at + schedule.batch]], whole=network.shape.whole)
            count = int(batch.mask.sum())
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=schedule.brain_floats):
                scores = network(batch).float()
            loss = network.loss(scores, batch) / count
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), schedule.clip)
            optimizer.step()
            step += 1
            lost, places = lost + loss.item() * count, places + count
            keep = min(schedule.average, (1 + step) / (10 + step))
            with torch.no_grad():
                for mean, new in zip(average.parameters(), network.parameters(), strict=True):
                    mean.lerp_(new, 1 - keep)
        line = f"epoch {epoch}/{schedule.epochs}, loss {lost / places:.4f}"
        if check is not None and (epoch % every == 0 or epoch == schedule.epochs):
            line += "; " + check(average)
        report(line)
    return average.eval()


def _pace(done: float, warm: float) -> float:
    if done < warm:
        return max(done / warm, 0.02)
    return max(0.5 * (1 + math.cos(math.pi * (done - warm) / (1 - warm))), 0.02)
