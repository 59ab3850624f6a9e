"""Write the graph in a form that another program reads.

  nquads trig turtle jsonld   the whole RDF graph (Turtle without its named graphs)
  graphml cytoscape           drugs and diseases for Gephi, Cytoscape, NetworkX; denied edges have negated = true
  kgx                         nodes and edges in Biolink terms, TSV or JSON lines; denied statements only with --denied
  csv                         evidence and outcomes for spreadsheets and meta-analysis
  nanopub                     one nanopublication for each sure statement, as TriG; denied ones only with --denied
  html svg                    the report, and its picture

kgx and csv are two tables: --table names one; with --output NAME and no --table both are written, as
NAME_nodes.tsv and NAME_edges.tsv (or .jsonl), or NAME_evidence.csv and NAME_outcomes.csv. Packages that are
installed beside kgraph may add formats; an unknown one is answered with the list.

  kgraph export graphml --output lupus.graphml
  kgraph export csv --table outcomes > outcomes.csv
  kgraph export kgx --output lupus
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from kgraph.cli.graph_folder import HELP as GRAPH_HELP
from kgraph.cli.graph_folder import find_graph
from kgraph.cli.output_file import written
from kgraph.cli.streams import Streams
from kgraph.errors import UsageError

if TYPE_CHECKING:
    from kgraph.export.exporter import Exporter
    from kgraph.export.graph_files import GraphFiles

HELP = "write the graph for other programs: RDF, GraphML, KGX, CSV, nanopublications, Cytoscape, HTML"
_FORMATS = "nquads, trig, turtle, jsonld, graphml, cytoscape, kgx, csv, nanopub, html, svg"
_Writer = Callable[[TextIO], None]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the verb."""
    parser.add_argument("format", metavar="FORMAT", help=_FORMATS)
    parser.add_argument("--graph", metavar="DIR", help=GRAPH_HELP)
    parser.add_argument(
        "--output", type=Path, metavar="FILE", help="write there in one step (default: standard output)"
    )
    parser.add_argument("--table", metavar="NAME", default="", help="csv: evidence or outcomes; kgx: nodes or edges")
    parser.add_argument("--bom", action="store_true", help="csv: begin with a byte order mark, for Excel")
    parser.add_argument(
        "--denied", action="store_true", help="kgx, nanopub: denied statements too, with negated = true"
    )
    parser.add_argument("--lines", action="store_true", help="kgx: JSON lines in place of TSV")


def run(args: argparse.Namespace, streams: Streams) -> int:
    """Export the graph.

    Raises:
        KgraphError: for anything that the user can put right.
    """
    from kgraph.export.exporter import exporter

    found = exporter(args.format)
    _check(args, found)
    graph = _graph(find_graph(args.graph))
    for path, write in _jobs(args, found, graph):
        if path is None:
            write(streams.out)
        else:
            with written(path) as out:
                write(out)
    return 0


def _check(args: argparse.Namespace, found: Exporter) -> None:
    if args.table and not found.tables:
        raise UsageError(f"{args.format} has no tables; leave out --table")
    if args.table and args.table not in found.tables:
        raise UsageError(f"{args.format} has no table {args.table!r}; known are {', '.join(found.tables)}")
    for name in ("bom", "denied", "lines"):
        if getattr(args, name) and name not in found.options:
            raise UsageError(f"--{name} means nothing for {args.format}; leave it out")


def _graph(folder: Path) -> GraphFiles:
    from kgraph.cli.query import open_vocabulary
    from kgraph.export.graph_files import GraphFiles

    vocabulary = open_vocabulary()
    return GraphFiles(folder, vocabulary.concept if vocabulary else lambda _curie: None)


def _jobs(args: argparse.Namespace, found: Exporter, graph: GraphFiles) -> Iterator[tuple[Path | None, _Writer]]:
    """Yield where to write and what writes there."""
    ending = found.lines_ending if args.lines else found.ending
    if not found.tables or args.table or args.output is None:
        yield args.output, _writer(args, found, graph, args.table or next(iter(found.tables), ""))
        return
    stem = args.output.with_suffix("") if args.output.suffix == ending else args.output
    for name in found.tables:
        yield stem.with_name(f"{stem.name}_{name}{ending}"), _writer(args, found, graph, name)


def _writer(args: argparse.Namespace, found: Exporter, graph: GraphFiles, table: str) -> _Writer:
    from kgraph.export.exporter import Options

    options = Options(table=table, bom=args.bom, denied=args.denied, lines=args.lines)
    return lambda out: found.write(graph, out, options)
