"""Trains the recognizer from the corpora and writes the model folder: ``kgraph train recognizer``.

Stages: subword vectors and language model from plain text (kept in a work folder, since several models share them), then the network on
all corpora at once, then export. PyTorch, floret and onnx come with the extra ``train``; nothing is downloaded.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kgraph.errors import InputError, UsageError
from kgraph.jsonl import atomic_writer
from kgraph.mentions.neural.network import SECOND
from kgraph.names import RULES
from kgraph.train.documents import HEADS, Document, data_hash, plain_texts, pubmed_texts, read_corpus
from kgraph.train.name_table import Names, build_names, mesh_names

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from kgraph.train.batches import Lexicon
    from kgraph.train.fit import Schedule
    from kgraph.train.language_model import Pretraining
    from kgraph.train.network import Encoder, Shape, Tagger

Report = Callable[[str], None]
MEASURED = ("bc5cdr", "ncbi")
_SUFFIXES = (".npz", ".npy", ".marisa", ".json", ".onnx")
# what is added to the scores of tags: trained to the end, a network is too sure of its mentions and of single words; tuned on development sets
LEAN = {"bc5cdr": {"O": 0.5, "S-Disease": -0.5, "S-Chemical": -0.3}, "ncbi": {"S-Disease": -0.5}}
VOTE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Where the training reads from: annotated corpora and plain texts, MeSH tables, and PubMed XML files for more plain text."""

    corpora: Path
    mesh: Path
    pubmed: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to train.

    ``with_dev`` adds the dev parts to the training (then nothing is measured). ``threads`` is for PyTorch; results are the same only
    for the same number. ``work`` keeps the subword table and the language model.
    """

    output: Path
    work: Path
    with_dev: bool = False
    threads: int = 1
    texts: int | None = None


def train_recognizer(
    sources: Sources,
    plan: Plan,
    *,
    shape: Shape | None = None,
    schedule: Schedule | None = None,
    pretraining: Pretraining | None = None,
    epochs: int | None = None,
    seed: int | None = None,
    report: Report = lambda _: None,
) -> dict[str, Any]:
    """Train a model, write it into ``plan.output`` and return its card.

    Raises:
        UsageError: if the extra ``train`` is not installed.
        InputError: if a corpus is missing.
    """
    try:
        import onnx  # noqa: F401
        import torch
    except ImportError as error:
        raise UsageError("training needs PyTorch and onnx; install them with: pip install 'kgraph[train]'") from error
    from kgraph.mentions.neural.subwords import SubwordTable
    from kgraph.train.batches import Lexicon, prepare
    from kgraph.train.export import export
    from kgraph.train.fit import Schedule, fit, measure
    from kgraph.train.language_model import Pretraining
    from kgraph.train.network import Shape, Tagger
    from kgraph.train.subwords import quantise

    torch.set_num_threads(plan.threads)
    shape = shape or Shape()
    pretraining = pretraining or Pretraining()
    schedule = schedule or Schedule()
    schedule = replace(schedule, epochs=epochs or schedule.epochs, seed=schedule.seed if seed is None else seed)
    learn, dev = load_parts(sources.corpora, with_dev=plan.with_dev)
    names = build_names(mesh_names(sources.mesh), [d for part in learn.values() for d in part])
    table8 = quantise(_subwords(sources, plan, report))
    subwords = SubwordTable(table8[0], table8[1].astype("float16").astype("float32"))
    lexicon = Lexicon(subwords)
    examples = {corpus: prepare(part, lexicon, names.table(), names.without) for corpus, part in learn.items()}
    held = {corpus: prepare(part, lexicon, names.table()) for corpus, part in dev.items()}
    torch.manual_seed(schedule.seed)
    tagger = Tagger(shape, tuple(examples))
    _language_model(tagger.encoder, lexicon, sources, plan, settings=pretraining, report=report)
    words = lexicon.table()

    def check(current: Tagger) -> str:
        scores = {c: measure(current, c, part, words) for c, part in held.items()}
        return "; ".join(f"{c} {kind} {s.f1:.4f}" for c, by in scores.items() for kind, s in by.items())

    trained = fit(tagger, examples, words, schedule, report=report, check=check if held else None)
    plan.output.mkdir(parents=True, exist_ok=True)
    export(trained, table8, plan.output)
    _add_names(names, plan.output)
    _add_links(sources, plan.output, with_dev=plan.with_dev)
    card: dict[str, Any] = {
        "format": 2,
        "heads": {corpus: list(HEADS[corpus]) for corpus in examples},
        "settings": {"default": {"stacks": [SECOND], "lean": LEAN, "vote": VOTE}},
        "network": shape.json(),
        "training": schedule.json(),
        "pretraining": pretraining.json(),
        "threads": plan.threads,
        "torch": torch.__version__,
        "corpora": {c: {"documents": len(part), "sha256": data_hash(part)} for c, part in learn.items()},
        "with_dev": plan.with_dev,
        "name_rules": RULES,
        "dev": {
            c: {
                kind: [s.right, s.found, s.gold, round(s.f1, 4)] for kind, s in measure(trained, c, part, words).items()
            }
            for c, part in held.items()
        },
        "files": hashes(plan.output),
    }
    write_card(card, plan.output)
    return card


def renew_names(sources: Sources, model: Path) -> None:
    """Make the known names and links of a trained model anew, by the present rules of :mod:`kgraph.names`; the network stays as it is.

    Raises:
        InputError: if a corpus or the model's card is missing.
    """
    try:
        card: dict[str, Any] = json.loads((model / "card.json").read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(
            f"{model}: is no model ({error.strerror}); name the folder that holds its card.json"
        ) from error
    learn, _ = load_parts(sources.corpora, with_dev=card["with_dev"])
    _add_names(build_names(mesh_names(sources.mesh), [d for part in learn.values() for d in part]), model)
    _add_links(sources, model, with_dev=card["with_dev"])
    write_card({**card, "name_rules": RULES, "files": hashes(model)}, model)


def hashes(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file of the model in *folder* but its card."""
    files = sorted(path for path in folder.iterdir() if path.suffix in _SUFFIXES and path.name != "card.json")
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def write_card(card: dict[str, Any], folder: Path) -> None:
    """Write *card* into *folder*."""
    with atomic_writer(folder / "card.json") as lines:
        lines.write(json.dumps(card, indent=1, sort_keys=True) + "\n")


