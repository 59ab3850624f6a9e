"""What may stand between a number and its outcome: the words that lead from one to the other, and those that keep them apart."""

from __future__ import annotations

import re

from kgraph.assertions.numbers import PEOPLE

_HAVING = (
    r"(?:achiev(?:ed|ing)|had|has|have|having|show(?:ed|ing)|experienc(?:ed|ing)|attain(?:ed|ing)|obtain(?:ed|ing)|reach(?:ed|ing)|enter(?:ed|ing)|were|was|are|is|went|remain(?:ed|ing)|demonstrated|exhibited|"
    r"developed|suffered|reported|met|with|in|into|could be|became|who|that|but|also|subsequently|then|eventually|later|did|each|only|of whom|of them|of these|of those|completed|underwent|received|maintained|gained|sustained|required|being|(?:the |their )?(?:disease|tumou?rs?|lesions?|condition|symptoms|illness)|considered|classified as|rated as|judged|due to|because of)"
)
_ADVERBS = r"(?:[a-z]+ly|[a-z]+-related|[a-z]+-induced|toxic|early|late|a|an|the|their|some|any|at least|least|and|both|either|initially|good|very|marked|major|clinical|sustained|durable|first|second|as|least)"
# count, then outcome: "five patients achieved a |complete response|", "two a |partial response|"
_COUNT_FIRST = re.compile(
    rf"\s?(?:\((?:[^()]{{0,30}})\)\s?)?,?\s?(?:(?:of|among)\s(?:the\s|these\s|those\s|our\s)?)?(?:(?:[a-z-]+\s){{0,2}}{PEOPLE}\s)?(?:\((?:[^()]{{0,30}})\)\s?)?"
    rf"(?:(?:with|on|in|receiving|treated with|given|taking)\s(?:the\s)?[a-z0-9-]+(?:\s(?:group|arm))?\s)?(?:(?:{_HAVING}|{_ADVERBS})\s)*"
)
# outcome, then count: "|complete remission| in 14 (58%)", "|response rate| was 82%"
_OUTCOME_FIRST = re.compile(
    r"(?:\s\([a-z-]{1,12}\))?\s?(?:rates?\s|frequency\s)?(?:[(\[:]\s?|,\s)?(?:(?:was|were|is|are|being|of|in|for|by|at|occurred|observed|seen|achieved|obtained|noted|reported|found|attained|recorded|documented|experienced|among|reached|"
    r"only|also|approximately|about|as high as|the|rate|rates|study|treatment|therapy|because|overall|significantly|higher|with|on|group|arm|developed|stopped|to the|disease|lesions|symptoms|after|all)\s|=\s?)*"
)
# words that begin something else
_APART = re.compile(
    r"[;:\d]|\.\s|\b(?:and|or|but|while|whereas|than|versus|vs|no|not|never|none|without|after|before|until|unless|because|if|whose|where|when|previous(?:ly)?|prior|earlier|history|refractory|predict\w*|assess\w*|evaluat\w*|"
    r"monitor\w*|analy\w+|defin\w+|likelihood|risk|time|score\w*|criteri\w+|baseline|dose|doses|increase\w*|higher|lower|compar\w+|associated|correlat\w+|randomi\w+|enrolled|excluded|controls?|except|despite|follow\w*|required|for whom|due|"
    r"placebo|group|groups|arm|arms|mean|median|among|died|patients?|subjects?|range)\b"
)
_ASIDE = re.compile(r"\s?[(\[][^()\[\]]{0,60}[)\]]")
_WHEN = re.compile(
    r"\b(?:at|by|after|until|on)\s(?:week|month|day|year)s?\s\d+|\b(?:for|at|after|within|by|over|during|of)\s(?:a\s|the\s|more than\s|at least\s|about\s|only\s|up to\s)*(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four)[\s-](?:hours?|days?|weeks?|months?|years?)\b(?:\sof\s(?:treatment|therapy|follow-up))?"
)
_LEADS_TO = re.compile(
    rf"\s?,?\s?(?:(?:of|among)\s(?:the|these|those|our|all)\s)?(?:(?:[a-z-]+\s){{0,2}}{PEOPLE}\s)?(?:[a-z][a-z-]*,?\s){{0,5}}"
)
_LEADS_BACK = re.compile(
    r"\s?,?\s?(?:[a-z][a-z-]*,?\s){0,6}?(?:in|of|for|by|among|was|were|to|at|reached|only|from|being|attained by|all)\s(?:the\s|only\s|about\s|all\s|a\stotal\sof\s)?"
)
_LONGEST = 60
# "discontinuation because of adverse events occurred in ..."
_BECAUSE = re.compile(r"\s(?:because of|due to|owing to|for)\s(?:[a-z-]+\s){1,3}(?=(?:occurred|was|were|in|of)\s|\()")
_VERB = re.compile(
    r"\b(?:had|has|have|was|were|is|are|became|went|got|shown|came|made|felt|withdrew|went|fell|got|found|seen|[a-z]{2,}ed)\b"
)
_PEOPLE_FIRST = re.compile(rf"^\s?,?\s?(?:of (?:the |these |those )?)?(?:[a-z-]+\s){{0,2}}?{PEOPLE}\b")


def _plain(gap: str) -> str:
    return _WHEN.sub("then", _ASIDE.sub("", gap))


def leads_to(gap: str, outcome: str = "", *, loosely: bool = False) -> bool:
    """Tell whether *gap*, the lower-cased text from a count to an outcome word behind it, joins the two; *loosely* lets words pass that are in no table."""
    if not loosely:
        return _COUNT_FIRST.fullmatch(gap) is not None
    plain = _plain(gap)
    if len(plain) > _LONGEST or _VERB.search(f"{plain}{outcome.lower()}") is None:
        return False
    return _APART.search(_PEOPLE_FIRST.sub("", plain)) is None and _LEADS_TO.fullmatch(plain) is not None


def leads_back(gap: str, *, loosely: bool = False) -> bool:
    """Tell whether *gap*, the lower-cased text from an outcome word to a count behind it, joins the two; *loosely* lets words pass that are in no table."""
    if not loosely:
        return _OUTCOME_FIRST.fullmatch(gap) is not None
    plain = _BECAUSE.sub(" ", _plain(gap))
    if len(plain) > _LONGEST or _APART.search(plain.replace(" among ", " in ")) is not None:
        return False
    return _LEADS_BACK.fullmatch(plain) is not None
