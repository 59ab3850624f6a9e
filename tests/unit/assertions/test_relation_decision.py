from __future__ import annotations

from build_document import SmallVocabulary, build

from kgraph.assertions import extract, relation_decision
from kgraph.assertions.relation_decision import Scored

# an account in which no rule sees who did what, and one sentence that does not count
TEXT = (
    "[Dantrol|C] toxicity in a child || A girl swallowed [dantrol|C] tablets by accident. Within an hour she lay with [stupor|D] on the floor. "
    "There was no [rash|D]. The [stupor|D] of [dantrol|C] lasted a day. Her mother had a history of [asthma|D]."
)


def sure(monkeypatch, chance=0.9, kind="harm"):
    """Make the model as sure of everything as *chance*, so that what is tested is the decision."""
    original = relation_decision.score_pairs

    def scored(views, study, statements):
        found = original(views, study, statements)
        return [
            Scored(one.features, {k: chance if k == kind else 0.01 for k in one.chance}, one.sentences) for one in found
        ]

    monkeypatch.setattr(relation_decision, "score_pairs", scored)


def pairs(text, **options):
    return {
        (a.kind, a.subject[5:], a.object[5:], a.negated): a
        for a in extract(build(text), SmallVocabulary(), **options).assertions
    }


def test_a_fact_of_the_models_own_has_a_sentence(monkeypatch):
    text = TEXT.replace("stupor", "sleep")
    sure(monkeypatch)
    (piece,) = pairs(text)["adverse-event", "dantrol", "sleep", False].evidence
    record = build(text).record
    assert piece.method == "model:relations-2"
    assert piece.score == 0.9
    assert piece.sentence.of(record.text) == piece.text
    assert (piece.subject.of(record.text), piece.object.of(record.text)) == ("dantrol", "sleep")
    assert "model" not in str(pairs(text, trained=False))


def test_what_is_denied_or_came_before_stays_so(monkeypatch):
    sure(monkeypatch)
    found = pairs(TEXT)
    assert ("adverse-event", "dantrol", "rash", False) not in found
    assert ("adverse-event", "dantrol", "asthma", False) not in found


def test_harm_that_the_model_rules_out_goes(monkeypatch):
    text = TEXT.replace(
        "lasted a day", "lasted a day. [Dantrol|C] may be given for [cramps|D]. After [dantrol|C], she had [fever|D]"
    )
    key = ("adverse-event", "dantrol", "fever", False)
    assert key in pairs(text, trained=False)
    sure(monkeypatch, 0.01)
    assert key not in pairs(text)


def test_presupposed_harm_stays(monkeypatch):
    text = TEXT.replace("lasted a day", "lasted a day. [Dantrol|C]-induced [fever|D] was seen")
    sure(monkeypatch, 0.01)
    assert ("adverse-event", "dantrol", "fever", False) in pairs(text)


def test_short_texts_are_the_rules_alone(monkeypatch):
    sure(monkeypatch)
    text = "[Dantrol|C] and [sleep|D] || They took [dantrol|C] beside [sleep|D]."
    assert pairs(text) == pairs(text, trained=False)


def test_treatment_that_only_the_model_holds_takes_no_denial_away(monkeypatch):
    """The disease that the model takes for treated is also one that a rule denies as harm of the drug that is understood."""
    text = (
        "[Dantrol|C] in adults || Adults took [dantrol|C] daily. Some read leaflets on [zelan|C] and [gout|D]. "
        "Adverse effects included [fever|D]. No patient developed [gout|D]."
    )
    key = ("adverse-event", "dantrol", "gout", True)
    assert key in pairs(text, trained=False)
    sure(monkeypatch, kind="treatment")
    found = pairs(text)
    assert ("treatment", "zelan", "gout", False) in found
    assert key in found
