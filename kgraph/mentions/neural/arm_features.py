"""Whose number it is, as far as words tell: the words before and behind each number against those that name the arms of the trial.

The new treatment and the control are told from the title ("A versus B"), from what patients were randomised to ("to A or B"), and by words that mean a
control. The features only lay this beside each number; what it is worth is learned.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kgraph.mentions.neural.number_features import CONTROL, arms_of_title, values_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SIDE = 9
WIDTH = 2 * _SIDE + 5
_LONGEST, _BEFORE = 60, 70
_LEAD = re.compile(
    r"\s?(?:%|per ?cent)?(?:\s?[(\[][^()\[\]]{0,45}[)\]])?\s?(?:(?:of|out of)\s(?:the\s|all\s)?(?:\d+\s)?)?"
    r"(?:patients|women|men|subjects|participants|cases|children|eyes)?\s?"
    r"(?:(?:in|with|for|on|among|receiving|given|of|from|by|after|assigned to|treated with|who received)\s)(?:the\s|those\s|patients\s|women\s|receiving\s|treated\s|with\s|in\s)*"
)
_STOP = re.compile(r"[,;.%()]|\s(?:and|versus|vs|compared|than|while|whereas|but|or)\b|\s(?:groups?|arms?)\b")
RANDOM = re.compile(
    r"(?:randomi[sz]ed|randomly (?:assigned|allocated)|allocated|assigned)[^.;]{0,80}?\bto (?:receive |either |one of )*(?P<first>[^.;]{3,90}?)(?:\s\([^()]*\))?"
    r"(?:,| or| versus| vs\.?| and)\s(?P<other>[^.;]{3,120})"
)
WORD = re.compile(r"[^\W\d_]{4,}")
_FIRST_ARM = re.compile(r"\b(?:arm|group)s? (?:a|i|1)\b")
_SECOND_ARM = re.compile(r"\b(?:arm|group)s? (?:b|ii|2|c|iii|3)\b")
_JOINED = re.compile(r"\b(?:plus|combin\w+|added|addition)\b|\+")
COMMON = frozenset(
    "group groups patients women treatment therapy receive received with years months weeks rate rates breast cancer".split()
)


def arm_features(
    text: str, pieces: Sequence[tuple[int, int]], stretches: Sequence[tuple[int, int]]
) -> NDArray[np.float32]:
    """Return a matrix of zeros and ones, one row for each piece, :data:`WIDTH` columns; all zero but for the pieces of numbers.

    Args:
        text: what is read; its first stretch is taken for the title.
        pieces: (start, end) of its pieces.
        stretches: (first, last) piece numbers of about a sentence each.
    """
    import numpy as np

    found = np.zeros((len(pieces), WIDTH), dtype=np.float32)
    if not stretches:
        return found
    low = text.lower()
    names = _names(low, pieces[stretches[0][1] - 1][1])
    for first, last in stretches:
        start, end = pieces[first][0], pieces[last - 1][1]
        sentence = low[start:end]
        values = values_of(low, pieces, first, last)
        shared = ("respectively" in sentence, " versus " in sentence or " vs" in sentence, "compared" in sentence)
        floor = start
        for number, (a, b, _) in enumerate(values):
            row = found[a:b]
            behind = _behind(low, pieces[b - 1][1], end)
            before = low[max(floor, pieces[a][0] - _BEFORE) : pieces[a][0]]
            row[:, :_SIDE] = _told(behind, names)
            row[:, _SIDE : 2 * _SIDE] = _told(before, names)
            row[:, 2 * _SIDE :] = (*shared, number % 2 == 0, number == len(values) - 1)
            floor = pieces[b - 1][1]
    return found


def _names(low: str, title: int) -> tuple[set[str], ...]:
    """Return the words that only the new treatment has, and only the control has: by the title, and by what patients were randomised to."""
    before, behind = arms_of_title(low[:title])
    match = RANDOM.search(low)
    if match is None:
        return before - COMMON, behind - COMMON, set(), set()
    first, other = (set(WORD.findall(match[name])) - COMMON for name in ("first", "other"))
    return before - COMMON, behind - COMMON, first - other, other - first


def _behind(low: str, at: int, end: int) -> str:
    """Return the words behind a number that may name its arm, or ""."""
    match = _LEAD.match(low, at, end)
    if match is None:
        return ""
    stop = _STOP.search(low, match.end(), min(end, match.end() + _LONGEST))
    return low[match.end() : stop.end() if stop else min(end, match.end() + _LONGEST)]


def _told(words: str, names: Sequence[set[str]]) -> tuple[bool, ...]:
    inside = set(WORD.findall(words))
    return (
        bool(words), not inside.isdisjoint(CONTROL), *(not inside.isdisjoint(name) for name in names),
        _JOINED.search(words) is not None, _FIRST_ARM.search(words) is not None, _SECOND_ARM.search(words) is not None,
    )  # fmt: skip
