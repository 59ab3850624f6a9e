"""Whatever bytes come, reading ends with records, rejects or one clear error; whatever text comes, offsets hold."""

from __future__ import annotations

from io import BytesIO
from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st
from pubmed_samples import article, article_set, parsed

from kgraph.errors import InputError
from kgraph.model import Record
from kgraph.sources.files import read_records
from kgraph.sources.pubtator import read_documents
from kgraph.sources.record_text import assemble, clean, same_length

_quick = settings(max_examples=150, deadline=None)
_texts = st.text(st.characters(codec="utf-8"), max_size=40)
_seeds = st.sampled_from(
    [
        article_set(article(1), article(2, "<ArticleTitle>x<i>y</i></ArticleTitle>")),
        b"PMID- 1\nTI  - A title.\nAB  - RESULTS: Some.\n",
        b"A title.\n\nJ Cold. 2012;1(1):2.\n\nAbstract\n\nBody.\n\nPMID: 1\n",
        b"1|t|A title.\n1|a|Body.\n1\t0\t1\tA\tDisease\tD000001\n",
        b'{"pmid": "1", "title": "A title.", "abstract": "B."}\n',
        b'{"documents": [{"id": "1", "passages": [{"infons": {}, "offset": 0, "text": "A title."}]}]}',
    ]
)


@_quick
@given(_seeds, st.lists(st.tuples(st.integers(0, 500), st.binary(max_size=4), st.integers(0, 6)), max_size=4))
def test_damaged_files_never_crash(seed: bytes, edits: list[tuple[int, bytes, int]]) -> None:
    data = seed
    for place, new, cut in edits:
        at = place % (len(data) + 1)
        data = data[:at] + new + data[at + cut :]
    message = ""
    try:
        for found in read_records("-", stdin=BytesIO(data)):
            if isinstance(found, Record):
                assert all(section.span.end <= len(found.text) for section in found.sections)
    except InputError as error:
        message = str(error)
    assert "\n" not in message


@_quick
@given(_texts, st.lists(st.tuples(st.just("L"), st.just(""), _texts), max_size=4))
def test_sections_are_exactly_their_texts(title: str, sections: list[tuple[str, str, str]]) -> None:
    text, abstract, spans = assemble(title, sections)
    bodies = [body for _, _, body in sections if body]
    assert [s.span.of(text) for s in spans] == ([title] if title else []) + bodies
    assert abstract == " ".join(bodies)


@_quick
@given(_texts)
def test_cleaning_is_done_once_and_same_length_keeps_the_length(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert len(same_length(text)) == len(text)


@_quick
@given(_texts.map(clean), _texts.map(clean))
def test_xml_gives_the_text_that_was_put_in(title: str, body: str) -> None:
    legal = {c: " " for c in map(ord, title + body) if c in (0xFFFE, 0xFFFF)}
    title, body = clean(title.translate(legal)), clean(body.translate(legal))
    xml = (
        f"<ArticleTitle>{escape(title)}</ArticleTitle><Abstract><AbstractText>{escape(body)}</AbstractText></Abstract>"
    )
    (record,) = parsed(article_set(article(1, xml)))
    assert isinstance(record, Record)
    assert (record.title, record.abstract) == (title, body)


@_quick
@given(_texts, _texts)
def test_pubtator_keeps_every_offset(title: str, body: str) -> None:
    title, body = (t.replace("\n", " ").replace("\r", " ") for t in (title, body))
    (document,) = read_documents(f"1|t|{title}\n1|a|{body}\n", source="p")
    assert len(document.record.text) == (len(f"{title} {body}") if body else len(title))  # type: ignore[union-attr]
