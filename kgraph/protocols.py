"""What the stages expect of the parts that are handed to them, so that no stage imports another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from kgraph.model import Concept, MeshQualifier
from kgraph.rdf import Queryable


@dataclass(frozen=True, slots=True)
class Term:
    """One name of a concept: the concept's CURIE, the name as the vocabulary prints it, and whether it is the preferred one."""

    concept: str
    name: str
    preferred: bool


class Vocabulary(Protocol):
    """A controlled vocabulary with names and a tree (:class:`kgraph.mesh.Mesh` is ours). Thread-safe for reading."""

    @property
    def version(self) -> str:
        """Year or release, such as "2024"."""

    def concept(self, curie: str) -> Concept | None:
        """Return the concept, following replaced ids, or ``None``."""

    def lookup(self, name: str) -> tuple[Term, ...]:
        """Return the terms whose normalised name (:func:`kgraph.names.key`) equals that of *name*, best first."""

    def prefixes(self, key: str) -> list[tuple[int, tuple[Term, ...]]]:
        """Return (length, terms) for every vocabulary key that is a prefix of *key*, shortest first.

        *key* is made of normalised words each followed by one space, as :func:`kgraph.names.key` makes it; so lengths end at
        word boundaries and count characters of *key*.
        """

    def alike(self, key: str, limit: int = 10) -> list[tuple[str, float, tuple[Term, ...]]]:
        """Return (key, cosine, terms) of the names of mentionable concepts that share words with *key*, the nearest first."""

    def terms(self, curie: str) -> tuple[Term, ...]:
        """Return all names of a concept, the preferred one first, then in the vocabulary's order."""

    def parents(self, curie: str) -> tuple[str, ...]:
        """Return the CURIEs directly above, sorted."""

    def ancestors(self, curie: str) -> tuple[str, ...]:
        """Return all CURIEs above, sorted; without *curie* itself."""

    def narrower(self, curie: str, broader: str) -> bool:
        """Tell whether *curie* lies strictly below *broader* in the tree."""

    def actions(self, curie: str) -> tuple[str, ...]:
        """Return the CURIEs of the pharmacological actions of a chemical, sorted."""

    def exact_matches(self, curie: str) -> tuple[str, ...]:
        """Return the CURIEs of the same concept in other vocabularies (MONDO, DOID), sorted."""

    def qualifier(self, name: str) -> MeshQualifier | None:
        """Return the subheading with this name or CURIE, or ``None``."""

    def near(self, name: str, limit: int = 5) -> tuple[Term, ...]:
        """Return terms with names close to *name*, best first, for "did you mean"."""


class Progress(Protocol):
    """Tells a person how far long work is; the default does nothing, the command line draws bars."""

    def track(self, label: str, total: int | None = None) -> ProgressTask:
        """Start a task of *total* steps (``None`` if unknown)."""

    def note(self, message: str) -> None:
        """Show one line that stays."""


class ProgressTask(Protocol):
    """One running task."""

    def advance(self, steps: int = 1) -> None:
        """Count *steps* more."""

    def finish(self) -> None:
        """Mark the task as done."""


class Store(Queryable, Protocol):
    """Where quads live. Graph names and terms are plain IRIs; see :mod:`kgraph.rdf` for the term types.

    ``load``, ``replace`` and ``remove`` raise :class:`kgraph.errors.StoreError` where the store is open for reading only.
    """

    def load(self, nquads: Iterable[str]) -> None:
        """Add N-Quads lines."""

    def replace(self, graph: str, nquads: Iterable[str]) -> None:
        """Make the named graph hold exactly these N-Quads lines, in one step.

        Raises:
            ValueError: if a line is of another graph; nothing is changed then.
        """

    def remove(self, graph: str) -> None:
        """Drop the named graph; nothing happens if there is none."""

    def graphs(self) -> list[str]:
        """Return the names of all named graphs, sorted."""

    def triples(self, graph: str) -> bytes:
        """Return the triples of the named graph as N-Triples in UTF-8."""

    def __len__(self) -> int:
        """Return the number of quads."""

    def dump(self) -> Iterator[str]:
        """Yield all quads as canonical N-Quads lines, sorted by code point, without duplicates."""

    def close(self) -> None:
        """Give back what the store holds; it is of no use afterwards."""


class ClientSettings(Protocol):
    """The part of :class:`kgraph.config.Settings` that a client of the E-utilities needs."""

    @property
    def email(self) -> str:
        """Whom NCBI may write to; "" if unknown."""

    @property
    def api_key(self) -> str:
        """The NCBI API key; "" for none."""

    @property
    def eutils_url(self) -> str:
        """The base URL of the E-utilities."""

    @property
    def timeout(self) -> float:
        """The seconds that one try may take."""

    @property
    def patience(self) -> float:
        """The seconds that all tries of one request may take."""
