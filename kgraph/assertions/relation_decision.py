"""Where the trained model speaks beside the rules: facts that no rule read, and harm that a rule read and the model rules out.

What the rules say of a pair stands in every other respect: a pair that they deny or doubt stays denied or doubted, and one that they put down to
treatment is no harm. A fact of the model's own needs a sentence as evidence in which neither the section nor a negation, doubt or question
speaks against it. Evidence of the model has the method "model:relations-2" and its calibrated probability as score.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from kgraph.assertions.exclusions import EXPLICIT_HARM, is_no_event
from kgraph.assertions.polarity import section_certainty
from kgraph.assertions.relation_features import Local, PairFeatures, pair_features
from kgraph.assertions.relation_model import NAME, Kind, relation_model
from kgraph.assertions.relation_sentence import sentence_features, sentence_model
from kgraph.assertions.relations import Reading, make_evidence
from kgraph.assertions.sentence_view import SentenceView
from kgraph.assertions.statement import Pair, Statement
from kgraph.assertions.study import Study
from kgraph.assertions.trial_harm import has_arms, is_inborn, is_no_finding

# the least probability of a fact that no rule read, and of a harm that a rule read; chosen on development sets and on samples of trials,
# for precision rather than for F
LEAST: dict[Kind, float] = {"harm": 0.45, "treatment": 0.33}
LEAST_PREVENTION = 0.5  # what the rules call treatment is prevention from here
_OWN: tuple[Literal["harm", "treatment"], ...] = ("harm", "treatment")
FEWEST_SENTENCES = 4  # the model knows abstracts; shorter texts (a title, a page's excerpt) are the rules' alone
LEAST_FAR: dict[Kind, float] = {"harm": 0.45, "treatment": 0.5}  # no sentence names both
LEAST_BESIDE_EXPLICIT = 0.15  # a rule whose words name the harm as such
LEAST_BESIDE_RULE = 0.25
LEAST_IN_TRIALS = 0.35  # the same in a trial with arms
LEAST_UNDERSTOOD_IN_TRIALS = 0.42  # and where the drug is only understood


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair with the model's probabilities and its sentences, the most telling first, by kind."""

    features: PairFeatures
    chance: dict[Kind, float]
    sentences: dict[Kind, tuple[Local, ...]]


def score_pairs(views: Sequence[SentenceView], study: Study, statements: Sequence[Statement]) -> list[Scored]:
    """Return every pair of a record with its probabilities; *statements* are those that the rules read from the text."""
    features = pair_features(views, study, statements)
    if not features:
        return []
    judged = relation_model(study.record.id).judge(features, _OWN)
    chances = {kind: judged[kind][0].tolist() for kind in _OWN}
    local = {kind: iter(judged[kind][1].tolist()) for kind in _OWN}
    scored = []
    for number, one in enumerate(features):
        sentences: dict[Kind, tuple[Local, ...]] = {}
        for kind in _OWN:
            rated = [(-next(local[kind]), place) for place in one.locals]
            sentences[kind] = tuple(place for _, place in sorted(rated))
        scored.append(Scored(one, {kind: chances[kind][number] for kind in _OWN}, sentences))
    return scored


def decide(views: Sequence[SentenceView], study: Study, statements: Sequence[Statement]) -> list[Statement]:
    """Return *statements* without those that the model rules out, and with its own facts behind them."""
    if len(views) < FEWEST_SENTENCES:
        return list(statements)
    scored = score_pairs(views, study, statements)
    chances = {(one.features.drug, one.features.disease): one.chance for one in scored}
    arms = has_arms(study.record.text)
    treated = sorted({one.disease for one in statements if one.relation == "treatment" and not one.negated})
    least = LEAST_IN_TRIALS if arms else LEAST_BESIDE_RULE
    kept = [
        one
        for one in statements
        if not is_inborn(one, views, study.vocabulary)
        and not _ruled_out(one, chances.get((one.drug, one.disease)), least)
        and not (arms and is_no_finding(one, views, treated, study.vocabulary))
    ]
    spoken = {(one.drug, one.disease) for one in statements}
    for one in scored:
        if (one.features.drug, one.features.disease) not in spoken:
            kept.extend(_own(one, views, study))
    return [_prevented(one, views, statements) for one in kept]


def _prevented(one: Statement, views: Sequence[SentenceView], statements: Sequence[Statement]) -> Statement:
    """Return a treatment that its sentence rather speaks of as prevention as such; anything else as it is."""
    if one.relation != "treatment" or one.negated or one.effect not in {"", "effective"}:
        return one
    view = views[one.sentence]
    at = {slot.start: index for index, slot in enumerate(view.slots)}
    drug, disease = (at.get(place.start) if place else None for place in (one.evidence.subject, one.evidence.object))
    if drug is None or disease is None:
        return one
    here = [other for other in statements if other.sentence == view.number]
    chances = sentence_model().chances(view.text, sentence_features(view, drug, disease, here))
    if chances["prevention"] < LEAST_PREVENTION or chances["treatment"] >= chances["prevention"]:
        return one
    return replace(one, relation="prevention", effect="")


