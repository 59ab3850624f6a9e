"""A small head is trained over the shipped encoder, exported, and read again without PyTorch: it has learned its labels."""

import itertools
import json
from dataclasses import replace

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="PyTorch is not installed (extra: train)")
pytest.importorskip("onnx", reason="onnx is not installed (extra: train)")

from kgraph.errors import UsageError  # noqa: E402
from kgraph.evaluate.folds import is_held_out  # noqa: E402
from kgraph.mentions.neural.decoding import constrained  # noqa: E402
from kgraph.mentions.neural.heads import SpanHead  # noqa: E402
from kgraph.mentions.recognizer import load_network, model_folders  # noqa: E402
from kgraph.model import LabelledSpan, Span  # noqa: E402
from kgraph.train.span_head import HeadExample, HeadNetwork, HeadShape, collate  # noqa: E402
from kgraph.train.span_tasks import SPAN_TASKS, SpanDocument, SpanTask  # noqa: E402
from kgraph.train.spans import SpanPlan, train_spans  # noqa: E402

DRUGS = ("zorin", "maltrex", "quibine")


def example(length, ranges, tags):
    zeros = np.zeros((length, 4), dtype=np.float16)
    return HeadExample("1", zeros, zeros, np.zeros((length, 1), dtype=np.int8), ranges, np.array(tags))


@pytest.mark.parametrize(
    ("ranges", "tags"), [([(0, 3)], [1, 3, 0]), ([(0, 1), (1, 3)], [4, 5, 7])], ids=["one stretch", "two stretches"]
)
def test_the_loss_is_that_of_all_sequences(ranges, tags):
    torch.manual_seed(0)
    network = HeadNetwork(HeadShape(), ("a", "b"), 4, 1)
    for weights in (network.leave, network.enter, network.stay, network.start):
        torch.nn.init.normal_(weights)
    scores = torch.randn(1, 3, 9)
    moves, start, end = constrained(("a", "b"), *(value.detach().numpy() for value in network.transitions()))

    def score(first, path):
        inside = sum(scores[0, first + i, tag].item() for i, tag in enumerate(path))
        return start[path[0]] + end[path[-1]] + inside + sum(moves[a, b] for a, b in itertools.pairwise(path))

    expected = 0.0
    for first, last in ranges:
        every = [score(first, path) for path in itertools.product(range(9), repeat=last - first)]
        expected += np.logaddexp.reduce(every) - score(first, tags[first:last])
    for whole in (True, False):
        batch = collate([example(3, ranges, tags)], whole=whole)
        spread = scores if whole else torch.nn.utils.rnn.pad_sequence([scores[0, a:b] for a, b in ranges], True)
        assert network.loss(spread, batch).item() == pytest.approx(expected, abs=1e-3)


def documents(_corpora):
    found = []
    for number in range(60):
        drug = DRUGS[number % 3]
        text = f"Of {number + 20} patients, {number % 9 + 2} on {drug} got well. We saw {number + 3} with fever."
        spans = [("drug", text.index(drug), drug), ("well", text.index(", ") + 2, str(number % 9 + 2))]
        labelled = tuple(LabelledSpan(span=Span(at, at + len(word)), label=label) for label, at, word in spans)
        mark = Span(text.index(drug), text.index(drug) + len(drug))
        found.append(SpanDocument(id=str(number), text=text, spans=labelled, marks={"cue": (mark,)}))
    return found


@pytest.mark.slow
def test_train_export_and_read(tmp_path, monkeypatch):
    task = SpanTask(name="wells", read=documents, numbers=True, marks=("cue",), size=16, epochs=10)
    monkeypatch.setitem(SPAN_TASKS, "wells", task)
    plan = SpanPlan(encoder=model_folders()[0], output=tmp_path)
    card = train_spans(tmp_path, "wells", plan)
    assert card["dev"]["all"][3] > 0.9
    held = sum(is_held_out(one.id) for one in documents(None))
    assert card["documents"] == len(card["ids"]) == 60 - held > 0
    again = train_spans(tmp_path, "wells", replace(plan, output=tmp_path / "again"))
    assert json.dumps(again["files"]) == json.dumps(card["files"])
    head, network = SpanHead(tmp_path / "wells", load_network()), load_network()
    text = "Of 50 patients, 7 on quibine got well. We saw 9 with fever."
    at = text.index("quibine")
    found = head.spans(text, network, {"cue": [Span(at, at + 7)]})
    assert [(one.label, one.span.of(text)) for one in found] == [("well", "7"), ("drug", "quibine")]
    assert [(one.label, one.span.of(text)) for one in head.spans(text, network)] != [], "a mark may be left out"


def test_an_unknown_task_is_refused(tmp_path):
    with pytest.raises(UsageError, match="no task with labelled spans; known are pico"):
        train_spans(tmp_path, "nothing", SpanPlan(encoder=tmp_path, output=tmp_path))
