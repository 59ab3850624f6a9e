"""The format is known by the content; what cannot be used is one clear line."""

from __future__ import annotations

import gzip
import json
from io import BytesIO
from pathlib import Path

import pytest
from pubmed_samples import article, article_set

from kgraph.errors import InputError
from kgraph.model import Record, Reject
from kgraph.sources import decompress
from kgraph.sources.files import detect, read_documents, read_records

XML = article_set(article(1), article(2))
FORMS = {
    "pubmed-xml": b'<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE PubmedArticleSet PUBLIC "a" "b">\n' + XML,
    "medline": b"\nPMID- 1\nTI  - A title.\n",
    "page-text": b"A title.\n\nJ Cold. 2012;1(1):2.\n\nAbstract\n\nBody.\n\nPMID: 1\n",
    "pubtator": b"1|t|A title.\n1|a|Body.\n",
    "bioc-xml": b"<collection><document><id>1</id><passage><offset>0</offset><text>A title.</text></passage></document></collection>",
    "bioc-json": b'{"documents": [{"id": "1", "passages": [{"infons": {}, "offset": 0, "text": "A title."}]}]}',
    "jsonl": b'{"pmid": "1", "title": "A title."}\n',
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("packed", [False, True])
def test_every_format_packed_or_not_under_any_name(form: str, packed: bool, tmp_path: Path) -> None:
    assert detect(FORMS[form]) == form
    path = tmp_path / "some.pdf"
    path.write_bytes(gzip.compress(FORMS[form]) if packed else FORMS[form])
    records = list(read_records(path))
    assert records[0].id == "PMID:1"
    assert [d.record for d in read_documents(path)] == records  # type: ignore[union-attr]


@pytest.mark.parametrize("form", ["medline", "page-text", "pubtator", "jsonl", "bioc-json", "pubmed-xml"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks(form: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "f"
    text = FORMS[form].decode().replace("A title", "Sjögren 𝛼")
    path.write_bytes(text.encode(encoding))
    (record, *_) = read_records(path)
    assert isinstance(record, Record)
    assert "Sjögren 𝛼" in record.text


def test_line_ends_of_other_systems(tmp_path: Path) -> None:
    for form in ("medline", "page-text", "pubtator", "jsonl"):
        for end in (b"\r\n", b"\r"):
            path = tmp_path / "f"
            path.write_bytes(FORMS[form].replace(b"\n", end))
            assert next(read_records(path)).id == "PMID:1"


def test_standard_input_in_small_pieces() -> None:
    class Pipe(BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(min(size or 7, 7) if size and size > 0 else 7)

    assert [r.id for r in read_records("-", stdin=Pipe(XML))] == ["PMID:1", "PMID:2"]
    assert [r.id for r in read_records("-", stdin=Pipe(gzip.compress(XML, mtime=0)))] == ["PMID:1", "PMID:2"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"%PDF-1.7 x", "a PDF file"),
        (b"PK\x03\x04rest", "a ZIP archive or Office document"),
        (b"\x7fELF\x00\x00", "binary data"),
        (b"<!DOCTYPE html><html>", "an HTML page"),
        (b"<?xml version='1.0'?><html xmlns='x'>", "an HTML page"),
        (b"<eSearchResult><Count>0</Count></eSearchResult>", "the root <eSearchResult>"),
        (b"<<<", "no root element"),
        (b"Dear all,\nthis is a letter.\n", "not a known format"),
        (b'{"a": 1}', "not a known format"),
        (gzip.compress(b"", mtime=0), "empty"),
        (gzip.compress(XML, mtime=0)[:-30], "cut off"),
        (gzip.compress(XML, mtime=0)[:-8] + bytes(8), "damaged gzip data"),
        (FORMS["medline"] + b"AB  - na\xefve\n", "byte 32 (0xEF) is not UTF-8 text; save the file as UTF-8"),
        (b"\xff\xfe" + FORMS["pubtator"].decode().encode("utf-16-le") + b"\x00\xd8", "is not UTF-16-LE text"),
    ],
)
def test_unusable_input_is_one_line(content: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "input"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        list(read_records(path))
    message = str(caught.value)
    assert said in message
    assert message.startswith(f"{path}: ")
    assert "\n" not in message


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file"):
        list(read_records(tmp_path / "none"))
    with pytest.raises(InputError, match="this is a folder"):
        list(read_records(tmp_path))


def test_a_large_packed_file_that_breaks_off_keeps_what_came_before(tmp_path: Path) -> None:
    path = tmp_path / "f.gz"
    articles = [article(n, f"<ArticleTitle>{n * 7919 % 10007:x} and {n}</ArticleTitle>") for n in range(1, 3000)]
    path.write_bytes(gzip.compress(article_set(*articles))[:-2000])
    *records, reject = read_records(path)
    assert len(records) > 1000
    assert isinstance(reject, Reject)
    assert "cut off" in reject.reason


def test_several_gzip_members_and_padding(tmp_path: Path) -> None:
    path = tmp_path / "f.gz"
    path.write_bytes(gzip.compress(XML[:100]) + gzip.compress(XML[100:]) + b"\x00" * 50)
    assert [r.id for r in read_records(path)] == ["PMID:1", "PMID:2"]


def test_a_decompression_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decompress, "_ALWAYS", 1 << 20)
    path = tmp_path / "bomb.gz"
    path.write_bytes(gzip.compress(b"1|t|" + b"a" * (1 << 24)))
    with pytest.raises(InputError, match="grows more than 200-fold"):
        list(read_records(path))


def test_documents_of_annotated_files_have_annotations(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(FORMS["pubtator"] + b"1\t2\t7\ttitle\tDisease\tD003139\n")
    (document,) = read_documents(path)
    assert [a.text for a in document.annotations] == ["title"]  # type: ignore[union-attr]
    note = {"id": "1", "infons": {"type": "Disease"}, "text": "title", "locations": [{"offset": 2, "length": 5}]}
    value = json.loads(FORMS["bioc-json"])
    value["documents"][0]["passages"][0]["annotations"] = [note]
    path.write_text(json.dumps(value), encoding="utf-8")
    (document,) = read_documents(path)
    assert [a.text for a in document.annotations] == ["title"]  # type: ignore[union-attr]
