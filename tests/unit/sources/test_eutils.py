from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from eutils_library import SEED, SEED_PMID
from eutils_server import EutilsServer
from fake_time import FakeTime

from kgraph.config import Settings
from kgraph.errors import FetchError, UsageError
from kgraph.http import Client
from kgraph.model import Related
from kgraph.pacing import Limiter
from kgraph.sources import eutils
from kgraph.sources.cache import RecordCache

TODAY = "2024-05-31"
IDS = [str(n) for n in range(99000001, 99000015)]
CURIES = [f"PMID:{pmid}" for pmid in IDS]


def make_client(url: str, fake: FakeTime | None = None) -> Client:
    fake = fake or FakeTime()
    return Client(Settings(eutils_url=url, email="me@example.org"), timing=fake.timing, limiter=Limiter(fake.timing))


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[RecordCache]:
    with RecordCache(tmp_path) as opened:
        yield opened


@pytest.fixture
def client(eutils_server: EutilsServer) -> Client:
    return make_client(eutils_server.url)


@pytest.fixture
def nobody() -> Iterator[Client]:
    """A client of a port where nobody listens."""
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        yield make_client(f"http://127.0.0.1:{reserved.getsockname()[1]}/")


def ids_of(result: eutils.FetchResult) -> list[str]:
    return [record.id for record in result.records]


def accounted(result: eutils.FetchResult) -> list[str]:
    """Every id that the result speaks of, once: records and missing exclude each other."""
    return sorted(ids_of(result) + [curie for curie, _ in result.missing])


@dataclass
class Steps:
    """A progress that counts."""

    label: str = ""
    total: int | None = None
    steps: int = 0
    finished: int = 0
    notes: list[str] = field(default_factory=list)

    def track(self, label: str, total: int | None = None) -> Steps:
        self.label, self.total = label, total
        return self

    def note(self, message: str) -> None:
        self.notes.append(message)

    def advance(self, steps: int = 1) -> None:
        self.steps += steps

    def finish(self) -> None:
        self.finished += 1


