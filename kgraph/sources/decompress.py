"""Gzip streams, read with a bound on how much they may become (RFC 1952)."""

from __future__ import annotations

import zlib
from typing import BinaryIO

from kgraph.errors import InputError

MAGIC = b"\x1f\x8b"
_BLOCK = 64 * 1024
# PubMed XML shrinks to a tenth; text that shrinks more than this and is large is made to exhaust memory
_RATIO = 200
_ALWAYS = 64 * 1024 * 1024


class Gunzip:
    """The decompressed bytes of a gzip stream of one or more members.

    Args:
        stream: the compressed bytes.
        source: the name of the file, for messages.
    """

    def __init__(self, stream: BinaryIO, source: str) -> None:
        self._stream = stream
        self._source = source
        self._inflate = zlib.decompressobj(31)
        self._rest = b""
        self._in = self._out = 0

    def read(self, size: int = -1) -> bytes:
        """Return up to *size* bytes (all that is left if negative), b"" at the end.

        Raises:
            InputError: if the stream is cut off or damaged, or becomes more than 200 times as large (beyond 64 MB).
        """
        if size < 0:
            return b"".join(iter(lambda: self._some(_BLOCK * 16), b""))
        return self._some(size) if size else b""

    def _some(self, size: int) -> bytes:
        while True:
            if not self._rest:
                self._rest = self._stream.read(_BLOCK)
                self._in += len(self._rest)
                if not self._rest:
                    return self._end()
            if self._inflate.eof:
                if not self._rest.startswith(MAGIC):  # padding after the last member
                    return b""
                self._inflate = zlib.decompressobj(31)
            try:
                data = self._inflate.decompress(self._rest, size)
            except zlib.error as error:
                raise InputError(
                    f"{self._source}: damaged gzip data ({error}); fetch or compress the file again"
                ) from error
            self._rest = self._inflate.unused_data if self._inflate.eof else self._inflate.unconsumed_tail
            if data:
                self._count(len(data))
                return data

    def _end(self) -> bytes:
        if not self._inflate.eof:
            raise InputError(f"{self._source}: the gzip data is cut off; fetch or compress the file again")
        return b""

    def _count(self, size: int) -> None:
        self._out += size
        if self._out > _ALWAYS and self._out > self._in * _RATIO:
            raise InputError(
                f"{self._source}: the gzip data grows more than {_RATIO}-fold, which no collection of articles does; "
                "decompress it by hand if you trust it"
            )
