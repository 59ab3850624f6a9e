"""What a sentence with numbers by arm says of harm: each arm its own event and number, and nothing where the placebo did no better."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kgraph.assertions.arithmetic import check_share
from kgraph.assertions.arm_counts import Arm, event_of, find_arms, no_more_than_control
from kgraph.assertions.exclusions import by_chance, is_of_controls
from kgraph.assertions.focus import GENERIC
from kgraph.assertions.frame import Group
from kgraph.assertions.numbers import Count
from kgraph.assertions.polarity import section_certainty
from kgraph.assertions.sentence_view import SentenceView
from kgraph.assertions.statement import Pair, Statement
from kgraph.model import Certainty, Evidence

_CAME = re.compile(
    r"\b(?:occur\w*|develop\w*|appear\w*|experienc\w*|suffer\w*|report\w*|observed|seen|noted|found|recorded|documented|diagnosed|affected|had|incidence|frequency|rates? of|(?:more|less|equally) (?:common|frequent))\b"
)
_BETTER = re.compile(r"\b(?:reduc(?:ed|es|tion)|fewer|lower|less|decreased|prevent\w*|protect\w*)\b")
Reader = Callable[[Pair, Certainty], Evidence]


def by_arm(view: SentenceView, statements: Sequence[Statement], read: Reader, sizes: dict[str, int]) -> list[Statement]:
    """Return *statements* with the numbers of their arms, without harm that a control arm had as often, and with arms that no rule has read.

    Args:
        view: the sentence.
        statements: what the rules read from it.
        read: makes the evidence of a pair with a certainty.
        sizes: patients per arm by concept; fills in totals that are not printed.
    """
    arms = find_arms(view)
    event = event_of(view, arms) if arms else None
    if event is None or _is_of_controls(event, view):
        return list(statements)
    chance = any(arm.control for arm in arms) and by_chance(view.low)
    places = {(slot.start, slot.end) for slot in (*event.members, *event.denied)}
    result: list[Statement] = []
    told: set[int] = set()
    for one in statements:
        arm = _arm_of(one, arms)
        place = one.evidence.object
        if one.relation != "harm" or arm is None or place is None or (place.start, place.end) not in places:
            result.append(one)
            continue
        told.add(arm.start)
        if not (no_more_than_control(arm, arms) or chance):
            result.append(_counted(one, arm, sizes))
    if _CAME.search(view.low) and not chance and not _BETTER.search(view.low):
        for arm in arms:
            if arm.start not in told and not (arm.control or arm.compared or no_more_than_control(arm, arms)):
                result.extend(_own(arm, event, view, read, sizes))
    return result


def _is_of_controls(event: Group, view: SentenceView) -> bool:
    places = (view.frame.text.find(token) for token, group in view.frame.groups.items() if group is event)
    return any(is_of_controls(view.frame.text, place) for place in places)


def _arm_of(one: Statement, arms: Sequence[Arm]) -> Arm | None:
    place = one.evidence.subject
    for arm in arms:
        if place is not None and arm.drug is not None and (arm.drug.start, arm.drug.end) == (place.start, place.end):
            return arm
    return None


def _counted(one: Statement, arm: Arm, sizes: dict[str, int]) -> Statement:
    count = _with_size(arm.count, sizes.get(one.drug))
    evidence = replace(one.evidence, count=count.n, total=count.total, percent=count.percent)
    return replace(one, evidence=evidence, negated=one.negated if count.n != 0 else True)


def _with_size(count: Count, size: int | None) -> Count:
    fits = count.n is not None and size is not None and count.n <= size
    if count.total is None and fits and check_share(count.n, size, count.percent) in {"ok", "not checkable"}:
        return replace(count, total=size)
    return count


def _own(arm: Arm, event: Group, view: SentenceView, read: Reader, sizes: dict[str, int]) -> Iterator[Statement]:
    if arm.drug is None or not arm.drug.concepts:
        return
    certainty = section_certainty(view, presupposed=False, harm=True)
    for slot in event.members:
        pair = Pair(arm.drug, slot, denied=False)
        for disease in slot.concepts:
            if disease in GENERIC or arm.drug.concepts[0] in GENERIC:
                continue
            statement = Statement(
                relation="harm",
                drug=arm.drug.concepts[0],
                disease=disease,
                negated=False,
                effect="",
                evidence=read(pair, certainty),
                sentence=view.number,
            )
            yield _counted(statement, arm, sizes)
