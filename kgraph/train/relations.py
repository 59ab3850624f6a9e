"""Trains the relation model (:mod:`kgraph.assertions.relation_model`) and writes its arrays and its card.

``python -m kgraph.train.relations --corpora DIR --model MODEL --output DIR``; needs the extra ``train``. From BC5CDR and BioRED, with gold mentions and with those that MODEL finds; for treatment also
BioText's sentences. One model learns from everything; for each corpus a second one leaves that corpus's development set out, and judges its abstracts. The trees learn from
linear scores and priors of abstracts that those have not seen (five folds by PubMed id), and the calibration from the same folds.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from kgraph.assertions.relation_features import NUMBERS
from kgraph.assertions.relation_model import HELD, KINDS, NAME, STACKED, Kind, file_name, local_scores, table
from kgraph.assertions.relation_priors import PRIORS, Priors
from kgraph.assertions.relation_words import BITS
from kgraph.evaluate.relations import read_relations
from kgraph.train.forest import forest_arrays
from kgraph.train.relation_examples import FILES, FOLDS, FOUND, Example, read_examples

if TYPE_CHECKING:
    from kgraph.assertions.relation_model import Floats

# values of libraries that tell no types
Matrix: TypeAlias = Any
Labels: TypeAlias = Any
Regression: TypeAlias = Any

SETTINGS: dict[str, Any] = {
    "objective": "binary", "num_leaves": 10, "learning_rate": 0.05, "min_data_in_leaf": 40, "feature_fraction": 0.5, "bagging_fraction": 0.8,
    "bagging_freq": 1, "lambda_l2": 5, "max_bin": 63, "verbose": -1, "num_threads": 1, "deterministic": True, "force_row_wise": True,
}  # fmt: skip
# usual trees and extremely randomised ones, for many pairs and for few
ROUNDS: dict[Kind, tuple[int, int]] = {"harm": (250, 350), "treatment": (130, 180), "induced": (130, 180)}
SMALL = {"num_leaves": 6, "min_data_in_leaf": 12}
SEEDS = (1, 2, 3, 4)
PAIR_C, LOCAL_C = 3.0, 1.0
# the very best F of a curve is chance: the threshold is the middle one of those that come so near to it
PLATEAU = 0.004
# whose pairs the trees learn from; the words are learned from every corpus that tells of the kind, the priors from those with gold mentions
ROWS: dict[Kind, str] = {"harm": FOUND, "treatment": "biored", "induced": "biored"}


class _Data:
    """The examples of one kind as matrices: rows are pairs, and the sentences of pairs."""

    def __init__(self, examples: Sequence[Example], kind: Kind) -> None:
        import numpy as np

        self.examples, self.kind = examples, kind
        self.corpus = np.array([one.corpus for one in examples for _ in one.pairs])
        self.pairs = [pair for one in examples for pair in one.pairs]
        self.right = np.array(
            [(p.drug, p.disease) in one.gold.get(kind, ()) for one in examples for p in one.pairs], dtype=int
        )
        self.fold = np.array([one.fold for one in examples for _ in one.pairs])
        self.words = _matrix([pair.words for pair in self.pairs])
        counts = [len(pair.locals) for pair in self.pairs]
        self.local_words = _matrix([local.features for pair in self.pairs for local in pair.locals])
        self.local_right = np.repeat(self.right, counts)
        self.local_fold = np.repeat(self.fold, counts)
        self.owner = np.repeat(np.arange(len(examples)), [len(one.pairs) for one in examples])
        self.local_owner = np.repeat(self.owner, counts)

    def priors(self, without: int = -1) -> Priors:
        """Return the priors over all examples with gold mentions but those of fold *without*."""
        return Priors.of(
            (one.pairs, one.gold[self.kind]) for one in self.examples if one.fold != without and one.corpus != FOUND
        )

    def missed(self, corpus: str) -> int:
        """Return the number of gold pairs of a corpus that its mentions do not name."""
        return sum(one.missed for one in self.examples if one.corpus == corpus)


@dataclass(frozen=True, slots=True)
class _Linear:
    """The regressions over words of one kind, and its priors; learned from all examples, or without those of a fold."""

    pair: Regression
    local: Regression
    priors: Priors

    def rows(self, data: _Data, here: Labels, further: Floats | None) -> Floats:
        """Return what the trees see of those examples of *data* that *here* (a number for each, true or false) chooses, record by record."""
        import numpy as np

        pair = self.pair.decision_function(data.words[here[data.owner]])
        places = data.local_words[here[data.local_owner]]
        local = self.local.decision_function(places) if places.shape[0] else np.zeros(0)
        rows, at, place = [], 0, 0
        for one in (one for one, taken in zip(data.examples, here, strict=True) if taken and one.pairs):
            stop = at + len(one.pairs)
            end = place + sum(len(pair.locals) for pair in one.pairs)
            scores = local_scores(one.pairs, local[place:end])
            beside = None if further is None else further[at:stop]
            rows.append(table(one.pairs, pair[at:stop], *scores, self.priors, beside))
            at, place = stop, end
        return np.vstack(rows)


def _matrix(rows: Sequence[Sequence[int]]) -> Matrix:
    import numpy as np
    from scipy.sparse import csr_matrix

    sizes = np.array([len(row) for row in rows])
    values = np.repeat(1 / np.sqrt(np.maximum(sizes, 1)), sizes)
    columns = np.fromiter((index for row in rows for index in row), dtype=np.int64, count=int(sizes.sum()))
    return csr_matrix((values, columns, np.concatenate([[0], np.cumsum(sizes)])), shape=(len(rows), 1 << BITS))


def _regression(words: Matrix, right: Labels, strength: float) -> Regression:
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=strength, solver="liblinear", random_state=0).fit(words, right)


def _grow(rows: Floats, right: Labels, kind: Kind) -> list[Any]:
    import lightgbm

    settings = SETTINGS | ({} if kind == "harm" else SMALL)
    return [
        lightgbm.train(settings | {"seed": seed, "extra_trees": extra}, lightgbm.Dataset(rows, right), rounds)
        for extra, rounds in zip((False, True), ROUNDS[kind], strict=True)
        for seed in SEEDS
    ]


def _odds(boosters: Sequence[Any], rows: Floats) -> Floats:
    import numpy as np

    return np.asarray(np.mean([booster.predict(rows, raw_score=True) for booster in boosters], axis=0))


class _Judge:
    """One kind, learned: by fold (each without that fold's abstracts), and from everything.

    Args:
        examples: what tells of the kind.
        kind: which.
        first: the judge of the kind whose odds this one looks at (:data:`STACKED`).
    """

    def __init__(self, examples: Sequence[Example], kind: Kind, first: _Judge | None) -> None:
        import numpy as np

        self.kind, self.first = kind, first
        self.data = data = _Data([one for one in examples if kind in one.gold], kind)
        self.linear = [self._words(fold) for fold in range(FOLDS)]
        self.all_words = self._words(-1)
        self.rows = self.tabled(data)
        self.own = data.corpus == ROWS[kind]
        self.grown = []
        for fold in range(FOLDS):
            rest = self.own & (data.fold != fold)
            self.grown.append(_grow(self.rows[rest], data.right[rest], kind))
        self.odds = np.zeros(len(data.right))
        for fold in range(FOLDS):
            here = data.fold == fold
            self.odds[here] = _odds(self.grown[fold], self.rows[here])

    def _words(self, without: int) -> _Linear:
        data = self.data
        rest, local = data.fold != without, data.local_fold != without
        return _Linear(
            _regression(data.words[rest], data.right[rest], PAIR_C),
            _regression(data.local_words[local], data.local_right[local], LOCAL_C),
            data.priors(without),
        )

    def tabled(self, data: _Data) -> Floats:
        """Return what the trees see of any examples, each by what has not seen its fold."""
        import numpy as np

        further = self.first.odds_of(data) if self.first else None
        parts = []
        for fold in range(FOLDS):
            here = np.array([one.fold == fold for one in data.examples])
            chosen = here[data.owner]
            if chosen.any():
                beside = None if further is None else further[chosen]
                parts.append((chosen, self.linear[fold].rows(data, here, beside)))
        rows = np.zeros((len(data.pairs), parts[0][1].shape[1]))
        for chosen, part in parts:
            rows[chosen] = part
        return rows

    def odds_of(self, data: _Data) -> Floats:
        """Return the odds of any examples, each by what has not seen its fold."""
        import numpy as np

        rows = self.tabled(data)
        odds = np.zeros(len(rows))
        for fold in range(FOLDS):
            here = data.fold == fold
            if here.any():
                odds[here] = _odds(self.grown[fold], rows[here])
        return odds


def train_kind(
    examples: Sequence[Example], kind: Kind, first: _Judge | None = None
) -> tuple[dict[str, Any], dict[str, Any], _Judge]:
    """Train one kind.

    Args:
        examples: what to learn from.
        kind: which.
        first: the judge of the kind whose odds this one looks at.

    Returns:
        The arrays by name, what the cross-validation found (the best F and its threshold by corpus), and the judge.
    """
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    judge = _Judge(examples, kind, first)
    data, own = judge.data, judge.own
    curve = LogisticRegression(C=1e6).fit(judge.odds[own, None], data.right[own])
    chance = curve.predict_proba(judge.odds[:, None])[:, 1]
    corpora = data.corpus
    found = {
        corpus: _best(chance[corpora == corpus], data.right[corpora == corpus], data.missed(corpus))
        for corpus in sorted(set(corpora))
    }
    arrays: dict[str, Any] = {
        "curve": np.array([curve.coef_[0, 0], curve.intercept_[0]]),
        "best": np.array(found[ROWS[kind]]["threshold"]),
    }
    for part, final in (("pair", judge.all_words.pair), ("local", judge.all_words.local)):
        arrays[part] = (np.round(final.coef_[0] * 64) / 64).astype(np.float16)  # few distinct values pack well
        arrays[f"{part}.bias"] = np.array(final.intercept_[0])
    arrays |= _forest(_grow(judge.rows[own], data.right[own], kind))
    arrays["names"], arrays["counts"] = judge.all_words.priors.arrays()
    return {f"{kind}.{name}": value for name, value in arrays.items()}, found, judge


def _best(chance: Floats, right: Labels, missed: int) -> dict[str, float]:
    """Return an F near the best over all thresholds, its precision and recall (of the pairs seen and of those *missed* for want of a mention), and the threshold."""
    import numpy as np

    order = np.argsort(-chance, kind="stable")
    hits = np.cumsum(right[order])
    wanted = int(right.sum()) + missed
    scores = 2 * hits / (np.arange(1, len(order) + 1) + wanted)
    near = np.flatnonzero(scores >= scores.max() - PLATEAU)
    at = int(np.median(near))
    values = {
        "pairs": len(right),
        "right": wanted,
        "threshold": chance[order[at]],
        "precision": hits[at] / (at + 1),
        "recall": hits[at] / wanted,
        "f1": scores[at],
    }
    return {name: round(float(value), 4) for name, value in values.items()}


def _forest(boosters: Sequence[Any]) -> dict[str, Any]:
    """Return the trees as arrays, smaller than :func:`kgraph.train.forest.forest_arrays` makes them: children as steps from their parent."""
    import numpy as np

    arrays = forest_arrays(boosters)
    own = np.arange(len(arrays["feature"]))
    return arrays | {
        "threshold": arrays["threshold"].astype(np.float32),
        "left": (arrays["left"] - own).astype(np.int16),
        "right": (arrays["right"] - own).astype(np.int16),
    }


def train_all(examples: Sequence[Example], without: frozenset[str]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the arrays of all kinds, learned without the records *without*, and what the cross-validations found."""
    kept = [one for one in examples if one.id not in without]
    arrays: dict[str, Any] = {}
    figures: dict[str, Any] = {}
    judges: dict[Kind, _Judge] = {}
    for kind in KINDS:
        made, figures[kind], judges[kind] = train_kind(kept, kind, judges[STACKED[kind]] if kind in STACKED else None)
        arrays |= made
    return arrays, figures


def main(arguments: Sequence[str] | None = None) -> None:
    """Train one model on everything and one without each development set; write ``NAME*.npz`` and ``NAME.json``."""
    import numpy as np

    from kgraph.mesh import open_mesh

    parser = argparse.ArgumentParser(prog="python -m kgraph.train.relations", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, metavar="DIR", help="the folder of the gold corpora")
    parser.add_argument(
        "--model", required=True, help="a recognizer, with its linker, that learned from the training parts alone"
    )
    parser.add_argument("--output", type=Path, required=True, metavar="DIR", help="where the model is written")
    args = parser.parse_args(arguments)
    examples = read_examples(args.corpora, open_mesh(), args.model)
    args.output.mkdir(parents=True, exist_ok=True)
    held = {
        name: sorted(one.record.id for one in read_relations(args.corpora / f"{name}/dev.pubtator")) for name in HELD
    }
    figures = {}
    for name, without in (("", []), *held.items()):
        arrays, figures[f"without {name}/dev" if name else "everything"] = train_all(examples, frozenset(without))
        if not name:
            arrays |= {f"held.{corpus}": np.array(ids) for corpus, ids in held.items()}
        np.savez_compressed(args.output / file_name(name), **arrays)
    card = {
        "name": NAME,
        "what": "probability that a drug harms or treats a disease, by pair of a record",
        "data": {name: hashlib.sha256((args.corpora / name).read_bytes()).hexdigest() for name in FILES},
        "settings": {
            "bits": BITS, "numbers": list(NUMBERS), "priors": list(PRIORS), "trees": dict(sorted(SETTINGS.items())), "small trees": SMALL,
            "rounds": ROUNDS, "rows": ROWS, "stacked": STACKED, "seeds": SEEDS, "strengths": [PAIR_C, LOCAL_C], "plateau": PLATEAU, "folds": FOLDS,
        },
        "cross-validation": figures,
    }  # fmt: skip
    text = json.dumps(card, indent=1, ensure_ascii=False) + "\n"
    (args.output / f"{NAME}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
