"""The training loop: several corpora in turn, one-cycle learning rate, averaged weights; and prediction for measuring."""

from __future__ import annotations

import copy
import math
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import torch
from torch import Tensor, nn

from kgraph.evaluate.scores import Scores
from kgraph.mentions.neural.decoding import best_tags, constrained, spans_of
from kgraph.train.batches import Example, collate
from kgraph.train.documents import HEADS
from kgraph.train.network import Batch, Tagger, WordTable

Report = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """How long and how fast.

    ``pretrained_rate`` scales the learning rate of the layers that come from the language model; ``others`` weighs the loss of every corpus
    but the first; ``brain_floats`` computes the layers in 16-bit brain floats.
    """

    epochs: int = 12
    rate: float = 2e-3
    pretrained_rate: float = 0.5
    decay: float = 1e-3
    batch: int = 6
    sentences: int = 60
    others: float = 0.5
    average: float = 0.995
    clip: float = 5.0
    warm: float = 0.1
    seed: int = 1
    brain_floats: bool = True

    def json(self) -> dict[str, Any]:
        """Return the settings for the model's card."""
        return asdict(self)


_PRETRAINED = ("characters", "filters", "shapes", "project", "first")


def fit(
    tagger: Tagger,
    examples: Mapping[str, Sequence[Example]],
    table: WordTable,
    schedule: Schedule,
    *,
    report: Report,
    check: Callable[[Tagger], str] | None = None,
    every: int = 3,
) -> Tagger:
    """Train *tagger* on *examples* (by corpus; the first is the one that matters most) and return its averaged copy.

    Args:
        tagger: the network, its encoder perhaps pretrained.
        examples: what to learn, by corpus.
        table: the word table.
        schedule: settings.
        report: takes a line for each epoch.
        check: measures the averaged network; called every *every* epochs and at the end.
        every: see *check*.
    """
    rng = random.Random(schedule.seed)  # noqa: S311  # an order of batches, no secret
    average = copy.deepcopy(tagger)
    early = [p for n, p in tagger.encoder.named_parameters() if n.split(".")[0] in _PRETRAINED]
    known = {id(p) for p in early}
    late = [p for p in tagger.parameters() if id(p) not in known]
    groups = [{"params": early, "share": schedule.pretrained_rate}, {"params": late, "share": 1.0}]
    optimizer = torch.optim.AdamW(groups, lr=schedule.rate, weight_decay=schedule.decay, betas=(0.9, 0.98))
    main = next(iter(examples))
    total = schedule.epochs * len(_batches(examples, schedule, random.Random(0)))  # noqa: S311
    step = 0
    for epoch in range(1, schedule.epochs + 1):
        tagger.train()
        lost = places = 0.0
        for corpus, chosen in _batches(examples, schedule, rng):
            for group in optimizer.param_groups:
                group["lr"] = schedule.rate * group["share"] * pace(step / total, schedule.warm)
            batch = collate(chosen)
            count = int(batch.mask.sum())
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=schedule.brain_floats):
                scores = tagger.scores(corpus, batch, table)
            loss = tagger.crf[corpus].loss(scores.float(), batch) / count
            optimizer.zero_grad()
            (loss * (10.0 if corpus == main else 10.0 * schedule.others)).backward()
            torch.nn.utils.clip_grad_norm_(tagger.parameters(), schedule.clip)
            optimizer.step()
            step += 1
            lost, places = lost + loss.item() * count, places + count
            keep = min(schedule.average, (1 + step) / (10 + step))
            with torch.no_grad():
                for mean, new in zip(average.parameters(), tagger.parameters(), strict=True):
                    mean.lerp_(new, 1 - keep)
        line = f"epoch {epoch}/{schedule.epochs}, loss {lost / places:.4f}"
        if check is not None and (epoch % every == 0 or epoch == schedule.epochs):
            line += "; " + check(average)
        report(line)
    return average


def pace(done: float, warm: float) -> float:
    """Return the share of the learning rate when the share *done* of all steps is done: a rise over *warm*, then half a cosine."""
    if done < warm:
        return max(done / warm, 0.02)
    return max(0.5 * (1 + math.cos(math.pi * (done - warm) / (1 - warm))), 0.02)


def _batches(
    examples: Mapping[str, Sequence[Example]], schedule: Schedule, rng: random.Random
) -> list[tuple[str, list[Example]]]:
    found: list[tuple[str, list[Example]]] = []
    for corpus, own in examples.items():
        shuffled = list(own)
        rng.shuffle(shuffled)
        size = schedule.sentences if corpus == "ade" else schedule.batch
        found.extend((corpus, shuffled[at : at + size]) for at in range(0, len(shuffled), size))
    rng.shuffle(found)
    return found


def predict(tagger: Tagger, corpus: str, example: Example, table: WordTable) -> set[tuple[int, int, str]]:
    """Return (start, end, type) of the mentions that the head of *corpus* finds in *example*."""
    tagger.eval()
    with torch.no_grad():
        batch = collate([example])
        scores = tagger.scores(corpus, batch, table)
    return decoded(scores, batch, example, tagger.crf[corpus], HEADS[corpus])


def decoded(
    scores: Tensor, batch: Batch, example: Example, crf: nn.Module, types: Sequence[str]
) -> set[tuple[int, int, str]]:
    """Return (start, end, type) of the mentions in *example* that the best sequences of tags give.

    Args:
        scores: of each tag at each place, as the heads give them.
        batch: the example alone.
        example: what was read.
        crf: the corpus's conditional random field (:class:`kgraph.train.network.Crf`).
        types: the corpus's types.
    """
    with torch.no_grad():
        model = constrained(types, crf.transitions.numpy(), crf.start.numpy())  # type: ignore[union-attr,operator]
    order = sorted(range(len(example.stretches)), key=lambda row: -int(batch.lengths[row]))
    lengths = [int(batch.lengths[row]) for row in order]
    found = set()
    for row, tags in zip(order, best_tags(scores.numpy()[order].swapaxes(0, 1), lengths, *model), strict=True):
        begin = example.stretches[row][0]
        for first, last, kind in spans_of(tags, types):
            found.add((example.pieces[begin + first][0], example.pieces[begin + last - 1][1], kind))
    return found


def measure(tagger: Tagger, corpus: str, examples: Sequence[Example], table: WordTable) -> dict[str, Scores]:
    """Return the counts by type and under "all": exact span and type."""
    counts = {kind: Scores() for kind in HEADS[corpus]}
    for example in examples:
        found = predict(tagger, corpus, example, table)
        gold = {(e.start, e.end, e.type) for e in example.document.entities}
        for kind in counts:
            mine, theirs = ({m for m in part if m[2] == kind} for part in (found, gold))
            counts[kind] += Scores(right=len(mine & theirs), found=len(mine), gold=len(theirs))
    counts["all"] = sum(counts.values(), Scores())
    return counts
