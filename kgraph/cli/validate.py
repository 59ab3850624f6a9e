"""Check a graph against the shapes of its data model (ontologies/shapes.ttl) and with the quality queries (queries/quality/).

The shapes look at nodes one by one, the queries at how nodes and graphs fit together. One line for each thing that is not as it should
be, in words; exit code 0 if there is none, 1 otherwise.
"""

from __future__ import annotations

import argparse

from kgraph.cli.graph_folder import HELP_WITH_ENDPOINT, open_graph
from kgraph.cli.streams import Streams

HELP = "check a graph against the data model's shapes and with quality queries"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the verb."""
    parser.add_argument("--graph", metavar="DIR|URL", help=HELP_WITH_ENDPOINT)


def run(args: argparse.Namespace, streams: Streams) -> int:
    """Write the violations on stdout and a closing line on stderr.

    Raises:
        KgraphError: if there is no graph, or pySHACL is not installed.
    """
    from kgraph.graph.shapes import validate
    from kgraph.query import quality
    from kgraph.query.plain import plain

    store, name = open_graph(args.graph)
    findings = list(quality.check(store))
    for finding in findings:
        streams.out.write(plain(str(finding)) + "\n")
    count = sum(finding.count for finding in findings)
    for violation in validate(store):
        streams.out.write(plain(str(violation)) + "\n")
        count += 1
    if count:
        streams.err.write(f"{name}: {count:,} violations in {len(store):,} quads\n")
        return 1
    streams.err.write(f"{name}: conforms ({len(store):,} quads)\n")
    return 0
