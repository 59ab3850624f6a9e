"""The head for adverse events is trained on invented sentences, exported, and read again without PyTorch."""

import itertools
import json

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="PyTorch is not installed (extra: train)")
pytest.importorskip("onnx", reason="onnx is not installed (extra: train)")

from kgraph.errors import InputError, KgraphError  # noqa: E402
from kgraph.evaluate.folds import is_held_out  # noqa: E402
from kgraph.mentions.adverse_events import AdverseReader  # noqa: E402
from kgraph.mentions.adverse_pairs import PairFeatures, PairModel  # noqa: E402
from kgraph.mentions.neural.decoding import constrained  # noqa: E402
from kgraph.mentions.recognizer import load_network, model_folders  # noqa: E402
from kgraph.train.adverse import AdversePlan, adverse_lines, train_adverse  # noqa: E402
from kgraph.train.adverse_network import AdverseExample, AdverseNetwork, AdverseShape, collate  # noqa: E402
from kgraph.train.adverse_pairs import best_threshold, fit_pairs  # noqa: E402
from kgraph.train.network import Encoder, Shape  # noqa: E402
from kgraph.train.recognizer import Sources  # noqa: E402

DRUGS = ("zorin", "maltrex", "quibine", "aspirin")
COUNT = 80
EVENTS = ("nausea", "severe rash", "fever", "acute gout")


def sentence(number):
    drug, event = DRUGS[number % 4], EVENTS[number // 4 % 4]
    return drug, event, f"In patient {number} the drug {drug} had caused {event} soon."


def corpus(folder):
    (folder / "ade").mkdir()
    lines, others = [], []
    for number in range(COUNT):
        drug, event, text = sentence(number)
        at, drug_at = text.index(event), text.index(drug)
        lines.append(f"{number}|{text}|{event}|{at}|{at + len(event)}|{drug}|{drug_at}|{drug_at + len(drug)}\n")
        others.append(f"{number} NEG In patient {number} the drug {drug} had been given for {event} soon.\n")
    (folder / "ade" / "DRUG-AE.rel").write_text("".join(lines))
    (folder / "ade" / "ADE-NEG.txt").write_text("".join(others))
    return Sources(corpora=folder, mesh=folder)


def test_the_loss_is_that_of_all_sequences():
    torch.manual_seed(0)
    network = AdverseNetwork(AdverseShape(), 4, 1)
    for weights in (network.transitions, network.start):
        torch.nn.init.normal_(weights)
    zeros = np.zeros((3, 4), dtype=np.float16)
    tags = np.array([[1, 0], [3, 4], [0, 0]])
    batch = collate([AdverseExample(zeros, zeros[:, :1], tags, True)])
    scores = torch.randn(1, 3, 10)
    expected = 0.0
    for kind in (0, 1):
        moves, start, end = constrained(
            ("a",), network.transitions[kind].detach().numpy(), network.start[kind].detach().numpy()
        )
        own = scores[0, :, 5 * kind : 5 * kind + 5].numpy()

        def score(path, own=own, moves=moves, start=start, end=end):
            inside = sum(own[place, tag] for place, tag in enumerate(path))
            return start[path[0]] + end[path[-1]] + inside + sum(moves[a, b] for a, b in itertools.pairwise(path))

        every = [score(path) for path in itertools.product(range(5), repeat=3)]
        expected += np.logaddexp.reduce(every) - score(tags[:, kind])
    assert network.loss(scores, batch).item() == pytest.approx(expected, abs=1e-3)


@pytest.mark.slow
def test_train_export_and_read(tmp_path):
    sources = corpus(tmp_path)
    torch.manual_seed(0)
    torch.save(Encoder(Shape()).state_dict(), tmp_path / "adverse_base_train.pt")
    model = model_folders()[0]
    plan = AdversePlan(model=model, work=tmp_path, output=tmp_path, folds=2, epochs=60)
    card = train_adverse(sources, plan)
    held = {str(number) for number in range(COUNT) if is_held_out(str(number))}
    assert held
    assert set(card["ids"]) == {str(number) for number in range(COUNT)} - held
    assert card["folds"]["sentences with events"][3] > 0.9
    assert card["folds"]["all sentences"][3] > 0.9
    assert adverse_lines(card)[0].startswith("sentences with events: P ")
    reader = AdverseReader(tmp_path / "ade", load_network())
    for number in sorted(map(int, held)):
        drug, event, text = sentence(number)
        found = reader.read(text)
        assert [(pair.drug.of(text), pair.effect.of(text)) for pair in found.pairs] == [(drug, event)]
        assert [span.of(text) for span in found.drugs + found.effects] == [drug, event]
        assert reader.read(text.replace("caused", "been given for")).pairs == ()
    assert reader.read(" \n").pairs == ()
    stored = json.loads((tmp_path / "ade" / "card.json").read_text())
    (tmp_path / "ade" / "card.json").write_text(json.dumps({**stored, "subwords": "0"}))
    with pytest.raises(KgraphError, match="another recognizer's subword vectors"):
        AdverseReader(tmp_path / "ade", load_network())


@pytest.mark.slow
def test_the_same_training_gives_the_same_bytes(tmp_path):
    sources = corpus(tmp_path)
    torch.manual_seed(0)
    torch.save(Encoder(Shape()).state_dict(), tmp_path / "adverse_base_train.pt")
    plan = AdversePlan(model=model_folders()[0], work=tmp_path, output=tmp_path, folds=2, epochs=1)
    stored = []
    for _ in range(2):
        train_adverse(sources, plan)
        stored.append((tmp_path / "ade" / "card.json").read_bytes())
    assert stored[0] == stored[1]
    assert set(json.loads(stored[0])["files"]) == {"arrays.npz", "head.onnx"}


def test_without_a_language_model_it_says_where_it_comes_from(tmp_path):
    plan = AdversePlan(model=model_folders()[0], work=tmp_path, output=tmp_path)
    with pytest.raises(InputError, match=r"language_model_192\.pt is not there; make it with kgraph train recognizer"):
        train_adverse(corpus(tmp_path), plan)


def test_the_model_of_pairs_learns_columns_and_numbers():
    rows = [PairFeatures((5,) if n % 2 else (9,), (float(n % 3), 0.0, 0.0, 0.0, 0.0, 0.0)) for n in range(60)]
    right = [bool(n % 2) or n % 3 == 2 for n in range(60)]
    model = PairModel(fit_pairs(rows, right))
    assert model.chance(rows[1]) > model.chance(rows[0]), "column 5 is right more often than column 9"
    assert model.chance(rows[2]) > model.chance(rows[0]), "the greater number is right more often"


def test_nothing_to_learn_pairs_from_says_nothing():
    assert PairModel(fit_pairs([], [])).chance(PairFeatures((1,), (0.0,) * 6)) == 0.5


def test_the_threshold_counts_what_is_not_found():
    chances, right = [[0.9, 0.6], [0.4, 0.2]], [[True, False], [True, False]]
    assert best_threshold(chances, right, 2, given=False) == pytest.approx(0.21)
    assert best_threshold([[0.9, 0.3]], [[True, False]], 1, given=False) == pytest.approx(0.31)


def test_the_threshold_knows_that_the_likeliest_of_a_given_sentence_is_found_anyway():
    chances, right = [[0.9, 0.6], [0.4, 0.2]], [[True, False], [True, False]]
    assert best_threshold(chances, right, 2, given=True) == pytest.approx(0.61)
