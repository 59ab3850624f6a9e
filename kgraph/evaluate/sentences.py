"""Measures the splitting of abstracts into sentences against texts whose sentences, or whose sections, are known."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from kgraph.errors import InputError
from kgraph.evaluate.spans import recalled
from kgraph.evaluate.tally import Measurement, Tally
from kgraph.mentions.sentences import sentence_spans

Spans = Sequence[tuple[int, int]]
_STOP = re.compile(r"(?<=[.?!])\s+(?=[A-Z0-9(\[])")


def read_sentences(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield (document id, sentences) of the abstracts of a BioScope file (Vincze et al. 2008, doi:10.1186/1471-2105-9-S11-S9).

    Raises:
        InputError: if the file cannot be read as such.
    """
    from lxml import etree

    try:
        for _, element in etree.iterparse(
            str(path), tag="Document", load_dtd=False, no_network=True, resolve_entities=False
        ):
            inner = element.iterfind("DocumentPart[@type='AbstractText']/sentence")
            sentences = tuple(" ".join("".join(sentence.itertext()).split()) for sentence in inner)
            yield element.findtext("DocID") or "", tuple(filter(None, sentences))
            element.clear()
    except (OSError, etree.XMLSyntaxError) as error:
        raise InputError(f"{path}: cannot be read as a BioScope file ({error}); give its abstracts.xml") from error


def read_sections(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield (document id, texts of the sections) of JSON lines with ``pmid`` and ``sections``, pairs of heading and text.

    Raises:
        InputError: if the file cannot be read as such.
    """
    try:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                value = json.loads(line)
                yield str(value["pmid"]), tuple(" ".join(text.split()) for _, text in value["sections"] if text.strip())
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"{path}: cannot be read as abstracts with sections ({error}); give JSON lines") from error


def measure_sentences(path: str | Path, split: Callable[[str], Spans] = sentence_spans) -> Measurement:
    """Measure a splitter on abstracts: their known pieces joined by a space, which it has to take apart again.

    Args:
        path: a BioScope file, or JSON lines with sections (``.jsonl``): each section begins a sentence, of which only recall can be told.
        split: returns (start, end) of each sentence of a text.

    Returns:
        Rows "borders" (starts of sentences but the first), "sentences" (both ends right), and those of the baseline: a stop, a space, and
        then a capital, a digit or a bracket. With sections: "section borders" and the baseline's.

    Raises:
        InputError: if the file cannot be read.
    """
    path = Path(path)
    tally = Tally()
    if path.suffix == ".jsonl":
        for document, pieces in read_sections(path):
            text, gold = joined(pieces)
            for row, spans in (("section borders", split(text)), ("section borders, stop and capital", simple(text))):
                right = len(_borders(gold) & _borders(spans))
                tally.add(row, document, recalled(len(gold) - 1, right) if gold else recalled())
        return tally.measurement()
    for document, pieces in read_sentences(path):
        text, gold = joined(pieces)
        found, baseline = split(text), simple(text)
        tally.compare("borders", document, _borders(found), _borders(gold), show=_around(text))
        tally.compare("sentences", document, set(found), set(gold))
        tally.compare("borders, stop and capital", document, _borders(baseline), _borders(gold))
        tally.compare("sentences, stop and capital", document, set(baseline), set(gold))
    return tally.measurement()


def joined(pieces: Iterable[str]) -> tuple[str, list[tuple[int, int]]]:
    """Return the pieces joined by a space, and where each stands."""
    taken = list(pieces)
    spans: list[tuple[int, int]] = []
    for piece in taken:
        start = spans[-1][1] + 1 if spans else 0
        spans.append((start, start + len(piece)))
    return " ".join(taken), spans


def simple(text: str) -> list[tuple[int, int]]:
    """Return the spans of the baseline: split behind a stop where a capital, a digit or a bracket follows."""
    cuts = [(m.start(), m.end()) for m in _STOP.finditer(text)]
    return [(start, end) for (_, start), (end, _) in pairwise([(0, 0), *cuts, (len(text), len(text))])]


def _borders(spans: Spans) -> set[int]:
    return {start for start, _ in spans[1:]}


def _around(text: str) -> Callable[[int], str]:
    return lambda place: f"{text[max(0, place - 30) : place]}|{text[place : place + 30]}"
