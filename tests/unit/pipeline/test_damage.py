"""Graph folders whose tables somebody cut, emptied or edited."""

from __future__ import annotations

import pytest

from kgraph.errors import KgraphError
from kgraph.pipeline.runfolder import LINE_FILES
from kgraph.pipeline.state import State, load_state


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "manifest.json").write_text('{"format": 1}', encoding="utf-8")
    for name in LINE_FILES:
        (tmp_path / f"{name}.jsonl").touch()
    return tmp_path


def test_no_folder_and_an_empty_graph_are_no_damage(folder, tmp_path):
    assert load_state(tmp_path / "none") == State()
    assert load_state(folder) == State()


@pytest.mark.parametrize("damage", ["{", '{"a": 1}', "[]", "\x00", "\udcff"])
@pytest.mark.parametrize("name", ["records", "mentions", "assertions", "outcomes", "related"])
def test_a_damaged_table_is_named_in_one_line(folder, name, damage):
    (folder / f"{name}.jsonl").write_bytes((damage + "\n").encode("utf-8", "surrogateescape"))
    with pytest.raises(KgraphError) as caught:
        load_state(folder)
    assert str(folder) in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", LINE_FILES)
def test_a_missing_table_is_no_empty_one(folder, name):
    (folder / f"{name}.jsonl").unlink()
    with pytest.raises(KgraphError, match=rf"{name}\.jsonl is missing"):
        load_state(folder)
