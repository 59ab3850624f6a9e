"""How sure it is that a record names a drug or a disease at all: what the linker says of its mentions.

A pair of which one end is a doubtful link is right less often than one of two sure links. Nothing here names a concept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from kgraph.assertions.sentence_view import SentenceView
from kgraph.model import Mention

Key = tuple[str, str]
_SUPPLEMENTARY = "MESH:C"
_MOST_BESIDE = 2.0


class Certainty(NamedTuple):
    """What the links of one concept are like; probabilities are the linker's.

    Attributes:
        best: that of its surest mention.
        mean: the mean over its mentions.
        least: that of the least sure one.
        best_lead: the largest distance to what a mention may mean instead.
        mean_lead: the mean distance.
        spellings: how many different spellings it has.
        beside: the sum of what other mentions would give it as a second choice, at most 2.
        supplementary: whether it is one of MeSH's supplementary concepts.
    """

    best: float
    mean: float
    least: float
    best_lead: float
    mean_lead: float
    spellings: float
    beside: float
    supplementary: bool


NAMES = tuple(
    f"{kind} {name}" for kind in ("drug", "disease") for name in Certainty._fields
)  # the order of a drug's values and then a disease's


def certainties(views: Sequence[SentenceView]) -> dict[Key, Certainty]:
    """Return the certainty of every concept of a record by ("C" or "D", CURIE)."""
    mentions: defaultdict[Key, list[Mention]] = defaultdict(list)
    beside: defaultdict[Key, float] = defaultdict(float)
    for view in views:
        for slot in view.slots:
            for mention in slot.mentions:
                if mention.candidates:
                    mentions[slot.kind, mention.concept].append(mention)
                    for other in mention.candidates[1:]:
                        beside[slot.kind, other.id] += other.score
    return {key: _certainty(key[1], found, beside[key]) for key, found in mentions.items()}


def _certainty(concept: str, mentions: Sequence[Mention], beside: float) -> Certainty:
    scores = [one.candidates[0].score for one in mentions]
    leads = [_lead(one) for one in mentions]
    return Certainty(
        max(scores), sum(scores) / len(scores), min(scores), max(leads), sum(leads) / len(leads),
        float(len({one.text.lower() for one in mentions})), min(_MOST_BESIDE, beside), concept.startswith(_SUPPLEMENTARY),
    )  # fmt: skip


def _lead(mention: Mention) -> float:
    second = mention.candidates[1].score if len(mention.candidates) > 1 else 0.0
    return mention.candidates[0].score - second


UNKNOWN = Certainty(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, supplementary=False)
