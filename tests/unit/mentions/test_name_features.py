"""Known names show as "begins" and "goes on" in the columns of their groups."""

import marisa_trie
import numpy as np

from kgraph.mentions.neural.name_features import BRANCHES, SOURCE_BIT, WIDTH, NameTable
from kgraph.mentions.neural.pieces import piece_spans
from kgraph.names import key

C, D = BRANCHES.index("C"), BRANCHES.index("D")


def table(names):
    keys = {key(name): mask for name, mask in names.items()}
    trie = marisa_trie.Trie(sorted(keys))
    masks = np.zeros(len(trie), dtype=np.uint32)
    for name, mask in keys.items():
        masks[trie[name]] = mask
    return NameTable(trie, masks)


def columns(found, column):
    return np.nonzero(found[:, column])[0].tolist()


def test_the_longest_name_counts_in_each_group():
    text = "acute renal failure after lithium carbonate"
    names = table(
        {"renal failure": 1 << C, "acute renal failure": 1 << C, "lithium": 1 << D, "failure": 1 << SOURCE_BIT}
    )
    found = names.features(text, piece_spans(text))
    assert found.shape == (6, WIDTH)
    assert columns(found, 2 * C) == [0]
    assert columns(found, 2 * C + 1) == [1, 2]
    assert columns(found, 2 * D) == [4]
    assert columns(found, 2 * SOURCE_BIT - 1) == [2]


def test_hyphens_inside_a_name_belong_to_it_and_a_full_stop_ends_it():
    text = "beta-blockers. Blockers"
    found = table({"beta blocker": 1 << D}).features(text, piece_spans(text))
    assert columns(found, 2 * D) == [0]
    assert columns(found, 2 * D + 1) == [1, 2]


def test_masks_can_be_replaced():
    text = "lithium"
    names = table({"lithium": 1 << D})
    assert not names.features(text, piece_spans(text), lambda _: 0).any()
