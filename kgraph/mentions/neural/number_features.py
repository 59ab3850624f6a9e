"""What a head for the spans of studies is told of each piece beside what the encoder saw: numbers by their form and order, arms, position.

Which arm a number belongs to is mostly a matter of order (first the new treatment, then the control) and of words such as "versus", which
an encoder that reads words has no count of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
    "twenty thirty forty fifty sixty seventy eighty ninety hundred thousand".split()
)
_AGAINST = frozenset({"versus", "vs", "than", "compared", "against", "whereas", "while"})
CONTROL = frozenset(
    "placebo control controls standard conventional alone usual sham vehicle comparator untreated observation nothing".split()
)
_UNITS = frozenset(
    "year years yr yrs month months week weeks day days hour hours h min minutes mg g kg ml mmol ng pg iu mm cm gy cycles courses".split()
)
_PEOPLE = frozenset(
    "patients patient women men subjects participants cases children adults volunteers individuals people persons survivors eyes".split()
)
_DECIMAL = re.compile(r"\d+(?:[.·,]\d+)*")
_SPLIT = re.compile(r"\b(?:versus|vs\.?|compared (?:with|to)|or|with or without|and)\b")
_ORDER = 4
_PLACES = 5
_FORMS = 18
WIDTH = _FORMS + 3 * (_ORDER + 3) + _PLACES + 4


def number_features(
    text: str, pieces: Sequence[tuple[int, int]], stretches: Sequence[tuple[int, int]]
) -> NDArray[np.float32]:
    """Return a matrix of zeros and ones, one row for each piece, :data:`WIDTH` columns.

    Args:
        text: what is read; its first stretch is taken for the title.
        pieces: (start, end) of its pieces.
        stretches: (first, last) piece numbers of about a sentence each.
    """
    import numpy as np

    found = np.zeros((len(pieces), WIDTH), dtype=np.float32)
    low = text.lower()
    words = [low[start:end] for start, end in pieces]
    title = set(words[: stretches[0][1]]) if stretches else set()
    before, behind = arms_of_title(low[: pieces[stretches[0][1] - 1][1]]) if stretches else (set(), set())
    last = _FORMS + 3 * (_ORDER + 3)
    flags = np.array([_flags(word) for word in words], dtype=np.bool_).reshape(len(words), 7)
    found[:, [0, 1, 6, 5, 7, 8]] = flags[:, :6]
    found[:, last + _PLACES + 1 : last + _PLACES + 4] = [
        (word in title and len(word) > 3, word in before, word in behind) for word in words
    ] or np.zeros((0, 3))
    for number, (first, end) in enumerate(stretches):
        values = values_of(low, pieces, first, end)
        _order(found, _FORMS, [v[:2] for v in values])
        _order(found, _FORMS + _ORDER + 3, [v[:2] for v in values if v[2] == "percent"])
        _order(found, _FORMS + 2 * (_ORDER + 3), [v[:2] for v in values if v[2] == "count"])
        here = slice(first, end)
        found[here, 2:4] = np.logical_or.accumulate(flags[here, 2:4], axis=0)
        found[here, last + min(_PLACES - 1, _PLACES * number // max(1, len(stretches)))] = 1.0
        found[here, last + _PLACES] = number == 0
        inside = 0
        for place in np.flatnonzero(flags[here, 6]).tolist():
            inside = inside + 1 if words[first + place] in "([" else max(0, inside - 1)
            found[first + place : end, 4] = inside > 0
        for a, b, kind in values:
            lead = "".join(words[max(first, a - 3) : a])
            follow = words[b] if b < end else ""
            found[a:b, 9:18] = (
                kind == "percent", lead.endswith("n="), lead.endswith(("p=", "p<", "p>")), lead.endswith("/"), follow == "/",
                lead.endswith(("(", "[")), follow in _UNITS, follow in _PEOPLE, lead.endswith(("±", "-", "to")),
            )  # fmt: skip
    return found


@lru_cache(maxsize=1 << 15)
def _flags(word: str) -> tuple[bool, ...]:
    """Return what a piece is by itself: digits, number word, comparison, word for a control, unit, word for people, bracket."""
    return (
        word.isdigit(), word in _WORDS, word in _AGAINST, word in CONTROL, word in _UNITS, word in _PEOPLE, word in {"(", "[", ")", "]"},
    )  # fmt: skip


def values_of(low: str, pieces: Sequence[tuple[int, int]], first: int, end: int) -> list[tuple[int, int, str]]:
    """Return (first, last, kind) of the numbers of a stretch: "percent", "count" (a whole number) or "other"."""
    values = []
    place = first
    while place < end:
        start, stop = pieces[place]
        if low[start:stop] in _WORDS:
            last = place + 1
            while last < end and (low[slice(*pieces[last])] in _WORDS or low[slice(*pieces[last])] == "-"):
                last += 1
            values.append((place, last, "count"))
            place = last
            continue
        match = _DECIMAL.match(low, start) if low[start].isdigit() else None
        if match is None:
            place += 1
            continue
        last = place
        while last < end and pieces[last][1] <= match.end():
            last += 1
        last = max(last, place + 1)
        rest = low[match.end() : match.end() + 10].lstrip()
        kind = (
            "percent"
            if rest.startswith(("%", "per cent", "percent"))
            else "count"
            if match.group().isdigit()
            else "other"
        )
        values.append((place, last, kind))
        place = last
    return values


def _order(found: NDArray[np.float32], column: int, values: Sequence[tuple[int, int]]) -> None:
    """Mark each value's place among *values* (first, second, third, later) and how many there are (1, 2, more)."""
    for number, (first, last) in enumerate(values):
        found[first:last, column + min(number, _ORDER - 1)] = 1.0
        found[first:last, column + _ORDER + min(len(values), 3) - 1] = 1.0


def arms_of_title(title: str) -> tuple[set[str], set[str]]:
    """Return the longer words before and behind the "versus" of a title; only the former for one without."""
    parts = _SPLIT.split(title)
    plain = [set(re.findall(r"[^\W\d_]{4,}", part)) for part in parts]
    behind = set().union(*plain[1:]) if len(parts) > 1 else set()
    return plain[0] - behind, behind - plain[0]
