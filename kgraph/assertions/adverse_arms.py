"""Rules for harm as trials tell it: more of the event in the drug's arm, and lists of adverse events by arm.

As in every rule, a drug that is only compared with ("than B") is no capital letter of the frame and so never the subject.
"""

from __future__ import annotations

from kgraph.assertions.rule import Rule, rule

_ADVERSE = r"(?:\b(?:adverse|side|untoward|undesir(?:ed|able)|toxic|unwanted)[- ](?:drug )?(?:effects?|events?|reactions?|experiences?)|\b(?:te|s|tr)?aes?\b|\badrs?\b|\bside[- ]effects?|\bcomplications?|\btoxicit(?:y|ies))"
_MORE = r"(?:more|greater|higher|increased|an? excess of)"
_WORD = r"(?:(?!(?:effective|improve\w*|reduc\w*|less|relief|decreas\w*|often|frequently|than|likely|in|with|among|for|of|levels?|scores?|or|and)\b)[a-z0-9≥/-]+\s)"
# what may stand between "more" and the event: other events of the list, nothing that turns the sense
_GAP = r"(?:(?!\b(?:fewer|less|lower|least|than|but|improv|reduc|decreas|relief|effective|levels?\b|scores?\b|often|frequently|likely|without|not?\b|in\b|among\b|by\b|for\b))[^A-Z;]){0,70}?"
_RATE = r"(?:(?:an? |the )?(?:overall )?(?:relative )?(?:risks?|incidences?|rates?|frequency|frequencies|prevalence|odds|likelihood|occurrence|severity|numbers?|proportions?|percentages?) (?:of|for)\s)"
_ARM = r"(?:[- ](?:treated|group|arm|alone|monotherapy|combination|therapy|recipients|patients|subjects|users|women|men|participants))"
_PUT = r"(?:had|reported|experienced|showed|developed|exhibited|suffered|displayed|produced|demonstrated|with)"
# a gap that a decimal number does not end
_NEAR = r"(?:[^A-Z;.]|(?<=\d)\.(?=\d))"

