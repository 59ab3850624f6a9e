"""From findings in sentences to statements: who with whom, denied or not, how certain, with which numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from kgraph.assertions import (
    adverse,
    adverse_arms,
    adverse_blame,
    adverse_course,
    other_relations,
    prevention,
    treatment,
    treatment_failure,
    unsettled,
)
from kgraph.assertions.arm_statements import by_arm
from kgraph.assertions.context import weakest
from kgraph.assertions.echoes import echoes
from kgraph.assertions.effect_clauses import effect_findings
from kgraph.assertions.event_counts import printed_count
from kgraph.assertions.exclusions import by_chance, is_excluded, is_no_event
from kgraph.assertions.focus import GENERIC
from kgraph.assertions.frame import Group, Slot
from kgraph.assertions.harm_clauses import harm_findings
from kgraph.assertions.lone_pair import lone_finding
from kgraph.assertions.polarity import judge_certainty, judge_effect, judge_polarity, section_certainty
from kgraph.assertions.population import combine
from kgraph.assertions.rule import Finding, Relation, Rule, RuleTable, find
from kgraph.assertions.sentence_view import SentenceView
from kgraph.assertions.severity import led_to, severity_of
from kgraph.assertions.statement import Pair, Statement, section_name
from kgraph.assertions.study import Study
from kgraph.assertions.understood import Understood
from kgraph.model import Certainty, Evidence, Span

RULES: tuple[Rule, ...] = (
    *adverse.RULES,
    *adverse_course.RULES,
    *adverse_arms.RULES,
    *adverse_blame.RULES,
    *treatment.RULES,
    *treatment_failure.RULES,
    *prevention.RULES,
    *other_relations.RULES,
    *unsettled.RULES,
)
_TABLE = RuleTable(RULES)


def find_statements(view: SentenceView, study: Study) -> list[Statement]:
    """Return what the rules read from one sentence that names drugs and diseases."""
    statements: list[Statement] = []
    spoken: set[tuple[str, str]] = set()
    harmful: set[str] = set()
    text = view.frame.text
    for finding in chain(find(_TABLE, view), effect_findings(view)):
        read = list(_statements(finding, study))
        statements.extend(read)
        if read or finding.rule.relation == "harm":  # what was read and left out stays out
            spoken.add((text[slice(*finding.drug_at)], text[slice(*finding.disease_at)]))
        if read and finding.rule.relation == "harm":
            harmful.add(text[slice(*finding.drug_at)])
    if view.shorter is not None:
        known = {_place(one) for one in statements}
        for finding in find(_TABLE, view.shorter):
            statements.extend(one for one in _statements(finding, study) if _place(one) not in known)
    if study.brief:
        for finding in harm_findings(view, frozenset(spoken), frozenset(harmful)):
            statements.extend(_statements(finding, study))
            spoken.add((text[slice(*finding.drug_at)], text[slice(*finding.disease_at)]))
        if not spoken and not statements and (lone := lone_finding(view)) is not None:
            statements.extend(_statements(lone, study))
    settled = _settle(statements)
    settled += echoes(view, settled)

    def evidence(pair: Pair, certainty: Certainty) -> Evidence:
        return make_evidence(view, study, pair, Reading("harm-arms", 0.7, (0, 0), certainty))

    return by_arm(view, settled, evidence, dict(study.arms))


def _place(one: Statement) -> tuple[str, str, Span | None, Span | None]:
    return one.drug, one.disease, one.evidence.subject, one.evidence.object


def _statements(finding: Finding, study: Study) -> Iterator[Statement]:
    judged = None if is_excluded(finding) else _judge(finding)
    if judged is None:
        return
    rule = finding.rule
    for pair in pairs_of(finding.view, finding.drugs, finding.diseases):
        effect = judged.effect
        if rule.relation == "treatment" and pair.denied and not effect:
            continue  # "given for A but not for B": nothing is said of B
        if rule.relation == "treatment" and pair.denied:
            effect = "effective" if effect == "ineffective" else "ineffective"
        evidence = make_evidence(
            finding.view, study, pair, Reading(rule.name, rule.score, finding.trigger, judged.certainty, rule.relation)
        )
        if not judged.negated and evidence.count == 0:  # "no patient escaped D"
            evidence = replace(evidence, count=None, total=None)
        for drug, disease in _named(pair):
            yield Statement(
                relation=rule.relation,
                drug=drug,
                disease=disease,
                negated=judged.negated != pair.denied,
                effect=effect,
                evidence=evidence,
                sentence=finding.view.number,
                presupposed=rule.presupposed,
                understood=pair.drug.understood,
            )


def _named(pair: Pair) -> Iterator[tuple[str, str]]:
    for drug in pair.drug.concepts:
        for disease in pair.disease.concepts:
            if drug not in GENERIC and disease not in GENERIC:
                yield drug, disease


@dataclass(frozen=True, slots=True)
class _Judged:
    negated: bool
    effect: str
    certainty: Certainty


def _judge(finding: Finding) -> _Judged | None:
    """Return polarity, effect and certainty of a finding, or ``None`` where it makes no statement."""
    rule = finding.rule
    negated, dropped = judge_polarity(finding)
    if dropped:
        return None
    effect = ""
    certainty = judge_certainty(finding)
    if rule.relation == "treatment":
        judged = judge_effect(finding, negated=negated)
        if judged is None:
            return None
        effect, negated = judged
        if rule.name in {"treat-refractory", "treat-resistant-noun", "treat-clause-tried"}:
            certainty = (
                certainty
                if _PROVED.search(finding.view.frame.text, 0, finding.trigger[0])
                else weakest(certainty, "background")
            )
    elif rule.name.startswith("contra-avoid"):
        negated = False  # the "not" is part of the prohibition
    return _Judged(negated, effect, certainty)


# "D proved refractory to C" was seen here, "D refractory to C" before
_PROVED = re.compile(r"\b(?:proved|remained|turned out|was found) (?:to be )?(?:[a-z]+ )?$")


def pairs_of(view: SentenceView, drugs: Group, diseases: Group) -> Iterator[Pair]:
    """Yield the pairs that two groups form: by rank where the sentence says "respectively", else each with each."""
    left, right = _once(drugs), _once(diseases)
    end = min(drugs.end, diseases.end) - view.span.start
    if len(left) == len(right) > 1 and "respectively" in view.low[end:]:
        for (drug, out), (disease, off) in zip(left, right, strict=True):
            yield Pair(drug, disease, denied=out or off)
        return
    for drug, out in left:
        for disease, off in right:
            if not (out and off):
                yield Pair(drug, disease, denied=out or off)


def _once(group: Group) -> list[tuple[Slot, bool]]:
    """Return the slots of a group with whether a contrast denies them, a name and its abbreviation only once."""
    seen: set[tuple[str, ...]] = set()
    result = []
    for slot, denied in [*((s, False) for s in group.members), *((s, True) for s in group.denied)]:
        key = slot.concepts or (str(slot.start),)
        if key not in seen:
            seen.add(key)
            result.append((slot, denied))
    return result


@dataclass(frozen=True, slots=True)
class Reading:
    """How a statement was read: the rule's name and score, the trigger's offsets in the frame, the certainty, and what it says."""

    rule: str
    score: float
    trigger: tuple[int, int]
    certainty: Certainty
    relation: Relation = "harm"


def make_evidence(view: SentenceView, study: Study, pair: Pair, reading: Reading) -> Evidence:
    """Return evidence with the sentence, the places of both names and of the trigger, and the count printed with the disease."""
    drug, disease, trigger, relation = pair.drug, pair.disease, reading.trigger, reading.relation
    count = printed_count(view, disease, study.size_for(drug.concepts))
    return Evidence(
        record=study.record.id,
        text=view.text,
        method=f"rule:{reading.rule}",
        score=round(reading.score * (0.85 if drug.understood and drug.end > drug.start else 1.0), 4),
        sentence=view.span,
        section=section_name(view),
        subject=None if drug.understood else Span(drug.start, drug.end),
        object=Span(disease.start, disease.end),
        trigger=whole_words(view, trigger),
        certainty=reading.certainty,
        population=combine(view.population, study.population),
        count=count.n if count else None,
        total=count.total if count else None,
        percent=count.percent if count else None,
        severity=severity_of(view, disease) if relation == "harm" else "",
        led_to=led_to(view, disease) if relation == "harm" else "",
    )


def whole_words(view: SentenceView, trigger: tuple[int, int]) -> Span | None:
    """Return where in the record a trigger of the frame stands, without blanks and cut words at its ends; ``None`` if nothing is left of it."""
    if trigger[1] <= trigger[0]:
        return None
    place, text = view.frame.span(*trigger), view.record_text
    start, end = place.start, place.end
    while start < end and text[start].isspace():
        start += 1
    while _cuts(text, start):
        start -= 1
    # a pattern may look into the next word to see that it is one
    while end > start and (text[end - 1].isspace() or _cuts(text, end)):
        end -= 1
    return Span(start, end) if end > start else None


def _cuts(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalpha() and text[at].isalpha()


def understood_statements(
    found: Understood, view: SentenceView, study: Study, drugs: tuple[str, ...]
) -> Iterator[Statement]:
    """Yield the statements that a sentence without a drug makes about *drugs*, those the record is about."""
    if is_no_event(view.frame.text, found.disease_at) or by_chance(view.low):
        return
    cues = view.cues
    count = cues.negations(*found.trigger) or cues.negations(*found.disease_at)
    if found.name == "harm-withdrew" and count % 2 == 1:
        return  # nobody stopped because of it: it may have come all the same
    certainty = section_certainty(view, presupposed=False, harm=True)
    if cues.is_asked(*found.trigger):
        certainty = weakest(certainty, "hypothetical")
    if cues.is_doubted(*found.disease_at) or cues.is_doubted(*found.trigger):
        certainty = weakest(certainty, "speculated")
    if cues.is_recalled(*found.trigger) and view.category not in {"RESULTS", "CONCLUSIONS"}:
        certainty = weakest(certainty, "background")
    drug = Slot("C", view.span.start, view.span.start, (), drugs)
    for slot, off in _once(found.diseases):
        pair = Pair(drug, slot, denied=off)
        evidence = make_evidence(view, study, pair, Reading(found.name, found.score, found.trigger, certainty))
        for concept, disease in _named(pair):
            yield Statement(
                relation="harm",
                drug=concept,
                disease=disease,
                negated=(count % 2 == 1) != off,
                effect="",
                evidence=evidence,
                sentence=view.number,
                understood=True,
            )


_ORDER = {"contraindication": 0, "aggravation": 1, "prevention": 2, "treatment": 3, "harm": 4}


def _settle(statements: list[Statement]) -> list[Statement]:
    """Keep one relation per pair of places in a sentence, and the best statement of each.

    A noun phrase that takes harm for granted ("C-induced D") wins; then contraindication, aggravation and prevention; between
    treatment and harm the higher score.
    """
    by_place: dict[tuple[str, str, Span | None, Span | None], list[Statement]] = {}
    for one in statements:
        by_place.setdefault(_place(one), []).append(one)
    return [_best(group) for group in by_place.values()]


def _best(statements: list[Statement]) -> Statement:
    special = ("contraindication", "aggravation", "prevention")
    winner = max(
        statements, key=lambda s: (s.presupposed, s.relation in special, s.evidence.score, -_ORDER[s.relation])
    )
    return max(
        (s for s in statements if s.relation == winner.relation),
        key=lambda s: (s.presupposed, bool(s.effect), s.evidence.score),
    )
