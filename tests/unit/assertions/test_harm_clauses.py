from __future__ import annotations

import pytest
from build_document import SmallVocabulary, build

from kgraph.assertions import extract


def _harm(marked: str) -> list[tuple[str, bool]]:
    found = extract(build(marked), SmallVocabulary(), trained=False).assertions
    return [(one.evidence[0].method, one.negated) for one in found if one.kind == "adverse-event"]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("[Rash|D] was the first sign of [zolemine|C] poisoning.", [False]),
        ("[Zolemine|C] was blameless; [fever|D] had other reasons.", []),
        ("Drug-induced [rash|D] was thought of, but [zolemine|C] was exonerated.", [True]),
        ("[Zolemine|C] relieved pain in those who suffered [gout|D].", []),
        ("Before [zolemine|C] was given, [rash|D] was noted.", []),
    ],
)
def test_what_no_pattern_reads(text, denied):
    assert [sign for _, sign in _harm(text)] == denied


def test_only_short_texts_are_read_so():
    short = "[Rash|D] was the first sign of [zolemine|C] poisoning."
    assert _harm(short)[0][0] == "rule:harm-clause"
    assert "rule:harm-clause" not in [method for method, _ in _harm(short + " We saw him. He left. He came back.")]
