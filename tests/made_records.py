"""Makes records by the hundred: invented abstracts that say different things of many drugs and diseases."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from pathlib import Path

from kgraph.codec import record_to_json
from kgraph.model import MeshHeading, MeshQualifier, Record
from kgraph.sources.record_text import assemble

_DRUGS = (
    "lenalidomide methotrexate hydroxychloroquine prednisone azathioprine cyclosporine tacrolimus warfarin aspirin ibuprofen "
    "naproxen simvastatin atorvastatin metformin glyburide lithium haloperidol clozapine risperidone phenytoin carbamazepine "
    "amiodarone digoxin propranolol verapamil captopril losartan furosemide cisplatin doxorubicin paclitaxel tamoxifen "
    "bleomycin vancomycin gentamicin isoniazid rifampin fluconazole acyclovir zidovudine morphine ketamine propofol sulfasalazine"
).split()
_DISEASES = (
    "rheumatoid arthritis|psoriasis|discoid lupus erythematosus|lupus nephritis|hypertension|heart failure|atrial fibrillation|"
    "type 2 diabetes mellitus|bipolar disorder|schizophrenia|epilepsy|migraine|asthma|tuberculosis|HIV infections|"
    "breast cancer|lung cancer|ovarian cancer|multiple myeloma|Crohn disease|ulcerative colitis|candidiasis|malaria|gout"
).split("|")
_EVENTS = (
    "nausea|vomiting|diarrhea|headache|rash|pruritus|leukopenia|thrombocytopenia|anemia|hepatitis|acute kidney injury|"
    "hypotension|bradycardia|seizures|hearing loss|peripheral neuropathy|deep vein thrombosis|alopecia|hypoglycemia|tremor"
).split("|")
_KINDS = (("Case Reports",), ("Randomized Controlled Trial",), ("Review",), ("Clinical Trial",), ("Meta-Analysis",), ())


def _sentences(dice: random.Random, drug: str, disease: str, events: list[str], total: int) -> list[str]:
    first, second, third = events
    share = dice.randint(1, total)
    pool = [
        f"{drug.capitalize()} was effective for {disease} in {share} of {total} patients.",
        f"{share} of {total} patients treated with {drug} achieved a complete response.",
        f"Adverse effects included {first} and {second}.",
        f"{dice.randint(1, total)} patients developed {first} while taking {drug}.",
        f"No patient had {third}.",
        f"One patient had {second} of unclear cause.",
        f"{drug.capitalize()}-induced {first} led to withdrawal.",
        f"{drug.capitalize()} was not effective for {disease}.",
        f"{drug.capitalize()} may cause {third}.",
        f"Whether {drug} prevents {third} is unknown.",
        f"Patients with {disease} were treated with {drug} for {dice.randint(2, 52)} weeks.",
        f"The hazard ratio for {first} was 1.{dice.randint(0, 9)} (95% CI 0.9-2.{dice.randint(0, 9)}; p = 0.0{dice.randint(1, 9)}).",
    ]
    return dice.sample(pool, dice.randint(2, 6))


def made_record(number: int) -> Record:
    """Return the record with this number, always the same; every 40th is retracted."""
    dice = random.Random(number)
    drug, other = dice.sample(_DRUGS, 2)
    disease, events = dice.choice(_DISEASES), dice.sample(_EVENTS, 3)
    title = (
        f"{drug.capitalize()} {dice.choice(['in', 'for'])} {disease}: {dice.choice(['a trial', 'a case', 'a study'])}."
    )
    body = _sentences(dice, drug, disease, events, dice.randint(5, 90))
    cut = len(body) // 2
    text, abstract, sections = assemble(
        title,
        [
            ("BACKGROUND", "BACKGROUND", f"{other.capitalize()} is often given with {drug}."),
            ("METHODS", "METHODS", " ".join(body[:cut])),
            ("RESULTS", "RESULTS", " ".join(body[cut:])),
        ],
    )
    headings = (
        MeshHeading(label=drug.capitalize(), qualifiers=(MeshQualifier(label="therapeutic use"),)),
        MeshHeading(label=disease.capitalize(), qualifiers=(MeshQualifier(label="drug therapy"),)),
    )
    return Record(
        id=f"PMID:{70_000_000 + number}",
        title=title,
        abstract=abstract,
        text=text,
        sections=sections,
        journal="Invented Journal",
        date=f"{1990 + number % 30}",
        publication_types=("Journal Article", *dice.choice(_KINDS)),
        mesh_headings=headings if number % 3 else (),
        status="retracted" if number % 40 == 39 else "current",
        source="jsonl",
    )


def write_records(path: Path, records: Iterable[Record]) -> Path:
    """Write *records* as JSON lines and return *path*."""
    with path.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(record_to_json(record), ensure_ascii=False) + "\n" for record in records)
    return path
