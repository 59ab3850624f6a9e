"""What the rules know of a record as a whole."""

from __future__ import annotations

from dataclasses import dataclass

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
        vocabulary: the tree.
    """

    record: Record
    focus: Focus
    population: Population
    size: int | None
    vocabulary: Vocabulary

    def akin(self, one: str, other: str) -> bool:
        """Tell whether two concepts are the same, or one lies below the other."""
        return one == other or self.vocabulary.narrower(one, other) or self.vocabulary.narrower(other, one)
