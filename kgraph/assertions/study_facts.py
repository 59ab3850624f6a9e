"""What a reader wants to know of a study beside each fact: design, number of patients, sex, age, dose, duration of treatment and follow-up.

Everything is as printed, with its place. Rules find it; where a trained head has read the record, its spans for participants and age come first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kgraph.assertions.numbers import NUMBER, parse_number
from kgraph.assertions.sentence_view import SentenceView
from kgraph.model import AnnotatedRecord, LabelledSpan, Span, StudyFact, StudyFactKind

# NLM's publication type -> how a person says it; in the order of what tells most
_TYPES: dict[str, str] = {
    "Meta-Analysis": "meta-analysis",
    "Systematic Review": "systematic review",
    "Randomized Controlled Trial": "randomised controlled trial",
    "Controlled Clinical Trial": "controlled trial",
    "Pragmatic Clinical Trial": "pragmatic trial",
    "Clinical Trial, Phase IV": "phase 4 trial",
    "Clinical Trial, Phase III": "phase 3 trial",
    "Clinical Trial, Phase II": "phase 2 trial",
    "Clinical Trial, Phase I": "phase 1 trial",
    "Clinical Trial": "clinical trial",
    "Observational Study": "observational study",
    "Case Reports": "case report",
    "Review": "review",
}
_DESIGNS: tuple[tuple[str, str], ...] = (
    ("meta-analysis", r"meta-?\s?analys[ei]s"),
    ("systematic review", r"systematic(?:ally)? review(?:ed)?"),
    ("randomised", r"(?<!non-)(?<!non)(?<!not )randomi[sz](?:ed|ation)(?:,? (?:controlled|clinical|comparative))*(?: trial| study)?|(?:were|was) randomly (?:assigned|allocated)"),
    ("double-blind", r"double[- ](?:blind(?:ed)?|mask(?:ed)?)"),
    ("single-blind", r"single[- ](?:blind(?:ed)?|mask(?:ed)?)"),
    ("open-label", r"open[- ]label(?:l?ed)?"),
    ("placebo-controlled", r"placebo[- ]controlled"),
    ("crossover", r"cross-?over"),
    ("case-control", r"case[- ]control(?:led)?(?: study)?"),
    ("cohort", r"cohort study"),
    ("cross-sectional", r"cross[- ]sectional"),
    ("case series", r"case series|series of (?:\w+ )?(?:cases|patients)"),
    ("case report", r"case report|we (?:report|describe|present) (?:a|the|an unusual|a rare) (?:\w+ )?(?:case|patient)"),
    ("retrospective", r"retrospective(?:ly)?"),
    ("prospective", r"prospective(?:ly)?"),
    ("multicentre", r"multi-?\s?cent(?:er|re)"),
    ("pilot", r"pilot (?:study|trial)"),
)  # fmt: skip
# one of these stands in every word of design
_DESIGN_HINTS = (
    "analys", "review", "random", "blind", "mask", "label", "placebo", "cross", "case", "cohort", "series", "we ", "retrospective", "prospective", "cent", "pilot",
)  # fmt: skip
_DESIGN = re.compile("|".join(rf"(?P<d{number}>\b(?:{form})\b)" for number, (_, form) in enumerate(_DESIGNS)))
# work of others, or yet to be done
_ELSEWHERE = re.compile(
    r"\b(?:previous|earlier|prior|other|recent|several|published|future|further|larger?|ongoing|needed|required|warranted|should|"
    r"lack of|no randomi|literature|other studies|reported in)\b"
)
_PERSON = r"(?:wom[ae]n|m[ae]n|females?|males?|girls?|boys?)"
_SEX = re.compile(
    rf"\b(?:{NUMBER}\s(?:\([\d.]+\s?%\)\s)?{_PERSON}\b(?:(?:\s\([\d.]+\s?%\))?\s?(?:,|and|/|,\sand)\s?{NUMBER}\s(?:\([\d.]+\s?%\)\s)?{_PERSON}\b(?:\s\([\d.]+\s?%\))?)?"
    rf"|{_PERSON}\s?(?::|to)\s?{_PERSON}(?:\sratio)?(?:,?\s(?:of|was|=))?\s\d+(?:\.\d+)?\s?:\s?\d+(?:\.\d+)?"
    rf"|\d+(?:\.\d+)?\s?%\s(?:of\s(?:the\s)?(?:patients|participants|subjects)\s)?(?:were\s)?(?:women|men|females?|males?|girls|boys)\b"
    rf"|\d+\s?[mf]\s?[/,]\s?\d+\s?[mf]\b"
    rf"|\d{{1,3}}[- ]year[- ]old\s(?:[a-z-]+\s){{0,3}}?(?P<one>{_PERSON})\b"
    rf"|\b(?:postmenopausal|premenopausal|pregnant)\swomen|\b(?:fe)?male\s(?:patients|subjects|volunteers|participants))"
)
_YEARS = r"(?:years?|yrs?|y\b|months?|weeks?|days?)"
_VALUE = r"\d+(?:\.\d+)?"
_RANGE = rf"{_VALUE}(?:\s?{_YEARS})?\s?(?:-|\u2013|to|and|\u00b1|\+/-)\s?{_VALUE}"
_AGE = re.compile(
    rf"\b(?:(?:median|mean|average)\s(?:\([a-z. ]+\)\s)?age(?:\s(?:was|of|at\s[a-z]+(?:\swas)?|=))?,?\s{_VALUE}(?:\s?(?:\u00b1|\+/-)\s?{_VALUE})?\s?{_YEARS}?"
    rf"(?:\s?[(\[,;]\s?(?:range|sd|iqr)[^()\[\]]{{1,25}}[)\]]?)?"
    rf"|age(?:s|d)?(?:\srange)?(?:\s(?:from|between|was|were|ranged\sfrom|ranging\sfrom|range|of|:))?\s{_RANGE}(?:\s?{_YEARS})?"
    rf"|aged?\s{_VALUE}\s?{_YEARS}?\s(?:or|and)\s(?:older|over|above|younger)"
    rf"|aged?\s(?:\u2265|>|<|\u2264|over|under|at least|older than|younger than)\s?{_VALUE}(?:\s?{_YEARS})?(?:\s(?:or|and)\s(?:older|over|above|younger))?"
    rf"|(?:\d{{1,2}}\s?(?:-|\u2013|to)\s?)?(?P<years>\d{{1,3}})[- ](?:year|month|week|day)s?[- ]old)"
)
_SIZE = r"\d+(?:,\d{3})*(?:[.,]\d+)?(?:\s?(?:-|\u2013|to)\s?\d+(?:,\d{3})*(?:[.,]\d+)?)?"
_UNIT = r"(?:mg|g|[\u00b5\u03bcm]cg|[\u00b5\u03bc]g|micrograms?|milligrams?|grams?|ml|iu|mu|units?|mmol|meq|gy|mci)"
_DOSE = re.compile(
    rf"(?<![\w.])(?<!\d,){_SIZE}\s?{_UNIT}(?:\s?(?:/|per\s)\s?(?:kg|m2|m\u00b2|day|d|dose|week|wk|h|hour|body surface area))*\b(?!\s?/\s?d?l\b|\s?/\s?m?l\b)"
    r"(?:\s(?:once|twice|thrice|three times|four times|\d times)\s(?:a\s|per\s)?(?:daily|day|weekly|week|month|monthly))?"
    r"(?:\s(?:daily|weekly|monthly|bid|tid|qid|b\.i\.d\.|t\.i\.d\.|per day|a day|every (?:other day|\w+ (?:hours|days|weeks|months)|day|week)))?"
    r"(?:\s(?:orally|intravenously|subcutaneously|intramuscularly|iv|po|p\.o\.|i\.v\.))?"
)
_NO_DOSE = re.compile(
    r"\b(?:serum|plasma|level|levels|concentrations?|urinary|excretion|cholesterol|glucose|creatinine|bilirubin|weigh\w*|protein)\b"
)
_TIME = rf"(?:{NUMBER}|\d+(?:\.\d+)?(?:\s?(?:-|\u2013|to)\s?\d+(?:\.\d+)?)?)[\s-](?:h|hours?|days?|weeks?|wks?|months?|years?|yrs?)"
_FOLLOW = re.compile(
    rf"\b(?:(?:(?:median|mean|average|minimum|total|maximum)\s)?(?:duration of )?follow[- ]?up(?:\s(?:time|period|duration))?(?:\s(?:was|of|for|time|period|duration|were|after|at|to))*\s(?:a\s)?(?:(?:median|mean|average)\s(?:of\s)?)?{_TIME}\b(?:\s?\(range[^()]{{1,30}}\))?"
    rf"|followed(?:[- ]up)?\s(?:for|over|during)\s(?:up to |at least |a (?:median|mean|period|minimum|total)(?: of)? )?{_TIME}\b|{_TIME}(?:\sof)?[- ]follow[- ]?up\b)"
)
_DURATION = re.compile(
    rf"\b(?:for|during|over)\s(?:up to |at least |a (?:period|total|course|median|mean)(?: of)? |the )?(?P<for>{_TIME})\b(?!\s(?:of age|old|after|before|ago|earlier|later|follow|prior|or older|or more of|history))"
    rf"|\b(?P<of>{_TIME})\s(?:of\s)?(?:(?:[a-z]+\s)?(?:treatment|therapy|course|trial|study|regimen))\b"
)
_OLD = re.compile(r"[1-9]\d\s(?:years?|yrs?)")  # "women over 70 years"
_TREATED = re.compile(
    r"\b(?:treat\w*|therap\w*|receiv\w*|given|administ\w*|took|taking|dos(?:e|es|ed|ing)|trial|study|randomi[sz]\w*|assigned|placebo|regimen|daily|weekly|orally|mg)\b"
)
_MOST: dict[StudyFactKind, int] = {
    "design": 5,
    "patients": 1,
    "sex": 1,
    "age": 1,
    "dose": 4,
    "duration": 2,
    "follow-up": 1,
}
_LETTERS = re.compile(r"\d\s?[mf]\s?[/,]")  # "12 M/8 F"
# one of these stands in whatever else the pattern of the kind finds
_HINTS: dict[StudyFactKind, tuple[str, ...]] = {
    "sex": ("man", "men", "male", "girl", "boy"),
    "age": ("age", "old"),
    "follow-up": ("follow",),
}
_PLACES = ("METHODS", "RESULTS", "", "TITLE", "OBJECTIVE", "CONCLUSIONS")


def find_study_facts(
    document: AnnotatedRecord, views: Sequence[SentenceView], size: tuple[int, Span] | None
) -> tuple[StudyFact, ...]:
    """Return the study facts of a record: by kind, then in text order; what the publication types tell comes first.

    Args:
        document: gives publication types, text and the spans of trained heads.
        views: its sentences. Background is left out: it speaks of other studies.
        size: the number of patients and its place (:func:`kgraph.assertions.study_size.find_study_size`), for where no head found it.
    """
    read = [view for view in views if view.category != "BACKGROUND"]
    found = [*_typed(document.record.publication_types), *_designs(read), *_patients(document, size)]
    found.extend(_first(_matches(read, _SEX, "sex"), "sex"))
    found.extend(_first([*_labelled(document.spans, "age", document.record.text), *_matches(read, _AGE, "age")], "age"))
    found.extend(_first(_doses(read), "dose"))
    found.extend(_first(_durations(read), "duration"))
    found.extend(_first(_matches(read, _FOLLOW, "follow-up"), "follow-up"))
    return tuple(found)


def _typed(publication_types: Iterable[str]) -> Iterator[StudyFact]:
    given = set(publication_types)
    words = [value for kind, value in _TYPES.items() if kind in given]
    if words:
        yield StudyFact(kind="design", text=words[0], value=words[0])


def _designs(views: Sequence[SentenceView]) -> Iterator[StudyFact]:
    """Yield each word of design once, where it stands first; those of sentences about other studies are left out."""
    seen: set[str] = set()
    for view in views:
        low = view.low
        hinted = view.category != "CONCLUSIONS" and any(hint in low for hint in _DESIGN_HINTS)
        if not hinted or _ELSEWHERE.search(low):
            continue
        for match in _DESIGN.finditer(view.low):
            name = _DESIGNS[int((match.lastgroup or "d0")[1:])][0]
            if name not in seen and len(seen) < _MOST["design"]:
                seen.add(name)
                yield _fact("design", view, match.start(), match.end(), value=name)


def _patients(document: AnnotatedRecord, size: tuple[int, Span] | None) -> Iterator[StudyFact]:
    """Yield the number of patients: what rules and trained head both say, else the head's first, else the rules'."""
    text = document.record.text
    labelled = sorted(s.span for s in document.spans if s.label == "total-participants" and s.score >= 0.5)
    found = [
        (number, span)
        for span in labelled
        if span.start >= len(document.record.title) and (number := parse_number(span.of(text).lower())) is not None
    ]
    if size is not None and (not found or size[0] in [number for number, _ in found]):
        found = [size]
    for number, span in found[:1]:
        yield StudyFact(kind="patients", text=span.of(text), span=span, value=str(number))


def _labelled(spans: Iterable[LabelledSpan], label: str, text: str) -> Iterator[StudyFact]:
    best = sorted((s for s in spans if s.label == label and s.score >= 0.5), key=lambda s: s.span.start)
    for one in best[:1]:
        yield StudyFact(kind="age", text=one.span.of(text), span=one.span)


def _matches(views: Sequence[SentenceView], pattern: re.Pattern[str], kind: StudyFactKind) -> list[StudyFact]:
    found = []
    hints = _HINTS[kind]
    for view in _by_place(views):
        if not any(hint in view.low for hint in hints) and not (kind == "sex" and _LETTERS.search(view.low)):
            continue
        for match in pattern.finditer(view.low):
            name = next((group for group in match.re.groupindex if match[group]), None)
            start, end = match.span(name) if name == "one" else match.span()
            found.append(_fact(kind, view, start, end))
    return found


def _doses(views: Sequence[SentenceView]) -> list[StudyFact]:
    found: dict[str, StudyFact] = {}
    for view in views:
        for match in _DOSE.finditer(view.low):
            if not _NO_DOSE.search(view.low, max(0, match.start() - 30), min(len(view.low), match.end() + 15)):
                found.setdefault(match.group(), _fact("dose", view, match.start(), match.end()))
    return list(found.values())


def _durations(views: Sequence[SentenceView]) -> list[StudyFact]:
    found: dict[str, StudyFact] = {}
    for view in _by_place(views):
        if view.category == "CONCLUSIONS" or not _TREATED.search(view.low):
            continue
        for match in _DURATION.finditer(view.low):
            name = "for" if match["for"] else "of"
            if match["for"] and match.group().startswith("over") and _OLD.match(match["for"]):
                continue
            if "follow" not in view.low[max(0, match.start() - 25) : match.end() + 12]:
                found.setdefault(match[name], _fact("duration", view, match.start(name), match.end(name)))
    return list(found.values())


def _by_place(views: Sequence[SentenceView]) -> list[SentenceView]:
    """Return the sentences, those of the methods first: what is printed there is of this study."""
    return sorted(
        views, key=lambda view: (_PLACES.index(view.category) if view.category in _PLACES else 2, view.number)
    )


def _first(facts: Sequence[StudyFact], kind: StudyFactKind) -> list[StudyFact]:
    """Return as many of *facts* as are kept of their kind, in text order."""
    kept = facts[: _MOST[kind]]
    return sorted(kept, key=lambda fact: fact.span.start if fact.span else -1)


def _fact(kind: StudyFactKind, view: SentenceView, start: int, end: int, *, value: str = "") -> StudyFact:
    span = Span(view.span.start + start, view.span.start + end)
    return StudyFact(kind=kind, text=span.of(view.record_text), span=span, value=value)
