"""Outcomes with their numbers: "five of nine patients achieved a complete response, two a partial response"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kgraph.assertions.arithmetic import check_share, check_sums
from kgraph.assertions.context import weakest
from kgraph.assertions.focus import Focus
from kgraph.assertions.frame import Slot
from kgraph.assertions.measures import find_medians, find_p, find_ratios
from kgraph.assertions.numbers import Count, group_total
from kgraph.assertions.outcome_links import Link, link
from kgraph.assertions.outcome_named import Named, find_named
from kgraph.assertions.outcome_words import OUTCOME, category
from kgraph.assertions.polarity import section_certainty
from kgraph.assertions.population import combine
from kgraph.assertions.sentence_view import SentenceView
from kgraph.assertions.statement import section_name
from kgraph.assertions.study import Study
from kgraph.model import Assertion, Certainty, Evidence, OutcomeCategory, OutcomeResult, Span

_SCORE = 0.8
_NUMERIC = re.compile(
    r"\d|\b(?:nobody|neither|half|thirds?|quarters?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|all|none|no|both|every|single|another|a|remaining|hundred|\w+teen|\w+ty)\b"
)
_PRIVATE = re.compile(r"\s?[(\[](?P<inner>[^()\[\]]{1,80})[)\]]")
_SURVIVAL = re.compile(r"\b(?:OS|PFS|DFS|EFS|RFS|DSS|DMFS)\b")
# "21 responded, of whom four relapsed"
_OF_WHOM = re.compile(r"\b(?:of|among) (?:whom|which|them)\s(?:only\s)?$")
_OF_DISEASE = re.compile(r"\s(?:of|from|due to)\s(?:the\s|an?\s|their\s|this\s)?(?:[a-z-]+\s){0,3}$")


def find_outcomes(
    study: Study, views: Sequence[SentenceView], assertions: Sequence[Assertion]
) -> tuple[OutcomeResult, ...]:
    """Return the outcome results of a record in text order.

    Args:
        study: the record; gives drug and disease where a sentence names none, and the total of counts that print none.
        views: its sentences.
        assertions: tell which diseases are under treatment.
    """
    treated = _treated(assertions, study.focus)
    results: list[OutcomeResult] = []
    for before, view in zip((None, *views), views, strict=False):
        if view.category in {"OBJECTIVE", "BACKGROUND", "METHODS"} or not _NUMERIC.search(view.low):
            continue
        context = _Context(study, view, treated)
        named = [one for one in find_named(view) if _is_about(one, context)]
        links = [one for one in link(view, named) if not _of_whom(one, view)] if named else []
        for one in links:
            group = _these(view, before) or _group_total(view, links, one, study.size)
            filled = _rest(one, links, group or context.size)
            if filled.count.part is None or filled.count.of(group or context.size) is not None:
                results.append(_counted(filled, context, group))
        results.extend(_ratios(context))
        results.extend(_medians(context))
    return tuple(one for one in check_sums(_fold_times(results)) if _has_number(one))


_MEASURED = re.compile(r"\b(?:survival|mortality|rates?)$")
_DENIED = re.compile(r"\b(?:not|never|neither|nor|failed)\b[^,;:]*$")


def _of_whom(one: Link, view: SentenceView) -> bool:
    """Tell whether a link says of whom something was measured or denied, not how many had it.

    "Survival in 30 patients was longer", "improved overall survival for all patients", "median survival was 6 months", "did not bring relief in all
    patients".
    """
    count, outcome = one.count, one.outcome
    if _MEASURED.search(outcome.label.lower()):
        return count.percent is None and count.total is None and count.part is None
    denied = _DENIED.search(view.low[: outcome.start - view.span.start]) is not None
    return count.form == "every" and outcome.start < count.start and denied


def _has_number(one: OutcomeResult) -> bool:
    """Tell whether a result holds a number: "all animals survived" in a study of unknown size has none."""
    return any(number is not None for number in (one.n, one.total, one.percent, one.value)) or bool(one.time)


class _Context:
    """What the outcomes of one sentence share."""

    def __init__(self, study: Study, view: SentenceView, treated: tuple[str, ...]) -> None:
        self.study = study
        self.record = study.record
        self.view = view
        self.treated = treated
        self.population = combine(view.population, study.population)
        self.size = study.size
        focus = study.focus
        self.understood = focus.understood[0] if len(focus.understood) == 1 else ""
        main = focus.disease if focus.disease in treated or not treated else treated[0]
        self.disease = treated[0] if len(treated) == 1 else main

    def drug_for(self, arm: str, near: int) -> tuple[str, Slot | None]:
        """Return the drug of an outcome: that of its arm, else the only one of the sentence, else the record's."""
        slots = [slot for slot in self.view.slots if slot.kind == "C" and slot.concepts]
        low = arm.lower()
        if low:
            for slot in slots:
                words = self.view.record_text[slot.start : slot.end].lower()
                if words in low or low in words:
                    return slot.concepts[0], slot
            return "", None
        concepts = {slot.concepts[0] for slot in slots}
        if len(concepts) == 1:
            return slots[0].concepts[0], slots[0]
        if concepts:
            before = [slot for slot in slots if slot.end <= near]
            chosen = before[-1] if before else slots[0]
            return (self.understood, None) if self.understood in concepts else (chosen.concepts[0], chosen)
        return self.understood, None


