"""CURIE to IRI and back, and stable IRIs from content.

The hash behind an IRI is BLAKE2b (RFC 7693) with 16 bytes, over the UTF-8 of the parts, each ended by U+001F, so that
("ab", "c") and ("a", "bc") differ. Identity never depends on the order in which things were found.
"""

from __future__ import annotations

import re
from hashlib import blake2b

from kgraph.errors import UsageError
from kgraph.model import Assertion, OutcomeResult, StudyFact

BASE = "https://w3id.org/kgraph/"

# prefix -> namespace; the keys are the prefixes of Bioregistry and Biolink
PREFIX_IRI: dict[str, str] = {
    "MESH": "http://id.nlm.nih.gov/mesh/",
    "PMID": "https://pubmed.ncbi.nlm.nih.gov/",
    "PMC": "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC",
    "DOI": "https://doi.org/",
    "MONDO": "http://purl.obolibrary.org/obo/MONDO_",
    "DOID": "http://purl.obolibrary.org/obo/DOID_",
    "OMIM": "https://omim.org/entry/",
    "biolink": "https://w3id.org/biolink/vocab/",
    "infores": "https://w3id.org/biolink/infores/",
    "kg": BASE + "vocab/",
    "kgr": BASE + "record/",
}

_CURIE = re.compile(r"^([A-Za-z][\w.-]*):(\S+)$")
_UNSAFE = re.compile(r"[^A-Za-z0-9._~/:@!$&'()*+,;=?#%-]")


def _escape(local: str) -> str:
    return _UNSAFE.sub(lambda m: "".join(f"%{b:02X}" for b in m.group().encode()), local)


def to_iri(curie: str) -> str:
    """Return the IRI of *curie* ("MESH:D008178" gives "http://id.nlm.nih.gov/mesh/D008178").

    Characters that an IRI may not hold are percent-encoded as UTF-8.

    Raises:
        UsageError: if the prefix is unknown or *curie* is not a CURIE.
    """
    match = _CURIE.match(curie)
    if match is None or match[1] not in PREFIX_IRI:
        raise UsageError(f"{curie!r} is not a known identifier; write it like MESH:D008178 or PMID:26873674")
    return PREFIX_IRI[match[1]] + _escape(match[2])


def to_curie(iri: str) -> str:
    """Return the CURIE of *iri*, or *iri* itself where no known namespace fits (the longest namespace wins)."""
    best = max((p for p, ns in PREFIX_IRI.items() if iri.startswith(ns)), key=lambda p: len(PREFIX_IRI[p]), default="")
    return f"{best}:{iri[len(PREFIX_IRI[best]) :]}" if best else iri


def content_hash(*parts: str) -> str:
    """Return 32 hexadecimal digits that depend on *parts*, their number and their order, and on nothing else."""
    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(part.encode("utf-8", "surrogatepass") + b"\x1f")
    return digest.hexdigest()


def assertion_iri(assertion: Assertion) -> str:
    """Return the IRI of *assertion*: a hash of kind, subject, predicate, object (as IRIs), negation and qualifiers."""
    qualifiers = [text for pair in sorted(assertion.qualifiers) for text in pair]
    return f"{BASE}assertion/" + content_hash(
        assertion.kind,
        to_iri(assertion.subject),
        to_iri(assertion.predicate),
        to_iri(assertion.object),
        "negated" if assertion.negated else "",
        *qualifiers,
    )


def record_graph_iri(record_id: str) -> str:
    """Return the IRI of the named graph that holds everything read from the record with this CURIE."""
    return f"{BASE}graph/" + _escape(record_id.replace(":", "/", 1))


def text_iri(record_id: str) -> str:
    """Return the IRI of the text of the record with this CURIE, to which a fragment "#char=10,24" may be added."""
    return f"{BASE}text/" + _escape(record_id.replace(":", "/", 1)).replace("#", "%23")


def study_fact_iri(record: str, fact: StudyFact) -> str:
    """Return the IRI of *fact*: a hash of the record, its kind, what is printed and where."""
    where = (fact.span.start, fact.span.end) if fact.span else ()
    return f"{BASE}study/" + content_hash(record, fact.kind, fact.text, fact.value, repr(where))


def outcome_iri(outcome: OutcomeResult) -> str:
    """Return the IRI of *outcome*: a hash of the record, what was measured, its numbers and where it stands."""
    where = outcome.evidence.sentence
    trigger = outcome.evidence.trigger
    return f"{BASE}outcome/" + content_hash(
        outcome.record,
        outcome.drug,
        outcome.disease,
        outcome.category,
        outcome.label,
        repr((outcome.n, outcome.total, outcome.percent, outcome.measure, outcome.value, outcome.interval)),
        outcome.time,
        outcome.dose,
        outcome.arm,
        outcome.subgroup,
        repr((where.start, where.end) if where else None),
        repr((trigger.start, trigger.end) if trigger else None),
    )
