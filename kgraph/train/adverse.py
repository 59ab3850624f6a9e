"""Trains the head for adverse events and writes its folder: ``kgraph train ade``.

Its first layer is that of a recognizer that has learned from everything but the ADE corpus and its articles; it stays as it is. What stands above is
trained once for each of ten folds of articles, and once on all. What the ten say of the sentences that they have not seen trains the models of pairs: one for each fold, from the other nine, and
one from all. From where on a pair is believed is chosen, for the figures of a fold, on the other nine, and for the head that is written on all ten.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from kgraph.errors import UsageError
from kgraph.evaluate.ade import ALL, STATED, count, count_spans
from kgraph.evaluate.ade_corpus import PAIRS, AdeSentence, Pair, read_ade, read_without
from kgraph.evaluate.folds import is_held_out
from kgraph.evaluate.tally import Tally
from kgraph.mentions.adverse_events import HEAD, Scores, candidates, file_hash, known_names
from kgraph.mentions.adverse_pairs import PairFeatures, PairModel, believed, pair_features
from kgraph.model import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from kgraph.evaluate.scores import Scores as Counts
    from kgraph.mentions.neural.network import Window
    from kgraph.train.adverse_network import AdverseExample, AdverseNetwork, AdverseSchedule
    from kgraph.train.recognizer import Sources

Report = Callable[[str], None]
FOLDS = 10
_TAGS = 5
# sentences less likely than this (log-odds) to state an event have no pairs to learn from, unless they do state one
_FLOOR = -4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class AdversePlan:
    """What to train: for the recognizer in the folder *model*, whose subword vectors and known names it uses, into ``output/ade``.

    ``work`` holds the recognizer's language model, and keeps the first layer. ``with_dev`` adds the held-out articles, and the development
    parts of the other corpora; ``folds`` is how many parts the articles to learn from are cut into.
    """

    model: Path
    work: Path
    output: Path
    with_dev: bool = False
    folds: int = FOLDS
    epochs: int | None = None
    seed: int = 1


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence as the head reads it."""

    sentence: AdeSentence
    window: Window
    example: AdverseExample


@dataclass(frozen=True, slots=True)
class _Judged:
    """A sentence with its candidate pairs, by a network that has not learned from it."""

    sentence: AdeSentence
    fold: int
    drugs: tuple[Span, ...]
    effects: tuple[Span, ...]
    pairs: tuple[tuple[Pair, PairFeatures], ...]


def fold_of(article: str, folds: int = FOLDS) -> int:
    """Return the fold that an article is in, by its id alone."""
    return crc32(article.encode()) % folds


def train_adverse(sources: Sources, plan: AdversePlan, *, report: Report = lambda _: None) -> dict[str, Any]:
    """Train the head, write it and return its card, which has the figures of the folds.

    Args:
        sources: the gold corpora and the MeSH tables.
        plan: where from, where to, how long.
        report: takes a line for each epoch.

    Raises:
        UsageError: if the extra ``train`` is not installed.
        InputError: if a corpus or the language model is missing.
    """
    try:
        import onnx  # noqa: F401
        import torch
    except ImportError as error:
        raise UsageError("training needs PyTorch and onnx; install them with: pip install 'kgraph[train]'") from error
    from kgraph.mentions.recognizer import load_network
    from kgraph.train.adverse_base import base_encoder, first_layer
    from kgraph.train.adverse_export import write_head
    from kgraph.train.adverse_network import AdverseSchedule

    torch.set_num_threads(1)
    file = sources.corpora / "ade" / PAIRS
    everything = [*read_ade(file), *read_without(file)]
    sentences = [one for one in everything if plan.with_dev or not is_held_out(one.article)]
    articles = frozenset(one.article for one in everything)
    encoder = base_encoder(sources, plan.model, plan.work, articles, with_dev=plan.with_dev, report=report)
    network = load_network(str(plan.model))
    windows = [(one, part) for one in sentences for part in network.windows(one.text)[:1]]
    seen = first_layer(encoder, [part for _, part in windows], plan.model)
    read = [_read(one, part, hidden) for (one, part), hidden in zip(windows, seen, strict=True)]
    schedule = AdverseSchedule(seed=plan.seed)
    schedule = replace(schedule, epochs=plan.epochs or schedule.epochs)
    judged: list[_Judged] = []
    for fold in range(plan.folds):
        own = [one for one in read if fold_of(one.sentence.article, plan.folds) == fold]
        others = [one for one in read if fold_of(one.sentence.article, plan.folds) != fold]
        report(f"fold {fold + 1} of {plan.folds}")
        judged.extend(_judge(_fit(others, schedule, report), own, fold))
    levels = {given: _level(judged, plan.folds, given=given) for given in (True, False)}
    figures = _figures(levels, plan.folds)
    report("all")
    whole = _fit(read, schedule, report)
    card: dict[str, Any] = {
        "format": 1,
        "task": HEAD,
        "subwords": file_hash(plan.model / "subwords.npy"),
        "least": {"given": levels[True].least(), "any": levels[False].least()},
        "network": whole.shape.json(),
        "training": schedule.json(),
        "torch": torch.__version__,
        "sentences": {"with events": sum(bool(s.pairs) for s in sentences), "all": len(sentences)},
        "pairs": sum(len(s.pairs) for s in sentences),
        "sha256": _hash(sentences),
        "ids": sorted({one.article for one in sentences}),
        "with_dev": plan.with_dev,
        "folds": {name: [s.right, s.found, s.gold, round(s.f1, 4)] for name, s in figures.items()},
    }
    write_head(encoder, whole, {given: level.arrays for given, level in levels.items()}, card, plan.output / HEAD)
    return card


