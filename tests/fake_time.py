"""A clock that moves only when somebody sleeps, so that waiting costs tests nothing."""

from __future__ import annotations

import threading

from kgraph.pacing import Timing


class FakeTime:
    """``seconds`` is the time, ``slept`` every sleep in order; the chance is always one half."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.slept: list[float] = []
        self._lock = threading.Lock()

    def sleep(self, seconds: float) -> None:
        with self._lock:
            self.slept.append(seconds)
            self.seconds += seconds

    @property
    def timing(self) -> Timing:
        return Timing(
            monotonic=lambda: self.seconds, sleep=self.sleep, random=lambda: 0.5, now=lambda: 1_000_000.0 + self.seconds
        )
