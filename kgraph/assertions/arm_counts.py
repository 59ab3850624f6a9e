"""Counts by arm: "in 9 of 100 patients receiving A and in 2 of 100 receiving B", "14% of the A group and 6% of the placebo group"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kgraph.assertions.frame import Group, Slot, is_placebo
from kgraph.assertions.numbers import PEOPLE, Count
from kgraph.assertions.sentence_view import SentenceView

_GIVEN = r"(?:receiving|received|taking|took|on|with|given|treated with|treated by|in|of|for|from|to|using|exposed to|assigned to|allocated to|randomi[sz]ed to|recipients of|by|after|during)"
# from a number to its drug
_TO_DRUG = re.compile(
    rf"\s?(?:\([^()]{{0,30}}\)\s?)?(?:(?:of|in|among)\s(?:the\s|those\s)?)?(?:(?:[a-z-]+\s){{0,2}}{PEOPLE}\s?)?(?:\([^()]{{0,30}}\)\s?)?(?:(?:improved|responded|recovered|relapsed|died|who|were)\s)*(?:{_GIVEN}\s)+(?:the\s)?(?:[a-z-]+\s)?"
)
_CONTROL = re.compile(
    rf"{_TO_DRUG.pattern}(?P<name>placebo|controls?|vehicle|sham|saline|usual care|standard (?:care|therapy|treatment)|supportive care|no treatment|observation)\b"
)
# from a drug to the number of the next arm
_TO_NEXT = re.compile(
    r"(?:[ -](?:group|arm|therapy|treatment|recipients|alone|users|patients|monotherapy|infusion))?(?:\s(?:responded|improved|relapsed|recovered|died|withdrew|did))?(?:\s?\([^()]{0,60}\))?(?:,|;)?\s?(?P<joint>and|but|or|while|whereas|versus|vs\.?|compared (?:with|to)|as compared (?:with|to)|as opposed to|as against|than|against)?\s?"
    r"(?:(?:in|for|with|by|only|also|of|to|was|were|it|was|that|the)\s)*"
)
_COMPARING = re.compile(r"versus|vs|compared|opposed|than|against")


@dataclass(frozen=True, slots=True)
class Arm:
    """One arm of a sentence: its drug (``None`` where only "placebo" or "controls" is printed), its number, and whether it only serves for comparison."""

    drug: Slot | None
    name: str
    start: int
    end: int
    count: Count
    compared: bool

    @property
    def control(self) -> bool:
        """Tell whether the arm got a placebo or nothing."""
        return self.drug is None or is_placebo(self.drug)


def find_arms(view: SentenceView) -> tuple[Arm, ...]:
    """Return the arms of a sentence that have their own numbers, if there are at least two in a row; else nothing."""
    runs: list[list[Arm]] = []
    drugs = [slot for slot in view.slots if slot.kind == "C"]
    for count in view.counts:
        arm = _arm(view, count, drugs)
        if arm is None:
            continue
        joint = _TO_NEXT.fullmatch(_text(view, runs[-1][-1].end, count.start)) if runs else None
        if joint is None:
            runs.append([arm])
            continue
        compared = _COMPARING.match(joint["joint"] or "") is not None
        runs[-1].append(Arm(arm.drug, arm.name, arm.start, arm.end, arm.count, compared))
    run = max(reversed(runs), key=len, default=[])  # of two rows the later: sizes come first
    if len(run) < 2:
        return ()
    return _shares(view, run) if _LEAD.search(view.low, 0, run[0].start - view.span.start) else tuple(run)


_LEAD = re.compile(r"(?:^|[.;]\s)(?:of|among)\s(?:the\s)?$")


def _shares(view: SentenceView, sizes: Sequence[Arm]) -> tuple[Arm, ...]:
    """Return the arms whose sizes a sentence begins with, with the numbers that "respectively" hands out; nothing if it does not."""
    rest = [count for count in view.counts if count.start >= sizes[-1].end][: len(sizes)]
    if len(rest) < len(sizes) or not re.match(r"[^;]{0,60}?\brespectively", _text(view, rest[-1].end, view.span.end)):
        return ()
    return tuple(replace(arm, count=replace(count, total=arm.count.n)) for arm, count in zip(sizes, rest, strict=True))


_RUN = re.compile(r"(?:\s?%)?,?\s(?:and\s|or\s)?|,\s?")
_NAMES = re.compile(
    rf"\s?(?:of\s)?(?:(?:[a-z-]+\s){{0,2}}{PEOPLE}\s)?(?:{_GIVEN}\s)+(?:the\s)?(?P<names>[^;.()]{{3,90}}?)(?:\s(?:groups?|arms?|recipients|patients))?,?\srespectively"
)


def respective_arms(view: SentenceView) -> dict[int, str]:
    """Return the names of arms that "respectively" gives to a row of numbers ("40%, 35% and 20% in the A, B and placebo groups, respectively"), by the number's start."""
    counts = view.counts
    for last in range(len(counts) - 1, 0, -1):
        match = _NAMES.match(view.low, counts[last].end - view.span.start)
        if match is None:
            continue
        first = last
        while first and _RUN.fullmatch(_text(view, counts[first - 1].end, counts[first].start)):
            first -= 1
        start = view.span.start + match.start("names")
        printed = view.record_text[start : start + len(match["names"])]
        names = [name.strip() for name in re.split(r",\s?(?:and\s|or\s)?|\sand\s|\sor\s", printed)]
        if len(names) == last - first + 1 > 1:
            return {count.start: name for count, name in zip(counts[first : last + 1], names, strict=True)}
    return {}


