from __future__ import annotations

import tomllib
from importlib.metadata import EntryPoint, EntryPoints

import pytest
from paths import ROOT

from kgraph.errors import UsageError
from kgraph.export import exporter as registry
from kgraph.export.exporter import GROUP, OWN, Exporter, exporter, known


def test_the_package_declares_its_own_exporters():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["entry-points"][GROUP] == dict(OWN)


def test_an_unknown_format_is_answered_with_the_known_ones():
    with pytest.raises(UsageError, match=r"'rdfxml'; known are nquads, trig, .*svg"):
        exporter("rdfxml")


@pytest.fixture
def others(monkeypatch):
    points = EntryPoints(
        EntryPoint(name, value, GROUP)
        for name, value in (
            ("twin", "kgraph.export.own:SVG"),
            ("svg", "nowhere:NOTHING"),
            ("broken", "nowhere:NOTHING"),
            ("odd", "kgraph.vocab:KG"),
        )
    )
    monkeypatch.setattr(registry, "entry_points", points.select)


def test_other_packages_add_formats_and_cannot_replace_ours(others):
    assert known() == [*OWN, "broken", "odd", "twin"]
    assert exporter("twin") is exporter("svg")
    assert isinstance(exporter("svg"), Exporter)


@pytest.mark.parametrize("name", ["broken", "odd"])
def test_a_format_that_cannot_be_used_is_named(others, name):
    with pytest.raises(UsageError, match=f"'{name}'"):
        exporter(name)
