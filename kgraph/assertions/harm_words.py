"""The words that harm is told with, by what they mean, as pieces of patterns for the rules.

Each piece is one group without captures. Lists of plain words become tries (:func:`one_of`), so that a place of the text fails at its first letter.
"""

from __future__ import annotations

from collections.abc import Iterable

_DOUBLED = frozenset({"beget", "abet", "incur", "set", "stop", "drop"})


def one_of(words: Iterable[str]) -> str:
    """Return a pattern for any of *words*; longer ones win over their beginnings."""
    tree: dict[str, dict[str, object]] = {}
    for word in sorted(set(words)):
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})  # type: ignore[assignment]
        node[""] = {}
    return _branches(tree)


def _branches(tree: dict[str, dict[str, object]]) -> str:
    parts = []
    for letter in sorted(letter for letter in tree if letter):
        piece = r"\s" if letter == " " else letter
        parts.append(piece + _branches(tree[letter]))  # type: ignore[arg-type]
    if not parts:
        return ""
    whole = parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
    if "" not in tree:
        return whole
    return f"(?:{whole})?" if len(parts) == 1 else f"{whole}?"


def participles(*verbs: str) -> list[str]:
    """Return the regular past forms of *verbs* ("cause" gives "caused")."""
    return [_past(verb) for verb in verbs]


def inflected(*verbs: str) -> list[str]:
    """Return all regular forms of *verbs*: base, third person, past, present participle."""
    found = []
    for verb in verbs:
        stem = verb + verb[-1] if verb in _DOUBLED else verb.removesuffix("e")
        third = (
            verb[:-1] + "ies"
            if verb[-1] == "y" and verb[-2] not in "aeiou"
            else verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
        )
        found += [verb, third, _past(verb), stem + "ing"]
    return found


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return (verb + verb[-1] if verb in _DOUBLED else verb) + "ed"


_CAUSING = ("cause", "induce", "produce", "provoke", "precipitate", "trigger", "elicit", "evoke", "generate", "engender", "instigate", "incite", "initiate", "spark", "ignite", "unleash", "unmask",
            "uncover", "reactivate", "reproduce", "promote", "foster", "inflict", "kindle", "occasion", "mediate", "prompt", "excite", "awaken", "entail", "spawn", "herald", "rouse", "stoke", "fuel", "bring")  # fmt: skip
