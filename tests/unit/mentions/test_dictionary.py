"""Mentions found by the names of MeSH, in invented sentences, with the vocabulary that travels with kgraph."""

import pytest

from kgraph.mentions.abbreviations import find_abbreviations
from kgraph.mentions.dictionary import Dictionary
from kgraph.mentions.learned import make_lists, shipped
from kgraph.mesh import open_mesh


@pytest.fixture(scope="module")
def mesh():
    return open_mesh()


@pytest.fixture(scope="module")
def dictionary(mesh):
    return Dictionary(mesh, shipped())


def found(dictionary, text, **options):
    mentions = dictionary.find(text, abbreviations=find_abbreviations(text), **options)
    assert all(text[m.span.start : m.span.end] == m.text for m in mentions)
    return [(m.text, m.concept) for m in mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cisplatin-induced nausea was mild.", [("Cisplatin", "MESH:D002945"), ("nausea", "MESH:D009325")]),
        (
            "Mild leukopenia and deep vein thrombosis.",
            [("leukopenia", "MESH:D007970"), ("deep vein thrombosis", "MESH:D020246")],
        ),
        ("Discoid lupus erythematosus healed.", [("Discoid lupus erythematosus", "MESH:D008179")]),
        ("Two had oedemas after 5-FU.", [("oedemas", "MESH:D004487"), ("5-FU", "MESH:D005472")]),
        ("The cat met all his aids.", []),
        ("Depression, fever.", [("Depression", "MESH:D003866"), ("fever", "MESH:D005334")]),
        ("Renal. Failure was not an option.", []),
        ("Aspirinlike antigout.", []),
    ],
)
def test_names_are_found_with_their_concepts(dictionary, text, expected):
    assert found(dictionary, text) == expected


def test_the_longest_name_wins(dictionary):
    assert found(dictionary, "She had systemic lupus erythematosus.") == [
        ("systemic lupus erythematosus", "MESH:D008180")
    ]


def test_an_abbreviation_means_its_long_form_everywhere(dictionary):
    text = "RA is common. We treated rheumatoid arthritis (RA) for years."
    assert found(dictionary, text) == [
        ("RA", "MESH:D001172"),
        ("rheumatoid arthritis", "MESH:D001172"),
        ("RA", "MESH:D001172"),
    ]
    short = [m for m in dictionary.find(text, abbreviations=find_abbreviations(text)) if m.text == "RA"]
    assert {m.expansion for m in short} == {"rheumatoid arthritis"}
    assert {m.candidates[0].method for m in short} == {"abbreviation"}


def test_an_abbreviation_of_something_else_is_no_mention(dictionary):
    assert found(dictionary, "Multiple sclerosis (MS) was seen.") == [
        ("Multiple sclerosis", "MESH:D009103"),
        ("MS", "MESH:D009103"),
    ]
    assert ("MS", "MESH:D009103") not in found(dictionary, "We used mass spectrometry (MS). MS was quick.")


def test_short_forms_within_a_phrase(dictionary):
    text = "Cutaneous lupus erythematosus (CLE) is no systemic LE; subacute CLE is rare."
    assert found(dictionary, text)[2:] == [("systemic LE", "MESH:D008180"), ("subacute CLE", "MESH:D008178")]


def test_a_short_form_right_behind_a_name_need_not_agree_in_each_letter(dictionary):
    assert found(dictionary, "Azathioprine (AZX) failed; AZX was stopped.") == [
        ("Azathioprine", "MESH:D001379"),
        ("AZX", "MESH:D001379"),
        ("AZX", "MESH:D001379"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("renal and hepatic failure", {("renal and hepatic failure", "MESH:D051437"), ("renal and hepatic failure", "MESH:D017093")}),
        ("breast, lung and ovarian cancer", {("breast, lung and ovarian cancer", "MESH:D001943"), ("lung and ovarian cancer", "MESH:D008175"), ("breast, lung and ovarian cancer", "MESH:D010051")}),
    ],
)  # fmt: skip
def test_coordinations_name_each_concept(dictionary, text, expected):
    assert set(found(dictionary, text)) == expected


