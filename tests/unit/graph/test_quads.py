from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import replace

import pytest
from golden_facts import (
    LENALIDOMIDE,
    LEUKOPENIA,
    LUPUS_DISCOID,
    LUPUS_FAT,
    RASH,
    RELATED,
    SmallVocabulary,
    golden,
    merged,
    standing,
)
from golden_graph import RUN, golden_graphs, golden_store, lines_by_graph

from kgraph.graph.quads import record_quads
from kgraph.graph.run import RunInfo, run_quads, unused_runs
from kgraph.graph.store import open_store, write_nquads, write_store
from kgraph.graph.summary import pooled, summary_quads
from kgraph.graph.vocabulary import used_concepts, vocabulary_quads
from kgraph.ids import record_graph_iri, to_iri
from kgraph.rdf import Iri, nquad_line
from kgraph.vocab import PREDICATES, SUMMARY_GRAPH, VOCABULARY_GRAPH


def edges() -> set[tuple[str, str, str]]:
    quads = list(summary_quads(merged(golden()), standing=standing))
    names = set(PREDICATES.values())
    return {(q.subject, q.predicate, q.object) for q in quads if q.predicate in {to_iri(name) for name in names}}


def test_every_quad_is_in_the_records_graph_and_there_once():
    for document, facts in golden():
        quads = list(record_quads(document, facts, RELATED, RUN))
        assert {quad.graph for quad in quads} == {record_graph_iri(document.record.id)}
        assert max(Counter(quads).values()) == 1


def test_no_blank_nodes():
    assert not [line for lines in golden_graphs().values() for line in lines if line.startswith("_:") or " _:" in line]


def test_the_order_of_facts_and_neighbours_does_not_matter():
    document, facts = golden()[0]
    shuffled = replace(
        facts,
        assertions=tuple(random.Random(1).sample(facts.assertions, len(facts.assertions))),
        outcomes=facts.outcomes[::-1],
    )
    first = lines_by_graph(record_quads(document, facts, RELATED, RUN))
    assert lines_by_graph(record_quads(document, shuffled, RELATED[::-1], RUN)) == first


def test_facts_of_another_record_are_refused():
    with pytest.raises(ValueError, match="PMID:102"):
        list(record_quads(golden()[0][0], golden()[1][1], (), RUN))


def test_positions_quote_the_text_they_point_to():
    store = golden_store()
    answer = store.query(
        """SELECT ?record ?start ?end ?exact ?prefix ?suffix { GRAPH ?g {
        ?target oa:hasSource ?record ; oa:hasSelector ?position, ?quote .
        ?position oa:start ?start ; oa:end ?end .
        ?quote oa:exact ?exact . OPTIONAL { ?quote oa:prefix ?prefix } OPTIONAL { ?quote oa:suffix ?suffix } } }"""
    )
    texts = {to_iri(document.record.id): document.record.text for document, _ in golden()}
    rows = list(answer.rows)
    assert len(rows) > 20
    for record, start, end, exact, prefix, suffix in rows:
        text = texts[record]
        assert text[int(start.value) : int(end.value)] == exact.value
        around = (prefix.value if prefix else "") + exact.value + (suffix.value if suffix else "")
        assert around in text


def test_biolinks_locations_count_within_the_sentence():
    answer = golden_store().query(
        """SELECT ?sentence (MIN(?p) AS ?from) (MAX(?p) AS ?to) ?words { GRAPH ?g {
        ?e biolink:supporting_text ?sentence ; biolink:object_location_in_text ?p ;
           kg:objectTarget/oa:hasSelector/oa:exact ?words } } GROUP BY ?e ?sentence ?words"""
    )
    rows = list(answer.rows)
    assert len(rows) == 11
    for sentence, start, end, words in rows:
        assert sentence.value[int(start.value) : int(end.value)] == words.value


def test_plain_edges_are_for_what_is_asserted_and_stands():
    found = edges()
    drug = to_iri(LENALIDOMIDE)
    treats, has_event = to_iri(PREDICATES["treatment"]), to_iri(PREDICATES["adverse-event"])
    assert (drug, treats, to_iri(LUPUS_DISCOID)) in found
    assert (drug, has_event, to_iri(LEUKOPENIA)) in found
    assert not [edge for edge in found if edge[2] == to_iri("MESH:D020246")], "suspected only"
    assert (drug, has_event, to_iri(RASH)) not in found, "denied"
    assert (drug, treats, to_iri(RASH)) not in found, "said by a retracted article only"


