"""The one place where a record's text is composed, and where characters that no reader sees are taken out of it.

``Record.text`` is the title, one space, and the abstract's sections joined by one space; the labels of the sections are not
part of it. PubTator counts its offsets over the same characters, so spans agree with it for the same title and abstract.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from kgraph.model import Section, Span

TITLE = "TITLE"

# a line break or tab with the spaces around it: the file's layout, not the author's
_LAYOUT = re.compile(r" *[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029][\s\x85]*")
# control characters and lone surrogates, which neither RDF nor JSON in UTF-8 can carry
_INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def clean(text: str) -> str:
    """Return *text* as a reader sees it: line breaks and tabs become one space, control characters a space, ends stripped.

    Runs of plain spaces stay, since PubTator keeps them too.
    """
    if text.isprintable():  # quick, and true for nearly every text
        return text.strip()
    return same_length(_LAYOUT.sub(" ", text)).strip()


def same_length(text: str) -> str:
    """Return *text* with each control character replaced by a space and each lone surrogate by U+FFFD; offsets stay."""
    if text.isprintable():
        return text
    return _SURROGATE.sub("\ufffd", _INVISIBLE.sub(" ", text))


@lru_cache(maxsize=1024)
def _title(length: int) -> Section:
    return Section(label=TITLE, span=Span(0, length))


def assemble(title: str, sections: Iterable[tuple[str, str, str]]) -> tuple[str, str, tuple[Section, ...]]:
    """Compose a record's text from its title and the (label, category, text) of each section of its abstract.

    The texts are taken as they are (see :func:`clean`); empty ones are passed over. A record with an abstract and no title
    begins with the one space, as it does for PubTator.

    Returns:
        The text, the abstract alone, and the sections with their spans in the text; the title is the first of them, labelled
        "TITLE", unless it is empty.
    """
    found = [_title(len(title))] if title else []
    if not sections:
        return title, "", tuple(found)
    start = len(title) + 1
    parts = []
    for label, category, body in sections:
        if body:
            end = start + len(body)
            found.append(Section(label=label, span=Span(start, end), category=category))
            parts.append(body)
            start = end + 1
    if not parts:
        return title, "", tuple(found)
    abstract = " ".join(parts)
    return f"{title} {abstract}", abstract, tuple(found)
