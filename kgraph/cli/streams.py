"""Where a verb reads and writes, and how it shows that it is working."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Protocol, TextIO

from kgraph.config import wants_colour
from kgraph.protocols import Progress, ProgressTask

if TYPE_CHECKING:
    from rich.progress import Progress as RichBars


class CloseableProgress(Progress, Protocol):
    """A progress display that ends."""

    def close(self) -> None:
        """Stop drawing; may be called more than once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Streams:
    """``out`` takes data, ``err`` messages, ``stdin`` gives bytes; ``colour`` tells whether ``out`` is a terminal that wants colour."""

    out: TextIO
    err: TextIO
    stdin: BinaryIO
    progress: CloseableProgress
    colour: bool = False


def standard_streams() -> Streams:
    """Return the process's own streams: bars on a terminal, plain lines otherwise."""
    _open_closed_ones()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    progress: CloseableProgress = BarProgress(sys.stderr) if sys.stderr.isatty() else LineProgress(sys.stderr)
    colour = sys.stdout.isatty() and wants_colour()
    return Streams(out=sys.stdout, err=sys.stderr, stdin=sys.stdin.buffer, progress=progress, colour=colour)


def _open_closed_ones() -> None:
    """Give the process the streams that it was started without (``>&-``): empty input, output that goes nowhere."""
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - it lives as long as the process
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115


class LineProgress:
    """One line when a long task ends; nothing for short ones."""

    def __init__(self, err: TextIO) -> None:
        self._err = err

    def track(self, label: str, total: int | None = None) -> ProgressTask:
        """Start a task."""
        return _LineTask(self._err, label, total)

    def note(self, message: str) -> None:
        """Write *message* as a line."""
        self._err.write(message + "\n")

    def close(self) -> None:
        """Do nothing: lines need no end."""


class _LineTask:
    def __init__(self, err: TextIO, label: str, total: int | None) -> None:
        self._err, self._label, self._total, self._done = err, label, total, 0

    def advance(self, steps: int = 1) -> None:
        before, self._done = self._done, self._done + steps
        if before // 1000 != self._done // 1000:
            of = f" of {self._total:,}" if self._total else ""
            self._err.write(f"{self._label}: {self._done:,}{of}\n")

    def finish(self) -> None:
        if self._done >= 1000:
            self._err.write(f"{self._label}: {self._done:,} done\n")


class BarProgress:
    """Bars drawn by rich, made when the first task starts."""

    def __init__(self, err: TextIO) -> None:
        self._err = err
        self._bars: RichBars | None = None

    def _start(self) -> RichBars:
        if self._bars is None:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

            self._bars = Progress(
                TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
                console=Console(file=self._err),
            )  # fmt: skip
            self._bars.start()
        return self._bars

    def track(self, label: str, total: int | None = None) -> ProgressTask:
        """Start a bar."""
        bars = self._start()
        return _BarTask(bars, bars.add_task(label, total=total))

    def note(self, message: str) -> None:
        """Write *message* above the bars."""
        if self._bars is None:
            self._err.write(message + "\n")
        else:
            self._bars.console.print(message, markup=False, highlight=False, soft_wrap=True)

    def close(self) -> None:
        """Take the bars away."""
        if self._bars is not None:
            self._bars.stop()
            self._bars = None


class _BarTask:
    def __init__(self, bars: RichBars, task: object) -> None:
        self._bars, self._task = bars, task

    def advance(self, steps: int = 1) -> None:
        self._bars.advance(self._task, steps)  # type: ignore[arg-type]  # rich's TaskID is an int

    def finish(self) -> None:
        done = next(t for t in self._bars.tasks if t.id == self._task).completed
        self._bars.update(self._task, total=max(done, 1), completed=max(done, 1))  # type: ignore[arg-type]
