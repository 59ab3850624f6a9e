from __future__ import annotations

import io
from dataclasses import replace

import pytest
from golden_facts import LENALIDOMIDE, LEUKOPENIA, LUPUS_DISCOID, LUPUS_SKIN, golden
from golden_graph import RUN, golden_store

from kgraph.graph.oxigraph import OxigraphStore
from kgraph.graph.quads import record_quads
from kgraph.ids import record_graph_iri, to_iri
from kgraph.model import Span, StudyFact
from kgraph.query.evidence import Part, Reading
from kgraph.query.explain import explain, labels
from kgraph.query.explain_outcomes import concepts, explain_outcomes, outcome_headline, rounded
from kgraph.query.explanation_text import chunks, study_line, write_explanations
from kgraph.rdf import Iri, nquad_line

STORE = golden_store()
STUDY = (
    StudyFact(kind="design", text="randomised", value="randomised"),
    StudyFact(kind="patients", text="twelve", span=Span(0, 6), value="12"),
    StudyFact(kind="dose", text="5 mg", span=Span(7, 11)),
)


def iri(curie: str) -> Iri:
    return Iri(to_iri(curie))


def shown(*concepts: str, colour: bool = False) -> str:
    found = explain(STORE, *(iri(concept) for concept in concepts))
    names = labels(STORE, {name for item in found for name in (item.subject, item.object)})
    out = io.StringIO()
    write_explanations(found, names, out, colour=colour)
    return out.getvalue()


def test_statements_with_their_sentences():
    found = explain(STORE, iri(LENALIDOMIDE), iri(LUPUS_DISCOID))
    assert [(e.words, e.negated, e.effect, e.belief, e.articles) for e in found] == [
        ("used for", False, "effective", 0.9, 1),
        ("does not work for", True, "ineffective", 0.8, 1),
    ]
    (reading,) = found[0].readings
    assert (reading.record, reading.section, reading.certainty, reading.status) == (
        "PMID:101",
        "RESULTS",
        "asserted",
        "current",
    )
    marked = [(reading.sentence[part.start : part.end], part.role) for part in reading.parts]
    assert marked == [("Lenalidomide", "subject"), ("helped", "trigger"), ("discoid lupus", "object")]


def test_either_side_may_come_first():
    both = explain(STORE, iri(LENALIDOMIDE), iri(LEUKOPENIA))
    assert both
    assert explain(STORE, iri(LEUKOPENIA), iri(LENALIDOMIDE)) == both
    assert [item for item in explain(STORE, iri(LEUKOPENIA)) if item in both] == both
    assert len(explain(STORE, iri(LENALIDOMIDE))) == 10


def test_retracted_articles_are_shown_last_and_marked():
    text = shown(LENALIDOMIDE, LEUKOPENIA)
    assert text.index("PMID:101") < text.index("PMID:102") < text.index("PMID:103")
    assert "[RETRACTED: does not count]" in text
    assert "nothing that counts supports it" in shown(LENALIDOMIDE)


def test_plain_text_marks_the_words():
    text = shown(LENALIDOMIDE, LUPUS_DISCOID)
    assert "[Lenalidomide] (α-form) <helped> in [discoid lupus] but" in text
    assert "Lenalidomide (MESH:D000077269) used for Lupus Erythematosus, Discoid (MESH:D008179), effective" in text
    assert "belief in the denial 0.80, 1 article" in text


def test_indexing_is_shown_as_the_headings():
    assert "mesh-indexing\n      Lenalidomide/therapeutic use; Lupus" in shown(LENALIDOMIDE, LUPUS_SKIN)


def test_escape_sequences_of_a_record_are_disarmed():
    for colour in (True, False):
        text = shown(LENALIDOMIDE, LEUKOPENIA, colour=colour)
        assert "\x1b[31mand" not in text
        assert "\ufffd[31mand" in text
    assert "\x1b[" not in shown(LENALIDOMIDE)
    assert "\x1b[" in shown(LENALIDOMIDE, colour=True)


def test_overlapping_parts_give_the_whole_sentence():
    sentence = "abcdefgh"
    parts = (
        Part(start=0, end=4, role="trigger"),
        Part(start=0, end=3, role="subject"),
        Part(start=2, end=5, role="object"),
        Part(start=6, end=6, role="trigger"),
        Part(start=6, end=8, role="object"),
    )
    reading = Reading(
        record="PMID:1",
        status="current",
        section="",
        certainty="asserted",
        method="x",
        sentence=sentence,
        start=0,
        parts=parts,
    )
    pieces = list(chunks(reading))
    assert "".join(text for text, _ in pieces) == sentence
    assert [(text, role) for text, role in pieces if role] == [("abc", "subject"), ("gh", "object")]


