"""``kgraph annotate`` in every format, read back by kgraph's own readers."""

from __future__ import annotations

import io
import json

import pytest
from command import run_here
from paths import ROOT

from kgraph.model import Reject
from kgraph.sources.files import read_documents

SEED = ROOT / "kgraph" / "sources" / "seed" / "26873674.xml"


def _documents(text, tmp_path):
    path = tmp_path / "annotated"
    path.write_text(text, encoding="utf-8")
    found = list(read_documents(path))
    assert not [item for item in found if isinstance(item, Reject)]
    return found


@pytest.mark.parametrize("form", ["pubtator", "bioc-json"])
def test_annotations_come_back_at_their_places(form, tmp_path):
    done = run_here("annotate", "--input", SEED, "--format", form)
    assert done.code == 0, done.err
    (document,) = _documents(done.out, tmp_path)
    assert document.record.pmid == "26873674"
    assert len(document.annotations) > 20
    for annotation in document.annotations:
        assert annotation.span.of(document.record.text) == annotation.text


def test_relations_are_what_is_asserted_and_not_denied():
    lines = run_here("annotate", "--input", SEED).out.splitlines()
    fields = [line.split("\t") for line in lines]
    assert [f[1:] for f in fields if len(f) == 4] == [
        ["CID", "D000077269", "D007970"],
        ["TREATS", "D000077269", "D008178"],
        ["TREATS", "D000077269", "D008179"],
    ]


def test_json_lines_have_everything():
    value = json.loads(run_here("annotate", "--input", SEED, "--format", "jsonl").out)
    assert {a["negated"] for a in value["assertions"]} == {True, False}
    assert [o["n"] for o in value["outcomes"]] == [5, 2, 2]


def test_line_ends_in_a_text_do_not_shift_anything(tmp_path):
    text = json.dumps({"pmid": "7", "title": "Aspirin\u2028for\tfever", "abstract": "Aspirin 𝛼\u0085caused nausea."})
    done = run_here("annotate", "--input", "-", stdin=text.encode())
    assert done.code == 0, done.err
    (document,) = _documents(done.out, tmp_path)
    assert {a.text for a in document.annotations} == {"Aspirin", "fever", "nausea"}


def test_output_goes_to_a_file_in_one_step(tmp_path):
    out = tmp_path / "x.pubtator"
    done = run_here("annotate", "--input", SEED, "--output", out)
    assert (done.code, done.out) == (0, "")
    assert out.read_text(encoding="utf-8") == run_here("annotate", "--input", SEED).out


def test_an_output_that_cannot_be_is_one_line(tmp_path):
    (tmp_path / "file").touch()
    for output in (tmp_path, tmp_path / "file" / "x"):
        done = run_here("annotate", "--input", SEED, "--output", output)
        assert (done.code, done.err.count("\n")) == (2, 1)
        assert str(output) in done.err


def test_rejects_are_told_and_the_rest_is_annotated():
    lines = '{"pmid": "1", "title": "Aspirin for fever."}\n{"title": 3}\n'
    done = run_here("annotate", "--input", "-", "--format", "jsonl", stdin=lines.encode())
    assert done.code == 0
    assert len(io.StringIO(done.out).readlines()) == 1
    assert done.err.startswith("rejected: ")


def test_an_unknown_format_is_answered_with_the_known_ones():
    done = run_here("annotate", "--input", SEED, "--format", "word")
    assert done.code == 2
    assert "pubtator, bioc-json, jsonl" in done.err


GOLD = (
    "7|t|Zorinol in gout\n7|a|Zorinol-induced rash and fever. TP53 was normal.\n"
    "7\t0\t7\tZorinol\tChemical\tD007052\n7\t11\t15\tgout\tDisease\t-1\n7\t16\t23\tZorinol\tChemicalEntity\tD007052\n"
    "7\t32\t46\trash and fever\tCompositeMention\tD005076+D005334\n7\t48\t52\tTP53\tGene\t7157\n\n"
    "8|t|Aspirin for gout\n8|a|\n\n"
)


def _mention_lines(text):
    return [line.split("\t", 1)[1] for line in text.splitlines() if line.count("\t") == 5]


def test_gold_annotations_are_ignored_unless_they_are_to_be_kept():
    ignored = run_here("annotate", "--input", "-", stdin=GOLD.encode())
    assert not {"D007052", "7157"} & set(ignored.out.split())
    assert (ignored.code, ignored.err) == (0, "")
    assert "12\t16\tgout\tDisease\tD006073" in _mention_lines(ignored.out)


@pytest.mark.parametrize("form", ["pubtator", "bioc-json"])
def test_gold_annotations_are_kept_from_either_form(form, tmp_path):
    first = run_here("annotate", "--input", "-", "--keep-gold", "--format", form, stdin=GOLD.encode())
    again = run_here("annotate", "--input", "-", "--keep-gold", stdin=first.out.encode())
    assert again.code == 0, again.err
    assert _mention_lines(again.out) == [
        "0\t7\tZorinol\tChemical\tD007052",
        "11\t15\tgout\tDisease\t-",
        "16\t23\tZorinol\tChemical\tD007052",
        "32\t46\trash and fever\tDisease\tD005076",
        "32\t46\trash and fever\tDisease\tD005334",
        "0\t7\tAspirin\tChemical\tD001241",  # a document that brings nothing is read
        "12\t16\tgout\tDisease\tD006073",
    ]
    assert "7\tCID\tD007052\tD005076\n" in again.out


def test_annotations_of_other_types_are_told_of():
    done = run_here("annotate", "--input", "-", "--keep-gold", stdin=GOLD.encode())
    assert done.err == "note: annotations of types that kgraph does not keep were left out: Gene 1\n"


def test_an_annotation_at_a_wrong_place_is_rejected_with_its_line():
    wrong = GOLD.replace("11\t15\tgout", "12\t16\tgout")
    done = run_here("annotate", "--input", "-", "--keep-gold", stdin=wrong.encode())
    assert done.code == 0
    assert done.err.startswith("rejected: standard input, line 4: the annotation 'gout'")


def test_other_formats_have_no_gold_and_are_read():
    done = run_here("annotate", "--input", SEED, "--keep-gold")
    assert done.out == run_here("annotate", "--input", SEED).out


@pytest.mark.parametrize("verb", ["annotate", "build"])
def test_a_set_without_articles_is_told_and_no_error(tmp_path, verb):
    path = tmp_path / "empty.xml"
    path.write_text('<?xml version="1.0"?><PubmedArticleSet></PubmedArticleSet>', encoding="utf-8")
    options = ["--out", tmp_path / "graph"] if verb == "build" else []
    done = run_here(verb, "--input", path, *options)
    assert done.code == 0
    assert done.err.count("note: no record was read, so there is nothing to") == 1
    assert not (tmp_path / "graph").exists()
