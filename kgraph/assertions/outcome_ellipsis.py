"""Outcomes that a sentence leaves out: "one improved markedly, another slightly and a third not at all"; "complete and partial responses"; "no deaths".

What is left out is taken up from the outcome word before it. The words found here take part in the search for counts like outcome words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kgraph.assertions.numbers import PEOPLE
from kgraph.assertions.sentence_view import SentenceView
from kgraph.model import OutcomeCategory

# behind a count: nothing but how, or that not, up to the end of the item
_LEFT_OUT = re.compile(
    rf"\s?(?:\([^()]{{0,20}}\)\s)?(?:{PEOPLE}\s)?(?P<label>(?P<not>(?:(?:did|had|have|showed|was|were)\s)?(?:not|none|nothing|no)(?:\sat\sall|\sdo\sso)?)|(?P<whole>completely|fully|totally)|(?P<part>partially|partly|incompletely)|(?P<so>did(?:\sso)?)|an?\s(?:(?P<whole2>complete|full|total)|(?P<part2>partial|minor|incomplete)|[a-z]+)\sone|(?P<how>[a-z]+ly|somewhat|a\slittle))(?=\s?(?:[.,;)]|and\b|but\b|\(|$))"
)
_EVENT = frozenset({"improvement", "response", "complete-response", "partial-response", "no-response"})
# "two complete and five partial responses"
_AHEAD = re.compile(
    r"\s(?:\([^()]{0,20}\)\s)?(?:(?:had|showed|achieved|experienced|were)\s(?:a\s)?)?(?P<label>complete|partial|total|full|minor)(?=(?:,|\s(?:and|or))\s)"
)
# "six of eight improved, as did both of the others"
_AS_DID = re.compile(r"\bas (?:did|were|was|had)\s$")
# "improvement was marked in five, moderate in six and absent in three"
_GRADE = re.compile(
    r"(?:,|\band)\s(?:was\s|were\s)?(?P<label>reduced|decreased|improved|better|unchanged|unaltered|stable|worse|worsened|increased|abolished|marked|moderate|slight|mild|minimal|complete|partial|total|good|excellent|fair|poor|satisfactory|modest|minor|major|substantial|absent|none|nil|completely|fully|partially|partly|markedly|moderately|slightly|not)\sin\s(?:the\s|only\s)?$"
)
# "complete and partial response rates", "complete or partial remission"
_COORDINATED = re.compile(
    r"\b(?P<whole>complete|full|total)(?:\sresponses?)?(?P<joint>\s(?:and|or|plus)\s|/)(?:a\s)?partial\s(?:response|remission|clearance|clearing|resolution|improvement)s?\b"
)
_NO = re.compile(
    r"\b(?:no|without|not a single|neither|nor|zero)\s(?:(?:a|an|any|further|late|early|toxic|treatment-related|drug-related|other|such|subsequent|disease|tumou?r|clinical)\s){0,2}$"
)
_AMONG = re.compile(
    r"(?:\srates?)?\s(?:(?:were|was|had been)\s)?(?:(?:seen|observed|recorded|reported|noted|found|documented|registered)\s|occurred\s)?(?:among|in|out of|of)\s(?:the\s|all\s|our\s|these\s)?"
)


def left_out(
    view: SentenceView, categories: Sequence[tuple[int, OutcomeCategory]]
) -> Iterator[tuple[int, int, OutcomeCategory]]:
    """Yield (start, end, category) of what stands for an outcome that was named before; offsets are of the record's text.

    Args:
        view: the sentence.
        categories: where outcome words end in it, and what they name.
    """
    base = view.span.start
    for count in view.counts:
        if _AS_DID.search(view.low, 0, count.start - base):
            before = [category for end, category in categories if end <= count.start]
            if before:
                yield count.start - 4, count.start - 1, before[-1]
                continue
        graded = _GRADE.search(view.low, 0, count.start - base)
        if (
            graded
            and [end for end, _ in categories if end <= base + graded.start()]
            and not any(base + graded.start() < end for end, _ in categories if end <= count.start)
        ):
            kind = [category for end, category in categories if end <= count.start][-1]
            if kind in _EVENT:
                yield base + graded.start("label"), base + graded.end("label"), _graded(graded["label"], kind)
                continue
        named = [category for end, category in categories if end <= count.start and category in _EVENT]
        ahead = _AHEAD.match(view.low, count.end - base)
        if ahead and any(end > count.end and category in _EVENT for end, category in categories):
            label = "label"
            yield base + ahead.start(label), base + ahead.end(label), _graded(ahead["label"], "response")
            continue
        match = _LEFT_OUT.match(view.low, count.end - base) if named else None
        if match is None:
            continue
        category = named[-1]
        if match["not"]:
            category = "no-response"
        elif match["whole"] or match["whole2"]:
            category = "complete-response"
        elif match["part"] or match["part2"]:
            category = "partial-response"
        yield base + match.start("label"), base + match.end("label"), category


def coordinated(view: SentenceView) -> tuple[int, int] | None:
    """Return the "complete" that shares its noun with "partial" where the sentence deals out a number to each, or ``None``; offsets are of the record's text."""
    match = _COORDINATED.search(view.low) if "partial" in view.low else None
    if match is None or "respectively" not in view.low[match.end() :]:
        return None
    return view.span.start + match.start(), view.span.start + match.end("whole")


def is_denied(view: SentenceView, start: int) -> bool:
    """Tell whether the outcome at *start* is said not to have happened to anyone ("no deaths")."""
    at = start - view.span.start
    return (
        _NO.search(view.low, max(0, at - 50), at) is not None
        and _ARM.search(_CLAUSE.split(view.low[at:])[0]) is None
        and not _ALMOST.search(view.low, max(0, at - 20), at)
    )


_CLAUSE = re.compile(r"[;,.]")
_ALMOST = re.compile(r"\b(?:almost|nearly|virtually)\s")
_ARM = re.compile(r"\b(?:(?<!either )(?<!any )(?<!both )(?:groups?|arms?)|than|difference|almost|nearly|virtually)\b")


def is_among(gap: str) -> bool:
    """Tell whether *gap* leads from an outcome with its number to those it is counted out of ("three deaths among 57 patients")."""
    return _AMONG.fullmatch(gap) is not None


_GRADES: dict[str, OutcomeCategory] = {
    **dict.fromkeys(("worse", "worsened", "increased"), "progression"),
    **dict.fromkeys(("reduced", "decreased", "improved", "better"), "improvement"),
    **dict.fromkeys(("complete", "total", "full", "completely", "fully", "abolished"), "complete-response"),
    **dict.fromkeys(("partial", "partially", "partly"), "partial-response"),
    **dict.fromkeys(("absent", "none", "nil", "poor", "not", "unchanged", "unaltered"), "no-response"),
    "stable": "stable-disease",
}


def _graded(label: str, category: OutcomeCategory) -> OutcomeCategory:
    return "partial-response" if (label, category) == ("minor", "response") else _GRADES.get(label, category)
