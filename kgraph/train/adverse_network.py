"""The head for adverse events in PyTorch, for training only: drugs, effects, and whether the sentence states an adverse event.

A first layer that stays as it is, and known names -> linear layer -> BiLSTM -> two conditional random fields (an effect may hold the drug: "X toxicity"), and the
greatest of each unit over the sentence -> a logistic unit. Sentences without an event train that unit only.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from kgraph.mentions.neural.decoding import allowed
from kgraph.train.fit import pace
from kgraph.train.network import drop
from kgraph.train.span_head import both_ways

TAGS = 5
_FORBIDDEN = -1e4


@dataclass(frozen=True, slots=True, kw_only=True)
class AdverseShape:
    """Sizes of the head."""

    project: int = 128
    size: int = 96
    dropout: float = 0.4
    word_dropout: float = 0.1

    def json(self) -> dict[str, Any]:
        """Return the settings for the card."""
        return asdict(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class AdverseSchedule:
    """How long and how fast; ``others`` is how many sentences without an event go into an epoch for each one with."""

    epochs: int = 20
    rate: float = 3e-3
    decay: float = 1e-2
    batch: int = 32
    others: float = 1.0
    average: float = 0.99
    clip: float = 5.0
    warm: float = 0.1
    seed: int = 1

    def json(self) -> dict[str, Any]:
        """Return the settings for the card."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class AdverseExample:
    """A sentence: what the first layer saw at each piece, known names, tags of drugs and effects (pieces, 2), and whether it states an event."""

    hidden: NDArray[np.float16]
    names: NDArray[np.float16]
    tags: NDArray[np.int64]
    stated: bool


@dataclass(slots=True)
class AdverseBatch:
    """Sentences of one kind, padded."""

    hidden: Tensor
    names: Tensor
    tags: Tensor
    mask: Tensor
    lengths: Tensor
    stated: bool


class AdverseNetwork(nn.Module):
    """Everything above the first layer; *wide* and *names* are the widths of its two inputs."""

    follows: Tensor
    begins: Tensor
    ends: Tensor

    def __init__(self, shape: AdverseShape, wide: int, names: int) -> None:
        super().__init__()
        self.shape, self.wide = shape, wide
        self.project = nn.Linear(wide + names, shape.project)
        self.read = nn.LSTM(shape.project, shape.size, bidirectional=True, batch_first=True)
        self.tags = nn.Linear(2 * shape.size + shape.project, 2 * TAGS)
        self.gate = nn.Linear(2 * shape.size + shape.project, 1)
        self.transitions = nn.Parameter(torch.zeros(2, TAGS, TAGS))
        self.start = nn.Parameter(torch.zeros(2, TAGS))
        for name, fits in zip(("follows", "begins", "ends"), allowed(("",)), strict=True):
            self.register_buffer(name, torch.where(torch.from_numpy(fits), 0.0, _FORBIDDEN))

    def forward(self, batch: AdverseBatch) -> tuple[Tensor, Tensor]:
        """Return the score of each tag at each place (sentences, places, 10), and the log-odds of each sentence."""
        shape, hidden = self.shape, batch.hidden
        if self.training:
            hidden = drop(hidden, shape.dropout) * (torch.rand(*hidden.shape[:2], 1) > shape.word_dropout)
        inside = functional.relu(self.project(torch.cat([hidden, batch.names], 2)))
        inside = drop(inside, shape.dropout / 2) if self.training else inside
        read = torch.cat([both_ways(self.read, inside, batch.lengths), inside], 2)
        read = drop(read, shape.dropout) if self.training else read
        most = read.masked_fill(~batch.mask[:, :, None], _FORBIDDEN).amax(1)
        return self.tags(read).float(), self.gate(most)[:, 0].float()

    def loss(self, scores: Tensor, batch: AdverseBatch) -> Tensor:
        """Return the negative log-likelihood of the tags, summed over all sentences; *scores* as :meth:`forward` gives them."""
        rows, places, _ = scores.shape
        each = scores.view(rows, places, 2, TAGS).permute(1, 2, 0, 3)  # place, kind, sentence, tag
        moves, start = self.transitions + self.follows, self.start + self.begins
        mask = batch.mask.T
        ahead = each[0] + start[:, None]
        for place in range(1, places):
            following = torch.logsumexp(ahead[:, :, :, None] + moves[:, None], 2) + each[place]
            ahead = torch.where(mask[place][None, :, None], following, ahead)
        total = torch.logsumexp(ahead + self.ends, 2).sum()
        tags = batch.tags.permute(1, 2, 0)
        kinds = torch.arange(2)
        right = (each.gather(3, tags[..., None])[..., 0] * mask[:, None]).sum() + start[kinds[:, None], tags[0]].sum()
        right = right + (moves[kinds[None, :, None], tags[:-1], tags[1:]] * mask[1:, None]).sum()
        return total - right


