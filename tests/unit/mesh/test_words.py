"""Names that share words."""

import pytest

from kgraph.mesh import open_mesh
from kgraph.mesh.words import slips, words_of_keys
from kgraph.names import key


def test_each_word_leads_to_its_keys():
    found = words_of_keys([("renal failure ", 4), ("acute renal failure ", 2), ("gout ", 3)])
    assert found == {"renal": [2, 4], "failure": [2, 4], "acute": [2], "gout": [3]}


def test_one_slip_away():
    found = set(slips("gout"))
    assert {"gut", "gouta", "goot", "guot", "goutt"} <= found
    assert "gout" not in found


@pytest.mark.parametrize(
    ("name", "concept"),
    [
        ("iron dextran", "MESH:D007505"),
        ("amphothericin B", "MESH:D000666"),
        ("migraineurs", "MESH:D008881"),
        ("thromboembolic disease", "MESH:D013923"),
    ],
)
def test_names_alike(name, concept):
    found = open_mesh().alike(key(name), 5)
    assert found[0][2][0].concept == concept
    cosines = [cosine for _, cosine, _ in found]
    assert cosines == sorted(cosines, reverse=True)
    assert 0 < cosines[-1] <= cosines[0] <= 1


def test_nothing_alike():
    assert open_mesh().alike(key("qqqqzzzz")) == []
    assert open_mesh().alike("") == []
