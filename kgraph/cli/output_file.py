"""A file that a verb writes because ``--output`` names it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO, cast

from kgraph.errors import UsageError


@contextmanager
def written(path: Path) -> Iterator[TextIO]:
    """Open *path* for writing in one step; after an error its old content stands.

    Raises:
        UsageError: if it is a folder or cannot be written to.
    """
    from kgraph.jsonl import atomic_writer

    if path.is_dir():
        raise UsageError(f"{path} is a folder; name a file with --output")
    try:
        with atomic_writer(path) as out:
            yield cast("TextIO", out)
    except OSError as error:
        raise UsageError(f"{path} cannot be written ({error.strerror}); name another file with --output") from error
