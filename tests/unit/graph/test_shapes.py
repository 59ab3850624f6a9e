"""The golden graph conforms, and each way of breaking it is told for its own reason."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from golden_graph import golden_graphs, golden_store

from kgraph.graph.oxigraph import OxigraphStore
from kgraph.graph.shapes import validate

R101 = "https://w3id.org/kgraph/graph/PMID/101"
BIOLINK, KG = "https://w3id.org/biolink/vocab/", "https://w3id.org/kgraph/vocab/"
RDF, OA = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/ns/oa#"
DCTERMS, SKOS, PROV = "http://purl.org/dc/terms/", "http://www.w3.org/2004/02/skos/core#", "http://www.w3.org/ns/prov#"


def broken(graph: str, change: Callable[[list[str]], list[str]]) -> list[str]:
    """Return the violations after *change* to the lines of the graphs whose name contains *graph*."""
    store = OxigraphStore()
    for name, lines in golden_graphs().items():
        store.replace(name, change(list(lines)) if graph in name else lines)
    return [str(violation) for violation in validate(store)]


def without(pattern: str) -> Callable[[list[str]], list[str]]:
    def change(lines: list[str]) -> list[str]:
        kept = [line for line in lines if not re.search(pattern, line)]
        assert len(kept) < len(lines), f"nothing matches {pattern}"
        return kept

    return change


def swap(pattern: str, replacement: str) -> Callable[[list[str]], list[str]]:
    def change(lines: list[str]) -> list[str]:
        changed = [re.sub(pattern, replacement, line) for line in lines]
        assert changed != lines, f"nothing matches {pattern}"
        return sorted(set(changed))

    return change


def add_to(node: str, statement: str) -> Callable[[list[str]], list[str]]:
    """Add `predicate object` to every subject that matches *node*."""

    def change(lines: list[str]) -> list[str]:
        subjects = {line.split(" ")[0] for line in lines if re.search(node, line)}
        assert subjects
        graph = lines[0].rsplit(" ", 2)[1]
        return sorted({*lines, *(f"{subject} {statement} {graph} .\n" for subject in subjects)})

    return change


def test_the_golden_graph_conforms():
    assert [str(violation) for violation in validate(golden_store())] == []


def test_an_empty_graph_conforms():
    assert list(validate(OxigraphStore())) == []


_EXTRA = "<https://example.org/extra> <https://example.org/value>"
_CASES = {
    "no subject": ("PMID/101", without(r"assertion/\w+> <\S+#subject>"), "a statement has exactly one subject"),
    "strange predicate": ("PMID/101", swap(f"{BIOLINK}has_adverse_event", f"{BIOLINK}likes"), "one that kgraph knows"),
    "no object": ("PMID/101", without(r"assertion/\w+> <\S+#object>"), "a statement has exactly one object"),
    "negation missing": ("summary", without("negated"), "either denied or not"),
    "negation not boolean": ("PMID/101", swap('"true"\\^\\^<\\S+>', '"true"'), "either denied or not"),
    "level": ("PMID/101", swap('"not_provided"', '"certain"'), "knowledge level not_provided"),
    "agent": ("PMID/101", swap('"text_mining_agent"', '"oracle"'), "text mining or derived"),
    "source": ("PMID/101", swap("infores/kgraph", "infores/other"), "primary source of a statement is kgraph"),
    "data": ("PMID/101", without("infores/pubmed"), "data behind a statement"),
    "publications": ("summary", without("publications"), "names the articles"),
    "effect": ("PMID/101", swap('"effective"', '"wonderful"'), "an effect is effective"),
    "belief too high": ("summary", swap('has_confidence_score> "0\\.9"', 'has_confidence_score> "9.9"'), "belief, from 0 to 1"),
    "two beliefs": ("summary", add_to("has_confidence_score", f'<{BIOLINK}has_confidence_score> "0.123"^^<http://www.w3.org/2001/XMLSchema#decimal>'), "at most one belief"),
    "articles": ("summary", swap('articleCount> "\\d"', 'articleCount> "0"'), "at least 1"),
    "no evidence": ("PMID/103", without("assertion/.*has_evidence"), "has evidence"),
    "strange property of a statement": ("PMID/101", add_to("Association>", _EXTRA), "no property that the model does not know"),
    "no quote": ("PMID/101", without("supporting_text>"), "quotes its text"),
    "no score": ("PMID/101", without("extraction_confidence_score"), "one score from 0 to 1"),
    "score": ("PMID/101", swap('extraction_confidence_score> "0\\.9"', 'extraction_confidence_score> "7"'), "one score from 0 to 1"),
    "certainty": ("PMID/101", swap('"speculated"', '"perhaps"'), "asserted, speculated, hypothetical or background"),
    "population": ("PMID/101", swap('population> "human"', 'population> "Martian"'), "human, animal, in-vitro or unknown"),
    "method": ("PMID/101", without("vocab/method>"), "names the method"),
    "evidence of nothing": ("PMID/101", without("hasBody"), "exactly one statement or outcome"),
    "evidence without sentence": ("PMID/101", without("hasTarget"), "points to its sentence"),
    "evidence without article": ("PMID/101", without("evidence/.*terms/source"), "exactly one article"),
    "strange property of evidence": ("PMID/101", add_to("TextMiningStudyResult>", _EXTRA), "evidence from text has no property"),
    "indexing with a place": ("PMID/101", add_to("IndexingEvidence>", f"<{OA}hasTarget> <https://example.org/x>"), "no place in the text"),
    "target of nothing": ("PMID/101", without("hasSource"), "in exactly one article"),
    "one selector": ("PMID/101", without("hasSelector> <\\S+/quote#\\S+>"), "a position selector and a quote selector"),
    "place that is not told": ("PMID/101", swap("(/text/PMID/101)#char=\\d+,\\d+> (?=<\\S+type> <\\S+SpecificResource)", "\\1> "), "ends in #char="),
    "no start": ("PMID/101", without(f"{OA}start>"), "one start"),
    "end before start": ("PMID/101", swap(f'{OA}end> "\\d+"', f'{OA}end> "0"'), "starts before it ends"),
    "empty quote": ("PMID/101", swap(f'{OA}exact> "(?:[^"\\\\]|\\\\.)+"', f'{OA}exact> ""'), "a quote is exactly one text"),
    "category": ("PMID/101", swap("outcome/relapse", "outcome/miracle"), "one category of the closed list"),
    "interval": ("PMID/101", swap('vocab/low> "0\\.8"', 'vocab/low> "8"'), "lower end is not above"),
    "negative count": ("PMID/101", swap('has_count> "5"', 'has_count> "-5"'), "not negative"),
    "no check": ("PMID/101", without("vocab/check"), "verdict on its arithmetic"),
    "outcome without evidence": ("PMID/101", without("outcome/\\w+> <\\S+has_evidence"), "an outcome has its evidence"),
    "status": ("PMID/103", swap("status/retracted", "status/doubtful"), "one status of the closed list"),
    "two statuses": ("PMID/103", add_to("bibo/status", "<http://purl.org/ontology/bibo/status> <https://w3id.org/kgraph/vocab/status/current>"), "one status"),
    "strange property of an article": ("PMID/105", add_to("fabio/Article", _EXTRA), "an article has no property"),
    "no identifier": ("PMID/105", without("terms/identifier"), "one identifier"),
    "mentions uncounted": ("PMID/105", without("mentionCount"), "mentions are counted"),
    "rank": ("PMID/101", swap('vocab/rank> "1"', 'vocab/rank> "0"'), "one rank, from 1"),
    "no neighbour score": ("PMID/101", without("vocab/score>"), "one score"),
    "graph of nothing": ("PMID/105", swap("wasDerivedFrom> <\\S+/105", "wasDerivedFrom> <https://example.org/x"), "comes from that article"),
    "graph made by no run": ("PMID/105", without("wasGeneratedBy"), "exactly one run"),
    "run by nobody": ("/run/", without("wasAssociatedWith"), "one version of the software"),
    "run with nothing": ("/run/", without("prov#used"), "used a vocabulary"),
    "nameless concept": ("vocabulary", without('prefLabel> "Leukopenia"'), "exactly one preferred name"),
    "two names": ("vocabulary", add_to('"Leukopenia"', f'<{SKOS}prefLabel> "Other"'), "exactly one preferred name"),
    "broader than known": ("vocabulary", swap("broader> <\\S+>", "broader> <https://example.org/x>"), "a concept in the graph"),
    "strange property of a concept": ("vocabulary", add_to('"Leukopenia"', _EXTRA), "a concept has no property"),
    "match elsewhere": ("vocabulary", swap("obo/MONDO_", "obo/GO_"), "a concept of MONDO or DOID"),
    "pair without subheading": ("vocabulary", without("hasQualifier"), "one subheading"),
}  # fmt: skip


@pytest.mark.parametrize(("graph", "change", "reason"), _CASES.values(), ids=_CASES.keys())
def test_a_broken_graph_is_told_in_words(graph, change, reason):
    found = broken(graph, change)
    assert [line for line in found if reason in line], found
    assert not [line for line in found if "\n" in line]
