"""The words of a text as the dictionary reads them: abbreviations that the text defines are replaced by their long forms.

So "subacute CLE" is looked up as "subacute cutaneous lupus erythematosus", and "systemic LE" as "systemic lupus
erythematosus", since a definition of CLE letter by letter also tells what LE stands for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from kgraph.mentions.abbreviations import Abbreviation
from kgraph.names import Word, word_list, words


class Item(NamedTuple):
    """A word to look up.

    ``start`` and ``end`` are where it stands in the text (for a word of a long form: where the short form stands); ``joined``
    as in :class:`kgraph.names.Word`; ``opens`` and ``closes`` tell whether a name may begin before it and end behind it;
    ``expansion`` is the long form it comes from, or "".
    """

    start: int
    end: int
    norm: str
    joined: bool
    opens: bool
    closes: bool
    expansion: str = ""


def stream(text: str, *, breaks: Iterable[int] = (), abbreviations: Sequence[Abbreviation] = ()) -> list[Item]:
    """Return the items of *text* in order.

    Args:
        text: the text that is read.
        breaks: positions that no name crosses, such as the starts of sentences.
        abbreviations: the definitions found in *text*; the first of a short form counts.
    """
    plain = word_list(text)
    forms, heads = _forms(tuple(abbreviations))
    stops = sorted(breaks, reverse=True)
    items: list[Item] = []
    length, taken_to = len(text), 0
    for index, (start, end, norm, joined) in enumerate(plain):
        if start < taken_to:  # within an expanded short form
            continue
        while stops and stops[-1] <= start:
            stops.pop()
            joined = False  # noqa: PLW2901  # what the word is here, not what it is by itself
        last = plain[index - 1].end if index else 0
        if joined and start - last > 1 and ", " in text[last:start]:
            joined = False  # noqa: PLW2901  # an enumeration, not an inverted name
        taken = _expanded(text, plain, index, forms, joined) if heads and text[start:end] in heads else []
        if taken:
            items.extend(taken)
            taken_to = taken[-1].end
            continue
        before, behind = text[start - 1 : start], text[end : end + 1]
        opens = before == " " or start == 0 or not _glued(before)
        closes = behind == " " or end == length or not _glued(behind)
        items.append(Item(start, end, norm, joined, opens, closes))
    return items


def _glued(char: str) -> bool:
    return char.isalnum() or char == "_" or "\u0300" <= char <= "\u036f"


@dataclass(frozen=True, slots=True)
class _Form:
    short: str
    long: str
    words: tuple[str, ...]
    derived: bool


@lru_cache(maxsize=64)
def _forms(abbreviations: tuple[Abbreviation, ...]) -> tuple[dict[str, _Form], frozenset[str]]:
    """Return what each short form stands for, and the first words of all; kept, since every mention of a text asks for the same."""
    forms: dict[str, _Form] = {}
    for item in abbreviations:
        norms = tuple(w.norm for w in words(item.long_text))
        if not norms:
            continue
        for short in (item.short_text, item.short_text.rstrip("s"), item.short_text + "s"):
            if len(short) > 1 or short == item.short_text:
                forms.setdefault(short, _Form(item.short_text, item.long_text, norms, derived=False))
    for item in abbreviations:
        _add_suffixes(item, forms)
    firsts = ((short, next(words(short), None)) for short in forms)
    return forms, frozenset(short[word.start : word.end] for short, word in firsts if word is not None)


def _add_suffixes(item: Abbreviation, forms: dict[str, _Form]) -> None:
    parts = list(words(item.long_text))
    initials = "".join(item.long_text[w.start] for w in parts).upper()
    if len(item.short_text) < 3 or initials != item.short_text:
        return
    for cut in range(1, len(parts) - 1):
        long = item.long_text[parts[cut].start :]
        norms = tuple(w.norm for w in parts[cut:])
        forms.setdefault(item.short_text[cut:], _Form(item.short_text[cut:], long, norms, derived=True))


def _expanded(text: str, plain: Sequence[Word], index: int, forms: dict[str, _Form], joined: bool) -> list[Item]:
    start = plain[index].start
    if start and _glued(text[start - 1]):
        return []
    for last in range(min(index + 6, len(plain)) - 1, index - 1, -1):
        if last > index and not all(w.joined for w in plain[index + 1 : last + 1]):
            continue
        end = plain[last].end
        form = forms.get(text[start:end])
        if form is None or (end < len(text) and _glued(text[end])):
            continue
        if form.derived and not joined:
            continue
        count = len(form.words)
        return [
            Item(start, end, norm, joined or k > 0, k == 0 and not form.derived, k == count - 1, form.long)
            for k, norm in enumerate(form.words)
        ]
    return []
