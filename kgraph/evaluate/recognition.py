"""Runs the reading over annotated texts and measures what it finds: exact span and type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from kgraph.errors import UsageError
from kgraph.evaluate.gold import read_gold
from kgraph.evaluate.spans import GoldMention, Known, count_spans, found_spans, gold_spans, groups, known_names
from kgraph.evaluate.tally import Measurement, Tally
from kgraph.mentions import annotate
from kgraph.mentions.annotate import DEFAULT, DICTIONARY, is_trained
from kgraph.model import Mention, Record
from kgraph.protocols import Vocabulary

Documents = Mapping[str, tuple[Record, tuple[GoldMention, ...]]]


def measure_recognition(
    path: str | Path,
    vocabulary: Vocabulary,
    *,
    model: str = DEFAULT,
    head: str = "bc5cdr",
    training: Path | None = None,
    beside: Mapping[str, str] = MappingProxyType({}),
) -> Measurement:
    """Measure :func:`kgraph.mentions.annotate` on a PubTator file with gold mentions.

    Args:
        path: the file. Only the types that it annotates (and that the head knows) count.
        vocabulary: what mentions are linked to.
        model: who reads (:func:`kgraph.mentions.annotate.pipeline`).
        head: whose way of marking a trained model follows.
        training: the file whose names count as seen; ``None`` or a file that is not there: no such rows.
        beside: other models by the name that their rows get.

    Returns:
        The rows of :func:`kgraph.evaluate.spans.count_spans`; for each model beside, and for the dictionary as the baseline of any other model,
        exact spans in rows such as "all, dictionary".

    Raises:
        InputError: if the file cannot be read as PubTator.
    """
    documents = gold_documents(path)
    types = scored_types(documents, model, head)
    known = seen_names(training, path)
    tally, baseline = Tally(), Tally()
    for record, gold, mentions in read_by(documents, vocabulary, model, head):
        spans = gold_spans(gold, types), found_spans(mentions, types)
        count_spans(tally, record.id, record.text, *spans, types=types, known=known)
    for name, other in with_baseline(model, beside).items():
        for record, gold, mentions in read_by(documents, vocabulary, other, head):
            for row, kinds in groups(types).items():
                baseline.compare(f"{row}, {name}", record.id, found_spans(mentions, kinds), gold_spans(gold, kinds))
    return tally.measurement() + baseline.measurement()


def with_baseline(model: str, beside: Mapping[str, str]) -> Mapping[str, str]:
    """Return the models to measure beside *model*, by name: those asked for, and the dictionary unless that is *model*."""
    return beside if model == DICTIONARY else {**beside, "dictionary": DICTIONARY}


def gold_documents(path: str | Path) -> Documents:
    """Return (record, gold mentions) by record id, in the order of the file."""
    return {record.id: (record, gold) for record, gold in read_gold(path)}


def read_by(
    documents: Documents, vocabulary: Vocabulary, model: str, head: str
) -> Iterator[tuple[Record, tuple[GoldMention, ...], Sequence[Mention]]]:
    """Yield (record, gold mentions, found mentions) for each document."""
    records = (record for record, _ in documents.values())
    for found in annotate(records, vocabulary, model=model, head=head):
        yield found.record, documents[found.record.id][1], found.mentions


def scored_types(documents: Documents, model: str, head: str) -> tuple[str, ...]:
    """Return the types that the gold annotates and, of a trained recognizer, the head marks, sorted.

    Raises:
        UsageError: if there is none.
    """
    types = {mention.type for _, gold in documents.values() for mention in gold}
    if is_trained(model):
        from kgraph.mentions.recognizer import load_network

        types &= set(load_network(model).types.get(head, types))
    if not types:
        raise UsageError(f"the gold annotates no type that {head!r} marks; take another --head or file")
    return tuple(sorted(types))


def seen_names(training: Path | None, path: str | Path) -> Known | None:
    """Return the names of a training file other than *path*; ``None`` without one."""
    if training is None or not training.is_file() or training.resolve() == Path(path).resolve():
        return None
    return known_names((record.text, mentions) for record, mentions in read_gold(training))
