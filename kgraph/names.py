"""How names are compared: one normalisation for the vocabulary's names and for running text, with offsets kept.

A name becomes its words, each lower-cased, without accents, with Greek letters spelt out, British spelling folded to American and the
plural undone; a possessive 's is no word. Punctuation between words does not count ("5-FU", "5 FU", "5FU"), but a full stop, a
semicolon or a bracket breaks a name. The folding is applied to both sides, so it needs to be consistent rather than
linguistically right. A packed vocabulary holds keys made by this module and records :data:`RULES`; raise that number with every
change that alters a key.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

RULES = 2
"""The version of the rules by which keys are made."""

# a possessive 's is left out here and bridged in _JOINT, so that "Crohn's disease" and "Crohn disease" are one
_WORD = re.compile(
    r"(?!(?<=[^\W\d_]['\u2019])[sS](?![^\W_]))[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*|\d+|(?<=[A-Za-z0-9])\+"
)
_JOINT = re.compile(r"(?:['\u2019][sS](?=\W))?\s*(?:[-\u00ad\u2010\u2011\u2012\u2013\u2212'\u2019,/]\s?)?")
_GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta", "θ": "theta",
    "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "π": "pi", "ρ": "rho", "σ": "sigma",
    "ς": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega", "µ": "mu", "ß": "beta",
}  # fmt: skip
_GREEK_TABLE = str.maketrans({**_GREEK, **{k.upper(): v for k, v in _GREEK.items() if k not in "µßς"}})
BREAK = "\x00"


class Word(NamedTuple):
    """A word of a text: offsets in code points, its normalised form, and whether it can continue a name begun by the word before."""

    start: int
    end: int
    norm: str
    joined: bool


# ending, what stands for it, least length of the word; the first that fits counts
_PLURALS = (
    ("sses", "ss", 6), ("oses", "osis", 7), ("yses", "ysis", 7), ("tases", "tasis", 8), ("ies", "y", 5),
    ("uses", "us", 7), ("xes", "x", 5), ("ches", "ch", 6), ("shes", "sh", 6),
)  # fmt: skip
# British and American spelling, anywhere in the word: haemorrhage, oedema, sulphate, leucocyte, behavioural, ionisation
_INSIDE = (
    ("ae", "e"), ("oe", "e"), ("sulph", "sulf"), ("leuco", "leuko"), ("aviour", "avior"), ("isation", "ization"), ("aluminium", "aluminum"),
)  # fmt: skip


@lru_cache(maxsize=65536)
def normalise_word(word: str) -> str:
    """Return the folded form of one word ("Tumours" gives "tumor", "α" gives "alpha").

    A short word in capitals keeps its s: AIDS is not the plural of aid.
    """
    low = unicodedata.normalize("NFKD", word.translate(_GREEK_TABLE).lower())
    low = "".join(c for c in low if not unicodedata.combining(c))
    if len(low) > 3 and low.isascii():
        if len(low) > 4 or not word.isupper():
            low = _singular(low)
        for british, american in _INSIDE:
            if british in low:
                low = low.replace(british, american)
        if low.endswith("our") and len(low) > 4:
            low = low[:-3] + "or"
    return low


def _singular(word: str) -> str:
    for ending, instead, least in _PLURALS:
        if word.endswith(ending) and len(word) >= least:
            return word[: len(word) - len(ending)] + instead
    if word.endswith("s") and word[-2] not in "sui":
        return word[:-1]
    return word


def words(text: str) -> Iterator[Word]:
    """Yield the words of *text* in order."""
    last = -1
    for match in _WORD.finditer(text):
        start, end = match.span()
        yield Word(start, end, normalise_word(match.group()), last >= 0 and _joins(text[last:start]))
        last = end


@lru_cache(maxsize=4096)
def _joins(gap: str) -> bool:
    """Tell whether what stands between two words lets a name go on."""
    return _JOINT.fullmatch(gap) is not None


@lru_cache(maxsize=64)
def word_list(text: str) -> tuple[Word, ...]:
    """Return the words of *text* in order; those of the last texts are kept, since several readers go through one text."""
    return tuple(words(text))


@lru_cache(maxsize=65536)
def key(text: str) -> str:
    """Return the key under which *text* is filed: its normalised words, each followed by one space."""
    return "".join(f"{word.norm} " for word in words(text))
