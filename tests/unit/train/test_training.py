"""A tiny network is trained, exported, and read again without PyTorch: the same mentions come out."""

import json

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="PyTorch is not installed (extra: train)")
pytest.importorskip("onnx", reason="onnx is not installed (extra: train)")
pytest.importorskip("onnxruntime")

from kgraph.mentions.neural.network import Committee, Network  # noqa: E402
from kgraph.mentions.neural.subwords import SubwordTable  # noqa: E402
from kgraph.names import RULES  # noqa: E402
from kgraph.train.batches import Lexicon, prepare  # noqa: E402
from kgraph.train.documents import HEADS, Document, Entity  # noqa: E402
from kgraph.train.export import export  # noqa: E402
from kgraph.train.fit import Schedule, fit, measure, predict  # noqa: E402
from kgraph.train.language_model import Pretraining, pretrain, sentences  # noqa: E402
from kgraph.train.links import save_links  # noqa: E402
from kgraph.train.name_table import build_names  # noqa: E402
from kgraph.train.network import Encoder, Shape, Tagger  # noqa: E402
from kgraph.train.recognizer import _add_names  # noqa: E402
from kgraph.train.subwords import quantise  # noqa: E402

DRUGS, HARMS = ("zorin", "Maltrex", "quibine", "5-HTX"), ("rash", "renal failure", "severe chest pain", "fever")
SETTINGS = {"default": {"stacks": ["second"], "lean": {}, "vote": 0.5}}
SMALL = Shape(first=16, memory=8, second=16, dropout=0.0, word_dropout=0.0, name_dropout=0.0)


def document(number, corpus):
    text, entities = "", []
    for k in range(3):
        drug, harm = DRUGS[(number + k) % 4], HARMS[(number * 3 + k) % 4]
        start = len(text) + len("Patient ") + len(str(k)) + len(" took ")
        text += f"Patient {k} took {drug} and had {harm} later. "
        if corpus != "ncbi":
            entities.append(Entity(start, start + len(drug), "Chemical"))
        begin = start + len(drug) + len(" and had ")
        entities.append(Entity(begin, begin + len(harm), "Disease"))
    return Document(f"{corpus}{number}", corpus, text, tuple(entities))


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    torch.set_num_threads(1)
    torch.manual_seed(0)
    parts = {corpus: [document(n, corpus) for n in range(9)] for corpus in ("bc5cdr", "ncbi")}
    names = build_names({"rash ": 4}, [d for part in parts.values() for d in part])
    rows = quantise(np.random.default_rng(0).normal(size=(200, 100)).astype(np.float32))
    lexicon = Lexicon(SubwordTable(rows[0], rows[1].astype(np.float16).astype(np.float32)))
    examples = {corpus: prepare(part, lexicon, names.table(), names.without) for corpus, part in parts.items()}
    tagger = Tagger(SMALL, ("bc5cdr", "ncbi"))
    table = lexicon.table()
    lines = []
    settings = Schedule(epochs=14, rate=2e-2, batch=3, average=0.9, brain_floats=False)
    best = fit(tagger, examples, table, settings, report=lines.append, check=lambda _: "checked", every=7)
    folder = tmp_path_factory.mktemp("model")
    export(best, rows, folder)
    _add_names(names, folder)
    (folder / "card.json").write_text(
        json.dumps({"name_rules": RULES, "heads": {c: HEADS[c] for c in parts}, "settings": SETTINGS}), encoding="utf-8"
    )
    save_links({"Chemical": {}, "Disease": {}}, folder / "links.json")
    held = {corpus: prepare([document(n, corpus) for n in range(20, 26)], lexicon, names.table()) for corpus in parts}
    return best, held, lexicon.table(), folder, lines


def test_it_learns(trained):
    best, held, table, _, lines = trained
    assert len(lines) == 14
    assert "checked" in lines[6]
    for corpus, part in held.items():
        assert measure(best, corpus, part, table)["all"].f1 > 0.9


def test_the_exported_network_finds_the_same(trained):
    best, held, table, folder, _ = trained
    network = Committee([Network(folder)])
    for corpus, part in held.items():
        for example in part:
            found = {(start, end, kind) for start, end, kind, _ in network.spans(example.document.text, corpus)}
            assert found == predict(best, corpus, example, table)


def test_export_gives_the_same_bytes_again(trained, tmp_path):
    best, _, _, folder, _ = trained
    rows = quantise(np.random.default_rng(0).normal(size=(200, 100)).astype(np.float32))
    export(best, rows, tmp_path)
    for name in ("first.onnx", "second.onnx"):
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()


def test_the_language_model_gets_better():
    torch.manual_seed(0)
    lexicon = Lexicon(SubwordTable(*quantise(np.random.default_rng(0).normal(size=(200, 100)).astype(np.float32))))
    read = sentences([document(n, "bc5cdr").text for n in range(10)] * 20, lexicon)
    lines = []
    settings = Pretraining(epochs=12, pieces=100, vocabulary=30, sample=10, width=16, brain_floats=False)
    loss = pretrain(Encoder(SMALL), read, lexicon, lexicon.table(), settings, lines.append)
    assert loss < 1.5
