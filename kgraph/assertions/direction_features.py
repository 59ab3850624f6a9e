"""What the direction of a result is read from: a question's words in a sentence, words of more and less, who stands before whom, p-values.

The words of the outcome, the intervention and the comparator are masked, so that what is learned holds for other drugs and outcomes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

BITS = 16
RELEVANCE = (
    "bias", "outcome", "intervention", "comparator", "outcome squared", "outcome and intervention", "whole outcome", "no outcome",
    "best outcome", "p", "outcome and p", "direction", "outcome and direction", "significant", "digits", "place", "length", "title", "results",
    "conclusion", "methods", "aims",
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.·]\d+)*|[<>=≤≥%±]")
_ENDINGS = ("ations", "ation", "ements", "ement", "ingly", "ness", "ing", "ies", "ed", "es", "ly", "s", "e")
_SHORTEST = 4
_P = re.compile(
    r"\b[Pp](?:[- ]?values?)?\s*(?:of|was|were)?\s*([=<>≤≥⩽\uff1c\uff1d])\s*(0?[.·]\d+|\d(?:\.\d+)?\s*[×x]\s*10|1\.0+)"
)
_INTERVAL = re.compile(
    r"(?:CI|confidence interval)[^\d\u2212\u2013-]{0,15}([\u2212\u2013-]?\d+(?:[.·]\d+)?)\s*%?\s*(?:to|,|;|\u2013|\u2212|-)\s*([\u2212\u2013-]?\d+(?:[.·]\d+)?)"
)
_RATIO = re.compile(
    r"\b(?:OR|RR|HR|odds ratio|risk ratio|hazards? ratio|relative risk|rate ratio)\b[^\d]{0,25}(\d+[.·]\d+)",
    re.IGNORECASE,
)


def stem(word: str) -> str:
    """Return *word* in lower case without its ending, if four letters or more are left."""
    low = word.lower()
    for ending in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= _SHORTEST:
            return low[: -len(ending)]
    return low


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, words.split()))


_PLAIN = _stems(
    "the of in a an and or to for with on at by from as was were is are be been that this these those than vs versus after before during "
    "between group groups patients study treatment"
)
_MORE = _stems(
    "increase increased increases increasing higher greater more larger longer improved improve improvement improves better elevated rise "
    "raised enhanced superior gain faster prolonged exceeded rose up"
)
_LESS = _stems(
    "decrease decreased decreases decreasing lower less fewer reduced reduce reduces reduction smaller shorter diminished decline declined "
    "worse inferior attenuated fell drop slower lessened prevented down"
)
_SAME = _stems("similar comparable same equivalent unchanged equal noninferior identical")
_NOT = frozenset(("no", "not", "nor", "neither", "without", "nonsignificant", "non", "failed", "none"))
_AGAINST = frozenset((stem("than"), stem("compared"), stem("versus"), "vs"))
_CONTROL = _stems("placebo control controls standard usual alone conventional sham")


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, as sets of stems: did *intervention*, against *comparator*, move *outcome*?"""

    intervention: frozenset[str]
    comparator: frozenset[str]
    outcome: frozenset[str]


def question(intervention: str, comparator: str, outcome: str) -> Question:
    """Return a question from its words as printed."""
    return Question(content(intervention), content(comparator), content(outcome))


def words(text: str) -> list[str]:
    """Return the stems of *text*, numbers and signs of comparison, in order."""
    return [stem(word) for word in _WORD.findall(text)]


def content(text: str) -> frozenset[str]:
    """Return the stems of *text* that carry meaning."""
    return frozenset(w for w in words(text) if w not in _PLAIN and not w[0].isdigit() and len(w) > 1)


def bucket(name: str) -> int:
    """Return the number, below 2 to the power of :data:`BITS`, of the column that a feature is counted in."""
    return crc32(name.encode()) & ((1 << BITS) - 1)


def p_values(text: str) -> list[float]:
    """Return the p-values printed in *text*; of "< x" a little less, of "> 0.05" at least 0.06."""
    found = []
    for sign, digits in _P.findall(text):
        if "10" in digits and ("x" in digits or "×" in digits):
            found.append(0.0001)
            continue
        value = float(digits.replace("·", "."))
        if sign in ">≥":
            value = max(value, 0.06) if value >= 0.05 else value
        elif sign in "<≤⩽\uff1c":
            value *= 0.9
        found.append(value)
    return found


def masked(text: str, asked: Question) -> list[str]:
    """Return the stems of *text*, the question's words as letters (O, I, C, B for both arms), numbers as "#", p-values as "psig" or "pns"."""
    comparator = asked.comparator | _CONTROL
    text = _P.sub(lambda match: " psig " if (p_values(match.group()) or [1.0])[0] < 0.05 else " pns ", text)
    found: list[str] = []
    for word in words(text):
        in_one, in_other = word in asked.intervention, word in comparator
        if word in asked.outcome:
            sign = "O"
        elif word in _PLAIN or not (in_one or in_other):
            sign = "#" if word[0].isdigit() else word
        else:
            sign = "B" if in_one and in_other else "I" if in_one else "C"
        if not (found and found[-1] == sign and sign in "OICB#"):
            found.append(sign)
    return found


