"""The scoreboard as a page of Markdown: a section for each measurement, with the published figures beside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from kgraph.evaluate.published import PUBLISHED
from kgraph.evaluate.scores import Scores
from kgraph.evaluate.tally import Measurement, Rows, Table

_HEAD = """# Scoreboard

Written by `kgraph evaluate all --model MODEL --markdown docs/scoreboard.md`; with one task in place of `all`, its section alone is renewed. The
corpora are not part of kgraph. Figures are of development sets (of the whole corpus where it has no parts). MODEL is a recognizer trained on
the training parts only: `kgraph train recognizer` without `--with-dev`; what ships has learned from the development sets too, so
that its figures there would mean nothing. "dictionary" rows are the baseline: the names of the vocabulary, with lists of names learned from training parts.
Of corpora without parts, what was trained on them (`pico`, `evidencemap`, `evidence-inference`, `bioscope`) is measured on the fifth that it has not seen. FAST
is the fast setting of the same recognizer, `DIRECTION.npz` made by `kgraph train direction` without `--with-dev`.

The interval is the 95 % bootstrap interval of F1 (of recall, where nothing else can be told) over documents. Published figures stand
beside for orientation: most are of the official test sets, which were not used here.
"""
_SECTION = re.compile(r"^## (.+)$", re.MULTILINE)


def section(name: str, title: str, gold: str, command: str, measurement: Measurement) -> str:
    """Return the section of one measurement.

    Args:
        name: the task.
        title: what it measures.
        gold: the gold file, below the folder of corpora.
        command: how to repeat it.
        measurement: its figures.
    """
    parts = [
        f"## {name}\n\n{title[:1].upper()}{title[1:]}. Gold: `{gold}`.\n\n```\n{command}\n```\n",
        table(measurement.rows),
    ]
    parts.extend(other_table(one) for one in measurement.tables)
    if name in PUBLISHED:
        lines = [f"| {one.system} | {one.what} | {one.figures} | {one.source} |\n" for one in PUBLISHED[name]]
        parts.append("| published | measured on | F1 | source |\n|---|---|---|---|\n" + "".join(lines))
    return "\n".join(parts)


def table(rows: Rows) -> str:
    """Return the rows as a Markdown table."""
    head = "| | P | R | F1 | 95 % | right | found | gold |\n|---|---|---|---|---|---|---|---|\n"
    return head + "".join(f"| {name} | {' | '.join(_cells(row))} |\n" for name, row in rows.items())


def other_table(one: Table) -> str:
    """Return a table of other figures as Markdown, under its title."""
    lines = [f"| {' | '.join(cells)} |\n" for cells in (one.head, ["---"] * len(one.head), *one.rows)]
    return f"{one.title}:\n\n{''.join(lines)}"


def _cells(row: Scores) -> Iterable[str]:
    def short(value: float) -> str:
        return f"{value:.3f}".removeprefix("0")

    limits = "" if row.interval is None else f"{short(row.interval[0])}-{short(row.interval[1])}"
    if row.only_recall:
        return "", short(row.recall), "", limits, f"{row.right:,}", "", f"{row.gold:,}"
    counts = (f"{row.right:,}", f"{row.found:,}", f"{row.gold:,}")
    return short(row.precision), short(row.recall), short(row.f1), limits, *counts


def renewed(page: str, sections: Mapping[str, str], order: Iterable[str]) -> str:
    """Return *page* ("" for a new one) with these sections in place of those of the same name, in the *order* of names; others stay, at the end."""
    kept: dict[str, str] = {}
    marks = list(_SECTION.finditer(page))
    for place, mark in enumerate(marks):
        end = marks[place + 1].start() if place + 1 < len(marks) else len(page)
        kept[mark[1]] = page[mark.start() : end].strip() + "\n"
    kept |= {name: text.strip() + "\n" for name, text in sections.items()}
    names = [name for name in order if name in kept]
    names += [name for name in kept if name not in names]
    return "\n".join([_HEAD, *(kept[name] for name in names)])