def test_what_an_article_tells_of_its_study_stands_below_its_sentence():
    documents = [
        (d, replace(f, study=STUDY if f.record == "PMID:101" else ())) for d, f in golden() if f.record == "PMID:101"
    ]
    store = OxigraphStore()
    for document, facts in documents:
        lines = sorted(nquad_line(quad) for quad in record_quads(document, facts, (), RUN))
        store.replace(record_graph_iri(facts.record), lines)
    found = explain(store, iri(LENALIDOMIDE), iri(LUPUS_DISCOID))
    assert {study_line(reading) for one in found for reading in one.readings} == {
        "study: randomised; 12 patients; dose: 5 mg"
    }
    names = labels(store, {name for item in found for name in (item.subject, item.object)})
    for colour in (False, True):
        out = io.StringIO()
        write_explanations(found, names, out, colour=colour)
        assert "study: randomised; 12 patients; dose: 5 mg" in out.getvalue()


def outcomes(*concepts_: str) -> list[str]:
    found = explain_outcomes(STORE, *(iri(concept) for concept in concepts_))
    names = labels(STORE, concepts(found))
    return [outcome_headline(one, names) for one in found]


def test_outcomes_have_their_numbers():
    who = "Lenalidomide (MESH:D000077269) for Lupus Erythematosus, Cutaneous (MESH:D008178)"
    assert outcomes(LENALIDOMIDE)[:2] == [
        f"{who}: complete response, 5 of 9 (55.6 %), 5 mg/d, arm: all",
        f'{who}: relapse ("relapsed"), 2 of 9 (22 %), HR 1.5 (0.8 to 2.25), p < 0.05, 3 months, subgroup: adults',
    ]
    assert outcomes(LENALIDOMIDE, LUPUS_SKIN) == outcomes(LUPUS_SKIN, LENALIDOMIDE) == outcomes(LENALIDOMIDE)
    assert outcomes(LUPUS_DISCOID) == []


def test_outcomes_stand_below_the_statements_with_their_sentences():
    found, results = explain(STORE, iri(LENALIDOMIDE)), explain_outcomes(STORE, iri(LENALIDOMIDE))
    names = labels(STORE, {name for item in found for name in (item.subject, item.object)} | concepts(results))
    for colour in (False, True):
        out = io.StringIO()
        write_explanations(found, names, out, outcomes=results, colour=colour)
        text = out.getvalue()
        assert text.index("used for") < text.index("complete response, 5 of 9")
    alone = io.StringIO()
    write_explanations([], names, alone, outcomes=results[:1])
    assert "<complete response>" in alone.getvalue()


@pytest.mark.parametrize(
    ("number", "places", "text"), [("0.585", 2, "0.59"), ("0.5", 2, "0.50"), ("55.55", 1, "55.6"), ("7", 0, "7")]
)
def test_halves_are_rounded_up_as_queries_do(number, places, text):
    assert rounded(number, places) == text


def test_numbers_of_an_event_stand_with_its_sentence():
    store = OxigraphStore()
    document, facts = golden()[0]
    changed = []
    for one in facts.assertions:
        pieces = tuple(
            replace(p, count=3, total=20, percent=15.0, severity="severe", led_to="withdrawal") for p in one.evidence
        )
        changed.append(replace(one, evidence=pieces))
    quads = record_quads(document, replace(facts, assertions=tuple(changed)), (), RUN)
    store.load([nquad_line(quad) for quad in quads])
    found = explain(store, iri(LENALIDOMIDE), iri(LEUKOPENIA))
    assert {reading.numbers for one in found for reading in one.readings} == {
        "3 of 20 (15 %), led to withdrawal, severe"
    }


def test_a_sentence_about_animals_says_so():
    store = OxigraphStore()
    document, facts = golden()[0]
    changed = [
        replace(one, evidence=tuple(replace(p, population="animal") for p in one.evidence)) for one in facts.assertions
    ]
    store.load(
        [nquad_line(quad) for quad in record_quads(document, replace(facts, assertions=tuple(changed)), (), RUN)]
    )
    found = explain(store, iri(LENALIDOMIDE), iri(LEUKOPENIA))
    out = io.StringIO()
    write_explanations(found, labels(store, {name for item in found for name in (item.subject, item.object)}), out)
    assert ", asserted, in animals, " in out.getvalue()
