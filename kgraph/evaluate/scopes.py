"""Measures cues of negation and speculation and what they govern, on BioScope's abstracts.

Cues count as spans, each of its parts by itself. Scopes count by token: those that stand in a scope of the kind, the cue's own
words included, as the corpus annotates. Measured are the documents that the trained heads have not seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.assertions.context import cue_scopes, scope_of
from kgraph.assertions.frame import lower
from kgraph.evaluate.bioscope import KINDS, CueDocument, Kind, read_bioscope
from kgraph.evaluate.folds import unseen
from kgraph.evaluate.tally import Measurement, Tally
from kgraph.mentions.scopes import CUES, SCOPES
from kgraph.mentions.tokenizer import token_spans
from kgraph.model import LabelledSpan, Span

if TYPE_CHECKING:
    from kgraph.mentions.scopes import ScopeReader


def score_scopes(path: Path, model: str) -> Measurement:
    """Return rows for cues, for scopes with found cues and for scopes with gold cues, by kind: those of the rules, and the trained heads'.

    Args:
        path: BioScope's abstracts.
        model: whose heads are measured, on the documents that they have not learned from (:func:`kgraph.evaluate.folds.unseen`); with
            "dictionary" the rules alone are, on all.
    """
    reader, learned = _reader(model)
    documents = unseen(read_bioscope(path), learned, lambda one: one.id)
    tally = Tally()
    for document in documents:
        _count(tally, document, "rules", rule_spans, _rules_given)
        if reader is not None:
            _count(tally, document, "trained", lambda one: reader.find(one.text), _trained_given(reader))
    return tally.measurement()


def _reader(model: str) -> tuple[ScopeReader | None, frozenset[str]]:
    """Return the reader of *model*'s heads, if it has them, and the ids of the documents that these have learned from."""
    from kgraph.mentions.annotate import is_trained
    from kgraph.mentions.recognizer import load_network
    from kgraph.mentions.scopes import make_scope_reader
    from kgraph.mentions.study_spans import load_heads

    if not is_trained(model):
        return None, frozenset()
    heads = load_heads(model)
    learned = frozenset(name for head in heads if head.task in (CUES, SCOPES) for name in head.card["ids"])
    return make_scope_reader(load_network(model), heads), learned


Found = Callable[[CueDocument], Iterable[LabelledSpan]]
Given = Callable[[CueDocument], Iterable[tuple[Kind, Span]]]


def _count(tally: Tally, document: CueDocument, who: str, found: Found, given: Given) -> None:
    text = document.text
    tokens = [Span(start, end) for start, end in token_spans(text)]
    spans = list(found(document))
    told = list(given(document))
    for kind in KINDS:
        gold = [cue for cue in document.cues if cue.kind == kind]
        tally.compare(
            f"{kind} cues, {who}",
            document.id,
            {one.span for one in spans if one.label == f"{kind}-cue"},
            {part for cue in gold for part in cue.parts},
            show=lambda span: _shown(text, span),
        )
        wanted = covered(tokens, [cue.scope for cue in gold])
        mine = covered(tokens, [one.span for one in spans if one.label == f"{kind}-scope"])
        tally.compare(f"{kind} scopes, {who}", document.id, mine, wanted, show=lambda span: _shown(text, span))
        by_gold = covered(tokens, [span for one, span in told if one == kind])
        tally.compare(f"{kind} scopes, gold cues, {who}", document.id, by_gold, wanted)


def covered(tokens: Iterable[Span], spans: Iterable[Span]) -> set[Span]:
    """Return the tokens that overlap one of *spans*."""
    wanted = list(spans)
    return {token for token in tokens if any(token.overlaps(span) for span in wanted)}


def _shown(text: str, span: Span) -> str:
    return f"{text[max(0, span.start - 40) : span.start]}[{span.of(text)}]{text[span.end : span.end + 40]}"


def rule_spans(document: CueDocument) -> list[LabelledSpan]:
    """Return the cues and scopes of the rules (:mod:`kgraph.assertions.context`)."""
    spans = []
    for sentence in document.sentences:
        for one in cue_scopes(lower(sentence.of(document.text))):
            cue = Span(sentence.start + one.start, sentence.start + one.end)
            scope = Span(sentence.start + one.first, sentence.start + one.last)
            spans.append(LabelledSpan(span=cue, label=f"{one.kind}-cue"))
            spans.append(LabelledSpan(span=scope, label=f"{one.kind}-scope", belongs=cue))
    return spans


def _rules_given(document: CueDocument) -> Iterable[tuple[Kind, Span]]:
    for cue in document.cues:
        sentence = document.sentences[cue.sentence]
        start, end = cue.parts[0].start - sentence.start, cue.parts[0].end - sentence.start
        first, last = scope_of(lower(sentence.of(document.text)), start, end, cue.kind)
        yield cue.kind, Span(sentence.start + first, sentence.start + last)


def _trained_given(reader: ScopeReader) -> Given:
    def scopes(document: CueDocument) -> Iterable[tuple[Kind, Span]]:
        cues = [[LabelledSpan(span=part, label=f"{cue.kind}-cue") for part in cue.parts] for cue in document.cues]
        for one in reader.scopes(document.text, cues):
            yield _kind(one.label), one.span

    return scopes


def _kind(label: str) -> Kind:
    return "negation" if label.startswith("negation") else "speculation"
