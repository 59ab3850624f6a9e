"""The bibliographic part of a record's graph: what the article is, what it is indexed with, whether it still stands."""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.graph.run import RunInfo
from kgraph.graph.statements import Statements
from kgraph.ids import to_iri
from kgraph.model import Author, MeshHeading, Record
from kgraph.rdf import Quad, date_literal
from kgraph.vocab import (
    BIBO,
    BIOLINK,
    CORRECTIONS,
    DC,
    DCTERMS,
    FABIO,
    KG,
    PAV,
    PRISM,
    PROV,
    RDFS,
)

# Records of these states are kept and shown, and nothing they say counts
FALLEN = frozenset({"retracted", "withdrawn", "deleted"})


def status_iri(status: str) -> str:
    """Return the IRI of a record's status ("retracted")."""
    return f"{KG}status/{status}"


def record_metadata(record: Record, run: RunInfo, graph: Statements) -> Iterator[Quad]:
    """Yield what is known of the article itself, and where its named graph comes from.

    The abstract is not repeated here: it is in ``records.jsonl``, and the sentences that carry facts are in their evidence.
    """
    article = to_iri(record.id)
    yield from graph.types(graph.graph, PROV + "Entity")
    yield graph.link(graph.graph, PROV + "wasDerivedFrom", article)
    yield graph.link(graph.graph, PROV + "wasGeneratedBy", run.iri)
    yield from graph.types(article, BIOLINK + "Publication", FABIO + "Article")
    yield graph.link(article, BIBO + "status", status_iri(record.status))
    yield from graph.texts(
        article,
        [
            (DCTERMS + "identifier", record.id),
            (DCTERMS + "title", record.title),
            (DCTERMS + "alternative", record.vernacular_title),
            (PRISM + "publicationName", record.journal),
            (BIBO + "doi", record.doi),
            (DCTERMS + "language", record.language),
            *((DC + "creator", _author_name(author)) for author in record.authors),
            *((BIOLINK + "publication_type", kind) for kind in record.publication_types),
            *((BIOLINK + "keywords", keyword) for keyword in record.keywords),
        ],
    )
    yield from graph.texts(graph.graph, [(DCTERMS + "format", record.source)])
    if record.date:
        yield graph.say(article, DCTERMS + "issued", date_literal(record.date))
    if record.retrieved:
        yield graph.say(article, PAV + "retrievedOn", date_literal(record.retrieved))
    if record.pmcid:
        number = "".join(record.pmcid.split()).removeprefix("PMC:").removeprefix("PMC")
        yield graph.link(article, RDFS + "seeAlso", to_iri(f"PMC:{number}"))
    yield from _subjects(record, article, graph)
    for correction in record.corrections:
        if correction.target:
            predicate = CORRECTIONS.get(correction.kind, DCTERMS + "relation")
            yield graph.link(article, predicate, to_iri(correction.target))


def _author_name(author: Author) -> str:
    return author.collective or f"{author.last} {author.initials or author.fore}".strip()


def _subjects(record: Record, article: str, graph: Statements) -> Iterator[Quad]:
    for heading in record.mesh_headings:
        for concept, major in heading_concepts(heading):
            yield graph.link(article, DCTERMS + "subject", to_iri(concept))
            if major:
                yield graph.link(article, FABIO + "hasPrimarySubjectTerm", to_iri(concept))
    for substance in record.chemicals:
        if substance.id:
            yield graph.link(article, DCTERMS + "subject", to_iri(substance.id))


def heading_concepts(heading: MeshHeading) -> Iterator[tuple[str, bool]]:
    """Yield the descriptor and each descriptor-qualifier pair of a heading as (CURIE, is major).

    Pairs have NLM's own identifiers ("MESH:D008178Q000188", see https://id.nlm.nih.gov/mesh/). What has no id is left out: a
    heading known by name only is no term of the vocabulary.
    """
    if not heading.descriptor:
        return
    yield heading.descriptor, heading.major
    for qualifier in heading.qualifiers:
        if qualifier.id:
            yield heading.descriptor + qualifier.id.removeprefix("MESH:"), qualifier.major
