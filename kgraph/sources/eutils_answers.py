"""Reads what the E-utilities answer: efetch, elink, esearch and epost for PubMed.

An answer counts only if it is well-formed to its end and of the expected kind; everything else that has been seen in its
place (HTML pages, JSON error bodies, plain text, ``<ERROR>`` elements, half a document) becomes an error that says so. Entities, DTDs
and the network are off, and a document with nesting or text beyond libxml2's safe limits is refused.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.addresses import one_line
from kgraph.errors import RefusedError, UsageError
from kgraph.http import IncompleteAnswerError

if TYPE_CHECKING:
    from lxml.etree import _Element

# beginnings of <ERROR> texts that mean the request itself; all others ("Search Backend failed: ...") may pass
_DEFINITE = (
    "invalid db",
    "empty id list",
    "id list is empty",
    "supplied id",
    "empty term",
    "some ids have invalid",
    "invalid uid",
)


@dataclass(frozen=True, slots=True)
class Posted:
    """A set of ids on the history server."""

    web_env: str
    query_key: str


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a search: ids as delivered, the number of all hits, how PubMed read the query, and what it remarked."""

    ids: tuple[str, ...]
    total: int
    translation: str = ""
    warnings: tuple[str, ...] = ()


def read_articles(body: bytes) -> dict[str, bytes]:
    """Read an efetch answer (``retmode=xml``): PMID to the XML element of the journal article or book, as UTF-8.

    Of several versions of one article the newest counts. An article without a PMID cannot be the answer to any id.

    Raises:
        IncompleteAnswerError: if the answer should be asked for again.
        RefusedError: if the service said no.
    """
    from lxml import etree

    root = _document(body, "PubmedArticleSet")
    found: dict[str, tuple[int, bytes]] = {}
    for element in root.iterchildren("PubmedArticle", "PubmedBookArticle"):
        name = element.find("MedlineCitation/PMID" if element.tag == "PubmedArticle" else "BookDocument/PMID")
        pmid = _text(name)
        if name is None or not pmid:
            continue
        number = name.get("Version", "1")
        version = int(number) if number.isascii() and number.isdigit() else 1
        if pmid not in found or found[pmid][0] <= version:
            found[pmid] = (version, etree.tostring(element, encoding="UTF-8", xml_declaration=False, with_tail=False))
    return {pmid: xml for pmid, (_, xml) in found.items()}


def read_neighbours(body: bytes) -> dict[str, tuple[tuple[str, int], ...]]:
    """Read an elink answer for ``pubmed_pubmed``: each asked PMID to its (PMID, score) neighbours in the order delivered.

    The score is 0 where the answer has none (``cmd=neighbor``). A link set for several ids at once cannot be told apart and is
    left out, as are sets about other links.

    Raises:
        IncompleteAnswerError: if the answer should be asked for again.
        RefusedError: if the service said no.
    """
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for linkset in _document(body, "eLinkResult").iterchildren("LinkSet"):
        ids = [_text(e) for e in linkset.iterfind("IdList/Id")]
        if len(ids) != 1 or linkset.find("ERROR") is not None:
            continue
        links: dict[str, int] = {}
        for group in linkset.iterchildren("LinkSetDb"):
            if _text(group.find("LinkName")) == "pubmed_pubmed":
                for link in group.iterchildren("Link"):
                    pmid, score = _text(link.find("Id")), _text(link.find("Score"))
                    links.setdefault(pmid, int(score) if score.isascii() and score.isdigit() else 0)
        found[ids[0]] = tuple(links.items())
    return found


def read_found(body: bytes) -> Found:
    """Read an esearch answer.

    Raises:
        IncompleteAnswerError: if the answer should be asked for again.
        RefusedError: if the service said no.
    """
    root = _document(body, "eSearchResult")
    count = _text(root.find("Count"))
    if not (count.isascii() and count.isdigit()):
        raise IncompleteAnswerError("an answer without the number of hits")
    warnings = [
        _REMARKS.get(str(remark.tag), "{}").format(_text(remark))
        for group in root.iterchildren("ErrorList", "WarningList")
        for remark in group.iterchildren("*")
        if _text(remark)
    ]
    ids = tuple(_text(e) for e in root.iterfind("IdList/Id"))
    return Found(ids, int(count), _text(root.find("QueryTranslation")), tuple(dict.fromkeys(warnings)))


_REMARKS = {
    "PhraseNotFound": "PubMed does not know the phrase “{}”",
    "FieldNotFound": "PubMed does not know the field “{}”",
    "PhraseIgnored": "PubMed ignored “{}”",
    "QuotedPhraseNotFound": "PubMed does not know the quoted phrase {}",
    "OutputMessage": "PubMed says: {}",
}


def read_posted(body: bytes) -> Posted:
    """Read an epost answer.

    Raises:
        IncompleteAnswerError: if the answer should be asked for again.
        RefusedError: if the service said no.
    """
    root = _document(body, "ePostResult")
    posted = Posted(_text(root.find("WebEnv")), _text(root.find("QueryKey")))
    if not (posted.web_env and posted.query_key):
        raise IncompleteAnswerError("an answer without WebEnv and QueryKey")
    return posted


def _document(body: bytes, kind: str) -> _Element:
    from lxml import etree

    start = body[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start:
        raise IncompleteAnswerError("an empty answer")
    if start[:1] in {b"{", b"["}:
        raise _json_error(body)
    if start[:5].lower() == b"<html" or start[:14].lower() == b"<!doctype html":
        raise IncompleteAnswerError("an HTML page instead of XML")
    if start[:1] != b"<":
        raise _error(one_line(body))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as error:
        raise IncompleteAnswerError(f"cut off or damaged XML: {one_line(str(error).encode())}") from error
    tag = str(root.tag)
    complaint = root.find("ERROR")
    if complaint is not None and not (tag == kind and len(root) > len(root.findall("ERROR"))):
        raise _error(_text(complaint))
    if tag.lower() == "html":
        raise IncompleteAnswerError("an HTML page instead of XML")
    if tag != kind:
        raise IncompleteAnswerError(f"an answer of the wrong kind, {one_line(tag.encode(), 40)} instead of {kind}")
    return root


def _json_error(body: bytes) -> Exception:
    try:
        message = _message(json.loads(body))
    except (ValueError, RecursionError):
        return IncompleteAnswerError("damaged JSON instead of XML")
    return _error(message) if message else IncompleteAnswerError("JSON instead of XML")


def _message(value: object) -> str:
    """Find the error in the JSON bodies on record: {"error": ...} and {"esearchresult": {"ERROR": ...}}."""
    if not isinstance(value, dict):
        return ""
    for name, item in value.items():
        if name.lower() == "error" and isinstance(item, str):
            return one_line(item.encode("utf-8", "replace"))
        if isinstance(item, dict) and (found := _message(item)):
            return found
    return ""


def _error(message: str) -> Exception:
    low = message.lower()
    if "rate limit" in low:
        return IncompleteAnswerError(message, busy=True)
    if "api key" in low and "invalid" in low:
        return UsageError("NCBI does not know the API key; correct or remove NCBI_API_KEY")
    if low.replace("+", " ").startswith(_DEFINITE):
        return RefusedError(f"the E-utilities refused the request ({message}); check the ids and the query")
    return IncompleteAnswerError(f"the service reports “{message or 'an error without a text'}”")


def _text(element: _Element | None) -> str:
    return "" if element is None else " ".join("".join(map(str, element.itertext())).split())
