"""Which number belongs to which outcome of a sentence, and which arm it is of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kgraph.assertions.arm_counts import find_arms, respective_arms
from kgraph.assertions.numbers import Count
from kgraph.assertions.outcome_arms import fold_brackets, with_size
from kgraph.assertions.outcome_choice import choose, gap_between
from kgraph.assertions.outcome_named import Named
from kgraph.assertions.outcome_pairs import Pairs, compared_arms, without
from kgraph.assertions.sentence_view import SentenceView

_ARM_AFTER = re.compile(
    r"\s?(?:[(\[][^()]{0,40}[)\]]\s?)?(?:(?:of|in|for|with|on|from|among)\s)?(?:(?:the|those|patients|subjects|participants|women|men|children|given|receiving|treated|assigned|allocated|randomi[sz]ed|to|with|who|received|in|on|taking)\s)*(?P<arm>(?!(?:deaths?|relapses?|responses?)\b)[a-z][\w/+-]*(?:[ -](?!(?:group|arm|and|vs|versus|compared|among|of|in|out|for|with|\d+)\b)[\w+-]+){0,2}?)[ -](?P<g>group|arm|recipients|treated|patients)\b|"
    r"\s?(?:[(\[][^()]{0,40}[)\]]\s?)?(?:of|in|for|with|on|by|receiving|given|treated with)\s(?:the\s|those\s|patients\s|(?:on|given|receiving|treated with|taking)\s)*(?P<placebo>placebo|control(?:s| group)?|vehicle|sham|saline|usual care|standard (?:care|therapy|treatment)|supportive care|no treatment|observation)\b"
)
_ARM_BEFORE = re.compile(
    r"(?:^|[,;]\s|\b(?:and|but|while|whereas)\s)in (?:the )?(?:(?:group|arm) (?P<arm>[a-z0-9]{1,3})|(?!group|arm)(?P<arm2>[\w-]+(?: [\w-]+)?) (?:group|arm)),?\s(?:only |there (?:were|was) )?$"
)


@dataclass(frozen=True, slots=True)
class Link:
    """An outcome with its count; ``arm`` as printed, "" if none."""

    outcome: Named
    count: Count
    arm: str


def link(view: SentenceView, named: Sequence[Named]) -> list[Link]:
    """Return the outcomes of a sentence with their counts; a count serves one outcome, an outcome may have one count per arm."""
    counts = fold_brackets(view, [c for c in view.counts if not _is_outcome_word(c, named)])
    used: set[int] = set()
    links: list[Link] = []
    dealt = _dealt_out(view, named, counts)
    if dealt:
        return dealt
    pairs = list(compared_arms(view))
    if pairs:
        counts = without(counts, pairs)
    named_arms = {arm.count.start: arm.name for arm in find_arms(view)}
    if "respectively" in view.low:
        named_arms |= respective_arms(view)
    previous_end = view.span.start
    for number, outcome in enumerate(named):
        following = named[number + 1].start if number + 1 < len(named) else view.span.end
        chosen = choose(view, outcome, counts, used, previous_end, following)
        if chosen is None:
            continue
        previous_end = outcome.end
        used.add(chosen.start)
        arm = _arm(view, chosen, named_arms)
        if not arm and chosen.end <= outcome.start:
            arm = _arm(view, replace(chosen, start=outcome.end, end=outcome.end), {})
        links.append(Link(outcome, chosen, arm))
        if chosen.form == "nobody" and chosen.start == chosen.end:
            links.extend(_then(view, outcome, counts, following))
            continue
        free = [c for c in counts if c.start not in used]
        open_counts = [c for c in free if c.start < following]
        arms = _other_arms(view, outcome, links[-1], open_counts, named_arms)
        earlier = [] if arms else _earlier_arms(view, outcome, links[-1], free, named_arms)
        used.update(one.count.start for one in (*arms, *earlier))
        links[-1:-1] = earlier
        links.extend(arms)
    links = [replace(one, count=with_size(view, one.count, one.arm)) if one.arm else one for one in links]
    return sorted([*links, *_paired(named, pairs, links)], key=lambda one: one.count.start) if pairs else links


def _paired(named: Sequence[Named], pairs: Sequence[Pairs], links: Sequence[Link]) -> Iterator[Link]:
    """Yield the last outcome before a pair of numbers with each of them, if it has no number of its own."""
    for pair in pairs:
        before = [one for one in named if one.end <= pair[0][0].start]
        if before and not any(one.outcome == before[-1] for one in links):
            for count, arm in pair:
                yield Link(before[-1], count, arm)


def _dealt_out(view: SentenceView, named: Sequence[Named], counts: Sequence[Count]) -> list[Link]:
    """Return outcomes in a row with the numbers that "respectively" gives them ("complete and partial responses in 4 and 9, respectively")."""
    end = view.low.find("respectively")
    run = [count for count in counts if named and count.start >= named[-1].end and count.end <= view.span.start + end]
    if end < 0 or len(named) < 2 or len(run) != len(named):
        return []
    between = [gap_between(view, one.end, other.start) for one, other in pairwise(named)]
    row = [gap_between(view, one.end, other.start) for one, other in pairwise(run)]
    if not all(_IN_LIST.fullmatch(gap) for gap in between) or not all(_IN_LIST.fullmatch(gap) for gap in row):
        return []
    return [Link(outcome, count, "") for outcome, count in zip(named, run, strict=True)]


_IN_LIST = re.compile(r"(?:\srates?)?(?:,|,?\s(?:and|or)|/)\s?(?:in\s|an?\s)?")


def _is_outcome_word(count: Count, named: Sequence[Named]) -> bool:
    return any(one.start <= count.start < one.end for one in named)


_THEN_IN = re.compile(r"\s[^;,.\d]{3,45}\s(?:and|but)\s(?:only\s)?")


def _then(view: SentenceView, outcome: Named, counts: Sequence[Count], ceiling: int) -> list[Link]:
    """Return the number that an outcome had elsewhere, having had none here ("no relapses in the first month and 14 (7%) in the second")."""
    behind = next((c for c in counts if c.start >= outcome.end), None)
    if behind is None or behind.start >= ceiling or behind.form not in {"withp", "of", "slash", "percent", "bare"}:
        return []
    low, base = view.low, view.span.start
    joined = _THEN_IN.fullmatch(gap_between(view, outcome.end, behind.start)) and re.match(
        r"\sin\b", low[behind.end - base :]
    )
    return [Link(outcome, behind, "")] if joined else []


def _arm(view: SentenceView, count: Count, named_arms: Mapping[int, str]) -> str:
    """Return the arm printed right behind a count, or in its own words ("12 patients in the placebo group")."""
    if count.start in named_arms:
        return named_arms[count.start]
    low, first, last = view.low, count.start - view.span.start, count.end - view.span.start
    match = _GROUP.match(low, last)
    if match is None and (match := _ARM_AFTER.match(low, last)) is None:
        match = (
            _TREATED.search(low, first, last + 12)
            or _ITS_ARM.search(low, 0, first)
            or _ARM_BEFORE.search(low, 0, first)
        )
    groups = match.groupdict() if match else {}
    name = next((name for name in ("arm", "arm2", "placebo") if groups.get(name) is not None), "")
    if match is None or not name:
        return ""
    words = view.text[match.start(name) : match.end(name)]
    named = words.lower() not in _NO_ARM or (words.lower() == "treated" and _CONTROLS.search(low) is not None)
    return words if named else ""


# "9/10 treated and 2/10 untreated patients"
_TREATED = re.compile(
    r"(?<=\d )(?P<arm>treated|untreated)\b(?=\s(?:and|versus|vs)|\s(?:patients|subjects|children|women|men|animals)\b)"
)
# "the placebo group had 15", ", the placebo group 15"
_ITS_ARM = re.compile(
    r"(?:^|[,;]\s|\b(?:and|but|while|whereas)\s)(?:and\s)?the (?P<arm>[\w-]+(?: [\w-]+)?) (?:group|arm)(?: had| showed| reported)?(?: only)?\s$"
)
_GROUP = re.compile(r"\s(?:of those\s|patients\s)?(?:in|of)\s(?:group|arm)\s(?P<arm>[a-z]|\d{1,2}|i{1,3}|iv)\b")
_CONTROLS = re.compile(r"\b(?:controls?|untreated)\b")


_NO_ARM = frozenset(
    {
        "treatment",
        "study",
        "the",
        "all",
        "of",
        "these",
        "those",
        "each",
        "either",
        "any",
        "this",
        "both",
        "other",
        "same",
        "our",
        "first",
        "total",
        "treated",
        "evaluable",
        "remaining",
        "eligible",
    }
)
_NEXT_ARM = re.compile(
    r"(?:[^;]{0,70}?\b(?:and|versus|vs\.?|compared (?:with|to)|than|while|whereas|against|but)|[^;]{0,120}?\b(?:versus|vs\.?|(?:as )?compared (?:with|to)))\s(?:with\s|to\s|in\s|for\s|only\s|by\s|of\s|was\s|the\s)*"
)


# "92% at one year and 74% at five years"
_AT_TIME = re.compile(
    r"\s(?:at|after)\s(?:[\w.-]+\s)?(?:years?|months?|weeks?|days?|hours?)(?:\s\d+)?,?\sand\s|\s(?:and|but)\s(?:in|for|among)\s[a-z]+\s(?:was\s|only\s)?"
)
# "3 of 14 with melanoma and 0 of 9 with sarcoma"
_OTHERS = re.compile(r"\s(?:patients\s)?(?:with|who|without)\s[^;,\d]{2,40}\sand\s(?:in\s)?")
_EACH = re.compile(r"\brespectively\b|\bin the (?:two|three) (?:treatment |study )?(?:groups|arms)\b")
_IN_ROW = re.compile(r",?\s(?:and\s)?")


def _earlier_arms(
    view: SentenceView,
    outcome: Named,
    last: Link,
    counts: Sequence[Count],
    named_arms: Mapping[int, str],
) -> list[Link]:
    """Return the arms before the one that the outcome stands behind: "55% in the A group and 41% in the B group had a response"."""
    links: list[Link] = []
    if not last.arm or last.count.end > outcome.start:
        return links
    at = last.count
    for count in reversed([c for c in counts if c.end <= at.start]):
        arm = _arm(view, count, named_arms)
        if not arm or not _NEXT_ARM.fullmatch(gap_between(view, count.end, at.start)):
            break
        links.append(Link(outcome, count, arm))
        at = count
    return links[::-1]


def _is_same(view: SentenceView, first: Count, second: Count, gap: str) -> bool:
    """Tell whether a number goes on with the outcome of the one before, for others or later ("92% at one year and 74% at five years")."""
    if first.total is not None and second.total is not None and _OTHERS.fullmatch(gap):
        return True
    if _AT_TIME.fullmatch(gap):
        return second.form in {"percent", "of", "slash", "withp"}
    return gap == " and " and first.form == second.form == "percent" and _EACH.search(view.low) is not None


def _other_arms(
    view: SentenceView, outcome: Named, first: Link, counts: Sequence[Count], named_arms: Mapping[int, str]
) -> list[Link]:
    """Return the further arms of an outcome; an arm that comes again begins something else ("..., and 4 patients in the A group died")."""
    links: list[Link] = []
    at = first.count
    seen = {first.arm}
    for count in counts:
        if count.start < max(at.end, outcome.end):
            continue
        gap = gap_between(view, at.end, count.start)
        arm = _arm(view, count, named_arms)
        compared = re.search(r"versus|vs|compared|than", gap) is not None
        since = gap_between(view, max(at.end, outcome.end), count.start)
        listed = not arm and _is_same(view, at, count, since)
        listed = listed or (bool(arm) and _ITS_ARM.fullmatch(since) is not None)
        listed = listed or (count.start in named_arms and _IN_ROW.fullmatch(gap) is not None)
        if not (listed or (_NEXT_ARM.fullmatch(gap) and (arm or compared))) or (arm and arm in seen):
            break
        links.append(Link(outcome, count, arm))
        seen.add(arm)
        at = count
    return links
