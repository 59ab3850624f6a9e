"""Longer vocabulary names win; what the record vouches for stays."""

from kgraph.mentions.merging import left_over, widened
from kgraph.model import Candidate, Mention, Span


def mention(start, end, kind="Disease", method="exact", text="x", concept="MESH:D1"):
    candidate = Candidate(id=concept, label="", score=1.0, matched="", method=method)
    return Mention(record="PMID:1", span=Span(start, end), text=text, type=kind, candidates=(candidate,))


def test_a_longer_name_replaces_what_lies_within_it():
    found = [(10, 14, "Disease", 0.9), (16, 20, "Disease", 0.7), (30, 35, "Chemical", 0.8)]
    assert widened(found, [mention(5, 20)]) == [(5, 20, "Disease", 0.7), (30, 35, "Chemical", 0.8)]


def test_other_types_overlaps_and_learned_names_change_nothing():
    found = [(10, 14, "Disease", 0.9), (16, 20, "Disease", 0.7)]
    for name in (
        mention(5, 20, "Chemical"),
        mention(5, 18),
        mention(5, 20, method="learned"),
        mention(21, 30),
        mention(10, 14),
    ):
        assert widened(found, [name]) == found


def test_only_what_is_vouched_for_or_a_spelt_out_phrase_is_left_over():
    found = [(0, 5, "Disease", 0.9)]
    vouched, plain = mention(10, 14, concept="MESH:D2"), mention(20, 24)
    phrase = mention(30, 41, method="abbreviation", text="systemic LE")
    short = mention(50, 53, method="abbreviation", text="CLE")
    hidden = mention(3, 8, concept="MESH:D2")
    assert left_over([vouched, plain, phrase, short, hidden], found, {"MESH:D2"}) == [vouched, phrase]
