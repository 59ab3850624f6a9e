"""What a graph folder knows, record by record: the content of its JSON-lines files in memory."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from kgraph import codec
from kgraph.errors import InputError, StoreError
from kgraph.graph.record import FALLEN
from kgraph.graph.run import RunInfo
from kgraph.graph.vocabulary import used_concepts
from kgraph.jsonl import dump_line, read_lines
from kgraph.model import AnnotatedRecord, Assertion, Facts, OutcomeResult, Record, Reject, Related, Span, StudyFact
from kgraph.pipeline.runfolder import LINE_FILES, MANIFEST, read_grouped


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a record without reading all of it.

    ``concepts`` are those that its graph names, ``None`` if its line does not tell; ``names`` are (CURIE, name) pairs that it prints.
    """

    status: str
    run: RunInfo
    concepts: tuple[str, ...] | None
    names: tuple[tuple[str, str], ...]


def _entry(line: Mapping[str, Any]) -> Entry:
    run = line["run"]
    headings = [(heading.get("descriptor", ""), heading["label"]) for heading in line.get("mesh_headings", ())]
    substances = [(substance.get("id", ""), substance["label"]) for substance in line.get("chemicals", ())]
    return Entry(
        status=line.get("status", "current"),
        run=RunInfo(**run | {"models": tuple(run["models"])}),
        concepts=tuple(line["concepts"]) if "concepts" in line else None,
        names=tuple(pair for pair in headings + substances if pair[0]),
    )


@dataclass(slots=True)
class State:
    """Lines by the CURIE of their record, and the assertions of all records together.

    ``records`` has one line a record, with its sentence spans, what it tells of its study, the run that read it and the concepts it names; ``mentions``, ``outcomes``
    and ``related`` may have many or none; ``entries`` say in short what is in ``records``.
    """

    records: dict[str, str] = field(default_factory=dict)
    mentions: dict[str, list[str]] = field(default_factory=dict)
    outcomes: dict[str, list[str]] = field(default_factory=dict)
    related: dict[str, list[str]] = field(default_factory=dict)
    assertions: dict[str, list[Assertion]] = field(default_factory=dict)
    rejects: set[str] = field(default_factory=set)
    entries: dict[str, Entry] = field(default_factory=dict)

    def put(self, document: AnnotatedRecord, facts: Facts, run: RunInfo) -> None:
        """Set everything that *run* read from one record, in place of what was there."""
        record = document.record.id
        line = codec.record_to_json(document.record) | {
            "sentences": [[span.start, span.end] for span in document.sentences],
            "run": asdict(run),
            "concepts": sorted(used_concepts(document, facts)),
        }
        if facts.study:
            line["study"] = [codec.study_to_json(fact) for fact in facts.study]
        self.records[record] = dump_line(line)
        self.entries[record] = _entry(line)
        self.mentions[record] = [dump_line(codec.mention_to_json(m)) for m in document.mentions]
        self.outcomes[record] = [dump_line(codec.outcome_to_json(o)) for o in facts.outcomes]
        self.assertions[record] = list(facts.assertions)

    def remove(self, curie: str) -> None:
        """Forget everything that was read from one record; what names it as a neighbour stays."""
        tables: tuple[dict[str, Any], ...] = (self.records, self.mentions, self.outcomes, self.related, self.assertions)
        for table in (*tables, self.entries):
            table.pop(curie, None)

    def put_related(self, entries: Iterable[Related]) -> None:
        """Set the neighbours of the records named in *entries*."""
        fresh: dict[str, list[str]] = {}
        for entry in sorted(entries, key=lambda e: (e.record, e.rank, e.related)):
            fresh.setdefault(entry.record, []).append(dump_line(codec.related_to_json(entry)))
        self.related.update(fresh)

    def put_rejects(self, rejects: Iterable[Reject]) -> None:
        """Add rejects; one whose record is in the graph by now is dropped."""
        self.rejects |= {dump_line(codec.reject_to_json(reject)) for reject in rejects}
        self.rejects = {line for line in self.rejects if json.loads(line).get("pmid") not in self.records}

    def ids(self) -> list[str]:
        """Return the CURIEs of all records in the order of every file: PMIDs by number, then the rest."""
        return sorted(self.records, key=order)

    def record(self, curie: str) -> Record:
        """Return one record."""
        return codec.record_from_json(json.loads(self.records[curie]))

    def document(self, curie: str) -> AnnotatedRecord:
        """Return one record with its sentences and mentions; tokens are not kept."""
        line: dict[str, Any] = json.loads(self.records[curie])
        return AnnotatedRecord(
            record=codec.record_from_json(line),
            sentences=tuple(Span(start, end) for start, end in line.get("sentences", ())),
            tokens=(),
            mentions=tuple(codec.mention_from_json(json.loads(m)) for m in self.mentions.get(curie, ())),
        )

    def outline(self, curie: str) -> AnnotatedRecord:
        """Return one record without its mentions, which take the most time to read."""
        return AnnotatedRecord(record=self.record(curie), sentences=(), tokens=(), mentions=())

    def run(self, curie: str) -> RunInfo:
        """Return the run that read one record."""
        return self.entries[curie].run

    def revoked(self) -> frozenset[str]:
        """Return the CURIEs of the records that are retracted, withdrawn or deleted."""
        return frozenset(curie for curie, entry in self.entries.items() if entry.status in FALLEN)

    def concepts(self) -> frozenset[str]:
        """Return the CURIEs of all concepts that any record's graph names."""
        found: set[str] = set()
        for curie, entry in self.entries.items():
            found.update(
                used_concepts(self.document(curie), self.facts(curie)) if entry.concepts is None else entry.concepts
            )
        return frozenset(found)

    def names(self) -> dict[str, str]:
        """Return the names that the records themselves print for headings and substances, by CURIE."""
        found: dict[str, str] = {}
        for curie in self.ids():
            for concept, name in self.entries[curie].names:
                found.setdefault(concept, name)
        return found

    def facts(self, curie: str) -> Facts:
        """Return the facts of one record."""
        outcomes = tuple(self.outcome_values(curie))
        assertions = tuple(self.assertions.get(curie, ()))
        return Facts(record=curie, assertions=assertions, outcomes=outcomes, study=self.study(curie))

    def study(self, curie: str) -> tuple[StudyFact, ...]:
        """Return what one record tells of its study."""
        line: dict[str, Any] = json.loads(self.records[curie])
        return tuple(codec.study_from_json(fact) for fact in line.get("study", ()))

    def outcome_values(self, curie: str) -> Iterator[OutcomeResult]:
        """Yield the outcomes of one record."""
        for line in self.outcomes.get(curie, ()):
            yield codec.outcome_from_json(json.loads(line))

    def related_values(self, curie: str) -> Iterator[Related]:
        """Yield the neighbours of one record."""
        for line in self.related.get(curie, ()):
            yield codec.related_from_json(json.loads(line))

    def all_assertions(self) -> Iterator[Assertion]:
        """Yield the assertions of all records, one by one and not yet merged."""
        for curie in self.ids():
            yield from self.assertions.get(curie, ())


