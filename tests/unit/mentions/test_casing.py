"""When case speaks against a match."""

import pytest

from kgraph.mentions.casing import fits


@pytest.mark.parametrize(
    ("surface", "name"),
    [
        ("AIDS", "AIDS"), ("NSAIDs", "NSAID"), ("L-DOPA", "L-Dopa"), ("l-dopa", "L-Dopa"), ("CSA", "CsA"), ("gout", "Gout"), ("GOUTY ARTHRITIS", "Gouty Arthritis"),
        ("tin", "Tin"), ("5-HT", "5-HT"), ("Na+", "Na+"), ("ASPIRIN", "Aspirin"), ("Luminal", "Luminal"),
    ],
)  # fmt: skip
def test_spellings_of_one_name(surface, name):
    assert fits(surface, name)


@pytest.mark.parametrize(
    ("surface", "name"),
    [
        ("all", "ALL"),
        ("All", "ALL"),
        ("aids", "AIDS"),
        ("met", "MET"),
        ("CAT", "Cat"),
        ("his", "HIS"),
        ("K", "k"),
        ("MET", "Met"),
        ("metrics", "Metric"),
        ("luminal", "Luminal"),
    ],
)
def test_words_that_only_look_alike(surface, name):
    assert not fits(surface, name)
