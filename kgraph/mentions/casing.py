"""When the letters' case speaks against a match: "all" is no leukaemia (ALL), "CAT" is no cat, "aids" is no syndrome."""

from __future__ import annotations

import re

_LETTERS = re.compile(r"[^\W\d_]+")


def is_acronym(name: str) -> bool:
    """Tell whether *name* is written so that its case matters: one word of up to 10 characters with a capital after its first letter."""
    return len(name) <= 10 and " " not in name and any(c.isupper() for c in name[1:])


def fits(surface: str, name: str) -> bool:
    """Tell whether *surface*, as it stands in a text, may be a spelling of the vocabulary's *name*; their words agree already.

    Args:
        surface: characters of the text.
        name: the name as the vocabulary prints it.
    """
    letters = sum(c.isalpha() for c in surface)
    if letters < 2:
        return surface == name and not surface.isalpha()
    if is_acronym(name):
        return _capitals(surface) == _capitals(name) or (surface.isupper() and name.isupper())
    if letters <= 3 and " " not in surface:
        # "met", "His", "Ala": short names count as written, or in lower case where the name is a plain word
        return surface == name or surface.lower() == name.lower() and not surface.isupper() and letters == 3 and name[1:].islower()
    return not (surface.isupper() and letters <= 5 and " " not in surface)


def _capitals(text: str) -> str:
    if len(text) > 2 and text.endswith("s") and text[-2].isupper():
        text = text[:-1]
    return "".join(_LETTERS.findall(text))
