"""Write the graph in a form that another program reads.

  nquads trig turtle jsonld   the whole RDF graph (Turtle without its named graphs)
  graphml cytoscape           drugs and diseases for Gephi, Cytoscape, NetworkX; denied edges have negated = true
  kgx                         nodes and edges as TSV in Biolink terms; denied statements only with --denied
  csv                         evidence and outcomes for spreadsheets and meta-analysis
  html svg                    the report, and its picture

kgx and csv are two tables: --table names one; with --output NAME and no --table both are written, as
NAME_nodes.tsv and NAME_edges.tsv, or NAME_evidence.csv and NAME_outcomes.csv.

  kgraph export graphml --output lupus.graphml
  kgraph export csv --table outcomes > outcomes.csv
  kgraph export kgx --output lupus
"""

from __future__ import annotations

import argparse
import codecs
import gzip
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, TextIO, cast

from kgraph.cli.graph_folder import HELP as GRAPH_HELP
from kgraph.cli.graph_folder import find_graph
from kgraph.cli.streams import Streams
from kgraph.errors import StoreError, UsageError

if TYPE_CHECKING:
    from kgraph.cli.graph_content import Content

HELP = "write the graph for other programs: RDF, GraphML, KGX, CSV, Cytoscape, HTML"
_RDF: Final = ("nquads", "trig", "turtle", "jsonld")
_COPIES: Final = {"graphml": "graph.graphml", "html": "report.html"}
_TABLES: Final = {"csv": (("evidence", "outcomes"), ".csv"), "kgx": (("edges", "nodes"), ".tsv")}
FORMATS: Final = (*_RDF, "graphml", "kgx", "csv", "cytoscape", "html", "svg")
_Writer = Callable[[TextIO], None]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the verb."""
    parser.add_argument("format", metavar="FORMAT", help=", ".join(FORMATS))
    parser.add_argument("--graph", metavar="DIR", help=GRAPH_HELP)
    parser.add_argument(
        "--output", type=Path, metavar="FILE", help="write there in one step (default: standard output)"
    )
    parser.add_argument("--table", metavar="NAME", help="csv: evidence or outcomes; kgx: nodes or edges")
    parser.add_argument("--bom", action="store_true", help="csv: begin with a byte order mark, for Excel")
    parser.add_argument("--denied", action="store_true", help="kgx: denied statements too, with negated = true")


def run(args: argparse.Namespace, streams: Streams) -> int:
    """Export the graph.

    Raises:
        KgraphError: for anything that the user can put right.
    """
    if args.format not in FORMATS:
        raise UsageError(f"unknown format {args.format!r}; known are {', '.join(FORMATS)}")
    for path, write in _jobs(args, find_graph(args.graph)):
        if path is None:
            write(streams.out)
        else:
            with _file(path) as out:
                write(out)
    return 0


def _jobs(args: argparse.Namespace, folder: Path) -> Iterator[tuple[Path | None, _Writer]]:
    """Yield where to write and what writes there."""
    if args.format not in _TABLES:
        if args.table:
            raise UsageError(f"{args.format} has no tables; leave out --table")
        yield args.output, _writer(args.format, folder)
        return
    from kgraph.cli.graph_content import Content

    names, ending = _TABLES[args.format]
    if args.table and args.table not in names:
        raise UsageError(f"{args.format} has no table {args.table!r}; known are {', '.join(names)}")
    content = Content.load(folder)
    if args.table or args.output is None:
        yield args.output, _table(args, content, args.table or names[0])
        return
    stem = args.output.with_suffix("") if args.output.suffix == ending else args.output
    for name in names:
        yield stem.with_name(f"{stem.name}_{name}{ending}"), _table(args, content, name)


def _writer(form: str, folder: Path) -> _Writer:
    if form in _COPIES:
        return lambda out: _copy(folder / _COPIES[form], out)
    if form in _RDF:
        return lambda out: _rdf(form, folder / "graph.nq.gz", out)
    from kgraph.cli.graph_content import Content

    content = Content.load(folder)
    return content.write_svg if form == "svg" else content.write_cytoscape


def _table(args: argparse.Namespace, content: Content, name: str) -> _Writer:
    if args.format == "kgx":
        return lambda out: content.write_kgx(out, name, denied=args.denied)
    return lambda out: content.write_csv(out, name, bom=args.bom)


def _copy(path: Path, out: TextIO) -> None:
    """Hand through a file that the build has written from the same content."""
    try:
        with path.open(encoding="utf-8", newline="") as source:
            while piece := source.read(1 << 16):
                out.write(piece)
    except FileNotFoundError:
        raise StoreError(f"{path} is missing; build the graph again") from None


def _rdf(form: str, dump: Path, out: TextIO) -> None:
    from kgraph.export.rdf import write_rdf

    try:
        with gzip.open(dump, "rt", encoding="utf-8", newline="\n") as lines:
            write_rdf(lines, form, cast("IO[bytes]", _Sink(out)))
    except FileNotFoundError:
        raise StoreError(f"{dump} is missing; build the graph again") from None
    except (EOFError, gzip.BadGzipFile, UnicodeDecodeError) as error:
        raise StoreError(f"{dump} is damaged ({error}); build the graph again") from error


class _Sink:
    """A binary stream, as far as a serialiser needs one, whose UTF-8 goes to a text stream."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._decoder = codecs.getincrementaldecoder("utf-8")()

    def write(self, data: bytes) -> int:
        self._out.write(self._decoder.decode(data))
        return len(data)

    def flush(self) -> None:
        self._out.flush()


@contextmanager
def _file(path: Path) -> Iterator[TextIO]:
    """Open *path* for writing in one step.

    Raises:
        UsageError: if it is a folder or cannot be written to.
    """
    from kgraph.jsonl import atomic_writer

    if path.is_dir():
        raise UsageError(f"{path} is a folder; name a file with --output")
    try:
        with atomic_writer(path) as out:
            yield cast("TextIO", out)
    except OSError as error:
        raise UsageError(f"{path} cannot be written ({error.strerror}); name another file with --output") from error
