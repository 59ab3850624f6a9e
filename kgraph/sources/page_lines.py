"""The lines of page text sorted into what they are: title, citation, authors, abstract, lists."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from kgraph.sources.abstract_labels import is_label, leading_label
from kgraph.sources.page_authors import looks_like_authors
from kgraph.sources.page_site import without_site

# heading of a list on the page -> NLM's RefType
CORRECTIONS = {
    "comment in": "CommentIn", "comment on": "CommentOn", "erratum in": "ErratumIn", "erratum for": "ErratumFor",
    "retraction in": "RetractionIn", "retraction of": "RetractionOf", "update in": "UpdateIn", "update of": "UpdateOf",
    "expression of concern in": "ExpressionOfConcernIn", "expression of concern for": "ExpressionOfConcernFor",
    "corrected and republished in": "CorrectedandRepublishedIn", "republished in": "RepublishedIn",
    "corrected and republished from": "CorrectedandRepublishedFrom", "republished from": "RepublishedFrom",
    "summary for patients in": "SummaryForPatientsIn", "original report in": "OriginalReportIn",
    "retracted and republished in": "RetractedandRepublishedIn", "partial retraction in": "PartialRetractionIn",
}  # fmt: skip
_LISTS = frozenset({*CORRECTIONS, "publication types", "mesh terms", "substances", "supplementary concepts"})
_NAMES = {
    "publication type": "publication types",
    "affiliations expand": "affiliations",
    "mesh headings": "mesh terms",
    "mesh": "mesh terms",
    "chemicals": "substances",
}
_PASSED_OVER = frozenset(
    """affiliations|affiliation|author information|conflict of interest statement|similar articles|cited by|references|figures|
    grants and funding|grant support|linkout - more resources|related information|associated data|copyright|
    full text links|cite|actions|share|page navigation|plain language summary|proprietary name|secondary source id|
    personal name as subject|trial registration|publication history|full text sources|medical|research materials|
    miscellaneous|permalink|display options|free article|free pmc article|related information|follow ncbi|connect with nlm|
    national library of medicine|ncbi literature resources|publications|data availability statement|grant information""".replace(
        "\n    ", ""
    ).split("|")
)
# headings that may stand among other lines; those of affiliations and corrections belong to the lines below them
_ALONE = frozenset(
    {
        "abstract",
        "publication types",
        "mesh terms",
        "substances",
        "supplementary concepts",
        "similar articles",
        "cited by",
    }
    | {"references", "conflict of interest statement"}
)
# the citation stands within the first lines
_TOP = 8
_BEFORE_ABSTRACT = frozenset({*CORRECTIONS, "affiliations", "affiliation", "author information"})
# the signs that stand in no name need no space behind them
_BULLET = re.compile(r"^\s*(?:[•◦‣▪●○∙]\s*|(?:[·*–—+o-]|\d+\.)\s+)")
_YEAR = r"(?:1[6-9]|20)\d\d"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter)[a-z]*"
_CITATION = re.compile(
    rf"^(?:\d+[.:] )?(?P<journal>[^\W\d_](?:(?!\.\s)[^:;]){{1,150}}?)\s*\.\s+(?P<date>{_YEAR}(?:[ /-]{_MONTH})*(?: \d{{1,2}}(?:-\d{{1,2}})?)?"
    rf"(?:-{_YEAR})?(?: {_MONTH})?)\s*(?:;|\.|:|$)"
)
_NUMBERED = re.compile(r"^\d+[.:] ")
_FURNITURE = re.compile(
    r"^(?:PMC?ID:|DOI:|©|Copyright\b|Conflict of interest|Erratum in:|\[Indexed for MEDLINE\]|Free (?:PMC )?article)",
    re.IGNORECASE,
)
_OWN_ID = re.compile(r"(?:PMID|PMCID|DOI):", re.IGNORECASE)
# where a line that begins with "PMID:" speaks of the page's own article, also with a bullet or indented
_OWN = frozenset({"top", "abstract", "furniture", "affiliations", "affiliation", "author information"})
_OTHERS = frozenset({"similar articles", "cited by", "references"})
_SIGNS = re.compile(
    r"^\s*(?:Abstract|MeSH terms|Publication types|Author information:?)\s*$|\b(?-i:PMID):?\s*\d{1,8}\b",
    re.MULTILINE | re.IGNORECASE,
)


@dataclass(slots=True)
class Page:
    """What was found on one page; ``abstract`` has one text per paragraph or labelled section."""

    title: str = ""
    journal: str = ""
    date: str = ""
    citation: str = ""
    authors: str = ""
    identifiers: str = ""
    abstract: list[str] = field(default_factory=list)
    keywords: list[str] = field(default_factory=list)
    lists: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def looks_like_page(text: str) -> bool:
    """Tell whether *text* may be a PubMed page: it has a citation line, a heading of such pages, or a PMID."""
    return _SIGNS.search(text) is not None or any(_citation(block) for block in _blocks(text.splitlines()))


def split_pages(text: str) -> Iterator[list[str]]:
    """Yield the lines of each page in *text*.

    Pages are told apart by numbered citation lines ("2. J Urol. 2010 ..."), or else by citation lines, each of which takes the
    block before it, its title, along.
    """
    lines = text.splitlines()
    starts = [
        number for number, line in _block_starts(lines) if _NUMBERED.match(line) and _citation(_block(lines, number))
    ]
    if len(starts) < 2:
        blocks = [number for number, _ in _block_starts(lines)]
        cites = [index for index, number in enumerate(blocks) if _citation(_block(lines, number))]
        starts = [blocks[max(index - 1, 0)] for index in cites] if len(cites) > 1 and cites[0] == 1 else []
    bounds = [0, *starts[1:], len(lines)] if len(starts) > 1 else [0, len(lines)]
    for start, end in pairwise(bounds):
        yield lines[start:end]


def _block_starts(lines: list[str]) -> Iterator[tuple[int, str]]:
    before = ""
    for number, line in enumerate(lines):
        if line.strip() and not before.strip():
            yield number, line.strip()
        before = line


def _raw_block(lines: list[str], start: int) -> list[str]:
    end = start
    while end < len(lines) and lines[end].strip():
        end += 1
    return lines[start:end]


def _block(lines: list[str], start: int) -> list[str]:
    return [line.strip() for line in _raw_block(lines, start)]


def _raw_blocks(lines: list[str]) -> Iterator[list[str]]:
    for start, _ in _block_starts(lines):
        yield _raw_block(lines, start)


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    for start, _ in _block_starts(lines):
        yield _block(lines, start)


def _citation(block: list[str]) -> re.Match[str] | None:
    """Return the match of a citation at the beginning of *block*, which may be wrapped after the journal."""
    return _CITATION.match(re.sub(r"\s+\.", ".", " ".join(block[:3])))


def _heading(line: str) -> str:
    name = line.strip().rstrip(":").strip().lower()
    return _NAMES.get(name, name)


def _spaced(lines: list[str]) -> Iterator[str]:
    """Yield the lines with empty ones around headings and before a citation, which not every way of copying keeps."""
    cited = False
    for number, line in enumerate(lines):
        alone = _heading(line) in _ALONE
        if not cited and number < _TOP and _CITATION.match(line.strip()):
            cited = True
            yield ""
        if alone:
            yield ""
        yield line
        if alone:
            yield ""


def read_page(lines: list[str]) -> Page:
    """Return what the lines of one page hold."""
    page = Page()
    part = "top"
    top: list[list[str]] = []
    identifiers: list[str] = []
    plain = without_site([line.replace("\xa0", " ") for line in lines])
    for raw in _raw_blocks(list(_spaced(plain))):
        block = [line.strip() for line in raw]
        heading = _heading(block[0])
        if heading in _LISTS or heading in _PASSED_OVER or heading == "abstract":
            part = heading
            block = block[1:]
        elif _FURNITURE.match(block[0]):
            part = "furniture" if part in ("top", "abstract") else part
        elif part in _BEFORE_ABSTRACT and not page.abstract and _paragraph_starts(block):
            part = "abstract"  # the export of PubMed gives it no heading
        if part == "top":
            top.append(block)
        elif part == "abstract":
            _abstract(block, page)
        elif part in _LISTS:
            _list(block, page.lists[part], joined=part in CORRECTIONS)
        if part not in _OTHERS:
            identifiers.extend(line for line in raw if not _is_reference(line, own=part in _OWN))
    page.identifiers = "\n".join(identifiers)
    _top(top, page)
    return page


def _is_reference(line: str, *, own: bool) -> bool:
    """Tell whether a line names another article: an entry of a list of corrections, similar articles or references."""
    if own and _OWN_ID.match(_BULLET.sub("", line).strip()):
        return False
    return (_BULLET.match(line) is not None and "PMID" in line) or line.startswith("    ")


def _paragraph_starts(block: list[str]) -> bool:
    long = len(" ".join(block)) > 150 and not block[0].startswith(("(", "1", "¹"))
    return long or bool(leading_label(block[0])[0])


def _label_alone(line: str) -> str:
    """Return the label ("RESULTS", "Methods:") that is the whole line, "" if it is none."""
    name = line.removesuffix(":")
    return name if len(name) < 60 and "." not in name and is_label(name) and (name != line or name.isupper()) else ""


def _abstract(block: list[str], page: Page) -> None:
    text: list[str] = []
    if page.abstract and _label_alone(page.abstract[-1]):
        text.append(page.abstract.pop())  # the label stood in a block of its own
    for line in block:
        if line.lower().startswith(("keywords:", "keyword:")):
            page.keywords.extend(_keywords(line))
            continue
        label = _label_alone(line)
        if text and (label or leading_label(line)[0]):
            page.abstract.append(" ".join(text))
            text = []
        text.append(f"{label}:" if label else line)
    if text:
        page.abstract.append(" ".join(text))


def _keywords(line: str) -> list[str]:
    words = line.partition(":")[2].strip().rstrip(".")
    return [word.strip() for word in words.split(";" if ";" in words else ",") if word.strip()]


def _list(block: list[str], found: list[str], *, joined: bool) -> None:
    if joined and block and not any(_BULLET.match(line) for line in block):
        found.append(" ".join(block))
        return
    for line in block:
        if joined and found and not _BULLET.match(line):
            found[-1] += " " + line
        elif entry := _BULLET.sub("", line).strip():
            found.append(entry)


def _title_first(before: list[list[str]]) -> list[list[str]]:
    """Return the blocks before the citation from the title on, which is the last one, or followed by the authors alone."""
    start = len(before) - 1
    if start > 0 and looks_like_authors(" ".join(before[start])):
        start -= 1
    return before[max(start, 0) :]


def _top(blocks: list[list[str]], page: Page) -> None:
    """Find title, citation and authors before the abstract; what is a paragraph there is the abstract itself."""
    rest: list[list[str]] = []
    for block in blocks:
        cited = _citation(block) if not page.date else None
        if cited:
            page.journal, page.date, page.citation = cited["journal"], cited["date"], " ".join(block)
            rest = _title_first(rest)
        else:
            rest.append(block)
    if rest:
        page.title = " ".join(rest[0])
    seen_abstract = bool(page.abstract)
    early: list[list[str]] = []
    for block in rest[1:]:
        if not page.authors and not early and looks_like_authors(" ".join(block)):
            page.authors = " ".join(block)
        elif not seen_abstract and not block[0].lower().startswith("collaborators:"):
            early.append(block)
    for block in early:
        _abstract(block, page)
