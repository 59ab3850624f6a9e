"""Why the graph says what it says: each statement about a drug and a disease, with the sentences it was read from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kgraph.ids import to_curie, to_iri
from kgraph.rdf import BlankNode, Iri, Literal, Queryable, Select, term_text
from kgraph.vocab import KG, OA, PREDICATES

# how a statement reads: the predicate's CURIE -> (asserted, denied)
WORDS: dict[str, tuple[str, str]] = {
    PREDICATES["treatment"]: ("used for", "does not work for"),
    PREDICATES["adverse-event"]: ("has the adverse event", "does not have the adverse event"),
    PREDICATES["cause"]: ("causes", "does not cause"),
    PREDICATES["prevention"]: ("prevents", "does not prevent"),
    PREDICATES["contraindication"]: ("is contraindicated in", "is not contraindicated in"),
    PREDICATES["aggravation"]: ("makes worse", "does not make worse"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a sentence: offsets in code points within the sentence, and its role ("subject", "object", "trigger")."""

    start: int
    end: int
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One piece of evidence.

    ``status`` is the article's; ``parts`` are sorted by start, those outside the sentence are left out; ``study`` is what the article tells of its study,
    as (kind, words) pairs, in the order of :data:`STUDY_KINDS`.
    """

    record: str
    status: str
    section: str
    certainty: str
    method: str
    sentence: str
    start: int | None
    parts: tuple[Part, ...]
    study: tuple[tuple[str, str], ...] = ()

    @property
    def stands(self) -> bool:
        """Whether the article counts."""
        return self.status not in ("retracted", "withdrawn", "deleted")


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A statement with its evidence; ``belief`` and ``articles`` are ``None`` and 0 where no standing article supports it."""

    assertion: str
    subject: str
    predicate: str
    object: str
    negated: bool
    effect: str
    belief: float | None
    articles: int
    readings: tuple[Reading, ...] = field(default=())

    @property
    def words(self) -> str:
        """The predicate as a person says it."""
        asserted, denied = WORDS.get(
            to_curie(self.predicate), (to_curie(self.predicate), f"not {to_curie(self.predicate)}")
        )
        return denied if self.negated else asserted


# OPTIONAL stands outside GRAPH in these: Oxigraph then looks up, and else it scans the whole graph
_STATEMENTS = """
SELECT DISTINCT ?association ?subject ?predicate ?object ?negated ?effect ?score ?articles WHERE {{
  {values}
  GRAPH ?graph {{
    ?association rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ; biolink:negated ?negated .
  }}
  OPTIONAL {{ GRAPH ?graph {{ ?association kg:effect ?effect }} }}
  OPTIONAL {{ GRAPH kg:summary {{ ?association biolink:has_confidence_score ?score }} }}
  OPTIONAL {{ GRAPH kg:summary {{ ?association kg:articleCount ?articles }} }}
}}
"""

_EVIDENCE = """
SELECT DISTINCT ?evidence ?record ?status ?section ?certainty ?method ?sentence WHERE {{
  GRAPH ?graph {{
    {association} biolink:has_evidence ?evidence .
    ?evidence dcterms:source ?record ; biolink:supporting_text ?sentence ;
      kg:certainty ?certainty ; kg:method ?method .
    ?record bibo:status ?status .
  }}
  OPTIONAL {{ GRAPH ?graph {{ ?evidence biolink:supporting_text_section_type ?section }} }}
}}
"""

# roles are listed because Virtuoso 7 loses rows of DISTINCT where a predicate is a free variable
_PLACES = """
SELECT DISTINCT ?evidence ?role ?from ?to WHERE {{
  GRAPH ?graph {{
    {association} biolink:has_evidence ?evidence .
    VALUES ?role {{ oa:hasTarget kg:subjectTarget kg:objectTarget kg:triggerTarget }}
    ?evidence ?role ?target .
    ?target oa:hasSelector ?place .
    ?place oa:start ?from ; oa:end ?to .
  }}
}}
"""

STUDY_KINDS = ("design", "patients", "sex", "age", "dose", "duration", "follow-up")
_STUDY = """
SELECT DISTINCT ?kind ?words WHERE {{
  GRAPH ?graph {{ ?fact dcterms:source {article} ; dcterms:type ?kind ; oa:bodyValue ?words }}
}}
"""

_Row = dict[str, Iri | BlankNode | Literal | None]


