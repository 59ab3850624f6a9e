"""One drug and one disease alone in a sentence of a short text, of which no rule has said anything: read by its words, wherever they stand.

Who writes a sentence with one drug and one disease says something of the two. Where a word of harm, of danger or of something that came about stands in it, and
none of help, it is taken as harm; whether it is denied, doubted or asked is for the cues to say. This is the weakest reading, and only for texts too short
for the trained model.
"""

from __future__ import annotations

import re

from kgraph.assertions.harm_words import HAPPEN, HAVE
from kgraph.assertions.rule import Finding, Rule
from kgraph.assertions.sentence_view import SentenceView

_RULE = Rule("harm-lone", "harm", (), 0.4)
# what puts harm down to a drug, wherever it stands
_STRONG = (
    r"caus(?:e|es|ed|ing|al|ative)|produces?|propensity|tendency|notorious|excess|accompan(?:y|ied|ies)|damag(?:e|es|ed|ing)|harm(?:s|ed|ful)?|concerns?|dangers?|dangerous|warn(?:s|ed|ing|ings)?|unsafe|withdrawals|discontinued|halted|complicat\w+|adverse|"
    r"[a-z]*toxic(?:ity|ities)?|hypersensitiv\w+|allerg\w+|intoleran\w+|iatrogenic|vigilan\w+|aware(?:ness)?|watchful|culprit|blam\w+|guilty|innocent|suspect(?:s|ed)?|incriminat\w+|implicat\w+|attribut\w+|responsible|explain(?:s|ed)|ascrib\w+|provok\w+|induc\w+|elicit\w+|engender\w*|unmask\w*|overdose|intoxication|poisoning"
)
# what says only that the disease came: beside the disease
_EVENT = rf"{HAVE}|{HAPPEN}|ended (?:with|in)|produced"
# when it came: between the disease and, behind it, the drug
_TIME = r"after|following|during|while|since|when|within"
_HARM = re.compile(rf"(?<![\w-])(?:(?P<strong>{_STRONG})|(?P<event>{_EVENT})|(?P<time>{_TIME}))(?![\w-])")
_HELP = re.compile(
    r"\b(?:off (?:of )?C\d|treat(?:ed|s|ing|ment) (?:of|for)|(?:successfully|then|was|were|been) (?:[a-z]+ly )?treated|therap(?:y|ies) (?:of|for|in)|improv\w+|resol\w+|respon(?:d|ds|ded|ding|se|ses)\b|reliev\w+|effective\w*|ineffective\w*|efficacy|efficacious|prevent\w*|protect\w*|prophyla\w*|reduc\w+|decreas\w+|lower\w*|fewer|less|"
    r"remission|benefi\w+(?!.*\bweigh)|cur(?:ed|es|e)\b|healed|indicated|manag\w+|control(?:s|led)?|safe(?:ly)?|help(?:s|ed|ful)?|useful|suppress\w+|antagoni\w+|revers\w+|alleviat\w+|ameliorat\w+|attenuat\w+|relaps\w+|recur\w*|refractory|resistan\w+|for the|levels?|concentrations?|scores?|scales?|histor(?:y|ies) of|compar\w+|versus|than|placebo|"
    r"decline|impact|influence|\bin (?:[a-z0-9]+ )?(?:[a-z]+ )?cases? of|(?<=\d )(?:patients|subjects|children|women|men|cases|individuals)|(?:patients|subjects|children|women|men|people|those|individuals) with|effects? on|mimic\w*|models?|lost|before|prior to|random\w+|inhibit\w*|block\w*|antidote|rescue|abolish\w*|wean\w*|withdrawal|cells?|mechanisms?|metabolism|pharmacokinetics?)\b"
)
# "C of D", "C for D": a treatment by its name
_OF = re.compile(
    r"(?<![\w-])C\d+\s(?:(?:therapy|treatment|use|prescription|prescribing|administration)\s)?(?:of|for|in)\s(?:[a-z-]+\s){0,4}?D\d"
)
_TOKEN = re.compile(r"(?<![\w-])[CDxpzm]\d+(?!\d)")
_APART = re.compile(r";(?!\s(?:we|it|they|this|these|one|he|she)\b)")
_FAR = 110
_NEAR = 30


def lone_finding(view: SentenceView) -> Finding | None:
    """Return harm that a sentence with one drug and one disease tells by its words alone, or ``None``."""
    text, groups = view.frame.text, view.frame.groups
    tokens = [match for match in _TOKEN.finditer(text) if match.group() in groups]
    if sorted(match.group()[0] for match in tokens) != ["C", "D"] or _HELP.search(text) or _OF.search(text):
        return None
    first, second = tokens
    drug, disease = (first, second) if first.group()[0] == "C" else (second, first)
    words = [word for word in _HARM.finditer(text) if _fits(text, word, drug, disease)]
    if not words or second.start() - first.end() > _FAR or _APART.search(text, first.end(), second.start()):
        return None
    word = min(words, key=lambda one: (abs(one.start() - disease.start()), one.start()))
    return Finding(
        rule=_RULE,
        view=view,
        drugs=groups[drug.group()],
        diseases=groups[disease.group()],
        start=min(first.start(), word.start()),
        end=max(second.end(), word.end()),
        trigger=word.span(),
        drug_at=drug.span(),
        disease_at=disease.span(),
    )


def _fits(text: str, word: re.Match[str], drug: re.Match[str], disease: re.Match[str]) -> bool:
    """Tell whether a word stands where it can say that the disease came of the drug."""
    if word.lastgroup == "strong":
        return True
    if word.lastgroup == "time":
        return disease.end() <= word.start() and word.end() <= drug.start()
    gap = text[word.end() : disease.start()] if word.end() <= disease.start() else text[disease.end() : word.start()]
    return len(gap) <= _NEAR and "," not in gap and _TOKEN.search(gap) is None
