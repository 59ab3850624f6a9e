"""What a record is about: its drugs and diseases by weight, and the drug that is meant where none is named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kgraph.assertions.sentence_view import SentenceView
from kgraph.model import Record
from kgraph.protocols import Vocabulary

# concepts that name nothing in particular; no fact is made of them
GENERIC = frozenset(
    {
        "MESH:D004364",  # Pharmaceutical Preparations
        "MESH:D010919",  # Placebos
        "MESH:D004194",  # Disease
        "MESH:D013577",  # Syndrome
        "MESH:D004195",  # Disease Models, Animal
        "MESH:D012816",  # Signs and Symptoms
        "MESH:D064420",  # Drug-Related Side Effects and Adverse Reactions
        "MESH:D020969",  # Disease Attributes
        "MESH:D002908",  # Chronic Disease
        "MESH:D000208",  # Acute Disease
        "MESH:D012008",  # Recurrence
        "MESH:D018450",  # Disease Progression
        "MESH:D003643",  # Death
        "MESH:D016638",  # Critical Illness
        "MESH:D012306",  # Risk
        "MESH:D014867",  # Water
        "MESH:D010100",  # Oxygen
    }
)
_VERSUS = re.compile(r"\b(?:versus|vs\.?|compar(?:ed|ing|ison|ative)|or)\b")
_HARM_TITLE = re.compile(
    r"induced|toxic|adverse|side[- ]effect|safety|complicat|associated|caused|poisoning|overdose|reaction|intoxication|risk|tolerability|after|during|following|secondary|due to"
)


@dataclass(frozen=True, slots=True)
class Focus:
    """What a record is about.

    Attributes:
        drugs: concept CURIEs with their weight, heaviest first.
        diseases: the same for diseases.
        understood: the drug (or the drugs of one combination) that "the drug", "therapy" or nothing at all refers to; empty where that is open.
        disease: the disease under study, "" if open.
        harm: whether the title or the indexing says that harm is the subject.
    """

    drugs: tuple[tuple[str, float], ...]
    diseases: tuple[tuple[str, float], ...]
    understood: tuple[str, ...]
    disease: str
    harm: bool


def find_focus(record: Record, views: Sequence[SentenceView], vocabulary: Vocabulary) -> Focus:
    """Weigh the drugs and diseases of a record: title, section, number of mentions, indexing."""
    weights: dict[str, dict[str, float]] = {"C": {}, "D": {}}
    places = {"TITLE": 5.0, "OBJECTIVE": 2.0, "CONCLUSIONS": 1.5}
    for view in views:
        for slot in view.slots:
            for concept in slot.concepts:
                if concept not in GENERIC:
                    weights[slot.kind][concept] = weights[slot.kind].get(concept, 0.0) + places.get(view.category, 1.0)
    for heading in record.mesh_headings:
        for kind in ("C", "D"):
            if heading.descriptor in weights[kind]:
                weights[kind][heading.descriptor] += 2.0 * heading.major + len(heading.qualifiers)
    unknown: dict[str, float] = {}  # drugs that no concept fits may be what the record is about
    for view in views:
        for slot in view.slots:
            if slot.kind == "C" and slot.mentions and not slot.concepts:
                name = slot.mentions[0].text.lower()
                unknown[name] = unknown.get(name, 0.0) + places.get(view.category, 1.0)
    drugs = _ranked(_without_classes(weights["C"], vocabulary))
    diseases = _ranked(weights["D"])
    title = next((view for view in views if view.category == "TITLE"), None)
    harm = title is not None and _HARM_TITLE.search(title.low) is not None
    harm = harm or any(
        q.label in {"adverse effects", "chemically induced", "toxicity", "poisoning"}
        for h in record.mesh_headings
        for q in h.qualifiers
    )
    heaviest = max(unknown.values(), default=0.0)
    understood = () if _is_nameless(title, drugs, heaviest) else _understood(title, drugs, heaviest)
    return Focus(drugs, diseases, understood, _main_disease(title, diseases), harm)


def _without_classes(weights: dict[str, float], vocabulary: Vocabulary) -> dict[str, float]:
    """Hand the weight of a class ("calcineurin inhibitors") to its one member in the record, if there is one."""
    members = {
        concept: [other for other in sorted(weights) if other != concept and is_kind_of(other, concept, vocabulary)]
        for concept in sorted(weights)
    }
    result = {concept: weight for concept, weight in weights.items() if not members[concept]}
    for concept, below in members.items():
        heir, steps = concept, 0
        while len(members[heir]) == 1 and steps < len(members):  # a class of a class, by tree and by action
            heir, steps = members[heir][0], steps + 1
        if below and heir in result:
            result[heir] += weights[concept]
    return result


def is_kind_of(concept: str, broader: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a drug belongs below *broader* in the tree, or has it as a pharmacological action."""
    return vocabulary.narrower(concept, broader) or broader in vocabulary.actions(concept)


