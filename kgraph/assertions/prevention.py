"""Rules for prevention."""

from __future__ import annotations

from kgraph.assertions.rule import Rule, rule

_PREVENT = r"(?:prevent(?:s|ed|ing)?|protect(?:s|ed|ing)?(?: [^A-Z;,]{0,40}?)?(?: against| from)|prophyla(?:xis|ctic(?:ally)?)(?: [^A-Z;,]{0,25}?)?(?: against| of| for))"
_LESS = r"(?:reduc(?:e|es|ed|ing|tion in)|decreas(?:e|es|ed|ing)|lower(?:s|ed|ing)?)"

RULES: tuple[Rule, ...] = (
    rule(
        "prevent-verb",
        "prevention",
        rf"{{S}}\b(?P<t>{_PREVENT})\b(?:[^A-Z;]{{0,50}}?){{DI}}",
        0.8,
        needs=("prevent", "protect", "prophyla"),
    ),
    rule(
        "prevent-of-with",
        "prevention",
        r"\b(?P<t>prevention|prophylaxis|protection|preventing|prevent|chemoprevention) (?:of |against |from )?(?:[^A-Z;]{0,40}?){DI}(?:[^A-Z;]{0,50}?)\b(?:with|by|using)\s(?:[^A-Z;]{0,40}?){C}",
        0.8,
        needs=("prevent", "prophylaxis", "protection"),
    ),
    rule(
        "prevent-by",
        "prevention",
        r"{DI}(?:[^A-Z;]{0,30}?)\b(?P<t>(?:was|were|is|are|be|been)(?: \w+ly| not)? prevented|prevention|prophylaxis)(?:[^A-Z;]{0,30}?)\b(?:with|by)\s(?:[^A-Z;]{0,40}?){C}",
        0.85,
        needs=("prevent", "prophylaxis"),
    ),
    rule(
        "prevent-in-the",
        "prevention",
        r"{C}(?:[^A-Z;]{0,60}?)\b(?:for|in|to|as)\s(?:the |an? |[a-z-]+ )*?(?P<t>prevention|prophylaxis|prevent|preventing|chemoprevention|chemoprophylaxis) (?:of |against |for )?(?:[^A-Z;]{0,50}?){DI}",
        0.85,
        needs=("prevent", "prophylaxis"),
    ),
    rule(
        "prevent-risk",
        "prevention",
        rf"{{C}}(?:[^A-Z;]{{0,60}}?)\b(?P<t>{_LESS} (?:the |an? )?(?:[a-z]+ ){{0,2}}(?:risk|incidence|rate|rates|frequency|occurrence|likelihood|number of cases) of)\s(?:(?!in\s)[^A-Z;]){{0,40}}?{{DI}}",
        0.75,
        needs=("risk", "incidence", "rate", "frequency", "occurrence", "likelihood", "number of cases"),
    ),
    rule(
        "prevent-associated",
        "prevention",
        r"{C}(?:[^A-Z;]{0,60}?)\bassociated with (?:an? |the )?(?:[a-z]+ly )?(?P<t>(?:lower|reduced|decreased|reduction in|decrease in) (?:[a-z]+ ){0,2}(?:risk|incidence|rate|frequency|occurrence)?)(?: of| for)?\s(?:[^A-Z;]{0,40}?){DI}",
        0.75,
        needs=("lower", "reduc", "decrease"),
    ),
    rule(
        "prevent-prophylaxis",
        "prevention",
        r"{DI} (?P<t>prophylaxis|prevention) (?:with|by|using)\s(?:[^A-Z;]{0,40}?){C}",
        0.85,
        needs=("prophylaxis", "prevention"),
    ),
    rule(
        "prevent-c-prophylaxis",
        "prevention",
        r"{C} (?P<t>prophylaxis|chemoprophylaxis|pretreatment) (?:of|for|against|prevented|prevents)\s(?:[^A-Z;]{0,40}?){DI}",
        0.8,
        needs=("prophylaxis", "pretreatment"),
    ),
)
