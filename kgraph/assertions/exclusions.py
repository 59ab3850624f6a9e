"""What looks like harm or treatment and is neither: scores and thresholds, arms that fared better, diseases that went when the drug was stopped."""

from __future__ import annotations

import re

from kgraph.assertions.adverse_arms import RULES as ARMS
from kgraph.assertions.adverse_blame import RULES as BLAME
from kgraph.assertions.adverse_course import RULES as COURSE
from kgraph.assertions.effect_words import COURSE as BETTER
from kgraph.assertions.effect_words import GOES, nouns, verbs
from kgraph.assertions.numbers import parse_percent
from kgraph.assertions.rule import Finding

_TREATING = re.compile(
    r"\b(?:treat(?:s|ing)?(?! with)|(?:^|was|were|been|is|are|be|and|successfully|then)\s(?:[a-z]+ly )?treated|treatment (?:of|for)|improv\w*|prevent\w*|attenuat\w*|ameliorat\w*|protect\w*|antagoni\w*|revers\w*|reliev\w*|abolish\w*|suppress\w*|less|lower|fewer|least|lowest|fewest|effective\w*|efficacy|management|managed|"
    r"prophyla\w*|inhibit\w*|block\w*|reduc(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|therapy for|therapy of|counteract\w*|diminish\w*|alleviat\w*|responded|not respond\w*)\b|\banti-?$"
)
_HARMING = re.compile(
    r"\b(?:induced|inducing|caused|causes|causing|producing|develop(?:ed|ing)|toxicity|adverse|side[- ]effects?|risk|worsen\w*|aggravat\w*|exacerbat\w*|incidence|secondary to|due to|because of|owing to|on account of|complication\w*|contraindicated|overdose|poisoning|withdraw\w*|occur\w*|appeared|noted|observed|seen|arising|responsib\w*|to blame|accountable|liable|blam\w+|culpab\w+|culprit|suspect\w*|incriminat\w+|implicat\w+|provok\w+|precipitat\w+|trigger\w*|elicit\w+|culminat\w+|brought on|brought about|set off|resulting in|result\w* from|led to|leading to|gave rise|attribut\w+|ascrib\w+|contributed|contributing|predispos\w+|unmask\w+|succumb\w+|hazard\w*|danger\w*|concern|threat|absent|propensity|tendency|predilection|notorious|known for|feared|dreaded|sequela\w*|unwanted|untoward|undesir\w+)\b"
)
_MORE_OF = re.compile(r"\b(?:more|increased|an? excess of)\s(?:[a-z]+\s)?$")  # "A worked as well, with more D"
_MEANWHILE = re.compile(
    r"\b(?:while|during|when|after|following|who (?:was|were|had been) (?:taking|on)|taking|in (?:a|an|one|two|three|[\d.]+%?|[a-z]+teen) [^;]{0,60}(?:receiving|on|given|treated with|using))\b"
)
_CAME = re.compile(
    r"\b(?:developed|experienced|development of|occurrence of|episodes? of|incidence of|onset of|exhibited|risk of|death from|risk factors? for|predictors? of|end ?points? (?:was|were|included)|outcomes? (?:was|were|included)|rates? of|frequency of)\s[^A-Z;,]{0,25}$"
)
_HANDLED = re.compile(r"\s*(?:(?:that|which|who) )?(?:(?:was|were|is|are) )?(?:[a-z]+ly )?(?:treated|managed)")
# "the most common adverse event was D": what was given then is the culprit, not the cure
_LISTED = re.compile(
    r"\b(?:adverse|side|untoward|undesir(?:ed|able)|toxic|unwanted)[- ](?:[a-z]+ )?(?:effects?|events?|reactions?|experiences?)\b[^;.]{0,40}?\b(?:was|were|is|are|include[sd]?|including|comprised|consisted of)\b[^;.]{0,80}$"
)
_STOPPING = re.compile(
    r"\b(?:discontinu\w*|withdraw\w*|cessation|stopping|stopped|removal|reduction|reducing|lowering|dechallenge)\b"
)
_GONE = re.compile(rf"\b(?:{verbs([word for word in GOES if word != 'stop'])})\b")
_STOPPED = re.compile(
    r"[^A-Z;,]{0,25}\b(?:was|were|had been|is)\s(?:[a-z]+ly )?(?:discontinued|withdrawn|stopped|withheld|removed|reduced|tapered|lowered|decreased|halved|halted|interrupted|ceased|omitted|suspended|replaced)\b"
)
_INDUCED = re.compile(
    r"[Cxp]\d+(?:[- ][a-z]+){0,2}?[- ](?:induced|associated|related|evoked|mediated|dependent|caused|provoked)\s(?:[a-z-]+\s){0,3}$"
)
# "pain score", "seizure threshold": something measured, not something that happened
_MEASURED = re.compile(
    r"[- ](?:scores?|thresholds?|scales?|relief|control|management|prevention|prophylaxis|medications?|tolerance|intensity|intensities|rating|questionnaire|inventory|model|risk factors?|index|indices|ratios?|levels|counts?|responders?|sub-?scales?|sizes?|diameters?|areas?|domains?|(?:risk )?reductions?|improvements?|to-[a-z]+|free)\b"
)
_LESS_OF = re.compile(
    rf"\b(?:{nouns([word for word in BETTER if word != 'disappearance'])}|decreases?|treatment|management|prevention|control|protection|prophylaxis|corrections?|repair|surgery|differences?|changes?|inhibition|suppression|attenuation|abolition) (?:of|in|from|against)\s(?:[a-z-]+\s){{0,3}}$"
)
_FEWER = re.compile(
    r"(?<!\bno )(?<!\bnot )(?<!\bdose was )(?<!\bdosage was )(?<!\bdoses were )\b(?!reduced (?:because|due|owing))(?:fewer|less|lesser|lower|lowest|least|reduc(?:ed|es|e|ing)|decreas(?:ed|es|e|ing)|attenuat\w+|lowered|diminished|delay(?:s|ed|ing)?)\b(?:(?!\bbut\b|\b(?:or|and)\s(?:caus|induc|produc|provok|trigger|precipitat|led|lead))[^A-Z;,]){0,60}$"
)
_SIMILAR = re.compile(
    r"\b(?:was|were|is|are) (?:similar|comparable|equal|not (?:significantly |statistically )*different)\b|\bno (?:significant |statistically significant )?differences?\b|\b(?:did|does) not (?:significantly )?(?:differ|exceed)\b|\bat (?:the same|a similar|an equal) (?:frequency|rates?)\b|\b(?:similar|comparable|the same|equal) (?:frequency|frequencies|incidence|rates?|numbers?|proportions?)\b|\bat (?:the )?(?:placebo|z\d+) levels?\b|\b(?:occurred|developed|seen|observed|noted|reported|found) in (?:each|either) (?:group|arm)\b|\bin both\b[^;]{0,40}\band (?:the )?(?:z\d|placebo)|\bequally (?:common|frequent|often|likely)\b|\bas (?:common|frequent|often|high|prevalent) (?:as )?(?:with|in|on|after)\b"
)
_NEW_CLAUSE = re.compile(r";|\b(?:but|although|though|however|whereas|while)\b")
# "in four untreated controls during the trial of C": others had it
_WITH_OTHERS = re.compile(
    r"\b(?:in|among|by)\s(?:[a-z0-9%]+\s){0,3}?(?:(?:untreated|unexposed|undosed) [a-z]+|(?:placebo )?controls?(?! (?:of|over)\b))\b(?!.*(?:,|\b(?:and|or|than|versus|vs|but|compared|with|whereas|while)\b))"
)
_STUDY_OF = re.compile(r"[- ](?:study|trial)\b")
_NOT_DRUG = re.compile(
    r"\b(?:allotted|allocated|assigned|randomi[sz]ed|given|receiving|on)\s(?:to )?(?:saline|no treatment|sham|observation|usual care)\b"
)
_OTHER_ARM = re.compile(
    r"\b(?:as )?(?:compared (?:with|to)|versus|vs|than|whereas|while|and)\b[^;]{0,60}?\b(?:placebo|controls?|[xz]\d+)\b"
)
_SHARE = re.compile(r"\d+(?:\.\d+)?\s?%")
_NAMES = re.compile(r"[CDxp]\d+")
# rules whose words name the harm as such
EXPLICIT_HARM = frozenset(
    {
        "harm-list",
        "harm-list-c",
        "harm-is-effect",
        "harm-risk",
        "harm-stopped",
        "harm-dechallenge",
        *(one.name for one in (*COURSE, *BLAME, *ARMS)),
    }
)