_ANTINEOPLASTIC = "MESH:D000970"


def is_antineoplastic(concept: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a drug, or one of its actions, is or lies below MeSH's Antineoplastic Agents."""
    return any(
        one == _ANTINEOPLASTIC or vocabulary.narrower(one, _ANTINEOPLASTIC)
        for one in (concept, *vocabulary.actions(concept))
    )


def _ranked(weights: dict[str, float]) -> tuple[tuple[str, float], ...]:
    return tuple(sorted(weights.items(), key=lambda item: (-item[1], item[0])))


# what else than a drug a title may study
_NO_DRUG = re.compile(
    r"\b(?:electroconvulsive|radiotherapy|irradiation|surgery|transplantation|resection|catheteri[sz]ation|stent\w*|acupuncture|exercises?|training|yoga|massage|laser|psychotherapy|education\w*|counsel\w*|rehabilitation|physiotherapy|electrical stimulation)\b"
)


def _is_nameless(title: SentenceView | None, drugs: tuple[tuple[str, float], ...], unknown: float) -> bool:
    """Tell whether the title names another treatment than a drug, or a drug that no concept fits and that the record speaks of more than of any other."""
    if title is not None and not title.has_drug and _NO_DRUG.search(title.low):
        return True
    nameless = title is not None and any(s.kind == "C" and s.mentions and not s.concepts for s in title.slots)
    return nameless and bool(drugs) and unknown > drugs[0][1]


def _understood(title: SentenceView | None, drugs: tuple[tuple[str, float], ...], unknown: float) -> tuple[str, ...]:
    """Return the drug that goes without saying; *unknown* is the weight of the heaviest drug that no concept fits."""
    ranked = dict(drugs)
    if title is not None:
        named = [slot for slot in title.slots if slot.kind == "C" and any(c in ranked for c in slot.concepts)]
        concepts = tuple(dict.fromkeys(c for slot in named for c in slot.concepts if c in ranked))
        if len(concepts) == 1:
            return concepts
        groups = [group for group in title.frame.groups.values() if group.kind == "C"]
        if len(concepts) > 1 and len(groups) == 1 and not _VERSUS.search(title.low):
            return concepts
        if concepts:
            first = max(concepts, key=lambda c: (ranked[c], c))
            rest = max(ranked[c] for c in concepts if c != first)
            return (first,) if ranked[first] >= 1.5 * rest else ()
    if not drugs:
        return ()
    if drugs[0][1] >= 1.6 * max(unknown, drugs[1][1] if len(drugs) > 1 else 0.0):
        return (drugs[0][0],)
    return ()


def _main_disease(title: SentenceView | None, diseases: tuple[tuple[str, float], ...]) -> str:
    if not diseases:
        return ""
    if title is not None:
        ranked = dict(diseases)
        named = [c for slot in title.slots if slot.kind == "D" for c in slot.concepts if c in ranked]
        if len(set(named)) == 1:
            return named[0]
    if len(diseases) == 1 or diseases[0][1] >= 1.3 * diseases[1][1]:
        return diseases[0][0]
    return ""
