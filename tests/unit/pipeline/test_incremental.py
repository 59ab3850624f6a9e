"""One run, many runs, another order, a kill in between: the same records give the same bytes."""

from __future__ import annotations

import json
import random
import shutil
import signal
import subprocess
import sys
import time

import pytest
from command import environment
from made_records import made_record, write_records
from paths import SHARED

from kgraph.cli.streams import LineProgress
from kgraph.config import Settings
from kgraph.graph.store import open_store, write_nquads
from kgraph.model import Record
from kgraph.pipeline import BuildRequest, build
from kgraph.pipeline.maintain import remove
from kgraph.sources.files import read_records

pytestmark = pytest.mark.slow

DATE = "2026-01-31"
FEW = 24


def real_records(number):
    """Some real records with an abstract, where there are any at hand."""
    found = []
    for path in sorted((SHARED / "pubmed").glob("**/*.xml.gz")) if SHARED.is_dir() else []:
        for item in read_records(path):
            if isinstance(item, Record) and item.abstract:
                found.append(item)
            if len(found) == number:
                return found
    return found


def run(folder, records, tmp_path, **options):
    path = write_records(tmp_path / "part.jsonl", records)
    request = BuildRequest(settings=Settings(), date=DATE, inputs=(str(path),), **options)
    result = build(request, folder, LineProgress(sys.stderr))
    assert result.problems == ()
    return result


def content(folder):
    names = [*sorted(path.name for path in folder.glob("*.jsonl")), "graph.nq.gz", "graph.graphml"]
    assert len(names) == 8
    return {name: (folder / name).read_bytes() for name in names}


def differing(one, other):
    first, second = content(one), content(other)
    return [name for name in first if first[name] != second[name]]


def chunks(items, size):
    return [items[i : i + size] for i in range(0, len(items), size)]


@pytest.fixture(scope="module")
def records():
    return [made_record(number) for number in range(FEW)]


@pytest.fixture(scope="module")
def scratch(records, tmp_path_factory):
    folder = tmp_path_factory.mktemp("scratch")
    run(folder / "graph", records, folder)
    return folder / "graph"


def test_the_file_of_all_quads_is_what_the_store_holds(scratch, tmp_path):
    write_nquads(open_store(scratch / "store"), tmp_path / "dumped.nq.gz")
    assert (tmp_path / "dumped.nq.gz").read_bytes() == (scratch / "graph.nq.gz").read_bytes()


@pytest.mark.parametrize("size", [1, 9])
def test_many_runs_in_any_order_give_the_bytes_of_one(records, scratch, tmp_path, size):
    some = records[-6:] + records[:-6] if size > 1 else records[-6:]
    if size == 1:
        run(tmp_path / "graph", records[:-6], tmp_path)
    for part in chunks(some[::-1], size):
        run(tmp_path / "graph", part, tmp_path)
    assert differing(scratch, tmp_path / "graph") == []
    write_nquads(open_store(tmp_path / "graph" / "store"), tmp_path / "dumped.nq.gz")
    assert (tmp_path / "dumped.nq.gz").read_bytes() == (scratch / "graph.nq.gz").read_bytes()


def test_what_was_replaced_or_removed_leaves_no_trace(records, scratch, tmp_path):
    folder = tmp_path / "graph"
    shutil.copytree(scratch, folder)
    extra = [made_record(number) for number in range(FEW, FEW + 5)]
    run(folder, extra, tmp_path)
    # other texts under the ids of ten records, as of another day, and then the true ones again
    wrong = [
        Record(id=r.id, title=o.title, text=o.title, source="jsonl") for r, o in zip(records, extra * 2, strict=False)
    ]
    path = write_records(tmp_path / "wrong.jsonl", wrong)
    request = BuildRequest(settings=Settings(), date="2020-02-02", inputs=(str(path),))
    build(request, folder, LineProgress(sys.stderr))
    assert "graph.nq.gz" in differing(scratch, folder)
    run(folder, records[:10], tmp_path)
    assert remove(folder, [record.pmid for record in extra], LineProgress(sys.stderr)).problems == ()
    assert differing(scratch, folder) == []


def test_files_that_are_not_of_the_stores_state_are_not_built_on(records, scratch, tmp_path):
    folder = tmp_path / "graph"
    run(folder, records[:-1], tmp_path)
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    (folder / "manifest.json").write_text(json.dumps(manifest | {"store": 77}), encoding="utf-8")
    (folder / "graph.nq.gz").write_bytes(b"damaged")
    run(folder, records[-1:], tmp_path)
    assert differing(scratch, folder) == []


SIZES = [
    pytest.param((120, 20), id="120 records"),
    pytest.param((500, 10), marks=pytest.mark.thorough, id="500 records"),
]


@pytest.fixture(scope="module", params=SIZES)
def mixed(request, tmp_path_factory):
    """Real and made records, how many to take at a time, and the graph of all of them in one run."""
    number, size = request.param
    real = real_records(number // 8)
    some = real + [made_record(n) for n in range(number - len(real))]
    folder = tmp_path_factory.mktemp("at-once")
    run(folder / "graph", some, folder)
    return some, size, folder / "graph"


def test_small_runs_in_another_order(mixed, tmp_path):
    some, size, at_once = mixed
    shuffled = random.Random(5).sample(some, len(some))
    for part in chunks(shuffled, size):
        run(tmp_path / "graph", part, tmp_path)
    assert differing(at_once, tmp_path / "graph") == []


def _put_beside(folder):
    try:
        return len(list((folder / ".next").iterdir()))
    except FileNotFoundError:  # not made yet, or moved into place while it was looked at
        return 0


def test_kills_in_the_middle(mixed, tmp_path):
    some, _, at_once = mixed
    half = len(some) // 2
    folder = tmp_path / "graph"
    run(folder, some[half:][::-1], tmp_path)
    old = content(folder)
    path = write_records(tmp_path / "rest.jsonl", some[:half][::-1])
    command = [sys.executable, "-m", "kgraph", "build", "--input", path, "--out", folder, "--date", DATE]
    unchanged = 0
    for files in (0, 1, 5, 8):
        process = subprocess.Popen(
            command, env=environment(tmp_path / "cache"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        # later each time, by the files that the build has already put beside the old ones
        while process.poll() is None and _put_beside(folder) < files:
            time.sleep(0.001)
        process.send_signal(signal.SIGKILL)
        process.wait()
        unchanged += content(folder) == old
        assert open_store(folder / "store").graphs()
    assert unchanged, "no build was killed in time"
    run(folder, some[:half], tmp_path)
    assert differing(at_once, folder) == []
