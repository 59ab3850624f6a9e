from __future__ import annotations

import dataclasses
import io
import re
import warnings

import pyoxigraph as ox
import pytest
from export_samples import concept, many_assertions, seed_assertions

from kgraph.export.nanopub import THRESHOLD, Maker, nanopub_lines
from kgraph.export.rdf import write_rdf
from kgraph.ids import to_iri
from kgraph.vocab import BIOLINK, DCTERMS, NP, OA, PROV, RDF

MAKER = Maker(software="kgraph 0.0", vocabulary="MeSH 2024", date="2026-01-31")


def lines(facts=None, **more):
    return list(nanopub_lines(seed_assertions() if facts is None else facts, concept, MAKER, **more))


def parts(text):
    """The quads of each nanopublication: name -> part -> triples."""
    found: dict[str, dict[str, list[ox.Triple]]] = {}
    for quad in ox.parse(text.encode(), format=ox.RdfFormat.N_QUADS):
        name, _, part = quad.graph_name.value.rpartition("/")
        found.setdefault(name, {}).setdefault(part, []).append(quad.triple)
    return found


def values(triples, predicate):
    return [t.object.value for t in triples if t.predicate.value == predicate]


def test_each_has_the_four_parts_that_the_guidelines_ask_for():
    found = parts("".join(lines(many_assertions(40))))
    assert len(found) > 5
    for name, graphs in found.items():
        assert set(graphs) == {"Head", "assertion", "provenance", "pubinfo"}
        assert {(t.subject.value, t.predicate.value, t.object.value) for t in graphs["Head"]} == {
            (name, RDF + "type", NP + "Nanopublication"),
            (name, NP + "hasAssertion", f"{name}/assertion"),
            (name, NP + "hasProvenance", f"{name}/provenance"),
            (name, NP + "hasPublicationInfo", f"{name}/pubinfo"),
        }
        assert f"{name}/assertion" in {t.subject.value for t in graphs["provenance"]}
        assert name in {t.subject.value for t in graphs["pubinfo"]}
        assert values(graphs["pubinfo"], DCTERMS + "created") == ["2026-01-31"]
        assert values(graphs["provenance"], PROV + "wasDerivedFrom")


def test_only_what_is_sure_is_published():
    found = parts("".join(lines()))
    said = {values(graphs["assertion"], RDF + "object")[0] for graphs in found.values()}
    assert said == {to_iri(curie) for curie in ("MESH:D008178", "MESH:D008179", "MESH:D007970")}
    weak = [dataclasses.replace(fact, belief=THRESHOLD - 0.01) for fact in seed_assertions()]
    assert lines(weak) == []
    assert lines(standing=lambda record: False) == []


def test_denied_ones_on_request_never_as_plain_triples():
    found = parts("".join(lines(denied=True)))
    denied = [g for g in found.values() if values(g["assertion"], BIOLINK + "negated") == ["true"]]
    assert {values(g["assertion"], RDF + "object")[0] for g in denied} == {
        to_iri("MESH:D015435"),
        to_iri("MESH:D008180"),
    }
    for graphs in found.values():
        (predicate,) = values(graphs["assertion"], RDF + "predicate")
        plain = [t for t in graphs["assertion"] if t.predicate.value == predicate]
        assert len(plain) == (graphs not in denied)


def test_the_sentence_and_its_place_are_given():
    (harm,) = (
        g for g in parts("".join(lines())).values() if to_iri("MESH:D007970") in values(g["assertion"], RDF + "object")
    )
    (sentence,) = values(harm["provenance"], BIOLINK + "supporting_text")
    start, end = (int(values(harm["provenance"], OA + place)[0]) for place in ("start", "end"))
    assert end - start == len(sentence)


def test_the_name_depends_on_all_that_is_said():
    fact = seed_assertions()[0]
    names = {
        next(iter(parts("".join(lines([one])))))
        for one in (fact, dataclasses.replace(fact, belief=0.7), dataclasses.replace(fact, evidence=fact.evidence[:1]))
    }
    assert len(names) == 3
    assert lines([fact]) == lines([seed_assertions()[0]])


def test_the_nanopub_package_finds_them_valid():
    package = pytest.importorskip("nanopub")
    rdflib = pytest.importorskip("rdflib")
    for name in parts("".join(lines(denied=True))):
        out = io.BytesIO()
        write_rdf((line for line in lines(denied=True) if re.search(f"<{name}/[a-zA-Z]+> .$", line)), "trig", out)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the package's own
            dataset = rdflib.ConjunctiveGraph()
            dataset.parse(data=out.getvalue(), format="trig")
            assert package.Nanopub(rdf=dataset).is_valid
