"""What ``kgraph export`` writes tables and pictures from: the facts of a graph folder, loaded once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Self, TextIO

from kgraph.assertions.merge import merge
from kgraph.cli.query import open_vocabulary
from kgraph.errors import StoreError
from kgraph.export import kgx, tables
from kgraph.export.cytoscape import cytoscape_lines
from kgraph.export.network import to_networkx
from kgraph.export.picture import draw
from kgraph.export.support import REVOKED
from kgraph.model import Assertion, Concept, OutcomeResult
from kgraph.pipeline.state import State, load_state
from kgraph.protocols import Vocabulary


@dataclass(frozen=True, slots=True)
class Content:
    """The facts of a graph: merged assertions, outcomes, studies' names, and which records do not stand."""

    name: str
    assertions: list[Assertion]
    outcomes: list[OutcomeResult]
    studies: dict[str, str]
    revoked: frozenset[str]
    vocabulary: Vocabulary | None

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read the graph in *folder*.

        Raises:
            StoreError: if its files are not there.
            InputError: if one of them is damaged.
        """
        if not (folder / "records.jsonl").exists():
            raise StoreError(f"{folder} holds no records.jsonl; build the graph again")
        state: State = load_state(folder)
        records = [state.record(curie) for curie in state.ids()]
        revoked = frozenset(record.id for record in records if record.status in REVOKED)
        return cls(
            folder.resolve().name,
            merge(state.all_assertions(), standing=lambda record: record not in revoked),
            [outcome for curie in state.ids() for outcome in state.outcome_values(curie)],
            {record.id: tables.study_name(record) for record in records},
            revoked,
            open_vocabulary(),
        )

    def concept(self, curie: str) -> Concept | None:
        """Return the concept of *curie*, if there is a vocabulary that has it."""
        return self.vocabulary.concept(curie) if self.vocabulary else None

    def label(self, curie: str) -> str:
        """Return the name of *curie*, or *curie*."""
        found = self.concept(curie)
        return found.label if found else curie

    def standing(self, record: str) -> bool:
        """Tell whether the record is neither retracted nor withdrawn nor deleted."""
        return record not in self.revoked

    def write_csv(self, out: TextIO, table: str, *, bom: bool) -> None:
        """Write the table "evidence" or "outcomes"."""
        if table == "evidence":
            rows = tables.evidence_rows(self.assertions, self.label, standing=self.standing)
            tables.write_csv(out, tables.EVIDENCE_COLUMNS, rows, bom=bom)
        else:
            study = self.studies.__getitem__
            rows = tables.outcome_rows(self.outcomes, self.label, study, standing=self.standing)
            tables.write_csv(out, tables.OUTCOME_COLUMNS, rows, bom=bom)

    def write_kgx(self, out: TextIO, table: str, *, denied: bool) -> None:
        """Write the table "nodes" or "edges"."""
        facts = kgx.exported(self.assertions, standing=self.standing, denied=denied)
        if table == "nodes":
            kgx.write_tsv(out, kgx.NODE_COLUMNS, kgx.node_rows(facts, self.concept))
        else:
            kgx.write_tsv(out, kgx.EDGE_COLUMNS, kgx.edge_rows(facts, standing=self.standing))

    def write_cytoscape(self, out: TextIO) -> None:
        """Write Cytoscape's JSON."""
        graph = to_networkx(self.assertions, self.concept, standing=self.standing)
        out.writelines(cytoscape_lines(graph, name=self.name))

    def write_svg(self, out: TextIO) -> None:
        """Write the picture."""
        out.write(draw(self.assertions, self.label, outcomes=self.outcomes, standing=self.standing))
