from __future__ import annotations

import pytest
from lxml import etree

from kgraph.sources.pubmed_markup import flatten

M = 'xmlns:mml="http://www.w3.org/1998/Math/MathML"'


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<T>plain</T>", "plain"),
        ("<T/>", ""),
        ("<T>H<sub>2</sub>O in <i>E. coli <b>K12</b></i>, 10<sup>3</sup> cells</T>", "H2O in E. coli K12, 103 cells"),
        ("<T>one\n   two <i>x</i> <u>y</u></T>", "one two x y"),
        ("<T>a<!-- no --><?x y?> b</T>", "a b"),
        (f"<T>so <mml:math {M}> <mml:msubsup><mml:mi>R</mml:mi> <mml:mi>a</mml:mi><mml:mn>2</mml:mn></mml:msubsup> <mml:mo>=</mml:mo> <mml:mn>0.5</mml:mn></mml:math>.</T>", "so Ra2 = 0.5."),
        (f"<T><mml:math {M}><mml:mfrac><mml:mi>a</mml:mi><mml:mrow><mml:mi>b</mml:mi><mml:mo>+</mml:mo><mml:mi>c</mml:mi></mml:mrow></mml:mfrac></mml:math></T>", "a/(b + c)"),
        (f"<T><mml:math {M}><mml:mo>-</mml:mo><mml:msqrt><mml:mn>2</mml:mn></mml:msqrt></mml:math></T>", "- √2"),
        (f"<T><mml:math {M}><mml:mi>p</mml:mi><mml:annotation>tex</mml:annotation></mml:math></T>", "p"),
        (f"<T><mml:math {M}><mml:mfenced><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:mfenced></mml:math></T>", "(1, 2)"),
    ],
)  # fmt: skip
def test_a_reader_sees_no_markup(xml: str, text: str) -> None:
    assert flatten(etree.fromstring(xml)) == text


def test_entities_of_html_mean_what_they_mean_there_and_others_stay() -> None:
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False)
    xml = '<!DOCTYPE T SYSTEM "none.dtd"><T>IL-1&beta; and &own;.</T>'
    assert flatten(etree.fromstring(xml, parser)) == "IL-1β and &own;."


def test_deep_nesting_needs_no_deep_stack() -> None:
    deep = etree.fromstring("<T>a" + "<i>" * 250 + "b" + "</i>" * 250 + "c</T>", etree.XMLParser(huge_tree=True))
    assert flatten(deep) == "abc"
