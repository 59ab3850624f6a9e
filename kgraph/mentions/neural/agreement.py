"""Makes what was recognised agree with the abbreviations that a text defines: a short form means what its long form means.

"sodium valproate (VPA)": where the long form ends a recognised mention, every VPA of the text is one of that type; where nothing in the long
form was recognised, no VPA stands. Gains and limits are in docs/reference/recognizer.md.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from kgraph.mentions.abbreviations import Abbreviation

Found = tuple[int, int, str, float]


def agree(
    text: str, found: Iterable[Found], abbreviations: Sequence[Abbreviation], *, bold: bool = True
) -> list[Found]:
    """Return the mentions of *text* after short forms were set to agree with their long forms, sorted.

    Args:
        text: what was read.
        found: (start, end, type, score) of mentions that do not overlap.
        abbreviations: the definitions in *text*; the first of a short form counts.
        bold: whether a short form may become a mention that was recognised nowhere (names of genes after diseases forbid it).
    """
    mentions = {(start, end): (kind, score) for start, end, kind, score in found}
    done: set[str] = set()
    for item in abbreviations:
        if item.short_text not in done:
            done.add(item.short_text)
            _settle(text, mentions, item, bold=bold)
    return sorted((start, end, kind, score) for (start, end), (kind, score) in mentions.items())


def _settle(text: str, mentions: dict[tuple[int, int], tuple[str, float]], item: Abbreviation, *, bold: bool) -> None:
    places = _places(text, item.short_text)
    inside = sorted(span for span in mentions if span[0] < item.long.end and item.long.start < span[1])
    ends = [mentions[span] for span in inside if span[1] == item.long.end]
    own = [span for span in places if span in mentions]
    if ends and (own or bold):
        for span in places:
            across = [other for other in mentions if other[0] < span[1] and span[0] < other[1]]
            if not across or (across == [span] and mentions[span][0] != ends[-1][0]):
                mentions[span] = ends[-1]
    elif own and not inside:
        for span in own:
            del mentions[span]
    elif own and 2 * len(own) >= len(places):
        kinds = Counter(mentions[span][0] for span in own)
        best = (min(kinds, key=lambda kind: (-kinds[kind], kind)), min(mentions[span][1] for span in own))
        for span in places:
            if not any(other[0] < span[1] and span[0] < other[1] for other in mentions):
                mentions[span] = best


def _places(text: str, short: str) -> list[tuple[int, int]]:
    pattern = rf"(?<![^\W_]){re.escape(short)}s?(?![^\W_])"
    return [match.span() for match in re.finditer(pattern, text)]
