"""The graph as RDF in other forms, read from its N-Quads dump and written as it is read."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, TYPE_CHECKING, Final

from kgraph.errors import InputError, UsageError
from kgraph.vocab import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph

FORMATS: Final = ("nquads", "trig", "turtle", "jsonld")
_PIECE: Final = 1 << 16


def write_rdf(lines: Iterable[str], form: str, output: IO[bytes], *, prefixes: Mapping[str, str] = PREFIXES) -> None:
    """Write the quads of N-Quads *lines* to *output* as "nquads", "trig", "turtle" or "jsonld".

    Memory does not grow with the graph. N-Quads are handed through as they are. Turtle has no named graphs: it holds the triples
    of all of them together, so it tells what is said and no longer which record said it; a triple that is in two graphs may stand
    there twice, which means the same. Lines sorted by graph and subject (a dump is) give short TriG and JSON-LD. *prefixes* are those that
    the output declares.

    Raises:
        UsageError: for an unknown *form*.
        InputError: if a line is not N-Quads.
    """
    if form not in FORMATS:
        raise UsageError(f"unknown RDF format {form!r}; known are {', '.join(FORMATS)}")
    if form == "nquads":
        for line in lines:
            output.write(line.encode("utf-8"))
        return
    import pyoxigraph as ox

    try:
        quads = ox.parse(io.BufferedReader(_Lines(lines), _PIECE), format=ox.RdfFormat.N_QUADS)
        if form == "turtle":
            ox.serialize(_triples(quads), output, ox.RdfFormat.TURTLE, prefixes=dict(prefixes))
        else:
            kind = ox.RdfFormat.TRIG if form == "trig" else ox.RdfFormat.JSON_LD
            ox.serialize(quads, output, kind, prefixes=dict(prefixes))
    except SyntaxError as error:
        raise InputError(f"the graph's dump is damaged ({error.msg}); build the graph again") from error


def _triples(quads: Iterable[pyoxigraph.Quad]) -> Iterator[pyoxigraph.Triple]:
    return (quad.triple for quad in quads)


class _Lines(io.RawIOBase):
    """Text lines as a stream of bytes, so that a parser can pull them."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._rest = b""

    def readable(self) -> bool:
        """Return ``True``."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # what BufferedReader hands in
        """Fill *buffer* as far as the next lines reach and return how many bytes were put there; 0 at the end."""
        while not self._rest:
            line = next(self._lines, None)
            if line is None:
                return 0
            self._rest = line.encode("utf-8")
        count = min(len(buffer), len(self._rest))
        buffer[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count
