"""Joins the assertions of many records: same identity, one assertion with all evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from kgraph.assertions.belief import combine
from kgraph.ids import assertion_iri
from kgraph.model import Assertion, Evidence, Span


def _place(span: Span | None) -> tuple[int, int]:
    return (span.start, span.end) if span else (-1, -1)


def evidence_key(evidence: Evidence) -> tuple[object, ...]:
    """Return what evidence is sorted by: record, then place in the text, then everything else that tells pieces apart."""
    return (
        evidence.record,
        _place(evidence.sentence),
        _place(evidence.subject),
        _place(evidence.object),
        _place(evidence.trigger),
        evidence.method,
        evidence.certainty,
        evidence.population,
        evidence.text,
        evidence.section,
        -1 if evidence.count is None else evidence.count,
        -1 if evidence.total is None else evidence.total,
        -1.0 if evidence.percent is None else evidence.percent,
        evidence.score,
    )


def sort_evidence(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return *evidence* in canonical order, equal pieces once."""
    return tuple(sorted(set(evidence), key=evidence_key))


def merge(assertions: Iterable[Assertion], *, standing: Callable[[str], bool]) -> list[Assertion]:
    """Join assertions of the same identity.

    Args:
        assertions: in any order, from any number of records.
        standing: tells for a record's CURIE whether its facts may support anything (not retracted, withdrawn or deleted).

    Returns:
        One assertion per identity, sorted by its IRI, with all evidence in canonical order; the belief comes from the evidence of standing records alone.
    """
    joined: dict[str, Assertion] = {}
    pieces: dict[str, list[Evidence]] = {}
    for assertion in assertions:
        iri = assertion_iri(assertion)
        joined.setdefault(iri, assertion)
        pieces.setdefault(iri, []).extend(assertion.evidence)
    result = []
    for iri in sorted(joined):
        evidence = sort_evidence(pieces[iri])
        belief = combine(piece for piece in evidence if standing(piece.record))
        result.append(replace(joined[iri], evidence=evidence, belief=belief))
    return result
