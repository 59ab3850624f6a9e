"""The hashed words of the relation model: between a drug and a disease of one sentence, next to each of them, around a disease that stands without a drug.

Names and numbers are masked (:mod:`kgraph.assertions.masked_sentence`); a feature is a name like "b<caused", its index the CRC-32 of it, the same on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

from kgraph.assertions.masked_sentence import MaskedSentence, feature_number

BITS = 17
_WINDOW = 16


def hashed(name: str) -> int:
    """Return the index of a feature: the lower :data:`BITS` bits of the CRC-32 of its name."""
    return feature_number(name, BITS)


def all_hashed(names: Iterable[str]) -> set[int]:
    """Return :func:`hashed` of all *names*."""
    most = (1 << BITS) - 1
    return {crc32(name.encode()) & most for name in names}


def local_names(sentence: MaskedSentence, drug: int, disease: int) -> Iterable[str]:
    """Yield the features of a drug and a disease of one sentence, given their tokens: the words between them and beside them, their order and distance."""
    tokens = sentence.tokens
    first, second = (drug, disease) if drug < disease else (disease, drug)
    order = "<" if drug < disease else ">"
    between = tokens[first + 1 : second]
    length = len(between)
    if length > 2 * _WINDOW:
        between = [*between[:_WINDOW], "~", *between[-_WINDOW:]]
    if length <= 5:
        yield f"w{order}{' '.join(between)}"
    yield f"n{order}{min(length, 40) // 4 if length > 3 else -length}"
    yield f"k{order}{min(between.count('C'), 3)}{min(between.count('D'), 3)}"
    yield f"s{order}{sentence.view.category}"
    previous = "^"
    for token in between:
        yield f"b{order}{token}"
        yield f"p{order}{token[:5]}"
        yield f"B{order}{previous} {token}"
        previous = token
    yield f"B{order}{previous} $"
    for one, two, three in zip(between, between[1:], between[2:], strict=False):
        yield f"T{order}{one} {two} {three}"
    before = ["^", "^", "^", *tokens[max(0, first - 3) : first]][-3:]
    after = [*tokens[second + 1 : second + 4], "$", "$", "$"][:3]
    for token in before:
        yield f"l{order}{token}"
    for token in after:
        yield f"r{order}{token}"
    yield f"L{order}{before[1]} {before[2]}"
    yield f"R{order}{after[0]} {after[1]}"
    right = tokens[first + 1] if first + 1 < len(tokens) else "$"
    yield f"E{order}{before[2]}|{right}|{tokens[second - 1]}|{after[0]}"


def context_names(sentence: MaskedSentence, at: int, kind: str) -> Iterable[str]:
    """Yield the features of one name alone: the words next to it."""
    tokens = sentence.tokens
    before = ["^", "^", "^", *tokens[max(0, at - 3) : at]][-3:]
    after = [*tokens[at + 1 : at + 4], "$", "$", "$"][:3]
    for token in before:
        yield f"{kind}l{token}"
    for token in after:
        yield f"{kind}r{token}"
    yield f"{kind}L{before[1]} {before[2]}"
    yield f"{kind}R{after[0]} {after[1]}"
    yield f"{kind}M{before[2]} {after[0]}"


def alone_names(sentence: MaskedSentence, at: int) -> Iterable[str]:
    """Yield the features of a disease in a sentence without any drug."""
    for token in sentence.tokens[max(0, at - 10) : at]:
        yield f"al{token}"
    for token in sentence.tokens[at + 1 : at + 11]:
        yield f"ar{token}"
    yield f"as{sentence.view.category}"
