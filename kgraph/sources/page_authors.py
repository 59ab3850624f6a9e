"""The line of authors on a page: "Tabari M(1), Salehi A." or "Masoud Tabari ¹, Azadeh Salehi"."""

from __future__ import annotations

import re

from kgraph.model import Author

_MARKS = re.compile(r"\(\d+\)|[\d⁰¹²³⁴-⁹*†‡§#]+(?:\s+[\d⁰¹²³⁴-⁹*†‡§#]+)*")
_PARTICLES = frozenset("de del della der den di du da dos la le van von ten ter bin al el y".split())
_COLLECTIVE = re.compile(
    r"\b(?:group|study|consortium|committee|collaborat\w+|investigators|network|trial|society|team)\b", re.IGNORECASE
)


def _items(text: str) -> list[str]:
    plain = _MARKS.sub("", text).strip().rstrip(".;, ")
    return [item.strip() for item in re.split(r"[,;]", plain) if item.strip()]


def looks_like_authors(text: str) -> bool:
    """Tell whether *text* is a list of names and not a sentence."""
    items = _items(text)
    return bool(items) and ". " not in text.strip() and all(_is_name(item) for item in items)


def _is_name(item: str) -> bool:
    if _COLLECTIVE.search(item):
        return True
    words = [word for word in item.split() if word.lower() not in _PARTICLES]
    return 0 < len(words) <= 5 and all(word[:1].isupper() or word[:2] in ("d'", "d’") for word in words)


def read_authors(text: str) -> tuple[Author, ...]:
    """Return the authors in *text*, in order."""
    found = []
    for item in _items(text):
        before, _, last_word = item.rpartition(" ")
        if _COLLECTIVE.search(item) or not before:
            found.append(Author(collective=item) if _COLLECTIVE.search(item) else Author(last=item))
        elif len(last_word) <= 3 and last_word.isupper():
            found.append(Author(last=before, initials=last_word))
        else:
            words = item.split()
            start = next((i for i, word in enumerate(words) if i and word.lower() in _PARTICLES), len(words) - 1)
            found.append(Author(last=" ".join(words[start:]), fore=" ".join(words[:start])))
    return tuple(found)