class TestFetch:
    def test_records_come_in_the_order_asked_for_and_once(self, client: Client, cache: RecordCache) -> None:
        result = eutils.fetch(["99000009", "PMID:99000002", "99000009", "pmid:99000007"], client, cache, today=TODAY)
        assert ids_of(result) == ["PMID:99000009", "PMID:99000002", "PMID:99000007"]
        assert (result.missing, result.rejects, result.from_cache, result.offline) == ((), (), 0, False)
        assert {record.retrieved for record in result.records} == {TODAY}
        assert result.records[1].title.startswith("Thalidomide in refractory")
        assert result.records[2].title == "Hydroxychloroquine"

    def test_a_second_fetch_asks_nothing_and_gives_the_same(
        self, client: Client, cache: RecordCache, eutils_server: EutilsServer
    ) -> None:
        first = eutils.fetch(IDS, client, cache, today=TODAY)
        before = len(eutils_server.seen)
        second = eutils.fetch(IDS, client, cache, today="2025-01-01")
        assert len(eutils_server.seen) == before
        assert second.from_cache == len(IDS)
        assert second.records == first.records, "with the date of the real fetch"

    def test_only_what_is_not_held_is_asked_for(
        self, client: Client, cache: RecordCache, eutils_server: EutilsServer
    ) -> None:
        eutils.fetch(IDS[:3], client, cache, today=TODAY)
        result = eutils.fetch(IDS[:5], client, cache, today=TODAY)
        assert eutils_server.asked("efetch")[-1] == IDS[3:5]
        assert (result.from_cache, len(result.records)) == (3, 5)

    def test_refresh_asks_again_and_forgets_what_is_gone(
        self, client: Client, cache: RecordCache, eutils_server: EutilsServer
    ) -> None:
        eutils.fetch(IDS, client, cache, today=TODAY)
        eutils_server.remove("99000004")
        result = eutils.fetch(IDS, client, cache, today="2024-06-30", refresh=True)
        assert [curie for curie, _ in result.missing] == ["PMID:99000004"]
        assert {record.retrieved for record in result.records} == {"2024-06-30"}
        assert cache.records(["99000004"]) == {}

    def test_refresh_without_a_network_keeps_what_is_held(self, cache: RecordCache, nobody: Client) -> None:
        with EutilsServer() as server:
            eutils.fetch(IDS, make_client(server.url), cache, today=TODAY)
        result = eutils.fetch(IDS, nobody, cache, today=TODAY, refresh=True)
        assert len(result.missing) == len(IDS)
        assert len(cache.records(IDS)) == len(IDS)

    @pytest.mark.parametrize("bad", ["0123", "0", "", "123456789", "-1", "1.5", "PMC12", "12 3", "١٢", "1\n"])
    def test_an_impossible_id_is_refused_before_anything_is_asked(
        self, client: Client, cache: RecordCache, eutils_server: EutilsServer, bad: str
    ) -> None:
        with pytest.raises(UsageError, match="is not a PMID") as caught:
            eutils.fetch(["99000001", bad], client, cache, today=TODAY)
        assert repr(bad) in str(caught.value)
        assert "\n" not in str(caught.value)
        assert eutils_server.seen == []

    @pytest.mark.parametrize("today", ["", "today", "2024-5-1", "20240501"])
    def test_a_date_that_is_none(self, client: Client, cache: RecordCache, today: str) -> None:
        with pytest.raises(UsageError, match="is not a date"):
            eutils.fetch(["99000001"], client, cache, today=today)

    def test_nothing_asked_nothing_sent(self, client: Client, cache: RecordCache, eutils_server: EutilsServer) -> None:
        assert eutils.fetch([], client, cache, today=TODAY) == eutils.FetchResult()
        assert eutils_server.seen == []

    def test_deleted_and_unused_ids_are_named_after_a_second_look(
        self, client: Client, cache: RecordCache, eutils_server: EutilsServer
    ) -> None:
        result = eutils.fetch(["99999999", "99000001", "99999998"], client, cache, today=TODAY)
        assert [curie for curie, _ in result.missing] == ["PMID:99999999", "PMID:99999998"]
        assert all("did not deliver" in reason for _, reason in result.missing)
        assert ids_of(result) == ["PMID:99000001"]
        assert eutils_server.asked("efetch") == [["99999999", "99000001", "99999998"], ["99999999", "99999998"]]
        assert cache.records(["99999999"]) == {}

    def test_large_sets_go_over_the_history_server(
        self, client: Client, cache: RecordCache, eutils_server: EutilsServer
    ) -> None:
        ids = [str(98000000 + n) for n in range(1, 1302)]
        eutils_server.add_plain(ids)
        eutils_server.remove("98000700")
        steps = Steps()
        result = eutils.fetch(ids, client, cache, today=TODAY, progress=steps)
        assert len(result.records) == 1300
        assert [curie for curie, _ in result.missing] == ["PMID:98000700"]
        programs = [(seen.program, seen.get("retstart")) for seen in eutils_server.seen]
        assert programs == [
            ("epost", ""),
            *(("efetch", str(n)) for n in range(0, 1301, 200)),
            ("efetch", ""),
            ("efetch", ""),
        ]
        assert (steps.steps, steps.total, steps.finished) == (1301, 1301, 1)

    @pytest.mark.parametrize("fault", ["500", "400", "error", "truncate"])
    def test_a_history_server_that_fails_is_done_without(
        self, client: Client, cache: RecordCache, eutils_server: EutilsServer, fault: str
    ) -> None:
        ids = [str(98000000 + n) for n in range(1, 1102)]
        eutils_server.add_plain(ids)
        eutils_server.misbehave(fault, program="epost", times=None)
        result = eutils.fetch(ids, client, cache, today=TODAY)
        assert ids_of(result) == [f"PMID:{pmid}" for pmid in ids]
        assert [len(asked) for asked in eutils_server.asked("efetch")] == [200] * 5 + [101]

    def test_a_history_that_breaks_off_half_way_is_completed_by_id(
        self, client: Client, cache: RecordCache, eutils_server: EutilsServer
    ) -> None:
        ids = [str(98000000 + n) for n in range(1, 1102)]
        eutils_server.add_plain(ids)
        eutils_server.misbehave("400", program="efetch", skip=2)
        result = eutils.fetch(ids, client, cache, today=TODAY)
        assert ids_of(result) == [f"PMID:{pmid}" for pmid in ids]
        assert [len(asked) for asked in eutils_server.asked("efetch") if asked] == [200, 200, 200, 101]


