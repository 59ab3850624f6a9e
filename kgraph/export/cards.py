"""The card under a drug in the picture: its outcomes as small bars."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from kgraph.export.measure import width, wrap
from kgraph.export.wording import OUTCOME_NAMES, numbers
from kgraph.export.xmltext import escape
from kgraph.model import OutcomeResult

_ROW: Final = 27.0
_MOST: Final = 6
_COLOURS: Final[dict[str, str]] = {
    "complete-response": "#007f5f",
    "partial-response": "#5fae91",
    "response": "#2f9474",
    "improvement": "#5fae91",
    "survival": "#3a86c8",
    "stable-disease": "#b9a24c",
    "no-response": "#8a8f98",
    "progression": "#c8500a",
    "relapse": "#c8500a",
    "death": "#3d3d3d",
    "discontinuation": "#a8325e",
}


def bar_colour(category: str) -> str:
    """Return the colour of the bar of an outcome category: green where patients did well, grey for no response, warm for worse."""
    return _COLOURS.get(category, "#8a8f98")


def share(outcome: OutcomeResult) -> float | None:
    """Return the part of the patients with this outcome, from 0 to 1, or ``None`` where the source gives no such numbers."""
    if outcome.n is not None and outcome.total:
        return min(outcome.n / outcome.total, 1.0)
    return None if outcome.percent is None else min(max(outcome.percent / 100, 0.0), 1.0)


def card_height(outcomes: Sequence[OutcomeResult]) -> float:
    """Return the height of the card of *outcomes* with the gap above it; 0 where there are none."""
    if not outcomes:
        return 0.0
    rows = min(len(outcomes), _MOST)
    return 8 + 26 + rows * _ROW + (16 if len(outcomes) > _MOST else 0) + 4


def card_svg(outcomes: Sequence[OutcomeResult], label: Callable[[str], str], x: float, y: float, room: float) -> str:
    """Return the card at (*x*, *y*), *room* wide; the first six outcomes are shown, the rest counted."""
    height = card_height(outcomes) - 8
    parts = [
        f'<g><rect x="{x:g}" y="{y:g}" width="{room:g}" height="{height:g}" rx="6" fill="#f4f7fa" stroke="#c9d2dc"/>\n',
        f'<text x="{x + 10:g}" y="{y + 18:g}" font-size="12" font-weight="600" fill="#3c4753">Outcomes reported</text>\n',
    ]
    at = y + 34
    for outcome in outcomes[:_MOST]:
        about = " ".join(part for part in (label(outcome.disease) if outcome.disease else "", outcome.subgroup) if part)
        count = numbers(outcome.n, outcome.total, outcome.percent)
        short = (
            f"{outcome.n}/{outcome.total}" if outcome.n is not None and outcome.total else count
        )  # the bar tells the share
        name = wrap(OUTCOME_NAMES[outcome.category], room - 24 - width(short, 11), 11, 1)[0]
        part = share(outcome)
        parts.append(
            f"<g><title>{escape(f'{outcome.label}: {count}; {about}; {outcome.record}')}</title>"
            f'<text x="{x + 10:g}" y="{at:g}" font-size="11" fill="#1b2430">{escape(name)}</text>'
            f'<text x="{x + room - 10:g}" y="{at:g}" font-size="11" fill="#1b2430" text-anchor="end">{escape(short)}</text>\n'
        )
        if part is not None:
            wide = room - 20
            parts.append(
                f'<rect x="{x + 10:g}" y="{at + 5:g}" width="{wide:g}" height="5" rx="2.5" fill="#dfe5ec"/>'
                f'<rect x="{x + 10:g}" y="{at + 5:g}" width="{max(wide * part, 2):.1f}" height="5" rx="2.5" fill="{bar_colour(outcome.category)}"/>\n'
            )
        parts.append("</g>\n")
        at += _ROW
    if len(outcomes) > _MOST:
        parts.append(
            f'<text x="{x + 10:g}" y="{at:g}" font-size="11" fill="#5b6673">and {len(outcomes) - _MOST} more</text>\n'
        )
    return "".join(parts) + "</g>\n"
