"""Rules for treatment, with what the words say about its effect."""

from __future__ import annotations

from kgraph.assertions.rule import Rule, rule

_OF = r"(?:treatment|management|therapy|control|relief|suppression|eradication|amelioration|reduction|alleviation|clearance|remission|resolution|prevention and treatment)"
_GOOD = r"(?:effective(?:ly|ness)?|efficacious|efficacy|beneficial|benefits?|useful|usefulness|successful(?:ly)?|success|helpful|active|activity|potent|superior|valuable|promising|advantageous|response|responses|responded)"
_BAD = r"(?:ineffective(?:ness)?|inefficacious|ineffectual|inactive|inefficacy|unsuccessful(?:ly)?|useless|(?:no|little|lack of|lacked|without|not|limited) (?:any )?(?:clinical |therapeutic |significant |overall |additional )*(?:effect|efficacy|benefit|improvement|activity|response|value|influence|impact)s?)"
_IMPROVE = (
    r"(?:improv(?:e|es|ed|ing)|reliev(?:e|es|ed|ing)|resolv(?:e|es|ed|ing)|alleviat(?:e|es|ed|ing)|ameliorat(?:e|es|ed|ing)|cur(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|attenuat(?:e|es|ed|ing)|"
    r"control(?:s|led|ling)?|suppress(?:es|ed|ing)?|abolish(?:es|ed|ing)?|revers(?:e|es|ed|ing)|eliminat(?:e|es|ed|ing)|eradicat(?:e|es|ed|ing)|clear(?:s|ed|ing)|diminish(?:es|ed)?|lower(?:s|ed)?|inhibit(?:s|ed|ing)?|"
    r"antagoni[sz](?:e|es|ed|ing)|block(?:s|ed|ing)?|terminat(?:e|es|ed|ing)|treat(?:s)?|help(?:s|ed|ing)?|eas(?:e|es|ed|ing)|shr[iau]nk(?:s|ing)?|correct(?:s|ed|ing)?|slow(?:s|ed|ing)?|shorten(?:s|ed|ing)?|heal(?:s|ed)?|less?en(?:s|ed)?|mitigat(?:e|es|ed|ing)|normali[sz](?:e|es|ed))"
)
_BETTER = r"(?:improv(?:ed|es|ing|ement)|resolved|resolv(?:es|ing)|resolution|disappear(?:ed|s|ance)|subsided|abated|remitted|cleared|ceased|respond(?:s|ed|ing)|recovered|regressed|regression|(?:was|were|is|are|be|been) (?:[a-z]+ly )?(?:controlled|relieved|cured|alleviated|abolished|reversed|suppressed|ameliorated|attenuated|improved|reduced|terminated|resolved))"
_HANDLED = r"(?:treated|anticoagulated|sedated|an[ae]sthetized|immunosuppressed|medicated|maintained|managed|controlled|cured|relieved)"
_GIVEN = r"(?:switched to|changed to|receiv(?:e|ed|ing)|given|took|taking|started on|administered|randomi[sz]ed to|assigned to|prescribed|treated with|on)"

