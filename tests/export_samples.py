"""What the exports are tested with: the seed record's facts written by hand, and larger invented graphs."""

from __future__ import annotations

import random

from kgraph.model import (
    AnnotatedRecord,
    Assertion,
    Candidate,
    Concept,
    Evidence,
    Mention,
    OutcomeResult,
    Record,
    Section,
    Span,
)
from kgraph.vocab import PREDICATES

LENALIDOMIDE, THALIDOMIDE = "MESH:D000077269", "MESH:D013792"
LABELS = {
    LENALIDOMIDE: "Lenalidomide",
    THALIDOMIDE: "Thalidomide",
    "MESH:D008178": "Lupus Erythematosus, Cutaneous",
    "MESH:D008179": "Lupus Erythematosus, Discoid",
    "MESH:D015435": "Panniculitis, Lupus Erythematosus",
    "MESH:D007970": "Leukopenia",
    "MESH:D020246": "Venous Thrombosis",
    "MESH:D008180": "Lupus Erythematosus, Systemic",
}
TITLE = "Lenalidomide treatment of cutaneous lupus erythematosus: the Mayo Clinic experience"
PARTS = (
    ("BACKGROUND", "Published case series describe lenalidomide as an effective treatment of refractory cutaneous lupus erythematosus (CLE)."),
    ("OBJECTIVES", "The present study aimed to further characterize lenalidomide use in the treatment of CLE."),
    ("METHODS", "A retrospective review of patients treated with lenalidomide for CLE from January 1, 2000, to December 17, 2014, was conducted."),
    (
        "RESULTS",
        "Eight of the nine patients (89%) were women. Their median age at initiation of lenalidomide was 62 years (range: 41-86 years). "
        "Subtypes of CLE included discoid lupus erythematosus (DLE) (n = 6), lupus panniculitis (n = 2), and subacute CLE (n = 1). "
        "With lenalidomide, five patients achieved a complete response (CR), two a partial response, and two had no response (lupus panniculitis). "
        "Adverse effects included mild leukopenia; one patient had deep vein thrombosis of unclear etiology during a hospitalization. "
        "No patients developed or showed progression of systemic LE while receiving lenalidomide.",
    ),
    ("CONCLUSIONS", "Lenalidomide was effective for the treatment of CLE (particularly DLE) but not for the treatment of lupus panniculitis in this series."),
)  # fmt: skip
NAMED = (
    ("Chemical", LENALIDOMIDE, ("lenalidomide", "Lenalidomide")),
    ("Disease", "MESH:D008178", ("cutaneous lupus erythematosus", "CLE")),
    ("Disease", "MESH:D008179", ("discoid lupus erythematosus", "DLE")),
    ("Disease", "MESH:D015435", ("lupus panniculitis",)),
    ("Disease", "MESH:D007970", ("leukopenia",)),
    ("Disease", "MESH:D020246", ("deep vein thrombosis",)),
    ("Disease", "MESH:D008180", ("systemic LE",)),
)


def label(curie: str) -> str:
    """The label of a sample concept, else the CURIE."""
    return LABELS.get(curie, curie)


def concept(curie: str) -> Concept | None:
    """The sample concept."""
    return Concept(id=curie, label=LABELS[curie]) if curie in LABELS else None


def annotate(record_id: str, title: str, parts, named, **more) -> AnnotatedRecord:
    """A record of these parts with sentences split at ". " and mentions wherever a name stands."""
    text, sections, sentences = title, [Section(label="TITLE", span=Span(0, len(title)))], [Span(0, len(title))]
    for name, part in parts:
        start = len(text) + 1
        text += " " + part
        sections.append(Section(label=name, span=Span(start, len(text))))
        while start < len(text):
            end = text.find(". ", start) + 1 or len(text)
            sentences.append(Span(start, end))
            start = end + 1
    mentions = set()
    for kind, curie, names in named:
        for name in names:
            at = text.find(name)
            while at >= 0:
                found = Candidate(id=curie, label=label(curie), score=1.0, matched=name, method="dictionary")
                mentions.add(
                    Mention(record=record_id, span=Span(at, at + len(name)), text=name, type=kind, candidates=(found,))
                )
                at = text.find(name, at + 1)
    abstract = text[len(title) + 1 :]
    record = Record(id=record_id, title=title, abstract=abstract, text=text, sections=tuple(sections), **more)
    ordered = sorted(mentions, key=lambda m: (m.span.start, -m.span.end, m.type, m.concept))
    return AnnotatedRecord(record=record, sentences=tuple(sentences), tokens=(), mentions=tuple(ordered))


