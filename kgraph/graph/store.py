"""The store on disk: opened for reading as a snapshot, changed all at once or not at all.

>>> with write_store(folder) as writer:                      # doctest: +SKIP
...     writer.replace(graph, lines)
>>> open_store(folder).query("ASK { GRAPH ?g { ?s ?p ?o } }")    # doctest: +SKIP
True
"""

from __future__ import annotations

import gzip
import os
import shutil
import weakref
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from kgraph.errors import StoreError
from kgraph.graph import generations, locks
from kgraph.graph.oxigraph import OxigraphStore
from kgraph.graph.writer import StoreWriter
from kgraph.jsonl import atomic_writer

_Result = TypeVar("_Result")

# How often a reader tries again when writers replace the generation between its two steps
_TRIES = 5


def open_store(path: str | Path) -> OxigraphStore:
    """Open the store in the folder *path* for reading. It stays as it is now, whatever is written later.

    Raises:
        StoreError: if there is no store, or it is damaged or of an unknown format.
    """
    store = Path(path)
    for attempt in range(_TRIES):
        generation = generations.current(store)
        if not generation:
            raise StoreError(f"{store} holds no graph; make one with: kgraph build --pmid PMID")
        folder = generations.folder_of(store, generation)
        try:
            return _open(folder)
        except (OSError, RuntimeError) as error:
            if attempt + 1 < _TRIES and generations.current(store) != generation:
                continue
            raise StoreError(
                f"{store}: {folder.name} cannot be opened ({_short(error)}); remove {store} and build the graph again"
            ) from error
    raise StoreError(f"{store} is being rewritten over and over; try again when the builds are done")


def _open(folder: Path) -> OxigraphStore:
    """Open one generation, marked as being read for as long as the returned store lives."""
    import pyoxigraph

    descriptor = locks.take(folder / "FORMAT", shared=True, create=False)
    if descriptor is None:
        raise BlockingIOError("it is being removed")
    try:
        store = OxigraphStore(pyoxigraph.Store.read_only(str(folder / "quads")), writable=False)
    except BaseException:
        os.close(descriptor)
        raise
    weakref.finalize(store, os.close, descriptor)
    return store


@contextmanager
def write_store(
    path: str | Path, *, fresh: bool = False, tidy: Callable[[OxigraphStore], Iterable[str]] | None = None
) -> Iterator[StoreWriter]:
    """Change the store in the folder *path*, which is made if need be.

    What is written within the block becomes visible when the block ends; if it ends with an error nothing has changed. A kill at any
    moment leaves the old state or the new one.

    Args:
        path: the folder.
        fresh: start from an empty store instead of the present content.
        tidy: given the new content before it becomes visible, names graphs to remove from it.

    Raises:
        StoreError: if another process is writing, the folder holds something else, the disk refuses, or the store is damaged
            (unless *fresh*).
    """
    store = Path(path)
    generations.check_writable_place(store)
    try:
        store.mkdir(parents=True, exist_ok=True)
        lock = locks.take(store / ".lock")
    except OSError as error:
        raise StoreError(f"{store} cannot be written to ({error.strerror}); choose another folder") from error
    if lock is None:
        raise StoreError(f"{store} is being written to by another process; wait for it to end and try again")
    try:
        if fresh:
            _forget_damage(store)
        before = _guarded(store, lambda: _prepare(store))
        after = _guarded(store, lambda: generations.make(store))
        folder = generations.folder_of(store, after)
        try:
            base = generations.folder_of(store, before) / "quads" if before and not fresh else None
            with StoreWriter(folder, base) as writer:
                yield writer
                changed = _guarded(store, lambda: writer.finish(tidy))
            if changed:
                _guarded(store, lambda: generations.switch(store, after))
            else:
                shutil.rmtree(folder, ignore_errors=True)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        generations.tidy(store)
    finally:
        os.close(lock)


def _prepare(store: Path) -> int:
    generations.tidy(store)
    return generations.current(store)


def _guarded(store: Path, step: Callable[[], _Result]) -> _Result:
    """Run one step of writing; what the disk or the database refuses becomes a StoreError."""
    try:
        return step()
    except OSError as error:
        raise StoreError(f"{store} cannot be written to ({_short(error)}); the graph is as it was before") from error


def _forget_damage(store: Path) -> None:
    """Remove a CURRENT that leads nowhere, so that a fresh build can go on."""
    try:
        generations.current(store)
    except StoreError:
        (store / "CURRENT").unlink(missing_ok=True)


def write_nquads(store: OxigraphStore, path: Path) -> int:
    """Write all quads, sorted, to the gzip file *path* in one step and return their number.

    The bytes depend on the quads only: no time and no name is in them.
    """
    count = 0
    with atomic_writer(path, "wb") as raw, gzip.GzipFile("", "wb", 6, raw, mtime=0) as stream:
        for line in store.dump():
            stream.write(line.encode())
            count += 1
    return count


def _short(error: BaseException) -> str:
    return " ".join(str(error).split())[:200]