def _read(sentence: AdeSentence, window: Window, hidden: NDArray[np.float16]) -> _Read:
    """Return *sentence* as the head reads it."""
    import numpy as np

    from kgraph.train.adverse_network import AdverseExample

    tags = np.stack([_tags(window, {pair[kind] for pair in sentence.pairs}) for kind in (0, 1)], axis=1)
    names = known_names(window).astype(np.float16)
    return _Read(sentence, window, AdverseExample(hidden, names, tags, bool(sentence.pairs)))


def _tags(window: Window, spans: set[Span]) -> NDArray[np.int64]:
    """Return the tags of one kind: nothing, begin, inside, end, single; of spans that overlap the first longest counts."""
    import numpy as np

    tags = np.zeros(len(window.pieces), dtype=np.int64)
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        inside = [i for i, (a, b) in enumerate(window.pieces) if a < span.end and b > span.start]
        if not inside or tags[inside].any():
            continue
        tags[inside] = 2
        tags[inside[0]], tags[inside[-1]] = (1, 3) if len(inside) > 1 else (4, 4)
    return tags


def _fit(read: Sequence[_Read], schedule: AdverseSchedule, report: Report) -> AdverseNetwork:
    import torch

    from kgraph.train.adverse_network import AdverseNetwork, AdverseShape, fit_adverse

    torch.manual_seed(schedule.seed)
    first = read[0].example
    network = AdverseNetwork(AdverseShape(), first.hidden.shape[1], first.names.shape[1])
    return fit_adverse(network, [one.example for one in read], schedule, report=report)


def _judge(trained: AdverseNetwork, read: Sequence[_Read], fold: int) -> list[_Judged]:
    """Return the candidates of sentences that *trained* has not seen."""
    import torch

    from kgraph.train.adverse_network import collate

    moves, start = (value.detach().numpy() for value in (trained.transitions, trained.start))
    found = []
    for one in read:
        with torch.no_grad():
            tags, odds = trained(collate([one.example]))
        scores = Scores(tags[0].reshape(-1, 2, _TAGS).numpy(), float(odds[0]))
        drugs, effects = candidates(one.window, scores, moves, start)
        pairs = []
        if one.sentence.pairs or scores.sentence >= _FLOOR:
            for i, drug in enumerate(drugs):
                for j, effect in enumerate(effects):
                    features = pair_features(one.sentence.text, drugs, effects, (i, j), scores.sentence)
                    pairs.append(((drug.span, effect.span), features))
        sure = [tuple(c.span for c in part if c.chance >= 0.5) for part in (drugs, effects)]
        found.append(_Judged(one.sentence, fold, sure[0], sure[1], tuple(pairs)))
    return found


@dataclass(frozen=True, slots=True)
class _Level:
    """A model of pairs learned from all folds, and what models learned from all folds but its own say of each sentence's pairs.

    ``chances`` go with the pairs of each of ``own``; ``given`` if these are sentences with events alone.
    """

    given: bool
    own: list[_Judged]
    chances: list[list[float]]
    arrays: dict[str, NDArray[Any]]

    def least(self, without: int | None = None) -> float:
        """Return from where on pairs are believed: F1 is highest over all folds, or all *without* one."""
        from kgraph.train.adverse_pairs import best_threshold

        kept = [(one, own) for one, own in zip(self.own, self.chances, strict=True) if one.fold != without]
        gold = sum(len(one.sentence.pairs) for one, _ in kept)
        some = [(one, own) for one, own in kept if own]
        right = [[pair in one.sentence.pairs for pair, _ in one.pairs] for one, _ in some]
        return best_threshold([own for _, own in some], right, gold, given=self.given)


def _level(judged: Sequence[_Judged], folds: int, *, given: bool) -> _Level:
    """Learn which pairs are right; *given*: from sentences with events alone."""
    from kgraph.train.adverse_pairs import fit_pairs

    own = [one for one in judged if one.sentence.pairs or not given]

    def learned(without: int | None) -> dict[str, NDArray[Any]]:
        rows = [
            (features, pair in one.sentence.pairs) for one in own if one.fold != without for pair, features in one.pairs
        ]
        return fit_pairs([features for features, _ in rows], [right for _, right in rows])

    models = [PairModel(learned(fold)) for fold in range(folds)]
    chances = [[models[one.fold].chance(features) for _, features in one.pairs] for one in own]
    return _Level(given, own, chances, learned(None))


def _figures(levels: dict[bool, _Level], folds: int) -> dict[str, Counts]:
    """Return the counts over all folds; what is believed in one is chosen on the others."""
    tally = Tally()
    for given, name in ((True, STATED), (False, ALL)):
        level = levels[given]
        least = [level.least(fold) for fold in range(folds)]
        for one, chances in zip(level.own, level.chances, strict=True):
            found = [one.pairs[number][0] for number in believed(chances, least[one.fold], given=given)]
            count(tally, one.sentence, found, name)
            if given:
                count_spans(tally, one.sentence, one.drugs, one.effects)
    return dict(tally.measurement().rows)


def _hash(sentences: Sequence[AdeSentence]) -> str:
    digest = sha256()
    for one in sentences:
        pairs = [(d.start, d.end, e.start, e.end) for d, e in one.pairs]
        digest.update(repr((one.article, one.text, pairs)).encode())
    return digest.hexdigest()


def adverse_lines(card: dict[str, Any]) -> list[str]:
    """Return the figures of the folds as lines for a person."""
    return [
        f"{name}: P {right / max(1, found):.4f} R {right / max(1, gold):.4f} F1 {f1:.4f} ({right} right, {found} found, {gold} gold)"
        for name, (right, found, gold, f1) in card["folds"].items()
    ]
