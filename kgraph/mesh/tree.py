"""MeSH's tree: numbers such as C17.300.480.480, where the number without its last part is the place above.

A concept can stand at several places; it is below another if any of its places is below any of the other's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def above(number: str) -> str:
    """Return the tree number directly above, or "" at the top ("C17" and "C" both give "")."""
    return number.rpartition(".")[0]


def all_above(number: str) -> tuple[str, ...]:
    """Return the tree numbers above *number*, nearest first."""
    found = []
    while number := above(number):
        found.append(number)
    return tuple(found)


def lies_below(numbers: Iterable[str], broader: Sequence[str]) -> bool:
    """Tell whether any of *numbers* lies strictly below any of *broader*."""
    starts = tuple(f"{number}." for number in broader)
    return any(number.startswith(starts) for number in numbers)
