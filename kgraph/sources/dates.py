"""The dates of bibliographic records as ISO 8601, as precise as they are given and no more."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

_MONTHS = {
    name: number
    for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)
}  # fmt: skip
_YEAR = re.compile(r"\b(1[5-9]|20)\d\d\b")
_AFTER_YEAR = re.compile(r"[\s,./-]*([^\W\d_]{3,9})\.?(?:\s+(\d{1,2})\b)?")


def month_number(text: str) -> int:
    """Return 1 to 12 for "Aug", "August", "8" or "08", else 0."""
    text = text.strip()
    if text.isdecimal():
        number = int(text)
        return number if 1 <= number <= 12 else 0
    return _MONTHS.get(text[:3].lower(), 0)


@lru_cache(maxsize=4096)
def iso_date(year: str, month: str = "", day: str = "") -> str:
    """Return "2016", "2016-08" or "2016-08-01" from the parts as printed; "" without a year of four digits.

    A month that is none (a season) and a day that the month does not have are left out.
    """
    year = year.strip()
    if len(year) != 4 or not year.isdecimal() or year == "0000":
        return ""
    number = month_number(month)
    if not number:
        return f"{int(year):04d}"
    if day.strip().isdecimal():
        try:
            return date(int(year), number, int(day)).isoformat()
        except ValueError:
            pass  # 31 April: keep what can be right
    return f"{int(year):04d}-{number:02d}"


@lru_cache(maxsize=4096)
def first_date(text: str) -> str:
    """Return the first date in free text such as "1998 Dec-1999 Jan", "2016 Aug 9" or "1978 Winter"; "" if there is none.

    A range gives its beginning.
    """
    year = _YEAR.search(text)
    if year is None:
        return ""
    rest = _AFTER_YEAR.match(text, year.end())
    return iso_date(year[0], rest[1], rest[2] or "") if rest else year[0]
