"""Scores the abbreviation finder on files in the format of the Ab3P corpus (Sohn et al., BMC Bioinformatics 2008;9:402)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kgraph.errors import InputError
from kgraph.evaluate.scores import Scores
from kgraph.mentions.abbreviations import find_abbreviations
from kgraph.mentions.sentences import sentence_spans


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


def score_abbreviations(path: str | Path) -> Scores:
    """Return precision, recall and F of the distinct pairs per abstract; both forms must agree exactly."""
    right = found = gold = 0
    for abstract in read_abbreviations(Path(path)):
        wanted = {(_fold(short), _fold(long)) for short, long in abstract.pairs}
        got = found_pairs(abstract)
        right += len(wanted & got)
        found += len(got)
        gold += len(wanted)
    return Scores(right=right, found=found, gold=gold)
