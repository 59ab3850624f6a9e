from __future__ import annotations

import pytest

from kgraph.sources.abstract_labels import is_label, leading_label, split_capitals


@pytest.mark.parametrize(
    "label", ["BACKGROUND", "Materials and Methods", "Conclusion(s)", "MAIN OUTCOME MEASURE(S)", "Aims"]
)
def test_labels(label: str) -> None:
    assert is_label(label)
    assert leading_label(f"{label}: Some text: more.") == (label, "Some text: more.")


@pytest.mark.parametrize("text", ["DNA", "Patients treated with zinc", "results", "HR", "", "And"])
def test_other_words_before_a_colon_are_none(text: str) -> None:
    assert not is_label(text)
    assert leading_label(f"{text}: rest.")[0] == ""


def test_capitals_are_split_only_after_sentences() -> None:
    text = "AIM: To see (METHODS: none). METHODS: We looked. It was seen. RESULTS: All. OR: 2."
    assert split_capitals(text) == [
        ("AIM", "", "To see (METHODS: none)."),
        ("METHODS", "", "We looked. It was seen."),
        ("RESULTS", "", "All. OR: 2."),
    ]


def test_a_beginning_without_a_label() -> None:
    parts = split_capitals("We asked why. METHODS: We looked. RESULTS: All. DNA: none.")
    assert parts == [("", "", "We asked why."), ("METHODS", "", "We looked."), ("RESULTS", "", "All. DNA: none.")]


def test_a_single_label_in_the_middle_splits_nothing() -> None:
    text = "We looked. RESULTS: All."
    assert split_capitals(text) == [("", "", text)]
    assert split_capitals("") == [("", "", "")]
