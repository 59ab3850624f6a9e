"""The store behind an endpoint against a server that answers as it is told."""

from __future__ import annotations

import base64
import gc
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from kgraph.errors import KgraphError, QueryError, StoreError, UsageError
from kgraph.graph.registry import open_graph, open_named
from kgraph.graph.sparql_protocol import endpoint

G = "https://w3id.org/kgraph/test/g"
LINE = f'<https://example.org/s> <https://example.org/p> "x" <{G}> .\n'
TABLE = {"head": {"vars": ["s"]}, "results": {"bindings": [{"s": {"type": "literal", "value": "x"}}]}}


@dataclass
class Told:
    """What the server answers, and what it was asked."""

    status: int = 200
    body: bytes = json.dumps(TABLE).encode()
    headers: dict[str, str] = field(default_factory=dict)
    seen: list[tuple[str, str, dict[str, str], bytes]] = field(default_factory=list)
    url: str = ""


@pytest.fixture
def told() -> Iterator[Told]:
    gc.collect()  # see conftest: the server's thread must not come upon answers that other tests left behind
    state = Told()

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            state.seen.append((self.command, self.path, dict(self.headers), body))
            self.send_response(state.status)
            for name, value in {"Content-Length": str(len(state.body)), **state.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(state.body)

        do_GET = do_POST = do_PUT = do_DELETE = answer  # noqa: N815 -- the names that http.server calls

        def log_message(self, *_args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    state.url = f"http://127.0.0.1:{server.server_port}/sparql"
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def form(told: Told) -> dict[str, list[str]]:
    return parse_qs(told.seen[-1][3].decode(), keep_blank_values=True)


def test_only_missing_prefixes_are_declared(told):
    text = 'PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\nSELECT ?s { ?s skos:prefLabel "x" ; kg:effect ?o }'
    open_graph(told.url).query(text)
    sent = form(told)["query"][0]
    assert sent == f"PREFIX kg: <https://w3id.org/kgraph/vocab/> {text}"


def test_the_union_of_all_graphs_is_asked_for(told):
    open_graph(told.url).query("SELECT * { ?s ?p ?o }", union=True)
    assert "union-default-graph" in form(told)
    open_graph(told.url).query("SELECT * { ?s ?p ?o }")
    assert "union-default-graph" not in form(told)


@pytest.mark.parametrize(
    ("login", "sent"),
    [
        ({"user": "me", "password": "päss"}, "Basic " + base64.b64encode("me:päss".encode()).decode()),
        ({"token": "abc"}, "Bearer abc"),
        ({}, None),
    ],
)
def test_name_and_password_or_token_are_sent(told, login, sent):
    store = open_graph(told.url, **login)
    store.query("SELECT * { ?s ?p ?o }")
    assert told.seen[-1][2].get("Authorization") == sent
    assert "päss" not in repr(endpoint(told.url, **login))
    assert "abc" not in repr(endpoint(told.url, **login))


@pytest.mark.parametrize(
    ("status", "body", "error", "said"),
    [
        (400, b"<p>parse error\nat line 1", QueryError, "parse error at line 1"),
        (401, b"", StoreError, "KGRAPH_SPARQL_USER"),
        (403, b"", StoreError, "KGRAPH_SPARQL_TOKEN"),
        (404, b"", StoreError, "HTTP 404"),
        (500, b"out of memory", StoreError, "out of memory"),
        (200, b"<html>Welcome</html>", QueryError, "no SPARQL results"),
        (200, json.dumps(TABLE).encode()[:-9], QueryError, "could not be answered"),
        (302, b"", KgraphError, "HTTP 302"),
    ],
)
def test_what_a_server_does_wrong_is_one_line(told, status, body, error, said):
    told.status, told.body = status, body
    with pytest.raises(error) as caught:
        open_graph(told.url).query("SELECT ?s { ?s ?p ?o }")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 500


def test_an_answer_that_was_cut_is_refused(told):
    told.headers = {"X-SPARQL-MaxRows": "1"}
    with pytest.raises(QueryError, match="cut the answer after 1 rows"):
        open_graph(told.url).query("SELECT ?s { ?s ?p ?o }")
    told.headers = {"X-SQL-State": "S1TAT"}
    with pytest.raises(QueryError, match="cut the answer"):
        open_graph(told.url).query("SELECT ?s { ?s ?p ?o }")


def test_a_connection_that_breaks_is_one_line(told):
    told.headers = {"Content-Length": "100000"}
    with pytest.raises(StoreError, match="did not answer in full"):
        open_graph(told.url, timeout=2).query("SELECT ?s { ?s ?p ?o }")


def test_nobody_there_is_one_line():
    with pytest.raises(StoreError, match="could not be reached"):
        open_graph("http://127.0.0.1:9/sparql").graphs()


@pytest.mark.parametrize(
    "url", ["http://", "https://host/sparql?x=1", "http://me:secret@host/sparql", "http://host:x/"]
)
def test_what_is_no_address_is_one_line(url):
    with pytest.raises(UsageError, match="not the address"):
        open_graph(url)


def test_an_unknown_engine_is_answered_with_the_known_ones():
    with pytest.raises(UsageError, match="fuseki, graphdb, oxigraph, qlever, virtuoso"):
        open_named("remote", "http://host", engine="neptune")


def test_a_table_of_one_number_is_an_answer_to_ask(told):
    told.body = json.dumps(
        {"head": {"vars": ["r"]}, "results": {"bindings": [{"r": {"type": "literal", "value": "1"}}]}}
    ).encode()
    assert open_graph(told.url).query("# SELECT\nPREFIX ask: <http://select/> ASK { ?s ?p ?o }") is True
    told.body = b'{"head": {}, "boolean": false}'
    assert open_graph(told.url).query("ASK { ?s ?p ?o }") is False


def test_replace_is_one_request_with_and_without_a_graph_store(told):
    told.body = b""
    base = told.url.removesuffix("/sparql")
    store = open_named("remote", told.url, store=base + "/data", writable=True)
    store.replace(G, [LINE])
    method, path, headers, body = told.seen[-1]
    assert (method, urlsplit(path).path, parse_qs(urlsplit(path).query)) == ("PUT", "/data", {"graph": [G]})
    assert headers["Content-Type"] == "text/turtle"
    assert body.endswith(b'.\n<https://example.org/s> <https://example.org/p> "x" .\n')
    open_named("remote", told.url, writable=True).replace(G, [LINE])
    assert len(told.seen) == 2
    update = form(told)["update"][0]
    assert update.startswith(f"DROP SILENT GRAPH <{G}> ;\nINSERT DATA {{")


def test_no_line_can_smuggle_an_update_in(told):
    store = open_named("remote", told.url, writable=True)
    with pytest.raises(ValueError, match="not "):
        store.load([f'<https://example.org/s> <https://example.org/p> "x" . }} }} ; DROP ALL ; <{G}> .\n'])
    assert not told.seen


def test_the_graphs_of_others_are_not_touched(told):
    store = open_named("remote", told.url, writable=True)
    other = "https://example.org/theirs"
    for change in (lambda: store.remove(other), lambda: store.load([LINE.replace(G, other)])):
        with pytest.raises(StoreError, match="none of this store's graphs"):
            change()
    assert not told.seen
