"""The scoreboard: which corpora can be measured, where their files lie, and what each measurement gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from kgraph.errors import InputError, UsageError
from kgraph.evaluate.tally import Measurement, Rows
from kgraph.mentions.annotate import is_trained
from kgraph.protocols import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One measurement: what it measures, the gold file below the corpora folder (a development set), and how.

    ``measure`` takes the gold file and the vocabulary; where ``head`` (the way of marking that a trained model follows) is set, also ``model``
    and ``head``; where ``training`` (a file whose names count as seen) is set, also its path as ``training``, and ``beside``, other models by name;
    where ``headings`` is set, ``indexing``. ``relations`` tells that its documents can be read with the indexing of their PubMed records.
    """

    title: str
    gold: str
    measure: Callable[..., Rows | Measurement]
    head: str = ""
    training: str = ""
    headings: bool = False
    relations: bool = False


def _abbreviations(path: Path, _vocabulary: Vocabulary) -> Measurement:
    from kgraph.evaluate.abbreviations import measure_abbreviations

    return measure_abbreviations(path)


def _sentences(path: Path, _vocabulary: Vocabulary) -> Measurement:
    from kgraph.evaluate.sentences import measure_sentences

    return measure_sentences(path)


def _mentions(
    path: Path, vocabulary: Vocabulary, *, model: str, head: str, training: Path, beside: Mapping[str, str]
) -> Measurement:
    from kgraph.evaluate.recognition import measure_recognition

    return measure_recognition(path, vocabulary, model=model, head=head, training=training, beside=beside)


def _links(
    path: Path, vocabulary: Vocabulary, *, model: str, head: str, training: Path, beside: Mapping[str, str]
) -> Measurement:
    from kgraph.evaluate.links import measure_links

    return measure_links(path, vocabulary, model=model, head=head, training=training, beside=beside)


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


def _ade(path: Path, vocabulary: Vocabulary, *, model: str, head: str) -> Measurement:
    from kgraph.evaluate.ade import measure_ade

    return measure_ade(path, vocabulary, model=model, head=head)


def _biotext(path: Path, vocabulary: Vocabulary) -> Measurement:
    from kgraph.evaluate.sentence_relations import score_biotext

    return score_biotext(path, vocabulary)


def _bioscope(path: Path, _vocabulary: Vocabulary, *, model: str, head: str) -> Measurement:  # noqa: ARG001  # the heads are the model's own
    from kgraph.evaluate.scopes import score_scopes

    return score_scopes(path, model)


def _pico(path: Path, vocabulary: Vocabulary, *, model: str, head: str) -> Measurement:
    from kgraph.evaluate.pico import score_pico

    return score_pico(path, vocabulary, model=model, head=head)


def _evidencemap(path: Path, vocabulary: Vocabulary, *, model: str, head: str) -> Measurement:
    from kgraph.evaluate.evidencemap import score_evidencemap

    return score_evidencemap(path, vocabulary, model=model, head=head)


def _evidence_inference(path: Path, vocabulary: Vocabulary, *, model: str, head: str) -> Measurement:
    from kgraph.evaluate.evidence_inference import score_evidence_inference

    return score_evidence_inference(path, vocabulary, model=model, head=head)


def _indexing(path: Path, vocabulary: Vocabulary, *, model: str, head: str, indexing: bool) -> Measurement:
    from kgraph.evaluate.indexing import measure_indexing

    return measure_indexing(path, vocabulary, model=model, head=head, indexing=indexing)


