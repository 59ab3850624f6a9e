"""The words as the dictionary reads them."""

from kgraph.mentions.abbreviations import find_abbreviations
from kgraph.mentions.stream import stream


def norms(text, **options):
    return [(i.norm, i.joined) for i in stream(text, **options)]


def test_words_are_normalised_and_joined():
    assert norms("Renal tumours; 5-FU") == [("renal", False), ("tumor", True), ("5", False), ("fu", True)]


def test_an_enumeration_does_not_join():
    assert norms("Leukemia, acute")[1] == ("acute", False)


def test_breaks_end_names():
    assert norms("Renal failure", breaks=[6]) == [("renal", False), ("failure", False)]


def test_a_short_form_becomes_its_long_form_with_the_short_forms_place():
    text = "Acute renal failure (ARF). Severe ARFs."
    items = stream(text, abbreviations=find_abbreviations(text))[-3:]
    assert [i.norm for i in items] == ["acute", "renal", "failure"]
    assert {text[i.start : i.end] for i in items} == {"ARFs"}
    assert [(i.opens, i.closes) for i in items] == [(True, False), (False, False), (False, True)]
    assert all(i.joined for i in items)
    assert {i.expansion for i in items} == {"Acute renal failure"}


def test_the_end_of_a_short_form_is_understood_within_a_phrase_only():
    text = "Acute renal failure (ARF) is a chronic RF. RF"
    norm = [i.norm for i in stream(text, abbreviations=find_abbreviations(text))]
    assert norm[-4:] == ["chronic", "renal", "failure", "rf"]


def test_names_do_not_begin_or_end_within_a_word():
    items = stream("IL2 5mg")
    assert [(i.norm, i.opens, i.closes) for i in items] == [
        ("il", True, False),
        ("2", False, True),
        ("5", True, False),
        ("mg", False, True),
    ]
