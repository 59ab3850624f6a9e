"""One annotated record in, its facts out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kgraph.assertions.aggregate import to_assertions
from kgraph.assertions.arm_counts import arm_sizes
from kgraph.assertions.belief import study_design
from kgraph.assertions.focus import Focus, find_focus, is_antineoplastic
from kgraph.assertions.found_arms import with_found_arms
from kgraph.assertions.indexing import indexed_statements
from kgraph.assertions.latter import with_latter
from kgraph.assertions.outcomes import find_outcomes
from kgraph.assertions.population import record_population
from kgraph.assertions.relation_decision import FEWEST_SENTENCES, decide
from kgraph.assertions.relation_features import PairFeatures, pair_features
from kgraph.assertions.relation_model import KINDS, Kind, relation_model
from kgraph.assertions.relation_sentence import closest_pair, sentence_features
from kgraph.assertions.relations import find_statements, understood_statements
from kgraph.assertions.sentence_view import SentenceView, view_sentences
from kgraph.assertions.statement import Statement
from kgraph.assertions.study import Study
from kgraph.assertions.study_facts import find_study_facts
from kgraph.assertions.study_size import find_study_size
from kgraph.assertions.study_spans import with_time_and_dose
from kgraph.assertions.understood import came_about, controls_had_more, find_understood, references
from kgraph.model import AnnotatedRecord, Facts, Record, Span
from kgraph.protocols import Vocabulary

_POISONING = re.compile(r"overdos|poison|intoxicat|abus|self-harm|suicid|exposure to|occupational|addict")


def extract(document: AnnotatedRecord, vocabulary: Vocabulary, *, trained: bool = True, indexing: bool = True) -> Facts:
    """Return the assertions and outcomes of one record.

    Args:
        document: the record with sentences and linked mentions; mentions without a concept make no facts.
        vocabulary: tells what lies below what, and what a drug's actions are.
        trained: whether the trained model decides beside the rules; without it, the rules alone.
        indexing: whether the record's MeSH headings and substances are read; without them, the text alone (see also :func:`kgraph.annotate`,
            which links names with their help).

    Returns:
        Assertions sorted by IRI, each with evidence in canonical order and the belief it gives; outcomes in text order.
        Deterministic: equal input gives equal output.
    """
    if not indexing:
        document = replace(document, record=text_alone(document.record))
    record = document.record
    views = view_sentences(document)
    size = find_study_size(views)
    study = _study(record, views, vocabulary, size)
    statements = _read(views, study)
    if trained:
        statements = decide(views, study, statements)
    statements.extend(indexed_statements(study, views, statements))
    if design := study_design(record.publication_types):
        statements = [replace(one, evidence=replace(one.evidence, study=design)) for one in statements]
    assertions = to_assertions(statements, _poisons(record, study.focus), vocabulary)
    told = find_study_facts(document, views, size)
    outcomes = with_found_arms(find_outcomes(study, views, assertions), views, document.spans)
    outcomes = with_time_and_dose(outcomes, views, told)
    return Facts(record=record.id, assertions=assertions, outcomes=outcomes, study=told)


def text_alone(record: Record) -> Record:
    """Return *record* without its MeSH headings and substances: what a reader has who sees nothing but the text."""
    return replace(record, mesh_headings=(), chemicals=())


def text_features(document: AnnotatedRecord, vocabulary: Vocabulary) -> tuple[PairFeatures, ...]:
    """Return what the relation model looks at in one record; :mod:`kgraph.train.relations` learns from the same."""
    views = view_sentences(document)
    study = _study(document.record, views, vocabulary, find_study_size(views))
    return pair_features(views, study, _read(views, study))


def closest_features(document: AnnotatedRecord, vocabulary: Vocabulary) -> tuple[int, ...]:
    """Return what the sentence model looks at in a record of one sentence, for the drug and the disease that stand nearest; empty without both."""
    views = view_sentences(document)
    pair = closest_pair(views[0]) if views else None
    if pair is None:
        return ()
    return sentence_features(
        views[0], *pair, _read(views, _study(document.record, views, vocabulary, find_study_size(views)))
    )


def pair_chances(document: AnnotatedRecord, vocabulary: Vocabulary) -> dict[Kind, dict[tuple[str, str], float]]:
    """Return the trained model's probability of every (drug, disease) of one record, by kind, whatever the rules say of the pair."""
    features = text_features(document, vocabulary)
    pairs = [(one.drug, one.disease) for one in features]
    model = relation_model(document.record.id)
    return {kind: dict(zip(pairs, map(float, model.probabilities(features, kind)), strict=True)) for kind in KINDS}


def _study(
    record: Record, views: Sequence[SentenceView], vocabulary: Vocabulary, size: tuple[int, Span] | None
) -> Study:
    focus = find_focus(record, views, vocabulary)
    return Study(
        record,
        focus,
        record_population(record),
        size[0] if size else None,
        vocabulary,
        arm_sizes(views),
        len(views) < FEWEST_SENTENCES,
    )


def _read(views: Sequence[SentenceView], study: Study) -> list[Statement]:
    statements: list[Statement] = []
    views = [with_latter(view, views[place - 1] if place else None) for place, view in enumerate(views)]
    for view in views:
        if view.has_disease and view.has_drug:
            statements.extend(find_statements(view, study))
    drugs = study.focus.understood or _blamed(statements)
    if not drugs:
        return statements
    adverse_at = -2
    given = any(s.relation in {"treatment", "prevention"} and s.drug in drugs and not s.understood for s in statements)
    chemotherapy = any(is_antineoplastic(drug, study.vocabulary) for drug in drugs)
    for view in views:
        if view.has_drug or not view.has_disease:
            continue
        referring = view.with_slots(references(view, drugs, chemotherapy=chemotherapy))
        if referring.has_drug:
            statements.extend(find_statements(referring, study))
        for found in find_understood(view):
            if found.sure or view.number - adverse_at == 1:
                adverse_at = view.number  # the account of adverse effects goes on
            told = found.sure or study.focus.harm or view.number == adverse_at
            if (told or (given and came_about(view))) and not controls_had_more(view):
                statements.extend(understood_statements(found, view, study, drugs))
    return statements


def _blamed(statements: Sequence[Statement]) -> tuple[str, ...]:
    """Return the one drug that most of the harm in a record is put down to by name, if there is one."""
    weights: dict[str, float] = {}
    for one in statements:
        if one.relation == "harm" and not one.negated and one.evidence.certainty == "asserted":
            weights[one.drug] = weights.get(one.drug, 0.0) + one.evidence.score
    ranked = sorted(weights, key=lambda drug: (-weights[drug], drug))
    if ranked and (len(ranked) == 1 or weights[ranked[0]] >= 2 * weights[ranked[1]]):
        return (ranked[0],)
    return ()


def _poisons(record: Record, focus: Focus) -> frozenset[str]:
    """Return the drugs whose harm is poisoning: indexed so, or all where the title speaks of overdose, poisoning or abuse."""
    indexed = {
        h.descriptor for h in record.mesh_headings if any(q.label in {"toxicity", "poisoning"} for q in h.qualifiers)
    }
    if _POISONING.search(record.title.lower()):
        indexed.update(concept for concept, _ in focus.drugs)
    return frozenset(indexed - {""})
