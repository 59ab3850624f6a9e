"""What a vocabulary holds before it is packed: the common form that the readers of tables and of NLM's XML both give."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Kind = Literal["descriptor", "chemical", "protein", "disease", "protocol", "organism", "population", "anatomy"]
KINDS: tuple[Kind, ...] = (
    "descriptor", "chemical", "protein", "disease", "protocol", "organism", "population", "anatomy",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTerm:
    """A name as MeSH prints it.

    ``main`` tells whether it names the descriptor's preferred concept (a synonym proper) rather than a narrower or related
    one that MeSH files under the same descriptor; ``permuted`` marks NLM's own rearrangements.
    """

    name: str
    main: bool = True
    permuted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceConcept:
    """A descriptor or supplementary concept. Ids are bare ("D008178"); ``terms`` begins with the preferred name.

    ``actions`` are pharmacological actions, ``mapped`` the descriptors that NLM maps a supplementary concept to,
    ``registry`` CAS, UNII and EC numbers.
    """

    ui: str
    kind: Kind
    terms: tuple[SourceTerm, ...]
    tree: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    mapped: tuple[str, ...] = ()
    registry: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """An id that is no longer in use, the one that took its place, and what shows it ("name", "registry", "given")."""

    old: str
    new: str
    by: str = "given"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A whole vocabulary of one year, with the SHA-256 of every file it was read from."""

    year: str
    concepts: tuple[SourceConcept, ...]
    qualifiers: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, str], ...]
    replaced: tuple[Replacement, ...] = ()


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def preferred_first(terms: Iterable[SourceTerm], preferred: str) -> tuple[SourceTerm, ...]:
    """Return *terms* with the one named *preferred* in front (added if it is absent), each name once, else in order."""
    first = SourceTerm(name=preferred)
    unique = {first.name: first}
    for term in terms:
        if term.name and term.name != "INCLUDED":  # a mark that slipped into some lists of synonyms
            unique.setdefault(term.name, term)
    return tuple(unique.values())
