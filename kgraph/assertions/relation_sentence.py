"""What one sentence says of a drug and a disease that it names: treatment, prevention, harm or none of these.

A logistic regression for each class over hashed words of the sentence, places and what the rules found, learned from BioText (Rosario and
Hearst, ACL 2004). Names are masked except for the common words in them ("vaccine", "surgery"), which often tell prevention from treatment. There
are five regressions of each class, each learned without one fifth of the sentences; a sentence of the corpus is only ever judged by the one that has
not seen it, any other by all five together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from zipfile import BadZipFile
from zlib import crc32

from kgraph.assertions.masked_sentence import MaskedSentence, feature_number, words_of
from kgraph.assertions.sentence_view import SentenceView
from kgraph.assertions.statement import Statement
from kgraph.errors import KgraphError

if TYPE_CHECKING:
    from numpy.typing import NDArray

NAME = "sentences-1"
BITS = 15
FOLDS = 5
SentenceClass = Literal["treatment", "prevention", "harm"]
CLASSES: tuple[SentenceClass, ...] = ("treatment", "prevention", "harm")
_FILE = Path(__file__).resolve().parent / "models" / f"{NAME}.npz"


def sentence_number(text: str) -> int:
    """Return the number under which a sentence of the training corpus is known: its CRC-32."""
    return crc32(text.encode())


def closest_pair(view: SentenceView) -> tuple[int, int] | None:
    """Return the indices of the drug slot and the disease slot that stand nearest to each other; ``None`` without both."""
    at = MaskedSentence(view).at
    pairs = [
        (abs(at[drug] - at[disease]), drug, disease)
        for drug in at
        for disease in at
        if view.slots[drug].kind == "C" and view.slots[disease].kind == "D"
    ]
    return min(pairs)[1:] if pairs else None


def sentence_features(view: SentenceView, drug: int, disease: int, statements: Sequence[Statement]) -> tuple[int, ...]:
    """Return the indices of a sentence's features, sorted.

    Args:
        view: the sentence.
        drug: the index of the drug's slot.
        disease: that of the disease's.
        statements: what the rules read from this sentence.
    """
    names = set(_names(MaskedSentence(view), drug, disease))
    if not statements:
        names.add("rules none")
    for one in statements:
        names.add(f"rules {one.relation} {one.negated}")
        names.add(f"rule {one.evidence.method}")
    return tuple(sorted({feature_number(name, BITS) for name in names}))


def _names(sentence: MaskedSentence, drug: int, disease: int) -> Iterator[str]:
    tokens = sentence.tokens
    yield from (f"u {token}" for token in tokens)
    yield from (f"b {one} {two}" for one, two in zip(["^", *tokens], [*tokens, "$"], strict=True))
    for triple in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if "C" in triple or "D" in triple:
            yield "t " + " ".join(triple)
    yield f"drugs {min(tokens.count('C'), 4)}"
    yield f"diseases {min(tokens.count('D'), 4)}"
    yield f"length {min(len(tokens), 60) // 8}"
    if drug in sentence.at and disease in sentence.at:
        yield from _pair_names(tokens, sentence.at[drug], sentence.at[disease])
    view = sentence.view
    for slot in view.slots:
        words = words_of(view.low[slot.start - view.span.start : slot.end - view.span.start])
        for word in words:
            yield f"i{slot.kind}{word}"
            yield f"j{slot.kind}{word[-5:]}"
        if words:
            yield f"h{slot.kind}{words[-1]}"


def _pair_names(tokens: Sequence[str], drug: int, disease: int) -> Iterator[str]:
    first, second = sorted((drug, disease))
    order = "<" if drug < disease else ">"
    between = tokens[first + 1 : second]
    yield f"o{order}"
    yield f"n{order}{min(second - first, 12) // 2}"
    yield from (f"m{order}{token}" for token in between)
    yield from (f"l{order}{token}" for token in tokens[max(0, first - 4) : first])
    yield from (f"r{order}{token}" for token in tokens[second + 1 : second + 5])
    if second - first <= 4:
        yield f"w{order}{' '.join(between)}"


class SentenceModel:
    """The regressions of :data:`CLASSES`. Immutable, safe to share.

    Args:
        arrays: "weights" (fold, class, feature), "bias" (fold, class) and "seen", the numbers of the training sentences, sorted.
    """

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._weights, self._bias = arrays["weights"], arrays["bias"]
        self._seen = frozenset(arrays["seen"].tolist())

    def chances(self, text: str, features: Sequence[int]) -> dict[SentenceClass, float]:
        """Return the chance of each class for the sentence *text*; they need not add up to one."""
        import numpy as np

        sums = self._weights[:, :, list(features)].astype(np.float64).sum(axis=2) / max(1, len(features)) ** 0.5
        number = sentence_number(text)
        odds = sums + self._bias
        if number in self._seen:
            odds = odds[[number % FOLDS]]
        chances = (1 / (1 + np.exp(-odds))).mean(axis=0)
        return dict(zip(CLASSES, map(float, chances), strict=True))


@lru_cache(maxsize=1)
def sentence_model() -> SentenceModel:
    """Return the model that travels with kgraph.

    Raises:
        KgraphError: if it is missing or damaged.
    """
    import numpy as np

    try:
        with _FILE.open("rb") as stream, np.load(stream, allow_pickle=False) as arrays:
            return SentenceModel({name: arrays[name] for name in arrays.files})
    except (OSError, ValueError, EOFError, KeyError, BadZipFile) as error:
        raise KgraphError(f"{_FILE}: the sentence model cannot be read ({error}); reinstall the package") from error