RULES: tuple[Rule, ...] = (
    rule(
        "treat-effective",
        "treatment",
        rf"{{S}}\b(?P<t>{_GOOD})\b(?:[^A-Z;]{{0,50}}?)\b(?:for|in|against|of|on|with|to treat|treating|controlling|at)\s(?:[^A-Z;]{{0,50}}?){{DI}}",
        0.85,
        effect="effective",
    ),
    rule(
        "treat-efficacy-of",
        "treatment",
        r"(?P<t>efficacy|effectiveness|benefits?|usefulness|success|activity|effective) (?:and [a-z]+ )?(?:of|with|from)\s(?:[^A-Z;]{0,30}?){C}\s(?:[^A-Z;]{0,30}?)\b(?:for|in|against|of|on)\s(?:[^A-Z;]{0,50}?){DI}",
        0.85,
        effect="effective",
        needs=("efficacy", "effectiveness", "benefit", "usefulness", "success", "activity", "effective"),
    ),
    rule(
        "treat-effective-treatment",
        "treatment",
        rf"{{C}}(?:[^A-Z;]{{0,60}}?)\b(?P<t>(?:effective|efficacious|useful|successful|beneficial|promising|valuable)\b[^A-Z;]{{0,40}}?(?:{_OF}|option|alternative|agent|drug)) (?:of|for|in)\s(?:[^A-Z;]{{0,30}}?){{DI}}",
        0.9,
        effect="effective",
    ),
    rule(
        "treat-effective-with",
        "treatment",
        r"{DI}(?:[^A-Z;]{0,30}?)\b(?P<t>(?:effectively|successfully|well|adequately) (?:treated|managed|controlled|cured)|(?:effective|successful) (?:treatment|management|therapy)) (?:with|by|using)\s(?:[^A-Z;]{0,40}?){C}",
        0.9,
        effect="effective",
    ),
    rule(
        "treat-success-of",
        "treatment",
        r"\b(?P<t>(?:effective|successful|efficient) (?:treatment|management|therapy|use|control)) of\s(?:[^A-Z;]{0,30}?){DI}(?:[^A-Z;]{0,30}?)\b(?:with|by|using)\s(?:[^A-Z;]{0,40}?){C}",
        0.9,
        effect="effective",
        needs=("effective", "successful", "efficient"),
    ),
    rule(
        "treat-improve",
        "treatment",
        rf"{{S}}\b(?P<t>{_IMPROVE})\b(?:(?!\bbut\b)[^A-Z;]){{0,45}}?{{DI}}",
        0.7,
        effect="effective",
    ),
    rule(
        "treat-better",
        "treatment",
        rf"{{DI}}(?:[^A-Z;]{{0,70}}?)\b(?P<t>{_BETTER})\b(?:[^A-Z;]{{0,40}}?)\b(?:with|after|on|following|by|under|to|when|during)\s(?:[^A-Z;]{{0,50}}?){{C}}",
        0.7,
        effect="effective",
    ),
    rule(
        "treat-response",
        "treatment",
        r"\b(?P<t>(?:complete |partial |clinical |good |excellent |dramatic |favou?rable |rapid |sustained )?(?:response|remission|responsiveness|responsive|respond(?:ed|s|ing)?)(?: rates?)?)\b(?:[^A-Z;]{0,20}?)\bof\s(?:[^A-Z;]{0,30}?){DI}(?:[^A-Z;]{0,20}?)\b(?:to|with|after)\s(?:[^A-Z;]{0,30}?){C}",
        0.8,
        effect="effective",
        needs=("respon", "remission"),
    ),
    rule(
        "treat-responsive",
        "treatment",
        r"{DI}(?:[^A-Z;]{0,20}?)\b(?P<t>responsive|responded|responding|responds) (?:[a-z]+ )?to\s(?:[^A-Z;]{0,30}?){C}",
        0.8,
        effect="effective",
        needs=("respon",),
    ),
    rule(
        "treat-bad",
        "treatment",
        rf"{{S}}\b(?P<t>{_BAD})\b(?:[^A-Z;]{{0,50}}?)\b(?:for|in|against|of|on|treating|to)\s(?:[^A-Z;]{{0,50}}?){{DI}}",
        0.8,
        effect="ineffective",
        denies=True,
    ),
    rule(
        "treat-refractory",
        "treatment",
        r"{D}(?:[^A-Z;]{0,40}?)\b(?P<t>refractory|resistant|unresponsive|non-?responsive|nonresponsive|failed|unsuccessfully|uncontrolled|(?:inadequately|insufficiently|not) controlled)\s(?:[^A-Z;]{0,50}?){P}",
        0.7,
        effect="ineffective",
        denies=True,
        needs=("refractory", "resistant", "respons", "failed", "unsuccessful", "controlled"),
    ),
    rule(
        "treat-resistant-noun",
        "treatment",
        r"{P}[- ](?P<t>resistant|refractory|unresponsive)\s(?:[^A-Z;]{0,20}?){D}",
        0.7,
        effect="ineffective",
        denies=True,
        needs=("resistant", "refractory", "unresponsive"),
    ),
    rule(
        "treat-no-response",
        "treatment",
        r"{DI}(?:[^A-Z;]{0,40}?)\b(?P<t>(?:did|does|do|had|has|have|was|were) not (?:respond(?:ed)?|improved?|responsive|controlled)|failed to (?:respond|improve)|(?:persisted|worsened) despite)\b(?:[^A-Z;]{0,15}?)\b(?:to|with|by|on|after|following|despite)\s(?:[^A-Z;]{0,40}?)(?P<c>[Cp]\d+)(?!\d)",
        0.8,
        effect="ineffective",
        denies=True,
        needs=(" not ", "failed", "despite"),
    ),
    rule(
        "treat-of-with",
        "treatment",
        rf"\b(?P<t>{_OF}|treat|treated|treating|manage|managing|treats|cure|relieve|control) (?:of )?(?:[^A-Z;]{{0,40}}?){{DI}}(?:[^A-Z;]{{0,50}}?)\b(?:with|by|using|consisted of|includes?|included|employing)\s(?:[^A-Z;]{{0,40}}?){{C}}",
        0.85,
    ),
    rule(
        "treat-in-the",
        "treatment",
        rf"{{C}}(?:[^A-Z;]{{0,60}}?)\b(?:for|in|to|as)\s(?:the |an? |[a-z-]+ )*?(?P<t>{_OF}|treat|treated|treating|manage) (?:of |for |in )?(?:[^A-Z;]{{0,50}}?){{DI}}",
        0.85,
    ),
    rule(
        "treat-c-treatment",
        "treatment",
        r"{C}\s(?:[a-z-]+\s){0,2}?(?P<t>treatment|therapy|monotherapy|chemotherapy|infusions?|prophylaxis) (?:of|for|in|against)\s(?:[^A-Z;]{0,40}?){DI}",
        0.8,
        needs=("treatment", "therapy", "infusion"),
    ),
    rule(
        "treat-treated-with",
        "treatment",
        rf"{{DI}}(?:[^A-Z;]{{0,100}}?)\b(?P<t>{_HANDLED}|{_GIVEN}) (?:[a-z]+ly )?(?:with |by |using )?(?:[^A-Z;,]{{0,40}}?){{C}}",
        0.6,
    ),
    rule(
        "treat-received-for",
        "treatment",
        rf"\b(?P<t>{_GIVEN}|receives|use of|using|used|prescribed|administration of|dose of|doses of)\s(?:[^A-Z;]{{0,40}}?){{C}}(?:[^A-Z;]{{0,40}}?)\bfor\s(?:[^A-Z;.,]{{0,35}}?){{DI}}",
        0.75,
    ),
    rule(
        "treat-known-for",
        "treatment",
        r"{C},\s(?:[^A-Z;,]{0,40}?\s)?(?P<t>used|prescribed|given|indicated|taken|licensed|approved|marketed|employed|administered|recommended)\s(?:[a-z]+\s){0,2}?(?:for|in|against|to treat)\s(?:[^A-Z;,]{0,30}?){DI}",
        0.8,
    ),
    rule(
        "treat-for",
        "treatment",
        r"{C}\s(?:[a-z-]+\s){0,3}?(?P<t>for|against)\s(?:the\s)?(?:[^A-Z;.,]{0,25}?){DI}",
        0.7,
    ),
    rule(
        "treat-title-in",
        "treatment",
        r"{C}\s(?:[a-z-]+\s){0,2}?(?P<t>in)\s(?:[^A-Z;.,]{0,40}?)(?:{pts} with|{pts} suffering from)\s(?:[^A-Z;.,]{0,25}?){DI}",
        0.6,
    ),
    rule(
        "treat-trial-of",
        "treatment",
        r"\b(?P<t>trial|study|evaluation|comparison|assessment) of\s(?:[^A-Z;]{0,40}?){C}(?:[^A-Z;]{0,40}?)\b(?:in|for)\s(?:[^A-Z;]{0,60}?){DI}",
        0.65,
        needs=("trial of", "study of", "evaluation of", "comparison of", "assessment of"),
    ),
    rule(
        "treat-anti",
        "treatment",
        r"\b(?P<t>anti-?){DI} (?:effects?|activity|action|efficacy|potency) of\s(?:[^A-Z;]{0,20}?){C}",
        0.8,
        effect="effective",
        needs=("anti",),
    ),
    rule(
        "treat-improvement-in",
        "treatment",
        r"\b(?P<t>(?:improvements?|reductions?|decreases?|relief|resolution|remissions?|regression|healing|cures?|amelioration)) (?:of|in|from)\s(?:[^A-Z;]{0,30}?){DI}(?:[^A-Z;]{0,45}?)\b(?:with|after|by|on|following)\s(?:[^A-Z;]{0,40}?){C}",
        0.75,
        effect="effective",
        needs=(
            "improvement",
            "reduction",
            "decrease",
            "relief",
            "resolution",
            "remission",
            "regression",
            "healing",
            "cure",
            "amelioration",
        ),
    ),
    rule(
        "treat-induced-remission",
        "treatment",
        r"{S}\b(?P<t>(?:induc|achiev|produc|led to|bring|brought|result|provid|show|caus|yield)[a-z]*(?: about| in)? (?:an? |the )?(?:[a-z]+ ){0,2}?(?:remissions?|improvements?|resolution|clearance|responses?|relief|regression|healing|cure)) (?:of|in|from)\s(?:[^A-Z;]{0,30}?){DI}",
        0.8,
        effect="effective",
        needs=(
            "remission",
            "improvement",
            "resolution",
            "clearance",
            "response",
            "relief",
            "regression",
            "healing",
            "cure",
        ),
    ),
)
