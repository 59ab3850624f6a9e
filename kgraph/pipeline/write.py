"""Last step of a build: every file of the graph folder from its content."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from kgraph import __version__, codec
from kgraph.assertions.merge import merge
from kgraph.export.graphml import write_graphml
from kgraph.export.network import to_networkx
from kgraph.export.report import write_report
from kgraph.export.support import REVOKED
from kgraph.graph import generations
from kgraph.graph.quads import record_quads
from kgraph.graph.run import RunInfo, run_quads, unused_runs
from kgraph.graph.store import open_store, write_nquads, write_store
from kgraph.graph.summary import summary_quads
from kgraph.graph.vocabulary import used_concepts, vocabulary_quads
from kgraph.ids import record_graph_iri
from kgraph.jsonl import atomic_writer, write_lines
from kgraph.model import Assertion
from kgraph.pipeline import runfolder
from kgraph.pipeline.collect import Collected
from kgraph.pipeline.request import BuildRequest
from kgraph.pipeline.state import State
from kgraph.protocols import Progress, Vocabulary
from kgraph.rdf import Quad, nquad_line
from kgraph.vocab import SUMMARY_GRAPH, VOCABULARY_GRAPH


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """All that the files of a graph folder are made from.

    ``state`` is the content of the folder as it shall be; ``found`` tells which records this build brought; ``run`` is the run that read
    them.
    """

    folder: Path
    request: BuildRequest
    state: State
    found: Collected
    run: RunInfo
    vocabulary: Vocabulary


def write_all(job: Job, progress: Progress) -> dict[str, int]:
    """Write the graph folder in one step and return the counts for the manifest and the user.

    Raises:
        StoreError: if something cannot be written; the folder is then as it was.
    """
    folder, state = job.folder, job.state
    staged = runfolder.stage(folder)
    try:
        statuses = {curie: state.record(curie).status for curie in state.ids()}
        revoked = {curie for curie, status in statuses.items() if status in REVOKED}

        def standing(record: str) -> bool:
            return record not in revoked

        merged = merge(state.all_assertions(), standing=standing)
        task = progress.track("writing", 4)
        _write_lines(staged, state, merged)
        task.advance()
        store = _write_store(job, merged, standing)
        task.advance()
        quads = write_nquads(open_store(folder / "store"), staged / "graph.nq.gz")
        write_graphml(staged / "graph.graphml", to_networkx(merged, job.vocabulary.concept, standing=standing))
        task.advance()
        counts = _counts(state, merged, len(revoked), quads)
        _write_report(staged / "report.html", job, merged, counts)
        files = {path.name: _hash(path) for path in sorted(staged.iterdir())}
        runfolder.write_manifest(staged, _manifest(job, counts) | {"files": files, "store": store})
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


def _write_store(job: Job, merged: list[Assertion], standing: Callable[[str], bool]) -> int:
    """Bring the store to *state* and return its generation.

    Only the graphs of this build's records are replaced, unless the store is not the one that the files of the folder were written
    with (a build was killed between the two): then everything is loaded anew from the files' content.
    """
    state, store = job.state, job.folder / "store"
    whole = job.request.fresh or not _in_step(job.folder, store)
    used: set[str] = set()
    with write_store(store, fresh=whole, tidy=unused_runs) as writer:
        for curie in state.ids():
            document, facts = state.document(curie), state.facts(curie)
            used |= used_concepts(document, facts)
            if whole or curie in job.found.records:
                related = list(state.related_values(curie))
                reader = state.run(curie)
                writer.replace(record_graph_iri(curie), _lines(record_quads(document, facts, related, reader)))
                writer.replace(reader.iri, _lines(run_quads(reader)))
        writer.replace(VOCABULARY_GRAPH, _lines(vocabulary_quads(sorted(used), job.vocabulary, names=state.names())))
        writer.replace(SUMMARY_GRAPH, _lines(summary_quads(merged, standing=standing)))
        writer.replace(job.run.iri, _lines(run_quads(job.run)))
    return generations.current(store)


def _in_step(folder: Path, store: Path) -> bool:
    if not (folder / runfolder.MANIFEST).exists() or not store.exists():
        return False
    return bool(runfolder.read_manifest(folder).get("store") == generations.current(store))


def _lines(quads: Iterator[Quad]) -> Iterator[str]:
    return (nquad_line(quad) for quad in quads)


def _counts(state: State, merged: list[Assertion], revoked: int, quads: int) -> dict[str, int]:
    sure = [a for a in merged if not a.negated and any(e.certainty == "asserted" for e in a.evidence)]
    return {
        "records": len(state.records),
        "retracted, withdrawn or deleted": revoked,
        "rejected": len(state.rejects),
        "mentions": sum(map(len, state.mentions.values())),
        "treatments": sum(a.kind == "treatment" for a in sure),
        "adverse events and causes": sum(a.kind in {"adverse-event", "cause"} for a in sure),
        "other relations": sum(a.kind not in {"treatment", "adverse-event", "cause"} for a in sure),
        "denied": sum(a.negated for a in merged),
        "doubtful or background": len(merged) - len(sure) - sum(a.negated for a in merged),
        "outcomes": sum(map(len, state.outcomes.values())),
        "related links": sum(map(len, state.related.values())),
        "quads": quads,
    }


def _manifest(job: Job, counts: dict[str, int]) -> dict[str, Any]:
    request, found, run = job.request, job.found, job.run
    return {
        "software": f"kgraph {__version__}",
        "vocabulary": run.vocabulary,
        "models": list(run.models),
        "date": run.date,
        "asked": {
            "pmids": list(request.pmids),
            "inputs": [Path(name).name for name in request.inputs],
            "query": request.query,
            "related": request.related,
        },
        "offline": found.offline,
        "missing": dict(sorted(found.missing.items())),
        "missing_related": dict(sorted(found.missing_related.items())),
        "notes": found.notes,
        "counts": counts,
    }


def _hash(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _title(state: State) -> str:
    ids = state.ids()
    name = ids[0].replace(":", " ", 1)
    return f"What {name} says" if len(ids) == 1 else f"What {len(ids):,} articles say"


def _write_report(path: Path, job: Job, merged: list[Assertion], counts: dict[str, int]) -> None:
    state, found = job.state, job.found
    missing = [f"{curie}: {reason}" for curie, reason in sorted((found.missing | found.missing_related).items())]

    def label(curie: str) -> str:
        concept = job.vocabulary.concept(curie)
        return concept.label if concept else curie

    asked = [f"PMID {pmid}" for pmid in job.request.pmids] + [Path(name).name for name in job.request.inputs]
    if job.request.query:
        asked.append(f"PubMed query: {job.request.query}")
    about: dict[str, str | int] = {
        "asked for": ", ".join(asked[:10]) + (f" and {len(asked) - 10} more" if len(asked) > 10 else ""),
        "neighbours of each": job.request.related,
        "mentions": counts["mentions"],
        "quads": counts["quads"],
        "software": f"kgraph {__version__}",
        "vocabulary": job.run.vocabulary,
        "date": job.run.date,
    }
    write_report(
        path,
        title=_title(state),
        summary=about,
        assertions=merged,
        outcomes=[outcome for curie in state.ids() for outcome in state.outcome_values(curie)],
        documents=map(state.document, state.ids()),
        label=label,
        missing=missing,
        rejects=len(state.rejects),
    )
