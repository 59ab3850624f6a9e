"""Whether a drug, a disease and a word for what became of it stand in an order in which the word joins them.

Six orders are possible; each has a reading of its own ("C relieved D", "D subsided with C", "relief of D with C", "relief from C in D", "C for D failed", "in D, C
failed"), and for each kind of word only some hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

Place = tuple[int, int]
SHORT, NEAR, FAR = 25, 60, 100
_LINK = re.compile(
    r"\b(?:with|by|after|on|following|under|to|during|upon|of|from|using|given|receiving|taking|thanks to|followed|despite|since|in spite of|when|once|starting|for|in)\s[^A-Z;]{0,40}$"
)
_AFTER = re.compile(r"\b(?:after|following|during|under|upon|from|of|in)\s[^A-Z;]{0,40}$")
_IN = re.compile(r"\b(?:in|for|on|against|of|among|from|with)\s[^A-Z;]{0,45}$")
_OF = re.compile(
    r"\s(?:(?:was|were|had been|has been|is)\s[a-z]+\s)?(?:of|in|from|to|with|for|by|among)\s[^A-Z;]{0,40}$"
)
_ITS_OBJECT = re.compile(
    r"\s(?!(?:with|after|on|in|by|to|from|at|within|over|during|under|and|but|or|as|for|following|when|more|less|than|[a-z]+ly|[CDxz]\d+)\b)[a-z]"
)
_ADJECTIVAL = re.compile(r"\b(?:(?:for|of|with|an?|the|inducing) [a-z]+ed|(?:wound|fracture|bone|the|a) [a-z]+ing)$")
_PASSIVE = re.compile(r"\b(?:was|were|is|are|be|been|being)\s(?:[a-z]+\s){0,2}$")
# verbs of amounts and states that many things have: the disease must be what they are about
_AMOUNT = re.compile(
    r"(?:reduc|decreas|suppress|attenuat|lower|diminish|short|slow|correct|moderat|terminat|normali|stabili|clear|control|arrest|abort|benefit|lighten|respon|recover|settl|curb|improv|resolv|ceas)"
)


@dataclass(frozen=True, slots=True)
class Slots:
    """A word of *kind* (a group of the word pattern) with the drug and the disease it may join, by place in *text*; *alone*: no other drug in the clause."""

    text: str
    kind: str
    word: Place
    drug: Place
    disease: Place
    alone: bool

    @property
    def amount(self) -> bool:
        """Tell whether the word says that something got less, which need not be the disease."""
        return self.kind in {"does", "goes", "both", "course"} and _AMOUNT.match(self.text, self.word[0]) is not None


def between(text: str, start: int, end: int) -> bool:
    """Tell whether another name stands between two places."""
    return re.search(r"[CDxpz]\d", text[start:end]) is not None


def _relieved(one: Slots) -> bool:
    """Read "C relieved D"."""
    gap = one.disease[0] - one.word[1]
    if one.kind == "goes" or not (one.alone or not between(one.text, one.drug[1], one.word[0])):
        return False
    if "," in one.text[one.word[1] : one.disease[0]]:
        return False
    if _ADJECTIVAL.search(one.text, max(0, one.word[0] - 12), one.word[1]):
        return False  # "for controlled D"
    if gap > SHORT and (one.amount or one.text.endswith("ing", one.word[0], one.word[1])):
        return False
    if one.kind == "course" and not _OF.search(one.text, one.word[1], one.disease[0]):
        return False
    return one.word[0] - one.drug[1] <= FAR


def _subsided_with(one: Slots) -> bool:
    """Read "D subsided with C", "D was relieved by C"."""
    if one.kind == "does" and not one.text.endswith(("ed", "shrunk", "overcome"), one.word[0], one.word[1]):
        return False
    noun = one.kind not in {"does", "goes", "both"}
    if noun and not one.alone:
        return False
    return one.word[0] - one.disease[1] <= NEAR and _LINK.search(one.text, one.word[1], one.drug[0]) is not None


def _relief_with(one: Slots) -> bool:
    """Read "relief of D with C"; in "prevention of D after C" the drug is what came first."""
    if one.kind == "goes" or one.disease[0] - one.word[1] > 45 or not _of(one, one.disease):
        return False
    if one.kind == "prevents" and _AFTER.search(one.text, one.disease[1], one.drug[0]):
        return False
    return _LINK.search(one.text, one.disease[1], one.drug[0]) is not None


def _relief_from(one: Slots) -> bool:
    """Read "relief from C in D"."""
    if one.kind in {"does", "goes", "both"} or one.amount or not _of(one, one.drug):
        return False
    return _IN.search(one.text, one.drug[1], one.disease[0]) is not None


def _for_failed(one: Slots) -> bool:
    """Read "C for D failed", "with C, D subsided"."""
    gap = one.word[0] - one.disease[1]
    if one.kind == "both" and _ITS_OBJECT.match(one.text, one.word[1]):
        return False  # "C for D improved sleep"
    if gap > 45 or (one.amount and one.kind not in {"goes", "both"}) or (one.kind == "both" and gap > SHORT):
        return False
    said = one.kind in {"goes", "both", "fails", "worth", "thing"} or one.text.startswith("from ", one.word[0])
    return said or _PASSIVE.search(one.text, max(0, one.word[0] - 30), one.word[0]) is not None


def _in_failed(one: Slots) -> bool:
    """Read "in D, C failed"."""
    return one.word[0] - one.drug[1] <= 45 and not one.amount and one.kind not in {"does", "both", "course"}


def _of(one: Slots, name: Place) -> bool:
    return one.kind != "course" or _OF.search(one.text, one.word[1], name[0]) is not None


_READINGS: dict[
    str, tuple[Callable[[Slots], bool], bool]
] = {  # order -> reading, and whether another drug may stand in the clause
    "CED": (_relieved, True),
    "DEC": (_subsided_with, True),
    "EDC": (_relief_with, False),
    "ECD": (_relief_from, False),
    "CDE": (_for_failed, False),
    "DCE": (_in_failed, False),
}


def fits(one: Slots) -> bool:
    """Tell whether the word joins the drug and the disease."""
    order = "".join(letter for _, letter in sorted([(one.word[0], "E"), (one.drug[0], "C"), (one.disease[0], "D")]))
    reading, crowded = _READINGS[order]
    return (one.alone or crowded) and reading(one)
