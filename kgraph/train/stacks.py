"""Trains another stack over a trained model's first layer and adds it to the model's folder: ``kgraph train stack``."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kgraph.errors import InputError, UsageError
from kgraph.train.documents import HEADS, data_hash, plain_texts, pubmed_texts, read_corpus
from kgraph.train.recognizer import LEAN, MEASURED, VOTE, Sources, hashes, load_parts, write_card

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from kgraph.mentions.neural.network import Network
    from kgraph.train.batches import Example
    from kgraph.train.stack import Read, Stack
    from kgraph.train.stack_plan import StackPlan

Report = Callable[[str], None]
_SHARE = 0.65
# what has learned from its teachers' considered labels is less sure of itself than what learned from annotated texts alone; tuned on dev
TAUGHT_LEAN: dict[str, dict[str, float]] = {
    "bc5cdr": {"O": 0.25, "S-Disease": -0.25, "S-Chemical": -0.15},
    "ncbi": {"S-Disease": -0.5},
}
# slope and offset of the curve that makes a score a probability, fitted on dev
CALIBRATION = {"bc5cdr": (0.96, 1.7), "ncbi": (0.95, 1.89)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """Which stack to train.

    Its ``name``, in the folder ``model``; ``teachers`` label plain texts for it ("" for none), kept in ``work``. The model's ``setting`` reads
    with it and with what it read with before; the setting ``alone``, if named, with it alone.
    """

    model: Path
    name: str
    work: Path
    teachers: str = ""
    setting: str = "default"
    alone: str = ""
    threads: int = 1


def train_stack(
    sources: Sources, lesson: Lesson, plan: StackPlan, *, report: Report = lambda _: None
) -> dict[str, Any]:
    """Train a stack over the first layer of ``lesson.model``, add it to that folder and return what its card says of it.

    It learns from the same corpora as the model (with the dev parts if that did) and from plain texts that the teachers label.

    Raises:
        UsageError: if the extra ``train`` is not installed.
        InputError: if a corpus or the model is missing.
    """
    try:
        import onnx  # noqa: F401
        import torch
    except ImportError as error:
        raise UsageError("training needs PyTorch and onnx; install them with: pip install 'kgraph[train]'") from error
    from kgraph.mentions.neural.network import Network
    from kgraph.train.batches import Lexicon, prepare
    from kgraph.train.export import export_stack
    from kgraph.train.name_table import build_names, mesh_names
    from kgraph.train.narrow import Narrow, export_narrow
    from kgraph.train.stack import Stack, fit_stack
    from kgraph.train.teaching import taught

    torch.set_num_threads(lesson.threads)
    try:
        card: dict[str, Any] = json.loads((lesson.model / "card.json").read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{lesson.model}: is no model ({error.strerror}); name the folder of a trained one") from error
    network = Network(lesson.model)
    learn, dev = load_parts(sources.corpora, with_dev=card["with_dev"])
    names = build_names(mesh_names(sources.mesh), [d for part in learn.values() for d in part])
    table, lexicon = names.table(), Lexicon(None)
    gold = {corpus: prepare(part, lexicon, table, names.without) for corpus, part in learn.items()}
    held = {corpus: prepare(part, lexicon, table) for corpus, part in dev.items()}
    plain = (
        taught(texts_to_teach(sources), lesson.teachers, lesson.work / "taught.jsonl", report)
        if lesson.teachers
        else []
    )
    read: Read = _Reader(network, {id(e): e for part in (*gold.values(), *held.values()) for e in part})
    if plan.first:
        read = _WordReader(network)

    def stream(rng: random.Random) -> Iterator[Example]:
        for _ in range(plan.passes):
            order = list(plain)
            rng.shuffle(order)
            for document in order:
                yield prepare([document], lexicon, table)[0]

    def check(current: Stack) -> str:
        scores = measure(current, held, read)
        return "; ".join(f"{c} {kind} {s[3]:.4f}" for c, by in scores.items() for kind, s in by.items())

    torch.manual_seed(plan.seed)
    stack = (
        Narrow(plan, network.word_vectors(["a"]).shape[1], tuple(gold))
        if plan.first
        else Stack(plan, network.width, tuple(gold))
    )
    pieces = sum(len(document.text) for document in plain) * 10 // 55 * plan.passes
    report(f"{sum(map(len, gold.values()))} annotated documents, {len(plain)} plain ones")
    trained = fit_stack(stack, gold, stream, pieces, read, report=report, check=check if held else None)
    if isinstance(trained, Narrow):
        export_narrow(trained, lesson.name, lesson.model)
    else:
        export_stack(trained, lesson.name, lesson.model)
    about = {
        **plan.json(),
        "teachers": [Path(teacher).name for teacher in lesson.teachers.split(",") if teacher],
        "taught": {"documents": len(plain), "sha256": data_hash(plain)},
        "torch": torch.__version__,
        "dev": measure(trained, held, read),
    }
    stacks = {**card.get("stacks", {}), lesson.name: about}
    settings = settings_with(card["settings"], lesson, own_first=plan.first > 0)
    write_card({**card, "stacks": stacks, "settings": settings, "files": hashes(lesson.model)}, lesson.model)
    return about


def settings_with(
    settings: Mapping[str, Mapping[str, Any]], lesson: Lesson, *, own_first: bool = False
) -> dict[str, Any]:
    """Return a card's *settings* with the stack of *lesson* in them; one with a first layer of its own joins no other."""
    weights = {"lean": TAUGHT_LEAN, "calibration": CALIBRATION} if lesson.teachers else {"lean": LEAN}
    before = [name for name in settings.get(lesson.setting, {"stacks": []})["stacks"] if name != lesson.name]
    found: dict[str, Any] = dict(settings)
    if not own_first:
        found[lesson.setting] = {"stacks": [*before, lesson.name], "vote": VOTE, **weights}
    if lesson.alone:
        first = {"first": f"{lesson.name}-first"} if own_first else {}
        found[lesson.alone] = {**first, "stacks": [lesson.name], "vote": VOTE, **weights}
    return found


