"""How wide text is, near enough to wrap it, without asking a font."""

from __future__ import annotations

import unicodedata
from typing import Final

# widths in units of the font size, rounded up from Arial and DejaVu Sans, so that a box holds its text with either
_NARROW: Final = frozenset("iljI.,:;'|!()[]/ ft-r")
_WIDE: Final = frozenset("mwMW%@")


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return about how wide *text* is at font size *size*, in the unit of *size*; rather too wide than too narrow."""
    return sum(_advance(char) for char in text) * size * (1.08 if bold else 1.0)


def _advance(char: str) -> float:
    if char in _NARROW:
        return 0.36
    if char in _WIDE:
        return 0.94
    if char.isascii():
        return 0.7 if char.isupper() else 0.59
    if unicodedata.combining(char):
        return 0.0
    return 1.05 if unicodedata.east_asian_width(char) in "WF" else 0.68


def wrap(text: str, room: float, size: float, lines: int) -> list[str]:
    """Return *text* in at most *lines* lines no wider than *room*; what does not fit ends in an ellipsis.

    Breaks between words, and inside a word only where it is wider than a line.
    """
    out: list[str] = []
    line = ""
    for word in _pieces(text.split(), room, size):
        longer = f"{line} {word}" if line else word
        if line and width(longer, size) > room:
            out.append(line)
            line = word
        else:
            line = longer
    out.append(line)
    if len(out) <= lines:
        return out
    last = out[lines - 1]
    while last and width(last + "…", size) > room:
        last = last[:-1]
    return [*out[: lines - 1], last.rstrip(" ,;") + "…"]


def _pieces(words: list[str], room: float, size: float) -> list[str]:
    out: list[str] = []
    for word in words:
        piece = ""
        for char in word:
            if piece and width(piece + char, size) > room:
                out.append(piece)
                piece = ""
            piece += char
        out.append(piece)
    return out
