"""PubMed XML as a stream of records: PubmedArticleSet, MedlineCitationSet, books, deleted citations.

Memory stays bounded by the largest citation: each is dropped as soon as it is read. Nothing outside the file is ever
loaded: no DTD, no entity, no network (OWASP, "XML External Entity Prevention").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from lxml import etree

from kgraph.errors import InputError
from kgraph.model import Record, Reject
from kgraph.sources.pubmed_fields import READERS, Fields, make_record

SOURCE = "pubmed-xml"
_DELETED = ("DeleteCitation", "DeleteDocument")
_TAGS = ("MedlineCitation", "PubmedArticle", "PubmedBookArticle", *_DELETED)
_SETS = frozenset({*_TAGS, "PubmedArticleSet", "MedlineCitationSet", "PubmedBookArticleSet", "BookDocument"})
# a citation with thousands of authors has some 10 MB; more than this is no citation
_LARGEST = 64 * 1024 * 1024


class _Meter:
    """Hands the bytes of a stream on and stops when too many come without a citation ending."""

    def __init__(self, stream: BinaryIO, source: str) -> None:
        self._read = stream.read
        self._source = source
        self.since = 0

    def read(self, size: int = -1) -> bytes:
        data = self._read(size)
        self.since += len(data)
        if self.since > _LARGEST:
            raise InputError(
                f"{self._source}: more than {_LARGEST >> 20} MB without the end of a citation; "
                "check that this is a PubMed file and not a decompression bomb"
            )
        return data


def parse(stream: BinaryIO, *, source: str) -> Iterator[Record | Reject]:
    """Yield the records of a PubMed XML document in its order.

    Args:
        stream: the bytes of the document, decompressed.
        source: the name of the file or request, for messages.

    Yields:
        Records; for each PMID under DeleteCitation a record with status "deleted"; a reject for each citation that cannot be
        taken in, and one for the rest of a document that breaks off or is not well-formed after the first citation.

    Raises:
        InputError: if the document is not PubMed XML at all, or not well-formed from the beginning.
    """
    meter = _Meter(stream, source)
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
    count = 0
    out: Fields = {}
    try:
        for _, element in events:
            reader = READERS.get(element.tag)
            if reader is not None:
                reader(element, out)
                continue
            parent = element.getparent()
            if parent is not None and parent.tag == "PubmedArticle":
                continue  # comes again with the whole article
            meter.since = 0
            count += 1
            try:
                if element.tag == "MedlineCitation":
                    yield make_record(element, out, SOURCE)
                elif element.tag in _DELETED:
                    yield from _deleted(element)
                else:
                    yield _article(element, out)
            except ValueError as error:
                yield Reject(source=f"{source}, citation {count}", reason=str(error))
            out = {}
            # drop the tree read so far, this citation excepted, which the parser still holds
            while parent is not None and element.getprevious() is not None:
                del parent[0]
            element.clear(keep_tail=True)
    except etree.XMLSyntaxError as error:
        reason = f"not well-formed XML ({_one_line(error)})"
        if not count:
            raise InputError(f"{source}: {reason}; fetch or export the file again") from error
        yield Reject(source=f"{source}, after citation {count}", reason=f"{reason}; the rest could not be read")
        return
    if not count:
        _check_root(events.root, source)


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
    name = "" if root is None else etree.QName(root).localname
    if name in _SETS:
        return  # an empty set is a correct answer
    said = "" if root is None else " ".join("".join(map(str, root.itertext("ERROR", "error"))).split())
    what = f"the document is <{name}>" + (f" and says {said[:200]!r}" if said else "")
    raise InputError(f"{source}: not PubMed XML: {what}; give a file with PubmedArticle or MedlineCitation elements")


def _one_line(error: etree.XMLSyntaxError) -> str:
    return " ".join(str(error).split())[:200]
