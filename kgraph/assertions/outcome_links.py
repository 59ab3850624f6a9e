"""Which number belongs to which outcome of a sentence, and which arm it is of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kgraph.assertions.arm_counts import find_arms, respective_arms
from kgraph.assertions.numbers import PEOPLE, Count
from kgraph.assertions.outcome_words import NOT_BEFORE, OUTCOME, category
from kgraph.assertions.sentence_view import SentenceView
from kgraph.model import OutcomeCategory

_HAVING = (
    r"(?:achiev(?:ed|ing)|had|has|have|having|show(?:ed|ing)|experienc(?:ed|ing)|attain(?:ed|ing)|obtain(?:ed|ing)|reach(?:ed|ing)|enter(?:ed|ing)|were|was|are|is|went|remain(?:ed|ing)|demonstrated|exhibited|"
    r"developed|suffered|reported|met|with|in|into|could be|became|who|that|but|also|subsequently|then|eventually|later|did|each|only|of whom|of them|of these|of those|completed|underwent|received|maintained|gained|sustained|required|being|considered|classified as|rated as|judged|due to|because of)"
)
_ADVERBS = r"(?:[a-z]+ly|a|an|the|their|some|any|at least|least|and|both|either|initially|good|very|marked|major|clinical|sustained|durable|first|second|as|least)"
# count, then outcome: "five patients achieved a |complete response|", "two a |partial response|"
_COUNT_FIRST = re.compile(
    rf"\s?(?:\((?:[^()]{{0,30}})\)\s?)?,?\s?(?:(?:of|among)\s(?:the\s|these\s|those\s|our\s)?)?(?:(?:[a-z-]+\s){{0,2}}{PEOPLE}\s)?(?:\((?:[^()]{{0,30}})\)\s?)?"
    rf"(?:(?:with|on|in|receiving|treated with|given|taking)\s(?:the\s)?[a-z0-9-]+(?:\s(?:group|arm))?\s)?(?:(?:{_HAVING}|{_ADVERBS})\s)*"
)
# outcome, then count: "|complete remission| in 14 (58%)", "|response rate| was 82%"
_OUTCOME_FIRST = re.compile(
    r"(?:\s\([a-z-]{1,12}\))?\s?(?:rates?\s|frequency\s)?(?:[(\[:]\s?|,\s)?(?:(?:was|were|is|are|being|of|in|for|by|at|occurred|observed|seen|achieved|obtained|noted|reported|found|attained|recorded|documented|experienced|among|reached|"
    r"only|also|approximately|about|as high as|the|rate|rates|study|treatment|therapy|because|overall|significantly|higher|with|on|group|arm|developed|stopped|to the|disease|lesions|symptoms|after|all)\s|=\s?)*"
)
_ARM_AFTER = re.compile(
    r"\s?(?:[(\[][^()]{0,40}[)\]]\s?)?(?:(?:of|in|for|with|on|from|among)\s)?(?:(?:the|those|patients|subjects|participants|women|men|children|given|receiving|treated|assigned|allocated|randomi[sz]ed|to|with|who|received|in|on|taking)\s)*(?P<arm>[a-z][\w/+-]*(?:[ -](?!(?:group|arm|and|vs|versus|compared)\b)[\w+-]+){0,2}?)[ -](?P<g>group|arm|recipients|treated|patients)\b|"
    r"\s?(?:[(\[][^()]{0,40}[)\]]\s?)?(?:of|in|for|with|on|by|receiving|given|treated with)\s(?:the\s|those\s|patients\s|(?:on|given|receiving|treated with|taking)\s)*(?P<placebo>placebo|control(?:s| group)?|vehicle|sham)\b"
)
_LINK_LONGEST = 90
_IN_GROUP = re.compile(r"\b(?:of|among|in|for) (?:the|these|those|all|our)(?: total)? $")
_WHO = re.compile(r"\s(?:who|that)\s")
_IS = re.compile(r"[^;.]{0,60}?\s(?:was|were|is)\s(?:only |about |approximately )?")
_OF = re.compile(r"\s(?:rates?\s)?(?:of|in)\s(?:the\s|their\s|all\s)?(?:[a-z-]+\s)?")


@dataclass(frozen=True, slots=True)
class Named:
    """An outcome word in a sentence: offsets of the record's text, category, and the words as printed."""

    start: int
    end: int
    category: OutcomeCategory
    label: str


