"""Which names share words: an index from each word of the keys to the keys that hold it, and the search for names alike.

A word of the wanted name also counts, for less, where the vocabulary has it with another ending ("ischemic", "ischemia") or with one letter
wrong. Names are ranked by the cosine of their words, each weighted by how rare it is (Salton and Buckley, 1988).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from kgraph.mesh.trie import Trie

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
_MOST_KEYS = 2500
_MOST_WORDS = 12
_COMPARED = 24
_ENDING, _SLIP = 1.0, 0.75
_SMALL = frozenset("a an and by due for from in of on or the to with".split())
_LEAST_STEM = 4


def words_of_keys(keys: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    """Return the numbers of the keys that hold each word, sorted; *keys* are (key, number)."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for key, number in keys:
        for word in set(key.split()):
            found[word].append(number)
    return {word: sorted(numbers) for word, numbers in found.items()}


class Words:
    """Searches the index.

    Args:
        words: the trie of words.
        numbers: the place of a word -> the numbers of the keys that hold it.
        key: the number of a key -> the key.
        total: how many keys there are.
    """

    def __init__(
        self, words: Trie, numbers: Callable[[int], NDArray[np.uint32]], key: Callable[[int], str], total: int
    ) -> None:
        self._words = words
        self._numbers = numbers
        self._key = key
        self._total = total
        self._weights: dict[str, float] = {}

    def alike(self, wanted: str, limit: int) -> list[tuple[int, float]]:
        """Return (number of a key, cosine) of the keys that share words with the key *wanted*, the nearest first.

        Of keys with the same words in another order the first by the alphabet stands for all.
        """
        import numpy as np

        parts = [part for part in dict.fromkeys(wanted.split()) if part not in _SMALL][:_MOST_WORDS]
        shares: list[dict[str, float]] = []
        held: list[NDArray[np.uint32]] = []
        values: list[float] = []
        for part in parts:
            forms = self._forms(part)
            weight = self._weight(part)
            shares.append({word: share * weight for word, share in forms.items()})
            for word, share in forms.items():
                numbers = self._numbers(self._words[word])
                if len(numbers) <= _MOST_KEYS:
                    held.append(numbers)
                    values.append(share * weight * self._weight(word))
        if not held:
            return []
        top, place = np.unique(np.concatenate(held), return_inverse=True)
        if len(top) > _COMPARED:
            reached = np.bincount(place, weights=np.repeat(values, [len(numbers) for numbers in held]))
            top = np.sort(top[np.argpartition(-reached, _COMPARED)[:_COMPARED]])
        length = math.sqrt(sum(self._weight(part) ** 2 for part in parts))
        scored: dict[tuple[str, ...], tuple[float, str, int]] = {}
        for number in top.tolist():
            key = self._key(number)
            bag = tuple(sorted(set(key.split()) - _SMALL))
            found = (-self._cosine(bag, shares, length), key, number)
            if bag not in scored or found < scored[bag]:
                scored[bag] = found
        return [(number, -cosine) for cosine, _, number in sorted(scored.values())[:limit]]

    def _cosine(self, bag: Sequence[str], shares: Sequence[dict[str, float]], length: float) -> float:
        weights = {word: self._weight(word) for word in bag}
        own = math.sqrt(sum(weight**2 for weight in weights.values()))
        common = sum(max((share.get(word, 0.0) * weights[word] for word in bag), default=0.0) for share in shares)
        return round(common / (own * length), 6) if own and length else 0.0

    def _weight(self, word: str) -> float:
        if word not in self._weights:
            number = self._words.get(word)
            held = 0 if number is None else len(self._numbers(number))
            self._weights[word] = math.log(1 + self._total / (1 + held))
        return self._weights[word]

    def _forms(self, word: str) -> dict[str, float]:
        """Return the words of the index that may stand for *word*, each with its share."""
        found = {word: 1.0} if word in self._words else {}
        if len(word) < _LEAST_STEM + 1 or not word.isalpha():
            return found
        stem = word[: max(_LEAST_STEM, len(word) - 3)]
        for other in self._words.iterkeys(stem):
            if abs(len(other) - len(word)) <= 4 and len(other) - len(stem) <= 5:
                found.setdefault(other, round(_ENDING * _common(word, other) / max(len(word), len(other)), 3))
        if word not in self._words and len(word) > 5:
            for other in slips(word):
                if other in self._words:
                    found.setdefault(other, _SLIP)
        return found


def _common(one: str, other: str) -> int:
    """Return how many letters two words begin with in common."""
    for at, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return at
    return min(len(one), len(other))


def slips(word: str) -> Iterator[str]:
    """Yield the words that one slip away from *word* are: a letter left out, doubled, wrong, or swapped with the next."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1 and tail[0] != tail[1]:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in _LETTERS:
            yield head + letter + tail
            if tail and letter != tail[0]:
                yield head + letter + tail[1:]
