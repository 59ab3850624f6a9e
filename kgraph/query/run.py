"""Runs a query of the library or of the user's."""

from __future__ import annotations

from collections.abc import Mapping

from kgraph.protocols import Vocabulary
from kgraph.query import guard, library
from kgraph.query.parameters import resolve_parameters
from kgraph.rdf import Answer, Queryable


def run_named(
    store: Queryable, name: str, values: Mapping[str, str] | None = None, vocabulary: Vocabulary | None = None
) -> Answer:
    """Answer the library's query *name*; *values* are its parameters as a person writes them.

    Raises:
        UsageError: for an unknown query, parameter, or value.
    """
    return run_query(store, library.load(name), values or {}, vocabulary)


def run_query(
    store: Queryable, query: library.LibraryQuery, values: Mapping[str, str], vocabulary: Vocabulary | None = None
) -> Answer:
    """Answer a query that has a head; see :func:`run_text` for what it may do.

    Raises:
        UsageError: for an unknown or missing parameter, or a value that means nothing.
        QueryError: if the text does not parse or is not allowed.
    """
    terms = resolve_parameters(query, values, store, vocabulary)
    return run_text(store, library.bind(query, terms))


def run_text(store: Queryable, text: str) -> Answer:
    """Answer any SPARQL query. Prefixes of :data:`kgraph.vocab.PREFIXES` need no declaration.

    Outside GRAPH the query sees all named graphs together, a triple once for every graph it is in (so count with DISTINCT); with
    FROM it sees the graphs named.

    Raises:
        QueryError: if the text does not parse, would change the graph, or would reach outside it.
    """
    graphs_named = guard.check(text, store)
    return store.query(text, union=not graphs_named)
