"""Find drugs, diseases and what is said of them in texts, without building a graph.

Reads every format that `kgraph build --input` reads and writes annotations as it goes. Relation lines in PubTator are
CID (chemical-induced disease: asserted causes and adverse events), TREATS and PREVENTS; denied and doubtful
statements are left out there (the JSON lines have them, marked).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from kgraph.cli.reader_options import add_reader, reader
from kgraph.cli.streams import Streams
from kgraph.model import Record, Reject

HELP = "find drugs, diseases and their relations in texts"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``kgraph annotate``."""
    parser.add_argument("--input", nargs="+", required=True, metavar="FILE", help="files; - is stdin")
    parser.add_argument("--format", default="pubtator", help="pubtator (default), bioc-json or jsonl")
    parser.add_argument("--output", type=Path, metavar="FILE", help="where to write (default: stdout)")
    add_reader(parser)
    parser.add_argument("--mesh", type=Path, metavar="PATH", help="another vocabulary (see kgraph mesh build)")


def run(args: argparse.Namespace, streams: Streams) -> int:
    """Annotate; what could not be read is told on stderr."""
    from kgraph.cli.output_file import written
    from kgraph.export.annotations import writer
    from kgraph.mesh import open_mesh
    from kgraph.pipeline import process

    write = writer(args.format)
    rejects: list[Reject] = []
    chunks = write(process(_records(args.input, streams, rejects), open_mesh(args.mesh), model=reader(args)))
    if args.output is None:
        for chunk in chunks:
            streams.out.write(chunk)
    else:
        with written(args.output) as out:
            out.writelines(chunks)
    for reject in rejects:
        streams.err.write(f"rejected: {reject.source}: {reject.reason}\n")
    return 0


def _records(names: Iterable[str], streams: Streams, rejects: list[Reject]) -> Iterator[Record]:
    from kgraph.sources.files import read_records

    task = streams.progress.track("annotating")
    for name in names:
        for item in read_records(name, stdin=streams.stdin):
            if isinstance(item, Reject):
                rejects.append(item)
            else:
                task.advance()
                yield item
    task.finish()
