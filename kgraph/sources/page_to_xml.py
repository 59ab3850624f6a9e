"""PubMed XML made of a page's text: what the page says in the places where PubMed XML says it, and no more."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from kgraph.model import MeshHeading, Record
from kgraph.sources.page_lines import read_page
from kgraph.sources.webtext import SOURCE, record_of

_ISSUE = re.compile(r";\s*(?P<volume>[^(:;.]+)?(?:\((?P<issue>[^)]*)\))?(?::(?P<pages>[^.;]+))?")
_EPUB = re.compile(r"\bEpub (\d{4}) ([A-Z][a-z]{2}) (\d{1,2})")
_DATE = re.compile(r"(?P<year>\d{4})(?: (?P<month>[A-Z][a-z]{2})(?: (?P<day>\d{1,2}))?)?$")


def page_to_xml(text: str, *, pmid: str) -> bytes:
    """Return a PubmedArticleSet with the one article of a page's text, marked as made from it.

    Parsing it gives the same record as reading the page text does. What a page does not tell (MeSH identifiers, NLM's
    categories of sections, the language, dates of indexing) is not there.

    Args:
        text: the text of one PubMed abstract page.
        pmid: the PubMed id of the page, digits only.
    """
    page = read_page(text.splitlines())
    record = record_of(page, pmid)
    root = etree.Element("PubmedArticleSet")
    root.append(etree.Comment(" Made from the text of the PubMed page; not NLM's own XML, which may say more. "))
    article = _sub(root, "PubmedArticle")
    article.append(etree.ProcessingInstruction("kgraph", f'source="{SOURCE}"'))
    citation = _sub(article, "MedlineCitation")
    _sub(citation, "PMID", pmid)
    _article(_sub(citation, "Article"), record, page.citation, page.date)
    _sub(_sub(citation, "MedlineJournalInfo"), "MedlineTA", record.journal)
    chemicals = _sub(citation, "ChemicalList")
    for substance in record.chemicals:
        _sub(_sub(chemicals, "Chemical"), "NameOfSubstance", substance.label)
    _headings(_sub(citation, "MeshHeadingList"), record.mesh_headings)
    keywords = _sub(citation, "KeywordList")
    for word in record.keywords:
        _sub(keywords, "Keyword", word)
    for empty in [e for e in citation if e.tag in ("ChemicalList", "MeshHeadingList", "KeywordList") and not len(e)]:
        citation.remove(empty)
    etree.indent(root)
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _sub(parent: etree._Element, tag: str, text: str = "", **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, tag, attributes)
    element.text = text or None
    return element


def _article(article: etree._Element, record: Record, citation: str, printed: str) -> None:
    issue = _sub(_sub(article, "Journal"), "JournalIssue")
    numbers = _ISSUE.search(citation)
    if numbers:
        _some(issue, {"Volume": numbers["volume"], "Issue": numbers["issue"]})
    date = _sub(issue, "PubDate")
    exact = _DATE.match(printed)
    if exact:
        _some(date, {"Year": exact["year"], "Month": exact["month"], "Day": exact["day"]})
    else:
        _sub(date, "MedlineDate", printed)
    _sub(article, "ArticleTitle", record.title)
    if numbers and numbers["pages"]:
        _sub(_sub(article, "Pagination"), "MedlinePgn", numbers["pages"].strip())
    if record.doi:
        _sub(article, "ELocationID", record.doi, EIdType="doi")
    abstract = _sub(article, "Abstract")
    for section in record.sections[1:] if record.title else record.sections:
        label = {"Label": section.label} if section.label else {}
        _sub(abstract, "AbstractText", section.span.of(record.text), **label)
    types = _sub(article, "PublicationTypeList")
    for name in record.publication_types:
        _sub(types, "PublicationType", name)
    epub = _EPUB.search(citation)
    if epub:
        electronic = _sub(article, "ArticleDate", DateType="Electronic")
        _some(electronic, {"Year": epub[1], "Month": epub[2], "Day": epub[3]})


def _some(parent: etree._Element, values: dict[str, str | None]) -> None:
    for tag, text in values.items():
        if text:
            _sub(parent, tag, text.strip())


def _headings(parent: etree._Element, headings: Iterable[MeshHeading]) -> None:
    for heading in headings:
        element = _sub(parent, "MeshHeading")
        _sub(element, "DescriptorName", heading.label, MajorTopicYN="Y" if heading.major else "N")
        for qualifier in heading.qualifiers:
            _sub(element, "QualifierName", qualifier.label, MajorTopicYN="Y" if qualifier.major else "N")
