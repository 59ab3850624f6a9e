"""``report.html``: one file that a person can read, print and mail, and that loads nothing from anywhere.

The style sheet and a small script that finds rows stand in the page; the content security policy (CSP level 3) allows them by their hashes, and
nothing else. Without the script everything is there and readable; it only hides what was not asked for. Every text from a record, a name or an argument is escaped. Links to PubMed and MeSH are the only addresses.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kgraph.export.abstract import Said, article, by_record
from kgraph.export.facts_tables import ArticleLine, Shown, article_table, fact_table, outcome_table
from kgraph.export.markup import fact_anchor
from kgraph.export.page import Count, closing, opening
from kgraph.export.picture import draw
from kgraph.export.scene import choose
from kgraph.export.stack import stacked
from kgraph.export.support import REVOKED, Support, record_order, support
from kgraph.export.wording import OUTCOME_NAMES
from kgraph.jsonl import atomic_writer
from kgraph.model import AnnotatedRecord, Assertion, OutcomeResult, RecordStatus, StudyFact

_ARTICLE_ROWS: Final = 2000
_PICTURE_NODES: Final = 60
# id, heading, caption; a fact belongs to one of them, see _group_of
_GROUPS: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "treatments",
        "Treatments and prevention",
        "Stated without doubt by at least one article that stands. Belief, from 0 to 1, is how sure it is that the articles say so.",
    ),
    ("adverse-events", "Adverse events and harms", "Stated without doubt by at least one article that stands."),
    ("denied", "Denied, or without effect", "The articles say that these are not so. They never count as facts."),
    (
        "doubtful",
        "Doubtful statements",
        "Speculated, hypothetical or background, or resting on retracted articles only. They do not count as facts.",
    ),
)


@dataclass(frozen=True, slots=True)
class _Read:
    """What one pass over the documents leaves: those to show, rows of the list, and statuses that are not current."""

    documents: list[AnnotatedRecord]
    lines: list[ArticleLine]
    count: int
    status: dict[str, RecordStatus]

    def standing(self, record: str) -> bool:
        return self.status.get(record, "current") not in REVOKED


def write_report(
    path: Path,
    *,
    title: str,
    summary: Mapping[str, str | int],
    assertions: Sequence[Assertion],
    outcomes: Sequence[OutcomeResult],
    documents: Iterable[AnnotatedRecord],
    label: Callable[[str], str],
    missing: Sequence[str] = (),
    rejects: int = 0,
    max_records: int = 200,
    max_rows: int = 500,
    study: Callable[[str], Sequence[StudyFact]] = lambda _: (),
) -> None:
    """Write the report to *path* in one atomic step. Equal input gives equal bytes.

    Args:
        path: the file to write.
        title: the page's heading.
        summary: what was asked, the date passed in, versions: shown as a list in the given order.
        assertions: merged ones.
        outcomes: all outcome results.
        documents: the records with their sentences and mentions, read once. At most *max_records* are kept and shown with their text: those
            from which most was read, then others as far as there is room.
        label: gives the name of a CURIE.
        missing: what could not be had, one line each.
        rejects: how many records could not be read.
        max_records: the most records shown with their text; the page says so where there are more.
        max_rows: the most rows in each table of facts and outcomes.
        study: gives what the record with a CURIE tells of its study.
    """
    said = by_record(assertions, outcomes)
    read = _read(documents, said, max_records)
    groups = _group(assertions, read, label)
    shown = Shown(label=label, status=read.status, records=frozenset(d.record.id for d in read.documents))
    rows = frozenset(fact_anchor(fact) for facts in groups.values() for fact, _ in facts[:max_rows])
    ordered = sorted(outcomes, key=lambda o: _outcome_order(o, label))
    with atomic_writer(path) as stream:
        stream.write(opening(title, summary, _counts(groups, outcomes, read), missing, rejects))
        # the page's heading names the graph already: the picture has an accessible name of its own
        picture = draw(assertions, label, outcomes=ordered, standing=read.standing, limit=_PICTURE_NODES)
        stream.write(
            f'<div class="picture" id="picture" tabindex="0" role="group" aria-label="Picture of the graph">\n{picture}'
            f"{stacked(choose(assertions, label, read.standing, _PICTURE_NODES), label)}</div>\n"
        )
        for name, heading, caption in _GROUPS:
            stream.write(f'<section id="{name}">\n<h2>{heading}</h2>\n')
            facts = groups[name]
            stream.write(
                fact_table(facts, shown, caption=caption, limit=max_rows) if facts else '<p class="note">None.</p>\n'
            )
            stream.write("</section>\n")
            if name == "adverse-events":
                stream.write('<section id="outcomes">\n<h2>Outcomes</h2>\n')
                stream.write(
                    outcome_table(ordered, shown, limit=max_rows) if ordered else '<p class="note">None.</p>\n'
                )
                stream.write("</section>\n")
        stream.write('<section id="articles">\n<h2>Articles</h2>\n')
        stream.write(article_table(read.lines, read.count, shown) + "</section>\n")
        stream.write(_texts_heading(read))
        # what something was read from comes first; otherwise the order in which the records were given
        for document in sorted(read.documents, key=lambda d: d.record.id not in said):
            stream.write(article(document, said.get(document.record.id, []), label, rows, study(document.record.id)))
        stream.write("</section>\n" + closing())


def _read(documents: Iterable[AnnotatedRecord], said: Mapping[str, Sequence[Said]], most: int) -> _Read:
    chosen = set(sorted(said, key=lambda record: (-len(said[record]), record_order(record)))[:most])
    room = most - len(chosen)
    read = _Read([], [], 0, {})
    count = 0
    for document in documents:
        record, count = document.record, count + 1
        if record.status != "current":
            read.status[record.id] = record.status
        if record.id in chosen or room > 0:
            room -= record.id not in chosen
            read.documents.append(dataclasses.replace(document, tokens=()))
        if count <= _ARTICLE_ROWS:
            facts = len(said.get(record.id, ()))
            read.lines.append(
                ArticleLine(
                    id=record.id,
                    title=record.title,
                    journal=record.journal,
                    date=record.date,
                    status=record.status,
                    facts=facts,
                )
            )
    return dataclasses.replace(read, count=count)


def _group(
    assertions: Sequence[Assertion], read: _Read, label: Callable[[str], str]
) -> dict[str, list[tuple[Assertion, Support]]]:
    groups: dict[str, list[tuple[Assertion, Support]]] = {name: [] for name, _, _ in _GROUPS}
    for fact in assertions:
        found = support(fact, read.standing)
        groups[_group_of(fact, found)].append((fact, found))
    for facts in groups.values():
        facts.sort(key=lambda pair: (pair[1].doubt, -pair[0].belief, -len(pair[1].articles), *_names(pair[0], label)))
    return groups


def _group_of(fact: Assertion, found: Support) -> str:
    if not found.sure:
        return "doubtful"
    if fact.negated or fact.effect == "ineffective":
        return "denied"
    return "treatments" if fact.kind in ("treatment", "prevention") else "adverse-events"


def _names(fact: Assertion, label: Callable[[str], str]) -> tuple[str, ...]:
    return label(fact.subject), label(fact.object), fact.kind, fact.effect, fact_anchor(fact)


def _outcome_order(outcome: OutcomeResult, label: Callable[[str], str]) -> tuple[object, ...]:
    where = outcome.evidence.sentence.start if outcome.evidence.sentence else -1
    trigger = outcome.evidence.trigger.start if outcome.evidence.trigger else -1
    name = list(OUTCOME_NAMES).index(outcome.category)
    drug = (not outcome.drug, label(outcome.drug) if outcome.drug else "")
    return (*drug, outcome.disease, record_order(outcome.record), name, where, trigger, outcome.label, repr(outcome))


def _counts(groups: Mapping[str, Sequence[object]], outcomes: Sequence[OutcomeResult], read: _Read) -> list[Count]:
    revoked = sum(status in REVOKED for status in read.status.values())
    counts = [
        Count("articles", "Articles", read.count),
        Count("treatments", "Treatments, prevention", len(groups["treatments"])),
        Count("adverse-events", "Adverse events, harms", len(groups["adverse-events"])),
        Count("outcomes", "Outcomes", len(outcomes)),
        Count("denied", "Denied, no effect", len(groups["denied"])),
        Count("doubtful", "Doubtful", len(groups["doubtful"])),
    ]
    return [*counts, Count("articles", "Retracted, withdrawn, deleted", revoked)] if revoked else counts


def _texts_heading(read: _Read) -> str:
    note = ""
    if read.count > len(read.documents):
        note = f" Shown are the {len(read.documents):,} of {read.count:,} articles from which most was read."
    return (
        '<section id="texts">\n<h2>Where it is written</h2>\n<p class="note">Titles and abstracts as in the records; the headings in them are the authors\'.'
        f"{note}</p>\n"
        '<p class="key"><span><mark class="Chemical">drug or chemical</mark></span> <span><mark class="Disease">disease or finding</mark></span>'
        ' <span><span class="sentence evidence">sentence that something was read from</span></span></p>\n'
    )
