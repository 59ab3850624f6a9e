"""Links a mention that was found by its look to the vocabulary: by its whole name, its long form, its words in another order, or a part.

Each candidate says how it was found: "preferred", "exact", "learned" and "abbreviation" as in :mod:`kgraph.mentions.candidates`; "order" where
the words stand otherwise ("failure of the kidney"); "part" where only the end of the mention is a name ("severe acute renal
failure": acute renal failure). Nothing fits: no candidate.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import permutations

from kgraph.mentions.abbreviations import Abbreviation
from kgraph.mentions.candidates import rank
from kgraph.mentions.dictionary import Dictionary
from kgraph.mentions.learned import LearnedName, Lists
from kgraph.mentions.stream import Item, stream
from kgraph.model import Candidate, Mention, MentionType, Span
from kgraph.protocols import Vocabulary

_PART = 0.8
_MOST_PERMUTED = 5
_LINKED = 0.85
_SMALL = frozenset("of the in to a an and with by due".split())


class Linker:
    """Finds the concepts of mentions. Safe to share between threads.

    Args:
        vocabulary: where names and concepts come from.
        lists: names learned from annotated texts.
        dictionary: made of the two.
        links: type -> name key -> CURIEs that annotators gave the name.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        lists: Lists,
        dictionary: Dictionary,
        links: Mapping[str, Mapping[str, Sequence[str]]],
    ) -> None:
        self._vocabulary = vocabulary
        self._lists = lists
        self._dictionary = dictionary
        self._links = links

    def meanings(self, abbreviations: Iterable[Abbreviation]) -> list[Abbreviation]:
        """Return the definitions of a text as :meth:`mention` needs them."""
        return self._dictionary.meanings(abbreviations)

    def mention(
        self,
        text: str,
        span: tuple[int, int, MentionType],
        *,
        known: Sequence[Abbreviation],
        record: str,
        indexed: Collection[str],
        agent: str,
    ) -> Mention:
        """Return the mention at *span* (start, end, type) with its candidates, the best first.

        Args:
            text: what is read.
            span: where the mention stands.
            known: the text's definitions, from :meth:`meanings`.
            record: CURIE of the record.
            indexed: CURIEs of the record's own headings.
            agent: who found it.
        """
        start, end, kind = span
        surface = text[start:end]
        items = stream(surface, abbreviations=known)
        whole = (
            items[0].expansion if items and all(i.expansion and i.end - i.start == end - start for i in items) else ""
        )
        return Mention(
            record=record,
            span=Span(start, end),
            text=surface,
            type=kind,
            expansion=whole,
            candidates=self._candidates(items, kind, indexed),
            agent=agent,
        )

    def _candidates(self, items: Sequence[Item], kind: MentionType, indexed: Collection[str]) -> tuple[Candidate, ...]:
        for first in range(len(items)):
            if first == 1:
                turned = self._turned(items, kind, indexed)
                if turned:
                    return turned
            key = "".join(f"{item.norm} " for item in items[first:])
            found = self._named(key, kind, indexed, "abbreviation" if any(i.expansion for i in items[first:]) else "")
            if found and first:
                return tuple(replace(c, score=round(c.score * _PART, 4), method="part") for c in found)
            if found:
                return found
        return ()

    def _turned(self, items: Sequence[Item], kind: MentionType, indexed: Collection[str]) -> tuple[Candidate, ...]:
        """Return the candidates of the words in another order, small words left out."""
        norms = [item.norm for item in items if item.norm not in _SMALL]
        if not 2 <= len(norms) <= _MOST_PERMUTED:
            return ()
        for order in permutations(norms):
            found = self._named("".join(f"{norm} " for norm in order), kind, indexed, "")
            if found:
                return tuple(replace(c, score=round(c.score * _PART, 4), method="order") for c in found)
        return ()

    def _named(self, key: str, kind: MentionType, indexed: Collection[str], method: str) -> tuple[Candidate, ...]:
        terms = next((terms for length, terms in self._vocabulary.prefixes(key) if length == len(key)), ())
        learned = self._lists.names.get(key)
        if learned is not None and learned.type != kind:
            learned = None
        if learned is None and key in self._links.get(kind, ()):
            learned = LearnedName(key.strip(), kind, tuple(self._links[kind][key]), _LINKED)
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
