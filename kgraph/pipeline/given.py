"""Documents whose mentions were given with them: they take the place of what our reading finds."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from kgraph.assertions import extract
from kgraph.mentions import annotate
from kgraph.mentions.annotate import DEFAULT
from kgraph.mentions.pipelines import mention_type
from kgraph.mesh.resolve import resolve_record
from kgraph.model import AnnotatedRecord, Candidate, Facts, Mention, MentionType, Record
from kgraph.protocols import Vocabulary
from kgraph.sources.gold import TYPES, Annotation, Document

AGENT = "given"


def process_given(
    documents: Iterable[Document],
    vocabulary: Vocabulary,
    *,
    model: str = DEFAULT,
    indexing: bool = True,
    left_out: Counter[str] | None = None,
) -> Iterator[tuple[AnnotatedRecord, Facts]]:
    """Yield each document with the mentions that it brings, and the facts between them, in the order given.

    A document that brings no annotation at all is read as :func:`kgraph.pipeline.workers.process` reads it. Relations that were given are
    not taken over: facts are read from the text.

    Args:
        documents: what was read from PubTator or BioC.
        vocabulary: brings ids up to date.
        model: who finds the mentions where none were given.
        indexing: whether the MeSH indexing that a document brings is read as well.
        left_out: takes the number of annotations of types that are no chemicals and no diseases, by type.
    """
    waiting: deque[Document] = deque()

    def records() -> Iterator[Record]:
        for document in documents:
            waiting.append(document)
            yield resolve_record(document.record, vocabulary)

    for found in annotate(records(), vocabulary, model=model, indexing=indexing):
        document = waiting.popleft()
        taken = found
        if document.annotations:
            taken = replace(found, mentions=given_mentions(document, vocabulary))
            if left_out is not None:
                left_out.update(a.type for a in document.annotations if _type(a) is None)
        yield taken, extract(taken, vocabulary, indexing=indexing)


def given_mentions(document: Document, vocabulary: Vocabulary) -> tuple[Mention, ...]:
    """Return the chemicals and diseases that *document* brings, one for each concept, sorted as ours are; without an id they stay unlinked."""
    made = chain.from_iterable(_mentions(a, document.record.id, vocabulary) for a in document.annotations)
    unique = {(m.span.start, -m.span.end, m.type, m.concept): m for m in made}
    return tuple(unique[place] for place in sorted(unique))


def _type(annotation: Annotation) -> MentionType | None:
    return TYPES.get(annotation.type) or mention_type(annotation.type)


def _mentions(annotation: Annotation, record: str, vocabulary: Vocabulary) -> Iterator[Mention]:
    kind = _type(annotation)
    if kind is None or annotation.span.start == annotation.span.end:
        return
    for curie in annotation.ids or ("",):
        concept = vocabulary.concept(curie) if curie else None
        candidate = Candidate(
            id=concept.id if concept else curie,
            label=concept.label if concept else annotation.text,
            score=1.0,
            matched=annotation.text,
            method=AGENT,
        )
        yield Mention(
            record=record,
            span=annotation.span,
            text=annotation.text,
            type=kind,
            candidates=(candidate,) if curie else (),
            agent=AGENT,
        )
