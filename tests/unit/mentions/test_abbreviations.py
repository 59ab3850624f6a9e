"""Definitions of abbreviations."""

import pytest
from paths import SHARED, needs_shared

from kgraph.evaluate.abbreviations import measure_abbreviations
from kgraph.mentions.abbreviations import find_abbreviations, is_short_form


def pairs(text):
    return [(a.short_text, a.long_text) for a in find_abbreviations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine had cutaneous lupus erythematosus (CLE).", ("CLE", "cutaneous lupus erythematosus")),
        ("CLE (cutaneous lupus erythematosus) was seen.", ("CLE", "cutaneous lupus erythematosus")),
        ("We gave methotrexate (MTX) weekly.", ("MTX", "methotrexate")),
        ("Serum tumour necrosis factor alpha (TNF-α) rose.", ("TNF-α", "tumour necrosis factor alpha")),
        ("Seven adverse drug reactions (ADRs) were found.", ("ADRs", "adverse drug reactions")),
        ("A case of Crohn's disease (CD).", ("CD", "Crohn's disease")),
        ("Rats got 2,6-dichlorobenzonitrile (DCB).", ("DCB", "2,6-dichlorobenzonitrile")),
        ("We used three-dimensional (3D) scans.", ("3D", "three-dimensional")),
        ("The left ventricle (LV; n = 3) was large.", ("LV", "left ventricle")),
        ("It crosses to the brain (blood-brain barrier, BBB).", ("BBB", "blood-brain barrier")),
        ("Magnetic resonance imaging [MRI] was done.", ("MRI", "Magnetic resonance imaging")),
    ],
)
def test_a_definition_is_found(text, expected):
    assert pairs(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Two groups were compared (n = 12).",
        "It was seen in some patients (see below).",
        "Half of the patients (50%) were women (II).",
        "They took aspirin (Bayer) daily.",
        "Binding to Arg(Met) was weak.",
        "Nothing is here (",
        "()",
    ],
)
def test_brackets_without_a_definition(text):
    assert pairs(text) == []


def test_offsets_hold_behind_astral_characters():
    text = "😀 Nine had deep vein thrombosis (DVT)."
    (found,) = find_abbreviations(text)
    assert found.short.of(text) == "DVT"
    assert found.long.of(text) == "deep vein thrombosis"


def test_a_definition_stays_in_its_sentence():
    text = "There was renal failure. (RF) was high."
    assert find_abbreviations(text, [(0, 24), (25, 39)]) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [("CLE", True), ("E", True), ("e", False), ("0.5 mg", False), ("3rd", False), ("a b c", False)],
)
def test_shape_of_a_short_form(text, expected):
    assert is_short_form(text) is expected


@needs_shared
def test_the_published_figure_is_beaten():
    scores = measure_abbreviations(SHARED / "corpora" / "abbreviations" / "med1250.txt").rows["pairs"]
    assert scores.precision > 0.95
    assert scores.f1 >= 0.9
