"""Mentions as they would be found in texts that the recognizer's and linker's own training holds.

What annotators linked in the very text is left out of what the linker has learned; the recognizer has seen the text, and marks it better than a new one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from kgraph.mentions.abbreviations import find_abbreviations
from kgraph.mentions.annotate import annotate, is_trained
from kgraph.mentions.dictionary import Dictionary
from kgraph.mentions.experience import Uses
from kgraph.mentions.learned import shipped
from kgraph.mentions.link_model import load_link_model
from kgraph.mentions.linking import Linker
from kgraph.mentions.measured_findings import measured_findings
from kgraph.mentions.merging import left_over
from kgraph.mentions.recognizer import AGENT, load_network, recognise
from kgraph.mentions.sentences import sentence_spans
from kgraph.model import AnnotatedRecord, MentionType, Record, Span
from kgraph.protocols import Vocabulary

HEAD = "bc5cdr"


def find_mentions(
    records: Iterable[Record], vocabulary: Vocabulary, model: str, learned: Mapping[str, Uses]
) -> Iterator[AnnotatedRecord]:
    """Yield *records* with their sentences and mentions, in order.

    Args:
        records: what is read.
        vocabulary: what mentions are linked to.
        model: the recognizer, with its linker (:func:`kgraph.mentions.annotate.pipeline`).
        learned: what the linker has learned from each record, by its CURIE: (type, key, concept).
    """
    if not is_trained(model):
        yield from annotate(records, vocabulary, model=model)
        return
    network = load_network(model)
    dictionary = Dictionary(vocabulary, shipped())
    linker = Linker(vocabulary, load_link_model(network.folder))
    for record in records:
        text = record.text
        sentences = sentence_spans(text, [(section.span.start, section.span.end) for section in record.sections])
        known = tuple(find_abbreviations(text, sentences))
        breaks = tuple(start for start, _ in sentences)
        named = dictionary.find(text, record=record.id, breaks=breaks, abbreviations=known)
        found = recognise(text, network, HEAD, abbreviations=known, named=named)
        spans = [(start, end, cast(MentionType, kind)) for start, end, kind, _ in found]
        own = learned.get(record.id, ())
        mentions = linker.link(text, spans, known=known, record=record.id, agent=AGENT, without=own)
        mentions.extend(left_over(named, found, ()))
        taken = [(mention.span.start, mention.span.end) for mention in mentions]
        mentions.extend(measured_findings(text, taken, vocabulary, record=record.id, breaks=breaks))
        mentions.sort(key=lambda m: (m.span.start, -m.span.end, m.type, m.concept))
        yield AnnotatedRecord(
            record=record, sentences=tuple(Span(*one) for one in sentences), tokens=(), mentions=tuple(mentions)
        )
