"""The citations behind a place where PubMed XML is broken, cut out of the bytes one by one.

One bad citation must not cost the thousands after it. An XML parser has to stop where a document is not well-formed; but a
citation can be cut out at its tags and read as a document of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from kgraph.errors import InputError

# a citation with thousands of authors has some 10 MB; more than this is no citation
LARGEST = 64 * 1024 * 1024
_START = re.compile(rb"<(PubmedArticle|PubmedBookArticle|MedlineCitation|DeleteCitation|DeleteDocument)(?=[\s>])")
_ENCODING = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([\w.-]+)[\"']")
_BLOCK = 1 << 20


class Meter:
    """Hands the bytes of a stream on, keeps those since the last citation that ended, and stops when these are too many.

    Attributes:
        ended: the tags of the citations that ended since the last reading; whoever parses notes them here.
        count: how many ended in all; noted by whoever parses.
    """

    def __init__(self, stream: BinaryIO, source: str) -> None:
        self._stream = stream
        self._source = source
        self._kept = bytearray()
        self._encoding = b""
        self._dropped = 0
        self._first = True
        self.ended: list[str] = []
        self.count = 0

    def read(self, size: int = -1) -> bytes:
        """Return up to *size* bytes of the stream.

        Raises:
            InputError: if more than 64 MB came without the end of a citation.
        """
        if self.ended:
            self._drop()
        data = self._stream.read(size)
        if self._first:
            self._first = False
            self._encoding = _encoding(data)
        self._kept += data
        if len(self._kept) > LARGEST:
            raise InputError(
                f"{self._source}: more than {LARGEST >> 20} MB without the end of a citation; "
                "check that this is a PubMed file and not a decompression bomb"
            )
        return data

    def _drop(self) -> None:
        """Forget the citations that have ended; what follows the last of them stays."""
        end = 0
        for tag in self.ended:
            end = max(self._kept.find(f"</{tag}".encode(), end) + 1, end)
        self.ended.clear()
        del self._kept[:end]
        self._dropped += end

    def undecodable(self) -> str:
        """Return what to tell about the first byte kept that is not UTF-8; "" if all are, or another encoding is declared."""
        try:
            if self._encoding.lower() in (b"", b"utf-8", b"utf8"):
                self._kept.decode("utf-8")
        except UnicodeDecodeError as error:
            if error.reason != "unexpected end of data":  # a character that the next block would have completed
                return (
                    f"byte {self._dropped + error.start} (0x{self._kept[error.start]:02X}) is not UTF-8 text, "
                    "and no other encoding is declared"
                )
        return ""

    def fragments(self) -> Iterator[bytes]:
        """Yield a document for each citation that is not in ``ended`` so far, whole or cut off.

        Nothing is yielded for encodings in which tags cannot be found as bytes (UTF-16).
        """
        if self._encoding.lower().startswith((b"utf-16", b"utf-32", b"ucs")):
            return
        head = b'<?xml version="1.0" encoding="' + (self._encoding or b"UTF-8") + b'"?>'
        self._drop()
        for fragment in _units(self._kept, self._stream):
            yield head + b"<PubmedArticleSet>" + fragment + b"</PubmedArticleSet>"


def _encoding(data: bytes) -> bytes:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return b"utf-16"
    match = _ENCODING.match(data.removeprefix(b"\xef\xbb\xbf"))
    return match[1] if match else b""


def _units(kept: bytearray, stream: BinaryIO) -> Iterator[bytes]:
    """Yield citations from tag to tag; one that another begins within, or that has no end, is yielded as far as it goes."""
    position = 0
    while True:
        start = _START.search(kept, position)
        end = _end(kept, start) if start else -1
        if start and end >= 0:
            yield bytes(kept[start.start() : end])
            position = end
            continue
        del kept[: start.start() if start else max(len(kept) - 64, 0)]
        position = 0
        data = stream.read(_BLOCK) if len(kept) <= LARGEST else b""
        if not data:
            if start:
                yield bytes(kept)
            return
        kept += data


def _end(kept: bytearray, start: re.Match[bytes]) -> int:
    """Return where the citation that begins at *start* ends, -1 if that has not been read yet."""
    closing = re.compile(rb"</" + start[1] + rb"\s*>").search(kept, start.end())
    again = re.compile(rb"<" + start[1] + rb"(?=[\s>])").search(kept, start.end())
    if again and (closing is None or again.start() < closing.start()):
        return again.start()
    return closing.end() if closing else -1
