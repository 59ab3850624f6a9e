"""Numbers of a trial before their arm is decided: a head's labels for the two arms are taken as one, so that doubt about the arm does not lose the number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NEW, OLD = ("iv-", "intervention-participants"), ("cv-", "control-participants")
GROUP = "group"
KINDS = ("bin-abs", "bin-percent", "cont-mean", "cont-median", "cont-sd", "cont-q1", "cont-q3", GROUP)
_VALUE = re.compile(r"\d+(?:[.,]\d+)*")
_THOUSAND = re.compile(r",(?=\d{3}\b)")
_SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = (
    {word: number for number, word in enumerate(_SMALL)}
    | {word: 20 + 10 * number for number, word in enumerate(_TENS)}
    | {"no": 0, "none": 0}
)


@dataclass(frozen=True, slots=True)
class NumberSpan:
    """A number of one arm: its pieces (half-open), its place in the text, its kind (:data:`KINDS`), its stretch.

    ``chance`` is the probability that it is a number of any arm, ``lean`` the logarithm of the odds of the new treatment against the control, both by the head
    alone; ``total`` the probability that it is the number of all participants. ``value`` is ``None`` where it cannot be read.
    """

    first: int
    last: int
    start: int
    end: int
    kind: str
    stretch: int
    chance: float
    lean: float
    total: float
    value: float | None


class ArmLabels:
    """The labels of a head with those of the two arms taken as one.

    Args:
        labels: the head's.
        transitions: the head's (:class:`kgraph.mentions.neural.span_decoding.SpanDecoder`).
        start: the head's.
    """

    def __init__(self, labels: Sequence[str], transitions: NDArray[np.float32], start: NDArray[np.float32]) -> None:
        import numpy as np

        self.kinds = tuple(dict.fromkeys(kind_of(label) for label in labels))
        members = [[i for i, label in enumerate(labels) if kind_of(label) == kind] for kind in self.kinds]
        self.members = tuple(tuple(own) for own in members)
        places = [[0], *([1 + 4 * i + role for i in own] for own in members for role in range(4))]
        spread = np.zeros((len(start), len(places)), dtype=np.float32)
        for column, own in enumerate(places):
            spread[own, column] = 1 / len(own)
        self.transitions: NDArray[np.float32] = (spread.T @ transitions @ spread).astype(np.float32)
        self.start: NDArray[np.float32] = (start @ spread).astype(np.float32)
        self._one = np.array([own[0] for own in places])
        self._other = np.array([own[-1] for own in places])
        self._double = self._one != self._other

    def merge(self, scores: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the scores of the fewer tags: of two labels taken as one, the logarithm of the sum."""
        import numpy as np

        merged = scores[:, self._one]
        merged[:, self._double] = np.logaddexp(merged[:, self._double], scores[:, self._other[self._double]])
        return merged

    def arms(self, kind: str) -> tuple[int, int]:
        """Return the numbers of the head's labels for the new treatment and for the control."""
        control, new = sorted(self.members[self.kinds.index(kind)])  # "co" and "cv" come before "in" and "iv"
        return new, control


def kind_of(label: str) -> str:
    """Return a label without its arm; labels of no arm as they are."""
    if label in {NEW[1], OLD[1]}:
        return GROUP
    return label.removeprefix(NEW[0]).removeprefix(OLD[0])


def arm_label(kind: str, *, new: bool) -> str:
    """Return the label of a kind for one arm."""
    prefix, group = NEW if new else OLD
    return group if kind == GROUP else prefix + kind


def is_new(label: str) -> bool:
    """Tell whether a label with an arm is the new treatment's."""
    return label.startswith(NEW)


def number_value(text: str) -> float | None:
    """Return the number printed in *text*, or ``None`` where there is none that can be read."""
    match = _VALUE.search(text.replace("\u00b7", "."))
    if match is None:
        return _worded(re.findall(r"[a-z]+", text.lower()))
    try:
        return float(_THOUSAND.sub("", match.group()).replace(",", "."))
    except ValueError:
        return None


def _worded(words: Sequence[str]) -> float | None:
    """Return the number in words; ``None`` if the first is none."""
    if not words or words[0] not in _WORDS:
        return None
    value = 0
    for word in words:
        if word == "hundred":
            value *= 100
        elif word != "and":
            if word not in _WORDS:
                break
            value += _WORDS[word]
    return float(value)
