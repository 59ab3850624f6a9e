"""Compares spans and types of mentions with annotated ones: exactly, by overlap, and by whether training had seen the name."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from kgraph.evaluate.scores import Scores
from kgraph.evaluate.tally import Tally
from kgraph.model import Mention
from kgraph.names import key

Span = tuple[int, int, str]
# (key of a name, type)
Known = frozenset[tuple[str, str]]
ALL = "all"


@dataclass(frozen=True, slots=True)
class GoldMention:
    """An annotated mention: code-point offsets, type, and the CURIEs it was given (several for a composite, none if unlinked)."""

    start: int
    end: int
    type: str
    concepts: tuple[str, ...] = ()


def gold_spans(mentions: Iterable[GoldMention], types: Collection[str]) -> set[Span]:
    """Return the distinct (start, end, type) of *mentions* that are of one of *types*."""
    return {(m.start, m.end, m.type) for m in mentions if m.type in types}


def found_spans(mentions: Iterable[Mention], types: Collection[str]) -> set[Span]:
    """Return the distinct (start, end, type) of *mentions* that are of one of *types*."""
    return {(m.span.start, m.span.end, m.type) for m in mentions if m.type in types}


def known_names(records: Iterable[tuple[str, Iterable[GoldMention]]]) -> Known:
    """Return (key, type) of every gold mention in (text, mentions) pairs."""
    return frozenset((key(text[g.start : g.end]), g.type) for text, mentions in records for g in mentions)


def groups(types: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return the rows for *types* and the types that each sums: every type, and "all" if there are several."""
    rows: dict[str, tuple[str, ...]] = {kind: (kind,) for kind in types}
    return rows | {ALL: tuple(types)} if len(types) > 1 else rows


def count_spans(
    tally: Tally,
    record: str,
    text: str,
    gold: set[Span],
    found: set[Span],
    *,
    types: Collection[str],
    known: Known | None,
) -> None:
    """Count the spans of one document: rows by type and "all"; the same with ", overlapping"; recall with ", seen names", ", unseen names".

    Args:
        tally: takes the counts; errors are kept for the rows of single types.
        record: the document's id.
        text: its text.
        gold: the annotated spans.
        found: the spans to be judged.
        types: the types that count.
        known: the names of the training set; ``None`` leaves the rows of recall out.
    """
    rows = groups(types)
    for row, kinds in rows.items():
        show = None if row == ALL else lambda span: shown(text, span)
        tally.compare(row, record, _of(found, kinds), _of(gold, kinds), show=show)
    for row, kinds in rows.items():
        tally.add(f"{row}, overlapping", record, overlapping(_of(gold, kinds), _of(found, kinds)))
    for row, kinds in rows.items():
        if known is not None:
            names = [(key(text[a:b]), kind, (a, b, kind) in found) for a, b, kind in _of(gold, kinds)]
            count_novelty(tally, row, record, names, known)


def _of(spans: set[Span], kinds: Collection[str]) -> set[Span]:
    return {span for span in spans if span[2] in kinds}


def count_novelty(tally: Tally, row: str, record: str, names: Iterable[tuple[str, str, bool]], known: Known) -> None:
    """Count the recall of (key, type, whether it is right) apart: rows ", seen names" for those in *known*, ", unseen names"."""
    counts = {"seen": recalled(), "unseen": recalled()}
    for name, kind, right in names:
        counts["seen" if (name, kind) in known else "unseen"] += recalled(1, int(right))
    for novelty, scores in counts.items():
        tally.add(f"{row}, {novelty} names", record, scores)


def recalled(gold: int = 0, right: int = 0) -> Scores:
    """Return the counts of wanted things of which only the recall has a meaning."""
    return Scores(right=right, found=right, gold=gold, only_recall=True)


def overlapping(gold: set[Span], found: set[Span]) -> Scores:
    """Return the counts when a span is right that shares a character with a gold span of its type; each counts once."""
    free = sorted(gold)
    right = 0
    for start, end, kind in sorted(found):
        hit = next((g for g in free if g[0] < end and start < g[1] and g[2] == kind), None)
        if hit is not None:
            free.remove(hit)
            right += 1
    return Scores(right=right, found=len(found), gold=len(gold))


def shown(text: str, span: Span) -> str:
    """Return a span for a list of errors: its characters, type and place."""
    return f"{text[span[0] : span[1]]} [{span[2]}, {span[0]}-{span[1]}]"
