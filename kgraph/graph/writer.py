"""Collects what is to change and writes it as a new generation."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import IO

from kgraph.errors import StoreError
from kgraph.graph.oxigraph import OxigraphStore, check_lines

# From this share of touched graphs on, rewriting the database compactly costs less than it saves
_OPTIMIZE_SHARE = 0.2


class StoreWriter:
    """The changes of one block of :func:`kgraph.graph.store.write_store`; they wait in a file until the block ends.

    The last word on a graph counts: replacing it twice leaves the second content, removing it after that leaves none.
    """

    def __init__(self, folder: Path, base: Path | None) -> None:
        """Prepare to write the generation *folder*, from the database *base* or from nothing."""
        self._folder = folder
        self._base = base
        self._path = folder / "spool.nq"
        self._spool: IO[bytes] = self._path.open("w+b")
        self._segments: dict[str, list[tuple[int, int]]] = {}
        self._touched: set[str] = set()

    def __enter__(self) -> StoreWriter:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close and remove the waiting file."""
        self._spool.close()
        self._path.unlink(missing_ok=True)

    def load(self, nquads: Iterable[str]) -> None:
        """Add N-Quads lines to what their graphs hold.

        Raises:
            ValueError: for a line that names no graph.
        """
        for line in nquads:
            graph = line.rsplit(" ", 2)[1][1:-1] if line.endswith("> .\n") else ""
            check_lines(graph, [line])
            self._append(graph, line.encode())

    def replace(self, graph: str, nquads: Iterable[str]) -> None:
        """Make the named graph hold exactly these N-Quads lines.

        Raises:
            ValueError: for a line of another graph.
        """
        lines = list(nquads)
        check_lines(graph, lines)
        self._segments.pop(graph, None)
        self._touched.add(graph)
        if lines:
            self._append(graph, "".join(lines).encode())

    def remove(self, graph: str) -> None:
        """Drop the named graph; nothing happens if there is none."""
        self._segments.pop(graph, None)
        self._touched.add(graph)

    def _append(self, graph: str, data: bytes) -> None:
        start = self._spool.tell()
        try:
            self._spool.write(data)
        except OSError as error:
            raise StoreError(
                f"{self._path} cannot be written to ({error.strerror}); free space on that disk"
            ) from error
        parts = self._segments.setdefault(graph, [])
        if parts and parts[-1][1] == start:
            parts[-1] = (parts[-1][0], start + len(data))
        else:
            parts.append((start, start + len(data)))

    def finish(self, tidy: Callable[[OxigraphStore], Iterable[str]] | None = None) -> bool:
        """Write the new database into the generation's folder; tell whether anything was to be changed.

        Raises:
            OSError: if the disk or the database refuses.
        """
        import pyoxigraph

        if not self._touched and not self._segments and self._base is not None and tidy is None:
            return False
        target = str(self._folder / "quads")
        present = self._copy_base(target)
        inner = pyoxigraph.Store(target)
        for graph in sorted(self._touched & present):
            inner.remove_graph(pyoxigraph.NamedNode(graph))
        if self._segments:
            self._spool.flush()
            parts = [part for segments in self._segments.values() for part in segments]
            reader = io.BufferedReader(_Parts(self._spool, sorted(parts)), 1 << 20)
            inner.bulk_load(reader, format=pyoxigraph.RdfFormat.N_QUADS)
        if tidy is not None:
            for graph in sorted(tidy(OxigraphStore(inner, writable=False))):
                inner.remove_graph(pyoxigraph.NamedNode(graph))
        inner.flush()
        if len(self._touched) >= _OPTIMIZE_SHARE * max(len(present), 1):
            inner.optimize()
        # Oxigraph closes its files when the last reference goes, which is here
        del inner
        return True

    def _copy_base(self, target: str) -> set[str]:
        """Copy the present database (by hard links) unless every graph in it is to go; return the graphs copied."""
        import pyoxigraph

        if self._base is None:
            return set()
        try:
            old = OxigraphStore(pyoxigraph.Store.read_only(str(self._base)), writable=False)
        except (OSError, RuntimeError) as error:
            store = self._base.parents[1]
            reason = " ".join(str(error).split())[:200]
            raise StoreError(f"{store}: its quads cannot be read ({reason}); remove {store} and build again") from error
        present = set(old.graphs())
        if present <= self._touched:
            return set()
        old.backup(target)
        return present


class _Parts(io.RawIOBase):
    """Reads the given byte ranges of a file one after the other."""

    def __init__(self, file: IO[bytes], parts: list[tuple[int, int]]) -> None:
        self._file = file
        self._parts = parts[::-1]

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # typeshed's buffer is private
        if not self._parts:
            return 0
        start, end = self._parts.pop()
        self._file.seek(start)
        data = self._file.read(min(len(buffer), end - start))
        if start + len(data) < end:
            self._parts.append((start + len(data), end))
        buffer[: len(data)] = data
        return len(data)
