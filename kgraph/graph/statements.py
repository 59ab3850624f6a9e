"""A small writer of statements about one subject in one named graph, shared by the modules that make quads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kgraph.rdf import Iri, Literal, Quad, Term
from kgraph.vocab import RDF

TYPE = Iri(RDF + "type")


class Statements:
    """Makes the quads of one named graph; holds nothing but the graph's name."""

    __slots__ = ("graph",)

    def __init__(self, graph: str) -> None:
        self.graph = Iri(graph)

    def types(self, subject: str, *names: str) -> Iterator[Quad]:
        """Yield one rdf:type quad for each class."""
        for name in names:
            yield Quad(Iri(subject), TYPE, Iri(name), self.graph)

    def link(self, subject: str, predicate: str, target: str) -> Quad:
        """Return the quad whose object is the IRI *target*."""
        return Quad(Iri(subject), Iri(predicate), Iri(target), self.graph)

    def say(self, subject: str, predicate: str, value: Literal | str) -> Quad:
        """Return the quad whose object is a literal; a string becomes an xsd:string."""
        literal: Term = value if isinstance(value, Literal) else Literal(value)
        return Quad(Iri(subject), Iri(predicate), literal, self.graph)

    def texts(self, subject: str, pairs: Iterable[tuple[str, str]]) -> Iterator[Quad]:
        """Yield a quad for each (predicate, text) whose text is not empty."""
        for predicate, text in pairs:
            if text:
                yield self.say(subject, predicate, text)
