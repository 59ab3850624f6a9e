"""MEDLINE text and .nbib files (NLM, "MEDLINE/PubMed Data Element (Field) Descriptions")."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from kgraph.model import Author, Correction, OtherAbstract, Record, Reject, Substance
from kgraph.sources.abstract_labels import split_capitals
from kgraph.sources.dates import first_date
from kgraph.sources.identifiers import clean_doi, orcid_of, placeholder_title
from kgraph.sources.mesh_names import read_headings
from kgraph.sources.record_id import choose_id
from kgraph.sources.record_status import record_status
from kgraph.sources.record_text import assemble, clean

SOURCE = "medline"
_FIELD = re.compile(r"([A-Z][A-Z0-9]{1,3}) *-(?: (.*)|$)")
_CORRECTIONS = {
    "CIN": "CommentIn", "CON": "CommentOn", "EIN": "ErratumIn", "EFR": "ErratumFor", "CRI": "CorrectedandRepublishedIn",
    "CRF": "CorrectedandRepublishedFrom", "ECI": "ExpressionOfConcernIn", "ECF": "ExpressionOfConcernFor", "RIN": "RetractionIn",
    "ROF": "RetractionOf", "PRIN": "PartialRetractionIn", "PROF": "PartialRetractionOf", "RRI": "RetractedandRepublishedIn",
    "RRF": "RetractedandRepublishedFrom", "RPI": "RepublishedIn", "RPF": "RepublishedFrom", "UIN": "UpdateIn", "UOF": "UpdateOf",
    "ORI": "OriginalReportIn", "SPIN": "SummaryForPatientsIn",
}  # fmt: skip
_IN_TEXT_PMID = re.compile(r"\s*\bPMID:\s*(\d{1,8})\.?")
_SUBSTANCE = re.compile(r"(\S+)\s+\((.*)\)")
_BRACKETED = re.compile(r"\s*\[(\w+)\]\s*$")
_Lines = list[tuple[str, str]]


def parse(text: str, *, source: str) -> Iterator[Record | Reject]:
    """Yield the records of MEDLINE text in its order.

    A record begins with its PMID field, or after a blank line. Headings are given by name only; records of other providers
    in the same format (ERIC), which have no PMID, are known by their DOI or their content.

    Args:
        text: the whole text.
        source: the name of the file, for messages.
    """
    for count, fields in enumerate(_split(text), 1):
        record = _record(fields)
        if record is None:
            yield Reject(source=f"{source}, record {count}", reason="it has no PMID, no title and no abstract")
        else:
            yield record


def _split(text: str) -> Iterator[_Lines]:
    fields: _Lines = []
    blank = False
    for line in text.splitlines():
        match = _FIELD.match(line)
        if match:
            if fields and (blank or match[1] == "PMID"):
                yield fields
                fields = []
            fields.append((match[1], match[2] or ""))
        elif line.strip() and fields:
            name, before = fields[-1]
            fields[-1] = (name, f"{before.rstrip()} {line.strip()}")
        blank = not line.strip()
    if fields:
        yield fields


def _record(fields: _Lines) -> Record | None:
    by_name: dict[str, list[str]] = defaultdict(list)
    for name, value in fields:
        by_name[name].append(clean(value))

    def first(*names: str) -> str:
        return next((value for name in names for value in by_name[name] if value), "")

    title = placeholder_title(first("TI", "BTI"))
    text, abstract, sections = assemble(title, split_capitals(first("AB")))
    if not (text or first("PMID")):
        return None
    doi = next(filter(None, (clean_doi(_doi(value)) for value in by_name["LID"] + by_name["AID"])), "")
    types = tuple(by_name["PT"])
    corrections = tuple(_corrections(fields))
    return Record(
        id=choose_id(pmid=first("PMID"), doi=doi, content=text),
        title=title,
        abstract=abstract,
        text=text,
        sections=sections,
        journal=first("TA", "JT"),
        date=first_date(first("DP", "DEP", "DRDT")),
        authors=tuple(_authors(fields)),
        mesh_headings=read_headings(by_name["MH"]),
        chemicals=tuple(_substances(by_name)),
        keywords=tuple(value.strip("* ") for value in by_name["OT"] if value),
        publication_types=types,
        doi=doi,
        pmcid=first("PMC"),
        language=",".join(by_name["LA"]),
        status=record_status(types, corrections, title),
        vernacular_title=first("TT"),
        other_abstracts=tuple(_other_abstracts(fields)),
        corrections=corrections,
        source=SOURCE,
    )


def _doi(value: str) -> str:
    kind = _BRACKETED.search(value)
    return value[: kind.start()] if kind and kind[1] == "doi" else ""


def _authors(fields: _Lines) -> Iterator[Author]:
    """Yield authors; FAU holds the full name, the AU after it the initials, an AUID after that the ORCID."""
    found: list[list[str]] = []  # last, fore, initials, collective, orcid
    full = False
    for name, value in fields:
        if name == "FAU":
            last, _, fore = value.partition(", ")
            found.append([last, fore, "", "", ""])
        elif name == "AU" and full:
            found[-1][2] = value.removeprefix(found[-1][0]).strip()
        elif name == "AU":
            last, comma, fore = value.partition(", ")
            short = last.rpartition(" ")
            found.append([last, fore, "", "", ""] if comma or not short[0] else [short[0], "", short[2], "", ""])
        elif name == "CN":
            found.append(["", "", "", value, ""])
        elif name == "AUID" and found:
            found[-1][4] = orcid_of(value)
        if name in ("FAU", "AU", "AD", "AUID", "CN"):
            full = name == "FAU"
    for last, fore, initials, collective, orcid in found:
        if last or collective:
            yield Author(last=last, fore=fore, initials=initials, collective=collective, orcid=orcid)


def _substances(by_name: dict[str, list[str]]) -> Iterator[Substance]:
    for value in by_name["RN"]:
        match = _SUBSTANCE.fullmatch(value)
        yield Substance(label=match[2], registry=match[1]) if match else Substance(label=value)
    for value in by_name["NM"]:
        yield Substance(label=value, kind="supplementary")


def _corrections(fields: Iterable[tuple[str, str]]) -> Iterator[Correction]:
    for name, value in fields:
        if name in _CORRECTIONS and value:
            pmid = _IN_TEXT_PMID.search(value)
            citation = clean(_IN_TEXT_PMID.sub("", value))
            yield Correction(kind=_CORRECTIONS[name], target=f"PMID:{pmid[1]}" if pmid else "", citation=citation)


def _other_abstracts(fields: Iterable[tuple[str, str]]) -> Iterator[OtherAbstract]:
    kind = text = ""
    for name, value in fields:
        if name == "OAB":
            if text:
                yield OtherAbstract(text=text, kind=kind)
            before, colon, after = clean(value).partition(": ")
            kind, text = (before, after) if colon and len(before) < 30 and before.istitle() else ("", clean(value))
        elif name == "OABL" and text:
            yield OtherAbstract(text=text, kind=kind, language=value.strip())
            text = ""
    if text:
        yield OtherAbstract(text=text, kind=kind)
