"""Positions as Web Annotation targets (https://www.w3.org/TR/annotation-model/): which characters of which record.

Offsets are code points of the record's text as kgraph and PubTator count it: the title, one space, the abstract. A position is one
``oa:SpecificResource`` with two selectors that say the same, the numbers and the characters.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.graph.statements import Statements
from kgraph.ids import text_iri, to_iri
from kgraph.model import Record, Span
from kgraph.rdf import Quad, integer
from kgraph.vocab import OA

# Characters kept before and after a quote: enough to find the place again in a text whose offsets have moved
_CONTEXT = 24


def target_iri(record: Record, span: Span) -> str:
    """Return the IRI of a position: the record's text with a fragment that gives the characters, as RFC 5147 writes them.

    "...#char=10,24" is what stands between the positions 10 and 24, counted from 0: the same as a half-open range. So a query has a place
    without a look at its selectors.
    """
    return f"{text_iri(record.id)}#{_fragment(span)}"


def _fragment(span: Span) -> str:
    return f"char={span.start},{span.end}"


def target_quads(record: Record, span: Span, graph: Statements) -> Iterator[Quad]:
    """Yield the target of *span* with its position selector and its quote selector."""
    target = target_iri(record, span)
    position, quote = (f"{text_iri(record.id)}/{kind}#{_fragment(span)}" for kind in ("position", "quote"))
    yield from graph.types(target, OA + "SpecificResource")
    yield graph.link(target, OA + "hasSource", to_iri(record.id))
    yield graph.link(target, OA + "hasSelector", position)
    yield graph.link(target, OA + "hasSelector", quote)
    yield from graph.types(position, OA + "TextPositionSelector")
    yield graph.say(position, OA + "start", integer(span.start))
    yield graph.say(position, OA + "end", integer(span.end))
    yield from graph.types(quote, OA + "TextQuoteSelector")
    yield graph.say(quote, OA + "exact", span.of(record.text))
    yield from graph.texts(
        quote,
        [
            (OA + "prefix", record.text[max(0, span.start - _CONTEXT) : span.start]),
            (OA + "suffix", record.text[span.end : span.end + _CONTEXT]),
        ],
    )
