"""What the relation model learns from: abstracts with pairs that people annotated, with gold mentions and with found ones, and single sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from kgraph.assertions.extract import text_features
from kgraph.assertions.relation_features import PairFeatures
from kgraph.evaluate.relations import GoldDocument, Pair, current, gold_annotation, read_relations
from kgraph.evaluate.sentence_relations import annotate_sentence, read_biotext
from kgraph.mentions.experience import Uses
from kgraph.model import MentionType
from kgraph.protocols import Vocabulary
from kgraph.train.found_mentions import find_mentions
from kgraph.train.linker import Example as Annotated

FOLDS = 5
ABSTRACTS = ("bc5cdr/train.pubtator", "bc5cdr/dev.pubtator", "biored/train.pubtator", "biored/dev.pubtator")
SENTENCES = "biotext/sentences_with_roles_and_relations.txt"
FILES = (*ABSTRACTS, SENTENCES)
# the same abstracts with the mentions that a recognizer finds in them
FOUND = "bc5cdr, found"
_RELATIONS = {
    "CID": ("harm", "induced"),
    "Positive_Correlation": ("harm", "induced"),
    "Negative_Correlation": ("treatment",),
}


@dataclass(frozen=True, slots=True)
class Example:
    """One record or sentence: its id ("" for a sentence), its fold, its pairs and which of them are gold, by kind; kinds that the corpus says nothing of are absent.

    ``missed`` is the number of gold pairs of harm of which the mentions name one end or none.
    """

    id: str
    fold: int
    corpus: str
    pairs: tuple[PairFeatures, ...]
    gold: dict[str, frozenset[Pair]]
    missed: int = 0


def read_examples(corpora: Path, vocabulary: Vocabulary, model: str) -> list[Example]:
    """Return all training examples.

    BioRED's abstracts that BC5CDR has too tell nothing of the kind "harm". BC5CDR's come twice, with gold and with found mentions.

    Args:
        corpora: the folder of the corpora.
        vocabulary: the tree.
        model: the recognizer that finds mentions; it and its linker have learned from the training parts alone.

    Raises:
        InputError: if a corpus is missing.
    """
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
            examples.append(Example(gold.record.id, fold_of(gold.record.id), corpus, pairs, labels))
    examples.extend(_found(corpora, vocabulary, model))
    examples.extend(_sentences(corpora, vocabulary))
    return [one for one in examples if one.pairs or one.missed]


def fold_of(name: str) -> int:
    """Return the fold, 0 to 4, of a record's CURIE or a sentence."""
    return crc32(name.encode()) % FOLDS


def _found(corpora: Path, vocabulary: Vocabulary, model: str) -> Iterator[Example]:
    parts = [list(read_relations(corpora / name)) for name in ABSTRACTS[:2]]
    learned = {gold.record.id: _uses(gold, vocabulary) for gold in parts[0]}
    documents = [gold for part in parts for gold in part]
    read = find_mentions((one.record for one in documents), vocabulary, model, learned)
    for gold, document in zip(documents, read, strict=True):
        pairs = text_features(document, vocabulary)
        wanted = frozenset(current(gold.pairs.get("CID", frozenset()), vocabulary))
        missed = len(wanted - {(one.drug, one.disease) for one in pairs})
        yield Example(gold.record.id, fold_of(gold.record.id), FOUND, pairs, {"harm": wanted}, missed)


def _uses(gold: GoldDocument, vocabulary: Vocabulary) -> Uses:
    """Return what a linker learns from an abstract."""
    types: tuple[MentionType, ...] = ("Chemical", "Disease")
    mentions = tuple(
        (one.start, one.end, kind, tuple(concept.id if (concept := vocabulary.concept(c)) else c for c in one.concepts))
        for one in gold.mentions
        for kind in types
        if one.type == kind
    )
    return Annotated(gold.record.id, gold.record.text, (), mentions).uses


def _sentences(corpora: Path, vocabulary: Vocabulary) -> Iterable[Example]:
    for number, (label, text, entities) in enumerate(read_biotext(corpora / SENTENCES), 1):
        pairs = text_features(annotate_sentence(text, entities, number), vocabulary)
        right = label in {"TREAT_FOR_DIS", "PREVENT"}
        everything = frozenset((one.drug, one.disease) for one in pairs) if right else frozenset()
        yield Example("", fold_of(text), "biotext", pairs, {"treatment": everything})
