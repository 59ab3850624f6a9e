"""``kgraph refresh``, ``remove`` and ``diff``: what becomes of the facts when records do not stand any more."""

from __future__ import annotations

import csv
import gzip
import io
import json

import pytest
from command import environment, run_here, run_program
from lxml import etree

from kgraph.graph.store import open_store
from kgraph.query.run import run_text

SHARED, ALONE, OTHER = "96000001", "96000002", "96000003"
TEXTS = {
    SHARED: "Ibuprofen-induced gastric ulcer was seen. Naproxen-induced tinnitus was reported in two patients.",
    ALONE: "We describe ibuprofen-induced gastric ulcer.",
    OTHER: "Captopril-induced angioedema resolved within a day.",
}
RETRACTION = (
    '<CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>J Inv. 2020</RefSource>'
    "<PMID>96000099</PMID></CommentsCorrections></CommentsCorrectionsList>"
)
ERRATUM = RETRACTION.replace("RetractionIn", "ErratumIn")


def article(pmid, text, *, kind="Journal Article", marks=""):
    return etree.fromstring(
        f'<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">{pmid}</PMID><Article>'
        "<Journal><JournalIssue><PubDate><Year>2001</Year></PubDate></JournalIssue></Journal>"
        f"<ArticleTitle>Report {pmid}.</ArticleTitle><Abstract><AbstractText>{text}</AbstractText></Abstract>"
        f"<PublicationTypeList><PublicationType>{kind}</PublicationType></PublicationTypeList></Article>{marks}"
        "</MedlineCitation></PubmedArticle>"
    )


@pytest.fixture
def online(eutils_server, tmp_path, monkeypatch):
    for name, value in environment(tmp_path / "cache", eutils_server.url).items():
        if name.startswith("KGRAPH_"):
            monkeypatch.setenv(name, value)
    for pmid, text in TEXTS.items():
        eutils_server.library.add(article(pmid, text))
    return eutils_server


@pytest.fixture
def graph(online, tmp_path):
    folder = tmp_path / "graph"
    done = run_here("build", "--pmid", ",".join(TEXTS), "--related", "0", "--out", folder)
    assert done.code == 0, done.err
    return folder


def facts(folder):
    """Return {(drug, event): (belief, articles)} of the plain edges."""
    text = """SELECT ?drug ?event ?belief (COUNT(?article) AS ?articles) WHERE {
      GRAPH kg:summary { ?s rdf:subject ?d ; rdf:object ?e ; biolink:has_confidence_score ?belief ; biolink:publications ?article .
        ?d biolink:has_adverse_event ?e }
      GRAPH kg:vocabulary { ?d skos:prefLabel ?drug . ?e skos:prefLabel ?event }
    } GROUP BY ?drug ?event ?belief"""
    rows = run_text(open_store(folder / "store"), text).rows
    return {(d.value, e.value): (float(belief.value), int(count.value)) for d, e, belief, count in rows}


def statuses(folder):
    lines = (folder / "records.jsonl").read_text(encoding="utf-8").splitlines()
    return {r["pmid"]: r.get("status", "current") for r in map(json.loads, lines)}


def same_files(one, other):
    names = [p.name for p in sorted(one.glob("*.jsonl"))] + ["graph.nq.gz", "graph.graphml"]
    return [name for name in names if (one / name).read_bytes() != (other / name).read_bytes()] == []


ULCER, TINNITUS, SWELLING = ("Ibuprofen", "Stomach Ulcer"), ("Naproxen", "Tinnitus"), ("Captopril", "Angioedema")


def test_a_retraction_takes_the_fact_it_alone_supported_lowers_the_shared_one_and_tells_both(online, graph):
    before = facts(graph)
    assert set(before) == {ULCER, TINNITUS, SWELLING}
    assert before[ULCER][1] == 2
    online.library.add(article(SHARED, TEXTS[SHARED], kind="Retracted Publication", marks=RETRACTION))
    done = run_here("refresh", "--graph", graph)
    assert done.code == 0, done.err
    after = facts(graph)
    assert set(after) == {ULCER, SWELLING}
    assert after[ULCER][1] == 1
    assert after[ULCER][0] < before[ULCER][0]
    assert after[SWELLING] == before[SWELLING]
    assert statuses(graph)[f"PMID:{SHARED}"] == "retracted"
    lines = done.out.splitlines()
    assert f"PMID:{SHARED} retracted" in lines
    (lost,) = [line for line in lines if line.startswith("lost")]
    assert "Naproxen" in lost
    assert "Tinnitus" in lost
    assert f"{before[TINNITUS][0]:g}" in lost
    assert lost.endswith(f"PMID:{SHARED} retracted")
    (lowered,) = [line for line in lines if line.startswith("lowered")]
    for part in ("Ibuprofen", "Stomach Ulcer", f"{before[ULCER][0]:g}", f"{after[ULCER][0]:g}"):
        assert part in lowered
    assert lowered.endswith(f"PMID:{SHARED} retracted")
    assert "Captopril" not in done.out
    assert "1 lost, 1 lowered" in done.err


