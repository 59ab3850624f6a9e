"""Finds the names that someone may have meant: other word orders, misspellings, names that begin alike.

The distance is Damerau-Levenshtein in its restricted form (optimal string alignment): insert, delete, replace a character, or swap
two neighbours.
"""

from __future__ import annotations

from itertools import permutations

from kgraph.mesh.trie import Trie

_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789 "
_MOST_COMPARED = 40_000


def near_keys(keys: Trie, wanted: str) -> list[int]:
    """Return the numbers of the keys near *wanted*, nearest first, then by the alphabet.

    Args:
        keys: the trie of keys.
        wanted: a key as :func:`kgraph.names.key` makes it.
    """
    if not wanted.strip():
        return []
    allowed = 1 + len(wanted) // 6
    stem = wanted.rstrip()
    found: dict[str, float] = {}
    for order in _orders(wanted):
        if order in keys:
            found[order] = 0.5 if order != wanted else 0.0
    for guess in _first_letters_mended(wanted):
        for other in keys.iterkeys(guess):
            if len(found) > _MOST_COMPARED:
                break
            if other in found:
                continue
            if len(other) - len(wanted) > allowed:
                # a longer name that begins nearly like it; behind the near names of its own length
                found[other] = 1.5 + distance(stem, other[: len(stem)], allowed - 1) + other.count(" ") / 10
            else:
                found[other] = distance(wanted, other, allowed)
    ranked = sorted((far, other) for other, far in found.items() if far < allowed + 1)
    return [keys[other] for _, other in ranked]


def _orders(wanted: str) -> list[str]:
    parts = wanted.split()
    if not 1 < len(parts) <= 5:
        return [wanted]
    return ["".join(f"{part} " for part in order) for order in permutations(parts)]


def _first_letters_mended(wanted: str) -> list[str]:
    """The beginnings to search under: the own first three characters, and those with one mistake among the first two."""
    head = wanted[:3]
    first, second, rest = wanted[0], wanted[1:2], wanted[2:4]
    guesses = {head, second + first + rest[:1], second + rest}
    guesses |= {first + letter + rest[:1] for letter in _LETTERS}
    guesses |= {letter + second + rest for letter in _LETTERS}
    guesses |= {letter + first + second for letter in _LETTERS}
    guesses.add(first + rest)
    guesses |= {first + letter + second for letter in _LETTERS}
    guesses |= {first + second + letter + wanted[3:4] for letter in _LETTERS}
    return sorted(guess for guess in guesses if len(guess) >= min(3, len(wanted)))


def distance(one: str, other: str, most: int) -> int:
    """Return how many edits lead from *one* to *other*; ``most + 1`` as soon as it is clear that more than *most* are needed."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, opposite in enumerate(other, 1):
            cost = min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (letter != opposite))
            if before and j > 1 and letter == other[j - 2] and one[i - 2] == opposite:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return last[-1] if last[-1] <= most else most + 1
