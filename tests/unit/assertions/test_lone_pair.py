from __future__ import annotations

import pytest
from build_document import SmallVocabulary, build

from kgraph.assertions import extract


def _methods(marked: str) -> list[tuple[str, str, bool]]:
    found = extract(build(marked), SmallVocabulary(), trained=False).assertions
    return [(one.kind, one.evidence[0].method, one.negated) for one in found]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("[Fever|D] made vigilance over [zolemine|C] necessary.", [("adverse-event", "rule:harm-lone", False)]),
        ("[Zolemine|C] raises no fears of harm from [gout|D].", [("adverse-event", "rule:harm-lone", True)]),
        ("[Zolemine|C] is a salt; [gout|D] is old.", []),
        ("[Zolemine|C] helped, and the risk was small, when [gout|D] was there.", []),
        ("[Zolemine|C] made vigilance over [fever|D] as necessary as [amarine|C] did.", []),
    ],
    ids=["harm", "denied", "no-word-of-harm", "a-word-of-help", "two-drugs"],
)
def test_one_drug_and_one_disease(text, facts):
    assert [one for one in _methods(text) if one[0] == "adverse-event"] == facts
