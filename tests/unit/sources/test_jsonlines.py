from __future__ import annotations

import json

import pytest
from pubmed_samples import read_one

from kgraph.codec import record_to_json
from kgraph.errors import InputError
from kgraph.jsonl import dump_line
from kgraph.model import Record, Reject
from kgraph.sources.jsonlines import parse


def _all(text: str) -> list[Record | Reject]:
    return list(parse(text, source="r.jsonl"))


def test_our_own_records_come_back_as_they_were() -> None:
    record = read_one(
        "<ArticleTitle>T.</ArticleTitle><Abstract><AbstractText Label='AIM'>B.</AbstractText></Abstract><Language>eng</Language>"
    )
    assert _all(dump_line(record_to_json(record)) * 2) == [record, record]


@pytest.mark.parametrize(
    ("value", "identifier", "text"),
    [
        ({"pmid": 12, "title": "T.", "abstract": "B."}, "PMID:12", "T. B."),
        ({"PMID": "012", "title": "T."}, "PMID:12", "T."),
        ({"id": "PMID:12", "abstract": "B."}, "PMID:12", " B."),
        ({"id": "a-1", "doi": "10.1/x", "title": "T."}, "DOI:10.1/x", "T."),
        ({"id": "a-1", "text": "Free text."}, "kgr:", " Free text."),
        (
            {"pmid": "12", "title": "T.", "abstract": [{"label": "AIM", "text": "B."}, {"text": "C."}]},
            "PMID:12",
            "T. B. C.",
        ),
    ],
)
def test_plain_objects(value: dict[str, object], identifier: str, text: str) -> None:
    (record,) = _all(json.dumps(value))
    assert isinstance(record, Record)
    assert record.id.startswith(identifier)
    assert record.text == text


def test_an_array_and_one_object_over_several_lines() -> None:
    values = [{"pmid": "1", "title": "A."}, {"pmid": "2", "title": "B."}]
    assert [r.id for r in _all(json.dumps(values, indent=2))] == ["PMID:1", "PMID:2"]
    assert [r.id for r in _all(json.dumps(values[0], indent=2))] == ["PMID:1"]


def test_bad_lines_are_rejects_with_their_number() -> None:
    lines = [
        '{"pmid": "1", "title": "A."}',
        "{broken",
        "5",
        '{"pmid": "2"}',
        '{"pmid": "3", "title": 3}',
        '{"pmid": "4", "title": "A.", "abstract": 7}',
        '{"pmid": "x y", "text": "A.", "sections": []}',
        '{"pmid": "PMID:5", "text": "A.", "sections": [{"label": "", "span": [0, 9]}]}',
        '{"pmid": "6", "title": "B."}',
    ]
    found = _all("\n".join(lines))
    assert [r.id for r in found if isinstance(r, Record)] == ["PMID:1", "PMID:6"]
    rejects = [r for r in found if isinstance(r, Reject)]
    assert [r.source for r in rejects] == [f"r.jsonl, line {n}" for n in range(2, 9)]
    assert "not JSON" in rejects[0].reason
    assert "ends at 9" in rejects[-1].reason


def test_a_broken_first_line_among_good_ones_is_a_reject_too() -> None:
    assert [type(r).__name__ for r in _all('{"pmid": 1, "title"\n{"pmid": "2", "title": "B."}\n')] == [
        "Reject",
        "Record",
    ]


def test_what_is_no_json_at_all_is_an_error() -> None:
    for text in ('{"title": ', '[\n{"title": "x"}\n'):
        with pytest.raises(InputError, match="not well-formed JSON"):
            _all(text)
