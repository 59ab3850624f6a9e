from __future__ import annotations

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Dataset

from kgraph.graph.oxigraph import OxigraphStore
from kgraph.graph.sorting import sorted_lines
from kgraph.rdf import Iri, Literal, Quad, Select, decimal, integer, nquad_line, term_text

S, P, G = Iri("https://example.org/s"), Iri("https://example.org/p"), Iri("https://example.org/g")
texts = st.text(st.characters(exclude_categories=["Cs"]))
# text with many of the characters that need care
hard = st.text(st.sampled_from("\"\\\n\r\t\b\f\x00\x01\x1f\x7f\x85\u2028\ufeff\ufffe\uffff\U0010ffffaé'"))


@given(st.one_of(texts, hard))
def test_any_text_survives_pyoxigraph(text):
    line = nquad_line(Quad(S, P, Literal(text), G))
    assert line.count("\n") == 1
    store = OxigraphStore()
    store.load([line])
    answer = store.query("SELECT ?o { GRAPH ?g { ?s ?p ?o } }")
    assert isinstance(answer, Select)
    assert next(iter(answer.rows)) == (Literal(text),)
    assert list(store.dump()) == [line], "the store's dump is not in the same form"


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")  # rdflib's parser uses what rdflib deprecates
@given(st.one_of(texts, hard))
def test_any_text_survives_rdflib(text):
    dataset = Dataset()
    dataset.parse(data=nquad_line(Quad(S, P, Literal(text), G)), format="nquads")
    assert [str(o) for _, _, o, _ in dataset.quads()] == [text]


@given(st.text(st.characters(categories=["Cs", "Ll"])))
def test_half_surrogates_become_the_replacement_character(text):
    line = nquad_line(Quad(S, P, Literal(text), G))
    quad = next(iter(pyoxigraph.parse(line, format=pyoxigraph.RdfFormat.N_QUADS)))
    expected = "".join("\ufffd" if 0xD800 <= ord(c) < 0xE000 else c for c in text)
    assert quad.object.value == expected


@given(st.integers())
def test_integers_keep_their_form(number):
    assert _through_the_store(integer(number)) == integer(number)


@given(st.floats(-1e12, 1e12))
def test_decimals_keep_their_form(number):
    literal = decimal(number)
    assert _through_the_store(literal) == literal
    assert float(literal.value) == pytest.approx(number, abs=1e-6)


@given(st.text())
def test_an_iri_is_checked(text):
    try:
        written = term_text(Iri("https://example.org/" + text))
    except ValueError:
        assert any(c in text for c in '<>"{}|^`\\') or any(ord(c) <= 0x20 for c in text)
    else:
        assert written[-1] == ">"
        assert not set(written[1:-1]) & set('<>"{}|^`\\ \n\t')


@given(st.lists(st.binary(max_size=4).map(lambda b: b.hex().encode() + b"\n")), st.integers(1, 5))
def test_sorting_in_parts_is_sorting(tmp_path_factory, lines, chunk):
    folder = tmp_path_factory.mktemp("parts")
    assert list(sorted_lines(lines, folder, chunk=chunk)) == sorted({line.decode() for line in lines})


def _through_the_store(literal: Literal) -> object:
    store = OxigraphStore()
    store.load([nquad_line(Quad(S, P, literal, G))])
    answer = store.query("SELECT ?o { GRAPH ?g { ?s ?p ?o } }")
    assert isinstance(answer, Select)
    return next(iter(answer.rows))[0]
