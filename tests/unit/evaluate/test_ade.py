"""ADE end to end: places of names, what counts as right, and the rows of a baseline."""

import pytest

from kgraph.errors import InputError
from kgraph.evaluate.ade import ALL, STATED, count, rule_pairs
from kgraph.evaluate.ade_corpus import AdeSentence, read_ade, read_without
from kgraph.evaluate.board import measure
from kgraph.evaluate.tally import Tally
from kgraph.mesh import open_mesh
from kgraph.model import Span

TEXT = "Aspirin was stopped, as aspirin-induced nausea and aspirin toxicity followed."


def line(effect, drug, *, begin=100, text=TEXT, drug_number=0):
    places = [at for at in range(len(text)) if text.startswith(drug, at)]
    at, drug_at = text.index(effect) + begin, places[drug_number] + begin
    return f"7|{text}|{effect}|{at}|{at + len(effect)}|{drug}|{drug_at}|{drug_at + len(drug)}\n"


def corpus(folder):
    path = folder / "DRUG-AE.rel"
    path.write_text(line("nausea", "aspirin") + line("aspirin toxicity", "aspirin", drug_number=1))
    (folder / "ADE-NEG.txt").write_text(
        "7 NEG We gave aspirin for gout.\n8 NEG We gave aspirin for gout.\n8 NEG Nothing else.\n"
    )
    return path


def test_the_article_s_offsets_tell_which_of_several_names_is_meant(tmp_path):
    (one,) = read_ade(corpus(tmp_path))
    assert [(drug.start, drug.of(TEXT), effect.of(TEXT)) for drug, effect in one.pairs] == [
        (24, "aspirin", "nausea"),
        (51, "aspirin", "aspirin toxicity"),
    ]


def test_a_name_that_the_offsets_do_not_find_is_taken_where_it_first_stands(tmp_path):
    path = tmp_path / "DRUG-AE.rel"
    path.write_text(line("nausea", "aspirin") + f"7|{TEXT}|nausea|140|146|Aspirin|9|16\n")
    assert [drug.start for drug, _ in read_ade(path)[0].pairs] == [0, 24]


def test_sentences_without_events_are_read_once(tmp_path):
    path = corpus(tmp_path)
    assert [(one.article, one.text, one.pairs) for one in read_without(path)] == [
        ("7", "We gave aspirin for gout.", ()),
        ("8", "Nothing else.", ()),
    ]
    (tmp_path / "ADE-NEG.txt").unlink()
    assert read_without(path) == []


def test_another_file_is_refused(tmp_path):
    (tmp_path / "x.txt").write_text("7|a|b\n")
    with pytest.raises(InputError, match=r"x\.txt, line 1: is no pair of the ADE corpus"):
        read_ade(tmp_path / "x.txt")


def test_strict_wants_both_spans_and_overlapping_a_character_of_each():
    gold = (Span(24, 31), Span(40, 46))
    sentence = AdeSentence("7", TEXT, (gold,))
    tally = Tally()
    count(tally, sentence, [(gold[0], Span(32, 46)), (Span(0, 7), gold[1])], "x")
    count(tally, sentence, [gold, (Span(24, 46), Span(24, 46))], "y")
    measured = tally.measurement()
    rows = {name: (row.right, row.found, row.gold) for name, row in measured.rows.items()}
    assert rows == {"x": (0, 2, 1), "x, overlapping": (1, 2, 1), "y": (1, 2, 1), "y, overlapping": (1, 2, 1)}
    assert {(one.row, one.what) for one in measured.errors} == {("x", "missed"), ("x", "wrong"), ("y", "wrong")}


def test_the_rules_pair_what_they_assert():
    text = "We report aspirin-induced nausea."
    (pairs,) = rule_pairs([AdeSentence("1", text, ())], open_mesh())
    assert [(drug.of(text), effect.of(text)) for drug, effect in pairs] == [("aspirin", "nausea")]


def test_rows_of_the_baseline(tmp_path):
    rows = measure("ade", tmp_path, corpus(tmp_path), open_mesh(), model="dictionary").rows
    assert list(rows) == [
        f"{STATED}, rules", f"{STATED}, rules, overlapping", f"{ALL}, rules", f"{ALL}, rules, overlapping",
        "gold entities, rules", "gold entities, model",
    ]  # fmt: skip
    assert rows[f"{STATED}, rules"].gold == rows[f"{ALL}, rules"].gold == 2
    assert rows[f"{STATED}, rules"].right >= 1
