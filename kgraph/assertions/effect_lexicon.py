"""Finds the words of :mod:`kgraph.assertions.effect_words` in a frame: turns by one pattern, plain words by a table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from kgraph.assertions.effect_words import ADJECTIVE, COURSE, DOES, FAILS, GOES, PREVENTS, WORTH, forms

Kind = Literal["fails", "prevents", "worth", "does", "goes", "both", "course", "thing"]
# words of unknown sign: only a denial says something
_THINGS = r"effects?|influence[sd]?|impact(?:s|ed)?|difference|changed?|role|benefits?|advantage|alter(?:s|ed)?|affect(?:s|ed)?|modif(?:y|ies|ied)|mattered|helpful"
_TURN = re.compile(
    rf"(?<![\w‐–-])(?:(?P<fails>{FAILS})|(?P<prevents>{PREVENTS})|(?P<worth>{WORTH})|(?P<thing>{_THINGS}))(?![\w-])"
)
_PLAIN = re.compile(r"(?<![\w‐–-])[a-z]{3,}(?![\w-])")
# some verbs are adjectives as they stand ("lower"); these words before them make them verbs
_TO = ("to ", "not ", "can ", "may ")
_KINDS: dict[str, Kind] = {form: "course" for noun in COURSE for form in (noun, f"{noun}s")}
_KINDS.update({form: "goes" for base in GOES for form in forms(base)})
_KINDS.update({form: "does" for base in DOES for form in forms(base)})
_KINDS.update({form: "both" for base in DOES if base in GOES for form in forms(base)})


@dataclass(frozen=True, slots=True)
class EffectWord:
    """A word or turn that says what became of a disease: its kind and its place in the frame."""

    kind: Kind
    start: int
    end: int

    @property
    def span(self) -> tuple[int, int]:
        """Its place."""
        return self.start, self.end


def find_words(text: str) -> list[EffectWord]:
    """Return the effect words of a frame in order; a turn wins over the plain words in it."""
    turns = [EffectWord(match.lastgroup, *match.span()) for match in _TURN.finditer(text)]  # type: ignore[arg-type]
    plain = [
        EffectWord(_KINDS[word], *match.span())
        for match in _PLAIN.finditer(text)
        if (word := match.group()) in _KINDS
        and (word not in ADJECTIVE or text.endswith(_TO, 0, match.start()))
        and not any(turn.start < match.end() and match.start() < turn.end for turn in turns)
    ]
    return sorted([*turns, *plain], key=lambda one: one.start) if turns and plain else turns or plain
