"""Measure kgraph on gold corpora: precision, recall and F, with bootstrap intervals.

The corpora are not part of kgraph; --corpora names the folder that holds them (default: ../shared/corpora), --gold one file.
Without a corpus, the known ones are listed. `all` measures them all; `cross-corpus` compares the heads of a trained
recognizer on texts of other corpora; `belief` shows how far belief can be taken at its word.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.cli.reader_options import add_reader, reader
from kgraph.cli.streams import Streams
from kgraph.errors import KgraphError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kgraph.evaluate.tally import Measurement

HELP = "measure kgraph on gold corpora"
_BELIEF = ("bc5cdr/dev.pubtator", "biored/dev.pubtator")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``kgraph evaluate``."""
    parser.add_argument("corpus", nargs="?", help="what to measure; left out: list what can be")
    parser.add_argument("--gold", type=Path, metavar="FILE", help="a gold file in the corpus's format")
    parser.add_argument(
        "--corpora", type=Path, default=Path("../shared/corpora"), metavar="DIR", help="the corpora's folder"
    )
    parser.add_argument("--mesh", type=Path, metavar="PATH", help="another vocabulary (see kgraph mesh build)")
    parser.add_argument(
        "--records",
        type=Path,
        metavar="PATH",
        help="PubMed records (a file or folder) of a corpus's documents: adds its relations with and without MeSH indexing",
    )
    add_reader(parser)
    parser.add_argument(
        "--head",
        default="",
        metavar="CORPUS",
        help="whose way of marking a trained recognizer follows: bc5cdr, ncbi, biored",
    )
    parser.add_argument(
        "--beside",
        action="append",
        default=[],
        metavar="NAME=MODEL",
        help="another model whose rows stand beside, under this name",
    )
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="list the first N errors of each row as well"
    )
    parser.add_argument("--json", action="store_true", help="write JSON")
    parser.add_argument(
        "--markdown", type=Path, metavar="FILE", help="renew the sections of this scoreboard page as well"
    )


def run(args: argparse.Namespace, streams: Streams) -> int:
    """Measure and write tables."""
    if args.corpus is None:
        return _list(streams)
    if args.corpus == "belief":
        return _belief(args, streams)
    several = args.corpus == "all"
    if several and (args.gold or args.head or args.records):
        raise UsageError("--gold, --head and --records are for one corpus; name it in place of all")
    found = _measured(args, streams, several=several)
    if args.markdown:
        _renew(args.markdown, found, beside=_beside(args.beside))
    from kgraph.evaluate.board import TASKS

    return 1 if several and not set(TASKS) <= set(found) else 0


def _list(streams: Streams) -> int:
    from kgraph.evaluate import cross
    from kgraph.evaluate.board import TASKS

    titles = {name: task.title for name, task in TASKS.items()}
    titles[cross.NAME] = "the heads of a trained recognizer, each on the texts of the other corpora"
    titles["belief"] = "bins of belief against the share that is right, BC5CDR and BioRED"
    width = max(map(len, titles))
    streams.out.writelines(f"{name:<{width}}  {title}\n" for name, title in titles.items())
    return 0


def _measured(args: argparse.Namespace, streams: Streams, *, several: bool) -> dict[str, Measurement]:
    from kgraph.cli.evaluate_output import first, listing, other, table, values
    from kgraph.evaluate import cross
    from kgraph.evaluate.board import TASKS, measure
    from kgraph.mentions.annotate import is_trained
    from kgraph.mesh import open_mesh

    vocabulary, model, beside = open_mesh(args.mesh), reader(args), _beside(args.beside)
    names = [*TASKS, *([cross.NAME] if is_trained(model) else [])] if several else [args.corpus]
    measured: dict[str, Measurement] = {}
    documents: dict[str, object] = {}
    for name in names:
        try:
            if name == cross.NAME:
                result = cross.measure_cross(args.corpora, vocabulary, model=model)
            else:
                result = measure(
                    name,
                    args.corpora,
                    args.gold,
                    vocabulary,
                    model=model,
                    head=args.head,
                    beside=beside,
                    records=args.records,
                    indexing=not args.no_indexing,
                )
        except KgraphError as error:
            if not several:
                raise
            streams.err.write(f"not measured: {name}: {error}\n")
            continue
        measured[name] = result
        errors = first(result.errors, args.errors)
        documents[name] = values(result.rows, errors, result.tables)
        if not args.json:
            streams.out.write(
                (f"{name}\n" if several else "") + table(result.rows) + other(result.tables) + listing(errors)
            )
            streams.out.write("\n" if several else "")
    if args.json:
        streams.out.write(json.dumps(documents if several else documents[args.corpus], indent=2) + "\n")
    return measured


def _beside(items: Iterable[str]) -> dict[str, str]:
    pairs = [item.partition("=") for item in items]
    if any(not name or not model for name, _, model in pairs):
        raise UsageError("--beside takes a name and a model, such as fast=fast")
    return {name: model for name, _, model in pairs}


def _renew(path: Path, measured: Mapping[str, Measurement], *, beside: Iterable[str]) -> None:
    from kgraph.cli.output_file import written
    from kgraph.evaluate import cross
    from kgraph.evaluate.board import TASKS
    from kgraph.evaluate.scoreboard import renewed, section

    sections = {}
    for name, result in measured.items():
        task = TASKS.get(name)
        title = task.title if task else "Each head on each corpus, exact span and type"
        gold = task.gold if task else "`, `".join(cross.CORPORA.values())
        options = " --model MODEL" if task is None or task.head else ""
        if task is not None and task.training:
            options += "".join(f" --beside {other}={other.upper()}" for other in beside)
        sections[name] = section(name, title, gold, f"kgraph evaluate {name}{options}", result)
    page = path.read_text(encoding="utf-8") if path.is_file() else ""
    with written(path) as out:
        out.write(renewed(page, sections, [*TASKS, cross.NAME]))


def _belief(args: argparse.Namespace, streams: Streams) -> int:
    from kgraph.errors import InputError
    from kgraph.evaluate.belief import measure_belief
    from kgraph.mesh import open_mesh

    paths = [args.gold] if args.gold else [args.corpora / name for name in _BELIEF]
    if absent := [path for path in paths if not path.is_file()]:
        raise InputError(f"{absent[0]} is not there; name the gold file with --gold or the folder with --corpora")
    tables = list(measure_belief(paths, open_mesh(args.mesh), model=reader(args)))
    if args.json:
        found = [{"what": what, "group": group, **asdict(table)} for what, group, table in tables]
        streams.out.write(json.dumps(found, indent=2) + "\n")
        return 0
    for what, group, table in tables:
        streams.out.write(f"{group}, {what}: Brier {table.brier:.3f}, calibration error {table.error:.3f}\n")
        streams.out.write("  belief     pairs  mean belief  share right\n")
        for one in table.bins:
            streams.out.write(
                f"  {one.low:.1f}-{one.high:.1f}  {one.number:8}  {one.belief:11.3f}  {one.share:11.3f}\n"
            )
    return 0
