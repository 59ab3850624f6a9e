"""Links mentions to the vocabulary: proposes concepts for each name, and lets the trained model choose, for all mentions of a record together.

Each candidate says how it was found: "preferred" or "exact" (by a MeSH name), "order" (its words in another order), "variant" (another word for one of them,
or without a salt), "part" (a part of the mention is the name), "alike" (words in common), "learned" (annotators called it so), "abbreviation" (by its long form),
"composite" (one of several things that the mention names). Its score is the probability that the link is right. Where no concept is likely enough: no candidate.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kgraph.mentions.abbreviations import Abbreviation
from kgraph.mentions.composites import parts_of
from kgraph.mentions.experience import JOINT, Uses
from kgraph.mentions.link_features import Choice, Context, Features, Name, context_of
from kgraph.mentions.link_model import LinkModel
from kgraph.mentions.proposals import Proposer
from kgraph.mentions.stream import stream
from kgraph.model import Candidate, Mention, MentionType, Span
from kgraph.names import key
from kgraph.protocols import Vocabulary

_MOST = 5
_REMEMBERED = 20_000
Names = tuple[Name, ...]
Around = tuple[tuple[float, ...], ...]
_SAYS_SO = ("preferred", "exact")
_GUESSES = ("learned", "alike")
_SHORT = re.compile(r"[A-Z][A-Z/-]{0,5}[A-Z]s?")
_FEWEST_TEXTS = 3


@dataclass(frozen=True, slots=True)
class Spelling:
    """The names of one mention: those of the whole, those of each part if it is a coordination, and its long form if it is an abbreviation."""

    names: tuple[Name, ...]
    parts: tuple[tuple[Name, ...], ...]
    expansion: str


def spelling(text: str, span: tuple[int, int, MentionType], known: Sequence[Abbreviation]) -> Spelling:
    """Return the names by which the mention at *span* (start, end, type) is looked up.

    Args:
        text: what is read.
        span: where the mention stands.
        known: the text's own definitions.
    """
    start, end, kind = span
    surface = text[start:end]
    # the last two letters of a short form stand in whatever it or its ending expands
    if any(item.short_text.rstrip("s")[-2:] in surface for item in known):
        own = key(surface)
        items = stream(surface, abbreviations=known)
        long = "".join(f"{item.norm} " for item in items)
        if long != own and any(item.expansion for item in items):
            whole = items[0].expansion if all(i.expansion and i.end - i.start == end - start for i in items) else ""
            both = [Name(kind, surface, long, expanded=True), Name(kind, surface, own, surface=True)]
            return Spelling(tuple(name for name in both if name.key), (), whole)
    return _plain_spelling(surface, kind)


@lru_cache(maxsize=20_000)
def _plain_spelling(surface: str, kind: MentionType) -> Spelling:
    own = key(surface)
    ways = [tuple(Name(kind, way, key(way)) for way in part if key(way)) for part in parts_of(surface)]
    return Spelling((Name(kind, surface, own),) if own else (), tuple(ways) if all(ways) else (), "")


class Linker:
    """Finds the concepts of mentions. Safe to share between threads.

    Args:
        vocabulary: where names and concepts come from.
        model: the trained linker (:func:`kgraph.mentions.link_model.load_link_model`).
        alike: whether names that share words with a mention are proposed where nothing surer is found.
    """

    def __init__(self, vocabulary: Vocabulary, model: LinkModel, *, alike: bool = True) -> None:
        self._vocabulary = vocabulary
        self._model = model
        self._features = Features(vocabulary, Proposer(vocabulary, alike=alike), model.experience)
        self._prepared = lru_cache(maxsize=_REMEMBERED)(self._prepare)
        self._known: dict[tuple[Names, Around], tuple[Candidate, ...]] = {}

    def link(
        self,
        text: str,
        spans: Iterable[tuple[int, int, MentionType]],
        *,
        known: Sequence[Abbreviation] = (),
        record: str = "",
        indexed: Collection[str] = (),
        agent: str = "",
        without: Uses = (),
    ) -> list[Mention]:
        """Return the mentions at *spans* (start, end, type) with their candidates, the best first; a coordination gives one mention per concept.

        Args:
            text: what is read.
            spans: where all mentions of the text stand.
            known: the text's definitions of abbreviations.
            record: CURIE of the record.
            indexed: CURIEs of the record's own headings.
            agent: who found them.
            without: what annotators linked in this very text, (type, key, concept); it is taken as if it had not been learned.
        """
        spelt = [(span, spelling(text, span, known)) for span in spans]
        context = context_of((name for _, one in spelt for name in one.names), self._features, indexed, without)
        wanted = dict.fromkeys(names for _, one in spelt for names in (one.names, *one.parts))
        judged = self._judged(wanted, context, without)
        chosen = [self._chosen(one, judged) for _, one in spelt]
        spellings: dict[str, set[str]] = {}
        for ((start, end, _), _), found in zip(spelt, chosen, strict=True):
            for curie in (candidates[0].id for candidates in found if candidates):
                spellings.setdefault(curie, set()).add(text[start:end].removesuffix("s"))
        mentions = []
        for ((start, end, kind), one), found in zip(spelt, chosen, strict=True):
            for candidates in found:
                alone = bool(candidates) and len(spellings[candidates[0].id]) == 1
                kept = () if alone and self._guessed(one, candidates[0], without) else candidates
                mention = Mention(
                    record=record, span=Span(start, end), text=text[start:end], type=kind, expansion=one.expansion, candidates=kept, agent=agent,
                )  # fmt: skip
                mentions.append(mention)
        return mentions

    def _guessed(self, one: Spelling, best: Candidate, without: Uses) -> bool:
        """Tell whether a chemical's short form that the text never spells out is linked only because few other texts used it so, or because its letters are alike.

        There it is a regimen (TAC, FEC), or another thing of that name, more often than this concept. Short forms of diseases are right as often as not.
        """
        if one.expansion or one.parts or best.method not in _GUESSES or not one.names:
            return False
        name = one.names[0]
        if name.kind != "Chemical" or _SHORT.fullmatch(name.text) is None:
            return False
        learned = self._model.experience.named(name.kind, name.key, without=without)
        return sum(learned.values()) < _FEWEST_TEXTS

    def candidates(self, name: str, kind: MentionType) -> list[Candidate]:
        """Return every concept that *name* by itself may mean as a mention of type *kind*, the likeliest first, however unlikely."""
        whole = _plain_spelling(name, kind).names
        choices, rows = self._prepared(whole) if whole else ([], [])
        context = Context()
        rows = [[*row, *self._features.around(one, context)] for row, one in zip(rows, choices, strict=True)]
        found = [self._candidate(chance, one) for chance, one in zip(self._model.chances(rows), choices, strict=True)]
        return sorted((one for one in found if JOINT not in one.id), key=lambda one: (-one.score, one.id))

    def _chosen(self, one: Spelling, judged: Mapping[Names, tuple[Candidate, ...]]) -> list[tuple[Candidate, ...]]:
        """Return the candidates of the mention, or of each of its parts; several parts that mean the same are one."""
        whole = judged[one.names]
        parts = [judged[names] for names in one.parts]
        if parts and all(parts):
            chance = whole[0].score if whole else 0.0
            if sum(part[0].score for part in parts) / len(parts) > chance + self._model.joint:
                return [*{part[0].id: _as(part, "composite") for part in parts}.values()]
        if whole and JOINT in whole[0].id:
            return [(self._named(curie, whole[0]),) for curie in whole[0].id.split(JOINT)]
        single = tuple(candidate for candidate in whole if JOINT not in candidate.id)
        return [_as(single, "abbreviation") if any(name.expanded for name in one.names) else single]

    def _named(self, curie: str, joint: Candidate) -> Candidate:
        """Return one of the concepts that a name means together."""
        return replace(joint, id=curie, label=self._label(curie, joint.matched), method="composite")

    def _judged(self, wanted: Iterable[Names], context: Context, without: Uses) -> dict[Names, tuple[Candidate, ...]]:
        """Return the likely candidates for each mention by its names, the best first; all that is new is scored in one go."""
        found: dict[Names, tuple[Candidate, ...]] = {}
        fresh: list[tuple[Names, Around, list[Choice]]] = []
        rows: list[list[float]] = []
        for names in wanted:
            choices, numbers = self._prepare(names, without) if without else self._prepared(names)
            around = tuple(self._features.around(choice, context) for choice in choices)
            known = None if without else self._known.get((names, around))
            if known is None:
                fresh.append((names, around, choices))
                rows += [[*row, *more] for row, more in zip(numbers, around, strict=True)]
            else:
                found[names] = known
        chances = self._model.chances(rows)
        at = 0
        for names, around, choices in fresh:
            found[names] = self._ranked(choices, chances[at : at + len(choices)])
            at += len(choices)
            if without:
                continue
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[names, around] = found[names]
        return found

    def _prepare(self, names: Names, without: Uses = ()) -> tuple[list[Choice], list[list[float]]]:
        choices = self._features.choices(names, without)
        return choices, self._features.rows(choices, without)

    def _ranked(self, choices: Sequence[Choice], chances: Sequence[float]) -> tuple[Candidate, ...]:
        order = sorted(zip(chances, choices, strict=True), key=lambda item: (-item[0], item[1].concept))
        order = self._guarded(order)
        if not order or order[0][0] < self._model.least[order[0][1].name.kind]:
            return ()
        return tuple(self._candidate(chance, choice) for chance, choice in order[:_MOST])

    def _guarded(self, order: list[tuple[float, Choice]]) -> list[tuple[float, Choice]]:
        """Return *order* with a class of drugs first where its very name stands in the text and the model would choose one of its members.

        Annotators call "statins" simvastatin where a text goes on to that drug; said of any other text that is false.
        """
        if not order:
            return order
        best = order[0][1].concept
        for chance, choice in order[1:]:
            proposal = choice.proposal
            named = proposal.method in _SAYS_SO and choice.name.text.casefold() == proposal.name.casefold()
            if choice.name.kind == "Chemical" and named and self._member(best, choice.concept):
                return [(max(chance, order[0][0]), choice), *(item for item in order if item[1] is not choice)]
        return order

    def _member(self, curie: str, group: str) -> bool:
        return self._vocabulary.narrower(curie, group) or group in self._vocabulary.actions(curie)

    def _candidate(self, chance: float, choice: Choice) -> Candidate:
        proposal = choice.proposal
        matched = proposal.name or choice.name.text
        label = self._label(choice.concept, matched)
        return Candidate(id=choice.concept, label=label, score=chance, matched=matched, method=proposal.method)

    def _label(self, curie: str, matched: str) -> str:
        concept = self._vocabulary.concept(curie)
        return concept.label if concept is not None else self._model.experience.names.get(curie, matched)


def _as(candidates: tuple[Candidate, ...], method: str) -> tuple[Candidate, ...]:
    return tuple(replace(candidate, method=method) for candidate in candidates)
