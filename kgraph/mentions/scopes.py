"""What is denied and what is doubted: cues of negation and speculation, and for each the stretch of its sentence that it governs.

Two trained heads over the recognizer's first layer: one marks cues, the other is told of one cue in each sentence and marks its scope. A
sentence with several cues is read once for each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kgraph.model import LabelledSpan, Span

if TYPE_CHECKING:
    from kgraph.mentions.neural.heads import SpanHead
    from kgraph.mentions.neural.network import Committee

CUES, SCOPES = "cues", "scopes"
# words that a cue may have; sentences without one (three in five) are not read. 1 in 800 cues of the held-out abstracts stands in such a sentence
_HINT = re.compile(
    r"\b(?:no|not|non|nor|neither|none|never|cannot|without|lack\w*|fail\w*|absen\w+|unable|except\w*|rather|instead|unlike\w*|exclud\w+|neglig\w+|devoid|deficien\w+|loss|miss\w+|"
    r"may|might|could|would|should|can|possib\w+|probab\w+|potential\w*|putative\w*|likely|perhaps|presum\w+|suggest\w*|indicat\w+|appear\w*|seem\w*|hypothes\w+|propos\w+|whether|either|"
    r"unclear|unknown|uncertain|if|suppos\w+|suspect\w*|think|thought|believ\w+|assum\w+|imply\w*|implies|implied|implicat\w+|speculat\w+|consider\w*|predict\w*|apparent\w*|or|raise|question\w*|"
    r"conceiv\w+|evidence|notion|support\w*|estimat\w+|expect\w*|infer\w*|favou?r)\b|n't\b",
    re.IGNORECASE,
)
# cues that come in two parts
_PAIRS = {"nor": "neither", "or": "either"}


class ScopeReader:
    """Runs the two heads over one encoder. Safe to share between threads.

    Args:
        network: whose first layer reads the text.
        cues: the head that marks cues ("negation-cue", "speculation-cue").
        scopes: the head that marks what a cue governs.
    """

    def __init__(self, network: Committee, cues: SpanHead, scopes: SpanHead) -> None:
        self._network, self._cues, self._scopes = network, cues, scopes

    def find(self, text: str) -> list[LabelledSpan]:
        """Return the cues of *text* and their scopes ("negation-scope", "speculation-scope"; ``belongs`` is the cue), cues first, each in order."""
        hinted = [one for one in _sentences(self._network, text) if _HINT.search(text, one.start, one.end)]
        if not hinted:
            return []
        cues = self._cues.spans(text, self._network, within=hinted)
        return [*cues, *self.scopes(text, _together(text, cues))]

    def scopes(self, text: str, cues: Sequence[Sequence[LabelledSpan]]) -> list[LabelledSpan]:
        """Return the scope of each cue that has one; a cue is one span, or several for one in parts ("neither ... nor")."""
        rounds: list[list[Sequence[LabelledSpan]]] = []
        sentences = _sentences(self._network, text)
        taken: list[set[int]] = []
        for cue in cues:
            place = next((i for i, one in enumerate(sentences) if one.overlaps(cue[0].span)), -1)
            turn = next((i for i, seen in enumerate(taken) if place not in seen), len(taken))
            if turn == len(taken):
                taken.append(set())
                rounds.append([])
            taken[turn].add(place)
            rounds[turn].append(cue)
        found: list[LabelledSpan] = []
        for together in rounds:
            found.extend(self._round(text, together, sentences))
        return sorted(found, key=lambda one: (one.span.start, -one.span.end, one.label))

    def _round(
        self, text: str, cues: Sequence[Sequence[LabelledSpan]], sentences: Sequence[Span]
    ) -> Iterable[LabelledSpan]:
        marks: dict[str, list[Span]] = {}
        for cue in cues:
            for part in cue:
                marks.setdefault(part.label, []).append(part.span)
        spans = self._scopes.spans(text, self._network, marks)
        for cue in cues:
            place = next((one for one in sentences if one.overlaps(cue[0].span)), cue[0].span)
            mine = [one for one in spans if one.span.overlaps(place)]
            if mine:
                kind = cue[0].label.removesuffix("-cue")
                first, last = min(one.span.start for one in mine), max(one.span.end for one in mine)
                score = min(one.score for one in mine)
                yield LabelledSpan(span=Span(first, last), label=f"{kind}-scope", score=score, belongs=cue[0].span)


def _sentences(network: Committee, text: str) -> list[Span]:
    return [
        Span(window.pieces[first][0], window.pieces[last - 1][1])
        for window in network.windows(text)
        for first, last in window.stretches
    ]


def _together(text: str, cues: Sequence[LabelledSpan]) -> list[list[LabelledSpan]]:
    """Return the cues, the parts of one that has two in one list."""
    groups: list[list[LabelledSpan]] = []
    for cue in cues:
        first = _PAIRS.get(cue.span.of(text).lower())
        if first and groups and groups[-1][0].span.of(text).lower() == first and groups[-1][0].label == cue.label:
            groups[-1].append(cue)
        else:
            groups.append([cue])
    return groups


def make_scope_reader(network: Committee, heads: Iterable[SpanHead]) -> ScopeReader | None:
    """Return the reader of cues and scopes over *network*, or ``None`` if one of the two is not among *heads*."""
    by_task = {head.task: head for head in heads}
    if CUES not in by_task or SCOPES not in by_task:
        return None
    return ScopeReader(network, by_task[CUES], by_task[SCOPES])
