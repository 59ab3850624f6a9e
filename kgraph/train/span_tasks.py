"""What heads for labelled spans can learn: for each task, where its texts come from, and what the head is told beside the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from kgraph.evaluate.bioscope import KINDS, Cue, read_bioscope
from kgraph.evaluate.brat import BratDocument, read_folder
from kgraph.evaluate.evidencemap import read_evidencemap
from kgraph.mentions.study_links import FILE, PREFIX
from kgraph.model import LabelledSpan, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanDocument:
    """A text with labelled spans that do not overlap.

    ``id`` decides whether it is held out (:func:`kgraph.evaluate.folds.is_held_out`); several texts may share one. ``marks`` are spans that the
    head is told of, by name (the cue of a scope).
    """

    id: str
    text: str
    spans: tuple[LabelledSpan, ...]
    marks: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanTask:
    """One head.

    ``read`` gives the texts of a folder of corpora; ``numbers`` and ``arms`` add the features of numbers and of whose they are, ``decide`` trains what decides the arm of each number by the whole text; ``marks`` names the columns for marks;
    ``gate`` says which texts the head is for (:data:`kgraph.mentions.gates.GATES`); ``whole`` reads texts from end to end. ``finish`` writes what else belongs to the head into its folder, from the
    corpora and the documents (by id) to learn from.
    """

    name: str
    read: Callable[[Path], list[SpanDocument]]
    numbers: bool = False
    arms: bool = False
    decide: bool = False
    marks: tuple[str, ...] = ()
    gate: str = "always"
    whole: bool = True
    size: int = 96
    epochs: int = 20
    finish: Callable[[Path, Callable[[str], bool], Path], None] | None = None


def labelled(document: BratDocument, prefix: str = "") -> SpanDocument:
    """Return a document in brat's form; its labels in lower case behind *prefix*, so that those of two heads can be told apart."""
    spans = tuple(LabelledSpan(span=one.span, label=prefix + one.label.lower()) for one in document.spans)
    return SpanDocument(id=document.id, text=document.text, spans=spans)


def _pico(corpora: Path) -> list[SpanDocument]:
    return [labelled(document) for document in read_folder(corpora / "pico-breast-cancer")]


def _evidencemap(corpora: Path) -> list[SpanDocument]:
    return [labelled(document, PREFIX) for document in read_evidencemap(corpora / "evidencemap")]


def _evidence_links(corpora: Path, learned: Callable[[str], bool], folder: Path) -> None:
    from kgraph.train.study_links import train_study_links

    documents = [one for one in read_evidencemap(corpora / "evidencemap") if learned(one.id)]
    train_study_links(documents, folder / FILE)


def _cues(corpora: Path) -> list[SpanDocument]:
    return [
        SpanDocument(
            id=one.id,
            text=one.text,
            spans=tuple(LabelledSpan(span=part, label=f"{cue.kind}-cue") for cue in one.cues for part in cue.parts),
        )
        for one in read_bioscope(corpora / "bioscope" / "abstracts.xml")
    ]


def _scopes(corpora: Path) -> list[SpanDocument]:
    """Return each abstract as often as a sentence of it has cues, each time with another cue of each sentence marked."""
    found = []
    for one in read_bioscope(corpora / "bioscope" / "abstracts.xml"):
        by_sentence: dict[int, list[Cue]] = {}
        for cue in one.cues:
            by_sentence.setdefault(cue.sentence, []).append(cue)
        for turn in range(max(map(len, by_sentence.values()), default=0)):
            cues = [own[turn] for own in by_sentence.values() if len(own) > turn]
            marks = {
                f"{kind}-cue": tuple(part for cue in cues if cue.kind == kind for part in cue.parts) for kind in KINDS
            }
            spans = tuple(LabelledSpan(span=cue.scope, label="scope") for cue in cues)
            found.append(SpanDocument(id=one.id, text=one.text, spans=spans, marks=marks))
    return found


_CUE_LABELS = tuple(f"{kind}-cue" for kind in KINDS)
SPAN_TASKS: dict[str, SpanTask] = {
    "pico": SpanTask(name="pico", read=_pico, numbers=True, arms=True, decide=True, gate="study", epochs=22),
    "evidencemap": SpanTask(name="evidencemap", read=_evidencemap, numbers=True, gate="asked", finish=_evidence_links),
    "cues": SpanTask(name="cues", read=_cues, whole=False, size=64, epochs=7),
    "scopes": SpanTask(name="scopes", read=_scopes, marks=_CUE_LABELS, whole=False, size=80, epochs=7),
}


def documents_hash(documents: Iterable[SpanDocument]) -> str:
    """Return a SHA-256 of ids, texts and annotations, in the given order."""
    digest = sha256()
    for one in documents:
        spans = [(s.span.start, s.span.end, s.label) for s in one.spans]
        marks = {name: [(s.start, s.end) for s in spans_] for name, spans_ in sorted(one.marks.items())}
        digest.update(repr((one.id, one.text, spans, marks)).encode())
    return digest.hexdigest()
