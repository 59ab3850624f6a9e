"""Trains the model of single sentences (:mod:`kgraph.assertions.relation_sentence`) and writes its arrays and its card.

``python -m kgraph.train.sentences --corpora DIR --output DIR``; needs the extra ``train``. From BioText, entities given. Features that occur in one sentence
only are left out, and the classes are weighed by their rarity.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kgraph.assertions.extract import closest_features
from kgraph.assertions.relation_sentence import BITS, CLASSES, FOLDS, NAME, sentence_number
from kgraph.evaluate.sentence_relations import BIOTEXT_CLASSES, annotate_sentence, read_biotext
from kgraph.protocols import Vocabulary

FILE = "biotext/sentences_with_roles_and_relations.txt"
STRENGTH = 10.0
FEWEST = 2


def train_sentences(corpora: Path, vocabulary: Vocabulary) -> dict[str, Any]:
    """Return the arrays by name."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    rows, labels, numbers = [], [], []
    for number, (label, text, entities) in enumerate(read_biotext(corpora / FILE), 1):
        found = closest_features(annotate_sentence(text, entities, number), vocabulary)
        if found:
            rows.append(found)
            labels.append(label)
            numbers.append(sentence_number(text))
    counts = Counter(index for row in rows for index in row)
    sizes = np.array([len(row) for row in rows])
    values = np.repeat(1 / np.sqrt(sizes), sizes)
    columns = np.fromiter((index for row in rows for index in row), dtype=np.int64, count=int(sizes.sum()))
    values[[counts[index] < FEWEST for index in columns.tolist()]] = 0.0
    words = csr_matrix((values, columns, np.concatenate([[0], np.cumsum(sizes)])), shape=(len(rows), 1 << BITS))
    fold = np.array(numbers) % FOLDS
    weights = np.zeros((FOLDS, len(CLASSES), 1 << BITS), dtype=np.float16)
    bias = np.zeros((FOLDS, len(CLASSES)))
    for held in range(FOLDS):
        for place, name in enumerate(CLASSES):
            right = np.array([BIOTEXT_CLASSES.get(label) == name for label in labels])
            model = LogisticRegression(C=STRENGTH, solver="liblinear", class_weight="balanced", random_state=0)
            model.fit(words[fold != held], right[fold != held])
            weights[held, place] = model.coef_[0]
            bias[held, place] = model.intercept_[0]
    return {"weights": weights, "bias": bias, "seen": np.array(sorted(set(numbers)), dtype=np.uint32)}


def main(arguments: Sequence[str] | None = None) -> None:
    """Train and write ``sentences-1.npz`` and ``sentences-1.json``."""
    import numpy as np

    from kgraph.mesh import open_mesh

    parser = argparse.ArgumentParser(prog="python -m kgraph.train.sentences", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, metavar="DIR", help="the folder of the gold corpora")
    parser.add_argument("--output", type=Path, required=True, metavar="DIR", help="where the model is written")
    args = parser.parse_args(arguments)
    arrays = train_sentences(args.corpora, open_mesh())
    args.output.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(args.output / f"{NAME}.npz", **arrays)
    card = {
        "name": NAME,
        "what": "what a sentence says of a drug and a disease: treatment, prevention, harm",
        "data": {FILE: hashlib.sha256((args.corpora / FILE).read_bytes()).hexdigest()},
        "sentences": len(arrays["seen"]),
        "settings": {"bits": BITS, "folds": FOLDS, "strength": STRENGTH, "fewest": FEWEST, "classes": list(CLASSES)},
    }
    text = json.dumps(card, indent=1) + "\n"
    (args.output / f"{NAME}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
