from __future__ import annotations

from kgraph.model import Author, Correction, MeshHeading, MeshQualifier, OtherAbstract, Record, Reject, Substance
from kgraph.sources.medline import parse

TEXT = """
PMID- 77
OWN - NLM
DP  - 2011 Mar-Apr
TI  - Zinc lozenges for
      the common cold.
LID - S0001 [pii]
LID - 10.5555/zinc.1 [doi]
AB  - BACKGROUND: Colds are common. We asked: does zinc help? METHODS: We gave zinc
      (TRIAL) to 40 people. MAIN OUTCOME MEASURE(S): Days ill. RESULTS: ZN: 4 days, PLACEBO: 6.
OAB - Publisher: Kurz.
OABL- ger
FAU - van der Berg, Ada B
AU  - van der Berg AB
AUID- ORCID: 0000-0002-1825-0097
FAU - Smith, J
AU  - Smith J
CN  - Cold Group
LA  - eng
PT  - Journal Article
TA  - J Cold
JT  - Journal of colds
RN  - J41CSQ7QDS (Zinc)
RN  - 0 (Lozenges (oral))
NM  - Some syndrome
MH  - Common Cold/*drug therapy/prevention & control
MH  - *Zinc
OT  - *lozenge
PMC - PMC123
EIN - J Cold. 2012 Jan;1(1):3. PMID: 88

PMID- 78
TI  - [Not Available].
TT  - Vom Schnupfen.
AB  - DNA: it is in all of us. It is long.
AU  - Meier H
"""


def _records(text: str) -> list[Record]:
    found = list(parse(text, source="t.nbib"))
    assert all(isinstance(record, Record) for record in found)
    return found  # type: ignore[return-value]


def test_all_fields() -> None:
    record = _records(TEXT)[0]
    assert (record.id, record.title, record.date) == ("PMID:77", "Zinc lozenges for the common cold.", "2011-03")
    assert [s.label for s in record.sections] == [
        "TITLE",
        "BACKGROUND",
        "METHODS",
        "MAIN OUTCOME MEASURE(S)",
        "RESULTS",
    ]
    assert record.sections[1].span.of(record.text) == "Colds are common. We asked: does zinc help?"
    assert record.sections[4].span.of(record.text) == "ZN: 4 days, PLACEBO: 6."
    assert record.authors == (
        Author(last="van der Berg", fore="Ada B", initials="AB", orcid="0000-0002-1825-0097"),
        Author(last="Smith", fore="J", initials="J"),
        Author(collective="Cold Group"),
    )
    assert record.mesh_headings == (
        MeshHeading(
            label="Common Cold",
            qualifiers=(MeshQualifier(label="drug therapy", major=True), MeshQualifier(label="prevention & control")),
        ),
        MeshHeading(label="Zinc", major=True),
    )
    assert record.chemicals == (
        Substance(label="Zinc", registry="J41CSQ7QDS"),
        Substance(label="Lozenges (oral)", registry="0"),
        Substance(label="Some syndrome", kind="supplementary"),
    )
    assert record.corrections == (Correction(kind="ErratumIn", target="PMID:88", citation="J Cold. 2012 Jan;1(1):3."),)
    assert record.other_abstracts == (OtherAbstract(text="Kurz.", language="ger", kind="Publisher"),)
    assert (record.status, record.journal, record.doi, record.pmcid) == (
        "corrected",
        "J Cold",
        "10.5555/zinc.1",
        "PMC123",
    )
    assert (record.language, record.keywords, record.publication_types) == ("eng", ("lozenge",), ("Journal Article",))


def test_no_title_and_an_abstract_that_only_looks_structured() -> None:
    record = _records(TEXT)[1]
    assert (record.title, record.vernacular_title) == ("", "Vom Schnupfen.")
    assert record.abstract == "DNA: it is in all of us. It is long."
    assert len(record.sections) == 1
    assert record.authors == (Author(last="Meier", initials="H"),)


def test_records_without_a_blank_line_between_them() -> None:
    assert [r.id for r in _records("PMID- 1\nTI  - One.\nPMID- 2\nTI  - Two.\n")] == ["PMID:1", "PMID:2"]


def test_records_of_other_providers_are_known_by_doi_or_content() -> None:
    one, two = _records("OWN - ERIC\nTI  - A.\nAU  - de Wit, Jan K.\nAID - 10.1/a [doi]\n\nOWN - ERIC\nTI  - B.\n")
    assert one.id == "DOI:10.1/a"
    assert one.authors == (Author(last="de Wit", fore="Jan K."),)
    assert two.id.startswith("kgr:")


def test_a_record_with_nothing_in_it_is_a_reject() -> None:
    found = list(parse("PMID- 1\nTI  - A.\n\nOWN - NLM\nLA  - eng\n", source="t.nbib"))
    assert isinstance(found[1], Reject)
    assert found[1].source == "t.nbib, record 2"
