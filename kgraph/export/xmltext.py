"""Text that XML 1.0, HTML and SVG may hold, whatever the source printed."""

from __future__ import annotations

import re

# everything outside the production Char of XML 1.0 (section 2.2), and the two noncharacters that parsers of HTML reject
_ILLEGAL = re.compile("[^\\t\\n\\r\\x20-\\x7e\\x85\\xa0-\\ud7ff\\ue000-\\ufdcf\\ufdf0-\\ufffd\\U00010000-\\U0010ffff]")
# bidirectional controls can make a page show a name in another order than it is written
_DIRECTION = re.compile("[\\u202a-\\u202e\\u2066-\\u2069]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\r": "&#13;"}
_SPECIAL = re.compile("[&<>\"'\\r]")


def legal(text: str) -> str:
    """Return *text* with every character that XML 1.0 forbids replaced by U+FFFD, one for one.

    Control characters, lone surrogates and noncharacters are such; bidirectional overrides are replaced too. The length in
    code points stays the same, so that offsets into the text still hold.
    """
    return _DIRECTION.sub("\ufffd", _ILLEGAL.sub("\ufffd", text))


def escape(text: str) -> str:
    """Return *text* made legal and escaped for element content and for quoted attribute values alike."""
    return _SPECIAL.sub(lambda match: _ENTITIES[match.group()], legal(text))
