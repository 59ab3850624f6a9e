"""Trains what decides the arm of each number of a trial over the head for its spans (:mod:`kgraph.mentions.neural.number_decider`).

The head knows the texts that it has learned from too well to learn from what it says of them: the decider learns from what heads say of texts that they have not
seen, each trained without a part of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kgraph.evaluate.folds import inner_part_of, is_held_out
from kgraph.mentions.neural.number_decider import NumberReader
from kgraph.mentions.neural.number_spans import is_new, kind_of
from kgraph.train.span_tasks import SpanDocument

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from kgraph.train.span_head import HeadExample, HeadNetwork

    Pieces = Sequence[tuple[int, int]]
    Scores = NDArray[np.float32]

BIAS, LEAST = -0.15, 0.35
_ARM_STRENGTH, _KEEP_STRENGTH = 0.004, 0.05
_HELD_OUT = -1


def cross_parts(ids: Sequence[str]) -> list[tuple[list[str], list[str]]]:
    """Return (ids to learn from, ids to be read) of the heads that the decider needs: every id is read once, by a head that has not seen it.

    Five parts of what is never held out, each read by a head of the other four; held-out texts, if given, are read by a head of all the others.
    """
    part = {one: _HELD_OUT if is_held_out(one) else inner_part_of(one) for one in sorted(set(ids))}
    return [
        ([one for one in part if part[one] not in {number, _HELD_OUT}], [one for one in part if part[one] == number])
        for number in sorted(set(part.values()))
    ]


def train_decider(
    texts: Mapping[str, tuple[SpanDocument, Pieces, HeadExample]],
    fit: Callable[[Sequence[HeadExample]], HeadNetwork],
    *,
    report: Callable[[str], None],
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Train heads without parts of the texts, and the decider on what they say of those parts; return its arrays and what its card says.

    Args:
        texts: by id, the document, (start, end) of its pieces, and what the head is told of it.
        fit: trains a head.
        report: takes a line for each head.
    """
    from kgraph.train.span_head import scores_of

    told = DeciderExamples()
    for learned, asked in cross_parts(list(texts)):
        report(f"a head of {len(learned)} texts, to read {len(asked)} that it has not seen")
        head = fit([texts[one][2] for one in learned])
        transitions, start = (value.detach().numpy() for value in head.transitions())
        reader = NumberReader(head.types, transitions, start, BIAS)
        for one in asked:
            document, pieces, example = texts[one]
            told.add(document, pieces, example.stretches, scores_of(head, example), reader)
    return told.fit(), told.json()


class DeciderExamples:
    """Collects what is told of the numbers of texts, and whether each is one and whose."""

    def __init__(self) -> None:
        self._signed: list[NDArray[np.float64]] = []
        self._plain: list[NDArray[np.float64]] = []
        self._arms: list[int] = []
        self._right: list[bool] = []

    def add(
        self, document: SpanDocument, pieces: Pieces, stretches: Pieces, scores: Scores, reader: NumberReader
    ) -> None:
        """Take the numbers that *reader* finds in *document* by a head's *scores*; the document's spans say what is right."""
        _, numbers = reader.read(document.text, pieces, stretches, scores)
        if not numbers:
            return
        told = reader.told(document.text, pieces, stretches, scores, numbers)
        self._signed.append(told.signed)
        self._plain.append(told.plain)
        for number in numbers:
            over = [
                one
                for one in document.spans
                if one.span.start < number.end and number.start < one.span.end and kind_of(one.label) == number.kind
            ]
            self._arms.append(int(is_new(over[0].label)) if over else -1)
            self._right.append(any((one.span.start, one.span.end) == (number.start, number.end) for one in over))

    def fit(self) -> dict[str, Any]:
        """Return the arrays of a :class:`kgraph.mentions.neural.number_decider.NumberDecider`."""
        import numpy as np
        from sklearn.linear_model import LogisticRegression

        signed, plain = np.concatenate(self._signed), np.concatenate(self._plain)
        arms, right = np.array(self._arms), np.array(self._right)
        known = arms >= 0
        scale = np.sqrt((signed**2).mean(axis=0)) + 1e-6
        model = LogisticRegression(C=_ARM_STRENGTH, max_iter=1000).fit(signed[known] / scale, arms[known])
        arm = np.append(model.coef_[0] / scale, model.intercept_[0])
        mean, spread = plain.mean(axis=0), plain.std(axis=0) + 1e-6
        model = LogisticRegression(C=_KEEP_STRENGTH, max_iter=2000).fit((plain - mean) / spread, right)
        weights = model.coef_[0] / spread
        keep = np.append(weights, model.intercept_[0] - weights @ mean)
        return {"arm": arm, "keep": keep, "least": np.array(LEAST), "bias": np.array(BIAS)}

    def json(self) -> dict[str, Any]:
        """Return the numbers of examples and the settings for the card."""
        return {
            "numbers": len(self._arms), "right": sum(self._right), "arm_strength": _ARM_STRENGTH, "keep_strength": _KEEP_STRENGTH,
            "bias": BIAS, "least": LEAST,
        }  # fmt: skip