# a condition that the patients have, not one that came: "in patients with D"
_STANDING = re.compile(
    r"\b(?:in|among|of|to|for)\s(?:[a-z0-9-]+\s){0,4}?(?:patients?|subjects?|women|woman|men|man|children|child|adults?|individuals?|people|persons?|infants?|those|boy|girl)\s(?:[a-z]+\s)?with\s(?:[a-z-]+\s){0,3}$"
)
_STANDING_FIRST = re.compile(
    r"(?:^|\b(?:in|among|of|to|for)\s)(?:[a-z0-9-]+\s){0,4}?(?:patients?|subjects?|wom[ae]n|m[ae]n|boy|girl|child|infant|children|adults?|individuals?|people|persons?|infants?|those)\s(?:[a-z]+\s)?with\s(?:[a-z-]+\s){0,3}$"
)
# those who did not get the drug, and what was there before it
_UNTREATED = re.compile(
    r"\b(?:(?:did|does|do|had|has|have|was|were) not (?:been )?(?:receiv|tak|tak|given|treated|expos)\w*(?: with| to)?|not (?:receiving|taking|using|given|treated with|exposed to|on)|received no|(?:not|never) on|giving up|quitting|before|prior to)\s(?:[a-z]+\s){0,2}$"
)
_HISTORY = re.compile(
    r"\b(?:histor(?:y|ies) of|known(?! (?:to|for|as)\b)|pre-?existing|underlying|concomitant|comorbid|coexisting)\s(?:[a-z-]+\s){0,3}$"
)
_RATED = frozenset({"harm-risk-d", "harm-have-after", "harm-occur-after", "harm-time"})
_NOT_RAISED = re.compile(r"\bnot (?:[a-z]+ly )?(?:increased?|rise|higher|elevated|raised|greater)\b")
_ASSIGNED = re.compile(r"\b(?:assigned|randomi[sz]ed|allocated|switched)\b")  # "patients with D to C"
# "blamed C for D", "stopped C for D"
_ACCUSED = re.compile(
    r"\b(?:blam\w+|suspect\w*|incriminat\w+|accus\w+|implicat\w+|fault\w*|hold|held|discontinu\w+|stopp\w+|withdr\w+|halt\w*|abandon\w*|avoid\w*)\s(?:of\s)?(?:[a-z-]+\s){0,2}$"
)
_LEVEL = re.compile(r"\bm\d")  # "associated with an increase in calcium in D"
# "a lower rate of D than furosemide": less than with another drug
_THAN_DRUG = re.compile(
    r"\s(?!rather|other)(?:[a-z]+\s)?(?:than|compared (?:with|to))\s(?!(?:(?:with|in|on|the|those|patients|women|men|given|among)\s){0,4}(?:z\d|placebo|controls?|no\b|without|not\b|non-?|untreated|vehicle|usual|standard))"
)
_DURATION = re.compile(r"\bfor\s(?:[a-z0-9.-]+\s){0,4}?(?:days?|weeks?|months?|years?)\b")
_CONTRAST = re.compile(r"\b(?:but|yet|although|though|whereas)\b")
_NOT_TAKEN = re.compile(
    r"\b(?:was|were) (?:excluded|ineligible|not eligible|not included|exclusion criteria)\b(?! as| from (?:the )?(?:list|causes))"
)
_IMPURE = re.compile(r"\b(?:contaminat\w+|impurit\w+|adulterat\w+|counterfeit)\b")
_SAFE = re.compile(r"\b(?:safe(?:ly)?|harmless)\b(?!.*\beffective)")
_RETURNED = re.compile(r"\b(?:relapses?|recurrences?|return|exacerbations?|flares?) of\s(?:[a-z-]+\s){0,3}$")


