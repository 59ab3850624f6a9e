"""Reads records in several processes, with the results of one: same order, same bytes."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from pathlib import Path

from kgraph.assertions import extract
from kgraph.errors import KgraphError
from kgraph.mentions import annotate
from kgraph.mentions.annotate import DEFAULT
from kgraph.mesh import open_mesh
from kgraph.mesh.resolve import resolve_record
from kgraph.model import AnnotatedRecord, Facts, Record
from kgraph.protocols import Vocabulary

Read = tuple[AnnotatedRecord, Facts]
# records handed to a process at a time, and such portions waiting for each process: memory does not grow with the input
_PORTION = 25
_WAITING = 3


def process(
    records: Iterable[Record], vocabulary: Vocabulary, *, model: str = DEFAULT, indexing: bool = True
) -> Iterator[Read]:
    """Yield each record with its mentions and its facts, in the order given.

    *model* says who finds the mentions, *indexing* whether the records' MeSH indexing is read as well, or their text alone.
    """
    resolved = (resolve_record(record, vocabulary) for record in records)
    for document in annotate(resolved, vocabulary, model=model, indexing=indexing):
        yield document, extract(document, vocabulary, indexing=indexing)


def process_in(
    workers: int, records: Iterable[Record], mesh: Path | None, *, model: str = DEFAULT, indexing: bool = True
) -> Iterator[Read]:
    """Do what :func:`process` does in as many processes as *workers* says; each opens the vocabulary *mesh* for itself.

    The processes are started afresh ("spawn") on every system, so that nothing of this process is copied into them.

    Raises:
        KgraphError: if one of the processes was killed.
    """
    stream = iter(records)
    context = multiprocessing.get_context("spawn")
    waiting: deque[Future[list[Read]]] = deque()
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_start, initargs=(mesh, model, indexing)) as pool:
        try:
            while True:
                while len(waiting) < workers * _WAITING and (portion := list(islice(stream, _PORTION))):
                    waiting.append(pool.submit(_work, portion))
                if not waiting:
                    return
                yield from waiting.popleft().result()
        except BrokenProcessPool as error:
            raise KgraphError(
                "a worker process was killed, perhaps for want of memory; run again with fewer --workers"
            ) from error
        finally:
            for future in waiting:
                future.cancel()


class _Own:
    """The vocabulary of a worker process, who finds mentions there, and whether indexing is read."""

    vocabulary: Vocabulary
    model: str
    indexing: bool


def _start(mesh: Path | None, model: str, indexing: bool) -> None:
    # Ctrl-C is for the process that the user started; it ends this one
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _Own.vocabulary, _Own.model, _Own.indexing = open_mesh(mesh), model, indexing


def _work(records: list[Record]) -> list[Read]:
    return list(process(records, _Own.vocabulary, model=_Own.model, indexing=_Own.indexing))
