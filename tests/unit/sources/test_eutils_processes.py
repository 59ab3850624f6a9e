"""Several processes at one cache, and processes that die."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from eutils_server import EutilsServer
from paths import ROOT

from kgraph.config import Settings
from kgraph.http import Client
from kgraph.sources import eutils
from kgraph.sources.cache import RecordCache

IDS = [str(98000000 + n) for n in range(1, 801)]
_FETCH = """
import sys
from pathlib import Path
from kgraph.config import Settings
from kgraph.http import Client
from kgraph.sources import eutils
from kgraph.sources.cache import RecordCache

url, folder, first, last = sys.argv[1:]
ids = [str(98000000 + n) for n in range(int(first), int(last) + 1)]
with RecordCache(Path(folder)) as cache:
    result = eutils.fetch(ids, Client(Settings(eutils_url=url, api_key="k")), cache, today="2024-05-31")
print(len(result.records), len(result.missing), result.from_cache)
"""


def start(server: EutilsServer, folder: Path, first: int, last: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _FETCH, server.url, str(folder), str(first), str(last)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def wait_for(server: EutilsServer, requests: int) -> None:
    deadline = time.monotonic() + 30
    while len(server.asked("efetch")) < requests:
        assert time.monotonic() < deadline, "the process did not get that far"
        time.sleep(0.01)


def held(folder: Path) -> set[str]:
    with RecordCache(folder) as cache:
        return set(cache.records(IDS))


@pytest.mark.parametrize("batches", [1, 2, 3])
def test_a_killed_fetch_is_continued_without_fetching_anything_twice(
    eutils_server: EutilsServer, tmp_path: Path, batches: int
) -> None:
    eutils_server.add_plain(IDS)
    eutils_server.misbehave("slow", value="60", skip=batches)
    process = start(eutils_server, tmp_path, 1, 800)
    wait_for(eutils_server, batches + 1)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=30)
    assert process.returncode == -signal.SIGKILL
    delivered = held(tmp_path)
    assert len(delivered) == 200 * batches

    client = Client(Settings(eutils_url=eutils_server.url, api_key="k"))
    with RecordCache(tmp_path) as cache:
        result = eutils.fetch(IDS, client, cache, today="2024-06-01")
    assert (len(result.records), result.missing, result.from_cache) == (800, (), 200 * batches)
    again = [pmid for asked in eutils_server.asked("efetch")[batches + 1 :] for pmid in asked]
    assert sorted(again) == sorted(set(IDS) - delivered)


def test_two_processes_fill_one_cache(eutils_server: EutilsServer, tmp_path: Path) -> None:
    eutils_server.add_plain(IDS)
    processes = [start(eutils_server, tmp_path, 1, 600), start(eutils_server, tmp_path, 401, 800)]
    said = [process.communicate(timeout=60)[0].split() for process in processes]
    assert [words[:2] for words in said] == [["600", "0"], ["400", "0"]]
    assert held(tmp_path) == set(IDS)
    times = Counter(pmid for asked in eutils_server.asked("efetch") for pmid in asked)
    assert max(times.values()) <= 2, "at most once for each of the two"
    before = len(eutils_server.seen)
    with RecordCache(tmp_path) as cache:
        result = eutils.fetch(IDS, Client(Settings(eutils_url=eutils_server.url)), cache, today="2024-06-01")
    assert (result.from_cache, len(eutils_server.seen)) == (800, before)


def test_the_stand_in_runs_by_hand() -> None:
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "tests" / "eutils_server.py"), "--fault", "500:efetch:1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    try:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        client = Client(Settings(eutils_url=url, api_key="k"))
        assert client.ask("efetch", [("db", "pubmed"), ("id", "99000001")], len) > 500
        assert client.requests == 2
    finally:
        process.send_signal(signal.SIGINT)
        _, complaints = process.communicate(timeout=30)
    assert (process.returncode, complaints) == (0, "")
