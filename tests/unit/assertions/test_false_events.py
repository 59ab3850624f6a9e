"""Turns of trial reports that look like an adverse event and are none."""

from __future__ import annotations

import pytest
from build_document import SmallVocabulary, build

from kgraph.assertions import extract

NONE = {
    "trial-of-prevention": "[Zolemine|C] [gastric cancer|D] prevention trial || Ten women took part.",
    "title-that-compares": "Comparison of the incidence of [cough|D] after [zolemine|C] and [parazole|C] || Ten women took part.",
    "by-chance": "[Cough|D] was seen in 37% of patients in the [zolemine|C] arm and 35% in the [placebo|C|MESH:D010919] arm (P = 0.71).",
    "index": "All values fell, except for the [bleeding|D] index in the group without [zolemine|C].",
    "results-from-a-trial": "Growth factors in [gastric cancer|D]: results from a randomized trial of [zolemine|C].",
    "patients-after-treatment": "Worm counts in [scabies|D] patients after treatment with [zolemine|C].",
    "prior-treatment": "[Parazole|C] was used in [gastric cancer|D] after prior [zolemine|C].",
    "measured": "[Parazole|C] was associated with an increase in [calcium|C] in [gout|D].",
    "unaffected": "[Fatigue|D] was unaffected by [zolemine|C].",
    "same-frequency": "[Nausea|D] was seen at the same frequency in the [zolemine|C] and control groups.",
    "assigned": "We randomly assigned 48 adults with [gout|D] to [zolemine|C].",
    "known": "The men had known [gout|D] for nine years with [zolemine|C].",
    "baseline": "The association between baseline [calcium|C] and [gout|D] was weak.",
    "listed-by-chance": "[Zolemine|C] for [gout|D] || Adverse events such as [stroke|D] were seen in 3% and 4% (P = 0.60).",
    "denied-rise": "The risk of developing [anemia|D] did not increase with longer [zolemine|C] exposure.",
    "not-using": "Not using [zolemine|C] did not cause [anemia|D].",
    "list-of-improvements": "Marked improvements in sleep, mood and bodily [pain|D] were reported with [zolemine|C].",
    "what-was-compared": "A second analysis compared the incidence of [gout|D] in women who took [zolemine|C] for years.",
    "added": "When added to [zolemine|C], surgery caused [headache|D].",
    "fewer-in-the-list": "There were fewer [rashes|D] in patients on [zolemine|C].",
    "list-of-the-other": "All [zolemine|C] users had adverse events (mainly chills) versus 6 of 8 with [parazole|C] ([cough|D]).",
    "time-to": "Time to development of [gout|D] was longer with [zolemine|C].",
    "another-clause": "In adults with [gout|D], response was higher with [zolemine|C].",
    "each-group": "[Cough|D] occurred in each group and one man in the [zolemine|C] group fell.",
    "size": "The side effects of [zolemine|C] and [ulcer|D] size were noted daily.",
    "negligible": "[Zolemine|C] in adults || Side effects such as [cough|D] were negligible.",
    "did-not-occur": "[Zolemine|C] in adults || Side effects were few, and [cough|D] did not occur.",
    "no-drug-in-the-title": "[Cough|D] as a side effect after electroconvulsive therapy || Men on [zolemine|C] took part. Side effects included [cough|D].",
    "reduced-events": "[Zolemine|C] for [gout|D] || There was a large reduction in adverse events ([rash|D] and [cough|D]).",
    "of-radiotherapy": "[Zolemine|C] for [gout|D] || [Rash|D] is a common side effect of radiotherapy.",
    "nameless-drug-of-the-title": "[XB1|C|-] and [XB1|C|-] effects with [zolemine|C] || The commonest adverse event was [rash|D].",
    "controls-had-more": "[Zolemine|C] for [gout|D] || Adverse effects included [nausea|D], which was more common in the placebo group.",
}


