"""Reads the ADE corpus (Gurulingappa et al. 2012): sentences of case reports, with their drugs, the effects that these caused, and which caused which.

``DRUG-AE.rel`` has a line for each pair, with offsets into an article that is not there; all offsets of a sentence are off by the same number, which
the names give away. ``ADE-NEG.txt`` has the articles' sentences without such a pair.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kgraph.errors import InputError
from kgraph.model import Span

PAIRS, NONE = "DRUG-AE.rel", "ADE-NEG.txt"
Pair = tuple[Span, Span]


@dataclass(frozen=True, slots=True)
class AdeSentence:
    """A sentence: id of its article, text, and the pairs (drug, effect) in it, by place in the text; none if it states no adverse event."""

    article: str
    text: str
    pairs: tuple[Pair, ...]


def read_ade(path: Path) -> list[AdeSentence]:
    """Return the sentences of *path* (in the form of ``DRUG-AE.rel``), each once, in the file's order.

    Raises:
        InputError: if the file cannot be read, or a line has not its eight fields.
    """
    rows: dict[tuple[str, str], list[tuple[str, int, str, int]]] = {}
    for number, line in enumerate(_lines(path), 1):
        fields = line.split("|")
        if len(fields) != 8 or not (fields[3].isdigit() and fields[6].isdigit()):
            raise InputError(f"{path}, line {number}: is no pair of the ADE corpus; give its file DRUG-AE.rel")
        article, text, effect, effect_at, _, drug, drug_at, _ = fields
        rows.setdefault((article, text), []).append((drug, int(drug_at), effect, int(effect_at)))
    return [AdeSentence(article, text, _places(text, own)) for (article, text), own in rows.items()]


def read_without(path: Path) -> list[AdeSentence]:
    """Return the sentences beside *path* (``ADE-NEG.txt`` in its folder) that state no adverse event, each once; none if the file is not there."""
    beside = path.with_name(NONE)
    found: dict[str, str] = {}
    for line in _lines(beside) if beside.is_file() else ():
        article, _, text = line.partition(" NEG ")
        if text.strip():
            found.setdefault(text.strip(), article)
    return [AdeSentence(article, text, ()) for text, article in found.items()]


def _places(text: str, rows: list[tuple[str, int, str, int]]) -> tuple[Pair, ...]:
    """Return the pairs by place in *text*: where the sentence begins in its article is what most of the names agree on."""
    names = {name for drug, drug_at, effect, effect_at in rows for name in ((drug, drug_at), (effect, effect_at))}
    begins = Counter(at - place for name, at in sorted(names) for place in _occurrences(name, text))
    begin = min(begins, key=lambda at: (-begins[at], at)) if begins else 0

    def place(name: str, at: int) -> Span | None:
        start = at - begin
        if start < 0 or text[start : start + len(name)] != name:
            start = text.find(name)
        return Span(start, start + len(name)) if start >= 0 and name else None

    both = {(place(drug, drug_at), place(effect, effect_at)) for drug, drug_at, effect, effect_at in rows}
    return tuple(sorted((drug, effect) for drug, effect in both if drug is not None and effect is not None))


def _occurrences(name: str, text: str) -> Iterator[int]:
    return (match.start() for match in re.finditer(f"(?={re.escape(name)})", text)) if name else iter(())


def _lines(path: Path) -> list[str]:
    try:
        return path.read_bytes().decode("utf-8", errors="replace").splitlines()
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check the path") from error
