"""Reading BioScope's XML, and counting tokens in scopes."""

from __future__ import annotations

import re

import pytest

from kgraph.errors import InputError
from kgraph.evaluate.bioscope import read_bioscope
from kgraph.evaluate.scopes import covered, rule_spans, score_scopes
from kgraph.mentions.study_spans import head_of
from kgraph.model import Span

_CORPUS = """<?xml version="1.0"?>
<Annotation><DocumentSet><Document type="Biological_abstract"><DocID type="PMID">77</DocID>
<DocumentPart type="Title"><sentence id="a">Zolemine and mood</sentence></DocumentPart>
<DocumentPart type="AbstractText">
<sentence id="b">Zolemine <xcope id="x1"><cue type="speculation" ref="x1">may</cue> help mice, but <xcope id="x2"><cue type="negation" ref="x2">not</cue> rats</xcope></xcope>.</sentence>
<sentence id="c"><xcope id="x3"><cue type="negation" ref="x3">Neither</cue> dogs <cue type="negation" ref="x3">nor</cue> cats slept</xcope>.</sentence>
</DocumentPart></Document></DocumentSet></Annotation>
"""


@pytest.fixture
def corpus(tmp_path):
    path = tmp_path / "abstracts.xml"
    path.write_text(_CORPUS, encoding="utf-8")
    return path


def test_text_sentences_and_cues(corpus):
    (document,) = read_bioscope(corpus)
    assert document.id == "77"
    assert [span.of(document.text) for span in document.sentences] == [
        "Zolemine and mood",
        "Zolemine may help mice, but not rats.",
        "Neither dogs nor cats slept.",
    ]
    found = [
        (cue.kind, [part.of(document.text) for part in cue.parts], cue.scope.of(document.text), cue.sentence)
        for cue in document.cues
    ]
    assert found == [
        ("speculation", ["may"], "may help mice, but not rats", 1),
        ("negation", ["not"], "not rats", 1),
        ("negation", ["Neither", "nor"], "Neither dogs nor cats slept", 2),
    ]


@pytest.mark.parametrize("text", ["<Annotation/>", "no xml"])
def test_what_is_no_corpus_is_told_in_a_line(tmp_path, text):
    path = tmp_path / "abstracts.xml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"abstracts\.xml"):
        read_bioscope(path)


def test_tokens_of_scopes():
    tokens = [Span(0, 3), Span(4, 8), Span(8, 9)]
    assert covered(tokens, [Span(2, 8)]) == {Span(0, 3), Span(4, 8)}


def test_scopes_of_the_rules_hold_their_cues(corpus):
    (document,) = read_bioscope(corpus)
    scopes = [one for one in rule_spans(document) if one.label == "negation-scope"]
    assert [one.span.of(document.text) for one in scopes] == ["not rats.", "Neither dogs nor cats slept."]
    assert all(one.belongs is not None and one.span.contains(one.belongs) for one in scopes)


def test_the_rules_are_measured_on_every_document(corpus):
    rows = score_scopes(corpus, "dictionary").rows
    assert rows["negation scopes, rules"].gold == 7
    assert not [name for name in rows if "trained" in name]


def test_heads_are_measured_on_what_they_have_not_learned_from(corpus):
    learned = head_of("", "cues").card["ids"][0]
    (known,) = re.findall(r"<Document .*</Document>", _CORPUS, re.DOTALL)
    corpus.write_text(_CORPUS.replace(known, known + known.replace(">77<", f">{learned}<")), encoding="utf-8")
    assert len(read_bioscope(corpus)) == 2
    rows = score_scopes(corpus, "default").rows
    assert rows["negation scopes, rules"].gold == 7
    assert rows["negation scopes, trained"].gold == 7
