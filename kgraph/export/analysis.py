"""What the shape of the graph says about its nodes: how much lies on paths between others, and which nodes belong together.

Both look at the sure facts only, without direction: a denied or doubtful statement connects nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

# betweenness takes nodes x edges steps: above, it is estimated from paths that start at this many nodes (Brandes and Pich 2007)
EXACT_LIMIT: Final = 1000
_PIVOTS: Final = 200
_SEED: Final = 1
NO_COMMUNITY: Final = -1
_LEAST: Final = 0.01  # a fact of no belief still connects


@dataclass(frozen=True, slots=True)
class Role:
    """``betweenness`` is the share of shortest paths that pass through the node, 0 to 1; ``community`` a number from 0, the largest first.

    A node without any sure fact has the betweenness 0 and the community -1.
    """

    betweenness: float = 0.0
    community: int = NO_COMMUNITY


def roles(nodes: Sequence[str], links: Mapping[tuple[str, str], float]) -> dict[str, Role]:
    """Return the role of every node; equal input in equal order gives equal numbers.

    Betweenness is Freeman's, by the algorithm of Brandes (2001, J Math Sociol 25:163), rounded to six digits; communities are
    those of Louvain (Blondel et al. 2008, J Stat Mech P10008), weighted, from a fixed seed.

    Args:
        nodes: all nodes, sorted.
        links: pairs of nodes with the strength of what connects them; a pair in both directions is one link with both strengths.
    """
    import networkx as nx

    # numbers rather than names: sets of numbers have an order that does not depend on the process
    number = {node: place for place, node in enumerate(nodes)}
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(sorted({number[end] for pair in links if pair[0] != pair[1] for end in pair}))
    for (source, target), strength in sorted(links.items()):
        if source != target:
            ends = number[source], number[target]
            before = graph.edges[ends]["weight"] if graph.has_edge(*ends) else 0.0
            graph.add_edge(*ends, weight=before + max(strength, _LEAST))
    if not graph:
        return {node: Role() for node in nodes}
    pivots = _PIVOTS if len(graph) > EXACT_LIMIT else None
    between = nx.betweenness_centrality(graph, k=pivots, seed=_SEED)
    found = nx.community.louvain_communities(graph, weight="weight", seed=_SEED)
    groups = sorted((sorted(group) for group in found), key=lambda group: (-len(group), group))
    community = {member: place for place, group in enumerate(groups) for member in group}
    return {
        node: Role(round(between[at], 6), community[at]) if at in community else Role() for node, at in number.items()
    }
