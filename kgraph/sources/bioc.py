"""BioC in XML and JSON, as NCBI and PubTator 3 export it (Comeau et al. 2013, doi:10.1093/database/bat064).

Of full texts, the title and the abstract are taken, since these are what a record's text holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from lxml import etree

from kgraph.errors import InputError
from kgraph.model import Author, Record, Reject
from kgraph.sources.gold import Annotation, Document, Relation, checked, curie
from kgraph.sources.identifiers import clean_doi
from kgraph.sources.record_id import choose_id
from kgraph.sources.record_text import assemble, same_length

SOURCE = "bioc"
_TITLES = frozenset({"title", "front", "article-title", "document_title"})
_Json = Mapping[str, Any]


def parse_json(text: str, *, source: str) -> Iterator[Record | Reject]:
    """Yield the records of BioC JSON: one collection, one document per line, or PubTator 3's export.

    Raises:
        InputError: if the text is no JSON of these forms.
    """
    yield from _records(read_json(text, source=source))


def parse_xml(stream: BinaryIO, *, source: str) -> Iterator[Record | Reject]:
    """Yield the records of BioC XML, streamed.

    Raises:
        InputError: if the document is not well-formed from the beginning.
    """
    yield from _records(read_xml(stream, source=source))


def _records(documents: Iterator[Document | Reject]) -> Iterator[Record | Reject]:
    for document in documents:
        if isinstance(document, Document):
            yield document.record
        elif not document.id:  # rejected annotations concern their readers only
            yield document


def read_json(text: str, *, source: str) -> Iterator[Document | Reject]:
    """Yield the documents of BioC JSON with their annotations; see :func:`parse_json`."""
    try:
        values = [json.loads(text)]
    except RecursionError as error:
        raise InputError(f"{source}: the JSON is nested too deeply for BioC; fetch or export the file again") from error
    except ValueError as whole:
        try:
            values = [json.loads(line) for line in text.split("\n") if line.strip()]
        except (ValueError, RecursionError):
            raise InputError(f"{source}: not well-formed JSON ({whole}); fetch or export the file again") from whole
    for count, document in enumerate(_flatten(values), 1):
        yield from _document(document, f"{source}, document {count}")


def _flatten(value: object) -> Iterator[object]:
    if isinstance(value, list):
        for item in value:
            yield from _flatten(item)
    elif isinstance(value, dict) and "passages" not in value and ("documents" in value or "PubTator3" in value):
        yield from _flatten(value.get("documents") or value.get("PubTator3"))
    else:
        yield value


def read_xml(stream: BinaryIO, *, source: str) -> Iterator[Document | Reject]:
    """Yield the documents of BioC XML with their annotations; see :func:`parse_xml`."""
    count = 0
    events = etree.iterparse(
        stream,
        tag="document",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
    )
    try:
        for _, element in events:
            count += 1
            yield from _document(_as_json(element), f"{source}, document {count}")
            element.clear(keep_tail=True)
            parent = element.getparent()
            while parent is not None and element.getprevious() is not None:
                del parent[0]
    except etree.XMLSyntaxError as error:
        reason = f"not well-formed XML ({' '.join(str(error).split())[:200]})"
        if not count:
            raise InputError(f"{source}: {reason}; fetch or export the file again") from error
        yield Reject(source=f"{source}, after document {count}", reason=f"{reason}; the rest could not be read")


def _as_json(document: etree._Element) -> _Json:
    """Return the parts of a document element that are read, in the shape of BioC JSON."""
    return {
        "id": document.findtext("id") or "",
        "passages": [
            {
                "infons": _infons(passage),
                "offset": passage.findtext("offset") or 0,
                "text": passage.findtext("text") or " ".join(t.text or "" for t in passage.iterfind("sentence/text")),
                "annotations": [_annotation(a) for a in passage.iter("annotation")],
                "relations": [_relation(r) for r in passage.iterfind("relation")],
            }
            for passage in document.iterfind("passage")
        ],
        "relations": [_relation(r) for r in document.iterfind("relation")],
    }


def _infons(element: etree._Element) -> dict[str, str]:
    return {infon.get("key") or "": infon.text or "" for infon in element.iterfind("infon")}


def _annotation(element: etree._Element) -> _Json:
    places = [{"offset": p.get("offset"), "length": p.get("length")} for p in element.iterfind("location")]
    return {
        "id": element.get("id"),
        "infons": _infons(element),
        "text": element.findtext("text") or "",
        "locations": places,
    }


def _relation(element: etree._Element) -> _Json:
    nodes = [{"refid": n.get("refid"), "role": n.get("role")} for n in element.iterfind("node")]
    return {"infons": _infons(element), "nodes": nodes}


def _document(value: object, place: str) -> Iterator[Document | Reject]:
    try:
        yield from _read(value, place)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        yield Reject(source=place, reason=f"not a BioC document ({type(error).__name__}: {error})")


def _read(value: Any, place: str) -> Iterator[Document | Reject]:  # noqa: ANN401 - JSON of others, checked by use
    passages = [p for p in value["passages"] if str(p.get("text") or "")]
    titles = [p for p in passages if _kind(p) in _TITLES]
    title_passage = (
        titles[0] if titles else (passages[0] if len(passages) > 1 and "abstract" not in _kind(passages[0]) else None)
    )
    body = _abstract(
        [p for p in passages if p is not title_passage], typed=any("abstract" in _kind(p) for p in passages)
    )
    title = same_length(str(title_passage["text"])) if title_passage else ""
    text, abstract, sections = assemble(title, [(label, "", same_length(str(p["text"]))) for label, p in body])
    infons = {k: v for p in reversed(passages) for k, v in p.get("infons", {}).items() if isinstance(v, str)}
    doi = clean_doi(infons.get("article-id_doi", ""))
    identifier = str(value.get("pmid") or value.get("id") or "")
    record = Record(
        id=choose_id(pmid=infons.get("article-id_pmid") or identifier, doi=doi, content=f"{identifier}\n{text}"),
        title=title,
        abstract=abstract,
        text=text,
        sections=sections,
        journal=infons.get("journal-title") or infons.get("journal", "").partition(";")[0],
        date=infons.get("year", "") if infons.get("year", "").isdecimal() else "",
        authors=tuple(_authors(infons.get("authors", ""))),
        doi=doi,
        pmcid=f"PMC{infons['article-id_pmc'].removeprefix('PMC')}" if infons.get("article-id_pmc") else "",
        source=SOURCE,
    )
    if not text:
        yield Reject(source=place, reason="it has no title and no abstract")
        return
    starts = [section.span.start for section in sections]
    taken = ([title_passage] if title_passage else []) + [p for _, p in body]
    yield from _annotated(record, list(zip(taken, starts, strict=True)), value, place)


def _kind(passage: _Json) -> str:
    infons = passage.get("infons", {})
    return str(infons.get("type") or infons.get("section_type") or "").lower()


def _abstract(passages: list[_Json], *, typed: bool) -> list[tuple[str, _Json]]:
    """Return the abstract's passages with their labels; a heading passage ("abstract_title_1") labels the next one."""
    found = []
    label = ""
    for passage in passages:
        kind = _kind(passage)
        section = str(passage.get("infons", {}).get("section_type") or "").lower()
        if typed and "abstract" not in kind and section != "abstract":
            continue
        if "title" in kind:
            label = str(passage["text"]).strip().rstrip(":")
            continue
        found.append((label, passage))
        label = ""
    return found


