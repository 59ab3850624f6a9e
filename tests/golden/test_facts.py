"""The rules against sentences and abstracts whose facts were written down by hand."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from build_document import SmallVocabulary, build

sys.path.insert(0, str(Path(__file__).parent))

from facts_notation import mistakes
from outcome_sentences import CASES as OUTCOMES
from outcome_sentences import CHECKS
from stress_context import CASES as STRESS
from stress_held import CASES as HELD
from stress_held import KNOWN_ERRORS
from whole_abstracts import ABSTRACTS

from kgraph.assertions import extract
from kgraph.model import OutcomeResult


@pytest.mark.parametrize(("text", "facts"), [case[1:] for case in STRESS], ids=[case[0] for case in STRESS])
def test_stress_sentence(text, facts):
    assert mistakes(extract(build(text), SmallVocabulary()), facts) == []


@pytest.mark.parametrize(
    ("text", "facts"),
    [case[1:] for case in HELD if case[0] not in KNOWN_ERRORS],
    ids=[case[0] for case in HELD if case[0] not in KNOWN_ERRORS],
)
def test_held_sentence(text, facts):
    assert mistakes(extract(build(text), SmallVocabulary()), facts) == []


def test_known_errors_are_still_errors():
    """A listed error that is no longer one must leave the list (and the docs)."""
    cases = {case[0]: case for case in HELD}
    assert [
        name for name in KNOWN_ERRORS if not mistakes(extract(build(cases[name][1]), SmallVocabulary()), cases[name][2])
    ] == []


@pytest.mark.parametrize(
    ("text", "facts", "outcomes"), [case[1:] for case in ABSTRACTS], ids=[case[0] for case in ABSTRACTS]
)
def test_whole_abstract(text, facts, outcomes):
    found = extract(build(text), SmallVocabulary())
    assert mistakes(found, facts) == []
    got = [(o.category, o.n, o.total, o.percent, o.measure, o.value, o.arm, o.subgroup) for o in found.outcomes]
    assert got == list(outcomes)


def _shape(outcome: OutcomeResult) -> tuple[object, ...]:
    if outcome.measure:
        low, high = outcome.interval or (None, None)
        return (outcome.category, outcome.measure, outcome.value, low, high, outcome.p_value)
    return (outcome.category, outcome.n, outcome.total, outcome.percent)


@pytest.mark.parametrize(("text", "outcomes"), [case[1:] for case in OUTCOMES], ids=[case[0] for case in OUTCOMES])
def test_outcome_sentence(text, outcomes):
    assert [_shape(one) for one in extract(build(text), SmallVocabulary()).outcomes] == list(outcomes)


@pytest.mark.parametrize(("text", "verdicts"), [case[1:] for case in CHECKS], ids=[case[0] for case in CHECKS])
def test_arithmetic_verdicts(text, verdicts):
    assert tuple(one.check for one in extract(build(text), SmallVocabulary()).outcomes) == verdicts
