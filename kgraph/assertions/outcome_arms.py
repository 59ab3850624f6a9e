"""Brackets behind arms: the share of a number ("9 patients receiving A (12%)") and the size of an arm ("22% in the placebo group (n = 78)")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kgraph.assertions.arithmetic import check_share
from kgraph.assertions.arm_counts import find_arms
from kgraph.assertions.numbers import Count
from kgraph.assertions.sentence_view import SentenceView

_OPEN = re.compile(r"\s?(?:group|arm|recipients|alone|therapy|treatment)?\s?[(\[]\s?$")
_FAR = 80


def fold_brackets(view: SentenceView, counts: Sequence[Count]) -> list[Count]:
    """Return *counts* with the shares that stand in brackets behind the arm of a number given to that number."""
    folded = list(counts)
    if "(" not in view.low or sum(one.form in {"percent", "equals"} for one in counts) == 0:
        return folded
    for arm in find_arms(view):
        behind = next((c for c in folded if c.start >= arm.end), None)
        own = next((c for c in folded if c.start == arm.count.start), None)
        if behind is None or own is None or behind.form != "percent" or own.percent is not None or own.n is None:
            continue
        if _OPEN.fullmatch(_text(view, arm.end, behind.start)):
            folded[folded.index(own)] = replace(own, percent=behind.percent)
            folded.remove(behind)
    return [c for c in folded if not (c.form == "equals" and c.percent is None and _is_size(view, c, folded))]


def _is_size(view: SentenceView, count: Count, counts: Sequence[Count]) -> bool:
    """Tell whether a number in brackets is the size of an arm that has its own number before it."""
    before = [c for c in counts if c.end <= count.start]
    return (
        bool(before)
        and before[-1].form in {"percent", "of", "people", "bare"}
        and _ARM.search(_text(view, before[-1].end, count.start)) is not None
    )


_ARM = re.compile(
    r"\b(?:in|with|on|for|of|given|receiving)\s[^();]{3,60}(?:group|arm|recipients|patients|alone|therapy)?\s?\(\s?$"
)


def with_size(view: SentenceView, count: Count, arm: str) -> Count:
    """Return *count* with the size that is printed in brackets behind its arm, if it has no total of its own and the numbers fit."""
    if count.total is not None:
        return count
    at = view.low.find(arm.lower(), count.end - view.span.start)
    if at < 0 or at > count.end - view.span.start + _FAR:
        return count
    match = _BRACKET.match(view.low, at + len(arm))
    if match is None:
        return count
    size = int(match["n"])
    fits = check_share(count.n, size, count.percent) in {"ok", "not checkable"} and (count.n or 0) <= size
    return replace(count, total=size) if fits else count


_BRACKET = re.compile(
    r"\s?(?:group|arm|recipients|patients|alone|therapy|treatment)?\s?\(\s?n\s?=\s?(?P<n>\d{1,5})\s?[),;]"
)


def _text(view: SentenceView, start: int, end: int) -> str:
    return view.low[start - view.span.start : max(0, end - view.span.start)]
