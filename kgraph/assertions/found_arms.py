"""Gives outcomes the arm that a trained head found for their numbers, where the rules read none and the head is sure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kgraph.assertions.frame import Slot
from kgraph.assertions.numbers import parse_number, parse_percent
from kgraph.assertions.sentence_view import SentenceView
from kgraph.model import LabelledSpan, OutcomeResult, Span

_NAMES = {"iv-": "intervention", "cv-": "control"}
_NUMBERS = ("bin-abs", "bin-percent")
# from here nine in ten numbers have the right arm (docs/reference/study.md)
_SURE, _NAME = 0.65, 0.4


def with_found_arms(
    outcomes: Iterable[OutcomeResult], views: Sequence[SentenceView], spans: Sequence[LabelledSpan]
) -> tuple[OutcomeResult, ...]:
    """Return *outcomes* with ``arm`` as the record names it, and the drug of that arm, where all printed numbers of an outcome are one arm's.

    Nothing changes where only one arm has numbers, where the number's own is not named, or where the rules read an arm. An arm without a drug (a placebo) has none.

    Args:
        outcomes: of one record.
        views: its sentences.
        spans: what trained heads found in it.
    """
    numbers = [one for one in spans if one.label[3:] in _NUMBERS]
    if {one.label[:3] for one in numbers} != set(_NAMES):
        return tuple(outcomes)
    sure = [one for one in numbers if one.score >= _SURE]
    names = {arm: _name(spans, label) for arm, label in _NAMES.items()}
    slots = [slot for view in views for slot in view.slots if slot.kind == "C" and slot.concepts]
    text = views[0].record_text
    return tuple(_told(one, sure, names, slots, text) for one in outcomes)


def _name(spans: Iterable[LabelledSpan], label: str) -> Span | None:
    """Return the place that is most likely the name of an arm; of equals the first."""
    found = [one for one in spans if one.label == label and one.score >= _NAME]
    return max(found, key=lambda one: (one.score, -one.span.start)).span if found else None


def _told(
    one: OutcomeResult, numbers: Sequence[LabelledSpan], names: dict[str, Span | None], slots: Sequence[Slot], text: str
) -> OutcomeResult:
    sentence = one.evidence.sentence
    if one.arm or one.measure or sentence is None:
        return one
    arms = {n.label[:3] for n in numbers if sentence.contains(n.span) and _is_of(one, n, n.span.of(text))}
    name = names[next(iter(arms))] if len(arms) == 1 else None
    if name is None:
        return one
    told = replace(one, arm=name.of(text))
    own = [slot for slot in slots if slot.start < name.end and name.start < slot.end]
    drugs = {slot.concepts[0] for slot in own}
    if len(drugs) > 1 or one.drug in drugs or (one.drug and arms == {"iv-"}):
        return told  # which drug of a combination, or the more exact name, is a matter of the rules
    subject = Span(own[0].start, own[0].end) if own else None
    return replace(told, drug=own[0].concepts[0] if own else "", evidence=replace(one.evidence, subject=subject))


def _is_of(one: OutcomeResult, number: LabelledSpan, printed: str) -> bool:
    """Tell whether a number is printed as the outcome's count or percentage."""
    if number.label.endswith("percent"):
        return one.percent is not None and parse_percent(printed) == one.percent
    return one.n is not None and parse_number(printed) == one.n
