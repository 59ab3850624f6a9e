"""Sentences with what the rules need to know about them: section, population, frame, cues, counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from kgraph.assertions.asides import without_asides
from kgraph.assertions.context import Cues, cue_scopes, find_cues
from kgraph.assertions.frame import Frame, Slot, build_frame, lower, slots_of
from kgraph.assertions.numbers import Count, find_counts
from kgraph.assertions.population import mentioned_population
from kgraph.assertions.trained_scopes import SCOPE, with_trained
from kgraph.model import AnnotatedRecord, LabelledSpan, Mention, Population, Section, Span

# printed label (its first words, upper case) -> NLM's category; longest first where one begins another
_CATEGORIES: tuple[tuple[str, str], ...] = (
    ("BACKGROUND AND", "OBJECTIVE"), ("BACKGROUND", "BACKGROUND"), ("INTRODUCTION", "BACKGROUND"), ("CONTEXT", "BACKGROUND"),
    ("RATIONALE", "BACKGROUND"), ("WHAT IS KNOWN", "BACKGROUND"), ("IMPORTANCE", "BACKGROUND"), ("OBJECTIVE", "OBJECTIVE"), ("AIM", "OBJECTIVE"), ("PURPOSE", "OBJECTIVE"),
    ("GOAL", "OBJECTIVE"), ("HYPOTHESIS", "OBJECTIVE"), ("STUDY OBJECTIVE", "OBJECTIVE"), ("METHOD", "METHODS"), ("MATERIAL", "METHODS"),
    ("PATIENTS", "METHODS"), ("DESIGN", "METHODS"), ("STUDY DESIGN", "METHODS"), ("SETTING", "METHODS"), ("PARTICIPANTS", "METHODS"),
    ("SUBJECTS", "METHODS"), ("INTERVENTION", "METHODS"), ("MEASUREMENTS AND", "RESULTS"), ("MAIN RESULT", "RESULTS"),
    ("MAIN OUTCOME MEASURES AND RESULTS", "RESULTS"), ("MEASUREMENTS", "METHODS"), ("MAIN OUTCOME", "METHODS"), ("OUTCOME MEASURE", "METHODS"), ("EXPERIMENTAL", "METHODS"), ("RESULT", "RESULTS"),
    ("FINDING", "RESULTS"), ("CASE", "RESULTS"), ("OBSERVATION", "RESULTS"), ("CONCLUSION", "CONCLUSIONS"), ("DISCUSSION", "CONCLUSIONS"),
    ("INTERPRETATION", "CONCLUSIONS"), ("IMPLICATION", "CONCLUSIONS"), ("SIGNIFICANCE", "CONCLUSIONS"), ("SUMMARY", "CONCLUSIONS"), ("COMMENT", "CONCLUSIONS"),
)  # fmt: skip
_INLINE_LABEL = re.compile(r"([A-Z][A-Z]+(?:[ ,/&]+[A-Z]+){0,5})\s?:\s")


def category_of(label: str) -> str:
    """Return NLM's category for a printed section label ("Patients and methods" gives "METHODS"), or ""."""
    upper = label.upper().strip()
    return max(((len(begin), category) for begin, category in _CATEGORIES if upper.startswith(begin)), default=(0, ""))[
        1
    ]


class SentenceView:
    """One sentence of a record.

    Attributes:
        number: its place among the record's sentences, from 0.
        span: its place in the record's text.
        label: the label of its section as printed ("TITLE" for the title, "" if none).
        category: NLM's category of the section, read from the label where the record has none.
        slots: its drugs and diseases in order.
        spans: what trained heads found of negation and doubt in it; empty without them.
    """

    def __init__(  # noqa: PLR0917
        self,
        number: int,
        span: Span,
        text: str,
        section: tuple[str, str],
        slots: Sequence[Slot],
        spans: Sequence[LabelledSpan] = (),
    ) -> None:
        self.number = number
        self.span = span
        self.record_text = text
        self.label, self.category = section
        self.slots = tuple(slots)
        self.spans = tuple(spans)

    @property
    def text(self) -> str:
        """The characters of the sentence."""
        return self.record_text[self.span.start : self.span.end]

    @cached_property
    def low(self) -> str:
        """The sentence in lower case, as long as the original."""
        return lower(self.text)

    @cached_property
    def frame(self) -> Frame:
        """The folded sentence."""
        return build_frame(self.record_text, self.span, self.slots)

    @cached_property
    def shorter(self) -> SentenceView | None:
        """The same sentence with a frame without asides, if it has some that keep names apart."""
        frame = without_asides(self.frame)
        if frame is None:
            return None
        view = SentenceView(
            self.number, self.span, self.record_text, (self.label, self.category), self.slots, self.spans
        )
        view.__dict__["frame"] = frame
        return view

    @cached_property
    def cues(self) -> Cues:
        """Negation, doubt and question in the frame."""
        if not self.spans:
            return find_cues(self.frame.text)
        return find_cues(self.frame.text, with_trained(cue_scopes(self.frame.text), self.frame, self.spans))

    @cached_property
    def counts(self) -> tuple[Count, ...]:
        """Numbers of patients; offsets are of the record's text."""
        start = self.span.start
        return tuple(replace(c, start=c.start + start, end=c.end + start) for c in find_counts(self.text))

    @cached_property
    def population(self) -> Population:
        """Whom the sentence itself speaks of; "unknown" if it does not say."""
        return mentioned_population(self.low)

    @cached_property
    def has_drug(self) -> bool:
        """Tell whether a drug stands here by name or by reference."""
        return any(slot.kind == "C" for slot in self.slots)

    @cached_property
    def has_disease(self) -> bool:
        """Tell whether a disease or finding stands here by name."""
        return any(slot.kind == "D" for slot in self.slots)

    def with_slots(self, extra: Sequence[Slot]) -> SentenceView:
        """Return the same sentence with further slots (drugs that are only understood)."""
        slots = sorted([*self.slots, *extra], key=lambda s: s.start)
        return SentenceView(self.number, self.span, self.record_text, (self.label, self.category), slots, self.spans)


def view_sentences(document: AnnotatedRecord) -> tuple[SentenceView, ...]:
    """Return the sentences of *document* in order."""
    text, sections = document.record.text, document.record.sections
    scopes = [one for one in document.spans if one.label == SCOPE]
    views: list[SentenceView] = []
    at = 0
    inline = ""
    for number, span in enumerate(document.sentences):
        mentions: list[Mention] = []
        while at < len(document.mentions) and document.mentions[at].span.start < span.end:
            if document.mentions[at].span.start >= span.start and document.mentions[at].span.end <= span.end:
                mentions.append(document.mentions[at])
            at += 1
        spans = [one for one in scopes if one.span.overlaps(span)]
        section = _section(sections, span)
        label = section.label if section else ""
        category = (section.category if section else "") or category_of(label)
        if label == "TITLE" or (number == 0 and not sections):
            label, category = "TITLE", "TITLE"
        elif not category:
            printed = _INLINE_LABEL.match(text, span.start, span.end)
            if printed is not None and category_of(printed[1]):
                inline = printed[1]
            label, category = label or inline, category_of(inline)
        views.append(SentenceView(number, span, text, (label, category), slots_of(mentions), spans))
    return tuple(views)


def _section(sections: Sequence[Section], span: Span) -> Section | None:
    for section in sections:
        if section.span.start <= span.start < section.span.end:
            return section
    return None
