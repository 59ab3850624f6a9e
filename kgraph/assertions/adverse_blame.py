"""Rules for harm that is argued: blame, part and association, what a drug lacks, and what is cleared of suspicion."""

from __future__ import annotations

from kgraph.assertions.harm_words import HAVE, WITH
from kgraph.assertions.rule import Rule, rule

_TIE = r"(?:associations?|links?|connections?|relation(?:ship)?s?|ties)"
_SHARE = (
    r"(?:contributions?|responsibility|culpability|causality|causal role|guilt|complicity|involvement|participation)"
)
_BLAME = r"(?:blam(?:e|es|ed|ing)|incriminat(?:e|es|ed|ing)|implicat(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|indict(?:s|ed|ing)?|fault(?:s|ed|ing)?|suspect(?:s|ed|ing)?|identif(?:y|ies|ied|ying)|recogni[sz](?:e|es|ed|ing)|establish(?:es|ed|ing)?|pinpoint(?:s|ed|ing)?|hold|held|regard(?:ed)?|name[sd]?)"
_COMING = r"(?:seen|observed|encountered|noted|reported|experienced|arising|occurring|developing|appearing|emerging|associated|linked|caused|induced|known|described|due|attributed|common)"
_GIVEN = r"(?:with|after|during|under|following|from|by|to|on|in (?:patients|those|people|users|recipients|children|women|men|subjects) (?:treated with|given|receiving|taking|on|exposed to|of))"

