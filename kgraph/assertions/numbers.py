"""Numbers of patients as abstracts print them: "five of the nine patients (56%)", "18/22", "14 (58%)", "none of 30".

:func:`find_counts` returns every such expression in a text with its place. Offsets are code points of the text handed in.
A number with a unit ("2 weeks", "10 mg") or a part of a decimal, a date or an age is not a count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
         "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBER_WORDS: dict[str, int] = {
    **{word: value for value, word in enumerate(_ONES)},
    **{word: 10 * value for value, word in enumerate(_TENS, 2)},
    **{f"{ten}-{_ONES[one]}": 10 * tens + one for tens, ten in enumerate(_TENS, 2) for one in range(1, 10)},
    **{f"{ten} {_ONES[one]}": 10 * tens + one for tens, ten in enumerate(_TENS, 2) for one in range(1, 10)},
}

# people (or what stands for them) that are counted
PEOPLE = (
    r"(?:patients?|subjects?|participants?|women|men|woman|man|children|child|infants?|neonates?|adults?|individuals?|persons?|"
    r"people|volunteers?|cases?|responders?|nonresponders?|non-responders?|survivors?|recipients?|females?|males?|girls?|boys?|"
    r"pregnancies|eyes?|lesions?|episodes?|rats?|mice|mouse|animals?|dogs?|rabbits?|babies|mothers|students|users)"
)
_BELOW = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True)).replace(" ", r"\s")
_HUNDRED = r"(?:one|two|three|four|five|six|seven|eight|nine|an?)\shundred"
_WORD_NUMBER = rf"(?:(?:{_HUNDRED}(?:\s(?:and\s)?(?:{_BELOW}))?|{_BELOW})(?![-\w]))"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?!\d)|\d+"
# parts of a whole in words: "half", "two thirds", "a quarter"
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
FRACTION = r"(?:(?:one[-\s])?half|(?:(?<!and\s)an?|an?(?=\s\w+\sof\b)|one|two|three|four|five|seven)[-\s](?:thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?))"
# the look ahead keeps most places from trying a hundred words
NUMBER = rf"(?:(?=[\d{''.join(sorted({'a', *(word[0] for word in NUMBER_WORDS)}))}])(?:{_WORD_NUMBER}|(?:{_DIGITS})(?![\d.]*\d)))"
PERCENT = rf"(?:(?:\d{{1,3}}(?:[.·]\d+)?)\s?(?:%|per\s?cent\b)|(?:{_BELOW})\sper\s?cent\b)"

_NO_PART = r"(?<![\w.,/±<>=~$-])"

# what follows a bare number and makes it a measurement, not a count of people
_UNIT = (
    r"(?:%|per\s?cent|[µμmnk]?[gl]\b|m[gl]|kg|mcg|microg|mmol|mol|m[mM]|cm|mm\b|h\b|hr?s?\b|hours?|min(?:utes?)?\b|s\b|sec|days?|d\b|weeks?|wks?|months?|mo\b|"
    r"years?|yrs?|y\b|decades?|times|fold|doses?|cycles?|courses?|grays?|gy\b|iu\b|u\b|units?|points?|degrees?|beats|bpm|mm\s?hg|tablets?|"
    r"capsules?|injections?|groups?|arms?|centers?|centres?|hospitals?|sites?|studies|trials|articles|reports?|phases?|stages?|types?|"
    r"different|case[\s-](?:series|controls?)\b|other\b|main|major|of\sthe\sfollowing|consecutive\s(?:days|weeks|months))"
)
_NOT_BEFORE = r"(?<![\w.,/±<>=~$-])(?<!\bday\s)(?<!\bweek\s)(?<!\bmonth\s)(?<!\bgrade\s)(?<!\bphase\s)(?<!\baged\s)(?<!\btype\s)(?<!\bstage\s)(?<!\bstudy\s)(?!(?<=\bgroup\s)(?:\d|one|two|three|four)\b)(?<!\byear\s)(?<!\bclass\s)(?<!\blevel\s)(?<!\bp\s)"
# "a case series", "two case-control studies", "a patient registry": a kind of study, and no patient
_ABOUT = r"[\s-](?:series|controls?|cohorts?|registr(?:y|ies)|records?|mix|load|groups?|populations?|stud(?:y|ies)|definitions?|files?|data(?:base|set)?s?)\b"
_ADJECTIVES = r"(?:[a-z]+(?:-[a-z]+)?\s){0,3}?"

# every form begins with one of these words or a digit: a cheap look ahead that most places of a text fail
_FIRST = rf"(?:\d|(?:n\s?=|(?:all|every|none|no|nobody|no-one|neither|both|half|the|about|only|an?|another|{'|'.join(sorted({word.split('-')[0].split(' ')[0] for word in NUMBER_WORDS}))})[\s-]|(?:none|nobody|no-one|all|both|another|half|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})\b))"
# a character is asked for before the words are
_LETTERS = "".join(
    sorted({word[0] for word in (*NUMBER_WORDS, "all", "both", "every", "half", "none", "only", "the", "another")})
)
_COUNT = re.compile(
    rf"""(?<!\w)(?=[\d{_LETTERS}])(?={_FIRST})(?:
    (?P<share>{_NO_PART}(?P<share_percent>{PERCENT})\s?[(\[](?:n\s?=\s?)?(?P<share_n>{_DIGITS})\s?(?:/|of|out\ of|of\ the)\s?(?P<share_total>{_DIGITS})[^()\[\]]{{0,20}}[)\]])
  | (?P<sharen>{_NO_PART}(?P<sharen_percent>{PERCENT})\s?[(\[]\s?(?:n\s?=\s?)?(?P<sharen_n>{_DIGITS})(?:\s{PEOPLE})?\s?[)\]])
  | (?P<butone>\b(?:all|every\s?{PEOPLE}?)\sbut\s(?P<butone_n>{NUMBER})\sof\s(?:the\s|these\s|our\s){{0,2}}(?P<butone_total>{NUMBER})(?:\s{_ADJECTIVES}{PEOPLE})?)
  | (?P<of>{_NOT_BEFORE}(?P<of_n>{NUMBER}|none|all|both)\s(?:{_ADJECTIVES}{PEOPLE}\s)?(?:out\s)?of\s(?:the\s|these\s|our\s|all\s|a\stotal\sof\s){{0,2}}
      (?P<of_total>{NUMBER})(?![\s-]?(?:{_UNIT}))(?:\s{_ADJECTIVES}{PEOPLE})?(?:\s?[(\[](?P<of_percent>{PERCENT})[^()\[\]]{{0,20}}[)\]]|,\s(?P<of_percent2>{PERCENT}))?)
  | (?P<part>\b(?:about\s)?(?P<part_part>{FRACTION})(?!\s(?:an?|the|hour|year|day|dose|life|lives|of\s(?:an?|them|which|whom|this|the\s(?:dose|time)))\b)(?:\s(?:of\s)?(?:the\s|all\s|these\s|our\s|those\s)?(?:(?P<part_total>{NUMBER})\s)?{_ADJECTIVES}{PEOPLE})?
      (?:\s?[(\[](?:n\s?=\s?)?(?P<part_n>{_DIGITS})(?:\s?(?:/|of|out\ of)\s?(?P<part_total2>{_DIGITS}))?(?:[;,]\s(?P<part_percent>{PERCENT}))?[^()\[\]]{{0,12}}[)\]])?)
  | (?P<ratio>{_NOT_BEFORE}(?P<ratio_n>{NUMBER})\s(?:{PEOPLE}\s)?(?:in|out\sof)\s(?:every\s)?(?P<ratio_total>{NUMBER})(?![\s-]?(?:{_UNIT}))\s{_ADJECTIVES}{PEOPLE})
  | (?P<slash>{_NOT_BEFORE}(?P<slash_n>{_DIGITS})\s?/\s?(?P<slash_total>{_DIGITS})(?![\d/]|\s?mm|\.\d|\s?{_UNIT})(?:\s{_ADJECTIVES}{PEOPLE})?(?:\s?[(\[,;]\s?(?P<slash_percent>{PERCENT})(?:[^()\[\]]{{0,20}}[)\]])?)?)
  | (?P<withp>{_NOT_BEFORE}(?P<withp_n>{NUMBER})\s(?:{_ADJECTIVES}{PEOPLE}\s?)?[(\[]\s?(?P<withp_percent>{PERCENT})[^()\[\]]{{0,20}}[)\]](?:\s(?:out\s)?of\s(?:the\s|all\s|these\s)?(?P<withp_total>{NUMBER})(?![\s-]?(?:{_UNIT}))(?:\s{_ADJECTIVES}{PEOPLE})?)?)
  | (?P<equals>\bn\s?=\s?(?P<equals_n>{_DIGITS})(?:\s?[,;(\[]\s?(?P<equals_percent>{PERCENT})[)\]]?)?)
  | (?P<percent>{_NO_PART}(?P<percent_percent>{PERCENT})(?!\s?(?:ci\b|confidence|cl\b|c\.i))(?:\sof\s(?:the\s|all\s|these\s|our\s)?(?:(?P<percent_total>{NUMBER})\s)?{_ADJECTIVES}{PEOPLE})?(?:\s?[(\[](?:n\s?=\s?)?(?P<percent_n>{_DIGITS})\s?(?:/|of|out\ of)\s?(?P<percent_total2>{_DIGITS})[)\]])?)
  | (?P<nobody>\b(?:neither(?:\sof)?(?:\sthe(?:\stwo)?|\sthese(?:\stwo)?|\sour(?:\stwo)?)?\s(?P<nobody_both>{_ADJECTIVES}{PEOPLE})|nobody|no[\s-]one|none\sof\s(?:the|these|our|those)\s{_ADJECTIVES}{PEOPLE}|no\s(?:single\s|other\s)?{PEOPLE}|none)\b)
  | (?P<every>\b(?:all\s(?:of\s)?(?:the\s|our\s|these\s)?(?:(?P<every_n>{NUMBER})\s)?{_ADJECTIVES}{PEOPLE}|every\s{PEOPLE}|(?<!in\s)(?<!at\s)(?<!of\s)(?<!after\s)all(?=\s(?:were|had|have|but\sone|[a-z]+ed)\b))\b)
  | (?P<both>\bboth\s(?:of\s)?(?:the\s|our\s|these\s)?{PEOPLE}\b)
  | (?P<rest>\bthe\s(?:remaining|other|rest\sof\sthe|remainder\sof\sthe)\s(?:(?P<rest_n>{NUMBER})\s?|(?:half|third|quarter)\b\s?(?:of\sthe\s)?)?(?:{_ADJECTIVES}{PEOPLE})?|\bthe\s(?P<rest_n2>{_WORD_NUMBER})\sothers?\b|\bthe\s(?:rest|remainder|others)\b(?!\sof))
  | (?P<people>{_NOT_BEFORE}(?:only\s|a\ssingle\s|another\s)?(?P<people_n>{NUMBER}|a(?=\ssingle))\s(?!{_UNIT}){_ADJECTIVES}{PEOPLE}\b(?!{_ABOUT}))
  | (?P<single>\bthe\s(?:second|third|fourth|fifth|sixth|last)(?=\s(?:one\s)?(?:[a-z]+ed|died|had|did|was|showed|withdrew)\b)|\bthe\s(?:single|only|sole)(?=\s(?:treatment\s)?(?:failure|death|relapse|recurrence|non-?responder)\b)|\b(?:a\ssingle|another|a)\s{_ADJECTIVES}(?:patient|subject|participant|case|woman|man|child)\b(?!{_ABOUT})|(?<=\bin\s)another(?=\s?(?:[.,;)]|$|for\s))|\banother(?=\s(?:[a-z]+ly|[a-z]+ed|did\snot|had|did|withdrew|was|became|showed|went)\b)|(?<=and\s)a\s(?:third|fourth)(?=\s(?:[a-z]+ly|did\snot|not|had|did)\b))
  | (?P<bare>{_NOT_BEFORE}(?P<bare_n>{NUMBER})(?!\s?[-–/]\s?\d)(?![\s-]?(?:{_UNIT})))
    )    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Count:
    """A number of patients: half-open offsets, ``n`` of ``total``, ``percent`` as printed, and the form that was read.

    ``form`` is the name of the alternative ("of", "slash", "people", "every" ...). For "every" and "nobody" without a number, ``n`` is
    ``None`` or 0 and the size of the study tells the rest. ``part`` is a fraction in words.
    """

    start: int
    end: int
    form: str
    n: int | None = None
    total: int | None = None
    percent: float | None = None
    part: tuple[int, int] | None = None

    def of(self, total: int | None) -> int | None:
        """Return ``n``, or what a part in words ("two thirds") is of *total*; ``None`` if that is no whole number of patients."""
        if self.n is not None or self.part is None or not total:
            return self.n
        exact = total * self.part[0] / self.part[1]
        return round(exact) if abs(exact - round(exact)) < 1e-9 else None


