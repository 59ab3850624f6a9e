"""Trains the linker (:mod:`kgraph.mentions.link_model`) from annotated corpora: ``kgraph train linker``.

The gold mentions of BC5CDR, NCBI Disease and BioRED (each abstract from one corpus only) are looked up as the linker does it, as if the annotators' links of the very abstract
were not known. Trees learn which concept is right; thresholds and the curve that makes probabilities come from five folds by PubMed id.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from kgraph.errors import UsageError
from kgraph.evaluate.gold import read_gold
from kgraph.jsonl import atomic_writer
from kgraph.mentions.abbreviations import find_abbreviations
from kgraph.mentions.experience import JOINT, Experience, Uses, save_experience, uses_of
from kgraph.mentions.link_features import NUMBERS, Choice, Features, context_of
from kgraph.mentions.link_model import NAME
from kgraph.mentions.linking import Spelling, spelling
from kgraph.mentions.proposals import Proposer
from kgraph.mentions.sentences import sentence_spans
from kgraph.model import MentionType
from kgraph.names import RULES
from kgraph.protocols import Vocabulary
from kgraph.train.forest import forest_arrays

if TYPE_CHECKING:
    from kgraph.forest import Floats

FOLDS = 5
ROUNDS = 110
SEEDS = (1,)
SETTINGS: dict[str, Any] = {
    "objective": "binary", "num_leaves": 16, "learning_rate": 0.12, "min_data_in_leaf": 30, "feature_fraction": 0.5, "bagging_fraction": 0.8, "bagging_freq": 1,
    "lambda_l2": 5, "max_bin": 127, "verbose": -1, "num_threads": 1, "deterministic": True, "force_row_wise": True,
}  # fmt: skip
FILES = ("bc5cdr/{}.pubtator", "ncbi-disease/{}.pubtator", "biored/{}.pubtator")
_TYPES: tuple[MentionType, ...] = ("Chemical", "Disease")
# below, a link is a guess; above, more right links are lost than wrong ones
_THRESHOLDS = [n / 20 for n in range(5, 10)]
_JOINTS = (-0.1, 0.0, 0.1, 0.2, 0.3)
# how many of an abstract's concepts the pretended indexing of its second reading names, of 10
_INDEXED = 6


@dataclass(frozen=True, slots=True)
class Example:
    """An annotated abstract: its id, text, sections, and mentions (start, end, type, current CURIEs)."""

    record: str
    text: str
    sections: tuple[tuple[int, int], ...]
    mentions: tuple[tuple[int, int, MentionType, tuple[str, ...]], ...]

    @property
    def uses(self) -> list[tuple[str, str, str]]:
        """What it adds to the experience: (type, key, concept); several concepts of one mention are joined, mentions without add nothing."""
        return uses_of(self.text, ((a, b, kind, JOINT.join(sorted(own))) for a, b, kind, own in self.mentions if own))


@dataclass(frozen=True, slots=True)
class Reading:
    """One mention looked up: its type, its gold concepts, the choices and rows of the whole and of its parts."""

    kind: MentionType
    gold: frozenset[str]
    whole: tuple[list[Choice], list[list[float]]]
    parts: tuple[tuple[list[Choice], list[list[float]]], ...]


def read_examples(corpora: Path, vocabulary: Vocabulary, *, with_dev: bool) -> list[Example]:
    """Return the abstracts to learn from: the training parts without what any measured development part holds; with *with_dev* those too.

    Raises:
        InputError: if a corpus is missing.
    """
    held = (
        set()
        if with_dev
        else {record.id for name in FILES[:2] for record, _ in read_gold(corpora / name.format("dev"))}
    )
    found: dict[str, Example] = {}
    for name in FILES:
        for part in ("train", "dev") if with_dev else ("train",):
            for record, gold in read_gold(corpora / name.format(part)):
                if record.id in held or record.id in found:
                    continue
                mentions = tuple(
                    (m.start, m.end, kind, tuple(_current(c, vocabulary) for c in m.concepts))
                    for m in gold for kind in _TYPES if m.type == kind
                )  # fmt: skip
                sections = tuple((s.span.start, s.span.end) for s in record.sections)
                found[record.id] = Example(record.id, record.text, sections, mentions)
    return list(found.values())


def _current(curie: str, vocabulary: Vocabulary) -> str:
    concept = vocabulary.concept(curie)
    return curie if concept is None else concept.id


def experience_of(examples: Iterable[Example], vocabulary: Vocabulary) -> tuple[dict[str, Any], dict[str, str]]:
    """Return type -> name key -> CURIE -> number of abstracts, and a name for each CURIE that the vocabulary does not know."""
    counts: dict[str, Any] = {kind: defaultdict(lambda: defaultdict(int)) for kind in _TYPES}
    names: dict[str, str] = {}
    for example in examples:
        for kind, name, concept in example.uses:
            counts[kind][name][concept] += 1
        for start, end, _, own in example.mentions:
            if len(own) == 1 and vocabulary.concept(own[0]) is None:
                surface = " ".join(example.text[start:end].split())
                names[own[0]] = min(names.get(own[0], surface), surface, key=lambda text: (-len(text), text))
    return counts, names


def readings(
    example: Example, features: Features, *, indexed: frozenset[str] = frozenset(), without: Uses = ()
) -> list[Reading]:
    """Return each distinct mention of *example* looked up, with what the linker's model would see."""
    known = find_abbreviations(example.text, sentence_spans(example.text, example.sections))
    spelt = [(spelling(example.text, (a, b, kind), known), kind, own) for a, b, kind, own in example.mentions]
    context = context_of((name for one, _, _ in spelt for name in one.names), features, indexed, without)
    done: dict[tuple[Spelling, tuple[str, ...]], Reading] = {}
    for one, kind, own in spelt:
        if (one, own) not in done:
            tables = []
            for names in (one.names, *one.parts):
                choices = features.choices(names, without)
                rows = features.rows(choices, without)
                tables.append(
                    (choices, [[*row, *features.around(c, context)] for row, c in zip(rows, choices, strict=True)])
                )
            done[one, own] = Reading(kind, frozenset(own), tables[0], tuple(tables[1:]))
    return list(done.values())


