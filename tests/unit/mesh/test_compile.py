"""NLM's XML and plain tables give the same vocabulary; what is not MeSH is refused in one line."""

from __future__ import annotations

import gzip
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from paths import DATA

from kgraph.errors import VocabularyError
from kgraph.mesh.compile_tsv import compile_tables
from kgraph.mesh.compile_xml import compile_xml
from kgraph.mesh.pack import pack
from kgraph.mesh.source import Source

XML = DATA / "mesh" / "xml"
TABLES = DATA / "mesh" / "tables"


def test_xml_and_tables_give_the_same_vocabulary(sample_source: Source) -> None:
    tables = compile_tables(TABLES, year="2099")
    assert tables.concepts == sample_source.concepts
    assert tables.qualifiers == sample_source.qualifiers
    assert pack(replace(tables, files=())) == pack(replace(sample_source, files=()))


def test_xml_reads_every_part_of_a_record(sample_source: Source) -> None:
    concepts = {concept.ui: concept for concept in sample_source.concepts}
    drug = concepts["D900005"]
    assert [term.name for term in drug.terms] == ["Demomycin", "DX-17", "Demoxil"]
    assert [term.main for term in drug.terms] == [True, True, False]
    assert (drug.tree, drug.actions, drug.registry) == (("D02.100",), ("D900006",), ("50-00-0",))
    assert concepts["D900006"].terms[1].permuted
    assert {ui: concept.kind for ui, concept in concepts.items() if ui.startswith("C")} == {
        "C900001": "chemical",
        "C000900002": "disease",
        "C000900003": "protein",
        "C900004": "protocol",
        "C000900005": "organism",
    }
    assert concepts["C000900002"].mapped == ("D900002",)
    assert sample_source.year == "2099"
    assert ("Q900002", "analogs & derivatives") in sample_source.qualifiers


def test_packed_files_of_nlm_are_read(tmp_path: Path, sample_source: Source) -> None:
    for path in XML.glob("*.xml"):
        (tmp_path / f"{path.stem}.gz").write_bytes(gzip.compress(path.read_bytes()))
    assert compile_xml(sorted(tmp_path.iterdir())).concepts == sample_source.concepts


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("desc2099.xml", b"not xml at all", "valid XML"),
        ("desc2099.xml", b"<PubmedArticleSet/>", "no MeSH file"),
        ("desc2099.gz", gzip.compress(b"<DescriptorRecordSet>" + b" " * 5000, mtime=0)[:30], "cannot be read"),
        ("desc2099.xml", b"<DescriptorRecordSet><DescriptorRecord>", "valid XML"),
        ("desc.xml", b"<DescriptorRecordSet></DescriptorRecordSet>", "year"),
    ],
)
def test_what_is_no_mesh_file_is_refused(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(VocabularyError, match=reason) as caught:
        compile_xml([tmp_path / name])
    assert "\n" not in str(caught.value)


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("SECRET")
    text = (XML / "desc2099.xml").read_text("utf-8")
    entity = f'<!DOCTYPE DescriptorRecordSet [<!ENTITY leak SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
    head, _, rest = text.partition("<!DOCTYPE")
    (tmp_path / "desc2099.xml").write_text(head + entity + rest.partition(">")[2].replace("Demomycin<", "Demo&leak;<"))
    source = compile_xml([tmp_path / "desc2099.xml", XML / "qual2099.xml"])
    assert not any("SECRET" in term.name for concept in source.concepts for term in concept.terms)


def test_all_kinds_of_file_of_one_year_are_needed(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="descriptor file"):
        compile_xml([XML / "qual2099.xml", XML / "supp2099.xml"])
    with pytest.raises(VocabularyError, match="qualifier file"):
        compile_xml([XML / "desc2099.xml"])
    shutil.copy(XML / "qual2099.xml", tmp_path / "qual2098.xml")
    with pytest.raises(VocabularyError, match="different years"):
        compile_xml([XML / "desc2099.xml", tmp_path / "qual2098.xml"])


def test_tables_that_lack_something_are_refused(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="missing"):
        compile_tables(tmp_path, year="2099")
    shutil.copytree(TABLES, tmp_path, dirs_exist_ok=True)
    (tmp_path / "terms.tsv").write_text("ui\tterm\nD900001\tx\n")
    with pytest.raises(VocabularyError, match="column 'concept_preferred'"):
        compile_tables(tmp_path, year="2099")
    (tmp_path / "terms.tsv").write_text("ui\tterm\tconcept_preferred\tpermuted\nD900001\tx\n")
    with pytest.raises(VocabularyError, match="line 2"):
        compile_tables(tmp_path, year="2099")
    (tmp_path / "terms.tsv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(VocabularyError, match="cannot be read"):
        compile_tables(tmp_path, year="2099")
