"""Which texts a head for labelled spans is for; it is run on no others, which would cost time and give nothing."""

from __future__ import annotations

import re
from collections.abc import Callable

from kgraph.model import Record

_TRIAL = frozenset(
    {
        "Adaptive Clinical Trial", "Clinical Study", "Clinical Trial", "Clinical Trial, Phase I", "Clinical Trial, Phase II",
        "Clinical Trial, Phase III", "Clinical Trial, Phase IV", "Comparative Study", "Controlled Clinical Trial", "Equivalence Trial",
        "Multicenter Study", "Observational Study", "Pragmatic Clinical Trial", "Randomized Controlled Trial",
    }
)  # fmt: skip
_WORDS = re.compile(
    r"\b(?:randomi[sz]\w*|placebo|double[- ]blind\w*|cross-?over|clinical trial|phase (?:[1-4]|I{1,3}|IV)\b|"
    r"(?:control|treatment|intervention|study|experimental|comparison|placebo)(?:led)? (?:group|arm)s?|arms\b|cohorts?\b|response rates?)",
    re.IGNORECASE,
)
_PATIENTS = re.compile(
    r"\b(?:[2-9]\d|[1-9]\d{2,}|n ?= ?\d+)\s\)?(?:[\w-]+\s){0,4}?(?:patients|women|men|subjects|participants|children|adults|cases|infants|volunteers|individuals|adolescents)\b",
    re.IGNORECASE,
)


def looks_like_study(record: Record) -> bool:
    """Tell whether a record reports on groups of patients: by its publication types, or because its text speaks of arms or numbers of patients."""
    if not _TRIAL.isdisjoint(record.publication_types):
        return True
    return _WORDS.search(record.text) is not None or _PATIENTS.search(record.text) is not None


def any_text(record: Record) -> bool:
    """Tell that any record will do."""
    return bool(record.text)


def no_record(record: Record) -> bool:  # noqa: ARG001  # as the others
    """Tell that the head is asked by name only."""
    return False


GATES: dict[str, Callable[[Record], bool]] = {"always": any_text, "study": looks_like_study, "asked": no_record}
