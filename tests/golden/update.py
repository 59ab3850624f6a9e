"""Writes anew what is made from the seed record: the golden files, the README's session, its picture.

Read the difference before you commit it.
"""

from __future__ import annotations

import gzip
import re
import shlex
import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[2])]

from command import environment, run_program  # noqa: E402 - the path is set just above
from golden.test_seed import GOLDEN, TABLES  # noqa: E402
from paths import ROOT  # noqa: E402


def main() -> None:
    GOLDEN.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        env = environment(work / "cache")
        done = run_program("build", "--pmid", "26873674", "--offline", "--out", work / "graph", cwd=work, env=env)
        if done.code:
            sys.exit(done.err)
        with gzip.open(work / "graph" / "graph.nq.gz") as stream:
            (GOLDEN / "seed.nq").write_bytes(stream.read())
        for table in TABLES:
            done = run_program("query", table, "--graph", work / "graph", "--format", "csv", cwd=work, env=env)
            (GOLDEN / f"{table}.csv").write_bytes(done.out.encode())
        picture = ROOT / "docs" / "images" / "seed.svg"
        picture.parent.mkdir(exist_ok=True)
        run_program("export", "svg", "--graph", work / "graph", "--output", picture, cwd=work, env=env)
        readme = ROOT / "README.md"
        text = readme.read_text(encoding="utf-8")
        readme.write_text(
            re.sub(r"(?<=```console\n).*?(?=```)", lambda m: session(m[0], work, env), text, flags=re.DOTALL),
            encoding="utf-8",
        )


def session(text: str, work: Path, env: dict[str, str]) -> str:
    """Return the commands of a session with what they give now."""
    out = []
    for command in re.findall(r"^\$ (.*)$", text, re.MULTILINE):
        done = run_program(*shlex.split(command)[1:], cwd=work, env=env)
        out.append(f"$ {command}\n{done.err}{done.out}")
    return "".join(out)


if __name__ == "__main__":
    main()