def parse_number(text: str) -> int | None:
    """Return the value of a number word or of digits ("twenty-two", "1,204"), or ``None``."""
    low = text.strip().lower()
    if low in NUMBER_WORDS:
        return NUMBER_WORDS[low]
    hundreds, word, rest = low.partition(" hundred")
    if word:
        below = NUMBER_WORDS.get(rest.strip().removeprefix("and ").strip(), 0)
        return 100 * NUMBER_WORDS.get(hundreds, 1) + below
    digits = low.replace(",", "")
    return int(digits) if digits.isdigit() and len(digits) < 9 else None


def parse_percent(text: str | None) -> float | None:
    """Return the value of a printed percentage ("58.3 %"), or ``None`` for none or one above 100."""
    if not text:
        return None
    match = re.match(r"\d+(?:[.·]\d+)?", text.strip())
    words = re.sub(r"\s*per\s?cent.*", "", text.strip().lower())
    value = float(match.group().replace("·", ".")) if match else NUMBER_WORDS.get(words)
    return value if value is not None and value <= 100 else None


_LEAD = re.compile(
    rf"(?:[a-z ]{{0,30}},\s)?(?:(?:out )?of|among|in) (?:the |these |our |all |a total of )*(?P<n>{NUMBER}) (?:[a-z-]+ ){{0,4}}?{PEOPLE}\b"
)


