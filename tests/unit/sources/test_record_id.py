from __future__ import annotations

import pytest

from kgraph.sources.record_id import choose_id, pmid_curie


@pytest.mark.parametrize(
    ("text", "curie"),
    [("123", "PMID:123"), (" 00123 ", "PMID:123"), ("PMID:123", "PMID:123"), ("PMID: 123", "PMID:123"), ("0", ""), ("123456789", ""), ("x1", ""), ("", ""), ("１２", "")],
)  # fmt: skip
def test_pmids(text: str, curie: str) -> None:
    assert pmid_curie(text) == curie


def test_the_order_of_names() -> None:
    everything = {"pmid": "1", "file": "/a/2.txt", "doi": "10.5555/x", "content": "c"}
    assert choose_id(**everything) == "PMID:1"
    assert choose_id(**everything | {"pmid": ""}) == "PMID:2"
    assert choose_id(**everything | {"pmid": "", "file": "two.txt"}) == "DOI:10.5555/x"
    assert choose_id(content="c") == choose_id(content="c") != choose_id(content="d")
