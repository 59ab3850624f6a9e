"""Scores relations between drugs and diseases against PubTator files with gold relations (BC5CDR's CID, BioRED).

Document level: a pair of ids counts once per abstract, as in the official scorer of the chemical-disease task (Wei et al.,
Database 2016, baw032). Ids are brought to the vocabulary's current ones on both sides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kgraph.assertions import extract
from kgraph.assertions.extract import pair_chances
from kgraph.assertions.relation_model import Kind, relation_model
from kgraph.errors import InputError
from kgraph.evaluate.gold import read_gold
from kgraph.evaluate.spans import GoldMention
from kgraph.evaluate.tally import Measurement, Tally
from kgraph.mentions.sentences import sentence_spans
from kgraph.model import AnnotatedRecord, Assertion, Candidate, Mention, MentionType, Record, Span
from kgraph.protocols import Vocabulary

Pair = tuple[str, str]
# what BioRED calls chemical-disease relations -> the kinds of ours that they stand for
BIORED_KINDS: dict[str, tuple[str, ...]] = {
    "Positive_Correlation": ("adverse-event", "cause", "aggravation"),
    "Negative_Correlation": ("treatment", "prevention"),
}
_CHEMICAL_FIRST = ("adverse-event", "cause")


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A record with its gold mentions and gold pairs by relation name ("CID", "Positive_Correlation")."""

    record: Record
    mentions: tuple[GoldMention, ...]
    pairs: dict[str, frozenset[Pair]]


def read_relations(path: str | Path) -> Iterator[GoldDocument]:
    """Yield the documents of a PubTator file with their relations; relations between other things than a chemical and a disease are left out.

    Raises:
        InputError: if the file cannot be read or holds no document.
    """
    lines: dict[str, list[list[str]]] = {}
    try:
        with Path(path).open(encoding="utf-8") as handle:
            for line in handle:
                fields = line.rstrip("\n").split("\t")
                if len(fields) >= 4 and not fields[1].isdigit():
                    lines.setdefault(f"PMID:{fields[0]}", []).append(fields)
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check the path") from error
    for record, mentions in read_gold(path):
        kinds = {curie: mention.type for mention in mentions for curie in mention.concepts}
        pairs: dict[str, set[Pair]] = {}
        for fields in lines.get(record.id, []):
            first, second = _curie(fields[2]), _curie(fields[3])
            if kinds.get(first) == "Disease" and kinds.get(second) == "Chemical":
                first, second = second, first
            if kinds.get(first) == "Chemical" and kinds.get(second) == "Disease":
                pairs.setdefault(fields[1], set()).add((first, second))
        yield GoldDocument(record, mentions, {name: frozenset(found) for name, found in pairs.items()})


def _curie(text: str) -> str:
    return text if ":" in text else f"MESH:{text}"


def gold_annotation(record: Record, mentions: tuple[GoldMention, ...]) -> AnnotatedRecord:
    """Return *record* annotated with its gold mentions, one per concept, and with our own sentences."""
    made: list[Mention] = []
    for gold in mentions:
        kind: MentionType = "Chemical" if gold.type == "Chemical" else "Disease"
        text = record.text[gold.start : gold.end]
        for curie in gold.concepts or ("",):
            candidates = (Candidate(id=curie, label=text, score=1.0, matched=text, method="gold"),) if curie else ()
            span = Span(gold.start, gold.end)
            made.append(Mention(record=record.id, span=span, text=text, type=kind, candidates=candidates, agent="gold"))
    made.sort(key=lambda m: (m.span.start, -m.span.end, m.type, m.concept))
    sentences: list[Span] = []
    for section in record.sections:
        inner = sentence_spans(section.span.of(record.text))
        sentences.extend(Span(start + section.span.start, end + section.span.start) for start, end in inner)
    return AnnotatedRecord(record=record, sentences=tuple(sentences), tokens=(), mentions=tuple(made))


def pairs_of(assertions: tuple[Assertion, ...], kinds: tuple[str, ...]) -> set[Pair]:
    """Return the pairs of the *kinds* that are asserted and not denied, of people, animals or cells alike."""
    return {
        (one.subject, one.object)
        for one in assertions
        if one.kind in kinds and not one.negated and any(piece.certainty == "asserted" for piece in one.evidence)
    }


