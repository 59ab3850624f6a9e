"""What is only watched for or weighed is hypothetical, and what is denied in rarer words is no fact."""

from __future__ import annotations

import pytest
from build_document import SmallVocabulary, build

from kgraph.assertions import extract


def _found(text):
    return [
        (one.kind, one.negated, one.evidence[0].certainty) for one in extract(build(text), SmallVocabulary()).assertions
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Patients given [clozapine|C] were screened for [myocarditis|D].",
        "We watched for [myocarditis|D] during [clozapine|C] therapy.",
        "Clinicians should be alert to [myocarditis|D] with [clozapine|C].",
    ],
)
def test_harm_watched_for(text):
    assert _found(text) == [("adverse-event", False, "hypothetical")]


@pytest.mark.parametrize(
    "text",
    [
        "Support for [lithium|C] in [mania|D] is limited.",
        "The use of [lithium|C] in [mania|D] merits study.",
        "Trials of [lithium|C] in [mania|D] are under way.",
    ],
)
def test_treatment_weighed(text):
    assert _found(text) == [("treatment", False, "hypothetical")]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("[Omeprazole|C] was cleared of causing [nephritis|D].", True),
        ("It is a myth that [omeprazole|C] causes [asthma|D].", True),
        ("[Lithium|C] rarely, if ever, causes [tremor|D].", True),
        ("[Lithium|C] was falsely accused of causing [tremor|D].", True),
        ("[Tremor|D] was caused by [lithium|C] in none of the patients.", True),
        ("One cannot deny that [lithium|C] causes [tremor|D].", False),
        ("Hardly any patient on [lithium|C] was spared [tremor|D].", False),
        ("[Lithium|C] was anything but free of [tremor|D].", False),
    ],
)
def test_denial_in_rarer_words(text, negated):
    assert _found(text) == [("adverse-event", negated, "asserted")]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("[Lithium|C] was far from effective in [mania|D].", True),
        ("[Lithium|C] was anything but useless in [mania|D].", False),
        ("[Mania|D] responded neither to [lithium|C] nor to [valproate|C].", True),
    ],
)
def test_worth_turned_round(text, negated):
    assert {one[:2] for one in _found(text)} == {("treatment", negated)}


def test_what_ought_to_be_is_doubted():
    assert _found("[Lithium|C] ought to relieve [mania|D].") == [("treatment", False, "speculated")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Estradiol|C] fuelled [mania|D].", "adverse-event"),
        ("[Estradiol|C] spawned [seizures|D].", "adverse-event"),
        ("[Baclofen|C] loosened [spasticity|D].", "treatment"),
        ("[Baclofen|C] wiped out [hiccups|D].", "treatment"),
        ("[Baclofen|C] staved off [seizures|D].", "prevention"),
        ("[Baclofen|C] thwarted [seizures|D].", "prevention"),
    ],
)
def test_rarer_verbs(text, kind):
    assert _found(text) == [(kind, False, "asserted")]
