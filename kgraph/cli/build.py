"""Build a graph from PubMed ids, files or a PubMed query.

The records are fetched (or read), drugs and diseases are found and linked to MeSH, statements between them are read
with their numbers, and everything is written to a folder: the graph, tables as JSON lines, GraphML and a report.
A folder that holds a graph already is added to: new records join, records it has are replaced.

  kgraph build --pmid 26873674                 the record and its 20 nearest neighbours
  kgraph build --input records.xml.gz          PubMed XML, MEDLINE, page text, PubTator, BioC, JSON lines; - is stdin
  kgraph build --query "lenalidomide lupus"    what PubMed finds
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.cli.reader_options import add_reader, reader
from kgraph.cli.streams import Streams
from kgraph.errors import UsageError

if TYPE_CHECKING:
    from kgraph.pipeline.request import BuildRequest, BuildResult

HELP = "build a graph from PubMed ids, files or a query"
OUTPUT = Path("output")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``kgraph build``."""
    what = parser.add_argument_group("what to take in (at least one)")
    what.add_argument("--pmid", action="append", default=[], metavar="PMID[,PMID...]", help="PubMed ids")
    what.add_argument("--input", nargs="+", action="extend", default=[], metavar="FILE", help="files; - is stdin")
    what.add_argument("--query", default="", help="a PubMed query")
    parser.add_argument("--related", type=_count, metavar="K", help="neighbours of each PMID to add (default: 20)")
    parser.add_argument(
        "--limit", type=_count, default=200, metavar="N", help="records to take of a query (default: 200)"
    )
    parser.add_argument("--out", type=Path, metavar="DIR", help="the folder of the graph (default: output/NAME)")
    parser.add_argument("--fresh", action="store_true", help="start anew: what is in the folder is replaced")
    parser.add_argument("--offline", action="store_true", help="make no request; use what is cached or given")
    parser.add_argument("--strict", action="store_true", help="exit with 1 if anything is missing, neighbours included")
    parser.add_argument("--email", help="your address, which NCBI asks for (or NCBI_EMAIL)")
    parser.add_argument(
        "--workers", type=_workers, default=1, metavar="N", help="processes that read the records (default: 1)"
    )
    parser.add_argument("--mesh", type=Path, metavar="PATH", help="another vocabulary (see kgraph mesh build)")
    add_reader(parser)
    parser.add_argument("--config", type=Path, metavar="FILE", help="settings as TOML")
    parser.add_argument("--date", help="the date the run is said to have (ISO; default: today in UTC, or KGRAPH_DATE)")


def run(args: argparse.Namespace, streams: Streams) -> int:
    """Build and tell what was done; 1 if a record that was asked for by id could not be had, or the graph is not healthy."""
    from kgraph.pipeline import build

    request = _request(args, streams)
    folder = args.out or OUTPUT / request.name
    result = build(request, folder, streams.progress)
    streams.progress.close()
    _tell(request, result, streams)
    if result.missing or result.problems or (args.strict and not result.complete):
        return 1
    return 0


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of 0 or more")
    return int(text)


def _workers(text: str) -> int:
    number = _count(text)
    if not 1 <= number <= 256:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to 256")
    return number


def _request(args: argparse.Namespace, streams: Streams) -> BuildRequest:
    from kgraph import config
    from kgraph.pipeline.collect import check_pmids
    from kgraph.pipeline.request import RELATED_DEFAULT, BuildRequest

    if not (args.pmid or args.input or args.query):
        raise UsageError("nothing to build from; give --pmid 26873674, --input FILE or --query TEXT")
    settings = config.load(args.config)
    if args.email:
        settings = config.with_email(settings, args.email)
    pmids = check_pmids(args.pmid)
    if args.pmid and not pmids:
        raise UsageError("--pmid names no PubMed id; give 1 to 8 digits, such as 26873674")
    related = args.related if args.related is not None else RELATED_DEFAULT
    return BuildRequest(
        settings=settings,
        date=run_date(args.date or settings.date),
        pmids=pmids,
        inputs=tuple(args.input),
        query=args.query,
        limit=args.limit,
        related=related if pmids else 0,
        offline=args.offline,
        fresh=args.fresh,
        mesh=args.mesh,
        model=reader(args),
        indexing=not args.no_indexing,
        workers=args.workers,
        stdin=streams.stdin,
    )


def run_date(text: str) -> str:
    """Return *text* as an ISO date; today in UTC for an empty one.

    Raises:
        UsageError: if it is not a date.
    """
    from datetime import UTC, date, datetime

    if not text:
        return datetime.now(UTC).date().isoformat()
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise UsageError(f"{text!r} is not a date; write it like 2026-01-31") from None


def _tell(request: BuildRequest, result: BuildResult, streams: Streams) -> None:
    err = streams.err
    for note in result.notes:
        err.write(f"note: {note}\n")
    if result.offline and result.missing_related:
        why = "no network was asked for" if request.offline else "NCBI could not be reached"
        again = f"kgraph build --pmid {','.join(request.pmids)} --out {result.folder}"
        err.write(f"note: {why}: related articles are missing; complete the graph later with: {again}\n")
    elif result.missing_related:
        names = list(result.missing_related)
        shown = ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")
        err.write(f"missing: {len(names)} related articles ({shown}): {next(iter(result.missing_related.values()))}\n")
    for curie, reason in result.missing.items():
        err.write(f"missing: {curie}: {reason}\n")
    for problem in result.problems:
        err.write(f"quality: {problem}\n")
    counts = result.counts
    folder = [("folder", str(result.folder))] if counts["records"] else []
    rows = folder + [(name, f"{counts[name]:,}") for name in counts]
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        streams.out.write(f"{name:<{width}}  {value}\n")
