from __future__ import annotations

import pytest

from kgraph.evaluate.board import measure
from kgraph.evaluate.evidencemap import gold_pairs, read_evidencemap
from kgraph.evaluate.folds import is_held_out
from kgraph.evaluate.scores import Scores
from kgraph.mentions.study_links import all_links, candidates, found_links, link_features, link_model, sentences
from kgraph.mesh import open_mesh
from kgraph.model import LabelledSpan, Span

TEXT = "Zolemine in gout . Pain was lower with zolemine than with placebo . Weight was similar ."
NUMBER = next(str(number) for number in range(99) if is_held_out(str(number)))
SPANS = (
    ("T1", "Outcome", "Pain"),
    ("T2", "Observation", "lower"),
    ("T3", "Intervention", "zolemine"),
    ("T4", "Intervention", "placebo"),
    ("T5", "Outcome", "Weight"),
    ("T6", "Observation", "similar"),
)
LINKS = (("T3", "T2"), ("T2", "T1"), ("T6", "T5"))


def corpus(folder):
    lines = [f"{i}\t{label} {TEXT.index(w)} {TEXT.index(w) + len(w)}\t{w}\n" for i, label, w in SPANS]
    lines += [f"R{n}\tto Arg1:{a} Arg2:{b}\t\n" for n, (a, b) in enumerate(LINKS)]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{NUMBER}.txt").write_text(TEXT)
    (folder / f"{NUMBER}.ann").write_text("".join(lines))
    return folder


def labelled():
    places = [(label, TEXT.index(words), words) for _, label, words in SPANS]
    return [LabelledSpan(span=Span(at, at + len(w)), label=f"evidence-{label.lower()}") for label, at, w in places]


def words(pairs):
    return {(a.of(TEXT), b.of(TEXT)) for a, b in pairs}


def test_a_link_goes_over_an_observation(tmp_path):
    (document,) = read_evidencemap(corpus(tmp_path / "evidencemap"))
    assert words(gold_pairs(document)) == {("zolemine", "Pain")}


def test_the_neighbour_folder_is_read_once(tmp_path):
    corpus(tmp_path / "evidencemap-covid")
    assert len(read_evidencemap(corpus(tmp_path / "evidencemap"))) == 1


def test_the_baseline_links_all_of_a_sentence():
    assert words(all_links(TEXT, labelled())) == {("zolemine", "Pain"), ("placebo", "Pain")}
    without = [one for one in labelled() if one.label != "evidence-observation"]
    assert all_links(TEXT, without) == []


def test_candidates_are_of_one_sentence_and_lead_to_outcomes():
    first, second = sentences(TEXT, labelled())
    assert [len(first), len(second)] == [4, 2]
    kinds = [(first[a].label, first[b].label) for a, b in candidates(first)]
    assert sorted(kinds) == [
        ("evidence-intervention", "evidence-observation"),
        ("evidence-intervention", "evidence-observation"),
        ("evidence-observation", "evidence-outcome"),
    ]
    columns = {tuple(link_features(TEXT, first, a, b)) for a, b in candidates(first)}
    assert len(columns) == 3


def test_the_shipped_model_links_what_belongs_together():
    assert ("zolemine", "Pain") in words(found_links(TEXT, labelled(), link_model()))


def test_rows_of_the_baseline(tmp_path):
    rows = measure("evidencemap", tmp_path, corpus(tmp_path / "evidencemap"), open_mesh()).rows
    assert rows["links, gold spans, all of a sentence"] == Scores(right=1, found=2, gold=1)


@pytest.mark.slow
def test_rows_of_a_trained_model(tmp_path):
    rows = measure("evidencemap", tmp_path, corpus(tmp_path / "evidencemap"), open_mesh(), model="default").rows
    assert rows["intervention spans"].gold == 2
    assert rows["links, gold spans"].gold == 1
    assert rows["links, predicted spans, overlapping"].right >= rows["links, predicted spans"].right