@dataclass(frozen=True, slots=True)
class Link:
    """An outcome with its count; ``arm`` as printed, "" if none."""

    outcome: Named
    count: Count
    arm: str


def find_named(view: SentenceView) -> list[Named]:
    """Return the outcome words of a sentence that may carry a count, in order."""
    found = []
    for match in OUTCOME.finditer(view.low):
        if NOT_BEFORE.search(view.low, max(0, match.start() - 60), match.start()) is not None:
            continue
        start, end = match.span()
        if any(c.start <= view.span.start + start < c.end for c in view.counts):
            continue  # "11 of the 20 responders relapsed": those who are counted, not what they had
        if not _is_spelt_out(match.group(), view):
            continue
        label = view.text[start:end]
        lead = re.match(
            r"(?:an? |in |into |achieved |entered |attained |reached |had |induced |obtained |were |was )+",
            label,
            re.IGNORECASE,
        )
        if lead:
            start += lead.end()
        found.append(Named(view.span.start + start, view.span.start + end, category(match), view.text[start:end]))
    return found


_SHORT = {
    "cr": "complete",
    "crs": "complete",
    "pr": "partial",
    "prs": "partial",
    "sd": "stable disease",
    "pd": "progressi",
}


def _is_spelt_out(word: str, view: SentenceView) -> bool:
    """Tell whether a short form stands for a response: "SD" is a deviation, "PD" Parkinson's disease, unless the record says otherwise."""
    meaning = _SHORT.get(word)
    if meaning is None:
        return True
    return (
        f"{meaning} re" in view.record_text.lower()
        or (meaning in {"stable disease", "progressi"} and meaning in view.record_text.lower())
        or sum(re.search(rf"\b{short}\b", view.low) is not None for short in ("cr", "pr", "sd", "pd")) >= 2
    )


def link(view: SentenceView, named: Sequence[Named]) -> list[Link]:
    """Return the outcomes of a sentence with their counts; a count serves one outcome, an outcome may have one count per arm."""
    counts = [c for c in view.counts if not _is_outcome_word(c, named)]
    used: set[int] = set()
    links: list[Link] = []
    named_arms = {arm.count.start: arm.name for arm in find_arms(view)}
    if "respectively" in view.low:
        named_arms |= respective_arms(view)
    previous_end = view.span.start
    for number, outcome in enumerate(named):
        following = named[number + 1].start if number + 1 < len(named) else view.span.end
        chosen = _before(view, outcome, counts, used, previous_end)
        if chosen is None or chosen.form in {"bare", "single"}:
            after = _after(view, outcome, counts, used, following)
            if after is not None and (chosen is None or after.form not in {"bare", "single", "people"}):
                chosen = after
        previous_end = outcome.end
        if chosen is None:
            continue
        used.add(chosen.start)
        links.append(Link(outcome, chosen, _arm(view, chosen, named_arms)))
        free = [c for c in counts if c.start not in used]
        open_counts = [c for c in free if c.start < following]
        arms = _other_arms(view, outcome, links[-1], open_counts, named_arms)
        earlier = [] if arms else _earlier_arms(view, outcome, links[-1], free, named_arms)
        used.update(one.count.start for one in (*arms, *earlier))
        links[-1:-1] = earlier
        links.extend(arms)
    return links


def _is_outcome_word(count: Count, named: Sequence[Named]) -> bool:
    return any(one.start <= count.start < one.end for one in named)


