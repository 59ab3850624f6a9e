"""Related articles as NCBI's elink gives them: a reified ``dcterms:relation`` with its score and rank."""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.graph.statements import Statements
from kgraph.ids import BASE, content_hash, to_iri
from kgraph.model import Related
from kgraph.rdf import Quad, integer
from kgraph.vocab import DCTERMS, KG, RDF


def related_quads(related: Related, graph: Statements) -> Iterator[Quad]:
    """Yield the statement that *related* makes. The score is NCBI's own and comparable only within one article."""
    node = f"{BASE}related/" + content_hash(related.record, related.related)
    yield from graph.types(node, RDF + "Statement")
    yield graph.link(node, RDF + "subject", to_iri(related.record))
    yield graph.link(node, RDF + "predicate", DCTERMS + "relation")
    yield graph.link(node, RDF + "object", to_iri(related.related))
    yield graph.say(node, KG + "score", integer(related.score))
    yield graph.say(node, KG + "rank", integer(related.rank))
