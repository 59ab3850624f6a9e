"""How ``kgraph evaluate`` writes figures: tables, lists of errors, JSON."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kgraph.evaluate.scores import Scores
    from kgraph.evaluate.tally import Error, Rows, Table


def first(errors: Iterable[Error], number: int) -> list[Error]:
    """Return the first *number* errors of each row, the rows together."""
    rows: dict[str, list[Error]] = {}
    for error in errors:
        own = rows.setdefault(error.row, [])
        if len(own) < number:
            own.append(error)
    return [error for own in rows.values() for error in own]


def listing(errors: Iterable[Error]) -> str:
    """Return a line for each error: row, "missed" or "wrong", document, what."""
    return "".join(f"{error.row}\t{error.what}\t{error.document}\t{error.item}\n" for error in errors)


def table(rows: Rows) -> str:
    """Return the rows as a table of plain text."""
    width = max(map(len, rows), default=0)
    head = f"{'':<{width}}      P      R      F  right  found   gold\n"
    return head + "".join(f"{name:<{width}}  {_line(row)}\n" for name, row in rows.items())


def _line(row: Scores) -> str:
    if row.only_recall:
        return f"    -  {row.recall:.3f}      -  {row.right:5}      -  {row.gold:5}{_limits(row)}"
    counts = f"{row.right:5}  {row.found:5}  {row.gold:5}{_limits(row)}"
    return f"{row.precision:.3f}  {row.recall:.3f}  {row.f1:.3f}  {counts}"


def _limits(row: Scores) -> str:
    figure = "R" if row.only_recall else "F"
    return "" if row.interval is None else f"  {figure} in {row.interval[0]:.3f}-{row.interval[1]:.3f} (95 %)"


def other(tables: Iterable[Table]) -> str:
    """Return tables of other figures as plain text, a line for each column."""
    return "".join(f"\n{one.title}\n{_turned(one)}" for one in tables)


def _turned(one: Table) -> str:
    columns = list(zip(one.head, *one.rows, strict=True))
    widths = [max(map(len, cells)) for cells in zip(*columns, strict=True)]
    lines = (
        "  ".join(
            [
                f"{cells[0]:<{widths[0]}}",
                *(f"{cell:>{width}}" for cell, width in zip(cells[1:], widths[1:], strict=True)),
            ]
        )
        for cells in columns
    )
    return "".join(f"  {line.rstrip()}\n" for line in lines)


def values(rows: Rows, errors: Iterable[Error], tables: Iterable[Table] = ()) -> dict[str, object]:
    """Return rows, errors and tables as JSON has them."""
    found: dict[str, object] = {
        name: {
            "precision": None if s.only_recall else s.precision,
            "recall": s.recall,
            "f1": None if s.only_recall else s.f1,
            "right": s.right,
            "found": None if s.only_recall else s.found,
            "gold": s.gold,
            "recall_interval" if s.only_recall else "f1_interval": s.interval,
        }
        for name, s in rows.items()
    }
    if listed := [asdict(error) for error in errors]:
        found["errors"] = listed
    if others := [{"title": t.title, "rows": [dict(zip(t.head, row, strict=True)) for row in t.rows]} for t in tables]:
        found["tables"] = others
    return found
