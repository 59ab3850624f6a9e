"""One record in the report: its sentences with drugs and diseases in colour, and under each what was read from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kgraph.export.markup import anchor, fact_anchor, outside, sentence_anchor, tag
from kgraph.export.support import REVOKED
from kgraph.export.wording import OUTCOME_NAMES, numbers, phrase
from kgraph.export.xmltext import escape
from kgraph.model import AnnotatedRecord, Assertion, Evidence, Mention, OutcomeResult, Span, StudyFact

_NAMES = {"Chemical": "drug or chemical", "Disease": "disease or finding", "Outcome": "outcome"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One thing that was read from a record: an evidence with its assertion or its outcome."""

    evidence: Evidence
    fact: Assertion | None = None
    outcome: OutcomeResult | None = None


def by_record(assertions: Sequence[Assertion], outcomes: Sequence[OutcomeResult]) -> dict[str, list[Said]]:
    """Return what was read from each record."""
    found: dict[str, list[Said]] = defaultdict(list)
    for fact in assertions:
        for evidence in fact.evidence:
            found[evidence.record].append(Said(evidence=evidence, fact=fact))
    for outcome in outcomes:
        found[outcome.record].append(Said(evidence=outcome.evidence, outcome=outcome))
    for items in found.values():
        items.sort(key=_order)
    return dict(found)


def _order(item: Said) -> tuple[bool, int, str]:
    trigger = item.evidence.trigger.start if item.evidence.trigger else -1
    return item.outcome is not None, trigger, repr(item.outcome) if item.fact is None else fact_anchor(item.fact)


def article(
    document: AnnotatedRecord,
    said: Sequence[Said],
    label: Callable[[str], str],
    rows: frozenset[str],
    study: Sequence[StudyFact] = (),
) -> str:
    """Return the HTML of one record.

    Args:
        document: the record with sentences and mentions.
        said: what was read from it.
        label: gives the name of a CURIE.
        rows: ids of the table rows that are on the page; facts outside them are named without a link.
        study: what the record tells of its study.
    """
    record = document.record
    revoked = record.status in REVOKED
    at: dict[int, list[Said]] = defaultdict(list)
    places = {sentence.start for sentence in document.sentences}
    rest = []
    for item in said:
        where = item.evidence.sentence
        if where is not None and where.start in places:
            at[where.start].append(item)
        else:
            rest.append(item)
    look = ' class="revoked"' if revoked else ""
    about = escape(" ".join(sorted(_about(said))))
    parts = [f'<article id="{anchor("r", record.id)}"{look} data-about="{about}">\n']
    parts.append(f"<h3>{_title(document, at, label)}</h3>\n")
    parts.append(f'<p class="meta">{" · ".join(_meta(document))}</p>\n')
    if study:
        parts.append(f'<p class="meta">Study: {escape(study_words(study))}</p>\n')
    parts.extend(_facts(at.get(document.sentences[0].start, []), label, rows) if document.sentences else [])
    parts.extend(_sections(document, at, label, rows))
    if rest:
        parts.append(f'<div class="section" id="{anchor("i", record.id)}"><b>MESH INDEXING AND OTHER EVIDENCE</b>')
        parts.extend(_rest(rest, label, rows))
        parts.append("</div>\n")
    return "".join(parts) + "</article>\n"


def study_words(study: Sequence[StudyFact]) -> str:
    """Return study facts as words: "randomised controlled trial; 480 patients; dose 20 mg daily"."""
    words = (_STUDY.get(fact.kind, "{}").format(fact.value or fact.text) for fact in study)
    return "; ".join(dict.fromkeys(words))


_STUDY = {"patients": "{} patients", "dose": "dose {}", "duration": "duration {}"}


def _about(said: Sequence[Said]) -> set[str]:
    facts = {end for item in said if item.fact for end in (item.fact.subject, item.fact.object)}
    return facts | {end for item in said if item.outcome for end in (item.outcome.drug, item.outcome.disease) if end}


def _title(document: AnnotatedRecord, at: Mapping[int, Sequence[Said]], label: Callable[[str], str]) -> str:
    title = Span(0, len(document.record.title))
    inside = [s for s in document.sentences if title.contains(s) and s.end > s.start]
    if not inside:
        return escape(document.record.title) or "(no title)"
    return " ".join(_sentence(document, sentence, sentence.start in at, label) for sentence in inside)


def _meta(document: AnnotatedRecord) -> Iterator[str]:
    record = document.record
    yield outside(record.id, record.id.replace(":", " "))
    if record.doi:
        yield outside(f"DOI:{record.doi}", f"doi {record.doi}")
    for words in (record.journal, record.date):
        if words:
            yield escape(words)
    if record.status != "current":
        yield tag(record.status.replace("-", " "), "retracted" if record.status in REVOKED else "doubt")


