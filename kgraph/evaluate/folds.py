"""Parts of a corpus that has no development set of its own, chosen by the document's id alone."""

from __future__ import annotations

import hashlib

PARTS = 5


def part_of(document: str) -> int:
    """Return the number, 0 to 4, of the part that a document belongs to: its id's SHA-256, first four bytes, modulo 5."""
    return int.from_bytes(hashlib.sha256(document.encode()).digest()[:4], "big") % PARTS


def is_held_out(document: str) -> bool:
    """Tell whether a document is of the development set: part 0. Models that are measured have not seen it."""
    return part_of(document) == 0