def seed_document(record_id: str = "PMID:26873674", **more) -> AnnotatedRecord:
    """The seed record with its mentions."""
    more = {"journal": "Int J Dermatol", "date": "2016-08", "doi": "10.1111/ijd.13226"} | more
    return annotate(record_id, TITLE, PARTS, NAMED, **more)


def _evidence(document: AnnotatedRecord, words: str, **more) -> Evidence:
    text = document.record.text
    at = text.index(words)
    sentence = next(s for s in document.sentences if s.start <= at < s.end)
    section = next(s.label for s in document.record.sections if s.span.contains(sentence))
    more = {"method": "text-rule", "score": 0.9, "population": "human"} | more
    return Evidence(record=document.record.id, text=sentence.of(text), sentence=sentence, section=section,
                    trigger=Span(at, at + len(words)), **more)  # fmt: skip


def _fact(kind, other, *evidence, belief=0.0, negated=False, effect="", subject=LENALIDOMIDE) -> Assertion:
    qualifiers = (("effect", effect),) if effect else ()
    return Assertion(kind=kind, subject=subject, predicate=PREDICATES[kind], object=other, negated=negated,
                     qualifiers=qualifiers, evidence=evidence, belief=belief)  # fmt: skip


def seed_assertions(document: AnnotatedRecord | None = None) -> list[Assertion]:
    """The facts of the seed record."""
    doc = document or seed_document()
    headings = "Lenalidomide; Lupus Erythematosus, Cutaneous / drug therapy*"
    indexing = Evidence(record=doc.record.id, text=headings, method="mesh-indexing", score=0.8)
    background = Evidence(record=doc.record.id, text="Panniculitis, Lupus Erythematosus / drug therapy*",
                          method="mesh-indexing", score=0.8, certainty="background")  # fmt: skip
    return [
        _fact("treatment", "MESH:D008178", _evidence(doc, "was effective for"), _evidence(doc, "an effective treatment", score=0.6, certainty="background"),
              belief=0.9, effect="effective"),
        _fact("treatment", "MESH:D008178", indexing, belief=0.8, effect="not stated"),
        _fact("treatment", "MESH:D008179", _evidence(doc, "was effective for"), belief=0.85, effect="effective"),
        _fact("treatment", "MESH:D015435", _evidence(doc, "but not for"), belief=0.9, effect="ineffective", negated=True),
        _fact("treatment", "MESH:D015435", background, belief=0.1, effect="not stated"),
        _fact("adverse-event", "MESH:D007970", _evidence(doc, "Adverse effects included"), belief=0.9),
        _fact("adverse-event", "MESH:D020246", _evidence(doc, "unclear etiology", certainty="speculated", count=1, total=9), belief=0.4),
        _fact("adverse-event", "MESH:D008180", _evidence(doc, "No patients developed"), belief=0.9, negated=True),
    ]  # fmt: skip


def seed_outcomes(document: AnnotatedRecord | None = None) -> list[OutcomeResult]:
    """The outcomes of the seed record."""
    doc = document or seed_document()
    rows = (
        ("complete-response", "complete response", 5, ""),
        ("partial-response", "partial response", 2, ""),
        ("no-response", "no response", 2, "lupus panniculitis"),
    )
    return [
        OutcomeResult(record=doc.record.id, drug=LENALIDOMIDE, disease="MESH:D008178", category=category, label=name,
                      n=n, total=9, subgroup=group, check="ok", evidence=_evidence(doc, name))
        for category, name, n, group in rows
    ]  # fmt: skip


def many_assertions(nodes: int, seed: int = 1) -> list[Assertion]:
    """An invented graph with about *nodes* nodes, a quarter of them drugs."""
    chance = random.Random(seed)
    drugs = [f"MESH:D9{n:05d}" for n in range(nodes // 4)]
    diseases = [f"MESH:D8{n:05d}" for n in range(nodes - len(drugs))]
    kinds = (
        "treatment",
        "treatment",
        "adverse-event",
        "adverse-event",
        "prevention",
        "cause",
        "contraindication",
        "aggravation",
    )
    facts = {}
    for disease in diseases * 2:
        kind, drug, negated = chance.choice(kinds), chance.choice(drugs), chance.random() < 0.15
        records = sorted({f"PMID:{chance.randrange(1000, 1400)}" for _ in range(chance.randrange(1, 5))})
        evidence = tuple(
            Evidence(record=record, text="Invented.", method="text-rule", score=0.7, sentence=Span(0, 9),
                     certainty=chance.choice(("asserted", "asserted", "speculated")))
            for record in records
        )  # fmt: skip
        effect = chance.choice(("effective", "not stated", "ineffective")) if kind == "treatment" else ""
        fact = _fact(
            kind, disease, *evidence, belief=round(chance.random(), 3), negated=negated, effect=effect, subject=drug
        )
        facts[fact] = fact
    return list(facts)