TASKS: dict[str, Task] = {
    "abbreviations": Task(
        title="abbreviations and their long forms, exact pairs",
        gold="abbreviations/med1250.txt",
        measure=_abbreviations,
    ),
    "sentences": Task(
        title="sentences of abstracts, whose borders were taken out",
        gold="bioscope/abstracts.xml",
        measure=_sentences,
    ),
    "bc5cdr-ner": Task(
        title="chemical and disease mentions, exact span and type",
        gold="bc5cdr/dev.pubtator",
        measure=_mentions,
        head="bc5cdr",
        training="bc5cdr/train.pubtator",
    ),
    "bc5cdr-link": Task(
        title="MeSH ids of each abstract and mention, from plain text and with gold mentions",
        gold="bc5cdr/dev.pubtator",
        measure=_links,
        head="bc5cdr",
        training="bc5cdr/train.pubtator",
    ),
    "ncbi-ner": Task(
        title="disease mentions, exact span",
        gold="ncbi-disease/dev.pubtator",
        measure=_mentions,
        head="ncbi",
        training="ncbi-disease/train.pubtator",
    ),
    "ncbi-link": Task(
        title="MeSH and OMIM ids of each abstract and mention, from plain text and with gold mentions",
        gold="ncbi-disease/dev.pubtator",
        measure=_links,
        head="ncbi",
        training="ncbi-disease/train.pubtator",
    ),
    "biored-ner": Task(
        title="chemical and disease mentions among six types, exact span and type",
        gold="biored/dev.pubtator",
        measure=_mentions,
        head="biored",
        training="biored/train.pubtator",
    ),
    "bc5cdr-cid": Task(
        title="chemical-induced disease, pairs of each abstract",
        gold="bc5cdr/dev.pubtator",
        measure=_cid,
        head="bc5cdr",
        relations=True,
    ),
    "biored-cd": Task(
        title="chemical-disease relations, pairs and kind, gold mentions",
        gold="biored/dev.pubtator",
        measure=_biored,
        relations=True,
    ),
    "indexing": Task(
        title="what MeSH indexing says of drugs and diseases, found in the text alone",
        gold="../pubmed",
        measure=_indexing,
        head="bc5cdr",
        headings=True,
    ),
    "ade": Task(
        title="drug and adverse event of a sentence, end to end (exact spans) and with gold entities",
        gold="ade/DRUG-AE.rel",
        measure=_ade,
        head="ade",
    ),
    "biotext": Task(
        title="treats, prevents, side effect of a sentence, gold entities",
        gold="biotext/sentences_with_roles_and_relations.txt",
        measure=_biotext,
    ),
    "bioscope": Task(
        title="cues of negation and speculation, and the tokens that they govern, with found and with gold cues",
        gold="bioscope/abstracts.xml",
        measure=_bioscope,
        head="cues",
    ),
    "pico": Task(
        title="participants, arms, outcomes and their numbers in trials, exact span and label",
        gold="pico-breast-cancer",
        measure=_pico,
        head="pico",
    ),
    "evidencemap": Task(
        title="links from intervention to outcome in trials, and their spans",
        gold="evidencemap",
        measure=_evidencemap,
        head="evidencemap",
    ),
    "evidence-inference": Task(
        title="which way an outcome went, intervention and comparator given, from the abstract",
        gold="evidence-inference/ei_v2.jsonl",
        measure=_evidence_inference,
        head="evidence-inference",
    ),
}


def measure(
    name: str,
    corpora: Path,
    gold: Path | None,
    vocabulary: Vocabulary,
    *,
    model: str = "default",
    head: str = "",
    beside: Mapping[str, str] = MappingProxyType({}),
    records: Path | None = None,
    indexing: bool = True,
) -> Measurement:
    """Run one measurement and return its figures and errors.

    Args:
        name: a key of :data:`TASKS`.
        corpora: the folder with the gold corpora.
        gold: a file to use in place of the corpus's own development set; ``None`` for that.
        vocabulary: what mentions are linked to.
        model: who finds the mentions (see :func:`kgraph.mentions.annotate.pipeline`).
        head: whose way of marking a trained model follows; "" means that of the task's own corpus. Another one tells how a model does on texts
            and by rules of marking that it was not made for.
        beside: other models by the name that their rows get, where mentions or links are measured.
        records: PubMed records (a file or folder) with the indexing of the gold file's documents, where relations are measured.
        indexing: whether records are read with their indexing as well as without.

    Raises:
        UsageError: for an unknown name, with the known ones, or a head where none is of use.
        InputError: if the gold file is not there or cannot be read.
    """
    if name not in TASKS:
        raise UsageError(f"{name!r} is not a corpus that can be measured; known are {', '.join(TASKS)}")
    task = TASKS[name]
    path = gold if gold is not None else corpora / task.gold
    if not path.exists():
        raise InputError(f"{path} is not there; name the gold file with --gold or the folder with --corpora")
    if head and not (task.head and is_trained(model)):
        raise UsageError(
            f"--head {head} is of use only where a trained recognizer finds mentions; add --model, or leave it out"
        )
    settings: dict[str, object] = {"model": model, "head": head or task.head} if task.head else {}
    if task.training:
        settings |= {"training": corpora / task.training, "beside": beside}
    if records and not task.relations:
        able = ", ".join(one for one, other in TASKS.items() if other.relations)
        raise UsageError(f"--records is of use for {able} only; leave it out")
    if task.headings:
        settings["indexing"] = indexing
    result = task.measure(path, vocabulary, **settings)
    found = result if isinstance(result, Measurement) else Measurement(rows=result)
    if records:
        from kgraph.evaluate.indexing import score_indexed

        found += score_indexed(path, records, vocabulary, indexing=indexing)
    return found
