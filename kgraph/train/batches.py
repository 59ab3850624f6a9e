"""Documents as tensors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch
from numpy.typing import NDArray

from kgraph.mentions.neural.decoding import tag_names
from kgraph.mentions.neural.name_features import NameTable
from kgraph.mentions.neural.pieces import piece_spans, stretches
from kgraph.mentions.neural.word_vectors import character_numbers, shape_number, subword_key
from kgraph.train.documents import HEADS, Document
from kgraph.train.network import Batch, WordTable

if TYPE_CHECKING:
    from kgraph.mentions.neural.subwords import SubwordTable


class Lexicon:
    """Numbers the distinct pieces as they come.

    Args:
        subwords: the table of subword vectors; None if no table of words is asked for.
    """

    def __init__(self, subwords: SubwordTable | None) -> None:
        self.subwords = subwords
        self._numbers: dict[str, int] = {}
        self._pieces: list[str] = []
        self._lower: dict[str, int] = {}
        self.lower: list[int] = []

    def add(self, piece: str) -> int:
        """Return the number of *piece*."""
        number = self._numbers.get(piece)
        if number is None:
            number = self._numbers[piece] = len(self._pieces)
            self._pieces.append(piece)
            self.lower.append(self._lower.setdefault(piece.lower(), len(self._lower)))
        return number

    @property
    def lower_count(self) -> int:
        """How many distinct pieces there are when case does not count."""
        return len(self._lower)

    def table(self) -> WordTable:
        """Return what is known of all pieces so far."""
        if self.subwords is None:
            raise ValueError("a table of words needs the subword vectors")
        vectors = self.subwords.of([subword_key(piece) for piece in self._pieces])
        return WordTable(
            torch.from_numpy(vectors),
            torch.tensor([character_numbers(piece) for piece in self._pieces]),
            torch.tensor([shape_number(piece) for piece in self._pieces]),
        )


@dataclass(frozen=True, slots=True)
class Example:
    """A document, prepared: numbers of its pieces, of the same without case, its labels, name features, and stretches."""

    document: Document
    pieces: list[tuple[int, int]]
    words: NDArray[np.int64]
    lower: NDArray[np.int64]
    labels: NDArray[np.int64]
    names: NDArray[np.float32]
    stretches: list[tuple[int, int]]


def prepare(
    documents: Iterable[Document],
    lexicon: Lexicon,
    names: NameTable,
    masks: Callable[[Document], Callable[[int], int]] | None = None,
) -> list[Example]:
    """Return the examples of *documents*; *masks* gives the known names without those of the document's own fold."""
    found = []
    for document in documents:
        pieces = piece_spans(document.text)
        ranges = stretches(document.text, pieces)
        words = np.array([lexicon.add(document.text[start:end]) for start, end in pieces], dtype=np.int64)
        features = names.features(document.text, pieces, masks(document) if masks else None)
        lower = np.array([lexicon.lower[word] for word in words], dtype=np.int64)
        found.append(Example(document, pieces, words, lower, _labels(document, pieces, ranges), features, ranges))
    return found


def _labels(
    document: Document, pieces: Sequence[tuple[int, int]], ranges: Iterable[tuple[int, int]]
) -> NDArray[np.int64]:
    """Return the tag of each piece; of overlapping mentions the longest first one counts, one that leaves its stretch does not."""
    tags = {tag: number for number, tag in enumerate(tag_names(HEADS[document.corpus]))}
    stretch = np.zeros(len(pieces), dtype=np.int64)
    for number, (first, last) in enumerate(ranges):
        stretch[first:last] = number
    labels = np.zeros(len(pieces), dtype=np.int64)
    taken = -1
    for entity in sorted(document.entities, key=lambda e: (e.start, -e.end)):
        inside = [i for i, (start, end) in enumerate(pieces) if start < entity.end and end > entity.start]
        if not inside or inside[0] <= taken or stretch[inside[0]] != stretch[inside[-1]]:
            continue
        taken = inside[-1]
        if len(inside) == 1:
            labels[taken] = tags[f"S-{entity.type}"]
        else:
            labels[inside] = tags[f"I-{entity.type}"]
            labels[inside[0]] = tags[f"B-{entity.type}"]
            labels[taken] = tags[f"E-{entity.type}"]
    return labels


def collate(examples: Sequence[Example]) -> Batch:
    """Return *examples* as one batch."""
    rows = [(number, first, last) for number, example in enumerate(examples) for first, last in example.stretches]
    longest = max(last - first for _, first, last in rows)
    size = (len(rows), longest)
    words, labels, group = (np.zeros(size, dtype=np.int64) for _ in range(3))
    mask = np.zeros(size, dtype=np.bool_)
    names = np.zeros((*size, examples[0].names.shape[1]), dtype=np.float32)
    numbers: dict[tuple[int, int], int] = {}
    for row, (number, first, last) in enumerate(rows):
        example, length = examples[number], last - first
        words[row, :length] = example.words[first:last]
        labels[row, :length] = example.labels[first:last]
        names[row, :length] = example.names[first:last]
        mask[row, :length] = True
        group[row, :length] = [
            numbers.setdefault((number, int(word)), len(numbers)) for word in example.lower[first:last]
        ]
    return Batch(
        words=torch.from_numpy(words),
        names=torch.from_numpy(names),
        labels=torch.from_numpy(labels),
        mask=torch.from_numpy(mask),
        lengths=torch.tensor([last - first for _, first, last in rows]),
        group=torch.from_numpy(group),
        groups=len(numbers),
    )
