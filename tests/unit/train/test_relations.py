"""Training the relation model: the exported trees give what LightGBM gives; the whole way on invented texts."""

import json

import pytest

from kgraph.mesh import open_mesh
from kgraph.train import relation_examples, relations

np = pytest.importorskip("numpy")
lightgbm = pytest.importorskip("lightgbm", reason="the extra 'train' is not installed")
pytest.importorskip("sklearn", reason="the extra 'train' is not installed")


def test_exported_trees_equal_the_boosters():
    from relation_arrays import small_arrays

    from kgraph.assertions.relation_model import RelationModel

    rows = np.random.default_rng(1).normal(size=(300, 4))
    boosters = relations._grow(rows, (rows[:, 0] + rows[:, 1] > 0.3).astype(int), "treatment")
    model = RelationModel(
        small_arrays() | {f"harm.{name}": value for name, value in relations._forest(boosters).items()}
    )
    assert np.allclose(model._trees(rows, "harm"), relations._odds(boosters, rows), atol=1e-4)


def corpora(folder):
    """Write invented corpora in which "caused" harms, "cured" treats, and "met" does neither."""
    lines, sentences = [], []
    for number in range(1, 61):
        verb = ("caused", "cured", "met")[number % 3]
        text = f"Aspirin {verb} nausea{' again' * (number % 4)}."
        at = text.index("nausea")
        lines += [
            f"{number}|t|{text}",
            f"{number}|a|",
            f"{number}\t0\t7\tAspirin\tChemical\tD001241",
            f"{number}\t{at}\t{at + 6}\tnausea\tDisease\tD009325",
        ]
        relation = {"caused": "CID", "cured": "Negative_Correlation"}.get(verb)
        lines += [f"{number}\t{relation}\tD001241\tD009325"] * bool(relation) + [""]
        sentences.append(
            f"<TREAT> Aaa </TREAT> {verb}{' then' * number} <DIS> bbb </DIS>||{'TREAT_FOR_DIS' if verb == 'cured' else 'VAGUE'}"
        )
    for name in ("bc5cdr", "biored", "biotext"):
        (folder / name).mkdir()
    half = len(lines) // 2
    for name, part in (
        ("bc5cdr/train", lines[:half]),
        ("biored/train", lines[half:]),
        ("bc5cdr/dev", lines[:6]),
        ("biored/dev", lines[:6]),
    ):
        (folder / f"{name}.pubtator").write_text("\n".join(part) + "\n", encoding="utf-8")
    (folder / relation_examples.SENTENCES).write_text("\n".join(sentences) + "\n", encoding="utf-8")
    return folder


def test_shared_abstracts_tell_of_harm_once(tmp_path):
    examples = relation_examples.read_examples(corpora(tmp_path), open_mesh(), "dictionary")
    assert {one.id for one in examples if one.corpus == relation_examples.FOUND} == {
        one.id for one in examples if one.corpus == "bc5cdr"
    }
    assert {tuple(sorted(one.gold)) for one in examples if one.corpus == "bc5cdr"} == {("harm", "induced")}
    shared = {one.id for one in examples if one.corpus == "bc5cdr"}
    kinds = {(one.id in shared, tuple(sorted(one.gold))) for one in examples if one.corpus == "biored"}
    assert kinds == {(True, ("induced", "treatment")), (False, ("harm", "induced", "treatment"))}


def test_priors_leave_the_fold_out(tmp_path):
    examples = [
        one
        for one in relation_examples.read_examples(corpora(tmp_path), open_mesh(), "dictionary")
        if "induced" in one.gold
    ]
    data = relations._Data(examples, "induced")
    every, rest = (data.priors(fold).arrays()[1] for fold in (-1, examples[0].fold))
    assert every.sum() > rest.sum() > 0


@pytest.mark.slow
def test_the_model_is_written_and_the_same_each_time(tmp_path):
    (tmp_path / "corpora").mkdir()
    folder = corpora(tmp_path / "corpora")
    for name in ("one", "two"):
        relations.main(["--corpora", str(folder), "--model", "dictionary", "--output", str(tmp_path / name)])
    for file in ("relations-2.npz", "relations-2-without-bc5cdr.npz", "relations-2-without-biored.npz"):
        one, two = ((tmp_path / name / file).read_bytes() for name in ("one", "two"))
        assert one == two
    card = json.loads((tmp_path / "one" / "relations-2.json").read_text(encoding="utf-8"))
    assert set(card["data"]) == set(relation_examples.FILES)
