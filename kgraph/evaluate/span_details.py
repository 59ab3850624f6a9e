"""More about a recognition than exact F1: overlaps, names that training had not seen, and how sure the figure is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kgraph.evaluate.scores import Scores
from kgraph.evaluate.spans import GoldMention
from kgraph.evaluate.tally import interval as bootstrap
from kgraph.model import Mention
from kgraph.names import key

Gold = Mapping[str, Iterable[GoldMention]]
Found = Mapping[str, Iterable[Mention]]
_Span = tuple[int, int, str]


def _pairs(gold: Gold, found: Found, types: Sequence[str]) -> list[tuple[set[_Span], set[_Span]]]:
    return [
        (
            {(g.start, g.end, g.type) for g in wanted if g.type in types},
            {(m.span.start, m.span.end, m.type) for m in found.get(record, ()) if m.type in types},
        )
        for record, wanted in gold.items()
    ]


def relaxed(gold: Gold, found: Found, types: Sequence[str]) -> Scores:
    """Return the counts when a mention is right that shares a character with a gold mention of its type; each counts once."""
    total = Scores()
    for wanted, got in _pairs(gold, found, types):
        free = sorted(wanted)
        right = 0
        for start, end, kind in sorted(got):
            hit = next((g for g in free if g[0] < end and start < g[1] and g[2] == kind), None)
            if hit is not None:
                free.remove(hit)
                right += 1
        total += Scores(right=right, found=len(got), gold=len(wanted))
    return total


def known_names(records: Iterable[tuple[str, Iterable[GoldMention]]]) -> frozenset[tuple[str, str]]:
    """Return (key, type) of every gold mention in (text, mentions) pairs."""
    return frozenset((key(text[g.start : g.end]), g.type) for text, mentions in records for g in mentions)


def recall_by_novelty(
    texts: Mapping[str, str], gold: Gold, found: Found, types: Sequence[str], known: frozenset[tuple[str, str]]
) -> dict[str, Scores]:
    """Return the counts of exactly found gold mentions whose name is in *known* ("seen") and not ("unseen"): only recall has a meaning."""
    rows = {"seen": Scores(), "unseen": Scores()}
    for record, (wanted, got) in zip(gold, _pairs(gold, found, types), strict=True):
        for span in wanted:
            name = (key(texts[record][span[0] : span[1]]), span[2])
            right = int(span in got)
            rows["seen" if name in known else "unseen"] += Scores(right=right, found=right, gold=1)
    return rows


def interval(gold: Gold, found: Found, types: Sequence[str]) -> tuple[float, float] | None:
    """Return the 95 % bootstrap interval of the exact F1, documents drawn with replacement."""
    return bootstrap(
        [
            Scores(right=len(wanted & got), found=len(got), gold=len(wanted))
            for wanted, got in _pairs(gold, found, types)
        ]
    )
