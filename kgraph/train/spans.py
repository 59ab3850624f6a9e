"""Trains heads for labelled spans over a recognizer's first layer and writes their folders: ``kgraph train spans``."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kgraph.errors import UsageError
from kgraph.evaluate.folds import is_held_out
from kgraph.evaluate.tally import Tally
from kgraph.jsonl import atomic_writer
from kgraph.mentions.neural.heads import FILES, NUMBERS, SpanHead, encoder_print, head_features, marked
from kgraph.train.span_tasks import SPAN_TASKS, SpanDocument, SpanTask, documents_hash

if TYPE_CHECKING:
    from kgraph.evaluate.scores import Scores
    from kgraph.mentions.neural.network import Committee
    from kgraph.train.span_head import HeadExample, HeadNetwork

Report = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanPlan:
    """What to train: over the first layer of the model folder *encoder*, into a folder of the task's name below *output*.

    ``with_dev`` adds the held-out texts to the training (then nothing is measured).
    """

    encoder: Path
    output: Path
    with_dev: bool = False
    epochs: int | None = None
    seed: int = 1


def train_spans(corpora: Path, name: str, plan: SpanPlan, *, report: Report = lambda _: None) -> dict[str, Any]:
    """Train one head, write it and return its card.

    Args:
        corpora: the folder with the gold corpora.
        name: a key of :data:`kgraph.train.span_tasks.SPAN_TASKS`.
        plan: where from, where to, how long.
        report: takes a line for each epoch.

    Raises:
        UsageError: for an unknown task, or if the extra ``train`` is not installed.
        InputError: if a corpus is missing.
    """
    if name not in SPAN_TASKS:
        raise UsageError(f"{name!r} is no task with labelled spans; known are {', '.join(SPAN_TASKS)}")
    try:
        import onnx  # noqa: F401
        import torch
    except ImportError as error:
        raise UsageError("training needs PyTorch and onnx; install them with: pip install 'kgraph[train]'") from error
    from kgraph.mentions.recognizer import load_network
    from kgraph.train.span_head import HeadNetwork, HeadSchedule, HeadShape, fit_head

    torch.set_num_threads(1)
    task = SPAN_TASKS[name]
    documents = task.read(corpora)
    labels = tuple(sorted({span.label for one in documents for span in one.spans}))
    network = load_network(str(plan.encoder))
    learn = [one for one in documents if plan.with_dev or not is_held_out(one.id)]
    examples = [_example(one, task, labels, network) for one in learn]
    shape = HeadShape(whole=task.whole, size=task.size)
    schedule = HeadSchedule(epochs=plan.epochs or task.epochs, seed=plan.seed)
    wide, features = examples[0].hidden.shape[1], examples[0].features.shape[1]

    def fit(some: Sequence[HeadExample]) -> HeadNetwork:
        torch.manual_seed(schedule.seed)
        return fit_head(HeadNetwork(shape, labels, wide, features), some, schedule, report=report)

    head = fit(examples)
    folder = plan.output / name
    card: dict[str, Any] = {
        "format": 1,
        "task": name,
        "labels": list(labels),
        "encoder": encoder_print(network),
        "numbers": task.numbers,
        "arms": task.arms,
        "marks": list(task.marks),
        "gate": task.gate,
        "whole": shape.whole,
        "network": shape.json(),
        "training": schedule.json(),
        "torch": torch.__version__,
        "documents": len(learn),
        "sha256": documents_hash(learn),
        "ids": sorted({one.id for one in learn}),
        "with_dev": plan.with_dev,
    }
    _write(head, card, folder)
    if task.decide:
        from kgraph.train.arrays import save_arrays
        from kgraph.train.number_decider import train_decider

        texts = {
            one.id: (one, network.windows(one.text)[0].pieces, read) for one, read in zip(learn, examples, strict=True)
        }
        arrays, card["decider"] = train_decider(texts, fit, report=report)
        save_arrays(folder / NUMBERS, arrays)
    if task.finish is not None:
        task.finish(corpora, lambda document: plan.with_dev or not is_held_out(document), folder)
    held = [] if plan.with_dev else [one for one in documents if is_held_out(one.id)]
    rows = measure_head(SpanHead(folder, network), network, held)
    card["files"] = _hashes(folder)
    card["dev"] = {label: [s.right, s.found, s.gold, round(s.f1, 4)] for label, s in rows.items()}
    _write_card(card, folder)
    return card


def measure_head(head: SpanHead, network: Committee, documents: Sequence[SpanDocument]) -> dict[str, Scores]:
    """Return the counts over *documents*, by label and under "all": exact span and label."""
    tally = Tally()
    for one in documents:
        found = {(s.label, s.span) for s in head.spans(one.text, network, one.marks)}
        gold = {(s.label, s.span) for s in one.spans}
        tally.compare("all", one.id, found, gold)
        for label in head.labels:
            tally.compare(label, one.id, {s for s in found if s[0] == label}, {s for s in gold if s[0] == label})
    return dict(tally.measurement().rows)


def _example(one: SpanDocument, task: SpanTask, labels: Sequence[str], network: Committee) -> HeadExample:
    import numpy as np

    from kgraph.mentions.neural.decoding import tag_names
    from kgraph.train.span_head import HeadExample

    window = network.windows(one.text)[0]
    hidden, elsewhere = network.first_layer(window)
    marks = [one.marks.get(name, ()) for name in task.marks]
    features = head_features(one.text, window, numbers=task.numbers, arms=task.arms, marks=marks)
    numbers = {tag: number for number, tag in enumerate(tag_names(labels))}
    tags = np.zeros(len(window.pieces), dtype=np.int64)
    stretch = np.zeros(len(window.pieces), dtype=np.int64)
    for number, (first, last) in enumerate(window.stretches):
        stretch[first:last] = number
    for span in one.spans:
        inside = [i for i, (a, b) in enumerate(window.pieces) if a < span.span.end and b > span.span.start]
        if not inside or stretch[inside[0]] != stretch[inside[-1]] or tags[inside].any():
            continue  # what crosses stretches or overlaps cannot be tagged
        if len(inside) == 1:
            tags[inside[0]] = numbers[f"S-{span.label}"]
            continue
        tags[inside] = numbers[f"I-{span.label}"]
        tags[inside[0]] = numbers[f"B-{span.label}"]
        tags[inside[-1]] = numbers[f"E-{span.label}"]
    stretches = marked(window, marks) if task.marks and not task.whole else window.stretches
    return HeadExample(
        one.id,
        hidden.astype(np.float16),
        elsewhere.astype(np.float16),
        features.astype(np.int8),
        stretches,
        tags,
    )


def _write(head: HeadNetwork, card: dict[str, Any], folder: Path) -> None:
    from kgraph.train.arrays import save_arrays
    from kgraph.train.export import Graph

    folder.mkdir(parents=True, exist_ok=True)
    head = head.eval()
    graph = Graph()
    graph.node("Relu", [graph.linear(head.memory, "memory", "elsewhere", "remembered")], "memory")
    graph.node("Concat", ["hidden", "memory", "features"], "told", axis=2)
    graph.node("Relu", [graph.linear(head.project, "project", "told", "projected")], "inside")
    read = graph.lstm(head.read, "read", "inside")
    graph.node("Concat", [read, "inside"], "seen", axis=2)
    graph.linear(head.tags, "head", "seen", "tags")
    wide: int = head.memory.in_features
    features: int = head.project.in_features - wide - head.memory.out_features
    graph.save(folder / "head.onnx", {"hidden": wide, "elsewhere": wide, "features": features}, ["tags"])
    transitions, start = (value.detach().numpy() for value in head.transitions())
    save_arrays(folder / "arrays.npz", {"transitions": transitions, "start": start})
    _write_card(card, folder)


def _write_card(card: dict[str, Any], folder: Path) -> None:
    with atomic_writer(folder / "card.json") as lines:
        lines.write(json.dumps(card, indent=1, sort_keys=True) + "\n")


def _hashes(folder: Path) -> dict[str, str]:
    names = [name for name in (*FILES, NUMBERS) if name != "card.json" and (folder / name).is_file()]
    return {name: sha256((folder / name).read_bytes()).hexdigest() for name in names}


def span_lines(card: dict[str, Any]) -> list[str]:
    """Return the card's figures as lines for a person."""
    return [
        f"{card['task']} {label}: F1 {numbers[3]:.4f} ({numbers[0]} right, {numbers[1]} found, {numbers[2]} gold)"
        for label, numbers in card["dev"].items()
    ]
