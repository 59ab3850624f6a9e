"""The golden articles as N-Quads lines by graph, and as a store."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from golden_facts import RELATED, SmallVocabulary, golden, merged, standing

from kgraph.graph.oxigraph import OxigraphStore
from kgraph.graph.quads import record_quads
from kgraph.graph.run import RunInfo, run_quads
from kgraph.graph.summary import summary_quads
from kgraph.graph.vocabulary import used_concepts, vocabulary_quads
from kgraph.rdf import Quad, nquad_line

RUN = RunInfo(software="0.0.1", vocabulary="MeSH 2024", models=("dictionary 1", "rules 1"), date="2024-05-01")


def lines_by_graph(quads: Iterable[Quad]) -> dict[str, list[str]]:
    """Return sorted lines by graph name."""
    graphs: dict[str, list[str]] = {}
    for quad in quads:
        graphs.setdefault(str(quad.graph), []).append(nquad_line(quad))
    return {graph: sorted(lines) for graph, lines in graphs.items()}


@lru_cache(maxsize=1)
def golden_graphs() -> dict[str, list[str]]:
    """Return the whole golden graph."""
    documents = golden()
    quads = [quad for document, facts in documents for quad in record_quads(document, facts, RELATED, RUN)]
    quads += summary_quads(merged(documents), standing=standing)
    used = {concept for document, facts in documents for concept in used_concepts(document, facts)}
    quads += vocabulary_quads(used, SmallVocabulary())
    quads += run_quads(RUN)
    return lines_by_graph(quads)


def golden_store() -> OxigraphStore:
    """Return a new store in memory with the golden graph."""
    store = OxigraphStore()
    for graph, lines in golden_graphs().items():
        store.replace(graph, lines)
    return store
