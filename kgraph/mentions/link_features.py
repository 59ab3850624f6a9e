"""What the linker's model sees of a mention and a concept it may mean: likeness of names, what annotators did, the tree, the rest of the record."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from kgraph.mentions.experience import JOINT, Experience, Uses
from kgraph.mentions.proposals import METHODS, SMALL, Proposal, Proposer, variants
from kgraph.model import MentionType
from kgraph.names import normalise_word
from kgraph.protocols import Vocabulary

NUMBERS = (
    "disease", *METHODS[:-1], "learned only", "place", "shared", "score", "near", "as written", "short form", "surface of a short form", "words", "letters",
    "texts", "share", "texts of name", "bag texts", "bag share", "asked texts", "asked share", "uses", "best other share",
    "word overlap", "letter overlap", "more words", "fewer words", "same end", "shallowest", "deepest", "places", "supplementary", "unknown", "joint", "induced",
    "candidates", "exact rivals", "learned rivals", "better overlap",
    "elsewhere", "narrower elsewhere", "broader elsewhere", "indexed", "broader indexed", "drugs around",
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+|\d+")
_INDUCED = ("induced", "chemical and drug", "drug")
_MOST_NAMES = 12
_MOST_ASKED = 40


@dataclass(frozen=True, slots=True)
class Name:
    """A mention as it is looked up: its type, characters, the key to ask for, and whether it is the long form of a short one.

    ``surface`` tells that the key is that of the short form itself, whose long form is another name of the same mention.
    """

    kind: MentionType
    text: str
    key: str
    expanded: bool = False
    surface: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A concept that a name may mean: the proposal (of the method "learned" where only annotators call it so) and the name asked for.

    ``near`` is the cosine of the likest name that annotators gave the concept, where nothing is sure.
    """

    concept: str
    proposal: Proposal
    name: Name
    near: float = 0.0


@dataclass(slots=True)
class Context:
    """The record around: what its other names surely mean (concept -> keys), its MeSH indexing, and whether it names chemicals."""

    sure: dict[str, set[str]] = field(default_factory=dict)
    indexed: Collection[str] = ()
    drugs: bool = False


