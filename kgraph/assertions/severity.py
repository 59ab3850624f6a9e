"""How bad an adverse event was and what it led to, as printed: "severe", "grade 3-4", "serious", "fatal"; withdrawal, a lower dose, death."""

from __future__ import annotations

import re

from kgraph.assertions.frame import Slot
from kgraph.assertions.sentence_view import SentenceView

_GRADE = (
    r"grades?\s(?P<{0}>[1-5]|i{{1,3}}|iv|v)(?:\s?(?:-|–|/|or|and|to)\s?(?:grade\s)?(?P<{0}to>[1-5]|iv|v|i{{1,3}}))?"
)
_WORD = r"(?:mild|moderate|severe|serious|fatal|lethal|life-threatening|major|minor)"
_BEFORE = re.compile(
    rf"\b(?:(?P<word>{_WORD})(?:\s(?:to|or|and)\s(?P<to>{_WORD}))?|{_GRADE.format('g')})\s(?:cases? of\s)?(?:[a-z-]+\s){{0,2}}$"
)
_BEHIND = re.compile(
    rf"\s?(?:\((?:[^()]{{0,20}}[,;]\s?)?|of\s|,\s){_GRADE.format('g')}|\s(?:was|were)\s(?:all\s)?(?P<word>{_WORD})\b(?!\s[a-z]+\s[CD])"
)
# "serious adverse events were A and B": holds for all that follow
_LISTED = re.compile(
    rf"\b(?:(?P<word>{_WORD})|{_GRADE.format('g')})\s(?:[a-z-]+\s){{0,2}}?(?:(?:adverse|side|toxic|untoward)[- ])?(?:effects?|events?|reactions?|toxicit(?:y|ies)|complications?)\b[^;.]{{0,60}}?\b(?:were|was|included?|including|consisted of|such as|being)\b[^;.]*$"
)
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5"}
_BECAUSE = r"(?:because of|due to|owing to|on account of|as a result of|for)\s(?:[a-z0-9-]+\s){0,4}$"
_STOPPED = re.compile(
    rf"\b(?:discontinu\w+|stopp(?:ed|ing)|withdrew|withdraw\w+|interrupt\w+|dropped out|replaced|cessation|terminat\w+|halt\w+|ceas\w+|abandon\w+|suspend\w+|withheld|given up|gave up|quit)\b[^;.]{{0,60}}?\b{_BECAUSE}"
)
_LOWERED = re.compile(
    rf"\b(?:dos(?:e|es|age)\b[^;.]{{0,40}}?\b(?:reduced|lowered|decreased|halved)|dose reductions?)\b[^;.]{{0,70}}?\b{_BECAUSE}"
)
_LEADING = re.compile(
    r"[^;.]{0,45}?\b(?:necessitat\w+|requir\w+|prompt\w+|led to|leading to|result\w+ in|forc\w+|compel\w+|obliged|made|mandated|dictated|was the (?:[a-z]+ ){0,3}?reason for)\s[^;.]{0,30}?\b(?P<end>withdrawal|discontinuation|discontinue|discontinuing|withdrawing|withdraw|cessation|cease|interruption|interrupt|stopping|stop|halt|abandon(?:ment)?|suspen\w+|give up|terminat\w+|to come off|treatment termination|dose reductions?|(?:a )?reduction (?:in|of) (?:the )?(?:dose|dosage)|hospitali[sz]ation|admission|death)\b"
)
_ENDS = {
    "dose": "dose reduction",
    "reduction": "dose reduction",
    "a reduction": "dose reduction",
    "hospital": "hospitalization",
    "admission": "hospitalization",
    "death": "death",
}
_DIED = re.compile(r"\b(?:died (?:of|from)|deaths? (?:from|due to))\s(?:[a-z-]+\s){0,2}$")


# "owing to D, C was halted"
_FOR_REASON = re.compile(
    r"(?:^|[,;.]\s)(?:because of|due to|owing to|on account of|in view of)\s(?:[a-z0-9-]+\s){0,4}$"
)
_THEN_STOPPED = re.compile(
    r"[^;.]{1,70}?\b(?:discontinued|stopped|withdrawn|withdrew|interrupted|halted|ceased|abandoned|suspended|terminated|withheld|came off|gave up|quit|dropped out|stopped taking)\b"
)


def severity_of(view: SentenceView, disease: Slot) -> str:
    """Return how bad the event at *disease* was: one of the words above, "grade 3" or "grade 3-4"; "" if nothing is printed.

    A grade and the word of a whole list ("serious adverse events were ...") hold for every member, an adjective only for the name it stands before.
    """
    start = view.span.start
    before = view.low[: disease.start - start]
    first = next(
        (
            group.start
            for group in view.frame.groups.values()
            if group.kind == "D" and any(slot.start == disease.start for slot in (*group.members, *group.denied))
        ),
        disease.start,
    )
    own = _BEFORE.search(before)
    if own is not None and not _crosses(view, start + own.start(), disease):
        return _name(own)
    behind = _BEHIND.match(view.low, disease.end - start)
    if behind is not None:
        return _name(behind)
    shared = _BEFORE.search(view.low[: first - start])
    if shared is not None and shared["g"]:
        return _name(shared)
    listed = _LISTED.search(view.low[: first - start])
    return _name(listed) if listed is not None else ""


def _crosses(view: SentenceView, start: int, disease: Slot) -> bool:
    return any(slot.start >= start and slot.end <= disease.start for slot in view.slots)


def _name(match: re.Match[str]) -> str:
    if match["g"]:
        low = _ROMAN.get(match["g"], match["g"])
        high = _ROMAN.get(match["gto"] or "", match["gto"] or "")
        return f"grade {low}-{high}" if high else f"grade {low}"
    word = match["word"].replace("lethal", "fatal")
    other = match.groupdict().get("to")
    return f"{word} to {other}" if other else word


def led_to(view: SentenceView, disease: Slot) -> str:
    """Return what the event at *disease* led to: "withdrawal" (of the drug), "dose reduction", "hospitalization", "death", or ""."""
    start = view.span.start
    before, after = view.low[: disease.start - start], disease.end - start
    if _LOWERED.search(before):
        return "dose reduction"
    if _STOPPED.search(before):
        return "withdrawal"
    if _DIED.search(before):
        return "death"
    if _FOR_REASON.search(before) and _THEN_STOPPED.match(view.low, after):
        return "withdrawal"
    match = _LEADING.match(view.low, after)
    end = match["end"] if match else ""
    return next((name for begin, name in _ENDS.items() if end.startswith(begin)), "withdrawal" if end else "")
