"""The number printed with a disease: "rash (n = 4)", "headache in 3 of 20 patients", "two patients had fever"."""

from __future__ import annotations

import re
from dataclasses import replace

from kgraph.assertions.arithmetic import check_share
from kgraph.assertions.frame import Slot
from kgraph.assertions.numbers import Count, group_total
from kgraph.assertions.sentence_view import SentenceView

_AFTER = re.compile(
    r"\s*(?:[(\[]\s*|(?:\s?(?:of |\()grade [\w ,/-]{1,12}\)?)?,?\s*(?:which )?(?:(?:was|were|also|only) )*"
    r"(?:(?:occurred|developed|appeared|observed|seen|noted|reported|found|present|recorded|documented|diagnosed|detected|encountered|described|affected|led to withdrawal|led to discontinuation) )?(?:in|by|for|among)\s+(?:only\s+)?|\s*:\s*|\s[a-z -]{1,45}?\s(?:occurred|developed|appeared|hospitali[sz]ation|treatment|withdrawal|discontinuation|transfusions?|(?:was|were) (?:observed|seen|noted|reported))\s(?:in|by)\s(?:only\s)?|\s(?:was|were)\s(?:[a-z]+\s){1,2}in\s(?:only\s)?|\s(?:forced|obliged|compelled|prompted|led|caused|affected)\s(?:only\s)?)"
)
_BEFORE = re.compile(
    r"\s*(?:\([^()]{0,40}\)\s*)?(?:(?:who )?(?:receiv(?:ing|ed)|were treated with|treated with|given|taking|took|used|had taken|had received|started|on|exposed to|treated|in the|using|undergoing)\s(?:[a-z-]+\s){0,2}?\ufffc(?:\s(?:therapy|group|treatment|infusions?|alone))?\s)?(?:who\s)?(?:also\s|each\s)?(?:had|has|have|developed|develop|experienced|suffered|suffered from|showed|presented with|with|of|reported|complained of|died of|died from|deaths? due to|deaths? from|for|exhibited|was found to have|cases? of|episodes? of|withdrew because of|discontinued (?:[^;,.]{0,40}?)because of|(?:could not|were unable to|did not) tolerate (?:[^;,.]{0,40}?)because of|had to stop (?:[^;,.]{0,40}?)because of)?\s*(?:an?\s|the\s)?(?:[\w-]+\s){0,3}"
)
_BRACKETED = re.compile(r"[^()]{0,30}\)")
_BARE = re.compile(r"\s(?:an?\s|had\s|with\s)?(?:[a-z-]+\s){0,2}")
_NEXT = re.compile(r"(?:,|;|\band)\s(?:and\s)?(?:in\s)?$")
_IN = re.compile(
    r"\s?\(|\s(?:therapy\s|treatment\s)?(?:(?:was|were|had to be|had been) (?:[a-z]+ )?(?:discontinued|stopped|withdrawn|interrupted|halted|suspended|abandoned|withheld|reduced)\s)?(?:in|for|by)\s(?:only\s)?"
)
_VERB = re.compile(
    r"\b(?:had|has|have|developed|develop|experienced|suffered|showed|presented|with|of|reported|complained|died|deaths?|exhibited|because|for)\b"
)
# "both groups" and "all arms" are the whole study
_ONE_ARM = re.compile(r"\b(?<!both )(?<!all )(?<!two )(?<!three )(?:group|arm|cohort)s?\b|\bplacebo\b")
_REASON = re.compile(r"(?:^|[,;.]\s)(?:because of|due to|owing to|on account of|in view of)\s(?:[a-z0-9-]+\s){0,4}$")
_FORMS_BEFORE = frozenset(
    {
        "of",
        "butone",
        "withp",
        "slash",
        "people",
        "nobody",
        "every",
        "both",
        "single",
        "bare",
        "rest",
        "share",
        "sharen",
        "percent",
    }
)


