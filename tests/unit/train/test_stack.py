"""A stack learns over the first layer of a trained model, from annotated texts and from texts that teachers label, and reads like it learned."""

import json

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="PyTorch is not installed (extra: train)")
pytest.importorskip("onnx", reason="onnx is not installed (extra: train)")
pytest.importorskip("onnxruntime")

from kgraph.mentions.neural.network import Committee, Network, Window  # noqa: E402
from kgraph.mentions.neural.subwords import SubwordTable  # noqa: E402
from kgraph.names import RULES  # noqa: E402
from kgraph.train.batches import Lexicon, collate, prepare  # noqa: E402
from kgraph.train.documents import HEADS, Document, Entity  # noqa: E402
from kgraph.train.export import export, export_stack  # noqa: E402
from kgraph.train.links import save_links  # noqa: E402
from kgraph.train.name_table import build_names  # noqa: E402
from kgraph.train.network import Shape, Tagger  # noqa: E402
from kgraph.train.recognizer import _add_names  # noqa: E402
from kgraph.train.stack import Stack, features, fit_stack  # noqa: E402
from kgraph.train.stack_plan import StackPlan  # noqa: E402
from kgraph.train.stacks import Lesson, _Reader, measure, settings_with, stack_lines  # noqa: E402
from kgraph.train.subwords import quantise  # noqa: E402

DRUGS, HARMS = ("zorin", "Maltrex", "quibine", "5-HTX"), ("rash", "renal failure", "severe chest pain", "fever")
SETTING = {"lean": {}, "vote": 0.5}


