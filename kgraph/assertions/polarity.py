"""Polarity, certainty and effect of a finding, from the cues that govern its trigger and its names."""

from __future__ import annotations

import re

from kgraph.assertions.context import weakest
from kgraph.assertions.rule import Finding
from kgraph.assertions.sentence_view import SentenceView
from kgraph.model import Certainty

_DIRECT_NEGATION = re.compile(
    r"(?:\bno|\bwithout|\babsence of|\black of|\bno evidence of|\bnon|\bneither|\bnor|\bnot)[\s-]+(?:[a-z]+[\s-]+){0,2}$"
)
_DIRECT_DOUBT = re.compile(
    r"(?:\bpossibl[ey]|\bprobabl[ey]|\bsuspected|\bpresumed|\bpotential|\blikely|\bputative|\bwhether|\bcompatible with|\bconsistent with|\bsuggestive of|\bindicative of|\bsuspicious for|\bin keeping with|\bmay (?:be|represent|have been|constitute|reflect)(?: [a-z]+){0,5})[\s-]+(?:[a-z]+[\s-]+){0,2}$"
)
_PARTIAL = re.compile(
    r"\b(?:partial(?:ly)?|moderate(?:ly)?(?![ -]to[ -])|modest(?:ly)?|limited|some|slight(?:ly)?|minimal(?:ly)?|somewhat|marginal(?:ly)?|incomplete(?:ly)?|mild(?:ly)? effective)\b"
)
_PARTLY = re.compile(
    r"\s(?:only |but |just |at best |very )*(?:partially|partly|incompletely|modestly|moderately|slightly|somewhat|minimally|marginally|to some (?:extent|degree)|a little)\b(?! to (?:severe|marked|high))"
)
_REPORTED = re.compile(r"\b(?:reported|described|documented|published|known|recognized)\b")
_NEITHER = re.compile(r"\s(?:neither|no)\s(?!less|fewer|other)(?:[a-z-]+\s){0,2}D")  # "prevented neither D"
# "in the placebo arm, none in the C arm": the denial stands with the drug
_NONE_ON = re.compile(
    r"[,;(]\s?(?:and |but |with )?(?:none|no one|nobody|no patients?|not one|not a single (?:one|patient)|(?:not|never)(?= (?:in|on|with|among|after|under)\b))\s(?:of \d+ |of the )?(?:[a-z]+ ){0,4}$"
)
_NEITHER_TO = re.compile(
    r"\s(?:neither|not) (?:to|with|by|on|after|in|during)\s(?![^;]{0,60}\bbut\b)"
)  # "responded neither to C"
# "D was averted by C in none of the patients"
_IN_NONE = re.compile(
    r"(?:\s(?!and\b|or\b|with\b|who\b|that\b)[a-z]+){0,3}\sin (?:none|no (?:one|patients?|cases?|subjects?|instances?|child|children|woman|women|man|men|animals?)|not a single (?:one|patient|case|subject))\b"
)
_NONE_OF = re.compile(r"\b(?:none|not one) of (?:the |those |these )?(?:\d+ )?(?:[a-z]+ ){0,4}$")
_MORE = re.compile(r"(?:more|most|higher|commoner)\b")
_STOPPED = frozenset(
    {"harm-stopped-for", "harm-withdrew", "harm-made-stop", "harm-replaced", "harm-reduced-for", "harm-discontinued"}
)
_STUDIED = re.compile(
    r"(?:an? |the )?(?:[a-z-]+ )?(?:comparison|comparing|evaluation|assessment|incidence|effects?|influence|impact|prediction|predictors?) of\b|compar(?:ing|ative)\b"
)
# said of what was done, or taken for granted, also within an aim
_GRANTED = frozenset({"treat-treated-with", "treat-received-for", "harm-induced-noun"})


def judge_polarity(finding: Finding) -> tuple[bool, bool]:
    """Return whether a finding is denied, and whether it must be dropped because the denial means something else."""
    view, text = finding.view, finding.view.frame.text
    if finding.rule.presupposed:
        return _DIRECT_NEGATION.search(text, max(0, finding.start - 40), finding.start) is not None, False
    cues = view.cues
    count = cues.negations(*finding.trigger, inner=not finding.rule.denies)
    if finding.rule.denies and finding.rule.relation == "harm":
        return count % 2 == 0, False
    if count == 0 and finding.rule.relation in {"harm", "aggravation"}:
        count = cues.negations(*finding.disease_at)
    if count == 0 and _NEITHER.match(text, finding.trigger[1]) and finding.trigger[1] < finding.disease_at[0]:
        count = 1
    last = max(finding.trigger[1], finding.drug_at[1], finding.disease_at[1])
    if count == 0 and (_NEITHER_TO.match(text, finding.trigger[1]) or _IN_NONE.match(text, last)):
        count = 1
    if count == 0 and finding.rule.relation == "harm":
        count = int(_none_had(text, finding))
    negated = count % 2 == 1
    if negated and finding.rule.name == "harm-frequent" and not _MORE.match(text, finding.trigger[0]):
        return False, False  # "neither severe nor frequent": it came
    return negated, negated and _denies_else(finding)


