"""When the letters' case speaks against a match: "all" is no leukaemia (ALL), "CAT" is no cat, "aids" is no syndrome."""

from __future__ import annotations

# MeSH trade names (lexical tag TRD) that abstracts write in lower case as ordinary words: all of those that did so among 5,744
_ORDINARY = frozenset({"luminal", "metric", "sol", "versed", "zonal"})


def is_acronym(name: str) -> bool:
    """Tell whether *name* is written so that its case matters: one word of up to 10 characters with a capital after its first letter."""
    return len(name) <= 10 and " " not in name and any(c.isupper() for c in name[1:])


def is_bare_acronym(surface: str) -> bool:
    """Tell whether *surface* is two to four capitals and nothing else but a plural's s ("SMD", "OCDs")."""
    bare = surface.removesuffix("s")
    return 2 <= len(bare) <= 4 and bare.isalpha() and bare.isupper()


def fits(surface: str, name: str) -> bool:
    """Tell whether *surface*, as it stands in a text, may be a spelling of the vocabulary's *name*; their words agree already.

    Args:
        surface: characters of the text.
        name: the name as the vocabulary prints it.
    """
    letters = sum(c.isalpha() for c in surface)
    if letters < 2:
        return surface == name and not surface.isalpha()
    if name.lower() in _ORDINARY and surface.islower():
        return False
    if is_acronym(name):
        # written like a plain word ("all", "Met"), it is one; "L-DOPA" for "L-Dopa" or "CSA" for "CsA" is not
        return not surface.isalpha() or any(c.isupper() for c in surface[1:])
    if letters <= 3 and " " not in surface:
        # "met", "His", "Ala": short names count as written, or in lower case where the name is a plain word
        return surface == name or (
            surface.lower() == name.lower() and not surface.isupper() and letters == 3 and name[1:].islower()
        )
    return not (surface.isupper() and letters <= 5 and " " not in surface)
