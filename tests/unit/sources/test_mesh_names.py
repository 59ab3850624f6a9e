from __future__ import annotations

from kgraph.model import MeshHeading, MeshQualifier
from kgraph.sources.mesh_names import read_headings


def test_stars_before_and_after_and_headings_over_several_lines() -> None:
    assert read_headings(
        ["Zinc/*toxicity/metabolism", "Cold / etiology", "Cold / drug therapy*", "*Noses", "Ears*", "Ears", "", "Zinc"]
    ) == (
        MeshHeading(
            label="Zinc", qualifiers=(MeshQualifier(label="toxicity", major=True), MeshQualifier(label="metabolism"))
        ),
        MeshHeading(
            label="Cold", qualifiers=(MeshQualifier(label="etiology"), MeshQualifier(label="drug therapy", major=True))
        ),
        MeshHeading(label="Noses", major=True),
        MeshHeading(label="Ears", major=True),
        MeshHeading(label="Ears"),
        MeshHeading(label="Zinc"),
    )
