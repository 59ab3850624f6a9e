"""The stores side by side: load rate, size, peak memory, and the time of every library query with a bound drug, disease or article.

    python bench/stores.py medline.xml.gz ... --quads 1000000 [--rdflib-limit 120] [--output results.md]

The graph is made by kgraph from the records given and repeated under new ids until it has the quads asked for; belief and summary
are those of all repetitions together. Each store works in a process of its own, one after the other. Servers
(Virtuoso, Oxigraph) take part if they are installed, load with their own bulk loaders, and are asked over HTTP on the loopback
interface through kgraph's store for endpoints. A query's time is that of ``kgraph.query.run.run_named`` with all rows
read, in a warm process: the median over the same random drugs, diseases and articles for each store.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import resource
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

SAMPLES = 15
QUERY_BUDGET = 15.0  # seconds for one query and parameter; after that the median is of those done
TARGET = 100.0  # ms
_IDS = re.compile(
    r"(?P<iri>https://w3id\.org/kgraph/(?:evidence|outcome|related)/)(?P<hash>[0-9a-f]{32})"
    r'|(?P<pmid>https://pubmed\.ncbi\.nlm\.nih\.gov/|https://w3id\.org/kgraph/(?:graph|text)/PMID/|"PMID:)(?P<number>\d+)'
)


def make_graph(files: list[str], quads: int, folder: Path) -> dict[str, object]:
    """Write ``all.nq`` with at least *quads* lines, and return what it is made of and what to ask it."""
    from kgraph.assertions import extract
    from kgraph.assertions.merge import merge
    from kgraph.graph.quads import record_quads
    from kgraph.graph.run import RunInfo, run_quads
    from kgraph.graph.summary import summary_quads
    from kgraph.graph.vocabulary import used_concepts, vocabulary_quads
    from kgraph.mentions import annotate
    from kgraph.mesh import open_mesh
    from kgraph.mesh.resolve import resolve_record
    from kgraph.model import Record
    from kgraph.rdf import nquad_line
    from kgraph.sources.files import read_records

    vocabulary = open_mesh()
    run = RunInfo(software="bench", vocabulary=f"MeSH {vocabulary.version}", models=("rules",), date="2026-01-01")
    texts, facts, used, number = [], [], set(), 0
    records = {r.id: r for name in files for r in read_records(name) if isinstance(r, Record) and r.abstract}
    for document in annotate((resolve_record(r, vocabulary) for r in records.values()), vocabulary):
        found = extract(document, vocabulary)
        lines = [nquad_line(quad) for quad in record_quads(document, found, (), run)]
        number += len(lines)
        texts.append("".join(lines))
        facts.append(found)
        used |= used_concepts(document, found)
    copies = max(1, round(quads / number + 0.5))
    assertions = []
    count = 0
    with (folder / "all.nq").open("w", encoding="utf-8", newline="") as out:
        for copy in range(copies):
            for text in texts:
                renamed = _IDS.sub(lambda match, copy=copy: _renamed(match, copy), text)
                out.write(renamed)
                count += renamed.count("\n")
            for found in facts:
                for assertion in found.assertions:
                    evidence = tuple(replace(e, record=_pmid(e.record, copy)) for e in assertion.evidence)
                    assertions.append(replace(assertion, evidence=evidence))
        merged = merge(assertions, standing=lambda _: True)
        rest = [*summary_quads(merged), *vocabulary_quads(sorted(used), vocabulary), *run_quads(run)]
        count += len(rest)
        out.writelines(nquad_line(quad) for quad in rest)
    choose = random.Random(7)
    drugs, diseases = sorted({a.subject for a in merged}), sorted({a.object for a in merged})
    articles = sorted({e.record for a in merged for e in a.evidence})
    values = {
        "drug": choose.sample(drugs, min(SAMPLES, len(drugs))),
        "disease": choose.sample(diseases, min(SAMPLES, len(diseases))),
        "article": choose.sample(articles, min(SAMPLES, len(articles))),
    }
    values["event"] = values["disease"]
    made = {"quads": count, "records": len(texts), "copies": copies, "statements": len(merged), "values": values}
    (folder / "made.json").write_text(json.dumps(made), encoding="utf-8")
    return made


def _renamed(match: re.Match[str], copy: int) -> str:
    if match["hash"]:
        return f"{match['iri']}{int(match['hash'], 16) ^ copy:032x}"
    return match["pmid"] + (f"{copy}{match['number']:0>8}" if copy else match["number"])


def _pmid(curie: str, copy: int) -> str:
    return f"PMID:{copy}{curie.removeprefix('PMID:'):0>8}" if copy else curie


def ask(store, made: dict) -> None:
    """Print a line for each query and parameter: its median in ms, its worst, and its rows."""
    from kgraph.query import library
    from kgraph.query.run import run_named

    for name in library.names():
        query = library.load(name)
        cases = [(p.name, made["values"][p.name]) for p in query.parameters] or [("", [""] * 3)]
        for parameter, values in cases:
            run = lambda value, n=name, p=parameter: len(list(run_named(store, n, {p: value} if p else {}).rows))  # noqa: E731
            times, rows, start = [], 0, time.perf_counter()
            run(values[0])  # warm
            for value in values:
                before = time.perf_counter()
                rows += run(value)
                times.append((time.perf_counter() - before) * 1000)
                if time.perf_counter() - start > QUERY_BUDGET:
                    break
            tell(
                query=f"{name} {parameter}".strip(),
                ms=statistics.median(times),
                worst=max(times),
                rows=rows / len(times),
            )


def tell(**values: object) -> None:
    print(json.dumps(values), flush=True)


def lines_of(folder: Path) -> Iterator[str]:
    with (folder / "all.nq").open(encoding="utf-8", newline="") as stream:
        yield from stream


def size_of(folder: Path) -> int:
    return sum(path.stat().st_blocks * 512 for path in folder.rglob("*") if path.is_file())


def own_peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def on_disk(folder: Path, made: dict) -> None:
    """Oxigraph in a folder, as kgraph build leaves it."""
    from kgraph.graph.store import open_store, write_store

    place = folder / "oxigraph"
    start = time.perf_counter()
    with write_store(place) as writer:
        writer.load(lines_of(folder))
    tell(load_s=time.perf_counter() - start, size=size_of(place))
    ask(open_store(place), made)
    tell(peak=own_peak())


def in_memory(folder: Path, made: dict) -> None:
    """Oxigraph in memory."""
    from kgraph.graph.registry import open_named

    store = open_named("memory")
    start = time.perf_counter()
    lines = lines_of(folder)
    while part := list(islice(lines, 1_000_000)):
        store.load(part)
    tell(load_s=time.perf_counter() - start)
    ask(store, made)
    tell(peak=own_peak())


def rdflib_memory(folder: Path, made: dict) -> None:
    """rdflib's memory store, loaded until the time is over."""
    from kgraph.graph.registry import open_named

    store = open_named("rdflib")
    start = time.perf_counter()
    lines, count = lines_of(folder), 0
    while part := list(islice(lines, 50_000)):
        store.load(part)
        count += len(part)
        tell(load_s=time.perf_counter() - start, loaded=count, peak=own_peak())
    ask(store, made)
    tell(peak=own_peak())


