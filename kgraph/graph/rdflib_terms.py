"""Our terms as rdflib's, and back. Literals are not normalised: what comes out is what went in."""

from __future__ import annotations

from typing import Any

from rdflib import BNode, URIRef
from rdflib import Literal as RdflibLiteral

from kgraph.rdf import XSD_STRING, BlankNode, Iri, Literal


def to_rdflib(value: Iri | BlankNode | Literal | None) -> Any:  # noqa: ANN401 -- rdflib's terms, as its interfaces want them
    """Return *value* as rdflib's term; a plain string has no datatype there."""
    if value is None:
        return None
    if isinstance(value, Literal):
        if value.language:
            return RdflibLiteral(value.value, lang=value.language)
        datatype = None if value.datatype == XSD_STRING else URIRef(value.datatype)
        return RdflibLiteral(value.value, datatype=datatype, normalize=False)
    return BNode(value.name) if isinstance(value, BlankNode) else URIRef(value)


def from_rdflib(value: Any) -> Iri | BlankNode | Literal:  # noqa: ANN401
    """Return rdflib's term as ours."""
    if isinstance(value, RdflibLiteral):
        return Literal(str(value), str(value.datatype or XSD_STRING), value.language or "")
    return node_from_rdflib(value)


def node_from_rdflib(value: Any) -> Iri | BlankNode:  # noqa: ANN401
    """Return rdflib's IRI or blank node as ours."""
    return BlankNode(str(value)) if isinstance(value, BNode) else Iri(str(value))
