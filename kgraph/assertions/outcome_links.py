"""Which number belongs to which outcome of a sentence, and which arm it is of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kgraph.assertions.arm_counts import find_arms, respective_arms
from kgraph.assertions.numbers import Count
from kgraph.assertions.outcome_arms import fold_brackets, with_size
from kgraph.assertions.outcome_ellipsis import coordinated, is_among, is_denied, left_out
from kgraph.assertions.outcome_gaps import leads_back, leads_to
from kgraph.assertions.outcome_pairs import Pairs, compared_arms, without
from kgraph.assertions.outcome_words import NOT_BEFORE, OUTCOME, category
from kgraph.assertions.sentence_view import SentenceView
from kgraph.model import OutcomeCategory

_ARM_AFTER = re.compile(
    r"\s?(?:[(\[][^()]{0,40}[)\]]\s?)?(?:(?:of|in|for|with|on|from|among)\s)?(?:(?:the|those|patients|subjects|participants|women|men|children|given|receiving|treated|assigned|allocated|randomi[sz]ed|to|with|who|received|in|on|taking)\s)*(?P<arm>(?!(?:deaths?|relapses?|responses?)\b)[a-z][\w/+-]*(?:[ -](?!(?:group|arm|and|vs|versus|compared|among|of|in|out|for|with|\d+)\b)[\w+-]+){0,2}?)[ -](?P<g>group|arm|recipients|treated|patients)\b|"
    r"\s?(?:[(\[][^()]{0,40}[)\]]\s?)?(?:of|in|for|with|on|by|receiving|given|treated with)\s(?:the\s|those\s|patients\s|(?:on|given|receiving|treated with|taking)\s)*(?P<placebo>placebo|control(?:s| group)?|vehicle|sham)\b"
)
_LINK_LONGEST = 90
_IN_GROUP = re.compile(r"\b(?:of|among|in|for) (?:the|these|those|all|our)(?: total)? $")
_WHO = re.compile(r"\s(?:who|that)\s")
# "both patients who relapsed responded": the number is of those who did the second
_THEN = re.compile(
    r"\s(?:later\s|all\s|subsequently\s)?(?:respon|improv|recover|died|relaps|surviv|progress|remitted|discontinu|withdrew|had\s|achieved\s|were\s)"
)
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
    if found:
        ends = [(one.end, one.category) for one in found]
        for start, end, kind in left_out(view, ends):
            if not any(one.start < end and start < one.end for one in found):
                found.append(Named(start, end, kind, view.record_text[start:end]))
        shared = coordinated(view)
        if shared is not None and not any(one.start < shared[1] and shared[0] < one.end for one in found):
            found.append(Named(*shared, "complete-response", view.record_text[slice(*shared)]))
    return sorted(found, key=lambda one: one.start)


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
        chosen = _before(view, outcome, counts, used, previous_end)
        if chosen is None or chosen.form in {"bare", "single"}:
            after = _after(view, outcome, counts, used, following)
            if after is not None and (chosen is None or after.form not in {"bare", "single", "people"}):
                chosen = after
        if chosen is None:
            chosen = _before(view, outcome, counts, used, previous_end, loosely=True)
        if chosen is None:
            chosen = _after(view, outcome, counts, used, following, loosely=True)
        if (
            chosen is None
            and outcome.category in {"death", "relapse", "discontinuation"}
            and is_denied(view, outcome.start)
        ):
            chosen = Count(outcome.start, outcome.start, "nobody", 0)
        elif chosen is not None:
            chosen = _out_of(view, outcome, chosen, counts, following)
        if chosen is None:
            continue
        previous_end = outcome.end
        used.add(chosen.start)
        links.append(Link(outcome, chosen, _arm(view, chosen, named_arms)))
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
    between = [_gap(view, one.end, other.start) for one, other in pairwise(named)]
    row = [_gap(view, one.end, other.start) for one, other in pairwise(run)]
    if not all(_IN_LIST.fullmatch(gap) for gap in between) or not all(_IN_LIST.fullmatch(gap) for gap in row):
        return []
    return [Link(outcome, count, "") for outcome, count in zip(named, run, strict=True)]


_IN_LIST = re.compile(r"(?:\srates?)?(?:,|,?\s(?:and|or)|/)\s?(?:in\s|an?\s)?")


def _out_of(view: SentenceView, outcome: Named, count: Count, counts: Sequence[Count], ceiling: int) -> Count:
    """Return *count* with those that stand behind the outcome as its total ("three deaths among 57 patients"), or none at all of them ("no deaths in 44 patients")."""
    if count.total is None and count.n is not None and count.end <= outcome.start:
        group = next((c for c in counts if c.start >= outcome.end), None)
        if (
            group
            and group.start < ceiling
            and group.form in {"people", "bare", "every"}
            and is_among(_gap(view, outcome.end, group.start))
        ):
            return replace(count, total=group.n) if group.n and group.n >= count.n else count
    if count.start >= outcome.end and count.form in {"people", "bare", "every"} and is_denied(view, outcome.start):
        return replace(count, n=0, total=count.n, form="nobody")
    return count


def _is_outcome_word(count: Count, named: Sequence[Named]) -> bool:
    return any(one.start <= count.start < one.end for one in named)


def _gap(view: SentenceView, start: int, end: int) -> str:
    return view.low[start - view.span.start : end - view.span.start]


def _before(
    view: SentenceView, outcome: Named, counts: Sequence[Count], used: set[int], floor: int, *, loosely: bool = False
) -> Count | None:
    for count in reversed(counts):
        if count.end > outcome.start or count.start in used or _is_shared_out(view, count, outcome.start):
            continue
        if count.start < floor:
            return None
        gap = _gap(view, count.end, outcome.start)
        joined = len(gap) <= _LINK_LONGEST and not _counts_others(view, outcome, count, gap, loosely=loosely)
        return count if joined and leads_to(gap, outcome.label, loosely=loosely) else None
    return None


_THEN_IN = re.compile(r"\s[^;,.\d]{3,45}\s(?:and|but)\s(?:only\s)?")


def _then(view: SentenceView, outcome: Named, counts: Sequence[Count], ceiling: int) -> list[Link]:
    """Return the number that an outcome had elsewhere, having had none here ("no relapses in the first month and 14 (7%) in the second")."""
    behind = next((c for c in counts if c.start >= outcome.end), None)
    if behind is None or behind.start >= ceiling or behind.form not in {"withp", "of", "slash", "percent", "bare"}:
        return []
    low, base = view.low, view.span.start
    joined = _THEN_IN.fullmatch(_gap(view, outcome.end, behind.start)) and re.match(r"\sin\b", low[behind.end - base :])
    return [Link(outcome, behind, "")] if joined else []


def _is_shared_out(view: SentenceView, count: Count, end: int) -> bool:
    """Tell whether a number stands in brackets with others, which share out the number before them ("eleven (three on A, eight on B) stopped")."""
    if "(" not in view.low:
        return False
    before, behind = _gap(view, view.span.start, count.start), _gap(view, count.end, end)
    if before.rfind("(") <= before.rfind(")") or ")" not in behind:
        return False
    first, last = view.span.start + before.rfind("("), count.end + behind.index(")")
    return sum(first < other.start < last for other in view.counts) > 1


def _counts_others(view: SentenceView, outcome: Named, count: Count, gap: str, *, loosely: bool) -> bool:
    """Tell whether a number before an outcome is of those that others are counted out of ("of the 14 patients who had a response, two ...", "five of six failures")."""
    if loosely and count.form in {"bare", "single", "nobody"}:
        return True
    if count.form == "of" and not gap.strip() and outcome.label.endswith("s"):
        return True
    low, base = view.low, view.span.start
    if _WHO.fullmatch(gap) and _THEN.match(low, outcome.end - base):
        return True
    in_group = count.form == "people" and _WHO.match(gap) is not None
    return in_group and _IN_GROUP.search(view.low, 0, count.start - view.span.start) is not None


def _after(
    view: SentenceView, outcome: Named, counts: Sequence[Count], used: set[int], ceiling: int, *, loosely: bool = False
) -> Count | None:
    for count in counts:
        if count.start < outcome.end or count.start in used or count.start >= ceiling:
            continue
        gap = _gap(view, outcome.end, count.start)
        if count.form in {"bare", "people", "single"} and not re.search(r"[a-z(:=]", gap):
            return None  # "..., two a partial response": the number begins the next item
        if len(gap) > _LINK_LONGEST or not leads_back(
            _without_disease(view, outcome.end, count.start), loosely=loosely
        ):
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
