from __future__ import annotations

from golden_facts import LENALIDOMIDE, LUPUS_DISCOID, LUPUS_SKIN, SmallVocabulary, golden

from kgraph.graph.vocabulary import used_concepts, vocabulary_quads
from kgraph.ids import to_iri
from kgraph.rdf import Literal
from kgraph.vocab import RDFS, SKOS


def described(*used: str, **more: object) -> dict[str, set[tuple[str, object]]]:
    found: dict[str, set[tuple[str, object]]] = {}
    for quad in vocabulary_quads(used, SmallVocabulary(), **more):
        found.setdefault(quad.subject, set()).add((quad.predicate, quad.object))
    return found


def test_ancestors_come_along_with_their_preferred_name_only():
    found = described(LUPUS_DISCOID)
    assert set(found) == {to_iri(c) for c in (LUPUS_DISCOID, LUPUS_SKIN, "MESH:D012871")}
    assert (SKOS + "altLabel", Literal("DLE")) in found[to_iri(LUPUS_DISCOID)]
    assert (SKOS + "broader", to_iri(LUPUS_SKIN)) in found[to_iri(LUPUS_DISCOID)]
    assert (SKOS + "broader", to_iri("MESH:D012871")) in found[to_iri(LUPUS_SKIN)]
    assert not [p for p, _ in found[to_iri(LUPUS_SKIN)] if p == SKOS + "altLabel"]


def test_pairs_have_a_readable_label_and_bring_their_descriptor():
    found = described(LUPUS_SKIN + "Q000188")
    assert (RDFS + "label", Literal("Lupus Erythematosus, Cutaneous/drug therapy")) in found[
        to_iri(LUPUS_SKIN + "Q000188")
    ]
    assert to_iri(LUPUS_SKIN) in found


def test_unknown_concepts_get_the_name_that_records_print():
    assert described("MESH:C999999") == {}
    found = described("MESH:C999999", names={"MESH:C999999": "novomab"})
    assert (SKOS + "prefLabel", Literal("novomab")) in found[to_iri("MESH:C999999")]


def test_the_order_of_what_is_used_does_not_matter():
    used = used_concepts(*golden()[0])
    assert LENALIDOMIDE in used
    assert LUPUS_SKIN + "Q000188" in used
    assert "" not in used
    vocabulary = SmallVocabulary()
    assert list(vocabulary_quads(sorted(used), vocabulary)) == list(vocabulary_quads(sorted(used)[::-1], vocabulary))
