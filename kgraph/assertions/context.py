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

from kgraph.assertions.cue_words import (
    NEGATION,
    NEGATION_BACK,
    NEWLY,
    PSEUDO,
    QUESTION,
    QUESTION_BACK,
    QUESTION_FIRST,
    QUESTION_MARK,
    RECALLED,
    SPECULATION,
    SPECULATION_BACK,
)
from kgraph.assertions.literals import Guard
from kgraph.model import Certainty

_TRIED = Guard(
    NEGATION, NEGATION_BACK, PSEUDO, QUESTION, QUESTION_BACK, RECALLED, SPECULATION, SPECULATION_BACK
)  # fmt: skip
_CLAUSE_END = re.compile(
    r";|:\s|(?<!however)(?<!therefore)(?<!moreover)(?<!indeed)(?<!thus),(?! (?:however|in contrast|therefore|thus|respectively|for example|e\.g|or|nor)\b)|(?<!i\.e)(?<!e\.g)(?<!vs)\.\s|\s[-–—]\s|\bbut\b|\balthough\b|\bthough\b|(?<!, )\bhowever\b|\bwhereas\b|\bexcept\b|\bdespite\b|\bapart from\b|\bother than\b|\bbecause\b|\bunless\b|\buntil\b|"
    r"\band (?=(?:never|not|no|did|does)\b)|\bwhile\b(?! (?:receiving|taking|on|being|using|under|treated))|\bwhich\b|\band (?=(?:was|were|is|are|had|has|caused|induced|produced|improved|reduced|showed|led|resulted)\b)"
)
# "C without psychotherapy improved D": what belongs to the drug ends where the verb begins
_ATTACHED = re.compile(
    r".{0,3}[Cp]\d{1,2}\swithout\s[^A-Z;,]{1,40}?\s(?=(?:improved|relieved|reduced|caused|induced|produced|led|was|were|is|are|had|has|did|does|may|can|could|showed)\b)"
)
# "D that did not respond to A resolved with B": so does a relative clause
_RELATIVE = re.compile(
    r"\b(?:that|which|who)\s(?:did|does|do|had|has|have|was|were|is|are)\s(?P<not>not)\s[^;,]{1,50}?[CpxD]\d+\s(?=(?:resolved|improved|responded|remitted|cleared|healed|recovered|disappeared|was|were|is|are|had|has|received)\b)"
)
_SENTENCE_END = re.compile(r";|\bbut\b|\balthough\b|\bthough\b|\bwhereas\b|(?<!, )\bhowever\b")


@dataclass(frozen=True, slots=True)
class Cues:
    """The stretches of a frame that are denied, doubted and asked, and those that recall what others found."""

    denied: tuple[tuple[int, int], ...]
    doubted: tuple[tuple[int, int], ...]
    asked: tuple[tuple[int, int], ...]
    remembered: tuple[tuple[int, int], ...] = ()

    @property
    def recalled(self) -> bool:
        """Tell whether the sentence recalls what others found."""
        return bool(self.remembered)

    def is_recalled(self, start: int, end: int) -> bool:
        """Tell whether the stretch stands in a part of the sentence that recalls what others found."""
        return _touches(self.remembered, start, end)

    def negations(self, start: int, end: int, *, inner: bool = True) -> int:
        """Return how many negations govern the stretch from *start* to *end*; with *inner* off, only those that begin before it and reach beyond it."""
        return sum(
            1
            for first, last in self.denied
            if (first < start < last and (inner or last > end)) or (inner and (first == start or first < end <= last))
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
    return Cues(denied, doubted, tuple(_asked(frame)), tuple(_remembered(frame)))


def _asked(frame: str) -> list[tuple[int, int]]:
    if QUESTION_MARK.search(frame):
        return [(0, len(frame))]
    asked = [(match.start(), _end(_SENTENCE_END, frame, match.end())) for match in _TRIED.finditer(QUESTION, frame)]
    asked += [(0, match.end()) for match in _TRIED.finditer(QUESTION_BACK, frame)]
    if QUESTION_FIRST.match(frame):
        asked.append((0, _end(_SENTENCE_END, frame, 0)))
    return asked


def _remembered(frame: str) -> list[tuple[int, int]]:
    """Return the parts of a sentence that say what is known already; not if they only set what is new against it ("contrary to earlier reports")."""
    return [
        (frame.rfind(";", 0, match.start()) + 1, _end(_PART_END, frame, match.end()))
        for match in _TRIED.finditer(RECALLED, frame)
        if NEWLY.search(frame, 0, match.start()) is None
    ]


_PART_END = re.compile(r";")
# "nothing to suggest that", "do not bear out the claim that": a denial, no doubt
_ARGUED = re.compile(
    r"(?:suggest|speculat|hypothes|claim|notion|idea|belief|assumption|theory|suspicion|concern|impression|fear)\w*(?: (?:that|of|about|over|regarding))?"
)
_DENIED_BEFORE = re.compile(r"\b(?:no|not|nothing|little to|cannot|fails? to|failed to|without)\s(?:[a-z]+\s){0,5}$")


def cue_scopes(frame: str) -> tuple[Governed, ...]:
    """Return the cues of a frame or of a sentence in lower case with what each governs, those that look back behind the others."""
    hidden = pseudo_cues(frame)
    found: list[Governed] = []
    neither = False
    for match in _TRIED.finditer(NEGATION, frame):
        if any(start <= match.start() < end for start, end in hidden):
            continue
        word = match.group()
        if word == "nor" and neither:
            continue
        neither = neither or word == "neither"
        back = NEGATION_BACK.search(frame, max(0, match.start() - 5), min(len(frame), match.end() + 20))
        if back is not None and back.start() <= match.start() < back.end():
            continue
        found.append(Governed("negation", *match.span(), match.start(), _negated_to(frame, match)))
    found += [
        Governed("negation", *match.span(), _begin(frame, match.start()), match.end())
        for match in _TRIED.finditer(NEGATION_BACK, frame)
        if not any(start <= match.start() < end for start, end in hidden)
    ]
    found += [
        Governed("speculation", *match.span(), match.start(), _end(_SENTENCE_END, frame, match.end()))
        for match in _TRIED.finditer(SPECULATION, frame)
        if not (_ARGUED.fullmatch(match.group()) and _DENIED_BEFORE.search(frame, 0, match.start()))
    ]
    found += [
        Governed("speculation", *match.span(), _begin(frame, match.start()), match.end())
        for match in _TRIED.finditer(SPECULATION_BACK, frame)
        if _PRESUPPOSED.match(frame, _begin(frame, match.start())) is None
    ]
    return tuple(found)


def pseudo_cues(frame: str) -> list[tuple[int, int]]:
    """Return where words look like a negation and are none ("not only", "no other cause")."""
    return [match.span() for match in _TRIED.finditer(PSEUDO, frame)]


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


# "the mechanism by which C causes D is unknown": that it does is taken for granted
_PRESUPPOSED = re.compile(
    r"\s*(?:the |its |their )?(?:exact |precise |underlying |true |actual |optimal |clinical |relative )*(?:mechanisms?|pathogenesis|pathophysiology|reasons?|how|why|when|incidence|frequency|prevalence|time|onset|duration|significance|basis|extent|magnitude|nature|dose|severity|natural history|outcome|prognosis)\b"
)
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