_LATER_LEAD = re.compile(
    rf"(?:[;,:]|\band|\bbut)\s(?:of|among) (?:the |these |those |our )*(?:remaining |other |last )?(?P<n>{NUMBER})(?: (?:[a-z-]+ ){{0,4}}?{PEOPLE}\b[^;,]{{0,40}}| (?:with|who|on|given|receiving|treated|without)\b[^;,]{{0,50}})?,\s"
)


def group_total(low: str, at: int | None = None) -> int | None:
    """Return the total that a sentence in lower case begins with ("of 40 patients, 4 had ..."), or ``None``.

    With *at*, the total of the last such group before that place: "..., and of the remaining eight, six responded".
    """
    later = list(_LATER_LEAD.finditer(low, 0, at)) if at is not None and (" of " in low or " among " in low) else []
    if later and ";" not in low[later[-1].end() : at]:
        return parse_number(later[-1]["n"])
    lead = _LEAD.match(low)
    return parse_number(lead["n"]) if lead else None


def find_counts(text: str) -> tuple[Count, ...]:
    """Return the counts of *text* in order, without overlaps."""
    found = []
    for match in _COUNT.finditer(text):
        count = _read(match)
        if count is not None:
            found.append(count)
    return tuple(found)


def _read(match: re.Match[str]) -> Count | None:
    form = match.lastgroup if match.lastgroup in _FORMS else _form(match)
    groups = match.groupdict()
    n_text = groups.get(f"{form}_n") or groups.get(f"{form}_n2")
    total_text = groups.get(f"{form}_total") or groups.get(f"{form}_total2")
    percent = parse_percent(groups.get(f"{form}_percent") or groups.get(f"{form}_percent2"))
    total = parse_number(total_text) if total_text else None
    n = _value(n_text, total)
    if form == "nobody":
        n, total = 0, 2 if groups["nobody_both"] else None
    elif form == "both":
        n = 2
    elif form == "single":
        n = 1
    elif form == "butone":
        n = total - n if n is not None and total is not None else None
    elif form == "every":
        total = n
    if n is not None and total is not None and n > total:
        return None
    if form != "part":
        return Count(match.start(), match.end(), form, n, total, percent)
    count = Count(match.start(), match.end(), form, n, total, percent, _part(match["part_part"]))
    return replace(count, n=count.of(total))


def _part(words: str) -> tuple[int, int]:
    low = words.lower()
    whole = next(value for name, value in _PARTS.items() if name in low)
    return (NUMBER_WORDS.get(re.split(r"[-\s]", low)[0], 1) if whole > 2 else 1), whole


def _form(match: re.Match[str]) -> str:
    return next(form for form in _FORMS if match.group(form) is not None)


def _value(text: str | None, total: int | None) -> int | None:
    if not text:
        return None
    low = text.lower()
    if low == "none":
        return 0
    if low in {"all", "both"}:
        return total
    return 1 if low == "a" else parse_number(low)


_FORMS = (
    "butone",
    "share",
    "sharen",
    "of",
    "part",
    "ratio",
    "slash",
    "withp",
    "equals",
    "percent",
    "nobody",
    "every",
    "both",
    "rest",
    "people",
    "single",
    "bare",
)