def test_a_deleted_record_keeps_its_text_and_supports_nothing(online, graph):
    online.library.remove(OTHER)
    done = run_here("refresh", "--graph", graph)
    assert done.code == 0, done.err
    assert f"PMID:{OTHER} deleted" in done.out
    assert SWELLING not in facts(graph)
    assert statuses(graph)[f"PMID:{OTHER}"] == "deleted"
    assert "angioedema resolved" in (graph / "records.jsonl").read_text(encoding="utf-8")
    assert run_here("validate", "--graph", graph).code == 0
    again = run_here("refresh", "--graph", graph)
    assert (again.code, again.out) == (0, "")
    online.library.add(article(OTHER, TEXTS[OTHER]))
    back = run_here("refresh", "--graph", graph)
    assert f"PMID:{OTHER} no longer deleted" in back.out
    assert SWELLING in facts(graph)


def test_a_corrected_record_is_read_again(online, graph):
    online.library.add(article(OTHER, "Captopril-induced cough resolved within a day.", marks=ERRATUM))
    done = run_here("refresh", "--graph", graph)
    assert f"PMID:{OTHER} corrected" in done.out
    assert set(facts(graph)) == {ULCER, TINNITUS, ("Captopril", "Cough")}
    kinds = [line.split()[0] for line in done.out.splitlines() if line.endswith(f"PMID:{OTHER} corrected")]
    assert kinds[1:] == ["lost", "gained"]


def test_nothing_new_changes_no_byte(online, graph):
    names = [p for p in graph.iterdir() if p.is_file()]
    before = {p.name: p.read_bytes() for p in names}
    done = run_here("refresh", "--graph", graph)
    assert (done.code, done.out) == (0, "")
    assert "nothing changed (of 3)" in done.err
    assert {p.name: p.read_bytes() for p in names} == before


def test_without_network_nothing_is_changed_and_nothing_called_deleted(graph, tmp_path):
    before = {p.name: p.read_bytes() for p in graph.iterdir() if p.is_file()}
    done = run_program("refresh", "--graph", graph, cwd=tmp_path, env=environment(tmp_path / "cache"))
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert "NCBI could not be reached" in done.err
    assert {p.name: p.read_bytes() for p in graph.iterdir() if p.is_file()} == before


def test_a_server_that_delivers_nothing_deletes_nothing(online, graph):
    online.misbehave("empty", program="efetch", times=None)
    done = run_here("refresh", "--graph", graph)
    assert done.code == 2
    assert "delivered none of the 3 records" in done.err
    assert set(statuses(graph).values()) == {"current"}


def test_a_record_that_fails_is_missing_and_not_deleted(online, graph, monkeypatch):
    monkeypatch.setattr("time.sleep", lambda _seconds: None)
    online.misbehave("400", program="efetch", times=None, ids=[ALONE])
    done = run_here("refresh", "--graph", graph)
    assert done.code == 1
    assert f"missing: PMID:{ALONE}" in done.err
    assert set(statuses(graph).values()) == {"current"}


def test_remove_leaves_what_a_build_without_the_record_makes(online, graph, tmp_path):
    done = run_here("remove", "--pmid", SHARED, "--graph", graph)
    assert done.code == 0, done.err
    assert f"PMID:{SHARED} removed" in done.out
    assert "Tinnitus" in done.out
    run_here("build", "--pmid", f"{ALONE},{OTHER}", "--related", "0", "--out", tmp_path / "scratch")
    assert same_files(graph, tmp_path / "scratch")
    absent = run_here("remove", "--pmid", f"{SHARED},{OTHER}", "--graph", graph)
    assert absent.code == 1
    assert f"PMID:{SHARED}: it is not in the graph" in absent.err
    assert list(statuses(graph)) == [f"PMID:{ALONE}"]
    last = run_here("remove", "--pmid", ALONE, "--graph", graph)
    assert last.code == 0
    assert open_store(graph / "store").query("ASK { GRAPH ?g { ?a a biolink:Association } }") is False
    run_here("build", "--pmid", f"{ALONE},{OTHER}", "--related", "0", "--out", graph)
    assert same_files(graph, tmp_path / "scratch")


