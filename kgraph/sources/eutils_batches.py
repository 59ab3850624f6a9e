"""Asks for many ids in batches, and finds out which ids a service cannot or will not deliver.

A batch that fails is halved until the ids that spoil it stand alone, so one poisonous id costs some twenty requests and
nobody else's record. A service that fails whatever it is asked is left alone after as many failures in a row as it takes to
single out one id.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from kgraph.errors import BusyError, FetchError, UnreachableError
from kgraph.http import Client

T = TypeVar("T")

_TRIES = 6
_TRIES_IN_PARTS = 2  # the whole batch was already tried with all patience


@dataclass(slots=True)
class Collected(Generic[T]):
    """What came in: values by id, and for each id that did not come the reason. ``offline``: there is no way to the service."""

    found: dict[str, T] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    unasked: dict[str, T] = field(default_factory=dict)
    offline: bool = False


# asks for these ids, at most so many times and until a deadline; returns whatever was delivered, by id
Ask = Callable[[Sequence[str], int, float], dict[str, T]]


def collect(
    ids: Sequence[str],
    ask: Ask[T],
    client: Client,
    *,
    size: int,
    absent: str,
    keep: Callable[[dict[str, T]], None],
    done: Callable[[int], None],
) -> Collected[T]:
    """Ask for *ids* in batches of *size*.

    What an answer holds beyond the ids of its batch is set apart (``unasked``). Ids that a good answer does not hold are asked
    for once more, all of them together, before they count as failed: services have been seen to give empty sets in a hurry.

    Args:
        ids: without duplicates.
        ask: sends one request; raises :class:`~kgraph.errors.FetchError`.
        client: for its clock and patience.
        size: ids in one request, at most.
        absent: the reason given for an id that was asked for twice and not delivered.
        keep: called with what each answer brought, at once, so that an interruption loses one batch at most.
        done: called with the number of ids that are settled.
    """
    run = _Run(ask, client, keep, done)
    batches = [list(ids[i : i + size]) for i in range(0, len(ids), size)]
    run.go(batches, last=False)
    absentees = [one for one in ids if one not in run.result.found and one not in run.result.failed]
    run.go([absentees[i : i + size] for i in range(0, len(absentees), size)], last=True)
    for one in absentees:
        if one not in run.result.found and one not in run.result.failed:
            run.result.failed[one] = absent
    return run.result


class _Run(Generic[T]):
    def __init__(
        self, ask: Ask[T], client: Client, keep: Callable[[dict[str, T]], None], done: Callable[[int], None]
    ) -> None:
        self.result: Collected[T] = Collected()
        self._ask = ask
        self._client = client
        self._keep = keep
        self._done = done
        self._stopped = ""

    def go(self, batches: Sequence[Sequence[str]], *, last: bool) -> None:
        for batch in batches:
            if self._stopped:
                self._fail(batch, self._stopped)
            else:
                self._batch(batch, last=last)

    def _batch(self, batch: Sequence[str], *, last: bool) -> None:
        waiting = [batch]
        in_a_row, most_in_a_row = 0, len(batch).bit_length() + 3
        tries, deadline = _TRIES, float("inf")
        while waiting:
            part = waiting.pop()
            try:
                delivered = self._ask(part, tries, deadline)
            except (UnreachableError, BusyError) as error:
                self.result.offline = isinstance(error, UnreachableError)
                self._stop([part, *waiting], str(error))
                return
            except FetchError as error:
                in_a_row += 1
                if tries == _TRIES:
                    tries, deadline = _TRIES_IN_PARTS, self._client.monotonic() + self._client.patience
                if in_a_row > most_in_a_row or self._client.monotonic() >= deadline:
                    self._stop([part, *waiting], str(error))
                    return
                if len(part) == 1:
                    self._fail(part, str(error))
                else:
                    middle = len(part) // 2
                    waiting += [part[middle:], part[:middle]]
            else:
                in_a_row = 0
                self._take(part, delivered, last=last)

    def _take(self, part: Sequence[str], delivered: dict[str, T], *, last: bool) -> None:
        wanted = {one: delivered[one] for one in part if one in delivered}
        self.result.unasked.update((one, value) for one, value in delivered.items() if one not in wanted)
        if wanted:
            self._keep(wanted)
        self.result.found.update(wanted)
        self._done(len(part) if last else len(wanted))

    def _fail(self, part: Sequence[str], reason: str) -> None:
        self.result.failed.update(dict.fromkeys(part, reason))
        self._done(len(part))

    def _stop(self, parts: Sequence[Sequence[str]], reason: str) -> None:
        self._stopped = reason
        for part in parts:
            self._fail(part, reason)
