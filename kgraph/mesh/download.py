"""Gets NLM's MeSH files and proves them: by the checksum that NLM publishes beside a file, or by one that the user gives."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from kgraph.errors import FetchError, RefusedError, VocabularyError
from kgraph.mesh.source import sha256_of

BASE: Final = "https://nlmpubs.nlm.nih.gov/projects/mesh/"
_TIMEOUT = 60.0
_TRIES = 3

Fetch = Callable[[str, Path], None]
"""Puts what lies at an address into a file; raises :class:`kgraph.errors.FetchError`."""


def file_urls(year: str) -> tuple[tuple[str, str], ...]:
    """Return where NLM publishes the descriptors, qualifiers and supplementary records of *year*: address now, address once it is past."""
    names = (f"desc{year}.gz", f"qual{year}.xml", f"supp{year}.gz")
    return tuple((f"{BASE}MESH_FILES/xmlmesh/{name}", f"{BASE}{year}/xmlmesh/{name}") for name in names)


def download_year(
    year: str, folder: Path, *, fetch: Fetch | None = None, sha256: Mapping[str, str] | None = None
) -> Iterator[Path]:
    """Fetch NLM's files of *year* into *folder* and yield their paths; arguments and errors as of :func:`download`."""
    for now, past in file_urls(year):
        try:
            yield download(now, folder, fetch=fetch, sha256=sha256)
        except RefusedError:
            yield download(past, folder, fetch=fetch, sha256=sha256)


def download(url: str, folder: Path, *, fetch: Fetch | None = None, sha256: Mapping[str, str] | None = None) -> Path:
    """Fetch *url* into *folder* and return the file's path. A file that is there and has the wanted SHA-256 is not fetched again.

    Args:
        url: where the file lies; its last part is the file's name.
        folder: where to put it.
        fetch: does the transfer; over the network by default.
        sha256: wanted checksums by file name.

    Raises:
        FetchError: if the file could not be had.
        VocabularyError: if its checksum is not the wanted or the published one.
    """
    fetch = over_network if fetch is None else fetch
    name = url.rpartition("/")[2]
    path = folder / name
    wanted = (sha256 or {}).get(name, "").lower()
    if wanted and path.is_file() and sha256_of(path) == wanted:
        return path
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f".{name}.part"
    try:
        fetch(url, part)
        if wanted and (found := sha256_of(part)) != wanted:
            raise VocabularyError(
                f"{url}: has the SHA-256 {found}, not {wanted}; check the checksum or get the file again"
            )
        if not wanted:
            _check_published(url, part, fetch)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return path


def _check_published(url: str, path: Path, fetch: Fetch) -> None:
    """Compare with the MD5 that NLM's file sites lay beside some files (``MD5(name)= digits``); none there is no error."""
    beside = path.with_name(path.name + ".md5")
    try:
        fetch(f"{url}.md5", beside)
        text = beside.read_text("utf-8", "replace")
    except RefusedError:
        return
    finally:
        beside.unlink(missing_ok=True)
    match = re.search(r"\b[0-9a-fA-F]{32}\b", text)
    if match is None:
        return
    with path.open("rb") as stream:
        found = hashlib.file_digest(stream, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()
    if found != match[0].lower():
        raise VocabularyError(f"{url}: does not have the published MD5 {match[0].lower()}; get the file again")


def over_network(url: str, path: Path) -> None:
    """Write what lies at *url* to *path*; a broken transfer is tried again from the start, three times at most.

    Raises:
        FetchError: if it could not be had whole.
    """
    from kgraph.http import BROKEN_TRANSFER, open_url

    reason = ""
    for _ in range(_TRIES):
        try:
            with open_url(url, _TIMEOUT) as response, path.open("wb") as out:
                promised = response.headers.get("Content-Length", "")
                size = 0
                while block := response.read(1 << 20):
                    out.write(block)
                    size += len(block)
        except BROKEN_TRANSFER as error:
            reason = type(error).__name__
            continue
        if not promised.isdigit() or size == int(promised):
            return
        reason = f"{size:,} of {int(promised):,} bytes came"
    raise FetchError(f"{url} could not be had whole ({reason}); try again later, or give the files with --input")
