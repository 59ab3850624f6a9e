from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kgraph.assertions.belief import WITNESSES, combine, study_design
from kgraph.assertions.merge import merge
from kgraph.model import Assertion, Evidence, Span

FULL = Evidence(record="PMID:1", text="x", method="rule:a", score=0.8, population="human")
CERTAINTIES = st.sampled_from(["asserted", "speculated", "hypothetical", "background"])
POPULATIONS = st.sampled_from(["human", "animal", "in-vitro", "unknown"])


def at(number, **changes):
    """Evidence from another sentence."""
    return replace(FULL, sentence=Span(100 * number, 100 * number + 90), **changes)


def test_ten_sentences_of_one_paper_are_one_paper():
    one, ten = combine([at(0)]), combine([at(number) for number in range(10)])
    two_papers = combine([at(0), at(0, record="PMID:2")])
    assert one == 0.6
    assert one < combine([at(0), at(1)]) < two_papers
    assert ten == 0.95
    assert combine([at(number) for number in range(100)]) == ten


def test_the_best_reading_of_a_sentence_counts():
    assert combine([at(0), at(0, score=0.5, method="rule:b")]) == combine([at(0)])


def test_articles_are_independent_witnesses():
    assert combine([FULL, replace(FULL, record="PMID:2")]) == 0.84
    assert combine([FULL, replace(FULL, record="PMID:2", score=0.4)]) == 0.76


def test_indexing_weighs_its_score():
    assert combine([replace(FULL, method="mesh-indexing", score=0.9)]) == 0.9


@pytest.mark.parametrize(
    ("kinds", "design"),
    [
        (("Journal Article", "Meta-Analysis"), "meta-analysis"),
        (("Systematic Review", "Review"), "meta-analysis"),
        (("Randomized Controlled Trial",), "trial"),
        (("Clinical Trial, Phase II",), "trial"),
        (("Case Reports", "Review"), "case-report"),
        (("Review",), "review"),
        (("Journal Article",), ""),
        ((), ""),
    ],
)
def test_publication_types_tell_the_kind_of_study(kinds, design):
    assert study_design(kinds) == design


def test_kinds_of_study_are_ordered():
    order = ("review", "case-report", "", "trial", "meta-analysis")
    beliefs = [combine([replace(FULL, study=study)]) for study in order]
    assert beliefs == sorted(set(beliefs))


@given(st.floats(0, 1), st.sampled_from(["", *WITNESSES]))
def test_what_is_asserted_of_people_is_believed(score, study):
    assert 0.5 <= combine([replace(FULL, score=score, study=study)]) <= 1


PIECES = st.tuples(
    st.integers(1, 5), st.integers(0, 4), st.floats(0, 1), CERTAINTIES, POPULATIONS, st.sampled_from(["", *WITNESSES])
)


@given(st.lists(PIECES, min_size=1, max_size=20))
def test_more_evidence_never_lowers_belief(pieces):
    studies = {}
    evidence = [
        at(
            place,
            record=f"PMID:{n}",
            score=score,
            certainty=certainty,
            population=population,
            study=studies.setdefault(n, study),
        )
        for n, place, score, certainty, population, study in pieces
    ]
    assert combine(evidence[:-1]) <= combine(evidence) <= 1
    assert combine(evidence) == combine(evidence[::-1])


def test_nothing_is_no_belief():
    assert combine([]) == 0.0


@given(st.lists(st.tuples(st.integers(1, 40), st.floats(0, 1), CERTAINTIES, POPULATIONS), max_size=60))
def test_weak_evidence_never_reaches_one_half(pieces):
    weak = [
        replace(FULL, record=f"PMID:{n}", score=score, certainty=certainty, population=population)
        for n, score, certainty, population in pieces
        if certainty != "asserted" or population in {"animal", "in-vitro"}
    ]
    assert combine(weak) < 0.5
    assert combine([*weak, FULL]) == combine([FULL])
    assert combine(weak) == combine(list(reversed(weak)))


def _assertion(record, **changes):
    made = Assertion(
        kind="adverse-event",
        subject="MESH:D1",
        predicate="biolink:has_adverse_event",
        object="MESH:D2",
        evidence=(replace(FULL, record=record),),
    )
    return replace(made, **changes)


def test_merge_joins_equal_statements_and_keeps_others():
    merged = merge(
        [_assertion("PMID:2"), _assertion("PMID:1"), _assertion("PMID:1"), _assertion("PMID:3", negated=True)],
        standing=lambda _: True,
    )
    assert sorted(len(one.evidence) for one in merged) == [1, 2]
    joined = max(merged, key=lambda one: len(one.evidence))
    assert [piece.record for piece in joined.evidence] == ["PMID:1", "PMID:2"]
    assert joined.belief == 0.84


def test_fallen_records_support_nothing_but_stay_as_evidence():
    (one,) = merge([_assertion("PMID:1"), _assertion("PMID:2")], standing=lambda record: record != "PMID:1")
    assert (one.belief, len(one.evidence)) == (0.6, 2)
    (none,) = merge([_assertion("PMID:1")], standing=lambda _: False)
    assert none.belief == 0.0


@given(
    st.permutations(
        [
            _assertion("PMID:1"),
            _assertion("PMID:2"),
            _assertion("PMID:1", negated=True),
            _assertion("PMID:3", kind="cause"),
        ]
    )
)
def test_order_of_input_does_not_matter(assertions):
    def flat(found):
        return [(one, one.evidence, one.belief) for one in found]

    expected = merge(
        [
            _assertion("PMID:1"),
            _assertion("PMID:2"),
            _assertion("PMID:1", negated=True),
            _assertion("PMID:3", kind="cause"),
        ],
        standing=lambda _: True,
    )
    assert flat(merge(assertions, standing=lambda _: True)) == flat(expected)
