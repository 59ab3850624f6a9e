"""One annotated record in, its facts out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kgraph.assertions.aggregate import to_assertions
from kgraph.assertions.focus import Focus, find_focus
from kgraph.assertions.indexing import indexed_statements
from kgraph.assertions.outcomes import find_outcomes
from kgraph.assertions.population import record_population
from kgraph.assertions.relations import find_statements, understood_statements
from kgraph.assertions.sentence_view import SentenceView, view_sentences
from kgraph.assertions.statement import Statement
from kgraph.assertions.study import Study
from kgraph.assertions.study_size import study_size
from kgraph.assertions.understood import find_understood, references
from kgraph.model import AnnotatedRecord, Facts, Record
from kgraph.protocols import Vocabulary

_POISONING = re.compile(r"overdos|poison|intoxicat|abus|self-harm|suicid|exposure to|occupational|addict")


def extract(document: AnnotatedRecord, vocabulary: Vocabulary) -> Facts:
    """Return the assertions and outcomes of one record.

    Args:
        document: the record with sentences and linked mentions; mentions without a concept make no facts.
        vocabulary: tells what lies below what, and what a drug's actions are.

    Returns:
        Assertions sorted by IRI, each with evidence in canonical order and the belief it gives; outcomes in text order.
        Deterministic: equal input gives equal output.
    """
    record = document.record
    views = view_sentences(document)
    study = Study(
        record, find_focus(record, views, vocabulary), record_population(record), study_size(views), vocabulary
    )
    statements = _read(views, study)
    statements.extend(indexed_statements(study, views, statements))
    assertions = to_assertions(statements, _poisons(record, study.focus), vocabulary)
    return Facts(record=record.id, assertions=assertions, outcomes=find_outcomes(study, views, assertions))


def _read(views: Sequence[SentenceView], study: Study) -> list[Statement]:
    statements: list[Statement] = []
    focus = study.focus
    adverse_at = -2
    for view in views:
        if not view.has_disease:
            continue
        seen = view if view.has_drug else view.with_slots(references(view, focus.understood))
        if seen.has_drug:
            statements.extend(find_statements(seen, study))
        if not view.has_drug and focus.understood:
            for found in find_understood(view):
                if found.sure:
                    adverse_at = view.number
                if found.sure or focus.harm or view.number - adverse_at <= 1:
                    statements.extend(understood_statements(found, view, study))
    return statements


def _poisons(record: Record, focus: Focus) -> frozenset[str]:
    """Return the drugs whose harm is poisoning: indexed so, or all where the title speaks of overdose, poisoning or abuse."""
    indexed = {
        h.descriptor for h in record.mesh_headings if any(q.label in {"toxicity", "poisoning"} for q in h.qualifiers)
    }
    if _POISONING.search(record.title.lower()):
        indexed.update(concept for concept, _ in focus.drugs)
    return frozenset(indexed - {""})