# "another analysis compared the incidence of D": what was to be found out
_COUNTING = re.compile(
    r"\b(?:analys[ie]s|study|studies|trials?|we|authors)\s(?:[a-z]+\s){0,2}(?:compared?|compares|assess\w*|evaluat\w+|examin\w+|investigat\w+|estimat\w+|analy[sz]ed|measured|determined)\s(?:[a-z-]+\s){0,4}(?:incidence|rates?|risks?|frequency|occurrence|prevalence|number)\b[^;.]{0,40}$"
)
_VERSUS = re.compile(r"\b(?:versus|vs\.?|than)\s[^A-Z;]{0,20}x\d")  # the list of the drug compared with
_SUBJECT = re.compile(r"D\d+\s(?:during|following|after|with|on)\s[^;,]{0,25}$")  # "D during C was associated with D2"


# "the effect of C on disease activity in D": asked, not answered
_EFFECT_OF = re.compile(r"(?:^|\b(?:the|any)\s)(?:effects?|influence|impact) of\s(?:[a-z-]+\s){0,3}$")
_ON = re.compile(r"\bon\s")


# "patients on C were monitored for D"
_WATCHED = re.compile(
    r"\b(?:(?:monitor|screen|watch|follow|check|look|search|test|examin|investigat|question)(?:ed|ing)|alert|vigilant|vigilance|watchful)(?: up)?\s(?:[a-z]+\s)?for\b"
)


