from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from paths import ROOT

from kgraph.errors import StoreError
from kgraph.sources.cache import FILE_NAME, SCHEMA, CachedRecord, RecordCache

XML = "<PubmedArticle>ä&#8212;</PubmedArticle>".encode()


def test_what_is_put_in_comes_out_byte_for_byte_after_reopening(tmp_path: Path) -> None:
    with RecordCache(tmp_path / "new" / "folder") as cache:
        cache.put_records({"7": XML, "5": b"<a/>"}, "2024-01-01")
        cache.put_related({"7": [("5", 31), ("6", 0)]}, "2024-01-02")
    with RecordCache(tmp_path / "new" / "folder") as cache:
        assert cache.records(["5", "7", "9"]) == {
            "5": CachedRecord(b"<a/>", "2024-01-01"),
            "7": CachedRecord(XML, "2024-01-01"),
        }
        assert cache.related(["5", "7"]) == {"7": (("5", 31), ("6", 0))}


def test_a_newer_answer_replaces_the_older(tmp_path: Path) -> None:
    with RecordCache(tmp_path) as cache:
        cache.put_records({"7": b"old"}, "2024-01-01")
        cache.put_records({"7": b"new"}, "2024-02-01")
        assert cache.records(["7"]) == {"7": CachedRecord(b"new", "2024-02-01")}


def test_nothing_is_kept_of_an_answer_that_says_nothing(tmp_path: Path) -> None:
    with RecordCache(tmp_path) as cache:
        cache.put_related({"7": []}, "2024-01-01")
        assert cache.related(["7"]) == {}


def test_forgetting(tmp_path: Path) -> None:
    with RecordCache(tmp_path) as cache:
        cache.put_records({"7": XML, "8": XML}, "2024-01-01")
        cache.put_related({"7": [("8", 1)], "8": [("7", 1)]}, "2024-01-01")
        cache.forget(["7", "99"])
        assert list(cache.records(["7", "8"])) == ["8"]
        assert list(cache.related(["7", "8"])) == ["8"]


def test_more_ids_than_a_statement_takes(tmp_path: Path) -> None:
    ids = [str(n) for n in range(1, 2002)]
    with RecordCache(tmp_path) as cache:
        cache.put_records(dict.fromkeys(ids, b"x"), "2024-01-01")
        assert sorted(cache.records(ids), key=int) == ids


def test_threads_share_one_cache(tmp_path: Path) -> None:
    with RecordCache(tmp_path) as cache:

        def work(first: int) -> None:
            for n in range(first, first + 50):
                cache.put_records({str(n): b"%d" % n}, "2024-01-01")
                assert cache.records([str(n)])[str(n)].xml == b"%d" % n

        threads = [threading.Thread(target=work, args=(1 + 50 * i,)) for i in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(cache.records(map(str, range(1, 201)))) == 200


_WRITER = """
import sys
from pathlib import Path
from kgraph.sources.cache import RecordCache
print("ready", flush=True)
sys.stdin.readline()
first = int(sys.argv[2])
for n in range(first, first + 25):
    with RecordCache(Path(sys.argv[1])) as cache:
        cache.put_records({str(n): b"%d" % n, "1": b"%d" % n}, "2024-01-01")
"""


def test_processes_make_and_fill_one_cache_at_the_same_time(tmp_path: Path) -> None:
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(tmp_path), str(first)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        for first in (1000, 2000, 3000)
    ]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate(timeout=60)
    assert [writer.returncode for writer in writers] == [0, 0, 0]
    with RecordCache(tmp_path) as cache:
        ids = [str(first + n) for first in (1000, 2000, 3000) for n in range(25)]
        assert all(cache.records(ids)[pmid].xml == pmid.encode() for pmid in ids)


@pytest.mark.parametrize("content", [b"this is not a database " * 100, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_damaged_file_is_named_with_what_to_do(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises(StoreError, match=r"records\.sqlite: the cache is damaged .* delete the file") as caught:
        RecordCache(tmp_path)
    assert "\n" not in str(caught.value)


def test_damage_inside_is_found_when_it_is_read(tmp_path: Path) -> None:
    with RecordCache(tmp_path) as cache:
        cache.put_records({str(n): b"x" * 2000 for n in range(1, 400)}, "2024-01-01")
    path = tmp_path / FILE_NAME
    content = bytearray(path.read_bytes())
    content[8192:-4096] = b"\xff" * (len(content) - 12288)
    path.write_bytes(content)
    with RecordCache(tmp_path) as cache, pytest.raises(StoreError, match="damaged"):
        cache.records([str(n) for n in range(1, 400)])


def test_damaged_links(tmp_path: Path) -> None:
    with RecordCache(tmp_path) as cache:
        cache.put_related({"7": [("8", 1)]}, "2024-01-01")
        with sqlite3.connect(tmp_path / FILE_NAME) as other:
            other.execute("UPDATE related SET links = '[[\"8\"'")
        other.close()
        with pytest.raises(StoreError, match="damaged"):
            cache.related(["7"])


def test_a_cache_of_another_version(tmp_path: Path) -> None:
    RecordCache(tmp_path).close()
    with sqlite3.connect(tmp_path / FILE_NAME) as other:
        other.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    other.close()
    with pytest.raises(StoreError, match=f"version {SCHEMA + 1}, this kgraph reads {SCHEMA}; set KGRAPH_CACHE"):
        RecordCache(tmp_path)


def test_a_foreign_database_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE_NAME) as other:
        other.execute("CREATE TABLE record (name TEXT)")
        other.execute("INSERT INTO record VALUES ('precious')")
    other.close()
    with pytest.raises(StoreError, match="cannot be used"):
        RecordCache(tmp_path)
    with sqlite3.connect(tmp_path / FILE_NAME) as other:
        assert other.execute("SELECT name FROM record").fetchall() == [("precious",)]
    other.close()


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="KGRAPH_CACHE"):
        RecordCache(tmp_path / "file")


def test_a_file_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(StoreError, match="KGRAPH_CACHE"):
        RecordCache(tmp_path)


def test_a_failed_batch_leaves_nothing_and_the_cache_in_order(tmp_path: Path) -> None:
    with RecordCache(tmp_path) as cache:
        with pytest.raises(StoreError):
            cache.put_records({"1": b"x", "2": None}, "2024-01-01")  # type: ignore[dict-item]
        assert cache.records(["1", "2"]) == {}
        cache.put_records({"1": b"x"}, "2024-01-01")
        assert list(cache.records(["1"])) == ["1"]


def test_another_process_that_holds_it_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kgraph.sources.cache._PATIENCE", 0.05)
    with RecordCache(tmp_path) as cache:
        other = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="in use by another process"):
            cache.put_records({"1": b"x"}, "2024-01-01")
        other.execute("ROLLBACK")
        other.close()
        cache.put_records({"1": b"x"}, "2024-01-01")
