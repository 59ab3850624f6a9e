"""Rules about the code itself that no linter knows."""

from __future__ import annotations

import ast
import re

import pytest
from paths import ROOT

MODULES = sorted((ROOT / "kgraph").rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_module_is_too_long(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


def test_no_grab_bags():
    assert not {p.stem for p in MODULES} & {"utils", "helpers", "common", "misc"}


def _calls(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute):
            yield ast.unparse(node)


def test_only_config_reads_the_environment():
    readers = {p.name for p in MODULES if any(c in {"os.environ", "os.getenv"} for c in _calls(p))}
    assert readers <= {"config.py"}


def test_only_http_opens_connections():
    pattern = re.compile(r"^\s*(?:import|from) (?:urllib\.request|http\.client|socket|requests|httpx)\b", re.MULTILINE)
    found = {str(p.relative_to(ROOT)) for p in MODULES if pattern.search(p.read_text(encoding="utf-8"))}
    assert found <= {"kgraph/http.py"}


def test_public_names_are_few_and_real():
    import kgraph

    assert len(kgraph.__all__) <= 15
    for name in kgraph.__all__:
        assert getattr(kgraph, name) is not None
    assert set(kgraph.__all__) <= set(dir(kgraph))
