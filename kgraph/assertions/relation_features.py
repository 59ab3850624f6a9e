"""What the relation model looks at: words around the names, places, counts, the tree, and what the rules found, how sure the links are.

Every chemical-disease pair of a record gets hashed word features (CRC-32, the same on every machine) and a row of numbers. No feature
here names a concept: the names themselves are masked. What is known of a particular drug or disease is kept apart, in :mod:`kgraph.assertions.relation_priors`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log1p
from typing import NamedTuple

from kgraph.assertions.focus import GENERIC, is_kind_of
from kgraph.assertions.masked_sentence import MaskedSentence
from kgraph.assertions.relation_certainty import NAMES, UNKNOWN, certainties
from kgraph.assertions.relation_words import all_hashed, alone_names, context_names, hashed, local_names
from kgraph.assertions.sentence_view import SentenceView
from kgraph.assertions.statement import Statement
from kgraph.assertions.study import Study

_RELATIONS = ("harm", "treatment", "prevention")
# branches of the disease tree that are treated, or brought about, more often than others: infections, neoplasms, nervous system,
# circulation, inherited, immune system, findings, signs and symptoms, chemically induced, mental
_BRANCHES = ("C01", "C04", "C10", "C14", "C16", "C20", "C23.550", "C23.888", "C25", "F03")


class Place(NamedTuple):
    """Where a concept is named: the sentence's number, the slot's index in it, the token's index, and offsets in the record's text."""

    sentence: int
    slot: int
    token: int
    start: int
    end: int


class Local(NamedTuple):
    """A sentence that names both: the two places and the hashed features of the words around and next to them."""

    drug: Place
    disease: Place
    features: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PairFeatures:
    """One pair of concepts with what the model looks at.

    Attributes:
        drug: the drug's CURIE.
        disease: the disease's CURIE.
        words: indices of the words' features, sorted.
        numbers: in the order of :data:`NUMBERS`.
        locals: the sentences that name both, with the indices of their features.
        far: where no sentence does, each place of the disease with the nearest place of the drug, nearest first; without features.
        above: what stands right above the disease in the tree.
    """

    drug: str
    disease: str
    words: tuple[int, ...]
    numbers: tuple[float, ...]
    locals: tuple[Local, ...]
    far: tuple[Local, ...] = ()
    above: tuple[str, ...] = ()


NUMBERS: tuple[str, ...] = (
    "drug mentions", "disease mentions", "drug share", "disease share", "drug rank", "disease rank", "drugs", "diseases",
    "sentences", "drug in title", "disease in title", "both in title", "drug first", "disease first", "drug last", "disease last",
    "sentence distance", "shared sentences", "token distance", "drug before", "shared in last", "shared in results",
    "nearest drug", "nearest disease", "alone", "understood", "harm focus", "focus disease", "narrower disease here", "broader disease here",
    "narrower drug here", "broader drug here", "animal",
    *(f"{relation} {what}" for relation in _RELATIONS for what in (
        "asserted", "denied", "weak", "findings", "of disease", "of drug", "drugs of disease", "diseases of drug")),
    "presupposed", "understood harm", "lag", "first lag", "actions", *_BRANCHES, *NAMES,
)  # fmt: skip


class Own(NamedTuple):
    """What the numbers of a pair take from one of its concepts alone."""

    mentions: float
    share: float
    rank: float
    in_title: bool
    first: float
    last: float


class _Document:
    """One record's places by concept, sentences and statements by pair."""

    def __init__(self, views: Sequence[SentenceView], study: Study, statements: Sequence[Statement]) -> None:
        self.study = study
        self.sentences = [MaskedSentence(view) for view in views]
        self.places: dict[str, dict[str, list[Place]]] = {"C": {}, "D": {}}
        for number, sentence in enumerate(self.sentences):
            for index, token in sentence.at.items():
                slot = sentence.view.slots[index]
                for concept in slot.concepts:
                    if concept not in GENERIC:
                        place = Place(number, index, token, slot.start, slot.end)
                        self.places[slot.kind].setdefault(concept, []).append(place)
        self.rules: dict[tuple[str, str], list[Statement]] = {}
        for one in statements:
            self.rules.setdefault((one.drug, one.disease), []).append(one)
        self.ranks = {kind: _ranks(places) for kind, places in self.places.items()}
        self.totals = {kind: max(1, sum(map(len, places.values()))) for kind, places in self.places.items()}
        self._locals: dict[tuple[int, int, int], tuple[int, ...]] = {}
        self._contexts: dict[tuple[int, int], set[int]] = {}
        self._single: dict[tuple[str, str], set[int]] = {}
        self._own: dict[tuple[str, str], Own] = {}
        self._spots: dict[tuple[int, str], list[int]] = {}
        self._tree: dict[str, tuple[float, float]] = {}
        self._branches: dict[str, tuple[float, ...]] = {}
        self._actions: dict[str, float] = {}
        self.by_rule = self._sums()
        self.certainties = certainties(views)

    def _sums(self) -> dict[tuple[str, str], dict[str, float]]:
        """Return, for each relation and concept, the best asserted score by partner."""
        sums: dict[tuple[str, str], dict[str, float]] = {}
        for (drug, disease), found in self.rules.items():
            for one in found:
                if not one.negated and one.evidence.certainty == "asserted":
                    for concept, partner in ((drug, disease), (disease, drug)):
                        best = sums.setdefault((one.relation, concept), {})
                        best[partner] = max(best.get(partner, 0.0), one.evidence.score)
        return sums

    def local(self, drug: Place, disease: Place) -> Local:
        key = (drug.sentence, drug.slot, disease.slot)
        if key not in self._locals:
            sentence = self.sentences[drug.sentence]
            names = all_hashed(local_names(sentence, drug.token, disease.token))
            names |= self._context(drug, "C") | self._context(disease, "D")
            self._locals[key] = tuple(sorted(names))
        return Local(drug, disease, self._locals[key])

    def _context(self, place: Place, kind: str) -> set[int]:
        """Return the features of the words next to a name."""
        key = (place.sentence, place.token)
        if key not in self._contexts:
            self._contexts[key] = all_hashed(context_names(self.sentences[place.sentence], place.token, kind))
        return self._contexts[key]

    def single(self, concept: str, kind: str) -> set[int]:
        """Return the features of one concept alone, over all its places."""
        if (concept, kind) not in self._single:
            found: set[int] = set()
            for place in self.places[kind][concept]:
                sentence = self.sentences[place.sentence]
                found |= self._context(place, kind)
                if kind == "D" and not sentence.view.has_drug:
                    found |= all_hashed(alone_names(sentence, place.token))
            self._single[concept, kind] = found
        return self._single[concept, kind]

    def own(self, concept: str, kind: str) -> Own:
        """Return what a concept has by itself."""
        if (concept, kind) not in self._own:
            places, last = self.places[kind][concept], max(1, len(self.sentences) - 1)
            titled = any(self.sentences[place.sentence].view.category == "TITLE" for place in places)
            self._own[concept, kind] = Own(
                log1p(len(places)), len(places) / self.totals[kind], float(self.ranks[kind][concept]), titled,
                places[0].sentence / last, places[-1].sentence / last,
            )  # fmt: skip
        return self._own[concept, kind]

    def spots(self, sentence: int, kind: str) -> list[int]:
        """Return the tokens at which a sentence names drugs, or diseases, in order."""
        if (sentence, kind) not in self._spots:
            one = self.sentences[sentence]
            self._spots[sentence, kind] = sorted(
                token for index, token in one.at.items() if one.view.slots[index].kind == kind
            )
        return self._spots[sentence, kind]

    def in_tree(self, concept: str, kind: str) -> tuple[float, float]:
        """Tell whether the record names something narrower, and something broader, of the same kind."""
        if concept not in self._tree:
            vocabulary = self.study.vocabulary
            others = [other for other in self.places[kind] if other != concept]
            if kind == "D":
                below = any(vocabulary.narrower(other, concept) for other in others)
                above = any(vocabulary.narrower(concept, other) for other in others)
            else:
                below = any(is_kind_of(other, concept, vocabulary) for other in others)
                above = any(is_kind_of(concept, other, vocabulary) for other in others)
            self._tree[concept] = (float(below), float(above))
        return self._tree[concept]

    def branches(self, disease: str) -> tuple[float, ...]:
        """Tell below which branches of the tree a disease stands."""
        if disease not in self._branches:
            concept = self.study.vocabulary.concept(disease)
            numbers = concept.tree_numbers if concept else ()
            self._branches[disease] = tuple(float(any(n.startswith(b) for n in numbers)) for b in _BRANCHES)
        return self._branches[disease]

    def actions(self, drug: str) -> float:
        """Return how many pharmacological actions a drug has, at most three."""
        if drug not in self._actions:
            self._actions[drug] = float(min(3, len(self.study.vocabulary.actions(drug))))
        return self._actions[drug]