class _Table:
    """All readings as one matrix; ``places`` tell for each reading where its rows lie."""

    def __init__(self, read: Sequence[tuple[str, list[Reading]]]) -> None:
        import numpy as np

        rows: list[list[float]] = []
        right: list[bool] = []
        fold: list[int] = []
        self.learnt: list[bool] = []
        self.records: list[list[tuple[Reading, list[range]]]] = []
        for record, own in read:
            number = crc32(record.encode()) % FOLDS
            places = []
            for reading in own:
                ranges = []
                for place, (choices, numbers) in enumerate((reading.whole, *reading.parts)):
                    ranges.append(range(len(rows), len(rows) + len(numbers)))
                    rows += numbers
                    # the parts of what is no coordination teach nothing
                    whole = JOINT.join(sorted(reading.gold))
                    right += [
                        choice.concept == whole if place == 0 else choice.concept in reading.gold for choice in choices
                    ]
                    self.learnt += [place == 0 or len(reading.gold) > 1] * len(numbers)
                    fold += [number] * len(numbers)
                places.append((reading, ranges))
            self.records.append(places)
        self.rows = np.array(rows)
        self.right = np.array(right, dtype=float)
        self.fold = np.array(fold)


def _grow(rows: Floats, right: Floats) -> list[Any]:
    import lightgbm

    return [lightgbm.train(SETTINGS | {"seed": seed}, lightgbm.Dataset(rows, right), ROUNDS) for seed in SEEDS]


def _odds(boosters: Sequence[Any], rows: Floats) -> Floats:
    import numpy as np

    return np.asarray(np.mean([booster.predict(rows, raw_score=True) for booster in boosters], axis=0))


def linked(
    places: Sequence[tuple[Reading, list[range]]], chance: Floats, least: Mapping[MentionType, float], joint: float
) -> dict[str, set[str]]:
    """Return what one abstract's mentions would be linked to, by type, given the chances of all rows."""
    found: dict[str, set[str]] = {kind: set() for kind in _TYPES}
    for reading, ranges in places:
        tables = [choices for choices, _ in (reading.whole, *reading.parts)]
        best = []
        for choices, rows in zip(tables, ranges, strict=True):
            pairs = [(float(chance[row]), choice.concept) for row, choice in zip(rows, choices, strict=True)]
            best.append(max(pairs, key=lambda item: (item[0], item[1]), default=(0.0, "")))
        sure = [one for one in best if one[0] >= least[reading.kind]]
        parts = best[1:]
        if (
            parts
            and all(one in sure for one in parts)
            and sum(one[0] for one in parts) / len(parts) > best[0][0] + joint
        ):
            found[reading.kind] |= {concept for _, concept in parts}
        elif best[0] in sure:
            found[reading.kind].update(best[0][1].split(JOINT))
    return found


def _figures(table: _Table, chance: Floats, least: Mapping[MentionType, float], joint: float) -> dict[str, float]:
    right, total = dict.fromkeys(_TYPES, 0), dict.fromkeys(_TYPES, 0)
    for places in table.records:
        found = linked(places, chance, least, joint)
        for kind in _TYPES:
            gold = {concept for reading, _ in places if reading.kind == kind for concept in reading.gold}
            right[kind] += len(gold & found[kind])
            total[kind] += len(gold) + len(found[kind])
    return {kind: 2 * right[kind] / max(1, total[kind]) for kind in _TYPES}


