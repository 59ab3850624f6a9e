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
from stress_fresh import CASES as FRESH
from stress_fresh import KNOWN_ERRORS
from stress_held import CASES as HELD
from whole_abstracts import ABSTRACTS

from kgraph.assertions import extract
from kgraph.model import OutcomeResult

SENTENCES = [*STRESS, *HELD, *(case for case in FRESH if case[0] not in KNOWN_ERRORS)]


@pytest.mark.parametrize(("text", "facts"), [case[1:] for case in SENTENCES], ids=[case[0] for case in SENTENCES])
def test_misleading_sentence(text, facts):
    assert mistakes(extract(build(text), SmallVocabulary()), facts) == []


@pytest.mark.parametrize("name", sorted(KNOWN_ERRORS))
def test_known_error_is_still_one(name):
    """A listed error that is none any more must leave the list, here and in the documentation."""
    text, facts = next(case[1:] for case in FRESH if case[0] == name)
    assert mistakes(extract(build(text), SmallVocabulary()), facts) != []


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
