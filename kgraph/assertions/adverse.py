"""Rules for harm: adverse events, and causes where the drug is a poison, an overdose or given to animals.

The figure in a rule is an estimate; where one was measured (``rule_scores``), that one counts.
"""

from __future__ import annotations

from kgraph.assertions.rule import Rule, rule

_INDUCE = r"(?:induced|associated|related|evoked|elicited|provoked|precipitated|triggered|caused|produced|mediated|dependent|driven|effectuated|linked|attributed)"
_CAUSE = (
    r"(?:caus(?:e|es|ed|ing)|induc(?:e|es|ing)|(?<!for )induced|produc(?:e|es|ed|ing)|provok(?:e|es|ed|ing)|precipitat(?:e|es|ed|ing)|trigger(?:s|ed|ing)?|elicit(?:s|ed|ing)?|"
    r"evok(?:e|es|ed|ing)|(?:led|leads|lead|leading) to|result(?:s|ed|ing)? in|give rise to|gave rise to|contribut(?:e|es|ed|ing) to|predispos(?:e|es|ed|ing)[^A-Z;]{0,20} to|"
    r"(?:is|was|were|are|be|been|being) (?:[a-z]+ )?(?:responsible|to blame) for|responsible for|complicated by|(?:is|was|were|are) (?:not |also |often )?followed by|(?:as|is|was) (?:a|an|the) (?:[a-z]+ ){0,2}cause of|worsen(?:s|ed)?|precipitated|generat(?:e|es|ed)|unmask(?:s|ed)?|reactivat(?:e|es|ed)|reproduced)"
)
_DUE = (
    r"(?:due to|secondary to|because of|caused by|induced by|produced by|provoked by|precipitated by|triggered by|evoked by|elicited by|unmasked by|reactivated by|ascribed to|attribut(?:ed|able) to|"
    r"result(?:ing|ed|s)? from(?! (?:an?|the|our|two|three)\b(?: [a-z-]+){0,5} (?:trials?|stud(?:y|ies)|analys[ie]s|surveys?|registry)\b)|as a (?:result|consequence|complication|side[- ]effect) of|as an adverse (?:effect|reaction|event) (?:of|to)|in response to|complicating|accompanying)"
)
_WITH = r"(?:associated with|related to|linked to|in association with|attending|connected with)"
_TIME = r"(?:following|after|during|throughout|while (?:receiving|taking|on|using|being treated with|under)|with|upon|on|within [^A-Z;]{1,20} of|subsequent to|under|shortly after)"
_HAVE = r"(?:develop(?:s|ed|ing|ment of)?|experienc(?:e|es|ed|ing)|suffer(?:s|ed|ing)?(?: from)?|present(?:s|ed|ing) with|exhibit(?:s|ed|ing)?|show(?:s|ed|ing)?|contracted|acquired|had|occurrence of|episodes? of|onset of|cases? of|appearance of)"
_HAPPEN = r"(?:occur(?:s|red|ring)?|develop(?:s|ed|ing)?|appear(?:s|ed|ing)?|(?:was|were|been|is) (?:also |not |only |never )*(?:observed|seen|noted|reported|found|described|detected|recorded|documented|diagnosed|encountered)|emerged|arose|ensued|affected)"
_ADVERSE = r"(?:(?:adverse|side|untoward|undesir(?:ed|able)|toxic|unwanted)[- ](?:drug |cardiac |renal |hepatic |clinical )?(?:effects?|events?|reactions?|experiences?)|side[- ]effects?|complications?|toxicit(?:y|ies)|adverse drug reactions?|tolerability problems)"

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
    rule("harm-cause", "harm", rf"{{S}}\b(?<![-–])(?P<t>{_CAUSE})(?![\w-]){{g}}{{D}}", 0.6),
    rule("harm-due", "harm", rf"{{D}}[^A-Z;:]{{0,45}}?\b(?P<t>{_DUE})\s(?:[^A-Z;,]{{0,40}}?){{C}}", 0.6),
    rule(
        "harm-associated",
        "harm",
        rf"{{D}}{{g}}\b(?P<t>{_WITH}){{g}}{{C}}",
        0.6,
        needs=("associat", "related", "linked", "attending", "connected"),
    ),
    rule(
        "harm-associated-c",
        "harm",
        rf"{{C}}{{g}}\b(?P<t>{_WITH}){{g}}{{D}}",
        0.5,
        needs=("associat", "related", "linked", "connected"),
    ),
    rule("harm-have-after", "harm", rf"(?P<t>{_HAVE})\b{{g}}{{D}}{{g}}\b{_TIME}\s(?:[^A-Z;]{{0,50}}?){{C}}", 0.6),
    rule("harm-after-have", "harm", rf"\b{_TIME}\s(?:[^A-Z;]{{0,50}}?){{C}}{{G}}(?P<t>{_HAVE})\b{{g}}{{D}}", 0.6),
    rule(
        "harm-receiving-have",
        "harm",
        r"(?:receiv(?:ing|ed)|treated with|given|taking|took|administered|exposed to|randomi[sz]ed to|assigned to|allocated to|recipients of|on){g}{C}{G}(?P<t>develop(?:s|ed|ing)?|experienc(?:e|es|ed|ing)|suffer(?:s|ed|ing)?(?: from)?|exhibit(?:s|ed|ing)?|had)\b{g}{D}",
        0.6,
    ),
    rule(
        "harm-occur-after",
        "harm",
        rf"{{D}}{{G}}\b(?P<t>{_HAPPEN}){{g}}\b(?:{_TIME}|in|by|among|taking|receiving|given)\s(?:[^A-Z;]{{0,90}}?){{C}}",
        0.6,
    ),
    rule("harm-after-occur", "harm", rf"\b{_TIME}\s(?:[^A-Z;]{{0,50}}?){{C}}{{G}}{{D}}{{g}}\b(?P<t>{_HAPPEN})", 0.5),
    rule(
        "harm-time",
        "harm",
        r"{D}\s(?!(?:patients|subjects|children|women|men|cases|survivors|recipients|mice|rats)\b)(?:[a-z]+\s){0,2}?(?P<t>following|after|during|while (?:receiving|taking|on|using)|subsequent to)\s(?:[^A-Z;:,.]{0,50}?){C}",
        0.6,
    ),
    rule(
        "harm-list",
        "harm",
        rf"(?P<t>{_ADVERSE})\s(?:[^A-Z;.,]{{0,40}}?)(?:of|to|with|for|from|by|after|due to|in|among)\s(?:[^A-Z;.,]{{0,30}}?){{C}}(?:[^A-Z;]{{0,100}}?){{D}}",
        0.7,
    ),
    rule("harm-list-c", "harm", rf"{{C}}(?:[^A-Z;]{{0,80}}?)(?P<t>{_ADVERSE})(?! of\b)(?:[^A-Z;]{{0,60}}?){{D}}", 0.7),
    rule(
        "harm-listed-given",
        "harm",
        rf"(?P<t>{_ADVERSE})(?! of\b)(?:[^A-Z;.]{{0,40}}?)\b(?:was|were|is|are|included?|including)\s(?:[^A-Z;.]{{0,30}}?){{D}}(?:[^A-Z;]{{0,60}}?){{pts}}\s(?:[(\[][^()\[\]]{{0,20}}[)\]]\s)?(?:given|receiving|taking|treated with|on|using|who received|assigned to)\s(?:[^A-Z;]{{0,30}}?){{C}}",
        0.7,
    ),
    rule(
        "harm-is-effect",
        "harm",
        rf"{{D}}(?:[^A-Z;]{{0,60}}?)(?P<t>{_ADVERSE})\s(?:[^A-Z;]{{0,30}}?)(?:of|to|with|from|by|after|in)\s(?:[^A-Z;]{{0,40}}?){{C}}",
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
        r"{S}(?<!at )(?<!at an )\b(?P<t>(?:increas\w*|rais(?:e|es|ed|ing)|highest|higher|elevated|greater|greatest|high|excess) (?:the |in the |in )?(?:relative )?(?:risks?|incidence|rates?|frequency|prevalence|odds|likelihood|occurrence|severity) (?:of|for))\s(?:[^A-Z;]{0,40}?){D}",
        0.6,
    ),
    rule(
        "harm-risk-d",
        "harm",
        r"(?P<t>(?:risks?|incidence|rates?|frequency|prevalence|development|occurrence) (?:of|for))\s(?:[^A-Z;]{0,30}?){D}(?:[^A-Z;]{0,50}?)\b(?:with|in|among|after|from|during|of|following|associated with|due to)\s(?:[^A-Z;]{0,60}?)(?<!than )(?<!than with ){C}",
        0.5,
    ),
    rule(
        "harm-risk-not",
        "harm",
        r"(?:risks?|incidence|rates?|frequency|prevalence) of\s(?:[^A-Z;]{0,30}?){D}(?:[^A-Z;]{0,15}?)\b(?:not|never)\s(?:[a-z]+ly\s)?(?P<t>increased|higher|elevated|raised|greater)\s(?:[^A-Z;]{0,50}?){C}",
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
        "harm-role",
        "harm",
        r"(?P<t>role|effects?|involvement|toxicity) of\s(?:[^A-Z;]{0,20}?){C}\s(?:in|on)\s(?:the\s)?(?:[^A-Z;]{0,25}?)(?:development|pathogenesis|induction|production|etiology|genesis|onset|appearance) of\s(?:[^A-Z;]{0,20}?){D}",
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
        r"(?P<t>(?:causal|causative|etiologic(?:al)?|possible|contributory|contributing) (?:role|relationship|link|association|involvement)) (?:of|between|for)\s(?:[^A-Z;]{0,20}?){C}(?:[^A-Z;]{0,25}?)\b(?:in|and|to)\s(?:[^A-Z;]{0,30}?){D}",
        0.5,
        needs=("role", "relationship", "link", "association", "involvement"),
    ),
    rule(
        "harm-dechallenge",
        "harm",
        r"{D}(?:[^A-Z;]{0,45}?)\b(?P<t>resolved|subsided|regressed|disappeared|improved|abated|recovered|ceased|remitted|resolution|cleared|normalized)\b(?:[^A-Z;]{0,30}?)\b(?:after|when|on|upon|following|with|once|by|within)\s(?:[^A-Z;]{0,40}?)(?:discontinuation|discontinuing|withdrawal|withdrawing|cessation|stopping|reduction|removal|reducing|lowering)\s(?:of|in)?\s?(?:[^A-Z;]{0,25}?){C}",
        0.75,
        needs=(
            "resol",
            "subsid",
            "regress",
            "disappear",
            "improv",
            "abat",
            "recover",
            "ceas",
            "remit",
            "clear",
            "normal",
        ),
    ),
    rule(
        "harm-stopped",
        "harm",
        r"{D}(?:[^A-Z;]{0,45}?)\b(?P<t>resolved|subsided|regressed|disappeared|improved|abated|recovered|ceased|remitted|cleared)\b(?:[^A-Z;]{0,20}?)\b(?:after|when|once|as)\s(?:[^A-Z;]{0,20}?){C}(?:[^A-Z;,]{0,25}?)\b(?:was|were|had been)\s(?:[a-z]+ly\s)?(?:discontinued|withdrawn|stopped|withheld|tapered)",
        0.8,
        needs=("discontinued", "withdrawn", "stopped", "withheld", "tapered"),
    ),
    rule(
        "harm-association",
        "harm",
        r"\b(?P<t>associations?|relationship|link|correlation) (?:of|between)\s(?:[^A-Z;]{0,30}?){C}(?:[^A-Z;]{0,20}?)\b(?:with|and|to)\s(?:[^A-Z;]{0,30}?){D}",
        0.5,
        needs=("association", "relationship", "link", "correlation"),
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
        r"{C}(?:[^A-Z;]{0,50}?)\b(?P<t>discontinued|stopped|withdrawn|interrupted|withheld|discontinuation|withdrawal)\b(?:[^A-Z;]{0,40}?)\b(?:because of|due to|owing to|on account of|secondary to)\s(?:[^A-Z;]{0,25}?){D}",
        0.7,
        needs=("discontinu", "stopped", "withdraw", "interrupted", "withheld"),
    ),
    rule(
        "harm-and-developed",
        "harm",
        r"(?:took|taking|received|receiving|treated with|given|using|on)\s(?:[^A-Z;]{0,20}?){C}[^C;]{1,50}?D\d+[^C;]{0,30}?(?:,|\b(?:and|but|who|she|he))\s(?:[a-z]+\s){0,2}?(?P<t>developed|experienced|suffered|presented with)\s(?:[^A-Z;]{0,30}?){D}",
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
