"""The annotated and plain texts that the recognizer learns from, in the corpora's own formats."""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kgraph.errors import InputError

# what each corpus calls its types, and which of them its head learns
TYPES: dict[str, dict[str, str]] = {
    "bc5cdr": {"Chemical": "Chemical", "Disease": "Disease"},
    "ncbi": dict.fromkeys(("Disease", "SpecificDisease", "DiseaseClass", "Modifier", "CompositeMention"), "Disease"),
    "biored": {
        "ChemicalEntity": "Chemical", "DiseaseOrPhenotypicFeature": "Disease", "GeneOrGeneProduct": "Gene",
        "OrganismTaxon": "Species", "CellLine": "CellLine", "SequenceVariant": "Variant",
    },
    "ade": {"Chemical": "Chemical", "Disease": "Disease"},
}  # fmt: skip
HEADS = {corpus: tuple(dict.fromkeys(types.values())) for corpus, types in TYPES.items()}
FILES = {"bc5cdr": "bc5cdr/{}.pubtator", "ncbi": "ncbi-disease/{}.pubtator", "biored": "biored/{}.pubtator"}
_ADE = ("ade/DRUG-AE.rel", "ade/DRUG-DOSE.rel")


@dataclass(frozen=True, slots=True)
class Entity:
    """An annotated mention: code-point offsets and type."""

    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class Document:
    """An annotated text; ``corpus`` is a key of :data:`HEADS`."""

    id: str
    corpus: str
    text: str
    entities: tuple[Entity, ...]


def read_corpus(folder: Path, corpus: str, part: str) -> list[Document]:
    """Return the documents of *part* ("train" or "dev") of a corpus in *folder*; ``ade`` has only "train".

    Raises:
        InputError: if a file is missing.
    """
    if corpus == "ade":
        return list(_ade(folder)) if part == "train" else []
    types = TYPES[corpus]
    found: dict[str, Document] = {}
    title = pmid = ""
    for line in _lines(folder / FILES[corpus].format(part)):
        head = line.split("|", 2)
        if len(head) == 3 and head[0].isdigit() and head[1] == "t":
            pmid, title = head[0], head[2]
        elif len(head) == 3 and head[0].isdigit() and head[1] == "a":
            if pmid in found:
                pmid = ""
            else:
                found[pmid] = Document(pmid, corpus, f"{title} {head[2]}", ())
        else:
            fields = line.split("\t")
            if pmid and len(fields) >= 5 and fields[1].isdigit() and fields[4] in types:
                entity = Entity(int(fields[1]), int(fields[2]), types[fields[4]])
                old = found[pmid]
                found[pmid] = Document(old.id, old.corpus, old.text, (*old.entities, entity))
    return list(found.values())


def _ade(folder: Path) -> Iterator[Document]:
    """Yield the sentences of ADE that state an adverse event, with all occurrences of the drugs and effects named in them."""
    names: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for line in _lines(folder / _ADE[0]):
        pmid, text, effect, _, _, drug, _, _ = line.split("|")
        names.setdefault((pmid, text), set()).update(((effect, "Disease"), (drug, "Chemical")))
    for line in _lines(folder / _ADE[1]):
        pmid, text, _, _, _, drug, _, _ = line.split("|")
        if (pmid, text) in names:
            names[pmid, text].add((drug, "Chemical"))
    for (pmid, text), inside in names.items():
        found = {
            Entity(m.start(), m.end(), kind)
            for name, kind in inside
            for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)
        }
        kept: list[Entity] = []
        for entity in sorted(found, key=lambda e: (e.start, -e.end, e.type)):
            if not kept or entity.start >= kept[-1].end:
                kept.append(entity)
        yield Document(pmid, "ade", text, tuple(kept))


def _lines(path: Path) -> list[str]:
    try:
        return path.read_bytes().decode("utf-8", errors="replace").splitlines()
    except OSError as error:
        raise InputError(
            f"{path}: cannot be read ({error.strerror}); give the folder that holds the corpora"
        ) from error


def plain_texts(corpora: Path, leave_out: Iterable[str]) -> list[str]:
    """Return the distinct texts of all corpora in *corpora*, without annotation and without those in *leave_out*; sorted by source."""
    out = {_squeezed(text) for text in leave_out}
    found: dict[str, None] = {}
    for text in _all_texts(corpora):
        line = _squeezed(text)
        if len(line) > 20 and line not in out:
            found[line] = None
    return list(found)


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _all_texts(corpora: Path) -> Iterator[str]:
    for line in _lines(corpora / "evidence-inference/ei_v2.jsonl"):
        yield json.loads(line).get("abstract_text") or ""
    for line in _lines(corpora / "sections/structured_abstracts.jsonl"):
        item = json.loads(line)
        yield item["title"] + " " + " ".join(text for _, text in item["sections"])
    for corpus in FILES:
        for part in ("train", "dev"):
            yield from (document.text for document in read_corpus(corpora, corpus, part))
    yield from _single_sentences(corpora)
    for name in ("pico-breast-cancer", "evidencemap", "evidencemap-covid"):
        for path in sorted((corpora / name).glob("*.txt")):
            yield "\n".join(_lines(path))


def _single_sentences(corpora: Path) -> Iterator[str]:
    yield from (line.split(" ", 2)[-1] for line in _lines(corpora / "ade/ADE-NEG.txt"))
    for name in _ADE:
        yield from (line.split("|")[1] for line in _lines(corpora / name))
    for line in _lines(corpora / "abbreviations/med1250.txt"):
        if "|" not in line and not line.strip().isdigit():
            yield line
    marked = "\n".join(_lines(corpora / "bioscope/abstracts.xml"))
    for sentence in re.findall(r"<sentence .*?</sentence>", marked, re.DOTALL):
        yield html.unescape(re.sub(r"<[^>]+>", "", sentence))
    for path in sorted((corpora / "biotext").glob("*.txt")):
        yield from (re.sub(r"<[^>]+>", " ", line.split("||")[0]) for line in _lines(path))


def pubmed_texts(folder: Path) -> Iterator[str]:
    """Yield title and abstract of every citation in the PubMed XML files below *folder*."""
    import gzip

    for path in sorted(folder.rglob("*")):
        if path.name.endswith(".xml.gz"):
            text = gzip.decompress(path.read_bytes()).decode("utf-8", errors="replace")
        elif path.suffix == ".xml":
            text = path.read_bytes().decode("utf-8", errors="replace")
        else:
            continue
        for citation in re.findall(r"<MedlineCitation[ >].*?</MedlineCitation>", text, re.DOTALL):
            parts = re.findall(r"<(ArticleTitle|AbstractText)[^>]*>(.*?)</\1>", citation, re.DOTALL)
            plain = html.unescape(html.unescape(re.sub(r"<[^>]+>", "", " ".join(part for _, part in parts))))
            if sum(char.isascii() for char in plain) > 0.9 * len(plain):
                yield plain


def data_hash(documents: Iterable[Document]) -> str:
    """Return a SHA-256 of ids, texts and annotations, in the given order."""
    digest = hashlib.sha256()
    for document in documents:
        digest.update(
            repr((document.id, document.text, [(e.start, e.end, e.type) for e in document.entities])).encode()
        )
    return digest.hexdigest()
