"""Joins the negation that trained heads found to that of the rules.

Where both see a cue, it reaches no further than either says. A cue that the rules do not know ("devoid of any", "was unable to") is taken over,
unless it is one of their pseudo-cues ("not only"), or words that a list of names has swallowed. Doubt stays with the rules: the corpus that the heads learn from counts "indicate that" and
"or" as speculation, and whatever else hedges.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kgraph.assertions.context import Governed, pseudo_cues
from kgraph.assertions.frame import Frame
from kgraph.model import LabelledSpan, Span

SCOPE = "negation-scope"


def with_trained(scopes: Sequence[Governed], frame: Frame, spans: Sequence[LabelledSpan]) -> tuple[Governed, ...]:
    """Return *scopes* with what the heads found of negation.

    Args:
        scopes: those of the rules; offsets are of the frame.
        frame: the sentence's.
        spans: labelled spans of the sentence ("negation-scope", whose ``belongs`` is the cue); offsets are of the record's text.
    """
    trained = [
        (_within(frame, one.belongs), _within(frame, one.span))
        for one in spans
        if one.label == SCOPE and one.belongs is not None
    ]
    result = []
    for one in scopes:
        reach = next((scope for cue, scope in trained if _meet(cue, one)), None) if one.kind == "negation" else None
        if reach is None:
            result.append(one)
            continue
        first, last = max(one.first, min(reach[0], one.start)), min(one.last, max(reach[1], one.end))
        result.append(replace(one, first=first, last=last))
    hidden = pseudo_cues(frame.text)
    for cue, scope in trained:
        words = frame.text[cue[0] : cue[1]].strip()
        known = any(_meet(cue, one) for one in scopes) or any(a < cue[1] and cue[0] < b for a, b in hidden)
        if words and words == words.lower() and not known:
            result.append(Governed("negation", *cue, *scope))
    return tuple(result)


def _meet(cue: tuple[int, int], one: Governed) -> bool:
    return cue[0] < one.end and one.start < cue[1]


def _within(frame: Frame, span: Span) -> tuple[int, int]:
    return frame.offset(span.start), frame.offset(span.end)
