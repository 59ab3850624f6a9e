"""Heads for labelled spans: what those that ship find, and when they are asked."""

import json
import shutil

import pytest

from kgraph.errors import KgraphError, UsageError
from kgraph.mentions import annotate
from kgraph.mentions.gates import looks_like_study
from kgraph.mentions.neural.arm_features import WIDTH as ARMS
from kgraph.mentions.neural.arm_features import arm_features
from kgraph.mentions.neural.heads import SpanHead
from kgraph.mentions.neural.number_features import WIDTH, number_features
from kgraph.mentions.neural.pieces import piece_spans, stretches
from kgraph.mentions.recognizer import load_network, model_folders
from kgraph.mentions.study_spans import head_of, load_heads, load_spans
from kgraph.mesh import open_mesh
from kgraph.model import Record

TRIAL = (
    "Zolemine versus placebo for early breast cancer: a randomized trial. We randomly assigned 480 women to zolemine (n = 240) or "
    "placebo (n = 240). At five years, recurrence was seen in 24 (10%) patients in the zolemine group and 48 (20%) in the placebo group. "
    "Nausea occurred in 31% and 12% of patients, respectively."
)
HEADS = load_heads()


def found(head, text):
    return {(one.label, one.span.of(text)) for one in head_of("", head).spans(text, load_network())}


def test_arms_and_numbers_of_a_trial():
    got = found("pico", TRIAL)
    assert {
        ("total-participants", "480"),
        ("iv-bin-percent", "10%"),
        ("cv-bin-percent", "20%"),
        ("iv-bin-percent", "31%"),
        ("cv-bin-percent", "12%"),
    } <= got


def test_other_texts_do_not_matter():
    head, network = HEADS[0], load_network()
    alone = head.spans(TRIAL, network)
    for other in ("", "Aspirin.", TRIAL * 3, "\U0001f600 \u03b1-tocopherol (n = 5)"):
        head.spans(other, network)
    assert head.spans(TRIAL, network) == alone


def test_spans_are_in_order_and_hold_visible_text():
    spans = load_spans().find(TRIAL)
    assert spans
    assert list(spans) == sorted(spans, key=lambda s: (s.span.start, -s.span.end, s.label))
    assert all(TRIAL[s.span.start : s.span.end].strip() and 0.0 <= s.score <= 1.0 for s in spans)


@pytest.mark.parametrize("head", HEADS, ids=lambda head: head.task)
def test_no_text_has_no_spans(head):
    assert head.spans("", load_network()) == []
    assert head.spans(" \n", load_network()) == []


def test_heads_are_asked_about_studies_only():
    study = Record(id="PMID:1", text=TRIAL)
    other = Record(id="PMID:2", text="Zolemine binds to its receptor with high affinity in the rat brain.")
    typed = Record(id="PMID:3", text="Zolemine in breast cancer.", publication_types=("Randomized Controlled Trial",))
    assert [looks_like_study(one) for one in (study, other, typed)] == [True, False, True]
    for_studies = {label for head in HEADS if head.gate == "study" for label in head.labels}
    assert not for_studies & {one.label for one in load_spans().find(other.text, other)}


def test_annotating_with_a_model_gives_spans_and_the_dictionary_none():
    record = Record(id="PMID:1", text=TRIAL)
    trained, plain = (next(annotate([record], open_mesh(), model=model)) for model in ("default", "dictionary"))
    assert {"iv-bin-percent", "cv-bin-percent"} <= {one.label for one in trained.spans}
    assert plain.spans == ()


def test_an_unknown_head_is_refused():
    with pytest.raises(UsageError, match="has no head 'nothing'"):
        head_of("", "nothing")


def test_a_head_over_another_encoder_is_refused(tmp_path):
    model = model_folders()[0]
    folder = tmp_path / "pico"
    shutil.copytree(model / "heads" / "pico", folder)
    card = json.loads((folder / "card.json").read_text())
    (folder / "card.json").write_text(json.dumps({**card, "encoder": card["encoder"][::-1]}))
    with pytest.raises(KgraphError, match="another recognizer's first layer"):
        SpanHead(folder, load_network())
    (folder / "head.onnx").unlink()
    with pytest.raises(KgraphError, match=r"head\.onnx is missing"):
        SpanHead(folder, load_network())


def rows(text):
    pieces = piece_spans(text)
    matrix = number_features(text, pieces, stretches(text, pieces))
    assert matrix.shape == (len(pieces), WIDTH)
    return {text[a:b]: matrix[i].tolist() for i, (a, b) in enumerate(pieces)}


def test_numbers_are_told_apart_by_form_and_order():
    text = "Zolemine versus placebo. Relapse in 12% versus 20.5% (n = 7)."
    of = rows(text)
    assert of["12"] != of["7"]
    assert of["20"] != of["12"], "the second of two percentages"
    assert of["20"] == of["5"], "a decimal is one number"
    assert of["Relapse"][:9] == [0.0] * 9


def test_the_words_behind_a_number_name_its_arm():
    text = "Zolemine versus placebo. Relapse in 12% of patients in the zolemine group and 30% in the placebo group."
    pieces = piece_spans(text)
    matrix = arm_features(text, pieces, stretches(text, pieces))
    assert matrix.shape == (len(pieces), ARMS)
    of = {text[a:b]: matrix[i].tolist() for i, (a, b) in enumerate(pieces)}
    assert of["12"][:4] == [1.0, 0.0, 1.0, 0.0], "words behind it, not a control's, of the title's first half"
    assert of["30"][:4] == [1.0, 1.0, 0.0, 1.0]
    assert not any(of["Relapse"])


def test_no_pieces_give_no_rows():
    assert arm_features("", [], []).shape == (0, ARMS)
    assert number_features("", [], []).shape == (0, WIDTH)


def test_the_fast_setting_reads_no_spans():
    record = Record(id="PMID:1", text="Of 40 patients with gout, 12 did not respond to colchicine.")
    (slow,), (fast,) = (list(annotate([record], open_mesh(), model=model)) for model in ("default", "fast"))
    assert slow.spans
    assert fast.spans == ()
    assert [m.text for m in fast.mentions] == ["gout", "colchicine"]