# "induced" and the like stand before "by" as well; the rules for "C caused D" leave that out
_ACTIVE = [
    form
    for form in inflected(
        *(verb for verb in _CAUSING if verb not in {"bring", "mediate", "initiate", "prompt", "occasion", "excite"})
    )
    if form != "induced"
]
_IS = r"(?:is|are|was|were|be|been|being|as|became|remains?|seem(?:s|ed)?|appear(?:s|ed)?)"
_SOURCE = r"(?:cause|trigger|source|inducer|precipitant|precipitator|reason|culprit|contributor|explanation|contributing factor|inciting (?:agent|factor|event)|precipitating (?:agent|factor|cause)|causative (?:agent|factor|drug)|etiolog(?:y|ic(?:al)? (?:agent|factor))|risk factor|offender|determinant)"
# C ... D
CAUSE = (
    rf"(?:{one_of(_ACTIVE)}(?! by\b)|(?<!for )induced(?! by\b)|(?:can|may|might|could|will|would|did|does|do|not|to|and|shall|should) (?:[a-z]+ly )?(?:initiate|prompt|occasion|bring (?:about|on))|prompted(?! by\b)|occasioned(?! by\b)|"
    r"(?:led|leads|lead|leading)(?: [a-z]+ly)? to|result(?:s|ed|ing)? in|(?:gives?|gave|giving) rise to|translat(?:e|es|ed|ing) into|contribut(?:e|es|ed|ing)(?: [a-z]+ly)? to|predispos(?:e|es|ed|ing)[^A-Z;]{0,20} to|(?:culminat|terminat|eventuat)(?:e|es|ed|ing) in|end(?:s|ed|ing)?(?: up)? in|"
    r"(?:brings?|bringing|brought) (?:about|on)(?! by\b)|fuelled(?! by\b)|begot|begets?|exact(?:s|ed)(?! by\b)|(?:was|were) rewarded (?:with|by)|sets? off(?! by\b)|(?:puts?|placed?|places|exposed?|exposes|exposing) [^A-Z;]{0,25} (?:at|to) (?:[a-z]+ ){0,3}risks? (?:of|for)|account(?:s|ed|ing)? for|(?:makes?|made|render(?:s|ed)?) [^A-Z;]{0,25} (?:prone|susceptible|vulnerable) to|"
    rf"{_IS} (?:[a-z]+ )?(?:held |considered |deemed |thought |found |partly |solely )?(?:to be )?(?:responsible|to blame|accountable|answerable|liable|culpable) for|responsible for|complicated by|(?:propensity|tendency|predilection|capacity|proclivity|liability) (?:for|towards?|to(?: cause| produce| induce)?)|(?:notorious|known|infamous|feared|dreaded) for(?: its| their| causing)?|(?:accompanied|marred|interrupted|overshadowed|followed|attended|hampered|plagued|beset|limited|curtailed|offset) by|"
    rf"(?:as|{_IS}) (?:one of )?(?:a|an|the|her|his|their|its|another)? ?(?:[a-z-]+ ){{0,3}}{_SOURCE}s? (?:of|for|in|behind|to)|worsen(?:s|ed)?(?! by\b)|generat(?:e|es|ed))"
)
_BECAUSE = r"(?:because of|due to|owing to|on account of|secondary to|by reason of|by virtue of)"
# D ... C
DUE = (
    rf"(?:{_BECAUSE}|{one_of(participles(*_CAUSING[:-1]))} (?:either )?by|(?:brought (?:on|about)|set off|explained|accounted for|made worse|worsened) by|(?:consequent|sequential|subsequent) (?:to|up?on)|"
    r"(?:ascribed|imputed|attributed|attributable|ascribable|traced(?: back)?|traceable|put down|linked|secondary|referable)(?: [a-z]+ly| by [a-z ]{3,25})? to|(?:blamed|pinned|laid) on|"
    r"result(?:ing|ed|s)? from(?! (?:an?|the|our|two|three)\b(?: [a-z-]+){0,5} (?:trials?|stud(?:y|ies)|analys[ie]s|surveys?|registry)\b)|(?:stem(?:s|med|ming)?|originat(?:e|es|ed|ing)|deriv(?:e|es|ed|ing)|aris(?:e|es|ing|en)|arose|ensu(?:e|es|ed|ing)) (?:from|with|in)(?= )|"
    r"as (?:a|an|the|one) (?:[a-z]+ ){0,2}?(?:result|consequence|complication|side[- ]effect|sequela|manifestation|by-?product|reaction|adverse (?:effect|reaction|event)|toxic effect|toxicity) (?:of|to|from)|in (?:response|reaction|consequence) (?:to|of)|in the (?:wake|aftermath|setting|context) of|complicating|accompanying)"
)
WITH = r"(?:(?:associated|connected|coupled|linked) with|(?:related|linked|tied|connected|attributable) to|in (?:association|connection|relation) (?:with|to)|attending|coincid(?:ed|ent|ing) with)"
TIME = (
    r"(?:following|after|during|throughout|while (?:receiving|taking|on|using|being treated with|under)|with|upon|on|within [^A-Z;]{1,20} of|subsequent to|under|shortly after|into|since|in the (?:course|wake|aftermath|setting) of|"
    r"over the course of|at the (?:start|beginning|end|initiation|onset) of|soon after|while)"
)
_HAVING = (
    "develop",
    "experience",
    "exhibit",
    "show",
    "display",
    "sustain",
    "manifest",
    "contract",
    "acquire",
    "undergo",
)
HAVE = (
    rf"(?:{one_of(inflected(*_HAVING[:8]))}|development of|suffer(?:s|ed|ing)?(?: from)?|contracting|acquired|contracted|present(?:s|ed|ing) with|had|incurred|underwent|(?:lapsed|slipped|went|fell|progressed) into|(?:fell|became|taken) ill with|lost [a-z ]{{3,20}} and (?:had|showed|developed)|(?:was|were) (?:[a-z]+ly )?(?:found to have|diagnosed (?:with|as having)|noted to have|affected by|struck by|"
    r"hospitali[sz]ed (?:for|with|because of)|admitted (?:for|with|because of))|succumbed to|died (?:of|from)|observed|saw|noted|noticed|felt|became aware of|escaped|encountered|witnessed|complain(?:s|ed|ing) of|occurrence of|episodes? of|onset of|cases? of|signals? of|reports? of|appearance of|emergence of|instances? of|bouts? of|attacks? of)"
)
_SEEN = ("observed", "seen", "noted", "reported", "found", "described", "detected", "recorded", "documented", "diagnosed", "encountered", "experienced", "identified", "witnessed", "registered", "discovered", "confirmed", "present", "apparent", "evident", "noticed", "demonstrated", "elicited", "revealed", "precipitated", "prominent", "ubiquitous", "universal", "absent")  # fmt: skip
HAPPEN = (
    rf"(?:{one_of(inflected('occur')[:2])}|occurr(?:ed|ing)|{one_of(inflected('develop', 'appear', 'emerge', 'ensue', 'supervene', 'surface', 'happen'))}|(?:arises?|arose|arisen|arising)|(?:sets?|setting) in|c[ao]me (?:on|to light|about)|beg[au]n|(?<!was )(?<!were )(?<!been )(?<!is )started|(?<!is )(?<!are )manifested|(?:became|become|becoming) (?:apparent|evident|manifest|overt|noticeable|detectable|visible|obvious|symptomatic|clinically apparent)|"
    rf"(?:was|were|been|is|are) (?:also |not |only |never |[a-z]+ly )*{one_of(_SEEN)}|(?<!is )(?<!are )(?<!was )(?<!were )(?:affected|afflicted|befell|struck|complicated|bothered|troubled|distressed|plagued|incapacitated|disabled))"
)
ADVERSE = r"(?:(?:adverse|side|untoward|undesir(?:ed|able)|toxic|unwanted|unintended|deleterious|harmful|ill|unfavou?rable|detrimental|noxious|negative|adverse drug)[- ](?:drug |cardiac |renal |hepatic |clinical |cutaneous |neurologic(?:al)? |psychiatric |gastrointestinal )?(?:effects?|events?|reactions?|experiences?|sequelae|consequences|symptoms|outcomes)|side[- ]effects?|complications?|toxicit(?:y|ies)|adverse drug reactions?|tolerability problems|safety (?:concerns?|signals?|issues?|problems?)|hazards?|drawbacks?|dangers?|disadvantages?|sequelae|downsides?|\b(?:te|s|tr)?aes?\b)"
# a disease goes away
RESOLVED = r"(?:resolv(?:ed|es|ing)|subsid(?:ed|es|ing)|regress(?:ed|es|ing)|disappear(?:ed|s|ing)|improv(?:ed|es|ing)|abat(?:ed|es|ing)|recover(?:ed|s|ing)|ceas(?:ed|es|ing)|remit(?:ted|s|ting)|clear(?:ed|s|ing)|normali[sz](?:ed|es|ing)|vanish(?:ed|es|ing)|fad(?:ed|es|ing)|settl(?:ed|es|ing)|lessen(?:ed|s)|diminish(?:ed|es)|wan(?:ed|es)|dissipat(?:ed|es)|reced(?:ed|es)|heal(?:ed|s)|went away|corrected itself|returned to (?:normal|baseline)|revers(?:ed|es|ing|ible)|(?:was|were) (?:[a-z]+ly )?(?:reversed|reversible|transient|corrected|relieved)|resolution|disappearance|regression|reversal|normali[sz]ation)"
# a drug is given up: verbs that take the drug as their object, past forms behind "was", nouns
STOP = r"(?:discontinu(?:e|ed|ing)|stop(?:ped|ping)?|interrupt(?:ed|ing)?|withdr(?:aw|ew|awn|awing)(?: from)?|halt(?:ed|ing)?|ceas(?:e|ed|ing)|abandon(?:ed|ing)?|suspend(?:ed|ing)?|terminat(?:e|ed|ing)|g[ai]v(?:e|en|ing) up|quit(?:ting)?|(?:came|taken|took [^A-Z;]{1,15}|come) off|withheld|withhold(?:ing)?|drop(?:ped|ping)?(?: out of)?|(?:discontinuation|withdrawal|interruption|cessation|termination|suspension|removal|stoppage) of)"
STOPPED = r"(?:discontinued|stopped|withdrawn|interrupted|withheld|halted|ceased|abandoned|suspended|terminated|given up|removed|tapered|dropped|held|switched off|cut short|aborted|discontinuation|withdrawal|cessation|interruption)"