def sentence_features(text: str, asked: Question) -> frozenset[str]:
    """Return the names of what a sentence says of the question: masked words in ones, twos and threes, directions with whom they are of, p-values."""
    line = masked(text, asked)
    found = {"_".join(line[at : at + size]) for size in (1, 2, 3) for at in range(len(line) - size + 1)}
    for place, word in enumerate(line):
        way = "U" if word in _MORE else "D" if word in _LESS else "S" if word in _SAME else ""
        if way:
            found.update(_direction(way, line[:place], line[place + 1 :]))
    values = p_values(text)
    found.add(
        "p:" + ("none" if not values else "sig" if max(values) < 0.05 else "ns" if min(values) >= 0.05 else "mix")
    )
    for low, high in _INTERVAL.findall(text):
        a, b = _number(low), _number(high)
        if a <= b:
            found.add("ci0" if a <= 0 <= b else "ci+" if a > 0 else "ci-")
            found.add("ci1" if a <= 1 <= b else "ci>1" if a > 1 else "ci<1")
    found.update("ratio>1" if _number(value) > 1 else "ratio<1" for value in _RATIO.findall(text))
    if not _NOT.isdisjoint(line):
        found.add("denied")
    return frozenset(found)


def _number(digits: str) -> float:
    return float(digits.replace("·", ".").replace("\u2212", "-").replace("\u2013", "-"))


def _direction(way: str, before: Sequence[str], after: Sequence[str]) -> set[str]:
    """Return the names of a direction word: denied or not, the arm before and behind it, the arm behind "than", whether it is of the outcome."""
    denied = "n" if not _NOT.isdisjoint(before[-5:]) else ""
    prior = _nearest(before[::-1])
    against = next((place for place, word in enumerate(after[:14]) if word in _AGAINST), None)
    other = middle = "-"
    if against is not None:
        other, middle = _nearest(after[against:]), _nearest(after[:against])
    subject = middle if middle in "IC" else prior
    turned = subject == "C" or other == "I"
    real = {"U": "D", "D": "U"}.get(way, way) if turned else way
    near = "o" if "O" in after[:4] or "O" in before[-6:] else ""
    return {
        f"way:{way}{denied}", f"prior:{way}{denied}{prior}", f"next:{way}{denied}{_nearest(after)}",
        f"all:{way}{denied}{prior}{middle}{other}", f"of:{way}{denied}{near}", f"real:{real}{denied}", f"real of:{real}{denied}{near}",
    }  # fmt: skip


def _nearest(line: Sequence[str]) -> str:
    return next((word for word in line if word in {"I", "C"}), "0")


def relevance(
    sentences: Sequence[tuple[str, str]], asked: Question, rarity: Callable[[str], float]
) -> list[list[float]]:
    """Return, for each sentence, the values of :data:`RELEVANCE`: how well it fits the question.

    Args:
        sentences: (section as printed, text) in order.
        asked: the question.
        rarity: the weight of a stem.
    """
    inside = [frozenset(words(text)) for _, text in sentences]
    covers = [
        [_cover(part, one, rarity) for part in (asked.outcome, asked.intervention, asked.comparator)] for one in inside
    ]
    best = max((cover[0] for cover in covers), default=0.0)
    rows = []
    for number, (section, text) in enumerate(sentences):
        outcome, intervention, comparator = covers[number]
        low = section.lower()
        printed = float(bool(p_values(text)))
        way = float(not inside[number].isdisjoint(_MORE | _LESS | _SAME))
        rows.append([
            1.0, outcome, intervention, comparator, outcome**2, outcome * intervention, float(outcome > 0.99), float(outcome == 0),
            float(best > 0 and outcome > best - 1e-9), printed, outcome * printed, way, outcome * way,
            float("signific" in text or "differ" in text), min(40, sum(map(str.isdigit, text))) / 20, number / max(1, len(sentences) - 1),
            min(len(inside[number]), 60) / 60, float(low == "title"), float(low.startswith(("result", "finding"))),
            float(low.startswith(("conclu", "interpret", "discussion"))), float(low.startswith(("method", "design", "patient", "setting"))),
            float(low.startswith(("background", "aim", "objective", "introduction", "purpose"))),
        ])  # fmt: skip
    return rows


def _cover(part: Iterable[str], inside: frozenset[str], rarity: Callable[[str], float]) -> float:
    """Return the share of *part*, by weight, that a sentence holds."""
    weights = [(rarity(word), word in inside) for word in sorted(part)]
    whole = sum(weight for weight, _ in weights)
    return sum(weight for weight, held in weights if held) / whole if whole else 0.0