def collate(examples: Sequence[AdverseExample]) -> AdverseBatch:
    """Return *examples*, all with an event or all without, as one batch."""
    lengths = [len(one.tags) for one in examples]
    size = (len(examples), max(lengths))
    hidden = np.zeros((*size, examples[0].hidden.shape[1]), dtype=np.float32)
    names = np.zeros((*size, examples[0].names.shape[1]), dtype=np.float32)
    tags, mask = np.zeros((*size, 2), dtype=np.int64), np.zeros(size, dtype=np.bool_)
    for row, (one, length) in enumerate(zip(examples, lengths, strict=True)):
        hidden[row, :length], names[row, :length] = one.hidden, one.names
        tags[row, :length], mask[row, :length] = one.tags, True
    return AdverseBatch(
        hidden=torch.from_numpy(hidden),
        names=torch.from_numpy(names),
        tags=torch.from_numpy(tags),
        mask=torch.from_numpy(mask),
        lengths=torch.tensor(lengths),
        stated=examples[0].stated,
    )


def fit_adverse(
    network: AdverseNetwork,
    examples: Sequence[AdverseExample],
    schedule: AdverseSchedule,
    *,
    report: Callable[[str], None],
) -> AdverseNetwork:
    """Train *network* and return its averaged copy; of the sentences without an event each epoch sees others."""
    rng = random.Random(schedule.seed)  # noqa: S311  # an order of sentences, no secret
    average = copy.deepcopy(network)
    optimizer = torch.optim.AdamW(
        network.parameters(), lr=schedule.rate, weight_decay=schedule.decay, betas=(0.9, 0.98)
    )
    parts = [[one for one in examples if one.stated is stated] for stated in (True, False)]
    total = schedule.epochs * len(_batches(parts, schedule, random.Random(0)))  # noqa: S311
    step = 0
    for epoch in range(1, schedule.epochs + 1):
        network.train()
        lost = 0.0
        for chosen in _batches(parts, schedule, rng):
            for group in optimizer.param_groups:
                group["lr"] = schedule.rate * pace(step / total, schedule.warm)
            batch = collate(chosen)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores, odds = network(batch)
            loss = functional.binary_cross_entropy_with_logits(odds, torch.full_like(odds, float(batch.stated)))
            if batch.stated:
                loss = loss + 10.0 * network.loss(scores, batch) / int(batch.mask.sum())
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), schedule.clip)
            optimizer.step()
            step += 1
            lost += loss.item()
            keep = min(schedule.average, (1 + step) / (10 + step))
            with torch.no_grad():
                for mean, new in zip(average.parameters(), network.parameters(), strict=True):
                    mean.lerp_(new, 1 - keep)
        report(f"epoch {epoch}/{schedule.epochs}, loss {lost / (total / schedule.epochs):.4f}")
    return average.eval()


def _batches(
    parts: Sequence[Sequence[AdverseExample]], schedule: AdverseSchedule, rng: random.Random
) -> list[list[AdverseExample]]:
    """Return the batches of an epoch in random order, sentences of like length together."""
    stated, others = parts
    count = min(len(others), round(len(stated) * schedule.others))
    found: list[list[AdverseExample]] = []
    for part in (rng.sample(stated, len(stated)), rng.sample(others, count)):
        for at in range(0, len(part), 8 * schedule.batch):
            near = sorted(part[at : at + 8 * schedule.batch], key=lambda one: len(one.tags))
            found.extend(near[a : a + schedule.batch] for a in range(0, len(near), schedule.batch))
    rng.shuffle(found)
    return found
