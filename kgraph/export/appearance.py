"""Colours and dashes: one meaning, one look, in pictures and in graph files.

The hues are those of Okabe and Ito (2008), which people with any colour vision tell apart; denial and doubt are also told by
the dash pattern, so that nothing depends on colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kgraph.model import Assertion, Certainty

DRUG: Final = "#0072b2"
DISEASE: Final = "#b3541e"
_KIND_COLOURS: Final[dict[str, str]] = {
    "treatment": "#007f5f",
    "prevention": "#3a86c8",
    "adverse-event": "#c8500a",
    "cause": "#a8325e",
    "contraindication": "#7b3fa0",
    "aggravation": "#8a6d00",
}
_DENIED: Final = "#6b7280"


@dataclass(frozen=True, slots=True)
class Stroke:
    """How an edge is drawn: colour as #rrggbb, SVG dash pattern ("" is solid), and the name of the pattern."""

    colour: str
    dash: str
    pattern: str


def stroke(assertion: Assertion, certainty: Certainty) -> Stroke:
    """Return the look of *assertion*: grey long dashes if denied or ineffective, dots if doubtful, else solid in the kind's colour."""
    no_effect = assertion.kind == "treatment" and assertion.effect == "ineffective"
    colour = _DENIED if assertion.negated or no_effect else _KIND_COLOURS[assertion.kind]
    if certainty != "asserted":
        return Stroke(colour, "2 4", "dotted")
    return Stroke(colour, "8 5", "dashed") if assertion.negated or no_effect else Stroke(colour, "", "solid")


def node_colour(kind: str) -> str:
    """Return the colour of a node of *kind* ("drug" or "disease")."""
    return DRUG if kind == "drug" else DISEASE


def rgb(colour: str) -> tuple[int, int, int]:
    """Return the three bytes of a colour written #rrggbb."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
