"""Every IRI that the graph uses, as a named constant. No other module spells one out."""

from __future__ import annotations

from typing import Final

BIOLINK: Final = "https://w3id.org/biolink/vocab/"
KG: Final = "https://w3id.org/kgraph/vocab/"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
PROV: Final = "http://www.w3.org/ns/prov#"
OA: Final = "http://www.w3.org/ns/oa#"
DCTERMS: Final = "http://purl.org/dc/terms/"
BIBO: Final = "http://purl.org/ontology/bibo/"
FABIO: Final = "http://purl.org/spar/fabio/"
MESH: Final = "http://id.nlm.nih.gov/mesh/"
MESHV: Final = "http://id.nlm.nih.gov/mesh/vocab#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
DC: Final = "http://purl.org/dc/elements/1.1/"
PRISM: Final = "http://prismstandard.org/namespaces/basic/2.0/"
CITO: Final = "http://purl.org/spar/cito/"
PAV: Final = "http://purl.org/pav/"
NP: Final = "http://www.nanopub.org/nschema#"
INFORES: Final = "https://w3id.org/biolink/infores/"

# named graphs that are not a record's or a run's
SUMMARY_GRAPH: Final = KG + "summary"
VOCABULARY_GRAPH: Final = KG + "vocabulary"

# prefix -> namespace, as queries, Turtle files and the documentation write them
PREFIXES: Final[dict[str, str]] = {
    "biolink": BIOLINK,
    "kg": KG,
    "rdf": RDF,
    "rdfs": RDFS,
    "xsd": XSD,
    "skos": SKOS,
    "prov": PROV,
    "oa": OA,
    "dcterms": DCTERMS,
    "bibo": BIBO,
    "fabio": FABIO,
    "mesh": MESH,
    "meshv": MESHV,
    "owl": OWL,
    "dc": DC,
    "prism": PRISM,
    "cito": CITO,
    "pav": PAV,
    "infores": INFORES,
    "pmid": "https://pubmed.ncbi.nlm.nih.gov/",
}

# assertion kind -> predicate, as a CURIE
PREDICATES: Final[dict[str, str]] = {
    "treatment": "biolink:treats_or_applied_or_studied_to_treat",
    "adverse-event": "biolink:has_adverse_event",
    "cause": "biolink:causes",
    "prevention": "biolink:preventative_for_condition",
    "contraindication": "biolink:contraindicated_in",
    "aggravation": "biolink:exacerbates_condition",
}

# assertion kind -> class of the association (Biolink 4.4.4): the most specific one whose predicate fits
ASSOCIATIONS: Final[dict[str, str]] = {
    "treatment": BIOLINK + "ChemicalOrDrugOrTreatmentToDiseaseOrPhenotypicFeatureAssociation",
    "adverse-event": BIOLINK + "ChemicalOrDrugOrTreatmentAdverseEventAssociation",
    "cause": BIOLINK + "ChemicalEntityToDiseaseOrPhenotypicFeatureAssociation",
    "prevention": BIOLINK + "ChemicalOrDrugOrTreatmentToDiseaseOrPhenotypicFeatureAssociation",
    "contraindication": BIOLINK + "ChemicalEntityToDiseaseOrPhenotypicFeatureAssociation",
    "aggravation": BIOLINK + "ChemicalEntityToDiseaseOrPhenotypicFeatureAssociation",
}

# NLM's RefType -> how the record relates to the other publication; any other type is dcterms:relation
CORRECTIONS: Final[dict[str, str]] = {
    "RetractionIn": CITO + "isRetractedBy",
    "RetractionOf": CITO + "retracts",
    "ErratumIn": CITO + "isCorrectedBy",
    "ErratumFor": CITO + "corrects",
    "CorrectedandRepublishedIn": DCTERMS + "isReplacedBy",
    "CorrectedandRepublishedFrom": DCTERMS + "replaces",
    "RetractedandRepublishedIn": DCTERMS + "isReplacedBy",
    "RetractedandRepublishedFrom": DCTERMS + "replaces",
    "UpdateIn": CITO + "isUpdatedBy",
    "UpdateOf": CITO + "updates",
    "ExpressionOfConcernIn": CITO + "isDisputedBy",
    "ExpressionOfConcernFor": CITO + "disputes",
}
