"""Records from a file or standard input, in any of the formats that are known, packed or not."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from kgraph.errors import InputError
from kgraph.model import Record, Reject
from kgraph.sources import bioc, jsonlines, medline, pubmed_xml, pubtator, webtext
from kgraph.sources.decode import decode
from kgraph.sources.decompress import MAGIC, Gunzip
from kgraph.sources.detect import HEAD, detect
from kgraph.sources.gold import Document

__all__ = ["detect", "read_documents", "read_records"]

# text formats are read whole; PubMed's own files of 30,000 citations have 200 MB as XML and less as text
_LARGEST_TEXT = 512 * 1024 * 1024


class _Readable(Protocol):
    def read(self, size: int = -1, /) -> bytes: ...


class _Joined:
    """The bytes of *head* and then those of *rest*."""

    def __init__(self, head: bytes, rest: _Readable) -> None:
        self._head = head
        self._rest = rest

    def read(self, size: int = -1) -> bytes:
        if not self._head:
            return self._rest.read(size)
        if size < 0:
            data, self._head = self._head + self._rest.read(), b""
        else:
            data, self._head = self._head[:size], self._head[size:]
        return data


def read_records(path: str | Path, *, stdin: BinaryIO | None = None) -> Iterator[Record | Reject]:
    """Yield the records of a file in its order.

    The format (PubMed XML, MEDLINE, page text, PubTator, BioC XML or JSON, JSON lines) and gzip packing are recognised by the
    content. PubMed and BioC XML are streamed in bounded memory.

    Args:
        path: the file; "-" is standard input.
        stdin: what to read for "-", by default the process's own.

    Raises:
        InputError: if the input as a whole cannot be used; one line with the reason and what to do.
    """
    source = "standard input" if str(path) == "-" else str(path)
    with _opened(path, source, stdin) as raw:
        form, stream = _recognised(raw, source)
        if form == "pubmed-xml":
            yield from pubmed_xml.parse(stream, source=source)
        elif form == "bioc-xml":
            yield from bioc.parse_xml(stream, source=source)
        else:
            yield from _from_text(form, _text(stream, source), source, Path(path).name)


def _from_text(form: str, text: str, source: str, name: str) -> Iterator[Record | Reject]:
    match form:
        case "medline":
            return medline.parse(text, source=source)
        case "pubtator":
            return pubtator.parse(text, source=source)
        case "bioc-json":
            return bioc.parse_json(text, source=source)
        case "jsonl":
            return jsonlines.parse(text, source=source)
        case _:
            return webtext.parse(text, source=source, name=name)


def read_documents(path: str | Path, *, stdin: BinaryIO | None = None) -> Iterator[Document | Reject]:
    """Yield the documents of a PubTator or BioC file with their annotations and relations; other formats give records alone.

    Raises:
        InputError: as :func:`read_records` does.
    """
    source = "standard input" if str(path) == "-" else str(path)
    with _opened(path, source, stdin) as raw:
        form, stream = _recognised(raw, source)
        if form == "bioc-xml":
            yield from bioc.read_xml(stream, source=source)
        elif form == "pubmed-xml":
            yield from map(_alone, pubmed_xml.parse(stream, source=source))
        else:
            text = _text(stream, source)
            if form == "pubtator":
                yield from pubtator.read_documents(text, source=source)
            elif form == "bioc-json":
                yield from bioc.read_json(text, source=source)
            else:
                yield from map(_alone, _from_text(form, text, source, Path(path).name))


def _alone(found: Record | Reject) -> Document | Reject:
    return Document(record=found) if isinstance(found, Record) else found


@contextmanager
def _opened(path: str | Path, source: str, stdin: BinaryIO | None) -> Iterator[BinaryIO]:
    if str(path) == "-":
        yield stdin or sys.stdin.buffer
        return
    if Path(path).is_dir():
        raise InputError(f"{source}: this is a folder; name the files in it")
    try:
        stream = Path(path).open("rb")  # noqa: SIM115 - the errors of opening are ours to explain, those of reading are not
    except FileNotFoundError as error:
        raise InputError(f"{source}: there is no such file; check the name") from error
    except OSError as error:
        raise InputError(f"{source}: cannot be read ({error.strerror}); check the name and the permissions") from error
    with stream:
        yield stream


def _recognised(raw: BinaryIO, source: str) -> tuple[str, BinaryIO]:
    head = _up_to(raw, HEAD)
    stream: _Readable = _Joined(head, raw)
    if head.startswith(MAGIC):
        packed = Gunzip(cast(BinaryIO, stream), source)
        head = _up_to(packed, HEAD)
        stream = _Joined(head, packed)
    return detect(head, source), cast(BinaryIO, stream)


def _up_to(stream: _Readable, size: int) -> bytes:
    """Return *size* bytes, fewer only at the end; a pipe may give them in small pieces."""
    found = b""
    while len(found) < size and (data := stream.read(size - len(found))):
        found += data
    return found


def _text(stream: _Readable, source: str) -> str:
    parts = []
    total = 0
    while data := stream.read(1 << 20):
        parts.append(data)
        total += len(data)
        if total > _LARGEST_TEXT:
            raise InputError(f"{source}: more than {_LARGEST_TEXT >> 20} MB of text; split the file or give PubMed XML")
    return decode(b"".join(parts), source).replace("\r\n", "\n").replace("\r", "\n")