def _ranks(places: dict[str, list[Place]]) -> dict[str, int]:
    ordered = sorted(places, key=lambda concept: (-len(places[concept]), places[concept][0].start, concept))
    return {concept: rank for rank, concept in enumerate(ordered)}


def pair_features(
    views: Sequence[SentenceView], study: Study, statements: Sequence[Statement]
) -> tuple[PairFeatures, ...]:
    """Return what the model looks at for every pair of a drug and a disease that a record names, sorted by concepts.

    Args:
        views: the sentences.
        study: the record's context.
        statements: what the rules read from the text (not from the indexing).
    """
    document = _Document(views, study, statements)
    return tuple(
        _pair(document, drug, disease)
        for drug in sorted(document.places["C"])
        for disease in sorted(document.places["D"])
    )


def _pair(document: _Document, drug: str, disease: str) -> PairFeatures:
    drugs, diseases = document.places["C"][drug], document.places["D"][disease]
    shared = [document.local(a, b) for a in drugs for b in diseases if a.sentence == b.sentence]
    found = document.single(drug, "C") | document.single(disease, "D")
    for one in shared:
        found.update(one.features)
    for statement in document.rules.get((drug, disease), ()):
        method = statement.evidence.method
        state = "-" if statement.negated else statement.evidence.certainty[0]
        found.add(hashed(f"rule {method} {state}"))
    if not shared:
        distance = min(abs(a.sentence - b.sentence) for a in drugs for b in diseases)
        found.add(hashed(f"far {min(distance, 5)}"))
    numbers = _numbers(document, drug, disease, shared)
    far = () if shared else _far(drugs, diseases)
    above = tuple(document.study.vocabulary.parents(disease))
    return PairFeatures(drug, disease, tuple(sorted(found)), numbers, tuple(shared), far, above)


