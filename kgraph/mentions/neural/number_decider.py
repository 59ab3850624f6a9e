"""Decides by the whole abstract which numbers of a trial to keep and whose they are: two linear models over what a head for spans has found.

The head's labels for the two arms are taken as one when its tags are decoded, so that a number whose arm is in doubt is not lost. One model weighs what speaks for
the new treatment or the control, the other whether this is a number of an arm at all; a number stays if both together are likely enough.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kgraph.mentions.neural.arm_names import arm_names
from kgraph.mentions.neural.decoding import spans_of
from kgraph.mentions.neural.number_evidence import Told, evidence
from kgraph.mentions.neural.number_spans import KINDS, ArmLabels, NumberSpan, arm_label, number_value
from kgraph.mentions.neural.span_decoding import SpanDecoder, label_chances
from kgraph.model import LabelledSpan, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LEAST = 1e-4
_NEW, _OLD, _ALL = "intervention", "control", "total-participants"
Stretches = Sequence[tuple[int, int]]


class NumberReader:
    """Finds the numbers of a text by a head's scores, without their arm, and what is told of each.

    Args:
        labels: the head's.
        transitions: the head's.
        start: the head's.
        bias: added to the scores of numbers when decoding; below 0 fewer are found.
    """

    def __init__(
        self, labels: Sequence[str], transitions: NDArray[np.float32], start: NDArray[np.float32], bias: float
    ) -> None:
        self._labels = tuple(labels)
        self._moves, self._bias = transitions, bias
        self._arms = ArmLabels(labels, transitions, start)
        self._decoder = SpanDecoder(self._arms.transitions, self._arms.start)
        self._closing = [
            1 + 4 * i + role for i, kind in enumerate(self._arms.kinds) if kind in KINDS for role in (2, 3)
        ]

    def read(
        self, text: str, pieces: Sequence[tuple[int, int]], stretches: Stretches, scores: NDArray[np.float32]
    ) -> tuple[list[LabelledSpan], list[NumberSpan]]:
        """Return the spans that are no numbers of an arm, with their labels, and the numbers.

        Args:
            text: what is read.
            pieces: (start, end) of its pieces.
            stretches: (first, last) pieces, half-open.
            scores: (pieces, tags), the head's.
        """
        merged = self._arms.merge(scores)
        merged[:, self._closing] += self._bias
        tags = self._decoder.tags(merged, stretches)
        places = [
            (first + a, first + b, kind, stretch)
            for stretch, (first, last) in enumerate(stretches)
            for a, b, kind in spans_of(tags[first:last].tolist(), self._arms.kinds)
        ]
        every = label_chances(self._moves, scores, [place[:2] for place in places]).tolist()
        found, numbers = [], []
        for (a, b, kind, stretch), chances in zip(places, every, strict=True):
            start, end = pieces[a][0], pieces[b - 1][1]
            if kind not in KINDS:
                score = round(chances[self._labels.index(kind)], 4)
                found.append(LabelledSpan(span=Span(start, end), label=kind, score=score))
                continue
            new, old = (chances[i] for i in self._arms.arms(kind))
            total = chances[self._labels.index(_ALL)]
            lean = math.log(new + _LEAST) - math.log(old + _LEAST)
            value = number_value(text[start:end])
            numbers.append(NumberSpan(a, b, start, end, kind, stretch, new + old, lean, total, value))
        return found, numbers

    def told(
        self, text: str, pieces: Sequence[tuple[int, int]], stretches: Stretches, scores: NDArray[np.float32],
        numbers: Sequence[NumberSpan],
    ) -> Told:  # fmt: skip
        """Return what is told of each of *numbers*, which must not be empty; the first stretch is taken for the title."""
        import numpy as np

        raised = np.exp(scores - scores.max(axis=1, keepdims=True))
        places = [1 + 4 * self._labels.index(name) for name in (_NEW, _OLD)]
        arms = np.stack([raised[:, at : at + 4].sum(axis=1) for at in places], axis=1) / raised.sum(
            axis=1, keepdims=True
        )
        ends = [(pieces[first][0], pieces[last - 1][1]) for first, last in stretches]
        low = lower(text)
        return evidence(low, numbers, ends, arm_names(low, pieces, ends[0][1], arms))


class NumberDecider:
    """The trained weights over a :class:`NumberReader`. Safe to share between threads.

    Args:
        arrays: ``arm`` and ``keep`` (a weight for each feature and, last, a constant), ``least`` (probability from which a number stays), ``bias``.
        labels: the head's.
        transitions: the head's.
        start: the head's.
    """

    def __init__(
        self, arrays: Mapping[str, NDArray[Any]], labels: Sequence[str], transitions: NDArray[np.float32],
        start: NDArray[np.float32],
    ) -> None:  # fmt: skip
        self._arm, self._keep = arrays["arm"], arrays["keep"]
        self._least = float(arrays["least"].item())
        self._reader = NumberReader(labels, transitions, start, float(arrays["bias"].item()))

    def spans(
        self, text: str, pieces: Sequence[tuple[int, int]], stretches: Stretches, scores: NDArray[np.float32]
    ) -> list[LabelledSpan]:
        """Return all labelled spans, in order; the score of a number is the probability that it is one of this arm."""
        import numpy as np

        found, numbers = self._reader.read(text, pieces, stretches, scores)
        if not numbers:
            return found
        told = self._reader.told(text, pieces, stretches, scores, numbers)
        arm = told.signed @ self._arm[:-1] + self._arm[-1]
        keep = 1 / (1 + np.exp(-(told.plain @ self._keep[:-1] + self._keep[-1])))
        sure = keep / (1 + np.exp(-np.abs(arm)))
        for number, lean, score in zip(numbers, arm.tolist(), sure.tolist(), strict=True):
            if score >= self._least:
                label = arm_label(number.kind, new=lean > 0)
                found.append(LabelledSpan(span=Span(number.start, number.end), label=label, score=round(score, 4)))
        return sorted(found, key=lambda one: one.span)


def lower(text: str) -> str:
    """Return *text* in lower case, every character at its place."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
