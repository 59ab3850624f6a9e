from __future__ import annotations

from kgraph.sources.record_text import assemble, clean, same_length


def test_title_and_sections_are_joined_by_one_space_without_labels() -> None:
    text, abstract, sections = assemble("On fever.", [("AIM", "OBJECTIVE", "To cool."), ("", "", "It fell.")])
    assert text == "On fever. To cool. It fell."
    assert abstract == "To cool. It fell."
    assert [(s.label, s.category, s.span.of(text)) for s in sections] == [
        ("TITLE", "", "On fever."),
        ("AIM", "OBJECTIVE", "To cool."),
        ("", "", "It fell."),
    ]


def test_empty_sections_are_passed_over() -> None:
    text, abstract, sections = assemble("T.", [("A", "", ""), ("B", "", "b")])
    assert (text, abstract, len(sections)) == ("T. b", "b", 2)


def test_without_an_abstract_the_text_is_the_title() -> None:
    assert assemble("T.", [])[:2] == ("T.", "")
    assert assemble("", []) == ("", "", ())


def test_offsets_without_a_title_are_those_of_pubtator() -> None:
    text, _, (section,) = assemble("", [("", "", "Body.")])
    assert text == " Body."
    assert (section.span.start, section.label) == (1, "")


def test_layout_becomes_one_space_and_plain_double_spaces_stay() -> None:
    assert clean("  one\n      two  three\t\tfour\u2028five ") == "one two  three four five"


def test_control_characters_and_lone_surrogates_go_without_moving_anything() -> None:
    assert clean("a\x00b\x9fc\ud800d") == "a b c\ufffdd"
    assert len(same_length("\x01a\nb\x85")) == 5


def test_other_scripts_marks_and_astral_characters_stay() -> None:
    text = "Sjo\u0308gren 𝛽-блокатор\u00a0東京\u200b"
    assert same_length(text) == text
