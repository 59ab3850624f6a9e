from __future__ import annotations

import pytest

from kgraph.sources.dates import first_date, iso_date, month_number


@pytest.mark.parametrize(
    ("parts", "iso"),
    [
        (("2016", "Aug", "9"), "2016-08-09"),
        (("2016", "08", ""), "2016-08"),
        (("2016", "August", ""), "2016-08"),
        (("2016", "", ""), "2016"),
        (("2016", "Winter", ""), "2016"),
        (("2016", "13", ""), "2016"),
        (("2015", "Feb", "30"), "2015-02"),
        (("2016", "May", "x"), "2016-05"),
        (("16", "May", ""), ""),
        (("0000", "May", ""), ""),
    ],
)
def test_iso_date(parts: tuple[str, str, str], iso: str) -> None:
    assert iso_date(*parts) == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("1998 Dec-1999 Jan", "1998-12"),
        ("1998-1999", "1998"),
        ("2014 May/June", "2014-05"),
        ("2014 Jul - Aug", "2014-07"),
        ("2000 Spring", "2000"),
        ("2000 Mar 3-10", "2000-03-03"),
        ("Spring 2000", "2000"),
        ("no date", ""),
    ],
)
def test_first_date(text: str, iso: str) -> None:
    assert first_date(text) == iso


def test_month_number_knows_no_others() -> None:
    assert [month_number(m) for m in ("Sept", "0", "12", "", "Foo")] == [9, 0, 12, 0, 0]
