"""What the linker learns from."""

import pytest

from kgraph.mentions.experience import Experience
from kgraph.mentions.link_features import NUMBERS, Features
from kgraph.mentions.proposals import Proposer
from kgraph.mesh import open_mesh
from kgraph.train.linker import experience_of, read_examples, readings

TEXTS = {
    "bc5cdr/train.pubtator": "1|t|Zorinosis and gout\n1|a|Renal zorinosis.\n1\t0\t9\tZorinosis\tDisease\tD001264|D002819\n1\t14\t18\tgout\tDisease\tD006073\n",
    "bc5cdr/dev.pubtator": "2|t|gout\n2|a|\n2\t0\t4\tgout\tDisease\tD006073\n",
    "ncbi-disease/train.pubtator": "2|t|gout\n2|a|\n2\t0\t4\tgout\tSpecificDisease\tD006073\n\n3|t|The zorin\n3|a|\n3\t4\t9\tzorin\tDisease\tOMIM:1\n",
    "ncbi-disease/dev.pubtator": "4|t|gout\n4|a|\n4\t0\t4\tgout\tDisease\tD006073\n",
    "biored/train.pubtator": "1|t|gout\n1|a|\n1\t0\t4\tgout\tDiseaseOrPhenotypicFeature\tD006073\n",
    "biored/dev.pubtator": "5|t|gout\n5|a|\n5\t0\t4\tgout\tDiseaseOrPhenotypicFeature\tD006073\n",
}


@pytest.fixture
def corpora(tmp_path):
    for name, text in TEXTS.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_what_is_measured_is_not_learned_and_nothing_is_read_twice(corpora):
    assert [e.record for e in read_examples(corpora, open_mesh(), with_dev=False)] == ["PMID:1", "PMID:3"]
    every = read_examples(corpora, open_mesh(), with_dev=True)
    assert [e.record for e in every] == ["PMID:1", "PMID:2", "PMID:3", "PMID:4", "PMID:5"]


def test_experience_counts_abstracts_joins_several_ids_and_names_the_unknown(corpora):
    counts, names = experience_of(read_examples(corpora, open_mesh(), with_dev=True), open_mesh())
    assert counts["Disease"]["gout "] == {"MESH:D006073": 4}
    assert counts["Disease"]["zorinosis "] == {"MESH:D001264|MESH:D002819": 1}
    assert names == {"OMIM:1": "zorin"}


def test_an_abstract_is_looked_up_as_if_it_had_not_been_annotated(corpora):
    vocabulary = open_mesh()
    examples = read_examples(corpora, vocabulary, with_dev=True)
    features = Features(vocabulary, Proposer(vocabulary), Experience(*experience_of(examples, vocabulary)))
    both, gout = readings(examples[0], features, without=examples[0].uses)
    assert both.gold == {"MESH:D001264", "MESH:D002819"}
    assert "MESH:D001264|MESH:D002819" not in {choice.concept for choice in both.whole[0]}
    known = readings(examples[0], features)[0]
    assert "MESH:D001264|MESH:D002819" in {choice.concept for choice in known.whole[0]}
    assert gout.whole[0][0].concept == "MESH:D006073"
    assert all(len(row) == len(NUMBERS) for row in gout.whole[1])
    texts = NUMBERS.index("texts")
    assert gout.whole[1][0][texts] < readings(examples[0], features)[1].whole[1][0][texts]