def order(curie: str) -> tuple[bool, int, str]:
    """Sort key of record CURIEs: PMIDs by number, then everything else by code point."""
    number = curie[5:] if curie.startswith("PMID:") else ""
    return (not number.isdigit(), int(number) if number.isdigit() else 0, curie)


def load_state(folder: Path) -> State:
    """Return what the files in *folder* hold; an empty state if there is no graph.

    Raises:
        StoreError: if a file is damaged or missing.
    """
    if not (folder / MANIFEST).exists() and not (folder / "records.jsonl").exists():
        return State()
    for name in LINE_FILES:
        if not (folder / f"{name}.jsonl").exists():
            raise StoreError(f"{folder}/{name}.jsonl is missing; build the graph again with --fresh")
    try:
        return _load(folder)
    except (InputError, AttributeError, KeyError, IndexError, TypeError, ValueError) as error:
        reason = str(error) if isinstance(error, InputError) else f"{type(error).__name__}: {error}"
        raise StoreError(
            f"{folder} holds lines that are damaged ({reason}); build the graph again with --fresh"
        ) from error


def _load(folder: Path) -> State:
    state = State()
    state.records = {curie: lines[0] for curie, lines in read_grouped(folder, "records").items()}
    state.entries = {curie: _entry(json.loads(line)) for curie, line in state.records.items()}
    state.mentions = read_grouped(folder, "mentions")
    state.outcomes = read_grouped(folder, "outcomes")
    state.related = read_grouped(folder, "related")
    state.rejects = {line for lines in read_grouped(folder, "rejects").values() for line in lines}
    for merged in codec.assertions_from_json(read_lines(folder / "assertions.jsonl")):
        for curie in sorted({evidence.record for evidence in merged.evidence}):
            state.assertions.setdefault(curie, []).append(_share(merged, curie))
    return state


def _share(merged: Assertion, curie: str) -> Assertion:
    """Return the part of a merged assertion that was read from one record."""
    evidence = tuple(e for e in merged.evidence if e.record == curie)
    return Assertion(
        kind=merged.kind,
        subject=merged.subject,
        predicate=merged.predicate,
        object=merged.object,
        negated=merged.negated,
        qualifiers=merged.qualifiers,
        evidence=evidence,
    )
