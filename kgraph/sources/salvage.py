"""The citations behind a place where PubMed XML is broken, cut out of the bytes one by one.

One bad citation must not cost the thousands after it. An XML parser has to stop where a document is not well-formed; but a
citation can be cut out at its tags and read as a document of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import BinaryIO

from kgraph.errors import InputError

# a citation with thousands of authors has some 10 MB; more than this is no citation
LARGEST = 64 * 1024 * 1024
_START = re.compile(rb"<(PubmedArticle|PubmedBookArticle|MedlineCitation|DeleteCitation|DeleteDocument)(?=[\s>])")
_ENCODING = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([\w.-]+)[\"']")
_BLOCK = 1 << 20
# a closing tag may begin in one block and end in the next
_OVERLAP = 64


class Meter:
    """Hands the bytes of a stream on, keeps those since the last citation that ended, and stops when these are too many.

    Attributes:
        ended: the tags of the citations that ended since the last reading; whoever parses notes them here.
        count: how many ended in all; noted by whoever parses.
    """

    def __init__(self, stream: BinaryIO, source: str) -> None:
        self._stream = stream
        self._source = source
        self._encoding = b""
        self._total = 0
        # the blocks since the one in which the last citation ended, the tags that ended in it, and the bytes just before it
        self._blocks: list[bytes] = []
        self._size = 0
        self._passed: list[str] = []
        self._before = b""
        self.ended: list[str] = []
        self.count = 0

    def read(self, size: int = -1) -> bytes:
        """Return up to *size* bytes of the stream.

        Raises:
            InputError: if more than 64 MB came without the end of a citation.
        """
        if self.ended:
            tails = [block[-_OVERLAP:] for block in self._blocks[-_OVERLAP - 1 : -1]]
            self._before = b"".join([self._before, *tails])[-_OVERLAP:]
            del self._blocks[:-1]
            self._size = len(self._blocks[0])
            self._passed, self.ended = self.ended, []
        data = self._stream.read(size)
        if not self._total:
            self._encoding = _encoding(data)
        self._blocks.append(data)
        self._size += len(data)
        self._total += len(data)
        if self._size > LARGEST:
            raise InputError(
                f"{self._source}: more than {LARGEST >> 20} MB without the end of a citation; "
                "check that this is a PubMed file and not a decompression bomb"
            )
        return data

    def _unread(self) -> bytearray:
        """Return the bytes read that belong to no citation that has ended."""
        kept = bytearray(self._before + b"".join(self._blocks))
        end = len(self._before)
        for tag in (*self._passed, *self.ended):
            closing = next((m for m in _closing(tag).finditer(kept) if m.end() > end), None)
            end = closing.end() if closing else end
        del kept[:end]
        return kept

    def undecodable(self) -> str:
        """Return what to tell about the first byte kept that is not UTF-8; "" if all are, or another encoding is declared."""
        kept = self._unread()
        try:
            if self._encoding.lower() in (b"", b"utf-8", b"utf8"):
                kept.decode("utf-8")
        except UnicodeDecodeError as error:
            if error.reason != "unexpected end of data":  # a character that the next block would have completed
                return (
                    f"byte {self._total - len(kept) + error.start} (0x{kept[error.start]:02X}) is not UTF-8 text, "
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
        for fragment in _units(self._unread(), self._stream):
            yield head + b"<PubmedArticleSet>" + fragment + b"</PubmedArticleSet>"


def _encoding(data: bytes) -> bytes:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return b"utf-16"
    match = _ENCODING.match(data.removeprefix(b"\xef\xbb\xbf"))
    return match[1] if match else b""


@cache
def _closing(tag: str) -> re.Pattern[bytes]:
    return re.compile(rb"</" + tag.encode() + rb"\s*>")


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
    closing = _closing(start[1].decode()).search(kept, start.end())
    again = re.compile(rb"<" + start[1] + rb"(?=[\s>])").search(kept, start.end())
    if again and (closing is None or again.start() < closing.start()):
        return again.start()
    return closing.end() if closing else -1
