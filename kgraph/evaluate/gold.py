"""Reads annotated texts in PubTator form as records with their gold mentions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kgraph.errors import InputError
from kgraph.evaluate.spans import GoldMention
from kgraph.model import Record
from kgraph.sources.gold import TYPES, Document
from kgraph.sources.pubtator import read_documents

_KNOWN = ("MESH:", "OMIM:")


def read_gold(path: str | Path) -> Iterator[tuple[Record, tuple[GoldMention, ...]]]:
    """Yield (record, gold mentions) for each document of a PubTator file; a PubMed id that comes again is skipped.

    Mentions of other types are left out, and so are ids that are neither MeSH nor OMIM; composites keep all of theirs.

    Raises:
        InputError: if the file cannot be read or holds no document.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read as UTF-8 text ({error}); give a PubTator file") from error
    seen: set[str] = set()
    for document in read_documents(text, source=str(path)):
        if isinstance(document, Document) and document.record.id not in seen:
            seen.add(document.record.id)
            yield document.record, tuple(_mentions(document))
    if not seen:
        raise InputError(f"{path}: holds no document in PubTator form; give a file with PMID|t| and PMID|a| lines")


def _mentions(document: Document) -> Iterator[GoldMention]:
    for found in document.annotations:
        if found.type in TYPES:
            concepts = tuple(dict.fromkeys(curie for curie in found.ids if curie.startswith(_KNOWN)))
            yield GoldMention(found.span.start, found.span.end, TYPES[found.type], concepts)
