"""Which concept a name means: the candidates for a mention, each with its reason, the best first."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from kgraph.mentions.learned import LearnedName
from kgraph.model import Candidate, Concept, MentionType
from kgraph.protocols import Term, Vocabulary

# how far a link by this method is to be trusted; measured on development sets, see docs/reference/mentions.md
_SCORES = {"preferred": 0.95, "exact": 0.9, "learned": 0.9, "abbreviation": 0.88, "composite": 0.8}
_MOST = 5


def rank(
    terms: Iterable[Term],
    learned: LearnedName | None,
    *,
    kind: MentionType,
    vocabulary: Vocabulary,
    indexed: Collection[str],
    method: str = "",
    precision: float | None = None,
) -> tuple[Candidate, ...]:
    """Return the candidates for one name, best first.

    Of several concepts with the name in the vocabulary, the one that the annotators of the training texts chose wins, then one that
    the record's own MeSH indexing names or that lies below one it names, then the vocabulary's order of its terms. A concept that
    was learned for a name and does not bear it in the vocabulary comes last: annotators worked with older vocabularies, and followed
    habits of their corpus ("statins" for simvastatin).

    Args:
        terms: the vocabulary's terms under the name's key, best first.
        learned: the learned name with this key, if any.
        kind: the type of the mention; concepts that cannot have it are left out.
        vocabulary: where the concepts are looked up.
        indexed: CURIEs of the record's headings and substances.
        method: how the name was found, if not by the key itself ("abbreviation", "composite").
        precision: how often a match of this name was right where it was counted.
    """
    found: list[tuple[tuple[int, int], Candidate]] = []
    seen: set[str] = set()
    name = learned.name if learned else ""
    terms = tuple(terms)
    own = {term.concept for term in terms}
    for place, curie in enumerate(learned.concepts if learned else ()):
        concept = vocabulary.concept(curie)
        if concept is not None and concept.id not in seen:
            seen.add(concept.id)
            score = _score("learned", method, precision)
            found.append(
                ((0 if concept.id in own else 3, place), _candidate(concept, score, name, method or "learned"))
            )
    for place, term in enumerate(terms):
        concept = vocabulary.concept(term.concept)
        if concept is None or kind not in concept.types or concept.id in seen:
            continue
        seen.add(concept.id)
        how = "preferred" if term.preferred else "exact"
        order = (1 if _indexed(concept.id, indexed, vocabulary) else 2, place)
        found.append((order, _candidate(concept, _score(how, method, precision), term.name, method or how)))
    found.sort(key=lambda item: item[0])
    return tuple(
        replace(candidate, score=round(candidate.score * 0.5**place, 4))
        for place, (_, candidate) in enumerate(found[:_MOST])
    )


def _indexed(curie: str, indexed: Collection[str], vocabulary: Vocabulary) -> bool:
    if not indexed:
        return False
    return curie in indexed or any(above in indexed for above in vocabulary.ancestors(curie))


def _score(how: str, method: str, precision: float | None) -> float:
    base = _SCORES[how] * (_SCORES[method] if method else 1.0)
    return base if precision is None else (base + precision) / 2


def _candidate(concept: Concept, score: float, name: str, method: str) -> Candidate:
    return Candidate(id=concept.id, label=concept.label, score=score, matched=name, method=method)
