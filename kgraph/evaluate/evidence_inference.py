"""Measures directions of results on Evidence Inference: gold intervention, comparator and outcome, read from the abstract alone.

Where the annotators saw the evidence in the abstract is a row of its own; of the other questions the abstract may say nothing. The baseline is the most
frequent direction.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kgraph.assertions.direction import DIRECTIONS, Direction, DirectionModel, direction_model, learned_from
from kgraph.assertions.direction_features import Question, question
from kgraph.errors import InputError
from kgraph.evaluate.folds import unseen
from kgraph.evaluate.tally import Measurement, Tally
from kgraph.mentions.annotate import DICTIONARY
from kgraph.mentions.sentences import sentence_spans
from kgraph.protocols import Vocabulary

_LABELS: dict[str | None, Direction] = {
    "significantly decreased": "decreased",
    "no significant difference": "no difference",
    "significantly increased": "increased",
}
_PART = re.compile(r"(?:^|\n)(?:TITLE|ABSTRACT[^\n]*?):+ *\n(.*?)(?=\n(?:TITLE|ABSTRACT[^\n]*):+ *\n|\Z)", re.DOTALL)
_NAME = re.compile(r"(TITLE|ABSTRACT[^\n]*?):+ *\n")
Sentences = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its answer.

    ``sentences`` are the abstract's, ``evidence`` what annotators marked (text, its own answer, whether it stands in the abstract); ``printed`` is the
    question for people.
    """

    document: str
    question: Question
    answer: Direction
    in_abstract: bool
    sentences: Sentences
    evidence: tuple[tuple[str, Direction, bool], ...]
    printed: str


def read_questions(path: Path) -> Iterator[Asked]:
    """Yield the questions of a file of articles (JSON lines) that annotators agreed on and whose article has an abstract.

    Raises:
        InputError: if the file cannot be read, or a line is no article.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); name the file ei_v2.jsonl with --gold") from error
    for number, line in enumerate(lines, 1):
        try:
            article = json.loads(line)
            sentences = tuple(abstract_sentences(article["abstract_text"] or ""))
            for prompt in article["prompts"]:
                if sentences and prompt["gold_label"] in _LABELS:
                    yield _asked(str(article["pmid"]), sentences, prompt)
        except (ValueError, KeyError, TypeError) as error:
            raise InputError(
                f"{path}, line {number}: is no article with prompts ({error}); give ei_v2.jsonl"
            ) from error


def _asked(document: str, sentences: Sentences, prompt: dict[str, object]) -> Asked:
    intervention, comparator, outcome = (str(prompt[name]) for name in ("intervention", "comparator", "outcome"))
    evidence = tuple(
        (str(one["evidence"]), _LABELS[one["label"]], bool(one["in_abstract"]))
        for one in prompt["annotations"]  # type: ignore[attr-defined]
        if one["label"] in _LABELS
    )
    return Asked(
        document,
        question(intervention, comparator, outcome),
        _LABELS[str(prompt["gold_label"])],
        bool(prompt["evidence_in_abstract"]),
        sentences,
        evidence,
        f"{outcome.strip()}: {intervention.strip()} against {comparator.strip()}",
    )


def abstract_sentences(text: str) -> Iterator[tuple[str, str]]:
    """Yield (section in lower case, sentence) of an abstract as the corpus prints it: "ABSTRACT.METHODS::" on a line, then its text."""
    for part in _PART.finditer(text):
        name = _NAME.search(part.group())
        section = name[1].strip(":").rsplit(".", 1)[-1].lower() if name else ""
        body = part[1]
        for start, end in sentence_spans(body, []):
            if body[start:end].strip():
                yield section, body[start:end]


def score_evidence_inference(path: Path, _vocabulary: Vocabulary, *, model: str, head: str = "") -> Measurement:  # noqa: ARG001
    """Return the share of right directions: precision, recall and F1 are that share; by direction they differ.

    Args:
        path: ei_v2.jsonl.
        model: "dictionary" or "default": the model that ships; else the file (.npz) of another. It is measured on the articles that it has not
            learned from (:func:`kgraph.evaluate.folds.unseen`).
        head: without meaning here.

    Raises:
        InputError: if the corpus cannot be read.
        KgraphError: if the model cannot be read.
    """
    file = "" if model in {DICTIONARY, "default", "fast"} else model
    trained = direction_model(file)
    asked = unseen(list(read_questions(path)), learned_from(file), lambda one: one.document)
    tally = Tally()
    counts = [sum(one.answer == way for one in asked) for way in DIRECTIONS]
    usual = DIRECTIONS[counts.index(max(counts))]
    for number, one in enumerate(asked):
        _count(tally, number, one, answer(trained, one), "")
        _count(tally, number, one, usual, ", most frequent")
    return tally.measurement()


def answer(model: DirectionModel, one: Asked) -> Direction:
    """Return the likeliest direction."""
    chances = model.chances(one.sentences, one.question)
    return max(DIRECTIONS, key=lambda way: chances[way])


def _count(tally: Tally, number: int, one: Asked, found: Direction, name: str) -> None:
    def show(item: tuple[int, Direction]) -> str:
        return f"{item[1]}: {one.printed}"

    pair, gold = {(number, found)}, {(number, one.answer)}
    if one.in_abstract:
        tally.compare(f"evidence in the abstract{name}", one.document, pair, gold, show=None if name else show)
        if not name:
            for way in DIRECTIONS:
                tally.compare(way, one.document, {p for p in pair if p[1] == way}, {g for g in gold if g[1] == way})
    tally.compare(f"all questions{name}", one.document, pair, gold)
