"""Trains the relation model (:mod:`kgraph.assertions.relation_model`) and writes its arrays and its card.

``python -m kgraph.train.relations --corpora DIR --output DIR``; needs the extra ``train``. From BC5CDR and BioRED, with gold mentions; for treatment also
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
from zlib import crc32

from kgraph.assertions.extract import text_features
from kgraph.assertions.relation_features import BITS, NUMBERS, PairFeatures
from kgraph.assertions.relation_model import HELD, KINDS, NAME, Kind, file_name, local_scores, table
from kgraph.assertions.relation_priors import PRIORS, Priors
from kgraph.evaluate.relations import Pair, current, gold_annotation, read_relations
from kgraph.evaluate.sentence_relations import annotate_sentence, read_biotext
from kgraph.protocols import Vocabulary
from kgraph.train.forest import forest_arrays

if TYPE_CHECKING:
    from kgraph.assertions.relation_model import Floats

# values of libraries that tell no types
Matrix: TypeAlias = Any
Labels: TypeAlias = Any
Regression: TypeAlias = Any

FOLDS = 5
SETTINGS: dict[str, Any] = {
    "objective": "binary", "num_leaves": 12, "learning_rate": 0.05, "min_data_in_leaf": 25, "feature_fraction": 0.5, "bagging_fraction": 0.8,
    "bagging_freq": 1, "lambda_l2": 5, "max_bin": 63, "verbose": -1, "num_threads": 1, "deterministic": True, "force_row_wise": True,
}  # fmt: skip
# usual trees and extremely randomised ones, for many pairs and for few
ROUNDS: dict[Kind, tuple[int, int]] = {"harm": (250, 350), "treatment": (130, 180), "induced": (130, 180)}
SMALL = {"num_leaves": 6, "min_data_in_leaf": 12}
SEEDS = (1, 2)
PAIR_C, LOCAL_C = 3.0, 1.0
ABSTRACTS = ("bc5cdr/train.pubtator", "bc5cdr/dev.pubtator", "biored/train.pubtator", "biored/dev.pubtator")
SENTENCES = "biotext/sentences_with_roles_and_relations.txt"
FILES = (*ABSTRACTS, SENTENCES)
_RELATIONS = {
    "CID": ("harm", "induced"),
    "Positive_Correlation": ("harm", "induced"),
    "Negative_Correlation": ("treatment",),
}
# whose pairs the trees learn from; the words and the priors are learned from every corpus that tells of the kind
ROWS: dict[Kind, str] = {"harm": "bc5cdr", "treatment": "biored", "induced": "biored"}


@dataclass(frozen=True, slots=True)
class Example:
    """One record or sentence: its id ("" for a sentence), its fold, its pairs and which of them are gold, by kind; kinds that the corpus says nothing of are absent."""

    id: str
    fold: int
    corpus: str
    pairs: tuple[PairFeatures, ...]
    gold: dict[str, frozenset[Pair]]


def read_examples(corpora: Path, vocabulary: Vocabulary) -> list[Example]:
    """Return all training examples; BioRED's abstracts that BC5CDR has too tell nothing of the kind "harm"."""
    known = {gold.record.id for name in ABSTRACTS[:2] for gold in read_relations(corpora / name)}
    examples = []
    for name in ABSTRACTS:
        corpus = name.split("/")[0]
        for gold in read_relations(corpora / name):
            pairs = text_features(gold_annotation(gold.record, gold.mentions), vocabulary)
            kinds = ("harm", "induced") if corpus == "bc5cdr" else ("harm", "induced", "treatment")
            wanted: dict[str, set[Pair]] = {kind: set() for kind in kinds}
            if corpus == "biored" and gold.record.id in known:
                del wanted["harm"]
            for relation, found in gold.pairs.items():
                for kind in _RELATIONS.get(relation, ()):
                    if kind in wanted:
                        wanted[kind] |= current(found, vocabulary) | set(found)
            labels = {kind: frozenset(found) for kind, found in wanted.items()}
            record = gold.record.id
            examples.append(Example(record, crc32(record.encode()) % FOLDS, corpus, pairs, labels))
    for number, (label, text, entities) in enumerate(read_biotext(corpora / SENTENCES), 1):
        pairs = text_features(annotate_sentence(text, entities, number), vocabulary)
        right = label in {"TREAT_FOR_DIS", "PREVENT"}
        everything = frozenset((one.drug, one.disease) for one in pairs) if right else frozenset()
        examples.append(Example("", crc32(text.encode()) % FOLDS, "biotext", pairs, {"treatment": everything}))
    return [one for one in examples if one.pairs]


