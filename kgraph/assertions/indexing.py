"""What MeSH indexing says: a drug /therapeutic use beside a disease /drug therapy, and the like.

Indexing qualifies headings one by one and never says which drug goes with which disease; so with several of them a pair is made only where the
text or the tree supports it. Two habits of indexing are undone first: a derivative without a descriptor of its own used to be indexed under
its parent with /analogs & derivatives, and the class of a drug ("Angiogenesis Inhibitors") carries the drug's qualifiers a second time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kgraph.assertions.focus import GENERIC, is_kind_of
from kgraph.assertions.rule import Relation
from kgraph.assertions.sentence_view import SentenceView
from kgraph.assertions.statement import Statement
from kgraph.assertions.study import Study
from kgraph.model import Evidence, MeshHeading, MeshQualifier, Record
from kgraph.protocols import Vocabulary

# (drug's subheading, disease's subheading) -> relation
_PAIRS: tuple[tuple[str, str, Relation], ...] = (
    ("therapeutic use", "drug therapy", "treatment"),
    ("therapeutic use", "prevention & control", "prevention"),
    ("adverse effects", "chemically induced", "harm"),
    ("toxicity", "chemically induced", "harm"),
    ("poisoning", "chemically induced", "harm"),
)
_DERIVATIVES = "analogs & derivatives"
_SCORE_SINGLE = 0.9
_SCORE_SUPPORTED = 0.85


@dataclass(frozen=True, slots=True)
class Indexed:
    """A concept of the indexing with the subheadings that count for it and the headings they were printed on."""

    concept: str
    qualifiers: tuple[tuple[MeshQualifier, MeshHeading], ...]

    def qualifier(self, label: str) -> tuple[MeshQualifier, MeshHeading] | None:
        """Return the subheading with this *label* and its heading, or ``None``."""
        return next(((q, h) for q, h in self.qualifiers if q.label.lower() == label), None)


def indexed_statements(study: Study, views: Sequence[SentenceView], said: Sequence[Statement]) -> Iterator[Statement]:
    """Yield the statements that the indexing of a record makes.

    Args:
        study: the record, with resolved or merely printed headings.
        views: its sentences, to see which names stand together.
        said: what the text states; a stated pair supports an indexed one.
    """
    drugs, diseases = indexed_concepts(study.record, views, study.vocabulary)
    for drug_label, disease_label, relation in _PAIRS:
        left = [(d, d.qualifier(drug_label)) for d in drugs]
        right = [(d, d.qualifier(disease_label)) for d in diseases]
        first = [(d, found) for d, found in left if found is not None]
        second = [(d, found) for d, found in right if found is not None]
        single = len(first) == 1 and len(second) == 1
        for drug, (drug_qualifier, drug_heading) in first:
            for disease, (disease_qualifier, disease_heading) in second:
                if drug.concept == disease.concept:
                    continue
                if not single and not _supported((drug.concept, disease.concept), relation, study, views, said):
                    continue
                major = (drug_qualifier.major or drug_heading.major) and (
                    disease_qualifier.major or disease_heading.major
                )
                evidence = Evidence(
                    record=study.record.id,
                    text=f"{_printed(drug_heading, drug_qualifier)}; {_printed(disease_heading, disease_qualifier)}",
                    method="mesh-indexing",
                    score=round((_SCORE_SINGLE if single else _SCORE_SUPPORTED) + (0.05 if major else 0.0), 4),
                    section="MeSH",
                    population=study.population,
                )
                yield Statement(relation, drug.concept, disease.concept, False, "", evidence, -1)


def indexed_concepts(
    record: Record, views: Sequence[SentenceView], vocabulary: Vocabulary
) -> tuple[list[Indexed], list[Indexed]]:
    """Return the drugs and the diseases of the indexing with their subheadings, derivatives and classes resolved."""
    headings = [replace(h, descriptor=_descriptor(h.descriptor, h.label, vocabulary)) for h in record.mesh_headings]
    drugs: dict[str, list[tuple[MeshQualifier, MeshHeading]]] = {}
    diseases: dict[str, list[tuple[MeshQualifier, MeshHeading]]] = {}
    for heading in headings:
        concept = vocabulary.concept(heading.descriptor) if heading.descriptor else None
        if concept is None or heading.descriptor in GENERIC:
            continue
        qualified = [(q, heading) for q in heading.qualifiers]
        if "Chemical" in concept.types:
            drugs.setdefault(concept.id, []).extend(qualified)
        if "Disease" in concept.types:
            diseases.setdefault(concept.id, []).extend(qualified)
    for substance in record.chemicals:
        listed = vocabulary.concept(_descriptor(substance.id, substance.label, vocabulary))
        if listed is not None and "Chemical" in listed.types and listed.id not in GENERIC:
            drugs.setdefault(listed.id, [])
    bare = {concept for concept, qualified in drugs.items() if not qualified}
    _hand_down_derivatives(drugs, bare, vocabulary)
    _hand_down_classes(drugs, bare, _named(views), vocabulary)
    return [Indexed(c, tuple(q)) for c, q in sorted(drugs.items())], [
        Indexed(c, tuple(q)) for c, q in sorted(diseases.items())
    ]


def _descriptor(curie: str, label: str, vocabulary: Vocabulary) -> str:
    if curie:
        return curie
    preferred = [term for term in vocabulary.lookup(label) if term.preferred and term.name.lower() == label.lower()]
    return preferred[0].concept if preferred else ""


def _named(views: Sequence[SentenceView]) -> set[str]:
    return {concept for view in views for slot in view.slots if slot.kind == "C" for concept in slot.concepts}


def _hand_down_derivatives(
    drugs: dict[str, list[tuple[MeshQualifier, MeshHeading]]], bare: set[str], vocabulary: Vocabulary
) -> None:
    for parent in sorted(drugs):
        labels = {q.label.lower() for q, _ in drugs[parent]}
        if _DERIVATIVES not in labels:
            continue
        others = [(q, h) for q, h in drugs[parent] if q.label.lower() != _DERIVATIVES]
        below = sorted(c for c in bare if c != parent and vocabulary.narrower(c, parent))
        takers = below or sorted(c for c in bare if c != parent and _akin(c, parent, vocabulary))
        if not takers:
            continue
        for taker in takers:
            drugs[taker].extend(others)
        drugs[parent] = []


def _akin(concept: str, parent: str, vocabulary: Vocabulary) -> bool:
    """Tell whether two substances stand close in the tree or share an action: one may be indexed as a derivative of the other."""
    if concept.startswith("MESH:C") and not vocabulary.parents(concept):
        return True
    return bool(set(vocabulary.parents(concept)) & set(vocabulary.parents(parent))) or bool(
        set(vocabulary.actions(concept)) & set(vocabulary.actions(parent))
    )


def _hand_down_classes(
    drugs: dict[str, list[tuple[MeshQualifier, MeshHeading]]], bare: set[str], named: set[str], vocabulary: Vocabulary
) -> None:
    """Hand the subheadings of a class to its bare members in the record; a class with a member there makes no facts of its own."""
    for group in sorted(drugs):
        members = [c for c in sorted(set(drugs) | named) if c != group and is_kind_of(c, group, vocabulary)]
        if not members:
            continue
        takers = [c for c in members if c in bare or c not in drugs]
        if len(members) == 1 and takers:
            have = {q.label for q, _ in drugs.get(members[0], [])}
            drugs.setdefault(members[0], []).extend((q, h) for q, h in drugs[group] if q.label not in have)
        drugs[group] = []


def _supported(
    pair: tuple[str, str], relation: Relation, study: Study, views: Sequence[SentenceView], said: Sequence[Statement]
) -> bool:
    drug, disease = pair
    if any(s.relation == relation and s.drug == drug and study.akin(s.disease, disease) for s in said):
        return True
    for view in views:
        here = {c for slot in view.slots for c in slot.concepts}
        if drug in here and disease in here and relation != "harm":
            return True
    return False


def _printed(heading: MeshHeading, qualifier: MeshQualifier) -> str:
    return f"{heading.label}{'*' if heading.major else ''} / {qualifier.label}{'*' if qualifier.major else ''}"
