"""pyoxigraph's terms and parsers turned into ours; every store reads N-Quads and answers through them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING, Any

from kgraph.errors import QueryError
from kgraph.rdf import XSD_BOOLEAN, XSD_STRING, Answer, BlankNode, Iri, Literal, Quad, Select, Triple

if TYPE_CHECKING:
    import pyoxigraph

_BOOLEANS = {"0": "false", "1": "true"}


def term(value: Any) -> Iri | BlankNode | Literal:  # noqa: ANN401 -- pyoxigraph's terms have no common base
    """Return any term as ours.

    Raises:
        QueryError: for a quoted triple.
    """
    import pyoxigraph

    if isinstance(value, pyoxigraph.Literal):
        language = value.language or ""
        datatype = XSD_STRING if language else value.datatype.value
        # Virtuoso writes booleans as 0 and 1, which is allowed and not canonical
        text = _BOOLEANS.get(value.value, value.value) if datatype == XSD_BOOLEAN else value.value
        return Literal(text, datatype, language)
    return node(value)


def node(value: Any) -> Iri | BlankNode:  # noqa: ANN401
    """Return a node as ours.

    Raises:
        QueryError: for a quoted triple.
    """
    import pyoxigraph

    if isinstance(value, pyoxigraph.NamedNode):
        return Iri(value.value)
    if isinstance(value, pyoxigraph.BlankNode):
        return BlankNode(value.value)
    raise QueryError(
        f"the answer holds a quoted triple, {value}, which RDF 1.1 does not have; select its parts instead"
    )


def answer(found: Any) -> Answer:  # noqa: ANN401 -- one of pyoxigraph's three kinds of answers
    """Return the answer of a query."""
    import pyoxigraph

    if isinstance(found, pyoxigraph.QuerySolutions):
        return Select(tuple(v.value for v in found.variables), _rows(found))
    if isinstance(found, pyoxigraph.QueryTriples):
        return triples(found)
    return bool(found)


def _rows(found: pyoxigraph.QuerySolutions) -> Iterator[tuple[Iri | BlankNode | Literal | None, ...]]:
    try:
        for row in found:
            yield tuple(None if value is None else term(value) for value in row)
    except (OSError, RuntimeError, SyntaxError) as error:
        raise QueryError(f"the query could not be answered: {one_line(error)}") from error


def triples(found: Iterable[Any]) -> Iterator[Triple]:
    """Yield the triples of a graph."""
    for triple in found:
        yield Triple(node(triple.subject), Iri(triple.predicate.value), term(triple.object))


def read_triples(ntriples: bytes | IO[bytes]) -> Iterator[Triple]:
    """Yield the triples of N-Triples.

    Raises:
        SyntaxError: where they are malformed.
    """
    import pyoxigraph

    yield from triples(pyoxigraph.parse(ntriples, format=pyoxigraph.RdfFormat.N_TRIPLES))


def read_quads(nquads: Iterable[str]) -> Iterator[Quad]:
    """Yield the quads of N-Quads lines.

    Raises:
        ValueError: for malformed lines, and for what kgraph's stores do not hold: blank nodes, quads outside named graphs.
    """
    import pyoxigraph

    try:
        for quad in pyoxigraph.parse("".join(nquads), format=pyoxigraph.RdfFormat.N_QUADS):
            subject, value, graph = node(quad.subject), term(quad.object), quad.graph_name
            if isinstance(subject, BlankNode) or isinstance(value, BlankNode):
                raise ValueError(f"a blank node cannot be stored: {quad}")
            if not isinstance(graph, pyoxigraph.NamedNode):
                raise ValueError(f"not in a named graph: {quad}")
            yield Quad(subject, Iri(quad.predicate.value), value, Iri(graph.value))
    except SyntaxError as error:
        raise ValueError(f"not N-Quads: {one_line(error)}") from error


def check_quads(nquads: Iterable[str]) -> None:
    """Check that lines are N-Quads, without looking at what they say.

    Raises:
        ValueError: naming the first mistake.
    """
    import pyoxigraph

    try:
        for _ in pyoxigraph.parse("".join(nquads), format=pyoxigraph.RdfFormat.N_QUADS):
            pass
    except SyntaxError as error:
        raise ValueError(f"not N-Quads: {one_line(error)}") from error


def one_line(error: BaseException) -> str:
    """Return a message of Oxigraph's on one line, without the list of all tokens that could have followed."""
    text = " ".join(str(error).split())
    place, found, rest = text.partition("expected one of ")
    if found and len(rest) > 60:
        return f"{place.rstrip(': ')}, nothing that may stand here"
    return text
