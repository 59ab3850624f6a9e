"""A record that went through the cache is the record that a file gives."""

from __future__ import annotations

import gzip
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from paths import SHARED, needs_shared

from kgraph.model import Record
from kgraph.sources import eutils
from kgraph.sources.cache import RecordCache
from kgraph.sources.eutils_answers import read_articles
from kgraph.sources.pubmed_xml import parse


@needs_shared
@pytest.mark.parametrize("folder", ["sample21", "pmparser", "single_records"])
def test_real_records_come_out_of_the_cache_as_out_of_their_file(tmp_path: Path, folder: str) -> None:
    direct: dict[str, Record] = {}
    with RecordCache(tmp_path) as cache:
        for path in sorted((SHARED / "pubmed" / folder).iterdir()):
            body = path.read_bytes()
            body = gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body
            if b"<PubmedArticleSet" in body[:2000]:
                articles = read_articles(body)
                cache.put_records(articles, "2024-05-31")
                read = {item.id: item for item in parse(BytesIO(body), source=path.name) if isinstance(item, Record)}
                direct.update((curie, item) for curie, item in read.items() if curie.removeprefix("PMID:") in articles)
        assert len(direct) > 5
        result = eutils.fetch(direct, None, cache, today="2024-06-01")
    assert (result.missing, result.rejects) == ((), ())
    assert result.records == tuple(replace(record, retrieved="2024-05-31") for record in direct.values())