def stack_lines(about: Mapping[str, Any]) -> list[str]:
    """Return the figures of :func:`train_stack` as lines for a person."""
    return [
        f"{corpus} {kind}: F1 {numbers[3]:.4f} ({numbers[0]} right, {numbers[1]} found, {numbers[2]} gold)"
        for corpus, kinds in about["dev"].items()
        for kind, numbers in kinds.items()
    ]


def texts_to_teach(sources: Sources) -> list[str]:
    """Return the plain texts that teachers label: 65 % of all, in a fixed random order, without annotated ones and whatever shares a passage with a dev part."""
    from kgraph.train.teaching import apart

    measured = [d.text for corpus in MEASURED for d in read_corpus(sources.corpora, corpus, "dev")]
    gold = [d.text for corpus in HEADS for part in ("train", "dev") for d in read_corpus(sources.corpora, corpus, part)]
    texts = plain_texts(sources.corpora, measured + gold)
    if sources.pubmed is not None:
        texts += list(dict.fromkeys(pubmed_texts(sources.pubmed)))
    texts = apart(texts, measured)
    random.Random(0).shuffle(texts)  # noqa: S311  # an order of texts, no secret
    return texts[: int(len(texts) * _SHARE)]


class _Reader:
    """Reads the first layer; what it saw in the texts that come in every epoch is kept, in 16 bits."""

    def __init__(self, network: Network, again: Mapping[int, Example]) -> None:
        self._network = network
        self._again = again
        self._kept: dict[int, tuple[NDArray[np.float16], NDArray[np.float16]]] = {}

    def __call__(self, example: Example) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        import numpy as np

        from kgraph.mentions.neural.network import Window

        kept = self._kept.get(id(example))
        if kept is not None:
            return kept[0].astype(np.float32), kept[1].astype(np.float32)
        words = [example.document.text[start:end] for start, end in example.pieces]
        seen = self._network.first_layer(Window(words, example.pieces, example.stretches, example.names, 0))
        if id(example) in self._again:
            self._kept[id(example)] = (seen[0].astype(np.float16), seen[1].astype(np.float16))
        return seen


class _WordReader:
    """Gives the vectors of the words, for a stack that has a first layer of its own; the second value is not looked at."""

    def __init__(self, network: Network) -> None:
        self._network = network

    def __call__(self, example: Example) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        vectors = self._network.word_vectors([example.document.text[start:end] for start, end in example.pieces])
        return vectors, vectors[:, :1]


def measure(
    stack: Stack, held: Mapping[str, Sequence[Example]], read: Read
) -> dict[str, dict[str, tuple[int, int, int, float]]]:
    """Return right, found, gold and F1 by corpus and type (and "all"), before vote, leaning and agreement."""
    import torch

    from kgraph.evaluate.scores import Scores
    from kgraph.train.batches import collate
    from kgraph.train.fit import decoded
    from kgraph.train.stack import features

    stack.eval()
    result = {}
    for corpus, examples in held.items():
        counts = {kind: Scores() for kind in HEADS[corpus]}
        for example in examples:
            batch = collate([example])
            with torch.no_grad():
                scores = stack.scores(corpus, batch, *features([example], batch, read))
            found = decoded(scores, batch, example, stack.crf[corpus], HEADS[corpus])
            gold = {(e.start, e.end, e.type) for e in example.document.entities}
            for kind in counts:
                mine, theirs = ({m for m in part if m[2] == kind} for part in (found, gold))
                counts[kind] += Scores(right=len(mine & theirs), found=len(mine), gold=len(theirs))
        counts["all"] = sum(counts.values(), Scores())
        result[corpus] = {kind: (s.right, s.found, s.gold, round(s.f1, 4)) for kind, s in counts.items()}
    return result
