"""Learns from annotated abstracts which dictionary names mislead, and which names the vocabulary lacks.

    python -m kgraph.train.stoplist --corpus train.pubtator ... --exclude dev.pubtator ... --output kgraph/mentions

Only names, ids and counts are stored: nothing of the texts. The dictionary is run over the texts a few times, because stopping a name
lets a shorter one come forward.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kgraph.evaluate.gold import read_gold
from kgraph.evaluate.spans import GoldMention
from kgraph.jsonl import atomic_writer
from kgraph.mentions.abbreviations import find_abbreviations
from kgraph.mentions.dictionary import Dictionary, Match
from kgraph.mentions.learned import branches, make_lists
from kgraph.mentions.sentences import sentence_spans
from kgraph.mentions.stream import stream
from kgraph.names import key
from kgraph.protocols import Vocabulary

_ROUNDS = 4
Counts = dict[str, list[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """When a name counts as misleading, and when one is learned.

    A name misleads if fewer than ``chemical`` or ``disease`` (by its type) of at least ``least`` matches are right; a branch of the tree, if fewer than ``branch`` of at
    least ``branch_keys`` distinct names (each one vote) are. A name is learned from ``documents`` documents on, if at least ``learn`` of
    its matches are annotated; to overrule the vocabulary's own meaning of a name it takes ``overrule`` documents. An acronym counts
    without a definition if at least ``acronym`` of its matches are annotated.
    """

    chemical: float = 0.3
    disease: float = 0.2
    least: int = 2
    branch: float = 0.4
    branch_keys: int = 3
    documents: int = 2
    learn: float = 0.5
    acronym: float = 0.7
    overrule: int = 2


@dataclass(frozen=True, slots=True)
class Example:
    """An annotated text, prepared; ``types`` are the types that its corpus annotates."""

    record: str
    text: str
    sentences: list[tuple[int, int]]
    gold: tuple[GoldMention, ...]
    types: frozenset[str]


def examples(corpora: Iterable[Path], exclude: Iterable[Path]) -> list[Example]:
    """Return the documents of *corpora* without those that an earlier one or any of *exclude* holds too."""
    seen = {record.id for path in exclude for record, _ in read_gold(path)}
    found = []
    for path in corpora:
        documents = [(r, g) for r, g in read_gold(path) if r.id not in seen]
        types = frozenset(m.type for _, mentions in documents for m in mentions)
        for record, gold in documents:
            seen.add(record.id)
            sections = [(s.span.start, s.span.end) for s in record.sections]
            found.append(Example(record.id, record.text, sentence_spans(record.text, sections), gold, types))
    return found


def learn(
    data: Sequence[Example], vocabulary: Vocabulary, thresholds: Thresholds
) -> tuple[dict[str, Counts], dict[str, Any]]:
    """Return the contents of the two files: the stop list, and the learned names."""
    names = gold_names(data, vocabulary, thresholds)
    counts: Counts = {}
    trees: dict[str, tuple[str, ...]] = {}
    acronyms: set[str] = set()
    stop: dict[str, Counts] = {}
    for _ in range(_ROUNDS):
        lists = make_lists({part: stop.get(part, {}) for part in ("stopped", "kept")}, names)
        fresh = _count(data, Dictionary(vocabulary, lists), vocabulary, trees, acronyms)
        counts.update(fresh)
        stop = _stop(counts, trees, acronyms, thresholds)
        names = _kept_names(names, counts, thresholds)
    plain = {key(name) for name in names}
    stop["kept"] = {entry: n for entry, n in stop["kept"].items() if n[0] > 1 or entry.split(" ", 1)[1] not in plain}
    return stop, names


def gold_names(data: Sequence[Example], vocabulary: Vocabulary, thresholds: Thresholds) -> dict[str, Any]:
    """Return the annotated names that the vocabulary lacks or files otherwise: name -> [type, CURIEs, 0, 0]."""
    spelt: dict[str, Counter[str]] = defaultdict(Counter)
    meant: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    where: dict[str, set[str]] = defaultdict(set)
    for example in data:
        short = {a.short_text for a in find_abbreviations(example.text, example.sentences)}
        for mention in example.gold:
            surface = example.text[mention.start : mention.end]
            if surface in short:
                continue
            filed = key(surface)
            spelt[filed][surface] += 1
            where[filed].add(example.record)
            concept = vocabulary.concept(mention.concepts[0]) if len(mention.concepts) == 1 else None
            meant[filed][mention.type, concept.id if concept else ""] += 1
    names: dict[str, Any] = {}
    for filed in sorted(spelt):
        if not filed or len(where[filed]) < thresholds.documents:
            continue
        kind = Counter(t for (t, _), n in meant[filed].items() for _ in range(n)).most_common(1)[0][0]
        chosen = [(n, c) for (t, c), n in meant[filed].items() if t == kind and c]
        concepts = [c for _, c in sorted(chosen, key=lambda item: (-item[0], item[1]))][:1]
        known = _known(filed, kind, vocabulary)
        if concepts and concepts[0] != known and (not known or len(where[filed]) >= thresholds.overrule):
            surface = min(spelt[filed], key=lambda s: (-spelt[filed][s], s))
            names[surface] = [kind, concepts, 0, 0]
    return names


def _known(filed: str, kind: str, vocabulary: Vocabulary) -> str:
    """Return the CURIE that the vocabulary itself gives a key, or ""."""
    terms = dict(vocabulary.prefixes(filed)).get(len(filed), ())
    concepts = (vocabulary.concept(term.concept) for term in terms)
    return next((concept.id for concept in concepts if concept is not None and kind in concept.types), "")


def _kept_names(names: dict[str, Any], counts: Counts, thresholds: Thresholds) -> dict[str, Any]:
    kept = {}
    for name, (kind, concepts, _, _) in names.items():
        seen, right = counts.get(f"{kind} {key(name)}", [0, 0])
        if seen and right / seen >= thresholds.learn:
            kept[name] = [kind, concepts, seen, right]
    return kept


def _count(
    data: Sequence[Example],
    dictionary: Dictionary,
    vocabulary: Vocabulary,
    trees: dict[str, tuple[str, ...]],
    acronyms: set[str],
) -> Counts:
    """Return the counts of each entry; note the branches of its concept and whether it is a bare acronym."""
    counts: Counts = defaultdict(lambda: [0, 0])
    for example in data:
        gold = {(g.start, g.end, g.type) for g in example.gold}
        for start, end, match in _matches(example, dictionary):
            kind, entry = match.type, match.entry
            if kind not in example.types:
                continue
            exact = (start, end, kind) in gold
            if not exact and any(start < g.end and g.start < end and g.type == kind for g in example.gold):
                continue  # a part of a longer name or more than one: says nothing against the name
            counts[entry][0] += 1
            counts[entry][1] += exact
            found = vocabulary.concept(dictionary.concept_of(match)) if match.learned is None else None
            trees[entry] = branches(found, kind) if found else ()
            if match.doubtful:
                acronyms.add(entry)
    return dict(counts)


def _matches(example: Example, dictionary: Dictionary) -> Iterator[tuple[int, int, Match]]:
    abbreviations = find_abbreviations(example.text, example.sentences)
    items = stream(
        example.text,
        breaks=[start for start, _ in example.sentences],
        abbreviations=dictionary.meanings(abbreviations),
    )
    for match in dictionary.matches(example.text, items):
        yield items[match.first].start, items[match.last - 1].end, match


def _stop(
    counts: Counts, trees: dict[str, tuple[str, ...]], acronyms: set[str], thresholds: Thresholds
) -> dict[str, Counts]:
    def bad(entry: str) -> bool:
        seen, right = counts[entry]
        least = thresholds.chemical if entry.startswith("Chemical") else thresholds.disease
        return right < least * seen

    stopped = {entry: n for entry, n in counts.items() if n[0] >= thresholds.least and bad(entry)}
    votes: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for entry, (seen, right) in counts.items():
        kind = entry.split(" ", 1)[0].rstrip("~")
        for prefix in {p for number in trees.get(entry, ()) for p in _prefixes(number)}:
            votes[f"{kind} {prefix}"][0] += 1
            votes[f"{kind} {prefix}"][1] += right / seen
    branch = {
        name: [int(n), round(share)]
        for name, (n, share) in votes.items()
        if n >= thresholds.branch_keys and share < thresholds.branch * n
    }
    shallow = {name: n for name, n in branch.items() if not any(name.startswith(other + ".") for other in branch)}
    kept = {
        entry: n
        for entry, n in counts.items()
        if entry not in stopped
        and not bad(entry)
        and (
            any(_below(entry, number, shallow) for number in trees.get(entry, ()))
            or (entry in acronyms and n[0] >= thresholds.least and n[1] >= thresholds.acronym * n[0])
        )
    }
    return {
        part: dict(sorted(found.items())) for part, found in (("stopped", stopped), ("kept", kept), ("trees", shallow))
    }


def _below(entry: str, number: str, stopped: Iterable[str]) -> bool:
    kind = entry.split(" ", 1)[0].rstrip("~")
    return any(f"{kind} {p}" in stopped for p in _prefixes(number))


def _prefixes(number: str) -> Iterator[str]:
    parts = number.split(".")
    for length in range(1, min(len(parts), 5) + 1):
        yield ".".join(parts[:length])


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, learn, and write ``stoplist.json`` and ``learned_names.json`` into the output folder."""
    from kgraph.mesh import open_mesh

    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--corpus", nargs="+", type=Path, required=True, help="annotated texts in PubTator form")
    parser.add_argument(
        "--exclude", nargs="*", type=Path, default=[], help="PubTator files whose documents must not be used"
    )
    parser.add_argument("--output", type=Path, required=True, help="folder for the two JSON files")
    options = parser.parse_args(arguments)
    stop, names = learn(examples(options.corpus, options.exclude), open_mesh(), Thresholds())
    for name, content in (("stoplist.json", stop), ("learned_names.json", names)):
        with atomic_writer(options.output / name) as stream_:
            stream_.write(_pretty(content) + "\n")


def _pretty(content: dict[str, Any], depth: int = 0) -> str:
    """Return JSON with one entry a line, so that differences between versions can be read."""
    lines = []
    for name, value in sorted(content.items()):
        text = _pretty(value, depth + 1) if isinstance(value, dict) else json.dumps(value, ensure_ascii=False)
        lines.append(f"{' ' * (depth + 1)}{json.dumps(name, ensure_ascii=False)}: {text}")
    body = ",\n".join(lines)
    return f"{{\n{body}\n{' ' * depth}}}" if lines else "{}"


if __name__ == "__main__":
    main()