RULES: tuple[Rule, ...] = (
    rule(
        "harm-arm-had-more",
        "harm",
        rf"{{C}}{_NEAR}{{0,70}}?\b{_PUT}\s(?:[a-z]+\s){{0,2}}?(?P<t>{_MORE})\s{_GAP}{{D}}",
        0.8,
        needs=("more ", "greater ", "higher ", "increase", "excess"),
    ),
    rule(
        "harm-arm-likely",
        "harm",
        rf"{{C}}{_NEAR}{{0,50}}?\b(?:was|were|are|is)\s(?:[a-z]+\s){{0,2}}?(?P<t>more likely)\s(?:than {_NEAR}{{1,30}}? )?to\s(?:develop|have|experience|report|suffer(?: from)?|show|get)\s(?:[^A-Z;]{{0,35}}?){{D}}",
        0.8,
        needs=("more likely",),
    ),
    rule(
        "harm-arm-more-had",
        "harm",
        rf"\b(?P<t>(?:more|(?:a )?(?:greater|higher|larger) (?:number|proportion|percentage) of)\s(?:patients|subjects|participants|women|men|children|people|adults|those))\s(?:[^A-Z;,]{{0,30}}?)(?:in|on|receiving|given|taking|treated with|randomi[sz]ed to|assigned to)\s(?:[^A-Z;,]{{0,20}}?){{C}}{_ARM}{{0,2}}\s(?:[a-z]+\s){{0,2}}?(?:had|reported|experienced|developed|suffered(?: from)?|complained of)\s(?:[^A-Z;]{{0,30}}?){{D}}",
        0.8,
        needs=("more ", "number of", "proportion of", "percentage of"),
    ),
    rule(
        "harm-arm-more-had-on",
        "harm",
        r"\b(?P<t>(?:more|(?:a )?(?:greater|higher|larger) (?:number|proportion|percentage) of)\s(?:patients|subjects|participants|women|men|children|people|adults|those))\s(?:had|reported|experienced|developed|suffered(?: from)?|complained of|with)\s(?:[^A-Z;]{0,30}?){D}(?:\s\([^()]{1,60}\))?\s(?:on|with|in|after|receiving|given|taking|under)\s(?:the\s)?{C}",
        0.8,
        needs=("more ", "number of", "proportion of", "percentage of"),
    ),
    rule(
        "harm-more-in-arm",
        "harm",
        rf"(?<!no )(?<!not )(?<!no significantly )\b(?P<t>{_MORE})\s{_RATE}?(?:grade \d(?: and|,| or|-|/) \d )?{_WORD}{{0,4}}?{{D}}(?:\s(?:events?|episodes?|g\d-\d|rates?|symptoms?))?(?:\s\([^()]{{1,60}}\))?(?:\s(?:and|but)\s(?:[a-z]+\s)?(?:fewer|less)\s(?:[a-z]+\s)?D\d+(?:\s\([^()]{{1,60}}\))?)?,?\s(?:[a-z]+\s){{0,3}}?(?:with|in|on|among|for|after|receiving)\s(?:[^A-Z;,.]{{0,40}}?){{C}}",
        0.8,
        needs=("more ", "greater ", "higher ", "increase", "excess"),
    ),
    rule(
        "harm-arm-frequent",
        "harm",
        r"{D}(?:\s\([^()]{1,80}\))?(?:[^A-Z;,]{0,25}?)\b(?:was|were|is|are)\s(?:(?:also|significantly|slightly|markedly|generally|the|all)\s){0,2}?(?P<t>more (?:frequent|common|often (?:seen|reported|observed)|prevalent|severe|pronounced)|higher|greater|increased|elevated|most (?:frequent|common))\s(?:[^A-Z;]{0,25}?)\b(?:in|with|for|among|on|after)\s(?:[^A-Z;]{0,30}?){C}",
        0.8,
        needs=("more ", "higher", "greater", "increased", "elevated", "most "),
    ),
    rule(
        "harm-arm-more-often",
        "harm",
        r"{D}(?:\s\([^()]{1,80}\))?\s(?:[a-z]+\s){0,2}?(?:occurred|developed|appeared|(?:was|were) (?:seen|observed|reported|noted|recorded|found))\s(?:[a-z]+\s){0,2}?(?P<t>more (?:often|frequently|commonly)|most (?:often|frequently|commonly)|at (?:a )?(?:higher|greater) (?:rates?|frequency|incidence))\s(?:in|with|for|among|on|after)\s(?:[^A-Z;]{0,40}?){C}",
        0.8,
        needs=("more ", "most ", "higher", "greater"),
    ),
    rule(
        "harm-arm-listed",
        "harm",
        rf"(?P<t>{_ADVERSE})(?! of\b){_NEAR}{{0,60}}?\b(?:more|most|frequent\w*|common\w*|prevalent|higher|greater)\b{_NEAR}{{0,30}}?\b(?:with|in|for|on|among|after)\s{_NEAR}{{0,30}}?{{C}}(?:[^A-Z;]{{0,60}}?)(?:\b(?:was|were|included?|including|being|such as)\b|:|\()(?:[^A-Z;]{{0,30}}?){{D}}",
        0.8,
    ),
    rule(
        "harm-arm-shares",
        "harm",
        r"{D}(?:\s[a-z]+)?\s\(?(?P<t>\d[\d.]*\s?%)\s\({C}\)\s(?:vs\.?|v|versus|and|compared (?:with|to))\s\d",
        0.8,
        needs=("%",),
    ),
    rule(
        "harm-arm-rates",
        "harm",
        r"(?:incidences?|rates?|frequency|frequencies|prevalence) of\s(?:[^A-Z;]{0,30}?){D}[^A-Z;]{0,40}?\b(?:was|were)\s(?P<t>\d[\d.]*\s?%(?:\s\([^()]{1,20}\))?\s(?:and|vs\.?|v|versus)\s\d[\d.]*\s?%(?:\s\([^()]{1,20}\))?)(?:,?\srespectively,?)?\s(?:for|with|in|on|among)\s(?:the\s)?{C}(?:[- ][a-z]+)?\s(?:and|vs\.?|versus)\s(?:the\s)?(?:placebo|controls?|vehicle|[Cxz]\d)",
        0.8,
        needs=("%",),
    ),
    rule(
        "harm-arm-share",
        "harm",
        rf"(?P<t>{_ADVERSE})(?! of\b)[^;]{{3,200}}?{{D}}\s?\((?:n\s?=\s?)?\d[^()A-Z]{{0,30}}\)\s(?:for|with|in|on)\s(?:the\s)?{{C}}",
        0.8,
    ),
    rule(
        "harm-arm-share-in",
        "harm",
        rf"(?P<t>{_ADVERSE})(?! of\b)[^;]{{3,200}}?{{D}}\s?\((?:n\s?=\s?)?\d[^()A-Z]{{0,15}}\s(?:for|with|in|on)\s(?:the\s)?{{C}}",
        0.8,
    ),
)  # fmt: skip
