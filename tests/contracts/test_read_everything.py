"""Every real record at hand is read or rejected with a reason: read + rejected = present, counted independently."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from pathlib import Path

import pytest
from paths import SHARED, needs_shared

from kgraph.codec import record_from_json, record_to_json
from kgraph.errors import InputError
from kgraph.model import Record
from kgraph.sources.files import read_records

PUBMED = SHARED / "pubmed"
XML = sorted([*PUBMED.rglob("*.xml.gz"), *PUBMED.rglob("*.xml")]) if SHARED.is_dir() else []
MEDLINE = (
    sorted([*PUBMED.rglob("*.nbib"), *PUBMED.rglob("*.medline*"), *PUBMED.glob("biopython_Medline/*")])
    if SHARED.is_dir()
    else []
)
EUTILS = sorted((SHARED / "eutils").rglob("*.xml")) if SHARED.is_dir() else []
# records without a PMID, of another provider, in the same format
ERIC = {"MEDLINEnbib_04.nbib": 3, "MEDLINEnbib_06.nbib": 4, "MEDLINEnbib_07.nbib": 2}


def _present(data: bytes) -> int:
    """Count the citations in PubMed XML without parsing it."""
    data = re.sub(rb"<!--.*?-->", b"", data, flags=re.DOTALL)
    deleted = b"".join(re.findall(rb"<DeleteCitation>.*?</DeleteCitation>", data, flags=re.DOTALL))
    return len(re.findall(rb"<(?:MedlineCitation|BookDocument)[\s>]", data)) + len(re.findall(rb"<PMID[\s>]", deleted))


def _check(record: Record) -> None:
    end = -1
    for section in record.sections:
        assert section.span.start == end + 1 or section.span.start == len(record.title) + 1
        assert section.span.of(record.text) == section.span.of(record.text).strip() != ""
        end = section.span.end
    assert end in (-1, len(record.text))
    assert record.text == (f"{record.title} {record.abstract}" if record.abstract else record.title)
    assert not re.search(r"[\x00-\x1f\x7f-\x9f]|</?(?:i|b|sub|sup)>", record.text)
    assert re.fullmatch(r"(\d{4}(-\d\d(-\d\d)?)?)?", record.date)


@needs_shared
@pytest.mark.slow
def test_all_pubmed_xml() -> None:
    seen: Counter[str] = Counter()
    for path in XML:
        raw = path.read_bytes()
        present = _present(gzip.decompress(raw) if path.suffix == ".gz" else raw)
        found = list(read_records(path))
        assert len(found) == present, path.name
        for record in found:
            assert isinstance(record, Record), record
            _check(record)
            seen[record.status] += 1
            seen["all"] += 1
            for name in (
                "doi",
                "pmcid",
                "vernacular_title",
                "other_abstracts",
                "corrections",
                "keywords",
                "mesh_headings",
                "chemicals",
            ):
                seen[name] += bool(getattr(record, name))
            if seen["all"] % 50 == 0:
                assert record_from_json(record_to_json(record)) == record
    assert seen["all"] > 34_000
    assert seen["deleted"] > 1_000
    assert seen["retracted"] == 5
    assert min(seen[name] for name in ("corrected", "vernacular_title", "other_abstracts", "corrections")) > 20


@needs_shared
def test_all_medline_text() -> None:
    total = 0
    for path in MEDLINE:
        found = list(read_records(path))
        present = len(re.findall(r"^PMID- ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)) + ERIC.get(
            path.name, 0
        )
        assert len(found) == present, path.name
        for record in found:
            assert isinstance(record, Record), record
            _check(record)
        total += len(found)
    assert total > 290


@needs_shared
def test_one_record_in_all_its_formats_is_one_record() -> None:
    folder = PUBMED / "jzsh2000_20000000_allformats"
    xml, medline, page = (next(read_records(folder / f"20000000.{form}")) for form in ("xml", "medline", "abstract"))
    assert isinstance(xml, Record)
    assert isinstance(medline, Record)
    assert isinstance(page, Record)
    assert xml.text == medline.text == page.text
    assert xml.id == medline.id == page.id
    assert xml.journal == medline.journal == page.journal
    assert xml.date == medline.date == page.date
    assert xml.authors == medline.authors
    assert [(a.last, a.initials) for a in page.authors] == [(a.last, a.initials) for a in xml.authors]
    assert [(h.label, h.major, [(q.label, q.major) for q in h.qualifiers]) for h in xml.mesh_headings] == [
        (h.label, h.major, [(q.label, q.major) for q in h.qualifiers]) for h in medline.mesh_headings
    ]
    assert [(s.label, s.registry) for s in xml.chemicals] == [(s.label, s.registry) for s in medline.chemicals]


@needs_shared
@pytest.mark.parametrize("path", EUTILS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_answer_is_read_or_refused_in_one_line(path: Path) -> None:
    present = _present(path.read_bytes())
    if not present:
        with pytest.raises(InputError, match=r"\A.*; .*\Z"):  # one line: no dot matches its end
            list(read_records(path))
        return
    found = list(read_records(path))
    assert len(found) == present
    assert all(isinstance(record, Record) for record in found)
