"""The components in a plain spaCy pipeline, and kgraph's own pipeline."""

import importlib.metadata
import subprocess
import sys

import pytest
import spacy

import kgraph.mentions.components
from kgraph.errors import VocabularyError
from kgraph.mentions import annotate
from kgraph.mentions.annotate import pipeline
from kgraph.mesh import open_mesh
from kgraph.model import MeshHeading, Record, Section, Span

TEXT = "Cisplatin-based drugs helped. Two died of acute renal failure (ARF).  ARF is feared."


def plain(**config):
    nlp = spacy.blank("en")
    nlp.add_pipe("kgraph_sentences")
    nlp.add_pipe("kgraph_abbreviations")
    nlp.add_pipe("kgraph_dictionary", config=config)
    return nlp


def test_a_blank_pipeline_with_spacys_own_tokenizer():
    doc = plain()(TEXT)
    assert [s.text.strip() for s in doc.sents] == [
        "Cisplatin-based drugs helped.",
        "Two died of acute renal failure (ARF).",
        "ARF is feared.",
    ]
    assert [(a.short_text, a.long_text) for a in doc._.kgraph_abbreviations] == [("ARF", "acute renal failure")]
    assert [(e.text, e.label_, e.kb_id_) for e in doc.ents][1:] == [
        ("acute renal failure", "Disease", "MESH:D058186"),
        ("ARF", "Disease", "MESH:D058186"),
        ("ARF", "Disease", "MESH:D058186"),
    ]
    assert next(m.text for m in doc._.kgraph_mentions) == "Cisplatin"
    assert len(doc.spans["kgraph"]) == 4


def test_entities_can_be_left_alone():
    doc = plain(entities=False)(TEXT)
    assert not doc.ents
    assert doc._.kgraph_mentions


def test_the_dictionary_works_without_the_other_components():
    nlp = spacy.blank("en")
    nlp.add_pipe("kgraph_dictionary")
    assert [e.text for e in nlp("Gout and nausea.").ents] == ["Gout", "nausea"]


def test_pipe_gives_what_single_calls_give():
    nlp = plain()
    texts = [TEXT, "", "No drug.", "Aspirin!"] * 3
    assert [d._.kgraph_mentions for d in nlp.pipe(texts, batch_size=2)] == [nlp(t)._.kgraph_mentions for t in texts]


def test_a_pipeline_is_saved_and_loaded(tmp_path):
    plain().to_disk(tmp_path / "pipeline")
    again = spacy.load(tmp_path / "pipeline")
    assert again.pipe_names == ["kgraph_sentences", "kgraph_abbreviations", "kgraph_dictionary"]
    assert [e.text for e in again("It was gout.").ents] == ["gout"]


def test_a_vocabulary_that_is_not_there_is_named(tmp_path):
    with pytest.raises(VocabularyError, match="absent"):
        plain(vocabulary=str(tmp_path / "absent.kgmesh"))("gout")


def test_the_entry_points_name_the_factories():
    points = {
        p.name: p for p in importlib.metadata.entry_points(group="spacy_factories") if p.name.startswith("kgraph_")
    }
    if not points:
        pytest.skip("the package is not installed, so it has no entry points")
    assert set(points) >= {"kgraph_sentences", "kgraph_abbreviations", "kgraph_dictionary", "kgraph_recognizer"}
    assert all(callable(p.load()) for p in points.values())


def test_sections_and_headings_of_the_record_are_used():
    title, abstract = "Gout and renal", "Failure of kidneys"
    text = f"{title} {abstract}"
    record = Record(
        id="PMID:1",
        title=title,
        text=text,
        sections=(Section(label="TITLE", span=Span(0, 14)), Section(label="", span=Span(15, len(text)))),
        mesh_headings=(MeshHeading(label="Gout", descriptor="MESH:D006073"), MeshHeading(label="Unknown")),
    )
    (document,) = annotate([record], open_mesh(), model="dictionary")
    assert [s.of(text) for s in document.sentences] == [title, abstract]
    assert [(m.text, m.record) for m in document.mentions] == [("Gout", "PMID:1")]
    assert [t.of(text) for t in document.tokens] == text.split()


@pytest.mark.parametrize("model", ["dictionary", "default", "fast"])
def test_annotate_is_lazy_and_survives_empty_and_odd_records(model):
    records = [Record(id="PMID:1"), Record(id="PMID:2", text="Gout \ud800 gout", status="deleted")]
    stream = annotate(iter(records), open_mesh(), model=model)
    first, second = list(stream)
    assert (first.sentences, first.tokens, first.mentions) == ((), (), ())
    assert all(m.text == second.record.text[m.span.start : m.span.end] for m in second.mentions)
    assert model != "dictionary" or [m.span for m in second.mentions] == [Span(0, 4), Span(7, 11)]


def test_the_pipeline_names_its_parts():
    before = ["kgraph_sentences", "kgraph_abbreviations"]
    assert pipeline(open_mesh()).pipe_names == [*before, "kgraph_recognizer", "kgraph_spans"]
    assert pipeline(open_mesh(), "dictionary").pipe_names == [*before, "kgraph_dictionary"]


def test_annotate_gives_what_the_pipeline_gives():
    headings = (MeshHeading(label="Gout", descriptor="MESH:D006073"),)
    record = Record(id="PMID:7", text=f"{TEXT} Gout was treated with insulin.", mesh_headings=headings)
    nlp = pipeline(open_mesh())
    doc = nlp.make_doc(record.text)
    doc.user_data[kgraph.mentions.components.RECORD] = record
    for _, component in nlp.pipeline:
        doc = component(doc)
    (document,) = annotate([record], open_mesh())
    assert document.mentions == doc._.kgraph_mentions
    assert len(document.mentions) == 5
    assert [(s.start, s.end) for s in document.sentences] == doc.user_data[kgraph.mentions.components.SENTENCES]


def test_reading_does_not_import_spacy():
    code = (
        "import sys\nfrom kgraph.mentions import annotate\nfrom kgraph.mesh import open_mesh\nfrom kgraph.model import Record\n"
        "(document,) = annotate([Record(id='PMID:1', text='Gout.')], open_mesh())\n"
        "sys.exit('spacy' in sys.modules or not document.mentions)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_importing_the_stage_does_not_import_spacy():
    code = "import sys, kgraph.mentions; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    assert kgraph.mentions.components.__doc__
