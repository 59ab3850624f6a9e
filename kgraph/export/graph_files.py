"""A graph folder as exporters see it: its facts, outcomes and records, read anew whenever they are asked for, and never held."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import Any, TextIO

from kgraph import codec
from kgraph.errors import StoreError
from kgraph.export.support import REVOKED
from kgraph.jsonl import read_lines
from kgraph.model import Assertion, Concept, OutcomeResult, Record


class GraphFiles:
    """The files of a graph folder. Only the ids of retracted, withdrawn and deleted records are kept in memory."""

    def __init__(self, folder: Path, concept: Callable[[str], Concept | None]) -> None:
        """Look at the folder.

        Args:
            folder: what ``kgraph build`` made.
            concept: gives the concept of a CURIE, for its name.

        Raises:
            StoreError: if its files are not there.
            InputError: if one of them is damaged.
        """
        self.folder = folder
        self.concept = concept
        statuses = ((str(line.get("pmid")), line.get("status")) for line in self._lines("records"))
        self._revoked = frozenset(curie for curie, status in statuses if status in REVOKED)

    @property
    def name(self) -> str:
        """The folder's name."""
        return self.folder.resolve().name

    def label(self, curie: str) -> str:
        """Return the name of *curie*, or *curie* where it has none."""
        found = self.concept(curie)
        return found.label if found else curie

    def standing(self, record: str) -> bool:
        """Tell whether the record is neither retracted nor withdrawn nor deleted."""
        return record not in self._revoked

    def assertions(self) -> Iterator[Assertion]:
        """Yield the merged assertions in the order of their file, which is that of their IRIs."""
        for _, lines in groupby(self._lines("assertions"), _identity):
            yield from codec.assertions_from_json(lines)

    def outcomes(self) -> Iterator[OutcomeResult]:
        """Yield the outcomes, record by record."""
        return map(codec.outcome_from_json, self._lines("outcomes"))

    def records(self) -> Iterator[Record]:
        """Yield the records; outcomes come in the same order of records."""
        return map(codec.record_from_json, self._lines("records"))

    def outcomes_by_record(self) -> Iterator[tuple[Record, list[OutcomeResult]]]:
        """Yield each record that has outcomes, with them.

        Raises:
            StoreError: if the two files do not go together.
        """
        records = self._lines("records")
        for curie, outcomes in groupby(self.outcomes(), lambda outcome: outcome.record):
            found = next((line for line in records if line.get("pmid") == curie), None)
            if found is None:
                raise StoreError(
                    f"{self.folder / 'records.jsonl'} has no {curie} where it should be; build the graph again"
                )
            yield codec.record_from_json(found), list(outcomes)

    @contextmanager
    def text(self, name: str) -> Iterator[TextIO]:
        """Open a file of the folder, unpacked if it is a ``.gz``.

        Raises:
            StoreError: if it is not there or damaged.
        """
        path = self.folder / name
        try:
            opener = gzip.open if path.suffix == ".gz" else open
            with opener(path, "rt", encoding="utf-8", newline="\n") as stream:
                yield stream
        except FileNotFoundError:
            raise StoreError(f"{path} is missing; build the graph again") from None
        except (EOFError, gzip.BadGzipFile, UnicodeDecodeError) as error:
            raise StoreError(f"{path} is damaged ({error}); build the graph again") from error

    def _lines(self, name: str) -> Iterator[dict[str, Any]]:
        path = self.folder / f"{name}.jsonl"
        if not path.exists():
            raise StoreError(f"{self.folder} holds no {path.name}; build the graph again")
        return read_lines(path)


def _identity(line: dict[str, Any]) -> tuple[object, ...]:
    names = ("kind", "subject", "predicate", "object", "negated", "effect")
    return (*map(line.get, names), repr(line.get("qualifiers")))
