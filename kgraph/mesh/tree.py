"""MeSH's tree: numbers such as C17.300.480.480, where the number without its last part is the place above.

A concept can stand at several places; it is below another if any of its places is below any of the other's.
"""

from __future__ import annotations

from collections.abc import Iterable


def above(number: str) -> str:
    """Return the tree number directly above, or "" at the top ("C17" and "C" both give "")."""
    return number.rpartition(".")[0]


def all_above(number: str) -> tuple[str, ...]:
    """Return the tree numbers above *number*, nearest first."""
    found = []
    while number := above(number):
        found.append(number)
    return tuple(found)


def below(numbers: Iterable[str]) -> tuple[str, ...]:
    """Return what the tree numbers strictly below any of *numbers* begin with."""
    return tuple(f"{number}." for number in numbers)


def lies_below(numbers: Iterable[str], starts: tuple[str, ...]) -> bool:
    """Tell whether any of *numbers* begins with one of *starts* (:func:`below`)."""
    return any(number.startswith(starts) for number in numbers)
