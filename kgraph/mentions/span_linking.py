"""Links spans that somebody else marked: a spaCy pipeline, or the entities that are already in a document."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from kgraph.mentions.abbreviations import Abbreviation
from kgraph.mentions.link_model import LinkModel, load_link_model
from kgraph.mentions.linking import Linker
from kgraph.mentions.pipelines import Pipeline, load, spans
from kgraph.model import Mention, MentionType
from kgraph.protocols import Vocabulary


class SpanLinker:
    """Gives spans their concepts as the recognizer does with its own. Safe to share between threads.

    Args:
        vocabulary: what is linked to.
        model: the trained linker; ``None`` means the one that travels with kgraph.
    """

    def __init__(self, vocabulary: Vocabulary, model: LinkModel | None = None) -> None:
        self._linker = Linker(vocabulary, load_link_model() if model is None else model)

    def link(
        self,
        text: str,
        found: Iterable[tuple[int, int, MentionType]],
        *,
        agent: str,
        record: str = "",
        abbreviations: Sequence[Abbreviation] = (),
        indexed: Collection[str] = (),
    ) -> list[Mention]:
        """Return the mentions at *found* (start, end, type), sorted by (start, -end, type, concept); none is added or left out.

        A composite becomes a mention for each of its concepts; where nothing fits, a mention has no candidates.

        Args:
            text: what is read.
            found: the spans.
            agent: who found them.
            record: CURIE of the record.
            abbreviations: the definitions in *text*.
            indexed: CURIEs of the record's own headings.
        """
        mentions = self._linker.link(text, found, known=abbreviations, record=record, indexed=indexed, agent=agent)
        return sorted(mentions, key=lambda m: (m.span.start, -m.span.end, m.type, m.concept))


class PipelineFinder:
    """Finds mentions by another spaCy pipeline and links them.

    Args:
        vocabulary: what is linked to.
        pipeline: who reads.

    Raises:
        KgraphError: if the pipeline cannot be loaded (:func:`kgraph.mentions.pipelines.load`).
    """

    def __init__(self, vocabulary: Vocabulary, pipeline: Pipeline) -> None:
        self._nlp = load(pipeline)
        self._pipeline = pipeline
        self._linker = SpanLinker(vocabulary)

    def find(
        self,
        text: str,
        *,
        record: str = "",
        breaks: Iterable[int] = (),  # noqa: ARG002  # the pipeline sees to its own sentences
        abbreviations: Sequence[Abbreviation] = (),
        indexed: Collection[str] = (),
        trusted: Collection[str] = (),  # noqa: ARG002  # what the pipeline did not find is not added
    ) -> list[Mention]:
        """Return the mentions in *text* (see :meth:`SpanLinker.link`); nothing is added to what the pipeline marks."""
        return self._linker.link(
            text,
            spans(self._nlp, self._pipeline, text),
            agent=self._pipeline.short,
            record=record,
            abbreviations=abbreviations,
            indexed=indexed,
        )
