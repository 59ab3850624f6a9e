"""The rules against sentences and abstracts whose facts were written down by hand."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest
from build_document import SmallVocabulary, build

sys.path.insert(0, str(Path(__file__).parent))

from facts_notation import described, mistakes
from more_abstracts import ABSTRACTS as MORE_ABSTRACTS
from outcome_sentences import ARMS, CHECKS
from outcome_sentences import CASES as OUTCOMES
from stress_context import CASES as STRESS
from stress_doubt import CASES as DOUBT
from stress_fresh import CASES as FRESH
from stress_harm import CASES as HARM
from stress_harm_fifth import CASES as HARM_FIFTH
from stress_harm_fourth import CASES as HARM_FOURTH
from stress_harm_more import CASES as HARM_MORE
from stress_harm_seventh import CASES as HARM_SEVENTH
from stress_harm_sixth import CASES as HARM_SIXTH
from stress_harm_third import CASES as HARM_THIRD
from stress_held import CASES as HELD
from stress_last import CASES as LAST
from stress_more import CASES as MORE
from stress_plain import CASES as PLAIN
from treatment_eighth import CASES as TREATMENT_EIGHTH
from treatment_eighth import OUTCOMES as OUTCOMES_EIGHTH
from treatment_fifth import CASES as TREATMENT_FIFTH
from treatment_fifth import OUTCOMES as OUTCOMES_FIFTH
from treatment_first import CASES as TREATMENT_FIRST
from treatment_first import OUTCOMES as OUTCOMES_FIRST
from treatment_fourth import CASES as TREATMENT_FOURTH
from treatment_fourth import OUTCOMES as OUTCOMES_FOURTH
from treatment_ninth import CASES as TREATMENT_NINTH
from treatment_ninth import OPEN as UNREAD
from treatment_second import CASES as TREATMENT_SECOND
from treatment_second import OUTCOMES as OUTCOMES_SECOND
from treatment_seventh import CASES as TREATMENT_SEVENTH
from treatment_seventh import OUTCOMES as OUTCOMES_SEVENTH
from treatment_sixth import CASES as TREATMENT_SIXTH
from treatment_sixth import OUTCOMES as OUTCOMES_SIXTH
from treatment_tenth import CASES as TREATMENT_TENTH
from treatment_tenth import OPEN as UNREAD_TENTH
from treatment_third import CASES as TREATMENT_THIRD
from treatment_third import OUTCOMES as OUTCOMES_THIRD
from whole_abstracts import ABSTRACTS

from kgraph.assertions import extract
from kgraph.model import OutcomeResult

SENTENCES = [
    *STRESS,
    *HELD,
    *FRESH,
    *MORE,
    *LAST,
    *PLAIN,
    *HARM,
    *HARM_MORE,
    *HARM_THIRD,
    *HARM_FOURTH,
    *HARM_FIFTH,
    *HARM_SIXTH,
    *HARM_SEVENTH,
    *DOUBT,
]
# on treatment, contrast and outcomes
SENTENCES += [
    *TREATMENT_FIRST,
    *TREATMENT_SECOND,
    *TREATMENT_THIRD,
    *TREATMENT_FOURTH,
    *TREATMENT_FIFTH,
    *TREATMENT_SIXTH,
    *TREATMENT_SEVENTH,
    *TREATMENT_EIGHTH,
    *TREATMENT_NINTH,
    *TREATMENT_TENTH,
]


@pytest.mark.parametrize(("text", "facts"), [case[1:] for case in SENTENCES], ids=[case[0] for case in SENTENCES])
def test_misleading_sentence(text, facts):
    assert mistakes(extract(build(text), SmallVocabulary()), facts) == []


@pytest.mark.xfail(strict=True, reason="known, and not read yet")
@pytest.mark.parametrize(
    ("text", "facts"),
    [case[1:] for case in (*UNREAD, *UNREAD_TENTH)],
    ids=[case[0] for case in (*UNREAD, *UNREAD_TENTH)],
)
def test_sentence_not_read_yet(text, facts):
    assert mistakes(extract(build(text), SmallVocabulary()), facts) == []


@pytest.mark.parametrize(
    ("text", "facts", "outcomes"),
    [case[1:] for case in (*ABSTRACTS, *MORE_ABSTRACTS)],
    ids=[case[0] for case in (*ABSTRACTS, *MORE_ABSTRACTS)],
)
def test_whole_abstract(text, facts, outcomes):
    found = extract(build(text), SmallVocabulary())
    assert mistakes(found, facts) == []
    got = [(o.category, o.n, o.total, o.percent, o.measure, o.value, o.arm, o.subgroup) for o in found.outcomes]
    assert Counter(got) == Counter(outcomes)


def _shape(outcome: OutcomeResult) -> tuple[object, ...]:
    if outcome.measure:
        low, high = outcome.interval or (None, None)
        return (outcome.category, outcome.measure, outcome.value, low, high, outcome.p_value)
    return (outcome.category, outcome.n, outcome.total, outcome.percent)


@pytest.mark.parametrize(("text", "outcomes"), [case[1:] for case in OUTCOMES], ids=[case[0] for case in OUTCOMES])
def test_outcome_sentence(text, outcomes):
    assert [_shape(one) for one in extract(build(text), SmallVocabulary()).outcomes] == list(outcomes)


DESCRIBED = [
    *OUTCOMES_FIRST,
    *OUTCOMES_SECOND,
    *OUTCOMES_THIRD,
    *OUTCOMES_FOURTH,
    *OUTCOMES_FIFTH,
    *OUTCOMES_SIXTH,
    *OUTCOMES_SEVENTH,
    *OUTCOMES_EIGHTH,
]


@pytest.mark.parametrize(("text", "outcomes"), [case[1:] for case in DESCRIBED], ids=[case[0] for case in DESCRIBED])
def test_described_outcomes(text, outcomes):
    found = extract(build(text), SmallVocabulary()).outcomes
    assert Counter(described(one) for one in found) == Counter(outcomes)


@pytest.mark.parametrize(("text", "outcomes"), [case[1:] for case in ARMS], ids=[case[0] for case in ARMS])
def test_outcomes_of_arms(text, outcomes):
    found = extract(build(text), SmallVocabulary()).outcomes
    assert [(o.category, o.n, o.total, o.percent, o.value, o.arm) for o in found] == list(outcomes)


@pytest.mark.parametrize(("text", "verdicts"), [case[1:] for case in CHECKS], ids=[case[0] for case in CHECKS])
def test_arithmetic_verdicts(text, verdicts):
    assert tuple(one.check for one in extract(build(text), SmallVocabulary()).outcomes) == verdicts
