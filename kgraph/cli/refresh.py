"""Fetch the records of a graph again and bring it to what PubMed says now.

Records that were retracted, withdrawn or deleted stay in the graph with their status and support nothing any more; corrected ones and
those with an expression of concern are read again. What changed is told: the records first, then each fact that was lost or gained, or
is believed less or more, and why. Needs the network: without it nothing is changed.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from kgraph.cli.graph_folder import HELP as GRAPH_HELP
from kgraph.cli.graph_folder import find_graph
from kgraph.cli.streams import Streams

HELP = "fetch the records again; revoke what was retracted or deleted"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``kgraph refresh``."""
    parser.add_argument("--graph", metavar="DIR", help=GRAPH_HELP)
    parser.add_argument("--email", help="your address, which NCBI asks for (or NCBI_EMAIL)")
    parser.add_argument("--mesh", type=Path, metavar="PATH", help="another vocabulary (see kgraph mesh build)")
    parser.add_argument("--config", type=Path, metavar="FILE", help="settings as TOML")
    parser.add_argument("--date", help="the date the run is said to have (ISO; default: today in UTC, or KGRAPH_DATE)")


def run(args: argparse.Namespace, streams: Streams) -> int:
    """Refresh and tell what changed; 1 if nothing could be learnt about one of the records."""
    from kgraph import config
    from kgraph.cli.build import run_date
    from kgraph.cli.upkeep import tell
    from kgraph.pipeline.maintain import refresh

    settings = config.load(args.config)
    if args.email:
        settings = config.with_email(settings, args.email)
    folder = find_graph(args.graph)
    done = refresh(folder, settings, run_date(args.date or settings.date), streams.progress, mesh=args.mesh)
    return tell(done, folder, streams, mesh=args.mesh)
