"""Take records out of a graph, with everything that they alone supported.

  kgraph remove --pmid 26873674            from the newest graph in output/
  kgraph remove --pmid 12,34 --graph DIR

What the rest of the graph says stays, with the belief that is left of it. The result is the same, byte for byte, as a build without these
records. Facts that are lost or believed less are told.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from kgraph.cli.graph_folder import HELP as GRAPH_HELP
from kgraph.cli.graph_folder import find_graph
from kgraph.cli.streams import Streams
from kgraph.errors import UsageError

HELP = "take records out of a graph"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``kgraph remove``."""
    parser.add_argument("--pmid", action="append", default=[], metavar="PMID[,PMID...]", help="PubMed ids")
    parser.add_argument("--graph", metavar="DIR", help=GRAPH_HELP)
    parser.add_argument("--mesh", type=Path, metavar="PATH", help="another vocabulary (see kgraph mesh build)")


def run(args: argparse.Namespace, streams: Streams) -> int:
    """Remove and tell what it means for the facts; 1 if one of the records was not there."""
    from kgraph.cli.upkeep import tell
    from kgraph.pipeline.collect import check_pmids
    from kgraph.pipeline.maintain import remove

    pmids = check_pmids(args.pmid)
    if not pmids:
        raise UsageError("nothing to take out; name records with --pmid 26873674")
    folder = find_graph(args.graph)
    done = remove(folder, pmids, streams.progress, mesh=args.mesh)
    return tell(done, folder, streams, mesh=args.mesh)
