"""Is belief what it says it is? Of the statements believed to 0.7, about seven in ten should be right.

Each pair of a chemical and a disease that the rules assert in an abstract is one sample: its belief, and whether the corpus has the pair.
See Guo et al., "On calibration of modern neural networks" (2017), for the reliability table and the expected calibration error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from kgraph.assertions import extract
from kgraph.assertions.belief import is_full
from kgraph.evaluate.relations import BIORED_KINDS, GoldDocument, Pair, gold_annotation, read_relations
from kgraph.mentions.annotate import DEFAULT, annotate
from kgraph.model import AnnotatedRecord, Assertion
from kgraph.protocols import Vocabulary

# relation of the corpus -> the kinds of ours that stand for it
KINDS: Mapping[str, tuple[str, ...]] = {"CID": ("adverse-event", "cause"), **BIORED_KINDS}
ASSERTED, ANIMALS, SUSPECTED = "asserted of people", "about animals or cells", "suspected or background"
GROUPS = (ASSERTED, ANIMALS, SUSPECTED)
_EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


@dataclass(frozen=True, slots=True)
class Sample:
    """One pair: how far it is believed, whether the corpus has it, and one of :data:`GROUPS`."""

    belief: float
    right: bool
    group: str


@dataclass(frozen=True, slots=True)
class Bin:
    """Samples with a belief from ``low`` up to ``high`` (the highest bin includes its end): their number, mean belief and share right."""

    low: float
    high: float
    number: int
    belief: float
    share: float


@dataclass(frozen=True, slots=True)
class Reliability:
    """The bins that hold samples, the Brier score (mean square of belief minus truth) and the expected calibration error."""

    bins: tuple[Bin, ...]
    brier: float
    error: float


def samples(path: Path, vocabulary: Vocabulary, *, gold: bool, model: str = DEFAULT) -> list[Sample]:
    """Return the pairs that the rules find in a PubTator file with relations (BC5CDR, BioRED).

    Args:
        path: the file.
        vocabulary: links mentions, brings ids up to date, and knows the tree.
        gold: take the corpus's mentions; otherwise find them in the plain text.
        model: who finds them (see :func:`kgraph.mentions.annotate.pipeline`).

    Raises:
        InputError: if the file cannot be read or holds no document.
    """
    documents = list(read_relations(path))
    annotated = _annotated(documents, vocabulary, gold=gold, model=model)
    # a document without any pair of a relation counts too: what is found there is wrong
    relations = ("CID",) if any("CID" in document.pairs for document in documents) else tuple(BIORED_KINDS)
    return [
        one
        for document in documents
        for relation in relations
        for one in _of(document, annotated(document), relation, vocabulary)
    ]


def _annotated(
    documents: Sequence[GoldDocument], vocabulary: Vocabulary, *, gold: bool, model: str
) -> Callable[[GoldDocument], AnnotatedRecord]:
    if gold:
        return lambda document: gold_annotation(document.record, document.mentions)
    records = (document.record for document in documents)
    plain = {one.record.id: one for one in annotate(records, vocabulary, model=model)}
    return lambda document: plain[document.record.id]


def _of(document: GoldDocument, annotated: AnnotatedRecord, relation: str, vocabulary: Vocabulary) -> Iterator[Sample]:
    def now(pair: Pair) -> Pair:
        first, second = (vocabulary.concept(curie) for curie in pair)
        return (first.id if first else pair[0], second.id if second else pair[1])

    wanted = {now(pair) for pair in document.pairs.get(relation, ())}
    best: dict[Pair, Assertion] = {}
    for one in extract(annotated, vocabulary).assertions:
        pair = now((one.subject, one.object))
        if one.kind in KINDS[relation] and not one.negated:
            best[pair] = max(best.get(pair, one), one, key=lambda a: a.belief)
    for pair in sorted(best):
        yield Sample(best[pair].belief, pair in wanted, _group(best[pair]))


def _group(assertion: Assertion) -> str:
    if any(map(is_full, assertion.evidence)):
        return ASSERTED
    return ANIMALS if any(piece.certainty == "asserted" for piece in assertion.evidence) else SUSPECTED


def reliability(found: Iterable[Sample]) -> Reliability:
    """Return the reliability table of these samples; zeros if there are none."""
    taken = list(found)
    bins = []
    for low, high in pairwise(_EDGES):
        here = [one for one in taken if low <= one.belief < high or one.belief == high == _EDGES[-1]]
        if here:
            belief = sum(one.belief for one in here) / len(here)
            bins.append(Bin(low, high, len(here), belief, sum(one.right for one in here) / len(here)))
    if not taken:
        return Reliability((), 0.0, 0.0)
    brier = sum((one.belief - one.right) ** 2 for one in taken) / len(taken)
    error = sum(one.number * abs(one.belief - one.share) for one in bins) / len(taken)
    return Reliability(tuple(bins), brier, error)


def measure_belief(
    paths: Iterable[Path], vocabulary: Vocabulary, *, model: str = DEFAULT
) -> Iterator[tuple[str, str, Reliability]]:
    """Yield (what, group, table) for the samples of all *paths* together: from plain text, as *model* reads it, then with gold mentions.

    Raises:
        InputError: if a file cannot be read or holds no document.
    """
    files = list(paths)
    for what, gold in (("from plain text", False), ("with gold mentions", True)):
        found = [one for path in files for one in samples(path, vocabulary, gold=gold, model=model)]
        for group in GROUPS:
            yield what, group, reliability(one for one in found if one.group == group)
