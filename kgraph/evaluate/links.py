"""Measures the linking of mentions to the vocabulary: the ids of each document, and the id of each mention.

End to end, and with the gold mentions given. Ids are compared after following replacements, so that an old and a new id count as one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import cast

from kgraph.evaluate.recognition import gold_documents, read_by, scored_types, seen_names, with_baseline
from kgraph.evaluate.spans import ALL, GoldMention, count_novelty, gold_spans, groups
from kgraph.evaluate.tally import Measurement, Tally
from kgraph.mentions.abbreviations import find_abbreviations
from kgraph.mentions.annotate import DEFAULT, DICTIONARY, is_trained
from kgraph.mentions.link_model import LinkModel, load_link_model
from kgraph.mentions.sentences import sentence_spans
from kgraph.mentions.span_linking import SpanLinker
from kgraph.model import Mention, MentionType, Record
from kgraph.names import key
from kgraph.protocols import Vocabulary

# (start, end, type, CURIE)
Link = tuple[int, int, str, str]


def measure_links(
    path: str | Path,
    vocabulary: Vocabulary,
    *,
    model: str = DEFAULT,
    head: str = "bc5cdr",
    training: Path | None = None,
    beside: Mapping[str, str] = MappingProxyType({}),
) -> Measurement:
    """Measure the ids of :func:`kgraph.mentions.annotate` on a PubTator file with gold mentions and ids.

    Args:
        path: the file. Only the types that it annotates (and that the head knows) count.
        vocabulary: what mentions are linked to.
        model: who reads; with gold mentions, whose learned links are used.
        head: whose way of marking a trained model follows.
        training: the file whose names count as seen.
        beside: other models by the name that their rows get, which are of documents, end to end.

    Returns:
        For each type and "all": distinct ids per document, end to end; ", each mention": span, type and id of each mention; ", gold mentions"
        and ", each gold mention": the same with the gold mentions given; the recall of the latter on ", seen names" and ", unseen names"; and
        ", dictionary" as the baseline of any other model.

    Raises:
        InputError: if the file cannot be read as PubTator.
    """
    documents = gold_documents(path)
    types = scored_types(documents, model, head)
    known = seen_names(training, path)
    now = current_id(vocabulary)
    linker = SpanLinker(vocabulary, _link_model(model))
    tally, given, baseline = Tally(), Tally(), Tally()
    for record, gold, mentions in read_by(documents, vocabulary, model, head):
        wanted, text = wanted_links(gold, now), record.text
        _count(tally, record.id, text, set(_found(mentions, now)), wanted, types=types, named=_labels(vocabulary))
        linked = set(_found(_linked(linker, record, gold, types), now))
        _count(given, record.id, text, linked, wanted, types=types, named=_labels(vocabulary), gold_mentions=True)
        for row, kinds in groups(types).items():
            if known is not None:
                names = [(key(text[link[0] : link[1]]), link[2], link in linked) for link in _of(wanted, kinds)]
                count_novelty(given, f"{row}, each gold mention", record.id, names, known)
    for name, other in with_baseline(model, beside).items():
        for record, gold, mentions in read_by(documents, vocabulary, other, head):
            found, wanted = set(_found(mentions, now)), wanted_links(gold, now)
            for row, kinds in groups(types).items():
                baseline.compare(f"{row}, {name}", record.id, _ids(found, kinds), _ids(wanted, kinds))
    return tally.measurement() + given.measurement() + baseline.measurement()


def _link_model(model: str) -> LinkModel:
    """Return the linker of a trained model; for the dictionary the one that travels with kgraph, but without what annotators linked."""
    if is_trained(model):
        from kgraph.mentions.recognizer import load_network

        return load_link_model(load_network(model).folder)
    return load_link_model().untaught() if model == DICTIONARY else load_link_model()


def current_id(vocabulary: Vocabulary) -> Callable[[str], str]:
    """Return what brings an id up to date; ids that *vocabulary* does not know stay as they are."""

    def now(curie: str) -> str:
        concept = vocabulary.concept(curie)
        return concept.id if concept is not None else curie

    return now


def _labels(vocabulary: Vocabulary) -> Callable[[str], str]:
    def label(curie: str) -> str:
        concept = vocabulary.concept(curie)
        return f"{curie} {concept.label}" if concept is not None else curie

    return label


def wanted_links(gold: Iterable[GoldMention], now: Callable[[str], str]) -> set[Link]:
    """Return the distinct (start, end, type, id) of gold mentions, the ids brought up to date."""
    return {(g.start, g.end, g.type, now(curie)) for g in gold for curie in g.concepts}


def _found(mentions: Iterable[Mention], now: Callable[[str], str]) -> Iterator[Link]:
    for m in mentions:
        if m.concept:
            yield m.span.start, m.span.end, m.type, now(m.concept)


def _linked(linker: SpanLinker, record: Record, gold: Iterable[GoldMention], types: Collection[str]) -> list[Mention]:
    sentences = sentence_spans(record.text, [(s.span.start, s.span.end) for s in record.sections])
    return linker.link(
        record.text,
        cast(list[tuple[int, int, MentionType]], sorted(gold_spans(gold, types))),
        agent="gold",
        record=record.id,
        abbreviations=find_abbreviations(record.text, sentences),
    )


def _ids(links: Iterable[Link], kinds: Collection[str]) -> set[tuple[str, str]]:
    return {(kind, curie) for _, _, kind, curie in links if kind in kinds}


def _count(
    tally: Tally,
    record: str,
    text: str,
    found: set[Link],
    gold: set[Link],
    *,
    types: Collection[str],
    named: Callable[[str], str],
    gold_mentions: bool = False,
) -> None:
    surfaces: dict[tuple[str, str], str] = {}
    for start, end, kind, curie in sorted(gold | found):
        surfaces.setdefault((kind, curie), text[start:end])

    def show_id(item: tuple[str, str]) -> str:
        return f"{named(item[1])} [{item[0]}: {surfaces[item]}]"

    def show_link(item: Link) -> str:
        return f"{text[item[0] : item[1]]} [{item[2]}, {item[0]}-{item[1]}] {named(item[3])}"

    rows = groups(types)
    for row, kinds in rows.items():
        name = f"{row}, gold mentions" if gold_mentions else row
        tally.compare(name, record, _ids(found, kinds), _ids(gold, kinds), show=None if row == ALL else show_id)
    for row, kinds in rows.items():
        name = f"{row}, each gold mention" if gold_mentions else f"{row}, each mention"
        tally.compare(name, record, _of(found, kinds), _of(gold, kinds), show=None if row == ALL else show_link)


def _of(links: Iterable[Link], kinds: Collection[str]) -> set[Link]:
    return {link for link in links if link[2] in kinds}
