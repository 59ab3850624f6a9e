"""Reads abstracts of the BioScope corpus: cues of negation and speculation with their scopes (Szarvas et al., BioNLP 2008).

The corpus is XML: an ``xcope`` element holds what a cue governs, the cue included; ``cue`` elements with the same reference are parts of one
("neither ... nor"). Texts are joined sentence by sentence, with one blank between.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree as ET

from kgraph.errors import InputError
from kgraph.model import Span

Kind = Literal["negation", "speculation"]
KINDS: tuple[Kind, ...] = ("negation", "speculation")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue with its scope; ``parts`` are its words, in order, and ``sentence`` the number of its sentence."""

    kind: Kind
    parts: tuple[Span, ...]
    scope: Span
    sentence: int


@dataclass(frozen=True, slots=True)
class CueDocument:
    """An abstract: its id, its text, the spans of its sentences, and its cues in order."""

    id: str
    text: str
    sentences: tuple[Span, ...]
    cues: tuple[Cue, ...]


def read_bioscope(path: Path) -> list[CueDocument]:
    """Return the documents of *path*, in its order.

    Raises:
        InputError: if the file cannot be read or is no BioScope corpus.
    """
    try:
        root = ET.parse(path).getroot()  # noqa: S314  # a corpus that the user names
    except (OSError, ET.ParseError) as error:
        raise InputError(f"{path}: cannot be read as BioScope's XML ({error}); check the path") from error
    documents = [_document(number, one) for number, one in enumerate(root.iter("Document"))]
    if not documents:
        raise InputError(f"{path}: holds no Document; BioScope's abstracts.xml is wanted")
    return documents


def _document(number: int, element: ET.Element) -> CueDocument:
    name = (element.findtext("DocID") or "").strip() or f"document-{number}"
    text = ""
    sentences: list[Span] = []
    cues: list[Cue] = []
    for place, sentence in enumerate(element.iter("sentence")):
        if text:
            text += " "
        start = len(text)
        text += "".join(sentence.itertext())
        sentences.append(Span(start, len(text)))
        cues.extend(_cues(sentence, start, place))
    cues.sort(key=lambda cue: (cue.parts[0], cue.scope))
    return CueDocument(name, text, tuple(sentences), tuple(cues))


def _cues(sentence: ET.Element, offset: int, place: int) -> Iterator[Cue]:
    scopes: dict[str, Span] = {}
    parts: dict[str, list[Span]] = {}
    kinds: dict[str, Kind] = {}

    def walk(element: ET.Element, at: int) -> int:
        start = at
        at += len(element.text or "")
        for child in element:
            at = walk(child, at)
            at += len(child.tail or "")
        if element.tag == "xcope":
            scopes[element.get("id", "")] = Span(start, at)
        elif element.tag == "cue":
            reference = element.get("ref", "")
            parts.setdefault(reference, []).append(Span(start, at))
            kinds[reference] = "negation" if element.get("type") == "negation" else "speculation"
        return at

    walk(sentence, offset)
    for reference, spans in parts.items():
        if reference in scopes:
            yield Cue(kinds[reference], tuple(sorted(spans)), scopes[reference], place)
