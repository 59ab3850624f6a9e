"""Runs the reading over annotated texts and scores it."""

from __future__ import annotations

from pathlib import Path

from kgraph.evaluate.gold import read_gold
from kgraph.evaluate.spans import SpanScores, score_mentions
from kgraph.mentions import annotate
from kgraph.mentions.annotate import DICTIONARY
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
    found = {d.record.id: d.mentions for d in annotate(records, vocabulary, model=model, head=head)}
    gold = {curie: mentions for curie, (_, mentions) in documents.items()}
    return score_mentions(gold, found, types=types, vocabulary=vocabulary)
