"""From statements to assertions: one effect per pair, the most specific disease, no treated disease among the adverse events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kgraph.assertions.belief import INDEXING, combine
from kgraph.assertions.merge import sort_evidence
from kgraph.assertions.statement import Statement
from kgraph.ids import assertion_iri
from kgraph.model import Assertion, AssertionKind, Evidence
from kgraph.protocols import Vocabulary
from kgraph.vocab import PREDICATES

Key = tuple[AssertionKind, str, str, bool, str]


def to_assertions(
    statements: Sequence[Statement], poisons: frozenset[str], vocabulary: Vocabulary
) -> tuple[Assertion, ...]:
    """Return the assertions that the statements of one record support, sorted by IRI.

    Args:
        statements: from text and from indexing.
        poisons: drugs that the record treats as poisons or overdoses; their harm is a cause, not an adverse event.
        vocabulary: for the tree of diseases.
    """
    kept = _drop_treated(_drop_broader(_drop_unlikely(statements), vocabulary), vocabulary)
    groups: dict[Key, list[Evidence]] = {}
    for one in [s for s in kept if s.relation != "treatment"]:
        key: Key = (_kind(one, poisons), one.drug, one.disease, one.negated, "")
        groups.setdefault(key, []).append(one.evidence)
    for key, evidence in _treatments([s for s in kept if s.relation == "treatment"]):
        groups.setdefault(key, []).append(evidence)
    assertions = [_assertion(key, evidence) for key, evidence in groups.items()]
    return tuple(sorted(assertions, key=assertion_iri))


def _assertion(key: Key, evidence: Iterable[Evidence]) -> Assertion:
    kind, drug, disease, negated, effect = key
    pieces = sort_evidence(evidence)
    qualifiers = (("effect", effect),) if effect else ()
    return Assertion(
        kind=kind,
        subject=drug,
        predicate=PREDICATES[kind],
        object=disease,
        negated=negated,
        qualifiers=qualifiers,
        evidence=pieces,
        belief=combine(pieces),
    )


def _kind(one: Statement, poisons: frozenset[str]) -> AssertionKind:
    if one.relation != "harm":
        return one.relation
    if one.drug in poisons or one.evidence.population in {"animal", "in-vitro"}:
        return "cause"
    return "adverse-event"


def _treatments(statements: Sequence[Statement]) -> Iterable[tuple[Key, Evidence]]:
    """Join what says "treated" without an effect to the effect that the record states for the same pair.

    Where the text denies the pair, statements without an effect (indexing, "treated with") say only that it was studied: background. So does the
    indexing where all that the text says is that the disease did not yield to the drug before ("steroid-refractory x").
    """
    by_pair: dict[tuple[str, str], list[Statement]] = {}
    for one in statements:
        by_pair.setdefault((one.drug, one.disease), []).append(one)
    for (drug, disease), group in by_pair.items():
        stated = [s for s in group if s.effect and not s.negated]
        denied = any(s.negated and s.evidence.certainty == "asserted" for s in group)
        firm = [s for s in stated if s.evidence.certainty == "asserted"] or stated
        told = [s for s in group if s.evidence.method != INDEXING]
        failed = all(s.negated for s in told) and any(s.evidence.certainty == "background" for s in told)
        main = max(firm, key=lambda s: (s.evidence.score, s.effect)).effect if firm else "not stated"
        for one in group:
            evidence = one.evidence
            effect = one.effect
            if not effect:
                effect = main
                if (denied or (failed and evidence.method == INDEXING)) and not [
                    s for s in stated if s.evidence.certainty == "asserted"
                ]:
                    effect = "not stated"
                    if evidence.certainty == "asserted":
                        evidence = replace(evidence, certainty="background")
            yield ("treatment", drug, disease, one.negated, effect), evidence


def _drop_unlikely(statements: Sequence[Statement]) -> Sequence[Statement]:
    """Drop treatment without an effect of what the same drug is taken to cause: "A-induced x is frequent in patients treated with A"."""
    firm = {(s.drug, s.disease) for s in statements if s.relation == "harm" and s.presupposed and not s.negated}
    return [
        one
        for one in statements
        if one.relation != "treatment" or one.effect or one.negated or (one.drug, one.disease) not in firm
    ]


def _drop_broader(statements: Sequence[Statement], vocabulary: Vocabulary) -> list[Statement]:
    """Drop harm to a broader disease that is only understood or indexed where the same drug harms a narrower one."""
    narrow: dict[str, set[str]] = {}
    for one in statements:
        if one.relation == "harm" and not one.negated:
            narrow.setdefault(one.drug, set()).add(one.disease)
    result = []
    for one in statements:
        weak = one.understood or one.evidence.method == INDEXING
        if one.relation == "harm" and not one.negated and weak:
            below = [d for d in narrow.get(one.drug, ()) if d != one.disease and vocabulary.narrower(d, one.disease)]
            if below:
                continue
        result.append(one)
    return result


def _drop_treated(statements: Sequence[Statement], vocabulary: Vocabulary) -> list[Statement]:
    """Drop harm to the disease under treatment: what a drug is given for is not its adverse event unless the words say "induced"."""
    treated: dict[str, float] = {}
    read: dict[str, float] = {}  # treated by what was read: what only the model holds takes nothing from the rules
    by_drug: dict[tuple[str, str], float] = {}
    for one in statements:
        if one.relation in {"treatment", "prevention"} and one.evidence.certainty != "hypothetical":
            weight = one.evidence.score
            by_drug[one.drug, one.disease] = by_drug.get((one.drug, one.disease), 0.0) + weight
            treated[one.disease] = treated.get(one.disease, 0.0) + weight
            if not _modelled(one):
                read[one.disease] = read.get(one.disease, 0.0) + weight
    harmed: dict[tuple[str, str], float] = {}
    for one in statements:
        if one.relation == "harm" and not one.understood:
            harmed[one.drug, one.disease] = harmed.get((one.drug, one.disease), 0.0) + one.evidence.score
    firm = {(s.drug, s.disease) for s in statements if s.relation == "harm" and s.presupposed and not s.negated}
    result = []
    for one in statements:
        pair = (one.drug, one.disease)
        if one.relation == "harm" and not one.presupposed and pair not in firm:
            if one.understood and _related(one.disease, treated if _modelled(one) else read, vocabulary):
                continue
            if by_drug.get(pair, 0.0) > harmed.get(pair, 0.0):
                continue
        result.append(one)
    return result


def _modelled(one: Statement) -> bool:
    return one.evidence.method.startswith("model:")


def _related(disease: str, treated: dict[str, float], vocabulary: Vocabulary) -> bool:
    return any(d == disease or vocabulary.narrower(disease, d) or vocabulary.narrower(d, disease) for d in treated)