class TestFaults:
    """Each ends in a complete result, or in a partial one that names what is missing."""

    @pytest.mark.parametrize(
        "kind",
        [
            "429",
            "500",
            "502",
            "503",
            "drop",
            "hangup",
            "truncate",
            "nothing",
            "empty",
            "error",
            "wrong",
            "html",
            "json",
        ],
    )
    def test_a_passing_fault_leaves_no_trace(
        self, client: Client, cache: RecordCache, eutils_server: EutilsServer, kind: str
    ) -> None:
        eutils_server.misbehave(kind, times=1)
        wanted = IDS[1:]
        result = eutils.fetch(wanted, client, cache, today=TODAY)
        assert ids_of(result) == CURIES[1:]
        assert result.missing == ()
        assert len(eutils_server.seen) == 2

    @pytest.mark.parametrize(
        ("kind", "reason"),
        [
            ("429", "HTTP 429"), ("500", "HTTP 500"), ("502", "HTTP 502"), ("503", "HTTP 503"), ("drop", "dropped"),
            ("hangup", "dropped"), ("truncate", "damaged XML"), ("nothing", "empty answer"), ("empty", "did not deliver"),
            ("error", "Search Backend failed"), ("wrong", "did not deliver"), ("html", "HTML page"), ("json", "rate limit"),
            ("400", "HTTP 400"), ("redirect", "redirects to http://elsewhere.invalid"),
        ],
    )  # fmt: skip
    def test_a_lasting_fault_names_every_id_with_its_reason(
        self, cache: RecordCache, eutils_server: EutilsServer, kind: str, reason: str
    ) -> None:
        eutils.fetch(IDS[:2], make_client(eutils_server.url), cache, today=TODAY)
        eutils_server.misbehave(kind, times=None, value="http://elsewhere.invalid/" if kind == "redirect" else "")
        fake = FakeTime()
        result = eutils.fetch(IDS, make_client(eutils_server.url, fake), cache, today=TODAY)
        assert ids_of(result) == CURIES[:2], "what was held is there"
        assert [curie for curie, _ in result.missing] == CURIES[2:]
        assert all(reason in why and "\n" not in why for _, why in result.missing)
        assert not result.offline
        assert fake.seconds < 150
        assert len(eutils_server.seen) < 40

    def test_a_slow_answer_names_the_missing(self, cache: RecordCache, eutils_server: EutilsServer) -> None:
        eutils_server.misbehave("slow", value="5", times=None)
        impatient = Client(Settings(eutils_url=eutils_server.url, timeout=0.1, patience=0.3), limiter=Limiter())
        result = eutils.fetch(IDS[:2], impatient, cache, today=TODAY)
        assert [curie for curie, _ in result.missing] == CURIES[:2]

    def test_a_record_that_was_not_asked_for_is_not_taken(
        self, client: Client, cache: RecordCache, eutils_server: EutilsServer
    ) -> None:
        eutils_server.misbehave("wrong", times=None)
        result = eutils.fetch(["99000005"], client, cache, today=TODAY)
        assert result.records == ()
        assert [curie for curie, _ in result.missing] == ["PMID:99000005"]
        assert [(reject.id, reject.reason) for reject in result.rejects] == [
            ("PMID:99000014", "delivered without being asked for")
        ]
        assert cache.records(["99000014", "99000005"]) == {}

    @pytest.mark.parametrize("kind", ["500", "truncate", "400"])
    @pytest.mark.parametrize("poison", [["98000001"], ["98000123"], ["98000200", "98000201"], ["98000007", "98000350"]])
    def test_poisonous_ids_are_singled_out(
        self, cache: RecordCache, eutils_server: EutilsServer, kind: str, poison: list[str]
    ) -> None:
        ids = [str(98000000 + n) for n in range(1, 401)]
        eutils_server.add_plain(ids)
        eutils_server.misbehave(kind, times=None, ids=poison)
        fake = FakeTime()
        result = eutils.fetch(ids, make_client(eutils_server.url, fake), cache, today=TODAY)
        assert [curie.removeprefix("PMID:") for curie, _ in result.missing] == poison
        assert len(result.records) == 400 - len(poison)
        assert len(eutils_server.seen) <= 45 * len(poison)
        assert fake.seconds < 120 * 2 * len(poison)

    def test_a_service_that_always_fails_is_left_alone(self, cache: RecordCache, eutils_server: EutilsServer) -> None:
        ids = [str(98000000 + n) for n in range(1, 1001)]
        eutils_server.misbehave("500", times=None)
        fake = FakeTime()
        result = eutils.fetch(ids, make_client(eutils_server.url, fake), cache, today=TODAY)
        assert accounted(result) == [f"PMID:{pmid}" for pmid in ids]
        assert len(eutils_server.seen) < 35
        assert fake.seconds < 120

    def test_what_came_before_the_failure_is_kept(
        self, client: Client, cache: RecordCache, eutils_server: EutilsServer
    ) -> None:
        ids = [str(98000000 + n) for n in range(1, 601)]
        eutils_server.add_plain(ids)
        eutils_server.misbehave("500", times=None, skip=2)
        result = eutils.fetch(ids, client, cache, today=TODAY)
        assert ids_of(result) == [f"PMID:{pmid}" for pmid in ids[:400]]
        assert accounted(result) == [f"PMID:{pmid}" for pmid in ids]
        eutils_server.behave()
        again = eutils.fetch(ids, client, cache, today=TODAY)
        assert (len(again.records), again.from_cache) == (600, 400)
        assert eutils_server.asked("efetch")[-1] == ids[400:]

    def test_no_network_is_found_out_quickly(self, cache: RecordCache, nobody: Client) -> None:
        ids = [str(98000000 + n) for n in range(1, 1501)]
        result = eutils.fetch(ids, nobody, cache, today=TODAY)
        assert result.offline
        assert accounted(result) == [f"PMID:{pmid}" for pmid in ids]
        assert all("could not be reached" in reason for _, reason in result.missing)
        assert nobody.requests <= 4
        assert nobody.monotonic() < 5

    def test_an_unknown_key_stops_the_fetch(
        self, client: Client, cache: RecordCache, eutils_server: EutilsServer
    ) -> None:
        eutils_server.misbehave("bad-key", times=None)
        with pytest.raises(UsageError, match="NCBI_API_KEY"):
            eutils.fetch(IDS, client, cache, today=TODAY)

    def test_an_unreadable_article_is_missing_and_rejected(
        self, client: Client, cache: RecordCache, eutils_server: EutilsServer
    ) -> None:
        cache.put_records({"99000001": b"<PubmedArticle><MedlineCitation/></PubmedArticle>"}, TODAY)
        result = eutils.fetch(IDS[:2], client, cache, today=TODAY)
        assert ids_of(result) == CURIES[1:2]
        assert [(curie, reason.split(":")[0]) for curie, reason in result.missing] == [
            ("PMID:99000001", "delivered, but not readable")
        ]
        assert [reject.id for reject in result.rejects] == ["PMID:99000001"]

    def test_a_kept_article_under_a_wrong_id_is_noticed(self, cache: RecordCache, client: Client) -> None:
        eutils.fetch(["99000001"], client, cache, today=TODAY)
        cache.put_records({"99000002": cache.records(["99000001"])["99000001"].xml}, TODAY)
        result = eutils.fetch(["99000002"], None, cache, today=TODAY)
        assert "the record says it is PMID:99000001" in result.missing[0][1]


