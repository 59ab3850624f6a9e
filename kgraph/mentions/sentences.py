"""Splits text into sentences: rules over the characters around each full stop, question mark and exclamation mark.

Sections always break, so a title is a sentence of its own. Written for abstracts: "Fig. 2", "i.e.", "vs.", "E. coli", "p < 0.05.
The", "(n = 4). Two", initials, and drug names in lower case at the start of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


# a mark that may end a sentence, with the brackets and quotes that close after it, and white space behind (or nothing)
_END = re.compile(r"[.?!\u3002\uff01\uff1f\u061f]+[)\]\"'\u201d\u2019\u00bb]*(?:\s+|$)|[\u3002\uff01\uff1f]|\n\s*\n\s*")
_OPENING = "([{\"'\u201c\u2018\u00ab\u00bf\u00a1"
_LAST_WORD = re.compile(r"[^\s(\[{\"'\u201c/]*$")

# never at the end of a sentence, whatever follows
_NEVER = _listed(
    "dr prof mr mrs ms drs st vs v cf viz e.g i.e eg ie fig figs ref refs eq eqs eqn tab vol ca approx resp no nos nr "
    "pp p var subsp ssp spp cv gen nov ed eds et i.v i.p i.m s.c p.o b.i.d t.i.d q.i.d"
)
# ends a sentence only if what follows looks like the start of one: an upper-case word that is no name of a species, unit ...
_SOMETIMES = _listed(
    "al etc inc ltd co corp jr sr dept univ jan feb mar apr jun jul aug sep sept oct nov dec sp sect u.s u.k u.s.a "
    "a.m p.m h min sec wt vol approx max mean int natl assoc"
)
_STARTERS = _listed(
    "the a an this these those that we our in on at by for from with within without to of as it its they their there "
    "he she his her one two three four five six seven eight nine ten all both each no none neither most many some several "
    "however moreover furthermore although while when after before during because since if thus therefore hence "
    "patients results conclusions methods background objective further mean median among between only"
)


def sentence_spans(text: str, sections: Iterable[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """Return (start, end) of each sentence, in order and without white space at either end.

    Args:
        text: any text.
        sections: spans that no sentence may leave; text between them is split on its own. Empty or overlapping ones are allowed.

    Returns:
        Spans that together cover every visible character of *text* exactly once.
    """
    borders = {0, len(text)}
    for start, end in sections:
        borders.update((min(start, len(text)), min(end, len(text))))
    ordered = sorted(borders)
    found: list[tuple[int, int]] = []
    for start, end in pairwise(ordered):
        found.extend(_split(text, start, end))
    return found


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    depth, scanned = 0, start
    for match in _END.finditer(text, start, end):
        stop = match.end()
        if stop >= end:
            break
        depth = _depth(text, scanned, match.start(), depth)
        scanned = match.start()
        if _breaks(text, begin, match, end, depth):
            closed = _depth(text, match.start(), stop, depth)
            depth, scanned = (0, stop) if closed <= 0 or "\n" in match.group() else (closed, stop)
            yield from _trim(text, begin, stop)
            begin = stop
    yield from _trim(text, begin, end)


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    if start < end:
        yield start, end


def _depth(text: str, start: int, end: int, depth: int) -> int:
    part = text[start:end]
    return max(0, depth + part.count("(") + part.count("[") - part.count(")") - part.count("]"))


def _breaks(text: str, begin: int, match: re.Match[str], end: int, depth: int) -> bool:
    mark = match.group()
    if mark[0] in "\u3002\uff01\uff1f\n" or "\n\n" in mark:
        return True
    following = text[match.end() : min(end, match.end() + 60)]
    before = text[max(begin, match.start() - 40) : match.start()]
    closers = mark.rstrip()[1:]
    if depth > (closers.count(")") + closers.count("]")):  # inside brackets that stay open: "(Smith et al. 1999)"
        return _opens(following) and ")" not in text[match.end() : min(end, match.end() + 200)]
    first = following.lstrip(_OPENING)[:1]
    if not first:
        return following[:1] in _OPENING
    if mark[0] in "?!":
        return first.isupper() or first.isdigit() or not first.isalpha() or not first.islower()
    return _after_full_stop(before, following, first)


def _after_full_stop(before: str, following: str, first: str) -> bool:
    found = _LAST_WORD.search(before)
    last = found.group() if found else ""
    low = last.lower().rstrip(".")
    word = re.match(r"[^\W\d_]+", following.lstrip(_OPENING))
    next_word = word.group() if word else ""
    if low in _NEVER:
        # "p" and "no" are words as well: "group p. The", "the answer was no. We"
        return low in {"no", "p", "v", "tab", "i.v", "i.p", "i.m", "s.c", "p.o", "b.i.d", "t.i.d", "q.i.d"} and (
            next_word.lower() in _STARTERS and next_word[:1].isupper()
        )
    if low in _SOMETIMES or re.fullmatch(r"(?:[a-z]\.)+[a-z]", low):
        return next_word[:1].isupper() and (
            next_word.lower() in _STARTERS or low in {"al", "etc", "h", "min", "sec", "wt"}
        )
    if len(last) == 1 and last.isalpha() and last.isupper():
        # an initial or a species ("E. coli", "J. Smith"), or the last letter of "vitamin D. The"
        return next_word.lower() in _STARTERS and next_word[:1].isupper()
    if first.islower():
        # a sentence may begin with a name in lower case ("p53", "mTOR", "c-fos", "cisplatin was")
        return _lower_start(last, following)
    return True


def _lower_start(last: str, following: str) -> bool:
    head = re.match(r"\S+", following)
    token = head.group() if head else ""
    if re.match(r"[a-z]{1,3}(?:-?[A-Z0-9]|-[a-z]+\b)", token):
        return True
    if last[-1:].isdigit() or last[-1:] in ")]%":
        return True
    return len(last) > 3 and last.isalpha() and len(token) > 3


def _opens(following: str) -> bool:
    return following.lstrip(_OPENING)[:1].isupper()
