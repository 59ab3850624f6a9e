"""Findings that a text tells as the change of a measure: "prolonged QT interval" is the long QT syndrome, "elevated intraocular pressure" ocular hypertension.

No vocabulary has these turns, and annotated corpora too few of them. Only measures of which one direction has a concept of its own are here, and of those the ones
that annotators mark more often than not; blood pressure, heart rate and weight they mostly leave.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from kgraph.model import Candidate, Mention, Span
from kgraph.protocols import Vocabulary

METHOD = "measure"
# the share of these turns that annotators marked so in BC5CDR (28 of 41)
_SCORE = 0.7
# of each change: what stands right before the measure, and the nouns that also stand behind it or before "of"
_UP = (r"elevated|increased|raised|high", r"elevations?|increases?|rises?")
_DOWN = (
    r"decreased|reduced|impaired|worsened|diminished",
    r"decreases?|reductions?|impairments?|deterioration|worsening|decline|loss",
)
_LONG = (r"prolonged|lengthened", r"prolongations?|lengthening")


def _turns(change: tuple[str, str], measure: str) -> str:
    before, nouns = change
    return rf"(?:{before})\s{measure}|(?:{nouns})\s(?:in|of)\s(?:the\s)?{measure}|{measure}[-\s](?:{nouns})"


_MEASURES: dict[str, tuple[str, tuple[str, str], str]] = {
    "long_qt": ("MESH:D008133", _LONG, r"(?:corrected\s)?QTc?(?:[-\s]intervals?)?"),
    "eye": ("MESH:D009798", _UP, r"(?:intra-?ocular\spressures?|IOP)"),
    "skull": ("MESH:D019586", _UP, r"(?:intra-?cranial\spressures?|ICP)"),
    "kidney": ("MESH:D051437", _DOWN, r"(?:renal|kidney)\sfunction"),
}
_TURNS = re.compile(
    "|".join(rf"(?P<{name}>\b(?:{_turns(change, what)})\b)" for name, (_, change, what) in _MEASURES.items()),
    re.IGNORECASE,
)
_HINTS = ("QT", "ocular", "IOP", "cranial", "ICP", "l function", "y function")


def measured_findings(
    text: str,
    taken: Iterable[tuple[int, int]],
    vocabulary: Vocabulary,
    *,
    record: str = "",
    breaks: Collection[int] = (),
) -> list[Mention]:
    """Return the mentions of findings told by a measure, in order.

    Args:
        text: what is read.
        taken: stretches (start, end) that other mentions hold; no finding is returned that overlaps one.
        vocabulary: gives the labels; a concept that it does not know is left out.
        record: CURIE of the record, copied into the mentions.
        breaks: positions that no mention crosses.
    """
    if not any(hint in text for hint in _HINTS):
        return []
    held = list(taken)
    mentions = []
    for match in _TURNS.finditer(text):
        start, end = match.span()
        concept = vocabulary.concept(_MEASURES[str(match.lastgroup)][0])
        free = not any(a < end and start < b for a, b in held) and not any(start < at < end for at in breaks)
        if concept is not None and free:
            candidate = Candidate(id=concept.id, label=concept.label, score=_SCORE, matched=match[0], method=METHOD)
            mentions.append(
                Mention(
                    record=record, span=Span(start, end), text=match[0], type="Disease", candidates=(candidate,), agent="kgraph_measures",
                )
            )  # fmt: skip
    return mentions
