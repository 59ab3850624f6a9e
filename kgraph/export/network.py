"""Merged assertions as a NetworkX graph, with everything that viewers need as typed attributes."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from kgraph.export.appearance import node_colour, rgb, stroke
from kgraph.export.layout import place
from kgraph.export.support import always, support
from kgraph.export.wording import hedged
from kgraph.ids import assertion_iri, to_iri
from kgraph.model import Assertion, Concept

if TYPE_CHECKING:
    import networkx


def to_networkx(
    assertions: Iterable[Assertion],
    concept: Callable[[str], Concept | None],
    *,
    standing: Callable[[str], bool] = always,
) -> networkx.MultiDiGraph[str]:
    """Return a directed multigraph: drugs and diseases as nodes, one edge for each assertion.

    Denied statements are in the graph too, as edges with ``negated`` true, and doubtful ones with their ``certainty``: whoever
    counts edges must filter on ``negated == False and certainty == "asserted"``.

    Node attributes, keyed by CURIE: ``label``, ``kind`` ("drug" or "disease"), ``iri``, ``degree`` (edges of sure and not denied facts), ``size``, ``r``, ``g``,
    ``b`` (0 to 255), ``color`` (#rrggbb), ``x``, ``y``. Edge attributes, keyed by the 32 digits of the assertion's IRI: ``iri``, ``label``, ``predicate`` (CURIE),
    ``kind``, ``effect``, ``negated`` (bool), ``certainty``, ``weight`` (the belief, 0 to 1), ``articles`` (how many records that stand say it),
    ``pmids`` (their ids, joined by a space), ``retracted`` (ids of records that do not stand), ``color``, ``r``, ``g``, ``b`` and ``pattern`` (solid, dashed,
    dotted). All values are str, int, float or bool; absent ones are "".

    Args:
        assertions: merged ones (:func:`kgraph.assertions.merge.merge`); of equal ones the first counts.
        concept: gives the label of a CURIE; the CURIE itself serves where it gives ``None``.
        standing: false for records that are retracted, withdrawn or deleted.

    Raises:
        UsageError: for a CURIE with an unknown prefix.
    """
    import networkx as nx

    facts = {assertion_iri(assertion): assertion for assertion in reversed(list(assertions))}
    drugs = {assertion.subject for assertion in facts.values()}
    degree: Counter[str] = Counter()
    edges: list[tuple[str, str, str, dict[str, str | int | float | bool]]] = []
    for iri, fact in sorted(facts.items(), key=lambda item: (item[1].subject, item[1].object, item[0])):
        attributes = _edge(iri, fact, standing)
        edges.append((fact.subject, fact.object, iri.rpartition("/")[2], attributes))
        if not fact.negated and attributes["certainty"] == "asserted" and attributes["articles"]:
            degree.update((fact.subject, fact.object))
    nodes = sorted(drugs | {fact.object for fact in facts.values()})
    strengths: Counter[tuple[str, str]] = Counter({(subject, other): 1 for subject, other, _, _ in edges})
    where = place(sorted(nodes, key=lambda node: (-degree[node], node)), strengths)

    graph: networkx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in nodes:
        kind = "drug" if node in drugs else "disease"
        found = concept(node)
        red, green, blue = rgb(node_colour(kind))
        graph.add_node(
            node, label=found.label if found else node, kind=kind, iri=to_iri(node), degree=degree[node],
            size=round(10 + 8 * math.sqrt(degree[node]), 2), r=red, g=green, b=blue, color=node_colour(kind),
            x=where[node][0], y=where[node][1],
        )  # fmt: skip
    for subject, other, key, attributes in edges:
        graph.add_edge(subject, other, key=key, **attributes)
    return graph


def _edge(iri: str, fact: Assertion, standing: Callable[[str], bool]) -> dict[str, str | int | float | bool]:
    found = support(fact, standing)
    look = stroke(fact, found.certainty)
    red, green, blue = rgb(look.colour)
    return {
        "iri": iri,
        "label": hedged(fact, found.certainty),
        "predicate": fact.predicate,
        "kind": fact.kind,
        "effect": fact.effect,
        "negated": fact.negated,
        "certainty": found.certainty,
        "weight": float(fact.belief),
        "articles": len(found.articles),
        "pmids": " ".join(_bare(record) for record in found.articles),
        "retracted": " ".join(_bare(record) for record in found.revoked),
        "color": look.colour,
        "r": red,
        "g": green,
        "b": blue,
        "pattern": look.pattern,
    }


def _bare(record: str) -> str:
    return record.removeprefix("PMID:")
