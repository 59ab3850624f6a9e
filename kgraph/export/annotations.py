"""Annotations of texts in the forms that other text-mining tools read: PubTator, BioC JSON, JSON lines. All of them stream.

PubTator: https://www.ncbi.nlm.nih.gov/CBBresearch/Lu/Demo/PubTator/tutorial/ ; BioC: Comeau et al., Database 2013, bat064.
Offsets are code points; identifiers in PubTator are bare ("D008178"), "-" for a mention without one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from kgraph import codec
from kgraph.errors import UsageError
from kgraph.jsonl import dump_line
from kgraph.model import AnnotatedRecord, Assertion, Facts, Mention, Record, Span

Annotated = Iterable[tuple[AnnotatedRecord, Facts]]

_KIND = {"adverse-event": "CID", "cause": "CID", "treatment": "TREATS", "prevention": "PREVENTS"}
_ORDER = ("CID", "TREATS", "PREVENTS")
# PubTator is made of lines and tabs: a line end within a text becomes a space, so that offsets stay
_LINE_ENDS = str.maketrans(dict.fromkeys("\t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", " "))


def relations(assertions: Iterable[Assertion]) -> list[tuple[str, str, str]]:
    """Return (CID | TREATS | PREVENTS, drug, disease) for what is asserted and not denied, sorted and without duplicates."""
    found = {
        (_KIND[a.kind], a.subject, a.object)
        for a in assertions
        if a.kind in _KIND and not a.negated and any(e.certainty == "asserted" for e in a.evidence)
    }
    return sorted(found, key=lambda r: (_ORDER.index(r[0]), *r[1:]))


def pubtator(documents: Annotated) -> Iterator[str]:
    """Yield one PubTator block a record: title line, abstract line, mention lines, relation lines, an empty line."""
    for document, facts in documents:
        yield "".join(f"{line}\n" for line in _block(document, facts)) + "\n"


def _block(document: AnnotatedRecord, facts: Facts) -> Iterator[str]:
    record = document.record
    name = record.pmid or record.id.replace("|", "_").replace("\t", "_")
    title = _title(record)
    flat = record.text.translate(_LINE_ENDS)
    yield f"{name}|t|{flat[title.start : title.end]}"
    yield f"{name}|a|{flat[title.end + 1 :]}"
    for m in document.mentions:
        place = f"{m.span.start}\t{m.span.end}\t{m.text.translate(_LINE_ENDS)}"
        yield f"{name}\t{place}\t{m.type}\t{_bare(m.concept) or '-'}"
    for kind, drug, disease in relations(facts.assertions):
        yield f"{name}\t{kind}\t{_bare(drug)}\t{_bare(disease)}"


def _title(record: Record) -> Span:
    return next((s.span for s in record.sections if s.label == "TITLE"), Span(0, 0))


def _bare(curie: str) -> str:
    return curie.removeprefix("MESH:")


def bioc_json(documents: Annotated) -> Iterator[str]:
    """Yield one BioC collection as JSON: a passage for the title and one for each section of the abstract."""
    yield '{"source":"kgraph","date":"","key":"kgraph","infons":{},"documents":['
    for number, (document, facts) in enumerate(documents):
        value = json.dumps(_bioc_document(document, facts), ensure_ascii=False, separators=(",", ":"))
        yield f"{',' if number else ''}\n{value}"
    yield "\n]}\n"


def _bioc_document(document: AnnotatedRecord, facts: Facts) -> dict[str, object]:
    record = document.record
    sections = record.sections
    numbered = [(f"{n}", m) for n, m in enumerate(document.mentions)]
    passages: list[dict[str, object]] = []
    ends = [section.span.start for section in sections[1:]] + [len(record.text) + 1]
    for section, end in zip(sections, ends, strict=True):
        infons = {"type": "title" if section.label == "TITLE" else "abstract"}
        if section.label and section.label != "TITLE":
            infons["section"] = section.label
        # by where it begins, since what was given may reach into the next section
        inside = [_bioc_mention(n, m) for n, m in numbered if section.span.start <= m.span.start < end]
        text = section.span.of(record.text)
        passages.append(
            {
                "offset": section.span.start,
                "infons": infons,
                "text": text,
                "sentences": [],
                "annotations": inside,
                "relations": [],
            }
        )
    found = [
        {"id": f"R{n}", "infons": {"type": kind, "subject": drug, "object": disease}, "nodes": []}
        for n, (kind, drug, disease) in enumerate(relations(facts.assertions))
    ]
    return {"id": record.pmid or record.id, "infons": {}, "passages": passages, "annotations": [], "relations": found}


def _bioc_mention(number: str, m: Mention) -> dict[str, object]:
    location = {"offset": m.span.start, "length": m.span.end - m.span.start}
    infons = {"type": m.type, "identifier": m.concept or "-"}
    return {"id": number, "infons": infons, "text": m.text, "locations": [location]}


def json_lines(documents: Annotated) -> Iterator[str]:
    """Yield one JSON object a record: ``{pmid, mentions, assertions, outcomes}`` with the fields of the graph folder's files."""
    for document, facts in documents:
        assertions = chain.from_iterable(codec.assertions_to_json(a) for a in facts.assertions)
        yield dump_line(
            {
                "pmid": document.record.id,
                "mentions": [codec.mention_to_json(m) for m in document.mentions],
                "assertions": list(assertions),
                "outcomes": [codec.outcome_to_json(o) for o in facts.outcomes],
            }
        )


FORMATS: dict[str, Callable[[Annotated], Iterator[str]]] = {
    "pubtator": pubtator,
    "bioc-json": bioc_json,
    "jsonl": json_lines,
}


def writer(name: str) -> Callable[[Annotated], Iterator[str]]:
    """Return the writer of the format *name*.

    Raises:
        UsageError: for an unknown name, with the known ones.
    """
    if name not in FORMATS:
        raise UsageError(f"{name!r} is not a format of annotations; known are {', '.join(FORMATS)}")
    return FORMATS[name]
