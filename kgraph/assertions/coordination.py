"""How two names of one kind that follow each other belong together: one list, a contrast, or not at all."""

from __future__ import annotations

import re
from typing import Literal

from kgraph.assertions.numbers import NUMBER, PEOPLE

Relation = Literal["", "and", "not", "instead"]

_SEPARATOR = r"(?:,|/|&|\+|and/or\b|and\b|or\b|nor\b|as well as\b|plus\b|along with\b|together with\b|in combination with\b|combined with\b|but also(?: with| to| by| in| for| from| of| on| against)?\b|but even\b|and even\b|and also\b|including\b)"

# words that end a list: what follows them is a new statement, not one more item
_STOP = (
    r"(?:was|were|is|are|be|been|being|had|has|have|having|in|of|for|with|without|by|to|from|on|at|after|before|during|following|while|"
    r"when|where|who|which|that|than|then|not|no|but|we|they|it|he|she|his|her|their|its|this|these|those|as|if|because|due|"
    r"secondary|caused?|causes|causing|induced|induces|produced|produces|developed|develops|occurred|occurs|treated|given|received|receiving|"
    r"showed|shows|shown|resulted|led|improved|reduced|reduces|decreased|increased? in|increases|prevented|prevents|associated|related|versus|vs|"
    r"compared|against|between|fewer|less|although|yet|though|whereas|unless|despite|however|also|can|may|might|could|did|does|do|the|via|upon|under|within|per)"
)
_MODIFIERS = rf"(?:(?!{_STOP}\b)(?!\d+\s?mg)[\w%.'-]+\s+)"
_ITEM = rf"(?!{_STOP}\b)[a-z][a-z'-]*(?:\s+(?!{_STOP}\b)[a-z][a-z'-]*){{0,3}}\s*(?:\([^()]{{0,40}}\)\s*)?"
_COUNTED = rf"(?:\s*[(\[][^()\[\]]{{0,60}}[)\]])?(?:,?\s+(?:in|for)\s+(?:{NUMBER}|all|most|many|some|a\sfew|several)(?:\s+(?:of\s+{NUMBER}\s+)?{PEOPLE})?(?:\s*\([^()]{{0,40}}\))?)?"

