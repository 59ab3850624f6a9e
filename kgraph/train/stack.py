"""Another upper part ("stack") over the first layer of a trained model, which stays as it is: memory, known names, BiLSTM and heads.

Several stacks over one first layer vote at little more than half the cost of whole networks, and a small one alone is the fast setting. The
first layer is read as the installed package reads it, from the exported files, so that a stack learns from exactly what it will see.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from kgraph.mentions.neural.decoding import tag_names
from kgraph.mentions.neural.name_features import WIDTH
from kgraph.train.batches import Example, collate
from kgraph.train.documents import HEADS
from kgraph.train.fit import pace
from kgraph.train.network import Batch, Crf, drop, read_rows
from kgraph.train.stack_plan import StackPlan

Read = Callable[[Example], tuple[NDArray[np.float32], NDArray[np.float32]]]
Report = Callable[[str], None]


class Stack(nn.Module):
    """What stands above the first layer.

    Args:
        plan: sizes.
        first: width of the first layer's output, both directions.
        corpora: the heads.
    """

    def __init__(self, plan: StackPlan, first: int, corpora: tuple[str, ...]) -> None:
        super().__init__()
        self.plan = plan
        self.memory = nn.Linear(first, plan.memory)
        self.names = nn.Linear(WIDTH, plan.names)
        self.second = nn.LSTM(first + plan.memory + plan.names, plan.second, bidirectional=True, batch_first=True)
        self.linear = nn.ModuleDict({c: nn.Linear(2 * plan.second, len(tag_names(HEADS[c]))) for c in corpora})
        self.crf = nn.ModuleDict({c: Crf(HEADS[c]) for c in corpora})

    def scores(self, corpus: str, batch: Batch, hidden: Tensor, elsewhere: Tensor) -> Tensor:
        """Return the score of each tag of *corpus* at each place."""
        rate = self.plan.dropout if self.training else 0.0
        names = batch.names
        if self.training:
            names = names * (torch.rand(names.shape[0], 1, names.shape[2]) > self.plan.name_dropout)
        remembered = self.memory(drop(elsewhere, rate))
        inside = torch.cat([drop(hidden, rate), remembered, self.names(names)], 2)
        scores: Tensor = self.linear[corpus](drop(read_rows(self.second, inside, batch.lengths), rate))
        return scores


def fit_stack(  # what it needs, each once
    stack: Stack,
    gold: Mapping[str, Sequence[Example]],
    plain: Callable[[random.Random], Iterator[Example]],
    plain_count: int,
    read: Read,
    *,
    report: Report,
    check: Callable[[Stack], str] | None = None,
) -> Stack:
    """Train *stack* and return its averaged copy.

    Args:
        stack: the stack.
        gold: examples by corpus; the first is the one that matters most.
        plain: gives the labelled plain texts once, in random order; they are spread over the epochs.
        plain_count: how many pieces they have.
        read: gives the first layer's output of an example, and that at the same words' other places.
        report: takes a line for each epoch.
        check: measures the averaged stack; called every second epoch and at the end.
    """
    import copy

    plan = stack.plan
    rng = random.Random(plan.seed)  # noqa: S311  # an order of batches, no secret
    average = copy.deepcopy(stack)
    optimizer = torch.optim.AdamW(stack.parameters(), lr=plan.rate, weight_decay=plan.decay, betas=(0.9, 0.98))
    main = next(iter(gold))
    stream = _batched(plain(rng), plan.pieces)
    each = plain_count // plan.pieces // plan.epochs
    total = plan.epochs * (len(_gold_batches(gold, plan, random.Random(0))) + each)  # noqa: S311
    step = 0
    for epoch in range(1, plan.epochs + 1):
        stack.train()
        order: list[tuple[str, list[Example] | None]] = [*_gold_batches(gold, plan, rng), *[("", None)] * each]
        rng.shuffle(order)
        lost = places = 0.0
        for corpus, chosen in order:
            examples = next(stream, None) if chosen is None else chosen
            if not examples:
                continue
            name = corpus or examples[0].document.corpus
            batch = collate(examples)
            hidden, elsewhere = features(examples, batch, read)
            count = int(batch.mask.sum())
            for group in optimizer.param_groups:
                group["lr"] = plan.rate * pace(step / total, plan.warm)
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=plan.brain_floats):
                scores = stack.scores(name, batch, hidden, elsewhere)
            loss = stack.crf[name].loss(scores.float(), batch) / count
            weight = (1.0 if name == main else plan.others) * (plan.plain if chosen is None else 1.0)
            optimizer.zero_grad()
            (loss * 10.0 * weight).backward()
            torch.nn.utils.clip_grad_norm_(stack.parameters(), plan.clip)
            optimizer.step()
            step += 1
            lost, places = lost + loss.item() * count, places + count
            keep = min(plan.average, (1 + step) / (10 + step))
            with torch.no_grad():
                for mean, new in zip(average.parameters(), stack.parameters(), strict=True):
                    mean.lerp_(new, 1 - keep)
        line = f"epoch {epoch}/{plan.epochs}, loss {lost / places:.4f}"
        if check is not None and (epoch % 2 == 0 or epoch == plan.epochs):
            line += "; " + check(average)
        report(line)
    average.eval()
    return average


def features(examples: Sequence[Example], batch: Batch, read: Read) -> tuple[Tensor, Tensor]:
    """Return what the first layer saw at each place of *batch*, and at the same words' other places."""
    rows, longest = batch.words.shape
    filled: list[NDArray[np.float32]] = []
    row = 0
    for example in examples:
        parts = read(example)
        if not filled:
            filled = [np.zeros((rows, longest, parts[0].shape[1]), dtype=np.float32) for _ in parts]
        for first, last in example.stretches:
            for whole, part in zip(filled, parts, strict=True):
                whole[row, : last - first] = part[first:last]
            row += 1
    return torch.from_numpy(filled[0]), torch.from_numpy(filled[1])


def _gold_batches(
    gold: Mapping[str, Sequence[Example]], plan: StackPlan, rng: random.Random
) -> list[tuple[str, list[Example] | None]]:
    found: list[tuple[str, list[Example] | None]] = []
    for corpus, own in gold.items():
        shuffled = list(own)
        rng.shuffle(shuffled)
        size = plan.sentences if corpus == "ade" else plan.documents
        found.extend((corpus, shuffled[at : at + size]) for at in range(0, len(shuffled), size))
    rng.shuffle(found)
    return found


def _batched(examples: Iterable[Example], pieces: int) -> Iterator[list[Example]]:
    """Yield batches of about *pieces* pieces, each of one corpus's manner of marking."""
    waiting: dict[str, list[Example]] = {}
    for example in examples:
        own = waiting.setdefault(example.document.corpus, [])
        own.append(example)
        if sum(len(e.pieces) for e in own) >= pieces:
            yield waiting.pop(example.document.corpus)
