"""Measures drug-adverse event pairs end to end on single sentences (ADE): drugs and effects found, and which drug caused which effect.

A pair is right if both its spans are exactly the annotated ones (the field's "strict"), or, in the rows named "overlapping", share a character with them. Rows named "sentences with
events" are what the field measures: only sentences that state an adverse event are read. In those named "all sentences" the articles' other
sentences are mixed in, as in a text that nobody has picked sentences from. The baseline is the dictionary and the rules.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from kgraph.assertions import extract
from kgraph.evaluate.ade_corpus import AdeSentence, Pair, read_ade, read_without
from kgraph.evaluate.evidencemap import moved
from kgraph.evaluate.folds import unseen
from kgraph.evaluate.sentence_relations import score_ade
from kgraph.evaluate.tally import Measurement, Tally
from kgraph.mentions.annotate import DICTIONARY, annotate
from kgraph.model import Record, Section, Span
from kgraph.protocols import Vocabulary

STATED, ALL = "sentences with events", "all sentences"
_KINDS = ("adverse-event", "cause", "aggravation")


def measure_ade(path: Path, vocabulary: Vocabulary, *, model: str, head: str = "ade") -> Measurement:
    """Return the figures of pairs end to end, of spans, of telling which sentences state an event, and of pairs with gold entities.

    A model is measured on the sentences of articles that it has not learned from (:func:`kgraph.evaluate.folds.unseen`).

    Args:
        path: the file of pairs; the sentences without one are read from ``ADE-NEG.txt`` beside it.
        vocabulary: what the baseline's names are from.
        model: "dictionary" (the baseline alone), or a trained model with this head.
        head: the head's name.

    Raises:
        InputError: if the file cannot be read.
        UsageError: if the model has no such head.
    """
    sentences = [*read_ade(path), *read_without(path)]
    tally = Tally()
    if model != DICTIONARY:
        from kgraph.mentions.adverse_events import load_adverse

        reader = load_adverse(model, head)
        sentences = unseen(sentences, reader.learned, lambda one: one.article)
        for one in sentences:
            for given, name in ((True, STATED), (False, ALL)):
                if one.pairs or not given:
                    reading = reader.read(one.text, given=given)
                    count(tally, one, [(pair.drug, pair.effect) for pair in reading.pairs], name)
                    if given:
                        count_spans(tally, one, reading.drugs, reading.effects)
            tally.compare("telling sentences with events", one.article, _one(reading.pairs), _one(one.pairs))
    for one, pairs in zip(sentences, rule_pairs(sentences, vocabulary), strict=True):
        if one.pairs:
            count(tally, one, pairs, f"{STATED}, rules")
        count(tally, one, pairs, f"{ALL}, rules")
    return tally.measurement() + score_ade(path, vocabulary).named("gold entities, {}")


def count(tally: Tally, sentence: AdeSentence, pairs: Sequence[Pair], name: str) -> None:
    """Count the *pairs* found in a sentence: rows *name* (strict) and *name* ", overlapping"."""
    gold = set(sentence.pairs)

    def show(pair: Pair) -> str:
        return f"{pair[0].of(sentence.text)!r} -> {pair[1].of(sentence.text)!r} in {sentence.text!r}"

    tally.compare(name, sentence.article, set(pairs), gold, show=None if name.endswith("rules") else show)
    tally.compare(f"{name}, overlapping", sentence.article, moved(pairs, gold), gold)


def count_spans(tally: Tally, sentence: AdeSentence, drugs: Collection[Span], effects: Collection[Span]) -> None:
    """Count the drugs and effects found in a sentence that states an event, exact spans."""
    tally.compare("drug spans", sentence.article, drugs, {drug for drug, _ in sentence.pairs})
    tally.compare("effect spans", sentence.article, effects, {effect for _, effect in sentence.pairs})


def _one(pairs: Collection[object]) -> set[bool]:
    return {True} if pairs else set()


def rule_pairs(sentences: Sequence[AdeSentence], vocabulary: Vocabulary) -> Iterator[list[Pair]]:
    """Yield for each sentence the (drug, effect) of what the rules assert about the dictionary's names."""
    for document in annotate(_records(sentences), vocabulary, model=DICTIONARY):
        found: set[Pair] = set()
        for one in extract(document, vocabulary, trained=False).assertions:
            if one.kind in _KINDS and not one.negated:
                found.update(
                    (e.subject, e.object) for e in one.evidence if e.subject is not None and e.object is not None
                )
        yield sorted(found)


def _records(sentences: Sequence[AdeSentence]) -> Iterator[Record]:
    for number, one in enumerate(sentences, 1):
        sections = (Section(label="", span=Span(0, len(one.text))),)
        yield Record(id=f"PMID:{number}", abstract=one.text, text=one.text, sections=sections)
