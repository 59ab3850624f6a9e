"""The only module that opens a connection: requests to the NCBI E-utilities, with the rules that hold for each of them, and to others.

NCBI's rules are kept by construction. Every request names the tool and, if known, the e-mail address and the API key;
three requests a second without a key and ten with one, counted over all threads of the process; long requests go by POST.
An answer is taken only if it is complete, which its reader decides; otherwise it is asked for again, with growing
pauses and never sooner than Retry-After says, until the time allowed for one request (``patience``) is over.

Why not ``Bio.Entrez``: its address, tool, e-mail and key are variables of the module, which every other user in the
process shares; it has no timeout, ignores Retry-After, its limiter counts wrongly with several threads (10.8 requests a second
from four threads where three are allowed), and its readers need a DTD that may be newer than the one it carries. What
remains of it is the encoding of the parameters. The test suite compares our requests with the ones it makes.

Proxies are urllib's business: the usual variables (``https_proxy``, ``no_proxy``) are obeyed. Redirects are followed for GET,
within the same host, and never from https to http, because the address may carry the API key.
"""

from __future__ import annotations

import errno
import functools
import http.client
import socket
import ssl
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from typing import IO, TypeVar
from urllib.parse import urlencode, urlsplit

from kgraph.addresses import checked_base, one_line
from kgraph.errors import BusyError, FetchError, RefusedError, StatusError, UnreachableError, UsageError
from kgraph.pacing import Limiter, Timing, backoff, limiter_for, retry_after
from kgraph.protocols import ClientSettings

TOOL = "kgraph"
_USER_AGENT = "kgraph (https://w3id.org/kgraph/)"
# five per cent longer than a third or a tenth of a second: pauses shrink on the way, and the other side counts
_INTERVAL = 1.05 / 3
_INTERVAL_WITH_KEY = 1.05 / 10
_CONNECT_TIMEOUT = 5.0
_MOST_BYTES = 64 * 2**20
_TRIES = 6
_TRIES_UNREACHABLE = 2
_LONGEST_GET = 1000  # characters of parameters; NCBI asks for POST with more than about 200 ids
_MOST_IDS_BY_GET = 200
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_NO_WAY = frozenset(
    {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EHOSTDOWN, errno.ECONNREFUSED, errno.EADDRNOTAVAIL}
)

T = TypeVar("T")


