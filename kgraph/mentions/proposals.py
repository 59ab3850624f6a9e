"""Which concepts of the vocabulary a name may mean, each with the name that was matched and how: the candidates before any judgement.

Ways, from sure to unsure: the whole name; its words in another order; another word for one of them ("renal" for "kidney"); a slip of one letter; without what a
salt adds; a part of it; names that share words (:meth:`kgraph.protocols.Vocabulary.alike`), only where nothing else was found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations

from kgraph.model import MentionType
from kgraph.protocols import Term, Vocabulary

METHODS = ("preferred", "exact", "order", "variant", "part", "alike", "learned")
_MOST_PERMUTED = 5
_ALIKE = 10
_MOST = 12
SMALL = frozenset("of the in to a an and with by due on for from".split())
# words that mean the same in names of diseases, and what salts and hydrates add to the name of a substance
_SAME = (
    ("kidney", "renal"), ("liver", "hepatic"), ("heart", "cardiac", "myocardial"), ("lung", "pulmonary"), ("brain", "cerebral"), ("stomach", "gastric"),
    ("eye", "ocular"), ("skin", "cutaneous"), ("nerve", "neural"), ("vision", "visual"), ("bladder", "vesical"), ("bowel", "intestinal"), ("muscle", "muscular"),
    ("breast", "mammary"), ("prostate", "prostatic"), ("blood", "hematologic", "hematological"), ("bone", "osseous", "skeletal"), ("vessel", "vascular"),
    ("uterus", "uterine"), ("ovary", "ovarian"), ("pancreas", "pancreatic"), ("thyroid", "thyroidal"), ("neurologic", "neurological", "nervous system"),
    ("tumor", "neoplasm", "cancer", "malignancy", "carcinoma"),
    ("disease", "disorder", "dysfunction", "impairment", "abnormality", "disturbance", "toxicity", "complication", "injury", "damage", "lesion", "defect", "insufficiency", "deficit"),
    ("failure", "insufficiency", "dysfunction"), ("bleeding", "hemorrhage", "blood loss"), ("hemorrhagic", "hemorrhage"), ("loss", "deficiency", "impairment"),
    ("elevated", "increased", "high"), ("decreased", "reduced", "low"), ("hyperactivity", "hyperkinesis"), ("attack", "episode"), ("drug", "agent"), ("antagonist", "blocker", "inhibitor"),
)  # fmt: skip
_OTHER_WORDS = {word: tuple(dict.fromkeys(o for same in _SAME if word in same for o in same if o != word)) for group in _SAME for word in group}  # fmt: skip
_SALTS = frozenset(
    "hydrochloride dihydrochloride hcl hydrobromide sulfate sodium disodium potassium calcium maleate fumarate tartrate bitartrate citrate acetate mesylate "
    "mesilate phosphate succinate besylate tosylate nitrate bromide chloride monohydrate dihydrate hydrate anhydrous base".split()
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A concept (CURIE) that a name may mean: the vocabulary's name, its key, how it was found (one of :data:`METHODS`), and how well.

    ``score`` is the cosine of names that share words, else 1; ``place`` counts the concepts that come before it under the same key; ``shared`` is
    how many concepts bear the key; ``asked`` the key that was looked up.
    """

    concept: str
    name: str
    key: str
    method: str
    score: float
    place: int
    shared: int
    asked: str


@lru_cache(maxsize=32768)
def variants(key: str, kind: MentionType) -> tuple[tuple[str, str], ...]:
    """Return (method, key) of the other keys to look a name up under, sure ones first."""
    words = key.split()
    other = _bare(words) if kind == "Chemical" else _exchanged(words)
    return (*(("order", way) for way in _orders(words)), *(("variant", way) for way in other), *(("part", way) for way in _parts(words)))  # fmt: skip


def _orders(words: Sequence[str]) -> Iterator[str]:
    plain = [word for word in words if word not in SMALL]
    if 2 <= len(plain) <= _MOST_PERMUTED:
        yield from (_joined(order) for order in permutations(plain) if list(order) != words)


def _bare(words: Sequence[str]) -> Iterator[str]:
    """Yield the name of a substance without its salt, and in one word."""
    bare = [word for word in words if word not in _SALTS]
    if bare and len(bare) < len(words):
        yield _joined(bare)
    if len(words) > 1:
        yield _joined(["".join(words)])


def _exchanged(words: Sequence[str]) -> Iterator[str]:
    for at, word in enumerate(words):
        for other in _OTHER_WORDS.get(word, ()):
            yield _joined([*words[:at], other, *words[at + 1 :]])
            if len(words) == 2:
                yield _joined([words[1], other] if at == 0 else [other, words[0]])


def _parts(words: Sequence[str]) -> Iterator[str]:
    yield from (_joined(words[first:]) for first in range(1, len(words)))
    yield from (_joined(words[:last]) for last in range(len(words) - 1, 0, -1))
    yield from (_joined([*words[:at], *words[at + 1 :]]) for at in range(1, len(words) - 1))


def _joined(words: Sequence[str]) -> str:
    return "".join(f"{word} " for word in words)


class Proposer:
    """Proposes concepts for names. Safe to share between threads; remembers names it has seen.

    Args:
        vocabulary: where names and concepts come from.
        alike: whether names that share words are proposed.
    """

    def __init__(self, vocabulary: Vocabulary, *, alike: bool = True) -> None:
        self._vocabulary = vocabulary
        self._alike = alike
        self.of = lru_cache(maxsize=32768)(self._of)

    def exact(self, key: str, kind: MentionType, method: str = "") -> list[Proposal]:
        """Return the concepts of type *kind* that bear the key; *method* as it was reached, "" for the name itself."""
        terms: Sequence[Term] = next((t for length, t in self._vocabulary.prefixes(key) if length == len(key)), ())
        return self._fitting((key, key), terms, kind, method, 1.0)

    def _fitting(
        self, keys: tuple[str, str], terms: Sequence[Term], kind: MentionType, method: str, score: float
    ) -> list[Proposal]:
        """Return the terms that fit as proposals; *keys* are the one that was matched and the one that was asked for."""
        key, asked = keys
        fits = []
        for term in terms:
            concept = self._vocabulary.concept(term.concept)
            if concept is not None and kind in concept.types:
                fits.append((concept.id, term))
        return [
            Proposal(curie, term.name, key, method or ("preferred" if term.preferred else "exact"), score, place, len(fits), asked)
            for place, (curie, term) in enumerate(fits)
        ]  # fmt: skip

    def _of(self, key: str, kind: MentionType) -> tuple[Proposal, ...]:
        """Return the proposals for a key, one per concept, the surest first."""
        found: dict[str, Proposal] = {one.concept: one for one in reversed(self.exact(key, kind))}
        if found:
            return tuple(found[curie] for curie in reversed(found))
        for method, other in variants(key, kind):
            for one in self.exact(other, kind, method):
                found.setdefault(one.concept, one)
        for other, cosine, terms in self._vocabulary.alike(key, _ALIKE) if self._alike else ():
            for one in self._fitting((other, key), terms, kind, "alike", cosine):
                found.setdefault(one.concept, one)
        kept: list[Proposal] = []
        counts: dict[str, int] = {}
        for one in found.values():
            counts[one.method] = counts.get(one.method, 0) + 1
            if counts[one.method] <= _MOST:
                kept.append(one)
        return tuple(kept)
