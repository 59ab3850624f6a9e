from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kgraph.assertions.belief import combine
from kgraph.assertions.merge import merge
from kgraph.model import Assertion, Evidence

FULL = Evidence(record="PMID:1", text="x", method="rule:a", score=0.8, population="human")
CERTAINTIES = st.sampled_from(["asserted", "speculated", "hypothetical", "background"])
POPULATIONS = st.sampled_from(["human", "animal", "in-vitro", "unknown"])


def test_ten_sentences_of_one_paper_are_one_paper():
    assert combine([replace(FULL, text=str(n)) for n in range(10)]) == 0.8


def test_articles_are_independent_witnesses():
    assert combine([FULL, replace(FULL, record="PMID:2", score=0.5)]) == 0.9


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
    assert combine([*weak, FULL]) == 0.8
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
    assert joined.belief == 0.96


def test_fallen_records_support_nothing_but_stay_as_evidence():
    (one,) = merge([_assertion("PMID:1"), _assertion("PMID:2")], standing=lambda record: record != "PMID:1")
    assert (one.belief, len(one.evidence)) == (0.8, 2)
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
