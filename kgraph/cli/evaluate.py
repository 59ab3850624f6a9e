"""Measure kgraph on a gold corpus: precision, recall and F; `belief` shows how far belief can be taken at its word.

The corpora are not part of kgraph; --corpora names the folder that holds them (default: ../shared/corpora), --gold one file.
Without a corpus, the known ones are listed.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.cli.reader_options import add_reader, reader
from kgraph.cli.streams import Streams

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kgraph.evaluate.scores import Scores
    from kgraph.evaluate.tally import Error, Rows

HELP = "measure kgraph on a gold corpus"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``kgraph evaluate``."""
    parser.add_argument("corpus", nargs="?", help="what to measure; left out: list what can be")
    parser.add_argument("--gold", type=Path, metavar="FILE", help="a gold file in the corpus's format")
    parser.add_argument(
        "--corpora", type=Path, default=Path("../shared/corpora"), metavar="DIR", help="the corpora's folder"
    )
    parser.add_argument("--mesh", type=Path, metavar="PATH", help="another vocabulary (see kgraph mesh build)")
    add_reader(parser)
    parser.add_argument(
        "--head",
        default="",
        metavar="CORPUS",
        help="whose way of marking a trained recognizer follows: bc5cdr, ncbi, biored",
    )
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="list the first N errors of each row as well"
    )
    parser.add_argument("--json", action="store_true", help="write JSON")


def run(args: argparse.Namespace, streams: Streams) -> int:
    """Measure and write a table."""
    from kgraph.evaluate.board import TASKS, measure
    from kgraph.mesh import open_mesh

    if args.corpus is None:
        width = max(map(len, TASKS))
        for name, task in TASKS.items():
            streams.out.write(f"{name:<{width}}  {task.title}\n")
        streams.out.write(f"{'belief':<{width}}  bins of belief against the share that is right, BC5CDR and BioRED\n")
        return 0
    if args.corpus == "belief":
        return _belief(args, streams)
    result = measure(args.corpus, args.corpora, args.gold, open_mesh(args.mesh), model=reader(args), head=args.head)
    errors = _first(result.errors, args.errors)
    streams.out.write(_json(result.rows, errors) if args.json else _table(result.rows) + _listing(errors))
    return 0


def _first(errors: Iterable[Error], number: int) -> list[Error]:
    """Return the first *number* errors of each row, the rows together."""
    rows: dict[str, list[Error]] = {}
    for error in errors:
        own = rows.setdefault(error.row, [])
        if len(own) < number:
            own.append(error)
    return [error for own in rows.values() for error in own]


def _listing(errors: Iterable[Error]) -> str:
    return "".join(f"{error.row}\t{error.what}\t{error.document}\t{error.item}\n" for error in errors)


_BELIEF = ("bc5cdr/dev.pubtator", "biored/dev.pubtator")


def _belief(args: argparse.Namespace, streams: Streams) -> int:
    from kgraph.errors import InputError
    from kgraph.evaluate.belief import measure_belief
    from kgraph.mesh import open_mesh

    paths = [args.gold] if args.gold else [args.corpora / name for name in _BELIEF]
    if absent := [path for path in paths if not path.is_file()]:
        raise InputError(f"{absent[0]} is not there; name the gold file with --gold or the folder with --corpora")
    tables = list(measure_belief(paths, open_mesh(args.mesh)))
    if args.json:
        values = [{"what": what, "group": group, **asdict(table)} for what, group, table in tables]
        streams.out.write(json.dumps(values, indent=2) + "\n")
        return 0
    for what, group, table in tables:
        streams.out.write(f"{group}, {what}: Brier {table.brier:.3f}, calibration error {table.error:.3f}\n")
        streams.out.write("  belief     pairs  mean belief  share right\n")
        for one in table.bins:
            streams.out.write(
                f"  {one.low:.1f}-{one.high:.1f}  {one.number:8}  {one.belief:11.3f}  {one.share:11.3f}\n"
            )
    return 0


def _table(rows: Rows) -> str:
    width = max(map(len, rows), default=0)
    head = f"{'':<{width}}      P      R      F  right  found   gold\n"
    return head + "".join(f"{name:<{width}}  {_line(row)}\n" for name, row in rows.items())


def _line(row: Scores) -> str:
    counts = f"{row.right:5}  {row.found:5}  {row.gold:5}{_limits(row)}"
    if row.only_recall:
        return f"    -  {row.recall:.3f}      -  {row.right:5}      -  {row.gold:5}{_limits(row)}"
    return f"{row.precision:.3f}  {row.recall:.3f}  {row.f1:.3f}  {counts}"


def _limits(row: Scores) -> str:
    figure = "R" if row.only_recall else "F"
    return "" if row.interval is None else f"  {figure} in {row.interval[0]:.3f}-{row.interval[1]:.3f} (95 %)"


def _json(rows: Rows, errors: Iterable[Error]) -> str:
    values: dict[str, object] = {
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
        values["errors"] = listed
    return json.dumps(values, indent=2) + "\n"
