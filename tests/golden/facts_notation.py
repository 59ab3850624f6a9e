"""The short notation of the golden sets: "+adverse-event drug > disease [3/20] {severe, withdrawal}"."""

from __future__ import annotations

import re

from kgraph.assertions.belief import is_full
from kgraph.model import Assertion, Facts, OutcomeResult

_FACT = re.compile(
    r"(?P<sign>[-+?])(?P<kind>[a-z-]+)(?::(?P<effect>\w+))? (?P<drug>[^>]+?) > (?P<disease>[^\[]+?)(?: \[(?P<n>\d+)/(?P<total>\d+|-)\])?"
    r"(?: \{(?P<course>[^}]+)\})?"
)


def sign_of(assertion: Assertion) -> str:
    """Return "?" if no evidence counts fully, "-" for a denied statement, "+" for a fact."""
    if not any(is_full(piece) for piece in assertion.evidence):
        return "?"
    return "-" if assertion.negated else "+"


def mistakes(facts: Facts, expected: tuple[str, ...]) -> list[str]:
    """Return what is missing or too much, one line each; empty if the facts are as expected."""
    left = list(facts.assertions)
    wrong = []
    for line in expected:
        match = _FACT.fullmatch(line)
        assert match is not None, line
        found = next((one for one in left if _fits(one, match)), None)
        if found is None:
            wrong.append(f"missing {line}")
        else:
            left.remove(found)
    return wrong + [f"too much {_described(one)}" for one in left]


def _described(one: Assertion) -> str:
    evidence = [(e.method, e.certainty, e.count, e.total) for e in one.evidence]
    return f"{sign_of(one)}{one.kind}:{one.effect} {one.subject} > {one.object} negated={one.negated} {evidence}"


def _fits(one: Assertion, match: re.Match[str]) -> bool:
    def name(curie: str) -> str:
        return curie.removeprefix("MESH:").replace("_", " ").lower()

    effect = match["effect"]
    if (
        one.kind != match["kind"]
        or sign_of(one) != match["sign"]
        or (effect and one.effect != effect.replace("_", " "))
    ):
        return False
    if name(one.subject) != match["drug"] or name(one.object) != match["disease"]:
        return False
    pieces = list(one.evidence)
    if match["n"] is not None:
        total = None if match["total"] == "-" else int(match["total"])
        pieces = [piece for piece in pieces if piece.count == int(match["n"]) and piece.total == total]
    if match["course"] is not None:
        course = {word.strip() for word in match["course"].split(",")}
        pieces = [piece for piece in pieces if course == {piece.severity, piece.led_to} - {""}]
    return bool(pieces)


def described(outcome: OutcomeResult) -> str:
    """Return an outcome as one line: "relapse 3/21 14% @placebo" for counts ("-" for what is not printed), "survival HR 0.71 0.55-0.91 0.004" for measures."""
    if outcome.measure:
        words = [outcome.category, "median" if "median" in outcome.measure else outcome.measure, f"{outcome.value:g}"]
        words += [f"{outcome.interval[0]:g}-{outcome.interval[1]:g}"] if outcome.interval else []
        words += [outcome.p_value] if outcome.p_value else []
    else:
        n, total = ("-" if number is None else str(number) for number in (outcome.n, outcome.total))
        words = [outcome.category, f"{n}/{total}"]
        words += [f"{outcome.percent:g}%"] if outcome.percent is not None else []
    return " ".join([*words, *([f"@{outcome.arm}"] if outcome.arm else [])])