@pytest.mark.parametrize("name", sorted(NONE))
def test_no_asserted_event(name):
    found = extract(build(NONE[name]), SmallVocabulary(), trained=False).assertions
    events = [
        (one.subject, one.object)
        for one in found
        if one.kind in {"adverse-event", "cause"}
        and not one.negated
        and any(piece.certainty == "asserted" for piece in one.evidence)
    ]
    assert events == []


def test_a_difference_beyond_chance_is_an_event():
    text = NONE["by-chance"].replace("37%", "57%").replace("0.71", "0.01")
    (event,) = extract(build(text), SmallVocabulary(), trained=False).assertions
    assert (event.kind, event.negated, event.evidence[0].percent) == ("adverse-event", False, 57.0)


MORE = {
    "had-more": "Patients on [zolemine|C] reported more [cough|D] than those on [parazole|C].",
    "was-more-likely": "Women given [zolemine|C] were more likely to develop grade 2 [cough|D].",
    "more-patients": "More patients in the [zolemine|C] group had severe [cough|D].",
    "more-with": "The drugs differed, with more [cough|D] with [zolemine|C] and fewer visits.",
    "more-of-a-list": "Patients on [zolemine|C] had more falls, admissions because of falls and serious [cough|D].",
    "more-had-on": "More patients had grade 3 [cough|D] on [zolemine|C].",
    "risks": "[Zolemine|C] was safe, with the exception of higher incidences of [cough|D].",
    "toxicity-is-a-word": "The most common [toxicity|D|MESH:D064420] of [zolemine|C] was [cough|D].",
    "shares": "Rates were alike, except for [cough|D] 20.0% ([zolemine|C]) vs 5.0% (placebo).",
    "rates-of-two": "The incidences of [cough|D] were 8.7% and 4.2% for [zolemine|C] and placebo, respectively.",
    "rates-were-raised": "The rates of [cough|D] were elevated in the [zolemine|C] group.",
    "more-often": "[Cough|D] occurred more often with [zolemine|C].",
    "list-by-arm": "AEs that were more prevalent in the [zolemine|C] group were [cough|D] (5.6%) and others.",
    "shares-by-arm": "Common adverse events were chills (6%) and [cough|D] (52%) for [zolemine|C].",
    "share-of-an-arm": "The most common adverse event was [cough|D] (22% with [zolemine|C] and less without).",
    "abbreviated": "The most common grade 3 AEs with [zolemine|C] were [cough|D] and others.",
    "experienced": "Patients on [zolemine|C] experienced [cough|D].",
}


@pytest.mark.parametrize("name", sorted(MORE))
def test_more_in_an_arm_is_an_event_of_its_drug(name):
    found = extract(build(MORE[name]), SmallVocabulary(), trained=False).assertions
    events = [(one.subject, one.object) for one in found if one.kind == "adverse-event" and not one.negated]
    assert events == [("MESH:zolemine", "MESH:cough")]


def test_fewer_ends_a_list():
    text = "There were more [falls|D] (P = 0.01) and fewer [clots|D] (P = 0.03) in patients given [zolemine|C]."
    found = extract(build(text), SmallVocabulary(), trained=False).assertions
    assert [one.object for one in found if one.kind == "adverse-event"] == ["MESH:falls"]


def test_an_event_under_the_drug_is_the_subject():
    text = "[Rash|D] during [zolemine|C] was associated with increased [gout|D] risk."
    found = extract(build(text), SmallVocabulary(), trained=False).assertions
    assert "MESH:gout" not in [one.object for one in found if one.kind == "adverse-event"]


def test_more_of_a_disease_is_no_treatment():
    text = "[Zolemine|C] reached similar control, with more [cough|D]."
    found = extract(build(text), SmallVocabulary(), trained=False).assertions
    assert "treatment" not in {one.kind for one in found}


def test_a_higher_incidence_is_no_treatment():
    text = "During recovery, the incidence of [cough|D] in the [zolemine|C] group was significantly higher."
    found = extract(build(text), SmallVocabulary(), trained=False).assertions
    assert "treatment" not in {one.kind for one in found}
