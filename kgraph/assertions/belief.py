"""How far the evidence carries a statement.

Each piece of evidence gets a weight: its method's score where it is asserted of people (or of nobody in particular); at most
:data:`CEILING` (0.45) of it where it is speculated, hypothetical, background, or about animals or cells. One article counts once, with
its best piece: ten sentences of one paper are one paper. Articles combine as independent witnesses, 1 - prod(1 - weight), for
the articles with full evidence; those with weak evidence only never lift a statement to 0.5, however many they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import prod

from kgraph.model import Evidence

CEILING = 0.45


def is_full(evidence: Evidence) -> bool:
    """Tell whether *evidence* counts fully: asserted, and not about animals or cells."""
    return evidence.certainty == "asserted" and evidence.population in {"human", "unknown"}


def weight(evidence: Evidence) -> float:
    """Return the weight of one piece of evidence, in [0, 1]; weak evidence gets at most :data:`CEILING`."""
    score = min(max(evidence.score, 0.0), 1.0)
    return score if is_full(evidence) else CEILING * score


def combine(evidence: Iterable[Evidence]) -> float:
    """Return the belief in [0, 1] that *evidence* gives, rounded to four places; 0.0 for none."""
    full: dict[str, float] = {}
    weak: dict[str, float] = {}
    for piece in evidence:
        best = full if is_full(piece) else weak
        best[piece.record] = max(best.get(piece.record, 0.0), weight(piece))
    strong = 1 - prod(1 - full[record] for record in sorted(full))
    if full:
        return round(strong, 4)
    return round(min(CEILING, 1 - prod(1 - weak[record] for record in sorted(weak))), 4)
