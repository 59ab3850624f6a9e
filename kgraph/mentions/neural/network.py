"""Runs trained networks on one text: no PyTorch, one thread, 32-bit floats, one document at a time.

So what is found in a text depends on that text alone: not on its neighbours, on batches, or on how many threads a machine has.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kgraph.errors import KgraphError
from kgraph.mentions.neural.decoding import best_tags, constrained, spans_of, tag_names
from kgraph.mentions.neural.layout import groups
from kgraph.mentions.neural.name_features import NameTable
from kgraph.mentions.neural.pieces import piece_spans, stretches
from kgraph.mentions.neural.word_vectors import WordVectors
from kgraph.names import RULES

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FILES = ("card.json", "arrays.npz", "names.marisa", "links.json", "first.onnx", "second.onnx")
_LONGEST = 20_000
# what is added to the scores of tags: trained to the end, the networks are too sure of their mentions and of single words; tuned on
# development sets
_LEAN = {"bc5cdr": {"O": 0.5, "S-Disease": -0.5, "S-Chemical": -0.3}, "ncbi": {"S-Disease": -0.5}}
_VOTE = 0.5


@dataclass(frozen=True, slots=True)
class Window:
    """A part of a text as the networks read it: its pieces as characters, its stretches, and its name features."""

    words: list[str]
    stretches: list[tuple[int, int]]
    names: NDArray[np.float32]


class Network:
    """A trained network, loaded. Safe to share between threads.

    Args:
        folder: holds the files named in :data:`FILES`.

    Raises:
        KgraphError: if a file is missing, or the names in it were made by other rules than :mod:`kgraph.names` has now.
    """

    def __init__(self, folder: Path) -> None:
        import numpy as np
        import onnxruntime

        for name in FILES:
            if not (folder / name).is_file():
                raise KgraphError(
                    f"{folder / name} is missing; reinstall kgraph or train a model: kgraph train recognizer"
                )
        self.card: dict[str, Any] = json.loads((folder / "card.json").read_text(encoding="utf-8"))
        if self.card["name_rules"] != RULES:
            raise KgraphError(
                f"{folder}: its names were made by other rules; renew them: kgraph train recognizer --only-names"
            )
        self.types: dict[str, tuple[str, ...]] = {corpus: tuple(types) for corpus, types in self.card["heads"].items()}
        self.links: dict[str, dict[str, list[str]]] = json.loads((folder / "links.json").read_text(encoding="utf-8"))
        with np.load(folder / "arrays.npz") as stored:
            arrays = dict(stored)
        self.names = NameTable.load(folder / "names.marisa", arrays["masks"])
        self.moves = {corpus: arrays[f"transitions.{corpus}"] for corpus in self.types}
        self.start = {corpus: arrays[f"start.{corpus}"] for corpus in self.types}
        self._words = WordVectors(arrays)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        open_graph = onnxruntime.InferenceSession
        self._first = open_graph(str(folder / "first.onnx"), options, providers=["CPUExecutionProvider"])
        self._second = open_graph(str(folder / "second.onnx"), options, providers=["CPUExecutionProvider"])

    def scores(self, window: Window, head: str) -> NDArray[np.float32]:
        """Return the score of each tag of *head* for each piece of *window*."""
        import numpy as np

        vectors = self._words.of(window.words)
        parts = list(groups(window.stretches))
        hidden: list[NDArray[np.float32]] = [
            self._first.run(None, {"words": part.spread(vectors), "lengths": part.lengths})[0] for part in parts
        ]
        whole = np.empty((len(vectors), hidden[0].shape[2]), dtype=np.float32)
        for part, read in zip(parts, hidden, strict=True):
            whole[part.pieces] = read[part.place, part.column]
        elsewhere = _elsewhere(whole, [word.lower() for word in window.words])
        result: NDArray[np.float32] | None = None
        for part, read in zip(parts, hidden, strict=True):
            inputs = {
                "hidden": read, "elsewhere": part.spread(elsewhere), "names": part.spread(window.names), "lengths": part.lengths,
            }  # fmt: skip
            scores = self._second.run([head], inputs)[0]
            result = np.empty((len(vectors), scores.shape[2]), dtype=np.float32) if result is None else result
            result[part.pieces] = scores[part.place, part.column]
        return np.empty((0, 0), dtype=np.float32) if result is None else result


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
        self._crf = {
            head: constrained(
                types,
                np.mean([m.moves[head] for m in members], axis=0),
                np.mean([m.start[head] for m in members], axis=0),
            )
            for head, types in self.types.items()
        }

    def spans(
        self, text: str, head: str, votes: Iterable[tuple[int, int, str]] = ()
    ) -> list[tuple[int, int, str, float]]:
        """Return (start, end, type, score) of each mention in *text* in order, as the annotators of corpus *head* would mark it.

        ``score`` is the least probability, over the mention's pieces, that the networks give the piece's tag by itself.
        Texts are read in windows of 20,000 pieces.

        Args:
            text: what is read.
            head: a corpus that the networks were trained on.
            votes: (start, end, type) of mentions that somebody else proposes; each raises the scores of its tags by a half.
        """
        pieces = piece_spans(text)
        if not pieces:
            return []
        names = self._members[0].names.features(text, pieces)
        bonus = _bonus(pieces, votes, self.types[head], _LEAN.get(head, {}))
        found: list[tuple[int, int, str, float]] = []
        for ranges in _windows(stretches(text, pieces)):
            first, last = ranges[0][0], ranges[-1][1]
            words = [text[start:end] for start, end in pieces[first:last]]
            window = Window(words, [(a - first, b - first) for a, b in ranges], names[first:last])
            found.extend(
                (pieces[first + a][0], pieces[first + b - 1][1], kind, score)
                for a, b, kind, score in self._read(window, head, bonus[first:last])
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
        for part in groups(window.stretches):
            best = best_tags(part.spread(scores), part.lengths.tolist(), *self._crf[head])
            tags[part.pieces] = np.concatenate(best)
        sure = chances[np.arange(len(tags)), tags]
        for first, last in window.stretches:
            for a, b, kind in spans_of(tags[first:last].tolist(), self.types[head]):
                found.append((first + a, first + b, kind, round(float(sure[first + a : first + b].min()), 4)))
        return found


def _bonus(
    pieces: Sequence[tuple[int, int]],
    votes: Iterable[tuple[int, int, str]],
    types: Sequence[str],
    lean: Mapping[str, float],
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
            bonus[first, begin + 3] += _VOTE
        else:
            bonus[first, begin] += _VOTE
            bonus[first + 1 : last, begin + 1] += _VOTE
            bonus[last, begin + 2] += _VOTE
    return bonus


def _windows(ranges: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    found: list[list[tuple[int, int]]] = [[]]
    for first, last in ranges:
        if found[-1] and last - found[-1][0][0] > _LONGEST:
            found.append([])
        found[-1].append((first, last))
    return found


def _elsewhere(hidden: NDArray[np.float32], words: Sequence[str]) -> NDArray[np.float32]:
    """Return, for each row, the mean of *hidden* over the other rows of the same word, or zeros."""
    import numpy as np

    numbers: dict[str, int] = {}
    group = np.array([numbers.setdefault(word, len(numbers)) for word in words])
    order = np.argsort(group, kind="stable")
    count = np.bincount(group)
    total = np.add.reduceat(hidden[order], np.concatenate([[0], np.cumsum(count)[:-1]]), axis=0)
    others = (total[group] - hidden) / np.maximum(count[group] - 1, 1)[:, None].astype(np.float32)
    others[count[group] == 1] = 0
    result: NDArray[np.float32] = others.astype(np.float32)
    return result