def _arm(view: SentenceView, count: Count, drugs: Sequence[Slot]) -> Arm | None:
    following = next((slot for slot in drugs if slot.start >= count.end), None)
    if following is not None and following.start - count.end < 80:
        gap = _text(view, count.end, following.start)
        if _TO_DRUG.fullmatch(gap):
            name = view.record_text[following.start : following.end]
            return Arm(following, name, count.start, following.end, count, compared=False)
    match = _CONTROL.match(view.low, count.end - view.span.start)
    if match is None:
        return None
    end = view.span.start + match.end()
    return Arm(None, match["name"], count.start, end, count, compared=False)


def _text(view: SentenceView, start: int, end: int) -> str:
    return view.low[start - view.span.start : max(0, end - view.span.start)]


def event_of(view: SentenceView, arms: Sequence[Arm]) -> Group | None:
    """Return the diseases whose numbers the arms give: those named last before them, else first behind them."""
    groups = [group for group in view.frame.groups.values() if group.kind == "D"]
    before = [group for group in groups if group.end <= arms[0].start]
    after = [group for group in groups if group.start >= arms[-1].end]
    return before[-1] if before else (after[0] if after else None)


def no_more_than_control(arm: Arm, arms: Sequence[Arm]) -> bool:
    """Tell whether a control arm of the same sentence had at least as many events."""
    own = _share(arm.count)
    for other in arms:
        if other.control and not arm.control:
            theirs = _share(other.count)
            if own is not None and theirs is not None:
                return own <= theirs
            if arm.count.n is not None and other.count.n is not None:
                return arm.count.n <= other.count.n
    return False


def _share(count: Count) -> float | None:
    if count.percent is not None:
        return count.percent
    return 100 * count.n / count.total if count.n is not None and count.total else None


_SIZE = re.compile(
    r"(?:\s(?:group|arm|therapy|treatment|[\d.]+\s?m?g(?:\s[a-z]+){0,3}))?,?\s?\(\s?n\s?=\s?(?P<n>\d{1,5})\s?[),;]"
)


def arm_sizes(views: Sequence[SentenceView]) -> dict[str, int]:
    """Return how many patients each arm had, by concept, where the record prints it behind the names of at least two ("A (n = 43) or placebo (n = 42)")."""
    sizes: dict[str, int] = {}
    for view in views:
        for slot in view.slots:
            if slot.kind != "C" or not slot.concepts:
                continue
            match = _SIZE.match(view.low, slot.end - view.span.start)
            if match is not None:
                sizes.setdefault(slot.concepts[0], int(match["n"]))
    return sizes if len(sizes) > 1 else {}
