"""Which words a pattern cannot do without: strings of which one stands in every text that it matches, read from the pattern itself.

So a pattern need not be tried where none of them occurs, whatever is written into the pattern later.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from importlib import import_module
from typing import Any

_LETTERS = re.compile(r"[a-z]{2,}")
_REMEMBERED = 65536  # words
_FEWEST = 3  # letters; two stand in too many words
_EVERYWHERE = frozenset(
    "and the with for was were had has not that which this from are but who after patient patients".split()
)
Choice = frozenset[str]


def needed(pattern: re.Pattern[str]) -> Choice:
    """Return strings of two or more letters a to z, one of which stands in every text that *pattern* matches; none if that cannot be told."""
    try:
        parser: Any = import_module("re._parser")
    except ImportError:  # a part of Python that is not promised to stay
        return frozenset()
    if pattern.flags & re.IGNORECASE:
        return frozenset()
    return _of_row(list(parser.parse(pattern.pattern, pattern.flags & re.VERBOSE))) or frozenset()


def _of_row(parts: Sequence[tuple[Any, Any]]) -> Choice | None:
    """Return the best choice of strings that one of the *parts*, which all must match, holds for sure."""
    choices: list[Choice] = []
    letters = ""
    for kind, value in parts:
        name = str(kind)
        if name == "LITERAL":
            letters += chr(value)
            continue
        if name in {"AT", "ASSERT_NOT"}:
            continue  # takes no place
        choices.extend(_runs(letters))
        letters = ""
        inside = _of_part(name, value)
        if inside:
            choices.append(inside)
    choices.extend(_runs(letters))
    return min(choices, key=lambda choice: (sum(map(_common, choice)), sorted(choice)), default=None)


def _common(string: str) -> float:
    """Return about how often a string stands in a sentence."""
    return 1.0 if string in _EVERYWHERE else 5.0 ** -len(string)


def _of_part(name: str, value: Any) -> Choice | None:  # noqa: ANN401  # as the parser gives it
    if name == "SUBPATTERN":
        return None if value[1] & re.IGNORECASE else _of_row(list(value[-1]))
    if name == "ATOMIC_GROUP":
        return _of_row(list(value))
    if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        return _of_row(list(value[2])) if value[0] > 0 else None
    if name == "BRANCH":
        ways = [_of_row(list(way)) for way in value[1]]
        return frozenset[str]().union(*(way or () for way in ways)) if all(ways) else None
    return None


def _runs(letters: str) -> Iterable[Choice]:
    return (frozenset({run}) for run in _LETTERS.findall(letters))


class Finder:
    """Tells which of many strings stand in a text, by its words, each of which is searched once and remembered.

    Args:
        strings: any strings, each with what is to be returned for it.
    """

    def __init__(self, strings: Iterable[tuple[str, tuple[int, ...]]]) -> None:
        self._begins: dict[str, list[tuple[str, str, tuple[int, ...]]]] = {}
        self._others: list[tuple[str, tuple[int, ...]]] = []
        self._known: dict[str, tuple[tuple[str, tuple[int, ...]], ...]] = {}
        for string, numbers in strings:
            run = max(_LETTERS.findall(string), key=len, default="")
            if len(run) >= _FEWEST:
                # a string of letters alone stands where its letters do; of another one, they are looked for first
                self._begins.setdefault(run[:_FEWEST], []).append((run, "" if run == string else string, numbers))
            else:
                self._others.append((string, numbers))

    def found(self, text: str) -> set[int]:
        """Return the numbers of all strings that stand in *text*."""
        numbers: set[int] = set()
        known = self._known
        for word in set(_LETTERS.findall(text)):
            hits = known.get(word)
            if hits is None:
                hits = self._within(word)
                if len(known) >= _REMEMBERED:
                    known.clear()
                known[word] = hits
            for string, mine in hits:
                if not string or string in text:
                    numbers.update(mine)
        for string, mine in self._others:
            if string in text:
                numbers.update(mine)
        return numbers

    def _within(self, word: str) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """Return (string to look for in the whole text, or ""; numbers) for all strings whose letters stand in *word*."""
        hits = []
        for at in range(len(word) - _FEWEST + 1):
            for run, string, numbers in self._begins.get(word[at : at + _FEWEST], ()):
                if word.startswith(run, at):
                    hits.append((string, numbers))
        return tuple(dict.fromkeys(hits))


class Guard:
    """Patterns of which each is tried only on texts that hold a string that it cannot do without.

    Args:
        patterns: what will be asked for; any other is tried on every text.
    """

    def __init__(self, *patterns: re.Pattern[str]) -> None:
        self._patterns = patterns
        self._latest: tuple[str, set[int]] = ("", set())

    @cached_property
    def _index(self) -> tuple[dict[int, int], Finder]:
        numbers: dict[int, int] = {}
        strings: list[tuple[str, tuple[int, ...]]] = []
        for number, pattern in enumerate(self._patterns):
            own = needed(pattern)
            if own:
                numbers[id(pattern)] = number
                strings += [(string, (number,)) for string in sorted(own)]
        return numbers, Finder(strings)

    def finditer(self, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
        """Yield what ``pattern.finditer(text)`` does."""
        numbers, strings = self._index
        latest = self._latest
        if latest[0] != text:
            latest = self._latest = (text, strings.found(text))
        if numbers.get(id(pattern), -1) in latest[1] or id(pattern) not in numbers:
            return pattern.finditer(text)
        return iter(())