RULES: tuple[Rule, ...] = (
    rule(
        "harm-blame",
        "harm",
        rf"\b(?P<t>{_BLAME})\s(?:[a-z-]+\s){{0,2}}?{{C}}\s(?:(?:for|of)|(?:[a-z]+\s)?(?:as|to be) (?:a |an |the |one |being )?(?:[a-z-]+ ){{0,3}}?(?:cause|trigger|culprit|source|reason|agent|drug|precipitant|responsible|offender)s? (?:of|for|behind|in)|in)\s(?:[^A-Z;,]{{0,35}}?){{D}}",
        0.65,
        needs=(
            "blam",
            "incrimin",
            "implicat",
            "accus",
            "indict",
            "fault",
            "suspect",
            "identif",
            "recogni",
            "establish",
            "pinpoint",
            "hold",
            "held",
            "regard",
            "name",
        ),
    ),
    rule(
        "harm-blamed",
        "harm",
        r"{C}(?:[^A-Z;]{0,40}?)\b(?P<t>implicated|incriminated|blamed|held (?:responsible|accountable|liable)|accused|suspected|involved|indicted)\s(?:in|for|as|of)\s(?:[^A-Z;]{0,40}?){D}",
        0.6,
        needs=("implicated", "incriminated", "blamed", "held ", "accused", "suspected", "involved", "indicted"),
    ),
    rule(
        "harm-blamed-on",
        "harm",
        r"\b(?P<t>(?:attribut|ascrib|imput|assign|trac|link|blam)(?:e|es|ed|ing)?|put(?:ting)? down|relat(?:e|ed|ing))\s(?:[a-z-]+\s){0,3}?{D}\s(?:[a-z]+\s)?(?:to|on|with)\s(?:[a-z-]+\s){0,3}?{C}",
        0.7,
        needs=("attribut", "ascrib", "imput", "assign", "trac", "link", "blam", "relat", "put"),
    ),
    rule(
        "harm-share",
        "harm",
        rf"\b(?P<t>{_SHARE}) (?:of|from|by)\s(?:[a-z-]+\s){{0,2}}?{{C}}(?:[^A-Z;,]{{0,20}}?)\b(?:to|in|for|with)\s(?:[^A-Z;,]{{0,35}}?){{D}}",
        0.6,
        needs=(
            "contribution",
            "responsibility",
            "culpability",
            "causality",
            "causal role",
            "guilt",
            "complicity",
            "involvement",
            "participation",
        ),
    ),
    rule(
        "harm-part",
        "harm",
        r"\b(?P<t>(?:role|part|effect|influence) of)\s(?:[a-z-]+\s){0,2}?{C}\s(?:in|on)\s(?:her|his|the patient's|this patient's|their|this|these|our patient's)\s(?:[a-z-]+\s){0,3}?{D}",
        0.6,
        needs=("role of", "part of", "effect of", "influence of"),
    ),
    rule(
        "harm-plays",
        "harm",
        r"{C}(?:[^A-Z;]{0,20}?)\b(?P<t>(?:play(?:s|ed)?|had|has|have|having|playing) (?:a |an |some |any |no )?(?:[a-z]+ ){0,2}?(?:role|part|hand|share)) in\s(?:the )?(?:(?:development|pathogenesis|genesis|onset|aetiology|etiology|occurrence|production|causation|precipitation) of\s(?:[^A-Z;,]{0,30}?)|(?:her|his|the patient's|this|these|their)\s(?:[a-z-]+\s){0,2}?){D}",
        0.65,
        needs=(" role", " part", " hand", " share"),
    ),
    rule(
        "harm-tie",
        "harm",
        rf"{{C}}(?:[^A-Z;]{{0,35}}?)\b(?P<t>{_TIE}) (?:with|to)\s(?:[^A-Z;,]{{0,30}}?){{D}}",
        0.6,
        needs=("associati", "link", "connection", "relation", "ties"),
    ),
    rule(
        "harm-tie-d",
        "harm",
        rf"{{D}}(?:[^A-Z;]{{0,35}}?)\b(?<!in )(?<!its )(?P<t>{_TIE}) (?:with|to)\s(?:[^A-Z;,]{{0,30}}?){{C}}",
        0.6,
        needs=("associati", "link", "connection", "relation", "ties"),
    ),
    rule(
        "harm-tie-between",
        "harm",
        rf"\b(?P<t>{_TIE}) between\s(?:[^A-Z;,]{{0,30}}?){{D}}(?:[^A-Z;]{{0,20}}?)\band\s(?:[^A-Z;,]{{0,30}}?){{C}}",
        0.5,
        needs=("associati", "link", "connection", "relation", "ties"),
    ),
    rule(
        "harm-tied",
        "harm",
        r"\b(?P<t>linked|tied|connected|related|associated)\s(?:[a-z-]+\s){0,3}?{C}\s(?:[a-z]+\s){0,2}?(?:to|with)\s(?:[^A-Z;,]{0,35}?){D}",
        0.6,
        needs=("linked", "tied", "connected", "related", "associated"),
    ),
    rule(
        "harm-the-seen-with",
        "harm",
        rf"\b(?:the|that|such) (?:[a-z]+ )?{{D}}\s(?:so )?(?:[a-z]+ly\s)?(?P<t>{_COMING}) {_GIVEN}\s(?:[^A-Z;,]{{0,35}}?)(?P<c>[Cx]\d+)(?!\d)",
        0.75,
        presupposed=True,
    ),
    rule(
        "harm-seen-with",
        "harm",
        rf"{{D}}\s(?:[a-z]+ly\s)?(?P<t>{_COMING}) {_GIVEN}\s(?:[^A-Z;,]{{0,35}}?){{C}}",
        0.7,
    ),
    rule(
        "harm-lacks",
        "harm",
        r"{C}(?:[^A-Z;]{0,30}?)\b(?P<t>lack(?:s|ed|ing)?|spar(?:es?|ed))\s(?:[^A-Z;,]{0,25}?){D}",
        0.7,
        needs=("lack", "spare"),
    ),
    rule(
        "harm-passed-without",
        "harm",
        r"{C}(?:[^A-Z;]{0,30}?)\b(?:was|were|is|are|has|have|had|been|proceeded|passed|continued|completed|tolerated|given|administered|resumed|accomplished|succeeded)\s(?:[^A-Z;]{0,50}?)(?<!patients )(?<!those )(?<!subjects )(?<!or )(?<!and )(?<!with )(?P<t>without)\s(?:the )?(?:any |(?:further |significant |serious |major |severe |clinical |apparent |overt |untoward )+|evidence of |signs? of |development of |occurrence of |resulting in |causing |producing |inducing |leading to |provoking |incident or |a single (?:case|episode|instance) of ){0,4}{D}",
        0.65,
        needs=("without",),
    ),
    rule(
        "harm-cleared",
        "harm",
        r"\b(?P<t>exonerat(?:e|es|ed|ing)|acquit(?:s|ted|ting)?|clear(?:s|ed|ing)?|absolv(?:e|es|ed|ing)|exculpat(?:e|es|ed|ing))\s(?:[a-z-]+\s){0,2}?{C}(?:[^A-Z;]{0,50}?)\b(?:of|from|in|as|for)\s(?:[^A-Z;,]{0,35}?){D}",
        0.75,
        needs=("exonerat", "acquit", "clear", "absolv", "exculpat"),
        denies=True,
    ),
    rule(
        "harm-ruled-out",
        "harm",
        r"{C}(?:[^A-Z;]{0,25}?)\b(?P<t>(?:was|were|is|are|been|be) (?:[a-z]+ly )?(?:ruled out|excluded|exonerated|acquitted|absolved|dismissed|eliminated|discounted|rejected))\b(?:[^A-Z;]{0,50}?)\b(?:of|from|in|as|for)\s(?:[^A-Z;,]{0,25}?){D}",
        0.75,
        needs=(
            "ruled out",
            "excluded",
            "exonerated",
            "acquitted",
            "absolved",
            "dismissed",
            "eliminated",
            "discounted",
            "rejected",
        ),
        denies=True,
    ),
    rule(
        "harm-rather-than",
        "harm",
        r"{D}(?:[^A-Z;]{0,30}?)\b(?:attributed|ascribed|due|related|caused|induced|explained|put down|secondary)\s(?:to|by)\s[^C;]{0,50}?\b(?P<t>and not|but not|not)\s(?:to |by |the )?(?:[a-z]+\s){0,2}?{C}",
        0.7,
        needs=("not ",),
        denies=True,
    ),
    rule(
        "harm-nothing-to-do",
        "harm",
        r"{D}(?:[^A-Z;]{0,30}?)\b(?P<t>nothing to do with|no (?:[a-z]+ )?(?:relation(?:ship)?|connection|link|association) (?:to|with)|unconnected (?:to|with)|in no way (?:related|linked|due|attributable|connected) (?:to|with)|(?:could|can|may|should) ?not be (?:[a-z]+ly )?(?:explained|accounted for|caused|attributed|ascribed|blamed|traced|put down|imputed|linked|related)(?: back)? (?:by|to|on)|independent(?:ly)? of|irrespective of)\s(?:[^A-Z;,]{0,25}?){C}",
        0.75,
        needs=("nothing to do", "no ", "unconnected", "not be", "cannot be", "independent", "irrespective"),
        denies=True,
    ),
    rule(
        "harm-no-culprit",
        "harm",
        r"{C}(?:[^A-Z;]{0,20}?)\b(?P<t>nothing to do with|(?:was|is|were|are|be) (?:not|neither|never) (?:[a-z]+ ){0,2}?(?:to blame for|responsible for|accountable for|implicated in|involved in|at fault for|(?:the|a) (?:[a-z]+ )?(?:cause|culprit|trigger) (?:of|for|in|behind))|no (?:[a-z]+ )?(?:role|part|hand|share) in)\s(?:[^A-Z;,]{0,35}?){D}",
        0.8,
        needs=("nothing to do", " not ", "neither", "never", " no "),
        denies=True,
    ),
    rule(
        "harm-treated-have",
        "harm",
        rf"{{C}}[- ](?P<t>treated|exposed|fed|dosed|intoxicated|poisoned|given|receiving|medicated|maintained)\s(?:[^A-Z;,]{{0,35}}?)\b{HAVE}\s(?:[^A-Z;,]{{0,25}}?){{D}}",
        0.65,
    ),
    rule(
        "harm-common-to",
        "harm",
        rf"{{D}}\s(?:is|was|are|were)\s(?:[a-z]+\s){{0,2}}?(?P<t>{WITH}|typical of|characteristic of|specific to|inherent (?:in|to)|peculiar to|intrinsic to|common to)\s(?:[^A-Z;,]{{0,25}}?){{C}}",
        0.65,
        needs=("typical", "characteristic", "specific", "inherent", "peculiar", "intrinsic", "common to"),
    ),
)
