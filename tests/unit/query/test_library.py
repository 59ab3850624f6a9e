"""Every query of the library, run on the golden graph."""

from __future__ import annotations

import re

import pytest
from golden_facts import SmallVocabulary
from golden_graph import golden_store
from paths import ROOT

from kgraph.errors import UsageError
from kgraph.query import library
from kgraph.query.results import cell
from kgraph.query.run import run_named, run_text
from kgraph.rdf import Iri, Literal, Select

# the names that others build on, with their columns
FIXED = {
    "treatments": "drug drugLabel disease diseaseLabel effect articles belief",
    "adverse-events": "drug drugLabel event eventLabel count total articles belief",
    "outcomes": "drug disease category n total percent pmid",
    "evidence": "assertion pmid section sentence start end",
    "drugs-for-disease": "drug drugLabel disease diseaseLabel effect articles belief",
    "contradictions": None,
    "negative-findings": None,
    "safety-profile": None,
    "repurposing-candidates": None,
    "provenance": None,
    "articles": None,
    "summary": None,
}
REQUIRED = {"drugs-for-disease": {"disease": "Skin diseases"}, "safety-profile": {"drug": "Revlimid"}}


def rows(name: str, **values: str) -> list[dict[str, str]]:
    answer = run_named(golden_store(), name, REQUIRED.get(name, {}) | values, SmallVocabulary())
    assert isinstance(answer, Select)
    return [dict(zip(answer.variables, map(cell, row), strict=True)) for row in answer.rows]


def pick(found: list[dict[str, str]], *columns: str) -> list[tuple[str, ...]]:
    return [tuple(row[column] for column in columns) for row in found]


def test_the_library_is_complete():
    assert library.names() == sorted(FIXED)


@pytest.mark.parametrize("name", sorted(FIXED))
def test_each_query_is_described_and_gives_its_columns(name):
    query = library.load(name)
    assert query.title
    assert query.question.endswith("?")
    if FIXED[name] is not None:
        assert query.columns == tuple(FIXED[name].split())
    answer = run_named(golden_store(), name, REQUIRED.get(name), SmallVocabulary())
    assert isinstance(answer, Select)
    assert answer.variables == query.columns
    assert list(answer.rows)


@pytest.mark.parametrize("name", sorted(FIXED))
def test_each_query_declares_its_prefixes_and_runs_without_parameters(name):
    """So that it can be pasted into any engine."""
    text = library.load(name).text
    used = set(re.findall(r"(?<![\w<])([a-z]+):(?=[A-Za-z])", re.sub(r"#.*|<[^>]*>|\"[^\"]*\"", "", text)))
    assert used - set(re.findall(r"PREFIX ([a-z]+):", text)) == set()
    assert isinstance(run_text(golden_store(), text), Select)


@pytest.mark.parametrize("name", sorted(FIXED))
def test_each_parameter_narrows_the_answer(name):
    query = library.load(name)
    disease = "cutaneous lupus" if name == "outcomes" else "discoid lupus"
    values = {"drug": "lenalidomide", "disease": disease, "event": "leukopenia", "article": "101"}
    everything = pick(rows(name), *query.columns) if not any(p.required for p in query.parameters) else None
    for parameter in query.parameters:
        found = pick(rows(name, **{parameter.name: values[parameter.name]}), *query.columns)
        assert found
        if everything is not None:
            assert set(found) <= set(everything)
        other = {"drug": "MESH:D010797", "disease": "MESH:D006801", "event": "MESH:D006801", "article": "77"}
        assert rows(name, **{parameter.name: other[parameter.name]}) == []


def test_treatments():
    assert pick(rows("treatments"), "drugLabel", "disease", "effect", "articles", "belief") == [
        ("Lenalidomide", "MESH:D008179", "effective", "1", "0.9"),
        ("Lenalidomide", "MESH:D009101", "effective", "1", "0.9"),
        ("Lenalidomide", "MESH:D015435", "ineffective", "1", "0.9"),
        ("Lenalidomide", "MESH:D008179", "ineffective", "1", "0.8"),
        ("Lenalidomide", "MESH:D008178", "not stated", "1", "0.7"),
        ("Lenalidomide", "MESH:D015435", "not stated", "1", "0.7"),
    ]


def test_adverse_events_are_asserted_or_suspected_and_not_denied():
    assert pick(rows("adverse-events"), "eventLabel", "count", "total", "articles", "belief") == [
        ("Leukopenia", "4", "29", "2", "0.98"),
        ("Venous Thrombosis", "1", "9", "1", "0.4"),
    ]


