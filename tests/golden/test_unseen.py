"""How many sentences are read exactly that no rule was made for: a measure, which may rise and must not fall."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from build_document import SmallVocabulary, build

sys.path.insert(0, str(Path(__file__).parent))

from facts_notation import described, mistakes
from stress_unseen import CASES, OUTCOMES, RIGHT, SIZES

from kgraph.assertions import extract


def _class_of(name: str) -> str:
    return name.partition("-")[0]


def _right_by_class() -> dict[str, int]:
    """Return how many sentences of each class give exactly the facts, or the outcomes, written down for them."""
    right = dict.fromkeys(SIZES, 0)
    for name, text, facts in CASES:
        right[_class_of(name)] += not mistakes(extract(build(text), SmallVocabulary()), facts)
    for name, text, outcomes in OUTCOMES:
        found = extract(build(text), SmallVocabulary()).outcomes
        right[_class_of(name)] += Counter(described(one) for one in found) == Counter(outcomes)
    return right


def test_a_hundred_sentences_by_class():
    assert Counter(_class_of(name) for name, *_ in (*CASES, *OUTCOMES)) == SIZES
    assert sum(SIZES.values()) == len({text for _, text, _ in (*CASES, *OUTCOMES)}) == 100


def test_unseen_sentences_right():
    right = _right_by_class()
    fallen = {kind: (right[kind], RIGHT[kind]) for kind in SIZES if right[kind] < RIGHT[kind]}
    assert not fallen, f"right now, right before: {fallen}"
    assert sum(right.values()) >= sum(RIGHT.values())
