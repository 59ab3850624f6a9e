"""What every registered exporter does: equal bytes, something to show, any text, and memory that does not grow with the graph."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import tracemalloc
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pyoxigraph as ox
import pytest
from command import environment, run_program
from export_samples import concept

from kgraph import codec
from kgraph.export import network, own
from kgraph.export.exporter import OWN, Options, exporter, known
from kgraph.export.graph_files import GraphFiles
from kgraph.model import Assertion, Concept, Evidence, OutcomeResult, Record, Span
from kgraph.vocab import PREDICATES

NASTY = '</script><script>alert(1)</script> \u202egnp\u0007 ]]> \\" \\u0022 \U0001f600 \ufffe\ttab'
CASES = [
    pytest.param(name, Options(table=table, lines=lines, denied=denied), id="-".join(filter(None, (name, table, "lines" * lines, "denied" * denied))))
    for name in known()
    for table in exporter(name).tables or ("",)
    for lines in ((False, True) if "lines" in exporter(name).options else (False,))
    for denied in ((False, True) if "denied" in exporter(name).options else (False,))
]  # fmt: skip
every_case = pytest.mark.parametrize(("name", "options"), CASES)


def names(curie: str) -> Concept | None:
    found = concept(curie)
    return found or Concept(id=curie, label=f"name of {curie}")


def build(folder: Path, *argv: str | Path) -> Path:
    done = run_program("build", *argv, "--out", folder, cwd=folder.parent, env=environment(folder.parent / "cache"))
    assert done.code == 0, done.err
    return folder


@pytest.fixture(scope="module")
def seed(tmp_path_factory) -> Path:
    return build(tmp_path_factory.mktemp("seed") / "graph", "--pmid", "26873674", "--offline")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory) -> Path:
    place = tmp_path_factory.mktemp("hostile")
    title = f'=HYPERLINK("http://example.org") & <b>lenalidomide</b> {NASTY}'
    lines = []
    for number in (1, 2):
        abstract = (
            f'Adverse effects of lenalidomide included "leukopenia" <img src=x onerror=alert({number})> {NASTY}. '
            "With lenalidomide, five of nine patients achieved a complete response & one died. "
        )
        record = {"pmid": f"PMID:{number}", "title": title, "abstract": abstract, "text": f"{title} {abstract}"}
        lines.append(json.dumps(record | {"journal": "@J <i>", "date": "2020"}) + "\n")
    (place / "in.jsonl").write_text("".join(lines), encoding="utf-8")
    return build(place / "graph", "--input", place / "in.jsonl")


def exported(folder: Path, name: str, options: Options) -> str:
    out = io.StringIO(newline="")
    exporter(name).write(GraphFiles(folder, names), out, options)
    return out.getvalue()


@every_case
def test_equal_graphs_give_equal_bytes(seed, name, options):
    one = exported(seed, name, options)
    assert one == exported(seed, name, options)
    one.encode("utf-8")


@pytest.mark.slow
def test_the_process_does_not_matter(seed, tmp_path):
    for hash_seed in ("1", "2"):
        for name in known():
            done = run_program(
                "export", name, "--graph", seed, "--output", tmp_path / hash_seed / name, cwd=tmp_path,
                env=environment(tmp_path) | {"PYTHONHASHSEED": hash_seed},
            )  # fmt: skip
            assert done.code == 0, done.err
    one, other = ({p.name: p.read_bytes() for p in (tmp_path / folder).iterdir()} for folder in ("1", "2"))
    assert one == other
    assert len(one) >= len(OWN)


@every_case
def test_there_is_something_for_the_seed_record(seed, name, options):
    text = exported(seed, name, options)
    assert len(text) > 200
    assert re.search("26873674|enalidomide|MESH:D000077269", text)


@every_case
def test_any_text_is_taken(hostile, name, options):
    text = exported(hostile, name, options)
    text.encode("utf-8")
    read(name, text, options)
    assert text


def read(name: str, text: str, options: Options) -> None:
    """Read *text* with what it is for."""
    kinds = {
        "nquads": ox.RdfFormat.N_QUADS,
        "trig": ox.RdfFormat.TRIG,
        "turtle": ox.RdfFormat.TURTLE,
        "jsonld": ox.RdfFormat.JSON_LD,
    }
    if name in kinds or name == "nanopub":
        assert list(ox.parse(text.encode(), format=kinds.get(name, ox.RdfFormat.TRIG)))
    elif name == "graphml":
        assert len(networkx.read_graphml(io.BytesIO(text.encode()), force_multigraph=True)) == 2
    elif name == "cytoscape":
        assert len(networkx.cytoscape_graph(json.loads(text))) == 2
    elif name == "csv":
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        assert len({len(row) for row in rows}) == 1
        assert not [cell for row in rows for cell in row if cell.startswith(("=", "@", "\t"))]
    elif name == "kgx" and options.lines:
        assert all(json.loads(line)["id"] for line in text.splitlines())
    elif name == "kgx":
        assert len({line.count("\t") for line in text.split("\n")[:-1]}) == 1
    elif name == "svg":
        ElementTree.fromstring(text)
    elif name == "html":
        assert text.count("<script") <= 1  # its own
        assert not re.search(r"<img|<b>lenalidomide|\u202e|\u0007|\ufffe", text)
    else:
        assert name not in OWN


class Count:
    """A text stream that only counts."""

    def __init__(self) -> None:
        self.length = 0

    def write(self, text: str) -> int:
        self.length += len(text)
        return len(text)

    def writelines(self, texts) -> None:
        for text in texts:
            self.write(text)

    def flush(self) -> None:
        pass


def test_holding_the_statements_would_be_noticed(sizes):
    peaks = []
    for folder in sizes:
        tracemalloc.start()
        assert list(GraphFiles(folder, names).assertions())
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] > peaks[0] + 1_000_000


def made(folder: Path, seed: Path, size: int) -> Path:
    """A graph folder with *size* records, statements and outcomes about the same twenty concepts."""
    folder.mkdir()
    files = {
        stem: (folder / f"{stem}.jsonl").open("w", encoding="utf-8") for stem in ("records", "assertions", "outcomes")
    }
    for number in range(size):
        curie = f"PMID:{number + 1}"
        text = f"Invented sentence number {number}. " * 10
        evidence = Evidence(record=curie, text=text, method="text-rule", score=0.9, sentence=Span(0, len(text)))
        record = Record(id=curie, title=text, text=text, date="2020")
        fact = Assertion(
            kind="treatment", subject=f"MESH:D{number % 10:06d}", predicate=PREDICATES["treatment"], object=f"MESH:D{10 + number % 7:06d}",
            qualifiers=(("dose", f"{number}"),), evidence=(evidence,), belief=0.9,
        )  # fmt: skip
        outcome = OutcomeResult(
            record=curie,
            drug=fact.subject,
            disease=fact.object,
            category="death",
            label="died",
            n=1,
            total=2,
            evidence=evidence,
        )
        files["records"].write(json.dumps(codec.record_to_json(record)) + "\n")
        files["outcomes"].write(json.dumps(codec.outcome_to_json(outcome)) + "\n")
        files["assertions"].writelines(json.dumps(line) + "\n" for line in codec.assertions_to_json(fact))
    for stream in files.values():
        stream.close()
    (folder / "manifest.json").write_bytes((seed / "manifest.json").read_bytes())
    (folder / "report.html").write_text("<p>line</p>\n" * size, encoding="utf-8")
    with gzip.open(folder / "graph.nq.gz", "wt", encoding="utf-8") as stream:
        stream.writelines(f'<http://a/{n}> <http://b> "{n}" <http://g/{n // 50}> .\n' for n in range(size * 5))
    return folder


@pytest.fixture(scope="module")
def sizes(seed, tmp_path_factory) -> tuple[Path, Path]:
    place = tmp_path_factory.mktemp("sizes")
    return made(place / "small", seed, 150), made(place / "large", seed, 900)


@every_case
def test_memory_does_not_grow_with_the_graph(sizes, monkeypatch, name, options):
    monkeypatch.setattr(network, "MEMORY_LIMIT", 20)
    monkeypatch.setattr(own, "_PICTURE_FACTS", 20)
    peaks, lengths = [], []
    exported(sizes[0], name, options)  # imports what it needs
    for folder in sizes:
        out = Count()
        graph = GraphFiles(folder, names)
        tracemalloc.start()
        exporter(name).write(graph, out, options)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        lengths.append(out.length)
    # garbage in cycles comes and goes; what holds the statements of the larger graph needs over 1 MB more
    assert peaks[1] < peaks[0] + 500_000
    growing = name != "svg" and options.table != "nodes"
    assert not growing or lengths[1] > 5 * lengths[0]
