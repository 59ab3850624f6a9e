"""A stand-in for the NCBI E-utilities on the loopback interface, for tests and for trying things out by hand.

It answers efetch (GET and POST, by id and from the history server), elink, esearch and epost from the records in
``tests/data/eutils/records.xml`` and the seed record, and misbehaves on demand::

    with EutilsServer() as server:
        server.misbehave("429", program="efetch", times=2, value="1")
        ...
        assert server.asked("efetch") == [...]

By hand: ``python tests/eutils_server.py --port 8765 --fault 502:efetch:1``, then set ``KGRAPH_EUTILS_URL`` to what it prints.
"""

from __future__ import annotations

import argparse
import contextlib
import socket
import struct
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from types import TracebackType
from urllib.parse import parse_qs, urlsplit
from xml.sax.saxutils import escape

from eutils_library import RECORDS, ROOTS, SEED, Library, Seen, answer, articles, document
from lxml import etree

_HTML = b"<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1><hr>nginx</body></html>"
_BUSY = b'{"error":"API rate limit exceeded","api-key":"192.0.2.1","count":"4","limit":"3"}'
FAULTS = {
    "429": "too many requests; the value is the Retry-After header",
    "500": "a server error",
    "502": "a bad gateway with an HTML body",
    "503": "not available; the value is the Retry-After header",
    "400": "a refusal",
    "bad-key": "the API key is not known",
    "drop": "the connection is reset in the middle of the body",
    "hangup": "the connection is closed without an answer",
    "truncate": "half of the XML, as if it were all",
    "nothing": "a body without a byte",
    "empty": "a well-formed answer without any content",
    "error": "an ERROR element; the value is its text",
    "wrong": "another record than the one asked for",
    "html": "an HTML page with status 200",
    "json": "the rate-limit message as JSON with status 200",
    "slow": "the answer comes after as many seconds as the value says",
    "drip": "the answer comes byte by byte, as many seconds apart as the value says",
    "redirect": "a redirect to the value",
}


@dataclass
class Fault:
    """What to do to the next *times* requests to *program* (any if empty) that name one of *ids* (any if empty)."""

    kind: str
    program: str = ""
    times: int | None = 1
    value: str = ""
    ids: frozenset[str] = frozenset()
    skip: int = 0

    def fits(self, seen: Seen) -> bool:
        """Tell whether it is this request's turn to go wrong, and count it."""
        if self.program not in {"", seen.program} or self.times == 0 or (self.ids and not self.ids & set(seen.ids)):
            return False
        if self.skip:
            self.skip -= 1
            return False
        if self.times is not None:
            self.times -= 1
        return True