def is_excluded(finding: Finding) -> bool:
    """Tell whether the words around a finding speak of something else than the rule took them for."""
    rule, text = finding.rule, finding.view.frame.text
    if rule.presupposed:
        return rule.name.startswith("harm-except") and is_no_event(text, finding.disease_at)
    first, second = sorted((finding.drug_at, finding.disease_at))
    between = _NAMES.split(_INDUCED.sub(" ", text[first[1] : second[0]]))[-1].replace("no less ", "")
    if rule.relation == "prevention" and _THAN_DRUG.match(text, finding.disease_at[1]):
        return True
    if rule.relation == "harm" and finding.drug_at < finding.disease_at:
        between = _CONTRAST.split(between)[-1]  # "C lowered x, but caused D"
    others = finding.disease_at < finding.drug_at and _WITH_OTHERS.search(between) is not None
    others = others or (_STUDY_OF.match(text, finding.drug_at[1]) is not None and _NOT_DRUG.search(text) is not None)
    if rule.relation == "harm" and (others or _is_condition(finding, between) or _is_measured(finding, between)):
        return True
    if rule.relation == "harm" and rule.name not in EXPLICIT_HARM:
        return _TREATING.search(between) is not None or _went_with(finding, between)
    if rule.relation == "treatment" and rule.name not in {
        "treat-refractory",
        "treat-improvement-in",
        "treat-induced-remission",
    }:
        told = not rule.patterns  # what is read by slots has its own words for harm
        harmed = not told and any(one.search(between) for one in (_HARMING, _MORE_OF, _SAFE))
        return harmed or _is_open(finding) or _is_chance(finding, between)
    return False


def _is_open(finding: Finding) -> bool:
    """Tell whether a sentence only names what an effect was looked for on: "the effect of C on disease activity in D"."""
    text, (trigger, end) = finding.view.frame.text, finding.trigger
    drug = finding.drug_at
    return (
        drug[1] <= trigger
        and end <= finding.disease_at[0]
        and _EFFECT_OF.search(text, max(0, drug[0] - 60), drug[0]) is not None
        and _ON.search(text, drug[1], trigger) is not None
    )


def _went_with(finding: Finding, between: str) -> bool:
    """Tell whether a disease went while the drug was given ("D subsided after C"), and not when it was stopped."""
    text = finding.view.frame.text
    return (
        finding.disease_at[1] <= finding.drug_at[0]
        and _GONE.search(between) is not None
        and _STOPPING.search(between) is None
        and _STOPPED.match(text, finding.drug_at[1]) is None
    )


def _is_condition(finding: Finding, between: str) -> bool:
    """Tell whether harm is something that the patients came with, that others had, or that came back without the drug."""
    text = finding.view.frame.text
    drug, disease = finding.drug_at[0], finding.disease_at[0]
    standing = _STANDING.search(text, max(0, disease - 60), disease) is not None
    return (
        (finding.rule.name == "harm-of" and _ASSIGNED.search(text, 0, disease) is not None)
        or (standing and finding.rule.name not in {"harm-patients", "harm-born"})
        or _HISTORY.search(text, max(0, disease - 40), disease) is not None
        or _NOT_TAKEN.search(text, max(finding.disease_at[1], finding.drug_at[1])) is not None
        or _IMPURE.search(between) is not None
        or _UNTREATED.search(text, max(0, drug - 50), drug) is not None
        or (
            not finding.view.cues.is_asked(*finding.trigger)
            and _COUNTING.search(text, max(0, disease - 120), disease) is not None
        )
        or (finding.rule.name == "harm-list-c" and _VERSUS.search(text, finding.trigger[1], disease) is not None)
        or (
            finding.rule.name in {"harm-associated-c", "harm-arm-had-more"}
            and _SUBJECT.search(text, 0, drug) is not None
        )
        or (_STOPPING.search(between) is not None and _RETURNED.search(text, 0, disease) is not None)
    )


def _is_measured(finding: Finding, between: str) -> bool:
    """Tell whether harm is a measurement, or no more frequent than without the drug."""
    text, name = finding.view.frame.text, finding.rule.name
    first, second = sorted((finding.drug_at, finding.disease_at))
    return (
        is_no_event(text, finding.disease_at)
        or _no_worse(finding)
        or (name in _RATED and _NOT_RAISED.search(between) is not None)
        or (name == "harm-associated-c" and _LEVEL.search(text, first[1], second[0]) is not None)
    )


