from __future__ import annotations

import pytest
from build_document import SmallVocabulary, build
from hypothesis import given, settings
from hypothesis import strategies as st

from kgraph.assertions import extract
from kgraph.assertions.arithmetic import check_share
from kgraph.assertions.measures import find_medians, find_ratios
from kgraph.assertions.population import mentioned_population, record_population
from kgraph.assertions.relations import whole_words
from kgraph.assertions.sentence_view import view_sentences
from kgraph.assertions.study_size import study_size
from kgraph.ids import assertion_iri
from kgraph.model import MeshHeading
from kgraph.vocab import PREDICATES

PARTS = [
    "[Aspirin|C]", "[heparin|C]", "[rash|D]", "[stroke|D]", "[lupus|D]", "caused", "-induced", "was effective for", "but not", "and", ",", "no patients developed",
    "may", "prevented", "in 3 of 20 patients", "than", "adverse effects included", "(n = 4)", "Two died.", "HR 0.7 (95% CI 0.5-0.9)", "complete response", "respectively.", ";",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=16), st.booleans())
def test_any_text_gives_sound_facts(parts, titled):
    text = " ".join(parts)
    document = build(f"{text} || {text}" if titled else text)
    vocabulary = SmallVocabulary(parents={"MESH:lupus": ("MESH:rash",)})
    facts = extract(document, vocabulary)
    assert facts == extract(document, vocabulary)
    assert [assertion_iri(a) for a in facts.assertions] == sorted(assertion_iri(a) for a in facts.assertions)
    spans = {m.span for m in document.mentions}
    for assertion in facts.assertions:
        assert assertion.predicate == PREDICATES[assertion.kind]
        assert (assertion.kind == "treatment") == bool(assertion.effect)
        assert assertion.evidence
    for piece in [p for a in facts.assertions for p in a.evidence] + [o.evidence for o in facts.outcomes]:
        assert piece.sentence is not None
        assert piece.sentence.of(document.record.text) == piece.text
        assert piece.subject is None or piece.subject in spans
        assert piece.object is None or piece.object in spans
        assert piece.trigger is None or piece.sentence.contains(piece.trigger)
        assert 0 <= piece.score <= 1
        assert piece.count is None or piece.total is None or piece.count <= piece.total


def test_nothing_in_nothing_out():
    facts = extract(build("No names here."), SmallVocabulary())
    assert (facts.assertions, facts.outcomes) == ((), ())


def test_trigger_is_the_words_that_carry_the_relation():
    document = build("[Heparin|C] caused [bleeding|D].")
    (piece,) = extract(document, SmallVocabulary()).assertions[0].evidence
    assert piece.trigger is not None
    assert piece.trigger.of(document.record.text) == "caused"
    assert piece.subject is not None
    assert piece.subject.of(document.record.text) == "Heparin"


def test_understood_drug_has_no_place():
    facts = extract(build("Safety of [riluzole|C] || Side effects included [nausea|D]."), SmallVocabulary())
    (piece,) = facts.assertions[0].evidence
    assert piece.subject is None


def test_disease_under_treatment_is_no_adverse_event():
    facts = extract(
        build("[Azathioprine|C] for [colitis|D]: side effects || Adverse effects included [nausea|D] and [colitis|D]."),
        SmallVocabulary(),
    )
    assert {(a.kind, a.object) for a in facts.assertions} == {
        ("treatment", "MESH:colitis"),
        ("adverse-event", "MESH:nausea"),
    }


def test_effect_that_is_stated_takes_in_what_states_none():
    facts = extract(
        build("[Azathioprine|C] for [colitis|D] || {CONCLUSIONS} [Azathioprine|C] was effective for [colitis|D]."),
        SmallVocabulary(),
    )
    (one,) = facts.assertions
    assert one.effect == "effective"
    assert len(one.evidence) == 2


def test_check_tags_decide_the_population():
    def population(*tags):
        document = build(
            "[Drug|C] in patients and rats || Rats and rats.", headings=tuple(MeshHeading(label=t) for t in tags)
        )
        return record_population(document.record)

    assert population("Humans") == "human"
    assert population("Animals") == "animal"
    assert population() == "animal"


@pytest.mark.parametrize(
    ("text", "population"),
    [("two patients", "human"), ("in rats", "animal"), ("cultured cells", "in-vitro"), ("it was so", "unknown")],
)
def test_population_of_a_sentence(text, population):
    assert mentioned_population(text) == population


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Title || Of the nine patients two died.", 9),
        ("Title || A total of 120 patients were randomized.", 120),
        ("Title || Forty patients with gout were enrolled. Two patients died.", 40),
        ("Title || {RESULTS} Two patients died.", None),
        ("Title || The median age was 62 years.", None),
    ],
)
def test_study_size(text, size):
    assert study_size(view_sentences(build(text))) == size


@pytest.mark.parametrize(
    ("n", "total", "percent", "verdict"),
    [
        (18, 22, 82.0, "ok"), (18, 22, 81.8, "ok"), (18, 22, 81.0, "ok"), (1, 3, 33.0, "ok"), (2, 3, 66.0, "ok"), (2, 3, 66.7, "ok"), (0, 0, None, "not checkable"), (3, None, 5.0, "not checkable"),
        (5, 4, None, "5 of 4 is more than all"), (1, 2, 60.0, "1 of 2 is 50.0 %, printed 60 %"),
    ],
)  # fmt: skip
def test_check_share(n, total, percent, verdict):
    assert check_share(n, total, percent) == verdict


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hazard ratio 0.71 (95% CI 0.55-0.91; p = 0.004)", ("HR", 0.71, (0.55, 0.91), "0.004")),
        ("OR 2.4 (95% CI, 1.2 to 4.9; P<0.01)", ("OR", 2.4, (1.2, 4.9), "<0.01")),
        ("HR[95%CI] = 0.112 [0.034–0.371], p<0.0003", ("HR", 0.112, (0.034, 0.371), "<0.0003")),
        ("relative risk of death was 0.62 (95% confidence interval 0.44–0.88)", ("RR", 0.62, (0.44, 0.88), "")),
        ("hazard ratio 1·17 [0·88–1·56], p=0·29", ("HR", 1.17, (0.88, 1.56), "0.29")),
    ],
)
def test_ratios(text, expected):
    (ratio,) = find_ratios(text)
    assert (ratio.name, ratio.value, ratio.interval, ratio.p_value) == expected


