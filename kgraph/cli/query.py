"""Ask the graph a question: one of the library's by name, or any SPARQL query from a file or from standard input.

kgraph query --list                                  what can be asked
kgraph query treatments --param drug=lenalidomide    drugs and diseases by name, synonym or MeSH id
kgraph query question.rq --format csv                your own SPARQL
kgraph query summary --graph https://host/sparql     a graph behind a SPARQL endpoint
echo 'ASK { ?s a biolink:Association }' | kgraph query -
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.cli.graph_folder import HELP_WITH_ENDPOINT, open_graph
from kgraph.cli.streams import Streams
from kgraph.errors import UsageError, VocabularyError

if TYPE_CHECKING:
    from kgraph.protocols import Vocabulary
    from kgraph.query.library import LibraryQuery

HELP = "answer a question from the graph: a query of the library, or any SPARQL"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the verb."""
    parser.add_argument(
        "query", nargs="?", metavar="NAME|FILE.rq|-", help="a library query, a file, or - for standard input"
    )
    parser.add_argument("--graph", metavar="DIR|URL", help=HELP_WITH_ENDPOINT)
    parser.add_argument(
        "--param", action="append", default=[], metavar="NAME=VALUE", help="fill in a parameter; may be repeated"
    )
    parser.add_argument(
        "--format", default="table", choices=("table", "csv", "tsv", "json", "turtle"), help="form of the answer"
    )
    parser.add_argument("--list", action="store_true", help="list the library's queries and their parameters")


def run(args: argparse.Namespace, streams: Streams) -> int:
    """Answer the query on stdout.

    Raises:
        KgraphError: for anything that the user can put right.
    """
    from kgraph.query.parameters import parse_pairs
    from kgraph.query.results import write_answer
    from kgraph.query.run import run_query

    if args.list:
        _list(streams)
        return 0
    if args.query is None:
        raise UsageError(
            "name a query, a file ending in .rq, or - for standard input; kgraph query --list shows the queries"
        )
    query = _read(args.query, streams)
    values = parse_pairs(args.param)
    store, _ = open_graph(args.graph)
    vocabulary = open_vocabulary() if values else None
    answer = run_query(store, query, values, vocabulary)
    write_answer(answer, args.format, streams.out, terminal=streams.colour)
    return 0


def open_vocabulary() -> Vocabulary | None:
    """Return the MeSH vocabulary, or ``None`` where it is not installed: then the names in the graph serve."""
    from kgraph.mesh import open_mesh

    try:
        return open_mesh()
    except VocabularyError:
        return None


def _read(name: str, streams: Streams) -> LibraryQuery:
    from kgraph.query import library

    if name == "-":
        try:
            return library.parse(streams.stdin.read().decode("utf-8-sig"), name="standard input")
        except UnicodeDecodeError as error:
            raise UsageError(f"standard input is not UTF-8 text (byte {error.start}); give a SPARQL query") from error
    if name.endswith(".rq") or "/" in name:
        return library.load_file(Path(name))
    return library.load(name)


def _list(streams: Streams) -> None:
    from kgraph.query import library

    for name in library.names():
        query = library.load(name)
        streams.out.write(f"{name}: {query.question}\n")
        for parameter in query.parameters:
            needed = "required" if parameter.required else "optional"
            streams.out.write(f"    --param {parameter.name}=...  ({needed}) {parameter.description}\n")
