from __future__ import annotations

import pytest
from command import run_here
from paths import ROOT, SHARED, needs_shared

from kgraph.errors import InputError, VocabularyError
from kgraph.mesh import open_mesh
from kgraph.mesh.crossrefs import compile_crossrefs, load_crossrefs, write_crossrefs

SSSOM = (
    "# license: CC0\nsubject_id\tsubject_label\tpredicate_id\tobject_id\n"
    "MONDO:1\ta\tskos:exactMatch\tmesh:D1\n"
    "MONDO:2\tb\tskos:broadMatch\tmesh:D2\n"
    "MONDO:3\tc\tskos:exactMatch\tmesh:D3\nMONDO:4\td\tskos:exactMatch\tmesh:D3\n"
    "MONDO:5\te\tskos:exactMatch\tmesh:D5\nMONDO:5\te\tskos:exactMatch\tmesh:D6\n"
)
DOID = 'id\tlabel\txrefs\n"DOID:9"\t"a"\t"MESH:D1"\n"DOID:8"\t"b"\t"MESH:D7|MESH:D8"\n'


@pytest.fixture
def tables(tmp_path):
    (tmp_path / "mondo.tsv").write_text(SSSOM, encoding="utf-8")
    (tmp_path / "doid.tsv").write_text(DOID, encoding="utf-8")
    return [tmp_path / "mondo.tsv", tmp_path / "doid.tsv"]


def test_only_exact_and_unambiguous_pairs_are_kept(tables):
    assert compile_crossrefs(tables) == [("MESH:D1", "DOID:9"), ("MESH:D1", "MONDO:1")]


def test_what_is_written_is_loaded(tables, tmp_path):
    path = write_crossrefs(compile_crossrefs(tables), tmp_path)
    assert load_crossrefs(path) == {"MESH:D1": ("DOID:9", "MONDO:1")}
    assert load_crossrefs(tmp_path / "nowhere.tsv") == {}


def test_another_table_is_refused(tmp_path):
    (tmp_path / "x.tsv").write_text("a\tb\n1\t2\n", encoding="utf-8")
    with pytest.raises(InputError, match="mappings"):
        compile_crossrefs([tmp_path / "x.tsv"])
    with pytest.raises(VocabularyError, match=r"x\.tsv"):
        load_crossrefs(tmp_path / "x.tsv")


def test_the_shipped_table_knows_lupus():
    assert open_mesh().exact_matches("MESH:D008180") == ("DOID:9074", "MONDO:0007915")


def test_lookup_shows_them():
    assert "MONDO:0007915" in run_here("mesh", "lookup", "D008180").out


@needs_shared
def test_the_shipped_table_is_made_from_the_mappings(tmp_path):
    folder = SHARED / "ontologies"
    done = run_here(
        "mesh", "crossrefs", "--input", folder / "mondo_exactmatch_mesh.sssom.tsv", folder / "doid_mesh.tsv",
        "--output", tmp_path,
    )  # fmt: skip
    assert done.code == 0, done.err
    shipped = ROOT / "ontologies" / "mesh-crossrefs.tsv"
    assert (tmp_path / "mesh-crossrefs.tsv").read_bytes() == shipped.read_bytes()
