"""What a picture shows and where: treated conditions left, drugs in the middle, harms right.

Columns rather than springs: boxes in a column cannot overlap, and each edge ends in a port of its own with its words beside it, so
that no label covers another. The order within the columns follows the barycentre of the neighbours (Sugiyama, Tagawa
and Toda 1981), which keeps crossings few.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from kgraph.export.measure import wrap
from kgraph.export.support import Support, strongest, support
from kgraph.export.wording import numbers
from kgraph.model import Assertion, Evidence

Side = Literal["left", "middle", "right"]
COLUMN: Final[dict[Side, tuple[float, float]]] = {"left": (20, 200), "middle": (410, 590), "right": (800, 980)}
FONT: Final = 13.0
LINE: Final = 16.0
_HELPS: Final = frozenset({"treatment", "prevention"})
_EFFECT_RANK: Final = {"effective": 0, "ineffective": 0, "partially effective": 1, "not stated": 2, "": 3}


@dataclass(slots=True, kw_only=True)
class Box:
    """A node to draw: its wrapped label, its column, and its place (``y`` is the upper edge)."""

    id: str
    label: str
    side: Side
    lines: list[str]
    height: float = 0.0
    y: float = 0.0
    below: float = 0.0  # room kept free under the box, for a card


@dataclass(slots=True, kw_only=True)
class Arrow:
    """An edge to draw, from the drug's port to the disease's; ``rank`` is 0 for sure, 1 for doubtful and 2 for denied ones."""

    fact: Assertion
    support: Support
    detail: str
    rank: int
    start: float = 0.0  # y of the port at the drug
    end: float = 0.0  # y of the port at the disease


@dataclass(slots=True, kw_only=True)
class Scene:
    """Boxes and arrows with their places, the height they need, and what was left out."""

    boxes: dict[str, Box]
    arrows: list[Arrow]
    compact: bool
    height: float = 0.0
    left_out: int = 0  # nodes
    unsaid: int = 0  # statements that are only background or hypothesis, and those of revoked articles
    sides: dict[Side, list[Box]] = field(default_factory=dict)


def choose(
    assertions: Sequence[Assertion], label: Callable[[str], str], standing: Callable[[str], bool], limit: int
) -> Scene:
    """Return a scene without places: the strongest facts that need no more than *limit* nodes.

    Facts of one pair, kind and polarity are one arrow with the most telling effect ("effective for" before "used for").
    Statements that no standing article makes, or only as background or hypothesis, are counted, not drawn.
    """
    groups: dict[tuple[str, str, str, bool], list[Arrow]] = defaultdict(list)
    unsaid = 0
    for fact in assertions:
        found = support(fact, standing)
        if not found.articles or found.certainty in ("background", "hypothetical"):
            unsaid += 1
            continue
        rank = 2 if fact.negated else int(found.certainty != "asserted")
        arrow = Arrow(fact=fact, support=found, detail=_detail(fact, found, standing), rank=rank)
        groups[fact.subject, fact.object, fact.kind, fact.negated].append(arrow)
    arrows = [min(group, key=_telling) for group in groups.values()]
    arrows.sort(key=lambda a: (a.rank, -a.fact.belief, label(a.fact.subject), label(a.fact.object), a.fact.kind))
    nodes: set[str] = set()
    kept = []
    for arrow in arrows:
        ends = {arrow.fact.subject, arrow.fact.object}
        if len(nodes | ends) <= limit:
            nodes |= ends
            kept.append(arrow)
    every = {end for arrow in arrows for end in (arrow.fact.subject, arrow.fact.object)}
    return Scene(
        boxes=_boxes(kept, label), arrows=kept, compact=len(nodes) > 24, left_out=len(every - nodes), unsaid=unsaid
    )


def _telling(arrow: Arrow) -> tuple[int, int, float, str]:
    return arrow.rank, _EFFECT_RANK.get(arrow.fact.effect, 3), -arrow.fact.belief, arrow.fact.effect


def _detail(fact: Assertion, found: Support, standing: Callable[[str], bool]) -> str:
    counted = next(
        (e for e in strongest(fact) if standing(e.record) and (e.count is not None or e.percent is not None)), None
    )
    if counted and len(found.articles) == 1:
        return _counts(counted)
    return f"{len(found.articles)} articles" if len(found.articles) > 1 else ""


def _counts(evidence: Evidence) -> str:
    return numbers(evidence.count, evidence.total, evidence.percent)


def _boxes(arrows: Sequence[Arrow], label: Callable[[str], str]) -> dict[str, Box]:
    drugs = {arrow.fact.subject for arrow in arrows}
    helped = {a.fact.object for a in arrows if a.fact.kind in _HELPS}
    boxes = {}
    for node in sorted(drugs | {arrow.fact.object for arrow in arrows}):
        side: Side = "middle" if node in drugs else "left" if node in helped else "right"
        room = COLUMN[side][1] - COLUMN[side][0] - (36 if side == "middle" else 24)  # drugs are set in bold
        boxes[node] = Box(id=node, label=label(node), side=side, lines=wrap(label(node), room, FONT, 3))
    return boxes


def remarks(scene: Scene) -> list[str]:
    """Return what a reader must know about what is not drawn."""
    out = []
    if scene.left_out:
        every = len(scene.boxes) + scene.left_out
        out.append(f"Only the strongest facts are drawn: {len(scene.boxes)} of {every} drugs and conditions.")
    if scene.unsaid:
        many = scene.unsaid != 1
        out.append(
            f"Not drawn: {scene.unsaid} statement{'s' if many else ''} made only as background, as a hypothesis or by retracted articles."
        )
    return out


def arrange(scene: Scene, top: float, cards: Callable[[str], float]) -> None:
    """Give every box and arrow of *scene* its place below *top*; ``cards(drug)`` is the height of what stands under its box."""
    step, gap = (17.0, 8.0) if scene.compact else (34.0, 16.0)
    touching: dict[str, list[Arrow]] = defaultdict(list)
    for arrow in scene.arrows:
        for end in {arrow.fact.subject, arrow.fact.object}:
            touching[end].append(arrow)
    for box in scene.boxes.values():
        count = len(touching[box.id])
        ports = min(count * 7.0, 160.0) if box.side == "middle" else count * step
        box.height = max(len(box.lines) * LINE + 14, ports + 8)
        box.below = cards(box.id) if box.side == "middle" else 0.0
    _order(scene, touching)
    blocks = {side: sum(b.height + b.below + gap for b in boxes) - gap for side, boxes in scene.sides.items() if boxes}
    scene.height = max(blocks.values(), default=0.0)
    for side, boxes in scene.sides.items():
        y = top + (scene.height - blocks.get(side, 0.0)) / 2
        for box in boxes:
            box.y = round(y, 1)
            y += box.height + box.below + gap
    for box in scene.boxes.values():
        _ports(scene, box, touching[box.id], step)


def _order(scene: Scene, touching: dict[str, list[Arrow]]) -> None:
    boxes = scene.boxes.values()
    scene.sides = {side: [b for b in boxes if b.side == side] for side in ("left", "middle", "right")}
    rank = {b.id: min(((a.rank, -a.fact.belief) for a in touching[b.id]), default=(3, 0.0)) for b in boxes}
    place: dict[str, float] = {}

    def settle(side: Side, *, pulled: bool) -> None:
        column = scene.sides[side]
        mean = dict.fromkeys((b.id for b in column), 0.0)
        if pulled:
            for box in column:
                others = [a.fact.object if side == "middle" else a.fact.subject for a in touching[box.id]]
                found = [place[other] for other in others if other in place]
                mean[box.id] = round(sum(found) / len(found), 4) if found else 0.0
        column.sort(key=lambda b: (mean[b.id], rank[b.id], b.label, b.id))
        place.update((b.id, (number + 0.5) / len(column)) for number, b in enumerate(column))

    settle("middle", pulled=False)
    for _ in range(4):
        settle("left", pulled=True)
        settle("right", pulled=True)
        settle("middle", pulled=len(scene.sides["middle"]) > 1)


def _ports(scene: Scene, box: Box, arrows: Sequence[Arrow], step: float) -> None:
    """Spread the ends of *arrows* along the side of *box*, in the order of the boxes at their other ends."""
    middle = box.y + box.height / 2
    for side in ("left", "right") if box.side == "middle" else (box.side,):
        if box.side == "middle":
            here = [
                a for a in arrows if a.fact.subject == box.id and scene.boxes[a.fact.object].side in (side, "middle")
            ]
            here = [a for a in here if scene.boxes[a.fact.object].side == side or side == "right"]
            here.sort(key=lambda a: (scene.boxes[a.fact.object].y, a.rank, a.fact.kind))
            space = min((box.height - 14) / max(len(here) - 1, 1), 14.0)
            for number, arrow in enumerate(here):
                arrow.start = round(middle + (number - (len(here) - 1) / 2) * space, 1)
        else:
            here = sorted(arrows, key=lambda a: (scene.boxes[a.fact.subject].y, a.rank, a.fact.kind))
            for number, arrow in enumerate(here):
                arrow.end = round(middle + (number - (len(here) - 1) / 2) * step, 1)
