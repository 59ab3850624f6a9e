"""Why the graph says what it says: each statement about a drug and a disease, with the sentences it was read from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kgraph.ids import to_curie
from kgraph.query.evidence import Reading, readings, select, text
from kgraph.rdf import Iri, Queryable, term_text
from kgraph.vocab import PREDICATES

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
    named = {text(row["c"]): text(row["n"]) for row in select(store, query)}
    return {concept: named.get(concept, to_curie(concept)) for concept in concepts}


def _statements(store: Queryable, subject: Iri | None, target: Iri | None) -> Iterator[Explanation]:
    values = [
        f"VALUES ?{name} {{ {term_text(iri)} }}"
        for name, iri in (("subject", subject), ("object", target))
        if iri is not None
    ]
    for row in select(store, _STATEMENTS.format(values=" ".join(values))):
        association = text(row["association"])
        yield Explanation(
            assertion=association,
            subject=text(row["subject"]),
            predicate=text(row["predicate"]),
            object=text(row["object"]),
            negated=text(row["negated"]) == "true",
            effect=text(row["effect"]),
            belief=float(text(row["score"])) if row["score"] is not None else None,
            articles=int(text(row["articles"]) or 0),
            readings=readings(store, Iri(association)),
        )
