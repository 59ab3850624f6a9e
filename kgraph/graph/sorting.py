"""Sorting more lines than fit in memory."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

# About 100 MB of N-Quads at a time
_CHUNK = 400_000


def sorted_lines(lines: Iterable[bytes], folder: Path, *, chunk: int = _CHUNK) -> Iterator[str]:
    """Yield UTF-8 *lines* sorted by code point, each once.

    The order of UTF-8 bytes is that of code points. Parts of *chunk* lines are sorted in memory, put into *folder* (which must exist and
    is the caller's to remove) and merged.
    """
    stream = iter(lines)
    part = sorted(islice(stream, chunk))
    if len(part) < chunk:
        yield from _unique(part)
        return
    parts: list[Path] = []
    while part:
        parts.append(folder / f"sorted-{len(parts)}")
        parts[-1].write_bytes(b"".join(part))
        part = sorted(islice(stream, chunk))
    handles = [path.open("rb") for path in parts]
    try:
        yield from _unique(heapq.merge(*handles))
    finally:
        for handle in handles:
            handle.close()


def _unique(lines: Iterable[bytes]) -> Iterator[str]:
    last = b""
    for line in lines:
        if line != last:
            yield line.decode()
            last = line
