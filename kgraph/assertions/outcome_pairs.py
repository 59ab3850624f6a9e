"""Numbers of two arms side by side behind a comparison: "fewer relapses with A than with B (3/21 vs 9/20)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kgraph.assertions.frame import is_placebo
from kgraph.assertions.numbers import Count
from kgraph.assertions.sentence_view import SentenceView

Pairs = tuple[tuple[Count, str], tuple[Count, str]]
_AGAINST = re.compile(r"\s?(?:patients\s)?(?:,\s)?(?:vs?\.?|versus|against|compared (?:with|to)|as against)\s")
_BEFORE = re.compile(r"(?:[(\[,:]|\bwas|\bwere|\bof)\s?(?:\d+-(?:year|month|week) )?$")
_COMPARED = re.compile(
    r"\b(?:than|compared (?:with|to)|versus|vs\.?|over|against|between|did not differ|differed|groups|arms)\b"
)
_CONTROLS = re.compile(
    r"\b(?:placebo|controls?|vehicle|sham|no treatment|untreated|standard (?:care|treatment|therapy)|usual care|observation|supportive care)\b"
)


def compared_arms(view: SentenceView) -> Iterator[Pairs]:
    """Yield the pairs of numbers that stand behind a comparison of two arms, each with the arm's name as printed; those named first have the first number."""
    low, start = view.low, view.span.start
    if _COMPARED.search(low) is None:
        return
    for one, other in zip(view.counts, view.counts[1:], strict=False):
        if _own_brackets(low, one.start - start, one.end - start, other.start - start) and _COMPARED.search(
            low, one.end - start, other.start - start
        ):
            names = [_behind(view, one), _behind(view, other)]
            if all(names):
                yield (one, names[0]), (other, names[1])
            continue
        gap = low[one.end - start : other.start - start]
        dealt = gap == " and " and low.startswith((", respectively", " respectively"), other.end - start)
        if not (dealt or _AGAINST.fullmatch(gap)) or _BEFORE.search(low, 0, one.start - start) is None:
            continue
        names = _names(view, one.start)
        if len(names) == 2 and _COMPARED.search(low, 0, one.start - start):
            yield (one, names[0]), (other, names[1])


def _own_brackets(low: str, first: int, end: int, second: int) -> bool:
    """Tell whether two numbers stand each in its own brackets."""
    return low[first - 1 : first] == "(" and low[second - 1 : second] == "(" and low[end : end + 1] == ")"


_ARM_END = re.compile(r"(?:\s(?:group|arm|recipients|patients|alone|therapy|treatment))?\s$")


def _behind(view: SentenceView, count: Count) -> str:
    """Return the name of the arm behind which a number stands in brackets, or ""."""
    low, at = view.low, count.start - 1 - view.span.start
    for slot in view.slots:
        if slot.kind == "C" and slot.end <= count.start and _ARM_END.fullmatch(low[slot.end - view.span.start : at]):
            return view.record_text[slot.start : slot.end]
    for match in _CONTROLS.finditer(low, max(0, at - 30), at):
        if _ARM_END.fullmatch(low[match.end() : at]):
            return view.text[match.start() : match.end()]
    return ""


def _names(view: SentenceView, end: int) -> list[str]:
    """Return the names of the arms before a place, in order, each once."""
    found = [
        (slot.start, view.record_text[slot.start : slot.end])
        for slot in view.slots
        if slot.kind == "C" and slot.end <= end
    ]
    placebo = any(is_placebo(slot) for slot in view.slots)
    if not placebo:
        found += [
            (view.span.start + m.start(), view.text[m.start() : m.end()])
            for m in _CONTROLS.finditer(view.low, 0, end - view.span.start)
        ]
    return list(dict.fromkeys(name for _, name in sorted(found)))


def without(counts: Sequence[Count], pairs: Sequence[Pairs]) -> list[Count]:
    """Return *counts* without those of *pairs*."""
    taken = {count.start for pair in pairs for count, _ in pair}
    return [count for count in counts if count.start not in taken]
