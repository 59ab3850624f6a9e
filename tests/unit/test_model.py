from __future__ import annotations

import dataclasses

import pytest

from kgraph import model
from kgraph.model import Record, Span


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_impossible_spans_are_refused(start, end):
    with pytest.raises(ValueError, match="is not 0 <= start <= end"):
        Span(start, end)


def test_span_counts_code_points():
    text = "𝛼-blocker"
    assert Span(0, 1).of(text) == "𝛼"


def test_touching_spans_do_not_overlap():
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))
    assert Span(0, 5).contains(Span(0, 5))


def test_pmid_is_bare_and_only_for_pubmed_records():
    assert Record(id="PMID:12").pmid == "12"
    assert Record(id="DOI:10.1/x").pmid == ""


def test_all_values_are_frozen():
    for value in vars(model).values():
        if dataclasses.is_dataclass(value):
            assert value.__dataclass_params__.frozen, value
