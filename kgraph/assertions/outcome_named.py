"""The outcome words of a sentence that may carry a count."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kgraph.assertions.outcome_ellipsis import coordinated, left_out
from kgraph.assertions.outcome_words import NOT_BEFORE, OUTCOME, category
from kgraph.assertions.sentence_view import SentenceView
from kgraph.model import OutcomeCategory

# a verb with what was measured for its object: "improved overall survival" says of nobody that he got better
_OBJECT = re.compile(
    r"\s(?!(?:in|on|by|with|after|during|within|and|or|from|for|at|to)\b)(?:[a-z-]+\s){0,3}?(?:survival|mortality|rates?|outcomes?|quality of life|scores?|functions?)\b"
)
_POORLY = re.compile(r"\s(?:only\s)?(?:poorly|badly|inadequately|insufficiently)\b")


@dataclass(frozen=True, slots=True)
class Named:
    """An outcome word in a sentence: offsets of the record's text, category, and the words as printed."""

    start: int
    end: int
    category: OutcomeCategory
    label: str


def find_named(view: SentenceView) -> list[Named]:
    """Return the outcome words of a sentence that may carry a count, in order."""
    found = []
    for match in OUTCOME.finditer(view.low):
        if NOT_BEFORE.search(view.low, max(0, match.start() - 60), match.start()) is not None:
            continue
        start, end = match.span()
        if _says_nothing(match, view):
            continue
        if any(c.start <= view.span.start + start < c.end for c in view.counts):
            continue  # "11 of the 20 responders relapsed": those who are counted, not what they had
        if not _is_spelt_out(match.group(), view) or (match.group() in _WENT and _EVENTS.search(view.low)):
            continue
        label = view.text[start:end]
        lead = re.match(
            r"(?:an? |in |into |achieved |entered |attained |reached |had |induced |obtained |were |was )+",
            label,
            re.IGNORECASE,
        )
        if lead:
            start += lead.end()
        told = _PREDICATE.match(view.low, end) if category(match) == "response" else None
        kind = category(match) if told is None else "partial-response" if told[1] == "partial" else "complete-response"
        found.append(Named(view.span.start + start, view.span.start + end, kind, view.text[start:end]))
    found.extend(_stopped(view, found))
    if found:
        found.sort(key=lambda one: one.start)
        ends = [(one.end, one.category) for one in found]
        for start, end, kind in left_out(view, ends):
            if not any(one.start < end and start < one.end for one in found):
                found.append(Named(start, end, kind, view.record_text[start:end]))
        shared = coordinated(view)
        if shared is not None and not any(one.start < shared[1] and shared[0] < one.end for one in found):
            found.append(Named(*shared, "complete-response", view.record_text[slice(*shared)]))
    return sorted(found, key=lambda one: one.start)


def _says_nothing(match: re.Match[str], view: SentenceView) -> bool:
    """Tell whether what stands behind an outcome word takes its meaning away: "responded poorly", "improved overall survival"."""
    improved = match.group().endswith(("improve", "improved", "improves"))
    return bool(_POORLY.match(view.low, match.end()) or (improved and _OBJECT.match(view.low, match.end())))


# symptoms cease; but so do adverse events once the drug is stopped
_WENT = frozenset({"ceased", "resolved", "subsided", "abated", "remitted", "stopped", "disappeared", "vanished"})
_EVENTS = re.compile(
    r"\b(?:adverse|side[- ]effects?|toxic\w*|events?|reactions?|withdraw\w*|discontinu\w*|reduction|after stopping|cessation|spontaneously|complications?)\b"
)
_STOP = re.compile(r"\b(?:stopped|ceased|abandoned|quit)\s(?:taking\s|using\s)?(?:the\s|their\s)?$")


def _stopped(view: SentenceView, found: list[Named]) -> list[Named]:
    """Return "stopped" where a drug by name follows ("five patients stopped methotrexate")."""
    low, base, result = view.low, view.span.start, []
    for slot in view.slots:
        match = _STOP.search(low, 0, slot.start - base) if slot.kind == "C" and "st" in low else None
        if match and not any(one.start < slot.start and base + match.start() < one.end for one in found):
            start, end = base + match.start(), base + match.end() - 1
            result.append(Named(start, end, "discontinuation", view.record_text[start:end]))
    return result


# "response was complete in six"
_PREDICATE = re.compile(r"\s(?:was|were)\s(?:[a-z]+\s)?(complete|partial)\s(?=in\b)")
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
