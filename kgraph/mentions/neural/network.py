"""Runs trained networks on one text: no PyTorch, one thread, 32-bit floats, one document at a time.

So what is found in a text depends on that text alone: not on its neighbours, on batches, or on how many threads a machine has.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kgraph.errors import KgraphError, UsageError
from kgraph.mentions.neural.decoding import best_tags, constrained, spans_of, tag_names
from kgraph.mentions.neural.layout import groups, together
from kgraph.mentions.neural.name_features import NameTable
from kgraph.mentions.neural.pieces import piece_spans, stretches
from kgraph.mentions.neural.seen import Seen
from kgraph.mentions.neural.word_vectors import WORD_ARRAYS, WordVectors
from kgraph.names import RULES

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FILES = ("card.json", "arrays.npz", "subwords.npy", "names.marisa", "links.json", "first.onnx")
SECOND = "second"
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Window:
    """A part of a text as the networks read it.

    ``words`` are its pieces as characters, ``pieces`` their (start, end) in the text, ``stretches`` (first, last) numbers of pieces, half-open;
    ``names`` the features of known names, one row for each piece; ``first`` the number of the first piece in the text.
    """

    words: list[str]
    pieces: list[tuple[int, int]]
    stretches: list[tuple[int, int]]
    names: NDArray[np.float32]
    first: int


class Network:
    """A trained network, loaded: a first layer, and one or more stacks over it, the mean of whose scores counts. Safe to share between threads.

    Args:
        folder: holds the files named in :data:`FILES`, and one for each stack.
        setting: which of the model's settings, as its card names them: "default", "fast".

    Raises:
        KgraphError: if a file is missing, or the names in it were made by other rules than :mod:`kgraph.names` has now.
        UsageError: if the model has no such setting.
    """

    def __init__(self, folder: Path, setting: str = "default") -> None:
        import numpy as np
        import onnxruntime

        self.folder = folder
        self.card: dict[str, Any] = json.loads(_file(folder, "card.json").read_text(encoding="utf-8"))
        if self.card["name_rules"] != RULES:
            raise KgraphError(
                f"{folder}: its names were made by other rules; renew them: kgraph train recognizer --only-names"
            )
        settings = self.card.get("settings")
        if settings is None:
            raise KgraphError(f"{folder}: is a model of an earlier form; train it again: kgraph train recognizer")
        if setting not in settings:
            raise UsageError(f"{folder} has no setting {setting!r}; it has {', '.join(sorted(settings))}")
        self.types: dict[str, tuple[str, ...]] = {corpus: tuple(types) for corpus, types in self.card["heads"].items()}
        self.lean: dict[str, dict[str, float]] = settings[setting]["lean"]
        self.vote: float = settings[setting]["vote"]
        self.calibration: dict[str, tuple[float, float]] = settings[setting].get("calibration", {})
        self.links: dict[str, dict[str, list[str]]] = json.loads(
            _file(folder, "links.json").read_text(encoding="utf-8")
        )
        with np.load(_file(folder, "arrays.npz")) as stored:
            arrays = dict(stored)
        self.names = NameTable.load(_file(folder, "names.marisa"), arrays["masks"])
        stacks: list[str] = settings[setting]["stacks"]
        self.moves = {head: np.mean([arrays[f"{s}.transitions.{head}"] for s in stacks], axis=0) for head in self.types}
        self.start = {head: np.mean([arrays[f"{s}.start.{head}"] for s in stacks], axis=0) for head in self.types}
        # a setting may have a first layer of its own, and the vectors of words that it was trained over
        own = settings[setting].get("words", "")
        words = {name: arrays[f"{own}.{name}" if own else name] for name in WORD_ARRAYS}
        table = np.load(_file(folder, "subwords.npy"), mmap_mode="r")
        self._words = WordVectors({**words, "scale": arrays["scale"], "table": table})
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        open_graph = onnxruntime.InferenceSession
        self._first, *self._stacks = (
            open_graph(str(_file(folder, f"{name}.onnx")), options, providers=["CPUExecutionProvider"])
            for name in (settings[setting].get("first", "first"), *stacks)
        )
        self._latest: tuple[Window, Seen] | None = None

    @property
    def width(self) -> int:
        """Width of the first layer's output, both directions."""
        return int(self._first.get_outputs()[0].shape[2])

    def word_vectors(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Return what the first layer is given: a row for each of *words*."""
        return self._words.of(words)

    def seen(self, window: Window) -> Seen:
        """Return what the first layer saw at each piece of *window*, and the mean of what it saw at the same word's other places.

        What was computed last is kept, so that several readers of one window (the recognizer's heads, heads for spans) share it.
        """
        latest = self._latest
        if latest is not None and latest[0] is window:
            return latest[1]
        parts = tuple(groups(window.stretches))
        vectors = self._words.spread(window.words, parts)
        outputs = [
            self._first.run(None, {"words": words, "lengths": part.lengths})[0]
            for part, words in zip(parts, vectors, strict=True)
        ]
        seen = Seen([word.lower() for word in window.words], parts, outputs)
        self._latest = (window, seen)
        return seen

    def first_layer(self, window: Window) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return the same by piece: what was seen, and the means."""
        return self.seen(window).flat()

    def scores(self, window: Window, head: str) -> NDArray[np.float32]:
        """Return the score of each tag of *head* for each piece of *window*."""
        import numpy as np

        result: NDArray[np.float32] | None = None
        for side in self.seen(window).sides():
            part = side.group
            inputs = {
                "hidden": side.hidden, "elsewhere": side.elsewhere, "names": part.spread(window.names), "lengths": part.lengths,
            }  # fmt: skip
            scores = sum(stack.run([head], inputs)[0] for stack in self._stacks) / np.float32(len(self._stacks))
            result = np.empty((len(window.words), scores.shape[2]), dtype=np.float32) if result is None else result
            result[part.pieces] = part.gathered(scores)
        return np.empty((0, 0), dtype=np.float32) if result is None else result


def _file(folder: Path, name: str) -> Path:
    if not (folder / name).is_file():
        raise KgraphError(f"{folder / name} is missing; reinstall kgraph or train a model: kgraph train recognizer")
    return folder / name


class Committee:
    """One or more networks with the same known names; the mean of their scores counts. Safe to share between threads.

    Args:
        members: the networks.
    """

    def __init__(self, members: Sequence[Network]) -> None:
        import numpy as np

        self._members = tuple(members)
        self.types = members[0].types
        self.links = members[0].links
        self._lean = members[0].lean
        self._vote = members[0].vote
        self._calibration = members[0].calibration
        self._latest: tuple[str, list[Window]] | None = None
        self.folder = members[0].folder
        self._crf = {
            head: constrained(
                types,
                np.mean([m.moves[head] for m in members], axis=0),
                np.mean([m.start[head] for m in members], axis=0),
            )
            for head, types in self.types.items()
        }

    def windows(self, text: str) -> list[Window]:
        """Return *text* as the networks read it, in windows of 20,000 pieces; none if nothing in it is visible. The last text's are kept."""
        latest = self._latest
        if latest is not None and latest[0] == text:
            return latest[1]
        pieces = piece_spans(text)
        windows = []
        names = self._members[0].names.features(text, pieces)
        for ranges in _windows(stretches(text, pieces)) if pieces else ():
            first, last = ranges[0][0], ranges[-1][1]
            own = pieces[first:last]
            bounds = [(a - first, b - first) for a, b in ranges]
            windows.append(Window([text[start:end] for start, end in own], own, bounds, names[first:last], first))
        self._latest = (text, windows)
        return windows

    def seen(self, window: Window) -> Seen:
        """Return what the first network's first layer saw (:meth:`Network.seen`)."""
        return self._members[0].seen(window)

    def first_layer(self, window: Window) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return the same by piece (:meth:`Network.first_layer`)."""
        return self._members[0].first_layer(window)

    def spans(
        self, text: str, head: str, votes: Iterable[tuple[int, int, str]] = ()
    ) -> list[tuple[int, int, str, float]]:
        """Return (start, end, type, score) of each mention in *text* in order, as the annotators of corpus *head* would mark it.

        ``score`` is the probability that the mention is right in span and type: the least probability, over the mention's pieces, that the
        networks give the piece's tag by itself, calibrated on a development set by a logistic curve (Platt 1999) where the card has one.
        Texts are read in windows of 20,000 pieces.

        Args:
            text: what is read.
            head: a corpus that the networks were trained on.
            votes: (start, end, type) of mentions that somebody else proposes; each raises the scores of its tags (by the card's ``vote``).
        """
        found: list[tuple[int, int, str, float]] = []
        windows = self.windows(text)
        pieces = [piece for window in windows for piece in window.pieces]
        bonus = _bonus(pieces, votes, self.types[head], self._lean.get(head, {}), self._vote)
        for window in windows:
            found.extend(
                (window.pieces[a][0], window.pieces[b - 1][1], kind, score)
                for a, b, kind, score in self._read(
                    window, head, bonus[window.first : window.first + len(window.pieces)]
                )
            )
        return found

    def _read(self, window: Window, head: str, bonus: NDArray[np.float32]) -> list[tuple[int, int, str, float]]:
        import numpy as np

        scores = self._members[0].scores(window, head)
        for member in self._members[1:]:
            scores = scores + member.scores(window, head)
        scores = scores / np.float32(len(self._members)) + bonus
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        tags = np.zeros(len(scores), dtype=np.int64)
        found = []
        if len(tags):
            part = together(window.stretches)
            best = best_tags(part.spread(scores), part.lengths.tolist(), *self._crf[head])
            tags[part.pieces] = np.concatenate(best)
        sure = chances[np.arange(len(tags)), tags]
        for first, last in window.stretches:
            for a, b, kind in spans_of(tags[first:last].tolist(), self.types[head]):
                found.append((first + a, first + b, kind, self._score(head, float(sure[first + a : first + b].min()))))
        return found

    def _score(self, head: str, least: float) -> float:
        slope, offset = self._calibration.get(head, (1.0, 0.0))
        least = min(max(least, 1e-6), 1 - 1e-6)
        return round(1 / (1 + math.exp(-slope * math.log(least / (1 - least)) - offset)), 4)


def _bonus(
    pieces: Sequence[tuple[int, int]],
    votes: Iterable[tuple[int, int, str]],
    types: Sequence[str],
    lean: Mapping[str, float],
    vote: float,
) -> NDArray[np.float32]:
    """Return what is added to the scores of the tags of each piece; a vote whose ends are no ends of pieces does not count."""
    import numpy as np

    bonus = np.zeros((len(pieces), 1 + 4 * len(types)), dtype=np.float32)
    bonus += np.array([lean.get(tag, 0.0) for tag in tag_names(types)], dtype=np.float32)
    starts = {start: number for number, (start, _) in enumerate(pieces)}
    ends = {end: number for number, (_, end) in enumerate(pieces)}
    for start, end, kind in votes:
        first, last = starts.get(start), ends.get(end)
        if kind not in types or first is None or last is None:
            continue
        begin = 1 + 4 * types.index(kind)  # begin, inside, end, single
        if first == last:
            bonus[first, begin + 3] += vote
        else:
            bonus[first, begin] += vote
            bonus[first + 1 : last, begin + 1] += vote
            bonus[last, begin + 2] += vote
    return bonus


def _windows(ranges: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    found: list[list[tuple[int, int]]] = [[]]
    for first, last in ranges:
        if found[-1] and last - found[-1][0][0] > _LONGEST:
            found.append([])
        found[-1].append((first, last))
    return found
