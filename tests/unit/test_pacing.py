from __future__ import annotations

import threading
from email.utils import formatdate

import pytest
from fake_time import FakeTime

from kgraph.pacing import Limiter, Timing, backoff, limiter_for, retry_after


def test_turns_are_an_interval_apart_whatever_the_caller_does_between() -> None:
    fake = FakeTime()
    limiter = Limiter(fake.timing)
    turns = []
    for busy in (0.0, 0.1, 2.0, 0.0, 0.34):
        assert limiter.wait(0.35)
        turns.append(fake.seconds)
        fake.seconds += busy
    assert turns == pytest.approx([0.0, 0.35, 0.7, 2.7, 3.05])


def test_threads_share_the_turns() -> None:
    waits: list[float] = []
    limiter = Limiter(Timing(monotonic=lambda: 0.0, sleep=waits.append))
    threads = [threading.Thread(target=limiter.wait, args=(0.5,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(waits) == pytest.approx([0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5])


def test_a_turn_after_the_deadline_is_not_taken() -> None:
    fake = FakeTime()
    limiter = Limiter(fake.timing)
    assert limiter.wait(10.0)
    assert not limiter.wait(10.0, deadline=9.9)
    assert fake.slept == []
    assert limiter.wait(10.0, deadline=10.0)
    assert fake.slept == [10.0]


def test_a_pause_holds_for_all_and_never_shortens_the_wait() -> None:
    fake = FakeTime()
    limiter = Limiter(fake.timing)
    limiter.pause(5.0)
    limiter.pause(1.0)
    limiter.wait(1.0)
    assert fake.seconds == 5.0


def test_there_is_one_limiter_for_a_host() -> None:
    assert limiter_for("one.invalid") is limiter_for("one.invalid")
    assert limiter_for("one.invalid") is not limiter_for("other.invalid")


def test_backoff_doubles_up_to_its_bound_and_keeps_its_jitter_in_the_upper_half() -> None:
    assert [backoff(n, 1.0) for n in range(1, 8)] == [1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0]
    assert [backoff(n, 0.0) for n in range(1, 8)] == [0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 15.0]
    assert backoff(10**9, 0.5) == 22.5


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0.0),
        (" 17 ", 17.0),
        (formatdate(1_000_030, usegmt=True), 30.0),
        (formatdate(999_000, usegmt=True), 0.0),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("٣", None),
        ("Mon, 99 Foo 2020 00:00:00 GMT", None),
    ],
)
def test_retry_after(value: str, seconds: float | None) -> None:
    assert retry_after(value, 1_000_000.0) == seconds