class Features:
    """Finds the choices of names and describes them in numbers. Safe to share between threads.

    Args:
        vocabulary: names and tree.
        proposer: made of it.
        experience: what annotators did.
    """

    def __init__(self, vocabulary: Vocabulary, proposer: Proposer, experience: Experience) -> None:
        self._vocabulary = vocabulary
        self._proposer = proposer
        self._experience = experience
        self._about = lru_cache(maxsize=32768)(self._describe)
        self._names_of = lru_cache(maxsize=16384)(self._words_of)

    def sure(self, name: Name, without: Uses = ()) -> str:
        """Return the concept that *name* means most likely by itself: the one most texts gave it, else the vocabulary's first; or ""."""
        learned = self._experience.named(name.kind, name.key, without=without)
        if learned:
            return min(learned, key=lambda curie: (-learned[curie], curie))
        exact = self._proposer.exact(name.key, name.kind)
        return exact[0].concept if exact else ""

    def choices(self, names: Sequence[Name], without: Uses = ()) -> list[Choice]:
        """Return the choices for a mention with these names, one per concept; the second name only where the first means nothing for sure."""
        found: dict[str, Choice] = {}
        nearest: dict[str, float] = {}
        for name in names:
            learned = self._experience.named(name.kind, name.key, without=without)
            bagged = self._experience.worded(name.kind, name.key, without=without)
            proposals = self._proposer.of(name.key, name.kind)
            sure = bool(learned) or any(one.method in ("preferred", "exact") for one in proposals)
            for one in proposals:
                if not learned or one.method != "alike":
                    found.setdefault(one.concept, Choice(one.concept, one, name))
            asked = [(name.key, {**bagged, **learned})]
            if not sure:
                keys = [key for method, key in variants(name.key, name.kind) if method != "order"]
                asked += [(key, self._experience.named(name.kind, key, without=without)) for key in keys[:_MOST_ASKED]]
            for key_, concepts in asked:
                for curie in sorted(concepts):
                    proposal = Proposal(curie, key_.strip(), key_, "learned", 1.0, 0, 0, key_)
                    found.setdefault(curie, Choice(curie, proposal, name))
            if sure:
                break
            near = self._experience.alike(name.kind, name.key, without=without)
            for curie, cosine in near.items():
                found.setdefault(curie, Choice(curie, Proposal(curie, "", "", "learned", cosine, 0, 0, ""), name))
            nearest.update(near)
        return [replace(one, near=nearest[curie]) if curie in nearest else one for curie, one in found.items()]

    def rows(self, choices: Sequence[Choice], without: Uses = ()) -> list[list[float]]:
        """Return the numbers of all choices of one mention, but for those of the context."""
        shares = [self._learned(one, without) for one in choices]
        looks = [self._about(one.concept, one.proposal.key, one.name.key) for one in choices]
        exact = sum(one.proposal.method in ("preferred", "exact") for one in choices)
        learned = sum(share[0] > 0 for share in shares)
        rows = []
        for at, (one, share, look) in enumerate(zip(choices, shares, looks, strict=True)):
            proposal, name = one.proposal, one.name
            rivals = [other[1] for place, other in enumerate(shares) if place != at]
            better = sum(other[0] + other[1] > look[0] + look[1] for other in looks)
            rows.append([
                name.kind == "Disease", *(proposal.method == method for method in METHODS), proposal.place, proposal.shared, proposal.score, one.near,
                name.text.casefold() == proposal.name.casefold(), name.expanded, name.surface, name.key.count(" "), len(name.key),
                *share, max(rivals, default=0.0), *look,
                len(choices), exact - (proposal.method in ("preferred", "exact")), learned - (share[0] > 0), better,
            ])  # fmt: skip
        return [[float(value) for value in row] for row in rows]

    def _learned(self, one: Choice, without: Uses) -> list[float]:
        kind, key, curie = one.name.kind, one.name.key, one.concept
        numbers: list[float] = []
        by_name = self._experience.named(kind, key, without=without)
        by_bag = self._experience.worded(kind, key, without=without)
        asked = one.proposal.asked
        by_asked = by_name if asked == key else self._experience.named(kind, asked, without=without)
        for counts in (by_name, by_bag, by_asked):
            own, total = counts.get(curie, 0), sum(counts.values())
            numbers += [math.log1p(own), own / (total + 0.5)]
            if counts is by_name and len(numbers) == 2:
                numbers.append(math.log1p(total))
        numbers.append(math.log1p(self._experience.uses(kind, curie, without=without)))
        return numbers

    def _describe(self, curie: str, matched: str, asked: str) -> tuple[float, ...]:
        """Return likeness of names and place in the tree, which no text changes."""
        one, other = _plain(asked), _plain(matched)
        # the same words are as alike as can be; only for others the concept's further names matter
        names = [other, *(self._names_of(curie) if one != other else ())]
        overlap = max(_overlap(one, name) for name in names)
        mine = _grams(one)
        letters = max(_dice(mine, _grams(name)) for name in names)
        concept = self._vocabulary.concept(curie)
        depths = [number.count(".") for number in concept.tree_numbers] if concept else []
        label = concept.label.lower() if concept else ""
        return (
            overlap, letters, len(one - other), len(other - one), asked.split()[-1:] == matched.split()[-1:],
            min(depths, default=-1), max(depths, default=-1), len(depths), curie.startswith("MESH:C"), concept is None, JOINT in curie,
            any(word in label for word in _INDUCED),
        )  # fmt: skip

    def _words_of(self, curie: str) -> tuple[frozenset[str], ...]:
        """Return the words of each name of a concept; names that differ only in their order are one."""
        names = [term.name for term in self._vocabulary.terms(curie)]
        # a name with a comma is mostly another one turned round
        natural = [name for place, name in enumerate(names) if place == 0 or ", " not in name]
        return tuple(dict.fromkeys(_worded(name) for name in natural[:_MOST_NAMES]))

    def around(self, one: Choice, context: Context) -> tuple[float, ...]:
        """Return the numbers of the context, which come last."""
        curie, key = one.concept, one.name.key
        above = self._vocabulary.ancestors(curie)
        same = narrower = broader = 0
        for other, keys in context.sure.items():
            if len(keys) > (key in keys):
                same += other == curie
                narrower += other != curie and curie in self._vocabulary.ancestors(other)
                broader += other in above
        indexed = bool(context.indexed)
        return (
            float(same), float(min(narrower, 2)), float(min(broader, 2)), float(indexed and curie in context.indexed),
            float(indexed and any(other in context.indexed for other in above)), float(context.drugs),
        )  # fmt: skip


@lru_cache(maxsize=65536)
def _plain(name: str) -> frozenset[str]:
    return frozenset(word for word in name.split() if word not in SMALL)


def _worded(name: str) -> frozenset[str]:
    """Return the words of a name; unlike :func:`kgraph.names.key` this does not ask what joins them, which takes most of the time."""
    return frozenset(word for word in map(normalise_word, _WORD.findall(name)) if word not in SMALL)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    common = len(one & other)
    return common / (len(one) + len(other) - common) if common else 0.0


@lru_cache(maxsize=131072)
def _grams(words: frozenset[str]) -> frozenset[str]:
    padded = f" {' '.join(sorted(words))} "
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def context_of(names: Iterable[Name], features: Features, indexed: Collection[str], without: Uses = ()) -> Context:
    """Return the context that a record's names make; a short form counts with its long form's key."""
    context = Context(indexed=indexed)
    for name in names:
        if not name.surface:
            context.drugs = context.drugs or name.kind == "Chemical"
            concept = features.sure(name, without)
            if concept:
                context.sure.setdefault(concept, set()).add(name.key)
    return context