def test_a_denied_treatment_has_no_edge_of_its_own():
    without_indexing = [a for a in merged(golden()) if a.negated and a.object == LUPUS_FAT]
    quads = list(summary_quads(without_indexing, standing=standing))
    assert quads
    assert not [quad for quad in quads if quad.predicate == to_iri(PREDICATES["treatment"])]


def test_retracted_articles_do_not_count_in_the_summary():
    quads = list(summary_quads(merged(golden()), standing=standing))
    assert {quad.graph for quad in quads} == {SUMMARY_GRAPH}
    assert to_iri("PMID:103") not in {quad.object for quad in quads}
    everything = list(summary_quads(merged(golden())))
    assert to_iri("PMID:103") in {quad.object for quad in everything}


def test_counts_are_pooled_over_articles():
    leukopenia = next(a for a in merged(golden()) if a.object == LEUKOPENIA and a.kind == "adverse-event")
    evidence = [e for e in leukopenia.evidence if standing(e.record)]
    assert pooled(evidence) == (4, 29)
    bare = [replace(e, total=None) for e in evidence]
    assert pooled(bare) == (4, None)
    assert pooled([bare[0], evidence[0], evidence[1]]) == (4, 29), "of one article the evidence with a total counts"
    assert pooled([replace(evidence[0], count=None)]) == (None, None)


def test_a_run_is_its_content():
    same = RunInfo(
        software="0.0.1", vocabulary="MeSH 2024", models=("rules 1", "dictionary 1", "rules 1"), date="2024-05-01"
    )
    assert same.iri == RUN.iri
    assert sorted(map(nquad_line, run_quads(same))) == sorted(map(nquad_line, run_quads(RUN)))
    for change in ({"software": "0.0.2"}, {"vocabulary": "MeSH 2025"}, {"models": ()}, {"date": "2024-05-02"}):
        assert replace(RUN, **change).iri != RUN.iri
    assert {quad.graph for quad in run_quads(RUN)} == {RUN.iri}


def test_a_run_without_records_is_found():
    store = golden_store()
    assert unused_runs(store) == []
    other = replace(RUN, date="2020-01-01")
    store.load(map(nquad_line, run_quads(other)))
    assert unused_runs(store) == [other.iri]


def test_every_iri_is_absolute():
    scheme = re.compile(r"https?://\S+")
    for document, facts in golden():
        for quad in record_quads(document, facts, RELATED, RUN):
            for term in quad:
                assert not isinstance(term, Iri) or scheme.fullmatch(term), quad


def test_the_stores_dump_is_what_was_written():
    assert list(golden_store().dump()) == sorted(line for lines in golden_graphs().values() for line in lines)


def test_one_run_or_many_in_any_order_give_the_same_bytes(tmp_path):
    def build(name: str, batches: list[list[int]]) -> bytes:
        """Bring in the golden articles in *batches*, each as an incremental build does."""
        present: list[int] = []
        for batch in batches:
            present += batch
            documents = [golden()[i] for i in sorted(present)]
            used = {concept for document, facts in documents for concept in used_concepts(document, facts)}
            with write_store(tmp_path / name, tidy=unused_runs) as writer:
                for document, facts in (golden()[i] for i in batch):
                    lines = map(nquad_line, record_quads(document, facts, RELATED, RUN))
                    writer.replace(record_graph_iri(document.record.id), lines)
                writer.replace(SUMMARY_GRAPH, map(nquad_line, summary_quads(merged(documents), standing=standing)))
                writer.replace(VOCABULARY_GRAPH, map(nquad_line, vocabulary_quads(used, SmallVocabulary())))
                writer.replace(RUN.iri, map(nquad_line, run_quads(RUN)))
        path = tmp_path / f"{name}.nq.gz"
        write_nquads(open_store(tmp_path / name), path)
        return path.read_bytes()

    at_once = build("once", [[0, 1, 2, 3]])
    assert build("single", [[0], [1], [2], [3]]) == at_once
    assert build("reverse", [[3], [2], [1], [0]]) == at_once
    assert build("again", [[0, 1], [0, 2], [3]]) == at_once
