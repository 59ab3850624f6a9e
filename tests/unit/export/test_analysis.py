from __future__ import annotations

import os
import subprocess
import sys

from paths import ROOT

from kgraph.export.analysis import EXACT_LIMIT, NO_COMMUNITY, roles

# two triangles joined by one link over "c" and "d", a pair apart, and a node without a link
LINKS = {
    ("a", "b"): 0.9, ("b", "c"): 0.9, ("c", "a"): 0.9, ("c", "d"): 0.2,
    ("d", "e"): 0.9, ("e", "f"): 0.9, ("f", "d"): 0.9, ("g", "h"): 0.5,
}  # fmt: skip
NODES = list("abcdefghi")


def test_what_joins_the_groups_lies_between_them():
    found = roles(NODES, LINKS)
    assert found["c"].betweenness == found["d"].betweenness > 0
    assert {found[node].betweenness for node in "abefghi"} == {0.0}
    # 6 of the 21 pairs of the other seven nodes (those between {a, b} and {d, e, f}) pass through "c"; 8 nodes have links
    assert found["c"].betweenness == round(6 / 21, 6)


def test_communities_are_numbered_by_size():
    found = {node: role.community for node, role in roles(NODES, LINKS).items()}
    assert found == {"a": 0, "b": 0, "c": 0, "d": 1, "e": 1, "f": 1, "g": 2, "h": 2, "i": NO_COMMUNITY}


def test_strong_links_hold_communities_together():
    ring = {("a", "b"): 0.9, ("b", "c"): 0.05, ("c", "d"): 0.9, ("d", "a"): 0.05}
    found = roles(list("abcd"), ring)
    assert found["a"].community == found["b"].community != found["c"].community == found["d"].community


def test_direction_and_loops_say_nothing():
    turned = {(b, a): strength for (a, b), strength in LINKS.items()} | {("i", "i"): 1.0}
    assert roles(NODES, turned) == roles(NODES, LINKS)


def test_no_links_no_roles():
    assert {role.community for role in roles(NODES, {}).values()} == {NO_COMMUNITY}
    assert roles([], {}) == {}


def test_large_graphs_are_estimated():
    nodes = [f"n{number:05d}" for number in range(EXACT_LIMIT + 500)]
    star = {(nodes[0], node): 1.0 for node in nodes[1:]}
    found = roles(nodes, star)
    assert 0.9 < found[nodes[0]].betweenness <= 1.2  # exact: 1
    assert found == roles(nodes, star)


def test_numbers_do_not_depend_on_the_process():
    program = (
        "import random; from kgraph.export.analysis import roles; r = random.Random(3);"
        "n = [f'MESH:D{i:06d}' for i in range(300)];"
        "print(roles(n, {(r.choice(n), r.choice(n)): r.random() for _ in range(500)}))"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", program], env=os.environ | {"PYTHONHASHSEED": seed}, cwd=ROOT, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(answers) == 1
