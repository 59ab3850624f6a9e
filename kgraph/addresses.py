"""Addresses on the web, checked before anything is sent to them, and what services say, made fit for one line."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from kgraph.errors import UsageError


def one_line(body: bytes, length: int = 100) -> str:
    """Return the beginning of a service's message as one printable line without markup."""
    text = re.sub(r"<[^>]*>?", " ", body.decode("utf-8", "replace"))
    text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return text if len(text) <= length else text[: length - 1] + "…"


def is_address(url: str) -> bool:
    """Tell whether *url* is an http(s) address with a host, without query, fragment, name and password in it."""
    try:
        parts = urlsplit(url)
        fits = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False
    return fits and not (parts.query or parts.fragment or parts.username or re.search(r"[\s\x00-\x1f\x7f]", url))


def checked_base(url: str) -> str:
    """Return the base address of the E-utilities, ending in a slash.

    Raises:
        UsageError: if *url* is no address.
    """
    if not is_address(url):
        raise UsageError(f"{url!r} is no base URL; set KGRAPH_EUTILS_URL to one like https://host/entrez/eutils/")
    return url if url.endswith("/") else url + "/"
