"""The scoreboard: which corpora can be measured, where their files lie, and what each measurement gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kgraph.errors import InputError, UsageError
from kgraph.evaluate.tally import Measurement, Rows
from kgraph.protocols import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One measurement: what it measures, the gold file below the corpora folder (a development set), and how.

    ``head`` is the way of marking that a trained model follows; "" where no mentions are looked for.
    """

    title: str
    gold: str
    measure: Callable[..., Rows | Measurement]
    head: str = ""


def _abbreviations(path: Path, _vocabulary: Vocabulary) -> Rows:
    from kgraph.evaluate.abbreviations import score_abbreviations

    return {"pairs": score_abbreviations(path)}


def _mentions(path: Path, vocabulary: Vocabulary, *, model: str, head: str, linking: bool) -> Rows:
    from kgraph.evaluate.recognition import score_recognition

    scores = score_recognition(path, vocabulary, model=model, head=head)
    rows = dict(sorted((scores.linking if linking else scores.recognition).items()))
    # the sum of a single type tells nothing new
    rows = rows if len(rows) > 2 else {name: row for name, row in rows.items() if name != "all"}
    return rows if linking else rows | scores.details


def _cid(path: Path, vocabulary: Vocabulary, *, model: str, head: str) -> Measurement:
    from kgraph.evaluate.relations import read_relations, score_cid
    from kgraph.mentions import annotate

    records = (document.record for document in read_relations(path))
    documents = {one.record.id: one for one in annotate(records, vocabulary, model=model, head=head)}
    gold = score_cid(path, vocabulary)
    plain = score_cid(path, vocabulary, annotate=lambda record: documents[record.id])
    return gold.named("{}, gold mentions") + plain.named("{}, from plain text")


def _biored(path: Path, vocabulary: Vocabulary) -> Measurement:
    from kgraph.evaluate.relations import score_biored

    return score_biored(path, vocabulary)


def _ade(path: Path, vocabulary: Vocabulary) -> Rows:
    from kgraph.evaluate.sentence_relations import score_ade

    return score_ade(path, vocabulary)


def _biotext(path: Path, vocabulary: Vocabulary) -> Rows:
    from kgraph.evaluate.sentence_relations import score_biotext

    return score_biotext(path, vocabulary)


TASKS: dict[str, Task] = {
    "abbreviations": Task(
        title="abbreviations and their long forms, exact pairs",
        gold="abbreviations/med1250.txt",
        measure=_abbreviations,
    ),
    "bc5cdr-ner": Task(
        title="chemical and disease mentions, exact span and type",
        gold="bc5cdr/dev.pubtator",
        measure=partial(_mentions, linking=False),
        head="bc5cdr",
    ),
    "bc5cdr-link": Task(
        title="MeSH ids of each abstract, from plain text",
        gold="bc5cdr/dev.pubtator",
        measure=partial(_mentions, linking=True),
        head="bc5cdr",
    ),
    "ncbi-ner": Task(
        title="disease mentions, exact span",
        gold="ncbi-disease/dev.pubtator",
        measure=partial(_mentions, linking=False),
        head="ncbi",
    ),
    "ncbi-link": Task(
        title="MeSH ids of each abstract, from plain text",
        gold="ncbi-disease/dev.pubtator",
        measure=partial(_mentions, linking=True),
        head="ncbi",
    ),
    "bc5cdr-cid": Task(
        title="chemical-induced disease, pairs of each abstract",
        gold="bc5cdr/dev.pubtator",
        measure=_cid,
        head="bc5cdr",
    ),
    "biored-cd": Task(
        title="chemical-disease relations, pairs and kind, gold mentions", gold="biored/dev.pubtator", measure=_biored
    ),
    "ade": Task(
        title="drug and adverse event of a sentence, gold entities (recall)", gold="ade/DRUG-AE.rel", measure=_ade
    ),
    "biotext": Task(
        title="treats, prevents, side effect of a sentence, gold entities",
        gold="biotext/sentences_with_roles_and_relations.txt",
        measure=_biotext,
    ),
}


def measure(
    name: str, corpora: Path, gold: Path | None, vocabulary: Vocabulary, *, model: str = "dictionary"
) -> Measurement:
    """Run one measurement and return its figures and errors.

    Args:
        name: a key of :data:`TASKS`.
        corpora: the folder with the gold corpora.
        gold: a file to use in place of the corpus's own development set; ``None`` for that.
        vocabulary: what mentions are linked to.
        model: who finds the mentions (see :func:`kgraph.mentions.annotate.pipeline`).

    Raises:
        UsageError: for an unknown name, with the known ones.
        InputError: if the gold file is not there or cannot be read.
    """
    if name not in TASKS:
        raise UsageError(f"{name!r} is not a corpus that can be measured; known are {', '.join(TASKS)}")
    path = gold if gold is not None else corpora / TASKS[name].gold
    if not path.is_file():
        raise InputError(f"{path} is not there; name the gold file with --gold or the folder with --corpora")
    task = TASKS[name]
    settings = {"model": model, "head": task.head} if task.head else {}
    result = task.measure(path, vocabulary, **settings)
    return result if isinstance(result, Measurement) else Measurement(rows=result)