def _authors(text: str) -> Iterator[Author]:
    for item in filter(None, (part.strip() for part in text.split(","))):
        last, _, initials = item.rpartition(" ")
        yield Author(last=last, initials=initials) if last else Author(last=item)


def _annotated(
    record: Record, passages: list[tuple[_Json, int]], value: _Json, place: str
) -> Iterator[Document | Reject]:
    found: list[Annotation] = []
    rejects: list[Reject] = []
    ids: dict[str, str] = {}
    relations = list(value.get("relations") or [])
    for passage, start in passages:
        shift = start - int(passage.get("offset") or 0)
        relations += passage.get("relations") or []
        for annotation in passage.get("annotations") or []:
            infons = annotation.get("infons", {})
            identifier = str(infons.get("identifier") or infons.get("MESH") or "")
            ids[str(annotation.get("id"))] = identifier
            for location in annotation.get("locations") or []:
                begin = int(location["offset"]) + shift
                span = (begin, begin + int(location["length"]))
                surface = same_length(str(annotation.get("text") or ""))
                result = checked(record, span, surface, kind=str(infons.get("type", "")), ids=identifier, place=place)
                if isinstance(result, Annotation):
                    found.append(result)
                else:
                    rejects.append(result)
    found.sort(key=lambda a: (a.span.start, -a.span.end, a.type, a.ids))
    pairs = tuple(filter(None, (_pair(relation, ids) for relation in relations)))
    yield Document(record=record, annotations=tuple(found), relations=pairs)
    yield from rejects


def _pair(relation: _Json, ids: dict[str, str]) -> Relation | None:
    """Return a relation of two concepts, given by infons (BioCreative V, PubTator 3) or by its nodes."""
    infons = relation.get("infons", {})
    kind = str(infons.get("relation") or infons.get("type") or "")
    ends = [infons.get("Chemical") or infons.get("entity1") or infons.get("role1"),
            infons.get("Disease") or infons.get("entity2") or infons.get("role2")]  # fmt: skip
    if not all(ends):
        ends = [ids.get(str(node.get("refid")), "") for node in relation.get("nodes") or []]
    names = [
        str(e.get("identifier") or e.get("accession") or "") if isinstance(e, Mapping) else str(e or "") for e in ends
    ]
    if len(names) != 2 or not all(names):
        return None
    return Relation(kind=kind, subject=curie(names[0]), object=curie(names[1]), note=str(infons.get("novel") or ""))
