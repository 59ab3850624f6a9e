"""Rules for drugs that did not help, beyond those that say "ineffective"; and for what helped in spite of the words around it."""

from __future__ import annotations

from kgraph.assertions.rule import Rule, rule

_NO_DRUG = r"(?:the\s)?(?:z\d+|placebo|vehicle|sham|controls?|no treatment|observation|standard care|usual care)"
_FOR = r"(?:for|in|against|on|of|to treat|in treating|as (?:an? )?(?:[a-z]+ )?(?:treatment|therapy) (?:for|of))"

RULES: tuple[Rule, ...] = (
    rule(
        "treat-not-supported",
        "treatment",
        rf"\b(?P<t>(?:do|does|did|can|could) not (?:support|justify|favou?r|warrant|encourage)|argu(?:e|es|ed|ing) against|fail(?:s|ed)? to support|no (?:[a-z]+ )?(?:support|justification|rationale|basis|role) for|speaks? against)\s(?:[^A-Z;]{{0,40}}?){{C}}(?:[^A-Z;]{{0,30}}?)\b{_FOR}\s(?:[^A-Z;]{{0,50}}?){{DI}}",
        0.85,
        effect="ineffective",
        denies=True,
        needs=("support", "justif", "favo", "warrant", "encourage", "against", "rationale", "basis", "role"),
    ),
    rule(
        "treat-not-recommended",
        "treatment",
        rf"{{C}}(?:[^A-Z;]{{0,30}}?)\b(?P<t>(?:cannot|can not|should not|could not) be (?:[a-z]+ )?(?:recommended|advised|advocated|endorsed|used)|(?:is|are|was|were) not (?:[a-z]+ )?(?:recommended|indicated|advised|justified|useful|of (?:use|value|benefit)))\s(?:[^A-Z;]{{0,10}}?){_FOR}\s(?!patients|women|men|children|those|people|subjects)(?:[^A-Z;]{{0,40}}?){{DI}}",
        0.75,
        effect="ineffective",
        denies=True,
        needs=(" not ", "cannot"),
    ),
    rule(
        "treat-no-better",
        "treatment",
        rf"{{C}}(?:[^A-Z;]{{0,30}}?)\b(?P<t>(?:no|not) (?:[a-z]+ )?(?:better|superior|more (?:effective|efficacious|beneficial)|different)|indistinguishable)\s(?:than|to|from)\s{_NO_DRUG}(?:[^A-Z;]{{0,30}}?)\b(?:for|in|against|at|on|of)\s(?:[^A-Z;]{{0,50}}?){{DI}}",
        0.85,
        effect="ineffective",
        denies=True,
        needs=("better", "superior", "more ", "different", "indistinguishable"),
    ),
    rule(
        "treat-no-difference",
        "treatment",
        rf"{{C}}\s(?:and|or|versus|vs\.?)\s{_NO_DRUG}(?:[^A-Z;]{{0,15}}?)\b(?P<t>did not (?:[a-z]+ )?differ|(?:was|were) (?:equally (?:ineffective|effective)|similar|comparable|not (?:[a-z]+ )?different))\b(?:[^A-Z;]{{0,50}}?)\b(?:for|in|against|on|of)\s(?:[^A-Z;]{{0,50}}?){{DI}}",
        0.8,
        effect="ineffective",
        denies=True,
        needs=("differ", "equally", "similar", "comparable"),
    ),
    rule(
        "treat-not-altered",
        "treatment",
        r"{S}\b(?P<t>(?:did|does|do|could) not (?:[a-z]+ly )?(?:alter|affect|influence|change|modify|shorten|slow|halt|delay|hasten|speed|help)|had no (?:[a-z]+ )?(?:influence|impact|bearing)|(?:failed|unable) to (?:alter|influence|change|modify|shorten|slow|halt|delay|help))\b(?:[^A-Z;]{0,45}?){DI}",
        0.75,
        effect="ineffective",
        denies=True,
        needs=(" not ", "failed", "unable", "had no "),
    ),
    rule(
        "treat-attempt-failed",
        "treatment",
        r"\b(?:attempts?|efforts?|treat\w*|manag\w+|therapy|trials?)\b(?:[^A-Z;]{0,30}?){DI}(?:[^A-Z;]{0,30}?)\b(?:with|by|using)\s(?:[^A-Z;]{0,20}?){C}(?:[^A-Z;]{0,30}?)\b(?P<t>(?:was|were|proved|remained|been|is|are) (?:[a-z]+ly )?(?:unsuccessful|ineffective|futile|fruitless|in vain|of no (?:avail|benefit|use|value)|disappointing|without (?:effect|success|benefit))|(?:has|have|had)? ?failed)\b",
        0.8,
        effect="ineffective",
        denies=True,
        needs=(
            "unsuccessful",
            "ineffective",
            "futile",
            "fruitless",
            "vain",
            " no ",
            "disappointing",
            "without",
            "failed",
        ),
    ),
    rule(
        "treat-did-not",
        "treatment",
        r"D\d+[^A-Z;]{0,30}?\b(?:improv\w+|resolv\w+|disappear\w+|subsided|abated|remitted|cleared|ceased|responded|recovered|regressed)\b[^A-Z;]{0,20}?\b(?:with|after|on|to|under|by|following|during)\s[^A-Z;]{0,20}?{C}[^A-Z;]{0,40}?,?\s(?:but|yet|whereas|while|although|though)\s(?:the |his |her |their |its |an? )?{D}[^A-Z;]{0,15}?\b(?P<t>(?:did|has|have|had|was|were) not\b|persist\w*|remained|(?:was|were) unchanged)",
        0.75,
        effect="ineffective",
        denies=True,
        needs=(" not", "persist", "remained", "unchanged"),
    ),
    rule(
        "treat-in-spite",
        "treatment",
        r"\b(?:despite|in spite of|notwithstanding) (?:its|their)\s(?:[a-z]+\s){0,2}?(?P<t>efficacy|effectiveness|benefits?|usefulness|success|activity|value)\s(?:in|for|against)\s(?:[^A-Z;]{0,30}?){DI}(?:[^A-Z;]{0,20}?),\s(?:[a-z]+\s){0,2}?{C}",
        0.8,
        effect="effective",
        needs=("its ", "their "),
    ),
    rule(
        "treat-respond-to",
        "treatment",
        r"\b(?P<t>respon(?:d|ds|ded|ding|se|ses)) (?:[a-z]+ )?to\s(?:[^A-Z;]{0,20}?){C}(?:[^A-Z;]{0,25}?)\b(?:for|in)\s(?:[^A-Z;,]{0,30}?){DI}",
        0.75,
        effect="effective",
        needs=("respon",),
    ),
    rule(
        "treat-better-relative",
        "treatment",
        r"{DI}\s(?:that|which|who)\s[^;]{1,60}?[Cpx]\d+,?\s(?P<t>resolved|improved|responded|remitted|cleared|healed|recovered|disappeared|was (?:successfully )?(?:treated|controlled|cured))\s(?:[^A-Z;]{0,20}?)\b(?:with|after|on|to|under|by|following)\s(?:[^A-Z;]{0,30}?){C}",
        0.75,
        effect="effective",
        needs=("that ", "which ", "who "),
    ),
    rule(
        "treat-used-in",
        "treatment",
        r"{C}(?:[^A-Z;]{0,30}?)\b(?P<t>(?:is|are|was|were|be|been|being) (?:[a-z]+ ){0,2}?(?:used|given|tried|prescribed|administered|recommended|indicated|employed|approved|licensed|advocated))\s(?:in|for|against)\s(?:[^A-Z;]{0,40}?){DI}",
        0.75,
    ),
    rule(
        "treat-and-d",
        "treatment",
        r"C\d+[^A-Z;]{0,30}?\b(?P<t>improved|relieved|cured|cleared|controlled|reversed|resolved|healed)\b[^A-Z;]{0,30}?D\d+[^A-Z;]{0,15}?,?\s(?:and|but|whereas|while)\s{C}\s{D}",
        0.7,
        effect="effective",
        needs=("improved", "relieved", "cured", "cleared", "controlled", "reversed", "resolved", "healed"),
    ),
    rule(
        "treat-title",
        "treatment",
        r"^(?:[a-z-]+\s){0,3}{C}\s(?:[a-z-]+\s){0,2}?(?P<t>in)\s(?:[a-z-]+\s){0,3}?{DI}(?=\s?(?:[.:]|$))",
        0.6,
    ),
)
