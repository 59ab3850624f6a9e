"""Whatever ids are poisonous, deleted or delivered unasked: every id ends up in exactly one place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from fake_time import FakeTime
from hypothesis import given
from hypothesis import strategies as st

from kgraph.config import Settings
from kgraph.errors import FetchError, UnreachableError
from kgraph.http import Client
from kgraph.pacing import Limiter
from kgraph.sources.eutils_batches import collect

numbers = st.integers(min_value=1, max_value=120)


@cache
def one_client() -> Client:
    fake = FakeTime()
    return Client(Settings(eutils_url="http://host.invalid/"), timing=fake.timing, limiter=Limiter(fake.timing))


@given(
    count=numbers,
    size=st.integers(min_value=1, max_value=50),
    poison=st.sets(numbers, max_size=3),
    deleted=st.sets(numbers, max_size=30),
    strangers=st.sets(st.integers(min_value=500, max_value=510), max_size=2),
)
def test_poison_is_isolated_and_everything_else_comes(
    count: int, size: int, poison: set[int], deleted: set[int], strangers: set[int]
) -> None:
    ids = [str(n) for n in range(1, count + 1)]
    kept: dict[str, int] = {}
    settled = 0

    def ask(part: Sequence[str], tries: int, deadline: float) -> dict[str, int]:
        assert 1 <= len(part) <= size
        if poison & {int(one) for one in part}:
            raise FetchError("bad answer")
        return {one: int(one) for one in part if int(one) not in deleted} | {str(s): s for s in strangers}

    def done(steps: int) -> None:
        nonlocal settled
        settled += steps

    result = collect(ids, ask, one_client(), size=size, absent="absent", keep=kept.update, done=done)
    bad = {one for one in ids if int(one) in poison}
    gone = {one for one in ids if int(one) in deleted} - bad
    assert {one for one, reason in result.failed.items() if reason == "bad answer"} == bad
    assert {one for one, reason in result.failed.items() if reason == "absent"} == gone
    assert result.found == kept == {one: int(one) for one in ids if one not in bad | gone}
    assert set(result.unasked) <= {str(s) for s in strangers}
    assert settled == len(ids)


@given(count=numbers, size=st.integers(min_value=1, max_value=50), good=st.integers(min_value=0, max_value=5))
def test_a_network_that_goes_away_stops_everything(count: int, size: int, good: int) -> None:
    ids = [str(n) for n in range(1, count + 1)]
    requests = 0

    def ask(part: Sequence[str], tries: int, deadline: float) -> dict[str, int]:
        nonlocal requests
        requests += 1
        if requests > good:
            raise UnreachableError("gone")
        return {one: int(one) for one in part}

    result = collect(ids, ask, one_client(), size=size, absent="absent", keep=lambda _: None, done=lambda _: None)
    assert list(result.found) == ids[: good * size]
    assert list(result.failed) == ids[good * size :]
    assert requests <= good + 1
    assert result.offline == bool(result.failed)
