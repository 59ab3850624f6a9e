"""PubTator files: title and abstract lines, mention lines, relation lines (Wei et al. 2013, doi:10.1093/nar/gkt441)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kgraph.model import Record, Reject
from kgraph.sources.gold import Annotation, Document, Relation, checked, curie
from kgraph.sources.record_id import choose_id
from kgraph.sources.record_text import assemble, same_length

SOURCE = "pubtator"
_TEXT = re.compile(r"([^|\t]+)\|([ta])\|(.*)")


def parse(text: str, *, source: str) -> Iterator[Record | Reject]:
    """Yield the records of a PubTator text in its order, without the annotations.

    Args:
        text: the whole text.
        source: the name of the file, for messages.
    """
    for document in read_documents(text, source=source, annotations=False):
        yield document.record if isinstance(document, Document) else document


def read_documents(text: str, *, source: str, annotations: bool = True) -> Iterator[Document | Reject]:
    """Yield the documents of a PubTator text with their mentions and relations.

    Title and abstract stay as they are, stray spaces included, so that offsets hold. A line that is none of the format and a
    mention whose offsets do not cover its text become rejects after their document.

    Args:
        text: the whole text.
        source: the name of the file, for messages.
        annotations: ``False`` reads the records only.
    """
    block: list[tuple[int, str]] = []
    # split at line feeds only: other separators of Unicode may stand in a title
    for number, line in enumerate([*text.split("\n"), ""], 1):
        line = line.removesuffix("\r")  # noqa: PLW2901
        if line.strip():
            starts = _TEXT.match(line)
            if starts and starts[2] == "t" and block:
                yield from _document(block, source, annotations)
                block = []
            block.append((number, line))
        elif block:
            yield from _document(block, source, annotations)
            block = []


def _document(block: list[tuple[int, str]], source: str, annotations: bool) -> Iterator[Document | Reject]:
    texts = {}
    identifier = ""
    rest = []
    for number, line in block:
        match = _TEXT.match(line)
        if match and match[2] not in texts:
            identifier = identifier or match[1].strip()
            texts[match[2]] = same_length(match[3])
        else:
            rest.append((number, line))
    if not texts:
        yield Reject(source=f"{source}, line {block[0][0]}", reason="no title or abstract line begins this document")
        return
    text, abstract, sections = assemble(texts.get("t", ""), [("", "", texts.get("a", ""))])
    record = Record(
        id=choose_id(pmid=identifier, content=f"{identifier}\n{text}"),
        title=texts.get("t", ""),
        abstract=abstract,
        text=text,
        sections=sections,
        source=SOURCE,
    )
    if not annotations:
        yield Document(record=record)
        return
    yield from _annotated(record, rest, source)


def _annotated(record: Record, lines: list[tuple[int, str]], source: str) -> Iterator[Document | Reject]:
    found: list[Annotation] = []
    relations: list[Relation] = []
    rejects: list[Reject] = []
    for number, line in lines:
        place = f"{source}, line {number}"
        fields = line.split("\t")
        if len(fields) >= 5 and fields[1].strip().isdecimal() and fields[2].strip().isdecimal():
            span = (int(fields[1]), int(fields[2]))
            ids = fields[5] if len(fields) > 5 else ""
            result = checked(record, span, same_length(fields[3]), kind=fields[4].strip(), ids=ids, place=place)
            if isinstance(result, Annotation):
                found.append(result)
            else:
                rejects.append(result)
        elif len(fields) >= 4:
            note = fields[4].strip() if len(fields) > 4 else ""
            relations.append(
                Relation(kind=fields[1].strip(), subject=curie(fields[2]), object=curie(fields[3]), note=note)
            )
        else:
            rejects.append(Reject(source=place, id=record.id, reason="neither a mention nor a relation line"))
    found.sort(key=lambda a: (a.span.start, -a.span.end, a.type, a.ids))
    yield Document(record=record, annotations=tuple(found), relations=tuple(relations))
    yield from rejects
