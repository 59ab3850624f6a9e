"""The file form of a packed vocabulary: named binary sections behind a JSON head, read through a memory map.

::

    bytes 0-7     b"KGMESH" and two digits, the version of this form
    bytes 8-15    length of the head, unsigned, little-endian
    head          JSON, UTF-8, keys sorted: sections (name -> [offset, length] after the head), digest, and what the packer tells
    padding       zero bytes to a multiple of 8; every section begins at a multiple of 8

The digest is BLAKE2b (RFC 7693, 16 bytes) over all section bytes, and it is checked at each opening: a damaged trie could otherwise
take the process with it. No time, host or path goes in, so the same input gives the same bytes.
"""

from __future__ import annotations

import json
import mmap
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

from kgraph.errors import VocabularyError

MAGIC = b"KGMESH01"
_AGAIN = "get it again or build it with `kgraph mesh build`"


def pack_sections(head: Mapping[str, Any], sections: Mapping[str, bytes]) -> bytes:
    """Return the bytes of a container with this *head* and these *sections*."""
    places: dict[str, list[int]] = {}
    body = bytearray()
    for name in sorted(sections):
        places[name] = [len(body), len(sections[name])]
        body += sections[name]
        body += bytes(-len(body) % 8)
    full = {**head, "sections": places, "digest": blake2b(body, digest_size=16).hexdigest()}
    text = json.dumps(full, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return MAGIC + len(text).to_bytes(8, "little") + text + bytes(body)


def open_sections(path: Path) -> tuple[dict[str, Any], dict[str, memoryview]]:
    """Return the head and the sections of the container at *path*, mapped into memory and checked.

    Raises:
        VocabularyError: if the file is missing, is no such container, has another version, or is damaged.
    """
    try:
        with path.open("rb") as stream:
            first = stream.read(16)
            if first[:6] != MAGIC[:6]:
                raise VocabularyError(f"{path}: is not a packed MeSH vocabulary; {_AGAIN}")
            if first[:8] != MAGIC:
                raise VocabularyError(
                    f"{path}: has form {first[6:8].decode('ascii', 'replace')!r}, this kgraph reads '01'; {_AGAIN}"
                )
            view = memoryview(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))
    except FileNotFoundError as error:
        raise VocabularyError(f"{path}: there is no such vocabulary file; {_AGAIN}") from error
    except OSError as error:
        raise VocabularyError(
            f"{path}: cannot be opened ({error.strerror or error}); check the path and its permissions"
        ) from error
    start = 16 + int.from_bytes(first[8:16], "little")
    try:
        head = json.loads(bytes(view[16:start]))
        digest = head["digest"]
        places = {
            name: (start + offset, start + offset + length) for name, (offset, length) in head["sections"].items()
        }
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise VocabularyError(f"{path}: the head of the vocabulary is damaged; {_AGAIN}") from error
    if blake2b(view[start:], digest_size=16).hexdigest() != digest:
        raise VocabularyError(f"{path}: the vocabulary is damaged or cut short; {_AGAIN}")
    return head, {name: view[begin:end] for name, (begin, end) in places.items()}
