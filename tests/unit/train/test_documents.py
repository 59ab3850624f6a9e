"""Annotated corpora are read as they are written."""

import pytest

from kgraph.errors import InputError
from kgraph.mentions.neural.name_features import BRANCHES, SOURCE_BIT
from kgraph.train.documents import Document, Entity, data_hash, read_corpus
from kgraph.train.name_table import branch, build_names, fold_of


def write(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_pubtator_with_types_of_the_corpus(tmp_path):
    lines = "7|t|Zorin and rash.\n7|a|Rash came.\n7\t0\t5\tZorin\tChemicalEntity\tD1\n7\t10\t14\trash\tDiseaseOrPhenotypicFeature\tD2\n"
    write(tmp_path, "biored/train.pubtator", lines + "7\t16\t20\tRash\tUnknownType\tD2\n\n" + "7|t|again\n7|a|x\n")
    (document,) = read_corpus(tmp_path, "biored", "train")
    assert document.text == "Zorin and rash. Rash came."
    assert document.entities == (Entity(0, 5, "Chemical"), Entity(10, 14, "Disease"))


def test_ade_marks_every_occurrence_and_the_longer_of_nested_names(tmp_path):
    write(
        tmp_path,
        "ade/DRUG-AE.rel",
        "9|Zorin rash: rash after Zorin.|Zorin rash|0|10|Zorin|0|5\n9|Zorin rash: rash after Zorin.|rash|0|4|Zorin|0|5\n",
    )
    write(tmp_path, "ade/DRUG-DOSE.rel", "")
    (document,) = read_corpus(tmp_path, "ade", "train")
    assert [(document.text[e.start : e.end], e.type) for e in document.entities] == [
        ("Zorin rash", "Disease"), ("rash", "Disease"), ("Zorin", "Chemical"),
    ]  # fmt: skip


def test_a_missing_corpus_is_one_clear_error(tmp_path):
    with pytest.raises(InputError, match="corpora"):
        read_corpus(tmp_path, "bc5cdr", "dev")


def test_the_hash_tells_texts_apart():
    one, two = (Document("1", "ncbi", text, ()) for text in ("a", "b"))
    assert data_hash([one]) != data_hash([two]) == data_hash([two])


def test_tree_numbers_fall_into_groups():
    assert [BRANCHES[branch(n)] for n in ("C04.1", "C23.8", "D12.776", "D02", "F03.1", "N02", "A01")] == [
        "C", "C23", "proteins", "D", "F03", "other", "A",
    ]  # fmt: skip


def test_a_document_does_not_teach_itself_its_own_names():
    text = "zorin"
    others = [str(n) for n in range(50) if fold_of(str(n)) != fold_of("1")]
    lone = Document("1", "bc5cdr", text, (Entity(0, 5, "Chemical"),))
    names = build_names({}, [lone])
    assert names.masks[names.trie["zorin "]] == 1 << SOURCE_BIT
    assert names.without(lone)(names.trie["zorin "]) == 0
    shared = build_names({}, [lone, Document(others[0], "bc5cdr", text, lone.entities)])
    assert shared.without(lone)(shared.trie["zorin "]) == 1 << SOURCE_BIT