def test_outcomes():
    everything = pick(rows("outcomes"), "drug", "disease", "category", "n")
    assert everything[0] == ("", "", "other", "")
    assert len(everything) == 3
    assert pick(
        rows("outcomes", drug="lenalidomide"), "drug", "disease", "category", "n", "total", "percent", "pmid"
    ) == [
        ("MESH:D000077269", "MESH:D008178", "complete-response", "5", "9", "55.6", "PMID:101"),
        ("MESH:D000077269", "MESH:D008178", "relapse", "2", "9", "22", "PMID:101"),
    ]


def test_evidence_leaves_out_retracted_articles():
    found = rows("evidence", drug="lenalidomide")
    assert {row["pmid"] for row in found} == {"PMID:101", "PMID:102"}
    (row,) = rows("evidence", disease="leukopenia", article="PMID:101")
    assert (row["start"], row["end"], row["section"]) == ("208", "288", "RESULTS")
    assert rows("evidence", article="103") == []


def test_negative_findings():
    assert pick(rows("negative-findings"), "diseaseLabel", "predicate", "belief") == [
        ("Exanthema", "biolink:has_adverse_event", "0.9"),
        ("Panniculitis, Lupus Erythematosus", "biolink:treats_or_applied_or_studied_to_treat", "0.9"),
        ("Lupus Erythematosus, Discoid", "biolink:treats_or_applied_or_studied_to_treat", "0.8"),
    ]


def test_contradictions():
    assert pick(rows("contradictions", disease="DLE"), "beliefFor", "beliefAgainst") == [("0.9", "0.8")]


def test_drugs_for_a_disease_look_below_it():
    assert {row["disease"] for row in rows("drugs-for-disease")} == {"MESH:D008178", "MESH:D008179", "MESH:D015435"}
    assert {row["disease"] for row in rows("drugs-for-disease", disease="DLE")} == {"MESH:D008179"}


def test_safety_profile_marks_what_is_denied():
    found = pick(rows("safety-profile"), "eventLabel", "negated")
    assert found == [("Leukopenia", "false"), ("Venous Thrombosis", "false"), ("Exanthema", "true")]
    assert pick(rows("safety-profile", drug="thalidomide"), "eventLabel", "predicate") == [
        ("Exanthema", "biolink:causes")
    ]


def test_repurposing_candidates_are_not_indexed_for_that_disease():
    assert pick(rows("repurposing-candidates"), "disease", "indexedElsewhere") == [
        ("MESH:D008179", "2"),
        ("MESH:D009101", "2"),
    ]


def test_articles_show_their_status():
    found = pick(rows("articles"), "pmid", "status", "statements")
    assert found == [
        ("PMID:101", "current", "6"),
        ("PMID:102", "current", "5"),
        ("PMID:103", "retracted", "2"),
        ("PMID:105", "deleted", "0"),
    ]


def test_provenance():
    assert {row["software"] for row in rows("provenance")} == {"kgraph 0.0.1"}
    assert pick(rows("provenance", article="102"), "source", "vocabulary", "date") == [
        ("medline", "MeSH 2024", "2024-05-01")
    ]


def test_summary():
    numbers = dict(pick(rows("summary"), "what", "number"))
    assert numbers == {
        "articles": "4",
        "articles retracted, withdrawn or deleted": "2",
        "treatments": "4",
        "adverse events": "2",
        "other statements": "1",
        "denied statements": "3",
        "outcome results": "3",
        "drugs": "2",
        "diseases and findings": "7",
    }


def test_an_unknown_query_is_answered_with_the_known_ones():
    with pytest.raises(UsageError, match=r"did you mean 'treatments'.*adverse-events, articles") as caught:
        library.load("treatment")
    assert "\n" not in str(caught.value)
    with pytest.raises(UsageError, match="known are"):
        library.load("../queries/treatments")


def test_a_required_parameter_is_asked_for():
    with pytest.raises(UsageError, match="needs disease"):
        library.bind(library.load("drugs-for-disease"), {})


def test_values_are_terms():
    query = library.parse("# param word (text, optional): x\nSELECT ?s {\n  # bind word\n ?s ?p ?word }", name="mine")
    hostile = Literal('" } SERVICE <http://evil> { ?s ?p ?o } #')
    text = library.bind(query, {"word": hostile})
    answer = run_text(golden_store(), text)
    assert list(answer.rows) == []
    with pytest.raises(ValueError, match="not an IRI"):
        library.bind(query, {"word": Iri("http://x> } #")})


@pytest.mark.parametrize(
    "line",
    ["# param drug: x", "# param drug (maybe): x", "# param drug (optional, colour): x", "# param a b (optional): x"],
)
def test_a_malformed_parameter_line_is_told(line):
    with pytest.raises(UsageError, match="is not of the form"):
        library.parse(line + "\nASK {}", name="mine.rq")


def test_the_reference_is_up_to_date():
    from kgraph.query.reference import reference

    path = ROOT / "docs" / "reference" / "queries.md"
    assert path.read_text(encoding="utf-8") == reference(), "write it again: python -m kgraph.query.reference"
