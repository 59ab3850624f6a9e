from __future__ import annotations

import pytest

from kgraph.errors import InputError
from kgraph.jsonl import atomic_writer, dump_line, read_lines, write_lines


def test_lines_come_back_as_they_were(tmp_path):
    values = [{"a": "é\u2028\n"}, {"b": [1, None, 2.5]}]
    assert write_lines(tmp_path / "x.jsonl", values) == 2
    assert list(read_lines(tmp_path / "x.jsonl")) == values


def test_a_value_is_one_line():
    assert dump_line({"a": "one\ntwo"}).count("\n") == 1


def test_nan_is_refused():
    with pytest.raises(ValueError, match="JSON"):
        dump_line({"a": float("nan")})


@pytest.mark.parametrize("bad", ["{", "[1]", "nonsense"])
def test_a_bad_line_is_named(tmp_path, bad):
    path = tmp_path / "x.jsonl"
    path.write_text('{"a":1}\n' + bad + "\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 2"):
        list(read_lines(path))


def test_a_failed_write_leaves_the_old_content_and_nothing_else(tmp_path):
    path = tmp_path / "x"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(TypeError), atomic_writer(path) as stream:
        stream.writelines(["new", 1])
    assert path.read_text(encoding="utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["x"]
