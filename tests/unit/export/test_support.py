from __future__ import annotations

from export_samples import seed_assertions

from kgraph.export.support import record_order, strongest, support
from kgraph.model import Assertion, Evidence, Span
from kgraph.vocab import PREDICATES


def fact(*evidence: Evidence) -> Assertion:
    return Assertion(
        kind="cause", subject="MESH:D1", predicate=PREDICATES["cause"], object="MESH:D2", evidence=evidence
    )


def said(record: str, certainty="asserted", **more) -> Evidence:
    return Evidence(record=record, text="x", method="text-rule", score=0.5, certainty=certainty, **more)


def test_the_strongest_certainty_of_records_that_stand_counts():
    found = support(fact(said("PMID:10", "speculated"), said("PMID:9")), lambda record: record != "PMID:9")
    assert (found.certainty, found.articles, found.revoked, found.sure) == (
        "speculated",
        ("PMID:10",),
        ("PMID:9",),
        False,
    )


def test_articles_are_those_that_state_or_suspect_sorted_by_number():
    found = support(fact(said("PMID:10"), said("PMID:9", "speculated"), said("PMID:8", "background"), said("PMID:10")))
    assert (found.articles, found.sure, found.doubt) == (("PMID:9", "PMID:10"), True, 0)


def test_background_alone_is_no_article():
    found = support(fact(said("PMID:1", "background"), said("PMID:2", "hypothetical")))
    assert (found.certainty, found.articles, found.stands, found.sure) == ("hypothetical", (), True, False)


def test_nothing_stands_without_evidence_or_with_revoked_records_only():
    assert not support(fact()).stands
    found = support(fact(said("PMID:1")), lambda record: False)
    assert (found.certainty, found.articles, found.stands, found.sure) == ("asserted", (), False, False)


def test_the_strongest_evidence_comes_first_text_before_indexing():
    evidence = (said("PMID:1", "background", sentence=Span(0, 1)), said("PMID:1"), said("PMID:2", sentence=Span(5, 9)))
    assert [item.record for item in strongest(fact(*evidence))] == ["PMID:2", "PMID:1", "PMID:1"]
    assert strongest(fact(*evidence))[-1].certainty == "background"


def test_seed_facts():
    sure = [(a.object, a.negated) for a in seed_assertions() if support(a).sure]
    assert ("MESH:D020246", False) not in sure
    assert ("MESH:D007970", False) in sure


def test_records_sort_by_number():
    assert sorted(["PMID:10", "PMID:9", "kgr:a"], key=record_order) == ["PMID:9", "PMID:10", "kgr:a"]


def test_facts_without_people_say_so():
    assert support(fact(said("PMID:1", population="animal"))).beings == "animals"
    both = fact(said("PMID:1", population="animal"), said("PMID:2", population="in-vitro"))
    assert support(both).beings == "animals or cells"
    assert support(both, lambda record: record != "PMID:1").beings == "cells"
    assert support(fact(said("PMID:1", population="animal"), said("PMID:2", population="human"))).beings == ""
    assert support(fact(said("PMID:1", population="animal"), said("PMID:2"))).beings == ""
    assert support(fact()).beings == ""
