"""Harm that a trial with arms tells of somebody else's drug, and harm that stays."""

from __future__ import annotations

import pytest
from build_document import SmallVocabulary, build

from kgraph.assertions import extract, relation_decision
from kgraph.assertions.relation_decision import Scored

FRAME = "A randomized trial of [zolemine|C|MESH:D1] || Sixty women took part. They were followed for a year. {}"
NONE = {
    "regimen": "Ten women got [parazole|C|MESH:D2]. The [AC|C|MESH:D2] arm caused [cough|D].",
    "backbone": "Others got [parazole|C|MESH:D2] alone. [Cough|D] was caused by [zolemine|C|MESH:D3] plus [parazole|C|MESH:D2].",
    "noun-phrase": "They bought [parazole|C|MESH:D2] [gallstones|D].",
    "fewer-than-placebo": "The commonest AEs were [cough|D] ([parazole|C|MESH:D2] 6.5%, placebo 9.2%).",
    "lower-share": "The incidence of [cough|D] was 4.2% and 8.7% for [parazole|C|MESH:D2] and placebo, respectively.",
    "dependent": "They had [parazole|C|MESH:D2]-dependent [cancer|D].",
    "chance": "[Cough|D] was seen in the [parazole|C|MESH:D2] group and in others (P = 0.3).",
    "fewer-than-another": "[Cough|D] was seen in 2 (7%) of the [parazole|C|MESH:D2] group and 6 (24%) of the air group.",
    "scale": "They filled in the [parazole|C|MESH:D2] [neurotoxicity|D] subscale.",
}
SOME = {
    "abbreviated": "Ten women got [parazole|C|MESH:D2]. The [PRZ|C|MESH:D2] arm caused [cough|D].",
    "more-than-placebo": "The commonest AEs with [parazole|C|MESH:D2] were [cough|D] (9.5%, 6.2% with placebo).",
    "higher-share": "The incidence of [cough|D] was 8.7% and 4.2% for [parazole|C|MESH:D2] and placebo, respectively.",
    "beyond-chance": "[Cough|D] was seen in the [parazole|C|MESH:D2] group and in others (P = 0.03).",
    "more-than-another": "[Cough|D] was seen in 6 (24%) of the [parazole|C|MESH:D2] group and 2 (7%) of the air group.",
    "alone": "[Cough|D] was caused by [parazole|C|MESH:D2] alone.",
    "noun-phrase-of-harm": "They feared [parazole|C|MESH:D2] [cardiotoxicity|D].",
}


def events(text, monkeypatch, *, frame=FRAME, vocabulary=None):
    """Return the asserted harm of parazole with a model that is sure of all harm, so that the conditions decide."""
    original = relation_decision.score_pairs

    def scored(views, study, statements):
        return [
            Scored(one.features, {"harm": 0.9, "treatment": 0.01}, one.sentences)
            for one in original(views, study, statements)
        ]

    monkeypatch.setattr(relation_decision, "score_pairs", scored)
    found = extract(build(frame.format(text)), vocabulary or SmallVocabulary()).assertions
    return [one.object for one in found if one.kind == "adverse-event" and one.subject == "MESH:D2"]


@pytest.mark.parametrize("name", sorted(NONE))
def test_what_is_not_the_drugs_own_is_left_out(name, monkeypatch):
    assert events(NONE[name], monkeypatch) == []


@pytest.mark.parametrize("name", sorted(SOME))
def test_what_is_its_own_stays(name, monkeypatch):
    assert len(events(SOME[name], monkeypatch)) == 1


def test_a_named_arm_is_not_that_of_the_understood_drug(monkeypatch):
    text = "[Parazole|C|MESH:D2] in adults || They were randomized. Ten took part. Adverse events with {} included [cough|D]."
    assert events(text.format("treatment"), monkeypatch, frame="{}") == ["MESH:cough"]
    assert events(text.format("the GXT arm"), monkeypatch, frame="{}") == []


def test_what_was_not_different_is_not_the_understood_drugs(monkeypatch):
    text = "[Parazole|C|MESH:D2] in adults || They were randomized. Ten took part. Adverse events, including [cough|D], were {}."
    assert events(text.format("mild"), monkeypatch, frame="{}") == ["MESH:cough"]
    assert events(text.format("not significantly different"), monkeypatch, frame="{}") == []


def test_surgery_beside_the_drug_leaves_open_what_was_understood(monkeypatch):
    text = "[Parazole|C|MESH:D2] in {} || They were randomized. Ten took part. Adverse events included [cough|D]."
    assert events(text.format("adults"), monkeypatch, frame="{}") == ["MESH:cough"]
    assert events(text.format("patients undergoing surgery"), monkeypatch, frame="{}") == []


def test_an_inborn_disease_is_no_harm_unless_the_words_say_so(monkeypatch):
    names = {"MESH:H": "Hereditary Neuropathies"}
    vocabulary = SmallVocabulary(types={"MESH:H": ("Disease",)}, names=names)
    text = "[Neuropathy|D|MESH:H] was caused by [parazole|C|MESH:D2]."
    assert events(text, monkeypatch, vocabulary=vocabulary) == []
    assert events(text.replace("[N", "[Hereditary n"), monkeypatch, vocabulary=vocabulary) == ["MESH:H"]
