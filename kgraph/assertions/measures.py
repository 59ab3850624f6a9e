"""Hazard, odds and risk ratios with their interval and p value, and median times."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_NUMBER = r"\d+(?:[.·]\d+)?"
_RATIO = re.compile(
    rf"\b(?P<name>(?i:adjusted |unadjusted |crude |pooled |summary )?(?i:hazards? ratios?|odds ratios?|relative risks?|risk ratios?|rate ratios?|incidence rate ratios?)|a?HR|a?OR|RR|IRR)\b"
    rf"(?:\s?\((?:[A-Za-z]{{2,5}})\))?(?:\s?[\[(]\s?95\s?%\s?CI\s?[\])])?(?:\s?[,:;=\[(]|\s(?:was|of|is|for|to|in|vs\.?|(?!per\b)[a-z-]+)){{0,12}}?\s?[=(:]?\s?(?<![\d.])(?P<value>{_NUMBER})(?![\d.]*\s?%)(?!\d)"
    rf"(?:\s?[,;(\[]{{1,2}}\s?(?:with\s)?(?:a\s)?(?:(?:9[059]|9[79]\.5)\s?%\s?)?(?:CI|C\.I\.|confidence intervals?|CL)?(?:\s?\(CI\))?(?:\s?[,:=\[(]|\sof|\sfrom)*\s?(?P<low>{_NUMBER})\s?(?:-|–|−|to|,)\s?(?P<high>{_NUMBER})\s?[\])]?)?"
)  # fmt: skip
_P = re.compile(
    r"\b[pP]\s?(?P<sign>[=<>≤≥]|less than|equals?)\s?(?P<value>0?[.·]\d+|\d+(?:[.·]\d+)?(?:\s?[x×]\s?10\s?[-−]\s?\d+)?)"
)
_NAMES = {"hazard": "HR", "odds": "OR", "relative": "RR", "risk": "RR", "rate": "RR", "incidence": "RR"}
_UNITS = r"(?:days?|weeks?|wks?|months?|mo|years?|yrs?|hours?|hrs?|h|min(?:utes)?|d|y)"
_MEDIAN = re.compile(
    rf"\b(?P<stat>median|mean|average)\s(?P<what>(?:(?:overall|progression-free|disease-free|event-free|relapse-free)\s)?(?:survival(?: time)?|time to [a-z-]+(?: [a-z-]+)?|duration of (?:response|remission)|(?:response|remission) duration|time to))\b"
    rf"(?P<gap>[^.;]{{0,60}}?)\b(?:was|of|were|is|reached|exceeded|averaged|equal(?:l)?ed|came to|amounted to|lasted|=|:)\s(?:only\s|about\s|approximately\s)?(?P<value>{_NUMBER})\s?(?P<unit>{_UNITS})\b(?:\s?[(\[](?P<range>[^()\[\]]{{1,40}})[)\]])?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Ratio:
    """A ratio as printed; offsets are of the text handed in, ``name`` is HR, OR or RR."""

    start: int
    end: int
    name: str
    value: float
    interval: tuple[float, float] | None
    p_value: str


@dataclass(frozen=True, slots=True)
class MedianTime:
    """A median (or mean) time to something: ``time`` is as printed, with its range, ``arm`` where there is more than one."""

    start: int
    end: int
    what: str
    measure: str
    value: float
    time: str
    arm: str = ""
    interval: tuple[float, float] | None = None


def _float(text: str) -> float:
    return float(text.replace("·", "."))


def find_p(text: str, start: int, end: int) -> str:
    """Return the first p value printed between *start* and *end* ("0.004", "<0.001"), or ""."""
    match = _P.search(text, start, end)
    if match is None:
        return ""
    sign = {"less than": "<", "equals": "", "equal": "", "=": ""}.get(match["sign"], match["sign"])
    value = match["value"].replace("·", ".")
    return sign + (f"0{value}" if value.startswith(".") else value)


def find_ratios(text: str) -> list[Ratio]:
    """Return the ratios of *text*; an interval that does not hold its value is not its interval."""
    found = []
    for match in _RATIO.finditer(text):
        word = match["name"].lower().split()
        plain = [w for w in word if w not in {"adjusted", "unadjusted", "crude", "pooled", "summary"}]
        name = next(
            (short for begin, short in _NAMES.items() if plain[0].startswith(begin)),
            match["name"].upper().removeprefix("A").replace("IRR", "RR"),
        )
        value = _float(match["value"])
        interval = (_float(match["low"]), _float(match["high"])) if match["low"] else None
        if match["name"].isupper() and interval is None:  # "HR" may be the heart rate, "OR" a conjunction
            continue
        if interval is not None and not interval[0] <= value <= interval[1]:
            interval = None
        found.append(
            Ratio(
                match.start(),
                match.start() + len(match[0].rstrip()),
                name,
                value,
                interval,
                find_p(text, match.end(), min(len(text), match.end() + 30)),
            )
        )
    return found


_NEXT_MEDIAN = re.compile(
    rf"(?P<arm>[^.;()]{{1,60}}?)(?:\s[(\[][^()\[\]]{{1,40}}[)\]])?,?\s(?:and|versus|vs\.?|compared (?:with|to)|as compared with)\s(?:was\s|were\s|with\s|to\s|only\s)*(?P<value>{_NUMBER})\s(?P<unit>{_UNITS})\b(?P<last>[^.;()]{{1,60}})"
)
_ARM_WORDS = re.compile(
    r"\s?(?:in|with|for|on|after|among)\s(?:the\s|those\s|patients\s|treated with\s|receiving\s|given\s|on\s)*(?P<name>group\s(?:[A-Z]|\d)\b|[\w/+-]+(?:\s(?!(?:group|arm|and|patients)\b)[\w+-]+){0,2}?)(?:[ -](?:group|arm|recipients|patients|therapy|alone|treatment))?\s?,?",
    re.IGNORECASE,
)


def _median_arms(text: str, first: MedianTime) -> list[MedianTime]:
    """Return a median time by arm ("11 months with A and 10 months with B"), or just *first* where there is only one."""
    match = _NEXT_MEDIAN.match(text, first.end)
    if match is None:
        return [first]
    names = [_ARM_WORDS.match(match["arm"]), _ARM_WORDS.match(match["last"])]
    if names[0] is None or names[1] is None:
        return [first]
    time = f"{match['value']} {match['unit']}"
    second = replace(first, start=match.start("value"), end=match.end("unit"), value=_float(match["value"]), time=time)
    return [replace(first, arm=names[0]["name"]), replace(second, arm=names[1]["name"])]


_CI = re.compile(
    rf"\b(?:CI|confidence interval)\b[^\d]{{0,6}}(?P<low>{_NUMBER})\s?(?:-|–|−|to|,)\s?(?P<high>{_NUMBER})"
)


def _interval(text: str | None) -> tuple[float, float] | None:
    match = _CI.search(text) if text else None
    return (_float(match["low"]), _float(match["high"])) if match else None


def find_medians(text: str) -> list[MedianTime]:
    """Return the median and mean times of *text*."""
    found = []
    for match in _MEDIAN.finditer(text):
        time = f"{match['value']} {match['unit']}"
        if match["range"]:
            time += f" ({match['range'].strip()})"
        what = (match["what"] + match["gap"]).strip()
        found.extend(
            _median_arms(
                text,
                MedianTime(
                    match.start(),
                    match.end(),
                    what,
                    f"{match['stat'].lower()} time",
                    _float(match["value"]),
                    time,
                    interval=_interval(match["range"]),
                ),
            )
        )
    return found
