"""PubMed XML as a stream of records: PubmedArticleSet, MedlineCitationSet, books, deleted citations.

Memory stays bounded by the largest citation: each is dropped as soon as it is read. Nothing outside the file is ever
loaded: no DTD, no entity, no network (OWASP, "XML External Entity Prevention").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from lxml import etree

from kgraph.errors import InputError
from kgraph.model import Record, Reject
from kgraph.sources.pubmed_fields import READERS, Fields, make_record
from kgraph.sources.salvage import Meter

SOURCE = "pubmed-xml"
_PMID = re.compile(rb"<PMID[^>]*>\s*(\d{1,8})\s*</PMID>")
_DELETED = ("DeleteCitation", "DeleteDocument")
_TAGS = ("MedlineCitation", "PubmedArticle", "PubmedBookArticle", *_DELETED)
_SETS = frozenset({*_TAGS, "PubmedArticleSet", "MedlineCitationSet", "PubmedBookArticleSet", "BookDocument"})


def parse(stream: BinaryIO, *, source: str) -> Iterator[Record | Reject]:
    """Yield the records of a PubMed XML document in its order.

    Args:
        stream: the bytes of the document, decompressed.
        source: the name of the file or request, for messages.

    Yields:
        Records; for each PMID under DeleteCitation a record with status "deleted"; a reject for each citation that cannot be
        taken in. Where the document is not well-formed, the citations behind that place are read one by one, and the
        broken ones are rejects; a document that breaks off between two citations ends with a reject that says so.

    Raises:
        InputError: if the document is not PubMed XML at all, or no citation of it can be read.
    """
    meter = Meter(stream, source)
    try:
        yield from _stream(meter, source)
    except etree.XMLSyntaxError as error:
        count = meter.count
        wrong = meter.undecodable()
        reason = wrong or f"not well-formed XML ({_one_line(error)})"
        advice = "save it as UTF-8 or declare its encoding" if wrong else "fetch or export the file again"
        rest = _salvaged(meter, source, count, reason)
        if not count:
            rest = _some(rest, InputError(f"{source}: {reason}; {advice}"))
        yield from rest
    except InputError as error:
        if not meter.count:
            raise
        yield Reject(source=f"{source}, after citation {meter.count}", reason=str(error))


def _stream(meter: Meter, source: str) -> Iterator[Record | Reject]:
    events = etree.iterparse(
        meter,
        events=("end",),
        tag=(*_TAGS, *READERS),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        collect_ids=False,
    )
    out: Fields = {}
    for _, element in events:
        tag = element.tag
        reader = READERS.get(tag)
        if reader is not None:
            reader(element, out)
            continue
        parent = element.getparent()
        if parent is not None and parent.tag == "PubmedArticle":
            continue  # comes again with the whole article
        meter.ended.append(tag)
        meter.count += 1
        try:
            if tag == "MedlineCitation":
                yield make_record(element, out, SOURCE)
            elif tag in _DELETED:
                yield from _deleted(element)
            else:
                yield _article(element, out)
        except ValueError as error:
            yield Reject(source=f"{source}, citation {meter.count}", reason=str(error))
        out = {}
        # drop the tree read so far, this citation excepted, which the parser still holds
        while parent is not None and element.getprevious() is not None:
            del parent[0]
        element.clear(keep_tail=True)
    if not meter.count:
        _check_root(events.root, source)


def _salvaged(meter: Meter, source: str, count: int, reason: str) -> Iterator[Record | Reject]:
    """Yield what can be read behind the place where the document broke, and at least one reject."""
    rejected = False
    for number, fragment in enumerate(meter.fragments(), count + 1):
        try:
            yield from _stream(Meter(BytesIO(fragment), source), source)
        except etree.XMLSyntaxError as error:
            rejected = True
            pmid = _PMID.search(fragment)
            curie = f"PMID:{int(pmid[1])}" if pmid else ""
            where = f"{source}, citation {number}"
            yield Reject(source=where, reason=f"not well-formed XML ({_one_line(error)})", id=curie)
    if not rejected:
        yield Reject(source=f"{source}, after citation {count}", reason=reason)


def _some(found: Iterator[Record | Reject], error: InputError) -> Iterator[Record | Reject]:
    """Yield what is *found*, or raise *error* if no record is among it."""
    rejects: list[Record | Reject] = []
    for item in found:
        if isinstance(item, Record):
            yield from rejects
            yield item
            yield from found
            return
        rejects.append(item)
    raise error


def _deleted(element: etree._Element) -> Iterator[Record]:
    for part in element:
        if part.text and part.text.strip().isdecimal():
            yield Record(id=f"PMID:{int(part.text)}", status="deleted", source=SOURCE)


def _article(element: etree._Element, out: Fields) -> Record:
    citation = None
    name = SOURCE
    for child in element:
        if child.tag in ("MedlineCitation", "BookDocument"):
            citation = child
        elif isinstance(child, etree._ProcessingInstruction) and child.target == "kgraph":
            name = child.get("source") or SOURCE  # marks XML that we made from something else
    if citation is None:
        raise ValueError("it has no MedlineCitation and no BookDocument")
    return make_record(citation, out, name)


def _check_root(root: etree._Element | None, source: str) -> None:
    name = "" if root is None else str(root.tag)
    if name in _SETS:
        return  # an empty set is a correct answer
    said = "" if root is None else " ".join("".join(map(str, root.itertext("ERROR", "error"))).split())
    what = f"the document is <{name}>" + (f" and says {said[:200]!r}" if said else "")
    raise InputError(f"{source}: not PubMed XML: {what}; give a file with PubmedArticle or MedlineCitation elements")


def _one_line(error: etree.XMLSyntaxError) -> str:
    return " ".join((error.msg or str(error)).split())[:200]
