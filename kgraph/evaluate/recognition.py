"""Runs the reading over annotated texts and scores it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kgraph.evaluate.gold import read_gold
from kgraph.evaluate.span_details import interval, known_names, recall_by_novelty, relaxed
from kgraph.evaluate.spans import SpanScores, score_mentions
from kgraph.mentions import annotate
from kgraph.mentions.annotate import DICTIONARY
from kgraph.model import Mention
from kgraph.protocols import Vocabulary


def score_recognition(
    path: str | Path, vocabulary: Vocabulary, *, model: str = DICTIONARY, head: str = "bc5cdr"
) -> SpanScores:
    """Return the scores of :func:`kgraph.mentions.annotate` on a PubTator file with gold mentions.

    *model* and *head* say who reads (:func:`kgraph.mentions.annotate.pipeline`). Only the types that the file annotates are scored. Of a composite the spans count once, its concepts each.

    Raises:
        InputError: if the file cannot be read as PubTator.
    """
    documents = {record.id: (record, gold) for record, gold in read_gold(path)}
    types = tuple(sorted({mention.type for _, gold in documents.values() for mention in gold}))
    records = (record for record, _ in documents.values())
    found: dict[str, Sequence[Mention]] = {
        d.record.id: d.mentions for d in annotate(records, vocabulary, model=model, head=head)
    }
    gold = {curie: mentions for curie, (_, mentions) in documents.items()}
    result = score_mentions(gold, found, types=types, vocabulary=vocabulary)
    for name, row in result.recognition.items():
        limits = interval(gold, found, types if name == "all" else (name,))
        result.recognition[name] = replace(row, interval=limits)
    result.details["all, overlapping"] = relaxed(gold, found, types)
    training = Path(path).parent / "train.pubtator"
    if training.is_file() and training.name != Path(path).name:
        known = known_names((record.text, mentions) for record, mentions in read_gold(training))
        texts = {curie: record.text for curie, (record, _) in documents.items()}
        for name, row in recall_by_novelty(texts, gold, found, types, known).items():
            result.details[f"recall, {name} names"] = row
    return result
