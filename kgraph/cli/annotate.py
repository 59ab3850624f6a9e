"""Find drugs, diseases and what is said of them in texts, without building a graph.

Reads every format that `kgraph build --input` reads and writes annotations as it goes. Relation lines in PubTator are
CID (chemical-induced disease: asserted causes and adverse events), TREATS and PREVENTS; denied and doubtful
statements are left out there (the JSON lines have them, marked).

Annotations that PubTator and BioC input brings are ignored, or kept in place of what would be found (--keep-gold).
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from kgraph.cli.reader_options import add_reader, reader
from kgraph.cli.streams import Streams
from kgraph.model import AnnotatedRecord, Facts, Reject

Item = TypeVar("Item")
HELP = "find drugs, diseases and their relations in texts"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``kgraph annotate``."""
    parser.add_argument("--input", nargs="+", required=True, metavar="FILE", help="files; - is stdin")
    parser.add_argument("--format", default="pubtator", help="pubtator (default), bioc-json or jsonl")
    parser.add_argument("--output", type=Path, metavar="FILE", help="where to write (default: stdout)")
    parser.add_argument(
        "--keep-gold",
        action="store_true",
        help="take the mentions that PubTator and BioC input brings; documents that bring none are read",
    )
    add_reader(parser)
    parser.add_argument("--mesh", type=Path, metavar="PATH", help="another vocabulary (see kgraph mesh build)")


def run(args: argparse.Namespace, streams: Streams) -> int:
    """Annotate; what could not be read is told on stderr."""
    from kgraph.cli.output_file import written
    from kgraph.export.annotations import writer

    write = writer(args.format)
    rejects: list[Reject] = []
    left_out: Counter[str] = Counter()
    number: Counter[str] = Counter()
    found = _counted(_read(args, streams, rejects, left_out), number)
    chunks = write(found)
    if args.output is None:
        for chunk in chunks:
            streams.out.write(chunk)
    else:
        with written(args.output) as out:
            out.writelines(chunks)
    for reject in rejects:
        streams.err.write(f"rejected: {reject.source}: {reject.reason}\n")
    if not number:
        streams.err.write("note: no record was read, so there is nothing to annotate\n")
    if left_out:
        kinds = ", ".join(f"{name or 'without a type'} {number:,}" for name, number in sorted(left_out.items()))
        streams.err.write(f"note: annotations of types that kgraph does not keep were left out: {kinds}\n")
    return 0


def _read(
    args: argparse.Namespace, streams: Streams, rejects: list[Reject], left_out: Counter[str]
) -> Iterator[tuple[AnnotatedRecord, Facts]]:
    from kgraph.mesh import open_mesh
    from kgraph.pipeline import process
    from kgraph.pipeline.given import process_given
    from kgraph.sources.files import read_documents, read_records

    vocabulary, model, indexing = open_mesh(args.mesh), reader(args), not args.no_indexing
    if args.keep_gold:
        documents = _items(args.input, read_documents, streams, rejects)
        return process_given(documents, vocabulary, model=model, indexing=indexing, left_out=left_out)
    return process(_items(args.input, read_records, streams, rejects), vocabulary, model=model, indexing=indexing)


def _counted(items: Iterable[Item], number: Counter[str]) -> Iterator[Item]:
    for item in items:
        number["records"] += 1
        yield item


def _items(
    names: Iterable[str], read: Callable[..., Iterator[Item | Reject]], streams: Streams, rejects: list[Reject]
) -> Iterator[Item]:
    task = streams.progress.track("annotating")
    for name in names:
        for item in read(name, stdin=streams.stdin):
            if isinstance(item, Reject):
                rejects.append(item)
            else:
                task.advance()
                yield item
    task.finish()