def _none_had(text: str, finding: Finding) -> bool:
    """Tell whether a denial stands with the drug alone ("D in two controls, none on C"; "none of those on C had D")."""
    disease, drug = finding.disease_at, finding.drug_at
    if disease[1] < drug[0]:
        return _NONE_ON.search(text, disease[1], drug[0]) is not None
    return _NONE_OF.search(text, 0, drug[0]) is not None


def _denies_else(finding: Finding) -> bool:
    """Tell whether the denial of a finding is one of something else."""
    text, at = finding.view.frame.text, finding.drug_at
    if finding.rule.name in _STOPPED:
        return True  # nobody stopped because of it: it may have come all the same
    if finding.rule.relation == "harm" and _REPORTED.search(text, finding.end):
        return True  # "no case of D after C has been reported": nothing was denied
    return finding.view.cues.negations(*at) > 0 and at[0] > 0 and _without_drug(text, at[0])


_WITHOUT = re.compile(
    r"\b(?:without|not (?:receiving|taking|given|treated with|exposed to|on)|absence of|free of|off)\s(?:[a-z]+\s){0,2}$|\bno\s(?:additional |further |prior |previous |concomitant |other |concurrent )?$"
)


def _without_drug(text: str, at: int) -> bool:
    return _WITHOUT.search(text, max(0, at - 40), at) is not None


def judge_certainty(finding: Finding) -> Certainty:
    """Return the certainty of a finding: the weakest that section, question, doubt and recall leave."""
    rule, view = finding.rule, finding.view
    first = min(finding.trigger[0], finding.disease_at[0])
    base = section_certainty(view, presupposed=rule.presupposed, harm=rule.relation == "harm")
    if rule.presupposed:
        direct = _DIRECT_DOUBT.search(view.frame.text, max(0, finding.start - 40), finding.start)
        return weakest(base, "speculated" if direct else "asserted")
    cues = view.cues
    found: list[Certainty] = [base]
    if cues.is_asked(*finding.trigger) and rule.name not in _GRANTED:
        found.append("hypothetical")
    if cues.is_doubted(*finding.trigger) or cues.is_doubted(*finding.disease_at):
        found.append("speculated")
    if cues.is_recalled(*finding.trigger) and view.category not in {"RESULTS", "CONCLUSIONS", "TITLE"}:
        found.append("background")
    if rule.name.startswith(("harm-study-", "treat-study-")):  # a subject, not what came out
        found.append("hypothetical")
    if not found or first < 0:
        return base
    return weakest(*found)


def section_certainty(view: SentenceView, *, presupposed: bool, harm: bool = False) -> Certainty:
    """Return what the section alone leaves of a statement; *harm* tells whether it is one of harm."""
    if view.category == "BACKGROUND":
        return "background"
    if view.category == "OBJECTIVE":
        return "background" if presupposed else "hypothetical"
    if view.category == "METHODS" and harm and not presupposed:
        return "hypothetical"  # what was to be watched for, not what was seen
    if view.category == "TITLE" and view.text.rstrip().endswith("?"):
        return "hypothetical"
    if view.category == "TITLE" and harm and not presupposed and _STUDIED.match(view.low):
        return "hypothetical"  # what was compared, not what came out
    return "asserted"


def judge_effect(finding: Finding, *, negated: bool) -> tuple[str, bool] | None:
    """Return the effect qualifier of a treatment finding and whether the treatment is denied, or ``None`` for no fact.

    "C was ineffective" denies on its own; a negation before it turns it round. "Not treated with C" says nothing of an effect.
    """
    rule = finding.rule
    if rule.denies:
        return ("effective", False) if negated else ("ineffective", True)
    if not rule.effect:
        return None if negated else ("", False)
    if negated:
        return "ineffective", True
    text = finding.view.frame.text
    start = finding.trigger[0]
    near = text[max(0, start - 16) : finding.trigger[1]]
    partly = _PARTIAL.search(near) or _PARTLY.match(text, finding.trigger[1])
    return ("partially effective" if partly else rule.effect), False