def virtuoso(folder: Path, made: dict) -> None:
    """Virtuoso, loaded by its bulk loader."""
    from engines import Virtuoso

    from kgraph.graph.registry import open_named

    with Virtuoso(folder / "virtuoso", readable=folder, buffers=120_000) as server:
        start = time.perf_counter()
        server.bulk_load(folder, "all.nq")
        seconds = time.perf_counter() - start
        tell(load_s=seconds, size=size_of(folder / "virtuoso"))
        ask(open_named("remote", server.url, engine="virtuoso"), made)
        tell(peak=server.peak())


def oxigraph_server(folder: Path, made: dict) -> None:
    """Oxigraph's server on a database that its own loader made."""
    from engines import OxigraphServer

    from kgraph.graph.registry import open_named

    place = folder / "served"
    start = time.perf_counter()
    subprocess.run(
        [OxigraphServer.program(), "load", "--location", str(place), "--file", str(folder / "all.nq")],
        check=True,
        capture_output=True,
    )
    tell(load_s=time.perf_counter() - start, size=size_of(place))
    with OxigraphServer(place) as server:
        ask(open_named("remote", server.url, engine="oxigraph"), made)
        tell(peak=server.peak())


STORES: dict[str, Callable[[Path, dict], None]] = {
    "Oxigraph disk": on_disk,
    "Oxigraph memory": in_memory,
    "rdflib memory": rdflib_memory,
    "Virtuoso": virtuoso,
    "Oxigraph server": oxigraph_server,
}
FOLDERS = {"Oxigraph disk": "oxigraph", "Virtuoso": "virtuoso", "Oxigraph server": "served"}


