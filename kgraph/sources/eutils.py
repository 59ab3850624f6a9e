"""Fetches records, related articles and search results from PubMed through the NCBI E-utilities.

Everything that was fetched is kept in a :class:`~kgraph.sources.cache.RecordCache`, and what is there is not asked for again.
An article counts as delivered only if it was asked for (``efetch`` with an impossible id has been seen to answer with PMID 1);
every id that was asked for is either among the results or named as missing, with the reason. PMIDs may be written with or
without the prefix ``PMID:``. See https://www.ncbi.nlm.nih.gov/books/NBK25499/ for the requests.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BytesIO

from kgraph.errors import KgraphError, UsageError
from kgraph.http import Client
from kgraph.model import Record, Reject, Related
from kgraph.protocols import Progress
from kgraph.sources.cache import CachedRecord, RecordCache
from kgraph.sources.eutils_answers import read_found, read_neighbours
from kgraph.sources.eutils_batches import collect
from kgraph.sources.eutils_efetch import NOT_DELIVERED, fetch_articles

_PMID = re.compile(r"(?:PMID:)?([1-9][0-9]{0,7})", re.IGNORECASE | re.ASCII)
_LINK_BATCH = 20  # records in one elink request; each answers with some hundred neighbours
_MOST_HITS = 9999  # PubMed gives no more for one query
_NO_NETWORK = "not in the cache, and the network was not to be used"
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchResult:
    """What a fetch brought.

    ``records`` are in the order asked for. ``missing`` names every id (CURIE) that was asked for and is not among them, with the
    reason. ``rejects`` are articles that were delivered but cannot be taken in: unreadable (named as missing, too), or never
    asked for. ``from_cache`` counts the records that needed no request. ``offline`` tells that there is no way to NCBI.
    """

    records: tuple[Record, ...] = ()
    missing: tuple[tuple[str, str], ...] = ()
    rejects: tuple[Reject, ...] = ()
    from_cache: int = 0
    offline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedResult:
    """Related articles: by record in the order asked for, then by rank; iterating gives them one by one.

    ``missing`` names the records (CURIE) whose neighbours could not be had, with the reason; ``offline`` as in :class:`FetchResult`.
    """

    related: tuple[Related, ...] = ()
    missing: tuple[tuple[str, str], ...] = ()
    offline: bool = False

    def __iter__(self) -> Iterator[Related]:
        return iter(self.related)


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """The first ``ids`` (CURIEs, in PubMed's order) of ``total`` hits; ``translation`` is how PubMed read the query.

    ``warnings`` are sentences for the user: what PubMed did not know or ignored, and where its limits cut.
    """

    ids: tuple[str, ...] = ()
    total: int = 0
    translation: str = ""
    warnings: tuple[str, ...] = ()


def checked_pmids(pmids: Iterable[str]) -> tuple[str, ...]:
    """Return the bare PMIDs, each once, in their order.

    Raises:
        UsageError: for one that is not 1 to 8 digits without a leading zero.
    """
    found: dict[str, None] = {}
    for pmid in pmids:
        match = _PMID.fullmatch(pmid)
        if match is None:
            raise UsageError(f"{pmid!r} is not a PMID; give 1 to 8 digits without a leading zero, such as 26873674")
        found[match[1]] = None
    return tuple(found)


def fetch(
    pmids: Iterable[str],
    client: Client | None,
    cache: RecordCache,
    *,
    today: str,
    refresh: bool = False,
    progress: Progress | None = None,
) -> FetchResult:
    """Return the PubMed records with these ids, from the cache and, for the rest, from NCBI.

    Args:
        pmids: ids, validated before anything is sent; duplicates are asked for once.
        client: ``None`` to use the cache alone.
        cache: read first, and filled with each batch as it arrives.
        today: the ISO date under which fetched articles are kept; it becomes their ``retrieved``.
        refresh: ask for all, also for those in the cache; those that PubMed no longer delivers leave the cache.
        progress: shows how many of the records to be fetched are settled.

    Raises:
        UsageError: for an id that cannot be a PMID, a date that is none, or an API key that NCBI does not know.
        StoreError: if the cache cannot be used.
    """
    ids = checked_pmids(pmids)
    _check_date(today)
    if refresh and client is None:
        raise UsageError("records cannot be fetched again without the network; leave out --offline")
    held = {} if refresh else cache.records(ids)
    wanted = [pmid for pmid in ids if pmid not in held]
    failed: dict[str, str] = {}
    rejects: list[Reject] = []
    offline = False
    if wanted and client is None:
        failed = dict.fromkeys(wanted, _NO_NETWORK)
    elif wanted and client is not None:
        with _task(progress, "fetching records", len(wanted)) as done:
            fetched = fetch_articles(wanted, client, lambda found: cache.put_records(found, today), done)
        held.update((pmid, CachedRecord(xml, today)) for pmid, xml in fetched.found.items())
        failed, offline = fetched.failed, fetched.offline
        asked = set(wanted)
        rejects += [
            Reject(source="efetch", reason="delivered without being asked for", id=_curie(pmid))
            for pmid in fetched.unasked
            if pmid not in asked
        ]
        if refresh:
            cache.forget(pmid for pmid, reason in failed.items() if reason == NOT_DELIVERED)
    records: list[Record] = []
    for pmid in ids:
        if pmid in held:
            read = _read(pmid, held[pmid])
            if isinstance(read, Record):
                records.append(read)
            else:
                rejects.append(read)
                failed[pmid] = f"delivered, but not readable: {read.reason}"
    fetched_now = set(wanted)
    return FetchResult(
        records=tuple(records),
        missing=tuple((_curie(pmid), failed[pmid]) for pmid in ids if pmid in failed),
        rejects=tuple(rejects),
        from_cache=sum(record.pmid not in fetched_now for record in records),
        offline=offline,
    )


def related(
    pmids: Iterable[str],
    client: Client | None,
    cache: RecordCache,
    *,
    k: int,
    today: str,
    refresh: bool = False,
    progress: Progress | None = None,
) -> RelatedResult:
    """Return the *k* nearest articles of each record, as elink's ``pubmed_pubmed`` scores them.

    Sorted by score, ties by PMID; the record itself is left out. A record may have fewer than *k*, or none.

    Args:
        pmids: ids, validated before anything is sent.
        client: ``None`` to use the cache alone.
        cache: read first (unless *refresh*), and filled with each batch as it arrives.
        k: how many for each record.
        today: the ISO date under which new answers are kept.
        refresh: ask for all, also for those in the cache.
        progress: shows how many of the records are settled.

    Raises:
        UsageError: for an id that cannot be a PMID, a negative *k*, a date that is none, or an unknown API key.
        StoreError: if the cache cannot be used.
    """
    ids = checked_pmids(pmids)
    _check_date(today)
    if k < 0:
        raise UsageError(f"{k} related articles cannot be had; give 0 or more")
    if k == 0:
        return RelatedResult()
    links = {} if refresh and client is not None else cache.related(ids)
    wanted = [pmid for pmid in ids if pmid not in links]
    failed: dict[str, str] = {}
    offline = False
    if wanted and client is None:
        failed = dict.fromkeys(wanted, _NO_NETWORK)
    elif wanted and client is not None:
        asked = client

        def ask(part: Sequence[str], tries: int, deadline: float) -> dict[str, tuple[tuple[str, int], ...]]:
            parameters = [
                ("dbfrom", "pubmed"),
                ("db", "pubmed"),
                ("cmd", "neighbor_score"),
                ("linkname", "pubmed_pubmed"),
            ]
            parameters += [("id", pmid) for pmid in part]
            found = asked.ask("elink", parameters, read_neighbours, tries=tries, deadline=deadline)
            return {pmid: tuple((i, s) for i, s in near if _PMID.fullmatch(i)) for pmid, near in found.items()}

        with _task(progress, "finding related articles", len(wanted)) as done:
            collected = collect(
                wanted,
                ask,
                client,
                size=_LINK_BATCH,
                absent="PubMed named no related articles for it, not even an empty list",
                keep=lambda found: cache.put_related(found, today),
                done=done,
            )
        links.update(collected.found)
        failed, offline = collected.failed, collected.offline
    return RelatedResult(
        related=tuple(entry for pmid in ids for entry in _nearest(pmid, links.get(pmid, ()), k)),
        missing=tuple((_curie(pmid), failed[pmid]) for pmid in ids if pmid in failed),
        offline=offline,
    )


def search(query: str, client: Client | None, *, limit: int) -> SearchResult:
    """Return the first *limit* hits of a PubMed query, in PubMed's own order (newest first).

    Raises:
        UsageError: for an empty query, a *limit* below 1, no network to be used, or an unknown API key.
        FetchError: if PubMed did not answer, or refused the query.
    """
    if not query.strip():
        raise UsageError("the query is empty; write it as in PubMed's search box")
    if limit < 1:
        raise UsageError(f"a limit of {limit} leaves nothing to fetch; give 1 or more")
    if client is None:
        raise UsageError("a query needs the network; leave out --offline, or name the records with --pmid")
    most = min(limit, _MOST_HITS)
    parameters = [("db", "pubmed"), ("term", query), ("retmode", "xml"), ("retstart", "0"), ("retmax", str(most))]
    found = client.ask("esearch", parameters, read_found)
    ids = dict.fromkeys(match[1] for one in found.ids if (match := _PMID.fullmatch(one)))
    warnings = list(found.warnings)
    if limit > most < found.total:
        warnings.append(
            f"PubMed gives the first {most:,} of {found.total:,} hits only; split the query, for example by year"
        )
    elif len(ids) < min(most, found.total):
        warnings.append(f"PubMed named {len(ids):,} of {min(most, found.total):,} hits")
    return SearchResult(
        ids=tuple(map(_curie, list(ids)[:most])),
        total=found.total,
        translation=found.translation,
        warnings=tuple(warnings),
    )


def _read(pmid: str, cached: CachedRecord) -> Record | Reject:
    from kgraph.sources.pubmed_xml import parse

    source = f"PubMed, {_curie(pmid)}"
    try:
        items = list(parse(BytesIO(b"<PubmedArticleSet>" + cached.xml + b"</PubmedArticleSet>"), source=source))
    except KgraphError as error:
        return Reject(source=source, reason=str(error), id=_curie(pmid))
    if len(items) != 1:
        return Reject(source=source, reason=f"{len(items)} records where one was expected", id=_curie(pmid))
    item = items[0]
    if isinstance(item, Reject):
        return replace(item, id=_curie(pmid))
    if item.id != _curie(pmid):
        return Reject(source=source, reason=f"the record says it is {item.id}", id=_curie(pmid))
    return replace(item, retrieved=cached.fetched)


def _nearest(pmid: str, links: Sequence[tuple[str, int]], k: int) -> Iterator[Related]:
    others = sorted(((i, score) for i, score in links if i != pmid), key=lambda link: (-link[1], int(link[0])))
    for rank, (other, score) in enumerate(others[:k], 1):
        yield Related(record=_curie(pmid), related=_curie(other), score=score, rank=rank)


def _curie(pmid: str) -> str:
    return f"PMID:{pmid}"


def _check_date(today: str) -> None:
    if not _DATE.fullmatch(today):
        raise UsageError(f"{today!r} is not a date; write it like 2024-05-31")


@contextmanager
def _task(progress: Progress | None, label: str, total: int) -> Iterator[Callable[[int], None]]:
    if progress is None:
        yield lambda _: None
        return
    task = progress.track(label, total)
    try:
        yield task.advance
    finally:
        task.finish()