def is_no_event(text: str, disease_at: tuple[int, int]) -> bool:
    """Tell whether a disease stands for something measured ("pain scores"), is said to get better ("improvement of D"), or is of controls ("placebo (D)")."""
    start, end = disease_at
    return (
        _MEASURED.match(text, end) is not None
        or _LESS_OF.search(text, max(0, start - 45), start) is not None
        or _FEWER.search(text, max(0, start - 70), start) is not None
        or _improved(text, start)
        or _TIME_TO.search(text, max(0, start - 60), start) is not None
        or is_of_controls(text, start)
    )


_OF_CONTROLS = re.compile(
    r"\b(?:z\d+|placebo|controls?|control)(?:[- ](?:groups?|arms?|recipients|patients))?\s[(\[][^()\[\]]*$"
)


def is_of_controls(text: str, start: int) -> bool:
    """Tell whether a place of a frame stands in brackets behind the controls: "and in one of the placebo group (D)"."""
    return _OF_CONTROLS.search(text, max(0, start - 120), start) is not None


def is_measure(text: str, disease_at: tuple[int, int]) -> bool:
    """Tell whether a disease only names what is measured ("pain scores", "seizure threshold")."""
    return _MEASURED.match(text, disease_at[1]) is not None


_TIME_TO = re.compile(
    r"\btime (?:to|until) (?:(?:the )?(?:development|onset|occurrence|appearance|first [a-z]+) of )?(?:[a-z-]+ ){0,2}$"
)
_IMPROVEMENT = re.compile(r"\bimprovements? (?:in|of|from)\s[^;]{0,110}$")
_FINITE = re.compile(r"\b(?:was|were|is|are|but|while|whereas|although|occurred|caused|had|with|after|despite)\b")


def _improved(text: str, start: int) -> bool:
    """Tell whether a place belongs to a list of what improved ("improvements in A, B and D")."""
    match = _IMPROVEMENT.search(text, max(0, start - 130), start)
    return match is not None and _FINITE.search(text, match.end() - len(match.group()) + 12, start) is None


def _no_worse(finding: Finding) -> bool:
    """Tell whether a sentence that compares arms gives the drug's arm no more of the event than the other: "4% with C as compared to 18% with placebo"."""
    text = finding.view.frame.text
    compared = _OTHER_ARM.search(text, finding.drug_at[1])
    if compared is None:
        return _said_alike(text, finding.disease_at)
    if by_chance(text):
        return True
    shares = [
        [parse_percent(m.group()) for m in _SHARE.finditer(text, a, b)]
        for a, b in ((0, compared.start()), (compared.start(), len(text)))
    ]
    own, other = shares[0][-1:], shares[1][:1]
    if own and other and own[0] is not None and other[0] is not None:
        return own[0] <= other[0]
    return _said_alike(text, finding.disease_at)


_P = re.compile(r"\bp\s?(?:=|>)\s?(0?\.\d+)")


def by_chance(text: str) -> bool:
    """Tell whether every p value of a sentence in lower case is above 0.05; not if it prints none."""
    values = [float(match[1]) for match in _P.finditer(text)]
    return bool(values) and "p<" not in text.replace(" ", "") and min(values) > 0.05


def _said_alike(text: str, at: tuple[int, int]) -> bool:
    """Tell whether the clause of the place *at* says that arms did not differ."""
    return any(
        _NEW_CLAUSE.search(text, min(match.end(), at[1]), max(match.start(), at[0])) is None
        for match in _SIMILAR.finditer(text)
    )


def _is_chance(finding: Finding, between: str) -> bool:
    """Tell whether what looks like treatment is a disease that came while the drug was given, or went when it was stopped."""
    text = finding.view.frame.text
    if finding.rule.name == "treat-treated-with":
        if _STANDING_FIRST.search(text, max(0, finding.disease_at[0] - 60), finding.disease_at[0]):
            return False
        if _MEANWHILE.search(between):
            return True
        if _LISTED.search(text, 0, finding.disease_at[0]) is not None and not _HANDLED.match(between.lstrip(",")):
            return True
        cut = max(0, finding.disease_at[0] - 45)
        return _CAME.search(text, cut, finding.disease_at[0]) is not None and not _HANDLED.match(between)
    if finding.rule.name in {"treat-for", "treat-received-for"} and (
        _DURATION.search(between) or _WATCHED.search(between) or _ACCUSED.search(text, 0, finding.drug_at[0])
    ):
        return True
    stopped = _STOPPED.match(text, finding.drug_at[1]) is not None
    return (finding.rule.name == "treat-better" and (stopped or _STOPPING.search(between) is not None)) or (
        finding.rule.name == "treat-clause" and stopped
    )
