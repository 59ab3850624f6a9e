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
