"""Page text in the ways in which people copy it; all pages but the seed record's are invented."""

from __future__ import annotations

import pytest

from kgraph.model import Author, Correction, MeshHeading, MeshQualifier, Record
from kgraph.sources.page_lines import looks_like_page
from kgraph.sources.webtext import parse

EXPORT = """1. J Cold. 2012 Jan 5;3(1):10-9. doi: 10.5555/zinc.1. Epub 2011 Dec 1.

Zinc lozenges for the common
cold: a trial.

Berg AB(1)(2), de Wit J(2), Smith J; Cold Group.

Author information:
(1)Department of Noses, Nowhere.
(2)Institute of Throats.

Erratum in
    J Cold. 2013;4:1. PMID: 99

BACKGROUND: Colds are common.
METHODS: We gave zinc
to 40 people.
CONCLUSIONS: It helped.

Copyright © 2012 Nobody.

DOI: 10.5555/zinc.1
PMCID: PMC123
PMID: 77 [Indexed for MEDLINE]
"""
COPIED = """Zinc lozenges for the common cold: a trial

J Cold. 2012 Spring;3(1):10-9. doi: https://doi.org/10.5555/zinc.1.

Ada B Berg 1 2, Jan de Wit 2

Affiliations

- 1 Department of Noses, Nowhere.

PMID: 77

Abstract

We gave zinc to 40 people. It helped.

Keywords: zinc; cold remedies.

Conflict of interest statement

None.

Publication types

* Retracted Publication

MeSH terms

* Common Cold* / drug therapy
- Common Cold / etiology*
‣ Zinc / therapeutic use
1. Humans

Substances

o Lozenges
• Zinc

Retraction in

• Zinc lozenges retracted. Editors. J Cold. 2014;5:2. PMID: 101

Similar articles

• Zinc or not. Someone A. J Cold. 2010;1:1. PMID: 55
"""


def _one(text: str, name: str = "") -> Record:
    (record,) = parse(text, source="page.txt", name=name)
    assert isinstance(record, Record)
    return record


def test_the_export_of_pubmed() -> None:
    record = _one(EXPORT)
    assert (record.id, record.journal, record.date) == ("PMID:77", "J Cold", "2012-01-05")
    assert (record.doi, record.pmcid, record.status) == ("10.5555/zinc.1", "PMC123", "corrected")
    assert (
        record.text
        == "Zinc lozenges for the common cold: a trial. Colds are common. We gave zinc to 40 people. It helped."
    )
    assert [s.label for s in record.sections] == ["TITLE", "BACKGROUND", "METHODS", "CONCLUSIONS"]
    assert record.authors == (
        Author(last="Berg", initials="AB"),
        Author(last="de Wit", initials="J"),
        Author(last="Smith", initials="J"),
        Author(collective="Cold Group"),
    )
    assert record.corrections == (Correction(kind="ErratumIn", target="PMID:99", citation="J Cold. 2013;4:1."),)


def test_the_page_as_copied() -> None:
    record = _one(COPIED)
    assert (record.id, record.journal, record.date, record.doi) == ("PMID:77", "J Cold", "2012", "10.5555/zinc.1")
    assert record.authors == (Author(last="Berg", fore="Ada B"), Author(last="de Wit", fore="Jan"))
    assert record.abstract == "We gave zinc to 40 people. It helped."
    assert record.keywords == ("zinc", "cold remedies")
    assert record.mesh_headings == (
        MeshHeading(
            label="Common Cold",
            major=True,
            qualifiers=(MeshQualifier(label="drug therapy"), MeshQualifier(label="etiology", major=True)),
        ),
        MeshHeading(label="Zinc", qualifiers=(MeshQualifier(label="therapeutic use"),)),
        MeshHeading(label="Humans"),
    )
    assert [s.label for s in record.chemicals] == ["Lozenges", "Zinc"]
    assert record.status == "retracted"
    assert record.corrections[0].target == "PMID:101"


def test_an_abstract_without_headings_authors_or_labels() -> None:
    body = "We gave zinc to 40 people, and it helped. " * 6
    record = _one(f"1. J Cold. 2012;3(1):10-9.\n\nZinc lozenges.\n\n{body}\n\nPMID: 77\n")
    assert (record.title, record.abstract, record.authors) == ("Zinc lozenges.", body.strip(), ())


def test_a_page_that_lost_its_empty_lines() -> None:
    text = (
        "Zinc lozenges\nJ Cold. 2012 May;3(1):10-9. doi: 10.5555/zinc.1.\nAbstract\nBackground: Colds are common.\nResults: It helped\n"
        "a lot.\nPublication types\n- Review\nMeSH terms\n- Zinc / therapeutic use*\n- Humans\nSubstances\n- Zinc\n"
    )
    record = _one(text, name="77.txt")
    assert (record.title, record.journal, record.date, record.doi) == (
        "Zinc lozenges",
        "J Cold",
        "2012-05",
        "10.5555/zinc.1",
    )
    assert [(s.label, s.span.of(record.text)) for s in record.sections[1:]] == [
        ("Background", "Colds are common."),
        ("Results", "It helped a lot."),
    ]
    assert [h.label for h in record.mesh_headings] == ["Zinc", "Humans"]
    assert (record.publication_types, [c.label for c in record.chemicals]) == (("Review",), ["Zinc"])


