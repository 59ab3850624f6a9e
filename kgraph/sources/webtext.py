"""The text of a PubMed abstract page as a person saves or copies it, and the "Abstract" format of PubMed and efetch.

No two ways of copying give the same text, so the reading is by what lines say: a citation line ("Int J Dermatol. 2016
Aug;55(8):e431-9."), headings on lines of their own ("MeSH terms"), bullets of any kind, labels ("Results: ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kgraph.model import Correction, Record, Reject, Substance
from kgraph.sources.abstract_labels import Part, leading_label
from kgraph.sources.dates import first_date
from kgraph.sources.identifiers import clean_doi, placeholder_title
from kgraph.sources.mesh_names import read_headings
from kgraph.sources.page_authors import read_authors
from kgraph.sources.page_lines import CORRECTIONS, Page, looks_like_page, read_page, split_pages
from kgraph.sources.record_id import choose_id
from kgraph.sources.record_status import record_status
from kgraph.sources.record_text import assemble, clean

__all__ = ["looks_like_page", "parse"]

SOURCE = "page-text"
_PMID = re.compile(r"\bPMID:?\s*(\d{1,8})\b")
_PMCID = re.compile(r"\bPMC\d+\b")
_DOI = re.compile(r"\bdoi:?\s*(?:https?://(?:dx\.)?doi\.org/)?(10\.\d{4,}[^\s]*[^\s.,;])", re.IGNORECASE)


def parse(text: str, *, source: str, name: str = "") -> Iterator[Record | Reject]:
    """Yield the records of page text in its order; several pages in one text are recognised by their citation lines.

    The headings and substances have names only. A page without a PMID is known by the name of the file, where that is a
    number of one to eight digits and the file holds one page, else by its DOI or content.

    Args:
        text: the whole text.
        source: the name of the file, for messages.
        name: the name of the file, "" if there is none.
    """
    pages = list(split_pages(text))
    for count, lines in enumerate(pages, 1):
        page = read_page(lines)
        if page.title or page.abstract:
            yield record_of(page, name if len(pages) == 1 else "")
        else:
            yield Reject(source=f"{source}, page {count}", reason="no title and no abstract could be found in it")


def record_of(page: Page, name: str) -> Record:
    """Return the record of what was found on one page; *name* is the name of its file, or its PMID."""
    title = placeholder_title(clean(page.title))
    text, abstract, sections = assemble(title, _sections(page.abstract))
    doi = next(filter(None, (clean_doi(m[1]) for m in _DOI.finditer(page.identifiers))), "")
    pmid, pmc = _PMID.search(page.identifiers), _PMCID.search(page.identifiers)
    types = tuple(page.lists["publication types"])
    corrections = tuple(_corrections(page))
    substances = [Substance(label=label) for label in page.lists["substances"]]
    substances += [Substance(label=label, kind="supplementary") for label in page.lists["supplementary concepts"]]
    return Record(
        id=choose_id(pmid=pmid[1] if pmid else "", file=name, doi=doi, content=text),
        title=title,
        abstract=abstract,
        text=text,
        sections=sections,
        journal=clean(page.journal),
        date=first_date(page.date),
        authors=read_authors(page.authors),
        mesh_headings=read_headings(page.lists["mesh terms"]),
        chemicals=tuple(substances),
        keywords=tuple(page.keywords),
        publication_types=types,
        doi=doi,
        pmcid=pmc[0] if pmc else "",
        status=record_status(types, corrections, title),
        corrections=corrections,
        source=SOURCE,
    )


def _sections(paragraphs: list[str]) -> Iterator[Part]:
    for paragraph in paragraphs:
        label, body = leading_label(clean(paragraph))
        yield label, "", body


def _corrections(page: Page) -> Iterator[Correction]:
    for heading, kind in CORRECTIONS.items():
        for line in page.lists[heading]:
            pmid = _PMID.search(line)
            citation = clean(_PMID.sub("", line))
            yield Correction(kind=kind, target=f"PMID:{pmid[1]}" if pmid else "", citation=citation)
