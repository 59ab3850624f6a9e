"""Coordinations that name several things with one head: "renal and hepatic failure", "hepatitis B and C"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kgraph.mentions.stream import Item

_COORDINATORS = frozenset({"and", "or"})
_MOST = 3


def shared_heads(text: str, items: Sequence[Item], first: int, last: int) -> Iterator[tuple[int, str]]:
    """Yield what may stand before a name in a coordination and share its end, nearest first.

    Args:
        text: the text of the items.
        items: the words.
        first: where the name begins that was found ("hepatic failure").
        last: where it ends (exclusive).

    Yields:
        The item with which the coordination begins, and a name to look up ("renal failure"); several names for one
        item where the found name has more than two words.
    """
    if last - first < 2:
        return
    place = first
    for _ in range(_MOST):
        modifier = _before(text, items, place)
        if modifier is None:
            return
        word = text[items[modifier].start : items[modifier].end]
        for head in range(first + 1, last):
            yield modifier, f"{word} {text[items[head].start : items[last - 1].end]}"
        place = modifier


def _before(text: str, items: Sequence[Item], place: int) -> int | None:
    """Return the item that is joined to item *place* by "and", "or", a comma or a slash, or ``None``."""
    if place >= 2 and items[place - 1].norm in _COORDINATORS:
        modifier = place - 2
        between = text[items[modifier].end : items[place - 1].start] + text[items[place - 1].end : items[place].start]
    elif place >= 1:
        modifier = place - 1
        between = text[items[modifier].end : items[place].start]
        if "," not in between and "/" not in between:
            return None
    else:
        return None
    plain = items[modifier].opens and items[modifier].closes and not items[modifier].expansion
    return modifier if plain and not between.strip(" ,-/\n") and items[modifier].norm.isalpha() else None


def shared_beginnings(text: str, items: Sequence[Item], first: int, last: int) -> Iterator[tuple[int, str]]:
    """Yield (end of the coordination, exclusive; name to look up) for what follows a name: "hepatitis B" in "hepatitis B and C"."""
    if last - first < 2 or items[last - 1].end - items[last - 1].start > 2:
        return
    place = last
    while place + 1 < len(items) and (
        items[place].norm in _COORDINATORS or text[items[place - 1].end : items[place].start].strip() == ","
    ):
        follower = place + 1 if items[place].norm in _COORDINATORS else place
        letter = text[items[follower].start : items[follower].end]
        if len(letter) > 2 or letter.islower() or not items[follower].closes:
            return
        yield follower + 1, f"{text[items[first].start : items[last - 2].end]} {letter}"
        place = follower + 1


_JOINTS = re.compile(r"\s*(?:,\s*(?:and/or|and|or)\b|\band/or\b|\band\b|\bor\b|,|/)\s*")
_MOST_PARTS = 4
_MOST_HEADS = 3


def parts_of(text: str) -> list[list[str]]:
    """Return the names that a coordination within one mention stands for: for each part the ways to read it, the fullest first; [] if it is none.

    "renal and hepatic failure": [["renal failure", "renal"], ["hepatic failure"]]; "hepatitis B and C": [["hepatitis B"], ["hepatitis C", "C"]].
    """
    pieces = [piece for piece in _JOINTS.split(text) if piece]
    if not 2 <= len(pieces) <= _MOST_PARTS or any(not any(c.isalpha() for c in piece) for piece in pieces):
        return []
    first, last = pieces[0].split(), pieces[-1].split()
    found = []
    for place, piece in enumerate(pieces):
        ways = []
        if place < len(pieces) - 1:
            ways += [f"{piece} {' '.join(last[-length:])}" for length in range(min(len(last) - 1, _MOST_HEADS), 0, -1)]
        if place:
            ways += [f"{' '.join(first[:length])} {piece}" for length in range(min(len(first) - 1, _MOST_HEADS), 0, -1)]
        found.append([*dict.fromkeys([*ways, piece] if place < len(pieces) - 1 else [piece, *ways])])
    return found
