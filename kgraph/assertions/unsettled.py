"""Rules for what is watched for, weighed or awaited: a drug and a disease that are named together, of which nothing is found yet.

Names that begin with ``harm-study-`` or ``treat-study-`` make a finding hypothetical (:mod:`kgraph.assertions.polarity`).
"""

from __future__ import annotations

from kgraph.assertions.rule import Rule, rule

_WATCH = r"(?:monitor(?:ed|ing)?|screen(?:ed|ing)?|watch(?:ed|ing|ful)?|follow(?:ed|ing)(?: up)?|check(?:ed|ing)?|look(?:ed|ing)?|search(?:ed|ing)?|vigilan(?:t|ce)|alert(?:ness)?|surveillance|surveyed|observed|questioned)"
_HOW = r"(?:[a-z]+ly |(?:is|was|are|be) [a-z]+ )?"
# what is weighed ("support for C in D is anecdotal")
_WEIGHED = r"(?:support|evidence|enthusiasm|case|place|use|value|benefits?|usefulness|utility|efficacy|effectiveness|trials?|studies|study|testing|promise|hopes?|role) (?:for|of|on|with|behind)"
_OPEN = (
    r"(?:limited|anecdotal|weak|scant|scarce|sparse|thin|slim|inconclusive|conflicting|equivocal|mixed|unsettled|unclear|uncertain|unproven|unproved|unknown|debated|disputed|controversial|contested|contentious|questionable|questioned|doubtful|"
    r"speculative|preliminary|premature|investigational|experimental|undefined|undetermined|unresolved|open|lacking|insufficient|awaited|under ?way|ongoing|planned|in progress|(?:yet )?to be [a-z]+|under [a-z]+|"
    r"(?:merit|deserve|warrant|require|need|await|invite|justif)(?:s|y|ies)?(?! (?:no|treatment|immediate|urgent)\b))"
)

RULES: tuple[Rule, ...] = (
    rule(
        "harm-study-watched",
        "harm",
        rf"{{C}}(?:[^A-Z;]{{0,50}}?)\b(?P<t>{_WATCH} {_HOW}(?:for|to))\s(?:(?:the )?(?:signs|symptoms|development|onset|occurrence|evidence) of\s)?(?:[a-z-]+\s){{0,2}}?{{D}}",
        0.5,
        needs=(" for ", " to "),
    ),
    rule(
        "harm-study-watch",
        "harm",
        rf"\b(?P<t>{_WATCH} {_HOW}(?:for|to))\s(?:(?:the )?(?:signs|symptoms|development|onset|occurrence|evidence) of\s)?(?:[a-z-]+\s){{0,2}}?{{D}}(?:[^A-Z;,]{{0,40}}?)\b(?:with|during|in|on|under|among|after|taking|receiving|given)\s(?:[a-z-]+\s){{0,3}}?{{C}}",
        0.5,
        needs=(" for ", " to "),
    ),
    rule(
        "treat-study-weighed",
        "treatment",
        rf"\b(?P<t>{_WEIGHED})\s(?:[a-z-]+\s){{0,2}}?{{C}}\s(?:[a-z-]+\s){{0,2}}?(?:in|for|against)\s(?:[^A-Z;.,]{{0,35}}?){{DI}}\s(?:(?:is|are|was|were|has|have|remains?|seems?|appears?|still|yet|at present|currently|now|largely|mostly|at best|only|rather|very|highly|[a-z]+ly)\s){{0,4}}{_OPEN}\b",
        0.5,
    ),
)
