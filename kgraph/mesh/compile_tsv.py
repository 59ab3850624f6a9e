"""Reads MeSH from plain tables: descriptors, terms, qualifiers, pharmacological actions, supplementary concepts.

The tables are tab-separated UTF-8 with a header line, gzip-compressed or not::

    descriptors    ui name tree_numbers (joined by |), optionally registry
    terms          ui term preferred concept_ui concept_preferred permuted lexical_tag
    qualifiers     ui name
    pharm_actions  ui pa_ui
    supplementary  ui name synonyms pharm_action_uis cas_or_registry (lists joined by |), optionally scr_class mapped_uis
    replaced       old new by (optional table)
"""

from __future__ import annotations

import csv
import gzip
import html
import zlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from kgraph.errors import VocabularyError
from kgraph.mesh.kinds import SCR_CLASS, supplementary_kind
from kgraph.mesh.source import Replacement, Source, SourceConcept, SourceTerm, preferred_first, sha256_of

_TABLES = {
    "descriptors": ("ui", "name", "tree_numbers"),
    "terms": ("ui", "term", "concept_preferred", "permuted"),
    "qualifiers": ("ui", "name"),
    "pharm_actions": ("ui", "pa_ui"),
    "supplementary": ("ui", "name", "synonyms", "cas_or_registry"),
}


def compile_tables(folder: Path, *, year: str, replaced: Path | None = None) -> Source:
    """Return the vocabulary that the tables in *folder* hold.

    Args:
        folder: where descriptors, terms, qualifiers, pharm_actions and supplementary lie as ``.tsv`` or ``.tsv.gz``.
        year: the MeSH year of the tables.
        replaced: a table of replaced ids (columns old, new, by); ``replaced.tsv`` in *folder* by default, if there.

    Raises:
        VocabularyError: if a table is missing, cannot be read, or lacks a column.
    """
    paths = {name: _find(folder, name) for name in _TABLES}
    terms: dict[str, list[SourceTerm]] = defaultdict(list)
    for row in _rows(paths["terms"], "terms"):
        name = html.unescape(row["term"])
        terms[row["ui"]].append(
            SourceTerm(name=name, main=row["concept_preferred"] == "Y", permuted=row["permuted"] == "Y")
        )
    actions: dict[str, set[str]] = defaultdict(set)
    for row in _rows(paths["pharm_actions"], "pharm_actions"):
        actions[row["ui"]].add(row["pa_ui"])
    concepts = [
        SourceConcept(
            ui=row["ui"],
            kind="descriptor",
            terms=preferred_first(terms[row["ui"]], html.unescape(row["name"])),
            tree=tuple(sorted(_split(row["tree_numbers"]))),
            actions=tuple(sorted(actions[row["ui"]])),
            registry=tuple(_split(row.get("registry") or "")),
        )
        for row in _rows(paths["descriptors"], "descriptors")
    ]
    concepts += [_supplementary(row, actions[row["ui"]]) for row in _rows(paths["supplementary"], "supplementary")]
    qualifiers = tuple((row["ui"], html.unescape(row["name"])) for row in _rows(paths["qualifiers"], "qualifiers"))
    given = replaced if replaced is not None else _optional(folder, "replaced")
    if given is not None:
        paths["replaced"] = given
    return Source(
        year=year,
        concepts=tuple(sorted(concepts, key=lambda concept: concept.ui)),
        qualifiers=tuple(sorted(qualifiers)),
        files=tuple(sorted((path.name, sha256_of(path)) for path in paths.values())),
        replaced=() if given is None else read_replaced(given),
    )


def read_replaced(path: Path) -> tuple[Replacement, ...]:
    """Return the replaced ids of a table with the columns old, new and, optionally, by.

    Raises:
        VocabularyError: if the table cannot be read or lacks a column.
    """
    return tuple(
        Replacement(old=row["old"], new=row["new"], by=row.get("by") or "given")
        for row in _rows(path, "replaced", ("old", "new"))
    )


def _supplementary(row: dict[str, str], actions: set[str]) -> SourceConcept:
    name = html.unescape(row["name"])
    synonyms = [html.unescape(text) for text in _split(row["synonyms"])]
    actions = actions | set(_split(row.get("pharm_action_uis", "")))
    registry = tuple(_split(row["cas_or_registry"]))
    kind = SCR_CLASS.get(row.get("scr_class") or "") or supplementary_kind(
        row["ui"], name, synonyms=bool(synonyms), substance=bool(actions or registry)
    )
    return SourceConcept(
        ui=row["ui"],
        kind=kind,
        terms=preferred_first((SourceTerm(name=text) for text in synonyms), name),
        actions=tuple(sorted(actions)),
        mapped=tuple(sorted(_split(row.get("mapped_uis") or ""))),
        registry=registry,
    )


def _split(text: str) -> list[str]:
    return [part for part in text.split("|") if part]


def _optional(folder: Path, name: str) -> Path | None:
    candidates = (folder / f"{name}.tsv.gz", folder / f"{name}.tsv")
    return next((path for path in candidates if path.is_file()), None)


def _find(folder: Path, name: str) -> Path:
    path = _optional(folder, name)
    if path is None:
        raise VocabularyError(
            f"{folder}: {name}.tsv or {name}.tsv.gz is missing; give the folder that holds all MeSH tables"
        )
    return path


def _rows(path: Path, name: str, columns: tuple[str, ...] | None = None) -> Iterator[dict[str, str]]:
    needed = _TABLES[name] if columns is None else columns
    try:
        with _text(path) as stream:
            reader = csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
            lacking = [column for column in needed if column not in (reader.fieldnames or ())]
            if lacking:
                raise VocabularyError(f"{path}: the column {lacking[0]!r} is missing; give an unchanged MeSH table")
            for row in reader:
                if None in row or None in row.values():
                    raise VocabularyError(
                        f"{path}: line {reader.line_num} has not as many columns as the header; get the file again"
                    )
                yield row
    except (OSError, EOFError, UnicodeDecodeError, zlib.error, csv.Error) as error:
        raise VocabularyError(f"{path}: cannot be read as a MeSH table ({error}); get the file again") from error


def _text(path: Path) -> TextIO:
    with path.open("rb") as raw:
        packed = raw.read(2) == b"\x1f\x8b"
    if packed:
        return gzip.open(path, "rt", encoding="utf-8", newline="")
    return path.open(encoding="utf-8", newline="")
