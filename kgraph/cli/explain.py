"""Show the sentences behind what the graph says about a drug, or about a drug and a disease: statements, then outcomes.

kgraph explain lenalidomide
kgraph explain lenalidomide "discoid lupus erythematosus"

Names, synonyms and MeSH ids are understood. The drug, the disease and the words that relate them are marked in each sentence;
articles that were retracted are shown and marked, they do not count.
"""

from __future__ import annotations

import argparse

from kgraph.cli.graph_folder import HELP_WITH_ENDPOINT, open_graph
from kgraph.cli.query import open_vocabulary
from kgraph.cli.streams import Streams

HELP = "show the sentences behind a statement, with their PMIDs"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the verb."""
    parser.add_argument("subject", metavar="SUBJECT", help="a drug (or a disease, then OBJECT is a drug)")
    parser.add_argument(
        "object", metavar="OBJECT", nargs="?", help="a disease or finding; without it all statements are shown"
    )
    parser.add_argument("--graph", metavar="DIR|URL", help=HELP_WITH_ENDPOINT)


def run(args: argparse.Namespace, streams: Streams) -> int:
    """Write the explanations on stdout; exit code 0 also if the graph says nothing, which a line on stderr tells.

    Raises:
        KgraphError: for anything that the user can put right.
    """
    from kgraph.query.explain import explain, labels
    from kgraph.query.explain_outcomes import concepts, explain_outcomes
    from kgraph.query.explanation_text import write_explanations
    from kgraph.query.parameters import resolve_concept

    store, _ = open_graph(args.graph)
    vocabulary = open_vocabulary()
    subject = resolve_concept(args.subject, store, vocabulary)
    target = resolve_concept(args.object, store, vocabulary) if args.object is not None else None
    found = explain(store, subject, target)
    outcomes = explain_outcomes(store, subject, target)
    if not found and not outcomes:
        about = args.subject if args.object is None else f"{args.subject} and {args.object}"
        streams.err.write(f"the graph says nothing about {about}\n")
        return 0
    names = labels(store, {iri for item in found for iri in (item.subject, item.object)} | concepts(outcomes))
    write_explanations(found, names, streams.out, outcomes=outcomes, colour=streams.colour)
    return 0
