"""The shipped models: what they find, and that it depends on the text alone."""

import hashlib
import json
import math
import shutil

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kgraph.mentions.components  # noqa: F401  # registers the components
from kgraph.errors import KgraphError, UsageError
from kgraph.mentions import annotate
from kgraph.mentions.abbreviations import find_abbreviations
from kgraph.mentions.finder import make_finder
from kgraph.mentions.learned import shipped
from kgraph.mentions.neural.network import Committee, Network
from kgraph.mentions.recognizer import MODELS, Recognizer, load_network, recognise
from kgraph.mesh import open_mesh
from kgraph.model import Record

TEXT = (
    "Lithium-induced hypothyroidism in two women. Both women took lithium carbonate for bipolar disorder; hypothyroidism and "
    "weight gain followed. Levothyroxine was given, and chronic kidney disease (CKD) was ruled out. CKD stayed away."
)
FOLDERS = sorted(path for path in MODELS.iterdir() if path.is_dir())


def found(text, model="fast"):
    return [
        (text[s:e], kind)
        for s, e, kind, _ in recognise(text, load_network(model), "bc5cdr", abbreviations=find_abbreviations(text))
    ]


@pytest.mark.parametrize("model", ["default", "fast"])
def test_drugs_and_diseases_are_found(model):
    got = found(TEXT, model)
    assert got.count(("hypothyroidism", "Disease")) == 2
    assert ("Lithium", "Chemical") in got
    assert ("bipolar disorder", "Disease") in got
    assert ("Levothyroxine", "Chemical") in got
    assert got.count(("CKD", "Disease")) == 2


def test_the_other_head_finds_diseases_only():
    assert {kind for _, _, kind, _ in load_network("fast").spans(TEXT, "ncbi")} == {"Disease"}


def test_other_texts_do_not_matter():
    alone = Committee([Network(folder) for folder in FOLDERS]).spans(TEXT, "bc5cdr")
    network = Committee([Network(folder) for folder in FOLDERS])
    for other in ("Aspirin.", TEXT * 3, "\u03b1-tocopherol and 5-fluorouracil in mice", "word " * 300):
        network.spans(other, "bc5cdr")
    assert network.spans(TEXT, "bc5cdr") == alone


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200))
def test_any_text_can_be_read(text):
    last = 0
    for start, end, kind, score in load_network("fast").spans(text, "bc5cdr"):
        assert last <= start < end <= len(text)
        assert kind in ("Chemical", "Disease")
        assert 0 <= score <= 1
        last = end


def test_signs_beyond_the_basic_plane_do_not_shift_offsets():
    text = "\U0001f600\U0001f600 Na\u0308ive patients with hypertension took aspirin \U0001d6fc."
    assert ("hypertension", "Disease") in found(text)
    assert ("aspirin", "Chemical") in found(text)


def test_mentions_are_linked():
    recognizer = Recognizer(open_mesh(), shipped(), load_network("fast"))
    mentions = recognizer.find(TEXT, record="PMID:1", abbreviations=find_abbreviations(TEXT))
    by_text = {m.text: m for m in mentions}
    assert by_text["hypothyroidism"].concept == "MESH:D007037"
    assert by_text["CKD"].expansion == "chronic kidney disease"
    assert by_text["CKD"].concept == by_text["chronic kidney disease"].concept != ""
    assert all(m.text == TEXT[m.span.start : m.span.end] and m.record == "PMID:1" for m in mentions)
    assert mentions == sorted(mentions, key=lambda m: (m.span.start, -m.span.end, m.type, m.concept))


def test_annotate_with_a_model():
    record = Record(id="PMID:1", text=TEXT, title=TEXT)
    (document,) = annotate([record], open_mesh(), model="fast")
    assert {m.agent for m in document.mentions} == {"kgraph_recognizer"}


def test_the_component_in_a_pipeline_of_ones_own():
    nlp = spacy.blank("en")
    nlp.add_pipe("kgraph_sentences")
    nlp.add_pipe("kgraph_abbreviations")
    nlp.add_pipe("kgraph_recognizer", config={"model": "fast"})
    doc = nlp(TEXT)
    assert ("bipolar disorder", "Disease") in {(ent.text, ent.label_) for ent in doc.ents}


