"""What supports an assertion: how certain its best evidence is, which articles count, and which were taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kgraph.model import Assertion, Certainty, Evidence, Population, RecordStatus

# a record with one of these does not support anything
REVOKED: Final[frozenset[RecordStatus]] = frozenset({"retracted", "withdrawn", "deleted"})
_COUNTED: Final[frozenset[Certainty]] = frozenset({"asserted", "speculated"})
NO_PEOPLE: Final[dict[Population, str]] = {"animal": "animals", "in-vitro": "cells"}
_RANK: Final[dict[Certainty, int]] = {"asserted": 0, "speculated": 1, "hypothetical": 2, "background": 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """Why an assertion is believed.

    ``certainty`` is the strongest among the evidence of records that stand (of all records, if none stands); ``articles`` are the ids of
    the records that stand and state or suspect it, sorted, as the summary graph counts them; ``revoked`` the ids of retracted, withdrawn
    and deleted ones; ``stands`` tells whether any record that stands speaks of it at all; ``beings`` is "animals", "cells" or "animals or cells" where
    none of these records speaks of people, else "".
    """

    certainty: Certainty
    articles: tuple[str, ...]
    revoked: tuple[str, ...]
    stands: bool
    beings: str = ""

    @property
    def sure(self) -> bool:
        """Whether a record that stands asserts it; what is not sure is shown apart and never counted as a fact."""
        return self.certainty == "asserted" and bool(self.articles)

    @property
    def doubt(self) -> int:
        """0 for asserted, 1 for speculated, 2 for hypothetical, 3 for background: to sort by."""
        return _RANK[self.certainty]


def always(_record: str) -> bool:
    """Return ``True``: the answer where nothing is known against any record."""
    return True


def support(assertion: Assertion, standing: Callable[[str], bool] = always) -> Support:
    """Return what supports *assertion*; ``standing(record id)`` is false for retracted, withdrawn and deleted records."""
    live = [evidence for evidence in assertion.evidence if standing(evidence.record)]
    gone = {evidence.record for evidence in assertion.evidence} - {evidence.record for evidence in live}
    best: Certainty = min(
        (e.certainty for e in live or assertion.evidence), key=_RANK.__getitem__, default="background"
    )
    articles = {evidence.record for evidence in live if evidence.certainty in _COUNTED}
    return Support(
        certainty=best,
        articles=tuple(sorted(articles, key=record_order)),
        revoked=tuple(sorted(gone, key=record_order)),
        stands=bool(live),
        beings=beings({evidence.population for evidence in live or assertion.evidence}),
    )


def beings(populations: set[Population]) -> str:
    """Return "animals", "cells" or "animals or cells" where no other populations are among these, else ""."""
    if not populations or not populations <= NO_PEOPLE.keys():
        return ""
    return " or ".join(word for population, word in NO_PEOPLE.items() if population in populations)


def strongest(assertion: Assertion) -> tuple[Evidence, ...]:
    """Return the evidence of *assertion*, the most certain first, then by score, record and place in the text."""
    return tuple(sorted(assertion.evidence, key=_evidence_order))


def record_order(record: str) -> tuple[str, int, str]:
    """Return a sort key for record CURIEs: by prefix, then number ("PMID:9" before "PMID:10"), then text."""
    prefix, _, local = record.partition(":")
    return prefix, int(local) if local.isascii() and local.isdigit() else -1, record


def _evidence_order(evidence: Evidence) -> tuple[int, bool, float, tuple[str, int, str], int, str]:
    start = evidence.sentence.start if evidence.sentence else -1
    indexing = evidence.sentence is None
    return _RANK[evidence.certainty], indexing, -evidence.score, record_order(evidence.record), start, evidence.text
