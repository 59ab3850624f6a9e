"""The spaCy components: sentences, abbreviations, dictionary, recognizer, and those that work with other people's recognizers.

They are registered as entry points of the installed package, and by importing this module. In a pipeline of one's own::

    nlp = spacy.blank("en")
    nlp.tokenizer = BiomedicalTokenizer(nlp.vocab)
    nlp.add_pipe("kgraph_sentences")
    nlp.add_pipe("kgraph_abbreviations")
    nlp.add_pipe("kgraph_dictionary")

``kgraph_recognizer`` takes the place of ``kgraph_dictionary``. Behind a recognizer of other people, ``kgraph_linker`` links their entities::

    nlp = spacy.load("en_ner_bc5cdr_md")
    nlp.add_pipe("kgraph_abbreviations")
    nlp.add_pipe("kgraph_linker")

``kgraph_pipeline`` does the same in a pipeline of ours: it has another one read the text.

They work behind any tokenizer; ours only makes every name begin and end at a token. Results: ``doc.sents``; ``doc._.kgraph_abbreviations``
(:class:`~kgraph.mentions.abbreviations.Abbreviation`, exact offsets); ``doc._.kgraph_mentions`` (:class:`~kgraph.model.Mention`), ``doc.spans["kgraph"]``
and, unless switched off, ``doc.ents`` with the concept as ``kb_id_``. A record handed over in ``doc.user_data["kgraph_record"]`` gives section
borders, the record's id and its MeSH headings.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan
from spacy.util import filter_spans

from kgraph.mentions.abbreviations import find_abbreviations
from kgraph.mentions.finder import DEFAULT, Finder, indexed, make_finder, trusted
from kgraph.mentions.pipelines import Pipeline, marked
from kgraph.mentions.sentences import sentence_spans
from kgraph.model import Mention, MentionType, Record

if TYPE_CHECKING:
    from kgraph.mentions.span_linking import SpanLinker
    from kgraph.protocols import Vocabulary

RECORD = "kgraph_record"
SENTENCES = "kgraph_sentence_spans"

for _name in ("kgraph_abbreviations", "kgraph_mentions"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=())


def _text_and_record(doc: Doc) -> tuple[str, Record | None]:
    record = doc.user_data.get(RECORD)
    return (doc.text, None) if record is None else (record.text, record)


@Language.factory("kgraph_sentences", assigns=["token.is_sent_start", "doc.sents"])
class SentenceSplitter:
    """Marks the starts of sentences (:func:`kgraph.mentions.sentences.sentence_spans`)."""

    def __init__(self, nlp: Language, name: str) -> None:  # noqa: ARG002  # spaCy passes it
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Set ``is_sent_start`` of every token, and keep the exact spans in ``doc.user_data``."""
        text, record = _text_and_record(doc)
        sections = [(s.span.start, s.span.end) for s in record.sections] if record else []
        spans = sentence_spans(text, sections)
        doc.user_data[SENTENCES] = spans
        if len(doc):
            # one call for all tokens: setting them one by one costs more than finding the sentences
            flags = np.array(_starts(doc, spans), dtype=np.int64)
            doc.from_array(["SENT_START"], flags.astype(np.uint64).reshape(-1, 1))  # type: ignore[arg-type]
        return doc


