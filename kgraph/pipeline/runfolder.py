"""The folder of a graph: its files, its lock, and how one build replaces them all or none.

A build writes every file into ``.next/`` first and marks that folder as complete; only then are the files moved into place. A
build that was killed before the mark leaves the old files; one that was killed after it is finished by the next opening.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from kgraph.errors import StoreError, UsageError

MANIFEST = "manifest.json"
LINE_FILES = ("records", "mentions", "assertions", "outcomes", "related", "rejects")
_NEXT = ".next"
_MARK = "COMPLETE"
_SCRATCH = ".scratch"
_FORMAT = 1
# how a line that kgraph wrote begins; an id with an escape in it is left to the JSON reader
_OWNER = re.compile(r'\{"pmid":"([^"\\]*)"')


def check_folder(folder: Path) -> None:
    """Make sure that *folder* may be used for a graph: new, empty, or a graph already.

    Raises:
        UsageError: if it is a file, or holds other things than a graph.
    """
    if folder.is_file():
        raise UsageError(f"{folder} is a file; give a folder with --out")
    if folder.is_dir() and not (folder / MANIFEST).exists():
        others = [p.name for p in folder.iterdir() if p.name not in {_NEXT, _SCRATCH, ".lock", "store"}]
        if others:
            raise UsageError(
                f"{folder} holds other things ({min(others)} ...); give an empty or a new folder with --out"
            )


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other builds out of *folder* while the block runs; the lock ends with the process, however that ends.

    Raises:
        StoreError: if another process is writing there, or the folder cannot be written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise StoreError(f"{folder} cannot be written to ({error.strerror}); give another folder with --out") from error
    try:
        _lock(handle, folder)
        finish(folder)
        yield
    finally:
        os.close(handle)


def _lock(handle: int, folder: Path) -> None:
    try:
        import fcntl
    except ImportError:  # Windows: the store's own lock still keeps a second writer out
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise StoreError(
            f"{folder} is being written to by another process; wait for it, or give another --out"
        ) from error


def stage(folder: Path) -> Path:
    """Return the empty folder into which the next state of *folder* is written."""
    staged = folder / _NEXT
    shutil.rmtree(staged, ignore_errors=True)
    staged.mkdir(parents=True)
    return staged


@contextmanager
def scratch(folder: Path) -> Iterator[Path]:
    """Give an empty folder for what is needed while the block runs only; the caller holds the lock of *folder*."""
    place = folder / _SCRATCH
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def discard(folder: Path) -> None:
    """Throw away what was staged and not marked as complete; a commit that was cut off is left for the next opening to finish."""
    if not (folder / _NEXT / _MARK).exists():
        shutil.rmtree(folder / _NEXT, ignore_errors=True)


def commit(folder: Path) -> None:
    """Mark what is staged as complete and move it into place."""
    staged = folder / _NEXT
    for path in staged.iterdir():
        with path.open("rb") as handle:
            os.fsync(handle.fileno())
    (staged / _MARK).touch()
    finish(folder)


def finish(folder: Path) -> None:
    """Complete a commit that was cut off, if there is one."""
    staged = folder / _NEXT
    if not (staged / _MARK).exists():
        return
    # the manifest comes last: while it is old, everything else can be moved again
    for path in sorted(staged.iterdir(), key=lambda p: (p.name == MANIFEST, p.name)):
        if path.name != _MARK:
            path.replace(folder / path.name)
    shutil.rmtree(staged, ignore_errors=True)


def read_manifest(folder: Path) -> dict[str, Any]:
    """Return the manifest of the graph in *folder*.

    Raises:
        StoreError: if there is no graph, or one of a format that this version does not know.
    """
    path = folder / MANIFEST
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise StoreError(f"{folder} holds no graph; make one with: kgraph build --pmid PMID --out {folder}") from None
    except (OSError, ValueError) as error:
        raise StoreError(f"{path} cannot be read ({error}); build the graph again with --fresh") from error
    if not isinstance(value, dict) or value.get("format") != _FORMAT:
        raise StoreError(f"{path} is of a format that this kgraph does not know; build the graph again with --fresh")
    return value


def write_manifest(folder: Path, values: dict[str, Any]) -> None:
    """Write *values* as the manifest into *folder* (a staging folder)."""
    text = json.dumps({"format": _FORMAT, **values}, ensure_ascii=False, indent=2) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8", newline="\n")


def read_grouped(folder: Path, name: str) -> dict[str, list[str]]:
    """Return the lines of the JSON-lines file *name* of *folder* by the record they belong to; empty if there is no file.

    Raises:
        StoreError: if a line is no JSON object or not UTF-8; the message names file and line.
    """
    groups: dict[str, list[str]] = {}
    path = folder / f"{name}.jsonl"
    number = 0
    try:
        with suppress(FileNotFoundError), path.open(encoding="utf-8") as lines:
            for line in lines:
                number += 1
                owner = _owner(line)
                if not owner and name != "rejects":
                    raise ValueError("it names no record")
                groups.setdefault(owner, []).append(line)
    except ValueError as error:
        raise StoreError(f"{path}, line {number}, is damaged ({error}); build the graph again with --fresh") from error
    return groups


def _owner(line: str) -> str:
    if match := _OWNER.match(line):
        return match[1]
    value = json.loads(line)
    if not isinstance(value, dict):
        raise ValueError("not a JSON object")
    return str(value.get("pmid", value.get("id", "")))
