"""Runs the command line: in this process (quick) or as the real program (true to life)."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from paths import ROOT

from kgraph.cli import main
from kgraph.cli.streams import LineProgress, Streams


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


def run_here(*argv: str | Path, stdin: bytes = b"") -> Done:
    """Run ``kgraph argv`` in this process."""
    out, err = io.StringIO(), io.StringIO()
    streams = Streams(out=out, err=err, stdin=io.BytesIO(stdin), progress=LineProgress(err))
    code = main([str(a) for a in argv], streams)
    return Done(code, out.getvalue(), err.getvalue())


def environment(cache: Path, eutils: str = "http://127.0.0.1:9/") -> dict[str, str]:
    """Return the environment of a process that has this cache and these E-utilities (by default: nobody listens there)."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("NCBI_", "KGRAPH_"))}
    paths = {
        "KGRAPH_CACHE": str(cache),
        "KGRAPH_EUTILS_URL": eutils,
        "KGRAPH_DATE": "2026-01-31",
        "PYTHONPATH": str(ROOT),
    }
    return {**kept, **paths}


def run_program(*argv: str | Path, cwd: Path, env: dict[str, str], stdin: bytes = b"") -> Done:
    """Run ``python -m kgraph argv`` as a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "kgraph", *map(str, argv)],
        cwd=cwd,
        env=env,
        input=stdin,
        capture_output=True,
        check=False,
        timeout=120,
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())
