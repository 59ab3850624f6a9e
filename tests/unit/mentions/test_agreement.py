"""Short forms follow their long forms."""

from kgraph.mentions.abbreviations import find_abbreviations
from kgraph.mentions.neural.agreement import agree


def settle(text, *names):
    found = [(text.index(n), text.index(n) + len(n), kind, 0.9) for n, kind in names]
    return [(text[s:e], kind) for s, e, kind, _ in agree(text, found, find_abbreviations(text))]


def test_every_short_form_is_what_its_long_form_is():
    text = "Sodium valproate (VPA) was stopped; VPA levels fell. Later VPA was given."
    assert settle(text, ("Sodium valproate", "Chemical")) == [
        ("Sodium valproate", "Chemical"),
        *[("VPA", "Chemical")] * 3,
    ]


def test_a_short_form_of_the_wrong_type_is_put_right():
    text = "Renal failure (RF) was seen. RF was mild."
    got = settle(text, ("Renal failure", "Disease"), ("RF", "Chemical"))
    assert got == [("Renal failure", "Disease"), ("RF", "Disease"), ("RF", "Disease")]


def test_a_short_form_of_something_else_is_dropped():
    text = "The visual analogue scale (VAS) was used. VAS fell."
    assert settle(text, ("VAS", "Disease")) == []


def test_part_of_a_longer_word_is_left_alone():
    text = "Renal failure (RF) was seen, not RFX or pRF."
    assert settle(text, ("Renal failure", "Disease")) == [("Renal failure", "Disease"), ("RF", "Disease")]