def printed_count(view: SentenceView, disease: Slot, size: int | None) -> Count | None:
    """Return the count that belongs to *disease* in its sentence, or ``None``.

    A count in brackets or after "in" behind the name wins over one before it; the study's *size* fills in a missing total,
    unless the sentence speaks of one arm of several, whose size is another.
    """
    size = group_total(view.low) or (None if _ONE_ARM.search(view.low) else size)
    stopped = _who_stopped(view, disease)
    return _with_total(stopped, size) if stopped else _beside(view, disease, size)


def _beside(view: SentenceView, disease: Slot, size: int | None) -> Count | None:
    text, start = view.record_text, view.span.start
    for count in view.counts:
        if (
            count.start >= disease.end
            and count.start - disease.end < 70
            and _AFTER.fullmatch(view.low[disease.end - start : count.start - start])
        ):
            if count.form == "people" and view.low[: count.start - start].rstrip().endswith("among"):
                size = count.n  # "two deaths were recorded among 310 patients"
                break
            return _with_total(count, size)
    for count in reversed(view.counts):
        if count.end > disease.start or count.form not in _FORMS_BEFORE:
            continue
        if _BRACKETED.match(text, count.end, disease.start):
            continue  # "ten patients (five in each group)"
        gap = _without_drugs(view, count.end, disease.start)
        if gap is None or len(gap) > 70:
            return None
        fits = _BEFORE.fullmatch(gap) is not None
        needs_verb = count.form in {
            "bare",
            "percent",
            "of",
            "withp",
            "slash",
            "people",
            "single",
            "every",
            "both",
            "rest",
            "share",
            "sharen",
        }
        if fits and count.form in {"bare", "people", "single"} and _goes_on(view, count, gap):
            return _with_total(count, size)
        if fits and (not needs_verb or _VERB.search(gap) or text[count.start : count.end].endswith("=")):
            return _with_total(count, size)
        return None
    return _behind_drug(view, disease, size)


def _who_stopped(view: SentenceView, disease: Slot) -> Count | None:
    """Return the count in "because of D, eight patients came off C"."""
    start = view.span.start
    if _REASON.search(view.low, 0, disease.start - start) is None:
        return None
    count = next((count for count in view.counts if count.start >= disease.end), None)
    return count if count and view.low[disease.end - start : count.start - start] == ", " else None


def _goes_on(view: SentenceView, count: Count, gap: str) -> bool:
    """Tell whether a number right before a disease is the next of a list: "two patients had nausea, one vomiting"."""
    start = view.span.start
    if not _BARE.fullmatch(gap) or not _NEXT.search(view.low, 0, count.start - start):
        return False
    earlier = [other for other in view.counts if other.end < count.start]
    return bool(earlier) and _VERB.search(view.low, earlier[0].end - start, count.start - start) is not None


def _behind_drug(view: SentenceView, disease: Slot, size: int | None) -> Count | None:
    """Return the number behind the drug that a disease is put down to: "rash necessitated withdrawal of C in two of 30 patients"."""
    start = view.span.start
    for slot in view.slots:
        if slot.start < disease.end or slot.kind == "D":
            if slot.start > disease.start:
                return None
            continue
        for count in view.counts:
            if count.start >= slot.end and _IN.fullmatch(view.low[slot.end - start : count.start - start]):
                return _with_total(count, size) if count.form in {"of", "people", "withp", "slash"} else None
        return None
    return None


def _without_drugs(view: SentenceView, start: int, end: int) -> str | None:
    """Return the text between two places with drugs as U+FFFC; ``None`` if a disease stands between."""
    low, offset = view.low, view.span.start
    gap, at = "", start
    for slot in view.slots:
        if slot.start >= start and slot.end <= end:
            if slot.kind == "D":
                return None
            gap += low[at - offset : slot.start - offset] + "\ufffc"
            at = slot.end
    return gap + low[at - offset : end - offset]


def _with_total(count: Count, size: int | None) -> Count:
    if count.form == "every":
        total = count.total or size
        return replace(count, n=total, total=total)
    fits = (
        count.n is not None
        and size is not None
        and check_share(count.n, size, count.percent) in {"ok", "not checkable"}
    )
    if count.total is None and fits:
        return replace(count, total=size)
    return count
