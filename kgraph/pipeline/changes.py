"""How two states of a graph differ: facts lost and gained, belief lowered and raised, each with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kgraph.graph.record import FALLEN
from kgraph.model import Assertion
from kgraph.pipeline.facts import Fact, Facts
from kgraph.pipeline.state import order

Kind = Literal["lost", "lowered", "raised", "gained", "support"]
# the order in which changes are told; "support" is another set of articles with the same belief
KINDS: tuple[Kind, ...] = ("lost", "lowered", "raised", "gained", "support")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One fact that differs. ``before`` and ``after`` are its belief, ``None`` where it is no fact; ``why`` names articles: "PMID:1 retracted"."""

    kind: Kind
    statement: Assertion
    before: float | None
    after: float | None
    why: tuple[str, ...]


def compare(before: Facts, after: Facts, reasons: Mapping[str, str] | None = None) -> list[Change]:
    """Return the facts that differ, in the order of :data:`KINDS`, then by subject, object and kind.

    Args:
        before: the old state.
        after: the new state.
        reasons: what is known to have happened to a record ("retracted", "removed"); the rest follows from the two states.
    """
    differing = {iri for iri in before.facts.keys() | after.facts.keys() if _told(before, iri) != _told(after, iri)}
    old, new = before.evidence(differing), after.evidence(differing)
    changes = []
    for iri in differing:
        was, now = before.facts.get(iri), after.facts.get(iri)
        records = {r for r in old[iri].keys() | new[iri].keys() if _moved(r, old[iri], new[iri], before, after)}
        why = tuple(
            f"{record} {(reasons or {}).get(record) or _reason(record, before, after)}"
            for record in sorted(records, key=order)
        )
        statement = (now or was or _nothing()).statement
        belief_was = was.belief if was else None
        belief_now = now.belief if now else None
        changes.append(Change(kind=_kind(was, now), statement=statement, before=belief_was, after=belief_now, why=why))
    return sorted(changes, key=_order)


def _told(side: Facts, iri: str) -> tuple[float, tuple[str, ...]] | None:
    fact = side.facts.get(iri)
    return (fact.belief, fact.articles) if fact else None


def _nothing() -> Fact:
    raise ValueError("a fact that differs is on one side at least")


def _moved(record: str, old: Mapping[str, set[str]], new: Mapping[str, set[str]], before: Facts, after: Facts) -> bool:
    stood, stands = (side.statuses.get(record, "") not in FALLEN for side in (before, after))
    return (old.get(record) if stood else None) != (new.get(record) if stands else None)


def _reason(record: str, before: Facts, after: Facts) -> str:
    was, now = before.statuses.get(record), after.statuses.get(record)
    if was is None:
        return "added"
    if now is None:
        return "removed"
    if was != now:
        return now if now != "current" else f"no longer {was}"
    return "reads differently"


def _kind(was: Fact | None, now: Fact | None) -> Kind:
    if was is None:
        return "gained"
    if now is None:
        return "lost"
    if now.belief == was.belief:
        return "support"
    return "lowered" if now.belief < was.belief else "raised"


def _order(change: Change) -> tuple[object, ...]:
    one = change.statement
    return (KINDS.index(change.kind), one.subject, one.object, one.kind, one.negated, one.qualifiers)
