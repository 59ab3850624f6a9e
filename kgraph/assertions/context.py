"""Is it denied, doubted, only asked, or only recalled? Cues in a sentence's frame, each with the stretch it governs.

A cue governs what follows up to the end of its clause (NegEx, Chapman et al. 2001, and the scope rules of BioScope, Szarvas et al. 2008,
simplified: a comma, a semicolon or a contrast ends a scope, since lists are already folded). Some cues look back ("D was ruled out"). Pseudo-cues
("not only", "with or without", "no other cause") are found first and hide the words they consist of. Two negations of one
trigger cancel each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kgraph.model import Certainty

# words that look like a negation and are none
_PSEUDO = re.compile(
    r"\bnot only\b|\bnot inferior\b|\bnot (?:just|merely|simply|solely|surprising(?:ly)?|unexpected(?:ly)?|uncommon(?:ly)?|unusual(?:ly)?|infrequent(?:ly)?|rare(?:ly)?)\b|"
    r"\bwith (?:or|and|and/or) without\b|\bwhether or not\b|\bor not\b|\bno (?:doubt|longer|matter|other (?:obvious |apparent |identifiable |possible )?(?:causes?|drugs?|explanations?|etiolog(?:y|ies)|"
    r"medications?|reasons?|factors?|agents?|risk factors?|conditions?|drug))\b|\bwithout (?:doubt|delay|question)\b|\bnot (?:all|every)\b|\b(?:no|not) (?:fewer|less)\b|\bby no means (?:rare|uncommon|unusual|infrequent)\b|\bnot without\b|\bnot (?:clear|known|understood|certain) (?:why|how)\b|\bnot necessarily\b|"
    r"\bno (?:apparent |known |previous |prior |past |personal |family )*(?:history|risk factors?|predisposing)\b[^;]*?(?=,|;|C\d|\bdeveloped\b|\bwho\b|$)|\bwithout (?:any |a |known |apparent |previous |prior |underlying |pre-?existing )*"
    r"(?:history|risk factors?|predisposing|family history|disease|heart disease)\b[^,;]*|\bwithout (?:any |known |previous |prior |pre-?existing |underlying |concomitant |other )+D\d+|\bnon?t?etheless\b|\bnot (?:been |yet |previously |yet been |been previously )+(?:reported|described|recognized|documented|published)\b|"
    r"\bno (?:previous |published |prior )?(?:reports?|data|studies|information|guidelines|consensus)\b|\bno (?:significant |statistically significant |major |clear |apparent )*differences?\b|\bnot (?:significantly |statistically )*different\b|"
    r"\bdid not (?:significantly )?differ\b"
)
_NEGATION = re.compile(
    r"\b(?:neither|nor)\b|\bno\b(?! ?\.)|\bnone\b|\bnot\b|\bcannot\b|n't\b|\bnever\b|\bwithout\b|\babsence of\b|\black(?:s|ed|ing)?(?: of)?\b|\bfree (?:of|from)\b|"
    r"\bfail(?:s|ed|ing)? to\b|\bfailure to\b|\bunable to\b|\bdevoid of\b|\bdenied\b|\bno evidence (?:of|for|that)\b|\bin no (?:patient|case)\b|\bhardly\b|\bnobody\b|\bdid not\b|\bavoid(?:s|ed|ing)?\b|\bescap(?:e|es|ed)\b|\bfailure of\b(?=[^;,]{0,40}\bto\b)|"
    r"\bfail(?:s|ed|ing)? in\b|\bunsuccessful in\b"
)
_NEGATION_BACK = re.compile(
    r"\b(?:was|were|been|is|are) (?:ruled out|excluded|absent|lacking|unlikely|avoided)\b|\b(?:ruled out|not observed|not seen|not found|not detected|not noted|not reported|not encountered)\b(?! to)"
)
_SPECULATION = re.compile(
    r"\bmay\b|\bmight\b|\bcould\b(?! not)|\bpossib(?:le|ly)\b|\bprobabl[ey]\b|\bpresum(?:ed|ably|able)\b|\bpotential(?:ly)?\b|\blikely\b|\bperhaps\b|\bsuspected\b|\bsuggest(?:s|ed|ing|ive)?\b|"
    r"\bappear(?:s|ed)? to\b|\bseem(?:s|ed)?(?: to)?\b|\bhypothes[ei]\w*|\bspeculat\w+|\b(?:the |a )possibility\b|\btheoretical(?:ly)?\b|\bputative\b|\bquestionabl[ey]\b|\bimplicat(?:ed|ing)\b|\bconceivabl[ey]\b|\bthought to\b|\bbelieved to\b|"
    r"\bpromising\b|\bshould be considered\b|\bpropos(?:e|ed)\b|\bcan be considered\b|\bassumed\b"
)
# doubt about what stands before it
_SPECULATION_BACK = re.compile(
    r"\bof (?:unclear|unknown|uncertain|undetermined|questionable|doubtful) (?:etiology|aetiology|cause|origin|relation(?:ship)?|significance|causality)\b|"
    r"\b(?:cannot|could not|can not) be (?:excluded|ruled out)\b|\b(?:causality|causal relationship|relationship|relation|causation|association|link)[^,;]{0,40} (?:(?:is|was|remains?) (?:unclear|uncertain|unproven|doubtful|not established|unknown|not proven|questionable)|(?:could not be|cannot be|(?:has|have) (?:not|never) been|(?:is|was|are|were) not|remains to be) (?:[a-z]+ly )?(?:established|proven|proved|confirmed|demonstrated|shown|verified))\b|"
    r"\b(?:possibly|probably|potentially|perhaps|presumably) (?:drug-|treatment-|therapy-)?(?:related|attributable|due|associated|linked)\b|\b(?:is|remains|was) (?:unclear|uncertain|unknown|unproven|doubtful|questionable|controversial|speculative)\b|"
    r"\b(?:considered|deemed|judged) (?:to be )?(?:possibly|probably|unlikely|doubtfully)\b|\bremains? to be (?:determined|established|elucidated|seen|clarified|proven)\b"
)
_QUESTION = re.compile(
    r"\bwhether\b|^should [Cxp]\d+|^were [Cxp]\d+ to\b|\b(?:is|are) being (?:evaluated|investigated|studied|examined|assessed|tested|compared|explored)\b|\bbefore (?=[Cxp]\d+ can be )|\bif\b(?= (?:the |this |these |a )?[\w ]{0,30}(?:is|are|was|were|could|can|would|C\d|D\d))|\bto (?:further )?(?:evaluate|assess|determine|investigate|examine|study|test|explore|compare|establish|clarify|characterize|characterise|ascertain|elucidate|"
    r"analy[sz]e|verify|know|find out|define|confirm|identify|describe|review|document|quantify|estimate|report)\b|\b(?:we|authors) (?:have )?(?:investigated|evaluated|studied|examined|assessed|compared|tested|explored|sought|aimed|determined|analy[sz]ed)\b|"
    r"\b(?:aim|aims|objective|objectives|purpose|goal|goals|intention) (?:of|was|is|were|are)\b|\baimed (?:to|at)\b|\b(?:is|are) (?:needed|warranted|required)\b|\bthis (?:study|trial|paper|review) (?:investigated|evaluated|examined|assessed|compared|tested|explored|evaluates|examines|assesses|investigates|was (?:designed|undertaken|conducted|performed|carried out) to)\b"
)
_QUESTION_BACK = re.compile(
    r"\b(?:was|were|has been|have been|is|are|being) (?:further |also |then |therefore |thus )?(?:evaluated|investigated|studied|examined|assessed|tested|compared|explored|analy[sz]ed)\b(?! and)|\b(?:should|needs? to|must|to) be (?:evaluated|investigated|studied|examined|assessed|tested|confirmed)\b|"
    r"\b(?:studies|trials|research|investigations?) (?:of|on|with|in|to|is|are)?[^;]{0,60}\b(?:needed|warranted|required|necessary)\b|\?\s*$|\b(?:deserves?|merits?|awaits?)\b|\b(?:trials?|stud(?:y|ies))\b[^;]{0,60}\b(?:is|are) (?:currently |now |still )?(?:under ?way|ongoing|in progress|planned|recruiting)\b"
)
_RECALLED = re.compile(
    r"\b(?:has|have) (?:also |previously |recently |long |only |rarely |occasionally |frequently |often )*been (?:previously |recently |widely |commonly |successfully |rarely |well |extensively )*(?:reported|described|shown|used|demonstrated|implicated|associated|documented|proposed|suggested|linked|recommended|advocated|established|observed|recognized|found|known|introduced)\b|"
    r"\b(?:is|are) (?!a well-known)(?:a |an |the )?(?:widely|commonly|frequently|often|increasingly|generally|currently|usually|well|rarely|also|known|considered|thought|believed|recommended)\b[^;]{0,12}\b(?:used|prescribed|known|recognized|established|accepted|recommended|administered|to be|to)\b|"
    r"\bprevious(?:ly)? (?:published |reported |described )?(?:studies|study|reports?|work|investigations?|trials?|data|case)\b|\bpublished (?:case|studies|reports|data|series|literature)\b|\b(?:in|from) the literature\b|\b(?:was|were) (?:previously|earlier) (?:reported|described|shown)\b|\bit is (?:well )?known\b|"
    r"\b(?:case reports?|case series|reports) (?:of|describe|have|suggest|describing)\b|\bhistorically\b|\btraditionally\b"
)
_CLAUSE_END = re.compile(
    r";|:\s|,(?! (?:however|in contrast|therefore|thus|respectively|for example|e\.g|or|nor)\b)|(?<!i\.e)(?<!e\.g)(?<!vs)\.\s|\s[-–—]\s|\bbut\b|\balthough\b|\bthough\b|\bhowever\b|\bwhereas\b|\bexcept\b|\bdespite\b|\bapart from\b|\bother than\b|\bbecause\b|\bunless\b|\buntil\b|"
    r"\bwhile\b(?! (?:receiving|taking|on|being|using|under|treated))|\bwhich\b|\band (?=(?:was|were|is|are|had|has|caused|induced|produced|improved|reduced|showed|led|resulted)\b)"
)
# "C without psychotherapy improved D": what belongs to the drug ends where the verb begins
_ATTACHED = re.compile(
    r".{0,3}[Cp]\d{1,2}\swithout\s[^A-Z;,]{1,40}?\s(?=(?:improved|relieved|reduced|caused|induced|produced|led|was|were|is|are|had|has|did|does|may|can|could|showed)\b)"
)
# "D that did not respond to A resolved with B": so does a relative clause
_RELATIVE = re.compile(
    r"\b(?:that|which|who)\s(?:did|does|do|had|has|have|was|were|is|are)\s(?P<not>not)\s[^;,]{1,50}?[CpxD]\d+\s(?=(?:resolved|improved|responded|remitted|cleared|healed|recovered|disappeared|was|were|is|are|had|has|received)\b)"
)
_SENTENCE_END = re.compile(r";|\bbut\b|\balthough\b|\bthough\b|\bwhereas\b|\bhowever\b")


@dataclass(frozen=True, slots=True)
class Cues:
    """The stretches of a frame that are denied, doubted and asked, and whether the sentence recalls what others found."""

    denied: tuple[tuple[int, int], ...]
    doubted: tuple[tuple[int, int], ...]
    asked: tuple[tuple[int, int], ...]
    recalled: bool

    def negations(self, start: int, end: int, *, inner: bool = True) -> int:
        """Return how many negations govern the stretch from *start* to *end*; with *inner* off, only those that begin before it."""
        return sum(
            1
            for first, last in self.denied
            if first < start < last or (inner and (first == start or first < end <= last))
        )

    def is_doubted(self, start: int, end: int) -> bool:
        """Tell whether the stretch overlaps one that is doubted."""
        return _touches(self.doubted, start, end)

    def is_asked(self, start: int, end: int) -> bool:
        """Tell whether the stretch overlaps an aim, a question or a wish for studies."""
        return _touches(self.asked, start, end)


def _touches(scopes: tuple[tuple[int, int], ...], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in scopes)


@dataclass(frozen=True, slots=True)
class Governed:
    """A cue of negation or speculation (``start`` to ``end``) and the stretch that it governs, itself included (``first`` to ``last``)."""

    kind: Literal["negation", "speculation"]
    start: int
    end: int
    first: int
    last: int


def find_cues(frame: str, scopes: Sequence[Governed] | None = None) -> Cues:
    """Return the cues of a frame (:class:`kgraph.assertions.frame.Frame`); offsets are of the frame. *scopes* takes the place of :func:`cue_scopes`."""
    scopes = cue_scopes(frame) if scopes is None else scopes
    denied = tuple((one.first, one.last) for one in scopes if one.kind == "negation")
    doubted = tuple((one.first, one.last) for one in scopes if one.kind == "speculation")
    asked = [(match.start(), _end(_SENTENCE_END, frame, match.end())) for match in _QUESTION.finditer(frame)]
    asked += [(0, match.end()) for match in _QUESTION_BACK.finditer(frame)]
    return Cues(denied, doubted, tuple(asked), _RECALLED.search(frame) is not None)


def cue_scopes(frame: str) -> tuple[Governed, ...]:
    """Return the cues of a frame or of a sentence in lower case with what each governs, those that look back behind the others."""
    hidden = pseudo_cues(frame)
    found: list[Governed] = []
    neither = False
    for match in _NEGATION.finditer(frame):
        if any(start <= match.start() < end for start, end in hidden):
            continue
        word = match.group()
        if word == "nor" and neither:
            continue
        neither = neither or word == "neither"
        back = _NEGATION_BACK.search(frame, max(0, match.start() - 5), min(len(frame), match.end() + 20))
        if back is not None and back.start() <= match.start() < back.end():
            continue
        found.append(Governed("negation", *match.span(), match.start(), _negated_to(frame, match)))
    found += [
        Governed("negation", *match.span(), _begin(frame, match.start()), match.end())
        for match in _NEGATION_BACK.finditer(frame)
        if not any(start <= match.start() < end for start, end in hidden)
    ]
    found += [
        Governed("speculation", *match.span(), match.start(), _end(_SENTENCE_END, frame, match.end()))
        for match in _SPECULATION.finditer(frame)
    ]
    found += [
        Governed("speculation", *match.span(), _begin(frame, match.start()), match.end())
        for match in _SPECULATION_BACK.finditer(frame)
    ]
    return tuple(found)


def pseudo_cues(frame: str) -> list[tuple[int, int]]:
    """Return where words look like a negation and are none ("not only", "no other cause")."""
    return [match.span() for match in _PSEUDO.finditer(frame)]


def scope_of(sentence: str, start: int, end: int, kind: Literal["negation", "speculation"]) -> tuple[int, int]:
    """Return what the cue at *start* to *end* of a sentence in lower case governs by these rules, whether or not they know the cue."""
    for one in cue_scopes(sentence):
        if one.kind == kind and one.start < end and start < one.end:
            return one.first, one.last
    return start, _end(_CLAUSE_END if kind == "negation" else _SENTENCE_END, sentence, end)


def _negated_to(frame: str, match: re.Match[str]) -> int:
    word = match.group()
    attached = None
    if word == "without":
        attached = _ATTACHED.match(frame, max(0, match.start() - 4))
    elif word in {"not", "did not"}:
        attached = _RELATIVE.search(frame, max(0, match.start() - 12))
        attached = attached if attached and attached.start("not") <= match.end() else None
    return attached.end() if attached else _end(_CLAUSE_END, frame, match.end())


def _end(pattern: re.Pattern[str], frame: str, start: int) -> int:
    match = pattern.search(frame, start)
    return match.start() if match else len(frame)


_BACK_BOUNDARY = re.compile(r"[;,:](?=\s)|\bbut\b|\balthough\b|\bwhereas\b|\band (?=(?:one|two|three|four|\d+) )")


def _begin(frame: str, end: int) -> int:
    start = 0
    for match in _BACK_BOUNDARY.finditer(frame, 0, end):
        start = match.end()
    return start


def weakest(*certainties: Certainty) -> Certainty:
    """Return the certainty that counts when several apply: hypothetical, then background, then speculated, then asserted."""
    order: tuple[Certainty, ...] = ("hypothetical", "background", "speculated", "asserted")
    return min(certainties, key=order.index)
