"""Pieces and stretches cover the text exactly, whatever is in it."""

from hypothesis import given
from hypothesis import strategies as st

from kgraph.mentions.neural.pieces import piece_spans, stretches


def pieces(text):
    return [text[start:end] for start, end in piece_spans(text)]


def test_letters_digits_and_signs_part():
    assert pieces("CYP2D6-induced 5-HT") == ["CYP", "2", "D", "6", "-", "induced", "5", "-", "HT"]
    assert pieces("α-tocopherol na\u0308ive 😀") == ["α", "-", "tocopherol", "na\u0308ive", "😀"]


def test_stretches_end_with_sentences_but_not_with_abbreviations():
    text = "Fever rose vs. Placebo. Rash (mild) fell. No. 3 was E. coli."
    spans = piece_spans(text)
    parts = [text[spans[a][0] : spans[b - 1][1]] for a, b in stretches(text, spans)]
    assert parts == ["Fever rose vs. Placebo.", "Rash (mild) fell.", "No. 3 was E. coli."]


def test_a_stretch_has_at_most_90_pieces():
    text = "word " * 200
    assert [b - a for a, b in stretches(text, piece_spans(text))] == [90, 90, 20]


@given(st.text())
def test_every_visible_character_is_in_one_piece_and_every_piece_in_one_stretch(text):
    spans = piece_spans(text)
    assert "".join(text[a:b] for a, b in spans) == "".join(c for c in text if not c.isspace())
    parts = stretches(text, spans)
    assert [i for a, b in parts for i in range(a, b)] == list(range(len(spans)))
    assert all(a < b for a, b in parts)
