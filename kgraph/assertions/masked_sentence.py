"""A sentence as the trained models read it: words in lower case, drugs and diseases masked."""

from __future__ import annotations

import re
from zlib import crc32

from kgraph.assertions.sentence_view import SentenceView

_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+|[^\sa-z\d]")


class MaskedSentence:
    """A tokenised sentence.

    Attributes:
        view: the sentence.
        tokens: its words; a name is "C" or "D", a number "0".
        at: where the slots of *view* stand in ``tokens``, by the slot's index; a slot within another one stands nowhere.
    """

    def __init__(self, view: SentenceView) -> None:
        self.view = view
        self.tokens: list[str] = []
        self.at: dict[int, int] = {}
        low, first = view.low, view.span.start
        position = 0
        for index, slot in enumerate(view.slots):
            start = slot.start - first
            if start < position:
                continue
            self._add(low[position:start])
            self.at[index] = len(self.tokens)
            self.tokens.append("C" if slot.kind == "C" else "D")
            position = slot.end - first
        self._add(low[position:])

    def _add(self, text: str) -> None:
        for token in _TOKEN.findall(text):
            self.tokens.append("0" if token[0].isdigit() else token)


def words_of(text: str) -> list[str]:
    """Return the words, numbers and signs of a lower-case text."""
    return _TOKEN.findall(text)


def feature_number(name: str, bits: int) -> int:
    """Return the index of a feature among ``2 ** bits``: the lower bits of the CRC-32 of its name, the same on every machine."""
    return crc32(name.encode()) & ((1 << bits) - 1)
