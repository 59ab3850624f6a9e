"""Writes the golden files of the seed record anew. Read the difference before you commit it."""

from __future__ import annotations

import gzip
import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[2])]

from command import environment, run_program  # noqa: E402 - the path is set just above
from golden.test_seed import GOLDEN, TABLES  # noqa: E402


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


if __name__ == "__main__":
    main()