def test_an_unknown_model_or_head_is_named():
    with pytest.raises(UsageError, match="nowhere"):
        load_network("nowhere")
    with pytest.raises(UsageError, match="biored"):
        Recognizer(open_mesh(), shipped(), load_network("fast"), head="other")


def test_a_setting_of_a_folder():
    folder = str(FOLDERS[0])
    assert load_network(f"{folder}@fast").spans(TEXT, "bc5cdr") == load_network("fast").spans(TEXT, "bc5cdr")
    with pytest.raises(UsageError, match="no setting 'quick'; it has default, fast"):
        load_network(f"{folder}@quick")


def test_the_fast_setting_reads_with_a_smaller_network_of_its_own():
    card = json.loads((FOLDERS[0] / "card.json").read_text(encoding="utf-8"))
    files = {name: {setting.get("first", "first"), *setting["stacks"]} for name, setting in card["settings"].items()}
    sizes = {name: sum((FOLDERS[0] / f"{file}.onnx").stat().st_size for file in own) for name, own in files.items()}
    assert sizes["fast"] * 4 < sizes["default"]
    assert load_network("fast")._members[0].width < load_network("default")._members[0].width


def test_the_fast_setting_does_without_the_dictionary():
    mesh = open_mesh()
    fast, default = make_finder(mesh, "fast"), make_finder(mesh, "default")
    assert fast._dictionary is None
    assert default._dictionary is not None
    assert {m.concept for m in fast.find(TEXT)} == {m.concept for m in default.find(TEXT)}


def test_scores_are_calibrated_by_the_card(tmp_path):
    copy = tmp_path / "model"
    shutil.copytree(FOLDERS[0], copy)
    card = json.loads((copy / "card.json").read_text(encoding="utf-8"))
    del card["settings"]["fast"]["calibration"]["bc5cdr"]
    (copy / "card.json").write_text(json.dumps(card), encoding="utf-8")
    curve = json.loads((FOLDERS[0] / "card.json").read_text(encoding="utf-8"))["settings"]["fast"]["calibration"][
        "bc5cdr"
    ]
    plain, calibrated = load_network(f"{copy}@fast").spans(TEXT, "bc5cdr"), load_network("fast").spans(TEXT, "bc5cdr")
    assert [item[:3] for item in plain] == [item[:3] for item in calibrated]
    for before, after in zip(plain, calibrated, strict=True):
        odds = curve[0] * math.log(before[3] / (1 - before[3])) + curve[1]
        assert after[3] == pytest.approx(1 / (1 + math.exp(-odds)), abs=2e-3)


def test_two_models_read_together():
    folder = str(FOLDERS[0])
    assert load_network(f"{folder},{folder}@fast").spans(TEXT, "ncbi")


def test_a_damaged_model_is_told(tmp_path):
    copy = tmp_path / "model"
    shutil.copytree(FOLDERS[0], copy)
    card = json.loads((copy / "card.json").read_text(encoding="utf-8"))
    (copy / "card.json").write_text(json.dumps(card | {"name_rules": -1}), encoding="utf-8")
    with pytest.raises(KgraphError, match="only-names"):
        Network(copy)
    (copy / "card.json").write_text(json.dumps({"name_rules": card["name_rules"]}), encoding="utf-8")
    with pytest.raises(KgraphError, match="earlier form"):
        Network(copy)
    (copy / "card.json").write_text(json.dumps(card), encoding="utf-8")
    (copy / "first.onnx").unlink()
    with pytest.raises(KgraphError, match=r"first\.onnx"):
        Network(copy)


def test_the_models_are_what_their_cards_say_and_small():
    total = 0
    for folder in FOLDERS:
        card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
        assert card["with_dev"], "what ships has learned from the development parts too"
        for name, digest in card["files"].items():
            content = (folder / name).read_bytes()
            total += len(content)
            assert hashlib.sha256(content).hexdigest() == digest
    assert total < 30_000_000
