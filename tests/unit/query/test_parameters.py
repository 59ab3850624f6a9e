from __future__ import annotations

import pytest
from golden_facts import LENALIDOMIDE, LUPUS_DISCOID, LUPUS_FAT, MYELOMA, SmallVocabulary
from golden_graph import golden_store

from kgraph.errors import UsageError
from kgraph.ids import to_iri
from kgraph.query.library import parse
from kgraph.query.parameters import parse_pairs, resolve_article, resolve_concept, resolve_parameters
from kgraph.rdf import XSD_DECIMAL, XSD_INTEGER, Literal

STORE = golden_store()


@pytest.mark.parametrize("vocabulary", [SmallVocabulary(), None], ids=["vocabulary", "names in the graph"])
@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("lenalidomide", LENALIDOMIDE),
        (" Revlimid ", LENALIDOMIDE),
        ("cc 5013", LENALIDOMIDE),
        ("D000077269", LENALIDOMIDE),
        ("mesh:d000077269", LENALIDOMIDE),
        ("http://id.nlm.nih.gov/mesh/D000077269", LENALIDOMIDE),
        ("DLE", LUPUS_DISCOID),
        ("lupus panniculitis", LUPUS_FAT),
        ("multiple myelomas", MYELOMA),
        ("MM", MYELOMA),
    ],
)
def test_a_concept_has_many_names(text, concept, vocabulary):
    assert resolve_concept(text, STORE, vocabulary) == to_iri(concept)


@pytest.mark.parametrize("vocabulary", [SmallVocabulary(), None], ids=["vocabulary", "names in the graph"])
@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("lenalidomid", "did you mean .*'Lenalidomide'"),
        ("zzzzqqqq", "no drug or disease is called"),
        ("MESH:D999999", "there is no concept MESH:D999999"),
        ("NOPE:77", "not a known identifier"),
        ("QQ", "no drug or disease is called 'QQ'"),
        ("mm", "no drug or disease is called"),
        ("", "no drug or disease is called"),
    ],
)
def test_what_means_nothing_is_answered_with_what_is_near(text, message, vocabulary):
    with pytest.raises(UsageError, match=message) as caught:
        resolve_concept(text, STORE, vocabulary)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["101", "PMID:101", "pmid: 101", "https://pubmed.ncbi.nlm.nih.gov/101/"])
def test_an_article_has_several_forms(text):
    assert resolve_article(text) == "https://pubmed.ncbi.nlm.nih.gov/101"


@pytest.mark.parametrize("text", ["", "lupus", "12345678901", "١٢٣"])
def test_what_is_no_article_is_told(text):
    with pytest.raises(UsageError, match="not an article"):
        resolve_article(text)


def test_kinds_of_parameters():
    head = "# param n (number, required): x\n# param t (text, optional): x\nASK {}"
    query = parse(head, name="mine")
    terms = resolve_parameters(query, {"n": "0.5", "t": "any ' \" text"}, STORE, None)
    assert terms == {"n": Literal("0.5", XSD_DECIMAL), "t": Literal("any ' \" text")}
    assert resolve_parameters(query, {"n": "-7"}, STORE, None) == {"n": Literal("-7", XSD_INTEGER)}
    with pytest.raises(UsageError, match="must be a number"):
        resolve_parameters(query, {"n": "many"}, STORE, None)
    with pytest.raises(UsageError, match="has no parameter 'drug'; it has n, t"):
        resolve_parameters(query, {"drug": "x"}, STORE, None)


def test_pairs():
    assert parse_pairs(["drug=a=b", " disease = x "]) == {"drug": "a=b", "disease": "x"}
    for bad in ("drug", "=x", "drug="):
        with pytest.raises(UsageError, match="name=value"):
            parse_pairs([bad])
    with pytest.raises(UsageError, match="twice"):
        parse_pairs(["drug=a", "drug=b"])


def test_initials_of_two_concepts_are_not_guessed():
    store = golden_store()
    line = '<http://id.nlm.nih.gov/mesh/D1> <http://www.w3.org/2004/02/skos/core#prefLabel> "Male Menopause" <https://w3id.org/kgraph/vocab/vocabulary> .\n'
    store.load([line])
    with pytest.raises(UsageError, match="did you mean 'Male Menopause', 'Multiple Myeloma'"):
        resolve_concept("MM", store, SmallVocabulary())
