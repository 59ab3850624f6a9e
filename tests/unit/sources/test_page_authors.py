from __future__ import annotations

import pytest

from kgraph.model import Author
from kgraph.sources.page_authors import looks_like_authors, read_authors


@pytest.mark.parametrize(
    "text",
    [
        "Berg AB(1), de Wit J(2)(3).",
        "Ada B Berg ¹ ², Jan van der Wit",
        "Cold Group",
        "Berg AB; Smith J; the Cold Study Group",
    ],
)
def test_lists_of_names(text: str) -> None:
    assert looks_like_authors(text)


@pytest.mark.parametrize(
    "text", ["Colds are common, and zinc is cheap.", "We gave zinc. It helped.", "", "Zinc was given to forty people"]
)
def test_sentences_are_none(text: str) -> None:
    assert not looks_like_authors(text)


def test_names() -> None:
    assert read_authors("Berg AB(1), Jan van der Wit 2 3, Plato; Cold Group") == (
        Author(last="Berg", initials="AB"),
        Author(last="van der Wit", fore="Jan"),
        Author(last="Plato"),
        Author(collective="Cold Group"),
    )
