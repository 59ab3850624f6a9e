from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from golden_graph import golden_store
from hypothesis import example, given
from hypothesis import strategies as st

from kgraph.errors import QueryError
from kgraph.query.guard import check
from kgraph.query.run import run_text
from kgraph.rdf import Select

STORE = golden_store()


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <http://a> <http://b> 1 }",
        "delete where { ?s ?p ?o }",
        "PREFIX a: <http://a> # SELECT\nDROP ALL",
        "LOAD <file:///etc/passwd>",
        "CLEAR GRAPH <http://g>",
        "WITH <http://g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_updates_are_refused(text):
    before = len(STORE)
    with pytest.raises(QueryError, match="would change the graph") as caught:
        run_text(STORE, text)
    assert "\n" not in str(caught.value)
    assert len(STORE) == before


_SERVICES = [
    "SELECT * { SERVICE <{u}> { ?s ?p ?o } }",
    "SELECT * { service silent <{u}> { ?s ?p ?o } }",
    "SELECT * { SERVICE<{u}>{ ?s ?p ?o } }",
    "SELECT * { # SERVICE\n SeRvIcE # x\n <{u}> { ?s ?p ?o } }",
    "SELECT * { SERVICESILENT<{u}>{ ?s ?p ?o } }",
    "PREFIX : <{u}> SELECT * { SERVICE: { ?s ?p ?o } }",
    "PREFIX : <{u}> SELECT * { ?s ?p true.SERVICE:{ ?s ?p ?o } }",
    "PREFIX : <{u}> SELECT * { ?s ?p 1.SERVICE:{ ?s ?p ?o } }",
    "PREFIX : <{u}> SELECT * { ?s ?p 1.5SERVICE:{ ?s ?p ?o } }",
    "SELECT * { ?s ?p 'a' . \\u0053ERVICE <{u}> { ?s ?p ?o } }",
    "SELECT * { FILTER(1<2)SERVICE<{u}>{ ?s ?p ?o } }",
    "SELECT * { BIND(<{u}> AS ?x) SERVICE ?x { ?s ?p ?o } }",
    "SELECT * { ?s ?p '''a ' # ''' SERVICE <{u}> { ?s ?p ?o } }",
    'SELECT * { ?s ?p "a\\" # " SERVICE <{u}> { ?s ?p ?o } }',
    "PREFIX ex: <http://x/> SELECT * { ?s ?p ex:a\\#b SERVICE <{u}> { ?s ?p ?o } }",
    "ASK { { SELECT * { SERVICE <{u}> { ?s ?p ?o } } } }",
]


@pytest.fixture(scope="module")
def listener():
    """A server that notes each request."""
    seen: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            seen.append(self.path)
            self.send_error(500)

        do_POST = do_GET  # noqa: N815 -- the name that http.server calls

        def log_message(self, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/sparql", seen
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("text", _SERVICES)
def test_no_query_reaches_outside(text, listener):
    address, seen = listener
    with pytest.raises(QueryError):
        list(getattr(run_text(STORE, text.replace("{u}", address)), "rows", ()))
    assert seen == []


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * FROM <http://127.0.0.1:9/x> { ?s ?p ?o }",
        "SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
        "PREFIX e: <http://e/> SELECT * FROM e:x { ?s ?p ?o }",
        "ASK FROM",
    ],
)
def test_from_of_something_else_is_refused(text):
    with pytest.raises(QueryError, match="no graph of this store"):
        run_text(STORE, text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT (COUNT(*) AS ?n) FROM kg:summary { ?s ?p ?o }",
        "PREFIX mine: <https://w3id.org/kgraph/vocab/> SELECT (COUNT(*) AS ?n) FROM mine:summary { ?s ?p ?o }",
        "SELECT (COUNT(*) AS ?n) FROM <https://w3id.org/kgraph/vocab/summary> { ?s ?p ?o }",
    ],
)
def test_from_of_an_own_graph_sees_that_graph_only(text):
    ((number,),) = list(run_text(STORE, text).rows)
    assert 0 < int(number.value) < len(STORE) / 2


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?s rdfs:label 'SERVICE <http://x>' } # SERVICE\n",
        "SELECT ?service ?from { ?service ?from <http://x/SERVICE#FROM> }",
        'SELECT * { ?s ?p """LOAD "SERVICE" it""" }',
        "PREFIX ex: <http://x/> SELECT * { ?s ex:SERVICE ?o . ?s ex:from ?o FILTER(?s<?o) }",
        "PREFIX insert: <http://x/> ASK { ?s insert:load ?o }",
    ],
)
def test_innocent_words_are_allowed(text):
    answer = run_text(STORE, text)
    assert answer is False or list(answer.rows) == []


def test_prefixes_are_declared_and_the_default_graph_is_all():
    answer = run_text(STORE, "SELECT DISTINCT ?a { ?a a biolink:Association ; biolink:publications pmid:103 }")
    assert isinstance(answer, Select)
    assert len(list(answer.rows)) == 2


@given(st.text(st.sampled_from("SERVICE serviceFROM<>#'\"\\\n{}?:.a1@ \u0131\u017f"), max_size=60))
@example("SERV\u0131CE <http://x> {}")
def test_any_text_is_answered_or_refused(text):
    try:
        allowed, reason = check(text, STORE), ""
    except QueryError as error:
        allowed, reason = True, str(error)
    assert allowed in (True, False)
    assert "\n" not in reason
