"""Whatever the values hold, writing them as JSON and reading them back gives equal values."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kgraph import codec
from kgraph.jsonl import dump_line
from kgraph.model import Assertion, Evidence, Mention, OutcomeResult, Record, Reject, Related, Span

_spans = st.tuples(st.integers(0, 500), st.integers(0, 500)).map(lambda pair: Span(min(pair), max(pair)))
_floats = st.floats(allow_nan=False, allow_infinity=False)
_text = st.text(max_size=12)
for _type, _strategy in ((Span, _spans), (float, _floats), (str, _text)):
    st.register_type_strategy(_type, _strategy)
_evidence = st.builds(Evidence)
_assertions = st.builds(Assertion, evidence=st.lists(_evidence, max_size=3).map(tuple), belief=_floats)
_quick = settings(
    max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None
)


def _through_text(value: dict) -> dict:
    return json.loads(dump_line(value))


@_quick
@given(st.from_type(Record))
def test_record(record: Record) -> None:
    assert codec.record_from_json(_through_text(codec.record_to_json(record))) == record


@_quick
@given(st.from_type(Mention))
def test_mention(mention: Mention) -> None:
    assert codec.mention_from_json(_through_text(codec.mention_to_json(mention))) == mention


@_quick
@given(st.builds(OutcomeResult, evidence=_evidence))
def test_outcome(outcome: OutcomeResult) -> None:
    assert codec.outcome_from_json(_through_text(codec.outcome_to_json(outcome))) == outcome


@_quick
@given(st.from_type(Related), st.from_type(Reject))
def test_related_and_reject(related: Related, reject: Reject) -> None:
    assert codec.related_from_json(_through_text(codec.related_to_json(related))) == related
    assert codec.reject_from_json(_through_text(codec.reject_to_json(reject))) == reject


@_quick
@given(st.lists(_assertions, max_size=4, unique_by=lambda a: a))
def test_assertions(assertions: list[Assertion]) -> None:
    lines = [_through_text(line) for assertion in assertions for line in codec.assertions_to_json(assertion)]
    again = codec.assertions_from_json(lines)
    assert again == assertions
    # equality of assertions leaves out evidence and belief, so these are compared on their own
    assert [(a.evidence, a.belief) for a in again] == [(a.evidence, a.belief) for a in assertions]