def test_a_break_ends_a_name(dictionary):
    text = "Renal failure"
    assert found(dictionary, text) == [("Renal failure", "MESH:D051437")]
    assert found(dictionary, text, breaks=[6]) == []


def test_lists_hold_back_and_add_names(mesh):
    lists = make_lists(
        {
            "stopped": {"Chemical aspirin ": [9, 0]},
            "trees": {"Disease C23.888": [9, 0]},
            "kept": {"Disease nausea ": [5, 5]},
        },
        {"gritty eyes": ["Disease", ["MESH:D015352"], 4, 4]},
    )
    text = "Aspirin gave nausea, vomiting and gritty eyes."
    assert found(Dictionary(mesh, lists), text) == [("nausea", "MESH:D009325"), ("gritty eyes", "MESH:D015352")]


def test_candidates_are_sorted_and_say_why(dictionary):
    (mention,) = dictionary.find("Aspirin helps.", record="PMID:1")
    assert mention.record == "PMID:1"
    assert mention.type == "Chemical"
    assert mention.agent == "kgraph_dictionary"
    assert mention.candidates[0].matched == "Aspirin"
    assert mention.candidates[0].method == "preferred"
    scores = [c.score for c in mention.candidates]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= s <= 1 for s in scores)


def test_the_records_own_headings_decide_between_concepts(mesh):
    plain = Dictionary(mesh, make_lists({}, {}))
    (key, kind, concepts) = _ambiguous(mesh)
    last = concepts[-1]
    (mention,) = plain.find(key, indexed={last})
    assert mention.type == kind
    assert mention.concept == last


def _ambiguous(mesh):
    """A name that two diseases share, in the order of the vocabulary."""
    for name in (
        "Cold",
        "PKD",
        "MCD",
        "Hurler syndrome",
        "Depression",
        "Influenza",
        "Angioedema",
        "HD",
        "CMT1B",
        "MPS",
        "Williams Syndrome",
        "Fragile X",
        "Marfan",
        "RP",
        "Albinism",
        "BBS",
        "LCA",
        "SCA",
        "Alport Syndrome",
        "Stickler Syndrome",
        "Long QT Syndrome",
    ):
        concepts = [
            t.concept
            for t in mesh.lookup(name)
            if "Disease" in mesh.concept(t.concept).types and t.name.lower() == name.lower()
        ]
        if len(set(concepts)) > 1 and mesh.concept(concepts[-1]).types == ("Disease",):
            return name, "Disease", list(dict.fromkeys(concepts))
    raise AssertionError("the vocabulary has no such name")


def test_what_the_record_is_about_is_not_held_back(dictionary):
    assert found(dictionary, "Insulin rose.") == []
    assert found(dictionary, "Insulin rose.", trusted={"MESH:D007328"}) == [("Insulin", "MESH:D007328")]


def test_a_drug_within_the_name_of_its_target_is_no_long_form(dictionary):
    text = "The mammalian target of rapamycin (mTOR) was active; mTOR rose."
    assert "MESH:D020123" not in {c for t, c in found(dictionary, text) if t == "mTOR"}


def test_antibodies_given_as_drugs_are_chemicals(dictionary):
    assert found(dictionary, "Rituximab, then antibodies.") == [("Rituximab", "MESH:D000069283")]


def test_an_undefined_acronym_needs_support(mesh):
    plain = Dictionary(mesh, make_lists({}, {}))
    assert found(plain, "The COPD was large.") == []
    concept = mesh.lookup("COPD")[0].concept
    assert found(plain, "The COPD was large.", indexed={concept}) == [("COPD", concept)]
    kept = Dictionary(mesh, make_lists({"kept": {"Disease copd ": [9, 9]}}, {}))
    assert found(kept, "The COPD was large.") == [("COPD", concept)]
