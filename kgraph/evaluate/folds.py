"""Parts of a corpus that has no development set of its own, chosen by the document's id alone."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Sequence
from typing import TypeVar

PARTS = 5
Item = TypeVar("Item")


def part_of(document: str) -> int:
    """Return the number, 0 to 4, of the part that a document belongs to: its id's SHA-256, first four bytes, modulo 5."""
    return int.from_bytes(hashlib.sha256(document.encode()).digest()[:4], "big") % PARTS


def unseen(documents: Sequence[Item], learned: Collection[str], name: Callable[[Item], str]) -> list[Item]:
    """Return those of *documents* that a model has not learned from; all of them if it has learned from each (its figures then mean little).

    Args:
        documents: what may be measured on.
        learned: ids of what the model learned from.
        name: gives the id of a document.
    """
    return [one for one in documents if name(one) not in learned] or list(documents)


def is_held_out(document: str) -> bool:
    """Tell whether a document is of the development set: part 0. Models that are measured have not seen it."""
    return part_of(document) == 0


def inner_part_of(document: str) -> int:
    """Return the number, 0 to 4, of the part of what is learned from, for models that learn from what other models say of unseen texts: the next four bytes."""
    return int.from_bytes(hashlib.sha256(document.encode()).digest()[4:8], "big") % PARTS
