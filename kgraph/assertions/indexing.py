"""What MeSH indexing says: a drug /therapeutic use beside a disease /drug therapy, and the like.

Indexing qualifies headings one by one and never says which drug goes with which disease; so with several of them a pair is made only where the
text or the tree supports it. Three habits of indexing are undone first: a derivative without a descriptor of its own used to be indexed under
its parent with /analogs & derivatives, the class of a drug ("Angiogenesis Inhibitors") carries the drug's qualifiers a second time, and so does the
organ's heading beside that of the disease itself ("Lung Neoplasms" beside "Carcinoma, Non-Small-Cell Lung").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kgraph.assertions.belief import INDEXING
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


@dataclass(frozen=True, slots=True)
class IndexedPair:
    """A drug and a disease whose subheadings say *relation*.

    ``broad`` tells that a narrower disease of the record carries the same subheading; ``alone`` that, those aside, no other drug and no other
    disease carries these subheadings; ``certain`` that the drug or the disease is the only one, so that the indexing leaves no choice which goes with
    which.
    """

    relation: Relation
    drug: str
    disease: str
    drug_heading: tuple[MeshQualifier, MeshHeading]
    disease_heading: tuple[MeshQualifier, MeshHeading]
    broad: bool
    alone: bool
    certain: bool


def indexed_pairs(record: Record, views: Sequence[SentenceView], vocabulary: Vocabulary) -> Iterator[IndexedPair]:
    """Yield every pair of a drug and a disease whose subheadings match, whether or not the text supports it.

    Args:
        record: with resolved or merely printed headings.
        views: its sentences: a class of drugs stands for its only member that they name.
        vocabulary: the tree and the drugs' actions.
    """
    drugs, diseases = indexed_concepts(record, views, vocabulary)
    for drug_label, disease_label, relation in _PAIRS:
        left = [(one.concept, found) for one in drugs if (found := one.qualifier(drug_label))]
        right = [(one.concept, found) for one in diseases if (found := one.qualifier(disease_label))]
        broad = {one for one, _ in right if any(vocabulary.narrower(other, one) for other, _ in right)}
        counts = (len(left), len(right) - len(broad))
        for drug, drug_heading in left:
            for disease, disease_heading in right:
                if drug != disease:
                    yield IndexedPair(
                        relation,
                        drug,
                        disease,
                        drug_heading,
                        disease_heading,
                        broad=disease in broad,
                        alone=counts == (1, 1) and disease not in broad,
                        certain=1 in counts,
                    )


def indexed_statements(study: Study, views: Sequence[SentenceView], said: Sequence[Statement]) -> Iterator[Statement]:
    """Yield the statements that the indexing of a record makes.

    Args:
        study: the record, with resolved or merely printed headings.
        views: its sentences, to see which names stand together.
        said: what the text states; a stated pair supports an indexed one.
    """
    for pair in indexed_pairs(study.record, views, study.vocabulary):
        if pair.broad and not any(
            s.relation == pair.relation and (s.drug, s.disease) == (pair.drug, pair.disease) for s in said
        ):
            continue
        if not pair.alone and not _supported(pair, study, views, said):
            continue
        headings = (pair.drug_heading, pair.disease_heading)
        major = all(qualifier.major or heading.major for qualifier, heading in headings)
        evidence = Evidence(
            record=study.record.id,
            text="; ".join(_printed(heading, qualifier) for qualifier, heading in headings),
            method=INDEXING,
            score=round((_SCORE_SINGLE if pair.alone else _SCORE_SUPPORTED) + (0.05 if major else 0.0), 4),
            section="MeSH",
            population=study.population,
        )
        yield Statement(pair.relation, pair.drug, pair.disease, False, "", evidence, -1)


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
        members = [c for c in sorted(set(drugs) | named) if c != group and _belongs(c, group, vocabulary)]
        if not members:
            continue
        takers = [c for c in members if c in bare or c not in drugs]
        if len(members) == 1 and takers:
            have = {q.label for q, _ in drugs.get(members[0], [])}
            drugs.setdefault(members[0], []).extend((q, h) for q, h in drugs[group] if q.label not in have)
        drugs[group] = []


def _belongs(concept: str, group: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a drug is of a class, also by an action that lies below it ("Antineoplastic Agents, Immunological")."""
    return is_kind_of(concept, group, vocabulary) or any(
        vocabulary.narrower(action, group) for action in vocabulary.actions(concept)
    )


def _supported(pair: IndexedPair, study: Study, views: Sequence[SentenceView], said: Sequence[Statement]) -> bool:
    """Tell whether the text says the same of the pair; harm that it only denies is indexed too, and is no support."""
    harm = pair.relation == "harm"
    for one in said:
        alike = one.relation == pair.relation and one.drug == pair.drug and study.akin(one.disease, pair.disease)
        if alike and not (harm and one.negated):
            return True
    if harm:
        return False
    return any({pair.drug, pair.disease} <= {c for slot in view.slots for c in slot.concepts} for view in views)


def _printed(heading: MeshHeading, qualifier: MeshQualifier) -> str:
    return f"{heading.label}{'*' if heading.major else ''} / {qualifier.label}{'*' if qualifier.major else ''}"
