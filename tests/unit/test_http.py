from __future__ import annotations

import socket
import threading
import time
from email.utils import formatdate
from urllib.parse import parse_qs, urlsplit

import pytest
from eutils_server import EutilsServer
from fake_time import FakeTime

from kgraph.addresses import one_line
from kgraph.config import Settings
from kgraph.errors import BusyError, FetchError, RefusedError, UnreachableError, UsageError
from kgraph.http import Client, IncompleteAnswerError
from kgraph.pacing import Limiter

EFETCH = [("db", "pubmed"), ("retmode", "xml"), ("id", "99000001")]


def client(url: str, fake: FakeTime | None = None, **settings: object) -> Client:
    fake = fake or FakeTime()
    chosen = Settings(eutils_url=url, **settings)  # type: ignore[arg-type]
    return Client(chosen, timing=fake.timing, limiter=Limiter(fake.timing))


def size(body: bytes) -> int:
    if not body.rstrip().endswith(b"</PubmedArticleSet>"):
        raise IncompleteAnswerError("no end")
    return len(body)


def test_every_request_says_who_asks(eutils_server: EutilsServer) -> None:
    asking = client(eutils_server.url, email="me@example.org", api_key="k3y")
    assert asking.ask("efetch", EFETCH, size) > 500
    [seen] = eutils_server.seen
    assert seen.method == "GET"
    assert seen.parameters == {
        "db": ["pubmed"], "retmode": ["xml"], "id": ["99000001"],
        "tool": ["kgraph"], "email": ["me@example.org"], "api_key": ["k3y"],
    }  # fmt: skip


def test_without_email_and_key_only_the_tool_is_sent(eutils_server: EutilsServer) -> None:
    client(eutils_server.url).ask("efetch", EFETCH, size)
    assert set(eutils_server.seen[0].parameters) == {"db", "retmode", "id", "tool"}


@pytest.mark.parametrize(("count", "method"), [(1, "GET"), (200, "POST"), (201, "POST")])
def test_long_requests_go_by_post(eutils_server: EutilsServer, count: int, method: str) -> None:
    ids = [str(99000001 + i) for i in range(count)]
    client(eutils_server.url).ask("efetch", [("db", "pubmed"), ("id", ",".join(ids))], size)
    [seen] = eutils_server.seen
    assert (seen.method, seen.ids, seen.get("tool")) == (method, ids, "kgraph")


def test_more_than_200_short_ids_go_by_post(eutils_server: EutilsServer) -> None:
    client(eutils_server.url).ask("efetch", [("id", ",".join(["1"] * 201))], size)
    assert eutils_server.seen[0].method == "POST"


@pytest.mark.parametrize(("key", "most"), [("", 3), ("k3y", 10)])
def test_no_second_holds_more_requests_than_ncbi_allows(eutils_server: EutilsServer, key: str, most: int) -> None:
    fake = FakeTime()
    asking = client(eutils_server.url, fake, api_key=key)
    starts = []
    for _ in range(3 * most):
        asking.ask("efetch", EFETCH, size)
        starts.append(fake.seconds)
    assert all(late - early > 1.0 for early, late in zip(starts, starts[most:], strict=False))
    assert starts[-1] < 3.2, "and it is not slower than it needs to be"


def test_threads_and_clients_share_the_real_limit() -> None:
    with EutilsServer(enforce_rate=True) as server:
        clients = [Client(Settings(eutils_url=server.url, api_key="k3y")) for _ in range(4)]
        threads = [
            threading.Thread(target=lambda c=c: [c.ask("efetch", EFETCH, size) for _ in range(4)]) for c in clients
        ]
        begin = time.monotonic()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert time.monotonic() - begin >= 15 * 0.1
        assert len(server.seen) == 16, "none was answered with 429"


