"""The fields of one citation of PubMed XML (NLM's PubMed DTD of 2025, and MEDLINE forms since 2001).

The parser hands over each element named in :data:`READERS` when it is complete; its reader puts what it says into the fields
gathered so far, and :func:`make_record` makes the record of them. Visiting only these elements takes half the time of
going through the tree of each citation.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from lxml import etree

from kgraph.model import Author, Correction, MeshHeading, MeshQualifier, OtherAbstract, Record, Substance
from kgraph.sources.dates import first_date, iso_date
from kgraph.sources.identifiers import clean_doi, orcid_of, placeholder_title
from kgraph.sources.pubmed_markup import flatten
from kgraph.sources.quick_build import builder
from kgraph.sources.record_status import record_status
from kgraph.sources.record_text import assemble

Fields = dict[str, Any]
_Reader = Callable[[etree._Element, Fields], None]
_PMC = re.compile(r"PMC\d+")
# a title that begins so may be a placeholder or carry a mark of withdrawal
_ODD_BEGINNINGS = frozenset(("", "[", "N", "n", "U", "u", "W", "w"))


def make_record(citation: etree._Element, out: Fields, source: str) -> Record:
    """Return the record of a MedlineCitation or BookDocument element.

    Args:
        citation: the element, complete.
        out: the fields that the readers gathered; they are used up.
        source: what to put into ``Record.source``.

    Raises:
        ValueError: if there is no PMID, or it is none; the message is the reason for a reject.
    """
    pmid = out.get("pmid", "").strip()
    if not (0 < len(pmid) < 9 and pmid.isdecimal() and pmid.isascii() and (number := int(pmid))):
        raise ValueError(f"the PMID {pmid!r} is not a number of one to eight digits" if pmid else "it has no PMID")
    title = out.get("title", "")
    if "journal" not in out:
        title = _settle(citation, out, title)
    if not out.get("date"):
        out["date"] = out.get("article_date", "")
    odd = title[:1] in _ODD_BEGINNINGS
    if odd:
        title = placeholder_title(title)
    types = out.get("publication_types", ())
    if odd or "corrections" in out or "Retracted Publication" in types:
        out["status"] = record_status(types, out.get("corrections", ()), title)
    out["id"] = f"PMID:{number}"
    out["source"] = source
    out["title"] = title
    out["text"], out["abstract"], out["sections"] = assemble(title, out.get("sections", ()))
    return _build(out)


_build = builder(Record)


def _settle(citation: etree._Element, out: Fields, title: str) -> str:
    """Find a journal where MedlineTA is missing: another name of it, or for a chapter its book. Return the title."""
    book = str(out.get("book", ""))
    if book and not title:
        return book
    names = (citation.findtext(f"Article/Journal/{name}") for name in ("ISOAbbreviation", "Title"))
    out["journal"] = book or next(filter(None, names), "")
    return title


# --- readers of single elements; each puts what it finds into the fields gathered so far ---


def _pmid(element: etree._Element, out: Fields) -> None:
    parent = element.getparent()
    # not that of another article, which this one comments on
    if parent is not None and parent.tag in ("MedlineCitation", "BookDocument"):
        out["pmid"] = element.text or ""


def _add(out: Fields, name: str, *values: object) -> None:
    before = out.get(name)
    out[name] = before + values if before else values


def _journal(element: etree._Element, out: Fields) -> None:
    out["journal"] = element.text or ""


def _flat_as(name: str) -> _Reader:
    def read(element: etree._Element, out: Fields) -> None:
        out[name] = flatten(element)

    return read


def _date_of(element: etree._Element) -> str:
    year = month = day = ""
    for part in element:
        text = part.text or ""
        match part.tag:
            case "Year":
                year = text
            case "Month":
                month = text
            case "Day":
                day = text
            case "MedlineDate":
                return first_date(text)
    return iso_date(year, month, day)


def _pub_date(element: etree._Element, out: Fields) -> None:
    out["date"] = _date_of(element)


def _article_date(element: etree._Element, out: Fields) -> None:
    out.setdefault("article_date", _date_of(element))


def _abstract(element: etree._Element, out: Fields) -> None:
    sections = []
    for part in element:
        if part.tag == "AbstractText":
            category = part.get("NlmCategory") or ""
            label = (part.get("Label") or "").strip()
            sections.append((label, "" if category == "UNASSIGNED" else category, flatten(part)))
    _add(out, "sections", *sections)


def _other_abstract(element: etree._Element, out: Fields) -> None:
    text = " ".join(filter(None, (flatten(part) for part in element if part.tag == "AbstractText")))
    if text:
        found = OtherAbstract(text=text, language=element.get("Language") or "", kind=element.get("Type") or "")
        _add(out, "other_abstracts", found)


def _authors(element: etree._Element, out: Fields) -> None:
    if element.get("Type") == "editors":  # editors of a book did not write the chapter
        return
    authors = []
    for person in element:
        found = {}
        for part in person:
            name = _AUTHOR.get(part.tag)
            if name is not None:
                found[name] = (part.text or "").strip()
            elif part.tag == "CollectiveName":
                found["collective"] = flatten(part)
            elif part.tag == "Identifier" and part.get("Source") == "ORCID":
                found["orcid"] = orcid_of(part.text or "")
        if found.get("last") or found.get("fore") or found.get("collective"):
            authors.append(_author(found))
    _add(out, "authors", *authors)


_AUTHOR: dict[Any, str] = {"LastName": "last", "ForeName": "fore", "FirstName": "fore", "Initials": "initials"}
_author = builder(Author)


def _location(element: etree._Element, out: Fields) -> None:
    if element.get("EIdType") == "doi" and element.get("ValidYN") != "N":
        out.setdefault("doi", clean_doi(element.text or ""))


def _article_ids(element: etree._Element, out: Fields) -> None:
    parent = element.getparent()
    if parent is not None and parent.tag == "Reference":  # the ids of a cited article
        return
    for part in element:
        kind, text = part.get("IdType"), part.text or ""
        if kind == "doi":
            if not out.get("doi"):
                out["doi"] = clean_doi(text)
        elif kind in ("pmc", "pmcid"):
            _pmcid(text, out)


def _other_id(element: etree._Element, out: Fields) -> None:
    _pmcid(element.text or "", out)


def _pmcid(text: str, out: Fields) -> None:
    match = _PMC.search(text)
    if match:
        out.setdefault("pmcid", match[0])


def _language(element: etree._Element, out: Fields) -> None:
    if element.text:
        before = out.get("language")
        out["language"] = f"{before},{element.text.strip()}" if before else element.text.strip()


def _type(element: etree._Element, out: Fields) -> None:
    if element.text:
        _add(out, "publication_types", element.text)


def _headings(element: etree._Element, out: Fields) -> None:
    headings = []
    for heading in element:
        name = ui = ""
        major = False
        qualifiers = []
        for part in heading:
            own = part.get("MajorTopicYN") == "Y"
            if part.tag in ("QualifierName", "SubHeading"):
                qualifiers.append(_qualifier(part.text or "", part.get("UI") or "", own))
            else:
                name, ui, major = part.text or "", part.get("UI") or "", own
        if qualifiers:
            curie = f"MESH:{ui}" if ui else ""
            headings.append(MeshHeading(label=name, descriptor=curie, qualifiers=tuple(qualifiers), major=major))
        elif name:
            headings.append(_heading(name, ui, major))
    _add(out, "mesh_headings", *headings)


# headings come again and again in a file; values that are equal may as well be the same object
@lru_cache(maxsize=4096)
def _qualifier(name: str, ui: str, major: bool) -> MeshQualifier:
    return MeshQualifier(label=name, id=f"MESH:{ui}" if ui else "", major=major)


@lru_cache(maxsize=16384)
def _heading(name: str, ui: str, major: bool) -> MeshHeading:
    return MeshHeading(label=name, descriptor=f"MESH:{ui}" if ui else "", major=major)


def _chemicals(element: etree._Element, out: Fields) -> None:
    chemicals = []
    for chemical in element:
        name = ui = registry = ""
        for part in chemical:
            if part.tag == "NameOfSubstance":
                name, ui = flatten(part), part.get("UI") or ""
            elif part.tag in ("RegistryNumber", "CASRegistryNumber"):
                registry = part.text or ""
        if name:
            chemicals.append(Substance(label=name, id=f"MESH:{ui}" if ui else "", registry=registry))
    _add(out, "chemicals", *chemicals)


def _supplementary(element: etree._Element, out: Fields) -> None:
    for part in element:
        ui, kind = part.get("UI") or "", part.get("Type") or "chemical"
        found = Substance(label=flatten(part), id=f"MESH:{ui}" if ui else "", kind=kind)
        _add(out, "chemicals", found)


def _keywords(element: etree._Element, out: Fields) -> None:
    _add(out, "keywords", *filter(None, map(flatten, element)))


def _corrections(element: etree._Element, out: Fields) -> None:
    for part in element:
        kind = part.get("RefType") or ""
        if kind == "Cites":  # a reference, not a correction
            continue
        target = citation = ""
        for field in part:
            if field.tag == "RefSource":
                citation = flatten(field)
            elif field.tag == "PMID" and field.text:
                target = f"PMID:{field.text.strip()}"
        _add(out, "corrections", Correction(kind=kind, target=target, citation=citation))


READERS: dict[Any, _Reader] = {
    "PMID": _pmid,
    "PubDate": _pub_date,
    "ArticleTitle": _flat_as("title"),
    "VernacularTitle": _flat_as("vernacular_title"),
    "ELocationID": _location,
    "Abstract": _abstract,
    "OtherAbstract": _other_abstract,
    "AuthorList": _authors,
    "Language": _language,
    "PublicationType": _type,
    "ArticleDate": _article_date,
    "MedlineTA": _journal,
    "ChemicalList": _chemicals,
    "SupplMeshList": _supplementary,
    "MeshHeadingList": _headings,
    "KeywordList": _keywords,
    "CommentsCorrectionsList": _corrections,
    "OtherID": _other_id,
    "ArticleIdList": _article_ids,
    "BookTitle": _flat_as("book"),
    "ContributionDate": _article_date,
}
