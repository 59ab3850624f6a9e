"""What the rules know of a record as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kgraph.assertions.focus import Focus
from kgraph.model import Population, Record
from kgraph.protocols import Vocabulary


@dataclass(frozen=True, slots=True)
class Study:
    """One record's context.

    Attributes:
        record: the record itself.
        focus: its drugs and diseases by weight, and the drug that is understood where none is named.
        population: whom it is about.
        size: the number of patients, ``None`` if unknown; the total of counts that print none.
        arms: patients per arm by concept, placebo among them, where the record prints them; empty if it does not.
        vocabulary: the tree.
        brief: whether the text is too short for the trained model, so that the rules read it alone and more widely.
    """

    record: Record
    focus: Focus
    population: Population
    size: int | None
    vocabulary: Vocabulary
    arms: Mapping[str, int] = field(default_factory=dict)
    brief: bool = False

    def size_for(self, concepts: Sequence[str]) -> int | None:
        """Return how many patients got a drug: the size of its arm, else that of the study."""
        return next((self.arms[one] for one in concepts if one in self.arms), self.size)

    def akin(self, one: str, other: str) -> bool:
        """Tell whether two concepts are the same, or one lies below the other."""
        return one == other or self.vocabulary.narrower(one, other) or self.vocabulary.narrower(other, one)
