"""Whatever the text: offsets are exact, sentences cover it, results do not depend on order."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kgraph.mentions import annotate
from kgraph.mentions.abbreviations import find_abbreviations
from kgraph.mentions.sentences import sentence_spans
from kgraph.mentions.tokenizer import token_spans, words_and_spaces
from kgraph.mesh import open_mesh
from kgraph.model import Record, Section, Span

WORDS = [
    "gout",
    "Aspirin",
    "renal",
    "failure",
    "(RF)",
    "(ARF)",
    "acute",
    "and",
    "hepatic",
    "lupus",
    "5-FU",
    "TNF-α",
    "p < 0.05.",
    "Fig.",
    "i.e.",
    "😀",
    "é",
    "e\u0301",
    "𝒳",
    "患者。",
    "\n\n",
    "(",
    ")",
    "[",
    "hepatitis",
    "B",
    "C,",
    "or",
]
prose = st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=25).map(" ".join)
anything = st.text(max_size=80) | prose


@pytest.fixture(scope="module")
def mesh():
    return open_mesh()


def record(number, title, abstract):
    text = f"{title} {abstract}"
    sections = (
        Section(label="TITLE", span=Span(0, len(title))),
        Section(label="", span=Span(len(title) + 1, len(text))),
    )
    return Record(id=f"PMID:{number}", title=title, abstract=abstract, text=text, sections=sections)


@given(anything)
def test_tokens_cover_all_visible_characters(text):
    spans = list(token_spans(text))
    assert all(a < b for a, b in spans)
    assert all(x[1] <= y[0] for x, y in pairwise(spans))
    covered = {i for a, b in spans for i in range(a, b)}
    assert covered == {i for i, c in enumerate(text) if not c.isspace()}


@given(anything)
def test_pieces_join_to_the_text(text):
    pieces, spaces = words_and_spaces(text)
    assert "".join(p + " " * s for p, s in zip(pieces, spaces, strict=True)) == text
    assert all(pieces)


@given(anything, st.lists(st.tuples(st.integers(0, 90), st.integers(0, 90)).map(sorted), max_size=3))
def test_sentences_cover_the_text_and_respect_sections(text, sections):
    spans = sentence_spans(text, [tuple(s) for s in sections])
    assert all(a < b for a, b in spans)
    assert all(x[1] <= y[0] for x, y in pairwise(spans))
    assert all(not text[a].isspace() and not text[b - 1].isspace() for a, b in spans)
    covered = {i for a, b in spans for i in range(a, b)}
    assert covered >= {i for i, c in enumerate(text) if not c.isspace()}
    for border in {p for s in sections for p in s}:
        assert not any(a < border < b for a, b in spans)


@given(anything)
def test_definitions_are_where_they_say(text):
    for found in find_abbreviations(text):
        assert found.short.of(text) == found.short_text
        assert found.long.of(text) == found.long_text
        assert not found.short.overlaps(found.long)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(anything, anything), min_size=1, max_size=4))
def test_mentions_are_exact_and_independent_of_order(mesh, texts):
    records = [record(n, title, abstract) for n, (title, abstract) in enumerate(texts)]
    twice = list(annotate([*records, *records[::-1]], mesh))
    documents = twice[: len(records)]
    assert twice[len(records) :] == documents[::-1]
    assert [d.record for d in documents] == records
    for document in documents:
        text = document.record.text
        for mention in document.mentions:
            assert mention.span.of(text) == mention.text
            assert mention.record == document.record.id
            assert mention.candidates
            assert any(s.contains(mention.span) for s in document.sentences)
        keys = [(m.span.start, -m.span.end, m.type, m.concept) for m in document.mentions]
        assert keys == sorted(keys)
        border = len(document.record.title)
        assert not any(s.start < border < s.end for s in document.sentences)
    assert list(annotate(records[-1:], mesh)) == documents[-1:]