def _sections(
    document: AnnotatedRecord, at: Mapping[int, Sequence[Said]], label: Callable[[str], str], rows: frozenset[str]
) -> Iterator[str]:
    record = document.record
    title_end = len(record.title)
    starts = {section.span.start: section.label for section in record.sections if section.span.start >= title_end}
    is_open = False
    for sentence in document.sentences:
        if sentence.end <= title_end or sentence.end == sentence.start:
            continue
        if sentence.start in starts or not is_open:
            name = starts.get(sentence.start, "")
            yield "</div>\n" if is_open else ""
            yield '<div class="section">' + (f"<b>{escape(name)}</b>" if name else "")
            is_open = True
        items = at.get(sentence.start, [])
        yield _sentence(document, sentence, bool(items), label) + " "
        yield from _facts(items, label, rows)
    if is_open:
        yield "</div>\n"
    elif record.abstract and not document.sentences:
        yield f'<div class="section">{escape(record.abstract)}</div>\n'


def _sentence(document: AnnotatedRecord, sentence: Span, evidence: bool, label: Callable[[str], str]) -> str:
    look = "sentence evidence" if evidence else "sentence"
    name = sentence_anchor(document.record.id, sentence)
    return f'<span class="{look}" id="{name}">{_marked(document, sentence, label)}</span>'


def _marked(document: AnnotatedRecord, sentence: Span, label: Callable[[str], str]) -> str:
    """Return the sentence with its mentions marked; of nested and crossing mentions the outer, then the earlier one shows."""
    text = document.record.text
    same: dict[tuple[int, int], list[Mention]] = defaultdict(list)
    for mention in document.mentions:
        if sentence.contains(mention.span) and mention.span.end > mention.span.start:
            same[mention.span.start, mention.span.end].append(mention)
    out, done = [], sentence.start
    for (start, end), mentions in sorted(same.items(), key=lambda item: (item[0][0], -item[0][1])):
        if start < done:
            continue
        concepts = [f"{label(m.concept)} ({m.concept})" for m in mentions if m.concept]
        about = "; ".join(dict.fromkeys(concepts)) or "not linked to MeSH"
        kind = mentions[0].type
        out.append(escape(text[done:start]))
        out.append(f'<mark class="{kind}" title="{_NAMES[kind]}: {escape(about)}">{escape(text[start:end])}</mark>')
        done = end
    out.append(escape(text[done : sentence.end]))
    return "".join(out)


def _facts(items: Sequence[Said], label: Callable[[str], str], rows: frozenset[str]) -> Iterator[str]:
    if items:
        yield '\n<ul class="facts">\n'
        # two pieces of evidence in one sentence may say the same: shown once
        yield from dict.fromkeys(f"<li>{_said(item, label, rows)}</li>\n" for item in items)
        yield "</ul>\n"


def _rest(items: Sequence[Said], label: Callable[[str], str], rows: frozenset[str]) -> Iterator[str]:
    """Yield evidence that is not in the sentences: MeSH headings, and what lies outside the text as it is here."""
    groups: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for item in items:
        where = item.evidence.sentence
        groups[sentence_anchor(item.evidence.record, where) if where else "", item.evidence.text].append(item)
    named = {""}  # headings are linked by the section's id
    for (name, text), same in groups.items():
        element_id = "" if name in named else f' id="{name}"'
        named.add(name)
        yield f'<span class="sentence evidence"{element_id}>{escape(text)}</span> '
        yield from _facts(same, label, rows)


def _said(item: Said, label: Callable[[str], str], rows: frozenset[str]) -> str:
    if item.outcome is not None:
        return _outcome(item.outcome, label)
    fact = item.fact
    if fact is None:  # an evidence belongs to one or the other
        return ""
    words = f"{label(fact.subject)} · {phrase(fact)} · {label(fact.object)}"
    name = fact_anchor(fact)
    out = [f'<a href="#{name}">{escape(words)}</a>' if name in rows else escape(words)]
    counts = numbers(item.evidence.count, item.evidence.total, item.evidence.percent)
    if counts:
        out.append(escape(counts))
    if fact.negated:
        out.append(tag("denied", "denied"))
    if item.evidence.certainty != "asserted":
        out.append(tag(item.evidence.certainty, "doubt"))
    return " ".join(out)


def _outcome(outcome: OutcomeResult, label: Callable[[str], str]) -> str:
    words = OUTCOME_NAMES[outcome.category] if not outcome.measure else outcome.measure
    counts = numbers(outcome.n, outcome.total, outcome.percent)
    value = "" if outcome.value is None else f"{outcome.value:g}"
    who = label(outcome.drug) if outcome.drug else "treatment not named"
    return escape(" ".join(part for part in (f"{who} ·", words, counts, value) if part))
