"""Rules for harm that is told by its course: the drug was stopped or given again, all others were spared, another cause was found."""

from __future__ import annotations

from kgraph.assertions.rule import Rule, rule

_BECAUSE = r"(?:because of|due to|owing to|on account of|secondary to|as a result of|in view of)"
_AGAIN = (
    r"(?:reintroduc\w+|readminist\w+|re-?start\w+|resum\w+|re-?challeng\w+|re-?expos\w+|re-?instituted?|given again)"
)

RULES: tuple[Rule, ...] = (
    rule(
        "harm-stopped-for",
        "harm",
        rf"\b(?P<t>discontinued|stopped|withdrew from|interrupted|(?:discontinuation|withdrawal|interruption|cessation) of)\s(?:[a-z]+\s){{0,2}}?{{C}}(?:[^A-Z;]{{0,50}}?)\b(?:{_BECAUSE}|for)\s(?:[^A-Z;,]{{0,25}}?){{D}}",
        0.75,
        needs=("discontinu", "stopped", "withdr", "interrupt", "cessation"),
    ),
    rule(
        "harm-withdrew",
        "harm",
        rf"\b(?P<t>withdrew|dropped out|discontinued|were withdrawn|was withdrawn)\b(?:[^A-Z;]{{0,30}}?)\b{_BECAUSE}\s(?:[^A-Z;,]{{0,25}}?){{D}}(?:[^A-Z;]{{0,30}}?)\b(?:with|on|from|during|after|while (?:on|taking|receiving))\s(?:[^A-Z;]{{0,30}}?){{C}}",
        0.7,
        needs=("withdr", "dropped", "discontinued"),
    ),
    rule(
        "harm-made-stop",
        "harm",
        r"{D}(?:[^A-Z;]{0,40}?)\b(?P<t>necessitat\w+|requir\w+|prompt\w+|forc\w+|led to|leading to|result\w+ in|caused)\s(?:[^A-Z;]{0,25}?)(?:withdrawal|discontinuation|cessation|interruption|dose reductions?|stopping|discontinuing|withdrawing)\s(?:of|from|in)?\s?(?:[^A-Z;]{0,20}?){C}",
        0.75,
        needs=("withdraw", "discontinu", "cessation", "interruption", "reduction", "stopping"),
    ),
    rule(
        "harm-replaced",
        "harm",
        rf"{{C}}\s(?:[a-z]+\s){{0,2}}?(?P<t>replaced|substituted|changed|switched)\s(?:[^A-Z;]{{0,20}}?)[Cpx]\d+(?:[^A-Z;]{{0,20}}?)\b{_BECAUSE}\s(?:[^A-Z;,]{{0,25}}?){{D}}",
        0.7,
        needs=("replaced", "substituted", "changed", "switched"),
    ),
    rule(
        "harm-reduced-for",
        "harm",
        rf"\b(?:dose|doses|dosage|dosages)\s(?:of\s)?(?:[a-z]+\s){{0,2}}?{{C}}(?:[^A-Z;]{{0,20}}?)\b(?P<t>reduced|lowered|decreased|halved|adjusted|reduction)\b(?:[^A-Z;]{{0,25}}?)\b{_BECAUSE}\s(?:[^A-Z;,]{{0,25}}?){{D}}",
        0.7,
        needs=("dose", "dosage"),
    ),
    rule(
        "harm-no-return",
        "harm",
        r"{D}(?:[^A-Z;]{0,15}?)\b(?P<t>(?:did|has|have|had) not (?:recur|recurred|return|returned|reappear|reappeared))\b(?:[^A-Z;]{0,20}?)\b(?:after|when|once|since|without|off|following)\s(?:[^A-Z;]{0,30}?){C}",
        0.7,
        needs=(" not rec", " not ret", " not reap"),
        presupposed=True,
    ),
    rule(
        "harm-rechallenge",
        "harm",
        rf"{{D}}(?:[^A-Z;]{{0,25}}?)\b(?P<t>recurred|returned|reappeared|relapsed|recurrence|reappearance)\b(?:[^A-Z;]{{0,25}}?)\b(?:when|after|on|upon|with|following|once)\s(?:[^A-Z;]{{0,30}}?)(?:{_AGAIN}\s(?:of\s|to\s|with\s)?(?:[a-z]+\s){{0,2}}?{{C}}|{{C2}}\s(?:[a-z]+\s){{0,2}}?{_AGAIN})",
        0.85,
        needs=("recur", "return", "reappear", "relapse"),
    ),
    rule(
        "harm-rechallenge-c",
        "harm",
        rf"\b{_AGAIN}\s(?:of\s|to\s|with\s)(?:[a-z]+\s){{0,2}}?{{C}}(?:[^A-Z;]{{0,30}}?)\b(?P<t>reproduc\w+|caus\w+|led to|result\w+ in|provok\w+|trigger\w+|elicit\w+|induc\w+|was followed by|brought back|produc\w+)\s(?:[^A-Z;]{{0,25}}?){{D}}",
        0.85,
        needs=("re",),
    ),
    rule(
        "harm-except",
        "harm",
        r"\b(?P<t>except(?:ing)?(?: for)?|apart from|aside from|other than|besides|with the exception of)\s(?:[^A-Z;,]{0,30}?){D}(?:[^A-Z;]{0,40}?)\b(?:no|not|none|without|free|well tolerated|any)\b(?:[^A-Z;]{0,40}?){C}",
        0.75,
        needs=("except", "apart from", "aside from", "other than", "besides"),
        presupposed=True,
    ),
    rule(
        "harm-except-c",
        "harm",
        r"\b(?P<t>except(?:ing)?(?: for)?|apart from|aside from|other than|besides|with the exception of)\s(?:[^A-Z;,]{0,30}?){D},\s(?:[^A-Z;]{0,20}?){C}(?:[^A-Z;]{0,25}?)\b(?:no\s(?:[a-z]+\s){0,2}?(?:harm|effects?|reactions?|events?|toxicit|complications?|problems?)|well tolerated|safe\b|free of)",
        0.75,
        needs=("except", "apart from", "aside from", "other than", "besides"),
        presupposed=True,
    ),
    rule(
        "harm-except-after",
        "harm",
        r"{C}(?:[^A-Z;]{0,40}?)\b(?:well tolerated|no\s(?:[a-z]+\s){0,2}?(?:harm|effects?|reactions?|events?|toxicit\w+|complications?|problems?)|safe)\b(?:[^A-Z;]{0,30}?)\b(?P<t>except(?:ing)?(?: for)?|apart from|aside from|other than|besides|with the exception of)\s(?:[^A-Z;,]{0,30}?){D}",
        0.75,
        needs=("except", "apart from", "aside from", "other than", "besides"),
        presupposed=True,
    ),
    rule(
        "harm-not-without",
        "harm",
        r"{C}(?:[^A-Z;]{0,30}?)\b(?P<t>not (?:without|free (?:of|from)|devoid of))\s(?:[^A-Z;]{0,25}?){D}",
        0.7,
        needs=("not without", "not free", "not devoid"),
        presupposed=True,
    ),
    rule(
        "harm-unrelated",
        "harm",
        r"{D}(?:[^A-Z;]{0,40}?)\b(?P<t>unrelated to|not (?:[a-z]+ly )?(?:related|attributed|attributable|ascribed|due|linked|secondary) to|not (?:[a-z]+ly )?(?:caused|induced|provoked|explained) by|independent of)\s(?:[^A-Z;]{0,25}?){C}",
        0.7,
        needs=("unrelated", " not ", "independent"),
        denies=True,
    ),
    rule(
        "harm-not-due",
        "harm",
        r"{D}(?:[^A-Z;]{0,30}?)\b(?:attributed|attributable|ascribed|due|related|linked|secondary|caused|induced|explained)\s(?:to|by)\s[^C;]{0,50}?\b(?P<t>not)\s(?:to|by|because of|due to)\s(?:[a-z]+\s){0,2}?{C}",
        0.7,
        needs=(" not to ", " not by ", " not because", " not due"),
        denies=True,
    ),
    rule(
        "harm-blamed",
        "harm",
        r"{C}(?:[^A-Z;]{0,40}?)\b(?P<t>implicated|incriminated|blamed|held responsible)\s(?:in|for|as)\s(?:[^A-Z;]{0,30}?){D}",
        0.6,
        needs=("implicated", "incriminated", "blamed", "held responsible"),
    ),
    rule(
        "harm-followed",
        "harm",
        r"{D}(?:[^A-Z;]{0,15}?)\b(?P<t>followed|complicated|ensued after|arose from)\s(?!by\b)(?:[^A-Z;]{0,30}?){C}",
        0.6,
        needs=("followed", "complicated", "ensued", "arose"),
    ),
    rule(
        "harm-gapped",
        "harm",
        r"D\d+[^A-Z;]{0,60}?\b(?P<t>occurred|developed|appeared|(?:was|were) (?:[a-z]+ )?(?:observed|seen|noted|reported|found|recorded|detected|diagnosed))\b[^A-Z;]{0,60}?{C}[^A-Z;]{0,30}?,?\s(?:and|but)\s(?:[a-z-]+\s){0,2}?{D}\sin\s(?:only\s)?(?:one|two|three|four|five|six|seven|eight|nine|ten|another|\d+|none|all|both)\b",
        0.65,
    ),
    rule(
        "harm-as-did",
        "harm",
        r"D\d+[^A-Z;]{0,45}?\b(?P<t>resolved|subsided|regressed|disappeared|improved|abated|recovered|ceased|remitted|cleared)\b[^A-Z;]{0,20}?\b(?:after|when|once|as)\s[^A-Z;]{0,25}?{C}[^A-Z;]{0,30}?,?\s(?:as|and so)\s(?:did|were|was|had)\s(?:the\s)?(?:[a-z]+\s){0,2}?{D}",
        0.65,
        needs=("discontinu", "withdraw", "stopped", "cessation", "withheld", "tapered"),
    ),
    rule(
        "harm-and-with",
        "harm",
        r"C\d+[^A-Z;]{0,30}?\b(?P<t>associated|linked|caus\w+|induc\w+|produc\w+|provok\w+|complicated)\b[^A-Z;]{0,30}?D\d+[^A-Z;]{0,15}?,?\s(?:and|but|whereas|while)\s{C}\s(?:with\s|by\s)?{D}",
        0.7,
        needs=("associated", "linked", "caus", "induc", "produc", "provok", "complicated"),
    ),
    rule(
        "harm-given-whom",
        "harm",
        r"{C}\s(?:[a-z]+\s){0,2}?(?:given|administered|prescribed)\s(?:to|in)\s[^A-Z;]{0,50}?\b(?:of whom|who)\b[^A-Z;]{0,25}?\b(?P<t>developed|had|experienced|suffered|showed|reported)\s(?:[^A-Z;]{0,25}?){D}",
        0.65,
        needs=("of whom", "who "),
    ),
    rule(
        "harm-in-those-with",
        "harm",
        r"{D}(?:[^A-Z;]{0,20}?)\b(?P<t>occurred|developed|appeared|(?:was|were) (?:[a-z]+ )?(?:observed|seen|noted|reported|found|diagnosed))\s(?:in|among)\s(?:[^A-Z;]{0,30}?){pts}\s(?:[^A-Z;]{0,10}?)with\s(?:[a-z-]+\s){0,3}D\d+[^A-Z;]{0,20}?\b(?:treated with|receiving|on|given|taking|who (?:were )?(?:received|took|given|treated with)|after|during)\s(?:[^A-Z;]{0,30}?){C}",
        0.7,
    ),
    rule(
        "harm-bears-risk",
        "harm",
        r"{C}\s(?:[a-z]+\s){0,2}?(?P<t>(?:carr(?:y|ies|ied)|pose[sd]?|bears?|has|have|had|entails?) (?:an? |the |some )?(?:[a-z]+ ){0,2}?risks? (?:of|for))\s(?:[^A-Z;]{0,30}?){D}",
        0.7,
        needs=("risk",),
    ),
)
