"""Gives outcomes the time at which they were seen and the dose that was taken, where the text leaves no doubt which."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kgraph.assertions.numbers import NUMBER
from kgraph.assertions.sentence_view import SentenceView
from kgraph.model import OutcomeResult, Span, StudyFact

_UNIT = r"(?:h|hours?|days?|weeks?|wks?|months?|years?|yrs?)"
_LENGTH = rf"(?:{NUMBER}|\d+(?:\.\d+)?(?:\s?(?:-|\u2013|to)\s?\d+(?:\.\d+)?)?)"
_AT = re.compile(
    rf"\b(?:at|after|within|by|over)\s(?:the\s(?:end of\s)?)?(?:a\s(?:median|mean)\s(?:follow-up\s)?(?:of\s)?)?(?P<time>{_LENGTH}[\s-]{_UNIT})\b(?!\s(?:of age|old|or older|before|ago|earlier))"
    rf"|\b(?P<name>{_LENGTH}-{_UNIT})\s(?:[a-z-]+\s){{0,2}}?(?:survival|mortality|rates?|incidence|recurrence|response|remission|relapse|follow-up)\b"
)
_NEAR = 40


def with_time_and_dose(
    outcomes: Iterable[OutcomeResult], views: Sequence[SentenceView], study: Iterable[StudyFact]
) -> tuple[OutcomeResult, ...]:
    """Return *outcomes* with ``time`` and ``dose`` as printed, where they had none and one alone comes into question.

    The time is that of the outcome's sentence ("at 12 weeks", "5-year survival"). The dose is the only one of the sentence; else the only one of the record,
    if it stands beside the outcome's drug.

    Args:
        outcomes: of one record.
        views: its sentences.
        study: what the record tells of its study; its doses count.
    """
    by_start = {view.span.start: view for view in views}
    doses = [fact for fact in study if fact.kind == "dose"]
    result = []
    for one in outcomes:
        view = by_start.get(one.evidence.sentence.start) if one.evidence.sentence else None
        if view is not None:
            time = one.time or _time(view)
            dose = one.dose or _dose(one, view, views, doses)
            one = replace(one, time=time, dose=dose)  # noqa: PLW2901  # the same outcome, told in full
        result.append(one)
    return tuple(result)


def _time(view: SentenceView) -> str:
    found = {match["time"] or match["name"]: match for match in _AT.finditer(view.low)}
    if len(found) != 1:
        return ""
    (match,) = found.values()
    name = "time" if match["time"] else "name"
    return view.text[match.start(name) : match.end(name)]


def _dose(one: OutcomeResult, view: SentenceView, views: Sequence[SentenceView], doses: Sequence[StudyFact]) -> str:
    own = [fact for fact in doses if fact.span is not None and view.span.contains(fact.span)]
    if len(own) == 1:
        return own[0].text
    if len(doses) == 1 and one.drug and doses[0].span is not None and _beside(one.drug, doses[0].span, views):
        return doses[0].text
    return ""


def _beside(drug: str, dose: Span, views: Iterable[SentenceView]) -> bool:
    """Tell whether a drug is named within a few words of a dose."""
    return any(
        slot.kind == "C" and drug in slot.concepts and slot.start - _NEAR <= dose.end and dose.start <= slot.end + _NEAR
        for view in views
        if view.span.contains(dose)
        for slot in view.slots
    )
