"""What we use of MARISA tries: sets of strings that number their members, compact and memory-mapped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol


class Trie(Protocol):
    """The part of ``marisa_trie.Trie`` that the vocabulary relies on."""

    def __len__(self) -> int: ...

    def __contains__(self, key: str) -> bool: ...

    def __getitem__(self, key: str) -> int: ...

    def get(self, key: str) -> int | None:
        """Return the number of *key*, or ``None``."""

    def restore_key(self, number: int) -> str:
        """Return the string with this number."""

    def keys(self) -> list[str]:
        """Return all strings."""

    def iterkeys(self, prefix: str) -> Iterator[str]:
        """Yield the strings that begin with *prefix*."""

    def iter_prefixes_with_ids(self, key: str) -> Iterator[tuple[str, int]]:
        """Yield the strings that *key* begins with, shortest first, with their numbers."""

    def tobytes(self) -> bytes:
        """Return the form that :func:`mapped` reads."""


def build(strings: Iterable[str]) -> Trie:
    """Return a trie of *strings*; the same set of strings gives the same bytes."""
    import marisa_trie

    trie: Trie = marisa_trie.Trie(sorted(set(strings)))
    return trie


def mapped(section: memoryview) -> Trie:
    """Return the trie that lies in *section*, without copying; *section* must live as long as the trie.

    Raises:
        ValueError: if *section* holds no trie.
    """
    import marisa_trie

    trie = marisa_trie.Trie()
    try:
        trie.map(section)
    except RuntimeError as error:
        raise ValueError("a trie that cannot be read") from error
    found: Trie = trie
    return found