def load_parts(corpora: Path, *, with_dev: bool) -> tuple[dict[str, list[Document]], dict[str, list[Document]]]:
    """Return what is learned from, by corpus, and the dev parts to measure on (none if they are learned from).

    Documents of the measured dev parts are left out of the training parts of every corpus.
    """
    dev = {corpus: read_corpus(corpora, corpus, "dev") for corpus in HEADS}
    kept_out = set() if with_dev else {document.id for corpus in MEASURED for document in dev[corpus]}
    learn = {}
    for corpus in HEADS:
        own = read_corpus(corpora, corpus, "train")
        if with_dev:
            known = {document.id for document in own}
            own += [document for document in dev[corpus] if document.id not in known]
        learn[corpus] = [document for document in own if document.id not in kept_out]
    return learn, {} if with_dev else {corpus: dev[corpus] for corpus in MEASURED}


def _texts(sources: Sources, plan: Plan) -> list[str]:
    out = [d.text for corpus in MEASURED for d in read_corpus(sources.corpora, corpus, "dev")]
    texts = plain_texts(sources.corpora, out)
    if sources.pubmed is not None:
        texts += list(dict.fromkeys(pubmed_texts(sources.pubmed)))
    return texts[: plan.texts]


def _subwords(sources: Sources, plan: Plan, report: Report) -> NDArray[np.float32]:
    import numpy as np

    from kgraph.train.subwords import train_subwords

    kept = plan.work / "subwords.npy"
    if kept.is_file():
        report(f"subword vectors: taken from {kept}")
        rows: NDArray[np.float32] = np.load(kept)
        return rows
    report("subword vectors: training")
    names = (name for name in mesh_names(sources.mesh) if name.count(" ") > 1)
    rows = train_subwords(_chain(_texts(sources, plan), names), threads=plan.threads)
    plan.work.mkdir(parents=True, exist_ok=True)
    np.save(kept, rows)
    return rows


def _chain(*parts: Iterable[str]) -> Iterable[str]:
    for part in parts:
        yield from part


def _language_model(
    encoder: Encoder, lexicon: Lexicon, sources: Sources, plan: Plan, *, settings: Pretraining, report: Report
) -> None:
    """Give *encoder* its pretrained layers, from the work folder or by training them."""
    import torch

    from kgraph.train.batches import Lexicon
    from kgraph.train.language_model import pretrain, sentences

    kept = plan.work / f"language_model_{encoder.shape.first}.pt"
    if kept.is_file():
        report(f"language model: taken from {kept}")
    else:
        own = Lexicon(lexicon.subwords)
        read = sentences(_texts(sources, plan), own)
        report(f"language model: {len(read)} sentences, {sum(map(len, read))} pieces")
        torch.manual_seed(settings.seed)
        teacher = type(encoder)(encoder.shape)
        pretrain(teacher, read, own, own.table(), settings, report)
        plan.work.mkdir(parents=True, exist_ok=True)
        parts = ("characters", "filters", "shapes", "project", "first")
        torch.save({n: v for n, v in teacher.state_dict().items() if n.split(".")[0] in parts}, kept)
    encoder.load_state_dict(torch.load(kept, weights_only=True), strict=False)


def _add_names(names: Names, folder: Path) -> None:
    """Store the trie beside the arrays, and the masks among them."""
    import numpy as np

    from kgraph.train.arrays import save_arrays

    names.trie.save(str(folder / "names.marisa"))
    with np.load(folder / "arrays.npz") as stored:
        arrays = dict(stored)
    save_arrays(folder / "arrays.npz", {**arrays, "masks": names.masks})


def _add_links(sources: Sources, folder: Path, *, with_dev: bool) -> None:
    """Store what annotators linked names to."""
    from kgraph.train.links import save_links, train_links

    _, dev = load_parts(sources.corpora, with_dev=with_dev)
    kept_out = frozenset(document.id for part in dev.values() for document in part)
    save_links(train_links(sources.corpora, with_dev=with_dev, leave_out=kept_out), folder / "links.json")


def lines_of(card: dict[str, Any]) -> Sequence[str]:
    """Return the card's figures as lines for a person."""
    return [
        f"{corpus} {kind}: F1 {numbers[3]:.4f} ({numbers[0]} right, {numbers[1]} found, {numbers[2]} gold)"
        for corpus, kinds in card["dev"].items()
        for kind, numbers in kinds.items()
    ]
