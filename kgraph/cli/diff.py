"""Show which facts differ between two graphs: lost, gained, believed less or more, and by which articles.

  kgraph diff output/monday output/friday
  kgraph diff old.nq.gz output/friday --format tsv

A graph is a folder that kgraph build made, or an N-Quads file (.nq, .nq.gz). Exit code 0 if they say the same, 1 if not.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from kgraph.cli.fact_changes import FORMATS
from kgraph.cli.streams import Streams

HELP = "show which facts differ between two graphs"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of ``kgraph diff``."""
    parser.add_argument("before", metavar="A", help="the graph to compare with: a folder or an N-Quads file")
    parser.add_argument("after", metavar="B", help="the graph to look at")
    parser.add_argument("--format", choices=FORMATS, default="table", help="form of the result (default: table)")


def run(args: argparse.Namespace, streams: Streams) -> int:
    """Write the changes from A to B on stdout and how many there are on stderr; 1 if there are any."""
    from kgraph.cli.fact_changes import namer, write_changes
    from kgraph.cli.graph_folder import find_graph
    from kgraph.cli.query import open_vocabulary
    from kgraph.pipeline.changes import compare
    from kgraph.pipeline.facts import read_facts

    paths = [Path(name) if Path(name).is_file() else find_graph(name) for name in (args.before, args.after)]
    before, after = map(read_facts, paths)
    changes = compare(before, after)
    if changes or args.format != "table":
        write_changes(changes, streams.out, args.format, namer(open_vocabulary()), terminal=streams.colour)
    told = f"{len(changes):,} facts differ" if changes else "the same facts"
    streams.err.write(f"{args.before}, {args.after}: {told} ({len(before.facts):,} and {len(after.facts):,})\n")
    return 1 if changes else 0
