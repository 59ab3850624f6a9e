from __future__ import annotations

import json
from io import BytesIO

import pytest

from kgraph.errors import InputError
from kgraph.model import Author, Record, Reject
from kgraph.sources.bioc import parse_json, parse_xml, read_json, read_xml
from kgraph.sources.gold import Document, Relation

XML = """<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE collection SYSTEM "BioC.dtd">
<collection><source>Test</source><document><id>12</id>
<passage><infon key="type">title</infon><infon key="journal">J Cold; 2012 </infon><infon key="year">2012</infon>
<infon key="authors">Berg AB, Wit J, </infon><offset>0</offset><text>Zinc &amp; colds.</text>
<annotation id="1"><infon key="identifier">MESH:D015032</infon><infon key="type">Chemical</infon><location offset="0" length="4"/>
<text>Zinc</text></annotation></passage>
<passage><infon key="type">abstract</infon><offset>14</offset><text>Zinc cures colds.</text>
<annotation id="2"><infon key="MESH">D003139</infon><infon key="type">Disease</infon><location offset="25" length="5"/><text>colds</text></annotation>
<annotation id="3"><infon key="type">Disease</infon><location offset="2" length="5"/><text>wrong</text></annotation></passage>
<relation id="R1"><infon key="relation">CID</infon><infon key="Chemical">D015032</infon><infon key="Disease">D003139</infon></relation>
</document><document><id>x</id></document></collection>"""


def test_xml() -> None:
    document, wrong, empty = read_xml(BytesIO(XML.encode()), source="b.xml")
    assert isinstance(document, Document)
    record = document.record
    assert (record.id, record.text, record.journal, record.date) == (
        "PMID:12",
        "Zinc & colds. Zinc cures colds.",
        "J Cold",
        "2012",
    )
    assert record.authors == (Author(last="Berg", initials="AB"), Author(last="Wit", initials="J"))
    assert [(a.text, a.span.of(record.text), a.ids) for a in document.annotations] == [
        ("Zinc", "Zinc", ("MESH:D015032",)),
        ("colds", "colds", ("MESH:D003139",)),
    ]
    assert document.relations == (Relation(kind="CID", subject="MESH:D015032", object="MESH:D003139"),)
    assert isinstance(wrong, Reject)
    assert isinstance(empty, Reject)
    assert "title" in empty.reason
    records = list(parse_xml(BytesIO(XML.encode()), source="b.xml"))
    assert [type(r).__name__ for r in records] == ["Record", "Reject"]


def _passage(kind: str, text: str, offset: int, **more: object) -> dict[str, object]:
    return {"infons": {"type": kind}, "offset": offset, "text": text, "annotations": [], "relations": [], **more}


@pytest.mark.parametrize("form", ["collection", "array", "lines", "PubTator3"])
def test_json_in_its_forms(form: str) -> None:
    documents = [{"id": n, "passages": [_passage("title", "T.", 0), _passage("abstract", "B.", 3)]} for n in ("1", 2)]
    text = {
        "collection": json.dumps({"documents": documents}),
        "array": json.dumps(documents),
        "lines": "\n".join(map(json.dumps, documents)),
        "PubTator3": json.dumps({"PubTator3": documents}, indent=1),
    }[form]
    assert [(r.id, r.text) for r in parse_json(text, source="b") if isinstance(r, Record)] == [
        ("PMID:1", "T. B."),
        ("PMID:2", "T. B."),
    ]


def test_labels_full_text_and_relations_by_nodes() -> None:
    note = {
        "id": "a",
        "infons": {"identifier": "D1234567", "type": "Chemical"},
        "text": "B",
        "locations": [{"offset": 20, "length": 1}],
    }
    other = {
        "id": "b",
        "infons": {"identifier": "D7654321", "type": "Disease"},
        "text": "C",
        "locations": [{"offset": 30, "length": 1}],
    }
    value = {
        "id": "PMC1",
        "passages": [
            {
                "infons": {
                    "section_type": "TITLE",
                    "type": "front",
                    "article-id_pmid": "9",
                    "article-id_doi": "10.1/x",
                },
                "offset": 0,
                "text": "T.",
            },
            _passage("abstract_title_1", "Aim", 10),
            _passage("abstract", "B.", 20, annotations=[note]),
            _passage("abstract", "C.", 30, annotations=[other]),
            _passage("paragraph", "Body text.", 40),
        ],
        "relations": [
            {"infons": {"type": "treats"}, "nodes": [{"refid": "a", "role": ""}, {"refid": "b", "role": ""}]}
        ],
    }
    (document,) = read_json(json.dumps(value), source="b")
    assert isinstance(document, Document)
    assert (document.record.id, document.record.text, document.record.doi) == ("PMID:9", "T. B. C.", "10.1/x")
    assert [s.label for s in document.record.sections] == ["TITLE", "Aim", ""]
    assert [a.text for a in document.annotations] == ["B", "C"]
    assert document.relations == (Relation(kind="treats", subject="MESH:D1234567", object="MESH:D7654321"),)


def test_odd_values_are_rejects_and_broken_ones_errors() -> None:
    found = list(
        parse_json(
            '{"documents": [5, {"passages": 3}, {"id": "1", "passages": [{"text": "T.", "infons": {}}]}]}', source="b"
        )
    )
    assert [type(r).__name__ for r in found] == ["Reject", "Reject", "Record"]
    with pytest.raises(InputError, match="not well-formed JSON"):
        list(parse_json('{"documents": [', source="b"))
    with pytest.raises(InputError, match="nested too deeply"):
        list(parse_json('{"documents":' + "[" * 100_000, source="b"))
    with pytest.raises(InputError, match="not well-formed XML"):
        list(parse_xml(BytesIO(b"<collection><document"), source="b"))
    broken = XML.replace("<document><id>x", "<document><id>x & y").encode()
    assert [type(r).__name__ for r in parse_xml(BytesIO(broken), source="b")] == ["Record", "Reject"]
