"""The report's tables: what is stated, what is denied, what is doubtful, and the outcomes with their numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kgraph.export.cards import share
from kgraph.export.markup import Row, anchor, fact_anchor, named, outside, sentence_anchor, table, tag
from kgraph.export.support import NO_PEOPLE, REVOKED, Support, beings, strongest
from kgraph.export.wording import KIND_NAMES, OUTCOME_NAMES, hedge, numbers, p_words, phrase
from kgraph.export.xmltext import escape
from kgraph.model import Assertion, Evidence, OutcomeResult, RecordStatus

_PLACES: Final = 8  # links to evidence in one row
_HEADS: Final = ("Drug", "What is said", "Condition", "Numbers", "Articles", "Belief", "Read from")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the tables need to know about the page: names, statuses that are not current, records and rows that are on it."""

    label: Callable[[str], str]
    status: Mapping[str, RecordStatus]
    records: frozenset[str]


def fact_table(facts: Sequence[tuple[Assertion, Support]], shown: Shown, *, caption: str, limit: int) -> str:
    """Return a table of *facts* (the first *limit* of them), each row with an id that sentences link to."""
    rows = (_fact_row(fact, found, shown) for fact, found in facts[:limit])
    return table(_HEADS, rows, caption=caption + _cut(len(facts), limit), numbers=("Numbers", "Articles", "Belief"))


def _cut(count: int, limit: int) -> str:
    return f" Shown are the first {limit:,} of {count:,}; the tables of the export hold all." if count > limit else ""


def _fact_row(fact: Assertion, found: Support, shown: Shown) -> Row:
    said = [escape(phrase(fact))]
    if fact.negated:
        said.append(tag("denied", "denied"))
    if found.certainty != "asserted":
        said.append(tag(found.certainty, "doubt"))
    if not fact.negated and fact.effect == "ineffective":
        said.append(tag("no effect", "denied"))
    if found.beings:
        said.append(tag(f"in {found.beings}", "doubt"))
    if not found.stands:
        said.append(tag("retracted articles only" if found.revoked else "no article", "retracted"))
    if fact.kind not in ("treatment", "adverse-event"):
        said.append(f'<span class="id">{escape(KIND_NAMES[fact.kind])}</span>')
    counts = dict.fromkeys(numbers(e.count, e.total, e.percent) for e in fact.evidence if e.record not in found.revoked)
    cells = (
        named(fact.subject, shown.label(fact.subject)),
        " ".join(said),
        named(fact.object, shown.label(fact.object)),
        "<br>".join(escape(text) for text in list(counts)[:4] if text),
        str(len(found.articles)),
        f"{fact.belief:.2f}",
        _read_from(strongest(fact), shown),
    )
    return Row(cells, fact_anchor(fact), f"{fact.subject} {fact.object}")


def _read_from(evidence: Sequence[Evidence], shown: Shown) -> str:
    items = []
    # one link for each sentence, not for each pair of words in it
    places = list({(e.record, e.sentence.start if e.sentence else -1): e for e in reversed(evidence)}.values())[::-1]
    for item in places[:_PLACES]:
        where = "MeSH indexing" if item.sentence is None else item.section.capitalize() or "text"
        name = item.record.replace(":", " ")
        items.append(f"<li>{_place(item, f'{name}, {where}', shown)}</li>")
    if len(places) > _PLACES:
        items.append(f'<li class="faint">and {len(places) - _PLACES} more</li>')
    return f'<ul class="where">{"".join(items)}</ul>' if items else ""


def _place(item: Evidence, words: str, shown: Shown) -> str:
    if item.record in shown.records:
        link = f'<a href="#{sentence_anchor(item.record, item.sentence)}">{escape(words)}</a>'
    else:
        link = outside(item.record, words)
    status = shown.status.get(item.record, "current")
    return f"{link} {tag(status, 'retracted')}" if status in REVOKED else link


_OUTCOME_HEADS: Final = (
    "Drug",
    "Condition",
    "Outcome",
    "Patients",
    "Measure",
    "Time and dose",
    "Arithmetic",
    "Read from",
)


