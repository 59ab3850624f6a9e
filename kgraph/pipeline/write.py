"""Last step of a build: every file of the graph folder from its content."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from kgraph import __version__, codec
from kgraph.assertions.merge import merge
from kgraph.export.graphml import write_graphml
from kgraph.export.network import to_networkx
from kgraph.export.report import write_report
from kgraph.export.support import support
from kgraph.graph import generations
from kgraph.graph.quads import record_quads
from kgraph.graph.run import RunInfo, run_quads, unused_runs
from kgraph.graph.store import write_store
from kgraph.graph.summary import summary_quads
from kgraph.graph.vocabulary import vocabulary_quads
from kgraph.ids import record_graph_iri
from kgraph.jsonl import atomic_writer, write_lines
from kgraph.mentions.link_model import load_link_model
from kgraph.model import AnnotatedRecord, Assertion, OutcomeResult
from kgraph.pipeline import runfolder
from kgraph.pipeline.nquads import QuadFiles
from kgraph.pipeline.state import State, order
from kgraph.protocols import Progress, Vocabulary
from kgraph.vocab import SUMMARY_GRAPH, VOCABULARY_GRAPH

NQUADS = "graph.nq.gz"
# records that the report shows with their text
_SHOWN = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """All that the files of a graph folder are made from.

    ``state`` is the content of the folder as it shall be; ``touched`` are the records that are new in it, have changed or are gone from
    it, ``whole`` tells that all are; ``run`` is the run that read what is new; ``about`` is what the manifest says of the request: asked,
    offline, missing, missing_related, notes.
    """

    folder: Path
    state: State
    touched: Set[str]
    run: RunInfo
    vocabulary: Vocabulary
    about: Mapping[str, Any]
    whole: bool = False


def write_all(job: Job, progress: Progress) -> dict[str, int]:
    """Write the graph folder in one step and return the counts for the manifest and the user.

    The new store comes into force when everything else is ready to be moved into place, a moment before it is.

    Raises:
        StoreError: if something cannot be written; the folder is then as it was.
    """
    folder, state, store = job.folder, job.state, job.folder / "store"
    staged = runfolder.stage(folder)
    revoked = state.revoked()

    def standing(record: str) -> bool:
        return record not in revoked

    try:
        merged = merge(state.all_assertions(), standing=standing)
        task = progress.track("writing", 4)
        _write_lines(staged, state, merged)
        task.advance()
        whole = job.whole or not _in_step(folder)
        with (
            runfolder.scratch(folder) as place,
            write_store(store, fresh=whole, tidy=unused_runs) as writer,
            QuadFiles(writer, place) as files,
        ):
            _give_quads(job, merged, standing, files, whole=whole)
            old = None if whole else folder / NQUADS
            quads = files.write(staged / NQUADS, old=old, keep=_graphs(state) - files.graphs)
            task.advance()
            write_graphml(staged / "graph.graphml", to_networkx(merged, job.vocabulary.concept, standing=standing))
            counts = _counts(state, merged, standing, len(revoked), quads)
            _write_report(staged / "report.html", job, merged, counts)
            hashes = {path.name: _hash(path) for path in sorted(staged.iterdir())}
            task.advance()
        generation = generations.current(store)
        runfolder.write_manifest(staged, _manifest(job, counts) | {"files": hashes, "store": generation})
        runfolder.commit(folder)
        task.advance()
        task.finish()
    finally:
        runfolder.discard(folder)
    return counts


def _write_lines(staged: Path, state: State, merged: list[Assertion]) -> None:
    ids = state.ids()
    contents: dict[str, Iterator[str]] = {
        "records": (state.records[curie] for curie in ids),
        "mentions": chain.from_iterable(state.mentions.get(curie, ()) for curie in ids),
        "outcomes": chain.from_iterable(state.outcomes.get(curie, ()) for curie in ids),
        "related": chain.from_iterable(state.related.get(curie, ()) for curie in ids),
        "rejects": iter(sorted(state.rejects)),
    }
    for name, lines in contents.items():
        with atomic_writer(staged / f"{name}.jsonl") as out:
            out.writelines(lines)
    write_lines(staged / "assertions.jsonl", chain.from_iterable(codec.assertions_to_json(a) for a in merged))


def _give_quads(
    job: Job, merged: list[Assertion], standing: Callable[[str], bool], files: QuadFiles, *, whole: bool
) -> None:
    """Give the graphs that this build changes: those of its records, or all where there is no earlier state to build on."""
    state = job.state
    runs: dict[str, RunInfo] = {}
    for curie in state.ids() if whole else sorted(job.touched, key=order):
        graph = record_graph_iri(curie)
        if curie not in state.records:
            files.remove(graph)
            continue
        reader = state.run(curie)
        runs[reader.iri] = reader
        related = list(state.related_values(curie))
        files.replace(graph, record_quads(state.document(curie), state.facts(curie), related, reader))
    for iri in sorted(runs):
        files.replace(iri, run_quads(runs[iri]))
    used = sorted(state.concepts())
    files.replace(VOCABULARY_GRAPH, vocabulary_quads(used, job.vocabulary, names=_unlisted() | state.names()))
    files.replace(SUMMARY_GRAPH, summary_quads(merged, standing=standing))


def _graphs(state: State) -> set[str]:
    """Return the names of all graphs that *state* makes."""
    runs = {entry.run.iri for entry in state.entries.values()}
    return {record_graph_iri(curie) for curie in state.records} | runs | {VOCABULARY_GRAPH, SUMMARY_GRAPH}


def _in_step(folder: Path) -> bool:
    """Tell whether store and files are of one state, so that what does not change can be taken from them.

    They are not if a build was killed between the two, or someone changed the file.
    """
    store = folder / "store"
    if not (folder / runfolder.MANIFEST).exists() or not store.exists() or not (folder / NQUADS).exists():
        return False
    manifest = runfolder.read_manifest(folder)
    if manifest.get("store") != generations.current(store):
        return False
    return bool(manifest.get("files", {}).get(NQUADS) == _hash(folder / NQUADS))


def _counts(
    state: State, merged: list[Assertion], standing: Callable[[str], bool], revoked: int, quads: int
) -> dict[str, int]:
    """Count what is in the graph; facts as the report groups them, those without a standing article among the doubtful ones."""
    firm = [a for a in merged if support(a, standing).sure]
    sure = [a for a in firm if not a.negated and a.effect != "ineffective"]
    return {
        "records": len(state.records),
        "retracted, withdrawn or deleted": revoked,
        "rejected": len(state.rejects),
        "mentions": sum(map(len, state.mentions.values())),
        "treatments": sum(a.kind == "treatment" for a in sure),
        "adverse events and causes": sum(a.kind in {"adverse-event", "cause"} for a in sure),
        "other relations": sum(a.kind not in {"treatment", "adverse-event", "cause"} for a in sure),
        "denied": len(firm) - len(sure),
        "doubtful or background": len(merged) - len(firm),
        "outcomes": sum(map(len, state.outcomes.values())),
        "related links": sum(map(len, state.related.values())),
        "quads": quads,
    }


def _manifest(job: Job, counts: dict[str, int]) -> dict[str, Any]:
    run = job.run
    return {
        "software": f"kgraph {__version__}",
        "vocabulary": run.vocabulary,
        "models": list(run.models),
        "date": run.date,
        **job.about,
        "counts": counts,
    }


def _hash(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _unlisted() -> dict[str, str]:
    """Return the names of concepts that the linker knows from annotators alone, by CURIE."""
    return dict(load_link_model().experience.names)


def _title(state: State) -> str:
    ids = state.ids()
    name = ids[0].replace(":", " ", 1) if ids else ""
    return f"What {name} says" if len(ids) == 1 else f"What {len(ids):,} articles say"


def _write_report(path: Path, job: Job, merged: list[Assertion], counts: dict[str, int]) -> None:
    state, about, names = job.state, job.about, _unlisted()
    missing = [f"{curie}: {reason}" for curie, reason in sorted((about["missing"] | about["missing_related"]).items())]

    def label(curie: str) -> str:
        concept = job.vocabulary.concept(curie)
        return concept.label if concept else names.get(curie, curie)

    outcomes = [outcome for curie in state.ids() for outcome in state.outcome_values(curie)]
    write_report(
        path,
        title=_title(state),
        summary={
            **_asked(about["asked"]),
            "mentions": counts["mentions"],
            "quads": counts["quads"],
            "software": f"kgraph {__version__}",
            "vocabulary": job.run.vocabulary,
            "date": job.run.date,
        },
        assertions=merged,
        outcomes=outcomes,
        documents=_documents(state, merged, outcomes),
        label=label,
        missing=missing,
        rejects=len(state.rejects),
        max_records=_SHOWN,
        study=state.study,
    )


def _asked(asked: Mapping[str, Any]) -> dict[str, str | int]:
    what = [f"PMID {pmid}" for pmid in asked["pmids"]] + list(asked["inputs"])
    if asked["query"]:
        what.append(f"PubMed query: {asked['query']}")
    more = f" and {len(what) - 10} more" if len(what) > 10 else ""
    return {"asked for": ", ".join(what[:10]) + more, "neighbours of each": asked["related"]}


def _documents(state: State, merged: list[Assertion], outcomes: list[OutcomeResult]) -> Iterator[AnnotatedRecord]:
    """Yield all records, with their mentions where the report may show their text.

    It shows those from which most was read, and the first of the others as far as there is room.
    """
    said = Counter(evidence.record for assertion in merged for evidence in assertion.evidence)
    said.update(outcome.record for outcome in outcomes)
    least = sorted(said.values(), reverse=True)[:_SHOWN][-1:] or [1]
    for number, curie in enumerate(state.ids()):
        if number < _SHOWN or said[curie] >= least[0]:
            yield state.document(curie)
        else:
            yield state.outline(curie)
