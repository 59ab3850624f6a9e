from __future__ import annotations

import pytest

from kgraph.errors import InputError
from kgraph.evaluate.brat import BratSpan, read_folder
from kgraph.evaluate.folds import PARTS, is_held_out, part_of, unseen
from kgraph.model import Span

TEXT = "Ten men took \u03b1-blockers .\nNone died ."


def write(folder, ann, text=TEXT):
    (folder / "7.txt").write_bytes(text.encode())
    (folder / "7.ann").write_bytes(ann.encode())


def test_spans_and_links_are_read_in_text_order(tmp_path):
    write(
        tmp_path, "T2\tOutcome 31 35\tdied\nT1\tCount 0 3\tTen\nR1\tto Arg1:T1 Arg2:T2\t\n#1\tAnnotatorNotes T1\tsure\n"
    )
    (document,) = read_folder(tmp_path)
    assert document.id == "7"
    assert document.spans == (BratSpan("T1", "Count", Span(0, 3)), BratSpan("T2", "Outcome", Span(31, 35)))
    assert document.links == (("to", "T1", "T2"),)


def test_a_span_beside_its_words_is_moved_and_one_without_them_left_out(tmp_path):
    write(tmp_path, "T1\tCount 1 4\tTen\nT2\tDrug 13 23\tvitamins\n")
    (document,) = read_folder(tmp_path)
    assert [one.span.of(document.text) for one in document.spans] == ["Ten"]


def test_a_folder_without_annotations_and_an_annotation_without_text_are_refused(tmp_path):
    with pytest.raises(InputError, match=r"holds no \.ann files"):
        read_folder(tmp_path)
    (tmp_path / "8.ann").write_text("T1\tCount 0 3\tTen\n")
    with pytest.raises(InputError, match=r"8\.txt: cannot be read"):
        read_folder(tmp_path)


def test_a_fifth_is_held_out_by_id_alone():
    parts = [part_of(str(number)) for number in range(1000)]
    assert set(parts) == set(range(PARTS))
    assert 150 < sum(is_held_out(str(number)) for number in range(1000)) < 250
    assert part_of("10459028") == part_of("10459028")


def test_what_a_model_has_learned_from_is_left_out_unless_nothing_is_left():
    assert unseen(["a", "b", "c"], {"b"}, str) == ["a", "c"]
    assert unseen(["a", "b"], {"a", "b", "c"}, str) == ["a", "b"]
