"""Text from records made safe for a terminal."""

from __future__ import annotations

import re

# control characters (escape sequences begin with one) and the marks that turn the direction of writing
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_SPACES = re.compile("[\t\n\r\u2028\u2029]+")


def plain(text: str) -> str:
    """Return *text* on one line, each character that could steer a terminal replaced by U+FFFD, same length but for line breaks."""
    return _UNSAFE.sub("\ufffd", _SPACES.sub(" ", text))