def fit(table: _Table) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the arrays of the model, and what the folds found (F of sets of concepts by abstract, and a table of reliability)."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    learnt = np.array(table.learnt)
    odds = np.zeros(len(table.right))
    for number in range(FOLDS):
        rest, here = learnt & (table.fold != number), table.fold == number
        odds[here] = _odds(_grow(table.rows[rest], table.right[rest]), table.rows[here])
    curve = LogisticRegression(C=1e6).fit(odds[learnt][:, None], table.right[learnt])
    chance = curve.predict_proba(odds[:, None])[:, 1]
    least: dict[MentionType, float] = {}
    for kind in _TYPES:
        scores = {
            value: _figures(table, chance, dict.fromkeys(_TYPES, value), _JOINTS[1])[kind] for value in _THRESHOLDS
        }
        least[kind] = max(scores, key=lambda value: scores[value])
    joint = max(_JOINTS, key=lambda value: _figures(table, chance, least, value)["Disease"])
    bins = []
    for low in range(10):
        inside = learnt & (chance >= low / 10) & (chance < (low + 1) / 10 + (low == 9))
        bins.append(
            [
                low / 10,
                int(inside.sum()),
                round(float(chance[inside].mean()), 3),
                round(float(table.right[inside].mean()), 3),
            ]
        )
    arrays = forest_arrays(_grow(table.rows[learnt], table.right[learnt]))
    arrays |= {
        "curve": np.array([curve.coef_[0, 0], curve.intercept_[0]]),
        "least": np.array([least[kind] for kind in _TYPES]),
        "joint": np.array(joint),
    }
    figures = {kind: round(value, 4) for kind, value in _figures(table, chance, least, joint).items()}
    return arrays, {
        "f1": figures,
        "least": least,
        "joint": joint,
        "reliability (from, rows, mean chance, share right)": bins,
    }


def train_linker(corpora: Path, output: Path, vocabulary: Vocabulary, *, with_dev: bool = False) -> dict[str, Any]:
    """Train a linker, write ``linker-1.npz``, ``linker-1.links.json`` and the card ``linker-1.json`` into *output*, and return the card.

    Raises:
        UsageError: if the extra ``train`` is not installed.
        InputError: if a corpus is missing.
    """
    try:
        import lightgbm
        import numpy as np
        import sklearn  # noqa: F401
    except ImportError as error:
        raise UsageError(
            "training needs LightGBM and scikit-learn; install them: pip install 'kgraph[train]'"
        ) from error
    examples = read_examples(corpora, vocabulary, with_dev=with_dev)
    counts, names = experience_of(examples, vocabulary)
    features = Features(vocabulary, Proposer(vocabulary), Experience(counts, names))
    read = []
    for example in examples:
        read.append((example.record, readings(example, features, without=example.uses)))
        read.append((example.record, readings(example, features, indexed=_pretended(example), without=example.uses)))
    arrays, figures = fit(_Table(read))
    output.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(output / f"{NAME}.npz", **arrays)
    save_experience(counts, names, output / f"{NAME}.links.json")
    parts = ("train", "dev") if with_dev else ("train",)
    card: dict[str, Any] = {
        "name": NAME,
        "what": "probability that a mention means a concept of the vocabulary",
        "vocabulary": vocabulary.version,
        "name_rules": RULES,
        "with_dev": with_dev,
        "abstracts": len(examples),
        "data": {
            name.format(part): hashlib.sha256((corpora / name.format(part)).read_bytes()).hexdigest() for name in FILES for part in parts
        },
        "numbers": list(NUMBERS),
        "trees": dict(sorted(SETTINGS.items())) | {"rounds": ROUNDS, "seeds": list(SEEDS), "folds": FOLDS},
        "lightgbm": lightgbm.__version__,
        "folds": figures,
        "files": {
            name: hashlib.sha256((output / name).read_bytes()).hexdigest() for name in (f"{NAME}.npz", f"{NAME}.links.json")
        },
    }  # fmt: skip
    with atomic_writer(output / f"{NAME}.json") as lines:
        lines.write(json.dumps(card, indent=1, sort_keys=True) + "\n")
    return card


def _pretended(example: Example) -> frozenset[str]:
    """Return what the record might be indexed with: most of its concepts, chosen by a checksum; no corpus tells the real headings."""
    concepts = {concept for *_, own in example.mentions for concept in own}
    return frozenset(c for c in concepts if crc32(f"{example.record} {c}".encode()) % 10 < _INDEXED)
