"""Reading PubMed XML: bare lxml.etree.iterparse, kgraph's reader and Bio.Entrez.parse over one file, side by side.

    python bench/reading.py medline16n0005.xml.gz [--rounds 5] [--output results.md]

Each reading runs in a process of its own, in turns, so that none gains by order; the median of the rounds counts, and the
highest peak of memory.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

MOST_MEMORY = 300  # MB
LEAST_SPEED = 0.5  # of bare iterparse


def bare(path: Path) -> int:
    """Visit each citation and clear it: what any reader on lxml must do at the least."""
    from lxml import etree

    count = 0
    with gzip.open(path) as stream:
        for _, element in etree.iterparse(stream, tag="MedlineCitation"):
            count += 1
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    return count


def ours(path: Path) -> int:
    from kgraph.sources.files import read_records

    return sum(1 for _ in read_records(path))


def entrez(path: Path) -> int:
    from Bio import Entrez

    with gzip.open(path) as stream:
        return sum(1 for _ in Entrez.parse(stream))


READERS: dict[str, Callable[[Path], int]] = {"bare iterparse": bare, "kgraph": ours, "Bio.Entrez.parse": entrez}


def _child(name: str, path: Path) -> None:
    for module in ("lxml.etree", "kgraph.sources.files", "Bio.Entrez"):
        import_module(module)  # the reading is measured, not the loading of the code
    start = time.perf_counter()
    try:
        result: dict[str, object] = {"count": READERS[name](path)}
    except Exception as error:
        result = {"error": f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"}
    result["seconds"] = time.perf_counter() - start
    result["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(result))


def _measure(path: Path, rounds: int) -> dict[str, dict[str, object]]:
    runs: dict[str, list[dict[str, object]]] = {name: [] for name in READERS}
    for _ in range(rounds):
        for name in READERS:
            command = [sys.executable, __file__, str(path), "--child", name]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            runs[name].append(json.loads(done.stdout))
    return {name: _summary(results) for name, results in runs.items()}


def _summary(results: list[dict[str, object]]) -> dict[str, object]:
    if "error" in results[0]:
        return results[0]
    return {
        "count": results[0]["count"],
        "seconds": statistics.median(float(str(r["seconds"])) for r in results),
        "peak": max(float(str(r["peak"])) for r in results),
    }


def _report(path: Path, found: dict[str, dict[str, object]], rounds: int) -> str:
    base = float(str(found["bare iterparse"]["seconds"]))
    lines = [
        "# Reading PubMed XML",
        "",
        f"`python bench/reading.py {path.name}`: {found['bare iterparse']['count']} citations, each reader in its own process, "
        f"median of {rounds} rounds in turns.",
        "",
        "| reader | citations | speed against bare iterparse | peak memory, MB |",
        "|---|---|---|---|",
    ]
    notes = []
    for name, result in found.items():
        if "error" in result:
            lines.append(f"| {name} | - | - | - |")
            notes.append(f"{name} does not read this file: {result['error']}")
        else:
            speed = base / float(str(result["seconds"]))
            lines.append(f"| {name} | {result['count']} | {speed:.2f} | {float(str(result['peak'])):.0f} |")
    lines += ["", f"Required of kgraph: at least {LEAST_SPEED} of the speed, less than {MOST_MEMORY} MB."]
    return "\n".join([*lines, *[f"\n{note}" for note in notes]]) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path, help="a gzipped MedlineCitationSet")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--output", type=Path, help="write the table here too")
    parser.add_argument("--child", choices=READERS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        _child(options.child, options.file)
        return 0
    found = _measure(options.file, options.rounds)
    report = _report(options.file, found, options.rounds)
    print(report, end="")
    if options.output:
        options.output.write_text(report, encoding="utf-8")
    speed = float(str(found["bare iterparse"]["seconds"])) / float(str(found["kgraph"]["seconds"]))
    return 0 if speed >= LEAST_SPEED and float(str(found["kgraph"]["peak"])) < MOST_MEMORY else 1


if __name__ == "__main__":
    sys.exit(main())
