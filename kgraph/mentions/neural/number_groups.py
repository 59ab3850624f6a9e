"""How the numbers of an abstract belong together: those of one result ("8 of 72 (11%)") and results that are compared ("11% versus 17%")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kgraph.mentions.neural.number_spans import GROUP, NumberSpan

AGAINST = re.compile(r"\b(?:versus|vs|v|compared|than|against|relative to)\b")
_AND = re.compile(r"\band\b|&")
_BUT = re.compile(r"\b(?:while|whereas|but)\b")
_OF = re.compile(r"\s(?:of|out of)(?: the| all)?\s|\s?/\s?|\s(?:\w+\s)?among\s")
_IN = re.compile(r"[)\]]*\s(?:in|among|of|out of)(?: the| all)?\s")
_OPEN = re.compile(r"[(\[]\s?(?:n\s?=\s?)?$")
_APART = re.compile(r"[,;.]|\b(?:and|or|vs|versus|than|compared)\b")
_PEOPLE = r"(?:patients|women|subjects|participants|events|deaths|cases|pts)"
_NEXT = re.compile(
    rf"\s{_PEOPLE},\s|\s?(?:%\s?)?[(\[]\s?(?:n\s?=\s?|sd\s?[=,]?\s?|\+/?-|±|range[:,]?\s?|iqr[:,]?\s?|\d+(?:\.\d+)?\s?%?[;,]\s?)?\s?|\s?(?:±|\+/-|\+/−|\+-|\+ -)\s?"
    rf"|(?:\s(?:of|out of)(?: the)?\s\d+|\s?/\s?\d+)?\s?(?:{_PEOPLE}\s)?[,;(\[\s]+(?:or\s)?|(?:\s?%)?\s?[(\[]?\s?(?:\d+\s?(?:of|/)\s?)?"
)
_FAR = 160


@dataclass(frozen=True, slots=True)
class Result:
    """Numbers of one arm that stand together, by their numbers; ``rank`` of ``size`` among the results that are compared; ``chain`` numbers the comparison.

    ``start``, ``end`` are where it stands; ``before`` and ``behind`` the ends of the text up to the neighbouring results of its stretch; ``stretch`` the ends of that.
    """

    members: tuple[int, ...]
    chain: int
    rank: int
    size: int
    start: int
    end: int
    before: int
    behind: int
    stretch: tuple[int, int]


def results_of(
    low: str, numbers: Sequence[NumberSpan], ends: Sequence[tuple[int, int]]
) -> tuple[list[Result], list[list[int]]]:
    """Return the results, in order, and the comparisons as lists of numbers of results.

    Args:
        low: the text in lower case.
        numbers: in order.
        ends: (start, end) of each stretch.
    """
    together: list[list[int]] = []
    for place, number in enumerate(numbers):
        before = numbers[place - 1] if place else None
        if (
            before is not None
            and before.stretch == number.stretch
            and number.kind not in {numbers[other].kind for other in together[-1]}
            and _one_result(low[before.end : number.start], before.kind, number.kind)
        ):
            together[-1].append(place)
        else:
            together.append([place])
    chains = _chains(low, numbers, together)
    results = []
    at = {result: (chain, rank) for chain, own in enumerate(chains) for rank, result in enumerate(own)}
    for place, own in enumerate(together):
        stretch = numbers[own[0]].stretch
        start, end = ends[stretch]
        left, right = start, end
        if place and numbers[together[place - 1][-1]].stretch == stretch:
            left = numbers[together[place - 1][-1]].end
        if place + 1 < len(together) and numbers[together[place + 1][0]].stretch == stretch:
            right = numbers[together[place + 1][0]].start
        chain, rank = at[place]
        results.append(
            Result(
                tuple(own), chain, rank, len(chains[chain]), numbers[own[0]].start, numbers[own[-1]].end, left, right, (start, end)
            )
        )  # fmt: skip
    return results, chains


def _one_result(gap: str, kind: str, other: str) -> bool:
    if len(gap) < _FAR and _OF.fullmatch(gap):
        return True
    if kind == other or len(gap) >= 70:
        return False
    if other == GROUP and _IN.fullmatch(gap):
        return True
    opened = gap.count("(") + gap.count("[") - gap.count(")") - gap.count("]")
    if opened == 1 and _OPEN.search(gap) and not _APART.search(gap):
        return True
    return len(gap) <= 30 and _NEXT.fullmatch(gap) is not None


def _chains(low: str, numbers: Sequence[NumberSpan], together: Sequence[Sequence[int]]) -> list[list[int]]:
    chains: list[list[int]] = []
    closed = False
    for place, own in enumerate(together):
        number = numbers[own[0]]
        if chains:
            before = numbers[together[place - 1][-1]]
            gap = low[before.end : number.start]
            alike = {numbers[i].kind for i in own} & {numbers[i].kind for i in together[chains[-1][-1]]}
            against = AGAINST.search(gap) is not None
            if before.stretch == number.stretch and alike and len(gap) <= _FAR and (against or not closed):
                chains[-1].append(place)
                closed = closed or against
                continue
        chains.append([place])
        closed = False
    return chains


def gap_kind(gap: str) -> int:
    """Return what stands between two results: 0 too much, 1 "versus", 2 "and", 3 a semicolon, 4 signs alone, 5 "whereas", 6 anything else."""
    if len(gap) > _FAR:
        return 0
    if AGAINST.search(gap):
        return 1
    if _AND.search(gap):
        return 2
    if ";" in gap:
        return 3
    if re.fullmatch(r"[\s()\[\]%,/:]*", gap):
        return 4
    return 5 if _BUT.search(gap) else 6
