"""Negation of trained heads beside that of the rules."""

from __future__ import annotations

from dataclasses import replace

import pytest
from build_document import SmallVocabulary, build

from kgraph.assertions import extract
from kgraph.assertions.sentence_view import view_sentences
from kgraph.model import LabelledSpan, Span


def _told(marked: str, *scopes: tuple[str, str]):
    """Return the record with the scopes of (cue, scope), both as printed."""
    document = build(marked)
    text = document.record.text
    spans = []
    for cue, scope in scopes:
        at, begin = text.index(cue), text.index(scope)
        place = Span(at, at + len(cue))
        spans.append(
            LabelledSpan(span=Span(begin, begin + len(scope)), label="negation-scope", score=0.9, belongs=place)
        )
    return replace(document, spans=tuple(spans))


def _signs(document) -> list[tuple[str, bool]]:
    return [(one.object, one.negated) for one in extract(document, SmallVocabulary(), trained=False).assertions]


def test_a_cue_that_the_rules_do_not_know_denies():
    text = "Nary a patient on [zolemine|C] developed [rash|D]."
    assert _signs(build(text)) == [("MESH:rash", False)]
    assert _signs(_told(text, ("Nary a", "Nary a patient on zolemine developed rash"))) == [("MESH:rash", True)]


def test_a_pseudo_cue_stays_one():
    text = "[Zolemine|C] not only caused [rash|D] but also [fever|D]."
    denied = _told(text, ("not", "not only caused rash but also fever"))
    assert _signs(denied) == _signs(build(text)) == [("MESH:fever", False), ("MESH:rash", False)]


@pytest.mark.parametrize(
    ("scope", "denied"),
    [("without delay we gave insulin and saw rash", 1), ("without delay", 0)],
    ids=["all-of-it", "two-words"],
)
def test_a_negation_reaches_no_further_than_either_says(scope, denied):
    text = "without delay we gave insulin and saw rash."
    view = view_sentences(_told("Never " + text.replace("rash", "[rash|D]"), ("Never", f"Never {scope}")))[0]
    at = view.frame.text.index("D0")
    assert view.cues.negations(at, at + 2) == denied


def test_doubt_stays_with_the_rules():
    document = build("[Zolemine|C] caused [rash|D].")
    cue = Span(9, 15)
    doubted = replace(
        document, spans=(LabelledSpan(span=Span(0, 20), label="speculation-scope", score=0.9, belongs=cue),)
    )
    assert extract(doubted, SmallVocabulary()).assertions == extract(document, SmallVocabulary()).assertions
