"""Which drug of a sentence caused which effect: a linear model over how sure the spans are, how sure the sentence is, and the words around and between."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zlib import crc32

from kgraph.model import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BITS = 13
NUMBERS = 6
_LONG, _FAR = 5, 48
_WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that may be a drug or an effect, and its probability."""

    span: Span
    chance: float


@dataclass(frozen=True, slots=True)
class PairFeatures:
    """Hashed columns of a pair, sorted, and its numbers: sureness of drug, effect, sentence, and products of these."""

    columns: tuple[int, ...]
    numbers: tuple[float, ...]


def pair_features(
    text: str, drugs: Sequence[Candidate], effects: Sequence[Candidate], which: tuple[int, int], sentence: float
) -> PairFeatures:
    """Return the features of the pair of drug and effect number *which*.

    Args:
        text: the sentence.
        drugs: all candidates for drugs, in order.
        effects: all candidates for effects, in order.
        which: numbers of the drug and the effect.
        sentence: log-odds that the sentence states an adverse event.
    """
    drug, effect = drugs[which[0]], effects[which[1]]
    first, second = sorted((drug.span, effect.span))
    order = "inside" if drug.span.overlaps(effect.span) else "after" if drug.span < effect.span else "before"
    between = [w.lower() for w in _WORD.findall(text[first.end : max(first.end, second.start)])]
    ahead = [w.lower() for w in _WORD.findall(text[max(0, first.start - 40) : first.start])]
    behind = [w.lower() for w in _WORD.findall(text[second.end : second.end + 40])]
    inside = [sum(first.end <= c.span.start < second.start for c in kind) for kind in (drugs, effects)]
    counts = f"{min(4, len(drugs))} {min(4, len(effects))}"
    names = [
        "", f"far {min(_FAR, len(between)) // 4}", f"inside {min(3, inside[0])} {min(3, inside[1])}", f"counts {counts}",
        f"places {counts} {min(3, which[0])} {min(3, which[1])}",
    ]  # fmt: skip
    if len(between) <= _LONG:
        names.append("words " + " ".join(between))
    names.extend(f"word {word}" for word in between[:8] + between[-8:])
    names.extend(f"ahead {word}" for word in ahead[-2:])
    names.extend(f"behind {word}" for word in behind[:2])
    words = [w.lower() for w in _WORD.findall(effect.span.of(text))]
    names.extend(("effect begins " + words[0], "effect ends " + words[-1], f"effect long {min(8, len(words))}"))
    columns = {crc32(f"{order} {name}".encode()) & ((1 << BITS) - 1) for name in names}
    a, b, c = _odds(drug.chance), _odds(effect.chance), max(-8.0, min(8.0, sentence))
    least = min(a, b)
    return PairFeatures(tuple(sorted(columns)), (a, b, c, least, max(0.0, c), math.sqrt(drug.chance * effect.chance)))


def _odds(chance: float) -> float:
    chance = min(max(chance, 1e-3), 1 - 1e-3)
    return math.log(chance / (1 - chance))


def believed(chances: Sequence[float], least: float, *, given: bool) -> list[int]:
    """Return the numbers of the pairs that are believed: those of probability *least* or more.

    Of a sentence that is known to state an event (*given*) it is at least the likeliest.
    """
    found = [number for number, chance in enumerate(chances) if chance >= least]
    if given and not found and chances:
        return [max(range(len(chances)), key=lambda number: chances[number])]
    return found


class PairModel:
    """The trained weights.

    Args:
        arrays: ``weights`` (one for each column), ``numbers`` (one for each number) and ``base``.
    """

    def __init__(self, arrays: Mapping[str, Any]) -> None:
        import numpy as np

        self._weights: NDArray[np.float64] = arrays["weights"].astype(np.float64)
        self._numbers: list[float] = arrays["numbers"].astype(np.float64).tolist()
        self._base = float(arrays["base"][0])

    def chance(self, one: PairFeatures) -> float:
        """Return the probability that drug and effect are right and belong together."""
        score = self._base + float(self._weights[list(one.columns)].sum())
        score += sum(weight * number for weight, number in zip(self._numbers, one.numbers, strict=True))
        return 1.0 / (1.0 + math.exp(-score))