class IncompleteAnswerError(Exception):
    """Raised by the reader of an answer that should be asked for again: cut off, not what was asked for, an error inside.

    ``busy`` tells that the service asked to slow down.
    """

    def __init__(self, reason: str, *, busy: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.busy = busy


class _Failure(Exception):  # noqa: N818 - not an error of the program: one try that did not work, with what is to be known of it
    def __init__(self, reason: str, *, wait: float | None = None, busy: bool = False, no_way: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.wait = wait
        self.busy = busy
        self.no_way = no_way


class Client:
    """Asks the E-utilities. Safe to share between threads.

    Args:
        settings: see :class:`ClientSettings`.
        timing: clocks, sleep and chance; the real ones by default.
        limiter: by default the one that the whole process shares for this host.
        max_bytes: an answer that is longer is not taken.

    Raises:
        UsageError: if the base URL is not an http(s) address, or a time is not positive.
    """

    def __init__(
        self,
        settings: ClientSettings,
        *,
        timing: Timing | None = None,
        limiter: Limiter | None = None,
        max_bytes: int = _MOST_BYTES,
    ) -> None:
        self._base = checked_base(settings.eutils_url)
        for name, seconds in (("timeout", settings.timeout), ("patience", settings.patience)):
            if not 0 < seconds < float("inf"):
                raise UsageError(f"{name} is {seconds}, but must be a number of seconds above 0; correct the settings")
        self._timeout = settings.timeout
        self._patience = settings.patience
        self._identity = [("tool", TOOL)]
        self._identity += [("email", settings.email)] if settings.email else []
        self._identity += [("api_key", settings.api_key)] if settings.api_key else []
        self._interval = _INTERVAL_WITH_KEY if settings.api_key else _INTERVAL
        self._timing = timing or Timing()
        self.host = urlsplit(self._base).netloc
        self._limiter = limiter or limiter_for(self.host)
        self._max_bytes = max_bytes
        self._opener = _opener()
        self._lock = threading.Lock()
        self._requests = 0

    @property
    def requests(self) -> int:
        """How many requests were sent so far, repeated ones included."""
        return self._requests

    @property
    def patience(self) -> float:
        """The seconds that all tries of one request may take."""
        return self._patience

    def monotonic(self) -> float:
        """Return the seconds of the clock that deadlines count by."""
        return self._timing.monotonic()

    def ask(
        self,
        program: str,
        parameters: Sequence[tuple[str, str]],
        read: Callable[[bytes], T],
        *,
        tries: int = _TRIES,
        deadline: float = float("inf"),
    ) -> T:
        """Ask one of the E-utilities and return what *read* makes of the answer.

        Args:
            program: "efetch", "elink", "esearch" or "epost".
            parameters: names and values; a name may come more than once. Tool, e-mail and key are added.
            read: turns the body of a good answer into the result, or raises :class:`IncompleteAnswerError` to have it asked
                for again, or :class:`~kgraph.errors.RefusedError` for a definite no.
            tries: how often to ask at most.
            deadline: a moment of :meth:`monotonic` after which nothing is tried; never later than ``patience`` from now.

        Raises:
            UnreachableError: if there is no way to the service, after two tries.
            BusyError: if it went on asking to slow down, or asks to wait longer than is allowed.
            RefusedError: if it refused this request.
            FetchError: if no good answer came in the time and number of tries allowed.
            UsageError: if the service does not know the API key.
        """
        request = self._request(program, parameters)
        deadline = min(deadline, self._timing.monotonic() + self._patience)
        failures = unreachable = 0
        while True:
            if not self._limiter.wait(self._interval, deadline):
                raise BusyError(f"{program} at {self.host}: no turn within the time allowed; try again later")
            try:
                return self._try(program, request, read, deadline)
            except _Failure as failure:
                failures += 1
                unreachable += failure.no_way
                if failure.no_way and unreachable >= min(tries, _TRIES_UNREACHABLE):
                    raise UnreachableError(
                        f"{self.host} could not be reached ({failure.reason}); check the network, or work without it: --offline"
                    ) from failure
                pause = backoff(failures, self._timing.random())
                pause = pause if failure.wait is None else failure.wait + min(pause, 1.0)
                over = self._timing.monotonic() + pause >= deadline
                if failures >= tries or over:
                    raise _given_up(program, self.host, failure, failures) from failure
                if failure.busy:
                    self._limiter.pause(pause)
                self._timing.sleep(pause)

    def _request(self, program: str, parameters: Sequence[tuple[str, str]]) -> urllib.request.Request:
        text = urlencode([*parameters, *self._identity])
        ids = sum(value.count(",") + 1 for name, value in parameters if name == "id")
        url = f"{self._base}{program}.fcgi"
        headers = {"User-Agent": _USER_AGENT, "Accept": "*/*"}
        if len(text) > _LONGEST_GET or ids > _MOST_IDS_BY_GET:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            return urllib.request.Request(url, data=text.encode("ascii"), headers=headers, method="POST")  # noqa: S310 - http(s) is checked
        return urllib.request.Request(f"{url}?{text}", headers=headers, method="GET")  # noqa: S310

    def _try(self, program: str, request: urllib.request.Request, read: Callable[[bytes], T], deadline: float) -> T:
        with self._lock:
            self._requests += 1
        begin = self._timing.monotonic()
        end = min(deadline, begin + self._timeout)
        try:
            with self._opener.open(request, timeout=max(end - begin, 0.001)) as response:
                body = self._body(response, end)
        except urllib.error.HTTPError as error:
            raise self._status(program, error) from error
        except urllib.error.URLError as error:
            raise _connection_failure(error.reason) from error
        except TimeoutError as error:
            raise _Failure(f"no answer within {end - begin:.0f} s") from error
        except (OSError, http.client.HTTPException) as error:
            raise _Failure(f"the connection was dropped ({type(error).__name__})") from error
        try:
            return read(body)
        except IncompleteAnswerError as error:
            raise _Failure(error.reason, busy=error.busy) from error

    def _body(self, response: http.client.HTTPResponse, end: float) -> bytes:
        chunks: list[bytes] = []
        size = 0
        while chunk := response.read1(65536):
            chunks.append(chunk)
            size += len(chunk)
            if size > self._max_bytes:
                raise FetchError(
                    f"{self.host}: the answer is longer than {self._max_bytes:,} bytes; ask for less at once"
                )
            if self._timing.monotonic() > end:
                raise TimeoutError
        promised = response.headers.get("Content-Length", "")
        if promised.isdigit() and size < int(promised):
            raise http.client.IncompleteRead(b"", int(promised) - size)
        return b"".join(chunks)

    def _status(self, program: str, error: urllib.error.HTTPError) -> Exception:
        with error:
            try:
                text = one_line(error.read(4096))
            except (OSError, http.client.HTTPException):
                text = ""
        if "api key invalid" in text.lower():
            return UsageError(f"{self.host} does not know the API key; correct or remove NCBI_API_KEY")
        if error.code not in _AGAIN:
            said = f", {text}" if text else ""
            return RefusedError(
                f"{program} at {self.host} refused the request (HTTP {error.code}{said}); check the address"
            )
        wait = retry_after(error.headers.get("Retry-After", ""), self._timing.now())
        return _Failure(f"HTTP {error.code} {error.reason}".strip(), wait=wait, busy=error.code == 429)


def _given_up(program: str, host: str, failure: _Failure, tries: int) -> FetchError:
    kind = BusyError if failure.busy else FetchError
    said = failure.reason
    if failure.wait is not None:
        said += f", asks to wait {failure.wait:.0f} s"
    return kind(
        f"{program} at {host} gave no good answer in {tries} {'try' if tries == 1 else 'tries'} ({said}); try again later"
    )


def _connection_failure(reason: str | BaseException) -> _Failure:
    if isinstance(reason, socket.gaierror):
        return _Failure("the name is not known", no_way=True)
    if isinstance(reason, ssl.SSLCertVerificationError):
        return _Failure(f"its certificate is not trusted: {reason.verify_message}", no_way=True)
    if isinstance(reason, TimeoutError):
        return _Failure("no connection in time", no_way=True)
    if isinstance(reason, OSError) and (reason.errno in _NO_WAY or "Tunnel connection failed" in str(reason)):
        return _Failure(one_line((reason.strerror or str(reason)).encode()).lower(), no_way=True)
    return _Failure(f"the connection was dropped ({type(reason).__name__})")


class _Connection(http.client.HTTPConnection):
    """Connects quickly or not at all, and takes its time only for the answer."""

    def connect(self) -> None:
        patience = self.timeout
        if patience is not None:
            self.timeout = min(patience, _CONNECT_TIMEOUT)
        super().connect()
        self.sock.settimeout(patience)


class _SecureConnection(_Connection, http.client.HTTPSConnection):
    """The same with TLS, the handshake included in the time to connect."""


class _Http(urllib.request.HTTPHandler):
    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(_Connection, req)


_trusted = functools.cache(ssl.create_default_context)  # reading all certificates takes tens of milliseconds


class _Https(urllib.request.HTTPSHandler):
    def __init__(self) -> None:
        super().__init__(context=_trusted())

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(_SecureConnection, req, context=_trusted())


class _SameHost(urllib.request.HTTPRedirectHandler):
    max_repeats = 1  # redirects do not wait for a turn
    max_redirections = 2

    def redirect_request(  # noqa: PLR0917 - urllib's signature
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        old, new = urlsplit(req.full_url), urlsplit(newurl)
        secure = new.scheme == "https" or (new.scheme == "http" and old.scheme == "http")
        if req.get_method() != "GET" or new.hostname != old.hostname or not secure:
            fp.close()
            target = one_line(f"{new.scheme}://{new.hostname}".encode())
            raise RefusedError(f"{old.hostname} redirects to {target}, which is not followed; check the address")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener() -> urllib.request.OpenerDirector:
    """Make an opener for http and https alone (urllib's own would open files and FTP too)."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        _Http(),
        _Https(),
        _SameHost(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.HTTPDefaultErrorHandler(),
    ):
        opener.add_handler(handler)
    return opener


Answer = http.client.HTTPResponse
BROKEN_TRANSFER: tuple[type[Exception], ...] = (http.client.HTTPException, TimeoutError, ConnectionError)
"""What reading from an opened file on the web may raise."""


def open_url(url: str, timeout: float) -> http.client.HTTPResponse:
    """Open a file on the web for reading; *timeout* is the seconds that may pass without a byte.

    Raises:
        RefusedError: if the server has an error instead of the file.
        UnreachableError: if there is no way to the server.
    """
    request = urllib.request.Request(checked_base(url)[:-1], headers={"User-Agent": _USER_AGENT})  # noqa: S310 - checked
    try:
        response: http.client.HTTPResponse = _opener().open(request, timeout=timeout)
    except urllib.error.HTTPError as error:
        raise RefusedError(f"{url}: HTTP {error.code} {one_line(error.reason.encode())}; check the address") from error
    except (urllib.error.URLError, OSError) as error:
        reason = _connection_failure(getattr(error, "reason", error)).reason
        raise UnreachableError(f"{url} could not be reached ({reason}); check the network") from error
    return response


def send(
    method: str,
    url: str,
    body: bytes | None,
    headers: Mapping[str, str],
    *,
    timeout: float,
    digest: tuple[str, str] | None = None,
) -> Answer:
    """Send one request and return the opened answer.

    *timeout* is the seconds that may pass without a byte; *digest* a name and password for a service that asks for Digest
    authentication (RFC 7616), which takes two requests.

    Raises:
        StatusError: if the service answers with an error.
        UnreachableError: if there is no way to it, or no answer in time.
    """
    host = urlsplit(url).netloc
    request = urllib.request.Request(url, body, {"User-Agent": _USER_AGENT, **headers}, method=method)  # noqa: S310 - _opener
    opener = _opener()
    if digest is not None:
        passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
        passwords.add_password(None, url, *digest)
        opener.add_handler(urllib.request.HTTPDigestAuthHandler(passwords))
    try:
        response: http.client.HTTPResponse = opener.open(request, timeout=timeout)
    except urllib.error.HTTPError as error:
        with error:
            said = one_line(error.read(4096), 300)
        raise StatusError(f"{host}: HTTP {error.code} {said}".rstrip(), code=error.code, said=said) from error
    except ValueError as error:  # the handler for Digest met another scheme than Basic
        raise StatusError(f"{host}: HTTP 401", code=401, said=one_line(str(error).encode())) from error
    except (urllib.error.URLError, OSError, http.client.HTTPException) as error:
        reason = _connection_failure(getattr(error, "reason", error)).reason
        raise UnreachableError(f"{host} could not be reached ({reason}); check the address and the network") from error
    return response
