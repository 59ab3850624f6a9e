"""The SPARQL 1.1 protocols as requests: query, update and graph store.

See https://www.w3.org/TR/sparql11-protocol/ and https://www.w3.org/TR/sparql11-http-rdf-update/. What the requests mean for a store
is in :mod:`kgraph.graph.endpoint`.
"""

from __future__ import annotations

import base64
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import quote, urlencode

from kgraph import http
from kgraph.addresses import is_address, one_line
from kgraph.errors import QueryError, StatusError, StoreError, UnreachableError, UsageError

# engine -> what follows the given address for queries, updates, single graphs, and N-Quads of many graphs ("-": not there)
LAYOUTS: dict[str, tuple[str, str, str, str]] = {
    "": ("", "", "-", "-"),
    "fuseki": ("/query", "/update", "/data", "/data"),
    "graphdb": ("", "/statements", "/rdf-graphs/service", "/statements"),
    "oxigraph": ("/query", "/update", "/store", "/store"),
    "qlever": ("", "", "-", "-"),
    "virtuoso": ("/sparql", "/sparql", "/sparql-graph-crud", "-"),
}
_NTRIPLES = "application/n-triples"


class Reply(NamedTuple):
    """An answer: its bytes and its headers in lower case."""

    body: bytes
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Addresses of one server and how to ask it.

    ``store_url`` and ``bulk_url`` may be "" where the server has none; ``user`` with ``password``, or ``token``, are sent with each
    request; ``timeout`` is the seconds that one request may take, ``max_bytes`` how long an answer may be.
    """

    query_url: str
    update_url: str = ""
    store_url: str = ""
    bulk_url: str = ""
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)
    timeout: float = 120.0
    max_bytes: int = 512 * 2**20

    def query(self, text: str, accept: str, *, union: bool = False) -> Reply:
        """Ask a query.

        Raises:
            QueryError: if the server refuses it, or the answer is too long.
            StoreError: if the server cannot be asked.
        """
        # Oxigraph's own parameter; the others always take all graphs together, or are told so when they are started
        extra = {"union-default-graph": ""} if union else {}
        try:
            return self._form(self.query_url, {"query": text, **extra}, accept)
        except StatusError as error:
            if error.code == 400:
                raise QueryError(f"not a SPARQL query, says the server: {error.said}; correct the text") from error
            raise self._refused(error) from error

    def update(self, text: str) -> None:
        """Run an update.

        Raises:
            StoreError: if the server refuses it or cannot be asked.
        """
        try:
            self._form(self.update_url, {"update": text}, "*/*")
        except StatusError as error:
            raise self._refused(error) from error

    def graph(self, method: str, name: str, body: bytes | None = None) -> Reply:
        """Get (as N-Triples), put, post (as Turtle) or delete one named graph; one that is not there is empty.

        Raises:
            StoreError: if the server refuses or cannot be asked.
        """
        url = f"{self.store_url}?graph={quote(name, safe='')}"
        try:
            return self._send(method, url, body, "text/turtle", _NTRIPLES if method == "GET" else "*/*")
        except StatusError as error:
            if error.code == 404 and method in ("GET", "DELETE"):
                return Reply(b"", {})
            raise self._refused(error) from error

    def bulk(self, nquads: bytes) -> None:
        """Add N-Quads of any graphs.

        Raises:
            StoreError: if the server refuses or cannot be asked.
        """
        try:
            self._send("POST", self.bulk_url, nquads, "application/n-quads", "*/*")
        except StatusError as error:
            raise self._refused(error) from error

    def _form(self, url: str, values: Mapping[str, str], accept: str) -> Reply:
        return self._send("POST", url, urlencode(values).encode("ascii"), "application/x-www-form-urlencoded", accept)

    def _send(self, method: str, url: str, body: bytes | None, kind: str, accept: str) -> Reply:
        headers = {"Accept": accept}
        if body is not None:
            headers["Content-Type"] = kind
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        elif self.user:
            pair = f"{self.user}:{self.password}".encode()
            headers["Authorization"] = f"Basic {base64.b64encode(pair).decode()}"
        end = time.monotonic() + self.timeout
        try:
            try:
                response = http.send(method, url, body, headers, timeout=self.timeout)
            except StatusError as error:
                if error.code != 401 or not self.user or self.token:
                    raise  # else it may want Digest: Virtuoso does, and does not say so to who comes with Basic
                del headers["Authorization"]
                digest = (self.user, self.password)
                response = http.send(method, url, body, headers, timeout=self.timeout, digest=digest)
            with response:
                return Reply(
                    self._read(response, end), {name.lower(): value for name, value in response.headers.items()}
                )
        except UnreachableError as error:
            raise StoreError(str(error)) from error
        except http.BROKEN_TRANSFER as error:
            reason = f"not within {self.timeout:.0f} s" if isinstance(error, TimeoutError) else "the connection broke"
            raise StoreError(
                f"{url.partition('?')[0]} did not answer in full ({reason}); ask for less, or try again"
            ) from error

    def _read(self, response: http.Answer, end: float) -> bytes:
        chunks: list[bytes] = []
        size = 0
        while chunk := response.read1(1 << 16):
            chunks.append(chunk)
            size += len(chunk)
            if size > self.max_bytes:
                raise QueryError(f"the answer is longer than {self.max_bytes:,} bytes; add a LIMIT to the query")
            if time.monotonic() > end:
                raise TimeoutError
        promised = response.headers.get("Content-Length", "")
        if promised.isdigit() and size < int(promised):
            raise ConnectionError
        return b"".join(chunks)

    def _refused(self, error: StatusError) -> StoreError:
        if error.code in (401, 403):
            return StoreError(
                f"{error}: the server wants a name and password or a token that may do this; set KGRAPH_SPARQL_USER and "
                "KGRAPH_SPARQL_PASSWORD, or KGRAPH_SPARQL_TOKEN"
            )
        return StoreError(f"{error}; check the address and the server's log")


def endpoint(
    location: str,
    *,
    engine: str = "",
    user: str = "",
    password: str = "",
    token: str = "",
    update: str = "",
    store: str = "",
    timeout: float = 120.0,
) -> Endpoint:
    """Return the endpoint at *location*.

    Args:
        location: without *engine*, the address that answers queries; with one, the address that its documentation calls the server
            (Oxigraph, Virtuoso), the dataset (Fuseki) or the repository (GraphDB).
        engine: one of :data:`LAYOUTS`, which knows the other addresses.
        user: a name for Basic or Digest authentication, with *password*.
        password: see *user*.
        token: a bearer token, instead of the two.
        update: the address for updates, where it is another.
        store: the address of the graph store protocol, where the engine's name does not tell it.
        timeout: seconds that one request may take.

    Raises:
        UsageError: for an address that is none, or an unknown engine.
    """
    if engine not in LAYOUTS:
        known = ", ".join(sorted(name for name in LAYOUTS if name))
        raise UsageError(
            f"there is no layout for the engine {engine!r}; known are {known}, or give the addresses themselves"
        )
    base = location.rstrip("/") if engine else location
    places = ["" if suffix == "-" else base + suffix for suffix in LAYOUTS[engine]]
    if engine == "virtuoso" and user:
        places[1:3] = [place + "-auth" for place in places[1:3]]
    chosen = [places[0], update or places[1], store or places[2], places[3]]
    for url in chosen:
        if url and not is_address(url):
            shown = one_line(url.encode("utf-8", "replace"))
            raise UsageError(f"{shown!r} is not the address of a server; write it like https://host/sparql")
    return Endpoint(
        query_url=chosen[0],
        update_url=chosen[1],
        store_url=chosen[2],
        bulk_url=chosen[3],
        user=user,
        password=password,
        token=token,
        timeout=timeout,
    )
