"""Makes the recognizer's table of known names from MeSH and from the annotated names of the training corpora."""

from __future__ import annotations

import csv
import gzip
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.errors import InputError
from kgraph.mentions.neural.name_features import ABBREVIATION_BIT, BRANCHES, SOURCE_BIT, SOURCES, NameTable
from kgraph.names import key
from kgraph.train.documents import Document

if TYPE_CHECKING:
    import marisa_trie
    import numpy as np
    from numpy.typing import NDArray

FOLDS = 10
_MOST_WORDS = 12
_ABBREVIATIONS = ("ABB", "ACR", "ABX", "ACX")
_SPECIAL = {
    "D06": "D06",
    "D08": "proteins",
    "D12": "proteins",
    "D23": "D23",
    "D27": "D27",
    "D25": "D25-D26",
    "D26": "D25-D26",
}


def branch(tree_number: str) -> int:
    """Return the bit of the group that a MeSH tree number belongs to."""
    letter, top = tree_number[0], tree_number[:3]
    if letter == "C":
        name = "C23" if top == "C23" else "C"
    elif letter == "D":
        name = _SPECIAL.get(top, "D")
    elif letter == "F":
        name = top if top in ("F01", "F03") else "other"
    else:
        name = letter if letter in ("A", "B", "E", "G") else "other"
    return BRANCHES.index(name)


def mesh_names(folder: Path) -> dict[str, int]:
    """Return the mask of each name key of the MeSH tables in *folder* (descriptors.tsv.gz, terms.tsv.gz, supplementary.tsv.gz)."""
    trees: dict[str, int] = {}
    for row in _rows(folder / "descriptors.tsv.gz"):
        trees[row["ui"]] = sum(
            1 << bit for bit in {branch(number) for number in row["tree_numbers"].split("|") if number}
        )
    masks: defaultdict[str, int] = defaultdict(int)
    for row in _rows(folder / "terms.tsv.gz"):
        name = key(row["term"])
        if row["ui"] in trees and row["permuted"] != "Y" and name and name.count(" ") <= _MOST_WORDS:
            masks[name] |= trees[row["ui"]]
            if row["lexical_tag"] in _ABBREVIATIONS:
                masks[name] |= 1 << ABBREVIATION_BIT
    supplementary = 1 << BRANCHES.index("supplementary")
    for row in _rows(folder / "supplementary.tsv.gz"):
        for term in (row["name"], *row["synonyms"].split("|")):
            name = key(term)
            if len(name) > 3 and name.count(" ") <= _MOST_WORDS:
                masks[name] |= supplementary
    return dict(masks)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    try:
        with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); give the folder with the MeSH tables") from error


@dataclass(frozen=True, slots=True)
class Names:
    """The known names. ``masks`` are what ships; ``vocabulary`` the part from MeSH; ``folds`` the sources of each name by fold."""

    trie: marisa_trie.Trie
    masks: NDArray[np.uint32]
    vocabulary: list[int]
    folds: dict[int, list[int]]

    def table(self) -> NameTable:
        """Return the table as it ships."""
        return NameTable(self.trie, self.masks)

    def without(self, document: Document) -> Callable[[int], int]:
        """Return the mask of each name as if the documents of *document*'s fold had not been seen."""
        fold = fold_of(document.id)
        vocabulary, folds = self.vocabulary, self.folds
        return lambda number: vocabulary[number] | (folds[number][fold] if number in folds else 0)


def fold_of(document: str) -> int:
    """Return the fold (0 to 9) that a document belongs to, by its id."""
    return zlib.crc32(document.encode()) % FOLDS


def build_names(mesh: dict[str, int], documents: Iterable[Document]) -> Names:
    """Return the table of *mesh* names and of the names annotated in *documents*."""
    import marisa_trie
    import numpy as np

    counts: defaultdict[str, defaultdict[int, Counter[int]]] = defaultdict(lambda: defaultdict(Counter))
    for document in documents:
        fold = fold_of(document.id)
        for entity in document.entities:
            source = f"{document.corpus} {entity.type}"
            name = key(document.text[entity.start : entity.end])
            if source in SOURCES and len(name) >= 3 and name.count(" ") <= _MOST_WORDS:
                counts[name][SOURCE_BIT + SOURCES.index(source)][fold] += 1
    trie = marisa_trie.Trie(sorted(mesh.keys() | counts.keys()))
    vocabulary = [0] * len(trie)
    for name, mask in mesh.items():
        vocabulary[trie[name]] = mask
    masks = np.array(vocabulary, dtype=np.uint32)
    folds: dict[int, list[int]] = {}
    for name, sources in counts.items():
        number = trie[name]
        masks[number] |= sum(1 << bit for bit in sources)
        folds[number] = [
            sum(1 << bit for bit, by_fold in sources.items() if by_fold.total() > by_fold[fold])
            for fold in range(FOLDS)
        ]
    return Names(trie, masks, vocabulary, folds)
