"""MeSH indexing as a silver standard, on invented records."""

from __future__ import annotations

import json

import pytest
from command import run_here

from kgraph.errors import InputError
from kgraph.evaluate.indexing import measure_indexing, read_indexed
from kgraph.mesh import open_mesh

HEADINGS = {
    "treatment": (("D007052", "Ibuprofen", "therapeutic use"), ("D006261", "Headache", "drug therapy")),
    "harm": (("D009288", "Naproxen", "adverse effects"), ("D014012", "Tinnitus", "chemically induced")),
    "open": (
        ("D007052", "Ibuprofen", "therapeutic use"),
        ("D009288", "Naproxen", "therapeutic use"),
        ("D006261", "Headache", "drug therapy"),
        ("D006073", "Gout", "drug therapy"),
    ),
    "bare": (("D006261", "Headache", ""),),
}


def article(pmid, text, headings):
    listed = "".join(
        f"<MeshHeading><DescriptorName UI='{ui}' MajorTopicYN='N'>{name}</DescriptorName>"
        + (f"<QualifierName UI='Q1' MajorTopicYN='N'>{qualifier}</QualifierName>" if qualifier else "")
        + "</MeshHeading>"
        for ui, name, qualifier in headings
    )
    abstract = f"<Abstract><AbstractText>{text}</AbstractText></Abstract>" if text else ""
    return (
        f"<PubmedArticle><MedlineCitation><PMID>{pmid}</PMID><Article><ArticleTitle>Report {pmid}.</ArticleTitle>{abstract}"
        f"</Article><MeshHeadingList>{listed}</MeshHeadingList></MedlineCitation></PubmedArticle>"
    )


def save(path, *articles):
    path.write_text(f"<PubmedArticleSet>{''.join(articles)}</PubmedArticleSet>", encoding="utf-8")
    return path


@pytest.fixture
def records(tmp_path):
    folder = tmp_path / "records"
    folder.mkdir()
    save(
        folder / "a.xml",
        article(
            "1", "Ibuprofen was effective for headache. Nothing else was seen in this group.", HEADINGS["treatment"]
        ),
        article("2", "Two patients came to us with ringing in both ears after dinner.", HEADINGS["harm"]),
        article("3", "Ibuprofen was effective for gout. Naproxen was effective for headache.", HEADINGS["open"]),
        article("4", "Ibuprofen was effective for headache.", HEADINGS["bare"]),
    )
    # another version of the first record, without its headings
    save(folder / "b.xml", article("1", "Ibuprofen was effective for headache.", HEADINGS["bare"]))
    (folder / "notes.dat").write_bytes(b"\x00\x01")
    return folder


def test_text_is_held_against_what_the_headings_leave_no_choice_about(records):
    result = measure_indexing(records, open_mesh(), model="dictionary", head="")
    treatment, harm = result.rows["treatment"], result.rows["harm"]
    # record 3 has two drugs and two diseases: its pairs are neither right nor wrong
    assert (treatment.right, treatment.found, treatment.gold) == (1, 1, 1)
    assert (harm.right, harm.found, harm.gold) == (0, 0, 1)
    assert result.rows["harm, both named"].right == 0
    assert result.rows["treatment, both named"].right == 1
    assert [(e.row, e.what, e.item) for e in result.errors] == [
        ("harm", "missed", "MESH:D009288 Naproxen -> MESH:D014012 Tinnitus")
    ]


def test_what_was_read_and_what_indexing_adds_are_tables(records):
    result = measure_indexing(records, open_mesh(), model="dictionary", head="")
    read, facts = result.tables
    assert dict(zip(read.head, read.rows[0], strict=True)) == {
        "files": "2",
        "files of other formats": "1",
        "records": "4",
        "with headings": "4",
        "with an abstract and qualified headings": "3",
    }
    by_relation = {row[0]: dict(zip(facts.head, row, strict=True)) for row in facts.rows}
    assert by_relation["harm"]["by indexing alone"] == "1"
    assert by_relation["harm"]["mean belief of indexing alone"] == "0.900"
    assert by_relation["treatment"]["by both"] == "3"
    before, after = (float(by_relation["treatment"][f"mean belief of both, {when}"]) for when in ("before", "after"))
    assert before < after
    assert by_relation["prevention"]["mean belief of indexing alone"] == ""
    alone = measure_indexing(records, open_mesh(), model="dictionary", head="", indexing=False)
    assert (alone.rows, alone.tables) == (result.rows, (read,))


def test_records_without_headings_are_one_line(tmp_path):
    path = save(tmp_path / "bare.xml", article("4", "Ibuprofen helped.", HEADINGS["bare"]))
    with pytest.raises(InputError, match="qualified MeSH headings"):
        read_indexed(path)
    path.write_bytes(b"\x00\x01")
    with pytest.raises(InputError):
        read_indexed(path)


def test_the_command_writes_tables_as_text_json_and_markdown(records, tmp_path):
    page = tmp_path / "page.md"
    options = ["evaluate", "indexing", "--gold", records, "--model", "dictionary"]
    text = run_here(*options, "--markdown", page)
    assert text.code == 0, text.err
    assert "Facts asserted and not denied, read with and without indexing\n" in text.out
    assert "| facts | without indexing | with indexing |" in page.read_text(encoding="utf-8")
    found = json.loads(run_here(*options, "--json").out)
    assert found["tables"][1]["rows"][2]["facts"] == "harm"
    bare = run_here(*options, "--no-indexing")
    assert "Facts asserted" not in bare.out


GOLD = (
    "2|t|Report 2.\n2|a|Naproxen was taken by all. Tinnitus was seen.\n"
    "2\t10\t18\tNaproxen\tChemical\tD009288\n2\t37\t45\tTinnitus\tDisease\tD014012\n2\tCID\tD009288\tD014012\n\n"
)


def test_relations_with_and_without_the_indexing_of_a_corpus_records(records, tmp_path):
    gold = tmp_path / "gold.pubtator"
    gold.write_text(GOLD, encoding="utf-8")
    options = ["evaluate", "bc5cdr-cid", "--gold", gold, "--model", "dictionary", "--records", records]
    rows = json.loads(run_here(*options, "--json").out)
    assert rows["CID, without indexing (1 documents)"]["right"] == 0
    assert rows["CID, with indexing (1 documents)"]["right"] == 1
    assert "CID, with indexing (1 documents)" not in json.loads(run_here(*options, "--json", "--no-indexing").out)


def test_records_are_for_relations_and_must_have_the_documents(records, tmp_path):
    gold = tmp_path / "gold.pubtator"
    gold.write_text(GOLD.replace("2|", "9|").replace("2\t", "9\t"), encoding="utf-8")
    done = run_here("evaluate", "bc5cdr-cid", "--gold", gold, "--model", "dictionary", "--records", records)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "no record with headings of any document" in done.err
    done = run_here("evaluate", "abbreviations", "--records", records)
    assert (done.code, done.err.count("\n")) == (2, 1)
