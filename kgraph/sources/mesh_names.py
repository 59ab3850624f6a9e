"""MeSH headings as MEDLINE and page text print them: by name, with "/" before subheadings and "*" at what is a major topic."""

from __future__ import annotations

from collections.abc import Iterable

from kgraph.model import MeshHeading, MeshQualifier


def read_headings(lines: Iterable[str]) -> tuple[MeshHeading, ...]:
    """Return the headings of lines such as "Metals, Heavy/*toxicity" or "Thalidomide / adverse effects*".

    Lines that follow each other with the same heading become one heading with all their subheadings; the CURIEs stay empty.
    """
    found: list[MeshHeading] = []
    for line in lines:
        name, *rest = (part.strip() for part in line.split("/"))
        label, major = _starred(name)
        if not label:
            continue
        qualifiers = tuple(MeshQualifier(label=text, major=own) for text, own in map(_starred, rest) if text)
        if found and found[-1].label == label and qualifiers and found[-1].qualifiers:
            qualifiers = found[-1].qualifiers + qualifiers
            major = major or found[-1].major
            found.pop()
        found.append(MeshHeading(label=label, qualifiers=qualifiers, major=major))
    return tuple(found)


def _starred(text: str) -> tuple[str, bool]:
    return text.strip("* "), "*" in (text[:1], text[-1:])
