"""Quads on a server that speaks SPARQL 1.1, for those who outgrow one machine.

Only graphs whose names begin with the store's *scope* are this store's: others on the same server are neither listed nor
written out, and cannot be changed. ``replace`` is one request, and ``load`` one for each part; what a kill or a
broken connection leaves of such a request is the server's affair (see ``docs/how-to/stores.md``).
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.errors import QueryError, StoreError
from kgraph.graph import terms
from kgraph.graph.oxigraph import check_lines
from kgraph.graph.sorting import sorted_lines
from kgraph.graph.sparql_protocol import Endpoint, Reply
from kgraph.ids import BASE
from kgraph.rdf import Answer, BlankNode, Iri, Literal, Quad, Select, iri_text, nquad_line, term_text
from kgraph.vocab import KG, PREFIXES

if TYPE_CHECKING:
    from rdflib import Dataset

_PAGE = 9000  # graph names at a time: Virtuoso cuts at 10,000 rows
_PART = 8 * 2**20  # bytes of one loading request
_INSERTED = 500  # lines of one INSERT DATA
_JSON = "application/sparql-results+json"
_FORM = re.compile(r"""#[^\n\r]*|<[^<>\s]*>|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[?$]\w+|[\w.-]*:[\w.-]*|\b(\w+)\b""")
_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})


class RemoteStore:
    """A store behind a SPARQL endpoint. Implements :class:`kgraph.protocols.Store`."""

    def __init__(self, endpoint: Endpoint, *, scope: str = BASE, writable: bool = False) -> None:
        """Take the graphs at *endpoint* whose names begin with *scope*; nothing is asked yet."""
        self._endpoint = endpoint
        self._scope = scope
        self._writable = writable

    def load(self, nquads: Iterable[str]) -> None:
        """Add N-Quads lines, some megabytes a request: whole N-Quads, or graph by graph, or as INSERT DATA, as the server can."""
        self._may_write("")
        for part in _parts(nquads):
            terms.check_quads(part)
            for graph in {_graph_of(line) for line in part}:
                self._may_write(graph)
            if self._endpoint.bulk_url:
                self._endpoint.bulk("".join(part).encode())
            elif self._endpoint.store_url:
                for graph, lines in groupby(sorted(part, key=_graph_of), _graph_of):
                    self._endpoint.graph("POST", graph, _turtle(graph, lines))
            else:
                for start in range(0, len(part), _INSERTED):
                    self._endpoint.update(_insert(part[start : start + _INSERTED]))

    def replace(self, graph: str, nquads: Iterable[str]) -> None:
        """Make the named graph hold exactly these N-Quads lines, in one request (without a graph store address: up to 500 lines)."""
        self._may_write(graph)
        lines = list(nquads)
        check_lines(graph, lines)
        terms.check_quads(lines)  # Virtuoso keeps what stands before a mistake
        if not lines:
            self.remove(graph)
        elif self._endpoint.store_url:
            self._endpoint.graph("PUT", graph, _turtle(graph, lines))
        else:
            first, rest = lines[:_INSERTED], lines[_INSERTED:]
            self._endpoint.update(f"DROP SILENT GRAPH {iri_text(graph)} ;\n{_insert(first)}")
            self.load(rest)

    def remove(self, graph: str) -> None:
        """Drop the named graph; nothing happens if there is none."""
        self._may_write(graph)
        if self._endpoint.store_url:
            self._endpoint.graph("DELETE", graph)
        else:
            self._endpoint.update(f"DROP SILENT GRAPH {iri_text(graph)}")

    def _may_write(self, graph: str) -> None:
        if not self._writable or not self._endpoint.update_url:
            raise StoreError("this graph is open for reading only; open it with writable=True to change it")
        if graph and not graph.startswith(self._scope):
            raise StoreError(
                f"{graph} is none of this store's graphs, which begin with {self._scope}; choose another name"
            )

    def graphs(self) -> list[str]:
        """Return the names of the store's named graphs, sorted."""
        found: list[str] = []
        while True:
            after = f" && STR(?g) > {term_text(Literal(found[-1]))}" if found else ""
            rows = self._rows(
                f"SELECT DISTINCT ?g WHERE {{ GRAPH ?g {{ ?s ?p ?o }} FILTER({self._ours()}{after}) }} "
                f"ORDER BY STR(?g) LIMIT {_PAGE}"
            )
            page = sorted(str(row[0]) for row in rows)
            found += page
            if len(page) < _PAGE:
                return sorted(found)

    def _ours(self) -> str:
        return f"STRSTARTS(STR(?g), {term_text(Literal(self._scope))})"

    def has_graph(self, graph: str) -> bool:
        """Tell whether there is such a named graph with something in it."""
        try:
            name = iri_text(graph)
        except ValueError:
            return False
        return self.query(f"ASK {{ GRAPH {name} {{ ?s ?p ?o }} }}") is True

    def triples(self, graph: str) -> bytes:
        """Return the triples of the named graph as N-Triples in UTF-8."""
        if self._endpoint.store_url:
            return self._endpoint.graph("GET", graph).body
        text = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {iri_text(graph)} {{ ?s ?p ?o }} }}"
        return self._endpoint.query(text, "application/n-triples").body

    def __len__(self) -> int:
        """Return the number of the store's quads."""
        rows = self._rows(f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH ?g {{ ?s ?p ?o }} FILTER({self._ours()}) }}")
        number = next(iter(rows), (None,))[0]
        return int(number.value) if isinstance(number, Literal) else 0

    def _rows(self, text: str) -> Iterator[tuple[Iri | BlankNode | Literal | None, ...]]:
        answer = self.query(text)
        return answer.rows if isinstance(answer, Select) else iter(())

    def dump(self) -> Iterator[str]:
        """Yield all quads of the store as canonical N-Quads lines, sorted by code point, without duplicates.

        Raises:
            StoreError: if the server gave other than it says it has.
        """
        with tempfile.TemporaryDirectory(prefix="kgraph-dump-") as name:
            path = Path(name) / "all.nq"
            count = 0
            with path.open("wb") as out:
                for graph in self.graphs():
                    for line in self._lines(graph):
                        out.write(line.encode())
                        count += 1
            if count != len(self):
                raise StoreError(
                    f"{self._endpoint.query_url} has {len(self):,} quads and gave {count:,}: it cuts answers, or is being "
                    "changed; give the address of its graph store, or try again"
                )
            with path.open("rb") as lines:
                yield from sorted_lines(lines, Path(name))

    def _lines(self, graph: str) -> Iterator[str]:
        try:
            for subject, predicate, value in terms.read_triples(self.triples(graph)):
                if isinstance(subject, BlankNode) or isinstance(value, BlankNode):
                    raise StoreError(f"{graph} holds a blank node, which a sorted dump cannot name; give it an IRI")
                yield nquad_line(Quad(subject, predicate, value, Iri(graph)))
        except SyntaxError as error:
            raise StoreError(
                f"{graph}: the server gave no N-Triples ({terms.one_line(error)}); check its address"
            ) from error

    def query(self, text: str, *, union: bool = False) -> Answer:
        """Answer a SPARQL query; see :meth:`kgraph.rdf.Queryable.query`.

        With *union* the default graph is what the server has as such: on most all graphs together (see the how-to).

        Raises:
            QueryError: also for an answer that the server cut.
            StoreError: if the server cannot be asked.
        """
        import pyoxigraph

        kind = _form(text)
        asked = _declared(text)
        if kind in ("CONSTRUCT", "DESCRIBE"):
            reply = self._endpoint.query(asked, "application/n-triples", union=union)
            try:
                return iter(list(terms.read_triples(reply.body)))
            except SyntaxError as error:
                raise QueryError(
                    f"the server gave no N-Triples ({terms.one_line(error)}); check its address"
                ) from error
        reply = self._endpoint.query(asked, _JSON, union=union)
        try:
            found = pyoxigraph.parse_query_results(reply.body, format=pyoxigraph.QueryResultsFormat.JSON)
        except (SyntaxError, ValueError) as error:
            raise QueryError(
                f"the server gave no SPARQL results ({terms.one_line(error)}); check its address"
            ) from error
        answer = terms.answer(found)
        if not isinstance(answer, Select):
            return answer
        rows = list(answer.rows)
        if kind == "ASK":  # Virtuoso 7 answers with a table of one row
            value = rows[0][0] if rows else None
            return isinstance(value, Literal) and value.value in ("1", "true")
        _check_whole(reply, len(rows))
        return Select(answer.variables, iter(rows))

    def dataset(self) -> Dataset:
        """Return this store as an rdflib ``Dataset`` for reading; each pattern is a request, so give it whole queries."""
        from kgraph.graph.rdflib_view import view

        return view(self, scope=self._scope)

    def close(self) -> None:
        """Do nothing: no connection stays open."""


