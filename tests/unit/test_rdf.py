from __future__ import annotations

import pytest

from kgraph.rdf import XSD_STRING, Iri, Literal, Quad, boolean, date_literal, decimal, nquad_line
from kgraph.vocab import XSD


@pytest.mark.parametrize(
    ("text", "datatype"),
    [
        ("2016", XSD + "gYear"),
        ("2016-08", XSD + "gYearMonth"),
        ("2016-08-31", XSD + "date"),
        ("2016-02-30", XSD_STRING),
        ("2016-13", XSD_STRING),
        ("0000", XSD_STRING),
        ("2016 Spring", XSD_STRING),
        ("20160801", XSD_STRING),
        ("٢٠١٦", XSD_STRING),
    ],
)
def test_dates_have_the_precision_they_were_given(text, datatype):
    assert date_literal(text) == Literal(text, datatype)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.5, "0.5"), (1.0, "1"), (0.1 + 0.2, "0.3"), (-0.0, "0"), (1e-9, "0"), (20.0, "20"), (100, "100")],
)
def test_decimals_are_canonical(value, text):
    assert decimal(value).value == text


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_has_no_decimal(value):
    with pytest.raises(ValueError, match="no decimal form"):
        decimal(value)


def test_a_line():
    quad = Quad(
        Iri("https://e.org/s"), Iri("https://e.org/p"), Literal('a "b"\n', language="en"), Iri("https://e.org/g")
    )
    assert nquad_line(quad) == '<https://e.org/s> <https://e.org/p> "a \\"b\\"\\n"@en <https://e.org/g> .\n'
    line = nquad_line(quad._replace(object=boolean(True)))
    assert line.split(" ")[2] == '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>'
