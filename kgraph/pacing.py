"""How often a service may be asked: a limiter that all threads share, back-off with jitter, and Retry-After.

Time and chance are handed in as a :class:`Timing`, so that tests wait for nothing; neither ever reaches a result.
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

_FIRST_WAIT = 1.0
_LONGEST_WAIT = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """The clocks (in seconds), the sleep and the chance (in [0, 1)) that waiting needs; the defaults are the real ones.

    ``monotonic`` measures durations; ``now`` is the time since the epoch, needed only for a Retry-After that is a date.
    """

    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    random: Callable[[], float] = random.random
    now: Callable[[], float] = time.time


class Limiter:
    """Hands out turns that are at least an interval apart, to all threads that share it."""

    def __init__(self, timing: Timing | None = None) -> None:
        """Start with a free turn."""
        self._timing = timing or Timing()
        self._lock = threading.Lock()
        self._next = float("-inf")

    def wait(self, interval: float, deadline: float = float("inf")) -> bool:
        """Sleep until the next free turn; the one after it is *interval* seconds later.

        Returns:
            False, at once and without using up a turn, if that turn lies after *deadline* (of the monotonic clock).
        """
        with self._lock:
            now = self._timing.monotonic()
            turn = max(now, self._next)
            if turn > deadline:
                return False
            self._next = turn + interval
        if turn > now:
            self._timing.sleep(turn - now)
        return True

    def pause(self, seconds: float) -> None:
        """Let no turn begin within the next *seconds*: what one thread was told to wait holds for all."""
        with self._lock:
            self._next = max(self._next, self._timing.monotonic() + seconds)


_limiters: dict[str, Limiter] = {}
_limiters_lock = threading.Lock()


def limiter_for(host: str) -> Limiter:
    """Return the one limiter of this process for *host* (name and port), made at the first call."""
    with _limiters_lock:
        return _limiters.setdefault(host, Limiter())


def backoff(failures: int, chance: float) -> float:
    """Return the seconds to wait after that many *failures* in a row (1 or more).

    The wait doubles from 1 s up to 30 s, of which *chance* in [0, 1) decides the upper half ("equal jitter": Brooker,
    Exponential Backoff and Jitter, 2015), so that clients that failed together do not come back together.
    """
    longest = min(_LONGEST_WAIT, _FIRST_WAIT * 2.0 ** min(failures - 1, 10))
    return longest * (0.5 + chance / 2)


def retry_after(value: str, now: float) -> float | None:
    """Return the seconds that a Retry-After header asks for (RFC 9110, 10.2.3: a number or an HTTP date).

    Args:
        value: the header's value.
        now: the time since the epoch, from which a date counts.

    Returns:
        Zero for a date that has passed, ``None`` for a value that is neither.
    """
    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - now)
    except (ValueError, TypeError, OverflowError):
        return None
