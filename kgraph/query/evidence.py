"""The evidence of one statement or outcome, read from a graph: the sentences, their marked parts, their numbers, and what the articles tell of their studies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kgraph.ids import to_curie, to_iri
from kgraph.rdf import BlankNode, Iri, Literal, Queryable, Select, term_text
from kgraph.vocab import BIOLINK, KG, OA


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
    as (kind, words) pairs, in the order of :data:`STUDY_KINDS`; ``numbers`` are those printed with an event, and its severity ("3 of 20, severe"), or "";
    ``population`` is whom the sentence speaks of ("human", "animal", "in-vitro", "unknown").
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
    numbers: str = ""
    population: str = ""

    @property
    def stands(self) -> bool:
        """Whether the article counts."""
        return self.status not in ("retracted", "withdrawn", "deleted")


_EVIDENCE = """
SELECT DISTINCT ?evidence ?record ?status ?section ?certainty ?method ?population ?sentence WHERE {{
  GRAPH ?graph {{
    {body} biolink:has_evidence ?evidence .
    ?evidence dcterms:source ?record ; biolink:supporting_text ?sentence ;
      kg:certainty ?certainty ; kg:method ?method .
    ?record bibo:status ?status .
  }}
  OPTIONAL {{ GRAPH ?graph {{ ?evidence biolink:supporting_text_section_type ?section }} }}
  OPTIONAL {{ GRAPH ?graph {{ ?evidence kg:population ?population }} }}
}}
"""

# roles are listed because Virtuoso 7 loses rows of DISTINCT where a predicate is a free variable
_PLACES = """
SELECT DISTINCT ?evidence ?role ?from ?to WHERE {{
  GRAPH ?graph {{
    {body} biolink:has_evidence ?evidence .
    VALUES ?role {{ oa:hasTarget kg:subjectTarget kg:objectTarget kg:triggerTarget }}
    ?evidence ?role ?target .
    ?target oa:hasSelector ?place .
    ?place oa:start ?from ; oa:end ?to .
  }}
}}
"""

_NUMBERS = """
SELECT DISTINCT ?evidence ?what ?value WHERE {{
  GRAPH ?graph {{
    {body} biolink:has_evidence ?evidence .
    VALUES ?what {{ biolink:has_count biolink:has_total biolink:has_percentage biolink:severity_qualifier }}
    ?evidence ?what ?value .
  }}
}}
"""

STUDY_KINDS = ("design", "patients", "sex", "age", "dose", "duration", "follow-up")
_STUDY = """
SELECT DISTINCT ?kind ?words WHERE {{
  GRAPH ?graph {{ ?fact dcterms:source {article} ; dcterms:type ?kind ; oa:bodyValue ?words }}
}}
"""

Row = dict[str, Iri | BlankNode | Literal | None]


def readings(store: Queryable, body: Iri) -> tuple[Reading, ...]:
    """Return the evidence of a statement or an outcome (its IRI): standing articles first, then by article and place."""
    places: dict[str, list[Row]] = {}
    for row in select(store, _PLACES.format(body=term_text(body))):
        places.setdefault(text(row["evidence"]), []).append(row)
    numbers: dict[str, list[tuple[str, str]]] = {}
    for row in select(store, _NUMBERS.format(body=term_text(body))):
        numbers.setdefault(text(row["evidence"]), []).append((text(row["what"]), text(row["value"])))
    found = []
    for row in select(store, _EVIDENCE.format(body=term_text(body))):
        name = text(row["evidence"])
        found.append(replace(_reading(row, places.get(name, [])), numbers=_numbers(numbers.get(name, []))))
    study = {record: _study(store, record) for record in sorted({reading.record for reading in found})}
    found = [replace(reading, study=study[reading.record]) for reading in found]
    return tuple(sorted(found, key=lambda r: (not r.stands, _order(r.record), r.start or 0, r.method, r.sentence)))


def _numbers(pairs: list[tuple[str, str]]) -> str:
    """Return a count, its total, its percentage and the severity in words: "3 of 20 (15 %), severe"."""
    values = dict(pairs)
    count, total, percent = (values.get(BIOLINK + name, "") for name in ("has_count", "has_total", "has_percentage"))
    counted = f"{count} of {total}" if count and total else f"n = {count}" if count else ""
    if percent:
        counted = f"{counted} ({percent} %)" if counted else f"{percent} %" + (f" of {total}" if total else "")
    severity = sorted(value for what, value in pairs if what == BIOLINK + "severity_qualifier")
    return ", ".join(part for part in (counted, *severity) if part)


def _study(store: Queryable, record: str) -> tuple[tuple[str, str], ...]:
    """Return what an article tells of its study."""
    rows = select(store, _STUDY.format(article=term_text(Iri(to_iri(record)))))
    found = {(text(row["kind"]).rpartition("/")[2], text(row["words"])) for row in rows}
    return tuple(sorted(found, key=lambda pair: (STUDY_KINDS.index(pair[0]) if pair[0] in STUDY_KINDS else 9, pair)))


def _order(record: str) -> tuple[int, str]:
    number = record.rpartition(":")[2]
    return (int(number) if number.isdecimal() else 0, record)


def _reading(row: Row, places: list[Row]) -> Reading:
    sentence = text(row["sentence"])
    spans = [(int(text(place["from"])), int(text(place["to"])), text(place["role"])) for place in places]
    start = next((left for left, _, role in spans if role == OA + "hasTarget"), None)
    parts = {
        (left - start, right - start, role.removeprefix(KG).removesuffix("Target"))
        for left, right, role in spans
        if start is not None and role.startswith(KG) and start <= left <= right <= start + len(sentence)
    }
    return Reading(
        record=to_curie(text(row["record"])),
        status=text(row["status"]).rpartition("/")[2],
        section=text(row["section"]),
        certainty=text(row["certainty"]),
        method=text(row["method"]),
        population=text(row["population"]),
        sentence=sentence,
        start=start,
        parts=tuple(Part(start=a, end=b, role=role) for a, b, role in sorted(parts)),
    )


def select(store: Queryable, query: str) -> Iterator[Row]:
    """Yield the rows of a SELECT as dictionaries."""
    answer = store.query(query)
    if isinstance(answer, Select):
        for row in answer.rows:
            yield dict(zip(answer.variables, row, strict=True))


def text(term: Iri | BlankNode | Literal | None) -> str:
    """Return a term's characters, "" for an unbound variable."""
    if term is None:
        return ""
    return term.value if isinstance(term, Literal) else str(term)
