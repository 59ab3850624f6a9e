"""What a supplementary concept is, and what a mention of a concept may be.

NLM's own files say the class of a supplementary concept (SCRClass). Tables without it leave the name, the registry number,
the pharmacological actions and the id: NLM loaded the rare diseases in a few runs of ids, which hold hardly anything
else. Checked on the 136 supplementary diseases that the train sets of BC5CDR, NCBI Disease and BioRED use: all are found.
"""

from __future__ import annotations

import re

from kgraph.mesh.source import Kind
from kgraph.model import MentionType

# SCRClass of the supplementary records (NLM, "XML MeSH Data Elements")
SCR_CLASS: dict[str, Kind] = {
    "1": "chemical",
    "2": "protocol",
    "3": "disease",
    "4": "organism",
    "5": "population",
    "6": "anatomy",
}

_DISEASE = re.compile(
    r"syndrome|disease|deficien|dystroph|plasia\b|plasias\b|itis\b|[a-z]emia\b|osis\b|pathy\b|pathies\b|ataxia|cancer|tumou?r"
    r"|carcinoma|[a-z]{3}oma\b|disorder|atrophy|anomal|retardation|malform|autosomal|familial|congenital|hereditary"
    r"|defect|palsy|plegia|seizure|epilep|deafness|blindness|cataract|albinism|agenesis|phobia\b|fever\b|[a-z]uria\b|genesis\b"
    r"|infection|infertility|(?:dele|duplica)tion\b|cretinism|scleroderma|\bmyelitis|aneurysm|nevus|tinea",
    re.IGNORECASE,
)
_PROTEIN = re.compile(r"\b(?:protein|peptide|receptor|antigen|antibod(?:y|ies)|microRNA|polypeptide|enzyme|kinase|subunit)s?\b"
                      r"|, (?:human|mouse|rat|bovine|[A-Z][a-z]+ [a-z]+)$")  # fmt: skip
_CHEMICAL = re.compile(
    r"^\d*-?anti-?|\d,\d|vaccine|\b(?:drug combination|virus)\b|(?:ate|ide|ine|one|ol|yl|acid|mab|nib)\b$"
)
_SPECIES = re.compile(r"[A-Z][a-z]{3,} [a-z-]{3,}(?: subsp\. [a-z]+)?$")
_PROTOCOL = re.compile(r"\b(?:protocol|regimen)\b")
# first and last id of the runs that NLM loaded from catalogues of rare and inherited diseases
_DISEASE_RUNS = (("C535268", "C538540"), ("C562385", "C567939"))
# runs that hold diseases and chemicals mixed; there the diseases are the ones that came with synonyms
_MIXED_RUNS = (
    ("C531598", "C531870"),
    ("C539501", "C548090"),
    ("C548480", "C548490"),
    ("C557674", "C557830"),
    ("C572840", "C580560"),
)


def supplementary_kind(ui: str, name: str, *, synonyms: bool, substance: bool) -> Kind:
    """Return what kind of supplementary concept this is.

    Args:
        ui: its bare id.
        name: its preferred name.
        synonyms: whether it came with synonyms.
        substance: whether it has a registry number or a pharmacological action, which only substances have.
    """
    protein = _PROTEIN.search(name) is not None
    disease = _DISEASE.search(name) is not None
    in_run = any(first <= ui <= last for first, last in _DISEASE_RUNS) and len(ui) == 7
    mixed = synonyms and len(ui) == 7 and any(first <= ui <= last for first, last in _MIXED_RUNS)
    if in_run and not (protein and not disease and not synonyms) and not substance:
        return "chemical" if _CHEMICAL.search(name) and not (disease or synonyms) else "disease"
    if protein:
        return "protein"
    if substance:
        return "chemical"
    if mixed or (disease and not _CHEMICAL.search(name)):
        return "organism" if _SPECIES.fullmatch(name) and not (disease or mixed) else "disease"
    if _PROTOCOL.search(name):
        return "protocol"
    return "organism" if _SPECIES.fullmatch(name) else "chemical"


def mention_types(kind: Kind, tree: tuple[str, ...]) -> tuple[MentionType, ...]:
    """Return what a mention of a concept may be: Chemical (tree D), Disease (tree C and F03), both, or nothing.

    C and F03 hold 99.98 % of the disease mentions with a descriptor in the train sets of BC5CDR, NCBI Disease and BioRED
    (11,522 of 11,524); the two others are single mentions (F01 "Hoarding", G11 "Reflex, Babinski"), so no other branch counts.
    """
    if kind in ("chemical", "protein"):
        return ("Chemical",)
    if kind == "disease":
        return ("Disease",)
    chemical = any(number.startswith("D") for number in tree)
    disease = any(number.startswith(("C", "F03")) for number in tree)
    found: list[MentionType] = []
    if chemical:
        found.append("Chemical")
    if disease:
        found.append("Disease")
    return tuple(found)
