"""How many patients a study had, as its abstract prints it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kgraph.assertions.numbers import NUMBER, PEOPLE, parse_number
from kgraph.assertions.sentence_view import SentenceView
from kgraph.model import Span

_WITH_PEOPLE = rf"(?P<n>{NUMBER})\s(?!(?:%|years?|weeks?|months?|days?|mg|g)\b)(?:[a-z-]+\s){{0,5}}?{PEOPLE}\b"
# best first: the words around the number that make it the size of the study
_PATTERNS: tuple[re.Pattern[str], ...] = (
    re.compile(rf"\b(?:of|in|among|all)\s(?:the|our|these)\s{_WITH_PEOPLE}"),
    re.compile(rf"\ba total of\s{_WITH_PEOPLE}"),
    re.compile(
        rf"{_WITH_PEOPLE}[^.;]{{0,60}}?\b(?:were|was|are)\s(?:[a-z]+ly\s)?(?:enrolled|included|randomi[sz]ed|recruited|studied|treated|evaluated|entered|identified|assigned|reviewed|analy[sz]ed|evaluable|eligible|assessable|given|allocated|investigated)"
    ),
    re.compile(
        rf"\b(?:enrolled|included|recruited|studied|treated|evaluated|randomi[sz]ed|identified|reviewed|report(?:ed)?(?: on)?|describe|series of|study of|trial of|experience with|assigned)\s(?:[a-z]+\s){{0,2}}?{_WITH_PEOPLE}"
    ),
    re.compile(
        rf"{_WITH_PEOPLE}\s(?:with|who|suffering|received|receiving|completed|participated|underwent|entered|aged)\b"
    ),
    re.compile(r"\(n\s?=\s?(?P<n>\d{1,6})\)\s(?:patients|subjects|participants)"),
)
# only where the study itself is named or described
_LOOSE: tuple[re.Pattern[str], ...] = (re.compile(rf"\b(?:in|of)\s{_WITH_PEOPLE}"), re.compile(rf"^{_WITH_PEOPLE}"))
_COUNTED = re.compile(rf"\s{PEOPLE}")  # what every pattern holds
_NUMBERED = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b")
# "physical status 1 or 2 adult patients", "grade 3 patients": no number of patients
_GRADE = re.compile(r"\b(?:status|grade|class|stage|type|phase)\s(?:\w+\s?(?:or|to|and|-|/)\s?)?$")
_SUBSET = re.compile(r"\b(?:control|healthy|responders?|survivors?|placebo)\b")


def study_size(views: Sequence[SentenceView]) -> int | None:
    """Return the number of patients of the study, or ``None`` where none or no single one is printed."""
    found = find_study_size(views)
    return None if found is None else found[0]


def find_study_size(views: Sequence[SentenceView]) -> tuple[int, Span] | None:
    """Return the number of patients of the study and where it stands in the record's text, or ``None``.

    "five of the nine patients" gives 9: a number that others are counted out of wins over one that is only mentioned. Ties go to the first.
    """
    rank, size = len(_PATTERNS) + len(_LOOSE), None
    for view in views:
        if view.category == "BACKGROUND" or not _NUMBERED.search(view.low) or not _COUNTED.search(view.low):
            continue
        loose = _LOOSE if view.category in {"TITLE", "METHODS"} else ()
        # of one rank the first counts: a later sentence can win only by a better one
        found = _best(view.low, (*_PATTERNS, *loose)[:rank])
        if found is not None:
            rank, n, match = found
            size = (n, Span(view.span.start + match.start("n"), view.span.start + match.end("n")))
    return size


def _best(low: str, patterns: Sequence[re.Pattern[str]]) -> tuple[int, int, re.Match[str]] | None:
    """Return the rank, the number and the match of the first of *patterns* that finds a number of patients in *low*."""
    for rank, pattern in enumerate(patterns):
        for match in pattern.finditer(low):
            n = parse_number(match["n"])
            if (
                n is not None
                and n > 1
                and not _SUBSET.search(match.group())
                and not _GRADE.search(low, 0, match.start("n"))
            ):
                return rank, n, match
    return None
