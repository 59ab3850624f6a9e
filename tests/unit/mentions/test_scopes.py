"""Cues of negation and speculation and their scopes, by the heads that ship."""

import pytest

from kgraph.mentions.recognizer import load_network
from kgraph.mentions.scopes import make_scope_reader
from kgraph.mentions.study_spans import load_heads, load_spans
from kgraph.model import LabelledSpan, Span

READER = make_scope_reader(load_network(), load_heads())


def _found(text, label):
    return [one.span.of(text) for one in READER.find(text) if one.label == label]


@pytest.mark.parametrize(
    ("text", "cues", "scopes"),
    [
        ("Zolemine did not increase the expression of the receptor.", ["not"], ["not increase the expression of the receptor"]),
        ("No effect of zolemine on these cells was seen.", ["No"], ["No effect of zolemine on these cells was seen"]),
        ("The receptor was found in all mice.", [], []),
    ],
    ids=["not", "no", "none"],
)  # fmt: skip
def test_negation(text, cues, scopes):
    assert (_found(text, "negation-cue"), _found(text, "negation-scope")) == (cues, scopes)


def test_each_cue_of_a_sentence_has_its_own_scope():
    text = "These data suggest that zolemine may inhibit growth, but it did not kill cells. All cells were counted."
    spans = READER.find(text)
    cues = {one.span.of(text): one.span for one in spans if one.label.endswith("-cue")}
    assert set(cues) == {"suggest", "may", "not"}
    scopes = {one.belongs.of(text): one for one in spans if one.label.endswith("-scope")}
    assert set(scopes) == set(cues)
    assert scopes["not"].label == "negation-scope"
    assert scopes["may"].label == scopes["suggest"].label == "speculation-scope"
    assert all(one.span.contains(one.belongs) for one in scopes.values())
    assert "counted" not in scopes["suggest"].span.of(text)


def test_cues_that_are_given():
    text = "Neither mice nor rats were killed by zolemine."
    parts = [LabelledSpan(span=Span(0, 7), label="negation-cue"), LabelledSpan(span=Span(13, 16), label="negation-cue")]
    (scope,) = READER.scopes(text, [parts])
    assert (scope.label, scope.belongs) == ("negation-scope", Span(0, 7))
    assert "rats" in scope.span.of(text)


def test_a_record_is_told_of_them():
    text = "Zolemine had no effect on growth."
    labels = {one.label for one in load_spans().find(text)}
    assert {"negation-cue", "negation-scope"} <= labels
    assert not load_spans().find("")
