"""What a found mention is linked to, and why."""

import pytest

from kgraph.mentions.abbreviations import find_abbreviations
from kgraph.mentions.dictionary import Dictionary
from kgraph.mentions.learned import Lists
from kgraph.mentions.linking import Linker
from kgraph.mesh import open_mesh

LINKS = {"Chemical": {"zorin ": ["MESH:D008094"]}, "Disease": {}}


@pytest.fixture(scope="module")
def linker():
    vocabulary = open_mesh()
    return Linker(vocabulary, Lists(), Dictionary(vocabulary, Lists()), LINKS)


def link(linker, text, surface, kind):
    known = linker.meanings(find_abbreviations(text))
    start = text.rindex(surface)
    span = (start, start + len(surface), kind)
    mention = linker.mention(text, span, known=known, record="PMID:1", indexed=(), agent="test")
    assert mention.text == surface
    return mention


def best(mention):
    return (mention.candidates[0].id, mention.candidates[0].method) if mention.candidates else None


def test_a_name_of_the_vocabulary(linker):
    assert link(linker, "He took lithium.", "lithium", "Chemical").concept == "MESH:D008094"


def test_a_short_form_is_its_long_form(linker):
    text = "Chronic kidney disease (CKD) grows. CKD is feared."
    mention = link(linker, text, "CKD", "Disease")
    assert mention.expansion == "Chronic kidney disease"
    assert mention.candidates[0].method == "abbreviation"
    assert mention.concept == link(linker, text, "Chronic kidney disease", "Disease").concept != ""


def test_words_in_another_order(linker):
    mention = link(linker, "It was fibrillation of the atrial type.", "fibrillation of the atrial", "Disease")
    assert best(mention) == ("MESH:D001281", "order")


def test_the_name_at_the_end(linker):
    assert best(link(linker, "A smouldering pancreatitis came.", "smouldering pancreatitis", "Disease")) == (
        "MESH:D010195",
        "part",
    )


def test_what_annotators_called_so(linker):
    assert best(link(linker, "He took zorin.", "zorin", "Chemical")) == ("MESH:D008094", "learned")
    assert best(link(linker, "He had zorin.", "zorin", "Disease")) is None


def test_nothing_fits(linker):
    assert best(link(linker, "Xyzzyx came.", "Xyzzyx", "Disease")) is None
