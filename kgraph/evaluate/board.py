"""The scoreboard: which corpora can be measured, where their files lie, and what each measurement gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kgraph.errors import InputError, UsageError
from kgraph.evaluate.scores import Scores
from kgraph.protocols import Vocabulary

Rows = dict[str, Scores]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One measurement: what it measures, the gold file below the corpora folder (a development set), and how."""

    title: str
    gold: str
    measure: Callable[[Path, Vocabulary], Rows]


def _abbreviations(path: Path, _vocabulary: Vocabulary) -> Rows:
    from kgraph.evaluate.abbreviations import score_abbreviations

    return {"pairs": score_abbreviations(path)}


def _mentions(path: Path, vocabulary: Vocabulary, *, linking: bool) -> Rows:
    from kgraph.evaluate.gold import read_gold
    from kgraph.evaluate.spans import score_mentions
    from kgraph.mentions import annotate

    gold = list(read_gold(path))
    found = {d.record.id: d.mentions for d in annotate((record for record, _ in gold), vocabulary)}
    scores = score_mentions({record.id: mentions for record, mentions in gold}, found, vocabulary=vocabulary)
    return dict(sorted((scores.linking if linking else scores.recognition).items()))


def _recognition(path: Path, vocabulary: Vocabulary) -> Rows:
    return _mentions(path, vocabulary, linking=False)


def _linking(path: Path, vocabulary: Vocabulary) -> Rows:
    return _mentions(path, vocabulary, linking=True)


TASKS: dict[str, Task] = {
    "abbreviations": Task(
        title="abbreviations and their long forms, exact pairs",
        gold="abbreviations/med1250.txt",
        measure=_abbreviations,
    ),
    "bc5cdr-ner": Task(
        title="chemical and disease mentions, exact span and type", gold="bc5cdr/dev.pubtator", measure=_recognition
    ),
    "bc5cdr-link": Task(
        title="MeSH ids of each abstract, from plain text", gold="bc5cdr/dev.pubtator", measure=_linking
    ),
    "ncbi-ner": Task(title="disease mentions, exact span", gold="ncbi-disease/dev.pubtator", measure=_recognition),
    "ncbi-link": Task(
        title="MeSH ids of each abstract, from plain text", gold="ncbi-disease/dev.pubtator", measure=_linking
    ),
}


def measure(name: str, corpora: Path, gold: Path | None, vocabulary: Vocabulary) -> Rows:
    """Run one measurement and return its rows by name ("all", "Chemical", ...).

    Args:
        name: a key of :data:`TASKS`.
        corpora: the folder with the gold corpora.
        gold: a file to use in place of the corpus's own development set; ``None`` for that.
        vocabulary: what mentions are linked to.

    Raises:
        UsageError: for an unknown name, with the known ones.
        InputError: if the gold file is not there or cannot be read.
    """
    if name not in TASKS:
        raise UsageError(f"{name!r} is not a corpus that can be measured; known are {', '.join(TASKS)}")
    path = gold if gold is not None else corpora / TASKS[name].gold
    if not path.is_file():
        raise InputError(f"{path} is not there; name the gold file with --gold or the folder with --corpora")
    return TASKS[name].measure(path, vocabulary)
