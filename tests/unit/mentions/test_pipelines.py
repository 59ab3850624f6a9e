"""Other people's recognizers in place of ours: a real one, trained by the tests, saved and loaded as any other."""

from __future__ import annotations

import json
import sys

import pytest
import spacy
from command import run_here
from trained_ner import train

import kgraph.mentions.components  # noqa: F401  # registers the components where kgraph is not installed
from kgraph.errors import KgraphError, UsageError
from kgraph.mentions import annotate
from kgraph.mentions.pipelines import LABELS, Pipeline, from_provenance, load, parse, provenance, read_labels, spans
from kgraph.mesh import open_mesh
from kgraph.model import Record, Section, Span

TEXT = "Patients took ibuprofen for gout . We gave heparin and saw nausea in two ."


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return train(tmp_path_factory.mktemp("ner") / "small")


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    return train(tmp_path_factory.mktemp("ner") / "odd", drug="REMEDY", disease="AILMENT")


def record(text=TEXT):
    return Record(id="PMID:1", text=text, abstract=text, sections=(Section(label="", span=Span(0, len(text))),))


def test_what_a_pipeline_marks_is_linked(folder):
    (document,) = annotate([record()], open_mesh(), model=Pipeline(str(folder)).model)
    assert [(m.text, m.type, m.concept) for m in document.mentions] == [
        ("ibuprofen", "Chemical", "MESH:D007052"),
        ("gout", "Disease", "MESH:D006073"),
        ("heparin", "Chemical", "MESH:D006493"),
        ("nausea", "Disease", "MESH:D009325"),
    ]
    assert {m.agent for m in document.mentions} == {"small"}
    assert all(m.span.of(TEXT) == m.text for m in document.mentions)


def test_nothing_is_added_to_what_it_marks(folder):
    text = "\U0001f600 Nobody mentioned diabetes mellitus, " + TEXT
    marked = spans(load(Pipeline(str(folder))), Pipeline(str(folder)), text)
    (document,) = annotate([record(text)], open_mesh(), model=Pipeline(str(folder)).model)
    assert sorted({(m.span.start, m.span.end, m.type) for m in document.mentions}) == marked
    assert {"ibuprofen", "nausea"} <= {m.text for m in document.mentions}


def test_labels_that_are_not_known_can_be_told(odd):
    with pytest.raises(UsageError, match=r"AILMENT, REMEDY.*--labels AILMENT=Chemical"):
        load(Pipeline(str(odd)))
    told = Pipeline(str(odd), read_labels("REMEDY=Chemical"))
    (document,) = annotate([record()], open_mesh(), model=told.model)
    assert [m.text for m in document.mentions] == ["ibuprofen", "heparin"]


@pytest.mark.parametrize("text", ["REMEDY", "REMEDY=Drug", "=Disease"])
def test_labels_of_another_form_are_refused(text):
    with pytest.raises(UsageError, match="PROBLEM=Disease"):
        read_labels(text)


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("en_ner_bc5cdr_md", "pip install --no-deps https://s3-us-west-2.amazonaws.com/ai2-s2-scispacy/releases/v0.5.4/en_ner_bc5cdr_md-0.5.4.tar.gz"),
        ("en_core_web_trf", "python -m spacy download en_core_web_trf"),
        ("no_such_pipeline_here", "python -m pip install no_such_pipeline_here"),
        ("folder/of/none", "no pipeline 'folder/of/none'"),
    ],
)  # fmt: skip
def test_a_pipeline_that_is_not_there_is_answered_with_the_command_that_installs_it(name, command):
    if name.startswith("en_") and spacy.util.is_package(name):
        pytest.skip(f"{name} is installed")
    with pytest.raises(UsageError) as caught:
        load(Pipeline(name))
    assert command in str(caught.value)
    assert "\n" not in str(caught.value)


def test_without_spacy_the_commands_that_install_it_and_the_pipeline_are_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "spacy", None)  # what Python does for a package that is not there
    with pytest.raises(UsageError) as caught:
        load(Pipeline("en_ner_craft_md"))
    assert "run: python -m pip install 'kgraph[spacy]' && python -m pip install --no-deps https://" in str(caught.value)


def test_a_folder_that_is_no_pipeline_is_one_line(tmp_path):
    with pytest.raises(KgraphError, match="cannot be loaded"):
        load(Pipeline(str(tmp_path)))


