from __future__ import annotations

import pytest
from build_document import SmallVocabulary
from paths import SHARED, needs_shared

from kgraph.errors import InputError
from kgraph.evaluate.relations import read_relations, score_biored, score_cid
from kgraph.evaluate.sentence_relations import score_ade, score_biotext

PUBTATOR = """\
1|t|Heparin-induced bleeding.
1|a|Aspirin was given. Fever was seen.
1\t0\t7\tHeparin\tChemical\tD006493
1\t16\t24\tbleeding\tDisease\tD006470
1\t26\t33\tAspirin\tChemical\tD001241
1\t45\t50\tFever\tDisease\tD005334
1\tCID\tD006493\tD006470
1\tCID\tD001241\tD005334
"""


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "gold.pubtator"
    path.write_text(PUBTATOR, encoding="utf-8")
    return path


def test_cid_counts_pairs_per_document(gold):
    rows = score_cid(gold, SmallVocabulary()).rows
    assert (rows["rules"].right, rows["rules"].gold) == (1, 2)
    assert (rows["same sentence"].right, rows["same sentence"].found) == (1, 1)


def test_what_is_wrong_is_told_with_labels(gold):
    errors = score_cid(gold, SmallVocabulary()).errors
    missed = [error for error in errors if (error.row, error.what) == ("rules", "missed")]
    assert [error.document for error in missed] == ["PMID:1"]
    assert missed[0].item.startswith("MESH:D001241 ")
    assert " -> MESH:D005334" in missed[0].item
    assert not [error for error in errors if error.row == "same sentence"]


def test_relations_are_chemical_first(tmp_path):
    path = tmp_path / "biored.pubtator"
    path.write_text(
        PUBTATOR.replace("CID\tD006493\tD006470", "Positive_Correlation\tD006470\tD006493\tNovel"), encoding="utf-8"
    )
    (document,) = read_relations(path)
    assert document.pairs["Positive_Correlation"] == {("MESH:D006493", "MESH:D006470")}
    assert score_biored(path, SmallVocabulary()).rows["induces, rules"].right == 1


def test_missing_file_is_one_line(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        list(read_relations(tmp_path / "none.pubtator"))


def test_ade_rows(tmp_path):
    path = tmp_path / "ade.rel"
    path.write_text("1|Heparin caused bleeding.|bleeding|15|23|Heparin|0|7\n", encoding="utf-8")
    assert score_ade(path, SmallVocabulary()).rows["rules"].right == 1


def test_biotext_classes(tmp_path):
    path = tmp_path / "bt.txt"
    path.write_text(
        "<TREAT> Imatinib </TREAT> was effective for <DIS> leukemia </DIS> .||TREAT_FOR_DIS\nNothing .||NONE\n",
        encoding="utf-8",
    )
    rows = score_biotext(path, SmallVocabulary()).rows
    for row in ("rules", "model"):
        treats = rows[f"TREAT_FOR_DIS, {row}"]
        assert (treats.right, treats.gold, rows[f"PREVENT, {row}"].found) == (1, 1, 0)


@needs_shared
@pytest.mark.slow
def test_rules_beat_co_occurrence_on_bc5cdr_dev():
    rows = score_cid(SHARED / "corpora" / "bc5cdr" / "dev.pubtator", SmallVocabulary()).rows
    assert rows["rules"].precision >= 0.6
    assert rows["rules"].f1 >= rows["same sentence"].f1 + 0.1
