"""Keeps a query from changing the graph and from reaching outside it.

The text is cut into tokens as SPARQL 1.1 does (https://www.w3.org/TR/sparql11-query/#sparqlGrammar), so that a word inside a comment, a
string, an IRI or a prefixed name does not count, and a keyword does in whatever case and with whatever escapes it is
written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kgraph.errors import QueryError
from kgraph.rdf import Queryable
from kgraph.vocab import PREFIXES

_TOKEN = re.compile(
    r"""
    (?P<comment>\#[^\n\r]*)
  | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
  | (?P<string>'{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3} | "{3}(?:"{0,2}(?:[^"\\]|\\.))*"{3}
              | '(?:[^'\\\n\r]|\\.)*' | "(?:[^"\\\n\r]|\\.)*")
  | (?P<variable>[?$]\w+)
  | (?P<tag>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
  | (?P<name>(?:[^\W\d_][\w.-]*)?:(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])*)
  | (?P<word>[A-Za-z]\w*)
  | (?P<other>\s+|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_CODEPOINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_CHANGES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"})
_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})


def _decoded(text: str) -> str:
    def character(match: re.Match[str]) -> str:
        code = int(match[1] or match[2], 16)
        return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"

    return _CODEPOINT.sub(character, text)


def tokens(text: str) -> Iterator[tuple[str, str]]:
    """Yield (kind, text) of the tokens of a query, without comments and white space; kinds as in the pattern above."""
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "other"
        if kind != "comment" and not match.group().isspace():
            yield kind, match.group()


def check(text: str, store: Queryable) -> bool:
    """Check that *text* only asks, and only *store*; tell whether it names the graphs it asks (FROM).

    Raises:
        QueryError: for an update, for SERVICE, or for FROM with a graph that the store does not hold.
    """
    graphs_named = False
    # some engines undo escapes before they parse and others do not: what is forbidden is forbidden either way
    for version in dict.fromkeys((text, _decoded(text))):
        found = list(tokens(version))
        _check_form(found)
        for place, (kind, token) in enumerate(found):
            # parsers exist that need no space after a keyword ("SERVICE:x{", "true.SERVICE:x{"): so a part of a word counts
            spelt = _spelt(kind, token)
            if "SERVICE" in spelt:
                raise QueryError(
                    f"{token} asks another server, which kgraph never does; leave SERVICE out and join the answers yourself"
                )
            if spelt == "FROM":
                graphs_named = True
                _check_from(found[place + 1 : place + 3], _declared(found), store)
            elif "FROM" in spelt:
                raise QueryError(f"{token} cannot be told from FROM; put a space after FROM, or choose another prefix")
    return graphs_named


def _check_form(found: list[tuple[str, str]]) -> None:
    """Name the mistake where the first keyword after the prologue is one of SPARQL Update."""
    words = [token.upper() for kind, token in found if kind == "word"]
    first = next((word for word in words if word in _FORMS or word in _CHANGES), "")
    if first in _CHANGES:
        raise QueryError(f"{first} would change the graph, and queries only ask; use kgraph build to change it")


def _spelt(kind: str, token: str) -> str:
    """Return the part of a token that a careless parser may take for a keyword, in capitals."""
    if kind == "name":
        return token.partition(":")[0].upper()
    return token.upper() if kind == "word" else ""


def _declared(found: list[tuple[str, str]]) -> dict[str, str]:
    """Return the prefixes that hold in the query."""
    prefixes = dict(PREFIXES)
    for first, second, third in zip(found, found[1:], found[2:], strict=False):
        if first[1].upper() == "PREFIX" and second[0] == "name" and third[0] == "iri":
            prefixes[second[1].rstrip(":")] = third[1][1:-1]
    return prefixes


def _check_from(following: list[tuple[str, str]], prefixes: dict[str, str], store: Queryable) -> None:
    if following and following[0][1].upper() == "NAMED":
        following = following[1:]
    kind, token = following[0] if following else ("", "")
    if kind == "name":
        prefix, _, local = token.partition(":")
        graph = prefixes.get(prefix, "") + local
    else:
        graph = token.strip("<>")
    if not store.has_graph(graph):
        raise QueryError(
            f"FROM names {token or 'nothing'}, which is no graph of this store; kgraph loads nothing from elsewhere"
        )
