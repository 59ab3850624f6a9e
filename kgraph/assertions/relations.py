"""From findings in sentences to statements: who with whom, denied or not, how certain, with which numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kgraph.assertions import adverse, other_relations, prevention, treatment
from kgraph.assertions.context import weakest
from kgraph.assertions.event_counts import printed_count
from kgraph.assertions.focus import GENERIC
from kgraph.assertions.frame import Group, Slot
from kgraph.assertions.polarity import judge_certainty, judge_effect, judge_polarity, section_certainty
from kgraph.assertions.population import combine
from kgraph.assertions.rule import Finding, Rule, find
from kgraph.assertions.sentence_view import SentenceView
from kgraph.assertions.statement import Pair, Statement, section_name
from kgraph.assertions.study import Study
from kgraph.assertions.understood import Understood
from kgraph.model import Certainty, Evidence, Span

RULES: tuple[Rule, ...] = (*adverse.RULES, *treatment.RULES, *prevention.RULES, *other_relations.RULES)

_TREATING = re.compile(
    r"\b(?:treat(?:s|ing)?(?! with)|(?:^|was|were|been|is|are|be|and|successfully|then)\s(?:[a-z]+ly )?treated|treatment (?:of|for)|improv\w*|prevent\w*|attenuat\w*|ameliorat\w*|protect\w*|antagoni\w*|revers\w*|reliev\w*|abolish\w*|suppress\w*|less|lower|fewer|effective\w*|efficacy|management|managed|"
    r"prophyla\w*|inhibit\w*|block\w*|reduc(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|therapy for|therapy of|counteract\w*|diminish\w*|alleviat\w*|responded|not respond\w*)\b|\banti-?$"
)
_HARMING = re.compile(
    r"\b(?:induced|caused|causes|develop(?:ed|ing)|toxicity|adverse|side[- ]effects?|risk|worsen\w*|aggravat\w*|exacerbat\w*|incidence|secondary to|due to|complication\w*|contraindicated|overdose|poisoning|withdraw\w*|occur\w*|appeared|noted|observed|seen|arising)\b"
)
_MEANWHILE = re.compile(
    r"\b(?:while|during|when|after|following|who (?:was|were|had been) (?:taking|on)|taking|in (?:a|an|one|two|three|\d+|[a-z]+teen) [^;]{0,60}(?:receiving|on|given|treated with|using))\b"
)
_CAME = re.compile(
    r"\b(?:developed|experienced|development of|occurrence of|episodes? of|incidence of|onset of|exhibited|risk of|death from)\s[^A-Z;,]{0,25}$"
)
_HANDLED = re.compile(r"\s*(?:(?:that|which|who) )?(?:(?:was|were|is|are) )?(?:[a-z]+ly )?(?:treated|managed)")
_STOPPING = re.compile(
    r"\b(?:discontinu\w*|withdraw\w*|cessation|stopping|stopped|removal|reduction|reducing|lowering|dechallenge)\b"
)
_STOPPED = re.compile(
    r"[^A-Z;,]{0,25}\b(?:was|were|had been|is)\s(?:[a-z]+ly )?(?:discontinued|withdrawn|stopped|withheld|removed|reduced|tapered)\b"
)
_INDUCED = re.compile(
    r"[Cxp]\d+(?:[- ][a-z]+){0,2}?[- ](?:induced|associated|related|evoked|mediated|dependent|caused|provoked)\s(?:[a-z-]+\s){0,3}$"
)
# "pain score", "seizure threshold": something measured, not something that happened
_MEASURED = re.compile(
    r"[- ](?:scores?|thresholds?|scales?|relief|control|management|prevention|prophylaxis|medications?|tolerance|intensity|rating|questionnaire|inventory|model|risk factors?)\b"
)
_LESS_OF = re.compile(
    r"\b(?:improvements?|reductions?|decreases?|relief|resolution|remissions?|regression|treatment|management|prevention|control|recovery|protection|prophylaxis) (?:of|in|from|against)\s(?:[a-z-]+\s){0,3}$"
)
_NAMES = re.compile(r"[CDxp]\d+")
_EXPLICIT_HARM = frozenset({"harm-list", "harm-list-c", "harm-is-effect", "harm-risk"})


def find_statements(view: SentenceView, study: Study) -> list[Statement]:
    """Return what the rules read from one sentence that names drugs and diseases."""
    statements: list[Statement] = []
    for finding in find(RULES, view):
        statements.extend(_statements(finding, study))
    return _settle(statements)


def _statements(finding: Finding, study: Study) -> Iterator[Statement]:
    judged = None if _blocked(finding) else _judge(finding)
    if judged is None:
        return
    rule = finding.rule
    for pair in pairs_of(finding.view, finding.drugs, finding.diseases):
        effect = judged.effect
        if rule.relation == "treatment" and pair.denied:
            effect = "effective" if effect == "ineffective" else "ineffective"
        evidence = make_evidence(
            finding.view, study, pair, Reading(rule.name, rule.score, finding.trigger, judged.certainty)
        )
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
        if rule.name in {"treat-refractory", "treat-resistant-noun"}:
            certainty = weakest(certainty, "background")
    elif rule.name.startswith("contra-avoid"):
        negated = False  # the "not" is part of the prohibition
    return _Judged(negated, effect, certainty)


def _blocked(finding: Finding) -> bool:
    rule, text = finding.rule, finding.view.frame.text
    if rule.presupposed:
        return False
    first, second = sorted((finding.drug_at, finding.disease_at))
    between = _NAMES.split(_INDUCED.sub(" ", text[first[1] : second[0]]))[-1]
    if rule.relation == "harm" and _is_no_event(text, finding.disease_at):
        return True
    if rule.relation == "harm" and rule.name not in _EXPLICIT_HARM:
        return _TREATING.search(between) is not None
    if rule.relation == "treatment" and rule.name not in {"treat-refractory", "treat-improvement-in"}:
        return _HARMING.search(between) is not None or _is_chance(finding, between)
    return False


def _is_no_event(text: str, disease_at: tuple[int, int]) -> bool:
    """Tell whether a disease stands for something measured ("pain scores") or is said to get better ("improvement of D")."""
    start, end = disease_at
    return _MEASURED.match(text, end) is not None or _LESS_OF.search(text, max(0, start - 45), start) is not None


def _is_chance(finding: Finding, between: str) -> bool:
    """Tell whether what looks like treatment is a disease that came while the drug was given, or went when it was stopped."""
    text = finding.view.frame.text
    if finding.rule.name == "treat-treated-with":
        if _MEANWHILE.search(between):
            return True
        cut = max(0, finding.disease_at[0] - 45)
        return _CAME.search(text, cut, finding.disease_at[0]) is not None and not _HANDLED.match(between)
    return finding.rule.name == "treat-better" and (
        _STOPPING.search(between) is not None or _STOPPED.match(text, finding.drug_at[1]) is not None
    )


def pairs_of(view: SentenceView, drugs: Group, diseases: Group) -> Iterator[Pair]:
    """Yield the pairs that two groups form: by rank where the sentence says "respectively", else each with each."""
    start, end = diseases.end - view.span.start, len(view.low)
    if (
        len(drugs.members) == len(diseases.members) > 1
        and "respectively" in view.low[max(0, min(start, drugs.end - view.span.start)) : end]
    ):
        for drug, disease in zip(drugs.members, diseases.members, strict=True):
            yield Pair(drug, disease, denied=False)
        return
    for drug, out in [*((slot, False) for slot in drugs.members), *((slot, True) for slot in drugs.denied)]:
        for disease, off in [
            *((slot, False) for slot in diseases.members),
            *((slot, True) for slot in diseases.denied),
        ]:
            if not (out and off):
                yield Pair(drug, disease, denied=out or off)


def _once(group: Group) -> list[tuple[Slot, bool]]:
    """Return the slots of a group with whether a contrast denies them, a name and its abbreviation only once."""
    seen: set[tuple[str, ...]] = set()
    result = []
    for slot, denied in [*((s, False) for s in group.members), *((s, True) for s in group.denied)]:
        if slot.concepts not in seen:
            seen.add(slot.concepts)
            result.append((slot, denied))
    return result


@dataclass(frozen=True, slots=True)
class Reading:
    """How a statement was read: the rule's name and score, the trigger's offsets in the frame, the certainty."""

    rule: str
    score: float
    trigger: tuple[int, int]
    certainty: Certainty


def make_evidence(view: SentenceView, study: Study, pair: Pair, reading: Reading) -> Evidence:
    """Return evidence with the sentence, the places of both names and of the trigger, and the count printed with the disease."""
    drug, disease, trigger = pair.drug, pair.disease, reading.trigger
    count = printed_count(view, disease, study.size)
    return Evidence(
        record=study.record.id,
        text=view.text,
        method=f"rule:{reading.rule}",
        score=round(reading.score * (0.85 if drug.understood and drug.end > drug.start else 1.0), 4),
        sentence=view.span,
        section=section_name(view),
        subject=None if drug.understood else Span(drug.start, drug.end),
        object=Span(disease.start, disease.end),
        trigger=view.frame.span(*trigger) if trigger[1] > trigger[0] else None,
        certainty=reading.certainty,
        population=combine(view.population, study.population),
        count=count.n if count else None,
        total=count.total if count else None,
        percent=count.percent if count else None,
    )


def understood_statements(
    found: Understood, view: SentenceView, study: Study, drugs: tuple[str, ...]
) -> Iterator[Statement]:
    """Yield the statements that a sentence without a drug makes about *drugs*, those the record is about."""
    cues = view.cues
    count = cues.negations(*found.trigger) or cues.negations(*found.disease_at)
    certainty = section_certainty(view, presupposed=False, harm=True)
    if cues.is_asked(*found.trigger):
        certainty = weakest(certainty, "hypothetical")
    if cues.is_doubted(*found.disease_at) or cues.is_doubted(*found.trigger):
        certainty = weakest(certainty, "speculated")
    if cues.recalled and view.category not in {"RESULTS", "CONCLUSIONS"}:
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
        by_place.setdefault((one.drug, one.disease, one.evidence.subject, one.evidence.object), []).append(one)
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
