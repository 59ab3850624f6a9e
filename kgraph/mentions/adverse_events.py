"""Reads one sentence by the head ``ade``: its drugs, its adverse events, and which drug caused which event.

Three steps, each by what was learned from the ADE corpus (Gurulingappa et al. 2012): a network of the recognizer's kind marks drugs and effects and says how likely the sentence states an adverse event at all; of spans that overlap the likeliest is kept; a linear model
(:mod:`kgraph.mentions.adverse_pairs`) gives the probability of each pair.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kgraph.errors import KgraphError, UsageError
from kgraph.mentions.adverse_pairs import Candidate, PairModel, believed, pair_features
from kgraph.mentions.neural.span_chances import apart, span_chances
from kgraph.mentions.neural.word_vectors import WordVectors
from kgraph.model import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from kgraph.mentions.neural.network import Committee, Window

HEAD = "ade"
FILES = ("card.json", "arrays.npz", "head.onnx")
LEAST = 0.2  # spans less likely than this are no candidates
_TAGS = 5
_OWN = 4  # the last columns of the known names: those annotated in ADE, begins and goes on, of two types


@dataclass(frozen=True, slots=True, order=True)
class AdversePair:
    """A drug, what it caused, and the probability that both spans are exact and belong together."""

    drug: Span
    effect: Span
    score: float


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of a sentence: a score of each tag for each piece (pieces, 2 kinds, 5), and the log-odds that it states an event."""

    tags: NDArray[np.float32]
    sentence: float


@dataclass(frozen=True, slots=True)
class AdverseReading:
    """What was found in a sentence: offsets are of the text that was read."""

    drugs: tuple[Span, ...]
    effects: tuple[Span, ...]
    pairs: tuple[AdversePair, ...]


class AdverseReader:
    """The head, loaded. Safe to share between threads.

    Args:
        folder: holds the files named in :data:`FILES`.
        network: the recognizer whose subword vectors and known names it uses.

    Raises:
        KgraphError: if a file is missing, or the head was trained with other subword vectors.
    """

    def __init__(self, folder: Path, network: Committee) -> None:
        import numpy as np
        import onnxruntime

        for name in FILES:
            if not (folder / name).is_file():
                raise KgraphError(f"{folder / name} is missing; reinstall kgraph or train the head: kgraph train ade")
        self.card: dict[str, Any] = json.loads((folder / "card.json").read_text(encoding="utf-8"))
        table = network.folder / "subwords.npy"
        if self.card["subwords"] != file_hash(table):
            raise KgraphError(
                f"{folder}: this head was trained with another recognizer's subword vectors; renew it: kgraph train ade"
            )
        self.learned: frozenset[str] = frozenset(self.card["ids"])
        self._network = network
        with np.load(folder / "arrays.npz") as stored:
            arrays = dict(stored)
        with np.load(network.folder / "arrays.npz") as stored:
            scale = stored["scale"]
        self._words = WordVectors({**arrays, "table": np.load(table, mmap_mode="r"), "scale": scale})
        self._moves, self._start = arrays["transitions"], arrays["start"]
        self._pairs = {
            given: PairModel({name.partition(".")[2]: array for name, array in arrays.items() if name.startswith(kind)})
            for given, kind in ((True, "given."), (False, "any."))
        }
        self._least: dict[bool, float] = {True: self.card["least"]["given"], False: self.card["least"]["any"]}
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._graph = onnxruntime.InferenceSession(
            str(folder / "head.onnx"), options, providers=["CPUExecutionProvider"]
        )

    def read(self, text: str, *, given: bool = False) -> AdverseReading:
        """Return what is found in *text*, one sentence.

        Args:
            text: the sentence.
            given: the sentence is known to state an adverse event (somebody picked it): the likeliest pair is then found however unlikely.
        """
        windows = self._network.windows(text)
        if not windows:
            return AdverseReading((), (), ())
        window = windows[0]
        scores = self._scores(window)
        drugs, effects = candidates(window, scores, self._moves, self._start)
        both = [(drug, effect) for drug in range(len(drugs)) for effect in range(len(effects))]
        model = self._pairs[given]
        chances = [model.chance(pair_features(text, drugs, effects, which, scores.sentence)) for which in both]
        pairs = []
        for number in believed(chances, self._least[given], given=given):
            drug, effect = drugs[both[number][0]], effects[both[number][1]]
            pairs.append(AdversePair(drug.span, effect.span, round(chances[number], 4)))
        sure = [tuple(one.span for one in part if one.chance >= 0.5) for part in (drugs, effects)]
        return AdverseReading(sure[0], sure[1], tuple(sorted(pairs)))

    def _scores(self, window: Window) -> Scores:
        import numpy as np

        given = {"words": self._words.of(window.words), "names": known_names(window)}
        inputs = {name: np.ascontiguousarray(rows[:, None, :], dtype=np.float32) for name, rows in given.items()}
        lengths = np.array([len(window.words)], dtype=np.int32)
        tags, sentence = self._graph.run(None, {**inputs, "lengths": lengths})
        return Scores(tags[:, 0].reshape(-1, 2, _TAGS), float(sentence.reshape(-1)[0]))


def known_names(window: Window) -> NDArray[np.float32]:
    """Return the features of known names without those that came from ADE itself: of a new text it knows fewer than of one it has learned from."""
    names = window.names.copy()
    names[:, -_OWN:] = 0.0
    return names


def file_hash(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return sha256(path.read_bytes()).hexdigest()


def candidates(
    window: Window, scores: Scores, moves: NDArray[np.float32], start: NDArray[np.float32]
) -> tuple[list[Candidate], list[Candidate]]:
    """Return what may be the drugs and the effects of a sentence, none overlapping another of its kind, with their probabilities.

    Args:
        window: the sentence.
        scores: of its pieces.
        moves: score of each tag after each, (2 kinds, from, to).
        start: score of each tag at the start, (2 kinds, tag).
    """
    found: tuple[list[Candidate], list[Candidate]] = ([], [])
    for kind, into in enumerate(found):
        spans = span_chances(scores.tags[:, kind], moves[kind], start[kind], least=LEAST)
        into.extend(
            Candidate(Span(window.pieces[first][0], window.pieces[last - 1][1]), chance)
            for first, last, chance in apart(spans)
        )
    return found


@lru_cache(maxsize=4)
def load_adverse(model: str = "", head: str = HEAD) -> AdverseReader:
    """Return the head *head* of a trained model (as :func:`kgraph.mentions.recognizer.load_network` takes it).

    Raises:
        UsageError: if there is no such model, or it has no such head.
        KgraphError: if the head is incomplete, or was trained with other subword vectors.
    """
    from kgraph.mentions.recognizer import load_network, model_folders

    folder = model_folders(model)[0] / "heads" / head
    if not folder.is_dir() or head != HEAD:
        raise UsageError(f"the model {model!r} has no head {head!r} for adverse events; train it: kgraph train ade")
    return AdverseReader(folder, load_network(model))
