"""Finds where a text defines its abbreviations: "cutaneous lupus erythematosus (CLE)", "CLE (cutaneous lupus erythematosus)".

Candidates are those of Schwartz and Hearst (A simple algorithm for identifying abbreviation definitions in biomedical text,
Pac Symp Biocomput 2003). In place of their greedy match from the right, the letters of the short form are aligned with
the words before the bracket at the least cost (initials are free, letters within words and skipped words cost), which finds
the right beginning where several would do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kgraph.model import Span


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BRACKET = re.compile(r"[(\[]")
_SUBWORD = re.compile(r"[^\W\d_]+|\d+|[+]")
_STOP = _listed("of the and in for to a an on with by or from at as its de la & per into between")
_NOT_SHORT = _listed(
    "i.e e.g ie eg see ref refs fig figs Fig Figs Table table and or not the for with vs ii iii iv vi vii viii ix II III "
    "VI VII VIII IX but mean range both only all none data also left right total"
)
# what belongs to a chemical name though its letters are not in the short form: "2,6-", "alpha-1-", "N-", "(+)-"
_LOCANT = re.compile(
    r"(?i:[\d,.'\u2032\"()\[\]+\-/]|(?<![^\W\d_])(?:[A-Za-z\u03b1-\u03c9]|alpha|beta|gamma|delta|omega|cis|trans|tert)(?![^\W\d_]))*-"
)
_NUMBERS = {
    "one": "1",
    "first": "1",
    "two": "2",
    "second": "2",
    "three": "3",
    "third": "3",
    "four": "4",
    "five": "5",
    "six": "6",
}
_GREEK = {"α": "a", "β": "b", "γ": "g", "δ": "d", "ε": "e", "κ": "k", "λ": "l", "μ": "m", "µ": "m", "ω": "o", "θ": "t"}
_CUT = re.compile(r"\s*[;,:=]\s+|\s+(?:or|and|in|i\.e\.|see|from|for)\s+|\s*[;=]\s*|,$")
# costs of the alignment, tuned on the development half of the corpus named in docs/reference/mentions.md
_INSIDE_NEXT, _INSIDE, _LATE, _SKIP, _SKIP_STOP, _TRAIL, _DIGIT = 0.23, 0.27, 1.02, 1.04, 0.035, 1.39, 0.98
_LIMIT = 0.71
_NEVER = 1e9


@dataclass(frozen=True, slots=True, order=True)
class Abbreviation:
    """A definition: where the short form and the long form stand in the text that was searched, and their characters."""

    short: Span
    long: Span
    short_text: str
    long_text: str


def find_abbreviations(text: str, sentences: Iterable[tuple[int, int]] = ()) -> list[Abbreviation]:
    """Return the definitions in *text* in order of their short forms.

    Args:
        text: any text.
        sentences: spans that a definition may not leave; without any, the text is taken as one.
    """
    found = []
    for start, end in sentences or [(0, len(text))]:
        for bracket in _BRACKET.finditer(text, start, end):
            definition = _at_bracket(text, start, bracket.start(), end)
            if definition is not None:
                found.append(definition)
    return sorted(found)


def _at_bracket(text: str, start: int, bracket: int, end: int) -> Abbreviation | None:
    if bracket > start and text[bracket - 1].isalnum():  # "Arg(Mts)", "T(max)": part of a name
        return None
    close = _closing(text, bracket, end)
    inside = text[bracket + 1 : close]
    lead = len(inside) - len(inside.lstrip())
    inside = inside.strip()
    if not inside:
        return None
    offset = bracket + 1 + lead
    for short in _short_forms(inside):
        begin = _long_start(text, start, bracket, short)
        if begin is not None:
            stop = len(text[:bracket].rstrip())
            at = offset if inside.startswith(short) else offset + len(inside) - len(short)
            return _definition(text, at, at + len(short), begin, stop)
    return _both_inside(text, offset, inside) or _reverse(text, start, bracket, offset, inside)


def _both_inside(text: str, offset: int, inside: str) -> Abbreviation | None:
    """Return the definition "(long form, SF)", or ``None``."""
    long, comma, short = inside.rpartition(", ")
    if not comma or not is_short_form(short) or not short[0].isupper():
        return None
    at = offset + len(inside) - len(short)
    begin = _long_start(text, offset, offset + len(long), short)
    return None if begin is None else _definition(text, at, at + len(short), begin, offset + len(long))


def _closing(text: str, bracket: int, end: int) -> int:
    depth = 0
    for position in range(bracket, min(end, bracket + 250)):
        char = text[position]
        if char in "([":
            depth += 1
        elif char in ")]":
            depth -= 1
            if depth == 0:
                return position
    return min(end, bracket + 250)


def _definition(text: str, short: int, short_end: int, long: int, long_end: int) -> Abbreviation:
    return Abbreviation(Span(short, short_end), Span(long, long_end), text[short:short_end], text[long:long_end])


def _short_forms(inside: str) -> Iterator[str]:
    """Yield what the bracket may hold as a short form: all of it, or what stands before a comma, a semicolon, an "or"."""
    if inside[:1] in "\"'\u201c\u2018":
        return
    if is_short_form(inside):
        yield inside
    cut = _CUT.search(inside)
    if cut and is_short_form(inside[: cut.start()]):
        yield inside[: cut.start()]
    tail = inside.rpartition("; ")[2]
    if tail != inside and is_short_form(tail):
        yield tail


def is_short_form(text: str) -> bool:
    """Tell whether *text* has the shape of a short form: 1 to 10 characters, at most two words, a letter, no plain word."""
    letters = sum(c.isalpha() for c in text)
    if not letters or (not text[0].isalnum() and text[0] not in "[(") or len(text) > 12 or len(text.split()) > 2:
        return False
    if text.strip(".") in _NOT_SHORT or any(c in "%<>=;:" for c in text):
        return False
    if text.count("(") != text.count(")") or text.count("[") != text.count("]"):
        return False
    if re.fullmatch(r"\d[\d.,]*\s?[a-zµ]{1,3}(?:/\w+)?", text) or re.fullmatch(r"\d+(?:st|nd|rd|th)", text):
        return False
    return not (len(text) == 1 and not text.isupper())


def _long_start(text: str, start: int, bracket: int, short: str) -> int | None:
    """Return where the long form begins that ends at *bracket*, or ``None``."""
    chars = _letters(short)
    if not chars:
        return None
    before = text[start:bracket].rstrip()
    if not before or before[-1] in ".;:?!,":
        return None
    for separator in ("; ", ": ", ") ("):
        cut = before.rfind(separator)
        if cut >= 0:
            start, before = start + cut + len(separator), before[cut + len(separator) :]
    most = min(len(chars) + 5, len(chars) * 2) + 2
    pieces = list(_SUBWORD.finditer(before))[-(most * 2) :]
    words = [_NUMBERS.get(word, word) for word in (m.group().lower() for m in pieces)]
    costs = _alignment(chars, words)
    best = min(range(len(words)), key=lambda w: (costs[w], -w), default=None)
    if best is None or costs[best] > _allowed(short, chars):
        return None
    begin = _with_locants(before, pieces[best].start())
    return start + begin if _plausible(short, before[begin:]) else None


def _with_locants(text: str, begin: int) -> int:
    """Return where the word begins that holds *begin*, if only locants stand before it ("2,6-|diaminopurine")."""
    word = max(text.rfind(" ", 0, begin), text.rfind("\n", 0, begin)) + 1
    prefix = text[word:begin]
    if prefix.startswith(("(", "[")) and prefix.count(prefix[0]) > prefix.count(")") + prefix.count("]"):
        word, prefix = word + 1, prefix[1:]
    return word if prefix and _LOCANT.fullmatch(prefix) else begin


def _plausible(short: str, long: str) -> bool:
    if (
        len(long) < len(short) + 1
        or short in long.split()
        or len(long.split()) > min(len(short) + 5, len(short) * 2) + 1
    ):
        return False
    if len(short) == 1 and (len(long) < 3 or not long[1:].islower()):
        return False
    if len(short) < 5 and ", " in long:
        return False
    return long.count("(") == long.count(")") and long.count("[") == long.count("]")


def _allowed(short: str, chars: list[str]) -> float:
    if len(chars) == 1:
        return 0.0
    if short.islower() and len(short) > 3:
        return 0.2 * len(chars)
    return _LIMIT * len(chars)


def _letters(short: str) -> list[str]:
    low = "".join(_GREEK.get(c, c) for c in short.lower())
    chars = [c for c in low if c.isalnum()]
    # the "s" of a plural short form ("CGNs") needs no letter of its own
    if len(chars) > 2 and short.endswith("s") and not short.islower() and short[-2].isupper():
        chars.pop()
    return chars


def _alignment(chars: list[str], words: list[str]) -> list[float]:
    """Return, for each word, the least cost of spelling all of *chars* from there to the last word, beginning with its initial."""
    count, total = len(words), len(chars)
    skip = [_skip(word, _SKIP) for word in words]
    trail = [0.0] * (count + 1)
    for w in range(count - 1, -1, -1):
        trail[w] = trail[w + 1] + _skip(words[w], _TRAIL)
    # later[i][w]: least cost of spelling chars[i:] with words[w:]
    later = [[_NEVER] * (count + 1) for _ in range(total + 1)]
    later[total] = trail
    first = [_NEVER] * count
    for i in range(total - 1, -1, -1):
        row = later[i]
        for w in range(count - 1, -1, -1):
            here = _within(chars, i, words[w], w, later)
            if i == 0:
                first[w] = here if words[w][0] == chars[0] else _NEVER
            row[w] = min(here, row[w + 1] + skip[w])
        if i and chars[i].isdigit():
            row[:] = [min(a, b + _DIGIT) for a, b in zip(row, later[i + 1], strict=True)]
    return first


def _skip(word: str, cost: float) -> float:
    return _SKIP_STOP if word in _STOP or len(word) == 1 or word.isdigit() else cost


def _within(chars: list[str], i: int, word: str, w: int, later: list[list[float]]) -> float:
    """Return the least cost of spelling chars[i:] when chars[i] is in *word*; the letters there are taken leftmost."""
    at = word.find(chars[i])
    if at < 0:
        return _NEVER
    cost = 0.0 if at == 0 else _LATE
    best = cost + later[i + 1][w + 1]
    for k in range(i + 1, len(chars)):
        after = word.find(chars[k], at + 1)
        if after < 0:
            break
        cost += _INSIDE_NEXT if after == at + 1 else _INSIDE
        at = after
        best = min(best, cost + later[k + 1][w + 1])
    return best


def _reverse(text: str, start: int, bracket: int, offset: int, inside: str) -> Abbreviation | None:
    """Return the definition "SF (long form)", or ``None``."""
    before = text[start:bracket].rstrip()
    found = re.search(r"[^\s(\[,;:]+$", before)
    if found is None or bracket - start - len(before) > 1:
        return None
    short = found.group()
    if not is_short_form(short) or len(short) < 2 or sum(c.isupper() for c in short) * 2 < len(short.rstrip("s")):
        return None
    cut = re.search(r"[;,:]", inside)
    first = inside[: cut.start()].rstrip() if cut else inside
    where = start + found.start()
    # a list ("benzene, toluene, ...") must be spelt more exactly than a single name
    for long, limit in ((first, 0.35), (inside, 0.15)):
        if _spells(short, long, limit):
            return _definition(text, where, where + len(short), offset, offset + len(long))
    return None


def _spells(short: str, long: str, limit: float) -> bool:
    """Tell whether *short* stands for the whole of *long* at no more than *limit* a letter."""
    words = [m.group().lower() for m in _SUBWORD.finditer(long)]
    chars = _letters(short)
    if len(long) < len(short) + 3 or not words or not long[0].isalnum() or not _plausible(short, long):
        return False
    return _alignment(chars, words)[0] <= limit * len(chars)
