"""Sentences against texts whose borders are known."""

import json

import pytest

from kgraph.errors import InputError
from kgraph.evaluate.sentences import joined, measure_sentences, simple

XML = """<?xml version="1.0" encoding="utf-8"?>
<Annotation><DocumentSet><Document><DocID type="PMID">5</DocID>
<DocumentPart type="Title"><sentence id="S1">On E. coli.</sentence></DocumentPart>
<DocumentPart type="AbstractText">
<sentence id="S2">It was <cue type="negation">not</cue> E. Coli at all.</sentence>
<sentence id="S3">p53 was seen.</sentence>
<sentence id="S4">The rest was normal.</sentence>
</DocumentPart></Document></DocumentSet></Annotation>
"""


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "abstracts.xml"
    path.write_text(XML, encoding="utf-8")
    return path


def test_borders_and_whole_sentences(path):
    rows = measure_sentences(path, split=lambda text: [(0, 26), (27, 40), (41, 61)]).rows
    assert (rows["borders"].right, rows["borders"].gold) == (2, 2)
    assert rows["sentences"].f1 == 1.0
    # the baseline breaks the name of the species and misses the sentence that begins with a protein
    assert (rows["borders, stop and capital"].right, rows["borders, stop and capital"].found) == (1, 2)


def test_our_own_splitter_is_measured_by_default(path):
    measured = measure_sentences(path)
    assert measured.rows["sentences"].f1 == 1.0
    assert measured.errors == ()


def test_a_missed_border_is_shown_with_its_surroundings(path):
    (first, second) = measure_sentences(path, split=lambda text: [(0, len(text))]).errors
    assert (first.what, second.what) == ("missed", "missed")
    assert any("p53 was seen. |The rest was normal." in item for item in (first.item, second.item))


def test_sections_give_recall_alone(tmp_path):
    path = tmp_path / "sections.jsonl"
    value = {"pmid": "5", "sections": [["AIM", "To see."], ["RESULT", "we saw."], ["END", "Done."]]}
    path.write_text(json.dumps(value) + "\n", encoding="utf-8")
    rows = measure_sentences(path).rows
    assert rows["section borders"].only_recall
    assert rows["section borders"].gold == 2
    assert rows["section borders, stop and capital"].right == 1


def test_pieces_are_joined_by_a_space():
    assert joined(["A b.", "C."]) == ("A b. C.", [(0, 4), (5, 7)])
    assert simple("A b. C.") == [(0, 4), (5, 7)]


@pytest.mark.parametrize("name", ["x.xml", "x.jsonl"])
def test_a_file_of_another_kind_is_named(tmp_path, name):
    path = tmp_path / name
    path.write_text("nothing", encoding="utf-8")
    with pytest.raises(InputError, match=name):
        measure_sentences(path)
