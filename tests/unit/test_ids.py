from __future__ import annotations

import pytest

from kgraph.errors import UsageError
from kgraph.ids import PREFIX_IRI, assertion_iri, content_hash, outcome_iri, record_graph_iri, to_curie, to_iri
from kgraph.model import Assertion, Evidence, OutcomeResult


def test_curie_and_iri_are_inverse_for_every_prefix():
    for prefix in PREFIX_IRI:
        assert to_curie(to_iri(f"{prefix}:D008178")) == f"{prefix}:D008178"


def test_longest_namespace_wins():
    assert to_curie("https://w3id.org/kgraph/vocab/effect") == "kg:effect"


def test_unknown_iri_stays_itself():
    assert to_curie("http://example.org/x") == "http://example.org/x"


@pytest.mark.parametrize("bad", ["", "D008178", "NOPE:1", "MESH:", "MESH:a b"])
def test_bad_curies_are_refused_with_their_name(bad):
    with pytest.raises(UsageError, match="not a known identifier"):
        to_iri(bad)


def test_characters_that_no_iri_may_hold_are_escaped():
    assert to_iri("DOI:10.1/<a>é") == "https://doi.org/10.1/%3Ca%3E%C3%A9"


def test_hash_depends_on_the_boundaries_of_its_parts():
    assert content_hash("ab", "c") != content_hash("a", "bc") != content_hash("abc")


def _assertion(**changes):
    values = {
        "kind": "treatment",
        "subject": "MESH:D000077269",
        "predicate": "biolink:treats_or_applied_or_studied_to_treat",
        "object": "MESH:D008178",
        "qualifiers": (("effect", "effective"),),
    }
    return Assertion(**(values | changes))


def test_identity_ignores_evidence_and_belief_and_nothing_else():
    one = _assertion()
    evidence = Evidence(record="PMID:1", text="x", method="m", score=0.5)
    assert assertion_iri(one) == assertion_iri(_assertion(evidence=(evidence,), belief=0.9))
    others = [_assertion(negated=True), _assertion(object="MESH:D008180"), _assertion(qualifiers=())]
    assert len({assertion_iri(a) for a in [one, *others]}) == 4


def test_outcomes_of_different_numbers_differ():
    evidence = Evidence(record="PMID:1", text="x", method="m", score=0.5)
    common = {"record": "PMID:1", "drug": "", "disease": "", "category": "response", "label": "r", "evidence": evidence}
    assert outcome_iri(OutcomeResult(**common, n=1)) != outcome_iri(OutcomeResult(**common, n=2))


def test_record_graph_names_the_record():
    assert record_graph_iri("PMID:26873674") == "https://w3id.org/kgraph/graph/PMID/26873674"
