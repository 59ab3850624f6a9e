"""Rules about the code itself that no linter knows."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib

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


def test_every_dependency_is_imported_somewhere():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = [re.match(r"[a-z0-9-]+", line)[0].replace("-", "_") for line in settings["project"]["dependencies"]]
    text = "\n".join(path.read_text(encoding="utf-8") for path in MODULES)
    unused = [name for name in names if not re.search(rf"^\s*(?:import|from) {name}\b", text, re.MULTILINE)]
    assert not unused


def test_reading_needs_no_extra(tmp_path):
    seed = ROOT / "kgraph" / "sources" / "seed" / "26873674.xml"
    code = (
        "import sys\n"
        "for name in ('spacy', 'thinc', 'torch', 'Bio', 'pyshacl', 'sklearn', 'scipy'): sys.modules[name] = None\n"
        "from kgraph.cli import main\n"
        f"sys.exit(main(['annotate', '--input', {str(seed)!r}, '--fast', '--output', {str(tmp_path / 'out')!r}]))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=ROOT).returncode == 0
    assert "Lenalidomide\tChemical" in (tmp_path / "out").read_text(encoding="utf-8")