def _far(drugs: Sequence[Place], diseases: Sequence[Place]) -> tuple[Local, ...]:
    """Return each place of a disease with the nearest place of the drug, those behind the drug first."""
    near = [Local(min(drugs, key=lambda a: (abs(a.start - b.start), a.start)), b, ()) for b in diseases]
    return tuple(sorted(near, key=lambda x: (x.disease.start < x.drug.start, abs(x.disease.start - x.drug.start))))


def _numbers(document: _Document, drug: str, disease: str, shared: Sequence[Local]) -> tuple[float, ...]:
    places, study = document.places, document.study
    drugs, diseases = places["C"][drug], places["D"][disease]
    last = max(1, len(document.sentences) - 1)
    one_drug, one_disease = document.own(drug, "C"), document.own(disease, "D")
    distances = [abs(one.drug.token - one.disease.token) for one in shared]
    rules = document.rules.get((drug, disease), ())
    return (
        one_drug.mentions,
        one_disease.mentions,
        one_drug.share,
        one_disease.share,
        one_drug.rank,
        one_disease.rank,
        float(len(places["C"])),
        float(len(places["D"])),
        float(len(document.sentences)),
        float(one_drug.in_title),
        float(one_disease.in_title),
        float(one_drug.in_title and one_disease.in_title and any(one.drug.sentence == 0 for one in shared)),
        one_drug.first,
        one_disease.first,
        one_drug.last,
        one_disease.last,
        0.0 if shared else float(min(abs(a.sentence - b.sentence) for a in drugs for b in diseases)),
        float(len({one.drug.sentence for one in shared})),
        float(min(distances, default=99)),
        sum(one.drug.token < one.disease.token for one in shared) / max(1, len(shared)),
        float(any(one.drug.sentence == last for one in shared)),
        float(any(document.sentences[one.drug.sentence].view.category == "RESULTS" for one in shared)),
        _nearest(document, shared, "C"),
        _nearest(document, shared, "D"),
        sum(not document.sentences[place.sentence].view.has_drug for place in diseases) / len(diseases),
        float(drug in study.focus.understood),
        float(study.focus.harm),
        float(disease == study.focus.disease),
        *document.in_tree(disease, "D"),
        *document.in_tree(drug, "C"),
        float(study.population in {"animal", "in-vitro"}),
        *(value for relation in _RELATIONS for value in _by_rules(document, relation, drug, disease)),
        float(any(one.presupposed and not one.negated for one in rules)),
        float(any(one.understood and one.relation == "harm" for one in rules)),
        (diseases[0].start - drugs[0].start) / 1000,
        float(diseases[0].sentence - drugs[0].sentence),
        document.actions(drug),
        *document.branches(disease),
        *map(float, document.certainties.get(("C", drug), UNKNOWN)),
        *map(float, document.certainties.get(("D", disease), UNKNOWN)),
    )


def _nearest(document: _Document, shared: Sequence[Local], kind: str) -> float:
    """Return the share of the shared sentences in which no other name of *kind* stands nearer to the partner."""
    nearest = 0
    for one in shared:
        own, partner = (one.drug, one.disease) if kind == "C" else (one.disease, one.drug)
        spots = document.spots(one.drug.sentence, kind)
        at = bisect_left(spots, partner.token)
        best = min(abs(spot - partner.token) for spot in spots[max(0, at - 1) : at + 1])
        nearest += abs(own.token - partner.token) == best
    return nearest / max(1, len(shared))


def _by_rules(document: _Document, relation: str, drug: str, disease: str) -> Iterable[float]:
    """Yield what the rules say of a relation: of the pair, of the disease with any drug, of the drug with any disease."""
    found = [one for one in document.rules.get((drug, disease), ()) if one.relation == relation]
    if found:
        asserted = [o.evidence.score for o in found if not o.negated and o.evidence.certainty == "asserted"]
        yield max(asserted, default=0.0)
        yield max((one.evidence.score for one in found if one.negated), default=0.0)
        weak = (one.evidence.score for one in found if not one.negated and one.evidence.certainty != "asserted")
        yield max(weak, default=0.0)
        yield float(len(asserted))
    else:
        yield from _NOTHING
    of_disease = [s for p, s in document.by_rule.get((relation, disease), _NONE).items() if p != drug]
    of_drug = [s for p, s in document.by_rule.get((relation, drug), _NONE).items() if p != disease]
    yield max(of_disease, default=0.0)
    yield max(of_drug, default=0.0)
    yield float(len(of_disease))
    yield float(len(of_drug))


_NOTHING = (0.0, 0.0, 0.0, 0.0)
_NONE: dict[str, float] = {}
