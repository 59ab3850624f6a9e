"""What the stand-in for the E-utilities holds, and its good answers."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

from lxml import etree

ROOT = Path(__file__).resolve().parents[1]
RECORDS = ROOT / "tests" / "data" / "eutils" / "records.xml"
SEED = ROOT / "kgraph" / "sources" / "seed" / "26873674.xml"
SEED_PMID = "26873674"

_HEAD = '<?xml version="1.0" encoding="UTF-8" ?>\n'
_DTD = "https://eutils.ncbi.nlm.nih.gov/eutils/dtd"
_DOCTYPES = {
    "PubmedArticleSet": '"-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd"',
    "eLinkResult": f'"-//NLM//DTD elink 20101123//EN" "{_DTD}/20101123/elink.dtd"',
    "eSearchResult": f'"-//NLM//DTD esearch 20060628//EN" "{_DTD}/20060628/esearch.dtd"',
    "ePostResult": f'"-//NLM//DTD epost 20090526//EN" "{_DTD}/20090526/epost.dtd"',
}
ROOTS = {"efetch": "PubmedArticleSet", "elink": "eLinkResult", "esearch": "eSearchResult", "epost": "ePostResult"}


@dataclass
class Seen:
    """A request as it came in."""

    time: float
    method: str
    program: str
    parameters: dict[str, list[str]]

    @property
    def ids(self) -> list[str]:
        return [pmid for value in self.parameters.get("id", []) for pmid in value.split(",")]

    def get(self, name: str) -> str:
        return self.parameters.get(name, [""])[0]


@dataclass
class Library:
    """Records by PMID: their XML, their text in lower case, their MeSH headings; and the sets on the history server."""

    articles: dict[str, bytes] = field(default_factory=dict)
    text: dict[str, str] = field(default_factory=dict)
    headings: dict[str, frozenset[str]] = field(default_factory=dict)
    history: dict[str, list[str]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, element: etree._Element) -> None:
        name = element.find("MedlineCitation/PMID")
        pmid = (element.find("BookDocument/PMID") if name is None else name).text
        self.articles[pmid] = etree.tostring(element, encoding="UTF-8", xml_declaration=False, with_tail=False)
        self.text[pmid] = " ".join(element.itertext()).lower()
        self.headings[pmid] = frozenset(e.get("UI", "") or (e.text or "") for e in element.iter("DescriptorName"))

    def add_file(self, path: Path) -> None:
        for element in etree.parse(path).getroot().iterchildren("PubmedArticle", "PubmedBookArticle"):
            self.add(element)

    def remove(self, pmid: str) -> None:
        for table in (self.articles, self.text, self.headings):
            table.pop(pmid)


def document(program: str, content: str) -> bytes:
    root = ROOTS[program]
    return f"{_HEAD}<!DOCTYPE {root} PUBLIC {_DOCTYPES[root]}>\n<{root}>{content}</{root}>\n".encode()


def answer(library: Library, seen: Seen) -> tuple[int, bytes, str]:
    xml = "text/xml; charset=UTF-8"
    if seen.program == "esearch":
        return 200, _search(library, seen), xml
    if seen.program == "elink":
        return (
            200,
            document("elink", "".join(_linkset(library, seen, value) for value in seen.parameters.get("id", []))),
            xml,
        )
    if seen.program == "epost":
        ids = [pmid for pmid in seen.ids if pmid.isdigit()]
        if not ids:
            return 400, document("epost", "<ERROR>Empty ID list; Nothing to store</ERROR>"), xml
        return 200, document("epost", _remember(library, ids)), xml
    ids = seen.ids
    if seen.get("WebEnv"):
        if seen.get("WebEnv") not in library.history:
            return 400, document("efetch", "<ERROR>Unable to obtain query #1</ERROR>"), xml
        begin = int(seen.get("retstart") or "0")
        ids = library.history[seen.get("WebEnv")][begin : begin + int(seen.get("retmax") or "20")]
    elif not any(ids):
        return 400, b"Supplied id parameter is empty.\n", "text/plain"
    return 200, articles(library, ids), xml


def articles(library: Library, ids: Iterable[str]) -> bytes:
    content = "\n".join(library.articles[pmid].decode() for pmid in dict.fromkeys(ids) if pmid in library.articles)
    return document("efetch", f"\n{content}\n")


def _remember(library: Library, ids: list[str]) -> str:
    with library.lock:
        name = f"MCID_{len(library.history) + 1:024x}"
        library.history[name] = ids
    return f"<QueryKey>1</QueryKey><WebEnv>{name}</WebEnv>"


def _linkset(library: Library, seen: Seen, ids: str) -> str:
    given = ids.split(",")
    links = ""
    for other, score in _neighbours(library, given[0]) if len(given) == 1 and given[0] in library.articles else []:
        scored = f"<Score>{score}</Score>" if seen.get("cmd") == "neighbor_score" else ""
        links += f"<Link><Id>{other}</Id>{scored}</Link>"
    found = f"<LinkSetDb><DbTo>pubmed</DbTo><LinkName>pubmed_pubmed</LinkName>{links}</LinkSetDb>" if links else ""
    return (
        f"<LinkSet><DbFrom>pubmed</DbFrom><IdList>{''.join(f'<Id>{i}</Id>' for i in given)}</IdList>{found}</LinkSet>"
    )


def _neighbours(library: Library, pmid: str) -> list[tuple[str, int]]:
    """All records that were not added as filler, scored by shared MeSH headings, the record itself first (as at NCBI)."""
    here = library.headings[pmid]
    scores = {
        other: 20_000_000 + 1_000_000 * len(here & there)
        for other, there in library.headings.items()
        if other != pmid and not library.text[other].strip().endswith(f"filler record {other}.")
    }
    return [(pmid, 2**30), *sorted(scores.items(), key=lambda item: (-item[1], -int(item[0])))]


def _search(library: Library, seen: Seen) -> bytes:
    term = seen.get("term")
    if not term.strip():
        return document("esearch", "<ERROR>Empty term and query_key - nothing todo</ERROR>")
    words = re.findall(r"\w+", re.sub(r"\[[^\]]*\]|\b(?:AND|OR)\b", " ", term).lower())
    known = [word for word in words if any(word in text for text in library.text.values())]
    hits = [pmid for pmid, text in library.text.items() if known and all(word in text for word in known)]
    hits.sort(key=int, reverse=True)
    begin, most = int(seen.get("retstart") or "0"), int(seen.get("retmax") or "20")
    page = hits[begin : begin + most]
    unknown = "".join(f"<PhraseNotFound>{escape(word)}</PhraseNotFound>" for word in words if word not in known)
    content = f"<Count>{len(hits)}</Count><RetMax>{len(page)}</RetMax><RetStart>{begin}</RetStart>"
    if seen.get("usehistory") == "y":
        content += _remember(library, hits)
    content += f"<IdList>{''.join(f'<Id>{pmid}</Id>' for pmid in page)}</IdList><TranslationSet/>"
    content += f"<QueryTranslation>{escape(' AND '.join(f'{word}[All Fields]' for word in words))}</QueryTranslation>"
    content += f"<ErrorList>{unknown}</ErrorList>" if unknown else ""
    content += "" if hits else "<WarningList><OutputMessage>No items found.</OutputMessage></WarningList>"
    return document("esearch", content)
