"""A vocabulary of invented concepts, packed from NLM's XML form and opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from paths import DATA

from kgraph.mesh import Mesh
from kgraph.mesh.compile_xml import compile_xml
from kgraph.mesh.pack import write_packed
from kgraph.mesh.source import Source


@pytest.fixture(scope="session")
def sample_source() -> Source:
    return compile_xml(sorted((DATA / "mesh" / "xml").glob("*.xml")))


@pytest.fixture(scope="session")
def sample(sample_source: Source, tmp_path_factory: pytest.TempPathFactory) -> Mesh:
    path: Path = write_packed(sample_source, tmp_path_factory.mktemp("mesh"))
    return Mesh(path)
