"""Treatment and prevention read by slots: a clause with a drug, a disease and a word for what became of it, in whatever order.

The rules of :mod:`kgraph.assertions.treatment` are patterns, each with its order of words; what they miss is read here, clause by clause. A clause that lacks its
drug or its disease takes that of the clause beside it ("A helped D1; D2, by contrast, remained unchanged"; "although of value in D1, A
failed in D2"). Words of harm, of stopping and of resistance keep a clause from being read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kgraph.assertions.effect_lexicon import EffectWord, find_words
from kgraph.assertions.effect_orders import FAR, NEAR, Place, Slots, between, fits
from kgraph.assertions.effect_words import LESS, OFTEN
from kgraph.assertions.exclusions import is_measure
from kgraph.assertions.rule import Finding, Rule
from kgraph.assertions.rule_scores import SCORES
from kgraph.assertions.sentence_view import SentenceView

_FEWER = re.compile(
    rf"\b(?:(?P<t>{LESS})\s(?:[^A-Z;]{{0,35}}?\b)?{OFTEN}\s(?:of|for|to develop)\s[^A-Z;]{{0,25}}?D\d+|{OFTEN}\s(?:of|for)\s[^A-Z;]{{0,25}}?D\d+[^A-Z;]{{0,40}}?\b(?P<t2>{LESS})|"
    r"D\d+\s(?:risk|incidence)\s[^A-Z;]{0,30}?\b(?P<t3>reduced|lower(?:ed)?|decreased|halved)|(?P<t4>less (?:likely|apt|prone|often|frequent(?:ly)?|common(?:ly)?))\b[^A-Z;]{0,40}?D\d+|"
    r"D\d+\s(?:was|were|is|occurred|developed)\s[^A-Z;]{0,25}?(?P<t5>less (?:often|frequent(?:ly)?|common(?:ly)?|likely)|rarer)|(?P<t6>fewer)\s[^A-Z;]{0,25}?D\d+)\b"
)
_CLAUSE = re.compile(
    r";\s|:\s|,?\s(?:but|whereas|while|although|though|yet|however|albeit)\s|(?:^|,\s)(?:although|whereas|while|though|despite|notwithstanding)\s|"
    r",\s(?:and\s)?(?=(?:it|they|this|these|its|[CD]\d+|the\s(?:[a-z]+\s)?[CD]\d+|with|which|who)\s)|\sand\s(?=(?:it|they|did|does|had|has|failed)\s)"
)
_SURE = re.compile(r";|:|but|whereas|while|although|though|yet|however|albeit|despite|notwithstanding")
_TOKEN = re.compile(r"(?<![\w-])[CDxpzm]\d+(?!\d)")
# what a clause speaks of that is not treatment
_HARM = re.compile(
    r"\b(?:concerns?|adverse|side[- ]effects?|toxic\w*|develop(?:s|ed|ing)|caus(?:es?|ed|ing)|complicat\w+|worsen\w*|aggravat\w+|exacerbat(?:e|es|ed|ing)|contraindicat\w+|overdos\w*|poisoning|"
    r"intoxication|withdraw\w*|dependence|abuse|because of|owing to|secondary to|discontinu\w*|(?:was|were|been|be|is) (?:[a-z]+ )?stopped|stop(?:ped|s)? (?:taking|using|treatment|therapy|the (?:drug|treatment|medication)|C\d|because)|stopping|cessation|(?:led|leads) to (?!(?:an? |the )?(?:[a-z-]+ ){0,2}?(?:remission|improvement|relief|resolution|healing|recovery|clearance|control|regression|cure|reduction|decrease))|provok\w+|precipitat\w+|trigger\w*|"
    r"antagoni[sz]\w*|interact\w*|resistance|omission|omitted|dos(?:e|es|age) (?:reduction|interruption|adjustment|decrease|modification)s?|on account of|terminated (?:because|due|owing|prematurely|early)|had to be terminated|weighed|outweigh\w*|offset|excess of|levels|concentrations?|expression|metaboli\w+)\b"
)
_INDUCED = re.compile(
    r"(?:[- ][a-z]+){0,2}?[- ](?:induced|associated|related|evoked|mediated|dependent|caused|provoked|resistant|refractory|treated|naive|sensitive|exposed|assisted|based|containing|lowering|free|sparing)\b"
)
_BROUGHT = re.compile(r"\b(?:induced|caused|produced|provoked|elicited|evoked|triggered) by\s(?:[a-z-]+\s){0,3}$")
_UPON = re.compile(
    r"\s(?:on|upon|in|for|against|over|to|with)\s|\s(?:(?:the|its|this|their)\s)?(?:[a-z]+\s)?(?:(?:course|outcome|severity|progression|duration|frequency|incidence|rate|number) of\s)?(?:the\s)?(?=D)"
)
_COMPARATOR = re.compile(r"\b(?:than|over|from|to|with|versus|vs\.?|and|or)\s(?:[a-z]+\s){0,2}$")
_X = re.compile(r"(?<![\w-])x\d")
# "patients who had not responded to ...", "if C fails": whom it is for, when it is for, and no result
_BEFOREHAND = re.compile(
    r"\b(?:prophylactic(?:ally)?|preventive|preemptive|(?:chemo)?prophylaxis with|pretreatment with|premedication with)\s(?:(?:administered|given|use of|oral|intravenous|low-dose|[a-z]+)\s){0,2}$"
)
# "patients on C reported less D than those on placebo"
_MILDER = re.compile(
    r"C\d+\b[^;]{0,60}?\b(?P<t>less|milder|fewer|lower|shorter)\s(?:[a-z]+\s){0,2}?D\d+[^;]{0,40}?\bthan\b[^;CD]{0,40}?(?:(?<![\w-])z\d|\bplacebo\b|\bcontrols?\b|\buntreated\b)"
)
_LESS_SEVERE = re.compile(
    r"D\d+\s(?:was|were)\s(?:[a-z]+ly\s)?(?P<t>milder|shorter|less (?:severe|intense|marked|pronounced|bothersome|painful|troublesome))\s[^;D]{0,30}?C\d+[^;CD]{0,40}?\bthan\b[^;CD]{0,40}?(?:(?<![\w-])z\d|\bplacebo\b|\bcontrols?\b|\buntreated\b)"
)
# "no case of D among those on C, compared with 23 on placebo": nobody had it, and others had
_NONE_BUT = re.compile(
    r"\b(?:no|none|neither)\b[^;]{0,50}?D\d+[^;]{0,60}?C\d+[^;CD]{0,40}?\b(?P<t>compared (?:with|to)|versus|vs\.?|whereas|while|but|as against|as opposed to)\s[^;CD]{0,60}?(?:(?<![\w-])z\d|\bplacebo\b|\bcontrols?\b|\buntreated\b)"
)
# "no patient on C developed D, whereas nine on placebo did"
_NOBODY_ON = re.compile(
    r"\b(?:no|none|not one)\b[^;CD]{0,50}?C\d+[^;CD]{0,30}?\b(?:develop\w*|had|got|suffered|contracted|acquired|experienced)\b[^;CD]{0,20}?D\d+[^;CD]{0,20}?(?P<t>whereas|while|but|compared (?:with|to)|versus|vs\.?|as against)\s[^;CD]{0,60}?(?:(?<![\w-])z\d|\bplacebo\b|\bcontrols?\b|\buntreated\b)"
)
# "fewer patients on C than on placebo had D", "the C arm saw half as much D as the controls"
_FEWER_ON = re.compile(
    r"\b(?P<t>fewer)\s(?:of the )?[a-z]+\s[^;,CD]{0,25}?C\d+[^;,CD]{0,15}?\bthan\b[^;CD]{0,40}?(?:(?<![\w-])z\d|\bplacebo\b|\bcontrols?\b|\buntreated\b)[^;CD]{0,40}?D\d+"
    r"|C\d+[^;CD]{0,40}?\b(?P<t2>(?:half|a third|a quarter) (?:as (?:much|many)|the (?:rate|number|incidence|risk) of))\s(?:[a-z-]+\s){0,4}?D\d+[^;CD]{0,15}?\b(?:as|of|seen)\b[^;CD]{0,40}?(?:(?<![\w-])z\d|\bplacebo\b|\bcontrols?\b|\buntreated\b)"
)
# a clause that is about all the drugs of the one before
_BOTH_OF = re.compile(
    r"\s?(?:neither|both|all)(?: three| of (?:them|these|the (?:two|three)))?(?: (?:drugs?|agents?|treatments?|compounds?|regimens?|therapies|medications?|substances?))?\s"
)
_CHANCE = re.compile(
    r"[^;,]{0,60}?\b(?:was|were|did) not (?:reach |achieve )?(?:statistical(?:ly)? )?significan(?:t|ce)\b"
)
_BADLY = re.compile(r"\b(?:delayed|poor|slow|slower|incomplete|worse|impaired|prolonged|spontaneous)\s$")
_ON = re.compile(r"\sof\s(?:[a-z-]+\s){0,3}C\d+\s(?:[a-z-]+\s){0,2}on\s(?:the\s)?(?:[a-z-]+\s){0,2}D\d")
_ROLE = re.compile(r"\sof\s(?:[a-z-]+\s){0,3}C\d+\s(?:[a-z-]+\s){0,2}(?:in|for)\s[^A-Z;]{0,40}D\d")
# "two had no response": some did, and others not
_SOME = re.compile(
    r"(?:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|some|others?|another|several|few|half|third|quarter)|(?<![CDxpzm\d])\d+%?|\d%\))\s(?:of (?:the )?)?(?:other |remaining )?(?:(?:patients?|subjects?|women|men|children|cases?|eyes|infants|adults|participants|who|also|still|had|showed|experienced|were|was|derived|achieved|[a-z]+ly) ){0,4}$"
)
# "whereas C is not", "in D it did not": the verb stands in the clause before
_NOT_SO = re.compile(r"\b(?:is|was|were|are|did|does|do|has|had|could) not(?: so| do so)?\s?[.,;]?$")
_EARLIER = re.compile(r"\b(?:had|having|has) (?:[a-z]+ )?$")
_WHOM = re.compile(
    r"\b(?:who|whom|that|which)\s(?:[a-z]+\s){0,3}$|(?:^|[,;]\s)if\s[^,;]*$|\b(?:in|after|for|with|of)\s(?:previous|prior|earlier)\s(?:[a-z]+\s){0,2}$"
)
# "the duration of remission", "the dose was halved", "no difference between A and B": nothing that the drug did
_ABOUT = re.compile(
    r"\b(?:duration|time|degree|predictors?|predict(?:s|ed|ing)?|assess(?:ment|ed|ing)?|measures?|criteria|end ?points?|extent|definition|doses?|dosage|rates?|probability|chances?|lack) (?:of|to|for|was|were) (?:[a-z]+ ){0,2}$|\bprimary [a-z ]{0,12}$"
)
_DOSE = re.compile(
    r"\s(?:of |in |the |its |their )*(?:[a-zC\d]+ ){0,2}(?:doses?|dosage|weight|body|blood|plasma|serum|cost|costs|time|times|events?|process|room|period|scores?|phase|rates?)\b"
)
# "during recovery, the incidence of D in the C group was higher"
_MORE = re.compile(
    r"\b(?:incidences?|frequency|rates?|risks?|occurrence) of\s[^;]{0,30}D\d+[^;]{0,70}\b(?:more|higher|greater|increased|elevated)\b"
)
_AMONG = re.compile(r"[a-z ]{0,30}\b(?:between|among)\b")
_CONTROL = re.compile(r"(?<![\w-])z\d|\bplacebo\b|\bcontrols?\b")
_PRIOR = re.compile(r"[^A-Z;,]{0,40}?\bp\d")
_DESPITE = re.compile(r"\b(?:despite|in spite of|notwithstanding)\s(?:[a-z-]+\s){0,4}$")
_RULES: dict[str, Rule] = {
    "good": Rule("treat-clause", "treatment", (), SCORES["treat-clause"], effect="effective"),
    "aim": Rule("treat-clause-aim", "treatment", (), 0.6),
    "bad": Rule("treat-clause-not", "treatment", (), 0.85, effect="ineffective", denies=True),
    "tried": Rule("treat-clause-tried", "treatment", (), 0.6, effect="ineffective", denies=True),
    "prevent": Rule("prevent-clause", "prevention", (), SCORES["prevent-clause"]),
}


@dataclass(frozen=True, slots=True)
class _Clause:
    """A stretch of the frame with the drugs and diseases that stand in it, by place; ``others`` tells of drugs that are no subject (compared, tried before)."""

    start: int
    end: int
    drugs: tuple[Place, ...]
    diseases: tuple[Place, ...]
    others: bool


def effect_findings(view: SentenceView) -> Iterator[Finding]:
    """Yield what the clauses of a sentence say of treatment and prevention; each is a finding of one of three rules without patterns."""
    text = view.frame.text
    words = find_words(text)
    fewer = list(_FEWER.finditer(text))
    none = (
        (_NONE_BUT.search(text) or _NOBODY_ON.search(text) or _FEWER_ON.search(text)) if _CONTROL.search(text) else None
    )
    if none:
        drug = next(place for place in _tokens(view, "C") if place[0] >= none.start())
        disease = next(place for place in _tokens(view, "D") if place[0] > none.start())
        yield _finding(view, "prevent", drug, disease, none.span(none.lastgroup or 0))
    milder = _MILDER.search(text) if none is None and _CONTROL.search(text) and not _HARM.search(text) else None
    if milder:
        drug = [place for place in _tokens(view, "C") if place[0] < milder.start("t")][-1]
        disease = next(place for place in _tokens(view, "D") if place[0] > milder.end("t"))
        yield _finding(view, "good", drug, disease, milder.span("t"))
    severe = _LESS_SEVERE.search(text) if milder is None and " than" in text else None
    if severe:
        drug = next(place for place in _tokens(view, "C") if place[0] > severe.start("t"))
        disease = [place for place in _tokens(view, "D") if place[0] < severe.start("t")][-1]
        yield _finding(view, "good", drug, disease, severe.span("t"))
    if not words and not fewer:
        return
    clauses = _clauses(view, words)
    for number, clause in enumerate(clauses):
        if _HARM.search(text, clause.start, clause.end) or _MORE.search(text, clause.start, clause.end):
            continue
        denial = _NOT_SO.search(text, clause.start, clause.end) if number else None
        if denial:
            yield from _not_so(view, clauses[number - 1], clause, denial.span())
        for word in words:
            if clause.start <= word.start < clause.end:
                yield from _read(view, clauses, number, word)
        for match in fewer:
            if (
                clause.start <= match.start() < clause.end
                and not clause.others
                and len(clause.drugs) == 1
                and not _X.search(text, clause.start, clause.end)
            ):
                disease = next(place for place in clause.diseases if match.start() <= place[0] < match.end() + 1)
                trigger = next(match.span(name) for name in ("t", "t2", "t3", "t4", "t5", "t6") if match[name])
                yield _finding(view, "prevent", clause.drugs[0], disease, trigger)


def _tokens(view: SentenceView, letter: str) -> list[Place]:
    found = _TOKEN.finditer(view.frame.text)
    return [match.span() for match in found if match.group()[0] == letter and match.group() in view.frame.groups]


def _clauses(view: SentenceView, words: Sequence[EffectWord]) -> list[_Clause]:
    text = view.frame.text
    tokens = [match for match in _TOKEN.finditer(text) if match.group() in view.frame.groups]
    clauses: list[_Clause] = []
    at = 0
    for edge in [*_CLAUSE.finditer(text), None]:
        start, end = at, edge.start() if edge else len(text)
        if edge and not _SURE.search(edge.group()) and not any(start <= word.start < end for word in words):
            continue  # "in D, C helped": what stands in front belongs to the clause
        if end > start:
            clauses.append(_clause(text, start, end, [t for t in tokens if start <= t.start() < end]))
        at = edge.end() if edge else end
    return clauses


def _clause(text: str, start: int, end: int, tokens: Sequence[re.Match[str]]) -> _Clause:
    drugs = tuple(
        t.span()
        for t in tokens
        if t.group()[0] == "C"
        and not _INDUCED.match(text, t.end())
        and not _BROUGHT.search(text, max(0, t.start() - 40), t.start())
    )
    diseases = tuple(t.span() for t in tokens if t.group()[0] == "D")
    others = any(
        t.group()[0] in "pm"
        or (t.group()[0] == "z" and _COMPARATOR.search(text, max(0, t.start() - 30), t.start()) is None)
        for t in tokens
    )
    return _Clause(start, end, drugs, diseases, others)


def _read(view: SentenceView, clauses: Sequence[_Clause], number: int, word: EffectWord) -> Iterator[Finding]:
    text, clause = view.frame.text, clauses[number]
    kind = word.kind
    if _means_else(view, clause, word):
        return
    name = "bad" if kind == "fails" else "prevent" if kind == "prevents" else "good"
    if name == "good" and drug_is_prophylactic(text, clause.drugs, word.start):
        name = "prevent"
    if kind == "thing" and _aims(text, word.start, word.end):
        name = "aim"
    if text.startswith("fail", word.start) and _EARLIER.search(text, max(0, word.start - 12), word.start):
        name = "tried"
    disease = _nearest(text, word.span, clause.diseases)
    drug = _subject(word.span, clause.drugs)
    lender = _lender(clauses, number)
    if disease is None:
        for borrower in _without_disease(text, clause, lender, word, drug):
            yield _finding(view, name, *borrower, word.span)
        return
    if is_measure(text, disease) and not (kind == "course" and word.start == disease[1] + 1):
        return
    if drug is None and not clause.others:
        if lender and len(lender.drugs) == 1 and not lender.others and _says_of(word, disease):
            yield _finding(view, name, lender.drugs[0], disease, word.span)
        return
    if name != "good" and kind == "fails" and drug is None:
        drug = _tried(view, clause)
    if drug is not None and fits(Slots(text, kind, word.span, drug, disease, alone=len(clause.drugs) <= 1)):
        yield _finding(view, name, drug, disease, word.span)
        if disease[1] <= word.start and word.end <= drug[0]:
            yield from (_finding(view, name, other, disease, word.span) for other in _next_arms(text, drug, clause))


def _without_disease(
    text: str, clause: _Clause, lender: _Clause | None, word: EffectWord, drug: Place | None
) -> Iterator[tuple[Place, Place]]:
    """Yield the drug and the disease of a clause that names no disease: its own drug, or all of the clause before ("neither was of benefit")."""
    if lender is None or clause.diseases or len(lender.diseases) != 1 or word.kind not in {"fails", "worth"}:
        return
    if drug:
        yield drug, lender.diseases[0]
    elif not (clause.others or lender.others or clause.start < lender.start) and _BOTH_OF.match(text, clause.start):
        yield from ((one, lender.diseases[0]) for one in lender.drugs if len(lender.drugs) == 1)


_NEXT_ARM = re.compile(
    r"(?:\s(?:group|arm))?,?\s(?:and|versus|vs\.?|compared with)\s(?:in\s)?[^A-Z;,]{0,45}\b(?:on|with|given|receiving|taking|after|to)\s(?:[a-z-]+\s){0,2}"
)


def _next_arms(text: str, drug: Place, clause: _Clause) -> Iterator[Place]:
    """Yield the further arms of a clause ("D healed in 9 of 10 on A and in 7 of 10 on B")."""
    at = drug[1]
    for place in clause.drugs:
        if place[0] > at and _NEXT_ARM.fullmatch(text, at, place[0]) and re.search(r"\d", text[at : place[0]]):
            yield place
            at = place[1]


def _means_else(view: SentenceView, clause: _Clause, word: EffectWord) -> bool:
    """Tell whether a word speaks of something else than what the drug did: whom it is for, a dose, how two drugs differ, an effect of unknown sign."""
    text, kind, (start, end) = view.frame.text, word.kind, word.span
    if kind == "thing" and _aims(text, start, end) and view.cues.is_asked(start, end):
        return False  # "to determine the effect of C on D"
    if kind == "thing" and (_UPON.match(text, end) is None or view.cues.negations(start, end) % 2 == 0):
        return True
    if _CHANCE.match(text, end) or (kind == "course" and _BADLY.search(text, max(0, start - 20), start)):
        return True
    if kind in {"fails", "goes", "both"}:
        prior = clause.drugs and _PRIOR.match(text, end)
        some = kind == "fails" and _SOME.search(text, max(0, start - 60), start)
        if prior or some or _WHOM.search(text, max(0, start - 40), start):
            return True
    if kind in {"does", "goes", "both", "course"}:
        return _ABOUT.search(text, max(0, start - 40), start) is not None or _DOSE.match(text, end) is not None
    return kind in {"fails", "thing"} and _AMONG.match(text, end) is not None and _CONTROL.search(text) is None


def _not_so(view: SentenceView, before: _Clause, clause: _Clause, place: Place) -> Iterator[Finding]:
    """Yield what a clause denies by "not" alone of the drug or the disease that it changes."""
    drugs, diseases = clause.drugs or before.drugs, clause.diseases or before.diseases
    changed = bool(clause.drugs) != bool(clause.diseases)
    if (
        changed
        and len(drugs) == len(diseases) == 1
        and not clause.others
        and find_words(view.frame.text[before.start : before.end])
    ):
        yield _finding(view, "bad", drugs[0], diseases[0], place)


def _aims(text: str, start: int, end: int) -> bool:
    """Tell whether a word of unknown sign names what is to be found out ("the effect of C on D", "the role of C in D")."""
    return (_ROLE if text.startswith("role", start) else _ON).match(text, end) is not None


def drug_is_prophylactic(text: str, drugs: Sequence[Place], at: int) -> bool:
    """Tell whether the drug before *at* is given to prevent ("prophylactic C")."""
    return any(place[0] < at and _BEFOREHAND.search(text, max(0, place[0] - 45), place[0]) for place in drugs)


def _tried(view: SentenceView, clause: _Clause) -> Place | None:
    """Return the drug that a disease withstood ("D persisted despite C")."""
    text = view.frame.text
    for token in re.finditer(r"(?<![\w-])p\d+(?!\d)", text[: clause.end]):  # also behind the edge of the clause
        if (
            token.start() >= clause.start - 12
            and token.group() in view.frame.groups
            and _DESPITE.search(text, 0, token.start())
        ):
            return token.span()
    return None


def _lender(clauses: Sequence[_Clause], number: int) -> _Clause | None:
    """Return the clause that lends what another leaves out: the one before, or the one behind where a sentence begins with a subordinate clause."""
    if number:
        return clauses[number - 1]
    return clauses[1] if len(clauses) > 1 else None


def _nearest(text: str, word: Place, diseases: Sequence[Place]) -> Place | None:
    """Return the disease that a word is about: the next one behind it with no other name between, else the last before it."""
    for place in diseases:
        if word[1] <= place[0] <= word[1] + NEAR and not between(text, word[1], place[0]):
            return place
    before = [place for place in diseases if place[1] <= word[0] and word[0] - place[1] <= FAR]
    if before:
        return before[-1]
    return next((place for place in diseases if place[0] >= word[1] and place[0] - word[1] <= FAR), None)


def _subject(word: Place, drugs: Sequence[Place]) -> Place | None:
    before = [place for place in drugs if place[1] <= word[0]]
    if before:
        return before[-1]
    return drugs[0] if drugs else None


def _says_of(word: EffectWord, disease: Place) -> bool:
    """Tell whether a word is said of a disease in its clause, the drug being understood."""
    if disease[0] >= word.end:
        return word.kind != "goes" and disease[0] - word.end <= NEAR
    return word.kind in {"goes", "does", "both", "fails"} and word.start - disease[1] <= NEAR


def _finding(view: SentenceView, name: str, drug: Place, disease: Place, trigger: Place) -> Finding:
    text, groups = view.frame.text, view.frame.groups
    return Finding(
        rule=_RULES[name],
        view=view,
        drugs=groups[text[slice(*drug)]],
        diseases=groups[text[slice(*disease)]],
        start=min(drug[0], disease[0], trigger[0]),
        end=max(drug[1], disease[1], trigger[1]),
        trigger=trigger,
        drug_at=drug,
        disease_at=disease,
    )
