from __future__ import annotations

import gzip
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from paths import ROOT

from kgraph.errors import StoreError
from kgraph.graph.oxigraph import OxigraphStore
from kgraph.graph.store import open_store, write_nquads, write_store

G = "https://example.org/g"


def lines(value: str, count: int = 3, graph: str = G) -> list[str]:
    return sorted(f'<https://example.org/{i}> <https://example.org/p> "{value}" <{graph}> .\n' for i in range(count))


def put(path: Path, value: str, count: int = 3) -> None:
    with write_store(path) as writer:
        writer.replace(G, lines(value, count))


def test_an_error_in_the_block_changes_nothing(tmp_path):
    put(tmp_path / "s", "old")

    def failing() -> list[str]:
        raise RuntimeError("mine")

    def change() -> None:
        with write_store(tmp_path / "s") as writer:
            writer.replace(G, lines("new"))
            writer.replace(G, failing())

    with pytest.raises(RuntimeError, match="mine"):
        change()
    assert list(open_store(tmp_path / "s").dump()) == lines("old")
    put(tmp_path / "s", "newer")
    assert list(open_store(tmp_path / "s").dump()) == lines("newer")


def test_an_os_error_of_the_block_is_not_blamed_on_the_store(tmp_path):
    with pytest.raises(FileNotFoundError), write_store(tmp_path / "s"):
        Path(tmp_path / "not-there").read_text(encoding="utf-8")


def test_a_reader_keeps_its_state(tmp_path):
    put(tmp_path / "s", "old")
    reader = open_store(tmp_path / "s")
    for value in ("one", "two", "three"):
        put(tmp_path / "s", value)
    assert list(reader.dump()) == lines("old")
    assert list(open_store(tmp_path / "s").dump()) == lines("three")
    del reader
    put(tmp_path / "s", "four")
    generations = sorted(path.name for path in (tmp_path / "s").glob("generation-*"))
    assert len(generations) == 2


def test_a_reader_refuses_changes(tmp_path):
    put(tmp_path / "s", "old")
    with pytest.raises(StoreError, match="reading only"):
        open_store(tmp_path / "s").load(lines("new"))


def test_a_second_writer_is_told(tmp_path):
    with (
        write_store(tmp_path / "s") as writer,
        pytest.raises(StoreError, match="written to by another process"),
        write_store(tmp_path / "s"),
    ):
        pass
    assert writer is not None


def test_nothing_to_change_makes_no_generation(tmp_path):
    put(tmp_path / "s", "old")
    before = (tmp_path / "s" / "CURRENT").read_text(encoding="ascii")
    with write_store(tmp_path / "s"):
        pass
    assert (tmp_path / "s" / "CURRENT").read_text(encoding="ascii") == before
    assert list(open_store(tmp_path / "s").dump()) == lines("old")


def test_an_empty_store_opens(tmp_path):
    with write_store(tmp_path / "s"):
        pass
    assert list(open_store(tmp_path / "s").dump()) == []


def test_fresh_forgets_what_was_there(tmp_path):
    put(tmp_path / "s", "old")
    with write_store(tmp_path / "s", fresh=True) as writer:
        writer.replace("https://example.org/h", lines("new", graph="https://example.org/h"))
    assert open_store(tmp_path / "s").graphs() == ["https://example.org/h"]


def test_fresh_mends_a_damaged_store(tmp_path):
    put(tmp_path / "s", "old")
    (tmp_path / "s" / "CURRENT").write_text("\x00\x01", encoding="ascii")
    with pytest.raises(StoreError, match="damaged"), write_store(tmp_path / "s"):
        pass
    with write_store(tmp_path / "s", fresh=True) as writer:
        writer.replace(G, lines("new"))
    assert list(open_store(tmp_path / "s").dump()) == lines("new")


def test_tidy_removes_graphs_before_they_are_seen(tmp_path):
    def tidy(store: OxigraphStore) -> list[str]:
        return [graph for graph in store.graphs() if graph.endswith("/2")]

    with write_store(tmp_path / "s", tidy=tidy) as writer:
        for number in range(3):
            writer.replace(f"{G}/{number}", lines("x", graph=f"{G}/{number}"))
    assert open_store(tmp_path / "s").graphs() == [f"{G}/0", f"{G}/1"]


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda path: None, "holds no graph"),
        (lambda path: path.write_text("x", encoding="ascii"), "holds no graph"),
        (lambda path: path.mkdir(), "holds no graph"),
        (lambda path: (path.mkdir(), (path / "CURRENT").write_text("../etc", encoding="ascii")), "damaged"),
        (
            lambda path: (path.mkdir(), (path / "CURRENT").write_text("generation-000007\n", encoding="ascii")),
            "missing",
        ),
    ],
)
def test_what_is_no_store_gives_one_line(tmp_path, make, expected):
    make(tmp_path / "s")
    with pytest.raises(StoreError, match=expected) as caught:
        open_store(tmp_path / "s")
    assert "\n" not in str(caught.value)


