"""Merged assertions as a NetworkX graph, with everything that viewers need as typed attributes."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final, Protocol

from kgraph.export.analysis import roles
from kgraph.export.appearance import node_colour, rgb, stroke
from kgraph.export.layout import place
from kgraph.export.support import always, support
from kgraph.export.wording import hedged
from kgraph.ids import assertion_iri, to_iri
from kgraph.model import Assertion, Concept

if TYPE_CHECKING:
    import networkx

Values = dict[str, str | int | float | bool]
ConceptOf = Callable[[str], Concept | None]
Standing = Callable[[str], bool]

# more assertions than these are written as they are read, without the attributes that need the whole graph at once
MEMORY_LIMIT: Final = 20_000


class Elements(Protocol):
    """Nodes and edges in the order in which graph files hold them.

    ``analysed`` tells whether the nodes have ``betweenness``, ``community``, ``x`` and ``y``.
    """

    analysed: bool

    def nodes(self) -> Iterator[tuple[str, Values]]:
        """Yield (CURIE, attributes), sorted."""

    def edges(self) -> Iterator[tuple[str, str, str, Values]]:
        """Yield (subject, object, key, attributes)."""


def to_networkx(
    assertions: Iterable[Assertion], concept: ConceptOf, *, standing: Standing = always
) -> networkx.MultiDiGraph[str]:
    """Return a directed multigraph: drugs and diseases as nodes, one edge for each assertion.

    Denied statements are in the graph too, as edges with ``negated`` true, and doubtful ones with their ``certainty``: whoever
    counts edges must filter on ``negated == False and certainty == "asserted" and articles > 0``. ``degree``, ``betweenness`` and
    ``community`` do so already.

    Node attributes, keyed by CURIE: ``label``, ``kind`` ("drug" or "disease"), ``iri``, ``degree`` (edges of sure and not denied facts), ``betweenness`` (0 to 1)
    and ``community`` (see :mod:`kgraph.export.analysis`), ``size``, ``r``, ``g``, ``b`` (0 to 255), ``color`` (#rrggbb), ``x``, ``y``. Edge attributes, keyed by the
    32 digits of the assertion's IRI: ``iri``, ``label``, ``predicate`` (CURIE), ``kind``, ``effect``, ``negated`` (bool), ``certainty``, ``weight`` (the belief, 0 to 1),
    ``articles`` (how many records that stand say it), ``pmids`` (their ids, joined by a space), ``retracted`` (ids of records that do not stand), ``color``, ``r``,
    ``g``, ``b`` and ``pattern`` (solid, dashed, dotted). All values are str, int, float or bool; absent ones are "".

    Above :data:`MEMORY_LIMIT` assertions nothing is worked out from the graph as a whole: ``graph.graph["analysed"]`` is false, and the nodes have no
    ``betweenness``, ``community``, ``x`` and ``y``.

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
    links: Counter[tuple[str, str]] = Counter()
    edges: list[tuple[str, str, str, Values]] = []
    for iri, fact in sorted(facts.items(), key=lambda item: (item[1].subject, item[1].object, item[0])):
        attributes = _edge(iri, fact, standing)
        edges.append((fact.subject, fact.object, iri.rpartition("/")[2], attributes))
        if _counts(attributes):
            degree.update((fact.subject, fact.object))
            links[fact.subject, fact.object] += fact.belief  # type: ignore[assignment]  # a Counter adds floats as well
    nodes = sorted(drugs | {fact.object for fact in facts.values()})
    graph: networkx.MultiDiGraph[str] = nx.MultiDiGraph(analysed=len(edges) <= MEMORY_LIMIT)
    for node in nodes:
        graph.add_node(node, **_node(node, node in drugs, degree[node], concept))
    if graph.graph["analysed"]:
        pulls = dict.fromkeys(((subject, other) for subject, other, _, _ in edges), 1.0)
        where = place(sorted(nodes, key=lambda node: (-degree[node], node)), pulls)
        for node, role in roles(nodes, links).items():
            x, y = where[node]
            graph.add_node(node, betweenness=role.betweenness, community=role.community, x=x, y=y)
    for subject, other, key, attributes in edges:
        graph.add_edge(subject, other, key=key, **attributes)
    return graph


def elements(
    facts: Callable[[], Iterable[Assertion]],
    concept: ConceptOf,
    *,
    standing: Standing = always,
    limit: int | None = None,
) -> Elements:
    """Return the nodes and edges of *facts* for a graph file: analysed up to *limit* assertions, above that as a stream.

    Args:
        facts: gives the merged assertions, each once, anew at every call.
        concept: as in :func:`to_networkx`.
        standing: as in :func:`to_networkx`.
        limit: the most assertions to hold in memory; :data:`MEMORY_LIMIT` if ``None``.
    """
    most = MEMORY_LIMIT if limit is None else limit
    few = list(islice(facts(), most + 1))
    if len(few) > most:
        del few
        return Streamed(facts, concept, standing)
    return InMemory(to_networkx(few, concept, standing=standing))


class InMemory:
    """The elements of a graph made by :func:`to_networkx`: edges sorted by subject, object and key."""

    def __init__(self, graph: networkx.MultiDiGraph[str]) -> None:
        self._graph = graph
        self.analysed: bool = graph.graph.get("analysed", True)

    def nodes(self) -> Iterator[tuple[str, Values]]:
        """Yield (CURIE, attributes), sorted."""
        for node in sorted(self._graph.nodes):
            yield node, self._graph.nodes[node]

    def edges(self) -> Iterator[tuple[str, str, str, Values]]:
        """Yield (subject, object, key, attributes), sorted."""
        for subject, other, key in sorted(self._graph.edges(keys=True)):
            yield subject, other, str(key), self._graph.edges[subject, other, key]


class Streamed:
    """The elements of assertions read anew for nodes and for edges; edges in the assertions' own order.

    What is held is one number for each concept: the vocabulary bounds it, however many assertions and articles there are.
    """

    analysed = False

    def __init__(self, facts: Callable[[], Iterable[Assertion]], concept: ConceptOf, standing: Standing) -> None:
        self._facts, self._concept, self._standing = facts, concept, standing

    def nodes(self) -> Iterator[tuple[str, Values]]:
        """Yield (CURIE, attributes), sorted."""
        degree: Counter[str] = Counter()
        drugs: set[str] = set()
        for fact in self._facts():
            found = support(fact, self._standing)
            once = int(found.sure and not fact.negated)
            degree[fact.subject] += once
            degree[fact.object] += once
            drugs.add(fact.subject)
        for node in sorted(degree):
            yield node, _node(node, node in drugs, degree[node], self._concept)

    def edges(self) -> Iterator[tuple[str, str, str, Values]]:
        """Yield (subject, object, key, attributes)."""
        for fact in self._facts():
            iri = assertion_iri(fact)
            yield fact.subject, fact.object, iri.rpartition("/")[2], _edge(iri, fact, self._standing)


def _counts(edge: Values) -> bool:
    return not edge["negated"] and edge["certainty"] == "asserted" and bool(edge["articles"])


def _node(node: str, drug: bool, degree: int, concept: ConceptOf) -> Values:
    kind = "drug" if drug else "disease"
    found = concept(node)
    red, green, blue = rgb(node_colour(kind))
    return {
        "label": found.label if found else node, "kind": kind, "iri": to_iri(node), "degree": degree,
        "size": round(10 + 8 * math.sqrt(degree), 2), "r": red, "g": green, "b": blue, "color": node_colour(kind),
    }  # fmt: skip


def _edge(iri: str, fact: Assertion, standing: Standing) -> Values:
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