def test_a_part_that_is_not_installed_is_named_with_its_package(tmp_path):
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path / "p")
    config = (tmp_path / "p" / "config.cfg").read_text(encoding="utf-8").replace('"sentencizer"', '"hf_token_pipe"')
    (tmp_path / "p" / "config.cfg").write_text(config, encoding="utf-8")
    if "hf_token_pipe" in spacy.registry.factories.get_all():
        pytest.skip("that part is installed")
    with pytest.raises(KgraphError, match="pip install spacy-huggingface-pipelines"):
        load(Pipeline(str(tmp_path / "p")))


def test_a_pipeline_in_one_word_and_back(folder):
    one = Pipeline("en_x", read_labels("B=Disease,A=Chemical"))
    assert one.model == "pipeline:en_x?A=Chemical,B=Disease"
    assert parse(one.model) == one
    assert provenance(Pipeline(str(folder)).model) == "pipeline:small 1.2.3"
    assert parse(from_provenance("pipeline:small?A=Chemical 1.2.3")) == Pipeline("small", (("A", "Chemical"),))


def test_labels_are_looked_up_without_case_and_signs(folder):
    assert {LABELS["signsymptom"], LABELS["diseasedisorder"]} == {"Disease"}
    nlp = spacy.blank("en")
    doc = nlp("gout")
    doc.ents = [spacy.tokens.Span(doc, 0, 1, label="Disease_disorder")]
    from kgraph.mentions.pipelines import marked

    assert marked(doc, Pipeline("any")) == [(0, 4, "Disease")]


def test_the_linker_behind_a_recognizer_in_its_own_pipeline(folder):
    nlp = spacy.load(folder)
    nlp.add_pipe("kgraph_abbreviations")
    nlp.add_pipe("kgraph_linker")
    doc = nlp(TEXT)
    assert [(e.text, e.label_, e.kb_id_) for e in doc.ents][:2] == [
        ("ibuprofen", "CHEMICAL", "MESH:D007052"),
        ("gout", "DISEASE", "MESH:D006073"),
    ]
    assert [m.concept for m in doc._.kgraph_mentions] == [e.kb_id_ for e in doc.ents]
    assert len(doc.spans["kgraph"]) == 4


def test_the_linker_takes_labels_and_leaves_other_entities_alone(odd):
    nlp = spacy.load(odd)
    nlp.add_pipe("kgraph_linker", config={"labels": {"AILMENT": "Disease"}})
    assert [(e.text, e.label_, e.kb_id_) for e in nlp(TEXT).ents][:2] == [
        ("ibuprofen", "REMEDY", ""),
        ("gout", "AILMENT", "MESH:D006073"),
    ]


def test_the_command_line_takes_a_pipeline(folder, odd):
    text = json.dumps({"pmid": "7", "title": "On gout", "abstract": TEXT}).encode()
    done = run_here("annotate", "--input", "-", "--pipeline", folder, stdin=text)
    assert done.code == 0, done.err
    assert "\tnausea\tDisease\tD009325\n" in done.out
    done = run_here("annotate", "--input", "-", "--pipeline", odd, "--labels", "AILMENT=Disease", stdin=text)
    assert {line.split("\t")[4] for line in done.out.splitlines() if line.count("\t") == 5} == {"Disease"}


def test_a_build_names_the_pipeline_and_its_version(folder, tmp_path):
    text = json.dumps({"pmid": "7", "title": "On gout", "abstract": TEXT}).encode()
    out = tmp_path / "graph"
    done = run_here("build", "--input", "-", "--offline", "--out", out, "--pipeline", folder, stdin=text)
    assert done.code == 0, done.err
    assert "pipeline:small 1.2.3" in (out / "manifest.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "options",
    [("--fast", "--model", "default"), ("--fast", "--pipeline", "x"), ("--labels", "A=Disease"), ("--pipeline", "x", "--labels", "A")],
)  # fmt: skip
def test_options_that_do_not_go_together_are_one_line(options):
    done = run_here("annotate", "--input", "-", *options)
    assert (done.code, done.err.count("\n")) == (2, 1)


def test_fast_is_the_model_fast():
    text = json.dumps({"pmid": "7", "title": "On gout", "abstract": TEXT}).encode()
    fast = run_here("annotate", "--input", "-", "--fast", "--format", "jsonl", stdin=text)
    assert fast.code == 0, fast.err
    assert fast.out == run_here("annotate", "--input", "-", "--model", "fast", "--format", "jsonl", stdin=text).out
