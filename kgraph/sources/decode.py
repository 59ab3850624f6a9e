"""Bytes to text, with an error that tells where the bytes are wrong."""

from __future__ import annotations

import codecs

from kgraph.errors import InputError

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def encoding_of(head: bytes) -> tuple[str, int]:
    """Return the encoding that a byte order mark at the beginning of *head* tells, and its length; ("utf-8", 0) without one."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name, len(mark)
    return "utf-8", 0


def decode(data: bytes, source: str) -> str:
    """Return the text of *data*: UTF-16 with a byte order mark, else UTF-8 with or without one.

    Raises:
        InputError: if the bytes are not in that encoding, naming *source* and the position.
    """
    name, skip = encoding_of(data)
    try:
        return data[skip:].decode(name)
    except UnicodeDecodeError as error:
        position = error.start + skip
        raise InputError(
            f"{source}: byte {position} (0x{data[position]:02X}) is not {name.upper()} text; "
            "save the file as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8"
        ) from error
