"""The words that name the arm of each result of an abstract: behind it ("12% in the placebo group"), before it, or in a list that it follows in order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kgraph.mentions.neural.arm_names import SILENT, ArmNames, Naming, leanings, naming
from kgraph.mentions.neural.number_groups import AGAINST, Result

NONE, BEHIND, BRACKET, BEFORE, LIST_BEFORE, LIST_BEHIND = range(6)
Mention = tuple[int, int, float]
_BEHIND = re.compile(
    r"[\s%)\]]*(?:[(\[][^()\[\]]{0,45}[)\]])?[\s,]*(?:per\s\d[\d,]*\s)?(?:(?:of|out of|in|among)\s(?:the\s|all\s)?(?:\d[\d,]*\s)?)?(?:(?:evaluable|assessable|eligible|treated|randomi[sz]ed)\s)?"
    r"(?:patients|women|men|subjects|participants|cases|pts|individuals|events|deaths|survivors)?\s?(?:(?:were|was|who|had been|assigned|allocated|randomi[sz]ed|randomly)\s)*"
    r"(?:in|with|for|on|among|to|receiving|given|of|from|by|after|treated with|received|underwent|receive|using|via|taking)\s"
)
_FAR_BEHIND = re.compile(
    r"[\s%)\]]*(?:[(\[][^()\[\]]{0,45}[)\]])?\s?(?:(?!and\b|or\b|versus\b|vs\b|than\b|compared\b|whereas\b|while\b)[a-z-]+\s){1,4}?(?:in|with|on|for|among|receiving|assigned to|taking)\s"
)
_NEXT_TO = re.compile(r"[\s%)\]]*(?:[(\[][^()\[\]]{0,45}[)\]])?\s?")
_STOP = re.compile(
    r"[,;.%()\[\]]|\s(?:and|versus|vs|v|compared|than|while|whereas|but|or|was|were|had|respectively|against)\b"
)
_BRACKET = re.compile(r"[\s%]*[(\[]([a-z][^()\[\]%=<>]{0,40}?)[)\],;:]")
_TURN = re.compile(r"[;]|\b(?:versus|vs|than|compared (?:with|to)|whereas|while|but)\b")
_COMMA = re.compile(r"[,;]|\band\b|\bor\b|\bversus\b|\bvs\b")
_OTHER_FIRST = re.compile(
    r"(?:compared (?:with|to)|versus|than|unlike|relative to|in contrast to)\s(?:the\s|those\s|patients\s|with\s|in\s|receiving\s)*$"
)
_NEW_NAME = re.compile(r"\b(?:versus|vs|than|compared|or)\b|;")
_TWO_NAMES = re.compile(r"^[^.;\d]{3,70}?\s(?:and|or|versus|vs)\s[^.;\d]{2,60}(?:respectively|\bgroups\b|\barms\b)")
_LONGEST, _REACH = 70, 110


@dataclass(frozen=True, slots=True)
class Named:
    """The words that name a result's arm, and where they stand (one of the numbers from :data:`NONE` to :data:`LIST_BEHIND`)."""

    words: Naming
    source: int


def mentions(low: str, start: int, end: int, names: ArmNames, floor: float) -> list[Mention]:
    """Return (start, end, leaning) of the names of arms in ``low[start:end]``: neighbours that lean the same way are one."""
    found: list[Mention] = []
    for a, b, lean in leanings(low, start, end, names):
        if abs(lean) < floor:
            continue
        if (
            found
            and (found[-1][2] > 0) == (lean > 0)
            and a - found[-1][1] < 40
            and not _NEW_NAME.search(low[found[-1][1] : a])
        ):
            found[-1] = (found[-1][0], b, max(found[-1][2], lean, key=abs))
        else:
            found.append((a, b, lean))
    return found


