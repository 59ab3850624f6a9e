"""Documents that come with annotations: corpora with gold mentions and relations, exports of other annotators."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kgraph.model import MentionType, Record, Reject, Span

# the types that corpora use for what we call Chemical and Disease
TYPES: dict[str, MentionType] = {
    "Chemical": "Chemical", "ChemicalEntity": "Chemical", "Disease": "Disease", "DiseaseOrPhenotypicFeature": "Disease",
    "SpecificDisease": "Disease", "DiseaseClass": "Disease", "Modifier": "Disease", "CompositeMention": "Disease",
}  # fmt: skip
_MESH = re.compile(r"[CD]\d{5,}")
_NONE = frozenset({"", "-", "-1", "none", "null", "unknown"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A mention as the document gives it: ``type`` in its own words, ``ids`` as CURIEs where their prefix is known.

    ``text`` equals ``record.text[span.start:span.end]``. Several ids are alternatives or parts of a composite mention.
    """

    span: Span
    text: str
    type: str
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A relation between concepts as the document gives it ("CID", "Positive_Correlation"); ``note`` is what stands after it."""

    kind: str
    subject: str
    object: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A record with its annotations in text order and its relations in the order of the file."""

    record: Record
    annotations: tuple[Annotation, ...] = ()
    relations: tuple[Relation, ...] = ()


def split_ids(text: str) -> tuple[str, ...]:
    """Return the CURIEs in an identifier column: parts between "|", "+", "," or ";"; MeSH ids get their prefix."""
    parts = (part.strip() for part in re.split(r"[|+,;]", text))
    return tuple(curie(part) for part in parts if part.lower() not in _NONE)


def curie(text: str) -> str:
    """Return "MESH:D008178" for "D008178" or "mesh:D008178"; other identifiers as they are."""
    bare = text.strip().rpartition(":")[2] if text.strip().lower().startswith("mesh:") else text.strip()
    return f"MESH:{bare}" if _MESH.fullmatch(bare) else bare


def checked(
    record: Record, span: tuple[int, int], surface: str, *, kind: str, ids: str, place: str
) -> Annotation | Reject:
    """Return the annotation, or a reject if its offsets do not cover its text."""
    start, end = span
    bare = surface.strip()
    if record.text[start:end] != surface and record.text[start : start + len(bare)] == bare != "":
        surface, end = bare, start + len(bare)  # stray spaces around the text of the mention
    if 0 <= start <= end and record.text[start:end] == surface:
        return Annotation(span=Span(start, end), text=surface, type=kind, ids=split_ids(ids))
    return Reject(
        source=place, id=record.id, reason=f"the annotation {surface[:60]!r} is not at {start}..{end} of the text"
    )
