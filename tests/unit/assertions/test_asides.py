from __future__ import annotations

from build_document import build

from kgraph.assertions.sentence_view import view_sentences


def _view(marked: str):
    return view_sentences(build(marked))[0]


def test_an_aside_that_names_another_disease_is_left_out():
    view = _view("[Sotalol|C], a drug given for [arrhythmia|D], can cause [syncope|D].")
    assert view.shorter.frame.text == "C0 can cause D2."


def test_places_of_the_shorter_sentence_are_those_of_the_record():
    view = _view("[Sotalol|C] (unlike [digoxin|C]) caused [syncope|D].")
    short = view.shorter.frame
    at = short.text.index("caused")
    assert short.span(at, at + 6).of(view.record_text) == "caused"


def test_short_asides_and_lists_stay():
    assert _view("[Sotalol|C], however, caused [syncope|D].").shorter is None
    assert _view("[Sotalol|C] caused [syncope|D].").shorter is None
