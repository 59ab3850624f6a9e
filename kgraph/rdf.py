"""RDF terms, quads, their N-Quads line, and the answers of a SPARQL query, independent of any store.

Lines are in the canonical form of RDF Dataset Canonicalization (https://www.w3.org/TR/rdf-canon/, section 5), which every
N-Quads 1.1 reader accepts: one space between terms, native characters, escapes only where the form asks for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple, Protocol

from kgraph.vocab import XSD

XSD_STRING = XSD + "string"
XSD_INTEGER = XSD + "integer"
XSD_DECIMAL = XSD + "decimal"
XSD_BOOLEAN = XSD + "boolean"

# U+FFFE and U+FFFF are escaped because Oxigraph does so, and a dump of the store shall equal what was written
_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f\ufffe\uffff]')
_SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_SURROGATE = re.compile("[\ud800-\udfff]")
_NOT_IN_IRI = re.compile('[\x00-\x20<>"{}|^`\\\\]')
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


class Iri(str):
    """An absolute IRI; the string itself. Writing a quad checks that it holds no character that an IRI may not hold."""

    __slots__ = ()


class Literal(NamedTuple):
    """A literal: its lexical form, its datatype's IRI, and its language tag ("" for none)."""

    value: str
    datatype: str = XSD_STRING
    language: str = ""


Term = Iri | Literal


class BlankNode(NamedTuple):
    """A blank node in an answer. kgraph writes none; a user's CONSTRUCT may make some."""

    name: str


class Quad(NamedTuple):
    """A statement in a named graph."""

    subject: Iri
    predicate: Iri
    object: Term
    graph: Iri


class Triple(NamedTuple):
    """A statement of a CONSTRUCT or DESCRIBE answer."""

    subject: Iri | BlankNode
    predicate: Iri
    object: Iri | BlankNode | Literal


class Select(NamedTuple):
    """The answer of a SELECT: variable names without ``?``, and rows in their order; an unbound variable is ``None``."""

    variables: tuple[str, ...]
    rows: Iterator[tuple[Iri | BlankNode | Literal | None, ...]]


Answer = Select | Iterator[Triple] | bool


class Queryable(Protocol):
    """What the query stage needs of a store."""

    def query(self, text: str, *, union: bool = False) -> Answer:
        """Answer a SPARQL 1.1 query.

        Args:
            text: the query; prefixes of :data:`kgraph.vocab.PREFIXES` need no declaration.
            union: let the default graph be all named graphs together (a triple in two graphs then counts twice).

        Raises:
            QueryError: if the text does not parse.
        """

    def has_graph(self, graph: str) -> bool:
        """Tell whether the store holds the named graph."""


def integer(value: int) -> Literal:
    """Return *value* as xsd:integer."""
    return Literal(str(value), XSD_INTEGER)


def boolean(value: bool) -> Literal:
    """Return *value* as xsd:boolean."""
    return Literal("true" if value else "false", XSD_BOOLEAN)


def decimal(value: float) -> Literal:
    """Return *value* as xsd:decimal in canonical form, rounded to six digits after the point.

    Raises:
        ValueError: if *value* is not finite.
    """
    if value - value != 0:
        raise ValueError(f"{value} has no decimal form")
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return Literal("0" if text == "-0" else text, XSD_DECIMAL)


def date_literal(text: str) -> Literal:
    """Return an ISO 8601 date as xsd:gYear, xsd:gYearMonth or xsd:date, and as a plain string if it is no such date."""
    if _DATE.fullmatch(text) and text[:4] != "0000":
        parts = [int(part) for part in text.split("-")]
        try:
            date(*[*parts, 1, 1][:3])
        except ValueError:
            return Literal(text)
        return Literal(text, XSD + ("gYear", "gYearMonth", "date")[len(parts) - 1])
    return Literal(text)


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    return _SHORT.get(character) or f"\\u{ord(character):04X}"


def _quoted(text: str) -> str:
    # half of a surrogate pair is no character and has no UTF-8: it becomes the replacement character
    return '"' + _ESCAPED.sub(_escape, _SURROGATE.sub("\ufffd", text)) + '"'


def iri_text(iri: str) -> str:
    """Return ``<iri>``.

    Raises:
        ValueError: if *iri* holds a character that no IRI may hold.
    """
    if _NOT_IN_IRI.search(iri):
        raise ValueError(f"{iri!r} is not an IRI")
    return f"<{iri}>"


def term_text(term: Iri | BlankNode | Literal) -> str:
    """Return *term* as N-Quads (and Turtle, and SPARQL) write it.

    Raises:
        ValueError: if an IRI in it is not an IRI.
    """
    if isinstance(term, str):
        return iri_text(term)
    if isinstance(term, BlankNode):
        return f"_:{term.name}"
    quoted = _quoted(term.value)
    if term.language:
        return f"{quoted}@{term.language}"
    return quoted if term.datatype == XSD_STRING else f"{quoted}^^{iri_text(term.datatype)}"


def nquad_line(quad: Quad) -> str:
    """Return *quad* as one canonical N-Quads line, its line end included.

    Raises:
        ValueError: if an IRI in it is not an IRI.
    """
    subject, predicate, value, graph = quad
    return f"{iri_text(subject)} {iri_text(predicate)} {term_text(value)} {iri_text(graph)} .\n"
