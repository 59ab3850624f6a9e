"""The seed record says what its page says, and no more."""

from __future__ import annotations

from paths import SHARED, needs_shared
from pubmed_samples import parsed

from kgraph.model import Record
from kgraph.resources import folder
from kgraph.sources.files import read_records
from kgraph.sources.page_to_xml import page_to_xml
from kgraph.sources.seed import PMID, seed_record

PAGE = SHARED / "seed" / "26873674.txt"


def test_the_seed_record() -> None:
    record = seed_record()
    assert (record.id, record.source, record.status) == ("PMID:26873674", "page-text", "current")
    assert (record.journal, record.date, record.doi) == ("Int J Dermatol", "2016-08", "10.1111/ijd.13226")
    assert [s.label for s in record.sections] == [
        "TITLE",
        "Background",
        "Objectives",
        "Methods",
        "Results",
        "Conclusions",
    ]
    assert record.publication_types == ("Evaluation Study",)
    assert [s.label for s in record.chemicals] == ["Angiogenesis Inhibitors", "Thalidomide", "Lenalidomide"]
    assert len(record.mesh_headings) == 24
    thalidomide = next(h for h in record.mesh_headings if h.label == "Thalidomide")
    assert [(q.label, q.major) for q in thalidomide.qualifiers] == [
        ("adverse effects", False),
        ("analogs & derivatives", True),
        ("therapeutic use", False),
    ]
    assert record.authors == ()
    assert record.language == ""
    assert all(not heading.descriptor for heading in record.mesh_headings)


@needs_shared
def test_page_and_xml_give_the_same_record() -> None:
    (page,) = read_records(PAGE)
    assert isinstance(page, Record)
    assert page == seed_record()


@needs_shared
def test_the_xml_is_what_the_page_gives() -> None:
    made = page_to_xml(PAGE.read_text(encoding="utf-8"), pmid=PMID)
    assert (folder("seed") / f"{PMID}.xml").read_bytes() == made


def test_a_page_made_into_xml_reads_as_the_same_record() -> None:
    text = (
        "Zinc & colds.\n\nJ Cold. 2012 Sep-Oct;3(1):10-9. doi: 10.5555/z.\n\nAbstract\n\nResults: P < 0.05.\n\nKeywords: zinc; cold.\n\n"
        "MeSH terms\n\n• Zinc* / therapeutic use*\n"
    )
    (record,) = parsed(page_to_xml(text, pmid="5"))
    assert isinstance(record, Record)
    assert (record.title, record.text, record.date) == ("Zinc & colds.", "Zinc & colds. P < 0.05.", "2012-09")
    assert (record.keywords, record.mesh_headings[0].major, record.source) == (("zinc", "cold"), True, "page-text")
