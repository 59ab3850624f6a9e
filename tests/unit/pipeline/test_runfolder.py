from __future__ import annotations

from pathlib import Path

import pytest

from kgraph.errors import StoreError, UsageError
from kgraph.pipeline import runfolder


def _staged(folder, text):
    staged = runfolder.stage(folder)
    (staged / "records.jsonl").write_text(text, encoding="utf-8")
    runfolder.write_manifest(staged, {"text": text})
    return staged


def test_commit_moves_everything_at_once(tmp_path):
    _staged(tmp_path, "one")
    assert not (tmp_path / "records.jsonl").exists()
    runfolder.commit(tmp_path)
    assert runfolder.read_manifest(tmp_path)["text"] == "one"
    assert not (tmp_path / ".next").exists()


def test_an_unmarked_stage_is_forgotten(tmp_path):
    _staged(tmp_path, "one")
    runfolder.commit(tmp_path)
    _staged(tmp_path, "two")
    with runfolder.locked(tmp_path):
        assert runfolder.read_manifest(tmp_path)["text"] == "one"
    assert list(runfolder.stage(tmp_path).iterdir()) == []


@pytest.mark.parametrize("moved", [[], ["records.jsonl"]])
def test_a_commit_that_was_cut_off_is_finished_by_the_next_opening(tmp_path, moved):
    _staged(tmp_path, "one")
    runfolder.commit(tmp_path)
    staged = _staged(tmp_path, "two")
    (staged / "COMPLETE").touch()
    for name in moved:
        (staged / name).replace(tmp_path / name)
    with runfolder.locked(tmp_path):
        assert runfolder.read_manifest(tmp_path)["text"] == "two"
        assert (tmp_path / "records.jsonl").read_text(encoding="utf-8") == "two"


def test_a_commit_that_fails_half_way_is_not_thrown_away(tmp_path, monkeypatch):
    _staged(tmp_path, "one")
    runfolder.commit(tmp_path)
    _staged(tmp_path, "two")
    replace = Path.replace

    def interrupted(path, target):
        if path.name == "manifest.json":
            raise KeyboardInterrupt
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        runfolder.commit(tmp_path)
    runfolder.discard(tmp_path)
    monkeypatch.undo()
    assert runfolder.read_manifest(tmp_path)["text"] == "one"
    with runfolder.locked(tmp_path):
        assert runfolder.read_manifest(tmp_path)["text"] == "two"
        assert (tmp_path / "records.jsonl").read_text(encoding="utf-8") == "two"


def test_a_second_writer_is_told(tmp_path):
    with runfolder.locked(tmp_path), pytest.raises(StoreError, match="another process"), runfolder.locked(tmp_path):
        pass


def test_foreign_folders_are_left_alone(tmp_path):
    (tmp_path / "thesis.docx").touch()
    with pytest.raises(UsageError, match=r"thesis\.docx"):
        runfolder.check_folder(tmp_path)
    with pytest.raises(UsageError, match="is a file"):
        runfolder.check_folder(tmp_path / "thesis.docx")


@pytest.mark.parametrize("text", ["", "[]", '{"format": 99}'])
def test_a_damaged_manifest_is_one_line(tmp_path, text):
    (tmp_path / "manifest.json").write_text(text, encoding="utf-8")
    with pytest.raises(StoreError) as caught:
        runfolder.read_manifest(tmp_path)
    assert "--fresh" in str(caught.value)


def test_no_graph_is_said_with_the_way_to_one(tmp_path):
    with pytest.raises(StoreError, match="kgraph build"):
        runfolder.read_manifest(tmp_path)
