"""What a decider of arms is told of each number of an abstract.

``signed`` features speak for the new treatment (positive) or the control (negative): with the arms exchanged, each would change its sign. ``plain`` features say
how sure it is that this is a number of an arm at all.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from kgraph.mentions.neural.arm_names import EVIDENCE, ArmNames, naming
from kgraph.mentions.neural.number_groups import AGAINST, Result, gap_kind, results_of
from kgraph.mentions.neural.number_naming import (
    BEFORE,
    BEHIND,
    BRACKET,
    LIST_BEFORE,
    LIST_BEHIND,
    NONE,
    Mention,
    Named,
    mentions,
    named_arms,
)  # fmt: skip
from kgraph.mentions.neural.number_spans import GROUP, KINDS, NumberSpan

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TOPIC = re.compile(r"(?:[^,]{0,40}\s)?(?:in|among|of|for|with)\s[^,:;]{3,60}(?=[,:])")
_SIZE = re.compile(r"[^\d]{0,12}?(?:/\s?|(?:of|out of)(?: the)?\s)(\d+)")
_SOURCES = ((BEHIND, BRACKET), (BEFORE,), (LIST_BEFORE, LIST_BEHIND))
_BEFORE_SIGNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"n\s?=\s?$", r"\bp\s?[=<>]\s?$", r"[(\[]\s?$", r"(?:±|\+/-)\s?$", r"\d\s?(?:-|–|to)\s?$", r"(?:ci|interval)[^.]{0,12}$", r"/\s?$",
        r"\b(?:of|by)\s$", r"(?:total|overall|all)\b[^.]{0,25}$", r"(?:median|mean)\b[^.]{0,25}$", r"\b(?:hr|or|rr|ratio)\b[^.]{0,15}$",
    )
)  # fmt: skip
_BEHIND_SIGNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\s?%", r"\s?(?:ci|confidence)", r"\s?(?:-|–|to)\s?\d", r"\s(?:of|out of)\b", r"\s?/", r"\s(?:[a-z-]+\s){0,2}(?:patients|women)",
        r"\s?(?:±|\+/-)", r"\s(?:months?|years?|weeks?|days?|mg)\b", r"\s?[)\]]", r"\s?(?:vs|versus|v)\b", r"\s(?:reduction|increase|decrease|risk|lower|higher)",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """``signed`` and ``plain`` features, a row for each number; ``result`` says of which result each is."""

    signed: NDArray[np.float64]
    plain: NDArray[np.float64]
    result: list[int]


def evidence(low: str, numbers: Sequence[NumberSpan], ends: Sequence[tuple[int, int]], names: ArmNames) -> Told:
    """Return what is told of each of *numbers*.

    Args:
        low: the text in lower case.
        numbers: in order; not empty.
        ends: (start, end) of each stretch.
        names: what is known of the words.
    """
    import numpy as np

    results, chains = results_of(low, numbers, ends)
    seen = _Seen(low, numbers, results, chains, names)
    signed = [seen.signed(place) for place in range(len(results))]
    plain = [seen.plain(place) for place in range(len(results))]
    result = [place for place, one in enumerate(results) for _ in one.members]
    told = [[*plain[place], *seen.single(number)] for place, number in zip(result, numbers, strict=True)]
    return Told(np.array([signed[place] for place in result]), np.array(told), result)


class _Seen:
    """An abstract's results with all that is known of them."""

    def __init__(  # one caller
        self, low: str, numbers: Sequence[NumberSpan], results: Sequence[Result], chains: Sequence[Sequence[int]], names: ArmNames
    ) -> None:  # fmt: skip
        self._low, self._numbers, self._results, self._chains, self._names = low, numbers, results, chains, names
        self._named = named_arms(low, results, chains, names)
        self._leans = [sum(numbers[i].lean for i in one.members) / len(one.members) for one in results]
        self._carried = self._carry()
        self._by_words = [self._order(chain) for chain in chains]
        self._sizes = self._group_sizes()
        self._mentions: dict[tuple[int, int], list[Mention]] = {}

    def _carry(self) -> list[float]:
        """Return, for results without words of their own, the leaning of the words before the last one of the stretch that had some."""
        carried = [0.0] * len(self._results)
        running, stretch = 0.0, (-1, -1)
        for place, one in enumerate(self._results):
            if one.stretch != stretch:
                running, stretch = 0.0, one.stretch
            source = self._named[place].source
            if source == NONE:
                carried[place] = -running / 2 if AGAINST.search(self._low[one.before : one.start]) else running
            elif source == BEFORE:
                running = self._named[place].words.lean
            elif source in {BEHIND, BRACKET}:
                running /= 2
            if one.behind < one.stretch[1] and ";" in self._low[one.end : one.behind]:
                running *= 0.3
        return carried

    def _order(self, chain: Sequence[int]) -> float | None:
        """Return whether a comparison has the new treatment first (positive), by words; ``None`` if they do not say."""
        if len(chain) != 2:
            return None
        signs = [
            self._named[place].words.lean * (1 if rank == 0 else -1)
            for rank, place in enumerate(chain)
            if self._named[place].source != NONE
        ]
        return sum(signs) / len(signs) if signs else None

    def _group_sizes(self) -> tuple[float | None, float | None]:
        """Return the sizes of the two arms, as far as the head is sure."""
        groups = [one for one in self._numbers if one.kind == GROUP and one.value and one.value > 4]
        if not groups:
            return None, None
        new, old = max(groups, key=lambda one: one.lean), min(groups, key=lambda one: one.lean)
        return (new.value if new.lean > 0 else None), (old.value if old.lean < 0 else None)

    def _names_in(self, start: int, end: int) -> list[Mention]:
        key = (start, end)
        if key not in self._mentions:
            self._mentions[key] = mentions(self._low, start, end, self._names, 0.25)
        return self._mentions[key]

    def signed(self, place: int) -> list[float]:
        """Return the signed features of a result."""
        one, own = self._results[place], self._named[place]
        chain = self._chains[one.chain]
        pair = one.size == 2
        partner = next((n for n in chain if n != place), place)
        other = self._named[partner] if pair else None
        zero = [0.0] * EVIDENCE
        row: list[float] = []
        for sources in _SOURCES:
            inside = own.source in sources
            lean = own.words.lean if inside else 0.0
            row += [lean, max(-1.0, min(1.0, 3 * lean)), *(own.words.evidence if inside else zero)]
        against = -other.words.lean if other else 0.0
        alike = other is not None and other.source == own.source != NONE
        row += [own.words.lean + against if alike else 0.0, against if own.source == NONE else 0.0, against]
        for sources in _SOURCES[:2]:
            row += [-value for value in other.words.evidence] if other and other.source in sources else zero
        row.append(float(own.words.joined - other.words.joined) if other and alike else 0.0)
        row += self._lists(one, own, chain)
        lean = self._leans[place]
        row += [lean, max(-2.0, min(2.0, lean)), -self._leans[partner] if pair else 0.0]
        turn = (1.0 if one.rank == 0 else -1.0) if pair else 0.0
        sentence = self._low[slice(*one.stretch)]
        inside_chain = self._low[self._results[chain[0]].start : self._results[chain[-1]].end]
        row += [turn, turn * ("respectively" in sentence), turn * (AGAINST.search(inside_chain) is not None)]
        row += self._habit(one, own, turn)
        carried = self._carried[place]
        row += [carried, carried if one.size == 1 else 0.0, max(-1.0, min(1.0, 3 * carried))]
        match = _TOPIC.match(self._low, one.stretch[0], one.start)
        topic = naming(self._low, one.stretch[0], match.end(), self._names).lean if match else 0.0
        row += [topic if own.source == NONE else 0.0, topic]
        row += self._by_size(one)
        return row

    def _lists(self, one: Result, own: Named, chain: Sequence[int]) -> list[float]:
        """Return the leaning of the name at the result's rank, in the names before and behind its comparison."""
        first, last = self._results[chain[0]], self._results[chain[-1]]
        before = self._names_in(one.stretch[0], first.start)
        behind = self._names_in(last.end, last.behind)
        silent = not any(self._names_in(self._results[a].end, self._results[b].start) for a, b in pairwise(chain))
        many = one.size > 1
        ahead = before[one.rank - one.size][2] if many and len(before) >= one.size else 0.0
        after = behind[one.rank][2] if many and len(behind) >= one.size else 0.0
        turn = 1.0 if one.rank == 0 else -1.0 if one.size == 2 else 0.0
        return [
            ahead, after, ahead if silent and own.source in {NONE, BEFORE} else 0.0,
            after if silent and own.source in {NONE, BEHIND} else 0.0, before[-1][2] if not many and before else 0.0,
            behind[0][2] if not many and behind else 0.0, (before[0][2] if before else 0.0) * turn,
        ]  # fmt: skip

    def _habit(self, one: Result, own: Named, turn: float) -> list[float]:
        """Return which arm comes first in the abstract's other comparisons."""
        if not turn:
            return [0.0] * 5
        others = [
            (abs(n - one.chain), order)
            for n, order in enumerate(self._by_words)
            if n != one.chain and order is not None
        ]
        earlier = [order for order in self._by_words[: one.chain] if order is not None]
        heads = [
            self._leans[chain[0]] - self._leans[chain[1]]
            for n, chain in enumerate(self._chains)
            if n != one.chain and len(chain) == 2
        ]
        last = turn * earlier[-1] if earlier else 0.0
        return [
            turn * sum(order for _, order in others) / len(others) if others else 0.0,
            turn * min(others)[1] if others else 0.0, last if own.source == NONE else 0.0, last if own.source != NONE else 0.0,
            turn * max(-4.0, min(4.0, sum(heads) / len(heads))) if heads else 0.0,
        ]  # fmt: skip

    def _by_size(self, one: Result) -> list[float]:
        """Return which arm's size the result's denominator is, printed or computed from count and percent."""
        new, old = self._sizes
        members = [self._numbers[i] for i in one.members]
        if any(number.kind == GROUP for number in members) and len(members) == 1:
            return [0.0, 0.0]
        size, slack = next((number.value for number in members if number.kind == GROUP), None), 0.5
        if size is None:
            match = _SIZE.match(self._low, one.end, min(one.end + 25, len(self._low)))
            size = float(match[1]) if match else None
        if size is None:
            count = next((number.value for number in members if number.kind == "bin-abs"), None)
            percent = next((number for number in members if number.kind == "bin-percent"), None)
            if count and percent is not None and percent.value:
                size = 100 * count / percent.value
                printed = re.search(r"[.\u00b7](\d+)", self._low[percent.start : percent.end])
                slack += size * 0.5 * 10.0 ** -(len(printed[1]) if printed else 0) / percent.value
        if not size or new is None or old is None or new == old:
            return [0.0, 0.0]
        far_new, far_old = abs(size - new), abs(size - old)
        return [math.log(far_old + 1) - math.log(far_new + 1), float(far_new <= slack) - float(far_old <= slack)]

    def plain(self, place: int) -> list[float]:
        """Return the plain features of a result."""
        one, own = self._results[place], self._named[place]
        chances = [sum(self._numbers[i].chance for i in r.members) / len(r.members) for r in self._results]
        chain = [chances[n] for n in self._chains[one.chain]]
        beside = [chances[n] for n, r in enumerate(self._results) if r.stretch == one.stretch]
        gap = gap_kind(self._low[one.before : one.start]) if one.before > one.stretch[0] else 0
        return [
            chances[place], sum(chain) / len(chain), sum(beside) / len(beside), sum(chances) / len(chances), float(len(one.members)),
            float(one.size), float(one.rank), float(gap), float(own.source), abs(own.words.lean), abs(self._leans[place]),
            abs(self._carried[place]), one.stretch[0] / max(1, len(self._low)), float(len(self._results)), float(len(beside)),
            sum(number.kind == GROUP for number in self._numbers) / len(self._numbers), abs(self._by_size(one)[1]),
            float(AGAINST.search(self._low[slice(*one.stretch)]) is not None), float("respectively" in self._low[slice(*one.stretch)]),
        ]  # fmt: skip

    def single(self, number: NumberSpan) -> list[float]:
        """Return what is told of one number alone."""
        chance = min(max(number.chance, 1e-4), 1 - 1e-4)
        before = self._low[max(0, number.start - 40) : number.start]
        behind = self._low[number.end : number.end + 30]
        return [
            chance, math.log(chance / (1 - chance)), number.total, abs(number.lean), *(float(number.kind == kind) for kind in KINDS),
            math.log1p(abs(number.value)) if number.value is not None else -1.0,
            *(float(sign.search(before) is not None) for sign in _BEFORE_SIGNS), *(float(sign.match(behind) is not None) for sign in _BEHIND_SIGNS),
        ]  # fmt: skip
