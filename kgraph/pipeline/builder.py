"""``build``: collect the records, read them, and write one graph folder in one step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from kgraph import __version__
from kgraph.assertions.relation_model import NAME
from kgraph.errors import UsageError
from kgraph.graph.run import RunInfo
from kgraph.graph.store import open_store
from kgraph.mentions.annotate import DICTIONARY
from kgraph.mentions.pipelines import PREFIX, from_provenance, provenance
from kgraph.mesh import open_mesh
from kgraph.model import AnnotatedRecord, Facts, Record
from kgraph.pipeline import runfolder
from kgraph.pipeline.collect import Collected, collect
from kgraph.pipeline.request import BuildRequest, BuildResult
from kgraph.pipeline.state import State, load_state, order
from kgraph.pipeline.workers import process, process_in
from kgraph.pipeline.write import Job, write_all
from kgraph.protocols import Progress, Vocabulary
from kgraph.query import quality

_RECOGNIZER = "recognizer "
_RULES, _RULES_ON_TEXT = "rules", "rules on text alone"
# rejects that are told one by one where no file can list them
_TOLD = 20
# fewer records than these for each process are not worth starting it
_RECORDS_EACH = 50


def build(request: BuildRequest, folder: Path, progress: Progress) -> BuildResult:
    """Bring the graph in *folder* to what *request* asks for, and tell what was done.

    A new folder is made; records that *folder* already holds stay unless this build brings them again (``request.fresh`` starts
    anew). Every file is replaced in one step: after a kill at any moment the folder holds the old state or the new one.

    Raises:
        UsageError: if *folder* holds other things, or the request cannot be met as it stands.
        InputError: if an input file cannot be read at all.
        StoreError: if *folder* cannot be written to or is being written to.
        VocabularyError: if the vocabulary cannot be opened.
    """
    runfolder.check_folder(folder)
    vocabulary = open_mesh(request.mesh)
    found = collect(request, progress)
    if not found.records:
        return _nothing(folder, found)
    with runfolder.locked(folder):
        state = State() if request.fresh else load_state(folder)
        records = [found.records[curie] for curie in sorted(found.records, key=order)]
        task = progress.track("reading facts", len(records))
        run = RunInfo(
            software=__version__,
            vocabulary=f"MeSH {vocabulary.version}",
            models=models(request.model, indexing=request.indexing),
            date=request.date,
        )
        for document, facts in _read(records, request, vocabulary):
            state.put(document, facts, run)
            task.advance()
        task.finish()
        state.put_related(found.related)
        state.put_rejects(found.rejects)
        job = Job(
            folder=folder,
            state=state,
            touched=found.records.keys(),
            run=run,
            vocabulary=vocabulary,
            about=_about(request, found),
            whole=request.fresh,
        )
        counts = write_all(job, progress)
        problems = tuple(map(str, quality.check(open_store(folder / "store"), quick=True)))
    return _result(folder, found, counts, problems)


def _read(
    records: Sequence[Record], request: BuildRequest, vocabulary: Vocabulary
) -> Iterator[tuple[AnnotatedRecord, Facts]]:
    # starting a process costs more than reading some dozens of records
    workers = min(request.workers, len(records) // _RECORDS_EACH)
    if workers > 1:
        return process_in(workers, records, request.mesh, model=request.model, indexing=request.indexing)
    return process(records, vocabulary, model=request.model, indexing=request.indexing)


def models(model: str, *, indexing: bool = True) -> tuple[str, ...]:
    """Return what reads the records as a graph's provenance names it; of a recognizer's folder the name alone."""
    rules = _RULES if indexing else _RULES_ON_TEXT
    if model.startswith(PREFIX):
        return provenance(model), rules, NAME
    reader = model if model == DICTIONARY else f"{_RECOGNIZER}{','.join(Path(part).name for part in model.split(','))}"
    return reader, rules, NAME


def model_of(run: RunInfo) -> str:
    """Return the ``model`` with which *run* was made.

    Raises:
        UsageError: if that was a recognizer that does not travel with kgraph.
    """
    other = next((name for name in run.models if name.startswith(PREFIX)), "")
    if other:
        return from_provenance(other)
    reader = next((name for name in run.models if name.startswith(_RECOGNIZER)), DICTIONARY)
    model = reader.removeprefix(_RECOGNIZER)
    if model not in {DICTIONARY, "default", "fast"}:
        raise UsageError(
            f"the graph was read with the recognizer {model!r}, which kgraph does not have; build it with --fresh"
        )
    return model


def reads_indexing(run: RunInfo) -> bool:
    """Tell whether *run* read the MeSH indexing of its records, or their text alone."""
    return _RULES_ON_TEXT not in run.models


def _about(request: BuildRequest, found: Collected) -> dict[str, Any]:
    return {
        "asked": {
            "pmids": list(request.pmids),
            "inputs": [Path(name).name for name in request.inputs],
            "query": request.query,
            "related": request.related,
        },
        "offline": found.offline,
        "missing": _in_order(found.missing),
        "missing_related": _in_order(found.missing_related),
        "notes": found.notes,
    }


def _in_order(reasons: dict[str, str]) -> dict[str, str]:
    return {curie: reasons[curie] for curie in sorted(reasons, key=order)}


def _nothing(folder: Path, found: Collected) -> BuildResult:
    """Report a build that had no record to work on; the folder is not touched, so what was rejected is told here."""
    found.notes.append("no record was read, so there is nothing to build from; no file was written")
    found.notes.extend(f"rejected: {reject.source}: {reject.reason}" for reject in found.rejects[:_TOLD])
    return _result(folder, found, {"records": 0, "rejected": len(found.rejects)})


def _result(folder: Path, found: Collected, counts: dict[str, int], problems: tuple[str, ...] = ()) -> BuildResult:
    return BuildResult(
        folder=folder,
        counts=counts,
        missing=_in_order(found.missing),
        missing_related=_in_order(found.missing_related),
        offline=found.offline,
        notes=tuple(found.notes),
        problems=problems,
    )
