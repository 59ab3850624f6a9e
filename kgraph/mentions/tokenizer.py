"""Splits text into tokens for biomedical English; offsets are code points of the text as it was given.

A token is a run of letters and digits with the combining marks that belong to it, a number with its decimals and
thousands ("2,500", "0.05"), or one other visible character. Hyphens, slashes and brackets always stand alone ("cisplatin",
"-", "induced"), because names of drugs and diseases begin and end there; a unit written against its number is split off
("10", "mg"). So every boundary of a word of :func:`kgraph.names.words` that is not inside such a run is a token boundary.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

_UNIT = r"(?:[munpkµμ]?[gGlLmM]|[munpµμk]?mol|d[lL]|c[mc]|mm|[munpkµμ]s|min|h|hr|wk|kDa|Gy|[mk]?Hz|[kKM]?IU|U|mmHg|ppm|kcal|years?|days?|weeks?|months?)"
_TOKEN = re.compile(
    rf"\d+(?:[.,]\d+)*(?={_UNIT}(?![^\W_]))"  # a number with its unit against it: the unit is the next token
    r"|\d+(?:[.,]\d+)+(?![^\W_])"  # decimals and thousands
    r"|[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*"  # letters and digits, with combining marks
    r"|\S"
)


def token_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each token in order; together they cover every character that is not white space."""
    for match in _TOKEN.finditer(text):
        yield match.span()


def words_and_spaces(text: str) -> tuple[list[str], list[bool]]:
    """Return what spaCy's ``Doc`` is made of: pieces, and for each whether one space follows it.

    White space beyond that single space becomes a piece of its own, as spaCy does it, so that joining gives the text back.
    Lone surrogates, which UTF-8 cannot hold, are replaced by U+FFFD, one for one: offsets stay.
    """
    if not text.isascii():
        text = "".join("\ufffd" if unicodedata.category(c) == "Cs" else c for c in text)
    pieces: list[str] = []
    spaces: list[bool] = []
    last = 0
    for start, end in token_spans(text):
        if start > last:
            _gap(text[last:start], pieces, spaces)
        pieces.append(text[start:end])
        spaces.append(False)
        last = end
    if last < len(text):
        _gap(text[last:], pieces, spaces)
    return pieces, spaces


def _gap(gap: str, pieces: list[str], spaces: list[bool]) -> None:
    if pieces and gap[0] == " ":
        spaces[-1] = True
        gap = gap[1:]
    if gap:
        pieces.append(gap)
        spaces.append(False)


class BiomedicalTokenizer:
    """A spaCy tokenizer (``nlp.tokenizer = BiomedicalTokenizer(nlp.vocab)``); it has no settings and nothing to store."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Return *text* as a ``Doc``; ``doc.text == text`` unless it holds lone surrogates."""
        from spacy.tokens import Doc

        pieces, spaces = words_and_spaces(text)
        return Doc(self.vocab, words=pieces, spaces=spaces)

    def pipe(self, texts: Iterator[str], batch_size: int = 1000) -> Iterator[Doc]:  # noqa: ARG002  # spaCy passes it
        """Yield a ``Doc`` for each text in order."""
        for text in texts:
            yield self(text)

    def to_bytes(self, **_: object) -> bytes:
        """Return nothing: the rules are in the code."""
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> BiomedicalTokenizer:
        """Return itself: the rules are in the code."""
        return self

    def to_disk(self, _path: object, **_: object) -> None:
        """Write nothing: the rules are in the code."""

    def from_disk(self, _path: object, **_: object) -> BiomedicalTokenizer:
        """Return itself: the rules are in the code."""
        return self
