"""The values that travel between the stages: frozen, compared by content, without any I/O.

Offsets are always Unicode code points (what Python's ``str`` indexes), half-open, into :attr:`Record.text`; so
``record.text[span.start:span.end]`` is the characters meant. Identifiers are CURIEs: ``PMID:26873674``,
``MESH:D008178``. Sequences are tuples, and text that is absent is the empty string, never ``None``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

RecordStatus = Literal["current", "retracted", "corrected", "expression-of-concern", "withdrawn", "deleted"]
MentionType = Literal["Chemical", "Disease", "Outcome"]
Certainty = Literal["asserted", "speculated", "hypothetical", "background"]
Population = Literal["human", "animal", "in-vitro", "unknown"]
AssertionKind = Literal["treatment", "adverse-event", "cause", "prevention", "contraindication", "aggravation"]
Effect = Literal["effective", "partially effective", "ineffective", "not stated"]
StudyFactKind = Literal["design", "patients", "sex", "age", "dose", "duration", "follow-up"]
OutcomeCategory = Literal[
    "complete-response",
    "partial-response",
    "response",
    "stable-disease",
    "no-response",
    "progression",
    "relapse",
    "death",
    "survival",
    "discontinuation",
    "improvement",
    "other",
]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points.

    Raises:
        ValueError: if not ``0 <= start <= end``.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span {self.start}..{self.end} is not 0 <= start <= end")

    def of(self, text: str) -> str:
        """Return the characters of *text* that this span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Tell whether *other* lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A labelled part of the text. ``label`` is as printed ("BACKGROUND"); "TITLE" for the title, "" if unlabelled.

    ``category`` is NLM's own category of the label where the record has one (BACKGROUND, OBJECTIVE, METHODS, RESULTS,
    CONCLUSIONS), else "".
    """

    label: str
    span: Span
    category: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeshQualifier:
    """A subheading on a MeSH heading. ``id`` is a CURIE ("MESH:Q000627"), or "" where the source prints names only."""

    label: str
    id: str = ""
    major: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MeshHeading:
    """One MeSH heading of a record with its qualifiers.

    ``descriptor`` is a CURIE ("MESH:D008178"), or "" where the source prints names only (page text, MEDLINE);
    ``major`` tells whether the descriptor itself carries the asterisk.
    """

    label: str
    descriptor: str = ""
    qualifiers: tuple[MeshQualifier, ...] = ()
    major: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Substance:
    """An entry of the record's chemical list or supplementary-concept list.

    ``registry`` is the CAS or UNII number as printed ("0" means none); ``kind`` is "chemical", or the type of the
    supplementary concept ("Disease", "Protocol", "Organism").
    """

    label: str
    id: str = ""
    registry: str = ""
    kind: str = "chemical"


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """A person (last name, fore name, initials) or a collective (only ``collective`` filled)."""

    last: str = ""
    fore: str = ""
    initials: str = ""
    collective: str = ""
    orcid: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A link to another publication that corrects, retracts or comments on this one, or the reverse.

    ``kind`` is NLM's RefType ("RetractionIn", "ErratumIn", "ExpressionOfConcernIn", "UpdateIn", ...); ``target`` is a CURIE
    ("PMID:123") where the record names one, else ""; ``citation`` is the source as printed.
    """

    kind: str
    target: str = ""
    citation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherAbstract:
    """An abstract that is not the main one (another language, plain-language summary): kept apart from ``text``."""

    text: str
    language: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One bibliographic record.

    ``text`` is what is read: the title, one space, then the abstract's sections joined by one space, without their
    printed labels; the labels are in ``sections``, which also holds the title. ``date`` is ISO 8601, as precise as the
    record is ("2016", "2016-08", "2016-08-01"), or "". ``retrieved`` is the ISO date of the fetch, "" if unknown.
    ``source`` names the form the record was read from ("pubmed-xml", "medline", "page-text", "pubtator", "bioc", "jsonl").
    """

    id: str
    title: str = ""
    abstract: str = ""
    text: str = ""
    sections: tuple[Section, ...] = ()
    journal: str = ""
    date: str = ""
    authors: tuple[Author, ...] = ()
    mesh_headings: tuple[MeshHeading, ...] = ()
    chemicals: tuple[Substance, ...] = ()
    keywords: tuple[str, ...] = ()
    publication_types: tuple[str, ...] = ()
    doi: str = ""
    pmcid: str = ""
    language: str = ""
    status: RecordStatus = "current"
    retrieved: str = ""
    vernacular_title: str = ""
    other_abstracts: tuple[OtherAbstract, ...] = ()
    corrections: tuple[Correction, ...] = ()
    source: str = ""

    @property
    def pmid(self) -> str:
        """The bare PubMed id ("26873674"), or "" for a record that has none."""
        return self.id[5:] if self.id.startswith("PMID:") else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """Something that was present and could not be taken in. Kept and counted, never dropped.

    ``source`` names the file or request (with its place: "file.xml.gz, citation 12"), ``id`` the CURIE if one could be read.
    """

    source: str
    reason: str
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A related article as elink gives it: ``score`` is NCBI's neighbour score, ``rank`` counts from 1."""

    record: str
    related: str
    score: int
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Why a mention may mean a concept: the id, its label, a score in [0, 1], the vocabulary name it matched, and how."""

    id: str
    label: str
    score: float
    matched: str
    method: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A stretch of text that names a drug or chemical, a disease or finding, or an outcome.

    ``text`` equals ``record_text[span.start:span.end]``. ``expansion`` is the long form where ``text`` is an abbreviation
    defined in the record, else "". ``candidates`` are sorted, best first; empty means no concept fits. A composite
    ("renal and hepatic failure") has one mention per concept. ``agent`` names the component that found it.
    """

    record: str
    span: Span
    text: str
    type: MentionType
    expansion: str = ""
    candidates: tuple[Candidate, ...] = ()
    negated: bool = False
    certainty: Certainty = "asserted"
    agent: str = ""

    @property
    def concept(self) -> str:
        """The CURIE of the best candidate, or "" if the mention is not linked."""
        return self.candidates[0].id if self.candidates else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledSpan:
    """A stretch of text that a trained head labelled ("outcome", "negation-cue", "iv-bin-abs"), with a probability in [0, 1].

    ``belongs`` is the span it depends on where the label has one (the cue of a scope).
    """

    span: Span
    label: str
    score: float = 1.0
    belongs: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedRecord:
    """A record with what was found in it.

    Sentence spans and token spans are in order and cover all visible characters; a sentence never crosses a section boundary.
    Mentions are sorted by (start, -end, type, concept). ``spans`` is what trained heads found besides mentions, sorted by (start, -end, label);
    empty where the text was read with the dictionary alone.
    """

    record: Record
    sentences: tuple[Span, ...]
    tokens: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    spans: tuple[LabelledSpan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What an assertion was read from.

    For text, ``sentence`` is its span in the record's text and ``text`` those characters; ``subject`` and ``object`` are the spans
    of the two mentions (which may lie outside the sentence, or be ``None`` where the drug is understood), ``trigger`` that of
    the words that carry the relation. For MeSH indexing ``sentence`` is ``None``, ``text`` the headings as PubMed prints them,
    and ``method`` "mesh-indexing". ``count``, ``total`` and ``percent`` are the numbers printed with the fact ("one patient had ...").
    ``score`` in [0, 1] is the method's probability that the assertion is what the source says. ``study`` is the record's kind of study where it
    tells one ("meta-analysis", "trial", "case-report", "review"). ``severity`` ("severe", "grade 3-4", "serious", "fatal") and ``led_to``
    ("withdrawal", "dose reduction", "hospitalization", "death") are those of an adverse event as printed, else "".
    """

    record: str
    text: str
    method: str
    score: float
    sentence: Span | None = None
    section: str = ""
    subject: Span | None = None
    object: Span | None = None
    trigger: Span | None = None
    certainty: Certainty = "asserted"
    population: Population = "unknown"
    count: int | None = None
    total: int | None = None
    percent: float | None = None
    study: str = ""
    severity: str = ""
    led_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """A statement "subject predicate object", possibly denied, with all its evidence.

    ``subject``, ``predicate`` and ``object`` are CURIEs; ``qualifiers`` are (name, value) pairs sorted by name, such as
    ``("effect", "effective")``. The identity (:func:`kgraph.ids.assertion_iri`) is everything but ``evidence`` and ``belief``.
    """

    kind: AssertionKind
    subject: str
    predicate: str
    object: str
    negated: bool = False
    qualifiers: tuple[tuple[str, str], ...] = ()
    evidence: tuple[Evidence, ...] = field(default=(), compare=False)
    belief: float = field(default=0.0, compare=False)

    @property
    def effect(self) -> str:
        """The value of the ``effect`` qualifier, or "" where the kind has none."""
        return dict(self.qualifiers).get("effect", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeResult:
    """One reported result of a treatment.

    ``n`` of ``total`` patients (``percent`` as printed, else ``None``) had an outcome of ``category``, printed as ``label``; or a ``measure``
    ("HR", "OR", "RR", "median time", ...) had ``value`` with ``interval`` (low, high) and ``p_value`` as printed ("<0.001"). ``drug`` and
    ``disease`` are CURIEs or "". ``check`` is the verdict on the arithmetic: "ok", "not checkable", or what does not add up.
    """

    record: str
    drug: str
    disease: str
    category: OutcomeCategory
    label: str
    evidence: Evidence
    n: int | None = None
    total: int | None = None
    percent: float | None = None
    measure: str = ""
    value: float | None = None
    interval: tuple[float, float] | None = None
    p_value: str = ""
    time: str = ""
    dose: str = ""
    arm: str = ""
    subgroup: str = ""
    check: str = "not checkable"


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyFact:
    """Something that a record tells of its study: ``text`` as printed at ``span``.

    ``span`` is ``None`` for a design that is told by the publication types; ``text`` is then how a person says it. ``value`` is the number of patients in
    digits, or the design in words that are the same for all records ("randomised", "double-blind"); else "".
    """

    kind: StudyFactKind
    text: str
    span: Span | None = None
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything that was read from one record: assertions sorted by id, outcomes in text order, what is told of the study by kind."""

    record: str
    assertions: tuple[Assertion, ...] = ()
    outcomes: tuple[OutcomeResult, ...] = ()
    study: tuple[StudyFact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A concept of the vocabulary, MeSH unless said otherwise.

    ``id`` is a CURIE ("MESH:D008178", supplementary concepts "MESH:C000002"); ``types`` tells what mentions of it may be
    ("Chemical", "Disease", both, or none for descriptors that serve indexing only); ``tree_numbers`` are MeSH's.
    """

    id: str
    label: str
    tree_numbers: tuple[str, ...] = ()
    types: tuple[MentionType, ...] = ()
