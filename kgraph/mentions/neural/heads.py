"""Runs a trained head for labelled spans: a small second network over what the recognizer's first layer saw, which is read once for each text.

A head is a folder with ``card.json``, ``head.onnx`` and ``arrays.npz``, made by ``kgraph train spans``; it fits the first layer that it was
trained over, and no other.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kgraph.errors import KgraphError
from kgraph.mentions.neural.arm_features import arm_features
from kgraph.mentions.neural.decoding import spans_of
from kgraph.mentions.neural.number_decider import NumberDecider
from kgraph.mentions.neural.number_features import number_features
from kgraph.mentions.neural.span_decoding import SpanDecoder, label_chances
from kgraph.model import LabelledSpan, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from kgraph.mentions.neural.network import Committee, Window

FILES = ("card.json", "arrays.npz", "head.onnx")
NUMBERS = "numbers.npz"  # of heads that decide the arm of each number by the whole text
Marks = Mapping[str, Sequence[Span]]
_PROBE = "Zolemine (20 mg) lowered blood pressure in 12 of 30 women with hypertension, p < 0.05."
_ALIKE = 0.97  # cosine


def encoder_print(network: Committee) -> list[float]:
    """Return what tells a recognizer's first layer from others: the mean of what it sees in one sentence.

    It hardly changes when the same layer is stored in fewer bits, so that heads stay fit for it.
    """
    hidden, _ = network.first_layer(network.windows(_PROBE)[0])
    return [round(value, 4) for value in hidden.mean(axis=0).tolist()]


def _alike(one: Sequence[float], other: Sequence[float]) -> bool:
    if len(one) != len(other):
        return False
    norm = math.sqrt(sum(a * a for a in one) * sum(b * b for b in other))
    return norm > 0 and sum(a * b for a, b in zip(one, other, strict=True)) / norm > _ALIKE


class SpanHead:
    """A trained head, loaded. Safe to share between threads.

    Args:
        folder: holds the files named in :data:`FILES`.
        network: the recognizer whose first layer it reads.

    Raises:
        KgraphError: if a file is missing, or the head was trained over another first layer.
    """

    def __init__(self, folder: Path, network: Committee) -> None:
        import numpy as np
        import onnxruntime

        for name in FILES:
            if not (folder / name).is_file():
                raise KgraphError(f"{folder / name} is missing; reinstall kgraph or train the head: kgraph train spans")
        self.card: dict[str, Any] = json.loads((folder / "card.json").read_text(encoding="utf-8"))
        if not _alike(self.card["encoder"], encoder_print(network)):
            raise KgraphError(
                f"{folder}: this head was trained over another recognizer's first layer; renew it: kgraph train spans"
            )
        self.task: str = self.card["task"]
        self.labels: tuple[str, ...] = tuple(self.card["labels"])
        self.gate: str = self.card["gate"]
        self.marks: tuple[str, ...] = tuple(self.card["marks"])
        # told of something in single stretches, it has nothing to say of the others
        self._told = bool(self.marks) and not self.card["whole"]
        with np.load(folder / "arrays.npz") as stored:
            self._moves = stored["transitions"]
            self._decoder = SpanDecoder(self._moves, stored["start"])
            start = stored["start"]
        self._decider: NumberDecider | None = None
        if (folder / NUMBERS).is_file():
            with np.load(folder / NUMBERS) as weights:
                self._decider = NumberDecider(dict(weights), self.labels, self._moves, start)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._graph = onnxruntime.InferenceSession(
            str(folder / "head.onnx"), options, providers=["CPUExecutionProvider"]
        )

    def spans(
        self, text: str, network: Committee, marks: Marks | None = None, within: Sequence[Span] | None = None
    ) -> list[LabelledSpan]:
        """Return the labelled spans of *text*, in order; their score is the probability of the label against the others and none, for these ends.

        Args:
            text: what is read.
            network: whose first layer reads it.
            marks: spans that the head is told of beside the text (the cue whose scope is looked for), by name; those that it knows count.
            within: only stretches that overlap one of these are read; ``None`` reads all. A head that is told of something in single
                stretches reads only those where it is.
        """
        found: list[LabelledSpan] = []
        for window in network.windows(text):
            found.extend(self._read(text, window, network, marks or {}, within))
        return found

    def _read(
        self, text: str, window: Window, network: Committee, marks: Marks, within: Sequence[Span] | None
    ) -> list[LabelledSpan]:
        import numpy as np

        given = [marks.get(name, ()) for name in self.marks]
        stretches = window.stretches if within is None else marked(window, [within])
        if self._told:
            stretches = marked(window, given)
        if not stretches:
            return []
        features = head_features(text, window, numbers=self.card["numbers"], arms=self.card["arms"], marks=given)
        read: Sequence[tuple[int, int]] | None = [(0, len(window.pieces))] if self.card["whole"] else stretches
        if read == window.stretches:
            read = None  # as the first layer did
        scores = np.zeros((len(window.pieces), 1 + 4 * len(self.labels)), dtype=np.float32)
        for side in network.seen(window).sides(read):
            part = side.group
            inputs = {
                "hidden": side.hidden, "elsewhere": side.elsewhere, "features": part.spread(features), "lengths": part.lengths,
            }  # fmt: skip
            scores[part.pieces] = part.gathered(self._graph.run(None, inputs)[0])
        if self._decider is not None:
            return self._decider.spans(text, window.pieces, stretches, scores)
        tags = self._decoder.tags(scores, stretches)
        places = [
            (first + a, first + b, label)
            for first, last in stretches
            for a, b, label in spans_of(tags[first:last].tolist(), self.labels)
        ]
        chances = label_chances(self._moves, scores, [(a, b) for a, b, _ in places])
        found = []
        for (a, b, label), row in zip(places, chances, strict=True):
            score = round(float(row[self.labels.index(label)]), 4)
            found.append(
                LabelledSpan(span=Span(window.pieces[a][0], window.pieces[b - 1][1]), label=label, score=score)
            )
        return found


def marked(window: Window, marks: Sequence[Sequence[Span]]) -> list[tuple[int, int]]:
    """Return the stretches of *window* that overlap one of the *marks*."""
    spans = [span for spans in marks for span in spans]
    ends = [(window.pieces[first][0], window.pieces[last - 1][1]) for first, last in window.stretches]
    return [
        stretch
        for stretch, (start, end) in zip(window.stretches, ends, strict=True)
        if any(start < span.end and span.start < end for span in spans)
    ]


def head_features(
    text: str, window: Window, *, numbers: bool, arms: bool, marks: Sequence[Sequence[Span]]
) -> NDArray[np.float32]:
    """Return what a head is told of each piece of *window* beside the first layer: known names, numbers and arms if wanted, a column for each mark."""
    import numpy as np

    columns = [window.names]
    if numbers:
        columns.append(number_features(text, window.pieces, window.stretches))
    if arms:
        columns.append(arm_features(text, window.pieces, window.stretches))
    for spans in marks:
        column = np.zeros((len(window.pieces), 1), dtype=np.float32)
        for span in spans:
            column[[i for i, (start, end) in enumerate(window.pieces) if start < span.end and end > span.start]] = 1.0
        columns.append(column)
    joined: NDArray[np.float32] = np.concatenate(columns, axis=1)
    return joined