_LIST = re.compile(
    rf"{_COUNTED}\)?\s*(?:{_SEPARATOR}\s*){{1,2}}(?:{_ITEM}(?:,\s*(?:and\s|or\s)?|and\s|or\s))*{_MODIFIERS}{{0,3}}(?:of\s)?(?:an?\s|the\s)?"
)
# "rash in two patients, two (12%) fever"
_COUNTED_LIST = re.compile(
    rf"{_COUNTED}\)?\s*(?:,|and|,\s*and|or)\s+(?:in\s+)?{NUMBER}\s*(?:{PEOPLE}\s*)?(?:\(\s?[\d.]+\s?%\s?\)\s*)?(?:of\s)?(?:(?:also\s)?(?:had|has|developed|experienced|suffered|showed)\s)?(?:an?\s+)?{_MODIFIERS}{{0,2}}"
)
# "in one patient for rash and in another for fever"
_COUNTED_FOR = re.compile(rf"\s+(?:and|,)\s+in\s+(?:another|{NUMBER})\s+(?:{PEOPLE}\s+)?(?:for|because of|due to)\s+")
_CHEMICAL_LIST = re.compile(
    rf"(?:\s*[(\[][^()\[\]]{{0,40}}[)\]])?\)?\s*(?:(?:{_SEPARATOR}|versus\b|vs\b\.?)\s*){{1,2}}(?:{_MODIFIERS}{{0,2}})(?:the\s)?(?:with\s)?(?:either\s)?"
)
_DENIED = re.compile(
    r"\s*,\s+(?:and\s+)?not\s+(?:the\s+|an?\s+)?|"
    r"\s*,?\s*(?:unlike|in contrast (?:to|with)|as opposed to|contrary to)\s+(?:the\s+)?|"
    r"\s*,\s+not\s+(?:for|in|with|against|on|by|of|to|after|from|during)\s+(?:the\s+|an?\s+)?(?:[a-z-]+\s+){0,2}|"
    r"\)?\s*,?\s*(?:\([^()]{0,60}\)\s*,?\s*)?(?:but|and|although|though|yet)\s+(?:not|never)\s+"
    r"(?:(?:necessarily|so|those|(?:effective|useful|active|beneficial))\s+)?"
    r"(?:(?:for|in|with|against|on|by|of|to|after|following|from|during|as)\s+)?(?:the\s+|that\s+of\s+)?"
    r"(?:(?:treatment|management|therapy|prevention|presence|case)\s+of\s+)?(?:(?:patients|those|subjects|people|animals|rats|mice)\s+(?:with|given|treated with|receiving)\s+)?"
    r"(?:the\s+|an?\s+)?(?:[a-z-]+\s+){0,2}"
)
_PARTICULAR = re.compile(
    r"\)?\s*,?\s*[(\[]?\s*(?:,\s*)?(?:and\s+)?(?:particularly|especially|mainly|notably|most notably|in particular|primarily|predominantly|mostly|chiefly|"
    r"including|e\.\s?g\.,?|such as|i\.\s?e\.,?|namely)\s+(?:in\s+|for\s+|with\s+)?(?:the\s+|an?\s+)?(?:[a-z-]+\s+){0,2}"
)
_ALIAS = re.compile(r"\s*[(\[]?\s*(?:also known as|i\.e\.,?|or|called|=)?\s*")
_COMPARED = re.compile(r"\b(?:than|compared (?:with|to)|relative to|rather than|instead of)\s(?:[a-z-]+\s){0,2}$")
_UNLIKE = re.compile(
    r"(?:\bunlike|\bin contrast to|\bin contrast with|\bas opposed to|\bcontrary to)\s+(?:an?\s+|the\s+)?$"
)
_LIKE = re.compile(
    r"(?:^|[,;.]\s)(?:like|as with|similar(?:ly)? to)\s(?:(?:other|most|many|all|some)\s){0,2}(?:[a-z-]+\s)?$"
)
_UNLIKE_GAP = re.compile(r"\s*,\s*(?:the\s+)?")
_NOT_BEFORE = re.compile(r"\bnot\s+(?:to\s+|by\s+|with\s+|for\s+|in\s+|of\s+|from\s+)?(?:the\s+)?$")
_BUT = re.compile(r"\s*,?\s*but\s+(?:rather\s+)?(?:to\s+|by\s+|with\s+|for\s+|in\s+|of\s+|from\s+)?(?:the\s+)?")
_LONGEST_GAP = 120


def joins(gap: str, kind: str, before: str, *, same_concept: bool) -> Relation:
    """Tell how the name after *gap* relates to the one before it.

    Args:
        gap: the lower-cased text between the two names.
        kind: "C" for drugs, "D" for diseases.
        before: a few characters before the first name ("unlike ").
        same_concept: whether both names mean the same, as a name and its abbreviation do.

    Returns:
        "and" for members of one list, "not" where the second is excluded, "instead" where the first is, "" for neither.
    """
    if len(gap) > _LONGEST_GAP or ((_COMPARED.search(before) or _LIKE.search(before)) and not same_concept):
        return ""
    if same_concept and _ALIAS.fullmatch(gap):
        return "and"
    if _UNLIKE.search(before):
        return "instead" if _UNLIKE_GAP.fullmatch(gap) else ""
    if _NOT_BEFORE.search(before) and _BUT.fullmatch(gap):
        return "instead"
    if _DENIED.fullmatch(gap):
        return "not"
    lists = (_PARTICULAR, _CHEMICAL_LIST) if kind == "C" else (_PARTICULAR, _LIST, _COUNTED_LIST, _COUNTED_FOR)
    return "and" if any(pattern.fullmatch(gap) for pattern in lists) else ""
