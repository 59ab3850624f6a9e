"""Ids for headings, subheadings and substances that are given by name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kgraph.mesh import Mesh
from kgraph.mesh.pack import write_packed
from kgraph.mesh.resolve import resolve_record
from kgraph.mesh.source import Replacement, Source
from kgraph.model import MeshHeading, MeshQualifier, Record, Substance


def test_names_get_their_ids(sample: Mesh) -> None:
    record = Record(
        id="PMID:1",
        mesh_headings=(
            MeshHeading(
                label="Demomycin", qualifiers=(MeshQualifier(label="therapeutic use", major=True),), major=False
            ),
            MeshHeading(label="Lichen Exemplaris, Cutaneous", major=True),
            MeshHeading(label="Unheard-of Heading", qualifiers=(MeshQualifier(label="unheard of"),)),
            MeshHeading(label="testolimus"),
        ),
        chemicals=(
            Substance(label="Demomycin"),
            Substance(label="testolimus", registry="64-17-5"),
            Substance(label="example-sample syndrome", kind="Disease"),
            Substance(label="Lichen Exemplaris, Cutaneous"),
        ),
    )
    found = resolve_record(record, sample)
    assert [heading.descriptor for heading in found.mesh_headings] == ["MESH:D900005", "MESH:D900002", "", ""]
    assert found.mesh_headings[0].qualifiers == (MeshQualifier(label="therapeutic use", id="MESH:Q900001", major=True),)
    assert found.mesh_headings[1].major
    assert found.mesh_headings[2].qualifiers[0].id == ""
    assert [one.id for one in found.chemicals] == ["MESH:D900005", "MESH:C900001", "MESH:C000900002", ""]
    assert [heading.label for heading in found.mesh_headings] == [heading.label for heading in record.mesh_headings]
    assert resolve_record(found, sample) is found


def test_former_names_and_ids_are_followed(sample_source: Source, tmp_path: Path) -> None:
    source = replace(sample_source, replaced=(Replacement(old="C900099", new="D900005"),))
    mesh = Mesh(write_packed(source, tmp_path))
    record = Record(
        id="PMID:1",
        mesh_headings=(MeshHeading(label="Diseases, Exemplary"), MeshHeading(label="Old", descriptor="MESH:D123")),
        chemicals=(Substance(label="demomycin", id="MESH:C900099"),),
    )
    found = resolve_record(record, mesh)
    assert [heading.descriptor for heading in found.mesh_headings] == ["MESH:D900001", "MESH:D123"]
    assert found.chemicals[0].id == "MESH:D900005"


def test_retired_subheadings_have_the_id_of_their_successor() -> None:
    from kgraph.mesh import open_mesh

    found = open_mesh().qualifier("ultrasonography")
    assert found is not None
    assert found.label == "diagnostic imaging"
