"""Words that say what a drug did to a disease, by meaning: what went better, what did not change, what was kept away.

The tables hold base forms; :func:`forms` makes the inflected ones, so that a verb is entered once. They know nothing of syntax: which
drug and which disease a word joins is for :mod:`kgraph.assertions.effect_clauses` to say.
"""

from __future__ import annotations

# what a drug does to a disease ("ameliorated D"; also "D was ameliorated")
DOES = (
    "quieten relax loosen temper abate retard brake defeat vanquish obliterate extirpate neutralise neutralize stem stall assuage allay deaden dissolve expel curb hasten abolish abort abrogate alleviate ameliorate arrest attenuate banish benefit blunt calm clear combat conquer control correct "
    "counteract curb cure curtail dampen decrease diminish dispel ease eliminate eradicate extinguish halt halve heal help lessen lighten "
    "lower mitigate moderate normalise normalize overcome palliate quell quench reduce rectify relieve remedy resolve reverse shorten "
    "shrink slow soften soothe stabilise stabilize subdue suppress tame terminate improve"
).split()
# what a disease does by itself ("D abated"); "respond" and "recover" are also said of patients
GOES = (
    "stop melt yield profit dwindle evaporate wither retreat relent lift recoup involute resorb calm quieten lighten benefit abate cease clear diminish disappear dissipate ease fade heal improve lessen recede recover regress remit resolve respond settle shrink "
    "subside vanish wane"
).split()
# nouns of both ("amelioration of D")
COURSE = (
    "abolition alleviation amelioration clearance clearing cure disappearance elimination eradication healing improvement involution lessening "
    "normalisation normalization palliation recovery reduction regression relief remission resolution response reversal shrinkage "
    "stabilisation stabilization subsidence suppression"
).split()
# what a drug is or has
_BE = r"(?:was|were|is|are|be|been|being|as|remain(?:s|ed)?|prov(?:es|ed|en)(?: to be)?|seem(?:s|ed)|found|considered|equally|both|only|more|most|highly|particularly|very)"
_HAVE = r"(?:ha[sd]|have|having|show(?:s|ed|n)?|demonstrat(?:es?|ed)|display(?:s|ed)?|exhibit(?:s|ed)?|confirm(?:s|ed)?|prov(?:es|ed|en)|offer(?:s|ed)?|with|its|their|good|high|higher|greater|excellent|clear|marked|strong|superior|proven|considerable|substantial|remarkable|similar|equal|comparable|some|limited|moderate|modest|partial)"
WORTH = (
    r"efficacious(?:ly)?|effective(?:ly)?|benefi(?:ts?|ted|tted|cial(?:ly)?)|useful(?:ly)?|valuable|helpful|advantag(?:e|es|eous)|"
    rf"(?<=\w )(?<!no )success(?:ful|fully|es)?|successful(?:ly)?|{_BE} (?:[a-z]+ly )?(?:active|potent|curative)(?= (?:in|against|for))|worked|works?(?= (?:well|best|better|in|for|against))|"
    rf"{_HAVE} (?:[a-z-]+ ){{0,2}}?(?:efficacy|effectiveness|activity|utility|usefulness)(?! (?:and safety )?of\b)|"
    r"of (?:(?:great|considerable|real|clear|proven|some|particular|therapeutic|clinical) )?(?:value|benefit|use|help|service|avail)|"
    r"(?:beneficial|favou?rable|positive|dramatic|marked|remarkable|therapeutic|curative|salutary|ameliorating|profound|(?:slight|modest|moderate|limited|partial|mild|marginal|small|minor|some)) (?:effects?|impact|influence)(?= (?:on|in|against|upon)\b)|"
    r"(?:treatment|drug|agent|therapy) of (?:first )?choice|corner ?stones?|mainstays?|backbone|gold standard|standard of care|first[- ]line (?:treatment|therapy|drug|agent|option|choice)|(?:good|excellent|favou?rable|satisfactory|gratifying|encouraging|impressive|remarkable) (?:[a-z]+ )?(?:results?|outcomes?|effects?)|"
    r"(?:well|best|nicely) (?:controlled|managed)|under (?:good |better |full |complete )?control|into (?:[a-z]+ )?remission|in (?:[a-z]+ )?remission|went away|goes away|"
    r"(?:took|takes?|taking) the edge off|(?:put|puts|putting) an end to|(?:did|does|do) away with|r(?:id|ids)(?= )|(?:freed?|frees|deliver(?:s|ed)) (?=[^;,]{0,30}\b(?:of|from)\b)|died down|let up|cleared up|(?:at bay|in check)|(?:seizure|symptom|pain|attack|disease|headache|relapse|tumou?r|crisis)[- ]free|(?:restor|rescu|sav|salvag)(?:es?|ed)|"
    r"(?:maintain|induc|achiev|produc|bring|brought|give|gave|provid|afford|result|yield|obtain|bestow|confer|deliver|led|leads?|accomplish|secur|attain|offer)[a-z]*(?: to| in| about)? (?:an? |the |any |some )?(?:[a-z-]+ ){0,2}?(?:remissions?|improvements?|relief|resolution|healing|recovery|clearance|control|regression|cures?)|"
    r"(?:stamp(?:s|ed)?|wip(?:es|ed)|snuff(?:s|ed)?|iron(?:s|ed)) out|(?:took|takes|taking) away|cut(?:s|ting)? short|(?:gave|gives?|giving) way to|brought to (?:an end|a halt)|(?:turn(?:s|ed)?) the tide|(?:bow(?:s|ed)?|surrender(?:s|ed)?)(?= to C)|(?:brings?|brought) down|no longer(?= (?:present|detectable|visible|evident|apparent|palpable|seen|demonstrable|troublesome|a problem|an issue)\b)|outperform(?:s|ed)?|succeed(?:s|ed)?(?= ?(?:[.;,]|in\b))|prevailed|surpass(?:es|ed)?|superior(?! to the)|better than|(?:sped|speeded|hastened|accelerated|promoted)(?: up)?"
)
_ADJECTIVES = r"(?:(?:any|additional|further|significant|statistically|appreciable|discernible|demonstrable|detectable|measurable|clear|real|clinical|clinically|relevant|important|meaningful|therapeutic|beneficial|apparent|major|overall|sustained|lasting|consistent|substantial|useful|noticeable|marked|such|favou?rable|added|obvious|objective|the|an?) )*"
_THING = r"(?:effects?|efficacy|benefits?|improvements?|activity|responses?|value|influence|impact|advantages?|difference|gain|relief|change|remission|success|superiority|reduction|better(?: than)?|superior|more effective)"
# what says that nothing went better
FAILS = (
    r"ineffective(?:ness|ly)?|(?:has|have|had|having|with|there (?:is|was)) no (?:[a-z]+ )?(?:place|part|role)(?! of)|(?:made|makes?|making) (?:no|little) (?:[a-z]+ )?(?:difference|headway|impression|impact|inroads)|to no avail|without (?:any )?(?:avail|success)|came to nothing|fell short|(?:was|were|is|are|proved) an? (?:[a-z]+ )?(?:disappointment|failure)|(?:was|were|remained|stayed) (?:just |quite |every bit )?as (?:bad|severe|frequent|intense|marked|troublesome) as (?:before|ever)|(?:was|were|got|fared) no better(?= ?(?:[.,;)]|$)| (?:than before|off))|left (?:[a-z]+ )?(?:untouched|unchanged|unaffected)|did not (?:budge|yield|abate)|inefficac(?:y|ious)|ineffectual|unsuccessful(?:ly)?|useless(?:ness)?|futile|fruitless|worthless|in vain|disappoint(?:ing(?:ly)?|ed)|unhelpful|powerless|impervious|not amenable|intractable|of no avail|a (?:[a-z]+ )?(?:disappointment|flop|fiasco|let-?down)|impotent(?= against)|no match for|no dent\b|defied|progress(?:es|ed|ing)(?= (?:despite|in spite of|unabated|relentlessly))|unsatisfactory|inadequate(?:ly)?|inferior|"
    r"(?:unchanged|unaffected|unaltered|uninfluenced|unabated|unimproved|unrelieved)(?! (?:[a-z]+ )?(?:persons?|individuals?|patients?|subjects?|siblings?|relatives|controls?|members|parents?|people|eyes?|side)\b)|(?:remain(?:s|ed)|proved|stayed|(?:was|were) (?:still|entirely|completely|totally)) (?:uncontrolled|unresponsive|refractory|resistant|active)|persist(?:s|ed|ing|ence)?|(?<!been )(?<!was )(?<!were )continued(?= ?(?:[.,;)]|$)| (?:unabated|despite|in spite|in all|in most|as before|undiminished))|remained(?= ?(?:[.,;)]|$))|went on(?= ?[.,;])|poorly(?! (?:understood|known|defined|tolerated|characteri[sz]ed|documented|studied|described|differentiated|controlled))|nothing(?! (?:to do|but|other|short|less))|"
    r"failures?(?= of (?:[a-z]+ ){0,2}C\d)|(?<!of )(?<!the )(?<!after )(?<!previous )(?<!multiple )(?<!several )(?<!prior )fail(?:s|ed|ing)?(?! (?:to|treatments?|therap(?:y|ies)|attempts?|trials?|drugs?|courses?|response|prior|previous|conventional|standard|first|initial|at least)\b)|"
    rf"(?:no|little|without|lack of|lack(?:s|ed|ing)|absence of|minimal|negligible|nil|(?:not|never|n't) (?:[a-z]+ ){{0,2}}?(?:any|an|a)|of no|devoid of) {_ADJECTIVES}{_THING}|"
    r"(?:is|are|was|were) (?:not|neither) (?:[a-z]+ )?(?:justified|recommended|warranted|indicated|advisable|advised|appropriate|supported|worthwhile)|unjustified|unwarranted|"
    r"of no (?:[a-z]+ )?(?:use|utility|help)|no (?:more|better) (?:[a-z]+ )?than|(?:did|does|do) (?:little|nothing|not (?:[a-z]+ly )?(?:work|help|respond|alter|affect|influence|change|modify|differ))|(?:was|were|is|are|proved|been) not (?:[a-z]+ly )?(?:altered|affected|influenced|changed|modified|different|superior)"
)
# what keeps a disease away
PREVENTS = (
    r"prevent(?:s|ed|ing|ion|able)?|prevent(?:at)?ive(?= (?:effect|role|value|use|efficacy|action|benefit|treatment|against|of))|protect(?:s|ed|ing)?|protection(?= (?:against|from|of|to|for|conferred|afforded|was|by|with))|"
    r"protective(?:ly)?(?= (?:[a-z]+ )?(?:effects?|role|value|efficacy|action|benefit|against|for|of|in|properties))|prophylaxis|prophylactic(?= (?:[a-z]+ )?(?:effects?|role|value|efficacy|action|benefit|against|for))|prophylactically|"
    r"chemoprevent(?:ion|ive)|chemoprophylaxis|avert(?:s|ed|ing)?|ward(?:s|ed|ing)? off|stav(?:e|es|ed|ing) off|fend(?:s|ed|ing)? off|head(?:s|ed|ing)? off|pre-?empt(?:s|ed|ing)?(?! (?:strike|by))|thwart(?:s|ed|ing)?|obviat(?:e|es|ed|ing)|forestall(?:s|ed|ing)?|preclud(?:e|es|ed|ing)|guard(?:s|ed|ing)? against|safeguard(?:s|ed|ing)?|shield(?:s|ed|ing)?|spar(?:es?|ed)(?= (?:most |many |all |the |some |these |our )*(?:patients?|women|men|children|infants?|them|subjects))|from (?:recurring|returning|developing|occurring|relapsing|reappearing|coming back|progressing|taking hold)"
)
# how often a disease comes, and that it comes less often
OFTEN = r"(?:risks?|incidence|occurrence|likelihood|probability|odds|chances?|hazard|number of (?:new )?cases|(?:[a-z-]+ )?transmission|acquisition|emergence|development|new cases)"
LESS = r"(?:reduc(?:e|es|ed|ing|tions?)|lower(?:s|ed|ing)?|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|diminish(?:es|ed|ing)?|halv(?:e|es|ed|ing)|cut(?:s|ting)?|fell|falls?|dropp?(?:s|ed)?|fewer|less|lessen(?:s|ed)?|minimi[sz](?:e|es|ed|ing)|curtail(?:s|ed)?|attenuat(?:e|es|ed)|eliminat(?:e|es|ed|ing)|abolish(?:es|ed|ing)?|negat(?:e|es|ed)|remov(?:e|es|ed)|rarer|smaller|low)"

