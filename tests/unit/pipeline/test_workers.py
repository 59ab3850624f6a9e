"""Several processes give what one gives."""

from __future__ import annotations

import multiprocessing
import os
import signal

import pytest
from made_records import made_record

from kgraph.errors import KgraphError
from kgraph.mesh import open_mesh
from kgraph.pipeline import workers

pytestmark = pytest.mark.slow


def test_two_processes_give_what_one_gives_in_the_same_order():
    records = [made_record(number) for number in range(130)]
    found = list(workers.process_in(2, iter(records), None))
    # as text, for equality of assertions does not look at their evidence
    assert list(map(repr, found)) == list(map(repr, workers.process(records, open_mesh())))
    assert [document.record.id for document, _ in found] == [record.id for record in records]


def test_a_killed_process_is_one_line():
    reading = workers.process_in(2, (made_record(number) for number in range(10_000)), None)
    next(reading)
    for child in multiprocessing.active_children():
        os.kill(child.pid, signal.SIGKILL)
    with pytest.raises(KgraphError, match="fewer --workers"):
        list(reading)
