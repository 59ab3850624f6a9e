from __future__ import annotations

import pytest

from kgraph.model import Correction
from kgraph.sources.record_status import record_status


@pytest.mark.parametrize(
    ("types", "kinds", "title", "status"),
    [
        ((), (), "A study.", "current"),
        (("Retracted Publication",), (), "", "retracted"),
        ((), ("RetractionIn", "ErratumIn"), "", "retracted"),
        (("Retraction of Publication",), ("RetractionOf",), "", "current"),
        (("Published Erratum",), ("ErratumFor",), "", "current"),
        ((), ("ExpressionOfConcernIn", "ErratumIn"), "", "expression-of-concern"),
        ((), ("ErratumIn",), "", "corrected"),
        ((), ("CorrectedandRepublishedIn",), "", "corrected"),
        ((), ("UpdateIn", "CommentIn"), "", "current"),
        ((), ("ErratumIn",), "WITHDRAWN: Herbs for colds.", "withdrawn"),
        ((), (), "[Withdrawn: Herbs for colds].", "withdrawn"),
        ((), (), "Withdrawn patients in trials.", "current"),
    ],
)
def test_the_gravest_mark_counts(types: tuple[str, ...], kinds: tuple[str, ...], title: str, status: str) -> None:
    assert record_status(types, [Correction(kind=kind) for kind in kinds], title) == status
