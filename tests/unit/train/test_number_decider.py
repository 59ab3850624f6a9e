"""The decider of arms learns from what heads say of texts that they have not seen."""

import numpy as np
import pytest

pytest.importorskip("sklearn", reason="scikit-learn is not installed (extra: train)")

from kgraph.evaluate.folds import inner_part_of, is_held_out
from kgraph.mentions.neural.number_decider import NumberDecider, NumberReader
from kgraph.mentions.neural.pieces import piece_spans, stretches
from kgraph.model import LabelledSpan, Span
from kgraph.train.number_decider import DeciderExamples, cross_parts
from kgraph.train.span_tasks import SpanDocument

LABELS = ("control", "cv-bin-percent", "intervention", "iv-bin-percent", "total-participants")
COUNT = 1 + 4 * len(LABELS)
NONE = (np.zeros((COUNT, COUNT), np.float32), np.zeros(COUNT, np.float32))


def single(label):
    return 4 + 4 * LABELS.index(label)


def trial(number):
    """Return a text whose control comes first in every other one, and a head's scores that are always for the order."""
    first, second = ("zolemine", "maltrex") if number % 2 else ("maltrex", "zolemine")
    text = f"Zolemine versus maltrex. Pain in {number + 11}% of the {first} group and {number + 31}% of the {second} group. Of 7 we know no more."
    pieces = piece_spans(text)
    scores = np.full((len(pieces), COUNT), -9.0, np.float32)
    scores[:, 0] = 0.0
    spans, digits = [], 0
    for place, (start, end) in enumerate(pieces):
        word = text[start:end].lower()
        if word in {"zolemine", "maltrex"}:
            scores[place, single("intervention" if word == "zolemine" else "control")] = 3.0
        if word.isdigit():
            scores[place, single("iv-bin-percent" if digits == 0 else "cv-bin-percent")] = 3.0 if digits < 2 else 0.4
            scores[place, single("cv-bin-percent" if digits == 0 else "iv-bin-percent")] = 2.0 if digits < 2 else 0.3
            if digits < 2:
                new = (first if digits == 0 else second) == "zolemine"
                spans.append(LabelledSpan(span=Span(start, end), label="iv-bin-percent" if new else "cv-bin-percent"))
            digits += 1
    document = SpanDocument(id=str(number), text=text, spans=tuple(spans))
    return document, pieces, stretches(text, pieces), scores


def test_every_text_is_read_once_by_a_head_that_has_not_seen_it():
    ids = [str(number) for number in range(60)]
    parts = cross_parts(ids)
    assert len(parts) == 6
    assert sorted(one for _, asked in parts for one in asked) == sorted(ids)
    for learned, asked in parts:
        assert learned
        assert asked
        assert not set(learned) & set(asked)
        assert not any(is_held_out(one) for one in learned)
        assert len({is_held_out(one) for one in asked}) == 1
    assert len(cross_parts([one for one in ids if not is_held_out(one)])) == 5
    assert {inner_part_of(one) for one in ids} == set(range(5))


def test_arms_are_learned_from_words_against_the_head():
    reader = NumberReader(LABELS, *NONE, 0.0)
    told = DeciderExamples()
    for number in range(40):
        told.add(*trial(number), reader)
    arrays = told.fit()
    assert told.json()["numbers"] == 120
    assert told.json()["right"] == 80
    decider = NumberDecider(arrays, LABELS, *NONE)
    for number in (50, 51):
        document, pieces, rows, scores = trial(number)
        found = {
            (one.label, one.span) for one in decider.spans(document.text, pieces, rows, scores) if "bin" in one.label
        }
        assert found == {(one.label, one.span) for one in document.spans}
    again = DeciderExamples()
    for number in range(40):
        again.add(*trial(number), reader)
    assert all(np.array_equal(value, again.fit()[name]) for name, value in arrays.items())
