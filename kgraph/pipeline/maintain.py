"""Keeps a graph current: takes records out, and fetches them again to see what became of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from kgraph import __version__
from kgraph.config import Settings
from kgraph.errors import FetchError, StoreError, UsageError
from kgraph.graph.run import RunInfo
from kgraph.graph.store import open_store
from kgraph.http import Client
from kgraph.mentions.annotate import DEFAULT
from kgraph.mesh import open_mesh
from kgraph.model import Record
from kgraph.pipeline import runfolder
from kgraph.pipeline.builder import model_of, models, reads_indexing
from kgraph.pipeline.changes import Change, compare
from kgraph.pipeline.facts import facts_of
from kgraph.pipeline.state import State, load_state, order
from kgraph.pipeline.workers import process
from kgraph.pipeline.write import Job, write_all
from kgraph.protocols import Progress, Vocabulary
from kgraph.query import quality
from kgraph.sources import eutils
from kgraph.sources.cache import RecordCache
from kgraph.sources.eutils_efetch import NOT_DELIVERED


@dataclass(frozen=True, slots=True, kw_only=True)
class Upkeep:
    """What was done to a graph.

    ``records`` maps the CURIE of each record that is another now to what became of it ("removed", "retracted", "updated", "deleted",
    ...); ``missing`` maps those of which nothing could be learnt, or that were never there, to the reason; ``checked`` counts the records
    that were asked for; ``facts`` tells what this means for the facts; ``problems`` are what the quality queries found afterwards.
    """

    records: Mapping[str, str]
    missing: Mapping[str, str]
    checked: int
    facts: Sequence[Change] = field(default=())
    problems: Sequence[str] = field(default=())


def remove(folder: Path, pmids: Sequence[str], progress: Progress, *, mesh: Path | None = None) -> Upkeep:
    """Take the records with these PMIDs (bare) out of the graph in *folder*, and everything that they alone supported.

    Raises:
        StoreError: if there is no graph, or it cannot be written to.
        VocabularyError: if the vocabulary cannot be opened.
    """
    vocabulary = open_mesh(mesh)
    with runfolder.locked(_existing(folder)):
        state = load_state(folder)
        wanted = [f"PMID:{pmid}" for pmid in pmids]
        gone = {curie: "removed" for curie in wanted if curie in state.records}
        missing = {curie: "it is not in the graph" for curie in wanted if curie not in gone}
        if not gone:
            return Upkeep(records={}, missing=missing, checked=len(wanted))
        for curie in gone:
            state.remove(curie)
        date = str(runfolder.read_manifest(folder).get("date", ""))
        facts, problems = _rewrite(folder, state, gone, progress, run=_run(vocabulary, date), vocabulary=vocabulary)
    return Upkeep(records=gone, missing=missing, checked=len(wanted), facts=facts, problems=problems)


def refresh(folder: Path, settings: Settings, date: str, progress: Progress, *, mesh: Path | None = None) -> Upkeep:
    """Fetch every PubMed record of the graph in *folder* again, and bring the graph to what PubMed says now.

    A record that was retracted, withdrawn or deleted stays, with its status and (a deleted one) its old text, and supports nothing any
    more. It counts as deleted only if NCBI, asked twice, answered without it and delivered other records of the graph. A record that
    did not change is not touched.

    Args:
        folder: of the graph.
        settings: of the client and the cache.
        date: the ISO date of the fetch and of the run.
        progress: shows how far it is.
        mesh: another vocabulary than the shipped one.

    Raises:
        StoreError: if there is no graph, or it cannot be written to.
        FetchError: if NCBI delivered nothing; the graph is unchanged.
        VocabularyError: if the vocabulary cannot be opened.
    """
    vocabulary = open_mesh(mesh)
    with runfolder.locked(_existing(folder)):
        state = load_state(folder)
        asked = [curie for curie in state.ids() if curie.startswith("PMID:")]
        if not asked:
            raise UsageError(f"{folder} has no record with a PubMed id, so there is nothing to fetch again")
        with RecordCache(settings.cache_folder) as cache:
            found = eutils.fetch(asked, Client(settings), cache, today=date, refresh=True, progress=progress)
        if not found.records:
            raise FetchError(_nothing_came(found, len(asked)), missing=tuple(curie for curie, _ in found.missing))
        became, missing = _compare_records(state, found)
        if not became:
            return Upkeep(records={}, missing=missing, checked=len(asked))
        readers = {curie: _reader(state.run(curie)) for curie in became}
        for model, indexing in sorted(set(readers.values())):
            run = _run(vocabulary, date, model, indexing=indexing)
            records = [record for curie, (record, _) in became.items() if readers[curie] == (model, indexing)]
            for document, facts in process(records, vocabulary, model=model, indexing=indexing):
                state.put(document, facts, run)
        told = {curie: became[curie][1] for curie in sorted(became, key=order)}
        changes, problems = _rewrite(folder, state, told, progress, run=run, vocabulary=vocabulary)
    return Upkeep(records=told, missing=missing, checked=len(asked), facts=changes, problems=problems)


def _existing(folder: Path) -> Path:
    runfolder.read_manifest(folder)
    return folder


def _reader(run: RunInfo) -> tuple[str, bool]:
    return model_of(run), reads_indexing(run)


def _run(vocabulary: Vocabulary, date: str, model: str = DEFAULT, *, indexing: bool = True) -> RunInfo:
    return RunInfo(
        software=__version__,
        vocabulary=f"MeSH {vocabulary.version}",
        models=models(model, indexing=indexing),
        date=date,
    )


def _nothing_came(found: eutils.FetchResult, asked: int) -> str:
    reason = found.missing[0][1] if found.missing else "it gave no reason"
    if found.offline:
        return f"NCBI could not be reached ({reason}); the graph is unchanged, try again with a connection"
    return (
        f"PubMed delivered none of the {asked:,} records ({reason}); the graph is unchanged, for that may be an outage: "
        "try again later, or take records out with kgraph remove"
    )


def _compare_records(state: State, found: eutils.FetchResult) -> tuple[dict[str, tuple[Record, str]], dict[str, str]]:
    """Return the records that are another now with what became of them, and those of which nothing is known with the reason."""
    became: dict[str, tuple[Record, str]] = {}
    missing: dict[str, str] = {}
    for record in found.records:
        old = state.record(record.id)
        if replace(old, retrieved=record.retrieved) != record:
            became[record.id] = (record, _what(old, record))
    for curie, reason in found.missing:
        if found.offline or reason != NOT_DELIVERED:
            missing[curie] = reason
            continue
        old = state.record(curie)
        if old.status != "deleted":
            became[curie] = (replace(old, status="deleted"), "deleted")
    return became, missing


def _what(old: Record, new: Record) -> str:
    if old.status == new.status:
        return "updated"
    return new.status if new.status != "current" else f"no longer {old.status}"


def _rewrite(
    folder: Path, state: State, became: Mapping[str, str], progress: Progress, *, run: RunInfo, vocabulary: Vocabulary
) -> tuple[list[Change], tuple[str, ...]]:
    before = facts_of(open_store(folder / "store"))
    job = Job(
        folder=folder,
        state=state,
        touched=became.keys(),
        run=run,
        vocabulary=vocabulary,
        about=_about(runfolder.read_manifest(folder)),
    )
    write_all(job, progress)
    store = open_store(folder / "store")
    return compare(before, facts_of(store), became), tuple(map(str, quality.check(store, quick=True)))


def _about(manifest: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the manifest said of the build: what was asked for stays the same."""
    names = ("asked", "offline", "missing", "missing_related", "notes")
    if lacking := [name for name in names if name not in manifest]:
        raise StoreError(f"the manifest of the graph has no {lacking[0]!r}; build the graph again with --fresh")
    return {name: manifest[name] for name in names}
