"""Do the printed numbers add up?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kgraph.model import OutcomeResult

# outcomes of which a patient has exactly one; "response" holds complete and partial together
_EXCLUSIVE = frozenset({"complete-response", "partial-response", "stable-disease", "no-response", "progression"})


def check_share(n: int | None, total: int | None, percent: float | None) -> str:
    """Return "ok", "not checkable", or what does not add up, for n of *total* printed with *percent*.

    A printed percentage may be cut or rounded, so half a unit of its last digit and a tenth more are forgiven.
    """
    if n is None or total is None:
        return "not checkable"
    if n > total:
        return f"{n} of {total} is more than all"
    if percent is None or total == 0:
        return "not checkable"
    exact = 100 * n / total
    tolerance = 0.6 if percent == round(percent) else 0.11
    cut = percent <= exact < percent + (1.0 if percent == round(percent) else 0.1)
    if abs(exact - percent) <= tolerance or cut:
        return "ok"
    return f"{n} of {total} is {exact:.1f} %, printed {percent:g} %"


def check_sums(outcomes: Sequence[OutcomeResult]) -> list[OutcomeResult]:
    """Return *outcomes* with the verdict of sums where a sentence shares a total out among outcomes that exclude each other."""
    groups: dict[tuple[object, ...], list[int]] = {}
    for index, one in enumerate(outcomes):
        if one.category in _EXCLUSIVE and one.n is not None and one.total is not None and not one.measure:
            place = one.evidence.sentence.start if one.evidence.sentence else -1
            groups.setdefault((place, one.total, one.arm), []).append(index)
    result = list(outcomes)
    for (_, total, _arm), members in groups.items():
        categories = [outcomes[i].category for i in members]
        if len(members) < 2 or len(set(categories)) != len(categories):
            continue
        summed = sum(outcomes[i].n or 0 for i in members)
        for i in members:
            if summed == total and result[i].check == "not checkable":
                result[i] = replace(result[i], check="ok")
            elif isinstance(total, int) and summed > total:
                result[i] = replace(result[i], check=f"{summed} of {total} in all is more than all")
    return result
