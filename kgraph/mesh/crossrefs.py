"""Cross-references: which concepts of MONDO and the Disease Ontology are exactly a MeSH concept.

Sources are SSSOM tables (Matentzoglu et al., Database 2022, baac035) whose rows with ``skos:exactMatch`` join a MONDO and a MeSH id, and
tables with the columns ``id``, ``label``, ``xrefs`` as the Disease Ontology gives them. ``skos:exactMatch`` is transitive, so a MeSH
concept to which one source gives several ids of one ontology, or an id that goes to several MeSH concepts, is left out.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from kgraph.errors import InputError, VocabularyError
from kgraph.jsonl import atomic_writer

FILE = "mesh-crossrefs.tsv"
_HEAD = "mesh\texact match\n"


def compile_crossrefs(paths: Iterable[Path]) -> list[tuple[str, str]]:
    """Return sorted (MeSH CURIE, other CURIE) pairs from the tables *paths*.

    Raises:
        InputError: if a table cannot be read or has none of the two forms.
    """
    pairs = {pair for path in paths for pair in _pairs(path)}
    ids, concepts = defaultdict(set), defaultdict(set)
    for mesh, other in pairs:
        ids[mesh, other.split(":")[0]].add(other)
        concepts[other].add(mesh)
    return sorted(
        (mesh, other) for mesh, other in pairs if len(ids[mesh, other.split(":")[0]]) == 1 and len(concepts[other]) == 1
    )


def _pairs(path: Path) -> Iterator[tuple[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            rows = csv.DictReader((line for line in stream if not line.startswith("#")), delimiter="\t")
            columns = set(rows.fieldnames or ())
            if {"subject_id", "predicate_id", "object_id"} <= columns:
                for row in rows:
                    if row["predicate_id"] == "skos:exactMatch":
                        yield from _joined(row["subject_id"], row["object_id"])
            elif {"id", "xrefs"} <= columns:
                for row in rows:
                    for other in row["xrefs"].replace("|", " ").split():
                        yield from _joined(row["id"], other)
            else:
                raise InputError(f"{path}: has neither SSSOM's columns nor id and xrefs; give a table of mappings")
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path}: cannot be read as a table ({error}); give a table of mappings") from error


def _joined(one: str, other: str) -> Iterator[tuple[str, str]]:
    for mesh, outside in ((one, other), (other, one)):
        prefix, _, local = mesh.partition(":")
        if prefix.upper() == "MESH" and outside.startswith(("MONDO:", "DOID:")):
            yield f"MESH:{local}", outside


def write_crossrefs(pairs: Iterable[tuple[str, str]], folder: Path) -> Path:
    """Write *pairs* to ``mesh-crossrefs.tsv`` in *folder* and return its path."""
    with atomic_writer(folder / FILE) as out:
        out.write(_HEAD)
        out.writelines(f"{mesh}\t{other}\n" for mesh, other in pairs)
    return folder / FILE


def load_crossrefs(path: Path) -> dict[str, tuple[str, ...]]:
    """Return the ids that exactly match each MeSH concept, sorted; nothing if there is no such file.

    Raises:
        VocabularyError: if the file is damaged.
    """
    found: dict[str, tuple[str, ...]] = {}
    if not path.is_file():
        return found
    with path.open(encoding="utf-8") as stream:
        if stream.readline() != _HEAD:
            raise VocabularyError(f"{path}: is no table of cross-references; reinstall kgraph or write it again")
        for line in stream:
            mesh, _, other = line.rstrip("\n").partition("\t")
            found[mesh] = (*found.get(mesh, ()), other)
    return found
