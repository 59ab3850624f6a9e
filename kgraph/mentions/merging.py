"""Where the dictionary knows better than the network, measured on development sets (docs/reference/recognizer.md)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from kgraph.model import Mention

Found = tuple[int, int, str, float]
_NAMES = ("preferred", "exact")


def widened(found: Sequence[Found], named: Iterable[Mention]) -> list[Found]:
    """Return *found*, sorted, with each mention that lies within a longer name of the vocabulary of its type replaced by that name.

    "lupus erythematosus" within "cutaneous lupus erythematosus". A name that overlaps other mentions than those within it changes nothing.

    Args:
        found: (start, end, type, score), without overlaps.
        named: what the dictionary found in the same text.
    """
    kept = {item[:3]: item[3] for item in found}
    for mention in named:
        start, end = mention.span.start, mention.span.end
        if (start, end, mention.type) in kept or not mention.candidates or mention.candidates[0].method not in _NAMES:
            continue
        across = [item for item in kept if item[0] < end and start < item[1]]
        if across and all(start <= a and b <= end and kind == mention.type for a, b, kind in across):
            kept[start, end, mention.type] = min(kept.pop(item) for item in across)
    return sorted((*item, score) for item, score in kept.items())


def left_over(named: Iterable[Mention], found: Sequence[Found], trusted: Collection[str]) -> list[Mention]:
    """Return the dictionary's mentions to keep where the network saw nothing.

    These are mentions of concepts in *trusted* (CURIEs that the record's own indexing vouches for), and phrases around an abbreviation of
    the text ("systemic LE"), which only the dictionary can spell out.
    """
    return [
        mention
        for mention in named
        if (mention.concept in trusted or _phrase(mention))
        and not any(a < mention.span.end and mention.span.start < b for a, b, *_ in found)
    ]


def _phrase(mention: Mention) -> bool:
    return bool(mention.candidates) and mention.candidates[0].method == "abbreviation" and " " in mention.text