ADJECTIVE = frozenset(
    {"lower", "reverse", "moderate", "clear", "slow", "calm", "correct", "blunt", "settle", "cease"}
)  # as they stand, no verb
_DOUBLED = frozenset({"control", "remit", "stop"})
_PAST = {"shrink": ("shrank", "shrunk", "shrinking"), "overcome": ("overcame", "overcoming")}


def forms(base: str) -> tuple[str, ...]:
    """Return a regular verb with its inflected forms ("halt", "halts", "halted", "halting"), the few irregular ones of the tables as they are."""
    if base in _PAST:
        return (base, f"{base}s", *_PAST[base])
    if base.endswith("e"):
        return base, f"{base}s", f"{base}d", f"{base[:-1]}ing"
    if base.endswith("y"):
        return base, f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"
    stem = base + base[-1] if base in _DOUBLED else base
    end = "es" if base.endswith(("sh", "ss", "ch")) else "s"
    return base, f"{base}{end}", f"{stem}ed", f"{stem}ing"


def verbs(bases: list[str]) -> str:
    """Return a pattern of all forms of *bases*, longest first, without those that are adjectives as they stand."""
    words = {form for base in bases for form in forms(base)} - ADJECTIVE
    return "|".join(sorted(words, key=lambda w: (-len(w), w)))


def nouns(words: list[str]) -> str:
    """Return a pattern of *words* and their plurals, longest first."""
    return "|".join(sorted({form for word in words for form in (word, f"{word}s")}, key=lambda w: (-len(w), w)))
