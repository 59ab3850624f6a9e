"""A small spaCy recognizer, trained here and now on invented sentences, for tests of other people's pipelines."""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.training import Example
from spacy.util import fix_random_seed

DRUGS = ("aspirin", "ibuprofen", "heparin", "lithium", "cisplatin")
DISEASES = ("gout", "nausea", "leukopenia", "headache", "asthma")
_PATTERNS = ("Patients took {} for {} .", "{} was followed by {} .", "We gave {} and saw {} in two .")


def train(folder: Path, *, drug: str = "CHEMICAL", disease: str = "DISEASE", version: str = "1.2.3") -> Path:
    """Train a recognizer with these two labels, save it in *folder* and return that."""
    fix_random_seed(1)
    nlp = spacy.blank("en")
    nlp.meta["name"], nlp.meta["version"] = "small_ner", version
    nlp.add_pipe("ner")
    examples = []
    for pattern in _PATTERNS:
        for one, other in zip(DRUGS, DISEASES, strict=True):
            text = pattern.format(one, other)
            marks = [
                (text.find(one), text.find(one) + len(one), drug),
                (text.find(other), text.find(other) + len(other), disease),
            ]
            examples.append(Example.from_dict(nlp.make_doc(text), {"entities": marks}))
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(100):
        if nlp.update(examples, sgd=optimizer)["ner"] < 1e-3:
            break
    nlp.to_disk(folder)
    return folder
