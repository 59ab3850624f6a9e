"""Check a graph against the shapes of its data model (ontologies/shapes.ttl).

One line for each node that is not as it should be, in words; exit code 0 if there is none, 1 otherwise.
"""

from __future__ import annotations

import argparse

from kgraph.cli.graph_folder import HELP as GRAPH_HELP
from kgraph.cli.graph_folder import find_graph
from kgraph.cli.streams import Streams

HELP = "check a graph against the data model's shapes"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the verb."""
    parser.add_argument("--graph", metavar="DIR", help=GRAPH_HELP)


def run(args: argparse.Namespace, streams: Streams) -> int:
    """Write the violations on stdout and a closing line on stderr.

    Raises:
        KgraphError: if there is no graph, or pySHACL is not installed.
    """
    from kgraph.graph.shapes import validate
    from kgraph.graph.store import open_store
    from kgraph.query.plain import plain

    folder = find_graph(args.graph)
    store = open_store(folder / "store")
    count = 0
    for violation in validate(store):
        streams.out.write(plain(str(violation)) + "\n")
        count += 1
    if count:
        streams.err.write(f"{folder}: {count:,} violations in {len(store):,} quads\n")
        return 1
    streams.err.write(f"{folder}: conforms ({len(store):,} quads)\n")
    return 0
