"""Reads texts annotated in brat's standoff form: a ``.txt`` and an ``.ann`` file for each document.

Offsets count characters of the text file, whose lines are kept as they are; annotations whose printed words disagree with their offsets
are moved to the place beside it where the words stand, or left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kgraph.errors import InputError
from kgraph.model import Span

_NEAR = 3


@dataclass(frozen=True, slots=True)
class BratSpan:
    """An annotated stretch of text: the id it has in its file ("T7"), its label, its place."""

    id: str
    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class BratDocument:
    """A text with its spans in text order, and links (label, id of the first span, id of the second)."""

    id: str
    text: str
    spans: tuple[BratSpan, ...]
    links: tuple[tuple[str, str, str], ...]


def read_folder(folder: Path) -> list[BratDocument]:
    """Return the documents of *folder*, sorted by id.

    Raises:
        InputError: if there is none, or an annotation has no text.
    """
    found = [read_document(path) for path in sorted(folder.glob("*.ann"))]
    if not found:
        raise InputError(f"{folder}: holds no .ann files; name the folder with the corpus in brat's form")
    return found


def read_document(path: Path) -> BratDocument:
    """Return the document whose annotations are in *path* (``.ann``) and whose text lies beside it (``.txt``).

    Raises:
        InputError: if one of the two cannot be read.
    """
    try:
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        lines = path.read_bytes().decode("utf-8").splitlines()
    except OSError as error:
        raise InputError(
            f"{error.filename}: cannot be read ({error.strerror}); brat keeps .txt and .ann side by side"
        ) from error
    spans: list[BratSpan] = []
    links: list[tuple[str, str, str]] = []
    for line in lines:
        fields = line.split("\t")
        if line.startswith("T") and len(fields) >= 3 and ";" not in fields[1]:
            label, start, _ = fields[1].split(" ")
            place = _place(text, int(start), fields[2])
            if place is not None:
                spans.append(BratSpan(fields[0], label, place))
        elif line.startswith("R"):
            label, first, second = fields[1].split()[:3]
            links.append((label, first.removeprefix("Arg1:"), second.removeprefix("Arg2:")))
    return BratDocument(path.stem, text, tuple(sorted(spans, key=lambda s: (s.span, s.label))), tuple(links))


def _place(text: str, start: int, words: str) -> Span | None:
    for shift in sorted(range(-_NEAR, _NEAR + 1), key=abs):
        if start + shift >= 0 and text[start + shift : start + shift + len(words)] == words:
            return Span(start + shift, start + shift + len(words))
    return None
