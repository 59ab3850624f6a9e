"""Scores recognition (exact span and type) and linking (sets of concepts per document) against annotated texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kgraph.evaluate.scores import Scores
from kgraph.model import Mention
from kgraph.protocols import Vocabulary


@dataclass(frozen=True, slots=True)
class GoldMention:
    """An annotated mention: code-point offsets, type, and the CURIEs it was given (several for a composite, none if unlinked)."""

    start: int
    end: int
    type: str
    concepts: tuple[str, ...] = ()


@dataclass(slots=True)
class SpanScores:
    """Counts per type, and their sum under "all"; ``details`` of recognition: overlapping spans, recall by novelty of the name."""

    recognition: dict[str, Scores] = field(default_factory=dict)
    linking: dict[str, Scores] = field(default_factory=dict)
    details: dict[str, Scores] = field(default_factory=dict)


def score_mentions(
    gold: Mapping[str, Iterable[GoldMention]],
    found: Mapping[str, Iterable[Mention]],
    *,
    types: tuple[str, ...] = ("Chemical", "Disease"),
    vocabulary: Vocabulary | None = None,
) -> SpanScores:
    """Return the counts over all documents of *gold* (keyed by record CURIE; a document that is missing in *found* counts as empty).

    Recognition: distinct (start, end, type). Linking: distinct concepts per document and type, the best candidate of each
    mention; ids are compared after following replacements in *vocabulary*, so that an old and a new id count as one.
    """
    result = SpanScores()
    for kind in types:
        recognition, linking = Scores(), Scores()
        for record, wanted in gold.items():
            own = [g for g in wanted if g.type == kind]
            got = [m for m in found.get(record, ()) if m.type == kind]
            recognition += _compare({(g.start, g.end) for g in own}, {(m.span.start, m.span.end) for m in got})
            linking += _compare(
                {_current(c, vocabulary) for g in own for c in g.concepts},
                {_current(m.concept, vocabulary) for m in got if m.concept},
            )
        result.recognition[kind], result.linking[kind] = recognition, linking
    result.recognition["all"] = sum(result.recognition.values(), Scores())
    result.linking["all"] = sum(result.linking.values(), Scores())
    return result


def _current(curie: str, vocabulary: Vocabulary | None) -> str:
    concept = vocabulary.concept(curie) if vocabulary is not None else None
    return concept.id if concept is not None else curie


def _compare(
    gold: set[object] | set[tuple[int, int]] | set[str], found: set[object] | set[tuple[int, int]] | set[str]
) -> Scores:
    return Scores(right=len(gold & found), found=len(found), gold=len(gold))
