"""How far the evidence carries a statement: from 0 to 1, calibrated so that it is the share of such statements that is right.

One formula, in four steps; ``docs/reference/belief.md`` has the reasons and the measurements.

1. A sentence that asserts it of people (or of nobody in particular) weighs :data:`BASE` + :data:`SLOPE` * score of its method: mentions can
   be wrong where the rule is right. Indexing by NLM weighs its score. What is speculated, hypothetical, background, or about animals or
   cells is weak: it weighs at most :data:`CEILING`.
2. Within one article the best sentence counts fully, each further one :data:`REPEAT` of its weight, and all of them together no more than
   :data:`ARTICLE`: ten sentences of one paper are one paper.
3. The article speaks as so many independent witnesses as its kind of study does (:data:`WITNESSES`): a weight w becomes 1 - (1 - w)^k.
4. Articles are independent: 1 - prod(1 - w). With full evidence a statement is believed at least to :data:`FLOOR`, with weak evidence only
   it stays at :data:`CEILING` or below, however many articles there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import prod

from kgraph.model import Evidence, Span

CEILING = 0.45
FLOOR = 0.5
# BASE, SLOPE and REPEAT are fitted to what the rules find in the training halves of BC5CDR and BioRED from plain text
BASE = 0.2
SLOPE = 0.5
REPEAT = 0.5
ARTICLE = 0.95
# not fitted: no corpus tells how far a kind of study can be trusted
WITNESSES: Mapping[str, float] = {"meta-analysis": 1.5, "trial": 1.25, "case-report": 0.85, "review": 0.75}
INDEXING = "mesh-indexing"


def study_design(publication_types: Iterable[str]) -> str:
    """Return the kind of study that PubMed's publication types tell: a key of :data:`WITNESSES`, or "" for any other."""
    kinds = {kind.lower() for kind in publication_types}
    if kinds & {"meta-analysis", "network meta-analysis", "systematic review"}:
        return "meta-analysis"
    if any("clinical trial" in kind or "controlled trial" in kind for kind in kinds):
        return "trial"
    if "case reports" in kinds:
        return "case-report"
    if kinds & {"review", "editorial", "comment", "news", "guideline", "practice guideline"}:
        return "review"
    return ""


def is_full(evidence: Evidence) -> bool:
    """Tell whether *evidence* counts fully: asserted, and not about animals or cells."""
    return evidence.certainty == "asserted" and evidence.population in {"human", "unknown"}


def weight(evidence: Evidence) -> float:
    """Return the weight of one piece of evidence, in [0, 1]; weak evidence gets at most :data:`CEILING`."""
    score = min(max(evidence.score, 0.0), 1.0)
    if score and evidence.method != INDEXING:
        score = BASE + SLOPE * score
    return score if is_full(evidence) else CEILING * score


def combine(evidence: Iterable[Evidence]) -> float:
    """Return the belief in [0, 1] that *evidence* gives, rounded to four places; 0.0 for none."""
    full: dict[str, list[Evidence]] = {}
    weak: dict[str, list[Evidence]] = {}
    for piece in evidence:
        (full if is_full(piece) else weak).setdefault(piece.record, []).append(piece)
    if full:
        return round(max(FLOOR, _together(full)), 4)
    return round(min(CEILING, _together(weak)), 4)


def _together(articles: Mapping[str, list[Evidence]]) -> float:
    return 1 - prod(1 - _article(articles[record]) for record in sorted(articles))


def _article(pieces: Iterable[Evidence]) -> float:
    """Return the weight of one article: of its evidence by sentence, as one study of its kind."""
    best: dict[Span | None, float] = {}
    witnesses = 1.0
    for piece in pieces:
        best[piece.sentence] = max(best.get(piece.sentence, 0.0), weight(piece))
        witnesses = WITNESSES.get(piece.study, 1.0)
    first, *others = sorted(best.values(), reverse=True)
    said = 1 - (1 - first) * prod(1 - REPEAT * other for other in others)
    return float(1 - (1 - min(ARTICLE, said)) ** witnesses)