def _treated(assertions: Sequence[Assertion], focus: Focus) -> tuple[str, ...]:
    """Return the diseases under treatment, the record's main one first."""
    beliefs: dict[str, float] = {}
    for one in assertions:
        if one.kind in {"treatment", "prevention"} and not one.negated:
            beliefs[one.object] = max(beliefs.get(one.object, 0.0), one.belief)
    weights = dict(focus.diseases)
    ranked = sorted(beliefs, key=lambda d: (d != focus.disease, -weights.get(d, 0.0), -beliefs[d], d))
    return tuple(ranked)


def _is_about(named: Named, context: _Context) -> bool:
    """Tell whether an outcome word speaks of the disease under study: "progression of X" only where X is."""
    view = context.view
    if named.category in {"death", "discontinuation"}:
        return True  # whatever the cause
    for slot in view.slots:
        if slot.kind != "D" or slot.start < named.end or slot.start - named.end > 40:
            continue
        if _OF_DISEASE.fullmatch(view.low[named.end - view.span.start : slot.start - view.span.start]):
            return (
                not slot.concepts
                or not context.treated
                or any(context.study.akin(c, t) for c in slot.concepts for t in context.treated)
            )
    return True


_THESE = re.compile(r"(?:of|among) (?:these|them|the latter|those)(?: [a-z]+)?,")


def _these(view: SentenceView, before: SentenceView | None) -> int | None:
    """Return the number of those whom "of these, ..." takes up from the sentence before, or ``None``."""
    if before is None or _THESE.match(view.low) is None:
        return None
    counted = [
        count.n for count in before.counts if count.n is not None and count.form in {"people", "bare", "of", "withp"}
    ]
    return counted[-1] if counted else None


def _group_total(view: SentenceView, links: Iterable[Link], own: Link, size: int | None) -> int | None:
    """Return the total that a count of a sentence shares with others: "Of 40 patients, 4 ... and 12 ...", or the one that another of them prints.

    Arms share a total only with themselves, or where it is that of the whole study (each patient had both drugs).
    """
    before = [one.count for one in links if one.count.end <= own.count.start]
    whom = _OF_WHOM.search(view.low, 0, own.count.start - view.span.start) or view.low.startswith(
        (" of whom", " of which"), own.count.end - view.span.start
    )
    if before and whom and before[-1].n:
        return before[-1].n
    if (total := group_total(view.low, own.count.start - view.span.start)) is not None:
        return total
    for one in links:
        if one.count.total is not None and (one.arm == own.arm or not own.arm or one.count.total == size):
            return one.count.total
    printed = {count.total for count in view.counts if count.total is not None and count.end <= own.count.start}
    return printed.pop() if len(printed) == 1 and not own.arm and size is None else None


