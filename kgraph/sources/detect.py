"""What a file holds, told by its first bytes and never by its name."""

from __future__ import annotations

import re

from kgraph.errors import InputError
from kgraph.sources.decode import encoding_of
from kgraph.sources.webtext import looks_like_page

HEAD = 64 * 1024
KNOWN = "PubMed XML, MEDLINE/.nbib, PubMed page text, PubTator, BioC XML or JSON, JSON lines"
_FOREIGN = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ", "xz data"),
    (b"\x28\xb5\x2f\xfd", "Zstandard data"),
    (b"{\\rtf", "an RTF document"),
)
_ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)[\s/>]")
_PROLOGUE = re.compile(r"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)", re.DOTALL | re.IGNORECASE)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body)\b", re.DOTALL | re.IGNORECASE
)
_PUBMED = frozenset(
    "PubmedArticleSet MedlineCitationSet PubmedBookArticleSet PubmedArticle PubmedBookArticle MedlineCitation DeleteCitation".split()
)
_BIOC = frozenset({"collection", "document"})
_PUBTATOR = re.compile(r"^\s*[^\s|]+\|[ta]\|", re.MULTILINE)
_MEDLINE = re.compile(r"^(?:PMID|OWN |STAT|TI  |AB  |DP  |FAU |AU  |JT  |TA  |PT  |MH  |LID |SO  )- ", re.MULTILINE)
_BIOC_JSON = re.compile(r'"(?:documents|passages|PubTator3)"\s*:')
_RECORD_JSON = re.compile(r'"(?:pmid|PMID|title|abstract|text)"\s*:')


def detect(head: bytes, source: str = "the input") -> str:
    """Return the format of the (decompressed) bytes that begin with *head*.

    Returns:
        "pubmed-xml", "medline", "page-text", "pubtator", "bioc-xml", "bioc-json" or "jsonl".

    Raises:
        InputError: if it is empty or none of these; the message names *source* and what the bytes are, if that is known.
    """
    for magic, name in _FOREIGN:
        if head.startswith(magic):
            raise InputError(f"{source}: this is {name}; give {KNOWN}")
    encoding, skip = encoding_of(head)
    text = head[skip:].decode(encoding, "replace")
    if not text.strip():
        raise InputError(f"{source}: empty; give {KNOWN}")
    if "\x00" in text[:4096]:
        raise InputError(f"{source}: binary data; give {KNOWN}")
    form = _markup(text, source) if text.lstrip().startswith("<") else _plain(text)
    if not form:
        raise InputError(f"{source}: not a known format; give {KNOWN}")
    return form


def _markup(text: str, source: str) -> str:
    if _HTML.match(text):
        raise InputError(f"{source}: this is an HTML page; save the article as text or fetch its PMID instead")
    position = 0
    while match := _PROLOGUE.match(text, position):
        position = match.end()
    root = _ROOT.match(text, position)
    if root is None:
        raise InputError(f"{source}: begins like XML and has no root element; fetch or export the file again")
    if root[1] in _PUBMED:
        return "pubmed-xml"
    if root[1] in _BIOC:
        return "bioc-xml"
    raise InputError(f"{source}: XML with the root <{root[1]}>, which holds no articles; give {KNOWN}")


def _plain(text: str) -> str:
    text = text.replace("\r", "\n")
    if text.lstrip()[:1] in ("{", "["):
        if _BIOC_JSON.search(text):
            return "bioc-json"
        if _RECORD_JSON.search(text):
            return "jsonl"
    if _PUBTATOR.search(text):
        return "pubtator"
    if len(_MEDLINE.findall(text)) >= 2:
        return "medline"
    return "page-text" if looks_like_page(text) else ""