def test_429_is_asked_again_after_the_time_it_names(eutils_server: EutilsServer) -> None:
    fake = FakeTime()
    eutils_server.misbehave("429", times=1, value="7")
    eutils_server.misbehave("429", times=1, value=formatdate(1_000_060, usegmt=True))
    asking = client(eutils_server.url, fake)
    asking.ask("efetch", EFETCH, size)
    assert asking.requests == 3
    assert fake.slept[0] >= 7.0
    assert fake.seconds >= 60.0


def test_without_retry_after_the_pauses_grow(eutils_server: EutilsServer) -> None:
    fake = FakeTime()
    eutils_server.misbehave("429", times=3)
    client(eutils_server.url, fake).ask("efetch", EFETCH, size)
    assert fake.slept == pytest.approx([0.75, 1.5, 3.0])


def test_a_wait_beyond_all_patience_ends_at_once(eutils_server: EutilsServer) -> None:
    fake = FakeTime()
    eutils_server.misbehave("429", times=None, value="3600")
    with pytest.raises(BusyError, match="3600 s"):
        client(eutils_server.url, fake).ask("efetch", EFETCH, size)
    assert (fake.slept, len(eutils_server.seen)) == ([], 1)


@pytest.mark.parametrize("kind", ["500", "502", "503", "drop", "hangup", "truncate", "nothing"])
def test_a_passing_fault_is_overcome(eutils_server: EutilsServer, kind: str) -> None:
    eutils_server.misbehave(kind, times=2)
    asking = client(eutils_server.url)
    assert asking.ask("efetch", EFETCH, size) > 500
    assert asking.requests == 3


@pytest.mark.parametrize(
    ("kind", "says"),
    [("500", "HTTP 500"), ("502", "HTTP 502"), ("drop", "dropped"), ("hangup", "dropped"), ("truncate", "no end")],
)
def test_a_lasting_fault_ends_in_one_line(eutils_server: EutilsServer, kind: str, says: str) -> None:
    fake = FakeTime()
    eutils_server.misbehave(kind, times=None)
    with pytest.raises(FetchError, match=says) as caught:
        client(eutils_server.url, fake).ask("efetch", EFETCH, size)
    assert "\n" not in str(caught.value)
    assert "127.0.0.1" in str(caught.value)
    assert len(eutils_server.seen) == 6
    assert fake.seconds < 60


def test_patience_bounds_all_tries_together(eutils_server: EutilsServer) -> None:
    fake = FakeTime()
    eutils_server.misbehave("500", times=None)
    with pytest.raises(FetchError):
        client(eutils_server.url, fake, patience=3.0).ask("efetch", EFETCH, size)
    assert fake.seconds <= 3.0


def test_an_earlier_deadline_of_the_caller_counts(eutils_server: EutilsServer) -> None:
    fake = FakeTime()
    eutils_server.misbehave("500", times=None)
    with pytest.raises(FetchError):
        client(eutils_server.url, fake).ask("efetch", EFETCH, size, deadline=1.0)
    assert len(eutils_server.seen) == 2


@pytest.mark.parametrize(("kind", "value"), [("slow", "3"), ("drip", "0.05")])
def test_a_slow_answer_is_given_up_in_real_time(eutils_server: EutilsServer, kind: str, value: str) -> None:
    eutils_server.misbehave(kind, value=value, times=None)
    asking = Client(Settings(eutils_url=eutils_server.url, timeout=0.2, patience=0.6), limiter=Limiter())
    begin = time.monotonic()
    with pytest.raises(FetchError, match=r"no answer within|no good answer"):
        asking.ask("efetch", EFETCH, size)
    assert time.monotonic() - begin < 2.0


def test_a_slow_answer_within_the_timeout_is_taken(eutils_server: EutilsServer) -> None:
    eutils_server.misbehave("slow", value="0.2")
    assert client(eutils_server.url).ask("efetch", EFETCH, size) > 500
    assert len(eutils_server.seen) == 1


