"""Every fact can be looked up: sentences, names and words that carry it stand where the evidence says, in any record."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from made_records import made_record
from paths import SHARED, needs_shared

from kgraph.assertions import extract
from kgraph.errors import InputError
from kgraph.mesh import open_mesh
from kgraph.model import AnnotatedRecord, Evidence, Facts, OutcomeResult, Record, Span
from kgraph.pipeline import process
from kgraph.sources.files import read_records

_EVERY_FACT = 500  # records with an abstract


def _whole(span: Span, text: str) -> bool:
    """Tell whether a span lies in the text and begins and ends at words."""
    part = span.of(text)
    cut = any(0 < at < len(text) and text[at - 1].isalpha() and text[at].isalpha() for at in (span.start, span.end))
    return span.end <= len(text) and bool(part) and part == part.strip() and not cut


def _check_sentence(evidence: Evidence, document: AnnotatedRecord) -> None:
    assert evidence.sentence in document.sentences
    assert evidence.sentence is not None
    assert evidence.sentence.of(document.record.text) == evidence.text
    if evidence.trigger is not None:
        assert _whole(evidence.trigger, document.record.text), evidence
        assert evidence.sentence.contains(evidence.trigger), evidence


def _check_outcome(one: OutcomeResult, document: AnnotatedRecord) -> None:
    text = document.record.text
    _check_sentence(one.evidence, document)
    assert one.evidence.trigger is not None
    assert one.label in one.evidence.text
    if not one.measure:
        assert one.label == one.evidence.trigger.of(text)
    assert any(number is not None for number in (one.n, one.total, one.percent, one.value)) or one.time, one


def check(document: AnnotatedRecord, facts: Facts) -> int:
    """Check all places of one record's facts and return how many facts there are."""
    text = document.record.text
    named = {(m.span, candidate.id) for m in document.mentions for candidate in m.candidates}
    assert all(m.span.of(text) == m.text for m in document.mentions)
    assert all(s.span.start < s.span.end <= len(text) for s in document.spans)
    for one in facts.assertions:
        for evidence in one.evidence:
            if evidence.method == "mesh-indexing":
                assert evidence.sentence is None
                continue
            _check_sentence(evidence, document)
            assert evidence.object is not None
            assert (evidence.object, one.object) in named
            assert evidence.subject is None or (evidence.subject, one.subject) in named
    for outcome in facts.outcomes:
        _check_outcome(outcome, document)
    for told in facts.study:
        assert told.span.of(text) == told.text if told.span else told.kind == "design"
    return len(facts.assertions) + len(facts.outcomes) + len(facts.study)


def test_places_of_invented_records():
    records = [made_record(number) for number in range(60)]
    assert sum(check(document, facts) for document, facts in process(records, open_mesh(), model="dictionary")) > 100


def _real() -> Iterator[Record]:
    seen: set[str] = set()
    for path in sorted((SHARED / "pubmed").rglob("*")):
        try:
            found = [one for one in read_records(path) if isinstance(one, Record)] if path.is_file() else []
        except InputError:
            continue
        for record in found:
            if record.abstract and record.id not in seen:
                seen.add(record.id)
                yield record


@needs_shared
@pytest.mark.slow
def test_places_of_real_records():
    records = [record for number, record in enumerate(_real()) if number % 8 == 1][:_EVERY_FACT]
    assert len(records) == _EVERY_FACT
    vocabulary = open_mesh()
    facts = 0
    for document, found in process(records, vocabulary):
        facts += check(document, found)
        facts += check(document, extract(document, vocabulary, trained=False, indexing=False))
    assert facts > 500
