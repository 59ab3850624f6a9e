"""JSON lines: our own ``records.jsonl``, and plain objects with ``pmid``, ``title`` and ``abstract`` from anywhere."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from kgraph.codec import record_from_json
from kgraph.errors import InputError
from kgraph.model import Record, Reject
from kgraph.sources.record_id import choose_id, pmid_curie
from kgraph.sources.record_text import assemble, same_length

SOURCE = "jsonl"
_OWN = frozenset({"PMID", "DOI", "kgr"})


def parse(text: str, *, source: str) -> Iterator[Record | Reject]:
    """Yield the records of JSON lines, of a JSON array, or of one JSON object.

    An object that has ``text`` and ``sections`` is one of ours and is taken as it is, after its spans are checked. In any other,
    ``pmid`` (or ``id``) may be a number, digits or a CURIE, and ``abstract`` a text or a list of ``{label, text}``; without an id the
    DOI or a hash of the content names it.

    Args:
        text: the whole text.
        source: the name of the file, for messages.

    Raises:
        InputError: if a text that is not in lines is no JSON either.
    """
    for place, value in _objects(text, source):
        if isinstance(value, ValueError):
            yield Reject(source=place, reason=f"not JSON ({value})")
            continue
        try:
            yield _record(value)
        except (ValueError, InputError) as error:
            yield Reject(source=place, reason=str(error))


def _objects(text: str, source: str) -> Iterator[tuple[str, Any]]:
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    first = _load(lines[0][1])
    if isinstance(first, ValueError | list):  # one value over several lines, or an array
        whole = _load(text)
        if not isinstance(whole, ValueError):
            for number, item in enumerate(whole if isinstance(whole, list) else [whole], 1):
                yield f"{source}, object {number}", item
            return
        if len(lines) == 1 or lines[0][1].strip() in ("{", "["):
            raise InputError(f"{source}: not well-formed JSON ({whole}); write one object per line")
    for number, line in lines:
        yield f"{source}, line {number}", _load(line)


def _load(text: str) -> Any:  # noqa: ANN401 - whatever the JSON holds, or the error
    try:
        return json.loads(text)
    except RecursionError:
        return ValueError("nested too deeply")
    except ValueError as error:
        return error


def _record(value: object) -> Record:
    if not isinstance(value, Mapping):
        raise ValueError("not a JSON object")
    if "sections" in value and "text" in value:
        return _own(value)
    title, doi = _string(value, "title"), _string(value, "doi")
    whole = _string(value, "text")
    if whole and not title and not value.get("abstract"):
        text, abstract, sections = assemble("", [("", "", same_length(whole))])
    else:
        text, abstract, sections = assemble(same_length(title), list(_parts(value.get("abstract"))))
    if not text:
        raise ValueError("it has no title and no abstract")
    given = value.get("pmid", value.get("PMID", value.get("id", "")))
    identifier = str(given) if isinstance(given, str | int) else ""
    return Record(
        id=choose_id(pmid=identifier, doi=doi.removeprefix("https://doi.org/"), content=f"{identifier}\n{text}"),
        title=same_length(title),
        abstract=abstract,
        text=text,
        sections=sections,
        doi=doi.removeprefix("https://doi.org/"),
        source=SOURCE,
    )


def _own(value: Mapping[str, Any]) -> Record:
    record = record_from_json({**value, "pmid": pmid_curie(str(value.get("pmid"))) or value.get("pmid")})
    prefix, colon, local = record.id.partition(":")
    if prefix not in _OWN or not colon or not local or any(map(str.isspace, record.id)):
        raise ValueError(f"{record.id!r} is no id of a record; write it like PMID:26873674")
    for section in record.sections:
        if section.span.end > len(record.text):
            raise ValueError(
                f"section {section.label!r} ends at {section.span.end}, after the text of {len(record.text)} characters"
            )
    return record


def _parts(abstract: object) -> Iterator[tuple[str, str, str]]:
    if isinstance(abstract, list):
        for part in abstract:
            yield from _parts(part)
    elif isinstance(abstract, Mapping):
        yield _string(abstract, "label"), _string(abstract, "category"), same_length(_string(abstract, "text"))
    elif isinstance(abstract, str):
        yield "", "", same_length(abstract)
    elif abstract is not None:
        raise ValueError(f"abstract: {abstract!r} is not a text")


def _string(value: Mapping[str, Any], name: str) -> str:
    found = value.get(name)
    if found is None:
        return ""
    if not isinstance(found, str):
        raise ValueError(f"{name}: {found!r} is not a text")
    return found
