from __future__ import annotations

import re

import pytest

from kgraph.assertions import harm_words


def test_any_of_many_words_the_longest_first():
    pattern = re.compile(harm_words.one_of(["set", "set in", "sets", "cause", "caused"]))
    assert pattern.match("set in").group() == "set in"
    assert pattern.match("caused").group() == "caused"
    assert pattern.match("cau") is None


def test_regular_forms():
    assert harm_words.inflected("cause", "deny", "incur", "trigger") == [
        *("cause", "causes", "caused", "causing"),
        *("deny", "denies", "denied", "denying"),
        *("incur", "incurs", "incurred", "incurring"),
        *("trigger", "triggers", "triggered", "triggering"),
    ]
    assert harm_words.participles("provoke", "elicit") == ["provoked", "elicited"]


@pytest.mark.parametrize("name", ["ADVERSE", "CAUSE", "DUE", "HAPPEN", "HAVE", "STOP", "STOPPED", "TIME", "WITH"])
def test_pieces_of_patterns_have_no_groups(name):
    assert re.compile(getattr(harm_words, name)).groups == 0