def named_arms(low: str, results: Sequence[Result], chains: Sequence[Sequence[int]], names: ArmNames) -> list[Named]:
    """Return the words that name the arm of each result.

    Args:
        low: the text in lower case.
        results: in order.
        chains: those that are compared, as :func:`kgraph.mentions.neural.number_groups.results_of` gives them.
        names: what is known of the words.
    """
    found: list[Named] = []
    lists: dict[int, list[tuple[int, int, float]]] = {}
    for place, one in enumerate(results):
        named = _behind(low, one, names)
        if named is None:
            taken = (
                place > 0
                and one.before > one.stretch[0]
                and found[-1].source in {BEHIND, BRACKET}
                and one.start - one.before < 60
            )
            named = _before(low, one, names, lists, taken=taken)
        found.append(named)
    for chain in chains:
        last = results[chain[-1]]
        if len(chain) < 2 or any(found[n].source in {BEHIND, BRACKET} for n in chain[:-1]):
            continue
        if any(found[n].source in {BRACKET, LIST_BEFORE} for n in chain):
            continue
        own = mentions(low, last.end, last.behind, names, 0.15)
        if len(own) > 1 and (own[0][2] > 0) != (own[1][2] > 0) and own[0][0] - last.end < 60:
            middle = (own[0][1] + own[1][0]) // 2
            parts = ((last.end, middle), (middle, own[1][1]))
            for rank, n in enumerate(chain[:2]):
                found[n] = _listed(low, parts[rank], own[rank][2], names, LIST_BEHIND)
        elif len(chain) == 2 and found[chain[1]].source == BEHIND and _TWO_NAMES.match(low[last.end : last.end + 140]):
            words = found[chain[1]].words  # "12% and 8% with A and B, respectively", of which B is not known
            found[chain[0]], found[chain[1]] = Named(words, LIST_BEHIND), Named(_other(words), LIST_BEHIND)
    return found


def _listed(low: str, part: tuple[int, int], lean: float, names: ArmNames, source: int) -> Named:
    words = naming(low, *part, names)
    return Named(Naming(lean, named=True, joined=False, evidence=words.evidence), source)


def _behind(low: str, one: Result, names: ArmNames) -> Named | None:
    match = _BEHIND.match(low, one.end, one.behind)
    if match is not None:
        words = naming(low, match.end(), _end(low, match.end(), one.behind), names)
        if words.named:
            return Named(words, BEHIND)
    match = _BRACKET.match(low, one.end, one.behind)
    if match is not None:
        words = naming(low, *match.span(1), names)
        if words.named:
            return Named(words, BRACKET)
    match = _NEXT_TO.match(low, one.end, one.behind)
    if match is not None and match.end() < one.behind:
        first = leanings(low, match.end(), min(one.behind, match.end() + 30), names)
        if first and first[0][0] == match.end() and abs(first[0][2]) > 0.3:
            return Named(naming(low, match.end(), _end(low, match.end(), one.behind), names), BEHIND)
    match = _FAR_BEHIND.match(low, one.end, one.behind)
    if match is not None:
        words = naming(low, match.end(), _end(low, match.end(), one.behind), names)
        if abs(words.lean) > 0.2:
            return Named(words, BRACKET)
    return None


def _other(words: Naming) -> Naming:
    return Naming(-words.lean, named=words.named, joined=False, evidence=tuple(-value for value in words.evidence))


def _end(low: str, start: int, end: int) -> int:
    """Return where the words that name an arm end at the latest."""
    reach = min(end, start + _LONGEST)
    stop = _STOP.search(low, start, reach)
    return stop.start() if stop else reach


def _before(
    low: str, one: Result, names: ArmNames, lists: dict[int, list[tuple[int, int, float]]], *, taken: bool
) -> Named:
    start = max(one.before, one.start - _REACH)
    turns = list((_COMMA if taken else _TURN).finditer(low, start, one.start))
    at = turns[-1].end() if turns else one.start if taken else start
    words = naming(low, at, one.start, names)
    if turns and not taken and one.rank == 0 and AGAINST.search(turns[-1].group()):
        words = _other(words)  # "more with A than with B (12% versus 8%)"
    if one.rank == 0:
        own = mentions(low, one.before, one.start, names, 0.15)[-2:]
        if len(own) > 1 and (own[0][2] > 0) != (own[1][2] > 0) and (
            one.size > 1 or AGAINST.search(low[own[0][1] : own[1][0]])
        ):  # fmt: skip
            middle = (own[0][1] + own[1][0]) // 2
            parts = [(max(one.before, own[0][0] - 40), middle, own[0][2]), (middle, one.start, own[1][2])]
            if _OTHER_FIRST.search(low[max(one.before, own[0][0] - 60) : own[0][0]]):
                parts.reverse()
            lists[one.chain] = parts
    if one.chain in lists and one.rank < 2 and (one.rank == 0 or not words.named):
        start, end, lean = lists[one.chain][one.rank]
        return _listed(low, (start, end), lean, names, LIST_BEFORE)
    return Named(words, BEFORE) if words.named else Named(SILENT, NONE)
