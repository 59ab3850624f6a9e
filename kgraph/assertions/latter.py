"""What "the former" and "the latter" stand for: which of two drugs, or of two diseases."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kgraph.assertions.frame import Slot, is_placebo
from kgraph.assertions.sentence_view import SentenceView

_WORD = re.compile(
    r"\bthe (?P<which>former|latter|(?<=only the )first|(?<=only the )second)(?: (?:(?P<drug>drug|agent|treatment|compound|medication|antibiotic|regimen|therapy|arm|group)|"
    r"(?P<disease>disease|condition|disorder|symptom|complication|event|side effect)))?\b(?! (?:two|three|part|half|case|study|period))"
)


def with_latter(view: SentenceView, previous: SentenceView | None) -> SentenceView:
    """Return a sentence in which "the former" and "the latter" stand for what they mean.

    The two are the only drugs, or the only diseases, that stand before the word in its sentence or, where that names neither, in the *previous* one; where
    both kinds come in twos and no noun tells, nothing is read.
    """
    extra: list[Slot] = []
    for match in _WORD.finditer(view.low):
        start, end = view.span.start + match.start(), view.span.start + match.end()
        if any(slot.start < end and start < slot.end for slot in view.slots):
            continue
        before = [slot for slot in view.slots if slot.end <= start]
        if not before and previous is not None:
            before = list(previous.slots)
        kinds = "C" if match["drug"] else "D" if match["disease"] else "CD"
        pairs = [pair for kind in kinds if len(pair := _different(before, kind)) == 2]
        if len(pairs) == 1:
            meant = pairs[0][match["which"] in {"latter", "second"}]
            extra.append(Slot(meant.kind, start, end, (), meant.concepts))
    return view.with_slots(extra) if extra else view


def _different(slots: Sequence[Slot], kind: str) -> list[Slot]:
    """Return the slots of a kind, each concept once; empty where one has no concept or is a placebo."""
    found: dict[tuple[str, ...], Slot] = {}
    for slot in slots:
        if slot.kind == kind:
            if not slot.concepts or is_placebo(slot):
                return []
            found.setdefault(slot.concepts, slot)
    return list(found.values())