def _rest(one: Link, links: Sequence[Link], total: int | None) -> Link:
    """Return "the rest" as the number that the counts before it leave of *total*; an outcome that is none of theirs stays as it is."""
    if one.count.form != "rest" or one.count.n is not None or not total:
        return one
    before = [other.count.of(total) for other in links if other.count.start < one.count.start and other.arm == one.arm]
    told = [n for n in before if n is not None]
    if not told or len(told) < len(before) or sum(told) >= total:
        return one
    return replace(one, count=replace(one.count, n=total - sum(told)))


def _counted(one: Link, context: _Context, group: int | None) -> OutcomeResult:
    count = _complete(one, context, group)
    drug, drug_slot = context.drug_for(one.arm, one.outcome.start)
    subgroup, slot = _subgroup(one, context)
    view = context.view
    evidence = _evidence(context, Span(one.outcome.start, one.outcome.end), drug_slot, slot, count)
    return OutcomeResult(
        record=context.record.id,
        drug=drug,
        disease=context.disease,
        category=one.outcome.category,
        label=one.outcome.label,
        evidence=evidence,
        n=count.n,
        total=count.total,
        percent=count.percent,
        p_value=find_p(view.text, max(0, one.count.end - view.span.start), len(view.text)) if one.arm else "",
        arm=one.arm,
        subgroup=subgroup,
        check=check_share(count.n, count.total, count.percent),
    )


def _complete(one: Link, context: _Context, group: int | None) -> Count:
    """Fill in what a count leaves open: all, the remaining, and the total of its sentence or of the study."""
    count = one.count
    if count.form == "both":
        return count
    drug, _ = context.drug_for(one.arm, one.outcome.start) if one.arm else ("", None)
    size = context.study.arms.get(drug) if one.arm else context.size
    total = count.total or (group if not size or not one.arm else size) or size
    if count.form == "every":
        return replace(count, n=count.n or total, total=count.total or total)
    if one.outcome.category == "discontinuation" and count.total is None and _completed(context.view, total):
        return count  # "90 completed the study and 10 dropped out"
    count = replace(count, n=count.of(total))
    if count.n is None or (total is not None and count.n > total):
        return replace(count, total=count.total)
    return replace(count, total=total)


def _completed(view: SentenceView, total: int | None) -> bool:
    """Tell whether *total* is the number of those who completed the study, as printed in the same sentence."""
    start = view.span.start
    return any(c.n == total and _FINISHED.match(view.low, c.end - start) for c in view.counts if c.n is not None)


_FINISHED = re.compile(r"\s(?:who\s|all\s)?(?:completed|finished)\b")


def _subgroup(one: Link, context: _Context) -> tuple[str, Slot | None]:
    """Return what stands in brackets behind an outcome ("no response (lupus panniculitis)") if it is a disease."""
    view = context.view
    end = max(one.outcome.end, one.count.end)
    match = _PRIVATE.match(view.text, end - view.span.start)
    if match is None:
        return "", None
    start = view.span.start + match.start("inner")
    last = view.span.start + match.end("inner")
    for slot in view.slots:
        if slot.kind == "D" and start <= slot.start and slot.end <= last:
            return match["inner"].strip(), slot
    return "", None


def _evidence(context: _Context, place: Span, drug: Slot | None, disease: Slot | None, count: Count | None) -> Evidence:
    view = context.view
    at = place.start - view.span.start
    certainty: Certainty = section_certainty(view, presupposed=False)
    if view.cues.recalled and view.category not in {"RESULTS", "CONCLUSIONS", "TITLE"}:
        certainty = weakest(certainty, "background")
    if re.search(r"\b(?:may|might|could|expected to|estimated|hypothes\w+|whether)\b", view.low[max(0, at - 40) : at]):
        certainty = weakest(certainty, "speculated")
    return Evidence(
        record=context.record.id,
        text=view.text,
        method="rule:outcome-count" if count else "rule:outcome-measure",
        score=_SCORE,
        sentence=view.span,
        section=section_name(view),
        subject=Span(drug.start, drug.end) if drug else None,
        object=Span(disease.start, disease.end) if disease else None,
        trigger=place,
        certainty=certainty,
        population=context.population,
        count=count.n if count else None,
        total=count.total if count else None,
        percent=count.percent if count else None,
    )