@Language.factory("kgraph_abbreviations", requires=["doc.sents"], assigns=["doc._.kgraph_abbreviations"])
class AbbreviationFinder:
    """Finds the definitions of abbreviations (:func:`kgraph.mentions.abbreviations.find_abbreviations`)."""

    def __init__(self, nlp: Language, name: str) -> None:  # noqa: ARG002  # spaCy passes it
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Set ``doc._.kgraph_abbreviations``."""
        text, _ = _text_and_record(doc)
        doc._.kgraph_abbreviations = tuple(find_abbreviations(text, _sentences(doc)))
        return doc


@Language.factory(
    "kgraph_dictionary",
    assigns=["doc._.kgraph_mentions", "doc.spans", "doc.ents"],
    default_config={"vocabulary": "", "entities": True},
)
def make_dictionary(
    nlp: Language,  # noqa: ARG001  # spaCy passes it
    name: str,
    vocabulary: str,
    entities: bool,
) -> DictionaryMatcher:
    """Return the component.

    Args:
        nlp: the pipeline.
        name: the component's name in it.
        vocabulary: path of a packed vocabulary; "" means the one that travels with kgraph.
        entities: whether to set ``doc.ents`` and ``doc.spans["kgraph"]`` as well.
    """
    return DictionaryMatcher(name, vocabulary, entities=entities)


class DictionaryMatcher:
    """Finds mentions by the vocabulary's names (:class:`kgraph.mentions.dictionary.Dictionary`)."""

    def __init__(self, name: str, vocabulary: str, *, entities: bool) -> None:
        self.name = name
        self._path = vocabulary
        self._finder: Finder | None = None
        self._entities = entities

    def use(self, vocabulary: Vocabulary) -> None:
        """Read names from this open vocabulary from now on."""
        self._finder = make_finder(vocabulary)

    def __call__(self, doc: Doc) -> Doc:
        """Set ``doc._.kgraph_mentions``, and spans and entities if wanted."""
        if self._finder is None:
            self.use(_opened(self._path))
        finder = cast(Finder, self._finder)
        text, record = _text_and_record(doc)
        mentions = finder.find(
            text,
            record=record.id if record else "",
            breaks=[start for start, _ in _sentences(doc)],
            abbreviations=doc._.kgraph_abbreviations,
            indexed=indexed(record),
            trusted=trusted(record),
        )
        doc._.kgraph_mentions = tuple(mentions)
        if self._entities:
            doc.spans["kgraph"] = spans = _as_spans(doc, mentions)
            doc.ents = filter_spans(spans)
        return doc


def _as_spans(doc: Doc, mentions: Iterable[Mention]) -> list[SpacySpan]:
    spans = [
        doc.char_span(m.span.start, m.span.end, label=m.type, kb_id=m.concept, alignment_mode="expand")
        for m in mentions
    ]
    return [span for span in spans if span is not None]


def _starts(doc: Doc, spans: Sequence[tuple[int, int]]) -> list[int]:
    """Return 1 for each token in which a sentence starts, -1 for the others."""
    flags: list[int] = []
    place = 1
    for start, length in doc.to_array(["IDX", "LENGTH"]).astype(np.int64).tolist():
        begins = not flags
        while place < len(spans) and spans[place][0] < start + length:
            place += 1
            begins = True
        flags.append(1 if begins else -1)
    return flags


@Language.factory(
    "kgraph_recognizer",
    assigns=["doc._.kgraph_mentions", "doc.spans", "doc.ents"],
    default_config={"vocabulary": "", "entities": True, "model": "", "head": "bc5cdr"},
)
def make_recognizer(  # noqa: PLR0917  # spaCy passes the settings by name
    nlp: Language,  # noqa: ARG001  # spaCy passes it
    name: str,
    vocabulary: str,
    entities: bool,
    model: str,
    head: str,
) -> RecognizerMatcher:
    """Return the component.

    Args:
        nlp: the pipeline.
        name: the component's name in it.
        vocabulary: path of a packed vocabulary; "" means the one that travels with kgraph.
        entities: whether to set ``doc.ents`` and ``doc.spans["kgraph"]`` as well.
        model: a model that travels with kgraph, or a folder with one; "" means "default".
        head: whose way of marking to follow ("bc5cdr", "ncbi").
    """
    return RecognizerMatcher(name, vocabulary, entities=entities, model=model, head=head)


class RecognizerMatcher(DictionaryMatcher):
    """Finds mentions by the trained network (:class:`kgraph.mentions.recognizer.Recognizer`); the rest as the dictionary does."""

    def __init__(self, name: str, vocabulary: str, *, entities: bool, model: str = "", head: str = "bc5cdr") -> None:
        super().__init__(name, vocabulary, entities=entities)
        self._model = model
        self._head = head

    def use(self, vocabulary: Vocabulary) -> None:
        """Link to this open vocabulary from now on."""
        self._finder = make_finder(vocabulary, self._model or DEFAULT, self._head)


