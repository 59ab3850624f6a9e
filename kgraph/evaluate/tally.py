"""Counts a measurement document by document, so that it can say how sure its figures are and what it got wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from kgraph.evaluate.scores import Scores

Item = TypeVar("Item")
Rows = dict[str, Scores]
_ROUNDS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Error:
    """One thing that a measurement got wrong: ``what`` is "missed" or "wrong", ``item`` names it in a line."""

    document: str
    row: str
    what: str
    item: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Figures that are no precision or recall: a title, the names of the columns, and rows of as many cells."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """The figures of one measurement by row ("all", "Chemical", ...), its errors in the order of the documents, and tables of other figures."""

    rows: Rows
    errors: tuple[Error, ...] = ()
    tables: tuple[Table, ...] = ()

    def named(self, pattern: str) -> Measurement:
        """Return the same with other names of rows: ``{}`` in *pattern* stands for the old one."""
        return Measurement(
            rows={pattern.format(name): row for name, row in self.rows.items()},
            errors=tuple(replace(error, row=pattern.format(error.row)) for error in self.errors),
            tables=self.tables,
        )

    def __add__(self, other: Measurement) -> Measurement:
        """Return the rows, errors and tables of both, which must not share a row."""
        return Measurement(
            rows=self.rows | other.rows, errors=self.errors + other.errors, tables=self.tables + other.tables
        )


class Tally:
    """Collects counts by row and document while a measurement runs.

    Rows appear in the order of their first counts.
    """

    def __init__(self) -> None:
        self._counts: dict[str, dict[str, Scores]] = {}
        self._errors: list[Error] = []

    def add(self, row: str, document: str, scores: Scores) -> None:
        """Add *scores* to what *row* has of *document*."""
        own = self._counts.setdefault(row, {})
        own[document] = own.get(document, Scores()) + scores

    def compare(
        self,
        row: str,
        document: str,
        found: Iterable[Item],
        gold: Iterable[Item],
        *,
        show: Callable[[Item], str] | None = None,
    ) -> None:
        """Count two sets of things against each other; with *show*, what differs is kept as errors, named by it."""
        mine, theirs = set(found), set(gold)
        self.add(row, document, Scores(right=len(mine & theirs), found=len(mine), gold=len(theirs)))
        if show is not None:
            for what, items in (("missed", theirs - mine), ("wrong", mine - theirs)):
                lines = sorted(" ".join(show(item).split()) for item in items)
                self._errors.extend(Error(document=document, row=row, what=what, item=line) for line in lines)

    def measurement(self) -> Measurement:
        """Return the sums with their intervals, and the errors."""
        rows = {}
        for row, counts in self._counts.items():
            parts = list(counts.values())
            rows[row] = replace(sum(parts, Scores()), interval=interval(parts))
        return Measurement(rows=rows, errors=tuple(self._errors))


def interval(documents: Sequence[Scores], *, seed: int = 0) -> tuple[float, float] | None:
    """Return the 95 % bootstrap interval of F1 (of recall, if that alone counts), documents drawn with replacement; ``None`` without documents.

    Percentile method: Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13.
    """
    if not documents:
        return None
    import numpy as np

    counts = np.array([(one.right, one.found, one.gold) for one in documents], dtype=np.int64)
    draw = np.random.default_rng(seed)
    only_recall = any(one.only_recall for one in documents)
    values = []
    for _ in range(_ROUNDS):
        right, found, gold = counts[draw.integers(0, len(counts), len(counts))].sum(axis=0).tolist()
        values.append(Scores(right=right, found=found, gold=gold, only_recall=only_recall).figure)
    values.sort()
    return values[int(0.025 * _ROUNDS)], values[int(0.975 * _ROUNDS) - 1]
