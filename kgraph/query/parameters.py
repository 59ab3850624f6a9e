"""What a person writes for a drug, a disease or an article, turned into terms."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping

from kgraph.errors import UsageError
from kgraph.ids import to_curie, to_iri
from kgraph.names import key
from kgraph.protocols import Vocabulary
from kgraph.query.library import LibraryQuery, Parameter
from kgraph.rdf import XSD_DECIMAL, XSD_INTEGER, Iri, Literal, Queryable, Select, term_text

_MESH = re.compile(r"(?:MESH:|http://id\.nlm\.nih\.gov/mesh/)?([CD][0-9]{4,})", re.IGNORECASE)
_PMID = re.compile(r"(?:PMID:\s*|https?://pubmed\.ncbi\.nlm\.nih\.gov/|pmid:)?([0-9]{1,9})/?", re.IGNORECASE)
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
_CURIE = re.compile(r"[A-Za-z][\w.-]*:\S+")

_ACRONYM = re.compile(r"[A-Z]{2,6}")
_WORDS = re.compile(r"[A-Za-z]+")

_LABELS = """
SELECT ?concept ?name ?preferred WHERE {
  GRAPH kg:vocabulary {
    { ?concept skos:prefLabel ?name BIND(true AS ?preferred) }
    UNION { ?concept skos:altLabel ?name BIND(false AS ?preferred) }
  }
}
"""


def parse_pairs(pairs: Iterable[str]) -> dict[str, str]:
    """Return ``name=value`` texts as a mapping.

    Raises:
        UsageError: for a text without ``=``, an empty side, or a name given twice.
    """
    values: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        name, value = name.strip(), value.strip()
        if not (equals and name and value):
            raise UsageError(f"the parameter {pair!r} is not of the form name=value, such as drug=lenalidomide")
        if name in values:
            raise UsageError(f"the parameter {name} is given twice; give it once")
        values[name] = value
    return values


def resolve_parameters(
    query: LibraryQuery, values: Mapping[str, str], store: Queryable, vocabulary: Vocabulary | None
) -> dict[str, Iri | Literal]:
    """Return the terms that *values* mean as parameters of *query*.

    Raises:
        UsageError: for a parameter that the query does not have, or a value that means nothing.
    """
    known = {parameter.name: parameter for parameter in query.parameters}
    for name in values:
        if name not in known:
            has = f"it has {', '.join(known)}" if known else "it has none"
            raise UsageError(f"the query {query.name!r} has no parameter {name!r}; {has}")
    return {name: _term(known[name], text, store, vocabulary) for name, text in values.items()}


def _term(parameter: Parameter, text: str, store: Queryable, vocabulary: Vocabulary | None) -> Iri | Literal:
    if parameter.kind == "text":
        return Literal(text)
    if parameter.kind == "number":
        if not _NUMBER.fullmatch(text):
            raise UsageError(f"{parameter.name} must be a number, not {text!r}")
        return Literal(text, XSD_DECIMAL if "." in text else XSD_INTEGER)
    if parameter.kind == "article":
        return resolve_article(text)
    return resolve_concept(text, store, vocabulary)


def resolve_article(text: str) -> Iri:
    """Return the IRI of an article given as a PMID, CURIE or PubMed address.

    Raises:
        UsageError: for anything else.
    """
    if match := _PMID.fullmatch(text.strip()):
        return Iri(to_iri(f"PMID:{match[1]}"))
    if _CURIE.fullmatch(text.strip()):
        return Iri(to_iri(text.strip()))
    raise UsageError(f"{text!r} is not an article; write a PubMed id such as 26873674")


def resolve_concept(text: str, store: Queryable, vocabulary: Vocabulary | None) -> Iri:
    """Return the IRI of the concept that *text* means: a name, synonym, MeSH id or CURIE.

    Of several concepts with one name, one that the graph knows comes first. Without a vocabulary the names in the graph are used. Capitals
    that are no name may be the initials of one in the graph ("SLE").

    Raises:
        UsageError: if there is no such concept, with names that are close.
    """
    text = text.strip()
    if match := _MESH.fullmatch(text):
        return _by_id(f"MESH:{match[1].upper()}", store, vocabulary)
    found = _lookup(text, store, vocabulary)
    if found:
        return next((iri for iri in found if _in_graph(iri, store)), found[0])
    if _CURIE.fullmatch(text) and not text.lower().startswith("mesh:"):
        return _by_id(text if "//" not in text else to_curie(text), store, vocabulary)
    meant = _by_initials(text, store)
    if len(meant) == 1:
        return next(iter(meant.values()))
    near = sorted(meant) or _near(text, store, vocabulary)
    hint = f"did you mean {', '.join(repr(name) for name in near)}?" if near else "give a name, a synonym or a MeSH id"
    raise UsageError(f"no drug or disease is called {text!r}; {hint}")


def _by_id(curie: str, store: Queryable, vocabulary: Vocabulary | None) -> Iri:
    iri = Iri(to_iri(curie))
    if _in_graph(iri, store):
        return iri
    concept = vocabulary.concept(curie) if vocabulary is not None else None
    if concept is None:
        raise UsageError(f"there is no concept {curie} in the vocabulary or in the graph; check the id, or give a name")
    return Iri(to_iri(concept.id))


def _in_graph(iri: Iri, store: Queryable) -> bool:
    term = term_text(iri)
    return bool(store.query(f"ASK {{ GRAPH kg:vocabulary {{ {term} a skos:Concept }} }}"))


def _lookup(text: str, store: Queryable, vocabulary: Vocabulary | None) -> list[Iri]:
    if vocabulary is not None and (terms := vocabulary.lookup(text)):
        return [Iri(to_iri(term.concept)) for term in terms]
    wanted = key(text)
    hits = [(not preferred, iri) for iri, name, preferred in _names(store) if wanted and key(name) == wanted]
    return [iri for _, iri in sorted(hits)]


def _by_initials(text: str, store: Queryable) -> dict[str, Iri]:
    """Return the concepts of the graph that *text* abbreviates ("SLE"), by the name of which it has the initials, one name for each."""
    if not _ACRONYM.fullmatch(text):
        return {}
    found: dict[Iri, str] = {}
    for iri, name, _ in sorted(_names(store), key=lambda entry: (not entry[2], entry[1], entry[0])):
        if "".join(word[0] for word in _WORDS.findall(name)).upper() == text:
            found.setdefault(iri, name)
    return {name: iri for iri, name in found.items()}


def _near(text: str, store: Queryable, vocabulary: Vocabulary | None) -> list[str]:
    if vocabulary is not None:
        return list(dict.fromkeys(term.name for term in vocabulary.near(text)))
    folded = {name.lower(): name for _, name, _ in sorted(_names(store))}
    return [folded[name] for name in difflib.get_close_matches(text.lower(), folded, n=5, cutoff=0.6)]


def _names(store: Queryable) -> list[tuple[Iri, str, bool]]:
    answer = store.query(_LABELS)
    if not isinstance(answer, Select):  # pragma: no cover -- a SELECT gives a Select
        return []
    return [
        (concept, name.value, isinstance(preferred, Literal) and preferred.value == "true")
        for concept, name, preferred in answer.rows
        if isinstance(concept, Iri) and isinstance(name, Literal)
    ]
