from __future__ import annotations

import csv
import dataclasses
import io

import pytest
from export_samples import label, seed_assertions, seed_document, seed_outcomes
from hypothesis import given
from hypothesis import strategies as st

from kgraph.export.tables import EVIDENCE_COLUMNS, OUTCOME_COLUMNS, evidence_rows, outcome_rows, study_name, write_csv
from kgraph.model import Author, Record


def read(columns, rows, **more):
    out = io.StringIO(newline="")
    write_csv(out, columns, rows, **more)
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline=""), strict=True)), out.getvalue()


def test_evidence_has_one_row_each_with_exact_places():
    rows, text = read(EVIDENCE_COLUMNS, evidence_rows(seed_assertions(), label))
    assert len(rows) == sum(len(fact.evidence) for fact in seed_assertions())
    assert text.count("\r\n") == len(rows) + 1
    record = seed_document().record.text
    for row in rows:
        if row["sentence_start"]:
            assert record[int(row["sentence_start"]) : int(row["sentence_end"])] == row["sentence"]
    clot = next(row for row in rows if row["condition_label"] == "Venous Thrombosis")
    assert (clot["count"], clot["total"], clot["certainty"], clot["negated"]) == ("1", "9", "speculated", "false")
    assert [row["condition_label"] for row in rows if row["negated"] == "true"] == [
        "Panniculitis, Lupus Erythematosus",
        "Lupus Erythematosus, Systemic",
    ]


def test_outcomes_have_study_arm_events_and_total():
    record = dataclasses.replace(seed_document().record, authors=(Author(last="Shah", fore="A"),))
    rows, _ = read(OUTCOME_COLUMNS, outcome_rows([(record, reversed(seed_outcomes()))], label))
    got = [(row["study"], row["year"], row["pmid"], row["outcome"], row["event_n"], row["total_n"]) for row in rows]
    assert got == [
        ("Shah 2016", "2016", "26873674", "complete-response", "5", "9"),
        ("Shah 2016", "2016", "26873674", "partial-response", "2", "9"),
        ("Shah 2016", "2016", "26873674", "no-response", "2", "9"),
    ]
    # what meta-analysis packages ask for
    assert {
        "study",
        "year",
        "pmid",
        "arm",
        "event_n",
        "total_n",
        "percent",
        "measure",
        "estimate",
        "ci_low",
        "ci_high",
        "p",
    } <= set(OUTCOME_COLUMNS)
    assert rows[2]["subgroup"] == "lupus panniculitis"


def test_measures_with_interval():
    hazard = dataclasses.replace(
        seed_outcomes()[0], n=None, total=None, measure="HR", value=-0.71, interval=(0.5, 1.01), p_value="<0.05"
    )
    (row,), _ = read(OUTCOME_COLUMNS, outcome_rows([(seed_document().record, [hazard])], label))
    assert [row[name] for name in ("event_n", "measure", "estimate", "ci_low", "ci_high", "p")] == [
        "",
        "HR",
        "-0.71",
        "0.5",
        "1.01",
        "<0.05",
    ]


def test_retracted_records_do_not_stand():
    rows, _ = read(EVIDENCE_COLUMNS, evidence_rows(seed_assertions(), label, standing=lambda record: False))
    assert {row["stands"] for row in rows} == {"false"}


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_formulas_are_disarmed_and_numbers_are_not_touched(text):
    rows, _ = read(("a", "b"), [(text, -1.5)])
    assert rows == [{"a": "'" + text, "b": "-1.5"}]


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_any_text_comes_back(cells):
    rows, text = read(("a", "b"), cells, bom=True)
    assert text.encode("utf-8").startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(text[1:], newline=""), strict=True))
    assert len(rows) == len(cells) + 1
    for given_row, row in zip(cells, rows[1:], strict=True):
        for value, back in zip(given_row, row, strict=True):
            assert back in (plain := value.replace("\0", "\ufffd"), "'" + plain)
            assert not back.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_study_names():
    record = Record(id="PMID:1", date="2016-08", authors=(Author(last="Shah", fore="A"),))
    assert study_name(record) == "Shah 2016"
    assert study_name(dataclasses.replace(record, authors=(Author(collective="The Group"),))) == "The Group 2016"
    assert study_name(dataclasses.replace(record, authors=(), date="")) == "PMID 1"