def _ratios(context: _Context) -> list[OutcomeResult]:
    view = context.view
    if not re.search(r"\b(?:ratio|risk|HR|OR|RR|aOR|aHR|IRR)\b", view.text):
        return []
    results = []
    for ratio in find_ratios(view.text):
        within = OUTCOME.search(view.low, ratio.start, ratio.end)
        near = (
            [within]
            if within
            else [m for m in OUTCOME.finditer(view.low) if m.end() <= ratio.start] or list(OUTCOME.finditer(view.low))
        )
        match = near[-1] if near else None
        short = (_SURVIVAL.search(view.text) or _COURSE.search(view.low)) if match is None else None
        start, end = view.span.start + ratio.start, view.span.start + ratio.end
        drug, slot = context.drug_for("", start)
        place = match or short
        label = view.text[place.start() : place.end()] if place else ""
        results.append(
            OutcomeResult(
                record=context.record.id,
                drug=drug,
                disease=context.disease,
                category=category(match) if match else _short_category(short),
                label=label,
                evidence=_evidence(context, Span(start, end), slot, None, None),
                measure=ratio.name,
                value=ratio.value,
                interval=ratio.interval,
                p_value=ratio.p_value or find_p(view.text, ratio.end, len(view.text)),
            )
        )
    return results


# a word that names an outcome only where a ratio says of what it is
_COURSE = re.compile(r"\b(?:progression|recurrence|worsening|recover(?:y|ed)?|healing|cure)\b")


def _short_category(match: re.Match[str] | None) -> OutcomeCategory:
    if match is None:
        return "other"
    word = match.group()
    if word in {"progression", "worsening"}:
        return "progression"
    return "relapse" if word == "recurrence" else "complete-response" if _COURSE.fullmatch(word) else "survival"


def _medians(context: _Context) -> list[OutcomeResult]:
    view = context.view
    if "median" not in view.low and "mean" not in view.low and "average" not in view.low:
        return []
    results = []
    for median in find_medians(view.text):
        match = OUTCOME.search(median.what.lower())
        course = _COURSE.search(median.what.lower()) if match is None else None
        if match is None and course is None:
            continue
        start, end = view.span.start + median.start, view.span.start + median.end
        drug, slot = context.drug_for(median.arm, start)
        counts = [
            c for c in view.counts if start <= c.start < end and c.n is not None and c.form in {"people", "of", "bare"}
        ]
        results.append(
            OutcomeResult(
                record=context.record.id,
                drug=drug,
                disease=context.disease,
                category=category(match) if match else _short_category(course),
                label=median.what,
                evidence=_evidence(context, Span(start, end), slot, None, None),
                n=counts[0].n if counts else None,
                measure=median.measure,
                value=median.value,
                interval=median.interval,
                time=median.time,
                arm=median.arm,
            )
        )
    return results


def _fold_times(results: list[OutcomeResult]) -> list[OutcomeResult]:
    """Give a median time to the one counted outcome of the same category (and the same number of patients, if printed)."""
    folded = list(results)
    for time in [one for one in results if one.time and one.measure]:
        fits = [
            i
            for i, one in enumerate(folded)
            if one.category == time.category
            and not one.measure
            and not one.time
            and (time.n is None or one.n == time.n)
        ]
        if len(fits) == 1 and time.n is not None:
            folded[fits[0]] = replace(folded[fits[0]], time=time.time)
            folded.remove(time)
    return folded