def _ruled_out(one: Statement, chance: dict[Kind, float] | None, least: float) -> bool:
    if chance is None or one.negated or one.presupposed or one.evidence.certainty != "asserted":
        return False
    if one.evidence.method.removeprefix("rule:") in EXPLICIT_HARM:
        least = LEAST_BESIDE_EXPLICIT
    elif one.understood and least == LEAST_IN_TRIALS:
        least = LEAST_UNDERSTOOD_IN_TRIALS
    return one.relation == "harm" and chance["harm"] < least


def _own(one: Scored, views: Sequence[SentenceView], study: Study) -> Iterator[Statement]:
    """Yield the model's fact about a pair that no rule has spoken of, with the most telling sentence that nothing speaks against."""
    near = bool(one.features.locals)
    least = LEAST if near else LEAST_FAR
    likely = [kind for kind in _OWN if one.chance[kind] >= least[kind]]
    if not likely:
        return
    kind = max(likely, key=lambda kind: one.chance[kind])
    if kind == "harm" and has_arms(study.record.text):
        return  # in trials with arms the model was right about one fact in three that no rule had read
    for place in one.sentences[kind] or one.features.far:
        view = views[place.disease.sentence]
        if not _stands(view, place, kind):
            continue
        drug = views[place.drug.sentence].slots[place.drug.slot]
        pair = Pair(drug, view.slots[place.disease.slot], denied=False)
        reading = Reading(NAME, round(one.chance[kind], 3), (0, 0), "asserted", kind)
        evidence = replace(make_evidence(view, study, pair, reading), method=f"model:{NAME}")
        drug_id, disease_id = one.features.drug, one.features.disease
        yield Statement(kind, drug_id, disease_id, False, "", evidence, view.number, understood=kind == "harm")
        return


# what the patients came with, not what came about
_HISTORY = re.compile(
    r"\b(?:histor(?:y|ies) of|known|pre-?existing|underlying|background of|coexisting|concomitant|comorbid|(?:patients|subjects|women|men|children|adults|those|people|individuals|case|man|woman) (?:[a-z-]+ ){0,2}with|undergoing|"
    r"diagnosed with|diagnosis of|suffering from|admitted (?:with|for|because of)|screened for|risk factors? for)\s(?:[a-z0-9-]+\s){0,3}$"
)


# arms that fared better or alike, what got better, what was to be measured, and arms without the drug
_LESS = re.compile(r"[^;]{0,40}?\b(?:less|lower|fewer|reduced|decreased|improved|equivalent)\b")
_NO_HARM = re.compile(
    r"\b(?:no (?:[a-z]+ ){0,3}differences?|did not differ|not (?:[a-z]+ ){0,2}different|similar between|comparable between|improve(?:d|s|ment|ments)?|reliev\w+|"
    r"outcome (?:variables?|measures?)|end ?points?|visual analog\w*|scales?|questionnaires?|(?:were|was) (?:assessed|measured|evaluated|monitored)|"
    r"(?:chemotherapy|placebo|control|comparator|standard|conventional) (?:group|arm)|mainly used|used (?:for|against)|responders?|clearance|resistance|did not occur)\b"
)
_OTHER_CLAUSE = re.compile(r"C\d+|;|\b(?:whereas|while|although|but)\b")


def _stands(view: SentenceView, place: Local, kind: Kind) -> bool:
    """Tell whether the sentence may carry a fact: not denied, doubted or asked, the drug neither compared with, tried before nor measured."""
    if section_certainty(view, presupposed=False, harm=kind == "harm") != "asserted" or view.cues.recalled:
        return False
    if kind == "harm" and view.category == "TITLE":
        return False  # a title that blames the drug does so in words that the rules know
    disease = _at(view, place.disease.start)
    if disease is None or _weak(view, disease) or view.cues.is_asked(*disease):
        return False
    if place.drug.sentence == view.number:
        drug = _at(view, place.drug.start)
        if drug is None or _weak(view, drug) or not _joined(view.frame.text, drug, disease):
            return False
    return kind != "harm" or not _no_harm(view.frame.text, disease)


def _joined(text: str, drug: tuple[int, int], disease: tuple[int, int]) -> bool:
    """Tell whether a drug can be the subject of what is said of the disease: its role allows it, and no other drug or clause stands between."""
    first, second = sorted((drug, disease))
    return text[drug[0]].isupper() and _OTHER_CLAUSE.search(text, first[1], second[0]) is None


def _no_harm(text: str, disease: tuple[int, int]) -> bool:
    """Tell whether the words speak against harm: what the patients came with, a better or equal arm, a measurement."""
    return (
        is_no_event(text, disease)
        or _HISTORY.search(text, max(0, disease[0] - 60), disease[0]) is not None
        or _LESS.match(text, disease[1]) is not None
        or _NO_HARM.search(text) is not None
    )


def _weak(view: SentenceView, at: tuple[int, int]) -> bool:
    return view.cues.negations(*at) > 0 or view.cues.is_doubted(*at)


def _at(view: SentenceView, start: int) -> tuple[int, int] | None:
    """Return where in the frame the group that has a member beginning at *start* stands; ``None`` if nowhere, or if it is denied there."""
    for token, group in view.frame.groups.items():
        if any(slot.start == start for slot in group.members):
            at = view.frame.text.find(token)
            return (at, at + len(token))
    return None