class _Data:
    """The examples of one kind as matrices: rows are pairs, and the sentences of pairs."""

    def __init__(self, examples: Sequence[Example], kind: Kind) -> None:
        import numpy as np

        self.examples, self.kind = examples, kind
        self.corpus = np.array([one.corpus for one in examples for _ in one.pairs])
        self.pairs = [pair for one in examples for pair in one.pairs]
        self.right = np.array([(p.drug, p.disease) in one.gold[kind] for one in examples for p in one.pairs], dtype=int)
        self.fold = np.array([one.fold for one in examples for _ in one.pairs])
        self.words = _matrix([pair.words for pair in self.pairs])
        counts = [len(pair.locals) for pair in self.pairs]
        self.local_words = _matrix([local.features for pair in self.pairs for local in pair.locals])
        self.local_right = np.repeat(self.right, counts)
        self.local_fold = np.repeat(self.fold, counts)

    def priors(self, without: int = -1) -> Priors:
        """Return the priors over all examples but those of fold *without*."""
        return Priors.of((one.pairs, one.gold[self.kind]) for one in self.examples if one.fold != without)

    def table(self, pair: Floats, local: Floats) -> Floats:
        """Return what the trees see, record by record."""
        import numpy as np

        priors = [self.priors(fold) for fold in range(FOLDS)]
        rows, at, place = [], 0, 0
        for one in self.examples:
            stop = at + len(one.pairs)
            end = place + sum(len(pair.locals) for pair in one.pairs)
            scores = local_scores(one.pairs, local[place:end])
            rows.append(table(one.pairs, pair[at:stop], *scores, priors[one.fold]))
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


def train_kind(examples: Sequence[Example], kind: Kind) -> tuple[dict[str, Any], dict[str, Any]]:
    """Train one kind.

    Returns:
        The arrays by name, and what the cross-validation found: the best F and its threshold by corpus, the average precision.
    """
    import numpy as np

    data = _Data([one for one in examples if kind in one.gold], kind)
    pair, local = np.zeros(len(data.right)), np.zeros(len(data.local_right))
    for fold in range(FOLDS):
        rest, here = data.fold != fold, data.fold == fold
        pair[here] = _regression(data.words[rest], data.right[rest], PAIR_C).decision_function(data.words[here])
        rest, here = data.local_fold != fold, data.local_fold == fold
        regression = _regression(data.local_words[rest], data.local_right[rest], LOCAL_C)
        local[here] = regression.decision_function(data.local_words[here])
    rows = data.table(pair, local)
    own = data.corpus == ROWS[kind]
    odds = np.zeros(len(data.right))
    for fold in range(FOLDS):
        rest, here = own & (data.fold != fold), data.fold == fold
        odds[here] = _odds(_grow(rows[rest], data.right[rest], kind), rows[here])
    from sklearn.linear_model import LogisticRegression

    curve = LogisticRegression(C=1e6).fit(odds[own, None], data.right[own])
    chance = curve.predict_proba(odds[:, None])[:, 1]
    corpora = data.corpus
    found = {corpus: _best(chance[corpora == corpus], data.right[corpora == corpus]) for corpus in sorted(set(corpora))}
    arrays: dict[str, Any] = {
        "curve": np.array([curve.coef_[0, 0], curve.intercept_[0]]),
        "best": np.array(found[ROWS[kind]]["threshold"]),
    }
    for part, words, right, strength in (
        ("pair", data.words, data.right, PAIR_C),
        ("local", data.local_words, data.local_right, LOCAL_C),
    ):
        final = _regression(words, right, strength)
        arrays[part] = (np.round(final.coef_[0] * 64) / 64).astype(np.float16)  # few distinct values pack well
        arrays[f"{part}.bias"] = np.array(final.intercept_[0])
    arrays |= _forest(_grow(rows[own], data.right[own], kind))
    arrays["names"], arrays["counts"] = data.priors().arrays()
    return {f"{kind}.{name}": value for name, value in arrays.items()}, found


def _best(chance: Floats, right: Labels) -> dict[str, float]:
    """Return the best F over all thresholds, its precision and recall (of the pairs seen), and the threshold."""
    import numpy as np

    order = np.argsort(-chance, kind="stable")
    hits = np.cumsum(right[order])
    scores = 2 * hits / (np.arange(1, len(order) + 1) + right.sum())
    at = int(scores.argmax())
    values = {
        "pairs": len(right),
        "right": int(right.sum()),
        "threshold": chance[order[at]],
        "precision": hits[at] / (at + 1),
        "recall": hits[at] / right.sum(),
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
    for kind in KINDS:
        made, figures[kind] = train_kind(kept, kind)
        arrays |= made
    return arrays, figures


def main(arguments: Sequence[str] | None = None) -> None:
    """Train one model on everything and one without each development set; write ``relations-2*.npz`` and ``relations-2.json``."""
    import numpy as np

    from kgraph.mesh import open_mesh

    parser = argparse.ArgumentParser(prog="python -m kgraph.train.relations", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, metavar="DIR", help="the folder of the gold corpora")
    parser.add_argument("--output", type=Path, required=True, metavar="DIR", help="where the model is written")
    args = parser.parse_args(arguments)
    examples = read_examples(args.corpora, open_mesh())
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
            "rounds": ROUNDS, "rows": ROWS, "seeds": SEEDS, "strengths": [PAIR_C, LOCAL_C], "folds": FOLDS,
        },
        "cross-validation": figures,
    }  # fmt: skip
    text = json.dumps(card, indent=1, ensure_ascii=False) + "\n"
    (args.output / f"{NAME}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
