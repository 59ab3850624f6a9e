"""The summary graph: what all standing records together say, derived from them and from nothing else.

An assertion enters if at least one standing record states it or suspects it (certainty "asserted" or "speculated"). It carries its
belief, the number of independent articles, and its pooled numbers. The plain edge ``drug predicate disease`` is
written only for what is not denied and believed at least to the threshold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from kgraph.graph.associations import association_quads
from kgraph.graph.statements import Statements
from kgraph.ids import assertion_iri, to_iri
from kgraph.model import Assertion, Evidence
from kgraph.rdf import Quad, decimal, integer
from kgraph.vocab import BIOLINK, KG, SUMMARY_GRAPH

THRESHOLD = 0.5
_COUNTED = frozenset({"asserted", "speculated"})


def _always(_record: str) -> bool:
    return True


def supporting(assertion: Assertion, standing: Callable[[str], bool]) -> list[Evidence]:
    """Return the evidence that counts: from records that stand, and stating or suspecting the assertion."""
    return [e for e in assertion.evidence if e.certainty in _COUNTED and standing(e.record)]


def pooled(evidence: Iterable[Evidence]) -> tuple[int | None, int | None]:
    """Return (count, total) over articles.

    Of each article the first evidence with a count counts, one with a total before one without. Articles that print both are added
    up; only if none does, the bare counts are, and the total is ``None``.
    """
    best: dict[str, tuple[int, int | None]] = {}
    for item in evidence:
        if item.count is not None and (item.record not in best or (best[item.record][1] is None and item.total)):
            best[item.record] = (item.count, item.total)
    pairs = [(count, total) for count, total in best.values() if total is not None]
    if pairs:
        return sum(count for count, _ in pairs), sum(total for _, total in pairs)
    return (sum(count for count, _ in best.values()), None) if best else (None, None)


def summary_quads(
    merged: Iterable[Assertion], *, standing: Callable[[str], bool] = _always, threshold: float = THRESHOLD
) -> Iterator[Quad]:
    """Yield the summary graph.

    Args:
        merged: assertions joined over all records, each identity once, with the belief that standing records give it.
        standing: tells for a record's CURIE whether its statements count (not retracted, withdrawn or deleted).
        threshold: the least belief of a plain edge.
    """
    graph = Statements(SUMMARY_GRAPH)
    edges: set[Quad] = set()
    for assertion in merged:
        evidence = supporting(assertion, standing)
        if not evidence:
            continue
        node = assertion_iri(assertion)
        articles = sorted({item.record for item in evidence})
        yield from association_quads(replace(assertion, evidence=tuple(evidence)), graph)
        yield graph.say(node, BIOLINK + "has_confidence_score", decimal(assertion.belief))
        yield graph.say(node, KG + "articleCount", integer(len(articles)))
        for article in articles:
            yield graph.link(node, BIOLINK + "publications", to_iri(article))
        count, total = pooled(evidence)
        if count is not None:
            yield graph.say(node, BIOLINK + "has_count", integer(count))
        if total is not None:
            yield graph.say(node, BIOLINK + "has_total", integer(total))
        if not assertion.negated and assertion.belief >= threshold:
            subject, predicate, value = (to_iri(c) for c in (assertion.subject, assertion.predicate, assertion.object))
            edge = graph.link(subject, predicate, value)
            if edge not in edges:  # the same pair with another effect gives the same edge
                edges.add(edge)
                yield edge