class TestWithoutANetwork:
    def test_the_cache_alone(self, client: Client, cache: RecordCache) -> None:
        eutils.fetch(IDS[:2], client, cache, today=TODAY)
        result = eutils.fetch(IDS[:3], None, cache, today=TODAY)
        assert ids_of(result) == CURIES[:2]
        assert result.missing == ((CURIES[2], "not in the cache, and the network was not to be used"),)
        assert not result.offline, "it was not tried"

    def test_what_cannot_be_done(self, cache: RecordCache) -> None:
        with pytest.raises(UsageError, match="--offline"):
            eutils.fetch(IDS, None, cache, today=TODAY, refresh=True)
        with pytest.raises(UsageError, match="--offline"):
            eutils.search("lupus", None, limit=3)
        result = eutils.related(IDS[:1], None, cache, k=3, today=TODAY)
        assert (list(result), [curie for curie, _ in result.missing]) == ([], CURIES[:1])


class TestRelated:
    def test_nearest_first_without_the_record_itself(self, client: Client, cache: RecordCache) -> None:
        result = eutils.related(["99000002", "99000001"], client, cache, k=3, today=TODAY)
        assert [(entry.record, entry.rank) for entry in result] == [
            (curie, rank) for curie in ("PMID:99000002", "PMID:99000001") for rank in (1, 2, 3)
        ]
        assert next(iter(result)) == Related(record="PMID:99000002", related="PMID:99000001", score=23_000_000, rank=1)
        assert all(entry.related != entry.record for entry in result)
        assert (result.missing, result.offline) == ((), False)

    def test_ties_are_broken_by_the_number_of_the_id(self, client: Client, cache: RecordCache) -> None:
        cache.put_related({"5": [("100", 7), ("20", 7), ("5", 99), ("3", 8)]}, TODAY)
        result = eutils.related(["5"], client, cache, k=9, today=TODAY)
        assert [(entry.related, entry.score, entry.rank) for entry in result] == [
            ("PMID:3", 8, 1), ("PMID:20", 7, 2), ("PMID:100", 7, 3),
        ]  # fmt: skip

    def test_a_second_time_and_a_smaller_k_ask_nothing(
        self, client: Client, cache: RecordCache, eutils_server: EutilsServer
    ) -> None:
        first = eutils.related(IDS, client, cache, k=5, today=TODAY)
        assert eutils_server.asked("elink") == [IDS]
        second = eutils.related(IDS, client, cache, k=5, today=TODAY)
        fewer = eutils.related(IDS[:1], None, cache, k=2, today=TODAY)
        assert second == first
        assert fewer.related == first.related[:2]
        assert len(eutils_server.seen) == 1

    def test_many_records_go_in_small_batches(
        self, client: Client, cache: RecordCache, eutils_server: EutilsServer
    ) -> None:
        ids = [str(98000000 + n) for n in range(1, 46)]
        eutils_server.add_plain(ids)
        result = eutils.related(ids, client, cache, k=1, today=TODAY)
        assert [len(asked) for asked in eutils_server.asked("elink")] == [20, 20, 5]
        assert {entry.record for entry in result} == {f"PMID:{pmid}" for pmid in ids}

    def test_a_record_without_neighbours_is_not_missing(self, client: Client, cache: RecordCache) -> None:
        result = eutils.related(["99999999"], client, cache, k=3, today=TODAY)
        assert (result.related, result.missing) == ((), ())

    @pytest.mark.parametrize("kind", ["429", "500", "502", "drop", "truncate", "empty", "error", "html", "json"])
    def test_a_passing_fault_leaves_no_trace(
        self, client: Client, cache: RecordCache, eutils_server: EutilsServer, kind: str
    ) -> None:
        eutils_server.misbehave(kind, times=1)
        result = eutils.related(IDS[:2], client, cache, k=2, today=TODAY)
        assert (len(result.related), result.missing) == (4, ())

    def test_a_lasting_fault_names_the_records(
        self, client: Client, cache: RecordCache, eutils_server: EutilsServer
    ) -> None:
        eutils_server.misbehave("500", times=None, ids=["99000003"])
        result = eutils.related(IDS, client, cache, k=2, today=TODAY)
        assert [curie for curie, _ in result.missing] == ["PMID:99000003"]
        assert len({entry.record for entry in result}) == len(IDS) - 1

    def test_no_network(self, cache: RecordCache, nobody: Client) -> None:
        result = eutils.related(IDS, nobody, cache, k=2, today=TODAY)
        assert result.offline
        assert [curie for curie, _ in result.missing] == CURIES

    def test_none_and_fewer(self, client: Client, cache: RecordCache, eutils_server: EutilsServer) -> None:
        assert eutils.related(IDS, client, cache, k=0, today=TODAY).related == ()
        assert eutils_server.seen == []
        with pytest.raises(UsageError, match="-1"):
            eutils.related(IDS, client, cache, k=-1, today=TODAY)

    @pytest.mark.skipif(not SEED.is_file(), reason="the seed record is not here")
    def test_the_seed_record_and_its_neighbours(self, client: Client, cache: RecordCache) -> None:
        result = eutils.related([SEED_PMID], client, cache, k=20, today=TODAY)
        assert sorted(entry.related for entry in result) == CURIES
        fetched = eutils.fetch([SEED_PMID], client, cache, today=TODAY)
        assert fetched.records[0].title.startswith("Lenalidomide treatment")


