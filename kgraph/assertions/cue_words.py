"""The words of :mod:`kgraph.assertions.context`: denial, doubt, question and recall, each a table of turns and one pattern.

A turn is a regular expression that begins at a word; every table becomes one pattern with a single look for the beginning of a word, since most
places of a text fail that. "Back" tables hold what is said of the words before ("... remains uncertain").
"""

from __future__ import annotations

import re

_ADVERBS = (
    r"(?:[a-z]+ly |also |ever |yet |still |even |then |further |thus |therefore |in fact |at all |so far |only )*"
)
_WORK = r"(?:reports?|studies|study|series|data|work|investigations?|trials?|observations?|publications?|literature|evidence|findings|experience|experiments|authors|case)"


def _table(*turns: str, end: str = "") -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(turns)}){end}")


# words that look like a negation and are none
PSEUDO = _table(
    r"not only\b", r"not inferior\b", r"not (?:just|merely|simply|solely|exclusively|limited to|confined to|restricted to|surprising(?:ly)?|unexpected(?:ly)?|uncommon(?:ly)?|unusual(?:ly)?|infrequent(?:ly)?|rare(?:ly)?|negligible|insignificant|inconsiderable|trivial|unknown|unheard of|least)\b",
    r"with (?:or|and|and/or) without\b", r"whether or not\b", r"or not\b",
    r"no (?:doubt|question that|coincidence|accident|surprise|secret|exaggeration|mystery|mistake|wonder|exception|longer|matter|small|other (?:obvious |apparent |identifiable |possible |plausible |likely )?(?:causes?|drugs?|explanations?|etiolog(?:y|ies)|medications?|reasons?|factors?|agents?|risk factors?|conditions?|drug))\b",
    r"without (?:doubt|a doubt|delay|question|exception)\b", r"not (?:all|every)\b", r"(?:no|not) (?:fewer|less)\b", r"by no means (?:rare|uncommon|unusual|infrequent)\b", r"not without\b",
    r"not (?:yet |entirely |fully |quite |at all |absolutely )?(?:clear|known|understood|certain|sure)\b", r"not necessarily\b", r"not (?:impossible|inconceivable|improbable|unlikely|implausible|unreasonable)\b",
    r"(?:can|could|should|must|may|need)(?:not| not| never) be (?:[a-z]+ly )?(?:overlooked|underestimated|overestimated|overstated|ignored|neglected|forgotten|missed|overemphasi[sz]ed|denied|disregarded|excluded|ruled out|dismissed|discounted|exonerated|acquitted|absolved|eliminated)\b",
    r"(?:cannot|could not|can not|unable to|impossible to|difficult to|do not|did not|could never) (?:[a-z]+ly )?(?:be |be sure |be certain )?(?:exclude|rule out|discount|dismiss|prove|establish|determine|ascertain|know|tell|say|overlook|ignore)\b",
    r"no (?:apparent |known |previous |prior |past |personal |family )*(?:history|risk factors?|predisposing)\b[^;]*?(?=,|;|C\d|\bdeveloped\b|\bwho\b|$)",
    r"without (?:any |a |known |apparent |previous |prior |underlying |pre-?existing )*(?:history|risk factors?|predisposing|family history|disease|heart disease)\b[^,;]*",
    r"without (?:any )?(?:known |previous |prior |pre-?existing |underlying |concomitant |other )+D\d+", r"non?t?etheless\b",
    r"not (?:been |yet |previously |yet been |been previously )+(?:reported|described|recognized|documented|published)\b",
    r"(?<!were )(?<!was )no (?:previous |published |prior )?(?:reports?|data|studies|information|guidelines|consensus)\b", r"no (?:significant |statistically significant |major |clear |apparent )*differences?\b",
    r"not (?:significantly |statistically )*different\b", r"did not (?:significantly )?differ\b", r"(?:did )?not(?= (?:[a-z-]+ ){0,6}until\b)",
    r"(?:no one|nobody|few|none) (?:[a-z]+ )?(?:dispute|doubt|deny|question|contest)s?\b", r"nothing (?:but|other than|short of|less than)\b", r"none (?:other than|but)\b", r"no (?:sooner|denying|disputing|gainsaying|escaping|avoiding|mean|mere)\b",
    r"not long (?:before|after|until)\b", r"(?:hardly|scarcely|barely) (?=(?:had|was|were)\b[^;]{0,60}\b(?:when|before)\b)", r"few (?:[a-z]+ ){0,3}(?:C\d+ )?(?:were |was |are )?(?:avoid(?:ed)?|escaped?|spared)\b",
)  # fmt: skip
NEGATION = re.compile(
    r"\b(?:neither|nor|no(?! ?\.)|none|not|cannot|never|without|absence of|lack(?:s|ed|ing)?(?: of)?|(?:free|void|devoid) (?:of|from)|fail(?:s|ed|ing)? to|failure to|unable to|inability to|incapable of|denied|no evidence (?:of|for|that)|"
    r"in no (?:patient|case)|hardly|scarcely|nobody|no-one|nothing|did not|avoid(?:s|ed|ing)?|escap(?:e|es|ed)|failure of(?=[^;,]{0,40}\bto\b)|fail(?:s|ed|ing)? in|unsuccessful in|(?:ineffective|unsuccessful|useless) (?:in|at|for)(?= [a-z]+ing\b)|negative for|exonerat(?:e|es|ed|ing)|"
    r"refut(?:e|es|ed|ing)|disprov(?:e|es|ed|ing)|(?:argu(?:e|es|ed|ing)|speaks?|spoke|militat(?:e|es|ed|ing)) against|(?<!cannot )(?<!not )(?:rule|ruled|ruling) out(?= [a-z])|zero|(?:excluded|dismissed|eliminated|discarded|rejected) as|(?:cleared|innocent|absolved|acquitted|guiltless|blameless) of|(?:myth|misconception|fallacy|fiction|legend|untrue|false|wrong|incorrect|mistaken|erroneous) (?:that|to (?:say|think|believe|assume|claim))|"
    r"spar(?:e|es|ed|ing)(?! (?:most |many |all |the |some |these |our )*(?:patients?|women|men|children|infants?|them|subjects)\b)(?= )|(?:instead of|rather than|far from|let alone) (?=(?:caus|induc|produc|provok|trigger|precipitat|increas|worsen|exacerbat|aggravat|elicit|promot|lead|result|develop|improv|reliev|reduc|prevent|help|rais|heighten)ing\b)|"
    r"withheld (?=(?:in|from) (?:all |any |those |the |these )*(?:patients?|subjects?|women|men|children|people|persons|cases|those|individuals|anyone)\b[^;,]{0,12}\b(?:with|who)\b))\b|n't\b"
)
NEGATION_BACK = _table(
    rf"(?:was|were|been|is|are|remains?|remained|seems?|proved) {_ADVERBS}(?:ruled out(?! (?:as|from)\b)|excluded(?! (?:as|from)\b)|absent|lacking|unlikely|avoided|non-?existent|nil|refuted|disproved)\b",
    r"(?:could|can|may|might|should) be (?:[a-z]+ly )?(?:ruled out|excluded|dismissed|discounted)\b(?! as\b)",
    r"(?:could not|cannot|(?:was|were|is|has|have) not|(?:has|have) never|never) (?:be |been )?(?:[a-z]+ly |yet |so far )?(?:demonstrated|shown|proven|proved|confirmed|established|substantiated|corroborated|borne out|verified|detectable|demonstrable|apparent|evident|forthcoming|materiali[sz]e)(?=\s?(?:[.,;:)]|$)|\s(?:in|by|for|with|on|at|between|as|and|or|when|after|during)\b)",
    r"(?:ruled out|not observed|not seen|not found|not detected|not noted|not reported|not encountered)\b(?! (?:to|as)\b)",
)  # fmt: skip
SPECULATION = _table(
    r"may", r"might", r"could(?! not| be (?:[a-z]+ly )?(?:excluded|ruled out|dismissed|discounted))", r"would(?! not| dispute| deny| doubt| contest)", r"(?<!\bif )(?<!\bas )(?<!\bwhere )(?<!\bwhen )possib(?:le|ly)", r"probabl[ey]", r"presum(?:e|es|ed|ing|ably|able|ptive|ptively)", r"potential(?:ly)?", r"(?<!\bmore )(?<!\bless )(?<!\bas )likely", r"perhaps", r"maybe",
    r"suspect(?:s|ed|ing)?", r"suspicions?", r"suggest(?:s|ed|ing|ive)?", r"appear(?:s|ed)? (?:to|that|as (?:if|though)|responsible|effective|useful|safe|related|associated|promising|linked|beneficial|likely)", r"apparently",
    r"seem(?:s|ed|ing|ingly)?(?: to)?", r"hypothes[ei]\w*", r"hypothetical(?:ly)?", r"speculat\w+", r"conjectur\w+", r"surmis\w+", r"postulat\w+", r"theori[sz]e[ds]?", r"(?:the |a )possibility", r"theoretical(?:ly)?", r"in theory", r"putative(?:ly)?",
    r"questionabl[ey]", r"implicat(?:ed|ing)", r"conceivabl[ey]", r"plausibl[ey]", r"tentative(?:ly)?", r"supposed(?:ly)?", r"alleged(?:ly)?", r"purported(?:ly)?", r"reputed(?:ly)?", r"doubtful", r"(?<!\bno )(?<!\blittle )(?<!\bany )(?<!\bwithout )doubts? (?:that|whether|if|about)", r"(?:unclear|uncertain|unlikely|unproven|debatable|unknown) (?:that|if|whether)", r"arguably", r"ostensibly", r"in all (?:likelihood|probability)",
    r"(?:thought|believed|felt|assumed|considered likely|held|feared|said) to", r"(?:we|authors|investigators|some|many|i) (?:believe|think|suppose|assume|fear|suspect|feel|infer)[sd]?", r"(?:safety )?signals?", r"little doubt (?:about|as to)", r"promising", r"(?:should|can) be considered", r"propos(?:e|ed|es|ing)", r"assum(?:e|ed|ing)",
    r"(?:concerns?|fears?|worr(?:y|ies)|speculation|belief|assumption|suspicion|notion|idea|theory|claims?|impression) (?:that|of|about|over|regarding|exists)", r"tempting to", r"too (?:early|soon|premature) to", r"premature to", r"(?:argued|contended|alleged|maintained|insinuated|rumou?red) that", r"expect(?:s|ed|ing)? (?=(?:that|to|C\d+ to|(?:the |an? |these? )?[a-z]+ to)\b)", r"(?:ought to|should)(?= (?:[a-z]+ly )?(?:relieve|improve|reduce|prevent|cause|induce|help|benefit|produce|lower|lessen|work|protect|cure|alleviate|increase|lead|result|ease|slow)\b)",
    r"candidates? (?:for|in|against)", r"jury is (?:still )?out", r"anyone's guess", r"(?:yet|remains?) to be [a-z]+", r"reasonable to (?:assume|believe|suppose|infer|conclude|suspect)",
    r"points? to(?:wards?)?", r"hint(?:s|ed|ing)? (?:at|that)", r"(?:rais(?:e|es|ed|ing)|prompt(?:s|ed)|aris(?:e|es|en)) (?:the |a |an |some )?(?:[a-z]+ ){0,2}(?:possibility|questions?|suspicions?|concerns?|issue|fears?|doubts?)",
    r"not (?:impossible|inconceivable|improbable|unlikely|implausible)", r"(?:cannot|could not|can not|unable to|impossible to|difficult to|did not|do not) (?:[a-z]+ly )?(?:exclude|rule out|discount|dismiss|prove|establish|determine|ascertain|be sure|be certain|tell|say)",
    r"not (?:yet |entirely |fully |at all |absolutely )?(?:clear|known|certain|sure|proven|established|convinced) (?:that|if)", r"(?:little|weak|limited|scant|insufficient|inconclusive|circumstantial|anecdotal|conflicting|equivocal|slender|tenuous) (?:[a-z]+ )?evidence", end=r"\b",
)  # fmt: skip
_DOUBTFUL = (
    r"(?:unclear|uncertain|unknown|unproven|unconfirmed|unsubstantiated|unverified|unresolved|unsettled|doubtful|doubted|dubious|questionable|questioned|controversial|contentious|speculative|debatable|debated|disputed|disputable|contested|"
    r"inconclusive|equivocal|plausible|conceivable|possible|probable|likely(?! to)|suspected|presumptive|tentative|hypothetical|theoretical|elusive|obscure|conflicting|ambiguous|insufficient|tenuous|weak|circumstantial|anecdotal|scant|scarce|sparse|"
    r"(?:a )?(?:matter|subject) of (?:debate|controversy|dispute|speculation|conjecture|discussion)|under (?:debate|discussion|dispute|scrutiny)|open to (?:question|debate|doubt)|in (?:doubt|question|dispute)|not (?:yet )?(?:clear|settled|certain|convincing|conclusive|resolved)|to be (?:confirmed|proven|proved|established|seen|shown|demonstrated)|"
    r"(?:to )?await(?:s|ing)? (?:[a-z]+ )?confirmation)"
)
# doubt about what stands before it
SPECULATION_BACK = _table(
    r"of (?:unclear|unknown|uncertain|undetermined|questionable|doubtful) (?:etiology|aetiology|cause|origin|relation(?:ship)?|significance|causality)\b",
    r"(?:cannot|could not|can not|can never) be (?:[a-z]+ly )?(?:excluded|ruled out|dismissed|discounted|exonerated|acquitted|absolved|eliminated|proven|proved|established|confirmed|ascertained|determined)\b",
    r"(?:causality|causal relationship|relationship|relation|causation|association|link)[^,;]{0,40} (?:(?:is|was|remains?) (?:unclear|uncertain|unproven|doubtful|not established|unknown|not proven|questionable)|(?:could not be|cannot be|(?:has|have) (?:not|never) been|(?:is|was|are|were) not|remains to be) (?:[a-z]+ly )?(?:established|proven|proved|confirmed|demonstrated|shown|verified))\b",
    r"(?:possibly|probably|potentially|perhaps|presumably) (?:drug-|treatment-|therapy-)?(?:related|attributable|due|associated|linked)\b",
    rf"(?:is|are|was|were|remains?|remained|has been|have been|seems?|seemed|appears?|appeared) (?!more |less |as ){_ADVERBS}(?:highly |very |quite |rather |at best |entirely )*{_DOUBTFUL}",
    r"(?:considered|deemed|judged|rated|thought|felt|regarded as|classified as) (?:to be )?(?:as )?(?:possibl[ey]|probabl[ey]|unlikely|doubtful(?:ly)?|uncertain|likely|plausible)\b", r"remains? to be [a-z]+\b", r"evidence\b[^,;]{0,60}? (?:is|was|remains?) (?:[a-z]+ ){0,2}(?:lacking|missing|absent|poor|limited|slim|thin|mixed)\b",
    r"(?:await|need|require|deserve|merit|warrant|want)s? (?:[a-z]+ ){0,3}(?:confirmation|proof|verification|corroboration|clarification)\b", r", (?:although|though|but) (?:a )?(?:causal|causality|causation|this|proof|the (?:link|relationship|association))[^,;]{0,40} (?:unproven|uncertain|unclear|unproved|not)\b",
    r"has (?:not|never) been (?:[a-z]+ly )?(?:proven|proved|established|confirmed|substantiated|verified)\b", r"(?:is|was|were|are) (?:a )?(?:distinct |real |remote )?possibilit(?:y|ies)\b", r"\(\?\)", r"(?:is|are|was|were|been|being) (?:[a-z]+ly )?(?:suspected|hypothesi[sz]ed|postulated|proposed|suggested|speculated|presumed|assumed|surmised|conjectured|theori[sz]ed|alleged|feared|questioned|doubted|disputed|debated|challenged|entertained|considered (?:possible|probable|likely|plausible))\b(?! (?:to|that|of|with|as|for|by)\b)", r"(?:but|though|although) (?:it was |has |was )?(?:not|never) (?:been )?(?:[a-z]+ly )?(?:proven|proved|demonstrated|confirmed|established|shown|substantiated|verified)\b", r"(?:perhaps|possibly|presumably|probably)(?=\s?[.,;]|\s?$)",
)  # fmt: skip
_STUDY = r"(?:evaluate|assess|determine|investigate|examine|study|test|explore|compare|establish|clarify|characterize|characterise|ascertain|elucidate|analy[sz]e|verify|know|find out|define|confirm|identify|describe|review|document|quantify|estimate|report|learn|discover|answer|address|gauge|measure|probe|delineate|appraise|audit|survey|resolve|settle|re-?evaluate|re-?examine|shed light on|look (?:at|for|into)|search for|screen for|monitor for|detect|see (?:if|whether|how)|judge|weigh|inquire|enquire|unravel|dissect|understand|monitor)"
QUESTION = _table(
    rf"will (?:[a-z]+ly )?{_STUDY}\b",
    r"whether\b", r"(?:is|are) being (?:evaluated|investigated|studied|examined|assessed|tested|compared|explored|trialled|piloted)\b", r"(?:is|are|was|were|currently|now|still|already) (?:now |still |currently |presently )*(?:under(?:going)?|in) (?:[a-z]+ )?(?:investigation|evaluation|study|trials?|testing|assessment)\b",
    r"(?<!\bthe )(?:watch(?:ed|ing|ful)?|look(?:ed|ing)?|vigilan(?:t|ce)|alert(?:ness)?|monitor(?:ed|ing)?|surveillance|screen(?:ed|ing)?|search(?:ed|ing)?) (?:[a-z]+ly )?(?:for|to)\b(?! (?:a |at least |up to |about |over |the )*(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve|long|median|mean|be\b))", r"before (?=[Cxp]\d+ can be )", r"if\b(?= (?:the |this |these |a )?[\w ]{0,30}(?:is|are|was|were|could|can|would|C\d|D\d))",
    rf"(?<!failed )(?<!fails )(?<!fail )(?<!unable )(?<!ability )(?<!able )to (?:further |better |systematically |prospectively |retrospectively )?{_STUDY}\b",
    r"(?:we|authors|investigators|researchers) (?:have |therefore |thus |prospectively |retrospectively |also |here |then |hereby |next )*(?:investigated?|evaluated?|studied|study|examined?|assess(?:ed)?|compared?|tested|test|explored?|sought|seek|aimed?|aim|determined?|analy[sz]ed?|wondered|wonder|asked?|set out|wished|wanted|intend(?:ed)?|plan(?:ned)?|undertook|attempted|hoped|looked|searched|reviewed|screened|monitored|questioned)\b",
    r"(?:aims?|objectives?|purposes?|goals?|intention|intent|questions?|end ?points?|end-points?|outcome measures?|hypothes[ie]s|rationale) (?:of|was|is|were|are|addressed|whether|examined)\b", r"(?:aimed|aims|sought|seeks|set out|undertaken|undertook|designed|intended|intends|conducted|initiated|planned|wished|wanted|hoped) (?:to|at|in order to)\b",
    r"(?:primary|secondary|main|co-primary|safety|chief|principal|key|only) (?:end ?points?|end-points?|outcomes?|outcome measures?|outcome variables?|variables?|criteri(?:on|a)) (?:was|were|is|included|comprised)\b", r"(?:one|we|many|some|clinicians) wonders?\b", r"(?:little|nothing|not much) (?:is|was) known\b", r"(?:is|are) (?:needed|warranted|required)\b", r"(?:address(?:es|ed)?|ask(?:s|ed)?|pos(?:e|es|ed)|answers?) (?:the |this |a )?(?:[a-z]+ )?(?:questions?|issue|if|how)\b", r"will be (?:[a-z]+ )?(?:evaluated|assessed|studied|compared|examined|investigated|randomi[sz]ed|monitored|recorded|measured|tested|analy[sz]ed)\b",
    r"(?:was|were|are|is|be|been) (?:[a-z]+ly )?(?:monitored|screened|assessed|checked|examined|evaluated|questioned|interviewed|watched|surveyed|tested|investigated|observed|scrutini[sz]ed|followed(?: up)?) (?:closely |carefully |regularly |prospectively |weekly |daily |monthly )?for\b(?! (?:a |at least |up to |about |over |more than |an average |the |[a-z]+ to )*(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve|median|mean|several|many|long))", r"(?:in the event (?:of|that)|in case (?:of\b|that)|provided that|assuming that|suppose)\b", r"(?:the )?(?:extent|degree) to which\b",
    r"(?:this|the|our|present|current) (?:[a-z]+ ){0,2}(?:study|trial|paper|review|article|survey|analysis|investigation|work|project|meta-analysis|experiment)s? (?:investigated|evaluated|examined|assessed|compared|tested|explored|evaluates|examines|assesses|investigates|addresses|addressed|explores|considers|asks|asked|reviews|discusses|(?:was|were|is) (?:designed|undertaken|conducted|performed|carried out|initiated|planned|intended|set up|launched|meant) to)\b",
)  # fmt: skip
# a question that a sentence begins with: "Should C cause D, ..."
QUESTION_FIRST = re.compile(
    r"(?:should (?!not |be )|were (?:[a-z]+ )?[Cxp]\d+ to |had (?:[a-z]+ )?[Cxp]\d+ (?:not )?(?:been|[a-z]+ed|led|worked) )"
)
QUESTION_BACK = _table(
    r"(?:was|were|has been|have been|is|are|being|be) (?:further |also |then |therefore |thus |not )?(?:evaluated|investigated|studied|examined|assessed|tested|compared|explored|analy[sz]ed|extracted|collected|gathered|pooled|retrieved|tabulated|abstracted|looked (?:at|for)|searched for|monitored|scrutini[sz]ed|questioned|sought)\b(?! and)",
    r"(?:should|needs? to|must|to|ought to) be (?:[a-z]+ly |further )*(?:evaluated|investigated|studied|examined|assessed|tested|confirmed|explored|clarified|elucidated|determined)\b", r"(?:studies|trials|research|investigations?) (?:of|on|with|in|to|is|are)?[^;]{0,60}\b(?:needed|warranted|required|necessary)\b",
    r"(?:deserves?|merits?|awaits?|warrants?) (?!treatment|immediate|urgent)", r"(?:is|are) (?:eagerly )?awaited\b", r"(?:is|are) (?:now |currently |still )?being (?:conducted|performed|carried out|undertaken|planned|run|prepared|set up|organi[sz]ed|recruited)\b", r"worth (?:exploring|studying|testing|trying|investigating|pursuing)\b", r"(?:trials?|stud(?:y|ies))\b[^;]{0,60}\b(?:is|are) (?:currently |now |still )?(?:under ?way|ongoing|in progress|planned|recruiting)\b",
    r"(?:was|were|is|are) (?:the |a |our |one of the )?(?:[a-z]+ ){0,3}(?:end ?points?|end-points?|outcome measures?|outcome of interest|outcomes?|hypothesis|question|objective|aim)\b(?! (?:of|in) (?:patients|C))", r"need(?:s)? (?:further |more |additional )(?:study|investigation|research|evaluation)\b",
)  # fmt: skip
QUESTION_MARK = re.compile(r"\?\s*$")
_KNOWN = r"(?:reported|described|shown|used|demonstrated|implicated|associated|documented|proposed|suggested|accused|linked|recommended|advocated|established|observed|recognized|recognised|found|known|introduced|attributed|blamed|incriminated|considered|regarded|said|claimed|thought|believed|suspected|postulated)"
RECALLED = _table(
    rf"(?:has|have) (?:also |previously |recently |long |only |rarely |occasionally |frequently |often |now |repeatedly |sometimes |hitherto |variously |infrequently |sporadically )*been (?:previously |recently |widely |commonly |successfully |rarely |well |extensively |repeatedly |occasionally |frequently |variously |sporadically |often |also )*{_KNOWN}\b",
    r"(?:is|are) (?!an? (?:well-?\s?)?(?:known|established|recogni[sz]ed|documented|described)\b)(?:a |an |the )?(?:widely|commonly|frequently|often|increasingly|generally|currently|usually|well|rarely|also|known|considered|thought|believed|recommended|regarded|traditionally|held|viewed|said)\b[^;]{0,12}\b(?:used|prescribed|known|recognized|recognised|established|accepted|recommended|administered|regarded|held|viewed|documented|to be|as|to)\b",
    rf"previous(?:ly)? (?:published |reported |described )?{_WORK}\b", rf"(?:earlier|prior|past|former|published|anecdotal|isolated|scattered|sporadic|recent|existing|older|preliminary|historical) (?:[a-z]+ ){{0,2}}{_WORK}\b(?! (?:of|on) our)", r"(?:in|from|according to|throughout) the (?:[a-z]+ )?literature\b",
    r"(?:was|were|had been) (?:previously|earlier|formerly|once|long) (?:reported|described|shown|thought|believed|considered)\b", r"(?:in|since|as early as) (?:the )?(?:1[89]\d\d|20[01]\d)s?,? [^;]{0,40}\b(?:was|were) (?:first )?(?:found|shown|reported|described|discovered|linked|recogni[sz]ed|observed|noted)\b", r"it is (?:well |widely |generally )?(?:known|accepted|recogni[sz]ed|established|believed|held)\b",
    r"(?:case reports?|case series|reports) (?:of|describe|describing|have|suggest|suggesting|suggested|link|linked|linking|blamed|implicated|implicate|associate|associated|attribut\w+|indicate|document|documented)\b", r"(?:is|are|was|were|been) (?:formerly|once|historically|in the past|at one time|long) [a-z]+\b", r"(?:textbooks?|guidelines?|monographs?|package inserts?|product labels?|labels?|manufacturers?|handbooks?|manuals?|reviews?) (?:list|state|say|warn|mention|describe|note|cite|claim|hold|recommend|advise)s?\b", r"(?:has|have) (?:rarely|occasionally|sometimes|sporadically|infrequently|long|exceptionally) (?:followed|occurred|developed|appeared|emerged|complicated|resulted|arisen|caused|produced|induced)\b", r"(?:has|have) (?:[a-z]+ )?[a-z]+ed\b[^;]{0,40}\bin (?:rare|isolated|occasional|sporadic|exceptional|a few|some) (?:instances?|cases?|patients?|reports?)\b", r"(?:has|have) (?:recently |now |also )?emerged as\b", r"historically\b", r"traditionally\b", r"reportedly\b", r"(?:others|other authors|(?:several|some|many|numerous|various|other|a few) (?:authors|groups|investigators|workers|researchers|clinicians|teams)) (?:have|had|has|found|reported|described|observed|blamed|believe|showed|attribute\w*|claim\w*)\b",
)  # fmt: skip
# "contrary to earlier reports": what follows is new
NEWLY = re.compile(
    r"(?:contrary to|in contrast (?:to|with)|unlike|in (?:line|agreement|accordance|keeping) with|consistent with|as in|confirm(?:s|ed|ing)?|support(?:s|ed|ing)?|despite|at variance with|agree(?:s|d)? with|compared (?:with|to)|extend(?:s|ed|ing)?|contradict(?:s|ed|ing)?|(?:was|were) no|not (?:been )?)\s(?:the |many |most |all |our |some |several |these |those )*$"
)
