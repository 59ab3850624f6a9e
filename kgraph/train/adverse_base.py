"""The first layer of the head for adverse events: that of a recognizer that has learned from all corpora but ADE and its articles."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from numpy.typing import NDArray

from kgraph.errors import InputError
from kgraph.mentions.neural.subwords import SubwordTable
from kgraph.train.batches import Lexicon, prepare
from kgraph.train.fit import Schedule, fit
from kgraph.train.name_table import build_names, mesh_names
from kgraph.train.network import Encoder, Shape, Tagger, read_rows
from kgraph.train.recognizer import Sources, load_parts

if TYPE_CHECKING:
    from kgraph.mentions.neural.network import Window

_EPOCHS = 6
_TOGETHER = 64


def _lexicon(model: Path) -> Lexicon:
    """Return an empty lexicon over the subword vectors of the recognizer in the folder *model*."""
    with np.load(model / "arrays.npz") as stored:
        scale = stored["scale"]
    return Lexicon(SubwordTable(np.load(model / "subwords.npy"), scale.astype(np.float32)))


def base_encoder(
    sources: Sources,
    model: Path,
    work: Path,
    articles: Collection[str],
    *,
    with_dev: bool,
    report: Callable[[str], None],
) -> Encoder:
    """Return the encoder, from *work* if they are kept there, else trained: a quarter of an hour on one core.

    Args:
        sources: the gold corpora and the MeSH tables.
        model: the recognizer whose subword vectors are used.
        work: holds the language model (``language_model_192.pt``, made by ``kgraph train recognizer``); keeps what is returned.
        articles: PubMed ids that are left out of every corpus.
        with_dev: learn from the development parts too.
        report: takes a line for each epoch.

    Raises:
        InputError: if the language model or a corpus is missing.
    """
    shape = Shape()
    encoder = Encoder(shape)
    kept = work / f"adverse_base_{'all' if with_dev else 'train'}.pt"
    if kept.is_file():
        report(f"first layer: taken from {kept}")
        encoder.load_state_dict(torch.load(kept, weights_only=True))
        return encoder.eval()
    language = work / f"language_model_{shape.first}.pt"
    if not language.is_file():
        raise InputError(f"{language} is not there; make it with kgraph train recognizer --work {work}")
    report("first layer: training")
    learn, _ = load_parts(sources.corpora, with_dev=with_dev)
    del learn["ade"]
    learn = {corpus: [one for one in part if one.id not in articles] for corpus, part in learn.items()}
    names = build_names(mesh_names(sources.mesh), [one for part in learn.values() for one in part])
    lexicon = _lexicon(model)
    examples = {corpus: prepare(part, lexicon, names.table(), names.without) for corpus, part in learn.items()}
    schedule = Schedule(epochs=_EPOCHS)
    torch.manual_seed(schedule.seed)
    tagger = Tagger(shape, tuple(examples))
    tagger.encoder.load_state_dict(torch.load(language, weights_only=True), strict=False)
    encoder = fit(tagger, examples, lexicon.table(), schedule, report=report).encoder
    torch.save(encoder.state_dict(), kept)
    return encoder.eval()


def first_layer(encoder: Encoder, windows: Sequence[Window], model: Path) -> list[NDArray[np.float16]]:
    """Return what the first layer of *encoder* sees at each piece of each window, with the subword vectors of the recognizer in *model*.

    A window is a sentence, and read from end to end, as in use.
    """
    lexicon = _lexicon(model)
    numbers = [np.array([lexicon.add(piece) for piece in window.words]) for window in windows]
    table = lexicon.table()
    found: dict[int, NDArray[np.float16]] = {}
    order = sorted(range(len(windows)), key=lambda which: len(numbers[which]))
    for at in range(0, len(order), _TOGETHER):
        part = [numbers[which] for which in order[at : at + _TOGETHER]]
        lengths = torch.tensor([len(own) for own in part])
        words = torch.nn.utils.rnn.pad_sequence([torch.from_numpy(own) for own in part], batch_first=True)
        with torch.no_grad():
            hidden = read_rows(encoder.first, encoder.word_vectors(words, table), lengths).numpy()
        for row, which in enumerate(order[at : at + _TOGETHER]):
            found[which] = hidden[row, : len(part[row])].astype(np.float16)
    return [found[which] for which in range(len(windows))]
