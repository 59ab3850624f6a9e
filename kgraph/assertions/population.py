"""People, animals or cells: from MeSH check tags where the record has them, else from its words."""

from __future__ import annotations

import re

from kgraph.assertions.literals import Guard
from kgraph.model import Population, Record

_HUMAN = re.compile(
    r"\b(?:patients?|wom[ae]n|m[ae]n|child(?:ren)?|infants?|neonates?|adults?|adolescents?|volunteers?|participants?|boys?|girls?|persons?|people|"
    r"year-old|years? old|mothers?|case reports?|clinical trial|outpatients?|inpatients?|subjects|users|human)\b"
)
_ANIMAL = re.compile(
    r"\b(?:rats?|mice|mouse|murine|rabbits?|dogs?|cats?|monkeys?|baboons?|guinea[ -]pigs?|hamsters?|pigs?|piglets?|swine|sheep|lambs?|animals?|zebrafish|"
    r"wistar|sprague|rodents?|gerbils?|ferrets?|chick(?:en|s)?|primates|marmosets?|c57bl|balb/c|drosophila|canine|porcine|bovine)\b"
)
_VITRO = re.compile(
    r"\b(?:in vitro|cell lines?|cultured|cell cultures?|cells were|isolated (?:perfused )?(?:hearts?|cells|myocytes|hepatocytes|muscle)|cardiomyocytes|hepatocytes|"
    r"(?<!circulating )(?:cancer|tumou?r|carcinoma|sarcoma|lymphoma|myeloma|melanoma|glioma|glioblastoma|neuroblastoma|leuk[ae]+mia|leuk[ae]+mic) cells?|"
    r"hepg2|fibroblasts|ex vivo|microsomes|binding assay|ic50)\b"
)
_TRIED = Guard(_HUMAN, _ANIMAL, _VITRO)
_CELL_TAGS = ("Cells, Cultured", "Cell Line", "In Vitro Techniques", "Tumor Cells, Cultured", "Cell Line, Tumor")


def mentioned_population(low: str) -> Population:
    """Return whom a lower-cased sentence speaks of: people win over cells, cells over animals they come from."""
    if _stands(_ANIMAL, low):
        return "animal"
    if _stands(_HUMAN, low):
        return "human"
    return "in-vitro" if _stands(_VITRO, low) else "unknown"


def _stands(pattern: re.Pattern[str], low: str) -> bool:
    return next(_TRIED.finditer(pattern, low), None) is not None


def record_population(record: Record) -> Population:
    """Return whom the record is about.

    The check tags Humans and Animals decide where only one of them is given; with both, or none, the words that are more frequent do.
    """
    tags = {heading.label for heading in record.mesh_headings}
    human, animal = "Humans" in tags, "Animals" in tags
    if human and not animal:
        return "human"
    low = record.text.lower()
    people, beasts, cells = (sum(1 for _ in _TRIED.finditer(pattern, low)) for pattern in (_HUMAN, _ANIMAL, _VITRO))
    if animal and not human:
        return "in-vitro" if cells > beasts else "animal"
    if max(people, beasts, cells) == 0:
        return "in-vitro" if any(tag in tags for tag in _CELL_TAGS) else "unknown"
    if people >= beasts and people >= cells:
        return "human"
    return "animal" if beasts >= cells else "in-vitro"


def combine(sentence: Population, record: Population) -> Population:
    """Return the population of a statement: what its sentence says, else what the record is about.

    A sentence about "subjects" or "infants" in a record on animals alone stays with the animals.
    """
    if sentence == "unknown" or (record in {"animal", "in-vitro"} and sentence == "human"):
        return record
    return sentence
