"""From records to annotated records: tokens, sentences, abbreviations, mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, cast

from kgraph.mentions.pipelines import PREFIX, parse
from kgraph.mentions.tokenizer import token_spans
from kgraph.model import AnnotatedRecord, Record, Span
from kgraph.protocols import Vocabulary

if TYPE_CHECKING:
    from spacy.language import Language


DICTIONARY = "dictionary"


def pipeline(vocabulary: Vocabulary, model: str = DICTIONARY, head: str = "bc5cdr") -> Language:
    """Return kgraph's spaCy pipeline over an open vocabulary; it is not meant to be saved to disk.

    Args:
        vocabulary: what mentions are linked to.
        model: who finds the mentions: "dictionary", a trained model (:func:`kgraph.mentions.recognizer.load_network`), or another spaCy
            pipeline (:attr:`kgraph.mentions.pipelines.Pipeline.model`).
        head: whose way of marking a trained model follows.
    """
    import spacy

    from kgraph.mentions.components import DictionaryMatcher
    from kgraph.mentions.tokenizer import BiomedicalTokenizer

    nlp = spacy.blank("en")
    nlp.tokenizer = BiomedicalTokenizer(nlp.vocab)
    nlp.add_pipe("kgraph_sentences")
    nlp.add_pipe("kgraph_abbreviations")
    if model == DICTIONARY:
        added = nlp.add_pipe("kgraph_dictionary", config={"entities": False})
    elif model.startswith(PREFIX):
        other = parse(model)
        settings = {"entities": False, "pipeline": other.name, "labels": dict(other.labels)}
        added = nlp.add_pipe("kgraph_pipeline", config=settings)
    else:
        added = nlp.add_pipe("kgraph_recognizer", config={"entities": False, "model": model, "head": head})
    matcher = cast(DictionaryMatcher, added)
    matcher.use(vocabulary)
    return nlp


def annotate(
    records: Iterable[Record], vocabulary: Vocabulary, *, model: str = DICTIONARY, head: str = "bc5cdr"
) -> Iterator[AnnotatedRecord]:
    """Yield each record with its sentences, tokens and mentions, in the order of *records*.

    *model* and *head* are those of :func:`pipeline`.
    What is found in a record depends on that record and the vocabulary alone. Nothing is held back: one record in, one out.
    """
    nlp = None
    for record in records:
        nlp = pipeline(vocabulary, model, head) if nlp is None else nlp
        # what spaCy keeps of a text (its words) is let go again, so that memory does not grow with the number of records
        with nlp.memory_zone():
            document = _annotated(nlp, record)
        yield document


def _annotated(nlp: Language, record: Record) -> AnnotatedRecord:
    from kgraph.mentions.components import RECORD, SENTENCES

    doc = nlp.make_doc(record.text)
    doc.user_data[RECORD] = record
    for _, component in nlp.pipeline:
        doc = component(doc)
    return AnnotatedRecord(
        record=record,
        sentences=tuple(Span(start, end) for start, end in doc.user_data[SENTENCES]),
        tokens=tuple(Span(start, end) for start, end in token_spans(record.text)),
        mentions=doc._.kgraph_mentions,
    )
