"""JSON lines in one canonical form, and files that are either the old or the new, never half of either."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from kgraph.errors import InputError


def dump_line(value: Mapping[str, Any]) -> str:
    """Return *value* as one line of JSON with its line end: key order kept, no ASCII escapes, no spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False) + "\n"


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON-lines file.

    Raises:
        InputError: for a line that is not a JSON object, naming file and line.
    """
    with path.open(encoding="utf-8") as handle:
        for number, line in enumerate(handle, 1):
            if not line.strip():
                continue
            try:
                value = json.loads(line)
            except ValueError as error:
                raise InputError(f"{path}, line {number}: not JSON ({error}); rebuild the file") from error
            if not isinstance(value, dict):
                raise InputError(f"{path}, line {number}: not a JSON object; rebuild the file")
            yield value


@contextmanager
def atomic_writer(path: Path, mode: str = "w") -> Iterator[IO[Any]]:
    """Open a file beside *path* for writing and move it into place when the block ends without an error.

    A reader sees the old content or the new one; after an error the old content stands and nothing is left behind.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        text = "b" not in mode
        with os.fdopen(handle, mode, encoding="utf-8" if text else None, newline="\n" if text else None) as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def write_lines(path: Path, values: Iterable[Mapping[str, Any]]) -> int:
    """Write *values* to *path* in one atomic step and return how many there were."""
    count = 0
    with atomic_writer(path) as stream:
        for value in values:
            stream.write(dump_line(value))
            count += 1
    return count