class TestSearch:
    def test_hits_and_their_number(self, client: Client) -> None:
        result = eutils.search("lupus hydroxychloroquine", client, limit=1)
        assert (result.ids, result.total, result.warnings) == (("PMID:99000007",), 2, ())
        assert result.translation == "lupus[All Fields] AND hydroxychloroquine[All Fields]"

    def test_what_pubmed_remarks_is_passed_on(self, client: Client) -> None:
        result = eutils.search("xyzzy", client, limit=5)
        assert (result.ids, result.total) == ((), 0)
        assert result.warnings == ("PubMed does not know the phrase “xyzzy”", "PubMed says: No items found.")

    def test_pubmeds_own_limit_is_told(self, client: Client, eutils_server: EutilsServer) -> None:
        eutils_server.add_plain(str(98000000 + n) for n in range(1, 10_051))
        result = eutils.search("filler", client, limit=20_000)
        assert (len(result.ids), result.total) == (9999, 10_050)
        assert result.warnings == (
            "PubMed gives the first 9,999 of 10,050 hits only; split the query, for example by year",
        )

    @pytest.mark.parametrize("kind", ["429", "500", "502", "drop", "truncate", "error", "html", "json", "empty"])
    def test_faults(self, client: Client, eutils_server: EutilsServer, kind: str) -> None:
        eutils_server.misbehave(kind, times=1)
        assert eutils.search("lupus", client, limit=3).total > 3
        eutils_server.misbehave(kind, times=None)
        with pytest.raises(FetchError, match="esearch at 127"):
            eutils.search("lupus", client, limit=3)

    def test_no_network(self, nobody: Client) -> None:
        with pytest.raises(FetchError, match="could not be reached"):
            eutils.search("lupus", nobody, limit=3)

    @pytest.mark.parametrize(("query", "limit"), [("", 5), (" \n", 5), ("lupus", 0), ("lupus", -3)])
    def test_what_makes_no_sense(self, client: Client, query: str, limit: int) -> None:
        with pytest.raises(UsageError):
            eutils.search(query, client, limit=limit)
