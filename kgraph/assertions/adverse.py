"""Rules for harm: adverse events, and causes where the drug is a poison, an overdose or given to animals.

The figure in a rule is an estimate; where one was measured (``rule_scores``), that one counts.
"""

from __future__ import annotations

from kgraph.assertions.harm_words import ADVERSE, CAUSE, DUE, HAPPEN, HAVE, RESOLVED, STOPPED, TIME, WITH
from kgraph.assertions.rule import Rule, rule

_INDUCE = r"(?:induced|associated|related|evoked|elicited|provoked|precipitated|triggered|caused|produced|mediated|dependent|driven|effectuated|linked|attributed)"

_ENDING = ("discontin", "withdr", "stopp", "withh", "taper", "cess", "reduc", "remov", "lower", "halt", "suspen", "interrupt", "omi", "abandon", "terminat", "ceased", "held", "dropped")  # fmt: skip

RULES: tuple[Rule, ...] = (
    rule(
        "harm-induced",
        "harm",
        rf"{{C}}(?:[- ](?:treatment|therapy|use|infusion|toxin|overdose))?\s?[-–‐‑]\s?(?P<t>{_INDUCE})\s+(?:(?!\b(?:in|for|against|among|on|during)\b)[^A-Z;,.]){{0,45}}?{{D}}",
        0.8,
        needs=_INDUCE[3:-1].split("|"),
        presupposed=True,
    ),
    rule(
        "harm-induced-by",
        "harm",
        r"{D}{g}(?P<t>(?:caus|induc|produc|provok|precipitat|trigger|evok|elicit)ed\s+by){g}{C}",
        0.8,
        needs=("by",),
    ),
    rule(
        "harm-induced-noun",
        "harm",
        r"{D}\s(?P<t>(?:caus|induc|produc|provok|precipitat|trigger|evok|elicit)ed\s+by)\s(?:[a-z-]+\s){0,2}{C}",
        0.81,
        needs=("ed by",),
    ),
    rule("harm-cause", "harm", rf"{{S}}\b(?<![-–])(?P<t>{CAUSE})(?![\w-]){{g}}{{D}}", 0.6),
    rule("harm-due", "harm", rf"{{D}}[^A-Z;:]{{0,45}}?\b(?P<t>{DUE})\s(?:[^A-Z;,]{{0,40}}?){{C}}", 0.6),
    rule(
        "harm-associated",
        "harm",
        rf"{{D}}{{g}}\b(?P<t>{WITH}){{g}}{{C}}",
        0.6,
        needs=("associat", "related", "linked", "attending", "connected"),
    ),
    rule(
        "harm-associated-c",
        "harm",
        rf"{{C}}{{g}}\b(?P<t>{WITH}){{g}}{{D}}",
        0.5,
        needs=("associat", "related", "linked", "connected"),
    ),
    rule("harm-have-after", "harm", rf"\b(?P<t>{HAVE})\b{{g}}{{D}}{{g}}\b{TIME}\s(?:[^A-Z;]{{0,50}}?){{C}}", 0.6),
    rule("harm-after-have", "harm", rf"\b{TIME}\s(?:[^A-Z;]{{0,50}}?){{C}}{{G}}(?P<t>{HAVE})\b{{g}}{{D}}", 0.6),
    rule(
        "harm-receiving-have",
        "harm",
        r"\b(?:receiv(?:ing|ed)|treated with|given|taking|took|administered|administration of|infusions? of|consum(?:ing|ed)|containing|exposed to|randomi[sz]ed to|assigned to|allocated to|recipients of|on){g}{C}{G}(?P<t>develop(?:s|ed|ing)?|experienc(?:e|es|ed|ing)|suffer(?:s|ed|ing)?(?: from)?|(?:exhibit|show|display|manifest|report)(?:s|ed|ing)?|sustain(?:s|ed)|had|present(?:s|ed|ing) with|complain(?:s|ed) of|noticed|noted|felt)\b{g}{D}",
        0.6,
    ),
    rule(
        "harm-occur-after",
        "harm",
        rf"{{D}}{{G}}\b(?P<t>{HAPPEN}){{g}}\b(?:{TIME}|in|by|among|taking|receiving|given)\s(?:[^A-Z;]{{0,90}}?){{C}}",
        0.6,
    ),
    rule("harm-after-occur", "harm", rf"\b{TIME}\s(?:[^A-Z;]{{0,50}}?){{C}}{{G}}{{D}}{{g}}\b(?P<t>{HAPPEN})", 0.5),
    rule(
        "harm-time",
        "harm",
        r"{D}\s(?!(?:patients|subjects|children|women|men|cases|survivors|recipients|mice|rats)\b)(?:[a-z]+\s){0,2}?(?P<t>following|after|during|while (?:receiving|taking|on|using)|subsequent to)\s(?:[^A-Z;:,.]{0,50}?){C}",
        0.6,
    ),
    rule(
        "harm-list",
        "harm",
        rf"\b(?P<t>{ADVERSE})\s(?:[^A-Z;.,]{{0,40}}?)(?:of|to|with|for|from|by|after|due to|in|among)\s(?:[^A-Z;.,]{{0,30}}?){{C}}(?! in (?:[a-z-]+ ){{0,2}}D)(?:[^A-Z;]{{0,100}}?){{D}}",
        0.7,
    ),
    rule("harm-list-c", "harm", rf"{{C}}(?:[^A-Z;]{{0,80}}?)(?P<t>{ADVERSE})(?! of\b)(?:[^A-Z;]{{0,60}}?){{D}}", 0.7),
    rule(
        "harm-listed-given",
        "harm",
        rf"\b(?P<t>{ADVERSE})(?! of\b)(?:[^A-Z;.]{{0,40}}?)\b(?:was|were|is|are|included?|including)\s(?:[^A-Z;.]{{0,30}}?){{D}}(?:[^A-Z;]{{0,60}}?){{pts}}\s(?:[(\[][^()\[\]]{{0,20}}[)\]]\s)?(?:given|receiving|taking|treated with|on|using|who received|assigned to)\s(?:[^A-Z;]{{0,30}}?){{C}}",
        0.7,
    ),
    rule(
        "harm-is-effect",
        "harm",
        rf"{{D}}(?:[^A-Z;]{{0,60}}?)(?P<t>{ADVERSE})\s(?:[^A-Z;]{{0,30}}?)(?:of|to|with|from|by|after|in)\s(?:[^A-Z;]{{0,40}}?){{C}}",
        0.7,
    ),
    rule(
        "harm-effect-noun",
        "harm",
        r"{D}(?:[^A-Z;.]{0,25}?)\b(?P<t>(?:potential|inducing|producing|liability|properties|-like effects?|effects?|actions?))\sof\s(?:the\s)?{C}",
        0.6,
    ),
    rule(
        "harm-adjacent",
        "harm",
        r"(?<!, and )(?<!, but )(?<!\d and ){C}\s(?:(?:acute|chronic|severe|fatal|massive|hepatic|renal|-)\s)?{D}(?!\s(?:prevention|prophylaxis|trials?|stud(?:y|ies)|groups?|cells?|screening|registry|consortium|phase|programme?)\b)",
        0.5,
        presupposed=True,
    ),
    rule("harm-of", "harm", r"{D}\s(?P<t>to|from)\s(?:the\s)?(?:[a-z-]+\s)?{C}", 0.5),
    rule(
        "harm-risk",
        "harm",
        r"{S}(?<!at )(?<!at an )\b(?P<t>(?:increas\w*|rais(?:e|es|ed|ing)|highest|higher|elevated|greater|greatest|high|excess) (?:the |in the |in )?(?:relative )?(?:risks?|incidences?|rates?|frequency|frequencies|prevalence|odds|likelihood|occurrence|severity) (?:of|for))\s(?:[^A-Z;]{0,40}?){D}",
        0.6,
    ),
    rule(
        "harm-risk-d",
        "harm",
        r"\b(?P<t>(?:risks?|incidences?|rates?|frequency|prevalence|development|occurrence) (?:of|for))\s(?:[^A-Z;]{0,30}?){D}(?:[^A-Z;]{0,50}?)\b(?:with|in|among|after|from|during|of|following|associated with|due to)\s(?:[^A-Z;]{0,60}?)(?<!than )(?<!than with ){C}",
        0.5,
    ),
    rule(
        "harm-risk-not",
        "harm",
        r"\b(?:risks?|incidence|rates?|frequency|prevalence) of\s(?:[^A-Z;]{0,30}?){D}(?:[^A-Z;]{0,15}?)\b(?:not|never)\s(?:[a-z]+ly\s)?(?P<t>increased|higher|elevated|raised|greater)\s(?:[^A-Z;]{0,50}?){C}",
        0.6,
        needs=(" not ", " never "),
    ),
    rule(
        "harm-patients",
        "harm",
        r"{D}{g}\b(?:in|among)\s(?:[^A-Z;]{0,40}?){pts}\s(?:[^A-Z;]{0,20}?)(?P<t>receiving|treated with|given|on|taking|exposed to|administered|using|who received|who (?:had )?(?:recently |just )?(?:started|begun|taken|received|been (?:taking|given|treated with|started on))|who (?:were )?treated with|undergoing)\s(?:[^A-Z;]{0,30}?){C}",
        0.5,
    ),
    rule(
        "harm-increase",
        "harm",
        r"{C}\s(?:[a-z]+\s){0,3}?(?P<t>(?:would|may|might|can|could|will|does|did|not|to) (?:not )?(?:increase|augment|heighten|raise|elevate|enhance)|(?:increases|augments|heightens|increased(?= the (?:[a-z]+ )?D)))\s(?:the\s)?(?:[a-z]+\s){0,2}?{D}",
        0.6,
        needs=("increase", "augment", "heighten", "raise", "elevate", "enhance"),
    ),
    rule(
        "harm-users",
        "harm",
        r"{D}{g}\b(?:in|among|of|by)\s(?:[^A-Z;]{0,25}?)(?:(?P<t>(?:users?|recipients?|takers?|abusers?|consumers?|those (?:exposed to|treated with|given|taking|on)) (?:of )?)(?:[a-z-]+\s){0,2}?{C}|{C2}[ -](?:users?|recipients?|takers?|abusers?|consumers?)\b)",
        0.6,
        needs=("user", "recipient", "taker", "consumer", "those ", "treated"),
    ),
    rule(
        "harm-role",
        "harm",
        r"\b(?P<t>role|effects?|involvement|toxicity) of\s(?:[^A-Z;]{0,20}?){C}\s(?:in|on)\s(?:the\s)?(?:[^A-Z;]{0,25}?)(?:development|pathogenesis|induction|production|etiology|genesis|onset|appearance) of\s(?:[^A-Z;]{0,20}?){D}",
        0.5,
    ),
    rule(
        "harm-induced-space",
        "harm",
        r"{C}\s(?:therapy |treatment )?(?P<t>induced|related|associated|mediated)\s(?!by\b|with\b|in\b|to\b)(?:[a-z-]+\s){0,3}?{D}",
        0.75,
        needs=("induced", "related", "associated", "mediated"),
    ),
    rule(
        "harm-frequent",
        "harm",
        r"{D}(?:[^A-Z;]{0,40}?)\b(?:is|are|was|were)\s(?:[^A-Z;]{0,20}?)\b(?P<t>(?:more |most |very |not )?(?:uncommon|commoner|common|frequent|infrequent|rare|unusual|higher|prevalent|severe|pronounced|marked|prominent))\b(?:[^A-Z;]{0,25}?)\b(?:after|with|during|following|in|on|for|among|to)\s(?:[^A-Z;]{0,40}?){C}",
        0.6,
        needs=(
            "common",
            "frequent",
            "rare",
            "unusual",
            "higher",
            "prevalent",
            "severe",
            "pronounced",
            "marked",
            "prominent",
        ),
    ),
    rule(
        "harm-causal-role",
        "harm",
        r"\b(?P<t>(?:causal|causative|etiologic(?:al)?|possible|contributory|contributing) (?:role|relationship|link|association|involvement)) (?:of|between|for)\s(?:[^A-Z;]{0,20}?){C}(?:[^A-Z;]{0,25}?)\b(?:in|and|to)\s(?:[^A-Z;]{0,30}?){D}",
        0.5,
        needs=("role", "relationship", "link", "association", "involvement"),
    ),
    rule(
        "harm-dechallenge",
        "harm",
        rf"{{D}}(?:[^A-Z;]{{0,45}}?)\b(?P<t>{RESOLVED})\b(?:[^A-Z;]{{0,30}}?)\b(?:after|when|on|upon|following|with|once|by|within|as soon as)\s(?:[^A-Z;]{{0,40}}?)(?:discontinuation|discontinuing|withdrawal|withdrawing|cessation|stopping|reduction|removal|reducing|lowering|halting|suspension|suspending|interruption|interrupting|omission|omitting|withholding|tapering)\s(?:of|in)?\s?(?:[^A-Z;]{{0,25}}?){{C}}",
        0.75,
        needs=_ENDING,
    ),
    rule(
        "harm-stopped",
        "harm",
        rf"{{D}}(?:[^A-Z;]{{0,45}}?)\b(?P<t>{RESOLVED})\b(?:[^A-Z;]{{0,20}}?)\b(?:after|when|once|as|on|upon|following|with|as soon as)\s(?:[^A-Z;]{{0,20}}?){{C}}(?:[^A-Z;,]{{0,25}}?)(?:\b(?:was|were|had been|has been|is)\s(?:[a-z]+ly\s)?(?:{STOPPED}|lowered|reduced|decreased|halved|omitted|replaced)|\s{STOPPED})\b",
        0.8,
        needs=_ENDING,
    ),
    rule(
        "harm-association",
        "harm",
        r"\b(?P<t>associations?|relationship|link|correlation|causality|causation|causal (?:link|relation)|connection|tie)s? (?:(?:was|were|is|has been|could be) )?(?:(?:found|seen|observed|detected|demonstrated|noted|established|shown|apparent|evident|identified) )?(?:of|between)\s(?:[^A-Z;]{0,30}?){C}(?:[^A-Z;]{0,20}?)\b(?:with|and|to)\s(?:[^A-Z;]{0,30}?){D}",
        0.5,
        needs=("association", "relation", "link", "causal", "causation", "connection", "tie"),
    ),
    rule(
        "harm-free",
        "harm",
        r"{C}(?:[^A-Z;]{0,40}?)\b(?P<t>(?:free|devoid) (?:of|from))\s(?:[^A-Z;]{0,20}?){D}",
        0.7,
        needs=("free of", "free from", "devoid"),
    ),
    rule(
        "harm-discontinued",
        "harm",
        rf"{{C}}(?:[^A-Z;]{{0,50}}?)\b(?P<t>{STOPPED})\b(?:[^A-Z;]{{0,40}}?)\b(?:because of|due to|owing to|on account of|secondary to)\s(?:[^A-Z;]{{0,25}}?){{D}}",
        0.7,
        needs=_ENDING,
    ),
    rule(
        "harm-and-developed",
        "harm",
        r"\b(?:took|taking|received|receiving|treated with|given|using|on)\s(?:[^A-Z;]{0,20}?){C}[^C;]{1,50}?D\d+[^C;]{0,30}?(?:,|\b(?:and|but|who|she|he))\s(?:[a-z]+\s){0,2}?(?P<t>developed|experienced|suffered|presented with)\s(?:[^A-Z;]{0,30}?){D}",
        0.65,
        needs=("developed", "experienced", "suffered", "presented"),
    ),
    rule(
        "harm-without",
        "harm",
        r"{C}[^C;]{1,90}?D\d+[^C;]{0,40}?(?:(?<!patients )(?<!those )(?<!subjects )(?<!or )\b|\ball (?:of )?(?:the |these )?(?:[a-z0-9-]+ )?(?:patients|subjects) )(?P<t>without)\s(?:any |significant |serious |major |severe |clinical |evidence of |signs of ){0,3}{D}",
        0.65,
        needs=("without",),
    ),
)
