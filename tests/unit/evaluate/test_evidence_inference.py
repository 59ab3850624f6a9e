from __future__ import annotations

import json

import pytest

from kgraph.errors import InputError
from kgraph.evaluate.board import measure
from kgraph.evaluate.evidence_inference import abstract_sentences, read_questions
from kgraph.mesh import open_mesh

ABSTRACT = (
    "TITLE: \nZolemine for gout\n\nABSTRACT.METHODS::\nWe gave zolemine or placebo to 90 men.\n\n"
    "ABSTRACT.RESULTS::\nPain was lower with zolemine than with placebo (p < 0.001). Fever was as frequent in both groups.\n"
)


def prompt(label, *, outcome="pain", inside=True):
    evidence = {"label": label, "evidence": "Pain was lower with zolemine", "in_abstract": inside, "start": 0, "end": 1}
    return {
        "intervention": "zolemine",
        "comparator": "placebo",
        "outcome": outcome,
        "gold_label": label,
        "evidence_in_abstract": inside,
        "annotations": [evidence],
    }


def corpus(folder, *prompts):
    path = folder / "ei_v2.jsonl"
    article = {"pmid": 5, "abstract_text": ABSTRACT, "prompts": list(prompts)}
    path.write_text(json.dumps(article) + "\n" + json.dumps({"pmid": 6, "abstract_text": None, "prompts": []}) + "\n")
    return path


def test_sections_and_sentences():
    assert [section for section, _ in abstract_sentences(ABSTRACT)] == ["title", "methods", "results", "results"]


def test_questions_without_agreement_are_left_out(tmp_path):
    path = corpus(tmp_path, prompt("significantly decreased"), prompt(None))
    (asked,) = read_questions(path)
    assert (asked.document, asked.answer, asked.in_abstract) == ("5", "decreased", True)


def test_rows_and_baseline(tmp_path):
    path = corpus(
        tmp_path,
        prompt("significantly decreased"),
        prompt("significantly decreased", inside=False),
        prompt("no significant difference", outcome="fever", inside=False),
    )
    rows = measure("evidence-inference", tmp_path, path, open_mesh()).rows
    assert rows["evidence in the abstract"].gold == 1
    assert rows["evidence in the abstract"].right == 1
    assert rows["all questions"].gold == 3
    assert rows["all questions, most frequent"].right == 2


def test_a_line_that_is_no_article_is_refused(tmp_path):
    path = tmp_path / "ei_v2.jsonl"
    path.write_text('{"pmid": 1}\n')
    with pytest.raises(InputError, match="line 1: is no article"):
        list(read_questions(path))
