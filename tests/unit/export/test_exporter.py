from __future__ import annotations

import io
import re
import tomllib
from importlib.metadata import EntryPoint, EntryPoints

import pytest
from export_samples import seed_assertions
from paths import ROOT

from kgraph.errors import UsageError
from kgraph.export import exporter as registry
from kgraph.export.exporter import GROUP, OWN, Exporter, Options, exporter, known


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


def test_the_example_of_the_documentation_works():
    text = (ROOT / "docs" / "how-to" / "exports.md").read_text(encoding="utf-8").partition("## A format of your own")[2]
    names: dict[str, object] = {}
    exec(re.search(r"```python\n(.*?)```", text, re.DOTALL)[1], names)
    assert isinstance(names["SIF"], Exporter)

    class Graph:
        assertions = staticmethod(seed_assertions)

    out = io.StringIO()
    names["SIF"].write(Graph(), out, Options())
    assert "MESH:D000077269\tadverse-event\tMESH:D007970\n" in out.getvalue()
    assert "MESH:D008180" not in out.getvalue()  # denied


def test_the_documentation_names_every_format():
    text = (ROOT / "docs" / "how-to" / "exports.md").read_text(encoding="utf-8")
    table = text.partition("| format |")[2].partition("\n\n")[0]
    assert set(re.findall(r"`(\w+)`", table)) == set(OWN)