class EutilsServer:
    """The server, running from ``__enter__`` to ``__exit__``; ``url`` is the base URL to hand to kgraph."""

    def __init__(self, *, port: int = 0, enforce_rate: bool = False) -> None:
        self.library = Library()
        for path in (RECORDS, SEED):
            if path.is_file():
                self.library.add_file(path)
        self._lock = threading.Lock()
        self._seen: list[Seen] = []
        self._faults: list[Fault] = []
        self._enforce_rate = enforce_rate
        self.stopped = threading.Event()
        self._server = _Server(("127.0.0.1", port), _Handler)
        self._server.front = self
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/entrez/eutils/"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    def add_plain(self, pmids: Iterable[str]) -> None:
        """Add records that have nothing but a title, for tests of large sets."""
        for pmid in pmids:
            xml = (
                f'<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">{pmid}</PMID>'
                "<Article><Journal><JournalIssue><PubDate><Year>2001</Year></PubDate></JournalIssue></Journal>"
                f"<ArticleTitle>Filler record {pmid}.</ArticleTitle></Article></MedlineCitation></PubmedArticle>"
            )
            self.library.add(etree.fromstring(xml))

    def remove(self, pmid: str) -> None:
        """Delete a record, as PubMed now and then does."""
        self.library.remove(pmid)

    def misbehave(
        self,
        kind: str,
        *,
        program: str = "",
        times: int | None = 1,
        value: str = "",
        ids: Iterable[str] = (),
        skip: int = 0,
    ) -> None:
        """Have the next *times* fitting requests (``None``: all), after *skip* good ones, answered wrongly: see ``FAULTS``."""
        if kind not in FAULTS:
            raise ValueError(f"no fault is called {kind}; there are {', '.join(FAULTS)}")
        self._faults.append(Fault(kind, program, times, value, frozenset(ids), skip))

    def behave(self) -> None:
        """Forget all faults."""
        self._faults.clear()

    @property
    def pmids(self) -> list[str]:
        return sorted(self.library.articles, key=int)

    @property
    def seen(self) -> list[Seen]:
        with self._lock:
            return list(self._seen)

    def asked(self, program: str) -> list[list[str]]:
        """The ids of each request to *program*, in order of arrival."""
        return [seen.ids for seen in self.seen if seen.program == program]

    def note(self, seen: Seen) -> tuple[Fault | None, bool]:
        """Remember a request; return the fault to commit, and whether it is one too many in this second."""
        with self._lock:
            self._seen.append(seen)
            crowd = sum(seen.time - other.time < 1.0 for other in self._seen)
            too_many = self._enforce_rate and crowd > (10 if seen.get("api_key") else 3)
            return next((f for f in self._faults if f.fits(seen)), None), too_many

    def __enter__(self) -> EutilsServer:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stopped.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64
    front: EutilsServer

    def server_bind(self) -> None:
        """Bind without asking a name server who we are, as HTTPServer would."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = "127.0.0.1", self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: clients that go away are part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    timeout = 30

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the inherited name
        """Say nothing."""

    def do_GET(self) -> None:
        self._serve(urlsplit(self.path).query)

    def do_POST(self) -> None:
        self._serve(self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode("ascii"))

    def _serve(self, query: str) -> None:
        program = urlsplit(self.path).path.rpartition("/")[2].removesuffix(".fcgi")
        seen = Seen(time.monotonic(), self.command, program, parse_qs(query, keep_blank_values=True))
        fault, too_many = self.server.front.note(seen)
        if program not in ROOTS:
            self._send(404, b"no such program", "text/plain")
        elif too_many:
            self._send(429, _BUSY, "application/json", {"Retry-After": "1"})
        elif fault is None:
            status, body, kind = answer(self.server.front.library, seen)
            self._send(status, body, kind)
        else:
            self._spoil(fault, seen)

    def _spoil(self, fault: Fault, seen: Seen) -> None:
        library = self.server.front.library
        kind, value = fault.kind, fault.value
        retry = {"Retry-After": value} if value else {}
        if kind in {"429", "503"}:
            self._send(int(kind), _BUSY if kind == "429" else b"", "application/json", retry)
        elif kind == "500":
            self._send(500, b"Internal Server Error", "text/plain")
        elif kind == "400":
            self._send(400, document(seen.program, f"<ERROR>{escape(value or 'Invalid uid')}</ERROR>"))
        elif kind == "bad-key":
            self._send(400, b'{"error":"API key invalid","api-key":"x","type":"api-key"}', "application/json")
        elif kind == "502":
            self._send(502, _HTML, "text/html")
        elif kind == "html":
            self._send(200, _HTML, "text/html")
        elif kind == "json":
            self._send(200, _BUSY, "application/json")
        elif kind == "nothing":
            self._send(200, b"")
        elif kind == "empty":
            self._send(200, document(seen.program, ""))
        elif kind == "error":
            self._send(
                200, document(seen.program, f"<ERROR>{escape(value or 'Search Backend failed: timeout')}</ERROR>")
            )
        elif kind == "redirect":
            self._send(302, b"", "text/plain", {"Location": value})
        elif kind == "wrong":
            others = [pmid for pmid in sorted(library.articles, key=int) if pmid not in seen.ids]
            self._send(200, articles(library, others[-1:]))
        elif kind == "hangup":
            self.close_connection = True
        else:
            status, body, mime = answer(library, seen)
            self._deliver_badly(kind, float(value or "1"), status, body, mime)

    def _deliver_badly(self, kind: str, seconds: float, status: int, body: bytes, mime: str) -> None:
        if kind == "truncate":
            self._send(status, body[: len(body) // 2], mime)
        elif kind == "slow":
            if not self.server.front.stopped.wait(seconds):
                self._send(status, body, mime)
        else:
            self._head(status, len(body), mime, {})
            if kind == "drop":
                self.wfile.write(body[: len(body) // 2])
                self.wfile.flush()
                # close with a reset, as a failing router does
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            else:
                for i in range(len(body)):
                    self.wfile.write(body[i : i + 1])
                    if self.server.front.stopped.wait(seconds):
                        break
            self.close_connection = True

    def _send(
        self, status: int, body: bytes, kind: str = "text/xml; charset=UTF-8", headers: dict[str, str] | None = None
    ) -> None:
        self._head(status, len(body), kind, headers or {})
        self.wfile.write(body)

    def _head(self, status: int, length: int, kind: str, headers: dict[str, str]) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(length))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()


def main() -> None:
    parser = argparse.ArgumentParser(description="A stand-in for the NCBI E-utilities; stop it with Ctrl-C.")
    parser.add_argument("--port", type=int, default=0, help="0 (default) takes a free one")
    parser.add_argument(
        "--enforce-rate", action="store_true", help="answer 429 to more requests a second than NCBI allows"
    )
    parser.add_argument(
        "--fault", action="append", default=[], metavar="KIND[:PROGRAM[:TIMES[:VALUE]]]", help="; ".join(FAULTS)
    )
    options = parser.parse_args()
    with EutilsServer(port=options.port, enforce_rate=options.enforce_rate) as server:
        for text in options.fault:
            kind, program, times, value = [*text.split(":", 3), "", "", ""][:4]
            server.misbehave(kind, program=program, times=int(times) if times else None, value=value)
        print(server.url, flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    main()