def measure(name: str, folder: Path, limit: float) -> dict:
    """Run one store in a process of its own and gather what it told until it ended or the time was over."""
    command = [sys.executable, __file__, "--child", name, "--folder", str(folder)]
    result: dict = {"queries": {}}
    with child(command) as process:
        killer_at = time.monotonic() + limit
        os.set_blocking(process.stdout.fileno(), False)
        buffer = b""
        while True:
            ended = process.poll() is not None
            buffer += process.stdout.read() or b""
            *lines, buffer = buffer.split(b"\n")
            for line in lines:
                values = json.loads(line)
                if "query" in values:
                    result["queries"][values.pop("query")] = values
                else:
                    result |= values
            if ended:
                break
            if time.monotonic() > killer_at:
                result["stopped"] = f"stopped after {limit:.0f} s"
                break
            time.sleep(0.05)
        if process.poll() not in (None, 0):
            result["stopped"] = f"failed: {process.stderr.read().decode()[-400:]}"
    if name in FOLDERS:
        shutil.rmtree(folder / FOLDERS[name], ignore_errors=True)
    return result


@contextmanager
def child(command: list[str]) -> Iterator[subprocess.Popen]:
    """Run a process and end it, with all that it started, when the block ends."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    try:
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def report(made: dict, results: dict[str, dict]) -> str:
    """Return the tables as Markdown."""
    first = next(iter(results.values()))
    text = [
        f"{made['quads']:,} quads from {made['records']:,} records with abstract, {made['copies']} times; "
        f"{made['statements']:,} statements in the summary. In brackets: how many times as long as the first.",
        "",
        "| | " + " | ".join(results) + " |",
        "|---|" + "---|" * len(results),
    ]

    def row(label: str, cells: list[str]) -> None:
        text.append(f"| {label} | " + " | ".join(cells) + " |")

    def load(result: dict) -> str:
        if "load_s" not in result:
            return result.get("stopped", "-")
        loaded = result.get("loaded", made["quads"])
        part = "" if loaded >= made["quads"] else f" (only {loaded:,}, {result.get('stopped', 'stopped')})"
        return f"{loaded / result['load_s']:,.0f} quads/s{part}"

    row("load", [load(r) for r in results.values()])
    row("on disk, MB", [f"{r['size'] / 2**20:,.0f}" if "size" in r else "-" for r in results.values()])
    row("peak memory, MB", [f"{r['peak']:,.0f}" if "peak" in r else "-" for r in results.values()])
    for query in dict.fromkeys(q for r in results.values() for q in r["queries"]):
        cells = []
        for result in results.values():
            found, base = result["queries"].get(query), first["queries"].get(query)
            ratio = f" ({found['ms'] / base['ms']:.1f})" if found and base else ""
            cells.append(f"{found['ms']:.1f}{ratio}" if found else result.get("stopped", "-").split(":")[0])
        rows = first["queries"].get(query, {}).get("rows", 0)
        row(f"{query}, ms ({rows:.0f} rows)", cells)
    late = [
        f"{query} {values['ms']:.0f} ms"
        for query, values in first["queries"].items()
        if " " in query and values["ms"] > TARGET
    ]
    text += ["", f"Over {TARGET:.0f} ms in the first: {', '.join(late) or 'none'}."]
    return "\n".join(text) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--quads", type=int, default=1_000_000)
    parser.add_argument("--stores", default=",".join(STORES), help="which, with commas between")
    parser.add_argument("--limit", type=float, default=900, help="seconds for each store")
    parser.add_argument("--rdflib-limit", type=float, default=120)
    parser.add_argument(
        "--folder", help="where the graph and the databases go, on a disk with room; emptied afterwards"
    )
    parser.add_argument("--output")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.child:
        folder = Path(args.folder)
        STORES[args.child](folder, json.loads((folder / "made.json").read_text(encoding="utf-8")))
        return
    with tempfile.TemporaryDirectory(prefix="kgraph-stores-", dir=args.folder) as name:
        folder = Path(name)
        made = make_graph(args.files, args.quads, folder)
        print(f"{made['quads']:,} quads made", file=sys.stderr)
        results = {}
        for store in args.stores.split(","):
            limit = args.rdflib_limit if store.startswith("rdflib") else args.limit
            results[store] = measure(store, folder, limit)
            print(store, results[store], file=sys.stderr)
            text = report(made, results)
            if args.output:
                Path(args.output).write_text(text, encoding="utf-8")
        print(text)


if __name__ == "__main__":
    main()
