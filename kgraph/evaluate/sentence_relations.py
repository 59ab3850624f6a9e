"""Scores relations on single sentences with the entities given: the ADE corpus and BioText."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kgraph.assertions import extract
from kgraph.assertions.extract import closest_features, pair_chances
from kgraph.assertions.relation_model import relation_model
from kgraph.assertions.relation_sentence import SentenceClass, sentence_model
from kgraph.errors import InputError
from kgraph.evaluate.tally import Measurement, Tally
from kgraph.model import AnnotatedRecord, Assertion, Candidate, Mention, MentionType, Record, Section, Span
from kgraph.protocols import Vocabulary

_TAG = re.compile(r"<(?P<name>[A-Z_]+)>\s*(?P<text>.*?)\s*</(?P=name)>")
# BioText class -> kinds of ours; the other classes name no relation between the two
BIOTEXT_KINDS: dict[str, tuple[str, ...]] = {
    "TREAT_FOR_DIS": ("treatment",),
    "PREVENT": ("prevention",),
    "SIDE_EFF": ("adverse-event", "cause"),
}


# BioText class -> class of the trained model of sentences
BIOTEXT_CLASSES: dict[str, SentenceClass] = {"TREAT_FOR_DIS": "treatment", "PREVENT": "prevention", "SIDE_EFF": "harm"}


@dataclass(frozen=True, slots=True)
class Entity:
    """A name in a sentence: half-open offsets and whether it is a treatment ("Chemical") or a disease."""

    start: int
    end: int
    type: MentionType


def annotate_sentence(text: str, entities: list[Entity], number: int) -> AnnotatedRecord:
    """Return a record of one sentence with the given entities; a name's concept is made of its own lower-cased text."""
    record_id = f"PMID:{number}"
    mentions = []
    for entity in sorted(entities, key=lambda e: (e.start, -e.end, e.type)):
        name = text[entity.start : entity.end]
        curie = "MESH:" + re.sub(r"\W+", "_", name.lower())
        candidate = Candidate(id=curie, label=name, score=1.0, matched=name, method="gold")
        span = Span(entity.start, entity.end)
        mentions.append(Mention(record=record_id, span=span, text=name, type=entity.type, candidates=(candidate,)))
    record = Record(id=record_id, abstract=text, text=text, sections=(Section(label="", span=Span(0, len(text))),))
    return AnnotatedRecord(record=record, sentences=(Span(0, len(text)),), tokens=(), mentions=tuple(mentions))


def _lines(path: str | Path) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check the path") from error


def _kinds(assertions: tuple[Assertion, ...], kinds: tuple[str, ...]) -> set[tuple[str, str]]:
    return {(a.subject, a.object) for a in assertions if a.kind in kinds and not a.negated}


def score_ade(path: str | Path, vocabulary: Vocabulary) -> Measurement:
    """Score adverse events on the sentences of ADE's DRUG-AE.rel with gold entities, doubted ones included.

    Nearly all pairs of these sentences are positive, so recall is what this measures. Rows "rules" and "model" (its probability of a pair; it
    was not trained on ADE, and kgraph does not ask it about single sentences).
    """
    sentences: dict[str, list[list[str]]] = {}
    for line in _lines(path):
        fields = line.split("|")
        if len(fields) == 8:
            sentences.setdefault(fields[1], []).append(fields)
    tally, least = Tally(), relation_model().best["harm"]
    for number, (text, rows) in enumerate(sentences.items(), 1):
        wanted: set[tuple[str, str]] = set()
        entities: set[Entity] = set()
        for fields in rows:
            event, drug = _entity(text, fields[2], "Disease"), _entity(text, fields[5], "Chemical")
            if event is None or drug is None:
                continue
            entities.update((event, drug))
            wanted.add((_id(fields[5]), _id(fields[2])))
        document = annotate_sentence(text, list(entities), number)
        assertions = extract(document, vocabulary, trained=False).assertions
        found = _kinds(assertions, ("adverse-event", "cause", "aggravation"))
        article = f"PMID:{rows[0][0]}"
        tally.compare("rules", article, found, wanted, show=_arrow)
        likely = {pair for pair, chance in pair_chances(document, vocabulary)["harm"].items() if chance >= least}
        tally.compare("model", article, likely, wanted, show=_arrow)
    return tally.measurement()


def _arrow(pair: tuple[str, str]) -> str:
    return " -> ".join(name.removeprefix("MESH:") for name in pair)


def _entity(text: str, name: str, kind: MentionType) -> Entity | None:
    at = text.find(name)
    return Entity(at, at + len(name), kind) if at >= 0 else None


def _id(name: str) -> str:
    return "MESH:" + re.sub(r"\W+", "_", name.lower())


def read_biotext(path: str | Path) -> Iterator[tuple[str, str, list[Entity]]]:
    """Yield (class, sentence without tags, entities) for the lines of BioText that name a treatment and a disease."""
    for line in _lines(path):
        text, bar, name = line.rpartition("||")
        if not bar:
            continue
        plain, at, entities = "", 0, []
        for match in _TAG.finditer(text):
            plain += text[at : match.start()]
            kind: MentionType = "Chemical" if match["name"].startswith("TREAT") else "Disease"
            entities.append(Entity(len(plain), len(plain) + len(match["text"]), kind))
            plain += match["text"]
            at = match.end()
        if {entity.type for entity in entities} == {"Chemical", "Disease"}:
            yield name.strip(), plain + text[at:], entities


def score_biotext(path: str | Path, vocabulary: Vocabulary) -> Measurement:
    """Score treats, prevents and side effect on BioText, a sentence at a time, entities given.

    Rows by class: "rules" alone, and "model" (:mod:`kgraph.assertions.relation_sentence`), which judges each sentence by regressions that have not seen it.
    """
    tally = Tally()
    model = sentence_model()
    for number, (name, text, entities) in enumerate(read_biotext(path), 1):
        document = annotate_sentence(text, entities, number)
        assertions = extract(document, vocabulary, trained=False).assertions
        features = closest_features(document, vocabulary)
        chances = model.chances(text, features) if features else {}
        for label, kinds in BIOTEXT_KINDS.items():
            gold = {label} if name == label else set()
            item = f"{number}"
            read = {label} if _kinds(assertions, kinds) else set()
            said = {label} if chances.get(BIOTEXT_CLASSES[label], 0.0) >= 0.5 else set()
            tally.compare(f"{label}, rules", item, read, gold)
            tally.compare(f"{label}, model", item, said, gold, show=f"{{}} (corpus: {name})".format)
    return tally.measurement()
