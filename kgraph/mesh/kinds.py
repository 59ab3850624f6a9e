"""What a supplementary concept is, and what a mention of a concept may be.

NLM's own files say the class of a supplementary concept (SCRClass). Tables without it leave the name, the registry number,
the pharmacological actions and the id: NLM loaded the rare diseases in a few runs of ids, which hold hardly anything
else. Checked against the type that PubMed records state for 17 supplementary concepts and against the supplementary diseases that the
train sets of BC5CDR, NCBI Disease and BioRED use.
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
_SPECIES = re.compile(r"[A-Z][a-z]{3,} [a-z-]{3,}(?: subsp\. [a-z]+)?$")
_VIRUS = re.compile(r"virus(?: \d+)?$| variants$")
_PROTOCOL = re.compile(r"\b(?:protocol|regimen)\b")
_CODE = re.compile(r"[A-Za-z]{1,}[ -]?\d{3,}")
_CHEMICAL = re.compile(r"\banti-?[a-z]|\d,\d|vaccine|\bdrug combination\b", re.IGNORECASE)
# first and last id of the runs that NLM loaded from catalogues of rare and inherited diseases and of findings
_DISEASE_RUNS = (("C531598", "C531857"), ("C535269", "C538679"), ("C562377", "C567939"), ("C000721267", "C000721467"))
# runs that hold diseases and chemicals mixed; there the diseases are printed with a capital
_MIXED_RUNS = (("C548006", "C548086"), ("C548479", "C548481"), ("C557674", "C557830"), ("C579850", "C580551"))
# before this id there were no supplementary diseases
_FIRST_DISEASE = "C531598"


def supplementary_kind(ui: str, name: str, *, synonyms: bool, substance: bool) -> Kind:
    """Return what kind of supplementary concept this is.

    Args:
        ui: its bare id.
        name: its preferred name.
        synonyms: whether it came with synonyms.
        substance: whether it has a registry number or a pharmacological action, which only substances have.
    """
    if _in_run(ui, _DISEASE_RUNS) and not substance:
        return "disease"
    if _PROTEIN.search(name):
        return "protein"
    if _PROTOCOL.search(name):
        return "protocol"
    if substance or _CHEMICAL.search(name) or _CODE.fullmatch(name):
        return "chemical"
    ten_digits = len(ui) > len(_FIRST_DISEASE)
    if ten_digits and (_VIRUS.search(name) or (_SPECIES.match(name) and not _DISEASE.search(name))):
        return "organism"
    capital_counts = synonyms or _in_run(ui, _MIXED_RUNS)
    disease = _DISEASE.search(name) is not None or (name[:1].isupper() and capital_counts)
    return "disease" if disease and (ten_digits or ui >= _FIRST_DISEASE) else "chemical"


def _in_run(ui: str, runs: tuple[tuple[str, str], ...]) -> bool:
    return any(first <= ui <= last and len(ui) == len(first) for first, last in runs)


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
