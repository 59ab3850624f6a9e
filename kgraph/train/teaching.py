"""Labels plain texts by trained models, so that another model learns from their judgement beside the gold corpora.

The teachers read together, with the dictionary's vote and the texts' abbreviations (:func:`kgraph.mentions.recognizer.recognise`), so
that the pupil learns what all of these know. After Hinton et al., Distilling the knowledge in a neural network (2015), with hard labels.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.jsonl import atomic_writer
from kgraph.train.documents import Document, Entity

if TYPE_CHECKING:
    from kgraph.mentions.neural.network import Committee

_WORDS = 10
_LEAST = 40
# every text is labelled in the manner of the first corpus, every third one in that of the second as well
_MANNERS = (("bc5cdr", 1), ("ncbi", 3))


def apart(texts: Iterable[str], measured: Iterable[str]) -> list[str]:
    """Return *texts* without those of fewer than 40 characters and those that share ten words in a row with a text in *measured*."""
    kept_out: set[int] = set()
    for text in measured:
        kept_out |= _runs(text)
    return [text for text in texts if len(text) >= _LEAST and kept_out.isdisjoint(_runs(text))]


def _runs(text: str) -> set[int]:
    words = re.findall(r"\w+", text.lower())
    return {zlib.crc32(" ".join(words[at : at + _WORDS]).encode()) for at in range(max(1, len(words) - _WORDS + 1))}


def taught(texts: Sequence[str], teachers: str, kept: Path, report: Callable[[str], None]) -> list[Document]:
    """Return *texts* with the labels of *teachers* as documents, from the file *kept* or by labelling them and writing it.

    Args:
        texts: what to label.
        teachers: folders of models, separated by commas (:func:`kgraph.mentions.recognizer.load_network`).
        kept: a file in JSON lines.
        report: takes a line every 2,000 texts.
    """
    if kept.is_file():
        report(f"labels of plain texts: taken from {kept}")
        with kept.open(encoding="utf-8") as lines:
            return [_document(json.loads(line)) for line in lines]
    from kgraph.mentions.recognizer import load_network

    found: list[Document] = []
    kept.parent.mkdir(parents=True, exist_ok=True)
    with atomic_writer(kept) as lines:
        for document in _labelled(texts, load_network(teachers), report):
            spans = [[e.start, e.end, e.type] for e in document.entities]
            line = {"id": document.id, "corpus": document.corpus, "text": document.text, "entities": spans}
            lines.write(json.dumps(line, ensure_ascii=False) + "\n")
            found.append(document)
    return found


def _document(line: dict[str, object]) -> Document:
    entities = tuple(Entity(*item) for item in line["entities"])  # type: ignore[attr-defined]
    return Document(str(line["id"]), str(line["corpus"]), str(line["text"]), entities)


def _labelled(texts: Sequence[str], network: Committee, report: Callable[[str], None]) -> Iterator[Document]:
    from kgraph.mentions.abbreviations import find_abbreviations
    from kgraph.mentions.dictionary import Dictionary
    from kgraph.mentions.learned import shipped
    from kgraph.mentions.recognizer import recognise
    from kgraph.mentions.sentences import sentence_spans
    from kgraph.mesh import open_mesh

    dictionary = Dictionary(open_mesh(), shipped())
    for number, text in enumerate(texts):
        sentences = sentence_spans(text)
        known = find_abbreviations(text, sentences)
        named = dictionary.find(text, breaks=[start for start, _ in sentences], abbreviations=known)
        for manner, every in _MANNERS:
            if number % every == 0:
                mentions = recognise(text, network, manner, abbreviations=known, named=named)
                entities = tuple(Entity(start, end, kind) for start, end, kind, _ in mentions)
                yield Document(f"plain {number}", manner, text, entities)
        if number % 2000 == 1999:
            report(f"labels of plain texts: {number + 1}/{len(texts)}")
