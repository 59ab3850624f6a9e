"""Which words of an abstract name the new treatment and which the control: a leaning for each word.

It comes from what a head for spans thinks of the word and from where the text names it: a number from -1 (control) to 1 (new treatment). Words that are used of
both have one near 0.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.mentions.neural.arm_features import COMMON, RANDOM, WORD
from kgraph.mentions.neural.number_features import CONTROL, arms_of_title

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

EVIDENCE = 7
_NEW = frozenset("intervention experimental investigational".split())
_OLD = CONTROL | {"untreated", "reference"}
_WITHOUT = frozenset({"no", "without"})
_GROUP_NAMES = {
    "study": 0.7, "treatment": 0.7, "therapy": 0.5, "treated": 0.6, "active": 0.6, "combination": 0.4, "combined": 0.4,
}  # fmt: skip
_EMPTY = frozenset(
    "the of in and or to with for on by a an at as from versus vs than compared was were is are be been who that this those these either arm arms "
    "group groups patients women treatment therapy trial study randomized randomised breast cancer rate rates after before during respectively "
    "received receiving receive we mg day days week weeks month months years year p ci hr n not had have".split()
)
_NAME = re.compile(r"[^\W_]+")
_BRACKET = re.compile(r"\(([^()]{1,24})\)")
_NEARER = re.compile(r"[.;()]|\b(?:or|versus|vs|than|to receive|to either)\b")
_LETTER = re.compile(
    r"\b(?:arm|group|regimen|cohort)\s(a|b|1|2|i|ii)\b[\s:(,=]+(?!and\b|or\b|versus\b|vs\b)([^.;)]{3,70})"
)
_TOLD = re.compile(r"(?:received|were|was|patients|underwent|treated|n ?=)")
_OTHER_ARM, _PART = (
    re.compile(r"\b(?:arm|group|regimen|versus|vs)\b|[)]"),
    re.compile(r"\b(?:arm|group|regimen|versus|vs|and|or)\b|\d|[,)]"),
)
_LETTERED = re.compile(r"\((?:arm|group|regimen|cohort)\s(a|b|1|2|i|ii)\b")
_BEFORE_GROUP, _BEHIND_GROUP = re.compile(r"(?:arms?|groups?|cohort)\s$"), re.compile(r"\s(?:arm|group)")
_PAIRS = (("a", "b"), ("1", "2"), ("i", "ii"))
_JOINED = re.compile(r"\b(?:plus|addition|added|combin)|\+|\bwith\b.*\band\b")


@dataclass(frozen=True, slots=True)
class ArmNames:
    """What is known of an abstract's words.

    ``lean`` is the leaning of each word, ``letters`` of each letter or number of an arm ("group A"), ``short`` of short forms (several words joined by
    spaces), ``told`` what the leaning comes from: the head, the title, what patients were randomised to. ``both`` are words of both arms.
    """

    lean: Mapping[str, float]
    letters: Mapping[str, float]
    short: Mapping[str, float]
    told: Mapping[str, tuple[float, float, float]]
    both: frozenset[str]


@dataclass(frozen=True, slots=True)
class Naming:
    """What a few words say of the arm: ``lean`` (-1 to 1), whether they name an arm at all, whether they join drugs ("plus"), and each evidence."""

    lean: float
    named: bool
    joined: bool
    evidence: tuple[float, ...]


SILENT = Naming(0.0, named=False, joined=False, evidence=(0.0,) * EVIDENCE)


def arm_names(low: str, pieces: Sequence[tuple[int, int]], title: int, arms: NDArray[np.float32]) -> ArmNames:
    """Return what is known of the words of an abstract.

    Args:
        low: its text in lower case.
        pieces: (start, end) of its pieces.
        title: where its first stretch ends.
        arms: for each piece, the probability that it is inside a name of the new treatment, and of the control.
    """
    new: dict[str, float] = defaultdict(float)
    old: dict[str, float] = defaultdict(float)
    peak: dict[str, float] = defaultdict(float)
    words = [low[start:end] for start, end in pieces]
    named = (arms.sum(axis=1) > 0.02).nonzero()[0]
    for place, (first_arm, other_arm) in zip(named.tolist(), arms[named].tolist(), strict=True):
        word = words[place]
        if word not in _EMPTY and word.isalnum():
            new[word] += first_arm
            old[word] += other_arm
            peak[word] = max(peak[word], first_arm + other_arm)
    before, behind = arms_of_title(low[:title])
    match = RANDOM.search(low)
    first, other = (set(WORD.findall(match[name])) - COMMON if match else set() for name in ("first", "other"))
    lean: dict[str, float] = {}
    told: dict[str, tuple[float, float, float]] = {}
    both = set()
    for word in sorted({*new, *before, *behind, *first, *other} - _EMPTY):
        if len(word) < 2 and not word.isdigit():
            continue
        mass = new.get(word, 0.0) + old.get(word, 0.0)
        sure = min(1.0, peak[word] / 0.5) if mass > 0.1 else 0.0  # names are marked at few of their places
        by_head = sure * (new.get(word, 0.0) - old.get(word, 0.0)) / (mass + 0.3)
        by_title = sure * ((word in before) - (word in behind))
        by_order = (word in first and word not in other) - (word in other and word not in first)
        value = by_head + by_title * (0.35 if behind else 0.1) + by_order * (0.3 if sure else 0.1)
        if abs(value) > 0.04:
            lean[word] = _cut(value)
        told[word] = by_head, by_title * (1.0 if behind else 0.3), by_order * (1.0 if sure else 0.4)
        if mass > 0.5 and abs(value) < 0.35 and sure > 0.3:
            both.add(word)
    for word in _OLD:
        lean[word] = max(-1.0, min(lean.get(word, 0.0) - 0.6, 0.3))
    for word in _NEW:
        lean[word] = min(1.0, lean.get(word, 0.0) + 0.5)
    short = _short_forms(low, lean) | _beginnings(words, lean, told)
    return ArmNames(lean, _letters(low, {**lean, **short}), short, told, frozenset(both))


def _cut(value: float) -> float:
    return max(-1.0, min(1.0, value))


def _mean_lean(words: str, lean: Mapping[str, float], floor: float) -> list[float]:
    found = [lean[word] for word in _NAME.findall(words) if abs(lean.get(word, 0.0)) > floor]
    return [sum(found) / len(found)] if found else []


def _short_forms(low: str, lean: Mapping[str, float]) -> dict[str, float]:
    """Return the leaning of what stands in brackets behind words that lean."""
    found: dict[str, list[float]] = defaultdict(list)
    known = _OLD | _NEW
    for match in _BRACKET.finditer(low):
        inside = _NAME.findall(match[1])
        if (
            inside
            and len(inside) <= 3
            and known.isdisjoint(inside)
            and not any(word.isdigit() and len(word) > 1 for word in inside)
        ):
            before = _NEARER.split(low[max(0, match.start() - 80) : match.start()])[-1]
            found[" ".join(inside)].extend(_mean_lean(before, lean, 0.15))
    return {name: sum(values) / len(values) for name, values in found.items() if values}


def _beginnings(
    words: Sequence[str], lean: Mapping[str, float], told: Mapping[str, tuple[float, float, float]]
) -> dict[str, float]:
    """Return the leaning of words of three to five letters that are the beginning of one name alone ("tam", "cape")."""
    names = [word for word in told if len(word) > 6 and word.isalpha() and abs(told[word][0]) > 0.15 and word in lean]
    begun = [(word[:length], lean[word]) for word in names for length in (3, 4, 5)]
    counts = Counter(beginning for beginning, _ in begun)
    free = set(words) - lean.keys() - _EMPTY
    return {beginning: value for beginning, value in begun if counts[beginning] == 1 and beginning in free}


def _letters(low: str, lean: Mapping[str, float]) -> dict[str, float]:
    """Return the leaning of "A" and "B", "1" and "2" of arms and groups, by what the text says of them; without words the first is the new treatment."""
    found: dict[str, list[float]] = defaultdict(list)
    for match in _LETTER.finditer(low):
        found[match[1]].extend(
            _mean_lean((_OTHER_ARM if _TOLD.match(match[2]) else _PART).split(match[2])[0], lean, 0.12)
        )
    for match in _LETTERED.finditer(low):
        before = _NEARER.split(low[max(0, match.start() - 80) : match.start()])[-1]
        found[match[1]].extend(_mean_lean(before, lean, 0.12))
    mean = {name: sum(values) / len(values) for name, values in found.items() if values}
    letters = {}
    for first, other in _PAIRS:
        apart = 0.0
        if first in mean or other in mean:
            apart = (mean.get(first, -0.7 * mean.get(other, 0.0)) - mean.get(other, -0.7 * mean.get(first, 0.0))) / 2
        letters[first] = _cut(2 * apart) if abs(apart) > 0.08 else 0.17
        letters[other] = -letters[first]
    return letters


def leanings(low: str, start: int, end: int, names: ArmNames) -> list[tuple[int, int, float]]:
    """Return (start, end, leaning) of each word of ``low[start:end]`` of which something is known, in order."""
    found = []
    for match in _NAME.finditer(low, start, end):
        word = match.group()
        if word in names.short and _stands_alone(low, match.start(), match.end(), word, end - start):
            found.append((match.start(), match.end(), names.short[word]))
        elif word in names.letters and _BEFORE_GROUP.search(low, max(start, match.start() - 8), match.start()):
            found.append((match.start(), match.end(), names.letters[word]))
        elif word in _WITHOUT:
            following = _NAME.search(low, match.end(), end)
            if following is not None and (
                following.group() in names.both or abs(names.told.get(following.group(), (0.0,))[0]) > 0.1
            ):
                # "no tamoxifen": more than the name that it takes back
                found.append((match.start(), match.end(), -0.6 - 2 * max(0.0, names.lean.get(following.group(), 0.0))))
        elif word in _GROUP_NAMES and _BEHIND_GROUP.match(low, match.end()):
            found.append((match.start(), match.end(), _GROUP_NAMES[word]))
        elif word in names.lean and word not in _EMPTY:
            found.append((match.start(), match.end(), names.lean[word]))
    return found


def _stands_alone(low: str, start: int, end: int, word: str, width: int) -> bool:
    """Tell whether a short form can be told from a letter of the text."""
    return (
        len(word) > 1
        or width < 6
        or _BEFORE_GROUP.search(low, max(0, start - 8), start) is not None
        or _BEHIND_GROUP.match(low, end) is not None
    )


def naming(low: str, start: int, end: int, names: ArmNames) -> Naming:
    """Return what ``low[start:end]`` says of the arm."""
    import math

    if end <= start:
        return SILENT
    found = [value for _, _, value in leanings(low, start, end, names) if abs(value) > 0.12]
    words = _NAME.findall(low, start, end)
    sums = [0.0] * EVIDENCE
    for word in words:
        for number, value in enumerate(names.told.get(word, ())):
            sums[number] += value
        sums[3] -= word in _OLD
        sums[4] += word in _NEW
    text = low[start:end]
    for match in _NAME.finditer(text):
        word = match.group()
        if word in names.short and _stands_alone(text, match.start(), match.end(), word, len(text)):
            sums[5] += names.short[word]
        if word in names.letters and _BEFORE_GROUP.search(text, max(0, match.start() - 8), match.start()):
            sums[6] += 2 * names.letters[word]
    joined = " ".join(words)
    for name, value in names.short.items():
        if " " in name and name in joined:
            found.append(2 * value)
            sums[5] += 2 * value
    shared = not names.both.isdisjoint(words)
    return Naming(
        math.tanh(sum(found)), named=bool(found) or shared, joined=_JOINED.search(text) is not None,
        evidence=tuple(math.tanh(value) for value in sums),
    )  # fmt: skip
