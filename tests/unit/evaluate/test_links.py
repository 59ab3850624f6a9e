"""Ids of documents and of mentions, end to end and with gold mentions."""

import pytest
from build_document import SmallVocabulary
from paths import SHARED, needs_shared

from kgraph.evaluate.links import current_id, measure_links, wanted_links
from kgraph.evaluate.spans import GoldMention
from kgraph.mesh import open_mesh
from kgraph.model import Concept

TEXT = """7|t|Gout and aspirin
7|a|Acute renal failure (ARF) once. ARF again, and pain of the toes.
7\t0\t4\tGout\tDisease\tD006073
7\t9\t16\taspirin\tChemical\tD001241
7\t17\t36\tAcute renal failure\tDisease\tD058186
7\t38\t41\tARF\tDisease\tD058186
7\t49\t52\tARF\tDisease\tD058186
7\t64\t80\tpain of the toes\tDisease\tD010146|D014034
"""


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "gold.pubtator"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_ids_count_once_in_a_document_and_once_in_each_mention(gold):
    rows = measure_links(gold, open_mesh()).rows
    assert (rows["Disease"].gold, rows["Disease, each mention"].gold) == (4, 6)
    assert (rows["all"].gold, rows["all, each mention"].gold) == (5, 7)
    assert rows["Chemical"].f1 == rows["Chemical, each mention"].f1 == 1.0


def test_with_gold_mentions_spans_cannot_be_wrong(gold):
    measured = measure_links(gold, open_mesh())
    assert measured.rows["Chemical, each gold mention"].f1 == 1.0
    assert measured.rows["Disease, each gold mention"].right >= 4
    wrong = [e.item for e in measured.errors if e.row == "Disease, each gold mention"]
    assert all(item.startswith("pain of the toes") for item in wrong)


class Renamed(SmallVocabulary):
    """Knows one id, under its old and its new name."""

    def concept(self, curie):
        return Concept(id="MESH:D9", label="Zorinol") if curie in {"MESH:C1", "MESH:D9"} else None


def test_an_old_id_and_its_successor_are_one():
    now = current_id(Renamed())
    assert wanted_links([GoldMention(0, 7, "Chemical", ("MESH:C1", "MESH:D9", "OMIM:1"))], now) == {
        (0, 7, "Chemical", "MESH:D9"),
        (0, 7, "Chemical", "OMIM:1"),
    }


def test_errors_name_surface_type_and_ids(tmp_path):
    path = tmp_path / "wrong.pubtator"
    path.write_text("7|t|Gout\n7|a|\n7\t0\t4\tGout\tDisease\tD001241\n", encoding="utf-8")
    errors = [e for e in measure_links(path, open_mesh()).errors if e.row == "Disease"]
    assert [(e.what, e.item) for e in errors] == [
        ("missed", "MESH:D001241 Aspirin [Disease: Gout]"),
        ("wrong", "MESH:D006073 Gout [Disease: Gout]"),
    ]


def test_seen_and_unseen_names_are_told_apart(gold, tmp_path):
    training = tmp_path / "train.pubtator"
    training.write_text("8|t|gout\n8|a|\n8\t0\t4\tgout\tDisease\tD006073\n", encoding="utf-8")
    rows = measure_links(gold, open_mesh(), training=training).rows
    assert (
        rows["Disease, each gold mention, seen names"].gold,
        rows["Disease, each gold mention, unseen names"].gold,
    ) == (1, 5)


def test_the_dictionary_stands_beside_any_other_model(gold):
    rows = measure_links(gold, open_mesh(), model="fast").rows
    assert rows["all, dictionary"] == measure_links(gold, open_mesh()).rows["all"]


@needs_shared
@pytest.mark.slow
def test_the_dictionary_links_well():
    rows = measure_links(SHARED / "corpora" / "bc5cdr" / "dev.pubtator", open_mesh()).rows
    assert rows["all"].f1 > 0.83
    assert rows["all, gold mentions"].f1 > rows["all"].f1
