"""Look-ups in the sample, in the shipped resource, and in files that are not what they should be."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from paths import SHARED, needs_shared

from kgraph.errors import VocabularyError
from kgraph.mesh import Mesh, open_mesh
from kgraph.mesh.pack import pack, write_packed
from kgraph.mesh.source import Replacement, Source
from kgraph.names import key


def ids(terms: object) -> list[str]:
    return [term.concept for term in terms]  # type: ignore[attr-defined]


def test_names_are_found_in_every_writing(sample: Mesh) -> None:
    for name in ("Lichen Exemplaris, Cutaneous", "cutaneous lichen exemplaris", "Sample's rash", "samples rash"):
        assert ids(sample.lookup(name)) == ["MESH:D900002"], name
    assert ids(sample.lookup("discoid lichen exemplaris")) == ["MESH:D900003"]  # MeSH has the inverted form only
    assert ids(sample.lookup("DX17")) == ["MESH:D900005"]
    assert sample.lookup("nothing") == ()
    assert sample.lookup("") == ()


def test_concepts_and_their_types(sample: Mesh) -> None:
    disease = sample.concept("MESH:D900002")
    assert disease is not None
    assert (disease.label, disease.types) == ("Lichen Exemplaris, Cutaneous", ("Disease",))
    assert disease.tree_numbers == ("C10.100", "C17.300")
    types = {curie: getattr(sample.concept(curie), "types", None) for curie in sample.concepts()}
    assert types["MESH:D900005"] == types["MESH:C900001"] == ("Chemical",)
    assert types["MESH:D900008"] == types["MESH:C000900002"] == ("Disease",)
    assert types["MESH:D900007"] == types["MESH:C900004"] == types["MESH:C000900005"] == ()
    assert sample.concept("MESH:D999999") is None
    assert sample.concept("PMID:1") is None
    assert sample.kind("MESH:C000900003") == "protein"


def test_tree(sample: Mesh) -> None:
    assert sample.parents("MESH:D900003") == ("MESH:D900002",)
    assert sample.ancestors("MESH:D900003") == ("MESH:D900001", "MESH:D900002")
    assert sample.parents("MESH:D900001") == ()
    assert sample.narrower("MESH:D900003", "MESH:D900001")
    assert not sample.narrower("MESH:D900001", "MESH:D900003")
    assert not sample.narrower("MESH:D900002", "MESH:D900002")
    # a supplementary concept hangs below what NLM maps it to
    assert sample.parents("MESH:C000900002") == ("MESH:D900002",)
    assert sample.ancestors("MESH:C000900002") == ("MESH:D900001", "MESH:D900002")
    assert sample.narrower("MESH:C000900002", "MESH:D900002")
    assert sample.narrower("MESH:C000900002", "MESH:D900001")


def test_actions_registry_qualifiers_and_terms(sample: Mesh) -> None:
    assert sample.actions("MESH:D900005") == ("MESH:D900006",)
    assert sample.actions("MESH:C900001") == ("MESH:D900006",)
    assert sample.by_registry("64-17-5") == ("MESH:C900001",)
    assert sample.registry_of("MESH:D900005") == ["50-00-0"]
    assert [term.name for term in sample.terms("MESH:D900005")] == ["Demomycin", "DX-17", "Demoxil"]
    assert [term.preferred for term in sample.terms("MESH:D900005")] == [True, False, False]
    found = sample.qualifier("Analogs and Derivatives")
    assert found is not None
    assert found.id == "MESH:Q900002"
    assert sample.qualifier("MESH:Q900001") is not None
    assert sample.qualifier("unheard of") is None


def test_prefixes_come_shortest_first_and_end_at_words(sample: Mesh) -> None:
    text = key("DX-17 demomycin and more")
    assert [(text[:length], ids(terms)) for length, terms in sample.prefixes(text)] == [("dx 17 ", ["MESH:D900005"])]
    # the class and its member share a key; whoever asks by name gets the one that is written so
    assert [ids(terms) for _, terms in sample.prefixes(key("demomycin"))] == [["MESH:D900004", "MESH:D900005"]]
    assert ids(sample.lookup("demomycin"))[0] == "MESH:D900005"
    assert ids(sample.lookup("demomycins"))[0] == "MESH:D900004"
    assert sample.prefixes("demomycinx ") == []


def test_near(sample: Mesh) -> None:
    assert ids(sample.near("demoxl")) == ["MESH:D900005"]
    assert ids(sample.near("rash of samples"))[:1] == []
    assert ids(sample.near("exemplaris discoid lichen")) == ["MESH:D900003"]
    assert sample.near("") == ()
    assert sample.near("qqqqqqqq") == ()


def test_replaced_ids_are_followed(sample_source: Source, tmp_path: Path) -> None:
    replaced = (Replacement(old="C900099", new="D900005", by="name"),)
    mesh = Mesh(write_packed(replace(sample_source, replaced=replaced), tmp_path))
    concept = mesh.concept("MESH:C900099")
    assert concept is not None
    assert concept.id == mesh.current("MESH:C900099") == "MESH:D900005"
    assert ids(mesh.terms("MESH:C900099"))[0] == "MESH:D900005"
    assert mesh.current("MESH:C900098") == ""


def test_the_same_source_gives_the_same_bytes(sample_source: Source) -> None:
    assert pack(sample_source) == pack(replace(sample_source, concepts=tuple(reversed(sample_source.concepts))))


def test_pickled_and_read_from_threads(sample: Mesh) -> None:
    again = pickle.loads(pickle.dumps(sample))
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(again.lookup, ["Demoxil", "Sample's Rash"] * 50))
    assert found == [again.lookup("Demoxil"), again.lookup("Sample's Rash")] * 50


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (lambda data: b"", "not a packed"),
        (lambda data: b"PK\x03\x04" + data, "not a packed"),
        (lambda data: b"KGMESH99" + data[8:], "form '99'"),
        (lambda data: data[:12], "damaged"),
        (lambda data: data[:-100], "damaged"),
        (lambda data: data[:-100] + b"\x01" * 100, "damaged"),
        (lambda data: data[:8] + (2**40).to_bytes(8, "little") + data[16:], "damaged"),
        (lambda data: data[:20] + b"}" + data[21:], "damaged"),
        (lambda data: data.replace(b'"name rules":', b'"name rulez":'), "another release"),
    ],
)
def test_damaged_files_are_refused_in_one_line(sample: Mesh, tmp_path: Path, damage: object, reason: str) -> None:
    path = tmp_path / "mesh-2099.kgmesh"
    path.write_bytes(damage(sample.path.read_bytes()))  # type: ignore[operator]
    with pytest.raises(VocabularyError, match=reason) as caught:
        open_mesh(path)
    assert "\n" not in str(caught.value)


def test_missing_vocabularies_are_named(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="no such"):
        open_mesh(tmp_path / "mesh-1900.kgmesh")
    with pytest.raises(VocabularyError, match="holds no packed"):
        open_mesh(tmp_path)


def test_a_folders_newest_vocabulary_is_opened(sample_source: Source, tmp_path: Path) -> None:
    write_packed(replace(sample_source, year="2098"), tmp_path)
    write_packed(sample_source, tmp_path)
    assert open_mesh(tmp_path).version == "2099"


@pytest.fixture(scope="module")
def shipped() -> Mesh:
    return open_mesh()


def test_shipped_resource_knows_what_the_seed_record_needs(shipped: Mesh) -> None:
    for name, curie in {
        "lenalidomide": "MESH:D000077269",
        "cutaneous lupus erythematosus": "MESH:D008178",
        "discoid lupus erythematosus": "MESH:D008179",
        "lupus panniculitis": "MESH:D015435",
        "leukopenia": "MESH:D007970",
        "venous thrombosis": "MESH:D020246",
        "leucopaenia": "MESH:D007970",
        "Plaquenil": "MESH:D006886",
    }.items():
        assert ids(shipped.lookup(name)) == [curie], name
    assert ids(shipped.near("plaquenl")) == ["MESH:D006886"]
    assert shipped.version == "2024"
    assert "National Library of Medicine" in shipped.about["attribution"]


def test_shipped_tree_and_types(shipped: Mesh) -> None:
    assert shipped.narrower("MESH:D008179", "MESH:D008178")
    assert "MESH:D003240" in shipped.ancestors("MESH:D008178")
    mood = shipped.lookup("depression")
    assert ids(mood) == ["MESH:D003863", "MESH:D003866"]
    types = [getattr(shipped.concept(curie), "types", None) for curie in ids(mood)]
    assert types == [(), ("Disease",)]
    assert shipped.current("MESH:C467567") == "MESH:D000077269"


def test_shipped_keys_are_those_of_the_present_rules(shipped: Mesh) -> None:
    for curie in shipped.concepts()[::97]:
        label = shipped.terms(curie)[0].name
        if len(key(label)) > 2:
            found = shipped.lookup(label)
            assert curie in ids(found) or len(found) == 0, label


@needs_shared
@pytest.mark.slow
def test_shipped_resource_is_what_the_tables_give(shipped: Mesh, tmp_path: Path) -> None:
    from kgraph.mesh.compile_tsv import compile_tables

    replaced = shipped.path.parent / "mesh-replaced.tsv"
    built = write_packed(compile_tables(SHARED / "mesh", year="2024", replaced=replaced), tmp_path)
    assert built.read_bytes() == shipped.path.read_bytes()
