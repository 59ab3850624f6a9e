"""KGX tables of nodes and edges (https://github.com/biolink/kgx, KGX format), in terms of the Biolink model 4.4.4.

Many who load KGX files do not look at ``negated``, and there is no column that says "doubtful". So edges are by default only what at least
one article that stands states without doubt and what is not denied; denied statements come in on request, with ``negated`` true.

Both forms of KGX are written: TSV, and JSON lines, in which a slot that may have several values is a list.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TextIO

from kgraph.export.support import always, support
from kgraph.export.tables import Cell
from kgraph.export.xmltext import legal
from kgraph.ids import assertion_iri, to_iri
from kgraph.model import Assertion, Concept
from kgraph.vocab import ASSOCIATIONS, BIOLINK

NODE_COLUMNS: Final = ("id", "category", "name", "iri", "provided_by")
EDGE_COLUMNS: Final = (
    "id", "subject", "predicate", "object", "category", "negated", "knowledge_level", "agent_type",
    "primary_knowledge_source", "supporting_data_source", "publications", "evidence_count", "has_confidence_score", "effect",
)  # fmt: skip
# slots of Biolink with several values, and KGX's own "provided_by"
MULTIVALUED: Final = frozenset({"category", "provided_by", "publications", "supporting_data_source"})
_INDEXING: Final = "mesh-indexing"


def exported(
    assertions: Iterable[Assertion], *, standing: Callable[[str], bool] = always, denied: bool = False
) -> Iterator[Assertion]:
    """Yield the assertions that go into KGX files: sure ones, and where *denied* is true, denied ones that are sure."""
    return (a for a in assertions if support(a, standing).sure and (denied or not a.negated))


def node_rows(assertions: Iterable[Assertion], concept: Callable[[str], Concept | None]) -> Iterator[Sequence[Cell]]:
    """Yield a row of :data:`NODE_COLUMNS` for every concept in *assertions*, sorted by id."""
    drugs: set[str] = set()
    others: set[str] = set()
    for fact in assertions:
        drugs.add(fact.subject)
        others.add(fact.object)
    for node in sorted(drugs | others):
        found = concept(node)
        category = "ChemicalEntity" if node in drugs else "DiseaseOrPhenotypicFeature"
        yield node, f"biolink:{category}", found.label if found else node, to_iri(node), "infores:kgraph"


def edge_rows(assertions: Iterable[Assertion], *, standing: Callable[[str], bool] = always) -> Iterator[Sequence[Cell]]:
    """Yield a row of :data:`EDGE_COLUMNS` for each of *assertions*, in their order; the id is the assertion's IRI.

    The knowledge level of text-mined statements is "not_provided", as Biolink advises; what rests on MeSH headings alone, which our rules
    pair into a statement, comes from a "computational_model".
    """
    for fact in assertions:
        found = support(fact, standing)
        live = [e for e in fact.evidence if standing(e.record)]
        indexed = {e.method for e in live} == {_INDEXING}
        yield (
            assertion_iri(fact),
            fact.subject,
            fact.predicate,
            fact.object,
            "biolink:" + ASSOCIATIONS[fact.kind].removeprefix(BIOLINK),
            fact.negated,
            "not_provided",
            "computational_model" if indexed else "text_mining_agent",
            "infores:kgraph",
            "infores:pubmed",
            "|".join(found.articles),
            len(live),
            round(fact.belief, 6),
            fact.effect,
        )


def write_lines(output: TextIO, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write a KGX table as JSON lines: true values and numbers, lists for :data:`MULTIVALUED`, no key for what is absent."""
    for row in rows:
        values = {name: _json(name, value) for name, value in zip(columns, row, strict=True) if value not in (None, "")}
        output.write(json.dumps(values, ensure_ascii=False, separators=(",", ":"), allow_nan=False) + "\n")


def _json(name: str, value: Cell) -> object:
    if not isinstance(value, str):
        return value
    clean = _cell(value)
    return clean.split("|") if name in MULTIVALUED else clean


def write_tsv(output: TextIO, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write a KGX table: tabs between columns, no quoting, several values of a cell joined by "|"; line breaks and tabs become a space."""
    output.write("\t".join(columns) + "\n")
    output.writelines("\t".join(map(_cell, row)) + "\n" for row in rows)


def _cell(value: Cell) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else " ".join(legal(str(value)).split())