def test_an_answer_that_never_ends_is_cut(eutils_server: EutilsServer) -> None:
    fake = FakeTime()
    asking = Client(
        Settings(eutils_url=eutils_server.url), timing=fake.timing, limiter=Limiter(fake.timing), max_bytes=999
    )
    with pytest.raises(FetchError, match="longer than 999 bytes"):
        asking.ask("efetch", EFETCH, size)
    assert len(eutils_server.seen) == 1


def test_a_refusal_is_not_repeated(eutils_server: EutilsServer) -> None:
    eutils_server.misbehave("400", value="Invalid uid 7")
    with pytest.raises(RefusedError, match="HTTP 400, Invalid uid 7"):
        client(eutils_server.url).ask("efetch", EFETCH, size)
    assert len(eutils_server.seen) == 1


def test_an_unknown_api_key_is_named_without_being_shown(eutils_server: EutilsServer) -> None:
    eutils_server.misbehave("bad-key")
    with pytest.raises(UsageError, match="NCBI_API_KEY") as caught:
        client(eutils_server.url, api_key="s3cret").ask("efetch", EFETCH, size)
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize("fault", ["400", "500", "redirect", "drop"])
def test_the_api_key_is_in_no_message(eutils_server: EutilsServer, fault: str) -> None:
    eutils_server.misbehave(fault, times=None, value="http://elsewhere.invalid/?api_key=s3cret")
    with pytest.raises(FetchError) as caught:
        client(eutils_server.url, api_key="s3cret").ask("efetch", EFETCH, size)
    assert "s3cret" not in str(caught.value).replace("elsewhere.invalid/?api_key=s3cret", "")


def test_nobody_there_is_found_out_after_two_tries() -> None:
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))  # bound, but not listening
        fake = FakeTime()
        asking = client(f"http://127.0.0.1:{reserved.getsockname()[1]}/", fake)
        with pytest.raises(UnreachableError, match=r"could not be reached .*refused.*--offline"):
            asking.ask("efetch", EFETCH, size)
    assert asking.requests == 2
    assert fake.seconds < 2


