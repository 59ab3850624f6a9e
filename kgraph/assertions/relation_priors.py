"""What abstracts that people have annotated say of a drug, a disease or a pair before the text is read: how often they are in the relation.

Counts, smoothed: a drug or disease that is in nearly every abstract the one that harms, or is harmed, is so in the next one more often than another.
Such counts are features of the trained model beside the text (:mod:`kgraph.assertions.relation_model`), never evidence. What a disease has too few abstracts for is taken from those
right above it in the tree. In training, the counts for an abstract come from the other folds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kgraph.assertions.relation_features import PairFeatures

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

PRIORS: tuple[str, ...] = (
    "share of drug", "abstracts of drug", "share of disease", "abstracts of disease", "share above disease", "pair right", "pair wrong",
)  # fmt: skip
_USUAL = 0.4  # the share of a name that no abstract has
_WEIGHT = 2.0  # it counts like so many abstracts
_MOST = 10.0
Pair = tuple[str, str]


class Priors:
    """Counts by name. Immutable, safe to share.

    Args:
        counts: (abstracts, abstracts with the relation) by name: a drug, a disease, "^" and the parent of diseases, or "drug disease".
    """

    def __init__(self, counts: Mapping[str, tuple[int, int]]) -> None:
        self._counts = counts

    @classmethod
    def of(cls, abstracts: Iterable[tuple[Sequence[PairFeatures], frozenset[Pair]]]) -> Priors:
        """Return the counts over *abstracts*, each with its pairs and with those of them that are in the relation."""
        counts: dict[str, list[int]] = {}

        def add(name: str, right: bool) -> None:
            entry = counts.setdefault(name, [0, 0])
            entry[0] += 1
            entry[1] += right

        for pairs, gold in abstracts:
            drugs, diseases = {drug for drug, _ in gold}, {disease for _, disease in gold}
            above = {one.disease: one.above for one in pairs}
            for drug in sorted({one.drug for one in pairs}):
                add(drug, drug in drugs)
            for disease in sorted(above):
                add(disease, disease in diseases)
                for parent in above[disease]:
                    add(f"^{parent}", disease in diseases)
            for one in pairs:
                add(f"{one.drug} {one.disease}", (one.drug, one.disease) in gold)
        return cls({name: (entry[0], entry[1]) for name, entry in counts.items()})

    @classmethod
    def from_arrays(cls, names: NDArray[Any], counts: NDArray[Any]) -> Priors:
        """Return what :meth:`arrays` stored."""
        return cls({name: (int(all_), int(right)) for name, (all_, right) in zip(names.tolist(), counts, strict=True)})

    def arrays(self) -> tuple[NDArray[Any], NDArray[Any]]:
        """Return the names, sorted, and their counts."""
        import numpy as np

        names = sorted(self._counts)
        return np.array(names), np.array([self._counts[name] for name in names], dtype=np.uint16)

    def table(self, features: Sequence[PairFeatures]) -> Floats:
        """Return a row of :data:`PRIORS` for each pair."""
        import numpy as np

        return np.array([self._row(one) for one in features], dtype=np.float64).reshape(len(features), len(PRIORS))

    def _row(self, one: PairFeatures) -> tuple[float, ...]:
        above = [self._share(f"^{parent}", _USUAL) for parent in one.above]
        usual = sum(above) / len(above) if above else _USUAL
        together, right = self._counts.get(f"{one.drug} {one.disease}", (0, 0))
        return (
            self._share(one.drug, _USUAL),
            min(_MOST, self._counts.get(one.drug, (0, 0))[0]),
            self._share(one.disease, usual),
            min(_MOST, self._counts.get(one.disease, (0, 0))[0]),
            usual,
            right,
            together - right,
        )

    def _share(self, name: str, usual: float) -> float:
        number, right = self._counts.get(name, (0, 0))
        return (right + _WEIGHT * usual) / (number + _WEIGHT)