def current(pairs: frozenset[Pair] | set[Pair], vocabulary: Vocabulary) -> set[Pair]:
    """Return *pairs* with the ids that the vocabulary uses today; those that it does not know stay as they are."""

    def now(curie: str) -> str:
        concept = vocabulary.concept(curie)
        return concept.id if concept else curie

    return {(now(first), now(second)) for first, second in pairs}


def same_sentence(document: AnnotatedRecord) -> set[Pair]:
    """Return the baseline: every chemical with every disease of the same sentence."""
    pairs: set[Pair] = set()
    for sentence in document.sentences:
        here = [m for m in document.mentions if m.concept and sentence.contains(m.span)]
        pairs.update((a.concept, b.concept) for a in here for b in here if (a.type, b.type) == ("Chemical", "Disease"))
    return pairs


def score_cid(
    path: str | Path, vocabulary: Vocabulary, *, annotate: Callable[[Record], AnnotatedRecord] | None = None
) -> Measurement:
    """Score chemical-induced disease (kinds adverse-event and cause) on a file in the format of BC5CDR.

    Args:
        path: the PubTator file.
        vocabulary: brings ids up to date and knows the tree.
        annotate: finds the mentions from plain text (end to end); ``None`` takes the gold mentions.

    Returns:
        Rows "rules", "rules and model" (what kgraph asserts), "model alone" (its probability of each pair, from where F was best in cross-validation), and, as a
        baseline on the same mentions, "same sentence". Errors are told of all but the baseline.
    """
    tally = Tally()
    show = shown(vocabulary)
    for gold in read_relations(path):
        document = annotate(gold.record) if annotate else gold_annotation(gold.record, gold.mentions)
        wanted = current(gold.pairs.get("CID", frozenset()), vocabulary)
        found = _answers(document, vocabulary, _CHEMICAL_FIRST, "harm")
        for row, pairs in found.items():
            tally.compare(row, gold.record.id, pairs, wanted, show=show)
        tally.compare("same sentence", gold.record.id, current(same_sentence(document), vocabulary), wanted)
    return tally.measurement()


def shown(vocabulary: Vocabulary) -> Callable[[Pair], str]:
    """Return what writes a pair for a list of errors: ids with the vocabulary's labels."""

    def one(curie: str) -> str:
        concept = vocabulary.concept(curie)
        return f"{curie} {concept.label}" if concept else curie

    return lambda pair: f"{one(pair[0])} -> {one(pair[1])}"


def _answers(
    document: AnnotatedRecord, vocabulary: Vocabulary, kinds: tuple[str, ...], trained: Kind
) -> dict[str, set[Pair]]:
    return {
        "rules": _found(document, vocabulary, kinds, trained=False),
        "rules and model": _found(document, vocabulary, kinds, trained=True),
        "model alone": _likely(document, vocabulary, trained),
    }


def _found(document: AnnotatedRecord, vocabulary: Vocabulary, kinds: tuple[str, ...], *, trained: bool) -> set[Pair]:
    return current(pairs_of(extract(document, vocabulary, trained=trained).assertions, kinds), vocabulary)


def _likely(document: AnnotatedRecord, vocabulary: Vocabulary, kind: Kind) -> set[Pair]:
    chances = pair_chances(document, vocabulary)[kind]
    least = relation_model(document.record.id).best[kind]
    return current({pair for pair, chance in chances.items() if chance >= least}, vocabulary)


def score_biored(path: str | Path, vocabulary: Vocabulary) -> Measurement:
    """Score chemical-disease relations of BioRED with gold mentions: "induces" and "treats" (see :data:`BIORED_KINDS`), with the rows of :func:`score_cid`."""
    names = {"Positive_Correlation": "induces", "Negative_Correlation": "treats"}
    trained: dict[str, Kind] = {"Positive_Correlation": "induced", "Negative_Correlation": "treatment"}
    tally = Tally()
    show = shown(vocabulary)
    for gold in read_relations(path):
        document = gold_annotation(gold.record, gold.mentions)
        for relation, kinds in BIORED_KINDS.items():
            wanted = current(gold.pairs.get(relation, frozenset()), vocabulary)
            for row, pairs in _answers(document, vocabulary, kinds, trained[relation]).items():
                tally.compare(f"{names[relation]}, {row}", gold.record.id, pairs, wanted, show=show)
    return tally.measurement()