def test_an_unknown_host_is_found_out_after_two_tries(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_such_name(*args: object, **kwargs: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", no_such_name)
    asking = client("https://eutils.invalid/")
    with pytest.raises(UnreachableError, match=r"eutils\.invalid could not be reached \(the name is not known\)"):
        asking.ask("efetch", EFETCH, size)
    assert asking.requests == 2


@pytest.mark.parametrize(
    "target", ["http://elsewhere.invalid/", "ftp://127.0.0.1/", "file:///etc/hostname", "//elsewhere.invalid/x"]
)
def test_a_redirect_away_is_not_followed(eutils_server: EutilsServer, target: str) -> None:
    eutils_server.misbehave("redirect", value=target)
    with pytest.raises(FetchError, match=r"redirects to|refused"):
        client(eutils_server.url).ask("efetch", EFETCH, size)
    assert len(eutils_server.seen) == 1


def test_a_redirect_within_the_host_is_followed_for_get_only(eutils_server: EutilsServer) -> None:
    eutils_server.misbehave("redirect", value=f"{eutils_server.url}efetch.fcgi?db=pubmed&id=99000002", times=1)
    assert client(eutils_server.url).ask("efetch", EFETCH, size) > 500
    eutils_server.misbehave("redirect", value=f"{eutils_server.url}efetch.fcgi?db=pubmed&id=99000002", times=1)
    with pytest.raises(RefusedError, match="redirects"):
        client(eutils_server.url).ask("efetch", [("id", ",".join(["1"] * 300))], size)


@pytest.mark.parametrize(
    "url",
    [
        "", "eutils.ncbi.nlm.nih.gov", "ftp://host/", "file:///etc/passwd", "http://", "http:///x", "https://user:word@host/",
        "http://host:99999/", "http://host/?x=1", "http://host/#x", "http://host/a b", "http://[::1/", "javascript:alert(1)",
    ],
)  # fmt: skip
def test_a_base_url_that_is_none(url: str) -> None:
    with pytest.raises(UsageError, match="KGRAPH_EUTILS_URL") as caught:
        client(url)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("setting", ["timeout", "patience"])
@pytest.mark.parametrize("seconds", [0.0, -1.0, float("nan"), float("inf")])
def test_times_must_be_sensible(setting: str, seconds: float) -> None:
    with pytest.raises(UsageError, match=setting):
        client("http://host/", **{setting: seconds})


def test_a_base_url_without_its_last_slash(eutils_server: EutilsServer) -> None:
    assert client(eutils_server.url.rstrip("/")).ask("efetch", EFETCH, size) > 500


def test_messages_become_one_printable_line() -> None:
    assert one_line(b"<html><h1>Bad\n\tGateway</h1>\x00\x1b[31m\xff") == "Bad Gateway [31m\N{REPLACEMENT CHARACTER}"
    assert one_line(b"x" * 500, 10) == "x" * 9 + "…"


def test_bio_entrez_would_ask_the_same(eutils_server: EutilsServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Our parameters are those that Bio.Entrez sends, and it understands the stand-in's answers."""
    from Bio import Entrez

    sent: list[dict[str, list[str]]] = []

    def to_the_stand_in(request: object) -> object:
        from urllib.request import urlopen

        old = urlsplit(request.full_url)  # type: ignore[attr-defined]
        sent.append(parse_qs(old.query))
        return urlopen(f"{eutils_server.url}{old.path.rpartition('/')[2]}?{old.query}")

    monkeypatch.setattr(Entrez, "urlopen", to_the_stand_in)
    monkeypatch.setattr(Entrez, "email", "me@example.org")
    monkeypatch.setattr(Entrez, "tool", "kgraph")
    with Entrez.efetch(db="pubmed", retmode="xml", id=["99000001", "99000007"]) as stream:
        read = Entrez.read(stream)
    assert len(read["PubmedArticle"]) == len(read["PubmedBookArticle"]) == 1
    with Entrez.elink(
        dbfrom="pubmed", db="pubmed", cmd="neighbor_score", linkname="pubmed_pubmed", id=["99000001"]
    ) as stream:
        assert len(Entrez.read(stream)[0]["LinkSetDb"][0]["Link"]) > 10
    with Entrez.esearch(db="pubmed", term="lupus", retmode="xml", retstart=0, retmax=3) as stream:
        assert len(Entrez.read(stream)["IdList"]) == 3
    asking = client(eutils_server.url, email="me@example.org")
    asking.ask("efetch", [("db", "pubmed"), ("retmode", "xml"), ("id", "99000001,99000007")], len)
    links = [("dbfrom", "pubmed"), ("db", "pubmed"), ("cmd", "neighbor_score"), ("linkname", "pubmed_pubmed")]
    asking.ask("elink", [*links, ("id", "99000001")], len)
    asking.ask(
        "esearch", [("db", "pubmed"), ("term", "lupus"), ("retmode", "xml"), ("retstart", "0"), ("retmax", "3")], len
    )
    ours = [seen.parameters for seen in eutils_server.seen[3:]]
    assert ours == sent


def test_redirects_in_a_circle_end_soon(eutils_server: EutilsServer) -> None:
    eutils_server.misbehave("redirect", times=None, value=f"{eutils_server.url}efetch.fcgi?id=1")
    with pytest.raises(FetchError):
        client(eutils_server.url).ask("efetch", EFETCH, size)
    assert len(eutils_server.seen) <= 3


def test_a_proxy_is_used_where_the_environment_names_one(
    eutils_server: EutilsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", eutils_server.url)
    assert client("http://eutils.invalid/entrez/").ask("efetch", EFETCH, size) > 500
    monkeypatch.setenv("https_proxy", eutils_server.url)
    with pytest.raises(UnreachableError, match="tunnel connection failed"):
        client("https://eutils.invalid/").ask("efetch", EFETCH, size)
