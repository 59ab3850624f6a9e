"""What a pattern cannot do without, and which strings stand in a text."""

import re

import pytest

from kgraph.assertions.literals import Finder, Guard, needed
from kgraph.assertions.relations import RULES


@pytest.mark.parametrize(
    ("pattern", "strings"),
    [
        (r"C\d+[^A-Z]{0,9}?\b(?:caus(?:e|es|ed)|induc(?:e|ed))\sD\d+", {"cause", "induce"}),
        (r"(?:very )?rare\b", {"rare"}),
        (r"(?P<t>stopped|held) (?:because of|for)", {"stopped", "held"}),
        (r"(?:new ){1,3}rash", {"rash"}),
        (r"(?:new ){0,3}[a-z]+", set()),
        (r"(?:alone|\d+)", set()),
        (r"(?!never)(?=seen)\w+", set()),
        (r"C1-induced", {"induced"}),
        (r"the (?:and|seizures)", {"the"}),
    ],
)
def test_what_a_pattern_cannot_do_without(pattern, strings):
    assert needed(re.compile(pattern)) == strings


def test_letters_of_any_case_tell_nothing():
    assert needed(re.compile("rash", re.IGNORECASE)) == frozenset()
    assert needed(re.compile("(?i:rash)")) == frozenset()


def test_every_pattern_holds_what_it_needs_where_it_matches():
    texts = [
        "C0-induced D1 was seen after C0 in two of nine patients, and D1 resolved when C0 was stopped",
        "C0 caused D1; patients receiving C0 developed D1, adverse effects of C0 included D1, C0 was effective against D1",
        "treatment of D1 with C0; patients with D1 were treated with C0; C0 for D1; C0 in the treatment of D1; D1 due to C0",
    ]
    matched = 0
    for rule in RULES:
        for pattern in rule.patterns:
            for text in texts:
                if pattern.search(text):
                    matched += 1
                    assert any(string in text for string in needed(pattern)) or not needed(pattern)
    assert matched > 15


def test_strings_are_found_wherever_they_stand():
    strings = ["induc", "-induced", "due to", "C0", "in", "no", "(n =", "rash", "a rash"]
    finder = Finder((string, (number,)) for number, string in enumerate(strings))
    for text in ("C0-induced rash (n = 4)", "it was due  to x; a rash", "introduced, not reinducing", "", "due to"):
        for _ in range(2):  # remembered words give the same
            assert finder.found(text) == {n for n, string in enumerate(strings) if string in text}


def test_a_guard_gives_what_the_patterns_give():
    first, second, third = re.compile(r"\bno (?:rash|fever)\b"), re.compile(r"\d+"), re.compile("may|might")
    guard = Guard(first, second)
    for text in ("no rash and no fever in 4", "it may be", "", "no 4"):
        for pattern in (first, second, third):
            wanted = [match.span() for match in pattern.finditer(text)]
            assert [match.span() for match in guard.finditer(pattern, text)] == wanted
