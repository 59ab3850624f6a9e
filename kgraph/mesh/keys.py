"""Files every name of a vocabulary under the keys by which it can be found, and decides the order of what shares a key."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from kgraph.mesh.invert import uninvert
from kgraph.mesh.source import SourceConcept
from kgraph.names import key

# Names that MeSH keeps for a behaviour or an emotion (F01), while physicians' texts and the annotators of BC5CDR and NCBI Disease
# (18 of 18 and 11 of 11 mentions in the train sets) mean the disorder (F03). Filed last under their key.
ADDED_NAMES: tuple[tuple[str, str], ...] = (("D001008", "Anxiety"), ("D003866", "Depression"))
# a key that so many concepts share tells nothing
MOST_CONCEPTS = 5
_TAIL = re.compile(r"(?:,? \((?:formerly|disorder|disease)\)|, (?:formerly|included|nos))+$", re.IGNORECASE)


def file_terms(concepts: Iterable[SourceConcept]) -> list[tuple[str, tuple[int, ...]]]:
    """Return (key, term numbers), sorted by key.

    Terms are numbered through all concepts in the order given. Under one key each concept stands once, with its best
    name; the order is: preferred name of a descriptor, synonym, name of a narrower concept under the same descriptor,
    NLM's permutation, preferred name and synonym of a supplementary concept, then names put into natural order by us where
    no concept had that key, then :data:`ADDED_NAMES`. Keys that are empty, a single character or a bare number, or that more than
    :data:`MOST_CONCEPTS` concepts share, are left out.
    """
    filed: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    derived: list[tuple[str, str, int, int]] = []
    added: list[tuple[str, str, int]] = []
    extra = {(ui, key(name)) for ui, name in ADDED_NAMES}
    number = 0
    for concept in concepts:
        for place, term in enumerate(concept.terms):
            rank = _rank(concept, place)
            for filed_key in _direct(term.name):
                _file(filed, filed_key, concept.ui, rank, number)
            natural = uninvert(_TAIL.sub("", term.name))
            if natural is not None and not term.permuted:
                derived.append((key(natural), concept.ui, rank + 10, number))
            if place == 0:
                added += [(filed_key, concept.ui, number) for ui, filed_key in extra if ui == concept.ui]
            number += 1
    own = frozenset(filed)
    for filed_key, ui, rank, term_number in derived:
        if filed_key not in own:
            _file(filed, filed_key, ui, rank, term_number)
    for filed_key, ui, term_number in added:
        _file(filed, filed_key, ui, 30, term_number)
    return [
        (filed_key, tuple(number for _, _, number in ordered))
        for filed_key, ordered in _ordered(filed)
        if _tells_something(filed_key) and len(ordered) <= MOST_CONCEPTS
    ]


def _ordered(filed: dict[str, dict[str, tuple[int, int]]]) -> Iterator[tuple[str, list[tuple[int, str, int]]]]:
    for filed_key in sorted(filed):
        yield filed_key, sorted((rank, ui, number) for ui, (rank, number) in filed[filed_key].items())


def _direct(name: str) -> set[str]:
    return {key(name), key(_TAIL.sub("", name))}


def _rank(concept: SourceConcept, place: int) -> int:
    term = concept.terms[place]
    if concept.kind != "descriptor":
        return 4 if place == 0 else 5
    if place == 0:
        return 0
    if term.permuted:
        return 3
    return 1 if term.main else 2


def _file(filed: dict[str, dict[str, tuple[int, int]]], filed_key: str, ui: str, rank: int, number: int) -> None:
    entry = (rank, number)
    here = filed[filed_key]
    if ui not in here or entry < here[ui]:
        here[ui] = entry


def _tells_something(filed_key: str) -> bool:
    letters = filed_key.replace(" ", "")
    return len(letters) > 1 and not letters.isdigit()
