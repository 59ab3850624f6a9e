"""What was learned from annotated abstracts about the dictionary: names that mislead, and names that the vocabulary lacks.

Both are facts about single names with their counts, kept as JSON beside this module and made by :mod:`kgraph.train.stoplist`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from kgraph.model import Concept, MentionType
from kgraph.names import key

_FOLDER = Path(__file__).resolve().parent


_PROTEIN = re.compile(
    r"\b(?:protein|peptide|receptor|antigen|kinase|polypeptide|enzyme|subunit)s?\b|, (?:human|mouse|rat)$"
)


def branches(concept: Concept, kind: str) -> tuple[str, ...]:
    """Return the tree numbers that speak for the type *kind*; supplementary proteins, which have none, stand below D12.776 too."""
    letters = ("D",) if kind == "Chemical" else ("C", "F")
    own = tuple(number for number in concept.tree_numbers if number.startswith(letters))
    return ("D12.776",) if not own and kind == "Chemical" and _PROTEIN.search(concept.label) else own


@dataclass(frozen=True, slots=True)
class LearnedName:
    """A name with the type and the concepts (CURIEs) that annotators gave it, and how often a match was one of theirs."""

    name: str
    type: MentionType
    concepts: tuple[str, ...]
    precision: float


@dataclass(frozen=True, slots=True)
class Lists:
    """What :class:`kgraph.mentions.dictionary.Dictionary` was taught.

    ``stopped`` and ``kept`` hold "Type key" strings; ``trees`` hold "Type prefix" strings of MeSH tree numbers whose names are rarely
    meant (a kept key overrules them); ``precision`` tells for a key how often its match was right; ``names`` are keyed by name key.
    """

    stopped: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    trees: frozenset[str] = frozenset()
    precision: Mapping[str, float] = field(default_factory=dict)
    names: Mapping[str, LearnedName] = field(default_factory=dict)
    beginnings: frozenset[str] = frozenset()

    def prefixes(self, text: str) -> list[tuple[int, LearnedName]]:
        """Return (length, name) for each learned key that is a prefix of the key *text*, shortest first."""
        found = []
        end = text.find(" ") + 1
        while end and text[:end] in self.beginnings:
            name = self.names.get(text[:end])
            if name is not None:
                found.append((end, name))
            end = text.find(" ", end) + 1
        return found


def make_lists(stop: Mapping[str, Mapping[str, list[int]]], names: Mapping[str, list[object]]) -> Lists:
    """Return the lists from the contents of the two JSON files.

    Args:
        stop: "stopped", "kept" and "trees", each from a "Type key" to [matches, matches that were annotated].
        names: from a name to [type, CURIEs, matches, matches that were annotated].
    """
    learned: dict[str, LearnedName] = {}
    beginnings: set[str] = set()
    for name, (kind, concepts, seen, right) in names.items():
        whole = key(name)
        learned[whole] = LearnedName(name, kind, tuple(concepts), _smoothed(seen, right))  # type: ignore[arg-type]
        parts = whole.split(" ")[:-1]
        beginnings.update(" ".join(parts[: n + 1]) + " " for n in range(len(parts)))
    precision = {
        entry: _smoothed(*counts) for part in ("stopped", "kept") for entry, counts in stop.get(part, {}).items()
    }
    return Lists(
        frozenset(stop.get("stopped", ())),
        frozenset(stop.get("kept", ())),
        frozenset(stop.get("trees", ())),
        precision,
        learned,
        frozenset(beginnings),
    )


def _smoothed(seen: object, right: object) -> float:
    return round((float(right) + 0.8) / (float(seen) + 1.0), 3)  # type: ignore[arg-type]


@lru_cache(maxsize=1)
def shipped() -> Lists:
    """Return the lists that travel with the package."""
    stop = json.loads((_FOLDER / "stoplist.json").read_text(encoding="utf-8"))
    names = json.loads((_FOLDER / "learned_names.json").read_text(encoding="utf-8"))
    return make_lists(stop, names)
