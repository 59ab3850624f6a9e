"""Tokens of biomedical text."""

import pytest
import spacy

from kgraph.mentions.tokenizer import BiomedicalTokenizer, token_spans


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("cisplatin-induced", ["cisplatin", "-", "induced"]),
        ("5-FU (2,500 mg)", ["5", "-", "FU", "(", "2,500", "mg", ")"]),
        ("10mg/kg", ["10", "mg", "/", "kg"]),
        ("p<0.05.", ["p", "<", "0.05", "."]),
        ("H1N1 and IL2", ["H1N1", "and", "IL2"]),
        ("TNF-α é", ["TNF", "-", "α", "é"]),
        ("Ménie\u0300re", ["Ménie\u0300re"]),
        ("😀ok𝒳", ["😀", "ok𝒳"]),
        ("", []),
    ],
)
def test_tokens(text, tokens):
    assert [text[a:b] for a, b in token_spans(text)] == tokens


@pytest.mark.parametrize("text", ["a  b", " a\n\nb ", "\u00a0x", "", "   ", "x.", "a\tb c"])
def test_a_doc_gives_its_text_back(text):
    tokenizer = BiomedicalTokenizer(spacy.blank("en").vocab)
    doc = tokenizer(text)
    assert doc.text == text
    assert [(t.idx, t.idx + len(t)) for t in doc if not t.is_space] == list(token_spans(text))


def test_a_lone_surrogate_is_replaced_and_offsets_stay():
    doc = BiomedicalTokenizer(spacy.blank("en").vocab)("a \ud800 gout")
    assert doc.text == "a \ufffd gout"
    assert doc[-1].idx == 4


def test_it_survives_saving_a_pipeline(tmp_path):
    nlp = spacy.blank("en")
    nlp.tokenizer = BiomedicalTokenizer(nlp.vocab)
    nlp.to_disk(tmp_path / "pipeline")
    assert [t.text for t in nlp("5-FU")] == ["5", "-", "FU"]
