"""Pretraining on plain text: the first layer learns to foresee the next word, and backwards the one before.

The words to be foreseen are the commonest of the texts, without case; the softmax runs over the words of the batch and a sample.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from kgraph.mentions.neural.pieces import piece_spans, stretches
from kgraph.train.batches import Lexicon
from kgraph.train.network import Encoder, WordTable, read_rows

_POOL = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class Pretraining:
    """How long and how fast.

    ``minutes`` bounds the time, the learning rate falls to nothing by then; ``brain_floats`` computes in 16-bit brain floats.
    """

    epochs: float = 4.0
    minutes: float = 240.0
    pieces: int = 2000
    vocabulary: int = 15_000
    sample: int = 600
    width: int = 128
    rate: float = 2e-3
    dropout: float = 0.1
    seed: int = 0
    brain_floats: bool = True

    def json(self) -> dict[str, Any]:
        """Return the settings for the model's card."""
        return asdict(self)


def sentences(texts: Iterable[str], lexicon: Lexicon) -> list[NDArray[np.int32]]:
    """Return the stretches of *texts* as numbers of pieces; those of fewer than 4 pieces are left out."""
    found: list[NDArray[np.int32]] = []
    for text in texts:
        pieces = piece_spans(text)
        numbers = [lexicon.add(text[start:end]) for start, end in pieces]
        found.extend(np.array(numbers[a:b], dtype=np.int32) for a, b in stretches(text, pieces) if b - a >= 4)
    return found


class Foreseer(nn.Module):
    """Predicts words from the two directions of the first layer."""

    def __init__(self, hidden: int, width: int, frequency: NDArray[np.float64]) -> None:
        super().__init__()
        self.forward_map, self.backward_map = nn.Linear(hidden, width), nn.Linear(hidden, width)
        self.words = nn.Embedding(len(frequency), width)
        nn.init.normal_(self.words.weight, std=0.05)
        self.bias = nn.Parameter(torch.from_numpy(np.log(frequency / frequency.sum())).float())

    def loss(self, hidden: Tensor, targets: Tensor, sampled: Tensor) -> Tensor:
        """Return the mean cross-entropy of both directions; *targets* are -1 where nothing is to be foreseen."""
        half = hidden.shape[2] // 2
        following, before = targets[:, 1:], targets[:, :-1]
        after, ahead = following >= 0, (before >= 0) & (targets[:, 1:] > -2)
        wanted = torch.cat([following[after], before[ahead]])
        candidates = torch.unique(torch.cat([wanted, sampled]))
        place = torch.full((len(self.bias),), -1).index_copy(0, candidates, torch.arange(len(candidates)))
        words, bias = self.words(candidates).T, self.bias[candidates]
        right = functional.cross_entropy(
            self.forward_map(hidden[:, :-1, :half][after]) @ words + bias, place[following[after]]
        )
        left = functional.cross_entropy(
            self.backward_map(hidden[:, 1:, half:][ahead]) @ words + bias, place[before[ahead]]
        )
        return right + left


def pretrain(  # noqa: PLR0917  # what it needs, each once
    encoder: Encoder,
    read: list[NDArray[np.int32]],
    lexicon: Lexicon,
    table: WordTable,
    settings: Pretraining,
    report: Callable[[str], None],
) -> float:
    """Pretrain the words and the first layer of *encoder* in place; return the last mean loss per word (nats)."""
    rng = np.random.default_rng(settings.seed)
    lower = np.array(lexicon.lower)
    counts = np.zeros(lexicon.lower_count)
    for sentence in read:
        np.add.at(counts, lower[sentence], 1)
    common = np.argsort(-counts, kind="stable")[: settings.vocabulary]
    frequency = np.maximum(counts[common], 1.0)
    chance = frequency**0.75 / (frequency**0.75).sum()
    target = np.full(lexicon.lower_count, -1)
    target[common] = np.arange(len(common))
    targets = torch.from_numpy(target[lower])
    head = Foreseer(encoder.shape.first, settings.width, frequency)
    own = [
        p
        for n, p in encoder.named_parameters()
        if n.split(".")[0] in ("characters", "filters", "shapes", "project", "first")
    ]
    parameters = own + list(head.parameters())
    optimizer = torch.optim.AdamW(parameters, lr=settings.rate, weight_decay=1e-4, betas=(0.9, 0.98))
    steps = max(1, int(settings.epochs * sum(map(len, read)) / settings.pieces))
    began, recent, loss_value = time.monotonic(), [], 0.0
    encoder.train()
    for step, rows in enumerate(_endless(read, settings.pieces, rng)):
        done = max(step / steps, (time.monotonic() - began) / 60 / settings.minutes)
        if done >= 1:
            break
        for group in optimizer.param_groups:
            group["lr"] = max(settings.rate * min(1.0, step / 200) * (1 - done) ** 0.8, 1e-5)
        lengths = torch.tensor([len(row) for row in rows])
        words = torch.zeros(len(rows), int(lengths.max()), dtype=torch.int64)
        for number, row in enumerate(rows):
            words[number, : len(row)] = torch.from_numpy(row.astype(np.int64))
        real = torch.arange(words.shape[1])[None] < lengths[:, None]
        sampled = torch.from_numpy(np.unique(rng.choice(len(common), size=settings.sample, p=chance)))
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=settings.brain_floats):
            inside = functional.dropout(encoder.word_vectors(words, table), settings.dropout)
            hidden = functional.dropout(read_rows(encoder.first, inside, lengths), settings.dropout)
            loss = head.loss(hidden, torch.where(real, targets[words], -2), sampled)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        recent.append(loss.item() / 2)
        if len(recent) == 200:
            loss_value, recent = sum(recent) / 200, []
            report(f"language model: step {step + 1}/{steps}, loss {loss_value:.3f}, {time.monotonic() - began:.0f} s")
    return loss_value if not recent or loss_value else sum(recent) / len(recent)


def _endless(read: list[NDArray[np.int32]], pieces: int, rng: np.random.Generator) -> Iterator[list[NDArray[np.int32]]]:
    """Yield batches of about *pieces* pieces, of sentences of like length, in random order, for ever."""
    while True:
        order = rng.permutation(len(read))
        for at in range(0, len(order), _POOL):
            pool = sorted(order[at : at + _POOL], key=lambda i: len(read[i]))
            batches: list[list[NDArray[np.int32]]] = [[]]
            for i in pool:
                batches[-1].append(read[i])
                if len(batches[-1]) * len(read[i]) >= pieces:
                    batches.append([])
            for number in rng.permutation(len(batches)):
                if batches[number]:
                    yield batches[number]
