"""Recognition across corpora: the texts of one, marked as the annotators of another would mark them."""

from __future__ import annotations

from pathlib import Path

from kgraph.errors import InputError, UsageError
from kgraph.evaluate.recognition import gold_documents, read_by, scored_types
from kgraph.evaluate.spans import ALL, found_spans, gold_spans, groups
from kgraph.evaluate.tally import Measurement, Tally
from kgraph.mentions.annotate import is_trained
from kgraph.protocols import Vocabulary

NAME = "cross-corpus"
# head -> development set of the corpus whose marking it follows
CORPORA = {"bc5cdr": "bc5cdr/dev.pubtator", "ncbi": "ncbi-disease/dev.pubtator", "biored": "biored/dev.pubtator"}


def measure_cross(corpora: Path, vocabulary: Vocabulary, *, model: str) -> Measurement:
    """Measure every head of a trained recognizer on every corpus of :data:`CORPORA`: exact span and type, of the types that both have.

    A recognizer that learned several corpora at once has seen the training texts of each; what differs is whose marking is followed.

    Args:
        corpora: the folder with the gold corpora.
        vocabulary: what mentions are linked to.
        model: the recognizer.

    Returns:
        Rows "ncbi texts, bc5cdr head: Disease".

    Raises:
        UsageError: if *model* has no heads.
        InputError: if a gold file is not there.
    """
    from kgraph.mentions.recognizer import load_network

    if not is_trained(model):
        raise UsageError(f"{NAME} compares the heads of a trained recognizer; name one with --model")
    heads = [head for head in CORPORA if head in load_network(model).types]
    tally = Tally()
    for corpus, name in CORPORA.items():
        path = corpora / name
        if not path.is_file():
            raise InputError(f"{path} is not there; name the folder that holds it with --corpora")
        documents = gold_documents(path)
        for head in heads:
            types = scored_types(documents, model, head)
            for record, gold, mentions in read_by(documents, vocabulary, model, head):
                for row, kinds in groups(types).items():
                    if row != ALL:
                        wanted, found = gold_spans(gold, kinds), found_spans(mentions, kinds)
                        tally.compare(f"{corpus} texts, {head} head: {row}", record.id, found, wanted)
    return tally.measurement()