@Language.factory(
    "kgraph_pipeline",
    assigns=["doc._.kgraph_mentions", "doc.spans", "doc.ents"],
    default_config={"vocabulary": "", "entities": True, "pipeline": "", "labels": {}},
)
def make_pipeline(  # noqa: PLR0917  # spaCy passes the settings by name
    nlp: Language,  # noqa: ARG001  # spaCy passes it
    name: str,
    vocabulary: str,
    entities: bool,
    pipeline: str,
    labels: dict[str, MentionType],
) -> PipelineMatcher:
    """Return the component.

    Args:
        nlp: the pipeline that the component becomes a part of.
        name: the component's name in it.
        vocabulary: path of a packed vocabulary; "" means the one that travels with kgraph.
        entities: whether to set ``doc.ents`` and ``doc.spans["kgraph"]`` as well.
        pipeline: the pipeline whose entities are taken: an installed package or a folder.
        labels: its labels that are chemicals or diseases, beyond the known ones (:data:`kgraph.mentions.pipelines.LABELS`).
    """
    return PipelineMatcher(name, vocabulary, Pipeline(pipeline, tuple(sorted(labels.items()))), entities=entities)


class PipelineMatcher(DictionaryMatcher):
    """Finds mentions by another spaCy pipeline, which reads the text with its own tokens, and links them."""

    def __init__(self, name: str, vocabulary: str, pipeline: Pipeline, *, entities: bool) -> None:
        super().__init__(name, vocabulary, entities=entities)
        self._pipeline = pipeline

    def use(self, vocabulary: Vocabulary) -> None:
        """Link to this open vocabulary from now on."""
        self._finder = make_finder(vocabulary, self._pipeline.model)


@Language.factory(
    "kgraph_linker",
    requires=["doc.ents"],
    assigns=["doc._.kgraph_mentions", "doc.spans", "doc.ents"],
    default_config={"vocabulary": "", "labels": {}},
)
def make_linker(
    nlp: Language,  # noqa: ARG001  # spaCy passes it
    name: str,
    vocabulary: str,
    labels: dict[str, MentionType],
) -> EntityLinker:
    """Return the component.

    Args:
        nlp: the pipeline.
        name: the component's name in it.
        vocabulary: path of a packed vocabulary; "" means the one that travels with kgraph.
        labels: labels of entities that are chemicals or diseases, beyond the known ones (:data:`kgraph.mentions.pipelines.LABELS`).
    """
    return EntityLinker(name, vocabulary, labels)


class EntityLinker:
    """Links the entities that a recognizer before it in the same pipeline marked.

    The entities stay as they are, with their labels; those that are chemicals or diseases get their concept as ``kb_id_``.
    """

    def __init__(self, name: str, vocabulary: str, labels: Mapping[str, MentionType]) -> None:
        self.name = name
        self._path = vocabulary
        self._labels = Pipeline(name, tuple(sorted(labels.items())))
        self._linker: SpanLinker | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Set ``doc._.kgraph_mentions``, ``doc.spans["kgraph"]`` and the entities' ``kb_id_``."""
        from kgraph.mentions.span_linking import SpanLinker

        if self._linker is None:
            self._linker = SpanLinker(_opened(self._path))
        mentions = self._linker.link(
            doc.text,
            marked(doc, self._labels),
            agent=self.name,
            abbreviations=doc._.kgraph_abbreviations,
        )
        doc._.kgraph_mentions = tuple(mentions)
        doc.spans["kgraph"] = _as_spans(doc, mentions)
        concepts = {(m.span.start, m.span.end): m.concept for m in reversed(mentions)}
        doc.ents = [
            SpacySpan(doc, e.start, e.end, label=e.label, kb_id=concepts.get((e.start_char, e.end_char), e.kb_id_))
            for e in doc.ents
        ]
        return doc


def _sentences(doc: Doc) -> list[tuple[int, int]]:
    found = doc.user_data.get(SENTENCES)
    if found is not None:
        return list(found)
    return [(s.start_char, s.end_char) for s in doc.sents] if doc.has_annotation("SENT_START") else []


@lru_cache(maxsize=4)
def _opened(path: str) -> Vocabulary:
    # by name, since stages do not import each other: only a pipeline of other people comes this way
    from importlib import import_module

    return import_module("kgraph.mesh").open_mesh(Path(path) if path else None)  # type: ignore[no-any-return]
