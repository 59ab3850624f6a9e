"""Four invented articles with everything that the graph can hold, and a small vocabulary, for the tests of graph and query."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

from kgraph.ids import assertion_iri
from kgraph.model import (
    AnnotatedRecord,
    Assertion,
    AssertionKind,
    Author,
    Candidate,
    Certainty,
    Concept,
    Correction,
    Evidence,
    Facts,
    Mention,
    MentionType,
    MeshHeading,
    MeshQualifier,
    OutcomeResult,
    Record,
    Related,
    Section,
    Span,
    StudyFact,
    Substance,
)
from kgraph.names import key
from kgraph.protocols import Term
from kgraph.vocab import PREDICATES

LENALIDOMIDE, THALIDOMIDE = "MESH:D000077269", "MESH:D013792"
LUPUS_SKIN, LUPUS_DISCOID, LUPUS_FAT = "MESH:D008178", "MESH:D008179", "MESH:D015435"
LEUKOPENIA, THROMBOSIS, RASH, MYELOMA = "MESH:D007970", "MESH:D020246", "MESH:D005076", "MESH:D009101"

# id -> (label, synonyms, parents, type)
_CONCEPTS: dict[str, tuple[str, tuple[str, ...], tuple[str, ...], tuple[MentionType, ...]]] = {
    "MESH:D010797": ("Phthalimides", (), (), ("Chemical",)),
    THALIDOMIDE: ("Thalidomide", ("Sedoval",), ("MESH:D010797",), ("Chemical",)),
    LENALIDOMIDE: ("Lenalidomide", ("Revlimid", "CC-5013"), ("MESH:D010797",), ("Chemical",)),
    "MESH:D012871": ("Skin Diseases", (), (), ("Disease",)),
    LUPUS_SKIN: ("Lupus Erythematosus, Cutaneous", ("Cutaneous Lupus",), ("MESH:D012871",), ("Disease",)),
    LUPUS_DISCOID: ("Lupus Erythematosus, Discoid", ("Discoid Lupus", "DLE"), (LUPUS_SKIN,), ("Disease",)),
    LUPUS_FAT: ("Panniculitis, Lupus Erythematosus", ("Lupus Panniculitis",), (LUPUS_SKIN,), ("Disease",)),
    LEUKOPENIA: ("Leukopenia", ("Leukocytopenia",), (), ("Disease",)),
    THROMBOSIS: ("Venous Thrombosis", ("Deep Vein Thrombosis",), (), ("Disease",)),
    RASH: ("Exanthema", ("Rash",), ("MESH:D012871",), ("Disease",)),
    MYELOMA: ("Multiple Myeloma", ("Myeloma",), (), ("Disease",)),
    "MESH:D006801": ("Humans", (), (), ()),
}
_QUALIFIERS = {"MESH:Q000188": "drug therapy", "MESH:Q000627": "therapeutic use", "MESH:Q000009": "adverse effects"}


class SmallVocabulary:
    """A vocabulary of a dozen concepts; implements kgraph.protocols.Vocabulary."""

    version = "2024"

    def concept(self, curie: str) -> Concept | None:
        if curie not in _CONCEPTS:
            return None
        label, _, _, types = _CONCEPTS[curie]
        return Concept(id=curie, label=label, tree_numbers=(f"X{curie[-2:]}.100",), types=types)

    def terms(self, curie: str) -> tuple[Term, ...]:
        label, synonyms, _, _ = _CONCEPTS.get(curie, ("", (), (), ()))
        return (Term(curie, label, True), *(Term(curie, name, False) for name in synonyms)) if label else ()

    def lookup(self, name: str) -> tuple[Term, ...]:
        found = [term for curie in _CONCEPTS for term in self.terms(curie) if key(term.name) == key(name)]
        return tuple(sorted(found, key=lambda t: (not t.preferred, t.concept)))

    def prefixes(self, key: str) -> list[tuple[int, tuple[Term, ...]]]:
        raise NotImplementedError("graph and query do not recognise names in text")

    def parents(self, curie: str) -> tuple[str, ...]:
        return _CONCEPTS[curie][2] if curie in _CONCEPTS else ()

    def ancestors(self, curie: str) -> tuple[str, ...]:
        above = set(self.parents(curie))
        for parent in self.parents(curie):
            above.update(self.ancestors(parent))
        return tuple(sorted(above))

    def narrower(self, curie: str, broader: str) -> bool:
        return broader in self.ancestors(curie)

    def actions(self, curie: str) -> tuple[str, ...]:
        return ()

    def exact_matches(self, curie: str) -> tuple[str, ...]:
        return ("MONDO:0005556",) if curie in _CONCEPTS and self.ancestors(curie) else ()

    def qualifier(self, name: str) -> MeshQualifier | None:
        return MeshQualifier(label=_QUALIFIERS[name], id=name) if name in _QUALIFIERS else None

    def near(self, name: str, limit: int = 5) -> tuple[Term, ...]:
        first = key(name)[:4]
        return tuple(t for c in _CONCEPTS for t in self.terms(c) if key(t.name).startswith(first))[:limit]


def make_record(number: str, title: str, *sections: tuple[str, str], **fields: object) -> Record:
    """Return a record whose text is composed as the readers compose it."""
    text, parts = title, [Section(label="TITLE", span=Span(0, len(title)))]
    for label, content in sections:
        start = len(text) + 1
        text = f"{text} {content}"
        parts.append(Section(label=label, span=Span(start, len(text))))
    abstract = " ".join(content for _, content in sections)
    return Record(
        id=f"PMID:{number}",
        title=title,
        abstract=abstract,
        text=text,
        sections=tuple(parts),
        **fields,  # type: ignore[arg-type]
    )


def span_of(record: Record, text: str) -> Span:
    """Return where *text* first stands in the record."""
    start = record.text.index(text)
    return Span(start, start + len(text))


def read(
    record: Record,
    kind: AssertionKind,
    subject: tuple[str, str],
    target: tuple[str, str],
    sentence: str,
    *,
    trigger: str = "",
    negated: bool = False,
    effect: str = "",
    certainty: Certainty = "asserted",
    score: float = 0.9,
    count: int | None = None,
    total: int | None = None,
) -> Assertion:
    """Return an assertion read from *sentence*; *subject* and *target* are (concept, words)."""
    where = span_of(record, sentence)

    def within(words: str) -> Span:
        text, words = record.text.lower(), words.lower()
        start = text.find(words, where.start)
        start = start if start >= 0 else text.index(words)
        return Span(start, start + len(words))

    section = next(s.label for s in record.sections if s.span.contains(where))
    evidence = Evidence(
        record=record.id,
        text=sentence,
        method="rules",
        score=score,
        sentence=where,
        section=section,
        subject=within(subject[1]) if subject[1] else None,
        object=within(target[1]),
        trigger=within(trigger) if trigger else None,
        certainty=certainty,
        population="human",
        count=count,
        total=total,
    )
    return Assertion(
        kind=kind,
        subject=subject[0],
        predicate=PREDICATES[kind],
        object=target[0],
        negated=negated,
        qualifiers=(("effect", effect),) if effect else (),
        evidence=(evidence,),
    )


def indexed(record: Record, drug: str, disease: str, text: str) -> Assertion:
    """Return a treatment read from MeSH headings."""
    evidence = Evidence(record=record.id, text=text, method="mesh-indexing", score=0.7, population="human")
    return Assertion(
        kind="treatment",
        subject=drug,
        predicate=PREDICATES["treatment"],
        object=disease,
        qualifiers=(("effect", "not stated"),),
        evidence=(evidence,),
    )


def mention(record: Record, words: str, kind: MentionType, concept: str) -> Mention:
    """Return the first mention of *words*."""
    candidate = Candidate(id=concept, label=_CONCEPTS[concept][0], score=1.0, matched=words, method="exact")
    return Mention(record=record.id, span=span_of(record, words), text=words, type=kind, candidates=(candidate,))


def _series() -> tuple[AnnotatedRecord, Facts]:
    works = "Lenalidomide (α-form) helped in discoid lupus but not in lupus panniculitis."
    numbers = "With lenalidomide, five of nine patients had a complete response and two relapsed (22%)."
    harm = "Leukopenia occurred in one of nine; one had venous thrombosis of unclear origin."
    none = 'No rash "was seen".'
    record = make_record(
        "101",
        "Lenalidomide in cutaneous lupus: a series",
        ("RESULTS", f"{works} {numbers} {harm} {none}"),
        journal="J Invented Dermatol",
        date="2016-08",
        doi="10.9999/invented.101",
        pmcid="PMC101",
        language="eng",
        authors=(Author(last="Okoro", initials="A"), Author(collective="The Lupus Group")),
        publication_types=("Journal Article", "Case Reports"),
        keywords=("skin",),
        mesh_headings=(
            MeshHeading(
                label="Lupus Erythematosus, Cutaneous",
                descriptor=LUPUS_SKIN,
                qualifiers=(MeshQualifier(label="drug therapy", id="MESH:Q000188", major=True),),
            ),
            MeshHeading(label="Humans", descriptor="MESH:D006801"),
            MeshHeading(label="Known by name only"),
        ),
        chemicals=(Substance(label="Lenalidomide", id=LENALIDOMIDE),),
        retrieved="2024-05-01",
        source="pubmed-xml",
        vernacular_title="Lénalidomide",
    )
    drug = (LENALIDOMIDE, "lenalidomide")
    assertions = (
        read(record, "treatment", drug, (LUPUS_DISCOID, "discoid lupus"), works, trigger="helped", effect="effective"),
        read(
            record, "treatment", drug, (LUPUS_FAT, "lupus panniculitis"), works, trigger="not in", negated=True,
            effect="ineffective",
        ),
        read(record, "adverse-event", drug, (LEUKOPENIA, "Leukopenia"), harm, count=1, total=9),
        read(
            record, "adverse-event", drug, (THROMBOSIS, "venous thrombosis"), harm, certainty="speculated", score=0.4,
            count=1, total=9,
        ),
        read(record, "adverse-event", drug, (RASH, "rash"), none, negated=True),
        indexed(record, LENALIDOMIDE, LUPUS_SKIN, "Lenalidomide/therapeutic use; Lupus Erythematosus, Cutaneous/drug therapy"),
    )  # fmt: skip

    def outcome(words: str, **fields: object) -> OutcomeResult:
        evidence = Evidence(
            record=record.id,
            text=numbers,
            method="rules",
            score=0.8,
            sentence=span_of(record, numbers),
            section="RESULTS",
            trigger=span_of(record, words),
        )
        return OutcomeResult(  # type: ignore[misc]
            record=record.id,
            drug=LENALIDOMIDE,
            disease=LUPUS_SKIN,
            label=words,
            evidence=evidence,
            **fields,  # type: ignore[arg-type]
        )

    outcomes = (
        outcome("complete response", category="complete-response", n=5, total=9, check="ok", dose="5 mg/d", arm="all"),
        outcome(
            "relapsed", category="relapse", n=2, total=9, percent=22.0, check="ok", time="3 months", subgroup="adults",
            measure="HR", value=1.5, interval=(0.8, 2.25), p_value="<0.05",
        ),
        replace(outcome("five of nine", category="other", check="not checkable"), drug="", disease=""),
    )  # fmt: skip
    mentions = (
        mention(record, "Lenalidomide", "Chemical", LENALIDOMIDE),
        mention(record, "discoid lupus", "Disease", LUPUS_DISCOID),
        mention(record, "Leukopenia", "Disease", LEUKOPENIA),
    )
    sentences = (Span(0, len(record.title)), *(span_of(record, s) for s in (works, numbers, harm, none)))
    document = AnnotatedRecord(record=record, sentences=sentences, tokens=(), mentions=mentions)
    study = (
        StudyFact(kind="design", text="a trial by its publication types", value="randomised"),
        StudyFact(kind="patients", text="nine", span=span_of(record, "nine"), value="9"),
    )
    return document, Facts(record=record.id, assertions=assertions, outcomes=outcomes, study=study)


def _bare(record: Record, *assertions: Assertion) -> tuple[AnnotatedRecord, Facts]:
    sentences = (Span(0, len(record.text)),) if record.text else ()
    document = AnnotatedRecord(record=record, sentences=sentences, tokens=(), mentions=())
    return document, Facts(record=record.id, assertions=assertions)


def _second() -> tuple[AnnotatedRecord, Facts]:
    first = "Lenalidomide did not help in discoid lupus."
    second = "Leukopenia followed lenalidomide in 3 of 20."
    third = "Thalidomide and lenalidomide helped in myeloma."
    record = make_record("102", "Another look", ("", f"{first} {second} {third}"), date="2019", source="medline")
    drug = (LENALIDOMIDE, "lenalidomide")
    return _bare(
        record,
        read(
            record, "treatment", drug, (LUPUS_DISCOID, "discoid lupus"), first, negated=True, effect="ineffective", score=0.8
        ),
        read(record, "adverse-event", drug, (LEUKOPENIA, "Leukopenia"), second, count=3, total=20, score=0.8),
        read(record, "treatment", drug, (MYELOMA, "myeloma"), third, effect="effective"),
        read(record, "cause", (THALIDOMIDE, "Thalidomide"), (RASH, "myeloma"), third, score=0.6),
        indexed(record, LENALIDOMIDE, LUPUS_FAT, "Lenalidomide/therapeutic use; Panniculitis/drug therapy"),
    )  # fmt: skip


def _retracted() -> tuple[AnnotatedRecord, Facts]:
    first = "Lenalidomide cures rash \x1b[31mand\x1b[0m leukopenia follows."
    record = make_record(
        "103",
        "A paper taken back",
        ("", first),
        status="retracted",
        date="2015-02-30",
        corrections=(
            Correction(kind="RetractionIn", target="PMID:104"),
            Correction(kind="CommentIn", citation="Somewhere"),
        ),
        source="pubmed-xml",
    )
    drug = (LENALIDOMIDE, "lenalidomide")
    return _bare(
        record,
        read(record, "treatment", drug, (RASH, "rash"), first, effect="effective"),
        read(record, "adverse-event", drug, (LEUKOPENIA, "leukopenia"), first),
    )


def golden() -> list[tuple[AnnotatedRecord, Facts]]:
    """Return the articles: a series, a second one that partly contradicts it, a retracted one, a deleted one."""
    deleted = Record(id="PMID:105", status="deleted", source="pubmed-xml")
    return [_series(), _second(), _retracted(), _bare(deleted)]


RELATED = (
    Related(record="PMID:101", related="PMID:102", score=5000, rank=1),
    Related(record="PMID:101", related="PMID:999", score=4000, rank=2),
    Related(record="PMID:102", related="PMID:101", score=5000, rank=1),
)


def standing(record: str) -> bool:
    """Tell which of the golden articles count."""
    return record not in ("PMID:103", "PMID:105")


def merged(documents: Iterable[tuple[AnnotatedRecord, Facts]]) -> list[Assertion]:
    """Join the assertions over articles: 1 - product over standing articles of (1 - best score), in the order of their ids."""
    groups: dict[str, list[Assertion]] = {}
    for _, facts in documents:
        for assertion in facts.assertions:
            groups.setdefault(assertion_iri(assertion), []).append(assertion)
    joined = []
    for _, group in sorted(groups.items()):
        evidence = tuple(e for assertion in group for e in assertion.evidence)
        best: dict[str, float] = {}
        for item in evidence:
            if standing(item.record):
                best[item.record] = max(best.get(item.record, 0.0), item.score)
        belief = 1 - math.prod(1 - score for score in best.values())
        first = group[0]
        joined.append(
            Assertion(
                kind=first.kind,
                subject=first.subject,
                predicate=first.predicate,
                object=first.object,
                negated=first.negated,
                qualifiers=first.qualifiers,
                evidence=evidence,
                belief=belief,
            )
        )
    return joined
