"""The whole reading against annotated texts."""

import pytest
from paths import SHARED, needs_shared

from kgraph.errors import UsageError
from kgraph.evaluate.recognition import measure_recognition
from kgraph.mesh import open_mesh

TEXT = "7|t|Gout and aspirin\n7|a|No gout.\n7\t0\t4\tGout\tDisease\tD006073\n"


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "gold.pubtator"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_only_annotated_types_are_scored(gold):
    rows = measure_recognition(gold, open_mesh(), model="dictionary").rows
    assert set(rows) == {"Disease", "Disease, overlapping"}
    assert (rows["Disease"].right, rows["Disease"].found) == (1, 2)


def test_the_dictionary_stands_beside_any_other_model(gold):
    rows = measure_recognition(gold, open_mesh(), model="fast").rows
    alone = measure_recognition(gold, open_mesh(), model="dictionary").rows["Disease"]
    assert rows["Disease, dictionary"] == alone


def test_another_model_stands_beside_under_its_name(gold):
    rows = measure_recognition(gold, open_mesh(), model="dictionary", beside={"quick": "fast"}).rows
    assert rows["Disease, quick"] == measure_recognition(gold, open_mesh(), model="fast").rows["Disease"]
    assert "Disease, dictionary" not in rows


def test_names_of_a_training_file_are_seen(gold, tmp_path):
    training = tmp_path / "train.pubtator"
    training.write_text("8|t|Gouts\n8|a|\n8\t0\t5\tGouts\tDisease\tD006073\n", encoding="utf-8")
    rows = measure_recognition(gold, open_mesh(), model="dictionary", training=training).rows
    assert (rows["Disease, seen names"].right, rows["Disease, unseen names"].gold) == (1, 0)
    # a file is not its own training file, and one that is not there changes nothing
    assert set(measure_recognition(gold, open_mesh(), model="dictionary", training=gold).rows) == {
        "Disease",
        "Disease, overlapping",
    }
    assert (
        "Disease, seen names"
        not in measure_recognition(gold, open_mesh(), model="dictionary", training=tmp_path / "none").rows
    )


def test_a_head_that_marks_none_of_the_types_is_refused(tmp_path):
    path = tmp_path / "gold.pubtator"
    path.write_text(TEXT.replace("Disease", "Chemical"), encoding="utf-8")
    with pytest.raises(UsageError, match="'ncbi' marks"):
        measure_recognition(path, open_mesh(), model="fast", head="ncbi")


@needs_shared
@pytest.mark.slow
def test_the_dictionary_beats_the_first_study():
    rows = measure_recognition(SHARED / "corpora" / "bc5cdr" / "dev.pubtator", open_mesh()).rows
    assert rows["Chemical"].f1 > 0.89
    assert rows["Disease"].f1 > 0.82