def document(number, corpus="bc5cdr"):
    text, entities = "", []
    for k in range(3):
        drug, harm = DRUGS[(number + k) % 4], HARMS[(number * 3 + k) % 4]
        start = len(text) + len("Woman ") + len(str(k)) + len(" took ")
        text += f"Woman {k} took {drug} and had {harm} later. "
        entities.append(Entity(start, start + len(drug), "Chemical"))
        begin = start + len(drug) + len(" and had ")
        entities.append(Entity(begin, begin + len(harm), "Disease"))
    return Document(f"{corpus}{number}", corpus, text, tuple(entities))


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """A model whose first layer has learned nothing: what is found is the stack's doing."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    learn = [document(n) for n in range(8)]
    names = build_names({"rash ": 4}, learn)
    rows = quantise(np.random.default_rng(0).normal(size=(200, 100)).astype(np.float32))
    lexicon = Lexicon(SubwordTable(rows[0], rows[1].astype(np.float16).astype(np.float32)))
    folder = tmp_path_factory.mktemp("model")
    export(Tagger(Shape(first=24, memory=8, second=8), ("bc5cdr",)), rows, folder)
    _add_names(names, folder)
    save_links({"Chemical": {}, "Disease": {}}, folder / "links.json")
    card = {
        "name_rules": RULES,
        "heads": {"bc5cdr": HEADS["bc5cdr"]},
        "settings": {"default": SETTING | {"stacks": ["second"]}},
    }
    (folder / "card.json").write_text(json.dumps(card), encoding="utf-8")
    gold = {"bc5cdr": prepare(learn, lexicon, names.table(), names.without)}
    held = {"bc5cdr": prepare([document(n) for n in range(20, 26)], lexicon, names.table())}
    read = _Reader(Network(folder), {id(e): e for part in (gold, held) for e in part["bc5cdr"]})
    plan = StackPlan(
        memory=8, names=8, second=24, dropout=0.0, name_dropout=0.0, epochs=12, rate=2e-2, documents=2, pieces=60, average=0.9,
        brain_floats=False,
    )  # fmt: skip

    def plain(rng):
        documents = [document(n) for n in range(40, 52)]
        rng.shuffle(documents)
        for one in documents:
            yield from prepare([one], lexicon, names.table())

    lines = []
    stack = Stack(plan, Network(folder).width, ("bc5cdr",))
    trained = fit_stack(stack, gold, plain, 500, read, report=lines.append, check=lambda _: "checked")
    export_stack(trained, "pupil", folder)
    card["settings"] |= {"alone": SETTING | {"stacks": ["pupil"]}, "both": SETTING | {"stacks": ["second", "pupil"]}}
    (folder / "card.json").write_text(json.dumps(card), encoding="utf-8")
    return folder, trained, held, read, lines


def test_a_stack_learns_over_a_layer_that_stays(model):
    _, trained, held, read, lines = model
    assert len(lines) == 12
    assert "checked" in lines[1]
    scores = measure(trained, held, read)
    assert scores["bc5cdr"]["all"][3] > 0.9
    assert stack_lines({"dev": scores})[0].startswith("bc5cdr Chemical: F1 ")


def test_the_exported_stack_finds_what_was_learned(model):
    folder, _, held, _, _ = model
    network = Committee([Network(folder, "alone")])
    right = total = 0
    for example in held["bc5cdr"]:
        gold = {(e.start, e.end, e.type) for e in example.document.entities}
        found = {item[:3] for item in network.spans(example.document.text, "bc5cdr")}
        right, total = right + len(gold & found), total + len(gold)
    assert right / total > 0.9


def test_a_narrow_network_learns_over_the_words_alone(model, tmp_path):
    from shutil import copytree

    from kgraph.train.narrow import Narrow, export_narrow
    from kgraph.train.stacks import _WordReader

    folder, _, held, _, _ = model
    copytree(folder, tmp_path / "model")
    network = Network(tmp_path / "model")
    learn = [document(n) for n in range(8)]
    names = build_names({"rash ": 4}, learn)
    gold = {"bc5cdr": prepare(learn, Lexicon(None), names.table(), names.without)}
    plan = StackPlan(
        first=16, memory=8, names=8, second=16, dropout=0.0, name_dropout=0.0, epochs=14, rate=2e-2, documents=2, pieces=60,
        average=0.9, brain_floats=False,
    )  # fmt: skip
    torch.manual_seed(0)
    read = _WordReader(network)
    narrow = Narrow(plan, network.word_vectors(["a"]).shape[1], ("bc5cdr",))
    trained = fit_stack(narrow, gold, lambda _: iter(()), 0, read, report=lambda _: None)
    assert measure(trained, held, read)["bc5cdr"]["all"][3] > 0.9
    export_narrow(trained, "narrow", tmp_path / "model")
    card = json.loads((tmp_path / "model" / "card.json").read_text(encoding="utf-8"))
    lesson = Lesson(model=tmp_path, name="narrow", work=tmp_path, alone="fast")
    card["settings"] = settings_with(card["settings"], lesson, own_first=True)
    assert card["settings"]["default"] == SETTING | {"stacks": ["second"]}
    (tmp_path / "model" / "card.json").write_text(json.dumps(card), encoding="utf-8")
    fast = Network(tmp_path / "model", "fast")
    assert fast.width == 32
    for example in held["bc5cdr"]:
        batch = collate([example])
        with torch.no_grad():
            scores = trained.scores("bc5cdr", batch, *features([example], batch, read)).numpy()
        window = Window(_words(example), example.pieces, example.stretches, example.names, 0)
        wanted = np.concatenate([scores[row, : b - a] for row, (a, b) in enumerate(example.stretches)])
        np.testing.assert_allclose(fast.scores(window, "bc5cdr"), wanted, atol=0.6)  # weights of 8 bits
        assert (fast.scores(window, "bc5cdr").argmax(1) == wanted.argmax(1)).mean() > 0.95


def _words(example):
    return [example.document.text[start:end] for start, end in example.pieces]


def test_several_stacks_vote_with_the_mean_of_their_scores(model):
    folder, _, held, _, _ = model
    example = held["bc5cdr"][0]
    text = example.document.text
    window = Window([text[a:b] for a, b in example.pieces], example.pieces, example.stretches, example.names, 0)
    old, new, both = (Network(folder, setting).scores(window, "bc5cdr") for setting in ("default", "alone", "both"))
    np.testing.assert_allclose(both, (old + new) / 2, atol=1e-5)


def test_a_setting_reads_with_one_stack_or_with_one_more(tmp_path):
    lesson = Lesson(model=tmp_path, name="b", work=tmp_path, teachers="x,y")
    for known in (["a"], ["a", "b"]):
        assert settings_with({"default": {"stacks": known}}, lesson)["default"]["stacks"] == ["a", "b"]
    alone = settings_with({"default": {"stacks": ["a"]}}, Lesson(model=tmp_path, name="b", work=tmp_path, alone="fast"))
    assert {name: setting["stacks"] for name, setting in alone.items()} == {"default": ["a", "b"], "fast": ["b"]}
    assert alone["fast"]["lean"] != settings_with({}, lesson)["default"]["lean"]
    assert "calibration" in settings_with({}, lesson)["default"]
