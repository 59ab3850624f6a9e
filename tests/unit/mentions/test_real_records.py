"""Every character of real abstracts is accounted for."""

import itertools

import pytest
from paths import SHARED, needs_shared

from kgraph.evaluate.gold import read_gold
from kgraph.mentions import annotate
from kgraph.mesh import open_mesh

FILES = ["bc5cdr/train.pubtator", "ncbi-disease/dev.pubtator", "biored/dev.pubtator"]


@needs_shared
@pytest.mark.parametrize("name", FILES)
def test_offsets_and_cover(name):
    records = [record for record, _ in itertools.islice(read_gold(SHARED / "corpora" / name), 80)]
    for document in annotate(records, open_mesh()):
        text = document.record.text
        assert all(m.span.of(text) == m.text and m.text == m.text.strip() for m in document.mentions)
        visible = "".join(text.split())
        assert "".join(s.of(text) for s in document.tokens) == visible
        assert "".join("".join(s.of(text).split()) for s in document.sentences) == visible
        tokens = {t.start for t in document.tokens}, {t.end for t in document.tokens}
        assert all(m.span.start in tokens[0] and m.span.end in tokens[1] for m in document.mentions)
