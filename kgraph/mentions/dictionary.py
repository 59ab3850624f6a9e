"""Finds mentions by the vocabulary's names: the longest from left to right, with rules for case, learned lists, and abbreviations.

Names are compared word by word (:mod:`kgraph.names`), so plurals, hyphens, Greek letters and British spelling do not matter. Where a
longer name is held back (wrong case, on the stop list), the next shorter one gets its turn.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kgraph.mentions.abbreviations import Abbreviation
from kgraph.mentions.candidates import rank
from kgraph.mentions.casing import fits
from kgraph.mentions.learned import LearnedName, Lists, branches
from kgraph.mentions.stream import Item, stream
from kgraph.model import Mention, MentionType, Span
from kgraph.protocols import Term, Vocabulary

AGENT = "kgraph_dictionary"
_MOST_WORDS = 14
_TYPES: tuple[MentionType, ...] = ("Chemical", "Disease")


@dataclass(frozen=True, slots=True)
class Match:
    """A name found in a stream: items ``first`` to ``last`` (exclusive), the key, its terms, the learned name, and the type."""

    first: int
    last: int
    key: str
    terms: tuple[Term, ...]
    learned: LearnedName | None
    type: MentionType


class Dictionary:
    """The names of a vocabulary with what was learned about them. Safe to share between threads.

    Args:
        vocabulary: where names and concepts come from.
        lists: learned stop list and names.
    """

    def __init__(self, vocabulary: Vocabulary, lists: Lists) -> None:
        self._vocabulary = vocabulary
        self._lists = lists

    def find(
        self,
        text: str,
        *,
        record: str = "",
        breaks: Iterable[int] = (),
        abbreviations: Sequence[Abbreviation] = (),
        indexed: Collection[str] = (),
    ) -> list[Mention]:
        """Return the mentions in *text*, sorted by (start, -end, type, concept).

        Args:
            text: what is read.
            record: CURIE of the record, copied into the mentions.
            breaks: positions that no name crosses (starts of sentences).
            abbreviations: the definitions found in *text*.
            indexed: CURIEs of the record's own headings; they decide between concepts of one name.
        """
        items = stream(text, breaks=breaks, abbreviations=[self.meaning(item) for item in abbreviations])
        mentions = []
        for match in self.matches(text, items):
            mention = self._mention(text, items, match, record, indexed)
            mentions.append(mention)
            mentions.extend(self._composites(text, items, match, mention, record, indexed))
        return sorted(mentions, key=lambda m: (m.span.start, -m.span.end, m.type, m.concept))

    def matches(self, text: str, items: Sequence[Item]) -> Iterator[Match]:
        """Yield the longest acceptable names in *items* from left to right, without overlaps."""
        index = 0
        while index < len(items):
            match = self._longest(text, items, index) if items[index].opens else None
            if match is None:
                index += 1
            else:
                yield match
                index = match.last

    def concept_of(self, match: Match) -> str:
        """Return the CURIE that *match* stands for by the vocabulary's own order, or ""."""
        for term in match.terms:
            concept = self._vocabulary.concept(term.concept)
            if concept is not None and match.type in concept.types:
                return concept.id
        return ""

    def _longest(self, text: str, items: Sequence[Item], first: int) -> Match | None:
        last = first + 1
        while last < len(items) and last - first < _MOST_WORDS and items[last].joined:
            last += 1
        key = "".join(f"{item.norm} " for item in items[first:last])
        terms = dict(self._vocabulary.prefixes(key))
        learned = dict(self._lists.prefixes(key))
        for length in sorted(terms.keys() | learned.keys(), reverse=True):
            stop = first + key.count(" ", 0, length)
            if items[stop - 1].closes:
                match = self._accepted(text, items, Match(first, stop, key[:length], terms.get(length, ()), learned.get(length), "Chemical"))
                if match is not None:
                    return match
        return None

    def _accepted(self, text: str, items: Sequence[Item], match: Match) -> Match | None:
        inside = items[match.first : match.last]
        surface = text[inside[0].start : inside[-1].end]
        expanded = any(item.expansion for item in inside)
        learned = match.learned if match.learned and (expanded or fits(surface, match.learned.name)) else None
        if learned is not None and self._allowed(learned.type, match.key, ()):
            return replace(match, learned=learned, type=learned.type)
        terms = match.terms if expanded else tuple(t for t in match.terms if fits(surface, t.name))
        for term in terms:
            concept = self._vocabulary.concept(term.concept)
            for kind in concept.types if concept else ():
                if kind in _TYPES and concept and self._allowed(kind, match.key, branches(concept, kind)):
                    return replace(match, terms=terms, learned=None, type=kind)
        return None

    def _allowed(self, kind: str, key: str, trees: tuple[str, ...]) -> bool:
        entry = f"{kind} {key}"
        if entry in self._lists.kept:
            return True
        if entry in self._lists.stopped:
            return False
        return not trees or not all(self._stopped_tree(kind, number) for number in trees)

    def _stopped_tree(self, kind: str, number: str) -> bool:
        trees = self._lists.trees
        end = number.find(".")
        while end >= 0:
            if f"{kind} {number[:end]}" in trees:
                return True
            end = number.find(".", end + 1)
        return f"{kind} {number}" in trees

    def meaning(self, item: Abbreviation) -> Abbreviation | None:
        """Return *item* with its long form cut to the name at its end ("refractory epilepsy": "epilepsy"), if there is one."""
        items = stream(item.long_text)
        for first, at in enumerate(items):
            if at.opens:
                match = self._longest(item.long_text, items, first)
                if match is not None and match.last == len(items):
                    return replace(item, long_text=item.long_text[at.start :])
        return item

    def _mention(self, text: str, items: Sequence[Item], match: Match, record: str, indexed: Collection[str]) -> Mention:
        inside = items[match.first : match.last]
        start, end = inside[0].start, inside[-1].end
        whole = inside[0].expansion if all(i.expansion and i.start == start for i in inside) else ""
        method = "abbreviation" if any(i.expansion for i in inside) else ""
        candidates = rank(
            match.terms,
            match.learned,
            kind=match.type,
            vocabulary=self._vocabulary,
            indexed=indexed,
            method=method,
            precision=self._lists.precision.get(f"{match.type} {match.key}"),
        )
        return Mention(
            record=record,
            span=Span(start, end),
            text=text[start:end],
            type=match.type,
            expansion=whole,
            candidates=candidates,
            agent=AGENT,
        )

    def _composites(
        self, text: str, items: Sequence[Item], match: Match, mention: Mention, record: str, indexed: Collection[str]
    ) -> Iterator[Mention]:
        """Yield the other concepts of a coordination: "renal and hepatic failure" names renal failure too."""
        return iter(())

