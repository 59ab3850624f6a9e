"""An SVG picture of a small graph: readable at the width of a README, on light and dark pages, by people and by screen readers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from kgraph.export.appearance import DISEASE, DRUG, stroke
from kgraph.export.cards import card_height, card_svg
from kgraph.export.measure import width, wrap
from kgraph.export.scene import COLUMN, FONT, LINE, Arrow, Box, Scene, arrange, choose, remarks
from kgraph.export.support import always
from kgraph.export.wording import KIND_NAMES, hedged
from kgraph.export.xmltext import escape
from kgraph.model import Assertion, OutcomeResult

WIDTH: Final = 1000
_FAMILY: Final = "system-ui, 'Segoe UI', Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"
_INK: Final = "#1b2430"
_FAINT: Final = "#5b6673"
_GUTTER: Final = 138.0  # the straight end of an edge, where its words stand


def draw(
    assertions: Sequence[Assertion],
    label: Callable[[str], str],
    *,
    title: str = "",
    outcomes: Sequence[OutcomeResult] = (),
    standing: Callable[[str], bool] = always,
    limit: int = 60,
) -> str:
    """Return an SVG document that shows *assertions*: drugs in the middle, treated conditions left, harms right.

    Denied statements are dashed, grey and crossed; doubtful ones dotted; the wider a line, the stronger the belief. Where there
    are more than *limit* nodes the strongest facts are shown, and the picture says so. Equal input gives equal bytes.

    Args:
        assertions: merged ones.
        label: gives the name of a CURIE.
        title: stands above the picture, and is its accessible name; a general one if "".
        outcomes: shown as a card under their drug, where there are at most three drugs.
        standing: false for records that are retracted, withdrawn or deleted.
        limit: the most nodes to draw.
    """
    scene = choose(assertions, label, standing, limit)
    cards = _cards(scene, [outcome for outcome in outcomes if standing(outcome.record)])
    top = 92.0 if title else 62.0
    arrange(scene, top, lambda drug: card_height(cards.get(drug, [])))
    legend = _legend(scene)
    notes = remarks(scene)
    bottom = top + max(scene.height, 40.0) + 34
    height = bottom + 22 * len(_rows(legend)) + 18 * len(notes) + 16
    name = title or "Drugs, the conditions they were used for, and adverse events"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" width="{WIDTH}" height="{height:.0f}"'
        f' role="img" aria-labelledby="picture-title picture-desc" font-family="{escape(_FAMILY)}" font-size="{FONT:g}" fill="{_INK}">\n',
        f'<title id="picture-title">{escape(name)}</title>\n',
        f'<desc id="picture-desc">{escape(_description(scene, label))}</desc>\n',
        # an opaque card: readable on a light and on a dark page
        f'<rect x="0.5" y="0.5" width="{WIDTH - 1}" height="{height - 1:.0f}" rx="12" fill="#ffffff" stroke="#d5dae1"/>\n',
    ]
    if title:
        parts.append(_text(WIDTH / 2, 36, wrap(title, WIDTH - 80, 17, 1)[0], size=17, weight=600))
    parts += _headings(scene, top)
    parts += [_edge(scene, arrow) for arrow in scene.arrows]
    for box in scene.boxes.values():
        parts.append(_box(box))
        if cards.get(box.id):
            x, right = COLUMN["middle"]
            parts.append(card_svg(cards[box.id], label, x, box.y + box.height + 8, right - x))
    if not scene.boxes:
        parts.append(_text(WIDTH / 2, top + 24, "No drug and disease were found to be linked.", colour=_FAINT))
    y = bottom
    for row in _rows(legend):
        parts.append(_legend_row(row, y))
        y += 22
    for note in notes:
        parts.append(_text(WIDTH / 2, y + 2, note, size=12, colour=_FAINT))
        y += 18
    return "".join(parts) + "</svg>\n"


def _cards(scene: Scene, outcomes: Sequence[OutcomeResult]) -> dict[str, list[OutcomeResult]]:
    drugs = [box.id for box in scene.boxes.values() if box.side == "middle"]
    if len(drugs) > 3:
        return {}
    return {
        drug: [o for o in outcomes if o.drug == drug and (o.n is not None or o.percent is not None)] for drug in drugs
    }


def _description(scene: Scene, label: Callable[[str], str]) -> str:
    said = [
        f"{label(a.fact.subject)}: {hedged(a.fact, a.support.certainty, a.support.beings)} {label(a.fact.object)}"
        for a in scene.arrows
    ]
    return "; ".join(said) + "." if said else "No statements."


def _headings(scene: Scene, top: float) -> Iterator[str]:
    names = {"left": "Conditions treated", "middle": "Drugs", "right": "Adverse events and harms"}
    for side, boxes in scene.sides.items():
        if boxes:
            left, right = COLUMN[side]
            name = "Drug" if side == "middle" and len(boxes) == 1 else names[side]
            yield _text((left + right) / 2, top - 18, name, size=12, weight=600, colour=_FAINT)


def _box(box: Box) -> str:
    left, right = COLUMN[box.side]
    drug = box.side == "middle"
    fill, border, ink = (DRUG, DRUG, "#ffffff") if drug else ("#fdf3ec", DISEASE, _INK)
    lines = [
        _text((left + right) / 2, box.y + box.height / 2 + (n - (len(box.lines) - 1) / 2) * LINE + 4.5, line,
              weight=600 if drug else 400, colour=ink)
        for n, line in enumerate(box.lines)
    ]  # fmt: skip
    return (
        f'<g data-node="{escape(box.id)}" data-label="{escape(box.label)}"><title>{escape(f"{box.label} ({box.id})")}</title>'
        f'<rect x="{left:g}" y="{box.y:g}" width="{right - left:g}" height="{box.height:g}" rx="{10 if drug else 6}" fill="{fill}"'
        f' stroke="{border}" stroke-width="1.2"/>\n{"".join(lines)}</g>\n'
    )


def _edge(scene: Scene, arrow: Arrow) -> str:
    look = stroke(arrow.fact, arrow.support.certainty)
    target = scene.boxes[arrow.fact.object]
    if target.side == "middle":  # one drug's effect on what is itself a drug here: a bow beside the column
        return _bow(scene, arrow, look.colour, look.dash)
    toward = -1 if target.side == "left" else 1
    x0 = COLUMN["middle"][0 if toward < 0 else 1]
    x3 = COLUMN[target.side][1 if toward < 0 else 0]
    bend = x3 - toward * _GUTTER
    middle = (x0 + bend) / 2
    path = f"M{x0:g} {arrow.start:g}C{middle:g} {arrow.start:g} {middle:g} {arrow.end:g} {bend:g} {arrow.end:g}H{x3 - toward * 7:g}"
    weight = 1.3 + 1.7 * min(max(arrow.fact.belief, 0.0), 1.0)
    centre, y = x3 - toward * (_GUTTER / 2 + 2), arrow.end
    words = hedged(arrow.fact, arrow.support.certainty, arrow.support.beings)
    small = 10.5 if scene.compact else 11.5
    out = [
        f'<g {_ends(arrow)}><path d="{path}" fill="none" stroke="{look.colour}" stroke-width="{weight:.2f}"{_dash(look.dash)}/>',
        f'<path d="M{x3:g} {y:g}l{-toward * 10} -5v10z" fill="{look.colour}"/>',
        _cross(bend - toward * 4, y, look.colour) if arrow.fact.negated else "",
        "\n",
        _text(
            centre,
            y - 5,
            words,
            size=min(small, small * (_GUTTER - 10) / width(words, small)),
            colour=look.colour,
            halo=True,
        ),
    ]
    if arrow.detail and not scene.compact:
        out.append(_text(centre, y + 13, arrow.detail, size=10.5, colour=_FAINT, halo=True))
    return "".join(out) + "</g>\n"


def _bow(scene: Scene, arrow: Arrow, colour: str, dash: str) -> str:
    source, target = scene.boxes[arrow.fact.subject], scene.boxes[arrow.fact.object]
    x = COLUMN["middle"][1]
    start, end = source.y + source.height / 2, target.y + target.height / 2 + 3
    path = f"M{x:g} {start:g}C{x + 60:g} {start:g} {x + 60:g} {end:g} {x + 7:g} {end:g}"
    words = hedged(arrow.fact, arrow.support.certainty, arrow.support.beings)
    return (
        f'<g {_ends(arrow)}><path d="{path}" fill="none" stroke="{colour}" stroke-width="1.6"{_dash(dash)}/>'
        f'<path d="M{x:g} {end:g}l10 -5v10z" fill="{colour}"/>\n'
        + _text(x + 50, (start + end) / 2, words, size=10.5, colour=colour, halo=True)
        + "</g>\n"
    )


def _ends(arrow: Arrow) -> str:
    return f'data-ends="{escape(arrow.fact.subject)} {escape(arrow.fact.object)}"'


def _dash(pattern: str) -> str:
    return f' stroke-dasharray="{pattern}"' if pattern else ""


def _cross(x: float, y: float, colour: str) -> str:
    return f'<path d="M{x - 5:g} {y - 5:g}l10 10m0 -10l-10 10" stroke="{colour}" stroke-width="2.2" fill="none"/>'


def _text(
    x: float, y: float, words: str, *, size: float = FONT, weight: int = 400, colour: str = _INK, halo: bool = False
) -> str:
    around = ' stroke="#ffffff" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke"' if halo else ""
    heavy = f' font-weight="{weight}"' if weight != 400 else ""
    return f'<text x="{x:g}" y="{y:.1f}" text-anchor="middle" font-size="{size:.4g}" fill="{colour}"{heavy}{around}>{escape(words)}</text>\n'


def _legend(scene: Scene) -> list[tuple[str, str, str, bool]]:
    """Return (words, colour, dash, crossed) for every look that the picture uses."""
    found: dict[str, tuple[str, str, str, bool]] = {}
    for arrow in sorted(scene.arrows, key=lambda a: (a.fact.negated, list(KIND_NAMES).index(a.fact.kind))):
        look = stroke(arrow.fact, "asserted")
        words = "Denied" if arrow.fact.negated else "No effect" if look.dash else KIND_NAMES[arrow.fact.kind]
        found.setdefault(words, (words, look.colour, look.dash, arrow.fact.negated))
    if any(arrow.support.certainty != "asserted" for arrow in scene.arrows):
        found["Doubtful"] = ("Doubtful", _FAINT, "2 4", False)
    return list(found.values())


def _rows(legend: Sequence[tuple[str, str, str, bool]]) -> list[Sequence[tuple[str, str, str, bool]]]:
    return [legend[at : at + 5] for at in range(0, len(legend), 5)]


def _legend_row(row: Sequence[tuple[str, str, str, bool]], y: float) -> str:
    wide = [46 + width(words, 12) + 26 for words, *_ in row]
    x = (WIDTH - sum(wide)) / 2 + 8
    out = []
    for (words, colour, dash, crossed), room in zip(row, wide, strict=True):
        out.append(f'<path d="M{x:.1f} {y:g}h36" stroke="{colour}" stroke-width="2.4" fill="none"{_dash(dash)}/>')
        out.append(_cross(round(x + 18, 1), y, colour) if crossed else "")
        out.append(f'<text x="{x + 44:.1f}" y="{y + 4:.1f}" font-size="12" fill="{_FAINT}">{escape(words)}</text>\n')
        x += room
    return "".join(out)