def outcome_table(outcomes: Sequence[OutcomeResult], shown: Shown, *, limit: int) -> str:
    """Return the table of outcome results: n of total patients with a bar, or a measure with its interval."""
    rows = (_outcome_row(outcome, shown) for outcome in outcomes[:limit])
    caption = "How many of how many patients, as printed; a percentage that is not printed is worked out."
    return table(_OUTCOME_HEADS, rows, caption=caption + _cut(len(outcomes), limit), numbers=("Patients",))


def _outcome_row(outcome: OutcomeResult, shown: Shown) -> Row:
    about = [f"“{outcome.label}”" if outcome.label else ""]
    about += [f"in {outcome.subgroup}" if outcome.subgroup else "", f"arm: {outcome.arm}" if outcome.arm else ""]
    fine = "; ".join(part for part in about if part)
    marks = [beings({outcome.evidence.population}), hedge(outcome.evidence.certainty)]
    marked = " ".join(tag(f"in {word}" if word in NO_PEOPLE.values() else word, "doubt") for word in marks if word)
    check = outcome.check
    cells = (
        named(outcome.drug, shown.label(outcome.drug)) if outcome.drug else "",
        named(outcome.disease, shown.label(outcome.disease)) if outcome.disease else "",
        " ".join(part for part in (escape(OUTCOME_NAMES[outcome.category]), marked) if part)
        + (f'<span class="id faint">{escape(fine)}</span>' if fine else ""),
        escape(numbers(outcome.n, outcome.total, outcome.percent)) + _bar(outcome),
        escape(_measure(outcome)),
        escape("; ".join(part for part in (outcome.time, outcome.dose) if part)),
        escape(check) if check in ("ok", "not checkable") else f'<span class="check">{escape(check)}</span>',
        _read_from([outcome.evidence], shown),
    )
    return Row(cells, about=" ".join(curie for curie in (outcome.drug, outcome.disease) if curie))


def _measure(outcome: OutcomeResult) -> str:
    if not outcome.measure and outcome.value is None and not outcome.p_value:
        return ""
    value = "" if outcome.value is None else f"{outcome.value:g}"
    interval = f"({outcome.interval[0]:g} to {outcome.interval[1]:g})" if outcome.interval else ""
    p_value = p_words(outcome.p_value)
    return " ".join(part for part in (outcome.measure, value, interval, p_value) if part)


def _bar(outcome: OutcomeResult) -> str:
    part = share(outcome)
    if part is None:
        return ""
    return (
        '<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" width="100" height="8" rx="3"/>'
        f'<rect class="part {outcome.category}" width="{100 * part:.1f}" height="8" rx="3"/></svg>'
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleLine:
    """One row of the list of articles."""

    id: str
    title: str
    journal: str
    date: str
    status: RecordStatus
    facts: int


_ARTICLE_HEADS: Final = ("Article", "Title", "Published", "Status", "Statements")


def article_table(lines: Sequence[ArticleLine], count: int, shown: Shown) -> str:
    """Return the list of articles; *count* is how many there are, *lines* those to show."""
    caption = "Retracted, withdrawn and deleted articles are kept and support nothing."
    if count > len(lines):
        caption += f" Shown are {len(lines):,} of {count:,}."
    return table(_ARTICLE_HEADS, _article_rows(lines, shown), caption=caption, numbers=("Article", "Statements"))


def _article_rows(lines: Sequence[ArticleLine], shown: Shown) -> Iterator[Row]:
    for line in lines:
        title = escape(line.title) or "(no title)"
        if line.id in shown.records:
            title = f'<a href="#{anchor("r", line.id)}">{title}</a>'
        status = escape(line.status)
        if line.status != "current":
            status = tag(line.status.replace("-", " "), "retracted" if line.status in REVOKED else "doubt")
        where = escape(", ".join(part for part in (line.journal, line.date) if part))
        cells = (outside(line.id, line.id.replace(":", " ")), title, where, status, str(line.facts))
        yield Row(cells)
