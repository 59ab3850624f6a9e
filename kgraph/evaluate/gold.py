"""Reads annotated texts in PubTator form as records with their gold mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kgraph.errors import InputError
from kgraph.evaluate.spans import GoldMention
from kgraph.model import Record, Section, Span

# the types that corpora use for what we call Chemical and Disease
TYPES = {
    "Chemical": "Chemical", "ChemicalEntity": "Chemical", "Disease": "Disease", "DiseaseOrPhenotypicFeature": "Disease",
    "SpecificDisease": "Disease", "DiseaseClass": "Disease", "Modifier": "Disease", "CompositeMention": "Disease",
}  # fmt: skip
_ID = re.compile(r"(?:MESH:)?([DC]\d{6,})$|(OMIM:\d+)$")


def read_gold(path: str | Path) -> Iterator[tuple[Record, tuple[GoldMention, ...]]]:
    """Yield (record, gold mentions) for each document of a PubTator file; a PubMed id that comes again is skipped.

    Mentions of other types are left out; ids that are neither MeSH nor OMIM ("-1") are dropped; composites keep all of theirs.

    Raises:
        InputError: if the file cannot be read or holds no document.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read as UTF-8 text ({error}); give a PubTator file") from error
    seen: set[str] = set()
    for block in re.split(r"\n\s*\n", text):
        found = _document(block)
        if found is not None and found[0].id not in seen:
            seen.add(found[0].id)
            yield found
    if not seen:
        raise InputError(f"{path}: holds no document in PubTator form; give a file with PMID|t| and PMID|a| lines")


def _document(block: str) -> tuple[Record, tuple[GoldMention, ...]] | None:
    title = abstract = pmid = ""
    mentions: list[GoldMention] = []
    for line in block.split("\n"):
        head = line.split("|", 2)
        if len(head) == 3 and head[0].isdigit() and head[1] == "t":
            pmid, title = head[0], head[2]
        elif len(head) == 3 and head[0].isdigit() and head[1] == "a":
            abstract = head[2]
        else:
            mentions.extend(_mention(line.split("\t")))
    if not pmid:
        return None
    text = f"{title} {abstract}"
    sections = (
        Section(label="TITLE", span=Span(0, len(title))),
        Section(label="", span=Span(len(title) + 1, len(text))),
    )
    record = Record(id=f"PMID:{pmid}", title=title, abstract=abstract, text=text, sections=sections, source="pubtator")
    return record, tuple(mentions)


def _mention(fields: list[str]) -> Iterator[GoldMention]:
    if len(fields) >= 5 and fields[1].isdigit() and fields[2].isdigit() and fields[4] in TYPES:
        yield GoldMention(
            int(fields[1]), int(fields[2]), TYPES[fields[4]], _curies(fields[5] if len(fields) > 5 else "")
        )


def _curies(text: str) -> tuple[str, ...]:
    found = []
    for part in re.split(r"[|,+;]", text):
        match = _ID.match(part.strip())
        if match:
            found.append(f"MESH:{match[1]}" if match[1] else match[2])
    return tuple(dict.fromkeys(found))
