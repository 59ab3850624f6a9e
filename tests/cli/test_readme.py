"""The README does not lie: its session is run, its commands are those of CI, its links lead somewhere."""

from __future__ import annotations

import re
import shlex

import pytest
from command import environment, run_program
from paths import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
SESSIONS = re.findall(r"```console\n(.*?)```", README, re.DOTALL)


def _steps():
    for session in SESSIONS:
        for step in re.split(r"^\$ ", session, flags=re.MULTILINE)[1:]:
            command, _, output = step.partition("\n")
            yield command, output


def test_the_session_gives_what_the_readme_shows(tmp_path):
    env = environment(tmp_path / "cache")
    steps = list(_steps())
    assert len(steps) >= 4
    for command, output in steps:
        words = shlex.split(command)
        assert words[0] == "kgraph"
        done = run_program(*words[1:], cwd=tmp_path, env=env)
        assert done.code == 0, done.err
        assert (done.err + done.out).rstrip() == output.rstrip(), command


def test_ci_runs_the_second_command():
    commands = re.findall(r"^    (python3 -m venv .*)$", README, re.MULTILINE)
    assert len(commands) == 2
    assert commands[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert commands[1] in makefile
    assert commands[0].replace("26873674", "$(PMID)") in makefile


PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target
