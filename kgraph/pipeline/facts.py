"""What a graph believes, read from its summary: the facts, with their belief and their articles."""

from __future__ import annotations

import gzip
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO, cast

from kgraph.errors import InputError
from kgraph.graph.oxigraph import OxigraphStore
from kgraph.graph.store import open_store
from kgraph.ids import to_curie
from kgraph.model import Assertion, AssertionKind
from kgraph.rdf import Literal, Queryable, Select
from kgraph.vocab import BIBO, BIOLINK, DCTERMS, KG, PREDICATES, SUMMARY_GRAPH

_KINDS = {predicate: kind for kind, predicate in PREDICATES.items()}
_FACTS = """
SELECT ?fact ?subject ?predicate ?object ?negated ?effect ?belief WHERE { GRAPH kg:summary {
  ?fact rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ; biolink:negated ?negated ;
    biolink:has_confidence_score ?belief .
  OPTIONAL { ?fact kg:effect ?effect }
} }
"""
_ARTICLES = "SELECT ?fact ?article WHERE { GRAPH kg:summary { ?fact biolink:publications ?article } }"
_STATUS = "SELECT ?article ?status WHERE { GRAPH ?g { ?article bibo:status ?status } }"
_EVIDENCE = """
SELECT ?fact ?article ?evidence ?score WHERE {{
  VALUES ?fact {{ {facts} }}
  GRAPH ?g {{ ?fact biolink:has_evidence ?evidence . ?evidence dcterms:source ?article ;
    biolink:extraction_confidence_score ?score . }}
}}
"""
_ASKED_TOGETHER = 500
# what of an N-Quads file the questions above need: the whole summary, and these properties elsewhere
_LOADED = 50_000
_NEEDED = tuple(
    f"<{name}> ".encode()
    for name in (
        BIBO + "status",
        BIOLINK + "has_evidence",
        BIOLINK + "extraction_confidence_score",
        DCTERMS + "source",
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A statement of the summary with its belief and the CURIEs of the standing articles that make or suspect it, sorted."""

    iri: str
    statement: Assertion
    belief: float
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one graph by IRI, the status of each of its articles by CURIE, and the store for further questions."""

    facts: dict[str, Fact]
    statuses: dict[str, str]
    store: Queryable

    def evidence(self, facts: Collection[str]) -> dict[str, dict[str, set[str]]]:
        """Return for each of these facts (IRIs) and each of its articles what its evidence is: nodes with their scores."""
        found: dict[str, dict[str, set[str]]] = {fact: {} for fact in facts}
        waiting = iter(sorted(facts))
        while some := list(islice(waiting, _ASKED_TOGETHER)):
            text = _EVIDENCE.format(facts=" ".join(f"<{fact}>" for fact in some))
            for fact, article, evidence, score in _rows(self.store, text):
                found[fact].setdefault(to_curie(article), set()).add(f"{evidence} {score}")
        return found


def read_facts(source: Path) -> Facts:
    """Return what the graph in *source* believes: a graph folder, or an N-Quads file (.nq, .nq.gz) that kgraph wrote.

    Raises:
        InputError: if the file cannot be read or is not N-Quads.
        StoreError: if the folder holds no graph.
    """
    return facts_of(open_store(source / "store") if source.is_dir() else _load(source))


def facts_of(store: Queryable) -> Facts:
    """Return what the graph in *store* believes."""
    articles: dict[str, list[str]] = {}
    for fact, article in _rows(store, _ARTICLES):
        articles.setdefault(fact, []).append(to_curie(article))
    facts = {}
    for fact, subject, predicate, target, negated, effect, belief in _rows(store, _FACTS):
        kind = _kind(to_curie(predicate))
        statement = Assertion(
            kind=kind,
            subject=to_curie(subject),
            predicate=to_curie(predicate),
            object=to_curie(target),
            negated=negated == "true",
            qualifiers=(("effect", effect),) if effect else (),
        )
        told = tuple(sorted(articles.get(fact, ())))
        facts[fact] = Fact(iri=fact, statement=statement, belief=float(belief), articles=told)
    statuses = {to_curie(article): status.removeprefix(f"{KG}status/") for article, status in _rows(store, _STATUS)}
    return Facts(facts, statuses, store)


def _kind(predicate: str) -> AssertionKind:
    if predicate not in _KINDS:
        raise InputError(f"{predicate} is not a predicate that kgraph writes; compare graphs that kgraph made")
    return cast(AssertionKind, _KINDS[predicate])


def _rows(store: Queryable, text: str) -> Iterator[tuple[str, ...]]:
    answer = store.query(text)
    assert isinstance(answer, Select)  # noqa: S101 -- tells the type checker what a SELECT gives
    for row in answer.rows:
        yield tuple(value.value if isinstance(value, Literal) else str(value or "") for value in row)


def _load(path: Path) -> OxigraphStore:
    store = OxigraphStore()
    ending = f" <{SUMMARY_GRAPH}> .\n".encode()
    try:
        with _opened(path) as lines:
            needed = (line for line in lines if line.endswith(ending) or any(name in line for name in _NEEDED))
            while some := list(islice(needed, _LOADED)):
                store.load([line.decode() for line in some])
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(f"{path} cannot be read ({reason}); give a graph folder or an N-Quads file") from error
    except (SyntaxError, UnicodeDecodeError, EOFError) as error:
        reason = " ".join(str(error).split())[:120]
        raise InputError(f"{path} is not whole N-Quads ({reason}); give a graph folder or an N-Quads file") from error
    return store


def _opened(path: Path) -> IO[bytes]:
    with path.open("rb") as raw:
        zipped = raw.read(2) == b"\x1f\x8b"
    return cast(IO[bytes], gzip.open(path, "rb")) if zipped else path.open("rb")