def explain(store: Queryable, concept: Iri, other: Iri | None = None) -> list[Explanation]:
    """Return all statements about *concept*, or about *concept* and *other*, whichever is the drug; most believed first.

    Fallen articles are included, marked by their status.
    """
    found = [*_statements(store, concept, other), *_statements(store, other, concept)]
    return sorted(found, key=lambda e: (-(e.belief or 0.0), e.negated, e.object, e.subject, e.predicate, e.assertion))


def labels(store: Queryable, concepts: set[str]) -> dict[str, str]:
    """Return the preferred names of concepts given as IRIs; the CURIE where the graph has none."""
    values = " ".join(term_text(Iri(concept)) for concept in sorted(concepts))
    query = f"SELECT ?c ?n WHERE {{ VALUES ?c {{ {values} }} GRAPH kg:vocabulary {{ ?c skos:prefLabel ?n }} }}"
    named = {_text(row["c"]): _text(row["n"]) for row in _select(store, query)}
    return {concept: named.get(concept, to_curie(concept)) for concept in concepts}


def _statements(store: Queryable, subject: Iri | None, target: Iri | None) -> Iterator[Explanation]:
    values = [
        f"VALUES ?{name} {{ {term_text(iri)} }}"
        for name, iri in (("subject", subject), ("object", target))
        if iri is not None
    ]
    for row in _select(store, _STATEMENTS.format(values=" ".join(values))):
        association = _text(row["association"])
        yield Explanation(
            assertion=association,
            subject=_text(row["subject"]),
            predicate=_text(row["predicate"]),
            object=_text(row["object"]),
            negated=_text(row["negated"]) == "true",
            effect=_text(row["effect"]),
            belief=float(_text(row["score"])) if row["score"] is not None else None,
            articles=int(_text(row["articles"]) or 0),
            readings=_readings(store, Iri(association)),
        )


def _readings(store: Queryable, association: Iri) -> tuple[Reading, ...]:
    places: dict[str, list[_Row]] = {}
    for row in _select(store, _PLACES.format(association=term_text(association))):
        places.setdefault(_text(row["evidence"]), []).append(row)
    rows = _select(store, _EVIDENCE.format(association=term_text(association)))
    readings = [_reading(row, places.get(_text(row["evidence"]), [])) for row in rows]
    study = {record: _study(store, record) for record in sorted({reading.record for reading in readings})}
    readings = [replace(reading, study=study[reading.record]) for reading in readings]
    return tuple(sorted(readings, key=lambda r: (not r.stands, _order(r.record), r.start or 0, r.method, r.sentence)))


def _study(store: Queryable, record: str) -> tuple[tuple[str, str], ...]:
    """Return what an article tells of its study."""
    rows = _select(store, _STUDY.format(article=term_text(Iri(to_iri(record)))))
    found = {(_text(row["kind"]).rpartition("/")[2], _text(row["words"])) for row in rows}
    return tuple(sorted(found, key=lambda pair: (STUDY_KINDS.index(pair[0]) if pair[0] in STUDY_KINDS else 9, pair)))


def _order(record: str) -> tuple[int, str]:
    number = record.rpartition(":")[2]
    return (int(number) if number.isdecimal() else 0, record)


def _reading(row: _Row, places: list[_Row]) -> Reading:
    sentence = _text(row["sentence"])
    spans = [(int(_text(place["from"])), int(_text(place["to"])), _text(place["role"])) for place in places]
    start = next((left for left, _, role in spans if role == OA + "hasTarget"), None)
    parts = {
        (left - start, right - start, role.removeprefix(KG).removesuffix("Target"))
        for left, right, role in spans
        if start is not None and role.startswith(KG) and start <= left <= right <= start + len(sentence)
    }
    return Reading(
        record=to_curie(_text(row["record"])),
        status=_text(row["status"]).rpartition("/")[2],
        section=_text(row["section"]),
        certainty=_text(row["certainty"]),
        method=_text(row["method"]),
        sentence=sentence,
        start=start,
        parts=tuple(Part(start=a, end=b, role=role) for a, b, role in sorted(parts)),
    )


def _select(store: Queryable, query: str) -> Iterator[_Row]:
    answer = store.query(query)
    if isinstance(answer, Select):
        for row in answer.rows:
            yield dict(zip(answer.variables, row, strict=True))


def _text(term: Iri | BlankNode | Literal | None) -> str:
    if term is None:
        return ""
    return term.value if isinstance(term, Literal) else str(term)