def test_pubmed_id_beside_the_heading_and_an_abstract_in_two_paragraphs() -> None:
    text = "Zinc lozenges\n\nJ Cold. 2012.\n\nPMID: 77 DOI: 10.5555/zinc.1\n\nAbstract\n\nFirst part.\n\nSecond part: with a colon.\n"
    record = _one(text)
    assert (record.id, record.doi, record.abstract) == (
        "PMID:77",
        "10.5555/zinc.1",
        "First part. Second part: with a colon.",
    )


def test_a_title_alone() -> None:
    record = _one("Zinc lozenges.\n\nJ Cold. 2012;3(1):10-9.\n", name="77.txt")
    assert (record.id, record.text, record.journal) == ("PMID:77", "Zinc lozenges.", "J Cold")


@pytest.mark.parametrize(
    ("text", "name", "identifier"),
    [
        ("T\n\nJ C. 2012;1:1. doi: 10.5555/x.\n\nAbstract\n\nB.\n\nPMID: 00012", "5.txt", "PMID:12"),
        ("T\n\nJ C. 2012;1:1. doi: 10.5555/x.\n\nAbstract\n\nB.\n", "5.txt", "PMID:5"),
        ("T\n\nJ C. 2012;1:1. doi: 10.5555/x.\n\nAbstract\n\nB.\n", "page5.txt", "DOI:10.5555/x"),
        ("T\n\nJ C. 2012;1:1.\n\nAbstract\n\nB.\n", "123456789.txt", "kgr:"),
    ],
)
def test_what_a_page_is_called(text: str, name: str, identifier: str) -> None:
    assert _one(text, name).id.startswith(identifier)


def test_several_pages_in_one_text() -> None:
    second = EXPORT.replace("1. J Cold", "2. J Cold").replace("PMID: 77", "PMID: 78")
    assert [r.id for r in parse(EXPORT + "\n\n" + second, source="p")] == ["PMID:77", "PMID:78"]
    pages = "".join(f"Title {n}\n\nJ C. 2012;1:{n}.\n\nAbstract\n\nBody {n}.\n\n" for n in (1, 2, 3))
    assert [r.title for r in parse(pages, source="p", name="5.txt") if isinstance(r, Record)] == [
        "Title 1",
        "Title 2",
        "Title 3",
    ]


def test_other_text_is_no_page() -> None:
    assert looks_like_page(EXPORT)
    assert looks_like_page(COPIED)
    assert not looks_like_page("#!/bin/sh\necho hello\n")
    assert not looks_like_page("pmid 20000000, title {\n name\n}\n")
    assert not looks_like_page("993\n160560\n")


SITE = """Skip to main page content
U.S. flag

An official website of the United States government
Here's how you know
Search: Search
Save
Email

Randomized Controlled Trial

J Cold

Actions
. 2012 Jan 5;3(1):10-9. doi: 10.5555/zinc.1.
Zinc Lozenges for the Common Cold: a Trial
Ada B Berg 1 2, Jan de Wit 2
Affiliations Expand
    1 Department of Noses, Nowhere.
    PMID: 77 DOI: 10.5555/zinc.1
Abstract
BACKGROUND:

Colds are common.

Results
We gave zinc\xa0to 40 people.

Similar articles

Zinc or not.
Someone A. J Cold. 2010 Jan;1(1):1. PMID: 55

MeSH terms
•Humans
Actions
•Zinc / therapeutic use*
Actions

Related information
MedGen

Page navigation
Title & authors
Abstract
MeSH terms
Follow NCBI
Bethesda, MD 20894
"""


def test_a_whole_page_of_the_site_with_its_navigation() -> None:
    record = _one(SITE, name="copied.txt")
    assert (record.id, record.doi, record.title) == (
        "PMID:77",
        "10.5555/zinc.1",
        "Zinc Lozenges for the Common Cold: a Trial",
    )
    assert (record.journal, record.date) == ("J Cold", "2012-01-05")
    assert [author.last for author in record.authors] == ["Berg", "de Wit"]
    assert [h.label for h in record.mesh_headings] == ["Humans", "Zinc"]
    assert record.sections[1].label == "BACKGROUND"
    assert record.abstract.startswith("Colds are common. ")
    assert "We gave zinc to 40 people." in record.abstract


def test_labels_on_lines_of_their_own() -> None:
    text = "Zinc\n\nJ Cold. 2012.\n\nAbstract\n\nBACKGROUND\nColds are common.\nMETHODS:\n\nWe gave zinc.\n"
    assert [(s.label, s.span.of(_one(text).text)) for s in _one(text).sections[1:]] == [
        ("BACKGROUND", "Colds are common."),
        ("METHODS", "We gave zinc."),
    ]


def test_the_id_in_a_list_is_the_page_s_own_and_that_of_a_similar_article_is_not() -> None:
    text = "Zinc\n\nJ Cold. 2012.\n\n  • PMID: 77\n  • DOI: 10.5555/zinc.1\n\nAbstract\n\nIt helped.\n"
    assert _one(text).id == "PMID:77"
    similar = "Zinc\n\nJ Cold. 2012. doi: 10.5555/zinc.1.\n\nAbstract\n\nIt helped.\n\nSimilar articles\n\nZinc or not.\nOne A. J Cold. 2010 Jan;1:1. PMID: 55\n"
    assert _one(similar).id == "DOI:10.5555/zinc.1"
