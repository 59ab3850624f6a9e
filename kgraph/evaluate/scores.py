"""Precision, recall and F1 from counts."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Counts of a comparison: how many were found, how many should have been, how many of the found are right.

    ``only_recall`` tells that nothing is known of what was found in vain, so that precision and F1 say nothing. ``interval`` is the
    95 % interval of F1 (of recall, if that alone counts) where it was worked out; a sum has none.
    """

    right: int = 0
    found: int = 0
    gold: int = 0
    only_recall: bool = field(default=False, compare=False)
    interval: tuple[float, float] | None = field(default=None, compare=False)

    @property
    def precision(self) -> float:
        """The share of the found that is right; 0 if nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found; 0 if there is none."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall: 2 right / (found + gold)."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0

    @property
    def figure(self) -> float:
        """The figure that sums it up: F1, or recall if that alone counts."""
        return self.recall if self.only_recall else self.f1

    def __add__(self, other: Scores) -> Scores:
        return Scores(
            right=self.right + other.right,
            found=self.found + other.found,
            gold=self.gold + other.gold,
            only_recall=self.only_recall or other.only_recall,
        )

    def __str__(self) -> str:
        return f"P {self.precision:.3f} R {self.recall:.3f} F {self.f1:.3f} ({self.right} right, {self.found} found, {self.gold} gold)"
