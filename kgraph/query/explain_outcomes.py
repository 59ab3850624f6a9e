"""What became of the patients: the counted and measured outcomes of a drug or a disease, with the sentences they were read from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from kgraph.ids import to_curie
from kgraph.query.evidence import Reading, readings, select, text
from kgraph.query.plain import plain
from kgraph.rdf import Iri, Queryable, term_text
from kgraph.vocab import BIOLINK, DCTERMS, KG, RDF, RDFS

# the properties that the headline is made of, by the name they have here
_PROPERTIES: Mapping[str, str] = {
    DCTERMS + "type": "category",
    KG + "drug": "drug",
    KG + "disease": "disease",
    RDFS + "label": "label",
    KG + "measure": "measure",
    KG + "pValue": "p",
    KG + "time": "time",
    KG + "dose": "dose",
    KG + "arm": "arm",
    KG + "subgroup": "subgroup",
    KG + "check": "check",
    BIOLINK + "has_count": "n",
    BIOLINK + "has_total": "total",
    BIOLINK + "has_percentage": "percent",
    RDF + "value": "value",
    KG + "low": "low",
    KG + "high": "high",
}

_OUTCOMES = """
SELECT DISTINCT ?outcome WHERE {{
  GRAPH ?graph {{ {patterns} ?outcome a kg:OutcomeResult }}
}}
"""

_VALUES = """
SELECT DISTINCT ?property ?value WHERE {{
  VALUES ?property {{ {properties} }}
  GRAPH ?graph {{ {outcome} ?property ?value }}
}}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedOutcome:
    """A result with its sentence; ``drug`` and ``disease`` are IRIs or "", ``values`` the rest of its properties as printed, by name."""

    outcome: str
    drug: str
    disease: str
    values: Mapping[str, str]
    readings: tuple[Reading, ...] = field(default=())


def explain_outcomes(store: Queryable, concept: Iri, other: Iri | None = None) -> list[ExplainedOutcome]:
    """Return the outcomes of *concept*, or of *concept* and *other*, whichever is the drug: in the order of articles and places."""
    found: dict[str, ExplainedOutcome] = {}
    pairs = ((concept, other), (other, concept))
    for drug, disease in pairs:
        patterns = [
            f"?outcome kg:{name} {term_text(iri)} ." for name, iri in (("drug", drug), ("disease", disease)) if iri
        ]
        for row in select(store, _OUTCOMES.format(patterns=" ".join(patterns))):
            name = text(row["outcome"])
            found[name] = _outcome(store, name)
    return sorted(found.values(), key=_place)


def _place(one: ExplainedOutcome) -> tuple[bool, str, int, int, str]:
    reading = one.readings[0]
    number = reading.record.rpartition(":")[2]
    trigger = next((part.start for part in reading.parts if part.role == "trigger"), 0)
    return (not reading.stands, number.zfill(12), reading.start or 0, trigger, one.outcome)


def _outcome(store: Queryable, name: str) -> ExplainedOutcome:
    properties = " ".join(term_text(Iri(one)) for one in _PROPERTIES)
    rows = select(store, _VALUES.format(properties=properties, outcome=term_text(Iri(name))))
    values = {_PROPERTIES[text(row["property"])]: text(row["value"]) for row in rows}
    values["category"] = values.get("category", "").rpartition("/")[2]
    drug, disease = values.pop("drug", ""), values.pop("disease", "")
    return ExplainedOutcome(
        outcome=name, drug=drug, disease=disease, values=values, readings=readings(store, Iri(name))
    )


def outcome_headline(one: ExplainedOutcome, names: Mapping[str, str]) -> str:
    """Return an outcome as one line: "Lenalidomide (MESH:...) for Lupus ... (MESH:...): complete response, 5 of 9 (55.6 %)"."""
    who = " for ".join(f"{plain(names[iri])} ({to_curie(iri)})" for iri in (one.drug, one.disease) if iri)
    return f"{who}: {', '.join([_what(one.values), *_results(one.values)])}"


def _what(values: Mapping[str, str]) -> str:
    category, label = values["category"].replace("-", " "), plain(values.get("label", ""))
    return category if label.lower() in {"", category} else f'{category} ("{label}")'


def _results(values: Mapping[str, str]) -> Iterator[str]:
    n, total, percent = values.get("n"), values.get("total"), values.get("percent")
    if n and total:
        share = percent or (_short(rounded(str(100 * Decimal(n) / Decimal(total)), 1)) if Decimal(total) else "")
        yield f"{n} of {total}" + (f" ({share} %)" if share else "")
    elif n:
        yield f"{n} patients" + (f" ({percent} %)" if percent else "")
    elif percent:
        yield f"{percent} %" + (f" of {total}" if total else "")
    if values.get("value"):
        interval = f" ({values['low']} to {values['high']})" if values.get("low") and values.get("high") else ""
        yield f"{values.get('measure', '')} {values['value']}{interval}".strip()
    elif values.get("measure") and values.get("time"):
        yield values["measure"]
    if p := values.get("p"):
        sign = p[0] if p[0] in "<>=≤≥" else "="
        yield f"p {sign} {p.removeprefix(sign).strip()}"
    for name in ("time", "dose"):
        if values.get(name):
            yield plain(values[name])
    for name in ("arm", "subgroup"):
        if values.get(name):
            yield f"{name}: {plain(values[name])}"
    if values.get("check", "ok") not in {"ok", "not checkable"}:
        yield plain(values["check"])


def rounded(number: str, places: int) -> str:
    """Return a decimal number with so many *places*, halves away from zero, as the queries' ROUND does."""
    return f"{Decimal(number).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP):f}"


def _short(number: str) -> str:
    return number.rstrip("0").rstrip(".") if "." in number else number


def concepts(outcomes: Sequence[ExplainedOutcome]) -> set[str]:
    """Return the IRIs that headlines of *outcomes* name."""
    return {iri for one in outcomes for iri in (one.drug, one.disease) if iri}
