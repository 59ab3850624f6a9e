"""From records to annotated records: tokens, sentences, abbreviations, mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, cast

from kgraph.mentions.abbreviations import find_abbreviations
from kgraph.mentions.finder import DEFAULT, DICTIONARY, Finder, indexed, make_finder, trusted
from kgraph.mentions.pipelines import PREFIX, parse
from kgraph.mentions.sentences import sentence_spans
from kgraph.mentions.study_spans import SpanReader, has_heads, span_reader
from kgraph.mentions.tokenizer import token_spans
from kgraph.model import AnnotatedRecord, Record, Span
from kgraph.protocols import Vocabulary

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["DEFAULT", "DICTIONARY", "annotate", "pipeline"]


def is_trained(model: str) -> bool:
    """Tell whether *model* names a trained recognizer of kgraph's own kind, which has heads."""
    return model != DICTIONARY and not model.startswith(PREFIX)


def pipeline(vocabulary: Vocabulary, model: str = DEFAULT, head: str = "bc5cdr") -> Language:
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
        if has_heads(model):
            from kgraph.mentions.span_component import SpanFinder  # noqa: F401  # registers itself

            nlp.add_pipe("kgraph_spans", config={"model": model})
    matcher = cast(DictionaryMatcher, added)
    matcher.use(vocabulary)
    return nlp


def annotate(
    records: Iterable[Record],
    vocabulary: Vocabulary,
    *,
    model: str = DEFAULT,
    head: str = "bc5cdr",
    indexing: bool = True,
) -> Iterator[AnnotatedRecord]:
    """Yield each record with its sentences, tokens, mentions and labelled spans (these by trained models only), in the order of *records*.

    *model* and *head* are those of :func:`pipeline`. With *indexing*, a record's own MeSH headings and substances help to link its names.
    The steps are those of :func:`pipeline`, taken without spaCy: the same spans, a quarter sooner.
    What is found in a record depends on that record and the vocabulary alone. Nothing is held back: one record in, one out.
    """
    finder = reader = None
    for record in records:
        if finder is None:
            finder, reader = make_finder(vocabulary, model, head), span_reader(model)
        yield _annotated(finder, reader, record, indexing=indexing)


def _annotated(finder: Finder, reader: SpanReader | None, record: Record, *, indexing: bool) -> AnnotatedRecord:
    text = record.text
    sentences = sentence_spans(text, [(section.span.start, section.span.end) for section in record.sections])
    mentions = finder.find(
        text,
        record=record.id,
        breaks=[start for start, _ in sentences],
        abbreviations=tuple(find_abbreviations(text, sentences)),
        indexed=indexed(record if indexing else None),
        trusted=trusted(record if indexing else None),
    )
    return AnnotatedRecord(
        record=record,
        sentences=tuple(Span(start, end) for start, end in sentences),
        tokens=tuple(Span(start, end) for start, end in token_spans(text)),
        mentions=tuple(mentions),
        spans=reader.find(text, record) if reader else (),
    )
