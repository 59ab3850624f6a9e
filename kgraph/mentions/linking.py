"""Links a mention that was found by its look to the vocabulary: by its whole name, its long form, or the name at its end.

Each candidate says how it was found: "preferred", "exact", "learned" and "abbreviation" as in :mod:`kgraph.mentions.candidates`, and "part" where
only the end of the mention is a name ("severe acute renal failure": acute renal failure). Nothing fits: no candidate.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from kgraph.mentions.abbreviations import Abbreviation
from kgraph.mentions.candidates import rank
from kgraph.mentions.dictionary import Dictionary
from kgraph.mentions.learned import Lists
from kgraph.mentions.stream import Item, stream
from kgraph.model import Candidate, Mention, MentionType, Span
from kgraph.protocols import Vocabulary

_PART = 0.8


class Linker:
    """Finds the concepts of mentions. Safe to share between threads.

    Args:
        vocabulary: where names and concepts come from.
        lists: names learned from annotated texts.
        dictionary: made of the two.
    """

    def __init__(self, vocabulary: Vocabulary, lists: Lists, dictionary: Dictionary) -> None:
        self._vocabulary = vocabulary
        self._lists = lists
        self._dictionary = dictionary

    def items(self, text: str, breaks: Sequence[int], abbreviations: Sequence[Abbreviation]) -> list[Item]:
        """Return the words of *text* with short forms spelt out, for :meth:`mention`."""
        return stream(text, breaks=breaks, abbreviations=self._dictionary.meanings(abbreviations))

    def mention(
        self,
        text: str,
        items: Sequence[Item],
        span: tuple[int, int, MentionType],
        *,
        record: str,
        indexed: Collection[str],
        agent: str,
    ) -> Mention:
        """Return the mention at *span* (start, end, type) with its candidates, the best first.

        Args:
            text: what is read.
            items: of *text*, from :meth:`items`; those between the span's start and end.
            span: where the mention stands.
            record: CURIE of the record.
            indexed: CURIEs of the record's own headings.
            agent: who found it.
        """
        start, end, kind = span
        whole = (
            items[0].expansion if items and all(i.expansion and (i.start, i.end) == (start, end) for i in items) else ""
        )
        return Mention(
            record=record,
            span=Span(start, end),
            text=text[start:end],
            type=kind,
            expansion=whole,
            candidates=self._candidates(items, kind, indexed),
            agent=agent,
        )

    def _candidates(self, items: Sequence[Item], kind: MentionType, indexed: Collection[str]) -> tuple[Candidate, ...]:
        for first in range(len(items)):
            key = "".join(f"{item.norm} " for item in items[first:])
            found = self._named(key, kind, indexed, "abbreviation" if any(i.expansion for i in items[first:]) else "")
            if found and first:
                return tuple(replace(c, score=round(c.score * _PART, 4), method="part") for c in found)
            if found:
                return found
        return ()

    def _named(self, key: str, kind: MentionType, indexed: Collection[str], method: str) -> tuple[Candidate, ...]:
        terms = next((terms for length, terms in self._vocabulary.prefixes(key) if length == len(key)), ())
        learned = self._lists.names.get(key)
        if learned is not None and learned.type != kind:
            learned = None
        if not terms and learned is None:
            return ()
        return rank(
            terms,
            learned,
            kind=kind,
            vocabulary=self._vocabulary,
            indexed=indexed,
            method=method,
            precision=self._lists.precision.get(f"{kind} {key}"),
        )
