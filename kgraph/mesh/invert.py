"""Turns names that MeSH prints inverted ("Lupus Erythematosus, Cutaneous") into the order that people write."""

from __future__ import annotations

import re

# a comma inside a chemical's name counts positions or adds a substituent; that is no inversion
_CHEMICAL = re.compile(
    r"[()\[\]{}]|-$|^\d|\d,\d|'|^[A-Za-z]-|\b(?:acid|ester|salt|ion)\b|(?:ate|ide|yl)$", re.IGNORECASE
)
# words that begin or make up a part which is no adjective of what stands before: a list, a subordinate phrase, a species
_NO_ADJECTIVE = re.compile(
    r"(?:and|or|with|without|due|in|of|by|from|to|the|not|except|including|included|formerly|type|susceptibility|human|mouse|rat"
    r"|autosomal|x-linked|nos|for|as|at|on|during|after|member|group|subunit|subfamily|deletion|duplication|monosomy|trisomy|multiple types|quantitative)\b|[IVX]+$",
    re.IGNORECASE,
)
_TYPED = re.compile(r"type\s\w+$", re.IGNORECASE)


def uninvert(name: str) -> str | None:
    """Return *name* in natural order ("Cutaneous Lupus Erythematosus"), or ``None`` if it is not an inverted name.

    Names of two or three parts are turned; those with brackets, positions or endings of chemical nomenclature, and those whose
    commas make a list or add a phrase ("Cleft Palate, with ...") are left alone.
    """
    parts = [part.strip() for part in name.split(", ")]
    if not 2 <= len(parts) <= 3 or not all(parts):
        return None
    if any(_CHEMICAL.search(part) for part in parts):
        return None
    if any(_NO_ADJECTIVE.match(part) and not _TYPED.match(part) for part in parts[1:]) or " and " in parts[-1]:
        return None
    return " ".join(reversed(parts))
