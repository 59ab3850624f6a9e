"""The head for adverse events as it ships, on invented sentences."""

import pytest

from kgraph.errors import UsageError
from kgraph.mentions.adverse_events import load_adverse
from kgraph.mentions.recognizer import model_folders
from kgraph.mentions.study_spans import load_heads

READER = load_adverse()


def found(text, *, given=False):
    return {(pair.drug.of(text), pair.effect.of(text)) for pair in READER.read(text, given=given).pairs}


def test_a_drug_and_what_it_caused():
    text = "Fulminant hepatitis developed in a boy who was given zonisamide for epilepsy."
    assert found(text) == {("zonisamide", "Fulminant hepatitis")}


def test_each_drug_with_each_of_its_effects():
    text = "We report two patients in whom carbamazepine induced thrombocytopenia and a skin rash."
    assert found(text) == {("carbamazepine", "thrombocytopenia"), ("carbamazepine", "skin rash")}


@pytest.mark.parametrize(
    "text",
    ["Methotrexate is widely used for rheumatoid arthritis.", "The patient was a boy with epilepsy.", "", " \n"],
    ids=["treatment", "no drug", "empty", "blank"],
)
def test_nothing_where_no_event_is_stated(text):
    assert found(text) == set()


def test_other_sentences_do_not_matter():
    text = "Acute renal failure after ibuprofen."
    alone = READER.read(text)
    READER.read("Aspirin " * 300)
    assert READER.read(text) == alone
    assert alone.pairs
    assert all(0.0 <= pair.score <= 1.0 for pair in alone.pairs)


def test_it_is_none_of_the_heads_for_records():
    assert "ade" not in {head.task for head in load_heads()}


def test_a_model_without_the_head_says_how_to_make_it(tmp_path):
    with pytest.raises(UsageError, match="train it: kgraph train ade"):
        load_adverse(str(tmp_path))
    with pytest.raises(UsageError, match="no head 'pico' for adverse events"):
        load_adverse("", "pico")


def test_it_takes_little_room():
    folder = model_folders()[0] / "heads" / "ade"
    assert sum(path.stat().st_size for path in folder.iterdir()) < 1_200_000
