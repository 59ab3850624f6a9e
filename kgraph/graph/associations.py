"""Assertions as ``biolink:Association`` nodes: the statement reified, its provenance, its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kgraph.graph.evidence import INDEXING
from kgraph.graph.statements import Statements
from kgraph.ids import assertion_iri, to_iri
from kgraph.model import Assertion
from kgraph.rdf import Quad, boolean
from kgraph.vocab import ASSOCIATIONS, BIOLINK, INFORES, KG, RDF


def agent_type(methods: Iterable[str]) -> str:
    """Return Biolink's agent type for a statement read by these methods.

    Text wins. Where MeSH headings alone gave the statement, people (and since 2022 NLM's indexing software) chose the headings, but it
    is our rule that pairs them into a statement, which Biolink calls a computational model.
    """
    return "computational_model" if set(methods) == {INDEXING} else "text_mining_agent"


def association_quads(assertion: Assertion, graph: Statements) -> Iterator[Quad]:
    """Yield the association node of *assertion*, without belief, publications and evidence.

    The knowledge level of text-mined statements is ``not_provided``, as Biolink advises: what the author meant is not
    known to that precision, and our own reading of it is on the evidence (``kg:certainty``).
    """
    node = assertion_iri(assertion)
    yield from graph.types(node, BIOLINK + "Association", ASSOCIATIONS[assertion.kind])
    yield graph.link(node, RDF + "subject", to_iri(assertion.subject))
    yield graph.link(node, RDF + "predicate", to_iri(assertion.predicate))
    yield graph.link(node, RDF + "object", to_iri(assertion.object))
    yield graph.say(node, BIOLINK + "negated", boolean(assertion.negated))
    for name, value in assertion.qualifiers:
        if name == "effect":
            yield graph.say(node, KG + "effect", value)
        else:  # Biolink's grouping slot: nothing is lost when a kind gains a qualifier
            yield graph.say(node, BIOLINK + "qualifier", f"{name}={value}")
    yield graph.say(node, BIOLINK + "knowledge_level", "not_provided")
    yield graph.say(node, BIOLINK + "agent_type", agent_type(e.method for e in assertion.evidence))
    yield graph.link(node, BIOLINK + "primary_knowledge_source", INFORES + "kgraph")
    yield graph.link(node, BIOLINK + "supporting_data_source", INFORES + "pubmed")
