"""Finds mentions by the vocabulary's names: the longest from left to right, with rules for case, learned lists, and abbreviations.

Names are compared word by word (:mod:`kgraph.names`), so plurals, hyphens, Greek letters and British spelling do not matter. Where a
longer name is held back (wrong case, on the stop list), the next shorter one gets its turn.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from kgraph.mentions.abbreviations import Abbreviation, is_short_form
from kgraph.mentions.candidates import rank
from kgraph.mentions.casing import fits, is_bare_acronym
from kgraph.mentions.composites import shared_beginnings, shared_heads
from kgraph.mentions.learned import LearnedName, Lists, branches
from kgraph.mentions.stream import Item, stream
from kgraph.model import Concept, Mention, MentionType, Span
from kgraph.protocols import Term, Vocabulary

_BRACKETED = re.compile(r"\s?[(\[]([^\s()\[\];,]{2,10})[)\];,]")
# stems of international nonproprietary names for proteins and peptides that are given as drugs (WHO, "The use of stems", 2018)
_BIOLOGIC = re.compile(
    r"(?:mab|cept|kinra|tide|grastim|gramostim|plase|poetin|ermin|rudin|relin|actide)(?: alfa| beta)?$", re.IGNORECASE
)
AGENT = "kgraph_dictionary"
_MOST_WORDS = 14
_TYPES: tuple[MentionType, ...] = ("Chemical", "Disease")


@dataclass(frozen=True, slots=True)
class Match:
    """A name found in a stream: items ``first`` to ``last`` (exclusive), the key, its terms, the learned name, and the type.

    ``nested`` tells that it lies within a longer name that was held back ("rapamycin" in "target of rapamycin", an enzyme); ``doubtful`` that
    it is a short acronym that the record does not define, which may mean anything.
    """

    first: int
    last: int
    key: str
    terms: tuple[Term, ...]
    learned: LearnedName | None
    type: MentionType
    nested: bool = False
    doubtful: bool = False

    @property
    def entry(self) -> str:
        """Under which entry of the learned lists the match is counted: "Chemical aspirin ", "Chemical~ aspirin " if nested."""
        return entry_of(self.type, self.key, nested=self.nested)


def entry_of(kind: MentionType, key: str, *, nested: bool) -> str:
    """Return under which entry of the learned lists a match is counted (:attr:`Match.entry`)."""
    return f"{kind}{'~' if nested else ''} {key}"


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
        trusted: Collection[str] = (),
    ) -> list[Mention]:
        """Return the mentions in *text*, sorted by (start, -end, type, concept).

        Args:
            text: what is read.
            record: CURIE of the record, copied into the mentions.
            breaks: positions that no name crosses (starts of sentences).
            abbreviations: the definitions found in *text*.
            indexed: CURIEs of the record's own headings; they decide between concepts of one name.
            trusted: CURIEs of concepts that this record is about, so that their names are not held back ("insulin" where it is indexed
                as a treatment).
        """
        known = self.meanings(abbreviations)
        breaks = tuple(breaks)
        items = stream(text, breaks=breaks, abbreviations=known)
        matches = list(self.matches(text, items, trusted))
        more = list(self._named_short_forms(text, items, matches, known))
        if more:
            items = stream(text, breaks=breaks, abbreviations=[*known, *more])
            matches = list(self.matches(text, items, trusted))
        mentions: list[Mention] = []
        for match in self._supported(matches, indexed):
            mentions.extend(self._mentions(text, items, match, record, indexed))
        return sorted(mentions, key=lambda m: (m.span.start, -m.span.end, m.type, m.concept))

    def _supported(self, matches: Sequence[Match], indexed: Collection[str]) -> Iterator[Match]:
        """Yield *matches* without undefined acronyms that neither training, nor the record's indexing, nor another name supports."""
        sure = {self.concept_of(match) for match in matches if not match.doubtful}
        for match in matches:
            if match.doubtful and match.entry not in self._lists.kept:
                concept = self.concept_of(match)
                if concept not in sure and concept not in indexed:
                    continue
            yield match

    @staticmethod
    def _named_short_forms(
        text: str, items: Sequence[Item], matches: Iterable[Match], known: Sequence[Abbreviation]
    ) -> Iterator[Abbreviation]:
        """Yield what stands in brackets right behind a name and looks like its short form, though its letters do not all agree.

        "cyclosporine (CSA)": a short form in capitals that begins with the same letter.
        """
        taken = {item.short_text for item in known}
        for match in matches:
            start, end = items[match.first].start, items[match.last - 1].end
            found = _BRACKETED.match(text, end)
            if (
                found is None
                or found[1] in taken
                or not is_short_form(found[1])
                or text[start].upper() != found[1][0].upper()
            ):
                continue
            if sum(c.isupper() for c in found[1]) >= 2 and end - start > len(found[1]):
                taken.add(found[1])
                yield Abbreviation(Span(*found.span(1)), Span(start, end), found[1], text[start:end])

    def matches(self, text: str, items: Sequence[Item], trusted: Collection[str] = ()) -> Iterator[Match]:
        """Yield the longest acceptable names in *items* from left to right, without overlaps; *trusted* as in :meth:`find`."""
        index = held = 0
        keys = Keys(items)
        while index < len(items):
            match, held = self._longest(text, items, index, held, trusted, keys) if items[index].opens else (None, held)
            if match is None:
                index += 1
            else:
                yield match
                index = match.last

    def concept_of(self, match: Match) -> str:
        """Return the CURIE that *match* stands for, or "" (see :func:`kgraph.mentions.candidates.rank` for the order)."""
        found = rank(match.terms, match.learned, kind=match.type, vocabulary=self._vocabulary, indexed=())
        return found[0].id if found else ""

    def _longest(  # noqa: PLR0917  # what it needs, each once
        self,
        text: str,
        items: Sequence[Item],
        first: int,
        held: int = 0,
        trusted: Collection[str] = (),
        keys: Keys | None = None,
    ) -> tuple[Match | None, int]:
        """Return the longest acceptable name that begins at *first*, and up to where a longer one was held back; *keys* are those of *items*."""
        key = (keys or Keys(items)).at(first)
        named, taught = self._vocabulary.prefixes(key), self._lists.prefixes(key)
        if not named and not taught:
            return None, held
        terms, learned = dict(named), dict(taught)
        for length in sorted(terms.keys() | learned.keys(), reverse=True):
            stop = first + key.count(" ", 0, length)
            if items[stop - 1].closes:
                match = Match(
                    first, stop, key[:length], terms.get(length, ()), learned.get(length), "Chemical", stop <= held
                )
                accepted, meant = self._accepted(text, items, match, trusted)
                if accepted is not None:
                    return accepted, held
                if meant and stop - first > 1:
                    held = max(held, stop)
        return None, held

    def _accepted(
        self, text: str, items: Sequence[Item], match: Match, trusted: Collection[str]
    ) -> tuple[Match | None, bool]:
        """Return *match* with its type if it is acceptable, and whether it is at least the name of a chemical."""
        inside = items[match.first : match.last]
        surface = text[inside[0].start : inside[-1].end]
        expanded = False
        for item in inside:
            expanded = expanded or bool(item.expansion)
        learned = match.learned
        if learned and (expanded or fits(surface, learned.name)):
            entry = entry_of(learned.type, match.key, nested=match.nested)
            if self._allowed(entry, learned.type, None):
                return replace(match, type=learned.type), True
        chemical = False
        terms = match.terms if expanded else tuple(t for t in match.terms if fits(surface, t.name))
        for term in terms:
            concept = self._vocabulary.concept(term.concept)
            for kind in concept.types if concept is not None else ():
                entry = entry_of(kind, match.key, nested=match.nested)
                if (
                    kind in _TYPES
                    and concept is not None
                    and (concept.id in trusted or self._allowed(entry, kind, concept))
                ):
                    doubtful = not expanded and is_bare_acronym(surface)
                    return replace(match, terms=terms, learned=None, type=kind, doubtful=doubtful), True
                chemical = chemical or kind == "Chemical"
        return None, chemical

    def _allowed(self, entry: str, kind: MentionType, concept: Concept | None) -> bool:
        """Tell whether a match under *entry* (:func:`entry_of`) may be a mention of type *kind*."""
        if entry in self._lists.kept:
            return True
        if entry in self._lists.stopped:
            return False
        trees = branches(concept, kind) if concept is not None else ()
        if not trees or not all(self._stopped_tree(kind, number) for number in trees):
            return True
        return concept is not None and kind == "Chemical" and _BIOLOGIC.search(concept.label) is not None

    def _stopped_tree(self, kind: str, number: str) -> bool:
        trees = self._lists.trees
        end = number.find(".")
        while end >= 0:
            if f"{kind} {number[:end]}" in trees:
                return True
            end = number.find(".", end + 1)
        return f"{kind} {number}" in trees

    def meanings(self, items: Iterable[Abbreviation]) -> list[Abbreviation]:
        """Return the definitions as the dictionary reads them: long forms cut to the names at their ends, useless ones left out."""
        return [found for item in items if (found := self._meaning(item)) is not None]

    def _meaning(self, item: Abbreviation) -> Abbreviation | None:
        """Return *item* with its long form cut to the name at its end ("refractory epilepsy": "epilepsy"), if there is one."""
        items = stream(item.long_text)
        held = 0
        for first, at in enumerate(items):
            if at.opens:
                match, held = self._longest(item.long_text, items, first, held)
                if match is not None and match.last == len(items) and not match.nested:
                    return replace(item, long_text=item.long_text[at.start :])
        return None if self._stands_alone(item.short_text) else item

    def _stands_alone(self, short: str) -> bool:
        """Tell whether a short form is so long that the vocabulary's own meaning holds though its long form is unknown ("CCNU")."""
        return len(short) >= 4 and any(fits(short, term.name) for term in self._vocabulary.lookup(short))

    def _mentions(
        self, text: str, items: Sequence[Item], match: Match, record: str, indexed: Collection[str]
    ) -> Iterator[Mention]:
        """Yield the mention of *match*, and before it those that share its head or beginning in a coordination."""
        inside = items[match.first : match.last]
        start, end = inside[0].start, inside[-1].end
        whole = inside[0].expansion if all(i.expansion and i.start == start for i in inside) else ""
        method = "abbreviation" if any(i.expansion for i in inside) else ""
        if not method:
            others = [
                (items[place].start, end, name) for place, name in shared_heads(text, items, match.first, match.last)
            ] + [
                (start, items[place - 1].end, name)
                for place, name in shared_beginnings(text, items, match.first, match.last)
            ]
            for first, last, name in others:
                other = self._named(name, match.type)
                if other is not None:
                    start, end = min(start, first), max(end, last)
                    yield self._mention(
                        text, Span(first, last), other, record=record, method="composite", indexed=indexed
                    )
        mention = self._mention(text, Span(start, end), match, record=record, method=method, indexed=indexed)
        yield replace(mention, expansion=whole) if whole else mention

    def _named(self, name: str, kind: MentionType) -> Match | None:
        """Return the match if the whole of *name* is one, of this type."""
        items = stream(name)
        match, _ = self._longest(name, items, 0) if items else (None, 0)
        return match if match is not None and match.last == len(items) and match.type == kind else None

    def _mention(
        self, text: str, span: Span, match: Match, *, record: str, method: str, indexed: Collection[str]
    ) -> Mention:
        candidates = rank(
            match.terms,
            match.learned,
            kind=match.type,
            vocabulary=self._vocabulary,
            indexed=indexed,
            method=method,
            precision=self._lists.precision.get(match.entry),
        )
        return Mention(
            record=record, span=span, text=span.of(text), type=match.type, candidates=candidates, agent=AGENT
        )


class Keys:
    """For each of *items*, the key of the words from there on, up to the next that continues no name, 14 at most."""

    def __init__(self, items: Sequence[Item]) -> None:
        norms = [f"{item.norm} " for item in items]
        self._all = "".join(norms)
        self._starts = [0, *accumulate(map(len, norms))]
        self._stops = [0] * len(items)
        end = len(items)
        for first in range(len(items) - 1, -1, -1):
            self._stops[first] = min(end, first + _MOST_WORDS)
            if not items[first].joined:
                end = first

    def at(self, first: int) -> str:
        """Return the key that begins with item *first*."""
        return self._all[self._starts[first] : self._starts[self._stops[first]]]
