"""Identifiers and placeholders as records print them, brought to their bare form."""

from __future__ import annotations

import re

_ORCID = re.compile(r"(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])")
_NO_TITLE = re.compile(r"\[?\s*(?:not available|no title available|untitled)\s*\.?\s*\]?\s*\.?", re.IGNORECASE)


def orcid_of(text: str) -> str:
    """Return the bare ORCID iD ("0000-0002-1825-0097") in *text*, which may be an address or lack its hyphens, else ""."""
    match = _ORCID.search(text)
    return "-".join(match.groups()) if match else ""


def clean_doi(text: str) -> str:
    """Return *text* as a bare DOI ("10.1111/ijd.13226"), or "" if it is none (DOI Handbook, section 2.2)."""
    text = text.strip()
    start = text.find("10.")
    return text[start:] if start >= 0 and "/" in text[start:] and not any(map(str.isspace, text)) else ""


def placeholder_title(title: str) -> str:
    """Return *title*, or "" where it only says that there is none ("[Not Available].")."""
    return "" if _NO_TITLE.fullmatch(title) else title
