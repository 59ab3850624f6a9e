"""The command line as a whole: help, versions, and how quickly it answers."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from paths import ROOT

from kgraph.cli import VERBS, main

HEAVY = ("spacy", "numpy", "networkx", "rdflib", "pyoxigraph", "lxml", "Bio", "rich", "marisa_trie")


def test_help_names_every_verb(capsys):
    with pytest.raises(SystemExit) as caught:
        main(["--help"])
    assert caught.value.code == 0
    out = capsys.readouterr().out
    for verb in VERBS:
        assert f"\n    {verb} " in out or f"\n    {verb}\n" in out


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(verb, capsys):
    with pytest.raises(SystemExit) as caught:
        main([verb, "--help"])
    assert caught.value.code == 0
    assert len(capsys.readouterr().out.splitlines()) > 5


def test_help_loads_nothing_heavy():
    code = (
        "import sys; from kgraph.cli import make_parser; make_parser().format_help();"
        f"print([m for m in {HEAVY!r} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("argv", [["nonsense"], ["build", "--related", "x"], ["query", "--format", "pdf"]])
def test_a_wrong_call_is_one_line_and_exit_2(argv, capsys):
    with pytest.raises(SystemExit) as caught:
        main(argv)
    assert caught.value.code == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "--help" in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_one_line():
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "kgraph", "query", "--list"],
            check=False,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "free space" in done.stderr


def test_closed_streams_are_no_accident():
    call = f"{shlex.quote(sys.executable)} -m kgraph query --list"
    done = subprocess.run(f"{call} >&- 2>&- <&-", shell=True, cwd=ROOT, check=False)
    assert done.returncode == 0
    done = subprocess.run(f"{call} | true", shell=True, cwd=ROOT, stderr=subprocess.PIPE, text=True, check=False)
    assert done.stderr == ""
