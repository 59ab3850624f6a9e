"""Rules for contraindication and aggravation."""

from __future__ import annotations

from kgraph.assertions.harm_words import inflected, one_of
from kgraph.assertions.rule import Rule, rule

_WORSENING = inflected("aggravate", "exacerbate", "worsen", "intensify", "accentuate", "compound", "deepen")
_WORSE = rf"(?:{one_of(_WORSENING)}(?! by\b)(?: of)?|(?:aggravation|exacerbation|deterioration|accentuation|intensification) of|deteriorat(?:es|ed)|potentiat(?:e|es|ed) (?:the )?)"
_WORSENED = r"(?:aggravated|exacerbated|worsened|intensified|accentuated|compounded|heightened|deteriorated|deteriorating|flared(?: up)?|made (?:much |even )?worse|(?:(?:became|becoming|got|grew) (?:much |even |markedly |clearly |considerably )?(?:worse|more severe|more pronounced)|(?:was|were) (?:much |even |markedly )?worse)|deterioration|worsening|aggravation|exacerbation)"

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
        r"{C}(?:[^A-Z;]{0,30}?)\b(?P<t>(?:should|must|may|can|ought)(?:not| not| never)?(?: to)? (?:be (?:avoided|withheld|omitted|eschewed)|(?:not|never) be (?:used|given|administered|prescribed|started|taken|employed|offered|combined)|not be prescribed)|(?:is|are|was|were|seems?|remains?|be) (?:[a-z]+ )?(?:inadvisable|off limits|out of the question|taboo|a poor choice|no option|unsuitable|unsafe|inappropriate|forbidden|prohibited|proscribed|ill-advised|unwise|precluded|(?:best|to be|generally|usually|better) avoided|not (?:advisable|suitable|appropriate|to be (?:given|used|prescribed|administered)|permitted|allowed)))(?:[^A-Z;]{0,20}?)\b(?:in|for|by|with|from|if|when)\s(?:[^A-Z;]{0,40}?){D}",
        0.8,
        needs=(
            "avoided",
            "withheld",
            "omitted",
            "eschewed",
            "not ",
            "never ",
            "inadvis",
            "off limits",
            "question",
            "taboo",
            "poor choice",
            "no option",
            "inappr",
            "unsuit",
            "unsafe",
            "unwise",
            "forbidden",
            "prohibited",
            "proscribed",
            "precluded",
            "ill-adv",
        ),
    ),
    rule(
        "contra-avoid-in",
        "contraindication",
        r"{D}(?:[^A-Z;]{0,30}?)\b(?P<t>(?:should|must|may|can|ought to|have to|has to|need to|are (?:advised|warned|told) to) (?:avoid|abstain from|refrain from|(?:not|never) (?:receive|take|use|be (?:given|treated with|prescribed|started on|offered|exposed to))))\s(?:[^A-Z;]{0,30}?){C}",
        0.8,
        needs=("avoid", "abstain", "refrain", "not ", "never "),
    ),
    rule(
        "aggravate-verb",
        "aggravation",
        rf"{{S}}\b(?P<t>{_WORSE})\b(?:[^A-Z;]{{0,40}}?){{D}}",
        0.75,
        needs=(
            "aggravat",
            "exacerbat",
            "worsen",
            "deteriorat",
            "potentiat",
            "intensif",
            "accentuat",
            "compound",
            "deepen",
        ),
    ),
    rule(
        "aggravate-by",
        "aggravation",
        rf"{{D}}(?:[^A-Z;]{{0,30}}?)\b(?P<t>{_WORSENED})\b(?:[^A-Z;]{{0,15}}?)\b(?:by|with|after|during|on|following|under|upon|when|while|from)\s(?:[^A-Z;]{{0,40}}?){{C}}",
        0.8,
        needs=(
            "aggrav",
            "exacerb",
            "wors",
            "intensified",
            "accentuated",
            "compounded",
            "heightened",
            "deteriorat",
            "flared",
            "more severe",
            "more pronounced",
        ),
    ),
    rule(
        "aggravate-made-worse",
        "aggravation",
        r"{C}(?:[^A-Z;]{0,25}?)\b(?P<t>ma(?:de|kes?|king)|render(?:s|ed|ing)?|left|leaves?)\s(?:the |her |his |their |pre-?existing |any ){0,2}?{D}\s(?:[a-z]+ ){0,2}?(?:worse|more (?:severe|pronounced|frequent|intense|difficult))\b",
        0.85,
        needs=("worse", "more "),
    ),
    rule(
        "aggravate-flare",
        "aggravation",
        r"{C}(?:[^A-Z;]{0,30}?)\b(?P<t>(?:caus|induc|trigger|provok|produc|precipitat|elicit|bring|brought|led to|leads to|result)[a-z]*(?: in| about| on)? (?:an? |the |acute |severe |[a-z]+ ){0,3}?(?:flares?(?:-ups?)?|exacerbations?|worsening|deterioration|aggravation|decompensation) (?:of|in))\s(?:[^A-Z;]{0,30}?){D}",
        0.85,
        needs=("flare", "exacerbation", "worsening", "deterioration", "aggravation", "decompensation"),
    ),
    rule(
        "contra-precludes",
        "contraindication",
        r"{D}(?:[^A-Z;]{0,20}?)\b(?P<t>preclud(?:e|es|ed|ing)|prohibit(?:s|ed|ing)?|forbids?|forbade|bars?|barred|rul(?:e|es|ed) out|argues against)\s(?:[^A-Z;]{0,30}?){C}",
        0.8,
        needs=("preclud", "prohibit", "forb", "bar", "rule", "argues"),
    ),
    rule(
        "contra-avoid-first",
        "contraindication",
        r"\b(?P<t>avoid(?:ance of|ing)?|do not (?:use|give|prescribe|administer)|never (?:use|give|prescribe|administer)|should (?:avoid|not (?:use|give|prescribe|administer)))\s(?:[a-z-]+\s){0,3}?{C}(?:[^A-Z;]{0,15}?)\b(?:in|if|when|for)\s(?:[^A-Z;]{0,35}?){D}",
        0.75,
        needs=("avoid", "do not", "never", "should not"),
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