def _gap(view: SentenceView, start: int, end: int) -> str:
    return view.low[start - view.span.start : end - view.span.start]


def _before(view: SentenceView, outcome: Named, counts: Sequence[Count], used: set[int], floor: int) -> Count | None:
    for count in reversed(counts):
        if count.end > outcome.start or count.start in used:
            continue
        if count.start < floor:
            return None
        gap = _gap(view, count.end, outcome.start)
        # "of the 14 patients who had a response, two ...": the group that the others are counted out of
        if count.form == "people" and _WHO.match(gap) and _IN_GROUP.search(view.low, 0, count.start - view.span.start):
            return None
        if len(gap) <= _LINK_LONGEST and _COUNT_FIRST.fullmatch(gap):
            return count
        return None
    return None


def _after(view: SentenceView, outcome: Named, counts: Sequence[Count], used: set[int], ceiling: int) -> Count | None:
    for count in counts:
        if count.start < outcome.end or count.start in used or count.start >= ceiling:
            continue
        gap = _gap(view, outcome.end, count.start)
        if count.form in {"bare", "people", "single"} and not re.search(r"[a-z(:=]", gap):
            return None  # "..., two a partial response": the number begins the next item
        if len(gap) > _LINK_LONGEST or not _OUTCOME_FIRST.fullmatch(_without_disease(view, outcome.end, count.start)):
            return None
        return _share_of(view, count, counts, used, ceiling) if count.form == "people" else count
    return None


def _share_of(view: SentenceView, group: Count, counts: Sequence[Count], used: set[int], ceiling: int) -> Count:
    """Return the share that is printed behind the group it is of ("the response rate among the 25 patients was 56%"), else *group*."""
    if not _IN_GROUP.search(view.low, 0, group.start - view.span.start):
        return group
    for count in counts:
        if count.form == "percent" and group.end < count.start < ceiling and count.start not in used:
            is_share = _IS.fullmatch(_gap(view, group.end, count.start)) is not None
            return replace(count, total=group.n) if is_share else group
    return group


def _without_disease(view: SentenceView, start: int, end: int) -> str:
    """Return the text between two places without "of the <disease>", which says whose response it was."""
    for slot in view.slots:
        if slot.kind == "D" and start <= slot.start and slot.end <= end:
            before = _gap(view, start, slot.start)
            if _OF.fullmatch(before):
                return _gap(view, slot.end, end)
    return _gap(view, start, end)


def _arm(view: SentenceView, count: Count, named_arms: Mapping[int, str]) -> str:
    """Return the arm printed right behind a count, or in its own words ("12 patients in the placebo group")."""
    if count.start in named_arms:
        return named_arms[count.start]
    match = _ARM_AFTER.match(view.low, count.end - view.span.start)
    if match is None:
        return ""
    name = "arm" if match["arm"] is not None else "placebo"
    words = view.text[match.start(name) : match.end(name)]
    return "" if words.lower() in _NO_ARM else words


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
    r"[^;]{0,70}?\b(?:and|versus|vs\.?|compared (?:with|to)|than|while|whereas|against|but)\s(?:with\s|to\s|in\s|for\s|only\s|by\s|of\s|was\s|the\s)*"
)


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
        if not arm or not _NEXT_ARM.fullmatch(_gap(view, count.end, at.start)):
            break
        links.append(Link(outcome, count, arm))
        at = count
    return links[::-1]


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
        gap = _gap(view, at.end, count.start)
        arm = _arm(view, count, named_arms)
        compared = re.search(r"versus|vs|compared|than", gap) is not None
        listed = count.start in named_arms and _IN_ROW.fullmatch(gap) is not None
        if not (listed or (_NEXT_ARM.fullmatch(gap) and (arm or compared))) or (arm and arm in seen):
            break
        links.append(Link(outcome, count, arm))
        seen.add(arm)
        at = count
    return links
