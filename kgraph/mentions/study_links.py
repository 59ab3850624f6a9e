"""Links between the spans of a study: which intervention gave which observation, and of which outcome it is.

A small linear model looks at each pair of spans in a sentence: kinds, order, distance, the spans and words between, comparison. An intervention and
an outcome belong together where both are linked to one observation or count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from kgraph.errors import KgraphError
from kgraph.mentions.neural.pieces import piece_spans, stretches
from kgraph.model import LabelledSpan, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PREFIX = "evidence-"
LABELS = ("participant", "intervention", "observation", "count", "outcome")
FILE = "links.npz"
BITS = 14
_SURE = 0.5
_LONG, _FAR = 8, 40
_AGAINST = re.compile(r"\b(?:than|versus|vs|compared|between|against)\b")
_WORD = re.compile(r"[^\W\d_]+|\d+|[,;()]")


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """One span leads to another: intervention to observation or count, observation or count to outcome."""

    first: Span
    second: Span


def sentences(text: str, spans: Iterable[LabelledSpan]) -> Iterator[list[LabelledSpan]]:
    """Yield the spans of each stretch of about a sentence that holds some, in order."""
    pieces = piece_spans(text)
    ends = [pieces[last - 1][1] for _, last in stretches(text, pieces)]
    ordered = sorted((s for s in spans if s.label.startswith(PREFIX)), key=lambda s: (s.span, s.label))
    at = 0
    for end in ends:
        own = []
        while at < len(ordered) and ordered[at].span.start < end:
            own.append(ordered[at])
            at += 1
        if own:
            yield own


def candidates(spans: Sequence[LabelledSpan]) -> Iterator[tuple[int, int]]:
    """Yield (number of one span, number of the other) of a sentence's spans that may be linked."""
    kinds = [span.label.removeprefix(PREFIX) for span in spans]
    for first, kind in enumerate(kinds):
        for second, other in enumerate(kinds):
            if (kind == "intervention" and other in {"observation", "count"}) or (
                kind in {"observation", "count"} and other == "outcome"
            ):
                yield first, second


def link_features(text: str, spans: Sequence[LabelledSpan], first: int, second: int) -> list[int]:
    """Return the columns of a pair, sorted; *first* and *second* are numbers into a sentence's *spans*."""
    kinds = [span.label.removeprefix(PREFIX) for span in spans]
    low, high = min(first, second), max(first, second)
    one, other = spans[low].span, spans[high].span
    between = text[one.end : max(one.end, other.start)].lower()
    words = _WORD.findall(between)
    head = f"{kinds[first]}>{kinds[second]}{'+' if first < second else '-'}"
    inside = kinds[low + 1 : high]
    rank = sum(kind == kinds[first] for kind in kinds[:first])
    place = sum(kind == kinds[second] for kind in kinds[:second])
    numbers = f"{min(3, kinds.count(kinds[first]))}{min(3, kinds.count(kinds[second]))}"
    names = [
        "", f"far {min(_FAR, len(words)) // 4}", "between " + " ".join(inside[:4]), f"same {min(3, inside.count(kinds[first]))}",
        f"other {min(3, inside.count(kinds[second]))}", f"numbers {numbers}", f"places {numbers} {min(3, rank)}{min(3, place)}",
        f"against {_AGAINST.search(between) is not None}", f"stop {';' in words} {',' in words}",
    ]  # fmt: skip
    if len(words) <= _LONG:
        names.append("words " + " ".join(words))
    names.extend(f"word {word}" for word in words[:_LONG] + words[-_LONG:])
    names.extend(f"in {word}" for word in _WORD.findall(spans[max(first, second)].span.of(text).lower()))
    before = _WORD.findall(text[max(0, one.start - 30) : one.start].lower())
    names.extend(f"before {word}" for word in before[-2:])
    whole = text[spans[0].span.start : spans[-1].span.end].lower()
    names.append(f"sentence against {_AGAINST.search(whole) is not None} {numbers} {min(3, rank)}{min(3, place)}")
    return sorted({crc32(f"{head} {name}".encode()) & ((1 << BITS) - 1) for name in names})


class LinkModel:
    """The trained weights.

    Args:
        arrays: ``weights`` (one for each column) and ``base``.
    """

    def __init__(self, arrays: dict[str, Any]) -> None:
        import numpy as np

        self._weights: NDArray[np.float64] = arrays["weights"].astype(np.float64)
        self._base = float(arrays["base"][0])

    def chance(self, columns: Sequence[int]) -> float:
        """Return the probability that a pair is linked."""
        import math

        return 1.0 / (1.0 + math.exp(-float(self._weights[list(columns)].sum()) - self._base))


def found_links(text: str, spans: Iterable[LabelledSpan], model: LinkModel) -> list[tuple[Span, Span]]:
    """Return (intervention, outcome) of everything that is linked over an observation or a count, sorted."""
    found: set[tuple[Span, Span]] = set()
    for own in sentences(text, spans):
        into: dict[int, list[int]] = {}
        out: dict[int, list[int]] = {}
        for first, second in candidates(own):
            if model.chance(link_features(text, own, first, second)) > _SURE:
                if own[second].label == PREFIX + "outcome":
                    out.setdefault(first, []).append(second)
                else:
                    into.setdefault(second, []).append(first)
        found.update((own[a].span, own[b].span) for middle in into for a in into[middle] for b in out.get(middle, ()))
    return sorted(found)


def all_links(text: str, spans: Iterable[LabelledSpan]) -> list[tuple[Span, Span]]:
    """Return every (intervention, outcome) of each sentence that holds an observation or a count, sorted: the baseline."""
    found: set[tuple[Span, Span]] = set()
    for own in sentences(text, spans):
        kinds = {kind: [s.span for s in own if s.label == PREFIX + kind] for kind in LABELS}
        if kinds["observation"] or kinds["count"]:
            found.update((a, b) for a in kinds["intervention"] for b in kinds["outcome"])
    return sorted(found)


@lru_cache(maxsize=2)
def link_model(model: str = "") -> LinkModel:
    """Return the link model that lies beside the head ``evidencemap`` of a trained model.

    Raises:
        KgraphError: if there is none.
    """
    import numpy as np

    from kgraph.mentions.recognizer import model_folders

    file: Path = model_folders(model)[0] / "heads" / "evidencemap" / FILE
    try:
        with np.load(file) as stored:
            return LinkModel(dict(stored))
    except (OSError, ValueError, KeyError) as error:
        raise KgraphError(
            f"{file}: holds no link model ({error}); train it: kgraph train spans --task evidencemap"
        ) from error
