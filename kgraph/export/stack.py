"""The picture for narrow screens: each drug with its arrows below it, in words and with the same strokes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from kgraph.export.appearance import stroke
from kgraph.export.scene import Arrow, Scene, remarks
from kgraph.export.wording import hedged
from kgraph.export.xmltext import escape

_OPEN: Final = 6  # drugs that are shown unfolded


def stacked(scene: Scene, label: Callable[[str], str]) -> str:
    """Return the HTML of *scene* as a list of drugs, those with the surest facts first; after the first ones the rest is folded away.

    Args:
        scene: what :func:`kgraph.export.scene.choose` gives; places are not needed.
        label: gives the name of a CURIE.
    """
    drugs: dict[str, list[Arrow]] = {}
    for arrow in scene.arrows:
        drugs.setdefault(arrow.fact.subject, []).append(arrow)
    if not drugs:
        return ""
    shown = [_drug(drug, arrows, label) for drug, arrows in drugs.items()]
    rest = len(shown) - _OPEN
    if rest > 1:
        name = f"<summary>{rest} more drugs</summary>\n"
        shown[_OPEN:] = [f"<details>{name}", *shown[_OPEN:], "</details>\n"]
    notes = "".join(f'<p class="note">{escape(note)}</p>\n' for note in remarks(scene))
    return f'<div class="stack">\n{"".join(shown)}{notes}</div>\n'


def _drug(drug: str, arrows: list[Arrow], label: Callable[[str], str]) -> str:
    items = "".join(_item(arrow, label) for arrow in arrows)
    return f'<div class="drug">{_node("b", drug, label)}\n<ul>\n{items}</ul></div>\n'


def _item(arrow: Arrow, label: Callable[[str], str]) -> str:
    look = stroke(arrow.fact, arrow.support.certainty)
    dash = f' stroke-dasharray="{look.dash}"' if look.dash else ""
    cross = f'<path d="M13 1l8 8m0 -8l-8 8" stroke="{look.colour}" stroke-width="2"/>' if arrow.fact.negated else ""
    line = f'<svg width="36" height="10" aria-hidden="true" fill="none"><path d="M0 5h34" stroke="{look.colour}" stroke-width="2.4"{dash}/>{cross}</svg>'
    words = escape(hedged(arrow.fact, arrow.support.certainty, arrow.support.beings))
    detail = f' <span class="faint">{escape(arrow.detail)}</span>' if arrow.detail else ""
    ends = f"{escape(arrow.fact.subject)} {escape(arrow.fact.object)}"
    return f'<li data-ends="{ends}">{line} {words} {_node("span", arrow.fact.object, label)}{detail}</li>\n'


def _node(element: str, curie: str, label: Callable[[str], str]) -> str:
    name = escape(label(curie))
    return f'<{element} data-node="{escape(curie)}" data-label="{name}">{name}</{element}>'
