"""Links spans that somebody else marked: a spaCy pipeline, or the entities that are already in a document."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from kgraph.mentions.abbreviations import Abbreviation
from kgraph.mentions.dictionary import Dictionary
from kgraph.mentions.learned import Lists
from kgraph.mentions.linking import Linker
from kgraph.mentions.pipelines import Pipeline, load, spans
from kgraph.mentions.recognizer import MODELS
from kgraph.model import Mention, MentionType
from kgraph.protocols import Vocabulary


@lru_cache(maxsize=1)
def shipped_links() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Return the links that annotators gave names, which travel with the recognizer (type -> name key -> CURIEs)."""
    folder = min(path for path in MODELS.iterdir() if path.is_dir())
    return json.loads((folder / "links.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


class SpanLinker:
    """Gives spans their concepts as the recognizer does with its own. Safe to share between threads.

    Args:
        vocabulary: what is linked to.
        lists: names learned from annotated texts (:func:`kgraph.mentions.learned.shipped`).
        links: links that annotators gave names; ``None`` means :func:`shipped_links`.
    """

    def __init__(
        self, vocabulary: Vocabulary, lists: Lists, links: Mapping[str, Mapping[str, Sequence[str]]] | None = None
    ) -> None:
        self._dictionary = Dictionary(vocabulary, lists)
        self._linker = Linker(vocabulary, lists, self._dictionary, shipped_links() if links is None else links)

    def link(
        self,
        text: str,
        found: Iterable[tuple[int, int, MentionType]],
        *,
        agent: str,
        record: str = "",
        breaks: Iterable[int] = (),
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
            breaks: positions that no name crosses (starts of sentences).
            abbreviations: the definitions in *text*.
            indexed: CURIEs of the record's own headings.
        """
        named: dict[tuple[int, int, str], list[Mention]] = {}
        for mention in self._dictionary.find(
            text, record=record, breaks=breaks, abbreviations=abbreviations, indexed=indexed
        ):
            named.setdefault((mention.span.start, mention.span.end, mention.type), []).append(mention)
        known = self._linker.meanings(abbreviations)
        mentions: list[Mention] = []
        for span in found:
            if span in named:
                mentions.extend(replace(mention, agent=agent) for mention in named[span])
            else:
                mentions.append(
                    self._linker.mention(text, span, known=known, record=record, indexed=indexed, agent=agent)
                )
        return sorted(mentions, key=lambda m: (m.span.start, -m.span.end, m.type, m.concept))


class PipelineFinder:
    """Finds mentions by another spaCy pipeline and links them.

    Args:
        vocabulary: what is linked to.
        lists: names learned from annotated texts.
        pipeline: who reads.

    Raises:
        KgraphError: if the pipeline cannot be loaded (:func:`kgraph.mentions.pipelines.load`).
    """

    def __init__(self, vocabulary: Vocabulary, lists: Lists, pipeline: Pipeline) -> None:
        self._nlp = load(pipeline)
        self._pipeline = pipeline
        self._linker = SpanLinker(vocabulary, lists)

    def find(
        self,
        text: str,
        *,
        record: str = "",
        breaks: Iterable[int] = (),
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
            breaks=breaks,
            abbreviations=abbreviations,
            indexed=indexed,
        )
