"""Measures what was found by which intervention (EvidenceMap): spans, and links from an intervention over an observation or count to an outcome.

A link is right if both its ends are: exactly the annotated span, or, in the rows named "overlapping", any span of the label that shares a character with it.
The baseline links every intervention to every outcome of a sentence that holds an observation.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kgraph.evaluate.brat import BratDocument, read_folder
from kgraph.evaluate.folds import unseen
from kgraph.evaluate.tally import Measurement, Tally
from kgraph.mentions.annotate import DICTIONARY
from kgraph.mentions.study_links import LABELS, PREFIX, Link, all_links, found_links, link_model
from kgraph.model import LabelledSpan, Span
from kgraph.protocols import Vocabulary

Pair = tuple[Span, Span]


def score_evidencemap(path: Path, _vocabulary: Vocabulary, *, model: str, head: str = "evidencemap") -> Measurement:
    """Return precision, recall and F1 of spans by label, and of links from intervention to outcome with predicted and with gold spans.

    A model is measured on the documents that it has not learned from (:func:`kgraph.evaluate.folds.unseen`).

    Args:
        path: a folder in brat's form; if a folder of the same name with "-covid" behind it lies beside it, that is read as well.
        model: "dictionary" (gold spans only, baseline), or a trained model with this head.
        head: the head's name.

    Raises:
        InputError: if the folder holds no documents.
        UsageError: if the model has no such head.
    """
    documents = read_evidencemap(path)
    tally = Tally()
    if model == DICTIONARY:
        for one in documents:
            _compare(tally, one, all_links(one.text, gold_spans(one)), "gold spans, all of a sentence")
        return tally.measurement()
    from kgraph.mentions.recognizer import load_network
    from kgraph.mentions.study_spans import head_of

    trained, network = head_of(model, head), load_network(model)
    linker = link_model(model)
    documents = unseen(documents, frozenset(trained.card["ids"]), lambda one: one.id)
    for one in documents:
        spans = trained.spans(one.text, network)
        for label in LABELS:
            gold = {s.span for s in gold_spans(one) if s.label == PREFIX + label}
            tally.compare(f"{label} spans", one.id, {s.span for s in spans if s.label == PREFIX + label}, gold)
        for name, given in (("predicted spans", spans), ("gold spans", gold_spans(one))):
            _compare(tally, one, found_links(one.text, given, linker), name)
            _compare(tally, one, all_links(one.text, given), f"{name}, all of a sentence")
    return tally.measurement()


def read_evidencemap(path: Path) -> list[BratDocument]:
    """Return the documents of *path* and of its neighbour about COVID-19, each id once."""
    found: dict[str, BratDocument] = {}
    beside = path.with_name(path.name + "-covid")
    for folder in (path, beside) if beside.is_dir() else (path,):
        for one in read_folder(folder):
            found.setdefault(one.id, one)
    return list(found.values())


def gold_spans(document: BratDocument) -> list[LabelledSpan]:
    """Return the annotated spans under the labels of the head."""
    return [LabelledSpan(span=one.span, label=PREFIX + one.label.lower()) for one in document.spans]


def gold_links(document: BratDocument) -> list[Link]:
    """Return the annotated links, each from one span to another."""
    by_id = {one.id: one.span for one in document.spans}
    return [Link(by_id[a], by_id[b]) for _, a, b in document.links if a in by_id and b in by_id]


def gold_pairs(document: BratDocument) -> set[Pair]:
    """Return (intervention, outcome) of everything that is linked over an observation or a count."""
    label = {one.span: one.label for one in document.spans}
    links = gold_links(document)
    into: dict[Span, set[Span]] = {}
    for link in links:
        if label[link.first] == "Intervention":
            into.setdefault(link.second, set()).add(link.first)
    return {
        (first, link.second) for link in links if label[link.second] == "Outcome" for first in into.get(link.first, ())
    }


def _compare(tally: Tally, document: BratDocument, pairs: Sequence[Pair], name: str) -> None:
    gold = gold_pairs(document)

    def show(pair: Pair) -> str:
        return f"{pair[0].of(document.text)!r} -> {pair[1].of(document.text)!r}"

    tally.compare(f"links, {name}", document.id, set(pairs), gold, show=None if "all of" in name else show)
    tally.compare(f"links, {name}, overlapping", document.id, moved(pairs, gold), gold)


def moved(pairs: Sequence[Pair], gold: set[Pair]) -> set[Pair]:
    """Return *pairs*, each in place of the first annotated one that it overlaps at both ends and that no other has taken."""
    free = sorted(gold)
    found: set[Pair] = set()
    for pair in sorted(set(pairs)):
        same = next((one for one in free if one[0].overlaps(pair[0]) and one[1].overlaps(pair[1])), None)
        if same is None:
            found.add(pair)
        else:
            free.remove(same)
            found.add(same)
    return found