@pytest.mark.parametrize("argv", [["remove"], ["remove", "--pmid", "x1"], ["remove", "--pmid", "1", "--graph", "none"]])
def test_a_wrong_call_is_one_line(argv, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = run_here(*argv)
    assert done.code == 2
    assert done.err.count("\n") == 1


def test_diff_tells_what_differs_in_every_form(online, graph, tmp_path):
    other = tmp_path / "other"
    run_here("build", "--pmid", f"{ALONE},{OTHER}", "--related", "0", "--out", other)
    same = run_here("diff", graph, graph)
    assert (same.code, same.out) == (0, "")
    table = run_here("diff", graph, other)
    assert table.code == 1
    assert [line.split()[0] for line in table.out.splitlines()[2:]] == ["lost", "lowered"]
    values = json.loads(run_here("diff", other, graph, "--format", "json").out)
    assert [v["change"] for v in values] == ["raised", "gained"]
    assert values[1]["before"] is None
    assert values[1]["why"] == [f"PMID:{SHARED} added"]
    rows = list(csv.DictReader(io.StringIO(run_here("diff", graph, other, "--format", "tsv").out), delimiter="\t"))
    assert rows[0]["why"] == f"PMID:{SHARED} removed"
    assert rows[0]["after"] == ""
    assert rows[0]["subject"] == "MESH:D009288"
    plain = tmp_path / "other.nq"
    plain.write_bytes(gzip.decompress((other / "graph.nq.gz").read_bytes()))
    for file in (plain, other / "graph.nq.gz"):
        assert (
            run_here("diff", graph, file, "--format", "tsv").out
            == run_here("diff", graph, other, "--format", "tsv").out
        )


@pytest.mark.parametrize("content", [b"\x1f\x8bnonsense", b"<a> <b> <https://w3id.org/kgraph/vocab/summary> .\n<x\n"])
def test_diff_with_a_damaged_file_is_one_line(graph, tmp_path, content):
    (tmp_path / "bad.nq").write_bytes(content.replace(b"<x", b"<x <https://w3id.org/kgraph/vocab/summary> ."))
    done = run_here("diff", graph, tmp_path / "bad.nq")
    assert done.code == 2
    assert done.err.count("\n") == 1


INDEXED = (
    "<ChemicalList><Chemical><RegistryNumber>0</RegistryNumber><NameOfSubstance UI='D007052'>Ibuprofen</NameOfSubstance></Chemical></ChemicalList>"
    "<MeshHeadingList><MeshHeading><DescriptorName UI='D007052' MajorTopicYN='N'>Ibuprofen</DescriptorName>"
    "<QualifierName UI='Q000009' MajorTopicYN='N'>adverse effects</QualifierName></MeshHeading>"
    "<MeshHeading><DescriptorName UI='D013276' MajorTopicYN='N'>Stomach Ulcer</DescriptorName>"
    "<QualifierName UI='Q000139' MajorTopicYN='N'>chemically induced</QualifierName></MeshHeading></MeshHeadingList>"
)


def _methods(folder):
    lines = (folder / "assertions.jsonl").read_text(encoding="utf-8").splitlines()
    return {line["method"] for line in map(json.loads, lines) if line["pmid"] == f"PMID:{ALONE}"}


def _records(folder):
    lines = (folder / "records.jsonl").read_text(encoding="utf-8").splitlines()
    return {line["pmid"]: line for line in map(json.loads, lines)}


def test_a_graph_of_text_alone_stays_one(online, tmp_path):
    online.library.add(article(ALONE, TEXTS[ALONE], marks=INDEXED))
    folder = tmp_path / "graph"
    ask = ["build", "--pmid", ALONE, "--related", "0", "--out", folder]
    assert run_here(*ask, "--no-indexing").code == 0
    assert not any("mesh" in method for method in _methods(folder))
    record = _records(folder)[f"PMID:{ALONE}"]
    assert [h["label"] for h in record["mesh_headings"]] == ["Ibuprofen", "Stomach Ulcer"]  # a fact of the record
    online.library.add(article(ALONE, TEXTS[ALONE] + " It healed.", marks=INDEXED))
    assert run_here("refresh", "--graph", folder).out.startswith(f"PMID:{ALONE} updated")
    assert not any("mesh" in method for method in _methods(folder))
    assert _records(folder)[f"PMID:{ALONE}"]["run"]["models"][1] == "rules on text alone"
    assert run_here(*ask).code == 0
    assert "mesh-indexing" in _methods(folder)
