"""What annotators linked names to: how many of their texts gave a name which concept.

A name's words are also compared without order and endings (:func:`bag`), so that "dysfunction of the kidney" profits from "kidney dysfunctions".
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from kgraph.names import key

# type -> name key -> CURIE -> number of texts
Counts = Mapping[str, Mapping[str, Mapping[str, int]]]
# joins the CURIEs of a name that means several things at once ("choreoathetosis")
JOINT = "|"
Uses = Iterable[tuple[str, str, str]]
_SMALL = frozenset("a an and by due for from in of on the to with".split())
_ENDINGS = ("ations", "ation", "ities", "ity", "ical", "ic", "ous", "al", "ia", "ions", "ion", "ing", "ed", "y", "e", "s")  # fmt: skip
_LEAST = 5
_ROOT = 5
_MOST_HOLDING, _MOST_ALIKE, _MOST_CONCEPTS = 400, 20, 12


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return a normalised word without its ending: "nephrotoxicity" and "nephrotoxic" give the same."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return stem(word[: len(word) - len(ending)])
    return word


@lru_cache(maxsize=65536)
def bag(name: str) -> str:
    """Return the stems of a key's words, sorted, without the small ones."""
    return " ".join(sorted({stem(word) for word in name.split() if word not in _SMALL}))


def _roots(words: str) -> frozenset[str]:
    """Return the first letters of a bag's stems: "tubulopathy" and "tubular" share theirs."""
    return frozenset(word[:_ROOT] for word in words.split())


class Experience:
    """The counts, by name and by the name's bag of words. Immutable, safe to share.

    Args:
        counts: how many texts gave a name which concept.
        names: CURIE -> a name for it, for concepts that no vocabulary names.
    """

    def __init__(self, counts: Counts, names: Mapping[str, str] | None = None) -> None:
        self._counts = counts
        self.names = dict(names or {})
        self._bags: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._uses: Counter[tuple[str, str]] = Counter()
        self._holding: dict[tuple[str, str], set[str]] = defaultdict(set)
        for kind, by_name in counts.items():
            for name, concepts in by_name.items():
                for concept, number in concepts.items():
                    self._bags[kind, bag(name)][concept] += number
                    self._uses[kind, concept] += number
        for kind, words in self._bags:
            for root in _roots(words):
                self._holding[kind, root].add(words)

    def named(self, kind: str, name: str, *, without: Uses = ()) -> dict[str, int]:
        """Return concept -> number of texts that gave the key *name* that concept.

        Args:
            kind: the type of the mention.
            name: a key as :func:`kgraph.names.key` makes it.
            without: (type, key, concept) of one text, as if it had not been read.
        """
        found = dict(self._counts.get(kind, {}).get(name, {}))
        return _less(found, (c for k, n, c in without if k == kind and n == name))

    def worded(self, kind: str, name: str, *, without: Uses = ()) -> dict[str, int]:
        """Return the same for all names with the bag of words of *name*."""
        wanted = bag(name)
        found = dict(self._bags.get((kind, wanted), {}))
        return _less(found, (c for k, n, c in without if k == kind and bag(n) == wanted))

    def alike(self, kind: str, name: str, *, without: Uses = ()) -> dict[str, float]:
        """Return concept -> cosine of its likest name with *name*, by the beginnings of their words, of at most 12 concepts."""
        wanted = bag(name)
        roots = _roots(wanted)
        near: defaultdict[str, float] = defaultdict(float)
        for root in roots:
            held = self._holding.get((kind, root), ())
            weight = self._weight(kind, root) ** 2
            for words in held if len(held) <= _MOST_HOLDING else ():
                near[words] += weight
        length = math.sqrt(sum(self._weight(kind, root) ** 2 for root in roots))
        scored = []
        for words in sorted(near, key=lambda words: (-near[words], words))[:_MOST_ALIKE]:
            own = _roots(words)
            norm = math.sqrt(sum(self._weight(kind, root) ** 2 for root in own)) * length
            scored.append((sum(self._weight(kind, root) ** 2 for root in own & roots) / norm, words))
        taken = [(bag(n), c) for k, n, c in without if k == kind]
        found: dict[str, float] = {}
        for cosine, words in sorted(scored, key=lambda item: (-item[0], item[1])):
            for concept, number in sorted(self._bags[kind, words].items()):
                if number > sum(own == (words, concept) for own in taken) and len(found) < _MOST_CONCEPTS:
                    found.setdefault(concept, round(cosine, 4))
        return found

    def _weight(self, kind: str, root: str) -> float:
        return math.log(1 + len(self._bags) / (1 + len(self._holding.get((kind, root), ()))))

    def uses(self, kind: str, concept: str, *, without: Uses = ()) -> int:
        """Return how often *concept* was given to any name."""
        return self._uses.get((kind, concept), 0) - sum(1 for k, _, c in without if k == kind and c == concept)


def _less(found: dict[str, int], taken: Iterable[str]) -> dict[str, int]:
    for concept in taken:
        if concept in found:
            found[concept] -= 1
    return {concept: number for concept, number in found.items() if number > 0}


def uses_of(text: str, mentions: Iterable[tuple[int, int, str, str]]) -> list[tuple[str, str, str]]:
    """Return (type, key, concept), each once, of one text's (start, end, type, concept), sorted."""
    found = {(kind, key(text[start:end]), concept) for start, end, kind, concept in mentions}
    return sorted(item for item in found if item[1])


def load_experience(path: Path) -> Experience:
    """Return what :func:`save_experience` wrote."""
    stored = json.loads(path.read_text(encoding="utf-8"))
    return Experience(stored["links"], stored["names"])


def save_experience(counts: Counts, names: Mapping[str, str], path: Path) -> None:
    """Write counts and names as JSON, sorted."""
    text = json.dumps({"links": counts, "names": names}, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")
