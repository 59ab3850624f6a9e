"""The fixed fields stand first and in their order; what is wrong is named."""

from __future__ import annotations

import pytest

from kgraph import codec
from kgraph.errors import InputError
from kgraph.model import Assertion, Candidate, Evidence, Mention, OutcomeResult, Record, Section, Span

CANDIDATE = Candidate(id="MESH:D007970", label="Leukopenia", score=0.9, matched="leukopenia", method="dictionary")
EVIDENCE = Evidence(
    record="PMID:1",
    text="One of 9 had leukopenia.",
    method="rule:had",
    score=0.8,
    sentence=Span(10, 34),
    subject=Span(0, 4),
    object=Span(23, 33),
    trigger=Span(19, 22),
    count=1,
    total=9,
)


def test_mentions_have_the_fixed_fields_first() -> None:
    mention = Mention(
        record="PMID:1", span=Span(23, 33), text="leukopenia", type="Disease", candidates=(CANDIDATE,), negated=True
    )
    line = codec.mention_to_json(mention)
    assert list(line)[:8] == ["pmid", "start", "end", "text", "type", "mesh", "score", "method"]
    assert (line["mesh"], line["score"], line["method"]) == ("MESH:D007970", 0.9, "dictionary")
    assert line["negated"] is True
    assert "expansion" not in line


def test_a_mention_line_with_the_fixed_fields_only_can_be_read() -> None:
    fixed = {
        "pmid": "PMID:1",
        "start": 0,
        "end": 3,
        "text": "flu",
        "type": "Disease",
        "mesh": "MESH:D007251",
        "score": 1,
        "method": "x",
    }
    mention = codec.mention_from_json(fixed)
    assert mention.concept == "MESH:D007251"
    assert codec.mention_from_json(fixed | {"mesh": ""}).candidates == ()


def test_assertions_have_the_fixed_fields_first_and_one_line_per_evidence() -> None:
    assertion = Assertion(
        kind="treatment",
        subject="MESH:D1",
        predicate="biolink:treats",
        object="MESH:D2",
        qualifiers=(("effect", "effective"),),
        evidence=(
            EVIDENCE,
            Evidence(record="PMID:2", text="Drug / therapeutic use", method="mesh-indexing", score=0.7),
        ),
        belief=0.94,
    )
    first, second = codec.assertions_to_json(assertion)
    assert " ".join(list(first)[:15]) == (
        "pmid kind subject predicate object negated certainty effect count total percent sentence_start sentence_end method score"
    )
    assert (first["pmid"], first["sentence_start"], first["sentence_end"], first["count"]) == ("PMID:1", 10, 34, 1)
    assert (second["pmid"], second["sentence_start"], second["count"]) == ("PMID:2", None, None)
    assert first["subject"] == "MESH:D1"
    assert first["subject_span"] == [0, 4]
    assert "qualifiers" not in first


def test_evidence_of_one_assertion_is_brought_together_from_scattered_lines() -> None:
    one = Assertion(
        kind="cause", subject="MESH:D1", predicate="biolink:causes", object="MESH:D2", evidence=(EVIDENCE,), belief=0.4
    )
    other = Assertion(
        kind="cause", subject="MESH:D3", predicate="biolink:causes", object="MESH:D2", evidence=(EVIDENCE,)
    )
    more = Assertion(
        kind="cause", subject="MESH:D1", predicate="biolink:causes", object="MESH:D2", evidence=(EVIDENCE,), belief=0.6
    )
    lines = [line for assertion in (one, other, more) for line in codec.assertions_to_json(assertion)]
    joined, alone = codec.assertions_from_json(lines)
    assert joined.evidence == (EVIDENCE, EVIDENCE)
    assert joined.belief == 0.6
    assert alone.subject == "MESH:D3"


def test_outcomes_have_the_fixed_fields_first() -> None:
    outcome = OutcomeResult(
        record="PMID:1",
        drug="MESH:D1",
        disease="",
        category="death",
        label="died",
        evidence=EVIDENCE,
        interval=(0.1, 0.5),
        arm="placebo",
    )
    line = codec.outcome_to_json(outcome)
    assert " ".join(list(line)[:18]) == (
        "pmid drug disease category label n total percent measure value low high p time dose start end check"
    )
    assert (line["low"], line["high"], line["start"], line["end"], line["arm"]) == (0.1, 0.5, 19, 22, "placebo")


def test_a_record_is_told_by_pmid_and_empty_fields_are_left_out() -> None:
    record = Record(id="PMID:1", title="Flu.", text="Flu.", sections=(Section(label="TITLE", span=Span(0, 4)),))
    assert codec.record_to_json(record) == {
        "pmid": "PMID:1",
        "title": "Flu.",
        "abstract": "",
        "text": "Flu.",
        "sections": [{"label": "TITLE", "span": [0, 4]}],
    }


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ({"title": "x"}, "id: None is not of type str"),
        ({"pmid": "PMID:1", "title": 5}, "title: 5 is not of type str"),
        ({"pmid": "PMID:1", "status": "lost"}, "status: 'lost' is not one of current, retracted"),
        ({"pmid": "PMID:1", "keywords": "flu"}, "keywords: 'flu' is not a list"),
        ({"pmid": "PMID:1", "sections": [{"label": "A", "span": [3, 1]}]}, "span 3..1 is not"),
        ({"pmid": "PMID:1", "sections": [{"label": "A"}]}, "sections: span is missing"),
        ({"pmid": "PMID:1", "sections": ["A"]}, "'A' is not an object"),
    ],
)
def test_wrong_values_are_named(line: dict[str, object], reason: str) -> None:
    with pytest.raises(InputError) as caught:
        codec.record_from_json(line)
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)


def test_fields_of_a_later_version_are_ignored() -> None:
    assert codec.record_from_json({"pmid": "PMID:1", "mood": "good"}) == Record(id="PMID:1")
