"""What the rules of one record yield before assertions are made of it: pairs of concepts with one piece of evidence each."""

from __future__ import annotations

from dataclasses import dataclass

from kgraph.assertions.frame import Slot
from kgraph.assertions.rule import Relation
from kgraph.assertions.sentence_view import SentenceView
from kgraph.model import Evidence


@dataclass(frozen=True, slots=True)
class Statement:
    """A drug and a disease in a relation, said once. ``effect`` is "" where the relation has none or the words do not tell."""

    relation: Relation
    drug: str
    disease: str
    negated: bool
    effect: str
    evidence: Evidence
    sentence: int
    presupposed: bool = False
    understood: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A drug slot and a disease slot that a finding joins, each with whether a contrast denies it."""

    drug: Slot
    disease: Slot
    denied: bool


def section_name(view: SentenceView) -> str:
    """Return the section as evidence gives it: the printed label, or the category where none is printed."""
    return view.label or view.category
