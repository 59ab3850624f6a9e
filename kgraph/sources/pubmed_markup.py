"""Inline markup of PubMed XML (italics, indices, MathML) flattened to the characters that a reader sees."""

from __future__ import annotations

import html

from lxml import etree

from kgraph.sources.record_text import clean

_MATH = "{http://www.w3.org/1998/Math/MathML}"
# operators that stand between two operands with a space on each side
_SPACED = frozenset("=<>≤≥≠≈∼~±×÷·+−-⩽⩾≪≫∝→")
_NO_TEXT = (etree._ProcessingInstruction, etree._Comment, etree._Entity)
_HIDDEN = frozenset({"annotation", "annotation-xml", "mphantom", "maligngroup", "malignmark"})


def flatten(element: etree._Element) -> str:
    """Return the text of *element* and everything in it, without the markup, cleaned of the file's layout.

    Sub- and superscripts join the characters they stand at, as in PubTator and MEDLINE ("H<sub>2</sub>O" gives "H2O").
    MathML follows W3C's reading order of its elements: fractions as "a/b", roots as "√a", relations with spaces.
    """
    text = element.text or ""
    if len(element):
        text += "".join(map(_inner, element))
    return clean(text)


def _inner(root: etree._Element) -> str:
    """Return the text of one child with all below it and the text after it; a loop, since markup may nest deeply."""
    parts: list[str] = []
    todo: list[etree._Element | str] = [root]
    while todo:
        node = todo.pop()
        if isinstance(node, str):
            parts.append(node)
            continue
        if node.tail:
            todo.append(node.tail)
        if isinstance(node, etree._Entity):  # entities are never loaded; those of HTML have a known meaning
            parts.append(html.unescape(node.text or ""))
        elif isinstance(node, etree._ProcessingInstruction | etree._Comment):
            continue
        elif node.tag == _MATH + "math":
            parts.append(_math(node))
        else:
            parts.append(node.text or "")
            todo.extend(reversed(node))
    return "".join(parts)


def _math(node: etree._Element, depth: int = 0) -> str:
    name = "" if isinstance(node, _NO_TEXT) or depth > 200 else str(node.tag).removeprefix(_MATH)
    if not name or name in _HIDDEN:
        return ""
    if not len(node):
        return _token(name, (node.text or "").strip())
    parts = [_math(child, depth + 1) for child in node]
    if name == "mfrac" and len(parts) == 2:
        return f"{_grouped(parts[0])}/{_grouped(parts[1])}"
    if name == "mfenced":
        return node.get("open", "(") + ", ".join(p.strip() for p in parts) + node.get("close", ")")
    if name in ("mtr", "mlabeledtr", "mtable"):
        return " ".join(p.strip() for p in parts)
    # an operator at the beginning is a sign, not a relation
    text = "".join([parts[0].lstrip(), *parts[1:]])
    return "√" + _grouped(text) if name == "msqrt" else text


def _token(name: str, text: str) -> str:
    if name == "mspace":
        return " "
    return f" {text} " if name == "mo" and text in _SPACED else text


def _grouped(text: str) -> str:
    text = text.strip()
    return f"({text})" if " " in text else text