@pytest.mark.parametrize("text", ["HR (7.9%) rose", "HR 72 beats", "rash OR 2 drugs", "RR 14 per minute"])
def test_no_ratio(text):
    assert find_ratios(text) == []


def test_median_time():
    (median,) = find_medians("The median time to remission in five patients was 3 months (range: 3-6 months).")
    assert (median.value, median.time) == (3.0, "3 months (range: 3-6 months)")


def test_name_and_abbreviation_are_one_piece_of_evidence():
    text = "[Drug|C] was effective for [cutaneous lupus|D|MESH:D1] ([CLE|D|MESH:D1])."
    (one,) = extract(build(text), SmallVocabulary()).assertions
    assert len(one.evidence) == 1


def test_respectively_counts_a_name_and_its_abbreviation_once():
    text = "[Alpha|C] ([AL|C|MESH:alpha]) and [beta|C] caused [rash|D] and [fever|D], respectively."
    found = extract(build(text), SmallVocabulary()).assertions
    assert {(a.subject, a.object) for a in found} == {("MESH:alpha", "MESH:rash"), ("MESH:beta", "MESH:fever")}


def test_what_a_drug_is_taken_to_cause_it_was_not_given_for():
    document = build("A review || [Aspirin|C]-induced [ulcer|D] affects patients treated with [aspirin|C].")
    assert {a.kind for a in extract(document, SmallVocabulary()).assertions} == {"adverse-event"}


def test_a_result_without_a_number_is_none():
    document = build("A series || {RESULTS} All participants with [gout|D] on [aspirin|C] improved.")
    assert extract(document, SmallVocabulary()).outcomes == ()


@pytest.mark.parametrize(
    ("trigger", "words"),
    [("events were d", "events were"), ("vents were", "events were"), (" caused ", "caused"), (" ", ""), ("", "")],
)
def test_triggers_are_whole_words(trigger, words):
    document = build("Rare events were deaths that [aspirin|C] caused with [rash|D] .")
    (view,) = view_sentences(document)
    start = view.frame.text.index(trigger)
    place = whole_words(view, (start, start + len(trigger)))
    assert (place.of(document.record.text) if place else "") == words


MEASURED = "[Aspirin|C] for [gout|D] || {METHODS} We studied 40 patients. {RESULTS} "


@pytest.mark.parametrize(
    "text",
    [
        "[Aspirin|C] improved overall survival for all patients.",
        "Survival in 30 patients given [aspirin|C] was longer.",
        "With [aspirin|C], median overall survival was 6 months.",
        "[Aspirin|C] did not bring about improvement in all patients.",
    ],
    ids=["endpoint", "group", "months", "denied"],
)
def test_of_whom_something_was_measured_is_no_count(text):
    assert [one.n for one in extract(build(MEASURED + text), SmallVocabulary()).outcomes if one.n is not None] == []


@pytest.mark.parametrize("before", ["[Aspirin|C] was given", "[Aspirin|C] did not fail"])
def test_all_who_survived_are_counted(before):
    (survived,) = extract(build(f"{MEASURED}{before} and all patients survived."), SmallVocabulary()).outcomes
    assert (survived.n, survived.total) == (40, 40)


def test_a_ratio_of_abbreviated_survival():
    text = MEASURED + "OS was longer with [aspirin|C] (HR 0.35, 95% CI 0.13-0.92)."
    (one,) = extract(build(text), SmallVocabulary()).outcomes
    assert (one.category, one.label, one.measure, one.value) == ("survival", "OS", "HR", 0.35)


@pytest.mark.parametrize(
    "text",
    [
        "Among all patients, [aspirin|C] improved overall survival.",
        "All patients had responded poorly to [aspirin|C].",
        "Adrenergic responses were blunted by [aspirin|C] in 50% of patients.",
    ],
    ids=["object", "poorly", "adrenergic"],
)
def test_words_of_outcome_that_are_none(text):
    assert extract(build(MEASURED + text), SmallVocabulary()).outcomes == ()


def test_events_in_brackets_behind_the_controls_are_theirs():
    text = (
        "A trial || {RESULTS} Adverse events occurred in three patients on [aspirin|C] (one had [ulcer|D] and [nausea|D]) and in one "
        "patient in the [placebo|C|MESH:D010919] group ([headache|D], dizziness and [rash|D])."
    )
    found = extract(build(text), SmallVocabulary()).assertions
    assert {a.object for a in found if not a.negated} <= {"MESH:ulcer", "MESH:nausea"}


@pytest.mark.parametrize(
    ("text", "population"),
    [
        ("prostate cancer cells were treated with zolemine", "in-vitro"),
        ("leukaemia cells and leukemic cell counts in 12 patients", "human"),
        ("circulating tumor cells", "unknown"),
        ("small cell lung cancer", "unknown"),
    ],
)
def test_cancer_cells_are_no_people(text, population):
    assert mentioned_population(text) == population
