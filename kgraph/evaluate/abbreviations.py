"""Scores the abbreviation finder on files in the format of the Ab3P corpus (Sohn et al., BMC Bioinformatics 2008;9:402)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kgraph.errors import InputError
from kgraph.evaluate.tally import Measurement, Tally
from kgraph.mentions.abbreviations import find_abbreviations
from kgraph.mentions.sentences import sentence_spans

_BRACKETED = re.compile(r" \(([A-Z]{2,6})\)")
_WORDS = re.compile(r"[^\s-]+")


@dataclass(frozen=True, slots=True)
class GoldAbstract:
    """One abstract: its PubMed id, title and text, and the (short form, long form) pairs that it defines."""

    pmid: str
    lines: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]


def read_abbreviations(path: Path) -> Iterator[GoldAbstract]:
    """Yield the abstracts of *path*: blocks set apart by empty lines, of a PubMed id, text lines, and indented ``SF|LF`` lines.

    Lines that begin with ``//`` are remarks of the annotators.

    Raises:
        InputError: if the file cannot be read or holds no such block.
    """
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check the path") from error
    empty = True
    for block in text.split("\n\n"):
        lines = [line for line in block.split("\n") if line.strip()]
        if not lines or not lines[0].strip().isdigit():
            continue
        pairs, texts = [], []
        for line in lines[1:]:
            short, bar, long = line.strip().partition("|")
            if line.startswith("  ") and bar:
                pairs.append((short.strip(), long.strip()))
            elif not line.lstrip().startswith("//"):
                texts.append(line)
        empty = False
        yield GoldAbstract(lines[0].strip(), tuple(texts), tuple(pairs))
    if empty:
        raise InputError(f"{path}: no abstract with a PubMed id was found; give a file in the format of Ab3P's MED1250")


def found_pairs(abstract: GoldAbstract) -> set[tuple[str, str]]:
    """Return the pairs that are found in *abstract*, spaces folded."""
    pairs = set()
    for line in abstract.lines:
        for item in find_abbreviations(line, sentence_spans(line)):
            pairs.add((_fold(item.short_text), _fold(item.long_text)))
    return pairs


def _fold(text: str) -> str:
    return " ".join(text.split())


def measure_abbreviations(path: str | Path) -> Measurement:
    """Measure the distinct pairs per abstract; both forms must agree exactly.

    The baseline takes capitals in brackets, and as many words before them as have these initials.

    Raises:
        InputError: if the file cannot be read as such a corpus.
    """
    tally = Tally()
    for abstract in read_abbreviations(Path(path)):
        wanted = {(_fold(short), _fold(long)) for short, long in abstract.pairs}
        tally.compare("pairs", abstract.pmid, found_pairs(abstract), wanted, show="|".join)
        tally.compare("short forms alone", abstract.pmid, {s for s, _ in found_pairs(abstract)}, {s for s, _ in wanted})
        tally.compare("pairs, initials before a bracket", abstract.pmid, _baseline(abstract), wanted)
    return tally.measurement()


def _baseline(abstract: GoldAbstract) -> set[tuple[str, str]]:
    """Return what the simplest rule finds: capitals in brackets after as many words with these initials."""
    found = set()
    for line in abstract.lines:
        for match in _BRACKETED.finditer(line):
            words = _WORDS.findall(line[: match.start()])[-len(match[1]) :]
            if "".join(word[0] for word in words).upper() == match[1]:
                start = line[: match.start()].rfind(" ".join(words))
                if start >= 0:
                    found.add((match[1], _fold(line[start : match.start()])))
    return found
