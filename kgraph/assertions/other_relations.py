"""Rules for contraindication and aggravation."""

from __future__ import annotations

from kgraph.assertions.rule import Rule, rule

_WORSE = r"(?:aggravat(?:e|es|ed|ing|ion of)|exacerbat(?:e|es|ed|ing|ion of)|worsen(?:s|ed|ing)?(?: of)?|deteriorat(?:es|ed|ion of)|potentiat(?:e|es|ed) (?:the )?)"

RULES: tuple[Rule, ...] = (
    rule(
        "contra-in",
        "contraindication",
        r"{C}(?:[^A-Z;]{0,50}?)\b(?P<t>contra-?indicated)(?:[^A-Z;]{0,20}?)\b(?:in|for|with)\s(?:[^A-Z;]{0,50}?){D}",
        0.9,
        needs=("indicated",),
    ),
    rule(
        "contra-to",
        "contraindication",
        r"{D}(?:(?!\band\b)[^A-Z;]){0,40}?\b(?P<t>contra-?indications?) (?:to|for|of)\s(?:[^A-Z;]{0,30}?){C}",
        0.9,
        needs=("indication",),
    ),
    rule(
        "contra-of",
        "contraindication",
        r"\b(?P<t>contra-?indications?) (?:to|for|of)\s(?:[^A-Z;]{0,30}?){C}(?:[^A-Z;]{0,40}?)\b(?:are|is|include|includes|included|were)\s(?:[^A-Z;]{0,30}?){D}",
        0.85,
        needs=("indication",),
    ),
    rule(
        "contra-avoid",
        "contraindication",
        r"{C}(?:[^A-Z;]{0,30}?)\b(?P<t>(?:should|must) (?:not be (?:used|given|administered|prescribed)|be avoided|never be (?:used|given)))(?:[^A-Z;]{0,20}?)\b(?:in|for|by)\s(?:[^A-Z;]{0,40}?){D}",
        0.8,
        needs=("should", "must"),
    ),
    rule(
        "contra-avoid-in",
        "contraindication",
        r"{D}(?:[^A-Z;]{0,30}?)\b(?P<t>(?:should|must) (?:avoid|not (?:receive|take|be (?:given|treated with))))\s(?:[^A-Z;]{0,30}?){C}",
        0.8,
        needs=("should", "must"),
    ),
    rule(
        "aggravate-verb",
        "aggravation",
        rf"{{S}}\b(?P<t>{_WORSE})\b(?:[^A-Z;]{{0,40}}?){{D}}",
        0.75,
        needs=("aggravat", "exacerbat", "worsen", "deteriorat", "potentiat"),
    ),
    rule(
        "aggravate-by",
        "aggravation",
        r"{D}(?:[^A-Z;]{0,30}?)\b(?P<t>(?:aggravat|exacerbat|worsen)ed)(?:[^A-Z;]{0,10}?)\b(?:by|with|after|during|on|following)\s(?:[^A-Z;]{0,40}?){C}",
        0.8,
        needs=("aggravat", "exacerbat", "worsen"),
    ),
    rule(
        "aggravate-of",
        "aggravation",
        r"\b(?P<t>aggravation|exacerbation|worsening|deterioration|flares?|flare-ups?) of\s(?:[^A-Z;]{0,30}?){D}(?:[^A-Z;]{0,40}?)\b(?:by|with|after|during|on|following|due to|induced by|caused by|associated with|while (?:on|taking|receiving))\s(?:[^A-Z;]{0,40}?){C}",
        0.75,
        needs=("aggravation", "exacerbation", "worsening", "deterioration", "flare"),
    ),
    rule(
        "aggravate-c-induced",
        "aggravation",
        r"{C}-(?P<t>induced|related|associated) (?:aggravation|exacerbation|worsening|deterioration) of\s(?:[^A-Z;]{0,30}?){D}",
        0.85,
        needs=("aggravation", "exacerbation", "worsening", "deterioration"),
        presupposed=True,
    ),
)
