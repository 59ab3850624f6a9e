"""First step of a build: the records, from files, from PubMed and from what travels with kgraph."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from kgraph import codec
from kgraph.errors import UsageError
from kgraph.http import Client
from kgraph.model import Record, Reject, Related
from kgraph.pipeline.request import BuildRequest
from kgraph.protocols import Progress
from kgraph.sources import eutils, files, seed
from kgraph.sources.cache import RecordCache

# which form of a record says most; PubMed's own XML wins over everything made from it
_RICHNESS = ("pubtator", "bioc", "jsonl", "page-text", "medline", "pubmed-xml")


@dataclass(slots=True)
class Collected:
    """What was gathered. ``records`` by CURIE; ``missing`` and ``missing_related`` map a CURIE to the reason."""

    records: dict[str, Record] = field(default_factory=dict)
    related: list[Related] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    missing: dict[str, str] = field(default_factory=dict)
    missing_related: dict[str, str] = field(default_factory=dict)
    offline: bool = False
    read: int = 0
    notes: list[str] = field(default_factory=list)

    def add(self, record: Record) -> None:
        """Take in *record*; of two with one id the better stays, whatever the order in which they come."""
        self.read += 1
        known = self.records.get(record.id)
        if known is None or _rank(record) > _rank(known):
            self.records[record.id] = record


def _rank(record: Record) -> tuple[bool, int, int, int, str]:
    richness = _RICHNESS.index(record.source) if record.source in _RICHNESS else -1
    line = json.dumps(codec.record_to_json(record), sort_keys=True)
    return (record.status == "deleted", richness, len(record.mesh_headings), len(record.text), line)


def collect(request: BuildRequest, progress: Progress) -> Collected:
    """Return the records that *request* asks for.

    Raises:
        InputError: if a file as a whole cannot be read.
        UsageError: if a PMID cannot be one.
        FetchError: if a search could not be made.
    """
    found = Collected()
    for name in request.inputs:
        _read_file(name, request, found, progress)
    if request.pmids or request.query:
        _from_pubmed(request, found, progress)
    return found


def _read_file(name: str, request: BuildRequest, found: Collected, progress: Progress) -> None:
    task = progress.track(f"reading {name}")
    for item in files.read_records(name, stdin=request.stdin):
        if isinstance(item, Reject):
            found.rejects.append(item)
        else:
            found.add(item)
        task.advance()
    task.finish()


def _from_pubmed(request: BuildRequest, found: Collected, progress: Progress) -> None:
    client = None if request.offline else Client(request.settings)
    with RecordCache(request.settings.cache_folder) as cache:
        wanted = list(request.pmids)
        if request.query:
            wanted += _search(request, client, found)
        result = eutils.fetch(wanted, client, cache, today=request.date, progress=progress)
        _take(result, found)
        found.missing = dict(result.missing)
        found.offline = result.offline or client is None
        _from_package(found)
        if request.related and request.pmids:
            _neighbours(request, None if found.offline else client, cache, found, progress)


def _from_package(found: Collected) -> None:
    """Take the record that travels with kgraph where PubMed's own could not be had."""
    record = seed.seed_record()
    if found.missing.pop(record.id, None) is not None:
        found.add(record)
        found.notes.append(f"{record.id} is the copy that travels with kgraph, made from the text of PubMed's page")


def _search(request: BuildRequest, client: Client | None, found: Collected) -> tuple[str, ...]:
    if client is None:
        raise UsageError("--query needs the network; leave out --offline, or build from files with --input")
    answer = eutils.search(request.query, client, limit=request.limit)
    found.notes.extend(answer.warnings)
    if answer.total > len(answer.ids):
        found.notes.append(
            f"the query finds {answer.total:,} records, {len(answer.ids):,} were taken; --limit takes more"
        )
    return tuple(answer.ids)


def _neighbours(
    request: BuildRequest, client: Client | None, cache: RecordCache, found: Collected, progress: Progress
) -> None:
    here = [pmid for pmid in request.pmids if f"PMID:{pmid}" in found.records]
    near = eutils.related(here, client, cache, k=request.related, today=request.date, progress=progress)
    found.related = list(near)
    found.missing_related.update((curie, f"its related articles: {reason}") for curie, reason in near.missing)
    wanted = sorted({entry.related for entry in found.related} - set(found.records))
    result = eutils.fetch(wanted, client, cache, today=request.date, progress=progress)
    _take(result, found)
    found.missing_related.update(result.missing)
    found.offline = found.offline or near.offline or result.offline


def _take(result: eutils.FetchResult, found: Collected) -> None:
    for record in result.records:
        found.add(record)
    found.rejects.extend(result.rejects)


def check_pmids(values: Iterable[str]) -> tuple[str, ...]:
    """Return the PMIDs of comma- or space-separated *values* without duplicates, in their order.

    Raises:
        UsageError: for one that cannot be a PMID.
    """
    return eutils.checked_pmids(part for value in values for part in value.replace(",", " ").split())