def _check_whole(reply: Reply, rows: int) -> None:
    """Refuse what Virtuoso cut: at its row limit, or when its time for one answer was over."""
    limit = reply.headers.get("x-sparql-maxrows", "")
    if (limit.isdigit() and rows >= int(limit)) or "S1TAT" in reply.headers.get("x-sql-state", ""):
        raise QueryError(
            f"the server cut the answer after {rows:,} rows; add a parameter or a LIMIT, or raise its limits"
        )


def _form(text: str) -> str:
    words = (match[1].upper() for match in _FORM.finditer(text) if match[1])
    return next((word for word in words if word in _FORMS), "SELECT")


def _declared(text: str) -> str:
    """Return *text* with the prefixes that it uses and does not declare, all on its first line."""
    missing = [
        f"PREFIX {prefix}: {iri_text(iri)}"
        for prefix, iri in PREFIXES.items()
        if re.search(rf"(?<![\w.:/-]){prefix}:", text) and not re.search(rf"(?i:PREFIX)\s+{prefix}:", text)
    ]
    return " ".join([*missing, text])


def _graph_of(line: str) -> str:
    return line.rsplit(" ", 2)[1][1:-1]


def _parts(nquads: Iterable[str]) -> Iterator[list[str]]:
    part: list[str] = []
    size = 0
    for line in nquads:
        check_lines(_graph_of(line) if line.endswith("> .\n") and line.count(" ") > 3 else "", [line])
        part.append(line)
        size += len(line)
        if size > _PART:
            yield part
            part, size = [], 0
    if part:
        yield part


def _turtle(graph: str, lines: Iterable[str]) -> bytes:
    """Return the triples of N-Quads lines as N-Triples after a prefix: by that Virtuoso knows Turtle, whatever follows."""
    cut = len(f"<{graph}> .\n")
    return (f"@prefix kg: <{KG}> .\n" + "".join(f"{line[:-cut]}.\n" for line in lines)).encode()


def _insert(lines: Iterable[str]) -> str:
    """Return an update that adds *lines*, every term read and written anew, so that no line can hold anything but a quad."""
    quads = sorted(terms.read_quads(lines), key=lambda quad: quad.graph)
    blocks = [
        f"GRAPH {iri_text(graph)} {{\n"
        + "".join(f"{term_text(q.subject)} {term_text(q.predicate)} {term_text(q.object)} .\n" for q in found)
        + "}"
        for graph, found in groupby(quads, key=lambda quad: quad.graph)
    ]
    return "INSERT DATA {\n" + "\n".join(blocks) + "\n}"
