"""What a record's own marks say about whether it still stands."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kgraph.model import Correction, RecordStatus

# NLM's RefType names (PubMed DTD, CommentsCorrections) that say something about the record that carries them
_RETRACTED = frozenset({"RetractionIn", "RetractedandRepublishedIn"})
_CORRECTED = frozenset({"ErratumIn", "CorrectedandRepublishedIn", "RepublishedIn", "PartialRetractionIn"})
_WITHDRAWN = re.compile(r"\W*withdrawn\s*:", re.IGNORECASE)


def record_status(publication_types: Iterable[str], corrections: Iterable[Correction], title: str = "") -> RecordStatus:
    """Return the status that follows from these marks, the gravest first.

    Retracted (publication type or a retraction notice), withdrawn (publishers put "WITHDRAWN:" before the title), expression
    of concern, corrected (erratum, partial retraction, republished with corrections), else current. Notices themselves
    ("Published Erratum", "RetractionOf") are current records.
    """
    kinds = {correction.kind for correction in corrections}
    if "Retracted Publication" in publication_types or kinds & _RETRACTED:
        return "retracted"
    if _WITHDRAWN.match(title):
        return "withdrawn"
    if "ExpressionOfConcernIn" in kinds:
        return "expression-of-concern"
    return "corrected" if kinds & _CORRECTED else "current"
