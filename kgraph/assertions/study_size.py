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
    best: tuple[int, int, int] | None = None
    for view in views:
        if view.category == "BACKGROUND" or not _NUMBERED.search(view.low):
            continue
        loose = _LOOSE if view.category in {"TITLE", "METHODS"} else ()
        for rank, pattern in enumerate((*_PATTERNS, *loose)):
            for match in pattern.finditer(view.low):
                n = parse_number(match["n"])
                if n is None or n < 2 or _SUBSET.search(match.group()) or _GRADE.search(view.low, 0, match.start("n")):
                    continue
                key = (rank, view.number, match.start())
                if best is None or key < best:
                    start = view.span.start
                    best, size = key, (n, Span(start + match.start("n"), start + match.end("n")))
    return size if best is not None else None
