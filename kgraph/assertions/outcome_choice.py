"""Which of the numbers of a sentence an outcome word carries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kgraph.assertions.numbers import Count
from kgraph.assertions.outcome_ellipsis import is_among, is_denied
from kgraph.assertions.outcome_gaps import leads_back, leads_to
from kgraph.assertions.outcome_named import Named
from kgraph.assertions.sentence_view import SentenceView

_LINK_LONGEST = 90
_IN_GROUP = re.compile(r"\b(?:of|among|in|for) (?:the|these|those|all|our)(?: total)? $")
_WHO = re.compile(r"\s(?:who|that)\s")
# "both patients who relapsed responded": the number is of those who did the second
_THEN = re.compile(
    r"\s(?:later\s|all\s|subsequently\s)?(?:respon|improv|recover|died|relaps|surviv|progress|remitted|discontinu|withdrew|had\s|achieved\s|were\s)"
)
_IS = re.compile(r"[^;.]{0,60}?\s(?:was|were|is)\s(?:only |about |approximately )?")
_OF = re.compile(r"\s(?:rates?\s)?(?:of|in)\s(?:the\s|their\s|all\s)?(?:[a-z-]+\s)?")


def choose(  # noqa: PLR0917
    view: SentenceView, outcome: Named, counts: Sequence[Count], used: set[int], floor: int, ceiling: int
) -> Count | None:
    """Return the count that an outcome word carries, or ``None``.

    Args:
        view: the sentence.
        outcome: the word.
        counts: those of the sentence, in order.
        used: where counts begin that other outcomes have taken.
        floor: where the outcome before it ends; counts before that are not its own.
        ceiling: where the outcome behind it begins.
    """
    chosen = _before(view, outcome, counts, used, floor)
    if chosen is None or chosen.form in {"bare", "single"}:
        after = _after(view, outcome, counts, used, ceiling)
        if after is not None and (chosen is None or after.form not in {"bare", "single", "people"}):
            chosen = after
    chosen = chosen or _before(view, outcome, counts, used, floor, loosely=True)
    chosen = chosen or _after(view, outcome, counts, used, ceiling, loosely=True)
    if chosen is not None:
        return _with_share(view, outcome, _out_of(view, outcome, chosen, counts, ceiling), counts)
    nobody = outcome.category in _NEVER and is_denied(view, outcome.start)
    return Count(outcome.start, outcome.start, "nobody", 0) if nobody else None


def _with_share(view: SentenceView, outcome: Named, count: Count, counts: Sequence[Count]) -> Count:
    """Return *count* with the share in brackets right behind its outcome ("13 of 20 were responders (65%)")."""
    if count.percent is not None or count.n is None or count.end > outcome.start:
        return count
    behind = next((c for c in counts if c.start >= outcome.end), None)
    if behind is None or behind.form != "percent" or behind.total is not None:
        return count
    return (
        replace(count, percent=behind.percent)
        if gap_between(view, outcome.end, behind.start) in {" (", " ["}
        else count
    )


# "five patients (three women)"
_IN_EACH = re.compile(r"\s(?:in|on|from|of|per)\s(?:each|both|the|every)\b")
_BRACKET = re.compile(r"[a-z] \($")
# "among 90 patients, the cure rate was ...": those that others are counted out of
_LEAD = re.compile(r"(?:^|[;.]\s)(?:of|among|in|out of)\s(?:the\s|these\s|our\s|all\s)*$")
_NEVER = frozenset({"death", "relapse", "discontinuation"})


def gap_between(view: SentenceView, start: int, end: int) -> str:
    """Return the lower-cased text between two places of the record's text."""
    return view.low[start - view.span.start : end - view.span.start]


def _before(
    view: SentenceView, outcome: Named, counts: Sequence[Count], used: set[int], floor: int, *, loosely: bool = False
) -> Count | None:
    for count in reversed(counts):
        if count.end > outcome.start or count.start in used or _is_shared_out(view, count, outcome.start):
            continue
        if count.start < floor:
            return None
        gap = gap_between(view, count.end, outcome.start)
        joined = len(gap) <= _LINK_LONGEST and not _counts_others(view, outcome, count, gap, loosely=loosely)
        return count if joined and leads_to(gap, outcome.label, loosely=loosely) else None
    return None


def _is_shared_out(view: SentenceView, count: Count, end: int) -> bool:
    """Tell whether a number stands in brackets with others, which share out the number before them ("eleven (three on A, eight on B) stopped")."""
    if "(" not in view.low:
        return False
    before, behind = gap_between(view, view.span.start, count.start), gap_between(view, count.end, end)
    if before.rfind("(") <= before.rfind(")") or ")" not in behind:
        return False
    first, last = view.span.start + before.rfind("("), count.end + behind.index(")")
    inside = [other for other in view.counts if first < other.start < last]
    told = count.form == "people" or _IN_EACH.match(behind) is not None
    return len(inside) > 1 or (told and _BRACKET.search(before) is not None)


def _counts_others(view: SentenceView, outcome: Named, count: Count, gap: str, *, loosely: bool) -> bool:
    """Tell whether a number before an outcome is of those that others are counted out of ("of the 14 patients who had a response, two ...", "five of six failures")."""
    if loosely and count.form in {"bare", "single", "nobody"}:
        return True
    if count.form == "of" and not gap.strip() and outcome.label.endswith("s"):
        return True
    low, base = view.low, view.span.start
    lead = _LEAD.search(low, 0, count.start - base) is not None
    if lead and count.form == "people" and (gap.startswith(", ") or _WHO.match(gap)):
        return True
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
        gap = gap_between(view, outcome.end, count.start)
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
            is_share = _IS.fullmatch(gap_between(view, group.end, count.start)) is not None
            return replace(count, total=group.n) if is_share else group
    return group


def _without_disease(view: SentenceView, start: int, end: int) -> str:
    """Return the text between two places without "of the <disease>", which says whose response it was."""
    for slot in view.slots:
        if slot.kind == "D" and start <= slot.start and slot.end <= end:
            before = gap_between(view, start, slot.start)
            if _OF.fullmatch(before):
                return gap_between(view, slot.end, end)
    return gap_between(view, start, end)


def _out_of(view: SentenceView, outcome: Named, count: Count, counts: Sequence[Count], ceiling: int) -> Count:
    """Return *count* with those that stand behind the outcome as its total ("three deaths among 57 patients"), or none at all of them ("no deaths in 44 patients")."""
    if count.total is None and count.n is not None and count.end <= outcome.start:
        group = next((c for c in counts if c.start >= outcome.end), None)
        if (
            group
            and group.start < ceiling
            and group.form in {"people", "bare", "every"}
            and is_among(gap_between(view, outcome.end, group.start))
        ):
            return replace(count, total=group.n) if group.n and group.n >= count.n else count
    if count.start >= outcome.end and count.form in {"people", "bare", "every"} and is_denied(view, outcome.start):
        return replace(count, n=0, total=count.n, form="nobody")
    return count
