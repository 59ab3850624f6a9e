"""Measures the spans of randomised trials (PICO-Corpus: participants, arms, outcomes, counts and percents by arm), exact span and label.

The baseline is rules by order and form of numbers: the first percentage of a sentence is the new treatment's, the second the control's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from kgraph.evaluate.brat import BratDocument, read_folder
from kgraph.evaluate.folds import unseen
from kgraph.evaluate.tally import Measurement, Tally
from kgraph.mentions.annotate import DICTIONARY
from kgraph.mentions.neural.pieces import piece_spans, stretches
from kgraph.model import LabelledSpan, Span
from kgraph.protocols import Vocabulary

Found = set[tuple[str, Span]]
# what the issues of a reader are about, each a sum over labels
_SUMS = {
    "counts and percents by arm": ("iv-bin-abs", "cv-bin-abs", "iv-bin-percent", "cv-bin-percent"),
    "participants": ("total-participants", "intervention-participants", "control-participants"),
}
_PERCENT = re.compile(r"\d+(?:\.\d+)?\s?%")
_COUNT = re.compile(r"(?<![\d./])(\d+)(?= (?:of|patients|women)\b|/\d| \(\d+(?:\.\d+)?\s?%\))")
_GROUP = re.compile(r"(?<=[nN] = )\d+|(?<=[nN]=)\d+")
_TOTAL = re.compile(
    r"\b(\d{2,6}|(?:ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?)\s(?:[\w-]+\s){0,4}?"
    r"(?:patients|women|subjects|participants)\b",
    re.IGNORECASE,
)


def score_pico(path: Path, _vocabulary: Vocabulary, *, model: str, head: str = "pico") -> Measurement:
    """Return precision, recall and F1 by label, over all, and of the sums a reader looks at; the baseline's beside them.

    A model is measured on the documents that it has not learned from (:func:`kgraph.evaluate.folds.unseen`).

    Args:
        path: the folder with the corpus, in brat's form.
        model: "dictionary" (the baseline alone), or a trained model with this head.
        head: the head's name.

    Raises:
        InputError: if the folder holds no documents.
        UsageError: if the model has no such head.
    """
    documents = read_folder(path)
    tally = Tally()
    if model != DICTIONARY:
        from kgraph.mentions.recognizer import load_network
        from kgraph.mentions.study_spans import head_of

        trained, network = head_of(model, head), load_network(model)
        documents = unseen(documents, frozenset(trained.card["ids"]), lambda one: one.id)
        for one in documents:
            _compare(tally, one, trained.spans(one.text, network), "")
    for one in documents:
        _compare(tally, one, rule_spans(one.text), ", rules")
    return tally.measurement()


def _compare(tally: Tally, document: BratDocument, spans: Iterable[LabelledSpan], name: str) -> None:
    found = {(one.label, one.span) for one in spans}
    gold = {(one.label.lower(), one.span) for one in document.spans}

    def show(item: tuple[str, Span]) -> str:
        return f"{item[0]}: {item[1].of(document.text)!r} in {_around(document.text, item[1])!r}"

    tally.compare(f"all{name}", document.id, found, gold)
    for title, labels in _SUMS.items():
        tally.compare(f"{title}{name}", document.id, _of(found, labels), _of(gold, labels), show=show)
    for label in sorted({label for label, _ in found | gold}):
        shown = None if any(label in labels for labels in _SUMS.values()) else show
        tally.compare(f"{label}{name}", document.id, _of(found, (label,)), _of(gold, (label,)), show=shown)


def _of(spans: Found, labels: tuple[str, ...]) -> Found:
    return {one for one in spans if one[0] in labels}


def _around(text: str, span: Span) -> str:
    return text[max(0, span.start - 30) : span.end + 30]


def rule_spans(text: str) -> list[LabelledSpan]:
    """Return what rules by form and order find: percents, counts, sizes of groups, and the number of all participants."""
    pieces = piece_spans(text)
    found: list[LabelledSpan] = []
    total = _TOTAL.search(text)
    if total is not None:
        found.append(LabelledSpan(span=Span(*total.span(1)), label="total-participants"))
    for first, last in stretches(text, pieces):
        start, end = pieces[first][0], pieces[last - 1][1]
        for pattern, labels in (
            (_PERCENT, ("iv-bin-percent", "cv-bin-percent")),
            (_COUNT, ("iv-bin-abs", "cv-bin-abs")),
            (_GROUP, ("intervention-participants", "control-participants")),
        ):
            places = [Span(*match.span()) for match in pattern.finditer(text, start, end)]
            free = [span for span in places if not any(span.overlaps(one.span) for one in found)]
            found.extend(LabelledSpan(span=span, label=labels[number % 2]) for number, span in enumerate(free))
    return found
