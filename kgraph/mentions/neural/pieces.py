"""Cuts a text into the pieces that the recognizer labels, and those into stretches of about a sentence.

Pieces are finer than spaCy's tokens: a run of letters, a run of digits, or one other visible character, so that every mention in the
training corpora begins and ends at a piece ("5|-|HT", "CYP|2|D|6"). Their boundaries are those of :func:`kgraph.names.words`.
A stretch needs no exact sentence: it only bounds what the network reads at once, and must be the same in training and in use.
"""

from __future__ import annotations

import re

_PIECE = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*|\d+|\S")
_BREAK = re.compile(r"[.?!][)\]\"']?\s+(?=[A-Z0-9\"(\[])")
_NO_BREAK = re.compile(r"(?:\b[A-Z]|\b(?:vs|e\.g|i\.e|Dr|St|al|approx|ca|No|Fig))$")
_LONGEST = 90


def piece_spans(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of each piece of *text* in code points, in order; every visible character is in exactly one."""
    return [match.span() for match in _PIECE.finditer(text)]


def stretches(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return (first, last) piece numbers, half-open, of each stretch: together all pieces, none longer than 90 pieces."""
    cuts = [
        m.start() + 1 for m in _BREAK.finditer(text) if not _NO_BREAK.search(text[max(0, m.start() - 6) : m.start()])
    ]
    cuts.append(len(text) + 1)
    found = []
    first = following = 0
    for number, (start, _) in enumerate(pieces):
        ends = number - first >= _LONGEST
        while cuts[following] <= start:
            ends = True
            following += 1
        if ends and number > first:
            found.append((first, number))
            first = number
    if first < len(pieces):
        found.append((first, len(pieces)))
    return found
