"""Evidence and outcomes as CSV (RFC 4180) for spreadsheets, statistics packages and meta-analysis.

A spreadsheet runs a cell that begins with ``=``, ``+``, ``-`` or ``@`` as a formula, and the texts here were written by others. Such texts
(also after a tab or a line end) get an apostrophe in front, which spreadsheets take for "this is text"; whoever reads the file with a
program can take it off again. Numbers are not touched.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TextIO

from kgraph.export.support import always
from kgraph.ids import assertion_iri
from kgraph.model import Assertion, OutcomeResult, Record

Cell = str | int | float | bool | None

EVIDENCE_COLUMNS: Final = (
    "assertion", "kind", "drug", "drug_label", "predicate", "condition", "condition_label", "effect", "negated", "certainty", "belief",
    "pmid", "stands", "section", "sentence", "sentence_start", "sentence_end", "count", "total", "percent", "population", "method", "score", "severity", "led_to",
)  # fmt: skip
OUTCOME_COLUMNS: Final = (
    "study", "year", "pmid", "stands", "drug", "drug_label", "arm", "dose", "condition", "condition_label", "subgroup", "outcome", "outcome_as_printed",
    "event_n", "total_n", "percent", "measure", "estimate", "ci_low", "ci_high", "p", "time", "arithmetic", "sentence", "sentence_start", "sentence_end",
)  # fmt: skip
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def evidence_rows(
    assertions: Iterable[Assertion], label: Callable[[str], str], *, standing: Callable[[str], bool] = always
) -> Iterator[Sequence[Cell]]:
    """Yield a row of :data:`EVIDENCE_COLUMNS` for each evidence of each assertion, in their order.

    ``pmid`` is the bare number, or the CURIE of a record that has none; ``stands`` is false for retracted, withdrawn and deleted records; offsets
    are code points of the record's text.
    """
    for fact in assertions:
        iri = assertion_iri(fact)
        for item in fact.evidence:
            start, end = (item.sentence.start, item.sentence.end) if item.sentence else (None, None)
            yield (
                iri, fact.kind, fact.subject, label(fact.subject), fact.predicate, fact.object, label(fact.object), fact.effect,
                fact.negated, item.certainty, round(fact.belief, 6), item.record.removeprefix("PMID:"), standing(item.record),
                item.section, item.text, start, end, item.count, item.total, item.percent, item.population, item.method, item.score, item.severity, item.led_to,
            )  # fmt: skip


def outcome_rows(
    studies: Iterable[tuple[Record, Iterable[OutcomeResult]]],
    label: Callable[[str], str],
    *,
    standing: Callable[[str], bool] = always,
) -> Iterator[Sequence[Cell]]:
    """Yield a row of :data:`OUTCOME_COLUMNS` for each outcome of each record, the outcomes of a record sorted by their place.

    One row is one arm with one outcome: ``study``, ``year``, ``arm``, ``event_n`` and ``total_n`` are what R's meta and metafor (long form: one row
    an arm) and RevMan take for dichotomous outcomes; ``measure``, ``estimate``, ``ci_low`` and ``ci_high`` what they take for generic inverse variance.
    """
    for record, outcomes in studies:
        for outcome in sorted(outcomes, key=_order):
            item = outcome.evidence
            start, end = (item.sentence.start, item.sentence.end) if item.sentence else (None, None)
            low, high = outcome.interval or (None, None)
            yield (
                study_name(record), record.date[:4], outcome.record.removeprefix("PMID:"), standing(outcome.record), outcome.drug,
                label(outcome.drug) if outcome.drug else "", outcome.arm, outcome.dose, outcome.disease,
                label(outcome.disease) if outcome.disease else "", outcome.subgroup, outcome.category, outcome.label, outcome.n, outcome.total,
                outcome.percent, outcome.measure, outcome.value, low, high, outcome.p_value, outcome.time, outcome.check, item.text, start, end,
            )  # fmt: skip


def _order(outcome: OutcomeResult) -> tuple[object, ...]:
    where = outcome.evidence.sentence.start if outcome.evidence.sentence else -1
    trigger = outcome.evidence.trigger.start if outcome.evidence.trigger else -1
    return (where, trigger, repr(outcome))


def study_name(record: Record) -> str:
    """Return "Shah 2016", as reviews name studies: the first author and the year; the record's id where the author is not known."""
    author = next((a.last or a.collective for a in record.authors if a.last or a.collective), "")
    return f"{author} {record.date[:4]}".strip() if author else record.id.replace(":", " ")


def write_csv(output: TextIO, columns: Sequence[str], rows: Iterable[Sequence[Cell]], *, bom: bool = False) -> None:
    """Write a table: comma, CRLF line ends, quotes where needed, ``true`` and ``false``, an empty cell for what is absent.

    Args:
        output: a text stream that does not translate line ends (``newline=""``).
        columns: the names in the first line.
        rows: the cells.
        bom: begin with a byte order mark, from which Excel knows that the file is UTF-8.
    """
    if bom:
        output.write("\ufeff")
    writer = csv.writer(output, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(value) for value in row])


def _cell(value: Cell) -> str | int | float:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        # NUL ends a cell in many readers, and half of a surrogate pair has no UTF-8
        text = value.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")
        return "'" + text if text.startswith(_FORMULA) else text
    return "" if value is None else value
