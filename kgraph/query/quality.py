"""The queries in ``queries/quality/``: each finds what a healthy graph does not have.

They have the head of the library's queries and one line more, ``# when: build`` or ``# when: validate``: the former are quick also on
large graphs and run after every build, all of them run in ``kgraph validate``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from kgraph import resources
from kgraph.query.library import LibraryQuery, parse
from kgraph.query.plain import plain
from kgraph.query.results import cell
from kgraph.rdf import Queryable, Select

_WHEN = re.compile(r"^# when: (build|validate)$", re.MULTILINE)
# rows that are told of each query; of the rest only the number
SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one query found: its name and title, how many rows, and the first of them as text."""

    name: str
    title: str
    count: int
    rows: tuple[str, ...]

    def __str__(self) -> str:
        """Return one line for a person."""
        more = f" and {self.count - len(self.rows):,} more" if self.count > len(self.rows) else ""
        return f"{self.name}: {self.title}: {'; '.join(self.rows)}{more}"


def names(*, quick: bool = False) -> list[str]:
    """Return the names of all quality queries, or of the quick ones, sorted."""
    return [query.name for query in _queries(quick=quick)]


def check(store: Queryable, *, quick: bool = False) -> Iterator[Finding]:
    """Yield what the quality queries (all, or the quick ones) find in *store*; nothing if it is healthy."""
    for query in _queries(quick=quick):
        answer = store.query(query.text)
        assert isinstance(answer, Select)  # noqa: S101 -- all of them are SELECTs, which a test checks
        rows = tuple(" ".join(plain(cell(value)) for value in row) for row in islice(answer.rows, SHOWN))
        if rows:
            count = len(rows) + sum(1 for _ in answer.rows)
            yield Finding(name=query.name, title=query.title, count=count, rows=rows)


def _queries(*, quick: bool) -> Iterator[LibraryQuery]:
    for path in sorted((resources.folder("queries") / "quality").glob("*.rq")):
        text = path.read_text(encoding="utf-8")
        when = _WHEN.search(text)
        if not quick or (when is not None and when[1] == "build"):
            yield parse(text, name=path.stem)
