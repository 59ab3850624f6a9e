"""The words that name an outcome, by category, as small tables.

Longer names come first, so that "complete response" is not read as "response". The names follow RECIST, the usual
words for infections and pain, and what patients do who stop.
"""

from __future__ import annotations

import re

from kgraph.model import OutcomeCategory

_DONE = r"(?:cleared|healed|resolved|responded|recovered|remitted|regressed|disappeared|improved|vanished|cured)"
_WHOLE = r"(?:complete(?:ly)?|full(?:y)?|total(?:ly)?|entire(?:ly)?|without (?:sequelae|residua|scarring)|to normal)"
_DEGREE = r"(?:clinical |metabolic |pathologic(?:al)? |haematologic(?:al)? |hematologic(?:al)? |cytogenetic |molecular |radiologic(?:al)? |renal |virologic(?:al)? |skin |cutaneous |tumou?r |histologic(?:al)? |symptomatic |immunologic(?:al)? |endoscopic |durable |sustained |lasting )"

# category, pattern; the first that matches at a place decides
TABLE: tuple[tuple[OutcomeCategory, str], ...] = (
    ("no-response", r"\b(?:(?:clinical|treatment|virologic(?:al)?|therapeutic|primary) failures?|(?<=\bthe single )failure|(?<![a-z] )(?<![a-z]\) )failures?(?= (?:occurred|was (?:seen|noted|observed|recorded)|were|rates?))|(?<=\bthe only )failure|(?:treatment|therapy|the drug) failed|failed treatment|no change|unresponsive|(?:showed|had|experienced|were|remained) (?:no change|unchanged|refractory|unresponsive)|did not (?:benefit|change|remit|clear|heal|recover|achieve (?:a )?(?:response|remission))|no (?:clinical |objective |significant |appreciable |therapeutic |apparent )*(?:response|improvement|effect|benefit|change)|non-?respon(?:se|ders?)|did not respond|failed to (?:respond|improve)|did not improve|treatment failures?|were (?:refractory|unresponsive)|failed therapy|were unchanged|remained unchanged|lack of response|without (?:any )?(?:response|improvement))\b"),
    ("complete-response", rf"\b(?:{_WHOLE} {_DONE}|{_DONE} {_WHOLE}|(?:became|were|was|remained|rendered|stayed|are|is) (?:[a-z]+ )?(?:free of|free from) (?:symptoms|seizures|pain|disease|attacks|relapse|recurrence|lesions|tumou?r)|(?:seizure|symptom|pain|disease|attack|relapse) freedom|freedom from (?:seizures|symptoms|pain|disease|attacks)|(?:attack|disease|headache|symptom|itch)[- ]free|symptomless|asymptomatic|were healed|healed|cleared|eradicated|disappeared(?: completely)?|vanished|(?:ceased|resolved|subsided|abated|remitted|stopped)(?= in (?:all|both|\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|most)\b))|(?:were|was) (?:completely |totally |fully )?(?:abolished|eliminated)|(?:viral|bacterial|bacteriologic(?:al)?|bacteriological|parasite|parasitologic(?:al)?|mycologic(?:al)?|microbiologic(?:al)?|fungal) (?:clearance|cure|eradication)|(?:a )?(?:near[- ])?(?:complete(?:ly)?|total|full) {_DEGREE}*(?:respon(?:se|ses|ders?|ded)|remissions?|clearance|clearing|resolution|healing|cures?|recovery|regression|disappearance|relief|control|eradication)|cr\b|crs\b|{_DEGREE}?cure(?:d|s)?(?= in| rate| of|\b)|completely (?:cleared|healed|resolved|responded|recovered|cured)|(?:complete|full|clinical) cure|eradication|undetectable (?:viral load|hcv rna|hiv rna)|symptom[- ]free|seizure[- ]free|pain[- ]free|(?:in|into|achieved|entered|attained|reached|had|induced|obtained) (?:{_DEGREE}|a |stable |clinical |full )*remissions?|remission rates?|remissions?(?! (?:induction|maintenance|duration)))\b"),
    ("partial-response", rf"\b(?:(?:a )?(?:very good )?partial(?:ly)? {_DEGREE}*(?:respon(?:se|ses|ders?|ded)|remissions?|improvement|clearance|clearing|resolution|regression|relief|recovery|healing)|pr\b|prs\b|partially (?:improved|responded|cleared)|minor response|incomplete response|shrank|shrunk|(?:decreased|reduced|diminished) in size)\b"),
    ("stable-disease", r"\b(?:stable disease|disease stabili[sz]ation|stabili[sz]ation of (?:the )?(?:disease|tumou?r)|stabili[sz]ed|remained stable|were stable|no progression|sd\b(?!\s?[=\d]))\b"),
    ("progression", r"\b(?:disease progression|progressive disease|tumou?r progression|progression of (?:the |their )?(?:disease|tumou?r|lesions)|progressed|had progression|showed progression|worsened|(?:had|showed|experienced) (?:worsening|deterioration)|deteriorated|grew(?! up)|enlarged|increased in size|got worse|were worse|became worse|grew worse|pd\b)(?!-free)"),
    ("relapse", r"\b(?:relapses?|relapsed|recurrences?|recurred|recurrence rates?|relapse rates?|flare[ds]?(?:-ups?)?|exacerbations?|rebound)(?!-free)\b"),
    ("discontinuation", r"\b(?:(?:had|needed|chose|decided|wished) to (?:stop|discontinue|interrupt|abandon)(?: (?:the )?(?:treatment|therapy|drug|medication))?|(?:treatment|therapy|the drug|study drug|medication|study medication|study treatment) (?:was|had to be|was permanently|was prematurely) (?:stopped|discontinued|withdrawn|abandoned|halted|interrupted)|stopped early|stopped taking (?:the drug|it|treatment)|left the (?:study|trial)|lost to follow-?up|quit (?:the )?(?:study|trial|treatment)?|did not complete|failed to complete|discontinued (?:the )?(?:treatment|therapy|study|drug|medication|because|due|owing|prematurely|early)|discontinued\b|discontinuation(?: rates?)?|withdrew|withdrawals?|withdrawn|dropped out|drop-?outs?|stopped (?:the )?(?:treatment|therapy|drug|medication|taking)|stopped treatment|ceased treatment|treatment was (?:stopped|discontinued|withdrawn))\b"),
    ("survival", r"\b(?:(?:relapse|recurrence|progression|event)-free(?! (?:survival|interval|period|rate|status|at the))|(?:overall |disease-free |progression-free |event-free |relapse-free |recurrence-free |failure-free |metastasis-free |(?:one|two|three|five|ten)-year |\d+-(?:year|month|day) |median )*(?:survival|survived|survivors|alive|were living)(?: rates?| times?)?)\b"),
    ("death", r"\b(?:died|dead|succumbed|deaths?|mortality(?: rates?)?|fatalit(?:y|ies)|fatal outcomes?)\b"),
    ("response", rf"\b(?:(?:overall |objective |good |excellent |favou?rable |{_DEGREE})*(?:response rates?|responses?|responders?|responded|orr\b|(?:acr ?[257]0|pasi ?(?:50|75|90|100)|easi ?(?:50|75|90))(?: respon(?:se|ses|ders?))?(?: rates?)?|sustained virologic(?:al)? response|treatment success|success rates?|cure rates?|success))\b(?! to (?:stress|acth))"),
    ("improvement", r"\b(?:(?:marked(?:ly)?|significant(?:ly)?|clinical(?:ly)?|good|excellent|moderate|substantial|symptomatic|some|slight|much|very much|subjective|objective|dramatic) )*(?:improved|improvements?|amelioration|benefited|benefitted|clinical benefit|symptom(?:atic)? relief|pain relief|relief)\b"),
)  # fmt: skip
# most places of a text fail the look ahead, before any name is tried
_FIRST = r"(?<!\w)(?=[a-z\d])"
OUTCOME = re.compile(
    f"{_FIRST}(?:{'|'.join(f'(?P<o{number}>{pattern})' for number, (_, pattern) in enumerate(TABLE))})"
)

# an outcome word that names no outcome of patients here
NOT_BEFORE = re.compile(
    r"\b(?:time to|duration of|predict\w*(?: of| for)?|prognos\w+|risk of|definition of|criteria for|assess\w* (?:of|the)|rate of|measure\w* of|dose[- ]|immune|antibody|serologic(?:al)?|humoral|cellular|t-cell|adcc|igg\d?|peak|evoked|adrenergic|sympathetic|pressor|autonomic|stress|inflammatory|follow-up of|history of|prevent(?:ion of|ing|ed|s)?|evaluat\w+(?: of)?|"
    r"evaluated for|assessed for|degree of|(?:the )?(?:primary|secondary|main) (?:end ?points?|outcomes?)[^.;]{0,30})\s(?:an? |the |initial |first |overall |clinical |any |sustained |disease |tumou?r |complete |partial )*$"
)


def category(match: re.Match[str]) -> OutcomeCategory:
    """Return the category of a match of :data:`OUTCOME`."""
    for number, (name, _) in enumerate(TABLE):
        if match.group(f"o{number}") is not None:
            return name
    raise AssertionError("no alternative matched")
