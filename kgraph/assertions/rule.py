"""A rule is a pattern over frames with a drug, a disease and a trigger; :func:`find` runs a table of rules over a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from kgraph.assertions.frame import Group
from kgraph.assertions.literals import Finder, needed
from kgraph.assertions.rule_scores import SCORES
from kgraph.assertions.sentence_view import SentenceView

Relation = Literal["harm", "treatment", "prevention", "contraindication", "aggravation"]

# what may stand in patterns, written {name}; a capital is always a group, so [^A-Z] never passes another drug or disease
_MACROS: dict[str, str] = {
    "C": r"(?P<c>C\d+)(?!\d)",
    "C2": r"(?P<c2>C\d+)(?!\d)",  # where a pattern has two places for the drug
    "D": r"(?P<d>D\d+)(?!\d)",
    "P": r"(?P<c>p\d+)(?!\d)",
    # a disease that another drug brought about: "C1-induced D"
    "DI": r"(?:[Cxp]\d+(?!\d)(?:[- ][a-z]+){0,2}?[- ](?:induced|associated|related|evoked|mediated|dependent|caused|provoked)\s(?:[a-z-]+\s){0,3}?)?(?P<d>D\d+)(?!\d)",
    "S": r"(?P<c>C\d+)(?!\d)(?:[^A-Z;]{0,70}?)",
    "g": r"[^A-Z;]{0,45}?",
    "G": r"[^A-Z;]{0,90}?",
    "pts": r"(?:patients?|subjects?|women|woman|men|man|children|child|adults?|individuals?|cases?|volunteers?|people|persons?|infants?|neonates?|participants?|boys?|girls?|rats?|mice|animals?|dogs?|rabbits?|recipients?|users?|those|mothers?|adolescents?|survivors?|outpatients?|inpatients?)",
}


# the same subject, taken up again past a first disease: "C relieved D1 and caused D2", "C ..., but it ..."
_RESUMED = r"(?P<c>C\d+)(?!\d)[^C;]{1,120}?D\d+[^C;]{0,60}?(?:;\s(?:(?:however|on the other hand|by contrast|in contrast|conversely|unfortunately|at the same time),\s)?(?:it|they)|\b(?:and|but|yet|it|they|which|while|without|also|or))\s(?:[^A-Z;]{0,30}?)"


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to say that a drug and a disease belong together.

    ``patterns`` have the groups ``c``, ``d`` and, optionally, ``t`` for the trigger; ``needs`` are strings of which one must occur, to skip the
    pattern cheaply. ``presupposed`` marks noun phrases that take the fact for granted ("C-induced D"): a "may" or a "to study" elsewhere
    in the sentence does not touch them. ``score`` is the share of its findings that were right in the training corpora.
    """

    name: str
    relation: Relation
    patterns: tuple[re.Pattern[str], ...]
    score: float
    needs: tuple[str, ...] = ()
    effect: str = ""
    presupposed: bool = False
    denies: bool = False


def rule(
    name: str,
    relation: Relation,
    pattern: str,
    score: float,
    *,
    needs: Sequence[str] = (),
    effect: str = "",
    presupposed: bool = False,
    denies: bool = False,
) -> Rule:
    """Return a rule; *score* is an estimate that a measured one replaces, and *pattern* may use the macros ``{C} {D} {DI} {P} {S} {g} {G} {pts}`` of this module."""
    forms = [pattern, pattern.replace("{S}", _RESUMED)] if "{S}" in pattern else [pattern]
    expanded = [re.sub(r"\{([A-Za-z]+\d?)\}", lambda m: _MACROS.get(m[1], m[0]), form) for form in forms]
    return Rule(
        name,
        relation,
        tuple(re.compile(form) for form in expanded),
        SCORES.get(name, score),
        tuple(needs),
        effect,
        presupposed,
        denies,
    )


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that held: the groups it joins, and the frame offsets of the whole match and of its trigger."""

    rule: Rule
    view: SentenceView
    drugs: Group
    diseases: Group
    start: int
    end: int
    trigger: tuple[int, int]
    drug_at: tuple[int, int]
    disease_at: tuple[int, int]


class RuleTable:
    """Rules in order, each of which is tried only where a string occurs that it needs, or that its patterns cannot do without.

    Args:
        rules: the rules.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)

    @cached_property
    def _index(self) -> tuple[frozenset[int], Finder]:
        free: set[int] = set()
        by_string: dict[str, list[int]] = {}
        for place, one in enumerate(self.rules):
            strings = one.needs or _needed(one.patterns)
            for string in strings:
                by_string.setdefault(string, []).append(place)
            if not strings:
                free.add(place)
        return frozenset(free), Finder((string, tuple(places)) for string, places in by_string.items())

    def able(self, text: str) -> list[Rule]:
        """Return the rules that may hold in *text*, in order."""
        free, strings = self._index
        return [self.rules[place] for place in sorted(free | strings.found(text))]


def _needed(patterns: Sequence[re.Pattern[str]]) -> frozenset[str]:
    """Return strings of which one stands in every text that one of *patterns* matches; none if that cannot be told."""
    each = [needed(pattern) for pattern in patterns]
    return frozenset[str]().union(*each) if all(each) else frozenset()


def find(table: RuleTable, view: SentenceView) -> Iterator[Finding]:
    """Yield what the rules of *table* find in *view*, also where matches of one rule overlap."""
    frame = view.frame
    text = frame.text
    for one in table.able(text):
        for pattern in one.patterns:
            at = 0
            while (match := pattern.search(text, at)) is not None:
                at = match.start() + 1
                drug = "c2" if "c2" in pattern.groupindex and match["c"] is None else "c"
                trigger = match.span("t") if "t" in pattern.groupindex and match["t"] else _between(match, drug)
                yield Finding(
                    rule=one,
                    view=view,
                    drugs=frame.groups[match[drug]],
                    diseases=frame.groups[match["d"]],
                    start=match.start(),
                    end=match.end(),
                    trigger=trigger,
                    drug_at=match.span(drug),
                    disease_at=match.span("d"),
                )


def _between(match: re.Match[str], drug: str) -> tuple[int, int]:
    first, second = sorted((match.span(drug), match.span("d")))
    return (first[1], second[0]) if first[1] <= second[0] else (match.start(), match.end())
