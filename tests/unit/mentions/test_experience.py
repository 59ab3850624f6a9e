"""What annotators linked names to, counted."""

from kgraph.mentions.experience import Experience, bag, load_experience, save_experience, stem, uses_of

COUNTS = {
    "Disease": {"kidney dysfunction ": {"MESH:D1": 3, "MESH:D2": 1}, "tubular injury ": {"MESH:D1": 1}},
    "Chemical": {},
}


def test_endings_and_order_do_not_matter_in_a_bag():
    assert stem("nephrotoxicity") == stem("nephrotoxic")
    assert bag("dysfunction of the kidney ") == bag("kidney dysfunction ")


def test_counts_by_name_and_by_its_words():
    experience = Experience(COUNTS)
    assert experience.named("Disease", "kidney dysfunction ") == {"MESH:D1": 3, "MESH:D2": 1}
    assert experience.named("Chemical", "kidney dysfunction ") == {}
    assert experience.worded("Disease", "dysfunction of the kidney ") == {"MESH:D1": 3, "MESH:D2": 1}
    assert experience.uses("Disease", "MESH:D1") == 4


def test_one_text_can_be_left_out():
    experience = Experience(COUNTS)
    own = [("Disease", "kidney dysfunction ", "MESH:D2"), ("Disease", "tubular injury ", "MESH:D1")]
    assert experience.named("Disease", "kidney dysfunction ", without=own) == {"MESH:D1": 3}
    assert experience.worded("Disease", "tubular injury ", without=own) == {}
    assert experience.uses("Disease", "MESH:D1", without=own) == 3
    assert experience.alike("Disease", "tubulopathy ", without=own) == {}


def test_names_that_begin_alike_are_near():
    near = Experience(COUNTS).alike("Disease", "tubulopathy ")
    assert set(near) == {"MESH:D1"}
    assert 0 < near["MESH:D1"] < 1


def test_uses_count_once_and_come_back_from_disk(tmp_path):
    uses = uses_of("Gout and gout", [(0, 4, "Disease", "MESH:D3"), (9, 13, "Disease", "MESH:D3")])
    assert uses == [("Disease", "gout ", "MESH:D3")]
    save_experience(COUNTS, {"OMIM:1": "zorinosis"}, tmp_path / "links.json")
    read = load_experience(tmp_path / "links.json")
    assert read.named("Disease", "tubular injury ") == {"MESH:D1": 1}
    assert read.names == {"OMIM:1": "zorinosis"}
