"""The folder of a store: numbered generations, of which the file CURRENT names the one that counts.

::

    store/
      CURRENT                 "generation-000002"; replaced in one step
      .lock                   held by the one writer
      generation-000002/
        FORMAT                "kgraph store 1"; readers hold a shared lock on it
        quads/                the Oxigraph database

A generation is never changed once CURRENT names it. So a reader sees one state for as long as it likes, and a writer that is killed
at any moment leaves the old state, or the new one, and at most a folder that the next writer removes.
"""

from __future__ import annotations

import os
import re
import shutil
from contextlib import suppress
from pathlib import Path

from kgraph.errors import StoreError
from kgraph.graph import locks
from kgraph.jsonl import atomic_writer

FORMAT = "kgraph store 1\n"
_NAME = re.compile(r"generation-(\d{6,})")
_TRASH = ".trash-"
_OURS = re.compile(r"generation-\d{6,}|\.trash-.*|\.CURRENT\..*|\.lock|CURRENT")


def number(name: str) -> int:
    """Return the number of a generation's folder name, or 0 for any other name."""
    match = _NAME.fullmatch(name)
    return int(match[1]) if match else 0


def folder_of(store: Path, generation: int) -> Path:
    """Return the folder of a generation."""
    return store / f"generation-{generation:06d}"


def current(store: Path) -> int:
    """Return the number of the generation that counts; 0 if there is none yet.

    Raises:
        StoreError: if CURRENT is damaged, or the generation it names is missing or of an unknown format.
    """
    try:
        text = (store / "CURRENT").read_text(encoding="ascii", errors="replace")
    except (FileNotFoundError, NotADirectoryError):
        return 0
    except OSError as error:
        raise StoreError(
            f"{store}/CURRENT cannot be read ({error.strerror}); check the folder's permissions"
        ) from error
    found = number(text.strip())
    if not found:
        raise StoreError(
            f"{store}/CURRENT is damaged (it reads {text[:40]!r}); remove {store} and build the graph again"
        )
    try:
        version = (folder_of(store, found) / "FORMAT").read_text(encoding="ascii", errors="replace")
    except OSError as error:
        raise StoreError(
            f"{store}: {text.strip()} is missing or damaged; remove {store} and build the graph again"
        ) from error
    if version != FORMAT:
        raise StoreError(
            f"{store} is of format {version.strip()[:40]!r}, not {FORMAT.strip()!r}; build it with this kgraph"
        )
    return found


def _all(store: Path) -> list[int]:
    return sorted(generation for path in store.iterdir() if (generation := number(path.name)))


def make(store: Path) -> int:
    """Make the folder of the next generation and return its number; the caller holds the writer's lock."""
    following = max([0, *_all(store)]) + 1
    folder = folder_of(store, following)
    folder.mkdir()
    (folder / "FORMAT").write_text(FORMAT, encoding="ascii")
    return following


def switch(store: Path, generation: int) -> None:
    """Let CURRENT name *generation*, in one step that is on disk when this returns."""
    with atomic_writer(store / "CURRENT") as stream:
        stream.write(folder_of(store, generation).name + "\n")
    _sync_folder(store)


def _sync_folder(folder: Path) -> None:
    with suppress(OSError):  # Windows cannot open a folder
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def tidy(store: Path) -> None:
    """Remove what no one needs: unfinished generations, older ones without a reader, half-removed ones; the caller holds the lock.

    The generation before the current one stays, for the reader that has just read CURRENT and not yet opened it.
    """
    counts = current(store)
    kept = {counts, max((n for n in _all(store) if n < counts), default=0)}
    for path in sorted(store.iterdir()):
        generation = number(path.name)
        if path.name.startswith((_TRASH, ".CURRENT.")):
            _delete(path)
        elif generation and generation not in kept:
            _retire(path)


def _retire(folder: Path) -> None:
    if not (folder / "FORMAT").exists():
        _delete(folder)
        return
    descriptor = locks.take(folder / "FORMAT", create=False)
    if descriptor is None:
        return  # someone reads it; the next writer tries again
    try:
        trash = folder.with_name(f"{_TRASH}{folder.name}")
        with suppress(OSError):
            folder.rename(trash)
            _delete(trash)
    finally:
        os.close(descriptor)


def _delete(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def check_writable_place(store: Path) -> None:
    """Check that *store* is a store, empty, or not there yet.

    Raises:
        StoreError: if it is a file or holds other things.
    """
    if store.exists() and not store.is_dir():
        raise StoreError(f"{store} is a file, not a folder; choose another name for the graph")
    if store.is_dir() and not (store / "CURRENT").exists():
        for path in sorted(store.iterdir()):
            if not _OURS.fullmatch(path.name):
                raise StoreError(f"{store} holds other things ({path.name}) and no graph; choose an empty folder")
