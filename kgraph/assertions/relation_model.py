"""The trained relation model: how likely it is that a drug harms, or treats, a disease, by pair of a record.

Two steps, both plain arrays (made by :mod:`kgraph.train.relations`). Logistic regressions over hashed words score each pair over the whole record
and each sentence that names both; gradient-boosted trees (as LightGBM grows them, Ke et al., NIPS 2017) then weigh these scores
with places, counts, the tree, what the rules found, and how often the names are in the relation elsewhere (:mod:`kgraph.assertions.relation_priors`).
Half of the trees are extremely randomised (Geurts et al., Machine Learning 2006). A logistic curve fitted on held-out folds (Platt 1999) makes the result a probability.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from zipfile import BadZipFile

from kgraph.assertions.relation_features import PairFeatures
from kgraph.assertions.relation_priors import Priors
from kgraph.errors import KgraphError
from kgraph.forest import Forest

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

NAME = "relations-2"
# harm as BC5CDR annotates it, treatment, and harm as BioRED does
Kind = Literal["harm", "treatment", "induced"]
KINDS: tuple[Kind, ...] = ("harm", "treatment", "induced")
# whose odds the trees of a kind look at too: BC5CDR tells of harm much more often than BioRED
STACKED: dict[Kind, Kind] = {"induced": "harm"}
# the corpora whose development sets have a model of their own, which never saw them
HELD = ("bc5cdr", "biored")
_FOLDER = Path(__file__).resolve().parent / "models"
_NOWHERE = -6.0  # the score of a pair that no sentence names together


class Indices:
    """Rows of feature indices, laid end to end once for all the weights that they meet.

    Args:
        rows: the indices of each row.
    """

    def __init__(self, rows: Sequence[Sequence[int]]) -> None:
        import numpy as np

        sizes = np.array([len(row) for row in rows], dtype=np.int64)
        self._rows = len(rows)
        self._flat = np.fromiter(chain.from_iterable(rows), dtype=np.int64, count=int(sizes.sum()))
        self._owner = np.repeat(np.arange(len(rows)), sizes)
        self._norm = np.sqrt(np.maximum(sizes, 1))

    def scores(self, weights: NDArray[Any], bias: float) -> Floats:
        """Return ``bias + sum of weights / sqrt(number of features)`` for each row."""
        import numpy as np

        sums = np.bincount(self._owner, weights=weights.take(self._flat).astype(np.float64), minlength=self._rows)
        return np.asarray(bias + sums / self._norm)


def local_scores(features: Sequence[PairFeatures], scores: Floats) -> tuple[Floats, Floats]:
    """Return, by pair, the best of its sentences' *scores* and the sum of their softplus; *scores* are in the order of the pairs' sentences."""
    import numpy as np

    owner = np.repeat(np.arange(len(features)), [len(one.locals) for one in features])
    best, total = np.full(len(features), _NOWHERE), np.zeros(len(features))
    np.maximum.at(best, owner, scores)
    np.add.at(total, owner, np.logaddexp(0.0, scores))
    return best, total


def _beside(features: Sequence[PairFeatures], scores: Floats) -> Floats:
    """Return how far each pair lies behind the best pair of the same drug, and of the same disease."""
    import numpy as np

    columns = []
    better = scores[None, :] > scores[:, None]
    for names in ([one.drug for one in features], [one.disease for one in features]):
        index = {name: number for number, name in enumerate(dict.fromkeys(names))}
        owner = np.array([index[name] for name in names])
        best = np.full(len(index), -np.inf)
        np.maximum.at(best, owner, scores)
        columns.append(scores - best[owner])
        columns.append(((owner[None, :] == owner[:, None]) & better).sum(axis=1))
    return np.column_stack(columns)


def table(  # noqa: PLR0917
    features: Sequence[PairFeatures], pair: Floats, best: Floats, total: Floats, priors: Priors, odds: Floats | None
) -> Floats:
    """Return what the trees see: one row per pair of a record, the numbers, then the linear scores among their like, then the priors, then the *odds* of another kind."""
    import numpy as np

    numbers = np.array([one.numbers for one in features], dtype=np.float64)
    parts = [numbers, pair, best, total, _beside(features, pair), _beside(features, best), priors.table(features)]
    if odds is not None:
        parts += [odds, _beside(features, odds)]
    return np.column_stack(parts)


class RelationModel:
    """The arrays of one trained model. Immutable, safe to share.

    Attributes:
        best: the probability from which the F of a kind was best in cross-validation.
        held: the records that another model judges, by corpus.
    """

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._arrays = {name: arrays[name] for name in sorted(arrays)}
        self._forests: dict[Kind, Forest] = {}
        self.best: dict[Kind, float] = {kind: float(arrays[f"{kind}.best"]) for kind in KINDS}
        self.held = {
            name: frozenset(arrays[f"held.{name}"].tolist()) if f"held.{name}" in arrays else frozenset()
            for name in HELD
        }
        self._priors = {kind: Priors.from_arrays(arrays[f"{kind}.names"], arrays[f"{kind}.counts"]) for kind in KINDS}

    def judge(self, features: Sequence[PairFeatures], kinds: Sequence[Kind]) -> dict[Kind, tuple[Floats, Floats]]:
        """Return, by kind, the calibrated probability of each pair, and the score of every sentence of every pair, in order.

        Args:
            features: all pairs of one record.
            kinds: what is asked.
        """
        import numpy as np

        if not features:
            return {kind: (np.zeros(0), np.zeros(0)) for kind in kinds}
        words = Indices([one.words for one in features])
        places = Indices([one.features for pair in features for one in pair.locals])
        known: dict[Kind, tuple[Floats, Floats]] = {}

        def odds(kind: Kind) -> tuple[Floats, Floats]:
            if kind not in known:
                local, pair = self._linear("local", kind, places), self._linear("pair", kind, words)
                first = odds(STACKED[kind])[0] if kind in STACKED else None
                rows = table(features, pair, *local_scores(features, local), self._priors[kind], first)
                known[kind] = (self._trees(rows, kind), local)
            return known[kind]

        judged = {}
        for kind in kinds:
            log_odds, local = odds(kind)
            slope, shift = self._arrays[f"{kind}.curve"]
            judged[kind] = (np.asarray(1 / (1 + np.exp(-(slope * log_odds + shift)))), local)
        return judged

    def probabilities(self, features: Sequence[PairFeatures], kind: Kind) -> Floats:
        """Return the calibrated probability of *kind* for each pair; *features* are all pairs of one record."""
        return self.judge(features, (kind,))[kind][0]

    def _linear(self, part: str, kind: Kind, rows: Indices) -> Floats:
        return rows.scores(self._arrays[f"{kind}.{part}"], float(self._arrays[f"{kind}.{part}.bias"]))

    def _trees(self, rows: Floats, kind: Kind) -> Floats:
        """Return the mean log odds of the trees."""
        import numpy as np

        if kind not in self._forests:
            arrays = {
                name: self._arrays[f"{kind}.{name}"] for name in ("feature", "threshold", "value", "roots", "depth")
            }
            for side in ("left", "right"):  # stored as steps from parent to child
                steps = self._arrays[f"{kind}.{side}"].astype(np.int64)
                arrays[side] = steps + np.arange(len(steps))
            self._forests[kind] = Forest(arrays)
        return self._forests[kind].scores(rows)


def file_name(held: str = "") -> str:
    """Return the name of the file of the model that learned from everything, or without the development set of the corpus *held*."""
    return f"{NAME}-without-{held}.npz" if held else f"{NAME}.npz"


def relation_model(record: str = "") -> RelationModel:
    """Return the model that judges *record* (a CURIE): the one that learned from everything, or, where that had seen the record, one that had not.

    Raises:
        KgraphError: if a file is missing or damaged.
    """
    model = _load("")
    for corpus in HELD:
        if record in model.held[corpus]:
            return _load(corpus)
    return model


@lru_cache(maxsize=len(HELD) + 1)
def _load(held: str) -> RelationModel:
    import numpy as np

    path = _FOLDER / file_name(held)
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as arrays:
            return RelationModel({name: arrays[name] for name in arrays.files})
    except (OSError, ValueError, EOFError, KeyError, BadZipFile) as error:
        raise KgraphError(f"{path}: the relation model cannot be read ({error}); reinstall the package") from error