def test_a_damaged_database_gives_one_line(tmp_path):
    put(tmp_path / "s", "old")
    for path in (tmp_path / "s" / "generation-000001" / "quads").iterdir():
        path.write_bytes(b"rubbish")
    with pytest.raises(StoreError, match="cannot be opened") as caught:
        open_store(tmp_path / "s")
    assert "\n" not in str(caught.value)


def test_writing_upon_a_damaged_database_gives_one_line(tmp_path):
    put(tmp_path / "s", "old")
    for path in (tmp_path / "s" / "generation-000001" / "quads").iterdir():
        path.write_bytes(b"rubbish")
    with pytest.raises(StoreError, match="cannot be read") as caught, write_store(tmp_path / "s") as writer:
        writer.replace(f"{G}/2", lines("new", graph=f"{G}/2"))
    assert "\n" not in str(caught.value)
    with write_store(tmp_path / "s", fresh=True) as writer:
        writer.replace(G, lines("new"))
    assert list(open_store(tmp_path / "s").dump()) == lines("new")


def test_a_newer_format_is_told(tmp_path):
    put(tmp_path / "s", "old")
    (tmp_path / "s" / "generation-000001" / "FORMAT").write_text("kgraph store 99\n", encoding="ascii")
    with pytest.raises(StoreError, match="kgraph store 99"):
        open_store(tmp_path / "s")


def test_a_folder_of_other_things_is_not_written_to(tmp_path):
    (tmp_path / "thesis.txt").write_text("precious", encoding="ascii")
    with pytest.raises(StoreError, match=r"thesis\.txt"), write_store(tmp_path):
        pass
    (tmp_path / "file").write_text("x", encoding="ascii")
    with pytest.raises(StoreError, match="is a file"), write_store(tmp_path / "file"):
        pass


def test_a_place_where_no_folder_can_be_gives_one_line(tmp_path):
    (tmp_path / "file").write_text("x", encoding="ascii")
    with pytest.raises(StoreError, match="cannot be written to") as caught, write_store(tmp_path / "file" / "s"):
        pass
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_gives_one_line(tmp_path):
    (tmp_path / "locked").mkdir(mode=0o500)
    with pytest.raises(StoreError, match="cannot be written to"), write_store(tmp_path / "locked" / "s"):
        pass


def test_nquads_file_depends_on_the_quads_only(tmp_path):
    store = OxigraphStore()
    store.load(lines("é", 10))
    assert write_nquads(store, tmp_path / "a.nq.gz") == 10
    time.sleep(1.1)  # gzip's time stamp counts seconds
    write_nquads(store, tmp_path / "b.nq.gz")
    assert (tmp_path / "a.nq.gz").read_bytes() == (tmp_path / "b.nq.gz").read_bytes()
    assert gzip.decompress((tmp_path / "a.nq.gz").read_bytes()).decode() == "".join(lines("é", 10))


# A writer that replaces two graphs in every step, always both with the same value, until it is killed
_WRITER = """
import sys
from kgraph.graph.store import write_store
path, count = sys.argv[1], 1500
for step in range(1, 1000):
    with write_store(path) as writer:
        for graph in ("https://example.org/a", "https://example.org/b"):
            writer.replace(graph, [f'<https://example.org/{i}> <https://example.org/p> "{step}" <{graph}> .\\n' for i in range(count)])
    print(step, flush=True)
"""


@pytest.mark.slow
def test_killed_at_any_moment_the_store_holds_one_state(tmp_path):
    chance = random.Random(26873674)
    store = tmp_path / "s"
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    for _ in range(8):
        writer = subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(store)], stdout=subprocess.PIPE, env=environment, text=True
        )
        assert writer.stdout is not None
        assert writer.stdout.readline() == "1\n"
        time.sleep(chance.random() * 0.25)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        answer = open_store(store).query("SELECT ?g ?v (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?v } } GROUP BY ?g ?v")
        rows = list(answer.rows)
        assert len(rows) == 2
        assert {row[2].value for row in rows} == {"1500"}
        assert len({row[1].value for row in rows}) == 1, "a mixture of two states"
    with write_store(store) as last:
        last.replace(G, lines("end"))
    left = sorted(path.name for path in store.iterdir())
    assert len([name for name in left if name.startswith("generation-")]) == 2
    assert {name for name in left if not name.startswith("generation-")} == {".lock", "CURRENT"}


@pytest.mark.slow
def test_readers_beside_a_busy_writer_see_whole_states(tmp_path):
    store = tmp_path / "s"
    small = _WRITER.replace("1500", "20")
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    writer = subprocess.Popen(
        [sys.executable, "-c", small, str(store)], stdout=subprocess.PIPE, env=environment, text=True
    )
    assert writer.stdout is not None
    try:
        assert writer.stdout.readline() == "1\n"
        seen = []
        until = time.monotonic() + 3
        while time.monotonic() < until:
            reader = open_store(store)
            answer = reader.query("SELECT ?v (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?v } } GROUP BY ?v")
            ((value, number),) = list(answer.rows)
            assert number.value == "40"
            seen.append(int(value.value))
        assert seen == sorted(seen)
        assert len(set(seen)) > 5, "the writer did not write meanwhile"
    finally:
        writer.kill()
        writer.wait()
        writer.stdout.close()
