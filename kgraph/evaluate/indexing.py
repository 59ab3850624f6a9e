"""MeSH indexing as a silver standard: what of it is found in the text alone, and what it adds to the facts.

People and NLM's software index a whole article, with a handful of headings; what these say of drugs and diseases is mostly right, far from complete, and
independent of how an abstract puts it. So recall against it means something; precision only bounds from below, since no indexer
names every drug and every event.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kgraph.assertions import extract
from kgraph.assertions.belief import FLOOR, INDEXING
from kgraph.assertions.indexing import indexed_pairs
from kgraph.assertions.sentence_view import view_sentences
from kgraph.errors import InputError
from kgraph.evaluate.relations import (
    BIORED_KINDS,
    Pair,
    current,
    gold_annotation,
    pairs_of,
    read_relations,
    same_sentence,
    shown,
)
from kgraph.evaluate.scores import Scores
from kgraph.evaluate.tally import Measurement, Table, Tally
from kgraph.mentions import annotate
from kgraph.mesh.resolve import resolve_record
from kgraph.model import AnnotatedRecord, Assertion, Record
from kgraph.protocols import Vocabulary
from kgraph.sources.files import read_records

# relation of the indexing -> the kinds of ours that stand for it
RELATIONS: Mapping[str, tuple[str, ...]] = {
    "treatment": ("treatment",),
    "prevention": ("prevention",),
    "harm": ("adverse-event", "cause"),
}


@dataclass(frozen=True, slots=True)
class Silver:
    """What the headings of one record say in one relation.

    ``certain`` are the pairs of which the drug or the disease is the only one with its subheading, without diseases that have a narrower one beside them;
    ``open`` are the others, which count neither as right nor as wrong.
    """

    certain: frozenset[Pair]
    open: frozenset[Pair]


def read_indexed(path: Path) -> tuple[list[Record], Table]:
    """Return the records with an abstract and qualified headings in a file or folder, sorted by id, and a table of what was read.

    Of several versions of a record the one with the most headings is taken. In a folder, files of other formats are passed over and counted.

    Raises:
        InputError: if a file cannot be read, or there is no such record.
    """
    best: dict[str, Record] = {}
    files = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
    other = 0
    for file in files:
        try:
            found = [item for item in read_records(file) if isinstance(item, Record)]
        except InputError:
            if file == path:
                raise
            other += 1
            continue
        for record in found:
            known = best.get(record.id)
            if known is None or _richness(record) > _richness(known):
                best[record.id] = record
    taken = [best[curie] for curie in sorted(best) if best[curie].abstract and _qualified(best[curie])]
    if not taken:
        raise InputError(
            f"{path}: no record with an abstract and qualified MeSH headings; name PubMed records with --gold"
        )
    told = (len(files) - other, other, len(best), sum(bool(one.mesh_headings) for one in best.values()), len(taken))
    head = ("files", "files of other formats", "records", "with headings", "with an abstract and qualified headings")
    return taken, Table(title="What was read", head=head, rows=(tuple(f"{number:,}" for number in told),))


def _richness(record: Record) -> tuple[int, int]:
    return len(record.mesh_headings), len(record.text)


def _qualified(record: Record) -> bool:
    return any(heading.qualifiers for heading in record.mesh_headings)


def silver(document: AnnotatedRecord, vocabulary: Vocabulary) -> dict[str, Silver]:
    """Return what the headings of a record say, by relation; its names in the text only tell which drug a class heading stands for."""
    pairs = list(indexed_pairs(document.record, view_sentences(document), vocabulary))
    found = {}
    for relation in RELATIONS:
        own = [pair for pair in pairs if pair.relation == relation]
        certain = {(pair.drug, pair.disease) for pair in own if pair.certain and not pair.broad}
        every = {(pair.drug, pair.disease) for pair in own}
        found[relation] = Silver(frozenset(certain), frozenset(every - certain))
    return found


def measure_indexing(
    path: Path, vocabulary: Vocabulary, *, model: str, head: str, indexing: bool = True
) -> Measurement:
    """Measure on PubMed records what of their indexing the text alone yields, and, with *indexing*, what the indexing adds.

    Args:
        path: a file or folder of records with headings.
        vocabulary: what mentions are linked to.
        model: who finds the mentions.
        head: whose way of marking a trained model follows.
        indexing: whether the records are read with their indexing as well, for the table of facts.

    Returns:
        Rows by relation: what is asserted from the text alone, the baseline "same sentence", and recall alone where a pair counts if a narrower or broader
        disease or drug was found ("near"), and of the pairs that the text names at all ("both named"). Tables: what was read, and the facts.

    Raises:
        InputError: if nothing can be read, or no record has an abstract and qualified headings.
    """
    records, told = read_indexed(path)
    resolved = [resolve_record(record, vocabulary) for record in records]
    tally, facts = Tally(), _Facts()
    show = shown(vocabulary)
    without = annotate(resolved, vocabulary, model=model, head=head, indexing=False)
    beside = annotate(resolved, vocabulary, model=model, head=head) if indexing else None
    for document in without:
        alone = extract(document, vocabulary, indexing=False).assertions
        named = {mention.concept for mention in document.mentions}
        pairs = current(same_sentence(document), vocabulary)
        for relation, wanted in silver(document, vocabulary).items():
            found = current(pairs_of(alone, RELATIONS[relation]), vocabulary)
            record = document.record.id
            tally.compare(relation, record, found - wanted.open, wanted.certain, show=show)
            tally.compare(f"{relation}, same sentence", record, pairs - wanted.open, wanted.certain)
            near = {pair for pair in wanted.certain if any(_near(pair, one, vocabulary) for one in found)}
            tally.add(f"{relation}, near", record, _recall(near, wanted.certain))
            tally.add(f"{relation}, both named", record, _recall(_named(wanted.certain, named), wanted.certain))
        if beside is not None:
            facts.add(alone, extract(next(beside), vocabulary).assertions)
    tables = (told, facts.table()) if indexing else (told,)
    return replace(tally.measurement(), tables=tables)


def _recall(right: Collection[Pair], gold: Collection[Pair]) -> Scores:
    return Scores(right=len(right), gold=len(gold), only_recall=True)


def _named(pairs: Iterable[Pair], concepts: Collection[str]) -> set[Pair]:
    return {pair for pair in pairs if set(pair) <= set(concepts)}


def _near(one: Pair, other: Pair, vocabulary: Vocabulary) -> bool:
    return all(
        a == b or vocabulary.narrower(a, b) or vocabulary.narrower(b, a) for a, b in zip(one, other, strict=True)
    )


class _Facts:
    """Counts facts (asserted, not denied) with and without indexing, and sums their belief."""

    def __init__(self) -> None:
        self._counts = {relation: dict.fromkeys(_COLUMNS, 0) for relation in RELATIONS}
        self._belief = {relation: dict.fromkeys(_BELIEFS, 0.0) for relation in RELATIONS}

    def add(self, without: Sequence[Assertion], with_indexing: Sequence[Assertion]) -> None:
        """Count the facts of one record, read from the text alone and with the indexing."""
        for relation, kinds in RELATIONS.items():
            before, after = _best(without, kinds), _best(with_indexing, kinds)
            counts, belief = self._counts[relation], self._belief[relation]
            counts["without indexing"] += len(before)
            counts["with indexing"] += len(after)
            counts["edges without"] += sum(one.belief >= FLOOR for one in before.values())
            counts["edges with"] += sum(one.belief >= FLOOR for one in after.values())
            counts["of text, lost with it"] += len(before.keys() - after.keys())
            for pair, one in after.items():
                methods = {piece.method for piece in one.evidence}
                if methods == {INDEXING}:
                    counts["by indexing alone"] += 1
                    belief["of indexing alone"] += one.belief
                elif INDEXING not in methods:
                    counts["by text alone"] += 1
                    counts["of text, gained with it"] += pair not in before
                else:
                    counts["by both"] += 1
                    belief["of both, before"] += before[pair].belief if pair in before else 0.0
                    belief["of both, after"] += one.belief

    def table(self) -> Table:
        """Return the counts, and mean beliefs ("" where there is nothing)."""
        rows = []
        for relation, counts in self._counts.items():
            numbers = [counts["by indexing alone"], counts["by both"], counts["by both"]]
            means = (
                f"{total / number:.3f}" if number else ""
                for total, number in zip(self._belief[relation].values(), numbers, strict=True)
            )
            rows.append((relation, *(f"{number:,}" for number in counts.values()), *means))
        head = ("facts", *_COLUMNS, *(f"mean belief {name}" for name in _BELIEFS))
        return Table(title="Facts asserted and not denied, read with and without indexing", head=head, rows=tuple(rows))


_COLUMNS = ("without indexing", "with indexing", "by text alone", "by indexing alone", "by both", "of text, gained with it", "of text, lost with it", "edges without", "edges with")  # fmt: skip
_BELIEFS = ("of indexing alone", "of both, before", "of both, after")


def _best(assertions: Iterable[Assertion], kinds: Collection[str]) -> dict[Pair, Assertion]:
    found: dict[Pair, Assertion] = {}
    for one in assertions:
        if one.kind in kinds and not one.negated:
            pair = (one.subject, one.object)
            found[pair] = max(found.get(pair, one), one, key=lambda a: a.belief)
    return found


def score_indexed(path: Path, records: Path, vocabulary: Vocabulary, *, indexing: bool = True) -> Measurement:
    """Score relations on those documents of a gold corpus (BC5CDR, BioRED) whose PubMed records have headings, gold mentions given.

    Args:
        path: the corpus as PubTator, which holds no indexing.
        records: a file or folder of PubMed records; they are joined by PubMed id.
        vocabulary: brings ids up to date and knows the tree.
        indexing: whether to add the rows with indexing to those without.

    Returns:
        Rows "CID, without indexing (12 documents)" and the like.

    Raises:
        InputError: if no document has a record with headings.
    """
    headed = {record.id: resolve_record(record, vocabulary) for record in read_indexed(records)[0]}
    documents = [one for one in read_relations(path) if one.record.id in headed]
    if not documents:
        raise InputError(
            f"{records}: no record with headings of any document in {path}; name other records, or leave out --records"
        )
    relations = {"CID": ("adverse-event", "cause")} if any("CID" in one.pairs for one in documents) else BIORED_KINDS
    tally, show = Tally(), shown(vocabulary)
    for gold in documents:
        own = headed[gold.record.id]
        record = replace(gold.record, mesh_headings=own.mesh_headings, chemicals=own.chemicals)
        document = gold_annotation(record, gold.mentions)
        for name, read in _switches(indexing=indexing):
            assertions = extract(document, vocabulary, indexing=read).assertions
            for relation, kinds in relations.items():
                row = f"{relation}, {name} ({len(documents):,} documents)"
                wanted = current(gold.pairs.get(relation, frozenset()), vocabulary)
                tally.compare(row, record.id, current(pairs_of(assertions, kinds), vocabulary), wanted, show=show)
    return tally.measurement()


def _switches(*, indexing: bool) -> Iterator[tuple[str, bool]]:
    yield "without indexing", False
    if indexing:
        yield "with indexing", True
