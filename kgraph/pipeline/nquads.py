"""``graph.nq.gz`` and the store from the same lines: what a build changes is written to both, what it leaves alone is copied."""

from __future__ import annotations

import gzip
import heapq
from collections.abc import Iterable, Iterator, Set
from itertools import islice
from pathlib import Path
from types import TracebackType

from kgraph.graph.sorting import sorted_lines
from kgraph.graph.writer import StoreWriter
from kgraph.jsonl import atomic_writer
from kgraph.rdf import Quad, nquad_line

# lines handed to the compressor at a time
_BLOCK = 4096


class QuadFiles:
    """Passes graphs on to a store and keeps their lines in *folder* for the sorted file; use it as a context manager."""

    def __init__(self, writer: StoreWriter, folder: Path) -> None:
        self._writer = writer
        self._folder = folder
        self._path = folder / "new.nq"
        self._spool = self._path.open("wb")
        self.graphs: set[str] = set()

    def __enter__(self) -> QuadFiles:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove the waiting lines."""
        self._spool.close()
        self._path.unlink(missing_ok=True)

    def replace(self, graph: str, quads: Iterable[Quad]) -> None:
        """Make the named graph hold exactly these quads; each graph may be given once."""
        if graph in self.graphs:
            raise ValueError(f"{graph} was given twice")
        self.graphs.add(graph)
        lines = [nquad_line(quad) for quad in quads]
        self._writer.replace(graph, lines)
        self._spool.write("".join(lines).encode())

    def remove(self, graph: str) -> None:
        """Drop the named graph."""
        self.graphs.add(graph)
        self._writer.remove(graph)

    def write(self, path: Path, *, old: Path | None, keep: Set[str]) -> int:
        """Write all quads, sorted, to the gzip file *path*, and return their number.

        The bytes depend on the quads only: no time and no name is in them.

        Args:
            path: the file to write.
            old: the file of the state before, for the graphs that were not given; ``None`` if all were given.
            keep: the graphs that *old* shall hand on.
        """
        self._spool.flush()
        with self._path.open("rb") as lines:
            new: Iterator[bytes] = (line.encode() for line in sorted_lines(lines, self._folder))
            if old is None:
                return _write(new, path)
            # most lines are old ones that stay, so sorting what is new and merging is cheaper than sorting all
            endings = {graph.encode() for graph in keep}
            with gzip.open(old, "rb") as before:
                kept = (line for line in before if line[line.rindex(b"<") + 1 : -4] in endings)
                return _write(heapq.merge(kept, new), path)


def _write(lines: Iterator[bytes], path: Path) -> int:
    count = 0
    with atomic_writer(path, "wb") as raw, gzip.GzipFile("", "wb", 6, raw, mtime=0) as stream:
        while block := list(islice(lines, _BLOCK)):
            stream.write(b"".join(block))
            count += len(block)
    return count
