"""Natural word order, kinds of supplementary concepts, edit distance."""

from __future__ import annotations

import pytest

from kgraph.mesh.invert import uninvert
from kgraph.mesh.kinds import mention_types, supplementary_kind
from kgraph.mesh.near import distance
from kgraph.mesh.tree import above, all_above, below, lies_below


@pytest.mark.parametrize(
    ("name", "natural"),
    [
        ("Lupus Erythematosus, Cutaneous", "Cutaneous Lupus Erythematosus"),
        ("Anemia, Hemolytic, Autoimmune", "Autoimmune Hemolytic Anemia"),
        ("Gaucher Disease, Type I", "Type I Gaucher Disease"),
        ("Lupus", None),
        ("Benzoic acid, 4-amino-", None),
        ("Cutis Laxa, Emphysema, and Anemia", None),
        ("KIN1 protein, human", None),
        ("Cleft Palate, with Deafness", None),
        ("A, B, C, D", None),
    ],
)
def test_uninvert(name: str, natural: str | None) -> None:
    assert uninvert(name) == natural


@pytest.mark.parametrize(
    ("ui", "name", "synonyms", "substance", "kind"),
    [
        ("C000999991", "quite-new syndrome", False, False, "disease"),
        ("C000999991", "quitenewmab", False, True, "chemical"),
        ("C000999991", "Genusia speciosa", False, False, "organism"),
        ("C000999991", "severe syndrome virus 2", False, False, "organism"),
        ("C012345", "old syndrome protein", False, False, "protein"),
        ("C012345", "deficiency factor", False, False, "chemical"),
        ("C012345", "XYZ regimen", False, False, "protocol"),
        ("C536000", "A name that says nothing", False, False, "disease"),
    ],
)
def test_supplementary_kind(ui: str, name: str, synonyms: bool, substance: bool, kind: str) -> None:
    assert supplementary_kind(ui, name, synonyms=synonyms, substance=substance) == kind


def test_mention_types_follow_the_tree() -> None:
    assert mention_types("descriptor", ("D02.1", "C01.1")) == ("Chemical", "Disease")
    assert mention_types("descriptor", ("F03.600",)) == ("Disease",)
    assert mention_types("descriptor", ("F01.145", "G07")) == ()


def test_tree_numbers() -> None:
    assert above("C17.300.480") == "C17.300"
    assert above("C17") == ""
    assert all_above("C17.300.480") == ("C17.300", "C17")
    assert lies_below(["C17.300"], below(["C17"]))
    assert not lies_below(["C17.300"], below(["C17.30"]))


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [
        ("abc", "abc", 0),
        ("abc", "acb", 1),
        ("abc", "ab", 1),
        ("abc", "xabc", 1),
        ("kitten", "sitting", 3),
        ("ab", "xyzab", 3),
    ],
)
def test_distance(one: str, other: str, edits: int) -> None:
    assert distance(one, other, 3) == edits
    assert distance(one, other, 0) == min(edits, 1)
