from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from kgraph.model import Author, Record, Span
from kgraph.sources.quick_build import builder


def test_what_is_built_equals_what_the_class_builds() -> None:
    values = {"id": "PMID:1", "title": "T.", "keywords": ("a",), "unknown": 5}
    record = builder(Record)(values)
    assert record == Record(id="PMID:1", title="T.", keywords=("a",))
    assert hash(record) == hash(Record(id="PMID:1", title="T.", keywords=("a",)))
    assert builder(Author)({}) == Author()
    with pytest.raises(FrozenInstanceError):
        record.title = "other"  # type: ignore[misc]


def test_a_class_that_checks_its_values_is_refused() -> None:
    with pytest.raises(TypeError, match="Span checks its values"):
        builder(Span)
